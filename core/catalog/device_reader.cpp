// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/device_reader.h"

#include "core/catalog/affordance_reader.h"
#include "core/catalog/memory_reader.h"
#include "core/catalog/quantity_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace tinyatlas {

namespace {

using Code = Finding::Code;

/// Kept of one device, of those that differ: a node that many devices share is read for each of them.
constexpr std::size_t mostMicrocontrollers = 256;
constexpr std::size_t mostClocks = 4; ///< of one microcontroller

/// What makes two microcontrollers the same to a model; less than 0 stands for unknown.
using Figures = std::tuple<std::int64_t, std::int64_t, MemoryBasis, MemoryBasis>;

Figures figuresOf(const Microcontroller &controller) {
    const auto count = [](const std::optional<Asserted<Bytes>> &figure) {
        return figure ? figure->value.count : -1;
    };
    return {count(controller.ram), count(controller.flash), controller.ramBasis, controller.flashBasis};
}

/// A part that states memory, and the file that says so.
struct MemoryPart {
    TermId node;
    std::uint32_t source = 0;
    bool isMicrocontroller = false;
    bool isSensor = false;
    std::vector<TermId> properties;
    TextChoice name;
    TextChoice core;
    std::vector<TripleStore::Match> clocks;
};

class Reader {
public:
    Reader(const Reading &reading, const SensorReader &sensors, const TripleStore::Match &found)
        : m_reading(reading), m_sensors(sensors), m_subject(found.triple.subject),
          m_statement(found.statement) {
        m_device.term = reading.store().statement(found.statement).subject;
    }

    Device read() {
        readTexts();
        readAffordances();
        const auto parts = partsOf(m_reading, m_subject);
        readMicrocontrollers(parts);
        readSensors(parts);
        return std::move(m_device);
    }

private:
    void note(Code code, StatementId statement, TermId what = {}, std::uint32_t count = 1) {
        m_reading.note(
            {.code = code, .subject = m_device.term, .what = what, .statement = statement, .count = count});
    }

    void readTexts() {
        TextChoice title;
        TextChoice label;
        TextChoice description;
        TextChoice manufacturer;
        for (const auto &match : m_reading.statements(m_subject)) {
            switch (m_reading.property(match)) {
            case Property::Title:
                take(match, title);
                break;
            case Property::Label:
                take(match, label);
                break;
            case Property::ThingDescription:
                take(match, description);
                break;
            case Property::Manufacturer:
                take(match, manufacturer);
                break;
            default:
                break;
            }
        }
        m_device.description = description.text();
        m_device.manufacturer = manufacturer.text();
        chooseTitle(title, label);
    }

    void take(const TripleStore::Match &match, TextChoice &choice) {
        if (!offerStated(m_reading, match, choice))
            note(Code::ValueNotStated, match.statement, match.triple.predicate);
    }

    void chooseTitle(const TextChoice &title, const TextChoice &label) {
        if (title.other().valid())
            m_reading.note({.code = Code::DifferentValues,
                            .subject = m_device.term,
                            .what = m_reading.graph.id(vocabulary::tdTitle),
                            .statement = title.statement(),
                            .other = title.other()});
        m_device.title = title.empty() ? label.text() : title.text();
        if (!m_device.title.empty())
            return;
        m_device.title = std::string(localName(asWritten(m_reading.term(m_subject).text)));
        note(Code::DeviceWithoutTitle, m_statement);
    }

    void readAffordances() {
        for (const StatedAffordance &stated : statedAffordances(m_reading, m_subject))
            m_device.affordances.push_back(
                {stated.title.text(), stated.unit.text(), stated.minimum.text(), stated.maximum.text()});
    }

    [[nodiscard]] MemoryPart memoryPart(TermId node) const {
        MemoryPart part{.node = node, .properties = {}, .name = {}, .core = {}, .clocks = {}};
        StatementId type;
        StatementId capability;
        for (const auto &match : m_reading.statements(node)) {
            const TermId object = match.triple.object;
            const Property property = m_reading.property(match);
            if (property == Property::Type) {
                const ClassTraits traits = m_reading.terms.traits(object);
                part.isMicrocontroller = part.isMicrocontroller || traits.isMicrocontroller;
                part.isSensor = part.isSensor || traits.isSensor;
                type = std::min(type, match.statement);
            } else if (property == Property::SystemCapability) {
                addProperties(object, part.properties);
                capability = std::min(capability, match.statement);
            } else if (property == Property::Name || property == Property::Core) {
                offerLiteral(m_reading, match, property == Property::Name ? part.name : part.core);
            } else if (property == Property::Clock && part.clocks.size() < mostClocks) {
                part.clocks.push_back(match);
            }
        }
        const StatementId said = capability.valid() ? capability : type;
        part.source = said.valid() ? m_reading.store().place(said).source : 0;
        return part;
    }

    void addProperties(TermId capability, std::vector<TermId> &properties) const {
        for (const auto &match : m_reading.statements(capability)) {
            if (m_reading.property(match) == Property::SystemProperty)
                properties.push_back(match.triple.object);
        }
    }

    [[nodiscard]] bool isMemory(TermId property) const {
        const auto statements = m_reading.statements(property);
        return std::any_of(statements.begin(), statements.end(), [this](const auto &match) {
            if (m_reading.property(match) != Property::Type)
                return false;
            const ClassTraits traits = m_reading.terms.traits(match.triple.object);
            return traits.isRam || traits.isFlash;
        });
    }

    [[nodiscard]] bool statesMemory(const MemoryPart &part) const {
        return std::any_of(part.properties.begin(), part.properties.end(),
                           [this](TermId property) { return isMemory(property); });
    }

    /// The microcontrollers; where none is declared, what else states memory and is no sensor.
    std::vector<MemoryPart> memoryParts(const std::vector<TermId> &nodes) {
        std::vector<MemoryPart> declared;
        std::vector<MemoryPart> others;
        for (const TermId node : nodes) {
            MemoryPart part = memoryPart(node);
            if (part.isMicrocontroller)
                declared.push_back(std::move(part));
            else if (!part.isSensor && statesMemory(part))
                others.push_back(std::move(part));
        }
        if (declared.empty())
            note(Code::NoMicrocontroller, m_statement);
        return declared.empty() ? others : declared;
    }

    /// Two files about one device both describe its one microcontroller, without a name for it. So what is
    /// nameless in several sources is one, unless a source describes several.
    void mergeNameless(std::vector<MemoryPart> &parts) const {
        std::vector<std::size_t> nameless;
        std::set<std::uint32_t> sources;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (m_reading.term(parts[i].node).kind == Term::Kind::Blank) {
                nameless.push_back(i);
                sources.insert(parts[i].source);
            }
        }
        if (nameless.size() < 2 || sources.size() < nameless.size())
            return;
        for (std::size_t i = nameless.size() - 1; i > 0; --i) {
            MemoryPart &first = parts[nameless.front()];
            const MemoryPart &other = parts[nameless[i]];
            first.properties.insert(first.properties.end(), other.properties.begin(), other.properties.end());
            first.clocks.insert(first.clocks.end(), other.clocks.begin(), other.clocks.end());
            if (first.name.empty())
                first.name = other.name;
            if (first.core.empty())
                first.core = other.core;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(nameless[i]));
        }
    }

    [[nodiscard]] MemoryBasis basisOf(TermId property) const {
        if (!property.valid())
            return MemoryBasis::Free;
        const TermId fitted = m_reading.graph.id(vocabulary::FittedMemory);
        const bool isFitted = m_reading.graph.has(property, vocabulary::memoryBasis, fitted);
        return isFitted ? MemoryBasis::Fitted : MemoryBasis::Free;
    }

    /// The first that can be used; another one is a finding.
    std::optional<Asserted<double>> clockOf(const MemoryPart &part) {
        QuantityReader quantities(m_reading, m_device.term);
        std::optional<Asserted<double>> clock;
        for (const auto &match : part.clocks) {
            const auto read = quantities.read(match, match.triple.predicate, Dimension::Frequency);
            if (read && !clock)
                clock = {read->value, read->statement};
            else if (read && read->value != clock->value)
                m_reading.note({.code = Code::DifferentValues,
                                .subject = m_device.term,
                                .what = match.triple.predicate,
                                .statement = clock->statement,
                                .other = read->statement});
        }
        return clock;
    }

    void readMicrocontrollers(const std::vector<TermId> &nodes) {
        auto parts = memoryParts(nodes);
        mergeNameless(parts);
        bool ramStated = !parts.empty();
        bool flashStated = !parts.empty();
        std::set<Figures> known;
        for (const MemoryPart &part : parts) {
            if (m_device.microcontrollers.size() == mostMicrocontrollers)
                break;
            const MemoryAnswers memory =
                readMemory(m_reading, {m_device.term, Property::Value, Prefer::Smallest}, part.properties);
            ramStated = ramStated && memory.ram.stated;
            flashStated = flashStated && memory.flash.stated;
            Microcontroller controller{memory.ram.bytes,
                                       memory.flash.bytes,
                                       basisOf(memory.ram.node),
                                       basisOf(memory.flash.node),
                                       part.name.statement(),
                                       part.core.statement(),
                                       {}};
            if (!known.insert(figuresOf(controller)).second)
                continue;
            controller.clock = clockOf(part);
            m_device.microcontrollers.push_back(controller);
        }
        if (m_device.microcontrollers.empty())
            m_device.microcontrollers.emplace_back();
        if (parts.size() > 1)
            note(Code::SeveralMicrocontrollers, m_statement, {}, static_cast<std::uint32_t>(parts.size()));
        if (!ramStated)
            note(Code::DeviceWithoutRam, m_statement, m_reading.graph.id(vocabulary::RAM));
        if (!flashStated)
            note(Code::DeviceWithoutFlash, m_statement, m_reading.graph.id(vocabulary::Flash));
    }

    void readSensors(const std::vector<TermId> &parts) {
        std::set<SensorTypeId> types;
        bool anyDeclared = false;
        bool anyWithoutType = false;
        for (const TermId part : parts) {
            if (part == m_subject)
                continue;
            const auto carried = m_sensors.carriedBy(part);
            types.insert(carried.begin(), carried.end());
            const bool isSensor = m_sensors.isSensor(part);
            anyDeclared = anyDeclared || isSensor;
            anyWithoutType = anyWithoutType || (isSensor && carried.empty());
        }
        m_device.sensors.assign(types.begin(), types.end());
        for (const SensorTypeId type : types) {
            for (const SensorTypeId met : m_sensors.types()[type.value].meets)
                m_device.metSensors.insert(met);
        }
        m_device.sensorsKnown = anyDeclared && !anyWithoutType;
        if (!anyDeclared)
            note(Code::DeviceWithoutSensors, m_statement);
        else if (anyWithoutType)
            note(Code::CarriedSensorWithoutType, m_statement);
    }

    const Reading &m_reading;
    const SensorReader &m_sensors;
    TermId m_subject; ///< canonical
    StatementId m_statement;
    Device m_device;
};

} // namespace

Device readDevice(const Reading &reading, const SensorReader &sensors, const TripleStore::Match &found) {
    return Reader(reading, sensors, found).read();
}

} // namespace tinyatlas
