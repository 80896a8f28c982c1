// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/window_picture.h"

#include "app/items/graph_item.h"
#include "app/window/main_window.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace tinyatlas {

namespace {

/// The picture once nothing changes any more: cards, texts and charts are made step by step, each with the
/// events that follow.
QImage settledPicture(MainWindow &window) {
    constexpr int enough = 3;
    constexpr int most = 50;
    QImage picture;
    for (int turn = 0, same = 0; turn < most && same < enough; ++turn) {
        QCoreApplication::processEvents();
        while (window.fit().searching() || window.data().reading() || !window.map().current() ||
               window.matrix().ordering() ||
               (window.session().compareInSight() && !window.compare().settled()))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const QImage now = window.window()->grabWindow();
        same = now == picture ? same + 1 : 0;
        picture = now;
    }
    return picture;
}

void dragOver(MainWindow &window, const Pair &pair) {
    auto *graph = window.window()->findChild<GraphItem *>();
    window.explored().reveal(Selection::of(pair.model));
    beginDrag(window.drag(), window.explored(), pair, graph->modelPoint(static_cast<int>(pair.model.value)));
    window.drag().moveTo(graph->deviceRect(static_cast<int>(pair.device.value)).center());
}

} // namespace

QByteArray windowPicture(const DatasetPtr &dataset, const FitRules &rules, const SnapshotOptions &options,
                         const SnapshotState &state) {
    MainWindow window(dataset, rules);
    if (!window.window())
        return {};
    window.theme().setDark(options.dark);
    window.window()->resize(options.logicalSize());
    settledPicture(window); // a panel that is hidden while the window is being resized would keep its room
    choose(window.session(), state);
    settledPicture(window);
    if (state.pair && !state.fitOpen)
        dragOver(window, *state.pair);
    return pngOf(settledPicture(window).copy(QRect(QPoint(), options.size)));
}

} // namespace tinyatlas
