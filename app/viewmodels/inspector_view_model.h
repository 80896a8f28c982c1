// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/inspector_content.h"
#include "app/viewmodels/inspector_raw.h"
#include "app/viewmodels/pair_drag.h"

namespace tinyatlas {

/// What the inspector says about what is dragged, else about the selection, and what one can do from there.
class InspectorViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(int group READ group NOTIFY changed)
    Q_PROPERTY(tinyatlas::InspectorRows *rows READ rows CONSTANT)
    Q_PROPERTY(int firstVerdict READ firstVerdict NOTIFY changed)
    Q_PROPERTY(QString compareText READ compareText NOTIFY changed)
    Q_PROPERTY(QString rawText READ rawText NOTIFY changed)
    Q_PROPERTY(bool rawShown READ rawShown NOTIFY changed)

public:
    InspectorViewModel(Session &session, const PairDrag &drag, QObject *parent = nullptr);

    [[nodiscard]] const QString &kind() const { return m_content.kind; }
    [[nodiscard]] const QString &title() const { return m_content.title; }
    [[nodiscard]] const QString &description() const { return m_content.description; }
    [[nodiscard]] int group() const { return m_content.group; } ///< Group as int, -1 for none
    [[nodiscard]] InspectorRows *rows() { return &m_rows; }
    [[nodiscard]] int firstVerdict() const; ///< the first row with a verdict, -1 where there is none
    /// "Put 2 devices side by side"; empty where not several models or devices are marked.
    [[nodiscard]] QString compareText() const;
    [[nodiscard]] QString rawText() const; ///< "Raw triples (47)"; empty where there are none
    [[nodiscard]] bool rawShown() const { return !m_folds.about || !m_folds.naming; }

    /// A click on a row: folds a section, selects what the row leads to, or asks where its figure comes from.
    Q_INVOKABLE void activate(int row);
    /// Opens Fit for the pair of a row's verdict; of any other row that has a figure, asks for its evidence.
    Q_INVOKABLE void enter(int row);
    /// Asks where the figures of a row come from.
    Q_INVOKABLE void explain(int row);
    /// The second click of a double click: opens Fit for the verdict that the first click was on, though the
    /// rows have changed since.
    Q_INVOKABLE void openActivated();
    /// Puts what a row says on the clipboard.
    Q_INVOKABLE void copy(int row) const;
    /// Puts all verdicts on the clipboard, one device (or model) a line, to be pasted as an answer.
    Q_INVOKABLE void copyVerdicts() const;
    /// Puts what is marked side by side, as Session does.
    Q_INVOKABLE void compareMarked();
    /// Unfolds the raw triples; returns the row where they begin, -1 where there are none.
    Q_INVOKABLE int unfoldRaw();
    /// Puts those that are listed on the clipboard, as Turtle.
    Q_INVOKABLE void copyRaw() const;

signals:
    void changed();
    void turned(); ///< it is about something else now: to be read from its beginning
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    [[nodiscard]] const InspectorRow *rowAt(int row) const;
    [[nodiscard]] std::optional<Pair> pairAt(int row) const;
    void open(const std::optional<Pair> &pair);
    /// What is dragged, as long as it is; the selection stays.
    [[nodiscard]] const Selection &subject() const;
    [[nodiscard]] bool showsMarks() const;
    void followMarks();
    void update();
    void writeRows();

    Session &m_session;
    const PairDrag &m_drag;
    InspectorContent m_content; ///< its rows are moved to m_rows
    InspectorRows m_rows;
    InspectorFolds m_folds;
    InspectorRaw m_raw;
    std::optional<Pair> m_activated;
    bool m_following = false; ///< what is marked now is shown soon
};

} // namespace tinyatlas
