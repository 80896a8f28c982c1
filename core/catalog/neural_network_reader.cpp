// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/neural_network_reader.h"

#include "core/catalog/memory_reader.h"
#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tinyatlas {

namespace {

namespace v = vocabulary;

/// "[   1 1960]" and "[1 1960]" are the same shape.
std::string withSingleSpaces(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool afterGap = result.empty() || result.back() == ' ' || result.back() == '[';
        if (c != ' ' || !afterGap)
            result += c;
    }
    return result;
}

class Reader {
public:
    Reader(const GraphLookup &graph, const SensorReader &sensors, TermId subject,
           std::vector<Finding> &findings)
        : m_graph(graph), m_sensors(sensors), m_subject(subject), m_findings(findings) {
        m_model.term = subject;
    }

    NeuralNetwork read() {
        readTexts();
        m_model.ram = readNeed(v::RAM);
        m_model.flash = readNeed(v::Flash);
        readMetrics();
        readSensorNeeds();
        readLayers();
        return std::move(m_model);
    }

private:
    void readTexts() {
        const auto text = [this](std::string_view predicate) { return m_graph.text(m_subject, predicate); };
        m_model.identifier = text(v::schemaIdentifier);
        m_model.name = text(v::schemaName);
        if (m_model.name.empty())
            m_model.name = m_model.identifier;
        if (m_model.name.empty())
            m_model.name = std::string(localName(asWritten(m_graph.term(m_subject).text)));
        m_model.description = text(v::schemaDescription);
        m_model.creator = text(v::schemaCreator);
        m_model.citation = text(v::schemaCitation);
        m_model.codeRepository = text(v::schemaCodeRepository);
        m_model.dateCreated = text(v::schemaDateCreated);
        m_model.runtimePlatform = text(v::schemaRuntimePlatform);
        m_model.category = m_graph.objectName(m_subject, v::hasCategory);
        m_model.task = text(v::hasTask);
        m_model.trainingDataset = text(v::trainingDataset);
        m_model.inputInfo = firstInfo(v::hasInput, v::hasInputInfo);
        m_model.outputInfo = firstInfo(v::hasOutput, v::hasOutputInfo);
        notePlaceholders(v::trainingDataset);
        notePlaceholders(v::schemaCitation);
    }

    std::string firstInfo(std::string_view link, std::string_view info) const {
        for (const auto &match : m_graph.objects(m_subject, link)) {
            if (std::string text = m_graph.text(match.triple.object, info); !text.empty())
                return text;
        }
        return {};
    }

    void notePlaceholders(std::string_view predicate) {
        for (const auto &match : m_graph.objects(m_subject, predicate)) {
            const auto stated = m_graph.statedText(match.triple.object);
            const Term &term = m_graph.term(match.triple.object);
            if (!stated)
                note(Finding::Code::NotStated, predicate, match.statement);
            else if (term.kind == Term::Kind::Iri && term.text.starts_with(relativeBase))
                note(Finding::Code::RelativeIri, predicate, match.statement);
        }
    }

    void note(Finding::Code code, std::string_view what, StatementId statement) {
        m_findings.push_back({code, m_subject, m_graph.id(what), statement});
    }

    std::optional<Asserted<Bytes>> readNeed(std::string_view kind) {
        std::vector<TermId> conditions;
        for (const auto &feature : m_graph.objects(m_subject, v::hasProcedureFeature)) {
            for (const auto &condition : m_graph.objects(feature.triple.object, v::inCondition))
                conditions.push_back(condition.triple.object);
        }
        return readMemory(m_graph, {m_subject, kind, v::schemaMinValue, Prefer::Largest}, conditions,
                          m_findings)
            .bytes;
    }

    void readMetrics() {
        for (const auto &match : m_graph.objects(m_subject, v::hasMultiplyAccumulateOps)) {
            const auto count = numberFrom(m_graph.term(match.triple.object).text);
            if (count && *count > 0 && !m_model.multiplyAccumulates)
                m_model.multiplyAccumulates = {*count, match.statement};
        }
        for (const auto &match : m_graph.objects(m_subject, v::hasMetric))
            readMetric(match.triple.object);
    }

    void readMetric(TermId metric) {
        for (const auto &match : m_graph.objects(metric, v::hasMetricValue)) {
            const auto value = numberFrom(m_graph.term(match.triple.object).text);
            if (!value || *value == 0) {
                note(Finding::Code::MetricNotReported, v::hasMetricValue, match.statement);
                continue;
            }
            for (const TermId type : m_graph.specificTypes(metric)) {
                if (type != m_graph.id(v::Metric))
                    addMetric(type, {*value, match.statement});
            }
        }
    }

    void addMetric(TermId type, const Asserted<double> &value) {
        const std::string name(localName(m_graph.term(type).text));
        const bool known =
            std::any_of(m_model.metrics.begin(), m_model.metrics.end(), [&](const auto &metric) {
                return metric.name == name && metric.value.value == value.value;
            });
        if (!known)
            m_model.metrics.push_back({name, value});
        constexpr double whole = 100;
        const bool isPercentage = value.value > 0 && value.value <= whole;
        if (type == m_graph.id(v::Top1Accuracy) && isPercentage && !m_model.top1Accuracy)
            m_model.top1Accuracy = value;
    }

    void readSensorNeeds() {
        std::map<SensorTypeId, SensorNeed> needs;
        for (const auto &input : m_graph.objects(m_subject, v::hasInput)) {
            for (const auto &sensor : m_graph.subjects(v::provideInput, input.triple.object)) {
                const auto types = m_sensors.needsOf(sensor.triple.subject);
                m_model.needsUnstatedSensor = m_model.needsUnstatedSensor || types.empty();
                const std::string info = m_graph.text(sensor.triple.subject, v::hasSensorInfo);
                for (const SensorTypeId type : types)
                    needs.try_emplace(type, SensorNeed{type, info, sensor.statement});
            }
        }
        for (auto &[type, need] : needs) {
            m_model.neededSensors.insert(type);
            const Group group = m_sensors.types()[type.value].group;
            m_model.group =
                std::min(m_model.group, group, [](Group a, Group b) { return rank(a) < rank(b); });
            m_model.sensorNeeds.push_back(std::move(need));
        }
    }

    /// Microphone before camera before motion sensors, where a model needs several.
    static int rank(Group group) { return group == Group::Audio ? -1 : static_cast<int>(group); }

    void readLayers() {
        struct Position {
            int role;
            double index;
            StatementId statement;
            TermId node;
        };
        std::vector<Position> positions;
        int role = 0;
        for (const auto link : {v::inputLayer, v::middleLayer, v::outputLayer}) {
            for (const auto &match : m_graph.objects(m_subject, link)) {
                const auto index = numberFrom(m_graph.text(match.triple.object, v::hasIndex));
                positions.push_back({role, index.value_or(0), match.statement, match.triple.object});
            }
            ++role;
        }
        std::sort(positions.begin(), positions.end(), [](const Position &a, const Position &b) {
            return std::tie(a.role, a.index, a.statement) < std::tie(b.role, b.index, b.statement);
        });
        for (const Position &position : positions)
            m_model.layers.push_back(layerOf(position.node));
    }

    [[nodiscard]] Layer layerOf(TermId node) const {
        return {m_graph.objectName(node, v::hasType), m_graph.objectName(node, v::hasQuantization),
                m_graph.objectName(node, v::hasActivation), withSingleSpaces(m_graph.text(node, v::shapeIn)),
                withSingleSpaces(m_graph.text(node, v::shapeOut))};
    }

    const GraphLookup &m_graph;
    const SensorReader &m_sensors;
    TermId m_subject;
    std::vector<Finding> &m_findings;
    NeuralNetwork m_model;
};

} // namespace

NeuralNetwork readNeuralNetwork(const GraphLookup &graph, const SensorReader &sensors, TermId subject,
                                std::vector<Finding> &findings) {
    return Reader(graph, sensors, subject, findings).read();
}

} // namespace tinyatlas
