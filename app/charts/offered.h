// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/figures.h"

#include <QStringList>

/// Lists of what can be chosen, each with a label.
namespace tinyatlas {

/// "Keyword spotting (9)"
[[nodiscard]] inline QString counted(const QString &name, std::size_t count) {
    return QStringLiteral("%1 (%2)").arg(name, text::countExact(count));
}

template <class Offered> [[nodiscard]] QStringList labelsOf(const Offered &offered) {
    QStringList labels;
    for (const auto &each : offered)
        labels.append(each.label);
    return labels;
}

/// An index that comes from outside names one of them.
template <class Offered> [[nodiscard]] bool isOneOf(const Offered &offered, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < offered.size();
}

} // namespace tinyatlas
