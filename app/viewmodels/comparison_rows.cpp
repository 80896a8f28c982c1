// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/comparison_rows.h"

#include "app/session/view_state.h"
#include "app/text/compare_texts.h"
#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/measurement_texts.h"
#include "app/text/sentences.h"
#include "core/bench/task_groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostOthers = 12; // rows of verdicts: of more, only the counts
constexpr std::size_t mostBoards = 8;

QString tr(const char *source) { return QCoreApplication::translate("comparison", source); }

QString verdictLine(const ComparisonAsked &asked, const Pair &pair) {
    const Catalog &catalog = asked.dataset->catalog;
    return text::verdictLine(catalog, judge(catalog, pair.model, pair.device, asked.matrix->rules()),
                             asked.stated->state(pair.model, pair.device));
}

bool differ(const QList<ComparedCell> &cells) {
    const ComparedCell *first = nullptr;
    for (const ComparedCell &cell : cells) {
        if (!cell.known)
            continue;
        if (first != nullptr && cell.text != first->text)
            return true;
        first = &cell;
    }
    return false;
}

class Writer {
public:
    explicit Writer(const ComparisonAsked &asked) : m_asked(asked), m_catalog(asked.dataset->catalog) {
        if (asked.choice.kind == ComparedKind::Models)
            writeModels(asked.choice.models);
        else
            writeDevices(asked.choice.devices);
    }

    [[nodiscard]] ComparisonRows take() { return std::move(m_written); }

private:
    void writeModels(const std::vector<ModelId> &models);
    void writeDevices(const std::vector<DeviceId> &devices);
    void addFacts(const std::vector<ComparedRow> &rows, const std::vector<ComparedFact> &facts,
                  const QString &heading);
    void addCounts(const QString &label, const std::vector<std::size_t> &counts, Better better);
    template <class AnyId, class CountsOf>
    void addUnknown(const std::vector<AnyId> &things, const CountsOf &countsOf);
    template <class AnyId> void addVerdicts(const std::vector<Pair> &pairs, AnyId other, const QString &name);
    void addLatencies(const std::vector<ModelId> &models, bool sameTask);
    void addLatencyRow(std::size_t board, const std::vector<ModelId> &models, bool sameTask);
    void add(ComparisonRow row);

    const ComparisonAsked &m_asked;
    const Catalog &m_catalog;
    QString m_heading; ///< of the rows that follow, until one has it
    ComparisonRows m_written;
};

void Writer::add(ComparisonRow row) {
    if (m_asked.choice.differencesOnly && !row.differs)
        return;
    row.heading = std::exchange(m_heading, QString());
    m_written.rows.push_back(std::move(row));
}

void Writer::addFacts(const std::vector<ComparedRow> &rows, const std::vector<ComparedFact> &facts,
                      const QString &heading) {
    m_heading = heading;
    for (const ComparedRow &compared : rows) {
        if (std::ranges::find(facts, compared.fact) == facts.end())
            continue;
        ComparisonRow row{.label = text::comparedName(compared, m_asked.choice.kind == ComparedKind::Devices),
                          .differs = compared.differs,
                          .fact = compared.fact,
                          .metric = compared.metric};
        for (std::size_t i = 0; i < compared.values.size(); ++i)
            row.cells.append({.text = text::comparedText(compared, compared.values[i]),
                              .known = compared.values[i].known(),
                              .best = std::ranges::binary_search(compared.best, i),
                              .tip = {}});
        add(std::move(row));
    }
}

/// Verdicts that are not known, where there are some: they are no "no".
template <class AnyId, class CountsOf>
void Writer::addUnknown(const std::vector<AnyId> &things, const CountsOf &countsOf) {
    std::vector<std::size_t> counts;
    for (const AnyId thing : things)
        counts.push_back(countsOf(thing)[FitState::Unknown]);
    if (std::ranges::any_of(counts, [](std::size_t count) { return count > 0; }))
        addCounts(tr("Not known whether"), counts, Better::Neither);
}

void Writer::addCounts(const QString &label, const std::vector<std::size_t> &counts, Better better) {
    std::vector<ComparedValue> values;
    values.reserve(counts.size());
    for (const std::size_t count : counts)
        values.push_back({.figure = static_cast<double>(count)});
    const ComparedRow compared = comparedRow(ComparedFact::Fits, std::move(values), better);
    ComparisonRow row{.label = label, .differs = compared.differs, .fact = ComparedFact::Fits};
    for (std::size_t i = 0; i < counts.size(); ++i)
        row.cells.append({.text = text::countExact(counts[i]),
                          .best = std::ranges::binary_search(compared.best, i),
                          .tip = {}});
    add(std::move(row));
}

template <class AnyId>
void Writer::addVerdicts(const std::vector<Pair> &pairs, AnyId other, const QString &name) {
    ComparisonRow row{.label = name};
    if constexpr (std::is_same_v<AnyId, DeviceId>)
        row.device = other;
    else
        row.model = other;
    for (const Pair &pair : pairs) {
        const FitState state = m_asked.matrix->state(pair.model, pair.device);
        row.cells.append({.text = text::verdictWord(state),
                          .known = state != FitState::Unknown,
                          .state = static_cast<int>(state),
                          .tip = verdictLine(m_asked, pair)});
    }
    row.differs = differ(row.cells);
    add(std::move(row));
}

void Writer::writeModels(const std::vector<ModelId> &models) {
    const std::vector<ComparedRow> facts = compareModels(m_catalog, models);
    const bool sameTask = areForOneTask(m_catalog, models);
    if (!sameTask && models.size() > 1)
        m_written.note =
            tr("They are not all known to be for one task: no accuracy and no latency is called the best.");
    addFacts(facts, {ComparedFact::Task, ComparedFact::Sensors, ComparedFact::Ram, ComparedFact::Flash},
             tr("NEEDS"));
    addFacts(facts, {ComparedFact::Top1Accuracy, ComparedFact::Metric, ComparedFact::MultiplyAccumulates},
             tr("METRICS"));
    m_heading = text::markedWhatIf(tr("Where they fit"), m_asked.matrix->rules()).toUpper();
    const ShownThings &shown = *m_asked.shown;
    std::vector<std::size_t> counts;
    for (const ModelId model : models)
        counts.push_back(shown.ofModel(model).fit());
    addCounts(tr("Fits, of %1 devices").arg(text::countExact(shown.devices())), counts, Better::More);
    addUnknown(models, [&shown](ModelId model) -> const VerdictCounts & { return shown.ofModel(model); });
    const std::vector<DeviceId> &devices = shown.lanes().devices;
    for (const DeviceId device : devices) {
        if (devices.size() > mostOthers)
            break;
        std::vector<Pair> pairs;
        for (const ModelId model : models)
            pairs.push_back({model, device});
        addVerdicts(pairs, device, text::deviceTitle(m_catalog.device(device)));
    }
    addLatencies(models, sameTask);
    addFacts(facts,
             {ComparedFact::Layers, ComparedFact::Precisions, ComparedFact::Input, ComparedFact::Output},
             tr("STRUCTURE"));
    addFacts(facts, {ComparedFact::TrainingDataset, ComparedFact::Runtime, ComparedFact::Creator},
             tr("ORIGIN"));
}

void Writer::addLatencies(const std::vector<ModelId> &models, bool sameTask) {
    if (!m_asked.tables || m_asked.tables->dataset != m_asked.dataset)
        return;
    std::vector<std::size_t> boards = m_asked.tables->figures.boardsTimed(models);
    m_heading = tr("LATENCY, THE SHORTEST THAT WAS MEASURED");
    if (boards.size() > mostBoards) {
        m_heading = tr("LATENCY, THE SHORTEST THAT WAS MEASURED, ON %1 OF %2 BOARDS")
                        .arg(text::countExact(mostBoards), text::countExact(boards.size()));
        boards.resize(mostBoards);
    }
    for (const std::size_t board : boards)
        addLatencyRow(board, models, sameTask);
}

void Writer::addLatencyRow(std::size_t board, const std::vector<ModelId> &models, bool sameTask) {
    const BoardFigures &figures = m_asked.tables->figures;
    std::vector<ComparedValue> values;
    ComparisonRow row{.label = text::displayName(figures.boards()[board].name)};
    for (const ModelId model : models) {
        const auto answer = figures.latency(model, board);
        const bool measured = answer.figure && answer.figure->measured.valid();
        row.estimated = row.estimated || (answer.figure && !measured);
        values.push_back({.figure = measured ? std::optional(answer.figure->value) : std::nullopt});
        row.results.push_back(measured ? answer.figure->measured : MeasurementId());
        row.cells.append({.text = tr("not measured"), .known = false, .tip = {}});
        if (measured)
            row.cells.back() = {.text = text::duration(answer.figure->value),
                                .tip = text::creditOf(m_catalog.measurement(answer.figure->measured))};
        else if (answer.figure)
            row.cells.back() = {.text =
                                    tr("%1, estimated").arg(text::estimatedLatency(*answer.figure->estimate)),
                                .tip = tr("Nobody measured it.")};
        else
            row.cells.back().tip = text::noEstimateSentence(answer.why);
    }
    const ComparedRow compared =
        comparedRow(ComparedFact::Metric, std::move(values), sameTask ? Better::Less : Better::Neither);
    for (const std::size_t best : compared.best)
        row.cells[static_cast<qsizetype>(best)].best = true;
    row.differs = compared.differs;
    add(std::move(row));
}

void Writer::writeDevices(const std::vector<DeviceId> &devices) {
    const std::vector<ComparedRow> facts = compareDevices(*m_asked.dataset, devices);
    addFacts(facts,
             {ComparedFact::Sensors, ComparedFact::Ram, ComparedFact::Flash, ComparedFact::MemoryBasis,
              ComparedFact::FlashBasis},
             tr("SENSORS AND MEMORY"));
    m_heading = text::markedWhatIf(tr("What fits them"), m_asked.matrix->rules()).toUpper();
    const ShownThings &shown = *m_asked.shown;
    std::vector<std::size_t> counts;
    for (const DeviceId device : devices)
        counts.push_back(shown.ofDevice(device).fit());
    addCounts(tr("Run, of %1 models").arg(text::countExact(shown.models())), counts, Better::More);
    addUnknown(devices,
               [&shown](DeviceId device) -> const VerdictCounts & { return shown.ofDevice(device); });
    // The models that are compared as well; else all, where they are few.
    const std::vector<ModelId> &chosen = m_asked.choice.models;
    const std::vector<ModelId> &models = chosen.empty() ? shown.lanes().models : chosen;
    for (const ModelId model : models) {
        if (models.size() > mostOthers)
            break;
        std::vector<Pair> pairs;
        for (const DeviceId device : devices)
            pairs.push_back({model, device});
        addVerdicts(pairs, model, text::displayName(m_catalog.model(model).name));
    }
    addFacts(facts, {ComparedFact::Core, ComparedFact::Clock, ComparedFact::Chip}, tr("PROCESSOR"));
    addFacts(facts, {ComparedFact::Affordances, ComparedFact::Manufacturer}, tr("DEVICE"));
}

} // namespace

QList<int> ComparisonRow::best() const {
    QList<int> places;
    for (qsizetype i = 0; i < cells.size(); ++i)
        if (cells[i].best)
            places.append(static_cast<int>(i));
    return places;
}

ComparisonRows comparisonRows(const ComparisonAsked &asked) { return Writer(asked).take(); }

} // namespace tinyatlas
