// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_csv.h"

#include "app/text/measurement_texts.h"
#include "app/viewmodels/compare_sources.h"
#include "core/bench/comparison.h"
#include "core/rdf/source_names.h"

#include <QLocale>

#include <algorithm>

namespace tinyatlas {

namespace {

QString unitOf(FigureUnit unit) {
    switch (unit) {
    case FigureUnit::Percent:
        return QStringLiteral("%");
    case FigureUnit::MultiplyAccumulates:
        return QStringLiteral("MAC");
    case FigureUnit::Bytes:
        return QStringLiteral("B");
    case FigureUnit::Microseconds:
        return QStringLiteral("µs");
    case FigureUnit::Microjoules:
        return QStringLiteral("µJ");
    case FigureUnit::None:
        break;
    }
    return {};
}

QString number(double value) { return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest); }

/// Makes lines of cells.
class Lines {
public:
    explicit Lines(CsvReader reader) : m_reader(reader) {}

    void add(const QStringList &cells) {
        std::string line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += (i == 0 ? "" : ",") + csvField(cells[i].toStdString(), m_reader);
        m_bytes.append(line + '\n');
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    CsvReader m_reader;
    QByteArray m_bytes;
};

QString kindOf(const ChartFigure *figure, int quantity) {
    if (figure == nullptr)
        return QStringLiteral("unknown");
    if (figure->band)
        return QStringLiteral("estimated");
    return quantity == ChartSource::Latency || quantity == ChartSource::Energy ? QStringLiteral("measured")
                                                                               : QStringLiteral("stated");
}

QString iriOf(const Session &session, TermId term) {
    return QString::fromStdString(std::string(asWritten(session.dataset()->store.term(term).text)));
}

void addChart(Lines &lines, CompareViewModel &compare, const Session &session) {
    lines.add({QStringLiteral("model"), QStringLiteral("model_iri"), QStringLiteral("quantity"),
               QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("kind"), QStringLiteral("low"),
               QStringLiteral("high"), QStringLiteral("conditions"), QStringLiteral("stated_in")});
    const CompareData &data = compare.charts()->data();
    const ChartedStatements charted(session);
    const auto addFigure = [&](std::size_t row, int quantity) {
        const ChartModel &model = data.models[row];
        const NeuralNetwork &network =
            session.catalog().model(ModelId{static_cast<std::uint32_t>(model.model)});
        const ChartQuantity &of = data.quantities[static_cast<std::size_t>(quantity)];
        const ChartFigure *figure = model.figure(quantity);
        QStringList band{QString(), QString()};
        if (figure && figure->band)
            band = {number(figure->band->from), number(figure->band->to)};
        lines.add({QString::fromStdString(network.name), iriOf(session, network.term), of.name,
                   figure ? number(figure->value) : QString(), unitOf(of.unit), kindOf(figure, quantity),
                   band.first(), band.last(), figure ? figure->how : QString(),
                   charted.places(charted.of(data, row, quantity))});
    };
    for (std::size_t row = 0; row < data.models.size(); ++row)
        for (const int quantity : compare.axes()->charted())
            addFigure(row, quantity);
}

/// Of the figures of a row; empty where it has words.
QString unitOf(const ComparisonRow &row) {
    if (!row.results.empty())
        return unitOf(FigureUnit::Microseconds);
    if (!row.qualities.empty())
        return unitOf(row.quality == MeasuredQuality::Metric::Top1Accuracy ? FigureUnit::Percent
                                                                           : FigureUnit::None);
    switch (row.fact.value_or(ComparedFact::Task)) {
    case ComparedFact::Ram:
    case ComparedFact::Flash:
        return unitOf(FigureUnit::Bytes);
    case ComparedFact::Top1Accuracy:
        return unitOf(FigureUnit::Percent);
    case ComparedFact::MultiplyAccumulates:
        return unitOf(FigureUnit::MultiplyAccumulates);
    case ComparedFact::Clock:
        return QStringLiteral("MHz");
    default:
        return {};
    }
}

/// What a row is written from; null for verdicts and what was measured.
const ComparedRow *statedRow(const std::vector<ComparedRow> &stated, const ComparisonRow &row) {
    const auto found = std::ranges::find_if(
        stated, [&](const ComparedRow &each) { return row.fact == each.fact && row.metric == each.metric; });
    return found == stated.end() ? nullptr : &*found;
}

/// The figure itself, where it is one; else as on screen. An estimate is followed by its kind and its band.
QString cellOf(const Catalog &catalog, const ComparisonRow &row, const ComparedRow *stated, qsizetype place) {
    const auto index = static_cast<std::size_t>(place);
    if (stated != nullptr && stated->values[index].figure)
        return number(*stated->values[index].figure);
    if (stated != nullptr && !stated->values[index].figures.empty()) {
        QStringList each; // of several microcontrollers
        for (const auto &figure : stated->values[index].figures)
            each.append(figure ? number(*figure) : QStringLiteral("unknown"));
        return each.join(QStringLiteral(" · "));
    }
    if (index < row.results.size() && row.results[index].valid())
        return number(catalog.measurement(row.results[index]).latency->value);
    if (index < row.estimates.size() && row.estimates[index])
        return number(row.estimates[index]->microseconds);
    if (row.fact == ComparedFact::Fits)
        return QString(row.cells[place].text).remove(u',');
    return row.cells[place].text;
}

/// What the row before says that is no result, and how far it may be off.
void addEstimates(Lines &lines, const ComparisonRow &row) {
    QStringList kinds{row.label + QStringLiteral(": kind"), QString()};
    QStringList low{row.label + QStringLiteral(": low"), unitOf(row)};
    QStringList high{row.label + QStringLiteral(": high"), unitOf(row)};
    for (std::size_t i = 0; i < row.estimates.size(); ++i) {
        const auto &estimate = row.estimates[i];
        kinds.append(row.results[i].valid() ? QStringLiteral("measured")
                     : estimate             ? QStringLiteral("estimated")
                                            : QStringLiteral("unknown"));
        low.append(estimate ? number(estimate->microseconds / estimate->factor) : QString());
        high.append(estimate ? number(estimate->microseconds * estimate->factor) : QString());
    }
    for (const QStringList &cells : {kinds, low, high})
        lines.add(cells);
}

/// The ends of the ranges in the row before, and of how many results they are.
void addQualities(Lines &lines, const ComparisonRow &row) {
    const QString unit = unitOf(row);
    QStringList least{row.label + QStringLiteral(": least"), unit};
    QStringList most{row.label + QStringLiteral(": most"), unit};
    QStringList results{row.label + QStringLiteral(": results"), QString()};
    for (const auto &range : row.qualities) {
        least.append(range ? number(range->least) : QString());
        most.append(range ? number(range->most) : QString());
        results.append(range ? QString::number(range->results) : QString());
    }
    for (const QStringList &cells : {least, most, results})
        lines.add(cells);
}

/// Where the figures of the row before stand.
void addPlaces(Lines &lines, const CompareTable &table, const ComparisonRow &row,
               const ChartedStatements &charted) {
    QStringList places{row.label + QStringLiteral(": stated in"), QString()};
    for (int column = 0; column < row.cells.size(); ++column)
        places.append(row.cells[column].known ? charted.places(statementsOf(table.sheetOf(row, column)))
                                              : QString());
    lines.add(places);
}

void addTable(Lines &lines, CompareViewModel &compare, const Session &session) {
    const CompareChoice &choice = session.state().compare;
    const Catalog &catalog = session.catalog();
    const bool models = choice.kind == ComparedKind::Models;
    QStringList head{QStringLiteral("fact"), QStringLiteral("unit")};
    const QList<ComparedThing> things = compare.things();
    for (const ComparedThing &thing : things)
        head.append(thing.name);
    lines.add(head);
    QStringList iris{QStringLiteral("iri"), QString()}; // things may have one name
    for (const ModelId id : models ? choice.models : std::vector<ModelId>())
        iris.append(iriOf(session, catalog.model(id).term));
    for (const DeviceId id : models ? std::vector<DeviceId>() : choice.devices)
        iris.append(iriOf(session, catalog.device(id).term));
    lines.add(iris);
    const std::vector<ComparedRow> stated =
        models ? compareModels(catalog, choice.models) : compareDevices(*session.dataset(), choice.devices);
    const ChartedStatements charted(session);
    for (const ComparisonRow &row : compare.table()->rows()) {
        QStringList cells{row.label, unitOf(row)};
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            cells.append(cellOf(catalog, row, statedRow(stated, row), i));
        lines.add(cells);
        if (row.estimated())
            addEstimates(lines, row);
        if (!row.qualities.empty())
            addQualities(lines, row);
        const bool isFigure =
            row.fact ? row.fact != ComparedFact::Fits : !row.results.empty() || !row.qualities.empty();
        if (isFigure)
            addPlaces(lines, *compare.table(), row, charted);
    }
}

void addRounds(Lines &lines, const RoundsViewModel &rounds, const Session &session) {
    lines.add({QStringLiteral("model"), QStringLiteral("board"), QStringLiteral("round"),
               QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("software"),
               QStringLiteral("conditions"), QStringLiteral("accuracy"), QStringLiteral("credit"),
               QStringLiteral("source"), QStringLiteral("stated_in")});
    const ChartedStatements charted(session);
    const RoundsData &data = rounds.data();
    for (const RoundsMark &mark : data.marks) {
        const Measurement &measurement =
            session.catalog().measurement(MeasurementId{static_cast<std::uint32_t>(mark.measurement)});
        lines.add({data.model, data.boards[mark.board].name,
                   data.rounds.value(static_cast<qsizetype>(mark.round)), number(mark.value),
                   unitOf(data.energy ? FigureUnit::Microjoules : FigureUnit::Microseconds), mark.ran,
                   text::conditionsOf(measurement), text::qualityOf(measurement), text::creditOf(measurement),
                   QString::fromStdString(measurement.source), charted.places({measurement.statement})});
    }
}

void addLayers(Lines &lines, const LayersData &data, const Session &session) {
    lines.add({QStringLiteral("model"), QStringLiteral("layer"), QStringLiteral("type"),
               QStringLiteral("bytes_in"), QStringLiteral("bytes_out"), QStringLiteral("unknown_because"),
               QStringLiteral("stated_in")});
    if (data.id < 0)
        return;
    const ChartedStatements charted(session);
    const ModelId model{static_cast<std::uint32_t>(data.id)};
    const auto bytes = [](const std::optional<std::int64_t> &count) {
        return count ? QString::number(*count) : QString();
    };
    for (std::size_t i = 0; i < data.layers.size(); ++i) {
        const LayerBar &layer = data.layers[i];
        lines.add({data.model, QString::number(i + 1), layer.type, bytes(layer.in), bytes(layer.out),
                   layer.why, charted.places(charted.ofLayer(model, i))});
    }
}

} // namespace

QByteArray compareCsv(CompareViewModel &compare, const Session &session, CsvReader reader) {
    Lines lines(reader);
    if (compare.page() == CompareViewModel::SideBySide)
        addTable(lines, compare, session);
    else if (compare.page() == CompareViewModel::Rounds)
        addRounds(lines, *compare.rounds(), session);
    else if (compare.page() == CompareViewModel::Layers)
        addLayers(lines, compare.layers()->data(), session);
    else
        addChart(lines, compare, session);
    return lines.take();
}

} // namespace tinyatlas
