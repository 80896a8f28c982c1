// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/index/catalog_index.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tinyatlas {

namespace {

std::vector<std::uint32_t> upTo(std::size_t count) {
    std::vector<std::uint32_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
}

template <class Thing> std::vector<TermId> termsOf(const std::vector<Thing> &things) {
    std::vector<TermId> terms;
    terms.reserve(things.size());
    for (const Thing &thing : things)
        terms.push_back(thing.term);
    return terms;
}

/// Where a model stands in the list: the smaller comes first.
auto place(const NeuralNetwork &model) {
    constexpr std::int64_t behindAllKnown = 1;
    const std::int64_t fallingRam = model.ram ? -model.ram->value.count : behindAllKnown;
    return std::tuple(model.group, fallingRam, std::string_view(model.name));
}

std::vector<std::uint32_t> orderOfModels(const std::vector<NeuralNetwork> &models) {
    std::vector<std::uint32_t> order = upTo(models.size());
    std::ranges::stable_sort(order, {}, [&models](std::uint32_t index) { return place(models[index]); });
    return order;
}

/// Numbers in their order: "board 9" before "board 10".
template <class Thing>
std::vector<std::uint32_t> orderByName(const std::vector<Thing> &things, std::string Thing::*name) {
    QCollator collator{QLocale{QLocale::English}}; // that of the locale "C" knows no numbers
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(things.size());
    for (const Thing &thing : things)
        keys.push_back(collator.sortKey(text::displayName(thing.*name)));
    std::vector<std::uint32_t> order = upTo(things.size());
    std::ranges::stable_sort(
        order, [&keys](std::uint32_t a, std::uint32_t b) { return keys[a].compare(keys[b]) < 0; });
    return order;
}

/// By index of the table, where it stands in an order.
std::vector<std::uint32_t> placesIn(const std::vector<std::uint32_t> &order) {
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place)
        places[order[place]] = place;
    return places;
}

SearchIndex textsOfModels(const Catalog &catalog, const std::vector<std::uint32_t> &order,
                          const std::stop_token &stop) {
    std::vector<std::string> sensors;
    for (const SensorType &type : catalog.sensorTypes)
        sensors.push_back(text::displayClass(type.name).toStdString());
    std::vector<std::string> groups;
    for (const Group group : {Group::Vision, Group::Audio, Group::Motion, Group::Other})
        groups.push_back(text::groupName(group).toStdString());

    SearchIndex texts;
    texts.reserve(order.size());
    for (const std::uint32_t index : order) {
        if (stop.stop_requested())
            break;
        const NeuralNetwork &model = catalog.models[index];
        std::string text = groups[static_cast<std::size_t>(model.group)];
        for (const std::string *part : {&model.name, &model.identifier, &model.task, &model.creator,
                                        &model.trainingDataset, &model.category})
            text.append("\n").append(*part);
        for (const SensorNeed &need : model.sensorNeeds)
            text.append("\n").append(sensors[need.type.value]);
        texts.add(std::move(text));
    }
    return texts;
}

SearchIndex textsOfDevices(const Catalog &catalog, const std::vector<std::uint32_t> &order,
                           const std::stop_token &stop) {
    SearchIndex texts;
    texts.reserve(order.size());
    for (const std::uint32_t index : order) {
        if (stop.stop_requested())
            break;
        const Device &device = catalog.devices[index];
        texts.add(device.title + '\n' + device.manufacturer + '\n' + device.description + '\n' +
                  sensorNames(catalog, device).toStdString());
    }
    return texts;
}

} // namespace

CatalogIndex CatalogIndex::of(const Dataset &dataset, const FitMatrix &matrix, const std::stop_token &stop) {
    const Catalog &catalog = dataset.catalog;
    CatalogIndex index;
    index.models.terms = termsOf(catalog.models);
    index.models.order = orderOfModels(catalog.models);
    index.models.names = placesIn(orderByName(catalog.models, &NeuralNetwork::name));
    index.models.texts = textsOfModels(catalog, index.models.order, stop);
    index.devices.terms = termsOf(catalog.devices);
    index.devices.order = orderByName(catalog.devices, &Device::title);
    index.devices.names = placesIn(index.devices.order);
    index.devices.texts = textsOfDevices(catalog, index.devices.order, stop);
    index.sensorTypes = termsOf(catalog.sensorTypes);
    index.lanes = LanesContent::of(catalog, matrix);
    index.laneKeys = LaneKeys(catalog);
    index.modelFacets = facetsOfModels(catalog);
    index.deviceFacets = facetsOfDevices(catalog);
    index.graph = KnowledgeGraph(catalog, dataset.ontology, stop);
    index.nodeTerms = NodeTerms(dataset, index.graph, stop);
    return index;
}

QString sensorNames(const Catalog &catalog, const Device &device) {
    if (!device.sensorsKnown && device.sensors.empty())
        return QCoreApplication::translate("lists", "no sensor stated");
    QStringList names;
    for (const SensorTypeId type : device.sensors)
        names.append(text::displayClass(catalog.sensorType(type).name).toLower());
    return names.join(QStringLiteral(", "));
}

std::optional<std::uint32_t> findAgain(const TripleStore &from, TermId thing, const TripleStore &to,
                                       const std::vector<TermId> &table) {
    const auto name = from.term(thing).text;
    // One comparison of numbers, and of names only where they are equal: what adds to a graph keeps its ids.
    if (const auto same = std::ranges::find(table, thing); same != table.end() && to.term(thing).text == name)
        return static_cast<std::uint32_t>(same - table.begin());
    const auto found = std::ranges::find_if(table, [&](TermId term) { return to.term(term).text == name; });
    return found == table.end() ? std::nullopt
                                : std::optional(static_cast<std::uint32_t>(found - table.begin()));
}

} // namespace tinyatlas
