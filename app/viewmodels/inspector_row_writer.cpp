// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_row_writer.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Inspector", text); }

/// The first statement about `subject`; an invalid id where there is none.
StatementId firstStatement(const TripleStore &store, TermId subject) {
    StatementId first;
    const std::optional<TermId> canonical = store.find(store.term(subject).text);
    if (!canonical)
        return first;
    for (const TripleStore::Match &match : store.match({.subject = canonical, .predicate = {}, .object = {}}))
        first = std::min(first, match.statement);
    return first;
}

} // namespace

void RowWriter::heading(const QString &label, std::optional<bool> folded, RowFigure of,
                        InspectorRow::Fold folds) {
    write(InspectorRow::Kind::Heading, {label, {}, {}}, of, folded);
    m_rows.back().folds = folds;
}

void RowWriter::countsHeading(const QString &label, const VerdictCounts &counts, RowFigure of) {
    const std::uint32_t unknown = counts[FitState::Unknown];
    const QString counted =
        unknown == 0 ? label : tr("%1 · %2 UNKNOWN").arg(label, text::countExact(unknown));
    heading(text::markedWhatIf(counted, m_session.matchedRules()).toUpper(), {}, of);
}

void RowWriter::memory(const QString &label, const std::optional<Asserted<Bytes>> &figure, RowFigure of) {
    field(label, figure ? text::memory(figure->value) : text::memory(std::nullopt), figure ? of : RowFigure(),
          figure ? evidence(*figure) : QString());
}

void RowWriter::stated(const QString &label, const QString &words, RowFigure of, const QString &tooltip) {
    field(label, words.isEmpty() ? tr("not stated") : words, words.isEmpty() ? RowFigure() : of, tooltip);
}

void RowWriter::link(const Selection &target, RowFigure of) {
    m_rows.push_back({.kind = InspectorRow::Kind::Link,
                      .target = target,
                      .figure = of.figure,
                      .figureIndex = static_cast<std::uint32_t>(of.index)});
}

void RowWriter::source(TermId subject) {
    heading(tr("SOURCE"));
    const StatementId first = firstStatement(m_session.dataset()->store, subject);
    const QString file = first.valid() ? place(first) : tr("not stated");
    const QString iri = QString::fromStdString(std::string(m_session.dataset()->store.term(subject).text));
    field(tr("Stated in"), file, first.valid() ? RowFigure{Figure::Iri} : RowFigure());
    field(tr("Identifier"), iri, first.valid() ? RowFigure{Figure::Iri} : RowFigure(), iri);
}

QString RowWriter::evidence(const Asserted<Bytes> &figure) const {
    return tr("%1 bytes · stated in %2")
        .arg(text::countExact(static_cast<std::size_t>(figure.value.count)), place(figure.statement));
}

QString RowWriter::statedIn(StatementId statement) const { return tr("stated in %1").arg(place(statement)); }

QString RowWriter::place(StatementId statement) const {
    return text::placeOf(m_session.dataset()->store, statement);
}

void RowWriter::write(InspectorRow::Kind kind, InspectorRow::Words words, RowFigure of,
                      std::optional<bool> folded) {
    m_rows.push_back({.kind = kind,
                      .folded = folded,
                      .figure = of.figure,
                      .figureIndex = static_cast<std::uint32_t>(of.index),
                      .words = std::make_shared<const InspectorRow::Words>(std::move(words))});
}

} // namespace tinyatlas
