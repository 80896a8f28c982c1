// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/inspector_rows.h"
#include "core/rdf/statement_tree.h"

#include <string>
#include <vector>

namespace tinyatlas {

/// All that the graph says of what is inspected, as it stands there, and all that names it: statements that
/// unfold in place. Read from the graph as far as they are listed.
class InspectorRaw {
public:
    /// The session must outlive it.
    explicit InspectorRaw(const Session &session) : m_session(session) {}

    /// What is unfolded of a thing is folded again with the next one.
    void setSubject(const Selection &thing);
    /// How many statements there are, listed or not; where none is about the thing, of those that name it.
    [[nodiscard]] std::size_t size() const;
    /// Adds a heading for each of the two sorts that there is, and its statements unless they are folded.
    void write(const InspectorFolds &folds, std::vector<InspectorRow> &rows) const;
    /// Folds or unfolds what a row of these holds, or lists more.
    void toggle(const InspectorRow &row);
    /// Those that are listed, as Turtle.
    [[nodiscard]] std::string turtle(const InspectorFolds &folds) const;

private:
    [[nodiscard]] const StatementTree &tree(bool naming) const { return naming ? m_naming : m_about; }
    void writeTree(bool naming, std::vector<InspectorRow> &rows) const;

    const Session &m_session;
    DatasetPtr m_dataset; ///< that the trees are of
    Selection m_subject;
    StatementTree m_about;
    StatementTree m_naming;
};

} // namespace tinyatlas
