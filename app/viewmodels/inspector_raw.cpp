// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_raw.h"

#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/term_names.h"
#include "core/rdf/statement_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Inspector", text); }

InspectorRow heading(const QString &label, bool folded, InspectorRow::Fold folds) {
    return {.kind = InspectorRow::Kind::Heading,
            .folded = folded,
            .folds = folds,
            .words = std::make_shared<const InspectorRow::Words>(InspectorRow::Words{label, {}, {}})};
}

} // namespace

void InspectorRaw::setSubject(const Selection &thing) {
    if (m_dataset == m_session.dataset() && thing == m_subject)
        return;
    m_subject = thing;
    giveUp(std::exchange(m_dataset, m_session.dataset()));
    std::vector<TermId> terms;
    const NodeTerms &nodes = m_session.index().nodeTerms;
    if (const NodeId node = thing.nodeIn(m_session.graph()); node.valid()) {
        for (const auto &[each, term] : nodes.termsOf(node))
            terms.push_back(term);
    }
    const auto unfolds = [&nodes](TermId term) { return !nodes.nodeOf(term).valid(); };
    m_about = StatementTree(m_dataset->store, terms, StatementTree::Side::Subject, unfolds);
    m_naming = StatementTree(m_dataset->store, terms, StatementTree::Side::Object, unfolds);
}

std::size_t InspectorRaw::size() const { return m_about.size() > 0 ? m_about.size() : m_naming.size(); }

void InspectorRaw::write(const InspectorFolds &folds, std::vector<InspectorRow> &rows) const {
    using Fold = InspectorRow::Fold;
    if (m_about.size() > 0) {
        rows.push_back(
            heading(tr("RAW TRIPLES (%1)").arg(text::countExact(m_about.size())), folds.about, Fold::About));
        if (!folds.about)
            writeTree(false, rows);
    }
    if (m_naming.size() > 0) {
        rows.push_back(heading(tr("RAW TRIPLES THAT NAME IT (%1)").arg(text::countExact(m_naming.size())),
                               folds.naming, Fold::Naming));
        if (!folds.naming)
            writeTree(true, rows);
    }
}

void InspectorRaw::writeTree(bool naming, std::vector<InspectorRow> &rows) const {
    const std::vector<StatementTree::Row> &listed = tree(naming).rows();
    for (std::size_t place = 0; place < listed.size(); ++place) {
        const StatementTree::Row &one = listed[place];
        InspectorRow row{.kind = InspectorRow::Kind::Statement};
        if (one.foldable)
            row.folded = one.folded;
        row.statement = one.statement;
        row.more = static_cast<std::uint32_t>(one.more);
        row.place = static_cast<std::uint32_t>(place);
        row.depth = static_cast<std::uint8_t>(one.depth);
        row.naming = naming;
        row.names = naming && one.depth == 0;
        const TermId other = tree(naming).otherEnd(one);
        if (other.valid() && m_dataset->store.term(other).kind != Term::Kind::Literal) {
            if (const NodeId node = m_session.index().nodeTerms.nodeOf(other); node.valid())
                row.target = Selection::of(m_session.graph(), node);
        }
        rows.push_back(std::move(row));
    }
}

void InspectorRaw::toggle(const InspectorRow &row) { (row.naming ? m_naming : m_about).toggle(row.place); }

std::string InspectorRaw::turtle(const InspectorFolds &folds) const {
    std::vector<StatementId> listed;
    for (const auto &[tree, folded] :
         {std::pair(&m_about, folds.about), std::pair(&m_naming, folds.naming)}) {
        for (const StatementTree::Row &row : tree->rows()) {
            if (!folded && row.statement.valid())
                listed.push_back(row.statement);
        }
    }
    return m_dataset ? turtleOf(m_dataset->store, listed, text::namePrefixes()) : std::string();
}

} // namespace tinyatlas
