// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/task_groups.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tinyatlas;
using test::datasetFrom;
using test::modelNamed;

namespace {

std::string forTask(const std::string &task) { return " ta:hasTask [ rdfs:label \"" + task + "\" ] ;"; }
std::string trainedWith(const std::string &dataset) {
    return " nnet:trainingDataset <http://example.org/" + dataset + "> ;";
}

std::vector<TaskGroup> groupsOf(const std::string &turtle) {
    const auto data = datasetFrom(turtle);
    std::vector<ModelId> all;
    for (std::size_t i = 0; i < data->catalog.models.size(); ++i)
        all.push_back(idAt<ModelId>(i));
    return taskGroups(data->catalog, all);
}

} // namespace

TEST_CASE("models that state one task are for the same, whatever sensors they need") {
    const auto groups = groupsOf(modelNamed("a", "1", "1", "sosa_extend:Camera", forTask("x")) +
                                 modelNamed("b", "1", "1", "sosa_extend:Microphone", forTask("x")) +
                                 modelNamed("c", "1", "1", "sosa_extend:Camera", forTask("y")));
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].task == "x"); // the larger first
    CHECK(groups[0].models == std::vector{ModelId{0}, ModelId{1}});
    CHECK(groups[1].models == std::vector{ModelId{2}});
}

TEST_CASE("where no task is stated, the sensors and the training dataset say it together") {
    const auto groups = groupsOf(modelNamed("a", "1", "1", "sosa_extend:Camera", trainedWith("d")) +
                                 modelNamed("b", "1", "1", "sosa_extend:Camera", trainedWith("d")) +
                                 modelNamed("c", "1", "1", "sosa_extend:Camera", trainedWith("e")) +
                                 modelNamed("d", "1", "1", "sosa_extend:Microphone", trainedWith("d")));
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].models == std::vector{ModelId{0}, ModelId{1}});
    CHECK(groups[0].task.empty());
    CHECK(groups[0].sensors == "Camera");
}

TEST_CASE("of a model that states neither, nothing says what else does its job") {
    CHECK(groupsOf(modelNamed("a", "1", "1", "sosa_extend:Camera") +
                   modelNamed("b", "1", "1", "sosa_extend:Camera") +
                   modelNamed("c", "1", "1", "", trainedWith("d")))
              .empty());
}
