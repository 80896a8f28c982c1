// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/neural_network_reader.h"

#include "core/catalog/memory_reader.h"
#include "core/catalog/metric_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <map>

namespace tinyatlas {

namespace {

namespace v = vocabulary;
using Code = Finding::Code;

/// The texts of a model, while they are being chosen.
struct Texts {
    TextChoice name;
    TextChoice identifier;
    TextChoice description;
    TextChoice creator;
    TextChoice citation;
    TextChoice codeRepository;
    TextChoice dateCreated;
    TextChoice runtimePlatform;
    TextChoice task;
    TextChoice trainingDataset;

    TextChoice *of(Property property) {
        switch (property) {
        case Property::Identifier:
            return &identifier;
        case Property::Description:
            return &description;
        case Property::Creator:
            return &creator;
        case Property::Citation:
            return &citation;
        case Property::CodeRepository:
            return &codeRepository;
        case Property::DateCreated:
            return &dateCreated;
        case Property::RuntimePlatform:
            return &runtimePlatform;
        case Property::Task:
            return &task;
        case Property::TrainingDataset:
            return &trainingDataset;
        default:
            return nullptr;
        }
    }
};

Code notStatedCode(Property property) {
    switch (property) {
    case Property::TrainingDataset:
        return Code::DatasetNotStated;
    case Property::Citation:
        return Code::CitationNotStated;
    default:
        return Code::ValueNotStated;
    }
}

/// Types kept of one model: an input that many models share is read for each of them.
constexpr std::size_t mostSensorNeeds = 256;

/// Microphone before camera before motion sensors, where a model needs several.
int rank(Group group) { return group == Group::Audio ? -1 : static_cast<int>(group); }

class ModelReader {
public:
    ModelReader(const Reading &reading, const SensorReader &sensors, LayerReader &layers,
                std::vector<TermId> &conditions, const TripleStore::Match &found)
        : m_reading(reading), m_sensors(sensors), m_layers(layers), m_conditions(conditions),
          m_metrics(reading), m_subject(found.triple.subject), m_statement(found.statement) {
        m_model.term = reading.store().statement(found.statement).subject;
        m_conditions.clear();
    }

    NeuralNetwork read() {
        for (const auto &match : m_reading.statements(m_subject))
            take(match);
        finishTexts();
        finishSensors();
        readMemoryNeeds();
        m_model.layers = m_layers.finish(m_model.term);
        return std::move(m_model);
    }

private:
    void note(Code code, StatementId statement, TermId what = {}, StatementId other = {}) const {
        m_reading.note(
            {.code = code, .subject = m_model.term, .what = what, .statement = statement, .other = other});
    }

    void take(const TripleStore::Match &match) {
        const TermId object = match.triple.object;
        switch (const Property property = m_reading.property(match)) {
        case Property::Name:
            if (!offerLiteral(m_reading, match, m_texts.name))
                note(Code::ValueNotStated, match.statement, match.triple.predicate);
            break;
        case Property::Category:
            takeCategory(match);
            break;
        case Property::Input:
            takeInput(match);
            break;
        case Property::Output:
            takeInfo(object, Property::OutputInfo, m_model.outputInfo);
            break;
        case Property::ProcedureFeature:
            takeFeature(object);
            break;
        case Property::MultiplyAccumulates:
            readMultiplyAccumulates(m_reading, match, m_model);
            break;
        case Property::Metric:
            m_metrics.read(object, m_model);
            break;
        case Property::InputLayer:
        case Property::MiddleLayer:
        case Property::OutputLayer:
            m_layers.add(match);
            break;
        default:
            takeText(property, match);
            break;
        }
    }

    void takeText(Property property, const TripleStore::Match &match) {
        TextChoice *const choice = m_texts.of(property);
        if (choice && !offerStated(m_reading, match, *choice))
            note(notStatedCode(property), match.statement, match.triple.predicate);
    }

    void takeCategory(const TripleStore::Match &match) {
        const auto name = statedName(m_reading, match.triple.object);
        if (name.empty())
            note(Code::ValueNotStated, match.statement, match.triple.predicate);
        else if (m_model.category.empty())
            m_model.category = std::string(name);
    }

    /// What `node` says about itself under `property`; the first node that says anything counts.
    void takeInfo(TermId node, Property property, std::string &info) const {
        TextChoice choice;
        for (const auto &match : m_reading.statements(node)) {
            if (m_reading.property(match) == property && !offerStated(m_reading, match, choice))
                note(Code::ValueNotStated, match.statement, match.triple.predicate);
        }
        if (info.empty())
            info = choice.text();
    }

    void takeFeature(TermId feature) {
        for (const auto &match : m_reading.statements(feature)) {
            if (m_reading.property(match) == Property::Condition)
                m_conditions.push_back(match.triple.object);
        }
    }

    void takeInput(const TripleStore::Match &input) {
        m_hasInput = true;
        takeInfo(input.triple.object, Property::InputInfo, m_model.inputInfo);
        std::size_t typesOfInput = 0;
        StatementId lastSensor;
        for (const auto &sensor : m_reading.graph.subjects(v::provideInput, input.triple.object)) {
            m_hasSensor = true;
            const auto types = m_sensors.needsOf(sensor.triple.subject);
            if (types.empty()) {
                m_model.needsUnstatedSensor = true;
                note(Code::NeededSensorWithoutType, sensor.statement);
            }
            std::string info;
            takeInfo(sensor.triple.subject, Property::SensorInfo, info);
            for (const SensorTypeId type : types) {
                if (m_needs.size() == mostSensorNeeds && !m_needs.contains(type)) {
                    m_model.needsUnstatedSensor = true; // so that no device is said to have all of them
                    break;
                }
                if (m_needs.try_emplace(type, SensorNeed{type, info, sensor.statement}).second)
                    ++typesOfInput;
            }
            lastSensor = sensor.statement;
        }
        if (typesOfInput > 1)
            m_reading.note({.code = Code::SeveralSensors,
                            .subject = m_model.term,
                            .statement = lastSensor,
                            .count = static_cast<std::uint32_t>(typesOfInput)});
    }

    void finishSensors() {
        if (!m_hasInput)
            note(Code::ModelWithoutInput, m_statement);
        else if (!m_hasSensor)
            note(Code::ModelWithoutSensor, m_statement);
        m_model.sensorNeeds.reserve(m_needs.size());
        for (auto &[type, need] : m_needs) {
            m_model.neededSensors.insert(type);
            const Group group = m_sensors.types()[type.value].group;
            m_model.group =
                std::min(m_model.group, group, [](Group a, Group b) { return rank(a) < rank(b); });
            m_model.sensorNeeds.push_back(std::move(need));
        }
    }

    void readMemoryNeeds() {
        const MemoryAnswers needs =
            readMemory(m_reading, {m_model.term, Property::MinValue, Prefer::Largest}, m_conditions);
        m_model.ram = needs.ram.bytes;
        m_model.flash = needs.flash.bytes;
        if (!needs.ram.stated)
            note(Code::ModelWithoutRam, m_statement, m_reading.graph.id(v::RAM));
        if (!needs.flash.stated)
            note(Code::ModelWithoutFlash, m_statement, m_reading.graph.id(v::Flash));
    }

    void finishTexts() {
        m_model.identifier = m_texts.identifier.text();
        m_model.name = m_texts.name.text();
        if (m_model.identifier.empty())
            note(Code::ModelWithoutIdentifier, m_statement);
        if (m_model.name.empty()) {
            note(Code::ModelWithoutName, m_statement);
            m_model.name = m_model.identifier;
        }
        if (m_model.name.empty())
            m_model.name = std::string(localName(asWritten(m_reading.term(m_subject).text)));
        for (const auto &[choice, property] :
             {std::pair(&m_texts.name, v::schemaName), std::pair(&m_texts.identifier, v::schemaIdentifier)}) {
            if (choice->other().valid())
                note(Code::DifferentValues, choice->statement(), m_reading.graph.id(property),
                     choice->other());
        }
        m_model.description = m_texts.description.text();
        m_model.creator = m_texts.creator.text();
        m_model.citation = m_texts.citation.text();
        m_model.codeRepository = m_texts.codeRepository.text();
        m_model.dateCreated = m_texts.dateCreated.text();
        m_model.runtimePlatform = m_texts.runtimePlatform.text();
        m_model.task = m_texts.task.text();
        m_model.trainingDataset = m_texts.trainingDataset.text();
    }

    const Reading &m_reading;
    const SensorReader &m_sensors;
    LayerReader &m_layers;
    std::vector<TermId> &m_conditions;
    MetricReader m_metrics;
    TermId m_subject; ///< canonical
    StatementId m_statement;
    Texts m_texts;
    std::map<SensorTypeId, SensorNeed> m_needs;
    bool m_hasInput = false;
    bool m_hasSensor = false;
    NeuralNetwork m_model;
};

} // namespace

NeuralNetwork NeuralNetworkReader::read(const TripleStore::Match &found) {
    return ModelReader(m_reading, m_sensors, m_layers, m_conditions, found).read();
}

} // namespace tinyatlas
