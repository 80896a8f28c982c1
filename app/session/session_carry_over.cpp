// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include <algorithm>
#include <utility>

// How what was chosen is found again in another dataset, where ids mean other things.
namespace tinyatlas {

Selection Session::carriedThing(const Selection &thing, const Snapshot &next) const {
    const auto again = [&](TermId term, const std::vector<TermId> &table) -> Selection {
        const auto index = findAgain(dataset()->store, term, next.dataset->store, table);
        return index ? Selection{thing.kind, *index} : Selection();
    };
    switch (thing.kind) {
    case Selection::Kind::Model:
        return again(catalog().models[thing.index].term, next.index->models.terms);
    case Selection::Kind::Device:
        return again(catalog().devices[thing.index].term, next.index->devices.terms);
    case Selection::Kind::Sensor:
        return again(catalog().sensorTypes[thing.index].term, next.index->sensorTypes);
    case Selection::Kind::Node: {
        const NodeId node{thing.index};
        if (isOfOntology(graph().kind(node)))
            return carriedTerm(node, next);
        return Selection::of(next.index->graph,
                             next.index->graph.find(graph().kind(node), graph().name(node)));
    }
    case Selection::Kind::None:
        break;
    }
    return {};
}

/// By its IRI: how it is called depends on what else there is.
Selection Session::carriedTerm(NodeId node, const Snapshot &next) const {
    const auto termsOf = [kind = graph().kind(node)](const Ontology &ontology) -> const auto & {
        return kind == NodeKind::Class ? ontology.classes : ontology.properties;
    };
    const OntologyTerm &before = termsOf(dataset()->ontology)[graph().indexOf(node)];
    const std::vector<OntologyTerm> &terms = termsOf(next.dataset->ontology);
    const auto term = next.dataset->store.find(dataset()->store.term(before.term).text);
    const auto found = std::ranges::find(terms, term, &OntologyTerm::term);
    if (!term || found == terms.end())
        return {};
    return Selection::of(
        next.index->graph,
        next.index->graph.node(graph().kind(node), static_cast<std::uint32_t>(found - terms.begin())));
}

FitRules Session::carriedRules(const FitRules &rules, const Snapshot &next) const {
    FitRules carried = rules.general();
    const auto sensorsAgain = [&](const std::vector<SensorTypeId> &types) {
        std::vector<SensorTypeId> found;
        for (const SensorTypeId type : types)
            if (const Selection now = carriedThing(Selection::of(type), next);
                now.kind == Selection::Kind::Sensor)
                found.push_back(SensorTypeId{now.index});
        std::ranges::sort(found);
        return found;
    };
    const auto whatIfAgain = [&](auto whatIf) {
        whatIf.sensors.added = sensorsAgain(whatIf.sensors.added);
        whatIf.sensors.removed = sensorsAgain(whatIf.sensors.removed);
        return whatIf;
    };
    for (const auto &[device, whatIf] : rules.devices)
        if (const Selection now = carriedThing(Selection::of(device), next);
            now.kind == Selection::Kind::Device)
            carried.set(DeviceId{now.index}, whatIfAgain(whatIf));
    for (const auto &[model, whatIf] : rules.models)
        if (const Selection now = carriedThing(Selection::of(model), next);
            now.kind == Selection::Kind::Model)
            carried.set(ModelId{now.index}, whatIfAgain(whatIf));
    return carried;
}

FleetPicks Session::carriedFleet(const Snapshot &next) const {
    FleetPicks fleet = m_state.fleet;
    const auto carry = [&](auto &own, Selection::Kind kind) {
        auto before = std::exchange(own, {});
        for (auto id : before)
            if (const Selection now = carriedThing(Selection::of(id), next); now.kind == kind) {
                id.value = now.index;
                own.push_back(id);
            }
        std::ranges::sort(own);
    };
    carry(fleet.models.own, Selection::Kind::Model);
    carry(fleet.devices.own, Selection::Kind::Device);
    return fleet;
}

Browsing Session::carriedBrowsing(const Browsing &before, const Snapshot &next) const {
    const auto again = [&](NodeId node) {
        return carriedThing(Selection::of(graph(), node), next).nodeIn(next.index->graph);
    };
    const auto allAgain = [&](const std::vector<NodeId> &nodes) {
        std::vector<NodeId> found;
        for (const NodeId node : nodes)
            if (const NodeId now = again(node); now.valid())
                found.push_back(now);
        std::ranges::sort(found);
        return found;
    };
    Browsing browsing{.lens = before.lens};
    browsing.added = allAgain(before.added);
    browsing.hidden = allAgain(before.hidden);
    browsing.marked = allAgain(before.marked);
    // It is laid out anew: all other places would be among strangers.
    for (const auto &[node, place] : before.places)
        if (const NodeId now = again(node); now.valid() && place.pinned)
            browsing.places[now] = place;
    const NodeId from = again(before.pathFrom);
    const NodeId to = again(before.pathTo);
    if (from.valid() && to.valid()) {
        browsing.pathFrom = from;
        browsing.pathTo = to;
    }
    return browsing;
}

} // namespace tinyatlas
