// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/comparison_rows.h"

#include "app/session/view_state.h"
#include "app/text/compare_texts.h"
#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/measurement_texts.h"
#include "app/text/rounds_texts.h"
#include "app/text/sentences.h"
#include "core/bench/measured_board.h"
#include "core/bench/ran_alike.h"
#include "core/bench/task_groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostOthers = 12; // rows of verdicts: of more, only the counts
constexpr std::size_t mostBoards = 8;
constexpr std::size_t mostEstimated = 4; // boards, where nothing was measured

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

/// Latencies of one row may be of several: each says of which.
QString withSoftware(const QString &figure, const QString &software) {
    return software.isEmpty() ? figure : QStringLiteral("%1, %2").arg(figure, software);
}

QString measuredText(const Measurement &measurement) {
    const QString figure =
        withSoftware(text::duration(measurement.latency->value), text::softwareText(measurement));
    return ranInFloats(measurement) ? tr("%1, in floats").arg(figure) : figure;
}

/// How fast one of them is.
struct TimedCell {
    std::optional<std::size_t> board; ///< of BoardFigures; empty where it is none of them
    BoardFigures::Answer answer;
};

class Writer {
public:
    explicit Writer(const ComparisonAsked &asked) : m_asked(asked), m_catalog(asked.dataset->catalog) {
        if (asked.choice.kind == ComparedKind::Models)
            writeModels(asked.choice.models);
        else
            writeDevices(asked.choice.devices);
        if (asked.matrix->rules().supposes())
            addNote(tr("The what-if counts in the verdicts: all other rows are what the graph states."));
    }

    [[nodiscard]] ComparisonRows take() { return std::move(m_written); }

private:
    void writeModels(const std::vector<ModelId> &models);
    void writeDevices(const std::vector<DeviceId> &devices);
    void addFacts(const std::vector<ComparedRow> &rows, const std::vector<ComparedFact> &facts,
                  const QString &heading);
    void addCounts(const QString &label, const std::vector<std::size_t> &counts,
                   const std::vector<std::size_t> &best = {});
    template <class AnyId, class PairOf>
    [[nodiscard]] VerdictCounts countsOf(const std::vector<AnyId> &others, const PairOf &pairOf) const;
    void addFitting(const QString &all, const QString &known, const std::vector<VerdictCounts> &counts);
    template <class AnyId> void addVerdicts(const std::vector<Pair> &pairs, AnyId other, const QString &name);
    void addMeasuredQuality(const std::vector<ModelId> &models, MeasuredQuality::Metric metric,
                            const QString &label);
    void addLatencies(const std::vector<ModelId> &models, bool sameTask);
    void addTimes(const std::vector<DeviceId> &devices);
    void headLatencies(const QString &part, const QString &whichCounts, std::size_t shown, std::size_t all);
    [[nodiscard]] ComparisonRow latencyRow(const QString &label, const std::vector<TimedCell> &cells) const;
    [[nodiscard]] ComparedCell latencyCell(const TimedCell &timed, ComparisonRow &row) const;
    void addLatencyRow(ComparisonRow row, Better better);
    void add(ComparisonRow row);
    void addNote(const QString &sentence) {
        m_written.note += (m_written.note.isEmpty() ? QString() : QStringLiteral(" ")) + sentence;
    }

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

void Writer::addCounts(const QString &label, const std::vector<std::size_t> &counts,
                       const std::vector<std::size_t> &best) {
    ComparisonRow row{.label = label, .fact = ComparedFact::Fits};
    for (std::size_t i = 0; i < counts.size(); ++i)
        row.cells.append({.text = text::countExact(counts[i]),
                          .best = std::ranges::find(best, i) != best.end(),
                          .tip = {}});
    row.differs = differ(row.cells);
    add(std::move(row));
}

template <class AnyId, class PairOf>
VerdictCounts Writer::countsOf(const std::vector<AnyId> &others, const PairOf &pairOf) const {
    VerdictCounts counts;
    for (const AnyId other : others) {
        const Pair pair = pairOf(other);
        ++counts.byState[static_cast<std::size_t>(m_asked.matrix->state(pair.model, pair.device))];
    }
    return counts;
}

/// How many fit; and, where there are such, of how many it is not known, which is no "no".
void Writer::addFitting(const QString &all, const QString &known, const std::vector<VerdictCounts> &counts) {
    std::vector<std::size_t> fits;
    std::vector<std::size_t> unknown;
    std::vector<ComparedValue> values;
    for (const VerdictCounts &one : counts) {
        fits.push_back(one.fit());
        unknown.push_back(one[FitState::Unknown]);
        values.push_back({.figure = static_cast<double>(fits.back())});
    }
    const bool allKnown = std::ranges::all_of(unknown, [](std::size_t count) { return count == 0; });
    std::vector<std::size_t> best = comparedRow(ComparedFact::Fits, std::move(values), Better::More).best;
    // What is not known may change who is the best.
    for (std::size_t i = 0; i < counts.size() && !best.empty(); ++i) {
        const bool alone = best.size() == 1 && best.front() == i;
        if (unknown[i] > 0 && !alone && fits[i] + unknown[i] >= fits[best.front()])
            best.clear();
    }
    addCounts(allKnown ? all : known, fits, best);
    if (!allKnown)
        addCounts(tr("Not known whether"), unknown);
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
            std::ranges::all_of(models, [&](ModelId id) { return !m_catalog.model(id).task.empty(); })
                ? tr("They are for different tasks: no accuracy and no latency is called the best.")
                : tr("They are not all known to be for one task: no accuracy and no latency is called the "
                     "best.");
    addFacts(facts, {ComparedFact::Task, ComparedFact::Sensors, ComparedFact::Ram, ComparedFact::Flash},
             tr("NEEDS"));
    addFacts(facts, {ComparedFact::Top1Accuracy, ComparedFact::Metric, ComparedFact::MultiplyAccumulates},
             tr("METRICS"));
    addMeasuredQuality(models, MeasuredQuality::Metric::Top1Accuracy, tr("Top-1 accuracy, measured"));
    addMeasuredQuality(models, MeasuredQuality::Metric::AreaUnderCurve, tr("AUC, measured"));
    m_heading = text::markedWhatIf(tr("Where they fit"), m_asked.matrix->rules()).toUpper();
    const ShownThings &shown = *m_asked.shown;
    std::vector<VerdictCounts> counts;
    counts.reserve(models.size());
    for (const ModelId model : models) // one that is hidden itself is counted as well
        counts.push_back(countsOf(shown.lanes().devices, [&](DeviceId device) {
            return Pair{model, device};
        }));
    const QString ofAll = text::countExact(shown.devices());
    addFitting(tr("Fits, of %1 devices").arg(ofAll), tr("Known to fit, of %1 devices").arg(ofAll), counts);
    const std::vector<DeviceId> &devices = shown.lanes().devices;
    for (const DeviceId device : devices) {
        if (devices.size() > mostOthers)
            break;
        std::vector<Pair> pairs;
        pairs.reserve(models.size());
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

/// Where one of them was measured. None of them is called the best: others were measured on other systems.
void Writer::addMeasuredQuality(const std::vector<ModelId> &models, MeasuredQuality::Metric metric,
                                const QString &label) {
    if (!m_asked.tables || m_asked.tables->dataset != m_asked.dataset)
        return;
    ComparisonRow row{.label = label, .quality = metric};
    for (const ModelId model : models) {
        row.qualities.push_back(m_asked.tables->qualities.of(model, metric));
        const auto &range = row.qualities.back();
        row.cells.append(range ? ComparedCell{.text = text::qualityRange(*range, metric),
                                              .tip = text::qualityRangeTip(m_catalog, *range)}
                               : ComparedCell{.text = tr("not measured"), .known = false, .tip = {}});
    }
    row.differs = differ(row.cells);
    if (std::ranges::any_of(row.qualities, [](const auto &range) { return range.has_value(); }))
        add(std::move(row));
}

void Writer::headLatencies(const QString &part, const QString &whichCounts, std::size_t shown,
                           std::size_t all) {
    const QString heading =
        all > shown ? part.arg(text::countExact(shown), text::countExact(all)) : tr("LATENCY");
    m_heading = QStringLiteral("%1 · %2").arg(heading, whichCounts);
}

void Writer::addLatencies(const std::vector<ModelId> &models, bool sameTask) {
    if (!m_asked.tables || m_asked.tables->dataset != m_asked.dataset)
        return;
    const BoardFigures &figures = m_asked.tables->figures;
    std::vector<std::size_t> boards = figures.boardsTimed(models);
    if (boards.empty())
        boards = figures.boardsEstimated(models, mostEstimated);
    const std::size_t shown = std::min(boards.size(), mostBoards);
    headLatencies(tr("LATENCY ON %1 OF %2 BOARDS"),
                  models.size() > 1 ? tr("BY ONE SOFTWARE WHERE POSSIBLE") : tr("THE SHORTEST"), shown,
                  boards.size());
    bool allAlike = true;
    for (std::size_t i = 0; i < shown; ++i) {
        std::vector<TimedCell> cells;
        cells.reserve(models.size());
        for (BoardFigures::Answer &answer : figures.latencies(models, boards[i]).answers)
            cells.push_back({boards[i], std::move(answer)});
        ComparisonRow row = latencyRow(text::displayName(figures.boards()[boards[i]].name), cells);
        const bool alike = ranAlike(*m_asked.dataset, row.results);
        allAlike = allAlike && alike;
        addLatencyRow(std::move(row), sameTask && alike ? Better::Less : Better::Neither);
    }
    if (sameTask && !allAlike)
        addNote(tr("Latencies that are not known to be of the same software and hardware say little of the "
                   "models: none of their row is called the best."));
}

void Writer::addTimes(const std::vector<DeviceId> &devices) {
    if (!m_asked.tables || m_asked.tables->dataset != m_asked.dataset)
        return;
    const BoardFigures &figures = m_asked.tables->figures;
    std::vector<std::optional<std::size_t>> boards;
    boards.reserve(devices.size());
    for (const DeviceId device : devices)
        boards.push_back(figures.placeOf(device));
    const std::vector<ModelId> models = figures.modelsTimed(boards);
    const std::size_t shown = std::min(models.size(), mostOthers);
    headLatencies(tr("LATENCY OF %1 OF %2 MODELS"),
                  devices.size() > 1 ? tr("BY ONE SOFTWARE WHERE POSSIBLE") : tr("THE SHORTEST"), shown,
                  models.size());
    bool allAlike = true;
    for (std::size_t i = 0; i < shown; ++i) {
        std::vector<TimedCell> cells;
        cells.reserve(boards.size());
        std::vector<BoardFigures::Answer> answers = figures.latenciesOn(boards, models[i]).answers;
        for (std::size_t thing = 0; thing < boards.size(); ++thing)
            cells.push_back({boards[thing], std::move(answers[thing])});
        ComparisonRow row = latencyRow(text::displayName(m_catalog.model(models[i]).name), cells);
        const bool alike = ranBySameSoftware(*m_asked.dataset, row.results);
        allAlike = allAlike && alike;
        addLatencyRow(std::move(row), alike ? Better::Less : Better::Neither);
    }
    if (!allAlike)
        addNote(
            tr("Latencies that are not known to be of the same software say little of the devices: none of "
               "their row is called the best."));
}

/// With its result, or its estimate, put into the row.
ComparedCell Writer::latencyCell(const TimedCell &timed, ComparisonRow &row) const {
    row.results.emplace_back();
    row.estimates.emplace_back();
    ComparedCell cell{.text = tr("not measured"), .known = false, .tip = {}};
    if (!timed.board)
        return cell;
    const BoardFigures::Answer &answer = timed.answer;
    if (!answer.figure) {
        cell.tip = text::noEstimateSentence(answer.why);
        return cell;
    }
    if (answer.figure->measured.valid()) {
        row.results.back() = answer.figure->measured;
        const Measurement &measurement = m_catalog.measurement(answer.figure->measured);
        return {.text = measuredText(measurement),
                .tip = text::creditOf(measurement) + u'\n' + text::conditionsOf(measurement)};
    }
    row.estimates.back() = answer.figure->estimate;
    const LatencyEstimate &estimate = *row.estimates.back();
    const double clock = m_asked.tables->figures.boards()[*timed.board].processor.clock;
    return {.text = withSoftware(tr("%1, estimated").arg(text::estimatedLatency(estimate)),
                                 text::words(estimate.on.kernels)),
            .tip = tr("Nobody measured it: %1").arg(text::estimateBasis(*m_asked.dataset, estimate, clock))};
}

ComparisonRow Writer::latencyRow(const QString &label, const std::vector<TimedCell> &cells) const {
    ComparisonRow row{.label = label};
    for (const TimedCell &timed : cells)
        row.cells.append(latencyCell(timed, row));
    return row;
}

void Writer::addLatencyRow(ComparisonRow row, Better better) {
    std::vector<ComparedValue> values(row.results.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (row.results[i].valid())
            values[i].figure = m_catalog.measurement(row.results[i]).latency->value;
    const ComparedRow compared = comparedRow(ComparedFact::Metric, std::move(values), better);
    // Nobody is called the fastest where one that nobody measured may be faster.
    const auto maybeFaster = [&](const std::optional<LatencyEstimate> &estimate) {
        const MeasurementId best = row.results[compared.best.front()];
        return estimate &&
               estimate->microseconds / estimate->factor < m_catalog.measurement(best).latency->value;
    };
    if (!compared.best.empty() && std::ranges::none_of(row.estimates, maybeFaster))
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
    const auto differs = [&](ComparedFact fact) {
        const auto row = std::ranges::find(facts, fact, &ComparedRow::fact);
        return row != facts.end() && row->differs;
    };
    if (differs(ComparedFact::MemoryBasis) || differs(ComparedFact::FlashBasis))
        addNote(
            tr("Of some the memory is stated that is free for a model, of others all that is fitted: neither "
               "is called the best."));
    m_heading = text::markedWhatIf(tr("What fits them"), m_asked.matrix->rules()).toUpper();
    const ShownThings &shown = *m_asked.shown;
    std::vector<VerdictCounts> counts;
    counts.reserve(devices.size());
    for (const DeviceId device : devices)
        counts.push_back(countsOf(shown.lanes().models, [&](ModelId model) { return Pair{model, device}; }));
    const QString ofAll = text::countExact(shown.models());
    addFitting(tr("Fit, of %1 models").arg(ofAll), tr("Known to fit, of %1 models").arg(ofAll), counts);
    // The models that are compared as well; else all, where they are few.
    const std::vector<ModelId> &chosen = m_asked.choice.models;
    const std::vector<ModelId> &models = chosen.empty() ? shown.lanes().models : chosen;
    for (const ModelId model : models) {
        if (models.size() > mostOthers)
            break;
        std::vector<Pair> pairs;
        pairs.reserve(devices.size());
        for (const DeviceId device : devices)
            pairs.push_back({model, device});
        addVerdicts(pairs, model, text::displayName(m_catalog.model(model).name));
    }
    addTimes(devices);
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

bool ComparisonRow::estimated() const {
    return std::ranges::any_of(estimates, [](const auto &estimate) { return estimate.has_value(); });
}

ComparisonRows comparisonRows(const ComparisonAsked &asked) {
    const bool models = asked.choice.kind == ComparedKind::Models;
    const bool none = models ? asked.choice.models.empty() : asked.choice.devices.empty();
    return none ? ComparisonRows() : Writer(asked).take();
}

} // namespace tinyatlas
