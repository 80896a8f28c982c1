// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/together_answer.h"

#include "app/cli/evidence_answers.h"
#include "app/cli/json_answers.h"
#include "app/text/figures.h"
#include "core/rdf/rdf_reader.h"

namespace tinyatlas::cli {

namespace {

using Kind = Requirement::Kind;

} // namespace

Json togetherJson(const Dataset &dataset, std::span<const ModelId> models, DeviceId device,
                  const FitRules &rules, RamSharing sharing) {
    const Together together = judgeTogether(dataset.catalog, models, device, rules, sharing);
    Json json = cell(dataset, models.front(), device, together.verdict);
    for (Json &requirement : json["requirements"]) {
        if ((together.ramAtLeast && requirement["kind"] == "ram") ||
            (together.flashAtLeast && requirement["kind"] == "flash"))
            requirement["at_least"] = true;
    }
    json["ram_sharing"] = sharing == RamSharing::Added ? "added" : "largest";
    json["models"] = Json::array();
    for (const TogetherPart &part : together.parts) {
        const NeuralNetwork &model = dataset.catalog.model(part.model);
        json["models"].push_back({{"model", model.name},
                                  {"model_iri", asWritten(dataset.store.term(model.term).text)},
                                  {"ram", bytesOrNull(part.need(Kind::Ram))},
                                  {"flash", bytesOrNull(part.need(Kind::Flash))},
                                  {"verdict_alone", verdictCode(part.alone.state)}});
    }
    return json;
}

QStringList togetherEvidenceLines(const EvidenceFinder &finder, std::span<const ModelId> models,
                                  DeviceId device, const FitRules &rules) {
    QStringList lines;
    for (const ModelId model : models)
        lines
            << QStringLiteral("%1, alone:").arg(text::displayName(finder.dataset().catalog.model(model).name))
            << fitEvidenceLines(finder, model, device, rules);
    return lines;
}

} // namespace tinyatlas::cli
