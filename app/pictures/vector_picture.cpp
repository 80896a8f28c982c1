// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/vector_picture.h"

#include "app/scene/scene_painter.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/viewmodels/fit_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEventLoop>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <functional>

namespace tinyatlas {

namespace {

constexpr int pixelsPerInch = 96; // logical ones, as browsers count

struct Page {
    QSize size; ///< logical pixels
    QString title;
    std::function<void(QPainter &)> paint;
};

QByteArray svgOf(const Page &page) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(pixelsPerInch);
    generator.setSize(page.size);
    generator.setViewBox(QRect(QPoint(), page.size));
    generator.setTitle(page.title);
    QPainter painter(&generator);
    page.paint(painter);
    painter.end();
    return bytes;
}

/// The same picture is the same file: the date of its making is left out, digit by digit, because the file
/// knows where everything in it begins.
void blankDate(QByteArray &pdf) {
    const QByteArray entry = "/CreationDate (D:";
    for (qsizetype at = pdf.indexOf(entry); at >= 0; at = -1) {
        const QByteArray never = "20000101000000";
        pdf.replace(at + entry.size(), never.size(), never);
    }
}

QByteArray pdfOf(const Page &page) {
    constexpr double pointsPerInch = 72;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(pixelsPerInch);
    writer.setPageSize(QPageSize(QSizeF(page.size) * pointsPerInch / pixelsPerInch, QPageSize::Point));
    writer.setPageMargins({});
    writer.setTitle(page.title);
    writer.setCreator(QStringLiteral("TinyAtlas"));
    QPainter painter(&writer);
    page.paint(painter);
    painter.end();
    blankDate(bytes);
    return bytes;
}

QByteArray fileOf(const Page &page, SnapshotOptions::Format format) {
    return format == SnapshotOptions::Format::Svg ? svgOf(page) : pdfOf(page);
}

QString titleOf(const Session &session, const SnapshotState &state) {
    if (!state.pair)
        return QCoreApplication::translate("snapshot", "TinyAtlas: %1").arg(session.title());
    return QCoreApplication::translate("snapshot", "TinyAtlas: %1 on %2")
        .arg(text::displayName(session.catalog().model(state.pair->model).name),
             text::deviceTitle(session.catalog().device(state.pair->device)));
}

QByteArray explore(Session &session, Theme &theme, const SnapshotOptions &options,
                   const SnapshotState &state) {
    PairDrag drag(session);
    LanesViewModel lanes(session, drag, theme);
    lanes.setViewport(options.logicalSize());
    if (state.pair) {
        beginDrag(drag, lanes, *state.pair, {});
        lanes.dragAt(lanes.rectOf(Selection::of(state.pair->device)).center());
    }
    const auto paint = [&](QPainter &painter) {
        painter.fillRect(QRect(QPoint(), options.logicalSize()), lanes.scene().background);
        ScenePainter(painter).paint(lanes.scene());
    };
    return fileOf({options.logicalSize(), titleOf(session, state), paint}, options.format);
}

QByteArray fit(Session &session, Theme &theme, const SnapshotOptions &options, const SnapshotState &state) {
    FitViewModel fit(session, theme);
    while (fit.searching())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const FitPicture picture(fit, MetricBars::Accuracy, theme.tokens(),
                             QStringLiteral("TinyAtlas · ") + session.title());
    const QSize size = picture.size(options.logicalSize().width());
    return fileOf({size, titleOf(session, state), [&](QPainter &painter) { picture.paint(painter, size); }},
                  options.format);
}

} // namespace

QByteArray vectorPicture(const DatasetPtr &dataset, const FitRules &rules, const SnapshotOptions &options,
                         const SnapshotState &state) {
    Session session(dataset, rules);
    Theme theme(nullptr);
    theme.setDark(options.dark);
    choose(session, state);
    return state.fitOpen ? fit(session, theme, options, state) : explore(session, theme, options, state);
}

} // namespace tinyatlas
