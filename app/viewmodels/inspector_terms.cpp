// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_terms.h"

#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/viewmodels/inspector_row_writer.h"
#include "core/graph/relation_groups.h"

#include <QCoreApplication>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Inspector", text); }

const OntologyTerm &termOf(const Session &session, NodeId node) {
    const Ontology &ontology = session.dataset()->ontology;
    const bool isClass = session.graph().kind(node) == NodeKind::Class;
    return (isClass ? ontology.classes : ontology.properties)[session.graph().indexOf(node)];
}

/// Few instances are things of their own: all others are parts of those.
QString headingOf(const RelationGroup &group, std::uint32_t uses) {
    const QString count = text::countExact(group.nodes.size());
    if (group.relation == Relation::InstanceOf && !group.forward && group.nodes.size() < uses)
        return tr("%1 OF %2 INSTANCES").arg(count, text::countExact(uses));
    return tr("%1 (%2)").arg(text::relationName(group.relation, group.forward).toUpper(), count);
}

void writeRelations(RowWriter &rows, const KnowledgeGraph &graph, NodeId node) {
    std::vector<NodeId> neighbours;
    for (const Neighbour &each : graph.neighbours(node))
        neighbours.push_back(each.node);
    for (const RelationGroup &group : byRelation(graph, node, neighbours)) {
        rows.heading(headingOf(group, graph.uses(node)));
        for (const NodeId each : group.nodes)
            rows.link(Selection::of(graph, each));
    }
}

} // namespace

InspectorContent termContent(const Session &session, NodeId node) {
    const KnowledgeGraph &graph = session.graph();
    const TripleStore &store = session.dataset()->store;
    const OntologyTerm &term = termOf(session, node);
    const QString iri = text::iriOf(store, term.term);
    RowWriter rows(session);
    rows.heading(tr("IS"));
    if (!term.declared.valid())
        rows.text(tr("Not declared in what is open: it is only used."));
    if (!term.label.empty())
        rows.field(tr("Label"), text::words(term.label));
    rows.field(graph.kind(node) == NodeKind::Class ? tr("Instances") : tr("Statements with it"),
               text::countExact(term.uses));
    writeRelations(rows, graph, node);
    rows.heading(tr("SOURCE"));
    rows.field(tr("Declared in"),
               term.declared.valid() ? text::placeOf(store, term.declared) : tr("not declared"));
    rows.field(tr("In a query"), text::shortName(store, term.term));
    rows.field(tr("Identifier"), iri, {}, iri);
    return {.kind = text::nodeKindName(graph.kind(node)).toUpper(),
            .title = text::nodeName(session.catalog(), graph, node),
            .description = text::words(term.comment),
            .rows = rows.take()};
}

} // namespace tinyatlas
