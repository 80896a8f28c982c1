// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/vector_picture.h"

#include "app/scene/scene_page.h"
#include "app/viewmodels/compare_picture.h"
#include "app/viewmodels/fit_picture.h"
#include "app/viewmodels/focus_view_model.h"
#include "app/viewmodels/lanes_view_model.h"
#include "app/viewmodels/map_view_model.h"
#include "app/viewmodels/matrix_view_model.h"
#include "app/viewmodels/picture_title.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace tinyatlas {

namespace {

QByteArray explore(Session &session, Theme &theme, const SnapshotOptions &options,
                   const SnapshotState &state) {
    PairDrag drag(session);
    LanesViewModel lanes(session, drag, theme);
    MapViewModel map(session, drag, theme);
    FocusViewModel focus(session, drag, theme);
    GraphArrangement &explored = session.focusShown() ? static_cast<GraphArrangement &>(focus)
                                 : session.mapShown() ? static_cast<GraphArrangement &>(map)
                                                      : lanes;
    explored.setViewport(options.logicalSize());
    const auto settle = [&map] {
        while (!map.current())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    settle();
    if (state.pair) {
        beginDrag(drag, explored, *state.pair, {});
        explored.dragAt(explored.rectOf(Selection::of(state.pair->device)).center());
        settle();
    }
    return fileOf(
        scenePage(explored.scene(), explored.view(), explored.viewport(), pictureTitle(session, state.pair)),
        options.format);
}

QByteArray fit(Session &session, Theme &theme, const SnapshotOptions &options, const SnapshotState &state) {
    FitViewModel fit(session, theme);
    while (fit.searching())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const FitPicture picture(fit, ChartSource::Accuracy, theme.tokens(),
                             QStringLiteral("TinyAtlas · ") + session.title());
    return fileOf(picture.page(options.logicalSize().width(), pictureTitle(session, state.pair)),
                  options.format);
}

QByteArray matrix(Session &session, Theme &theme, const SnapshotOptions &options) {
    MatrixViewModel matrix(session, theme);
    matrix.setViewport(options.logicalSize());
    matrix.setActive(true);
    while (matrix.ordering())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return fileOf(scenePage(matrix.scene(), {}, matrix.viewport(), pictureTitle(session, std::nullopt)),
                  options.format);
}

QByteArray compare(Session &session, Theme &theme, const SnapshotOptions &options) {
    CompareViewModel compare(session);
    while (!compare.settled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const ComparePicture picture(compare, theme.tokens(), QStringLiteral("TinyAtlas · ") + session.title());
    return fileOf(picture.page(options.logicalSize().width(), pictureTitle(session, std::nullopt)),
                  options.format);
}

} // namespace

QByteArray vectorPicture(const DatasetPtr &dataset, const FitRules &rules, const SnapshotOptions &options,
                         const SnapshotState &state) {
    Session session(dataset, rules);
    Theme theme(nullptr);
    theme.setDark(options.dark);
    choose(session, state);
    if (state.matrixOpen)
        return matrix(session, theme, options);
    if (state.compareOpen)
        return compare(session, theme, options);
    return state.fitOpen ? fit(session, theme, options, state) : explore(session, theme, options, state);
}

} // namespace tinyatlas
