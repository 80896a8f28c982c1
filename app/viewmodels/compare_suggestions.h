// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

#include <QString>

#include <memory>
#include <vector>

namespace tinyatlas {

/// Models that one may want to see side by side: those for one task.
struct CompareSuggestion {
    QString label; ///< "Keyword spotting (4)"; of more than can be, which of them
    std::vector<ModelId>
        models; ///< the most accurate first, then those that do not say how accurate they are
};

/// What Compare suggests while nothing stands side by side: a few tasks that several of the models shown are
/// for, those with the most first.
class CompareSuggestions {
public:
    explicit CompareSuggestions(const Session &session) : m_session(session) {}

    [[nodiscard]] const std::vector<CompareSuggestion> &all();

private:
    const Session &m_session;
    std::shared_ptr<const ShownThings> m_shown; ///< that they were made of
    std::vector<CompareSuggestion> m_all;
};

} // namespace tinyatlas
