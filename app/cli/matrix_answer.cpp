// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/matrix_answer.h"

#include "app/cli/json_answers.h"
#include "app/cli/text_table.h"
#include "app/export/matrix_csv.h"
#include "app/export/matrix_spreadsheet.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"
#include "core/fit/fit_matrix.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>

#include <functional>
#include <ostream>
#include <stdexcept>

namespace tinyatlas::cli {

namespace {

constexpr std::size_t mostCells = 100'000;
constexpr std::size_t mostColumns = 12;

FitMatrix matrixOf(const Dataset &dataset, const FitRules &rules) {
    auto matrix = match(dataset.catalog, rules);
    if (!matrix)
        throw std::length_error(matrix.error().message); // which the command line shows
    return std::move(matrix).value();
}

void forEachPair(const Catalog &catalog, const std::function<void(ModelId, DeviceId)> &use) {
    for (std::size_t m = 0; m < catalog.models.size(); ++m) {
        for (std::size_t d = 0; d < catalog.devices.size(); ++d)
            use(idAt<ModelId>(m), idAt<DeviceId>(d));
    }
}

Json perDevice(const Dataset &dataset, const FitMatrix &matrix) {
    Json list = Json::array();
    for (std::size_t d = 0; d < dataset.catalog.devices.size(); ++d) {
        const Device &device = dataset.catalog.devices[d];
        list.push_back({{"device", device.title},
                        {"device_iri", asWritten(dataset.store.term(device.term).text)},
                        {"fit", matrix.ofDevice(idAt<DeviceId>(d)).fit()}});
    }
    return list;
}

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

QString mark(FitState state) {
    return state == FitState::DoesNotFit ? QStringLiteral("-") : text::verdictWord(state);
}

TextTable pairTable(const Catalog &catalog, const FitMatrix &matrix) {
    QStringList header{tr("model")};
    for (std::size_t d = 0; d < catalog.devices.size(); ++d)
        header << QStringLiteral("[%1]").arg(d + 1);
    TextTable table(header);
    for (std::size_t m = 0; m < catalog.models.size(); ++m) {
        QStringList row{QString::fromStdString(catalog.models[m].name)};
        for (std::size_t d = 0; d < catalog.devices.size(); ++d)
            row << mark(matrix.state(idAt<ModelId>(m), idAt<DeviceId>(d)));
        table.add(row);
    }
    return table;
}

} // namespace

void writeMatrixJson(const Dataset &dataset, const FitRules &rules, bool allCells, std::ostream &out) {
    const FitMatrix matrix = matrixOf(dataset, rules);
    out << "{\"models\": " << matrix.models() << ", \"devices\": " << matrix.devices()
        << ", \"pairs\": " << matrix.pairs() << ", \"fit\": " << matrix.fit() << ",\n";
    if (rules.overhead != RuntimeOverhead{})
        out << " \"overhead\": " << toText(overheadJson(rules.overhead)) << ",\n";
    if (!rules.devices.empty() || !rules.models.empty())
        out << " \"what_if\": " << toText(whatIfJson(dataset, rules)) << ",\n";
    if (allCells || matrix.pairs() <= mostCells) {
        const char *before = " \"cells\": [\n  ";
        if (matrix.pairs() == 0)
            out << before;
        forEachPair(dataset.catalog, [&](ModelId model, DeviceId device) {
            out << before << toText(cell(dataset, model, device, rules));
            before = ",\n  ";
        });
        out << "],\n";
    }
    out << " \"per_device\": " << toText(perDevice(dataset, matrix)) << "}\n";
}

void writeMatrixCsv(const DatasetPtr &dataset, const FitRules &rules, std::ostream &out) {
    // What goes wrong with `out` is asked of it at the end.
    const TextSink sink = [&out](std::string_view text) { return static_cast<bool>(out << text); };
    tinyatlas::writeMatrixCsv(MatrixPart::whole(dataset, rules), CsvReader::Program, sink);
}

ExitStatus writeMatrixFile(const DatasetPtr &dataset, const FitRules &rules, const QString &file,
                           std::ostream &out, std::ostream &err) {
    const QString why = writeMatrixSpreadsheet(MatrixPart::whole(dataset, rules), file);
    if (!why.isEmpty()) {
        err << tr("%1: error: this was not written: %2")
                   .arg(text::oneLine(file), text::oneLine(why))
                   .toStdString()
            << '\n';
        return ExitStatus::Unwritable;
    }
    out << tr("Saved %1").arg(text::oneLine(file)).toStdString() << '\n';
    return ExitStatus::Answered;
}

void writeMatrixText(const Dataset &dataset, const FitRules &rules, std::ostream &out) {
    const FitMatrix matrix = matrixOf(dataset, rules);
    const Catalog &catalog = dataset.catalog;
    const QString models = matrix.models() == 1 ? tr("1 model") : tr("%1 models").arg(matrix.models());
    const QString devices = matrix.devices() == 1 ? tr("1 device") : tr("%1 devices").arg(matrix.devices());
    const QString pairs = matrix.pairs() == 1
                              ? tr("%1 of 1 pair fits").arg(matrix.fit())
                              : tr("%1 of %2 pairs fit").arg(matrix.fit()).arg(matrix.pairs());
    out << tr("%1, %2: %3").arg(models, devices, pairs).toStdString() << "\n";
    for (const QString &line : text::whatIfLines(catalog, rules))
        out << line.toStdString() << '\n';
    out << '\n';
    TextTable perDevice({tr("device"), tr("models that fit")});
    for (std::size_t d = 0; d < catalog.devices.size(); ++d)
        perDevice.add({QStringLiteral("[%1] %2").arg(d + 1).arg(text::deviceTitle(catalog.devices[d])),
                       QString::number(matrix.ofDevice(idAt<DeviceId>(d)).fit())});
    out << perDevice.text().toStdString();
    if (catalog.devices.size() <= mostColumns)
        out << '\n' << pairTable(catalog, matrix).text().toStdString();
}

} // namespace tinyatlas::cli
