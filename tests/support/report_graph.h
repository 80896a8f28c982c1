// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/catalog_index.h"
#include "app/report/comparison_report.h"
#include "app/report/pair_report.h"
#include "tests/support/dataset_from.h"

#include <algorithm>
#include <memory>

namespace tinyatlas::test {

inline ReportImprint imprint() { return {QStringLiteral("TinyAtlas 1.2.3"), QDate(2026, 11, 22)}; }

/// The report on the first pair of a graph, or on another one.
inline PairReport reportOn(const DatasetPtr &dataset, std::size_t model = 0, std::size_t device = 0,
                           const FitRules &rules = {}) {
    return pairReport(*dataset, rules, {idAt<ModelId>(model), idAt<DeviceId>(device)},
                      hashedSources(*dataset), imprint());
}

inline ComparisonReport comparisonOf(const DatasetPtr &dataset, const CompareChoice &choice,
                                     const FitRules &rules = {}, const Filter &filter = {}) {
    const Catalog &catalog = dataset->catalog;
    const auto matched = [&](const FitRules &by) {
        return std::make_shared<const FitMatrix>(match(catalog, by).value());
    };
    const auto matrix = matched(rules);
    const CatalogIndex index = CatalogIndex::of(*dataset, *matrix);
    return comparisonReport({.dataset = dataset,
                             .matrix = matrix,
                             .stated = matched({}),
                             .shown = std::make_shared<const ShownThings>(catalog, index, matrix, filter),
                             .tables = std::make_shared<const BoardTables>(dataset),
                             .choice = choice},
                            hashedSources(*dataset), imprint());
}

/// The report on all models of a graph, or all devices, up to six.
inline ComparisonReport comparisonOf(const DatasetPtr &dataset, ComparedKind kind, const FitRules &rules = {},
                                     const Filter &filter = {}) {
    const Catalog &catalog = dataset->catalog;
    CompareChoice choice;
    choice.kind = kind;
    const auto take = [](std::size_t all, auto &ids) {
        ids.reserve(CompareChoice::most);
        for (std::uint32_t i = 0; i < std::min(all, CompareChoice::most); ++i)
            ids.push_back({i});
    };
    if (kind == ComparedKind::Models)
        take(catalog.models.size(), choice.models);
    else
        take(catalog.devices.size(), choice.devices);
    return comparisonOf(dataset, choice, rules, filter);
}

inline DatasetPtr earAndBoards() {
    const std::string task = " ta:hasTask ta:KeywordSpotting ;";
    return datasetFrom(modelNamed("Ear", "20", "95", "sosa_extend:Microphone", task) +
                       modelNamed("Giant", "400", "50", "sosa_extend:Microphone", task) +
                       modelNamed("Vague", "", "50", "sosa_extend:Microphone") +
                       modelNamed("Small", "2", "5", "sosa_extend:Microphone", task) +
                       deviceNamed("Roomy", "200", "100", "sosa_extend:Microphone sosa_extend:Thermometer") +
                       deviceNamed("Deaf", "10", "100", "sosa_extend:Camera"));
}

/// A name that would run, break a line, or be far too long.
inline const std::string hostileName = "<script>alert(1)</script>_&amp;_" + std::string(300, 'W');

/// A pair in which everything that has a name has this one.
inline DatasetPtr hostilePair() {
    std::string turtle = modelNamed("m", "10", "10", "sosa_extend:Camera") +
                         deviceNamed("d", "20", "20", "sosa_extend:Microphone");
    for (const std::string name : {"\"m\"", "\"d\""})
        turtle.replace(turtle.find(name), name.size(), '"' + hostileName + '"');
    return datasetFrom(turtle);
}

/// As much as no page has room for: six models and six devices of which everything is known, in long words.
inline DatasetPtr sixOfEach() {
    std::string turtle;
    for (int i = 0; i < 6; ++i) {
        const std::string number = std::to_string(i);
        std::string more = " ta:hasTask ta:KeywordSpotting ; schema:description \"Words, ";
        more.append(number).append("\" ; schema:codeRepository \"https://example.org/a/very/long/path/");
        more.append(number).append("\" ; nnet:hasMultiplyAccumulateOps ").append(std::to_string(100000 + i));
        more.append(" ; nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue ");
        more.append(std::to_string(90 - i)).append(" ] ;");
        turtle += modelNamed("A_model_with_a_rather_long_name_that_says_it_all_in_" + number,
                             std::to_string(10 + i), std::to_string(100 + i),
                             "sosa_extend:Camera, sosa_extend:Microphone, sosa_extend:Thermometer", more);
        turtle += deviceNamed("A_device_with_a_long_name_as_well_and_nothing_left_out_of_" + number,
                              std::to_string(500 + i), std::to_string(1000 + i),
                              "sosa_extend:Camera sosa_extend:Microphone sosa_extend:Thermometer "
                              "sosa_extend:Accelerometer sosa_extend:Gyroscope sosa_extend:Magnetometer");
    }
    return datasetFrom(turtle);
}

/// As much as no page has room for: 200 models for one task that need ten sensors, with long names, and a
/// device that has most of them.
inline DatasetPtr farTooMuch() {
    std::string sensors;
    std::string carried;
    for (const char *sensor :
         {"Accelerometer", "Barometer", "Camera", "Gyroscope", "Hygrometer", "Magnetometer", "Microphone",
          "Thermometer", "LightSensor", "ProximitySensor"}) {
        sensors += (sensors.empty() ? "" : ", ") + std::string("sosa_extend:") + sensor;
        carried += (carried.empty() ? "" : " ") + std::string("sosa_extend:") + sensor;
    }
    std::string turtle;
    for (int i = 0; i < 200; ++i)
        turtle += modelNamed("A_model_with_a_rather_long_name_that_says_it_all_" + std::to_string(i),
                             std::to_string(10 + i % 50), std::to_string(100 + i % 300), sensors,
                             " ta:hasTask ta:KeywordSpotting ; nnet:hasMultiplyAccumulateOps " +
                                 std::to_string(1000 * (i + 1)) +
                                 " ; nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue " +
                                 std::to_string(50 + i % 49) + " ] ;");
    return datasetFrom(
        turtle +
        deviceNamed("A_device_with_a_long_name_as_well_and_nothing_left_out_of_it", "500", "1000", carried) +
        deviceNamed("Bare", "5", "10", "sosa_extend:HallEffectSensor"));
}

} // namespace tinyatlas::test
