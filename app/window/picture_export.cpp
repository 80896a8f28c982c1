// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/picture_export.h"

#include "app/export/whole_file.h"
#include "app/jobs/background.h"
#include "app/scene/scene_page.h"
#include "app/viewmodels/compare_csv.h"
#include "app/viewmodels/compare_picture.h"
#include "app/viewmodels/compare_sources.h"
#include "app/viewmodels/fit_picture.h"
#include "app/viewmodels/picture_title.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
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

const QString csvSuffix = QStringLiteral("csv");

/// How a picture is written by the filter: as the first of them where that is for a table.
const Kind &kindOf(std::size_t filter) { return filter < kinds.size() ? kinds.at(filter) : kinds.front(); }

bool isCsv(const QString &file) { return QFileInfo(file).suffix().toLower() == csvSuffix; }

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

PictureExport::PictureExport(Session &session, Views views, Theme &theme, QObject *parent)
    : FileNotice(parent), m_session(session), m_views(std::move(views)), m_theme(theme) {}

QStringList PictureExport::nameFilters() const {
    const QString twice = tr("PNG picture, twice the size (*.png)");
    if (m_session.dataOpen())
        return {tr("PNG picture, the only kind for this view (*.png)"), twice};
    QStringList filters{tr("PNG picture (*.png)"), twice, tr("SVG drawing (*.svg)"),
                        tr("PDF document (*.pdf)")};
    if (m_session.compareInSight())
        filters.append(tr("CSV table of its figures (*.csv)"));
    return filters;
}

QString PictureExport::suggestedName() const {
    const auto page = static_cast<std::size_t>(m_session.state().compare.page);
    const QString view = m_session.dataOpen()     ? tr("%1, data")
                         : m_session.matrixOpen() ? tr("%1, matrix")
                         : m_session.compareOpen()
                             ? QStringLiteral("%1, ") + QLatin1String(comparePageNames.at(page))
                             : QStringLiteral("%1");
    const QString name = m_session.fitOpen()
                             ? tr("%1 on %2").arg(m_views.fit.model().name, m_views.fit.device().name)
                             : view.arg(m_session.title());
    return asFileName(name) + QLatin1Char('.') + suffixOf(PictureFormat::Png);
}

QString PictureExport::credit() const { return QStringLiteral("TinyAtlas · ") + m_session.title(); }

QString PictureExport::comparedCredit() const {
    constexpr qsizetype most = 6;
    QStringList files = comparedSources(m_session, m_views.compare);
    const qsizetype others = files.size() - most;
    files = files.mid(0, most);
    const QString said = files.join(QStringLiteral(", "));
    const QString named = others > 0 ? tr("%1 and %2 more").arg(said, QString::number(others)) : said;
    return QStringLiteral("TinyAtlas %1 · %2")
        .arg(QCoreApplication::applicationVersion(),
             named.isEmpty() ? m_session.title() : tr("%1, from %2").arg(m_session.title(), named));
}

QString PictureExport::ended(QString file, const QString &suffix) {
    if (QFileInfo(file).suffix().toLower() == suffix)
        return file;
    file += QLatin1Char('.') + suffix;
    if (!QFileInfo::exists(file))
        return file;
    fail(file, tr("it is there already. Choose it to replace it."));
    return {};
}

void PictureExport::write(const QUrl &file, int filter, QQuickItem *view, int quantity) {
    if (!file.isLocalFile())
        return refuse(file);
    if (m_session.compareInSight() && !m_views.compare.settled())
        return fail(file.toLocalFile(), notYetCompared());
    const auto choice = filter < 0 ? 0 : static_cast<std::size_t>(filter);
    const auto named = pictureFormatOf(file.toLocalFile());
    if (m_session.compareInSight() && !named && (choice >= kinds.size() || isCsv(file.toLocalFile()))) {
        const QString table = ended(file.toLocalFile(), csvSuffix);
        if (!table.isEmpty())
            writeInBackground(
                table, [bytes = compareCsv(m_views.compare, m_session, CsvReader::Person)] { return bytes; });
        return;
    }
    const Kind &kind = kindOf(choice);
    const qreal screen = view && view->window() ? view->window()->effectiveDevicePixelRatio() : 1;
    const PictureFormat format = named.value_or(kind.format);
    const Target target{ended(file.toLocalFile(), suffixOf(format)), format, kind.scale * screen};
    if (target.file.isEmpty())
        return;
    if (m_session.fitOpen())
        return writeFit(target, quantity);
    if (m_session.compareOpen())
        return writeComparison(target);
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
        return scenePage(m_views.matrix.scene(), {}, m_views.matrix.viewport(),
                         pictureTitle(m_session, std::nullopt));
    const GraphArrangement &shown = m_views.explored();
    return scenePage(shown.scene(), shown.view(), shown.viewport(), pictureTitle(m_session, std::nullopt));
}

/// Its charts are drawn on this thread alone.
void PictureExport::writeFit(const Target &target, int quantity) {
    if (m_views.fit.searching()) {
        connect(
            &m_views.fit, &FitViewModel::alternativesChanged, this,
            [this, target, quantity] {
                if (m_session.fitOpen())
                    writeFit(target, quantity);
            },
            Qt::SingleShotConnection);
        return;
    }
    const FitPicture picture(m_views.fit, quantity, m_theme.tokens(), credit());
    writePage(picture.page(FitPicture::pastedWidth, pictureTitle(m_session, m_session.state().fitPair)),
              target);
}

void PictureExport::writeComparison(const Target &target) {
    const ComparePicture picture(m_views.compare, m_theme.tokens(), comparedCredit());
    writePage(picture.page(ComparePicture::pastedWidth, pictureTitle(m_session, std::nullopt)), target);
}

void PictureExport::writePage(const PicturePage &page, const Target &target) {
    if (target.format == PictureFormat::Png)
        writeInBackground(target.file, [image = imageOf(page, target.scale)] { return pngOf(image); });
    else
        writeInBackground(target.file, [bytes = fileOf(page, target.format)] { return bytes; });
}

QString PictureExport::notYetCompared() {
    return tr("the comparison is still being worked out. Try again in a moment.");
}

void PictureExport::copyComparison() {
    if (!m_views.compare.settled())
        return setNotice(tr("Not copied: %1").arg(notYetCompared()), true);
    auto *data = new QMimeData; // the clipboard takes it over
    data->setText(QString::fromUtf8(compareCsv(m_views.compare, m_session, CsvReader::Person)));
    data->setImageData(ComparePicture(m_views.compare, m_theme.tokens(), comparedCredit()).image());
    QGuiApplication::clipboard()->setMimeData(data);
    setNotice(tr("Copied as a picture, and as text"), false);
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
