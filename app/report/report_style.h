// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tinyatlas {

/// How a report in HTML looks: wide and narrow on screen, and one page of A4 on paper. In the colours of
/// paper.
[[nodiscard]] QString reportStyle();

} // namespace tinyatlas
