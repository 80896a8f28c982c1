// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_rows.h"

#include "app/text/figures.h"
#include "app/text/raw_triples.h"
#include "app/text/sentences.h"
#include "app/viewmodels/inspector_content.h"

namespace tinyatlas {

InspectorRows::InspectorRows(const Session &session, QObject *parent)
    : RowListModel(parent), m_session(session) {}

QVariant InspectorRows::data(const QModelIndex &index, int role) const {
    const auto number = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        number >= m_rows.size())
        return {};
    const InspectorRow &row = m_rows[number];
    switch (role) {
    case KindRole:
        return static_cast<int>(row.kind);
    case Qt::DisplayRole:
    case LabelRole:
        return label(row);
    case ValueRole:
        return value(row);
    case TooltipRole:
        return tooltip(row);
    case StateRole:
        return state(row);
    case FoldableRole:
        return row.folded.has_value();
    case FoldedRole:
        return row.folded.value_or(false);
    case ExplainedRole:
        return explains(row);
    case DepthRole:
        return row.depth;
    case LinkedRole:
        return row.kind == InspectorRow::Kind::Statement && row.target.kind != Selection::Kind::None;
    default:
        return {};
    }
}

QHash<int, QByteArray> InspectorRows::roleNames() const {
    return {{KindRole, "kind"},       {LabelRole, "label"},         {ValueRole, "value"},
            {TooltipRole, "tooltip"}, {StateRole, "verdict"},       {FoldableRole, "foldable"},
            {FoldedRole, "folded"},   {ExplainedRole, "explained"}, {DepthRole, "depth"},
            {LinkedRole, "linked"}};
}

void InspectorRows::setRows(std::vector<InspectorRow> rows, const Selection &subject) {
    m_rows = std::move(rows);
    m_subject = subject;
    announceRows(m_rows.size());
}

QString InspectorRows::label(const InspectorRow &row) const {
    if (row.more > 0)
        return tr("%1 more").arg(text::countExact(row.more));
    if (row.statement.valid() && row.names)
        return row.target.kind != Selection::Kind::None
                   ? nameOf(m_session, row.target)
                   : text::rawSubject(m_session.dataset()->store, row.statement);
    if (row.statement.valid())
        return text::rawPredicate(m_session.dataset()->store, row.statement);
    return row.words ? row.words->label : nameOf(m_session, row.target);
}

QString InspectorRows::tooltip(const InspectorRow &row) const {
    if (row.statement.valid())
        return text::rawInFull(m_session.dataset()->store, row.statement);
    return row.words ? row.words->tooltip : QString();
}

QString InspectorRows::value(const InspectorRow &row) const {
    if (row.statement.valid())
        return row.names ? text::rawPredicate(m_session.dataset()->store, row.statement)
                         : text::rawObject(m_session.dataset()->store, row.statement);
    const std::optional<Pair> judged = pair(row);
    if (!judged)
        return row.words ? row.words->value : QString();
    return m_session.verdictLine(*judged);
}

int InspectorRows::state(const InspectorRow &row) const {
    const std::optional<Pair> judged = pair(row);
    return judged ? static_cast<int>(m_session.matrix().state(judged->model, judged->device)) : -1;
}

std::optional<Pair> InspectorRows::pair(const InspectorRow &row) const {
    return row.kind == InspectorRow::Kind::Verdict ? pairOf(m_subject, row.target) : std::nullopt;
}

} // namespace tinyatlas
