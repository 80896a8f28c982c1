// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

namespace tinyatlas {

/// What was selected and seen, by IRI, so that it can be found again in another run. Empty for nothing.
struct LastView {
    QString selection;
    QString fitModel; ///< of the pair that Fit showed
    QString fitDevice;

    friend bool operator==(const LastView &, const LastView &) = default;
};

[[nodiscard]] LastView lastViewOf(const Session &session);

/// Shows what of it the session's graph has, as the state to begin with: there is nothing to undo. Returns
/// whether it had any.
bool showAgain(const LastView &view, Session &session);

} // namespace tinyatlas
