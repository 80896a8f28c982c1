// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/picture_export.h"

#include "app/export/whole_file.h"
#include "app/jobs/background.h"
#include "app/scene/scene_page.h"
#include "app/viewmodels/fit_picture.h"
#include "app/viewmodels/picture_title.h"

#include <QFileInfo>
#include <QQuickWindow>

#include <array>
#include <utility>

namespace tinyatlas {

namespace {

struct Kind {
    PictureFormat format;
    qreal scale; ///< pixels to one of the screen
};

/// In the order of the filters. The first two are all there is for what has no vectors.
constexpr std::array kinds{Kind{PictureFormat::Png, 1}, Kind{PictureFormat::Png, 2},
                           Kind{PictureFormat::Svg, 1}, Kind{PictureFormat::Pdf, 1}};

struct Outcome {
    enum class Kind { NoMemory, NotDrawn, NotWritten, Written };

    Kind kind = Kind::NoMemory; // as a job answers that ran out of it
    QString why;
};

Outcome outcomeOf(const QString &file, const std::function<QByteArray()> &make) {
    const QByteArray bytes = make();
    if (bytes.isEmpty())
        return {Outcome::Kind::NotDrawn, {}};
    const QString why = writeWhole(file, bytes);
    return {why.isEmpty() ? Outcome::Kind::Written : Outcome::Kind::NotWritten, why};
}

} // namespace

PictureExport::PictureExport(Session &session, std::function<const GraphArrangement &()> explored,
                             const MatrixViewModel &matrix, FitViewModel &fit, Theme &theme, QObject *parent)
    : FileNotice(parent), m_session(session), m_explored(std::move(explored)), m_matrix(matrix), m_fit(fit),
      m_theme(theme) {}

QStringList PictureExport::nameFilters() const {
    const QString twice = tr("PNG picture, twice the size (*.png)");
    if (m_session.dataOpen())
        return {tr("PNG picture, the only kind for this view (*.png)"), twice};
    return {tr("PNG picture (*.png)"), twice, tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)")};
}

QString PictureExport::suggestedName() const {
    const QString name = m_session.fitOpen()    ? tr("%1 on %2").arg(m_fit.model().name, m_fit.device().name)
                         : m_session.dataOpen() ? tr("%1, data").arg(m_session.title())
                         : m_session.matrixOpen() ? tr("%1, matrix").arg(m_session.title())
                                                  : m_session.title();
    return asFileName(name) + QLatin1Char('.') + suffixOf(PictureFormat::Png);
}

void PictureExport::write(const QUrl &file, int filter, QQuickItem *view, int quantity) {
    if (!file.isLocalFile())
        return refuse(file);
    const Kind kind = kinds.at(filter < 0 ? 0 : static_cast<std::size_t>(filter));
    const qreal screen = view && view->window() ? view->window()->effectiveDevicePixelRatio() : 1;
    Target target{file.toLocalFile(), kind.format, kind.scale * screen};
    if (const auto format = pictureFormatOf(target.file)) {
        target.format = *format;
    } else {
        target.file += QLatin1Char('.') + suffixOf(kind.format);
        if (QFileInfo::exists(target.file)) // nobody was asked about it
            return fail(target.file, tr("it is there already. Choose it to replace it."));
    }
    if (m_session.fitOpen())
        return writeFit(target, quantity);
    if (!m_session.dataOpen())
        return writeInBackground(
            target.file, [page = seenPage(), target] { return fileOf(page, target.format, target.scale); });
    if (target.format != PictureFormat::Png)
        return fail(target.file, tr("of this view there is a PNG only."));
    if (view)
        writePixelsOf(*view, target);
}

/// What the graph or the matrix shows. Whatever that is, its scene and how it is seen are all it takes.
PicturePage PictureExport::seenPage() const {
    if (m_session.matrixOpen())
        return scenePage(m_matrix.scene(), {}, m_matrix.viewport(), pictureTitle(m_session, std::nullopt));
    const GraphArrangement &shown = m_explored();
    return scenePage(shown.scene(), shown.view(), shown.viewport(), pictureTitle(m_session, std::nullopt));
}

/// Its charts are drawn on this thread alone.
void PictureExport::writeFit(const Target &target, int quantity) {
    if (m_fit.searching()) {
        connect(
            &m_fit, &FitViewModel::alternativesChanged, this,
            [this, target, quantity] {
                if (m_session.fitOpen())
                    writeFit(target, quantity);
            },
            Qt::SingleShotConnection);
        return;
    }
    const FitPicture picture(m_fit, quantity, m_theme.tokens(),
                             QStringLiteral("TinyAtlas · ") + m_session.title());
    const PicturePage page =
        picture.page(FitPicture::pastedWidth, pictureTitle(m_session, m_session.state().fitPair));
    if (target.format == PictureFormat::Png)
        writeInBackground(target.file, [image = imageOf(page, target.scale)] { return pngOf(image); });
    else
        writeInBackground(target.file, [bytes = fileOf(page, target.format)] { return bytes; });
}

void PictureExport::writePixelsOf(QQuickItem &view, const Target &target) {
    m_grab = view.grabToImage((view.size() * target.scale).toSize());
    if (!m_grab)
        return fail(target.file, tr("it could not be drawn."));
    // Queued: the result must not be given up while it is telling.
    connect(
        m_grab.get(), &QQuickItemGrabResult::ready, this,
        [this, target] {
            const auto grab = std::exchange(m_grab, {});
            writeInBackground(target.file, [image = grab->image()] { return pngOf(image); });
        },
        Qt::QueuedConnection);
}

void PictureExport::writeInBackground(const QString &file, std::function<QByteArray()> make) {
    begin(file);
    inBackground([file, make = std::move(make)] {
        return outcomeOf(file, make);
    }).then(this, [this, file](const Outcome &outcome) {
        end();
        switch (outcome.kind) {
        case Outcome::Kind::Written:
            return succeed(file);
        case Outcome::Kind::NotWritten:
            return fail(file, outcome.why);
        case Outcome::Kind::NotDrawn:
            return fail(file, tr("it could not be drawn."));
        case Outcome::Kind::NoMemory:
            return fail(file, tr("there is not enough memory."));
        }
    });
}

} // namespace tinyatlas
