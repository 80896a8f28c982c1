// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/evidence_facts.h"

namespace tinyatlas {

QVariant EvidenceFacts::data(const QModelIndex &index, int role) const {
    const auto number = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        number >= m_rows.size())
        return {};
    const Row &row = m_rows[number];
    switch (role) {
    case CaptionRole:
        return row.caption;
    case ConditionsRole:
        return row.conditions;
    case KindWordRole:
        return text::kindWord(row.kind);
    case KindIconRole:
        return text::kindIcon(row.kind);
    case SubjectRole:
        return row.words.subject;
    case IriRole:
        return row.words.iri;
    case Qt::DisplayRole:
    case StatementRole:
        return row.words.statement;
    case PlaceRole:
        return row.words.place;
    case UnitRole:
        return row.words.unit;
    case ConversionRole:
        return row.words.conversion;
    case SpokenRole:
        return spoken(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> EvidenceFacts::roleNames() const {
    return {{CaptionRole, "caption"},       {KindWordRole, "kindWord"}, {KindIconRole, "kindIcon"},
            {SubjectRole, "subject"},       {IriRole, "iri"},           {StatementRole, "statement"},
            {PlaceRole, "place"},           {UnitRole, "unit"},         {ConversionRole, "conversion"},
            {ConditionsRole, "conditions"}, {SpokenRole, "spoken"}};
}

QString EvidenceFacts::spoken(const Row &row) {
    QStringList parts{row.caption,          row.conditions,    row.words.statement,
                      row.words.conversion, row.words.subject, row.words.place};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void EvidenceFacts::setSheet(const TripleStore &store, const EvidenceSheet &sheet) {
    m_rows.clear();
    for (const text::NamedEvidence &figure : sheet.figures) {
        bool first = sheet.figures.size() > 1;
        for (const Fact &fact : figure.evidence.facts) {
            const QString caption =
                !first ? QString()
                : figure.value.isEmpty()
                    ? figure.label
                    : QStringLiteral("%1: %2").arg(figure.label, figure.value.simplified());
            const QString conditions = first ? figure.conditions.join(u'\n') : QString();
            m_rows.push_back(
                {caption, conditions, figure.evidence.kind, fact.statement, text::factText(store, fact)});
            first = false;
        }
    }
    announceRows(m_rows.size());
}

void EvidenceFacts::clear() {
    m_rows.clear();
    announceRows(0);
}

StatementId EvidenceFacts::statementAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].statement : StatementId();
}

} // namespace tinyatlas
