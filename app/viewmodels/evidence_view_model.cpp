// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/evidence_view_model.h"

#include "app/jobs/background.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/viewmodels/together_evidence.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

/// How many blanks all lines begin with, but for empty ones.
std::size_t indentOf(const std::vector<SourceLine> &lines) {
    std::size_t indent = std::string::npos;
    for (const SourceLine &line : lines)
        indent = std::min(indent, line.text.find_first_not_of(" \t"));
    return indent == std::string::npos ? 0 : indent;
}

/// Why there are no lines, or what is to be doubted about them; else empty.
QString noteOn(const SourceText &read, bool found) {
    if (!read.problem.isEmpty())
        return EvidenceViewModel::tr("It cannot be read any more: %1").arg(read.problem);
    if (read.lines.empty())
        return EvidenceViewModel::tr("It is shorter now: it has changed since it was read.");
    return found ? QString()
                 : EvidenceViewModel::tr("This does not show the statement word by word: it is written in "
                                         "another way, or the file has changed since it was read.");
}

} // namespace

EvidenceViewModel::EvidenceViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session) {}

EvidenceViewModel::~EvidenceViewModel() {
    m_stop.request_stop();
    giveUp(std::move(m_dataset));
}

const text::NamedEvidence *EvidenceViewModel::only() const {
    return m_sheet.figures.size() == 1 ? &m_sheet.figures.front() : nullptr;
}

QString EvidenceViewModel::label() const { return only() ? only()->label : QString(); }

QString EvidenceViewModel::value() const { return only() ? only()->value.simplified() : QString(); }

QString EvidenceViewModel::kindWord() const {
    return only() ? text::kindWord(only()->evidence.kind) : QString();
}

QString EvidenceViewModel::kindIcon() const {
    return only() ? text::kindIcon(only()->evidence.kind) : QString();
}

QString EvidenceViewModel::method() const {
    return only() ? text::methodSentence(only()->evidence)
                  : tr("Each figure, with the statements it stands on.");
}

QString EvidenceViewModel::conditions() const { return only() ? only()->conditions.join(u'\n') : QString(); }

QString EvidenceViewModel::leftOut() const {
    QStringList all;
    for (const text::NamedEvidence &figure : m_sheet.figures) {
        const QString others = text::factsLeftOut(figure.evidence);
        if (!others.isEmpty())
            all << (only() ? others : QStringLiteral("%1: %2").arg(figure.label, others));
    }
    return all.join(u'\n');
}

QString EvidenceViewModel::excerptPlace() const {
    const StatementId statement = m_facts.statementAt(m_current);
    return m_dataset && statement.valid() ? text::placeOf(m_dataset->store, statement) : QString();
}

void EvidenceViewModel::show(const EvidenceSheet &sheet) {
    if (sheet.figures.empty())
        return;
    stopReading();
    giveUp(std::exchange(m_dataset, m_session.dataset()));
    m_sheet = sheet;
    m_facts.setSheet(m_dataset->store, m_sheet);
    m_current = -1;
    setCurrent(0);
    emit changed();
    emit asked();
}

void EvidenceViewModel::closed() {
    stopReading();
    m_sheet = {};
    m_facts.clear();
    m_current = -1;
    m_excerpt.clear();
    m_excerptNote.clear();
    giveUp(std::exchange(m_dataset, nullptr));
    emit changed();
    emit excerptChanged();
}

void EvidenceViewModel::showStatement(int statement) {
    if (statement >= 0)
        show(sheetOf(m_session, idAt<StatementId>(static_cast<std::size_t>(statement))));
}

void EvidenceViewModel::showSelection() {
    show(m_session.fitOpen() ? fitSheet(m_session) : sheetOf(m_session, m_session.state().selection));
}

void EvidenceViewModel::copy() const {
    if (!m_dataset)
        return;
    QStringList parts{m_sheet.title};
    for (const text::NamedEvidence &figure : m_sheet.figures)
        parts << text::evidenceText(m_dataset->store, figure);
    QGuiApplication::clipboard()->setText(parts.join(QStringLiteral("\n\n")));
}

void EvidenceViewModel::setCurrent(int row) {
    if (row == m_current)
        return;
    m_current = row;
    readExcerpt();
    emit excerptChanged();
}

void EvidenceViewModel::readExcerpt() {
    stopReading();
    m_excerpt.clear();
    m_excerptNote.clear();
    const StatementId statement = m_facts.statementAt(m_current);
    if (!statement.valid())
        return;
    const Place place = m_dataset->store.place(statement);
    if (place.line == 0) {
        m_excerptNote = tr("The line is not known.");
        return;
    }
    m_stop = {};
    m_reading = std::make_unique<QFutureWatcher<SourceText>>();
    connect(m_reading.get(), &QFutureWatcher<SourceText>::finished, this, [this] {
        const SourceText read = m_reading->future().takeResult();
        stopReading();
        takeExcerpt(read);
    });
    m_reading->setFuture(
        inBackground([source = m_dataset->store.sources()[place.source], line = place.line,
                      stop = m_stop.get_token()] { return readSourceText(source, line, stop); }));
}

/// What is being read is nobody's any more.
void EvidenceViewModel::stopReading() {
    if (!m_reading)
        return;
    m_stop.request_stop();
    m_reading->disconnect(this);
    m_reading.release()->deleteLater(); // it may be its signal that is being answered
}

void EvidenceViewModel::takeExcerpt(const SourceText &read) {
    const TripleStore &store = m_dataset->store;
    const Term object = store.term(store.statement(m_facts.statementAt(m_current)).object);
    const std::string_view name = object.kind == Term::Kind::Iri ? localName(object.text) : object.text;
    const std::size_t indent = indentOf(read.lines);
    bool found = object.kind == Term::Kind::Blank;
    for (const SourceLine &line : read.lines) {
        found = found || line.cut || line.text.find(name) != std::string::npos;
        m_excerpt.append(
            {QString::number(line.number),
             text::oneLine(QString::fromStdString(line.text.substr(std::min(indent, line.text.size())))),
             line.number == read.line});
    }
    m_excerptNote = noteOn(read, found);
    emit excerptChanged();
}

} // namespace tinyatlas
