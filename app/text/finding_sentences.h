// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <QString>

#include <unordered_map>

/// Every sentence about a finding, made from codes and figures, in one place.
namespace tinyatlas::text {

[[nodiscard]] QString severityWord(Finding::Severity severity); ///< "note", "warning", "error"

/// Where a finding stands: the source's number and its line, 0 where it is not known.
struct FindingPlace {
    std::uint32_t source = Finding::noSource;
    std::uint32_t line = 0;
};
[[nodiscard]] FindingPlace placeOf(const TripleStore &store, const Finding &finding);

/// The findings of a dataset in words. The dataset must outlive it.
class FindingSentences {
public:
    /// On screen underscores in names become spaces; files and JSON keep names as given.
    enum class Names { AsGiven, OnScreen };

    FindingSentences(const Dataset &dataset, Names names);

    /// What was found, what is made of it, and what that means for verdicts.
    [[nodiscard]] QString sentence(const Finding &finding) const;
    /// Whether it can make a verdict another than it would be without it.
    [[nodiscard]] bool touchesVerdicts(const Finding &finding) const;
    /// What it is about: a model's name, a device's title, a term; empty where it is a file or all.
    [[nodiscard]] QString subject(const Finding &finding) const;

private:
    /// What stands for {place} in the sentence of a finding.
    [[nodiscard]] QString meaning(const Finding &finding, const QString &place) const;
    [[nodiscard]] QString fileName(const Finding &finding) const;
    [[nodiscard]] QString what(const Finding &finding) const;
    [[nodiscard]] QString nameSpace(const Finding &finding) const;
    [[nodiscard]] QString valueAt(StatementId statement) const;
    [[nodiscard]] QString consequence(const Finding &finding) const;
    [[nodiscard]] QString consequenceOfType(const Finding &finding) const;
    [[nodiscard]] QString consequenceOfProperty(const Finding &finding) const;
    [[nodiscard]] bool isReadAsMeant(const Finding &finding) const;
    [[nodiscard]] bool isHarmlessProperty(const Finding &finding) const;
    [[nodiscard]] std::string_view canonicalIriOf(TermId term) const;
    [[nodiscard]] QString perhapsMeant(const Finding &finding) const;
    [[nodiscard]] bool changesNoVerdict(TermId type, bool isSlip) const;
    [[nodiscard]] bool hasOtherType(TermId thing, TermId type) const;
    [[nodiscard]] bool isDevice(const Finding &finding) const;
    [[nodiscard]] bool isSensorType(TermId term) const;
    [[nodiscard]] QString name(const std::string &given) const;

    struct Known {
        QString name;
        bool isDevice = false;
    };

    const Dataset &m_dataset;
    Names m_names;
    std::unordered_map<TermId, Known> m_known; ///< models and devices, by term as written
};

} // namespace tinyatlas::text
