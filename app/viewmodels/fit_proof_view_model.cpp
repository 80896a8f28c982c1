// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_proof_view_model.h"

#include "app/text/proof_texts.h"
#include "app/viewmodels/fit_memory_bars.h"
#include "app/viewmodels/inspector_content.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tinyatlas {

namespace {

/// The bar of a memory, and beside it why that is enough or not.
FitMemory withInequality(FitMemory bar, const Catalog &catalog, const FitProof &proof,
                         const MemoryInequality &step) {
    bar.need = text::inequalityText(proof, step);
    bar.room = text::inequalityRoom(catalog, proof, step);
    bar.taken.clear(); // it is part of the inequality
    return bar;
}

} // namespace

FitProofViewModel::FitProofViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &FitProofViewModel::follow);
    connect(&session, &Session::matrixChanged, this, &FitProofViewModel::follow);
    connect(&session, &Session::datasetChanged, this, &FitProofViewModel::follow);
    follow();
}

std::optional<Pair> FitProofViewModel::currentPair() const {
    const ViewState &state = m_session.state();
    if (state.fitPair || !m_session.exploring() || !m_session.mapShown())
        return state.fitPair;
    const KnowledgeGraph &graph = m_session.graph();
    const Browsing &browsing = state.browsing;
    if (!browsing.pathFrom.valid() || !browsing.pathTo.valid())
        return std::nullopt;
    return pairOf(Selection::of(graph, browsing.pathFrom), Selection::of(graph, browsing.pathTo));
}

void FitProofViewModel::follow() {
    const std::optional<Pair> pair = currentPair();
    const FitState state =
        pair ? judge(m_session.catalog(), pair->model, pair->device, m_session.rules()).state
             : FitState::Unknown;
    const bool several = !m_session.state().fitBeside.empty();
    const bool other = pair != m_pair || state != m_pairState || several != m_several;
    m_pair = pair;
    m_several = several;
    m_pairState = state;
    if (other)
        emit possibleChanged();
    if (!m_shown)
        return;
    m_shown = m_pair.has_value();
    if (m_shown)
        prove();
    else
        emit gone();
}

QString FitProofViewModel::command() const {
    if (m_pair && m_several)
        return tr("Model 1 alone: %1").arg(text::proofTitle(m_pairState).toLower());
    return m_pair ? text::proofTitle(m_pairState) : tr("Why it fits");
}

void FitProofViewModel::show() {
    if (!m_pair)
        return;
    m_shown = true;
    prove();
    emit asked();
}

void FitProofViewModel::closed() { m_shown = false; }

void FitProofViewModel::prove() {
    const Dataset &dataset = *m_session.dataset();
    const FitRules &rules = m_session.rules();
    m_proof = proofOf(EvidenceFinder(dataset), m_pair->model, m_pair->device, rules);
    m_title = text::proofTitle(m_proof.verdict.state);
    m_pairName = tr("%1 on %2")
                     .arg(nameOf(m_session, Selection::of(m_pair->model)),
                          nameOf(m_session, Selection::of(m_pair->device)));
    m_group = static_cast<int>(dataset.catalog.model(m_pair->model).group);
    m_chains.setProof(dataset, m_proof, m_pair->model, m_pair->device);
    const QList<FitMemory> bars = memoryBars(dataset.catalog, m_proof.verdict, rules);
    m_barsNote = noteOnBars(bars, m_session.marginPercent());
    m_memories = {withInequality(bars.first(), dataset.catalog, m_proof, m_proof.ram),
                  withInequality(bars.last(), dataset.catalog, m_proof, m_proof.flash)};
    m_notes = text::proofNotes(m_session.catalog(), m_proof, rules).join(u'\n');
    emit changed();
}

void FitProofViewModel::explainStep(int chain, int step) {
    if (!m_shown || chain < 0 || chain >= m_chains.rowCount() || step < 0)
        return;
    const SensorChain &asked = m_proof.sensors[static_cast<std::size_t>(chain)];
    const auto place = static_cast<std::size_t>(step) / 2;
    if (place >= asked.nodes.size())
        return;
    if (step % 2 == 0)
        emit evidenceAsked(sheetOfNode(asked, place));
    else if (asked.links[place].statement.valid())
        emit evidenceAsked(sheetOfLink(asked, place));
    else
        emit evidenceAsked(tinyatlas::sheetOf(m_session, *m_pair, static_cast<int>(asked.requirement)));
}

void FitProofViewModel::explainMemory(int memory) {
    const MemoryInequality &step = memory == 0 ? m_proof.ram : m_proof.flash;
    if (m_shown)
        emit evidenceAsked(tinyatlas::sheetOf(m_session, *m_pair, static_cast<int>(step.requirement)));
}

/// What says what it is; where nothing does, what names it on its way.
EvidenceSheet FitProofViewModel::sheetOfNode(const SensorChain &chain, std::size_t node) const {
    const text::ProofNodeText words =
        text::proofNodeText(*m_session.dataset(), chain.nodes[node], m_pair->model, m_pair->device);
    std::vector<StatementId> statements = chain.nodes[node].statements;
    if (statements.empty()) {
        for (const std::size_t link : {node - 1, node}) {
            if (link < chain.links.size() && chain.links[link].statement.valid())
                statements.push_back(chain.links[link].statement);
        }
    }
    return sheetOf(words.kind, words.name, statements);
}

EvidenceSheet FitProofViewModel::sheetOfLink(const SensorChain &chain, std::size_t link) const {
    const auto name = [&](std::size_t node) {
        return text::proofNodeText(*m_session.dataset(), chain.nodes[node], m_pair->model, m_pair->device)
            .name;
    };
    const ProofLink &asked = chain.links[link];
    const auto [from, to] = asked.forwards ? std::pair(link, link + 1) : std::pair(link + 1, link);
    return sheetOf(text::proofLinkName(asked), tr("%1 → %2").arg(name(from), name(to)), {asked.statement});
}

EvidenceSheet FitProofViewModel::sheetOf(const QString &label, const QString &value,
                                         const std::vector<StatementId> &statements) const {
    const EvidenceFinder finder(*m_session.dataset());
    Evidence evidence;
    evidence.method = EvidenceMethod::Combined;
    for (const StatementId statement : statements)
        evidence.add(finder.fact(statement));
    return {m_pairName, {{label, value, evidence}}};
}

void FitProofViewModel::copy() const {
    if (!m_shown)
        return;
    const EvidenceFinder finder(*m_session.dataset());
    QGuiApplication::clipboard()->setText(
        text::proofLines(finder, m_proof, m_pair->model, m_pair->device, m_session.rules()).join(u'\n'));
}

} // namespace tinyatlas
