// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

namespace tinyatlas {

/// What was selected and seen, things by IRI, so that they can be found again in another run. Empty for
/// nothing.
struct LastView {
    View view = View::Explore;
    ComparePage comparePage = CompareChoice().page;
    QString selection;
    QString fitModel; ///< of the pair that Fit showed
    QString fitDevice;

    friend bool operator==(const LastView &, const LastView &) = default;
};

[[nodiscard]] LastView lastViewOf(const Session &session);

/// Brings a view back. What the graph does not have of it may come with the first file that is opened, unless
/// the user has chosen something else by then.
class ReturningView : public QObject {
    Q_OBJECT

public:
    /// Shows what the session's graph has, as the state to begin with: there is nothing to undo.
    ReturningView(Session &session, LastView view, QObject *parent = nullptr);

    /// What is to be kept: what is shown; or that view, whole, as long as the user has chosen nothing else.
    [[nodiscard]] LastView view() const;

private:
    void showAgain();

    Session &m_session;
    LastView m_view;
    LastView m_shown; ///< of it
};

} // namespace tinyatlas
