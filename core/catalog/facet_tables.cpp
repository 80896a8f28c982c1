// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/facets.h"

#include "core/catalog/name_key.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

// How the facets of a catalogue are read from it, once for a dataset.
namespace tinyatlas {

namespace {

/// Fills a column thing by thing: add() for its values, then next().
class ColumnWriter {
public:
    explicit ColumnWriter(std::size_t things) {
        m_column.begins.reserve(things + 1);
        m_column.begins.push_back(0);
    }

    void add(std::string_view name) {
        std::string shown = trimmedName(name);
        if (shown.empty())
            return;
        std::string key = nameKey(shown);
        const auto [known, isNew] =
            m_values.try_emplace(key, static_cast<std::uint32_t>(m_column.values.size()));
        if (isNew)
            m_column.values.push_back({std::move(shown), std::move(key)});
        add(known->second);
    }
    void add(std::uint32_t value) {
        m_givenTo.resize(m_column.values.size(), 0);
        const auto number = static_cast<std::uint32_t>(m_column.begins.size()); // of the thing, from 1
        if (std::exchange(m_givenTo[value], number) == number)
            return;
        m_column.ids.push_back(value);
        ++m_column.values[value].things;
    }
    void next() {
        if (m_column.ids.size() == m_column.begins.back())
            add(notStatedValue);
        m_column.begins.push_back(static_cast<std::uint32_t>(m_column.ids.size()));
    }

    FacetColumn taken() { return std::move(m_column); }
    /// Those of most things first; equally frequent ones by name.
    FacetColumn takenByFrequency() {
        std::vector<std::uint32_t> order(m_column.values.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin() + 1, order.end(), [this](std::uint32_t a, std::uint32_t b) {
            const FacetValue &left = m_column.values[a];
            const FacetValue &right = m_column.values[b];
            return left.things != right.things ? left.things > right.things : left.key < right.key;
        });
        std::vector<std::uint32_t> rank(order.size());
        std::vector<FacetValue> values;
        values.reserve(order.size());
        for (const std::uint32_t value : order) {
            rank[value] = static_cast<std::uint32_t>(values.size());
            values.push_back(std::move(m_column.values[value]));
        }
        m_column.values = std::move(values);
        for (std::uint32_t &value : m_column.ids)
            value = rank[value];
        return taken();
    }

private:
    FacetColumn m_column;
    std::unordered_map<std::string, std::uint32_t> m_values; ///< by key
    std::vector<std::uint32_t> m_givenTo; ///< by value: the number of the last thing that has it
};

/// One value per thing, or several: `addValues` adds those of a thing.
template <class Things, class AddValues> FacetColumn choiceOf(const Things &things, AddValues addValues) {
    ColumnWriter writer(things.size());
    for (const auto &thing : things) {
        addValues(thing, writer);
        writer.next();
    }
    return writer.takenByFrequency();
}

FacetColumn groupsOf(const std::vector<NeuralNetwork> &models) {
    FacetColumn column;
    for (const char *name : {"Vision", "Audio", "Motion", "Other"})
        column.values.push_back({name, nameKey(name)});
    column.begins.push_back(0);
    for (const NeuralNetwork &model : models) {
        const auto value = static_cast<std::uint32_t>(model.group) + 1;
        column.ids.push_back(value);
        ++column.values[value].things;
        column.begins.push_back(static_cast<std::uint32_t>(column.ids.size()));
    }
    return column;
}

/// Round figures, each about twice the one before: those that people know of memory chips, and 1, 2, 5, 10 of
/// counts.
std::int64_t roundFigure(Facet facet, std::size_t number) {
    std::int64_t figure = 1;
    if (facet == Facet::Macs) {
        constexpr std::array steps{1, 2, 5};
        for (std::size_t decade = 0; decade < number / steps.size(); ++decade)
            figure *= 10;
        return figure * steps[number % steps.size()];
    }
    constexpr std::size_t stepsPerThousand = 10; // 1 kB, 2 kB, … 512 kB, 1 MB
    for (std::size_t thousands = 0; thousands < number / stepsPerThousand; ++thousands)
        figure *= 1000;
    return figure << (number % stepsPerThousand);
}

std::vector<std::int64_t> stopsAround(Facet facet, std::int64_t least, std::int64_t most) {
    constexpr std::size_t numbers = 57; // as far as figures go: see Bytes and operationsOf()
    std::vector<std::int64_t> stops;
    for (std::size_t number = 0; number < numbers; ++number) {
        const std::int64_t figure = roundFigure(facet, number);
        if (figure <= least)
            stops.clear(); // a later one is closer
        if (stops.size() < 2 || stops.back() < most)
            stops.push_back(figure);
    }
    return stops;
}

void sortIntoBuckets(FacetColumn &column) {
    column.values.resize(std::max<std::size_t>(1, column.stops.size()));
    column.begins.push_back(0);
    for (const std::int64_t figure : column.figures) {
        std::uint32_t value = notStatedValue;
        if (figure != FacetColumn::unknownFigure) {
            const auto above = std::ranges::upper_bound(column.stops, figure) - column.stops.begin();
            const auto last = static_cast<std::ptrdiff_t>(column.values.size()) - 1;
            value = static_cast<std::uint32_t>(std::clamp<std::ptrdiff_t>(above, 1, last));
        }
        column.ids.push_back(value);
        ++column.values[value].things;
        column.begins.push_back(static_cast<std::uint32_t>(column.ids.size()));
    }
}

template <class Things, class FigureOf>
FacetColumn rangeOf(Facet facet, const Things &things, FigureOf figureOf) {
    FacetColumn column;
    column.figures.reserve(things.size());
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = FacetColumn::unknownFigure;
    for (const auto &thing : things) {
        const std::int64_t figure = figureOf(thing);
        column.figures.push_back(figure);
        if (figure != FacetColumn::unknownFigure)
            least = std::min(least, figure);
        most = std::max(most, figure);
    }
    if (most != FacetColumn::unknownFigure)
        column.stops = stopsAround(facet, least, most);
    sortIntoBuckets(column);
    return column;
}

std::int64_t bytesOf(const std::optional<Asserted<Bytes>> &figure) {
    return figure ? figure->value.count : FacetColumn::unknownFigure;
}

/// Whole operations, up to what the largest stop is above.
std::int64_t operationsOf(const NeuralNetwork &model) {
    constexpr double most = 4e18;
    return model.multiplyAccumulates ? std::llround(std::clamp(model.multiplyAccumulates->value, 0.0, most))
                                     : FacetColumn::unknownFigure;
}

std::int64_t largest(const Device &device, std::optional<Asserted<Bytes>> Microcontroller::*figure) {
    std::int64_t most = FacetColumn::unknownFigure;
    for (const Microcontroller &microcontroller : device.microcontrollers)
        most = std::max(most, bytesOf(microcontroller.*figure));
    return most;
}

/// Of a text that is stated once.
FacetColumn textsOf(const std::vector<NeuralNetwork> &models, std::string NeuralNetwork::*text) {
    return choiceOf(models, [text](const NeuralNetwork &model, ColumnWriter &to) { to.add(model.*text); });
}

FacetColumn sensorsOfModels(const Catalog &catalog) {
    return choiceOf(catalog.models, [&catalog](const NeuralNetwork &model, ColumnWriter &to) {
        for (const SensorNeed &need : model.sensorNeeds)
            to.add(catalog.sensorType(need.type).name);
        if (model.needsUnstatedSensor)
            to.add(notStatedValue);
    });
}

FacetColumn sensorsOfDevices(const Catalog &catalog) {
    return choiceOf(catalog.devices, [&catalog](const Device &device, ColumnWriter &to) {
        for (const SensorTypeId stated : device.sensors)
            for (const SensorTypeId met : catalog.sensorType(stated).meets)
                to.add(catalog.sensorType(met).name);
        if (!device.sensorsKnown)
            to.add(notStatedValue);
    });
}

} // namespace

FacetTable facetsOfModels(const Catalog &catalog) {
    const std::vector<NeuralNetwork> &models = catalog.models;
    FacetTable table;
    table.things = models.size();
    const auto column = [&table](Facet facet) -> FacetColumn & { return table.columns[indexOf(facet)]; };
    column(Facet::Group) = groupsOf(models);
    column(Facet::Task) = textsOf(models, &NeuralNetwork::task);
    column(Facet::Sensor) = sensorsOfModels(catalog);
    column(Facet::Ram) =
        rangeOf(Facet::Ram, models, [](const NeuralNetwork &model) { return bytesOf(model.ram); });
    column(Facet::Flash) =
        rangeOf(Facet::Flash, models, [](const NeuralNetwork &model) { return bytesOf(model.flash); });
    column(Facet::Macs) = rangeOf(Facet::Macs, models, operationsOf);
    column(Facet::Accuracy) = choiceOf(models, [](const NeuralNetwork &model, ColumnWriter &to) {
        if (model.top1Accuracy)
            to.add("reported");
    });
    column(Facet::Platform) = textsOf(models, &NeuralNetwork::runtimePlatform);
    column(Facet::Precision) = choiceOf(models, [](const NeuralNetwork &model, ColumnWriter &to) {
        for (const std::string &precision : model.precisions())
            to.add(precision);
    });
    column(Facet::Category) = textsOf(models, &NeuralNetwork::category);
    return table;
}

FacetTable facetsOfDevices(const Catalog &catalog) {
    FacetTable table;
    table.things = catalog.devices.size();
    table.columns[indexOf(Facet::Sensor)] = sensorsOfDevices(catalog);
    table.columns[indexOf(Facet::Ram)] = rangeOf(Facet::Ram, catalog.devices, [](const Device &device) {
        return largest(device, &Microcontroller::ram);
    });
    table.columns[indexOf(Facet::Flash)] = rangeOf(Facet::Flash, catalog.devices, [](const Device &device) {
        return largest(device, &Microcontroller::flash);
    });
    return table;
}

} // namespace tinyatlas
