// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/compare_view_model.h"
#include "core/catalog/figure_evidence.h"

#include <vector>

namespace tinyatlas {

[[nodiscard]] std::vector<StatementId> statementsOf(const EvidenceSheet &sheet);

/// What states the figures of a chart. Refers to the session and to the data.
class ChartedStatements {
public:
    explicit ChartedStatements(const Session &session) : m_session(session), m_finder(*session.dataset()) {}

    /// Of a quantity of the model in this row of the data: of what was measured, the measurement; of an
    /// estimate, those that it is worked out from. None where it is unknown.
    [[nodiscard]] std::vector<StatementId> of(const CompareData &data, std::size_t row, int quantity) const;
    [[nodiscard]] std::vector<StatementId> ofLayer(ModelId model, std::size_t layer) const;
    /// "models.ttl, line 12; models.ttl, line 40", each once.
    [[nodiscard]] QString places(const std::vector<StatementId> &statements) const;

private:
    const Session &m_session;
    EvidenceFinder m_finder;
};

/// The files that state the figures on the page that is open in Compare, by name, in the order in which they
/// are open: so that a picture of it still says where it comes from.
[[nodiscard]] QStringList comparedSources(const Session &session, CompareViewModel &compare);

} // namespace tinyatlas
