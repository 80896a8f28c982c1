// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/report_export.h"

#include "app/export/whole_file.h"
#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::array formats{ReportFormat::Pdf, ReportFormat::Html}; // as nameFilters() offers them

/// What a job answers: why a file was not written, empty where it was. Nothing where memory did not suffice.
using Outcome = std::optional<QString>;

} // namespace

ReportExport::ReportExport(Session &session, QObject *parent) : FileNotice(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &ReportExport::possibleChanged);
    connect(&session, &Session::datasetChanged, this, &ReportExport::possibleChanged);
}

ReportExport::~ReportExport() { m_stop.request_stop(); }

bool ReportExport::comparing() const {
    const CompareChoice &choice = m_session.state().compare;
    const std::size_t things =
        choice.kind == ComparedKind::Models ? choice.models.size() : choice.devices.size();
    return m_session.compareInSight() && things > 1;
}

bool ReportExport::possible() const { return m_session.fitOpen() || comparing(); }

bool ReportExport::begins() {
    if (!possible())
        return false;
    if (m_session.fitOpen() && !m_session.state().fitBeside.empty()) {
        setNotice(tr("A report is of one model on a device, and several are on this one. Take the others off "
                     "for a report on the one that is left."),
                  true);
        return false;
    }
    return true;
}

QStringList ReportExport::nameFilters() const {
    return {tr("PDF, one page (*.pdf)"), tr("HTML, one file (*.html)")};
}

QString ReportExport::subject() const {
    const Catalog &catalog = m_session.catalog();
    if (const auto &pair = m_session.state().fitPair)
        return tr("%1 on %2")
            .arg(text::displayName(catalog.model(pair->model).name),
                 text::deviceTitle(catalog.device(pair->device)));
    const CompareChoice &choice = m_session.state().compare;
    QStringList names;
    if (choice.kind == ComparedKind::Models)
        for (const ModelId id : choice.models)
            names << text::displayName(catalog.model(id).name);
    else
        for (const DeviceId id : choice.devices)
            names << text::deviceTitle(catalog.device(id));
    return tr("%1 side by side").arg(comparedTitle(names, choice.kind == ComparedKind::Models));
}

QString ReportExport::suggestedName() const {
    return tr("%1, report").arg(asFileName(subject())) + QLatin1Char('.') + suffixOf(formats.front());
}

void ReportExport::write(const QUrl &url, int filter) {
    if (!begins())
        return;
    if (!url.isLocalFile())
        return refuse(url);
    QString file = url.toLocalFile();
    if (writing())
        return fail(file, tr("another one is being written. Try again when that is done."));
    auto format = reportFormatOf(file);
    if (!format) {
        format = formats.at(std::min<std::size_t>(static_cast<std::size_t>(std::max(filter, 0)), 1));
        file += QLatin1Char('.') + suffixOf(*format);
        if (QFileInfo::exists(file)) // nobody was asked about it
            return fail(file, tr("it is there already. Choose it to replace it."));
    }
    writeInBackground(file, *format, m_session.fitOpen() ? makePair() : makeComparison());
}

void ReportExport::dismissNotice() {
    m_stop.request_stop();
    FileNotice::dismissNotice();
}

ReportExport::Make ReportExport::makePair() const {
    return [dataset = m_session.dataset(), rules = m_session.rules(), pair = *m_session.state().fitPair,
            imprint = imprintOfNow()](const std::stop_token &stop) -> Draw {
        const auto report = std::make_shared<const PairReport>(
            pairReport(*dataset, rules, pair, hashedSources(*dataset, stop), imprint));
        return [report](ReportFormat format) { return reportFile(*report, format); };
    };
}

ReportExport::Make ReportExport::makeComparison() const {
    return [asked = ComparisonAsked{.dataset = m_session.dataset(),
                                    .matrix = m_session.verdicts().matrix,
                                    .stated = m_session.verdicts().stated,
                                    .shown = m_session.shown(),
                                    .tables = {},
                                    .choice = m_session.state().compare},
            imprint = imprintOfNow()](const std::stop_token &stop) -> Draw {
        ComparisonAsked all = asked;
        all.tables = std::make_shared<const BoardTables>(all.dataset, stop);
        const auto report = std::make_shared<const ComparisonReport>(
            comparisonReport(all, hashedSources(*all.dataset, stop), imprint));
        return [report](ReportFormat format) { return reportFile(*report, format); };
    };
}

void ReportExport::writeInBackground(const QString &file, ReportFormat format, Make make) {
    m_stop = {};
    begin(file);
    inBackground([make = std::move(make), stop = m_stop.get_token()] {
        return make(stop);
    }).then(this, [this, file, format](const Draw &made) { draw(file, format, made); });
}

/// Its charts are drawn on this thread alone.
void ReportExport::draw(const QString &file, ReportFormat format, const Draw &draw) {
    if (m_stop.stop_requested() || !draw)
        return giveUp(file, tr("there is not enough memory."));
    const auto bytes = withinMemory([&]() -> std::optional<QByteArray> { return draw(format); });
    if (!bytes)
        return giveUp(file, tr("there is not enough memory."));
    if (bytes->isEmpty())
        return giveUp(file, tr("it could not be drawn."));
    inBackground([file, bytes = *bytes]() -> Outcome {
        return writeWhole(file, bytes);
    }).then(this, [this, file](const Outcome &why) {
        end();
        if (why && why->isEmpty())
            succeed(file); // also where it was given up by then: it is there
        else
            fail(file, why ? *why : tr("there is not enough memory."));
    });
}

void ReportExport::giveUp(const QString &file, const QString &why) {
    end();
    if (m_stop.stop_requested())
        setNotice(notice(), failed()); // its own was closed: this one may be about another file
    else
        fail(file, why);
}

} // namespace tinyatlas
