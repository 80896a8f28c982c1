// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/evidence_parts.h"
#include "app/viewmodels/fit_proof_chains.h"
#include "app/viewmodels/fit_rows.h"

#include <QList>

#include <optional>

namespace tinyatlas {

/// Why a model fits a device or does not, step by step: of the pair in Fit, else of the two ends of the way
/// that the map shows. asked() opens the one popup that shows it; it follows what is supposed meanwhile.
class FitProofViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool possible READ possible NOTIFY possibleChanged)
    Q_PROPERTY(QString command READ command NOTIFY possibleChanged)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString pairName READ pairName NOTIFY changed)
    Q_PROPERTY(int state READ state NOTIFY changed)
    Q_PROPERTY(int group READ group NOTIFY changed)
    Q_PROPERTY(tinyatlas::FitProofChains *chains READ chains CONSTANT)
    Q_PROPERTY(QList<tinyatlas::FitMemory> memories READ memories NOTIFY changed)
    Q_PROPERTY(QString barsNote READ barsNote NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY changed)

public:
    explicit FitProofViewModel(Session &session, QObject *parent = nullptr);

    /// There is a pair to ask about.
    [[nodiscard]] bool possible() const { return m_pair.has_value(); }
    [[nodiscard]] QString command() const; ///< "Why it fits"; of no pair, of any
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &pairName() const { return m_pairName; } ///< "Person Detection on PyBadge"
    [[nodiscard]] int state() const { return static_cast<int>(m_proof.verdict.state); }
    [[nodiscard]] int group() const { return m_group; } ///< Group of the model as int
    [[nodiscard]] FitProofChains *chains() { return &m_chains; }
    /// RAM, then flash, each with its inequality; empty before the first proof.
    [[nodiscard]] const QList<FitMemory> &memories() const { return m_memories; }
    [[nodiscard]] const QString &barsNote() const { return m_barsNote; }
    [[nodiscard]] const QString &notes() const { return m_notes; } ///< a line each; may be empty

    /// Works the proof of the pair out and asks for it to be shown.
    Q_INVOKABLE void show();
    /// It is not looked at any more.
    Q_INVOKABLE void closed();
    /// Ask where a step of a chain comes from, or a memory.
    Q_INVOKABLE void explainStep(int chain, int step);
    Q_INVOKABLE void explainMemory(int memory);
    /// Puts all of it on the clipboard as text.
    Q_INVOKABLE void copy() const;

signals:
    void possibleChanged();
    void changed();
    void asked();
    void gone(); ///< there is no such pair any more
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    [[nodiscard]] std::optional<Pair> currentPair() const;
    void follow();
    void prove();
    [[nodiscard]] EvidenceSheet sheetOfNode(const SensorChain &chain, std::size_t node) const;
    [[nodiscard]] EvidenceSheet sheetOfLink(const SensorChain &chain, std::size_t link) const;
    [[nodiscard]] EvidenceSheet sheetOf(const QString &label, const QString &value,
                                        const std::vector<StatementId> &statements) const;

    Session &m_session;
    std::optional<Pair> m_pair;
    FitState m_pairState = FitState::Unknown;
    bool m_several = false; ///< more is on the device: a proof is of the first alone
    bool m_shown = false;
    FitProof m_proof;
    QString m_title;
    QString m_pairName;
    int m_group = -1;
    FitProofChains m_chains;
    QList<FitMemory> m_memories;
    QString m_barsNote;
    QString m_notes;
};

} // namespace tinyatlas
