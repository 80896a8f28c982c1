// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/theme.h"
#include "app/viewmodels/panels.h"
#include "app/window/last_view.h"

#include <QRect>
#include <QSettings>
#include <QStringList>

#include <memory>

namespace tinyatlas {

/// What is kept of the user's window from one start to the next. (Not the margin, and no filter: they change
/// answers, and one forgets that they are on.)
struct Remembered {
    QRect window{}; ///< as it is when not maximized, in pixels of the desktop; empty where nothing is known
    bool maximized = false;
    Panels::Choice panels{};
    Theme::Preference theme = Theme::System;
    double textScale = Theme::smallestTextScale;
    LastView view{};
    QStringList recent{}; ///< paths, the newest first

    friend bool operator==(const Remembered &, const Remembered &) = default;
};

/// Where it is kept. What is written there by another hand is taken where it makes sense, else passed over.
class UserMemory {
public:
    UserMemory() = default; ///< keeps nothing
    explicit UserMemory(std::unique_ptr<QSettings> settings) : m_settings(std::move(settings)) {}

    [[nodiscard]] Remembered read() const;
    void write(const Remembered &remembered);

private:
    std::unique_ptr<QSettings> m_settings; ///< null: nothing is kept
};

} // namespace tinyatlas
