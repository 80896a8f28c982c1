// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/lane_groups.h"
#include "core/layout/lanes_order.h"
#include "tests/support/dataset_from.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tinyatlas;

namespace {

using Kind = LaneGroup::Kind;

std::string models(int count, const std::string &prefix, const std::string &more, int ram = 20) {
    std::string turtle;
    for (int i = 0; i < count; ++i)
        turtle += test::modelNamed(prefix + std::to_string(i), ram < 0 ? "" : std::to_string(ram + i), "100",
                                   "sosa_extend:Microphone", more);
    return turtle;
}

std::string task(const std::string &name) { return " ta:hasTask \"" + name + "\" ; "; }

std::string devices(int count, const std::string &prefix, const std::string &sensors, int ram = 64) {
    std::string turtle;
    for (int i = 0; i < count; ++i)
        turtle += test::deviceNamed(prefix + std::to_string(i), std::to_string(ram + i), "900", sensors);
    return turtle;
}

/// All models of a graph in their order and groups; likewise its devices.
struct Grouped {
    explicit Grouped(const std::string &turtle) : dataset(test::datasetFrom(turtle)) {
        const Catalog &catalog = dataset->catalog;
        models = laneOrderOfModels(catalog);
        for (const ModelId id : models)
            ++sections[static_cast<std::size_t>(catalog.model(id).group)];
        devices = laneOrderOfDevices(catalog, std::vector<std::uint32_t>(catalog.devices.size()));
        const LaneKeys keys(catalog);
        modelGroups = groupModels(catalog, keys, models, sections, "group");
        deviceGroups = groupDevices(catalog, keys, devices);
    }

    DatasetPtr dataset;
    std::array<std::size_t, 4> sections{};
    std::vector<ModelId> models;
    std::vector<DeviceId> devices;
    LaneGroups modelGroups;
    LaneGroups deviceGroups;
};

std::vector<std::string> namesAt(const LaneGroups &groups, std::uint32_t depth) {
    std::vector<std::string> names;
    for (const LaneGroup &group : groups)
        if (group.depth == depth)
            names.push_back(group.name);
    return names;
}

const LaneGroup *find(const LaneGroups &groups, const std::string &name) {
    const auto found = std::ranges::find(groups, name, &LaneGroup::name);
    return found == groups.end() ? nullptr : &*found;
}

/// Whether groups follow those that hold them, and hold them whole.
bool nested(const LaneGroups &groups) {
    std::set<std::string> keys;
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        keys.insert(groups[i].key);
        if (groups[i].next <= i || groups[i].begin >= groups[i].end)
            return false;
        std::uint32_t slot = groups[i].begin;
        for (std::uint32_t inner = i + 1; inner < groups[i].next; inner = groups[inner].next) {
            if (groups[inner].depth != groups[i].depth + 1 || groups[inner].begin != slot)
                return false;
            slot = groups[inner].end;
        }
        if (groups[i].next > i + 1 && slot != groups[i].end)
            return false;
    }
    return keys.size() == groups.size();
}

} // namespace

TEST_CASE("a lane that can show all it has is not divided") {
    const Grouped lanes(models(100, "m", task("a task")) + devices(30, "d", "sosa_extend:Microphone"));
    CHECK(lanes.modelGroups.empty());
    CHECK(lanes.deviceGroups.empty());
}

TEST_CASE("models are divided by their task, the largest first, and else by what they were trained on") {
    const Grouped lanes(
        models(40, "kws", task("keyword spotting")) + models(45, "snore", task("snore detection")) +
        models(14, "spoken",
               " nnet:trainingDataset <https://example.org/data/speech_commands_v0.02.tar.gz> ; ") +
        models(3, "paper", " nnet:trainingDataset <https://arxiv.org/abs/1906.05721> ; ") +
        models(2, "bare", ""));
    REQUIRE(!lanes.modelGroups.empty());
    CHECK(lanes.modelGroups.front().kind == Kind::Section);
    CHECK(lanes.modelGroups.front().size() == 104);
    CHECK(namesAt(lanes.modelGroups, 1) == std::vector<std::string>{"snore detection", "keyword spotting",
                                                                    "speech_commands_v0.02",
                                                                    "arxiv.org 1906.05721", ""});
    CHECK(lanes.modelGroups.back().kind == Kind::NoTask);
    CHECK(nested(lanes.modelGroups));
}

TEST_CASE("spellings of a task that differ in case and blanks are one") {
    const Grouped lanes(models(60, "a", task("Keyword spotting")) +
                        models(50, "b", task("keyword_spotting")) + models(5, "c", task("other")));
    CHECK(find(lanes.modelGroups, "Keyword spotting")->size() == 110);
}

TEST_CASE("of many small groups the smallest are the rest") {
    std::string turtle;
    for (int i = 0; i < 30; ++i)
        turtle += models(i < 5 ? 20 : 1, "m" + std::to_string(i) + "_", task("task " + std::to_string(i)));
    const Grouped lanes(turtle);
    const auto tasks = namesAt(lanes.modelGroups, 1);
    CHECK(tasks.size() == 9);
    const auto rest = std::ranges::find(lanes.modelGroups, Kind::Rest, &LaneGroup::kind);
    REQUIRE(rest != lanes.modelGroups.end());
    CHECK(rest->size() == 22);
    CHECK(rest->end == lanes.models.size());
}

TEST_CASE("a large task is divided by need of memory, the largest first, the unknown last") {
    const Grouped lanes(models(400, "m", task("keyword spotting"), 10) +
                        models(5, "unsaid", task("keyword spotting"), -1));
    const LaneGroups &groups = lanes.modelGroups;
    CHECK(nested(groups));
    REQUIRE(groups.size() > 4);
    for (std::size_t i = 2; i + 1 < groups.size(); ++i) {
        CHECK(groups[i].kind == Kind::Memory);
        CHECK(groups[i].ram.most < groups[i - 1].ram.least);
    }
    CHECK_FALSE(groups.back().ram.least.has_value());
    CHECK(groups.back().size() == 5);
}

TEST_CASE("devices are divided by what their sensors serve") {
    const Grouped lanes(devices(20, "ears", "sosa_extend:Microphone sosa_extend:Thermometer") +
                        devices(10, "eyes", "sosa_extend:Camera sosa_extend:Microphone") +
                        devices(5, "warm", "sosa_extend:Thermometer") + devices(2, "bare", ""));
    REQUIRE(lanes.deviceGroups.size() == 4);
    const auto reach = [&](std::size_t group) { return lanes.deviceGroups[group].value; };
    const auto bit = [](Group group) { return 1U << static_cast<std::uint32_t>(group); };
    CHECK(reach(0) == bit(Group::Audio));
    CHECK(reach(1) == (bit(Group::Audio) | bit(Group::Vision)));
    CHECK(reach(2) == bit(Group::Other));
    CHECK(reach(3) == 0);
    CHECK(lanes.deviceGroups[0].ram.least == Bytes{64'000});
    CHECK(lanes.deviceGroups[0].ram.most == Bytes{83'000});
    CHECK(nested(lanes.deviceGroups));
}

TEST_CASE("many devices that serve the same are divided by their sensors, and many of those by memory") {
    const Grouped lanes(devices(30, "one", "sosa_extend:Microphone", 10) +
                        devices(9, "two", "sosa_extend:Microphone sosa_extend:Thermometer"));
    const LaneGroups &groups = lanes.deviceGroups;
    CHECK(nested(groups));
    CHECK(groups[0].kind == Kind::Reach);
    CHECK(groups[1].kind == Kind::Sensors);
    CHECK(groups[1].size() == 30);
    CHECK(groups[2].kind == Kind::Memory);
    CHECK(groups.back().kind == Kind::Sensors);
    CHECK(groups.back().size() == 9);
}

TEST_CASE("groups with more of what is preferred come first") {
    const Grouped lanes(devices(25, "ears", "sosa_extend:Microphone") +
                        devices(10, "eyes", "sosa_extend:Camera"));
    std::vector<bool> preferred(35, false);
    for (const DeviceId id : lanes.devices)
        preferred[id.value] = lanes.dataset->catalog.device(id).title.starts_with("eyes");
    std::vector<DeviceId> order = lanes.devices;
    CHECK(lanes.deviceGroups.front().size() == 25);
    CHECK(groupDevices(lanes.dataset->catalog, LaneKeys(lanes.dataset->catalog), order, preferred)
              .front()
              .size() == 10);
}

TEST_CASE("folded groups are one row; opened ones show what they hold") {
    const Grouped lanes(devices(20, "ears", "sosa_extend:Microphone") +
                        devices(12, "eyes", "sosa_extend:Camera"));
    LaneFolds folds;
    CHECK(rowsOf(lanes.deviceGroups, folds).size() == 2);
    folds.setChanged(lanes.deviceGroups[1].key, true);
    const auto rows = rowsOf(lanes.deviceGroups, folds);
    REQUIRE(rows.size() == 14);
    CHECK(rows[1] == LaneRow{.isGroup = true, .open = true, .index = 1});
    CHECK(rows[2] == LaneRow{.isGroup = false, .open = false, .index = 20});
    CHECK(groupsAround(lanes.deviceGroups, 25) == std::vector<std::uint32_t>{1});
}

TEST_CASE("sections are open at first, and can be folded") {
    const Grouped lanes(models(110, "m", task("a task")));
    LaneFolds folds;
    CHECK(rowsOf(lanes.modelGroups, folds).size() > 1);
    folds.setChanged(lanes.modelGroups.front().key, true);
    CHECK(rowsOf(lanes.modelGroups, folds).size() == 1);
}

TEST_CASE("folds are equal where they say the same, and copies stay as they were") {
    LaneFolds folds;
    folds.setChanged("b", true);
    folds.setChanged("a", true);
    LaneFolds other;
    other.replace({"a", "b"});
    CHECK(folds == other);
    const LaneFolds before = folds;
    folds.setChanged("a", false);
    CHECK(before.changed("a"));
    CHECK_FALSE(folds.changed("a"));
    folds.setChanged("b", false);
    CHECK(folds == LaneFolds());
}

TEST_CASE("a dataset is called by the part of its address that says something") {
    const auto nameOf = [](const std::string &address) {
        const Grouped lanes(models(100, "m", " nnet:trainingDataset <" + address + "> ; ") +
                            models(3, "other", ""));
        return lanes.modelGroups[1].name;
    };
    CHECK(nameOf("https://example.org/data/speech_commands_v0.02.tar.gz") == "speech_commands_v0.02");
    CHECK(nameOf("https://example.org/tiny-motion-trainer/view/") == "tiny-motion-trainer");
    CHECK(nameOf("https://arxiv.org/abs/1906.05721") == "arxiv.org 1906.05721");
    CHECK(nameOf("https://example.org/data") == "example.org");
}
