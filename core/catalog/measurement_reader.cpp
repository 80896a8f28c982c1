// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/measurement_reader.h"

#include "core/base/utf8.h"
#include "core/catalog/quantity_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace tinyatlas {

namespace {

namespace v = vocabulary;
using Code = Finding::Code;
using Match = TripleStore::Match;

/// Read of one measurement: a node that many share is read for each of them.
constexpr std::size_t mostResults = 64;
constexpr std::size_t mostLinks = 64;
constexpr std::size_t mostNotes = 16;
constexpr std::size_t mostOfResults = 1'000; ///< statements about them
constexpr std::size_t longestShared = 1'000; ///< of a text that many measurements can name in a few letters

/// A figure of a measurement, and the class its node is of.
struct FigureRow {
    std::string_view type;
    Dimension dimension;
    std::optional<MeasuredFigure> Measurement::*figure;
};

constexpr std::array figureRows{
    FigureRow{v::Latency, Dimension::Time, &Measurement::latency},
    FigureRow{v::Energy, Dimension::Energy, &Measurement::energy},
    FigureRow{v::AveragePower, Dimension::Power, &Measurement::averagePower},
    FigureRow{v::ArenaSize, Dimension::Memory, &Measurement::arena},
};

struct QualityRow {
    std::string_view type;
    Dimension dimension;
    MeasuredQuality::Metric metric;
};

constexpr std::array qualityRows{
    QualityRow{v::Top1Accuracy, Dimension::Percent, MeasuredQuality::Metric::Top1Accuracy},
    QualityRow{v::AreaUnderCurve, Dimension::Share, MeasuredQuality::Metric::AreaUnderCurve},
    QualityRow{v::TruePositives, Dimension::Count, MeasuredQuality::Metric::TruePositives},
    QualityRow{v::FalseNegatives, Dimension::Count, MeasuredQuality::Metric::FalseNegatives},
    QualityRow{v::FalsePositives, Dimension::Count, MeasuredQuality::Metric::FalsePositives},
};

struct TextRow {
    Property property;
    std::string Measurement::*text;
};

constexpr std::array textRows{
    TextRow{Property::Benchmark, &Measurement::benchmark},
    TextRow{Property::Round, &Measurement::round},
    TextRow{Property::Status, &Measurement::status},
    TextRow{Property::Submitter, &Measurement::submitter},
    TextRow{Property::RuntimePlatform, &Measurement::runtime},
    TextRow{Property::Kernels, &Measurement::kernels},
    TextRow{Property::MeasuredQuantization, &Measurement::quantization},
    TextRow{Property::Date, &Measurement::date},
    TextRow{Property::PrimarySource, &Measurement::source},
    TextRow{Property::ModelLabel, &Measurement::modelLabel},
};

using Tasks = std::unordered_map<TermId, std::string_view>; ///< what they are called, by term

class Reader {
public:
    Reader(const Reading &reading, Tasks &tasks, const Match &found)
        : m_reading(reading), m_tasks(tasks),
          m_quantities(reading, reading.store().statement(found.statement).subject) {
        m_result.id = found.triple.subject;
        m_result.measurement.term = reading.store().statement(found.statement).subject;
        m_result.measurement.statement = found.statement;
    }

    ReadMeasurement read() {
        for (const auto &match : m_reading.statements(m_result.id))
            take(match);
        Measurement &measurement = m_result.measurement;
        if (m_size)
            measurement.modelSize = {Bytes{static_cast<std::int64_t>(m_size->value)}, m_size->statement};
        for (const TextRow &row : textRows)
            measurement.*row.text = m_texts[row.property].text();
        return std::move(m_result);
    }

private:
    void take(const Match &match) {
        switch (const Property property = m_reading.property(match)) {
        case Property::UsedProcedure:
            keep(match, m_result.procedures);
            break;
        case Property::FeatureOfInterest:
            keep(match, m_result.features);
            break;
        case Property::CarriedOverFrom:
            keep(match, m_result.originals);
            break;
        case Property::Result:
            readResult(match);
            break;
        case Property::Division:
            takeDivision(match);
            break;
        case Property::Task:
            takeTask(match.triple.object);
            break;
        case Property::ModelSize:
            keepFirst(m_quantities.read(match, match.triple.predicate, Dimension::Memory),
                      match.triple.predicate, m_size);
            break;
        case Property::ModelHash:
            takeHash(match);
            break;
        case Property::Runs:
            takeRuns(match);
            break;
        case Property::Comment:
            takeNote(m_reading.term(match.triple.object));
            break;
        default:
            offerLiteral(m_reading, match, m_texts[property]);
            break;
        }
    }

    static void keep(const Match &match, std::vector<Match> &links) {
        if (links.size() < mostLinks)
            links.push_back(match);
    }

    /// One that is said to be of two divisions is of none: its figures are compared with those of neither.
    void takeDivision(const Match &match) {
        const bool isClosed = match.triple.object == m_reading.graph.id(v::ClosedDivision);
        if (!isClosed && match.triple.object != m_reading.graph.id(v::OpenDivision))
            return;
        Division &division = m_result.measurement.division;
        if (m_division.valid() && m_division != match.statement) {
            division = Division::None;
            note(Code::DivisionsDiffer, {}, m_division, match.statement);
            return;
        }
        division = isClosed ? Division::Closed : Division::Open;
        m_division = match.statement;
    }

    void takeRuns(const Match &match) {
        const auto runs = m_quantities.read(match, match.triple.predicate, Dimension::Count);
        if (runs && runs->value == 0)
            note(Code::UnusableMeasuredFigure, match.triple.predicate, runs->statement, {});
        else
            keepFirst(runs, match.triple.predicate, m_result.measurement.runs);
    }

    void takeTask(TermId object) {
        const auto [task, isNew] = m_tasks.try_emplace(object);
        if (isNew)
            task->second = statedText(m_reading, object);
        if (task->second.size() <= longestShared && m_result.measurement.task.empty())
            m_result.measurement.task = task->second;
    }

    void takeNote(const Term &said) {
        auto &notes = m_result.measurement.notes;
        if (said.kind != Term::Kind::Literal || notes.size() == mostNotes)
            return;
        const auto beginning = said.text.substr(0, longestShared);
        notes.emplace_back(beginning.substr(0, validUtf8Prefix(beginning)));
    }

    void takeHash(const Match &match) {
        auto hash = hashFrom(m_reading.term(match.triple.object).text);
        if (hash.empty() || hash == m_result.measurement.modelHash)
            return;
        if (m_result.hashStatement.valid()) {
            note(Code::DifferentValues, match.triple.predicate, m_result.hashStatement, match.statement);
            return;
        }
        m_result.measurement.modelHash = std::move(hash);
        m_result.hashStatement = match.statement;
    }

    void readResult(const Match &match) {
        if (++m_results > mostResults)
            return;
        std::size_t read = 0;
        for (const auto &said : m_reading.statements(match.triple.object)) {
            if (++read > QuantityReader::mostStatements || ++m_ofResults > mostOfResults)
                break;
            if (m_reading.property(said) == Property::Type)
                readFigure(match, said.triple.object);
            else if (m_reading.property(said) == Property::SupplyVoltage)
                keepFirst(m_quantities.read(said, said.triple.predicate, Dimension::Voltage),
                          said.triple.predicate, m_result.measurement.supplyVoltage);
        }
    }

    void readFigure(const Match &match, TermId type) {
        for (const FigureRow &row : figureRows) {
            if (type == m_reading.graph.id(row.type))
                keepFirst(m_quantities.read(match, type, row.dimension), type,
                          m_result.measurement.*row.figure);
        }
        auto &quality = m_result.measurement.quality;
        for (const QualityRow &row : qualityRows) {
            if (type != m_reading.graph.id(row.type))
                continue;
            const auto known = std::find_if(quality.begin(), quality.end(), [&](const MeasuredQuality &one) {
                return one.metric == row.metric;
            });
            std::optional<MeasuredFigure> kept;
            if (known != quality.end())
                kept = known->figure;
            keepFirst(m_quantities.read(match, type, row.dimension), type, kept);
            if (kept && known == quality.end())
                quality.push_back({row.metric, *kept});
        }
    }

    void keepFirst(std::optional<MeasuredFigure> figure, TermId what, std::optional<MeasuredFigure> &kept) {
        if (figure && !kept)
            kept = figure;
        else if (figure && figure->value != kept->value)
            note(Code::DifferentValues, what, kept->statement, figure->statement);
    }

    void note(Code code, TermId what, StatementId statement, StatementId other) const {
        m_reading.note({code, m_result.measurement.term, what, statement, other});
    }

    const Reading &m_reading;
    Tasks &m_tasks;
    QuantityReader m_quantities;
    std::map<Property, TextChoice> m_texts;
    std::optional<MeasuredFigure> m_size;
    StatementId m_division; ///< that names the first division
    std::size_t m_results = 0;
    std::size_t m_ofResults = 0; ///< statements about them
    ReadMeasurement m_result;
};

bool hasFigure(const Measurement &measurement) {
    return measurement.latency || measurement.energy || measurement.averagePower || measurement.arena ||
           !measurement.quality.empty();
}

} // namespace

std::string hashFrom(std::string_view text) {
    constexpr std::size_t digits = 64;
    constexpr std::string_view prefix = "sha256:";
    if (text.starts_with(prefix))
        text.remove_prefix(prefix.size());
    std::string hash(text);
    std::transform(hash.begin(), hash.end(), hash.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
    const bool isHash =
        hash.size() == digits && hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isHash ? hash : std::string();
}

std::vector<ReadMeasurement> readMeasurements(const Reading &reading) {
    std::vector<ReadMeasurement> all;
    Tasks tasks;
    for (const auto &match : reading.graph.instances(v::Measurement)) {
        if (reading.graph.stopped())
            break;
        ReadMeasurement one = Reader(reading, tasks, match).read();
        if (hasFigure(one.measurement))
            all.push_back(std::move(one));
        else
            reading.note({.code = Code::MeasurementWithoutFigure,
                          .subject = one.measurement.term,
                          .statement = match.statement});
    }
    return all;
}

} // namespace tinyatlas
