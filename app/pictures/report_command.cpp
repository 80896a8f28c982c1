// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/report_command.h"

#include "app/cli/commands.h"
#include "app/cli/name_search.h"
#include "app/cli/what_if_options.h"
#include "app/export/whole_file.h"
#include "app/report/pair_html.h"
#include "app/report/pair_page.h"
#include "app/text/term_names.h"

#include <QCoreApplication>
#include <QDateTime>

#include <ostream>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

QByteArray fileOf(const PairReport &report, ReportOptions::Format format) {
    return format == ReportOptions::Format::Html ? htmlOf(report)
                                                 : fileOf(pairPage(report), PictureFormat::Pdf);
}

ExitStatus answer(const CommandLine &line, const QDate &written, std::ostream &err) {
    const auto fail = [&err](ExitStatus status, const QString &message) {
        err << "tinyatlas: " << message.toStdString() << '\n';
        return status;
    };
    const auto dataset = loadGraphs(line, err);
    if (!dataset)
        return dataset.error();
    const auto model = findModel(*dataset.value(), line.arguments.at(0));
    if (!model)
        return fail(ExitStatus::WrongCommandLine, model.error());
    const auto device = findDevice(*dataset.value(), line.arguments.at(1));
    if (!device)
        return fail(ExitStatus::WrongCommandLine, device.error());
    const auto rules = withWhatIfs(*dataset.value(), line.rules, line.whatIfs);
    if (!rules)
        return fail(ExitStatus::WrongCommandLine, rules.error());
    const PairReport report = onOnePage(pairReport(
        *dataset.value(), rules.value(), {model.value(), device.value()}, hashedSources(*dataset.value()),
        {.program = QStringLiteral("TinyAtlas %1").arg(QCoreApplication::applicationVersion()),
         .written = written}));
    const QByteArray file = fileOf(report, line.report.format);
    if (file.isEmpty())
        return fail(ExitStatus::Unwritable, tr("the report could not be drawn"));
    if (const QString why = writeWhole(line.report.file, file); !why.isEmpty())
        return fail(ExitStatus::Unwritable,
                    tr("%1 could not be written: %2").arg(text::oneLine(line.report.file), why));
    return ExitStatus::Answered;
}

} // namespace

QDate dayOfWriting() {
    bool isSet = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isSet);
    return isSet ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date() : QDate::currentDate();
}

ExitStatus runReport(const CommandLine &line, const QDate &written, std::ostream &err) {
    return withinMemory(err, [&] { return answer(line, written, err); });
}

} // namespace tinyatlas
