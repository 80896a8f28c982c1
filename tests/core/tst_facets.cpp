// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/filter.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <random>
#include <set>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

// ---- The plain loop: facets as sets of words and as figures, thing by thing, with nothing from facets.cpp.

/// "Keyword_Spotting " and "keyword spotting" are the same to people.
std::string word(const std::string &text) {
    std::string folded;
    for (const char c : text)
        folded += c == '_' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    while (!folded.empty() && folded.front() == ' ')
        folded.erase(0, 1);
    while (!folded.empty() && folded.back() == ' ')
        folded.pop_back();
    return folded;
}

std::set<std::string> words(std::initializer_list<std::string> texts) {
    std::set<std::string> all;
    for (const std::string &text : texts)
        all.insert(word(text));
    return all;
}

std::set<std::string> wordsOf(const Catalog &catalog, const NeuralNetwork &model, Facet facet) {
    std::set<std::string> all;
    switch (facet) {
    case Facet::Group:
        return {std::array{"vision", "audio", "motion", "other"}.at(static_cast<std::size_t>(model.group))};
    case Facet::Task:
        return words({model.task});
    case Facet::Platform:
        return words({model.runtimePlatform});
    case Facet::Category:
        return words({model.category});
    case Facet::Accuracy:
        return {model.top1Accuracy ? "reported" : ""};
    case Facet::Sensor:
        for (const SensorNeed &need : model.sensorNeeds)
            all.insert(word(catalog.sensorType(need.type).name));
        if (model.needsUnstatedSensor || all.empty())
            all.insert("");
        return all;
    case Facet::Precision:
        for (const Layer &layer : model.layers)
            if (!layer.precision.empty())
                all.insert(word(layer.precision));
        return all.empty() ? words({""}) : all;
    default:
        return {};
    }
}

std::set<std::string> wordsOf(const Catalog &catalog, const Device &device, Facet) {
    std::set<std::string> all;
    for (std::size_t type = 0; type < catalog.sensorTypes.size(); ++type)
        if (device.metSensors.contains(idAt<SensorTypeId>(type)))
            all.insert(word(catalog.sensorTypes[type].name));
    if (!device.sensorsKnown || all.empty())
        all.insert("");
    return all;
}

std::optional<double> figureOf(const NeuralNetwork &model, Facet facet) {
    if (facet == Facet::Macs)
        return model.multiplyAccumulates ? std::optional(model.multiplyAccumulates->value) : std::nullopt;
    const auto &figure = facet == Facet::Ram ? model.ram : model.flash;
    return figure ? std::optional(static_cast<double>(figure->value.count)) : std::nullopt;
}

std::optional<double> figureOf(const Device &device, Facet facet) {
    std::optional<double> largest;
    for (const Microcontroller &mcu : device.microcontrollers) {
        const auto &figure = facet == Facet::Ram ? mcu.ram : mcu.flash;
        if (figure && (!largest || *largest < static_cast<double>(figure->value.count)))
            largest = static_cast<double>(figure->value.count);
    }
    return largest;
}

template <class Thing>
bool passes(const Catalog &catalog, const FacetTable &table, const FacetFilter &filter, const Thing &thing,
            Facet facet) {
    const FacetChoice &choice = filter[facet];
    if (choice.values.empty() && !choice.atLeast && !choice.atMost)
        return true;
    if (isRange(facet)) {
        const auto figure = figureOf(thing, facet);
        if (!figure)
            return choice.values == std::vector<std::uint32_t>{notStatedValue};
        return (choice.atLeast || choice.atMost) &&
               (!choice.atLeast || *figure >= static_cast<double>(*choice.atLeast)) &&
               (!choice.atMost || *figure <= static_cast<double>(*choice.atMost));
    }
    const std::set<std::string> all = wordsOf(catalog, thing, facet);
    return std::ranges::any_of(
        choice.values, [&](std::uint32_t value) { return all.contains(table[facet].values.at(value).key); });
}

/// The value of a figure: the bucket that it lies in.
std::size_t bucketOf(const FacetColumn &column, const std::optional<double> &figure) {
    std::size_t bucket = 0;
    for (std::size_t stop = 0; figure && stop + 1 < column.stops.size(); ++stop)
        if (stop == 0 || *figure >= static_cast<double>(column.stops[stop]))
            bucket = stop + 1;
    return bucket;
}

// ---- What is compared with it.

template <class Thing, class Facets>
void compare(const Catalog &catalog, const std::vector<Thing> &things, const FacetTable &table,
             const FacetFilter &filter, const Facets &facets) {
    const std::vector<FacetMask> failing = failingFacets(table, filter);
    const FacetCounts counts = countFacets(table, failing);
    REQUIRE(failing.size() == things.size());
    FacetCounts expected;
    for (const Facet facet : facets)
        expected[indexOf(facet)].resize(table[facet].values.size(), 0);

    for (std::size_t i = 0; i < things.size(); ++i) {
        bool all = true;
        for (const Facet facet : facets)
            all = all && passes(catalog, table, filter, things[i], facet);
        CHECK((failing[i] == 0) == all);
        for (const Facet facet : facets) {
            bool others = true;
            for (const Facet other : facets)
                others = others && (other == facet || passes(catalog, table, filter, things[i], other));
            if (!others)
                continue;
            const FacetColumn &column = table[facet];
            std::vector<std::uint32_t> &count = expected[indexOf(facet)];
            if (isRange(facet))
                ++count[bucketOf(column, figureOf(things[i], facet))];
            const std::set<std::string> stated = wordsOf(catalog, things[i], facet);
            for (std::size_t value = 0; !isRange(facet) && value < column.values.size(); ++value)
                count[value] += stated.contains(column.values[value].key) ? 1U : 0U;
        }
    }
    for (const Facet facet : facets)
        CHECK(counts[indexOf(facet)] == expected[indexOf(facet)]);
}

class RandomFilters {
public:
    explicit RandomFilters(unsigned seed) : m_random(seed) {}

    template <class Facets> FacetFilter next(const FacetTable &table, const Facets &facets) {
        FacetFilter filter;
        for (const Facet facet : facets) {
            if (below(3) != 0)
                continue;
            const FacetColumn &column = table[facet];
            if (!isRange(facet)) {
                for (std::uint32_t i = 0; i <= below(3); ++i) {
                    const auto value = below(static_cast<std::uint32_t>(column.values.size()));
                    if (!filter[facet].contains(value))
                        filter[facet].toggle(value);
                }
                continue;
            }
            if (below(3) == 0)
                filter[facet].toggle(notStatedValue);
            if (!column.stops.empty() && below(4) != 0)
                filter[facet].atLeast = bound(column);
            if (!column.stops.empty() && below(4) != 0)
                filter[facet].atMost = bound(column);
        }
        return filter;
    }

    std::uint32_t below(std::uint32_t bound) {
        return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(m_random);
    }

private:
    /// A stop of the slider, or the very figure of a thing.
    std::int64_t bound(const FacetColumn &column) {
        const std::int64_t figure = column.figures[below(static_cast<std::uint32_t>(column.figures.size()))];
        return below(2) == 0 && figure >= 0
                   ? figure
                   : column.stops[below(static_cast<std::uint32_t>(column.stops.size()))];
    }

    std::mt19937 m_random;
};

constexpr int combinations = 200;

void compareMany(const Catalog &catalog) {
    RandomFilters filters(4);
    const FacetTable models = facetsOfModels(catalog);
    const FacetTable devices = facetsOfDevices(catalog);
    for (int i = 0; i < combinations; ++i) {
        CAPTURE(i);
        compare(catalog, catalog.models, models, filters.next(models, modelFacets), modelFacets);
        compare(catalog, catalog.devices, devices, filters.next(devices, deviceFacets), deviceFacets);
    }
}

DatasetPtr shipped() {
    const std::filesystem::path ontology = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology";
    auto dataset = openFiles(nullptr, std::vector{ontology / "schema", ontology / "graph"});
    REQUIRE(dataset.ok());
    return std::move(dataset).value();
}

/// Models and devices that state much, little or nothing, in spellings that differ.
class GeneratedCatalog {
public:
    Catalog make(std::size_t models, std::size_t devices) {
        for (std::uint32_t type = 0; type < sensorTypes; ++type) {
            m_catalog.sensorTypes.push_back(
                {TermId{type}, "Sensor" + std::to_string(type), Group::Other, {}});
            m_catalog.sensorTypes.back().meets.insert(SensorTypeId{type});
            if (type % 3 == 0 && type > 0)
                m_catalog.sensorTypes.back().meets.insert(SensorTypeId{0}); // a subclass
        }
        for (std::size_t i = 0; i < models; ++i)
            m_catalog.models.push_back(model());
        for (std::size_t i = 0; i < devices; ++i)
            m_catalog.devices.push_back(device());
        return m_catalog;
    }

private:
    static constexpr std::uint32_t sensorTypes = 9;

    std::uint32_t below(std::uint32_t bound) { return m_random.below(bound); }
    std::string one(const std::vector<std::string> &of) {
        return of[below(static_cast<std::uint32_t>(of.size()))];
    }
    std::optional<Asserted<Bytes>> figure() {
        if (below(8) == 0)
            return std::nullopt;
        return Asserted<Bytes>{{std::int64_t{1} << below(30)}, {}};
    }
    NeuralNetwork model() {
        NeuralNetwork model;
        model.group = static_cast<Group>(below(4));
        model.task = one({"", "  ", "keyword spotting", "Keyword_Spotting ", "gesture", "GESTURE"});
        model.runtimePlatform = one({"TFLite Micro", "tflite micro", "microTVM", ""});
        model.category = one({"Classification", "Unsupervised", "", "OtherCategory"});
        model.ram = figure();
        model.flash = figure();
        if (below(3) != 0)
            model.multiplyAccumulates = Asserted<double>{below(5) * 1e6, {}};
        if (below(3) != 0)
            model.top1Accuracy = Asserted<double>{90, {}};
        for (std::uint32_t i = 0; i < below(3); ++i)
            model.sensorNeeds.push_back({SensorTypeId{below(sensorTypes)}, {}, {}});
        model.needsUnstatedSensor = below(10) == 0;
        for (std::uint32_t i = 0; i < below(6); ++i) {
            Layer layer;
            layer.precision = one({"Int8", "Float32", "int8", ""});
            model.layers.add(std::make_shared<const Layer>(layer));
        }
        return model;
    }
    Device device() {
        Device device;
        for (std::uint32_t i = 0; i <= below(2); ++i)
            device.microcontrollers.push_back({figure(), figure()});
        for (std::uint32_t i = 0; i < below(4); ++i) {
            const SensorTypeId type{below(sensorTypes)};
            device.sensors.push_back(type);
            for (const SensorTypeId met : m_catalog.sensorType(type).meets)
                device.metSensors.insert(met);
        }
        device.sensorsKnown = !device.sensors.empty() && below(5) != 0;
        return device;
    }

    Catalog m_catalog;
    RandomFilters m_random{11};
};

std::vector<std::string> namesOf(const FacetColumn &column) {
    std::vector<std::string> names;
    for (const FacetValue &value : column.values)
        names.push_back(value.name + " " + std::to_string(value.things));
    return names;
}

} // namespace

TEST_CASE("facets of the shipped graph count as a plain loop counts") { compareMany(shipped()->catalog); }

TEST_CASE("facets of a generated catalogue count as a plain loop counts") {
    compareMany(GeneratedCatalog().make(300, 60));
}

TEST_CASE("facets are none of an empty catalogue") {
    const FacetTable table = facetsOfModels(Catalog());
    CHECK(failingFacets(table, {}).empty());
    CHECK(countFacets(table, {})[indexOf(Facet::Task)] == std::vector<std::uint32_t>{0});
}

TEST_CASE("facet values differ by what people tell apart, the most frequent first") {
    const auto dataset = datasetFrom(
        modelNamed("a", "10", "20", "sosa_extend:Microphone", " schema:runtimePlatform \"microTVM\" ;") +
        modelNamed("b", "10", "20", "sosa_extend1:Microphone",
                   " schema:runtimePlatform \" TFLite_Micro\" ;") +
        modelNamed("c", "10", "20", "sosa_extend:Camera", " schema:runtimePlatform \"tflite micro \" ;") +
        modelNamed("d", "", "", "", " schema:runtimePlatform \"  \" ;"));
    const FacetTable table = facetsOfModels(dataset->catalog);
    CHECK(namesOf(table[Facet::Platform]) == std::vector<std::string>{" 1", "TFLite_Micro 2", "microTVM 1"});
    CHECK(namesOf(table[Facet::Sensor]) == std::vector<std::string>{" 1", "Microphone 2", "Camera 1"});
    CHECK(namesOf(table[Facet::Group]) ==
          std::vector<std::string>{" 0", "Vision 1", "Audio 2", "Motion 0", "Other 1"});
}

TEST_CASE("facets of a device count a carried subclass as its superclass too") {
    const auto dataset =
        datasetFrom(":Eye rdfs:subClassOf sosa_extend:Camera .\n" +
                    modelNamed("m", "10", "20", "sosa_extend:Camera") + deviceNamed("d", "10", "20", ":Eye"));
    const FacetTable table = facetsOfDevices(dataset->catalog);
    const FacetColumn &sensors = table[Facet::Sensor];
    CHECK(sensors.find("camera").has_value());
    CHECK(sensors.find("eye").has_value());
}

TEST_CASE("range facets have round stops around all figures, and include their bounds") {
    const auto dataset = datasetFrom(modelNamed("a", "16", "20", "") + modelNamed("b", "50", "20", "") +
                                     modelNamed("c", "", "20", ""));
    const FacetTable table = facetsOfModels(dataset->catalog);
    CHECK(table[Facet::Ram].stops == std::vector<std::int64_t>{16'000, 32'000, 64'000});
    CHECK(table[Facet::Flash].stops == std::vector<std::int64_t>{16'000, 32'000});
    FacetFilter filter;
    filter[Facet::Ram].atLeast = 16'000;
    filter[Facet::Ram].atMost = 50'000;
    CHECK(failingFacets(table, filter) == std::vector<FacetMask>{0, 0, maskOf(Facet::Ram)});
    filter[Facet::Ram].toggle(notStatedValue);
    CHECK(failingFacets(table, filter) == std::vector<FacetMask>{0, 0, 0});
    filter[Facet::Ram].atLeast.reset();
    filter[Facet::Ram].atMost.reset();
    CHECK(failingFacets(table, filter) == std::vector<FacetMask>{maskOf(Facet::Ram), maskOf(Facet::Ram), 0});
}

TEST_CASE("a filter finds its values again in another dataset, and drops those that are gone") {
    const auto model = [](const char *name, const char *platform) {
        return modelNamed(name, "10", "20", "",
                          " schema:runtimePlatform \"" + std::string(platform) + "\" ;");
    };
    const auto before = datasetFrom(model("a", "one") + model("b", "two") + model("c", "two"));
    const auto after = datasetFrom(model("a", "ONE") + model("b", "three"));
    const FacetTable from = facetsOfModels(before->catalog);
    const FacetTable to = facetsOfModels(after->catalog);
    FacetFilter filter;
    filter[Facet::Platform].toggle(from[Facet::Platform].find("one").value());
    filter[Facet::Platform].toggle(from[Facet::Platform].find("two").value());
    filter[Facet::Ram].atMost = 64'000;
    FacetFilter expected;
    expected[Facet::Platform].toggle(to[Facet::Platform].find("one").value());
    expected[Facet::Ram].atMost = 64'000;
    CHECK(carriedOver(filter, from, to) == expected);
}

TEST_CASE("pairs are counted among what is shown, as a plain loop counts them") {
    Catalog catalog = GeneratedCatalog().make(300, 60);
    for (NeuralNetwork &model : catalog.models)
        for (const SensorNeed &need : model.sensorNeeds)
            model.neededSensors.insert(need.type);
    const FitMatrix matrix = match(catalog).value();
    const FacetTable models = facetsOfModels(catalog);
    const FacetTable devices = facetsOfDevices(catalog);
    RandomFilters random(5);
    for (int i = 0; i < combinations; ++i) {
        Filter filter{random.next(models, modelFacets), random.next(devices, deviceFacets), {}, {}};
        if (random.below(2) == 0)
            filter.fitDevice = DeviceId{random.below(60)};
        if (random.below(2) == 0)
            filter.fitModel = ModelId{random.below(300)};
        const auto hiddenModels = failingModels(models, filter, matrix);
        const auto hiddenDevices = failingDevices(devices, filter, matrix);
        const PairCounts counts = countPairs(matrix, hiddenModels, hiddenDevices);
        std::vector<VerdictCounts> ofDevice(devices.things);
        for (std::uint32_t m = 0; m < models.things; ++m) {
            if (filter.fitDevice && !isFit(matrix.state(ModelId{m}, *filter.fitDevice)))
                CHECK(hiddenModels[m] != 0);
            if (hiddenModels[m] != 0)
                continue;
            VerdictCounts ofModel;
            for (std::uint32_t d = 0; d < devices.things; ++d) {
                if (hiddenDevices[d] != 0)
                    continue;
                ++ofModel.byState[rank(matrix.state(ModelId{m}, DeviceId{d}))];
                ++ofDevice[d].byState[rank(matrix.state(ModelId{m}, DeviceId{d}))];
            }
            CHECK(counts.ofModel[m].byState == ofModel.byState);
        }
        for (std::uint32_t d = 0; d < devices.things; ++d)
            if (hiddenDevices[d] == 0)
                CHECK(counts.ofDevice[d].byState == ofDevice[d].byState);
    }
}

TEST_CASE("what fits nowhere fits none of the devices that are shown") {
    Catalog catalog = GeneratedCatalog().make(300, 60);
    for (NeuralNetwork &model : catalog.models)
        for (const SensorNeed &need : model.sensorNeeds)
            model.neededSensors.insert(need.type);
    const FitMatrix matrix = match(catalog).value();
    const FacetTable devices = facetsOfDevices(catalog);
    RandomFilters random(7);
    for (int i = 0; i < combinations; ++i) {
        const Filter filter{{}, i == 0 ? FacetFilter() : random.next(devices, deviceFacets), {}, {}, true};
        std::vector<FacetMask> hiddenModels(catalog.models.size(), 0);
        const auto hiddenDevices = failingDevices(devices, filter, matrix);
        failWhatFitsNowhere(matrix, hiddenModels, hiddenDevices);
        for (std::uint32_t m = 0; m < catalog.models.size(); ++m) {
            bool somewhere = false;
            for (std::uint32_t d = 0; d < devices.things; ++d)
                somewhere |= hiddenDevices[d] == 0 && isFit(matrix.state(ModelId{m}, DeviceId{d}));
            CHECK((hiddenModels[m] == 0) == somewhere);
        }
    }
}
