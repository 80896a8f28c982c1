// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_csv.h"

#include "core/rdf/source_names.h"

#include <QLocale>

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

void addFigure(Lines &lines, const Session &session, const ChartModel &model, const ChartQuantity &quantity,
               int index) {
    const NeuralNetwork &network = session.catalog().model(ModelId{static_cast<std::uint32_t>(model.model)});
    const ChartFigure *figure = model.figure(index);
    QStringList band{QString(), QString()};
    if (figure && figure->band)
        band = {number(figure->band->from), number(figure->band->to)};
    lines.add(
        {QString::fromStdString(network.name),
         QString::fromStdString(std::string(asWritten(session.dataset()->store.term(network.term).text))),
         quantity.name, figure ? number(figure->value) : QString(), unitOf(quantity.unit),
         kindOf(figure, index), band.first(), band.last(), figure ? figure->how : QString()});
}

void addChart(Lines &lines, CompareViewModel &compare, const Session &session) {
    lines.add({QStringLiteral("model"), QStringLiteral("model_iri"), QStringLiteral("quantity"),
               QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("kind"), QStringLiteral("low"),
               QStringLiteral("high"), QStringLiteral("conditions")});
    const CompareAxes &axes = *compare.axes();
    const ChartSource &source = *compare.charts()->source();
    QList<int> shown{axes.bars()};
    if (compare.page() == CompareViewModel::Scatter)
        shown = {axes.upwards(), axes.across(), axes.bubble()};
    for (const ChartModel &model : source.models())
        for (qsizetype i = 0; i < shown.size(); ++i)
            if (const ChartQuantity *quantity = source.quantity(shown[i]);
                quantity && shown.indexOf(shown[i]) == i)
                addFigure(lines, session, model, *quantity, shown[i]);
}

void addTable(Lines &lines, CompareViewModel &compare) {
    QStringList head{QStringLiteral("fact")};
    const QList<ComparedThing> things = compare.things();
    for (const ComparedThing &thing : things)
        head.append(thing.name);
    lines.add(head);
    const CompareTable &table = *compare.table();
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells{table.data(table.index(row), CompareTable::LabelRole).toString()};
        const auto values =
            table.data(table.index(row), CompareTable::CellsRole).value<QList<ComparedCell>>();
        for (const ComparedCell &cell : values)
            cells.append(cell.text);
        lines.add(cells);
    }
}

} // namespace

QByteArray compareCsv(CompareViewModel &compare, const Session &session, CsvReader reader) {
    Lines lines(reader);
    if (compare.page() == CompareViewModel::SideBySide)
        addTable(lines, compare);
    else
        addChart(lines, compare, session);
    return lines.take();
}

} // namespace tinyatlas
