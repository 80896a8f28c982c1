// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/benchmark_system_reader.h"

#include "core/catalog/quantity_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/vocabulary.h"

#include <array>
#include <map>

namespace tinyatlas {

namespace {

struct TextRow {
    Property property;
    std::string BenchmarkSystem::*text;
};

constexpr std::array textRows{
    TextRow{Property::Name, &BenchmarkSystem::name},
    TextRow{Property::BoardName, &BenchmarkSystem::boardName},
    TextRow{Property::DeviceClass, &BenchmarkSystem::deviceClass},
    TextRow{Property::Chip, &BenchmarkSystem::chip},
    TextRow{Property::Processor, &BenchmarkSystem::processor},
    TextRow{Property::Accelerator, &BenchmarkSystem::accelerator},
    TextRow{Property::Comment, &BenchmarkSystem::notes},
    TextRow{Property::PrimarySource, &BenchmarkSystem::source},
};

} // namespace

std::shared_ptr<const BenchmarkSystem> readSystem(const Reading &reading, TermId term) {
    const auto types = reading.graph.objects(term, vocabulary::rdfType);
    if (types.empty() ||
        !reading.graph.has(term, vocabulary::rdfType, reading.graph.id(vocabulary::BenchmarkSystem)))
        return nullptr;
    auto system = std::make_shared<BenchmarkSystem>();
    system->term = reading.store().statement(types.front().statement).subject;
    QuantityReader quantities(reading, system->term);
    std::map<Property, TextChoice> texts;
    for (const auto &match : reading.statements(term)) {
        const Property property = reading.property(match);
        if (property == Property::Clock)
            system->clock = quantities.read(match, match.triple.predicate, Dimension::Frequency);
        else if (property == Property::AcceleratorClock)
            system->acceleratorClock = quantities.read(match, match.triple.predicate, Dimension::Frequency);
        else
            offerLiteral(reading, match, texts[property]);
    }
    for (const TextRow &row : textRows)
        (*system).*row.text = texts[row.property].text();
    return system;
}

} // namespace tinyatlas
