// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/report_command.h"

#include "app/cli/commands.h"
#include "app/cli/name_search.h"
#include "app/cli/what_if_options.h"
#include "app/export/whole_file.h"
#include "app/index/catalog_index.h"
#include "app/report/report_file.h"
#include "app/text/term_names.h"

#include <QCoreApplication>

#include <memory>
#include <ostream>
#include <utility>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

Result<QByteArray, QString> pairFile(const CommandLine &line, const Dataset &dataset, const FitRules &rules) {
    const auto model = findModel(dataset, line.arguments.at(0));
    if (!model)
        return model.error();
    const auto device = findDevice(dataset, line.arguments.at(1));
    if (!device)
        return device.error();
    return reportFile(
        pairReport(dataset, rules, {model.value(), device.value()}, hashedSources(dataset), imprintOfNow()),
        line.report.format);
}

Result<QByteArray, QString> comparisonFile(const CommandLine &line, const DatasetPtr &dataset,
                                           const FitRules &rules) {
    const auto compared = findCompared(*dataset, line.report.compared);
    if (!compared)
        return compared.error();
    auto matched = match(dataset->catalog, rules);
    if (!matched)
        return tr("there are too many models and devices to count what fits");
    const auto matrix = std::make_shared<const FitMatrix>(std::move(matched).value());
    const CatalogIndex index = CatalogIndex::of(*dataset, *matrix);
    const ComparisonAsked asked{
        .dataset = dataset,
        .matrix = matrix,
        .stated = matrix,
        .shown = std::make_shared<const ShownThings>(dataset->catalog, index, matrix, Filter()),
        .tables = std::make_shared<const BoardTables>(dataset),
        .choice = compared.value()};
    return reportFile(comparisonReport(asked, hashedSources(*dataset), imprintOfNow()), line.report.format);
}

ExitStatus answer(const CommandLine &line, std::ostream &err) {
    const auto fail = [&err](ExitStatus status, const QString &message) {
        err << "tinyatlas: " << message.toStdString() << '\n';
        return status;
    };
    const auto dataset = loadGraphs(line, err);
    if (!dataset)
        return dataset.error();
    const auto rules = withWhatIfs(*dataset.value(), line.rules, line.whatIfs);
    if (!rules)
        return fail(ExitStatus::WrongCommandLine, rules.error());
    const auto file = line.report.compared.isEmpty() ? pairFile(line, *dataset.value(), rules.value())
                                                     : comparisonFile(line, dataset.value(), rules.value());
    if (!file)
        return fail(ExitStatus::WrongCommandLine, file.error());
    if (file.value().isEmpty())
        return fail(ExitStatus::Unwritable, tr("the report could not be drawn"));
    if (const QString why = writeWhole(line.report.file, file.value()); !why.isEmpty())
        return fail(ExitStatus::Unwritable,
                    tr("%1 could not be written: %2").arg(text::oneLine(line.report.file), why));
    return ExitStatus::Answered;
}

} // namespace

ExitStatus runReport(const CommandLine &line, std::ostream &err) {
    return withinMemory(err, [&] { return answer(line, err); });
}

} // namespace tinyatlas
