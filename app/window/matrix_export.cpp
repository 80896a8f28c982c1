// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/matrix_export.h"

#include "app/export/matrix_csv.h"
#include "app/export/matrix_spreadsheet.h"
#include "app/export/whole_file.h"
#include "app/jobs/background.h"
#include "app/text/term_names.h"

#include <QFileInfo>

#include <chrono>
#include <optional>
#include <utility>

namespace tinyatlas {

namespace {

constexpr auto spreadsheetSuffix = "xlsx";
constexpr auto csvSuffix = "csv";

/// What a job answers: why a file was not written, empty where it was. Nothing where memory did not suffice.
using Outcome = std::optional<QString>;

Outcome writeCsv(const MatrixPart &part, const QString &file, const std::stop_token &stop,
                 const Progress &progress) {
    return writeWhole(file, [&](QIODevice &device) {
        const TextSink sink = [&device](std::string_view text) {
            const auto size = static_cast<qint64>(text.size());
            return device.write(text.data(), size) == size;
        };
        return writeMatrixCsv(part, CsvReader::Person, sink, stop, progress);
    });
}

} // namespace

MatrixExport::MatrixExport(Session &session, QObject *parent) : FileNotice(parent), m_session(session) {
    constexpr auto often = std::chrono::milliseconds(200);
    m_telling.setInterval(often);
    connect(&m_telling, &QTimer::timeout, this, [this] {
        setNotice(tr("Writing %1… %2 %")
                      .arg(text::oneLine(QFileInfo(m_file).fileName()), QString::number(m_percent->load())),
                  false);
    });
}

MatrixExport::~MatrixExport() { m_stop.request_stop(); }

QStringList MatrixExport::nameFilters() const {
    QStringList whole{tr("Spreadsheet of the whole matrix (*.xlsx)"),
                      tr("CSV table of the whole matrix (*.csv)")};
    if (!m_session.state().filter.active())
        return whole;
    return QStringList{tr("Spreadsheet of what is shown (*.xlsx)"),
                       tr("CSV table of what is shown (*.csv)")} +
           whole;
}

QString MatrixExport::suggestedName() const {
    return tr("%1, matrix").arg(asFileName(m_session.title())) + QLatin1Char('.') +
           QLatin1String(spreadsheetSuffix);
}

void MatrixExport::write(const QUrl &url, int filter) {
    const bool filtered = m_session.state().filter.active();
    const int chosen = std::max(filter, 0);
    Kind kind = chosen % 2 == 0 ? Kind::Spreadsheet : Kind::Csv;
    if (!url.isLocalFile())
        return refuse(url);
    QString file = url.toLocalFile();
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (writing())
        return fail(file, tr("another one is being written. Try again when that is done."));
    if (suffix == QLatin1String(spreadsheetSuffix) || suffix == QLatin1String(csvSuffix)) {
        kind = suffix == QLatin1String(csvSuffix) ? Kind::Csv : Kind::Spreadsheet;
    } else {
        file += QLatin1Char('.') + QLatin1String(kind == Kind::Csv ? csvSuffix : spreadsheetSuffix);
        if (QFileInfo::exists(file)) // nobody was asked about it
            return fail(file, tr("it is there already. Choose it to replace it."));
    }
    writeInBackground(file, kind, part(!filtered || chosen >= 2));
}

void MatrixExport::dismissNotice() {
    m_stop.request_stop();
    m_telling.stop(); // the job may take a while to see it
    FileNotice::dismissNotice();
}

MatrixPart MatrixExport::part(bool whole) const {
    // Of the verdicts that are there: while others are being worked out, what is shown is of those still.
    MatrixPart part = MatrixPart::whole(m_session.dataset(), m_session.matchedRules());
    if (!whole) {
        std::erase_if(part.models, [this](ModelId id) { return !m_session.shown()->contains(id); });
        std::erase_if(part.devices, [this](DeviceId id) { return !m_session.shown()->contains(id); });
    }
    return part;
}

void MatrixExport::writeInBackground(const QString &file, Kind kind, MatrixPart part) {
    m_stop = {};
    m_percent = std::make_shared<std::atomic<int>>(0);
    m_file = file;
    begin(file);
    m_telling.start();
    const auto progress = [percent = m_percent](double done) {
        constexpr double all = 100;
        percent->store(static_cast<int>(done * all));
    };
    inBackground([file, kind, part = std::move(part), stop = m_stop.get_token(), progress]() -> Outcome {
        return kind == Kind::Csv ? writeCsv(part, file, stop, progress)
                                 : writeMatrixSpreadsheet(part, file, stop, progress);
    }).then(this, [this, file, stop = m_stop.get_token()](const Outcome &why) {
        end();
        m_telling.stop();
        if (stop.stop_requested())
            setNotice({}, false);
        else if (!why)
            fail(file, tr("there is not enough memory."));
        else if (!why->isEmpty())
            fail(file, *why);
        else
            succeed(file);
    });
}

} // namespace tinyatlas
