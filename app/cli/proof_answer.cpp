// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/proof_answer.h"

#include "app/cli/evidence_answers.h"
#include "core/rdf/source_names.h"

namespace tinyatlas::cli {

namespace {

using Kind = ProofNode::Kind;

std::string_view kindCode(Kind kind) {
    switch (kind) {
    case Kind::Model:
        return "model";
    case Kind::Input:
        return "input";
    case Kind::Sensor:
        return "sensor";
    case Kind::SensorClass:
        return "sensor-class";
    case Kind::Subsystem:
        return "subsystem";
    case Kind::Device:
        break;
    }
    return "device";
}

Json orNull(const std::optional<bool> &met) { return met ? Json(*met) : Json(); }

Json orNull(const std::optional<Bytes> &bytes) { return bytes ? Json(bytes->count) : Json(); }

Json chainJson(const EvidenceFinder &finder, const FitProof &proof, const SensorChain &chain) {
    const TripleStore &store = finder.dataset().store;
    const SensorTypeId need = proof.verdict.requirements[chain.requirement].sensorNeed;
    Json nodes = Json::array();
    for (const ProofNode &node : chain.nodes) {
        const Term term = store.term(node.term);
        nodes.push_back({{"kind", kindCode(node.kind)},
                         {"iri", term.kind == Term::Kind::Iri ? Json(asWritten(term.text)) : Json()}});
    }
    Json links = Json::array();
    for (const ProofLink &link : chain.links)
        links.push_back(
            {{"predicate", link.property},
             {"forwards", link.forwards},
             {"holds", orNull(link.holds)},
             {"statement",
              link.statement.valid() ? evidenceJson(store, finder.ofStatement(link.statement)) : Json()}});
    return {{"need", need.valid() ? Json(finder.dataset().catalog.sensorType(need).name) : Json()},
            {"met", orNull(chain.met())},
            {"nodes", nodes},
            {"links", links}};
}

Json memoryJson(const MemoryInequality &step, std::string_view kind) {
    return {{"kind", kind},
            {"need", orNull(step.need)},
            {"overhead", step.overhead.count},
            {"have", orNull(step.have)},
            {"taken", step.taken.count},
            {"met", orNull(step.met())}};
}

} // namespace

Json proofJson(const EvidenceFinder &finder, const FitProof &proof) {
    Json sensors = Json::array();
    for (const SensorChain &chain : proof.sensors)
        sensors.push_back(chainJson(finder, proof, chain));
    return {{"met", orNull(proof.met())},
            {"sensors", sensors},
            {"memory", {memoryJson(proof.ram, "ram"), memoryJson(proof.flash, "flash")}}};
}

} // namespace tinyatlas::cli
