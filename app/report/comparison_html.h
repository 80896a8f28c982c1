// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/comparison_report.h"

#include <QByteArray>

namespace tinyatlas {

/// The same as the page, in one HTML file. Needs a QApplication.
[[nodiscard]] QByteArray htmlOf(const ComparisonReport &report);

} // namespace tinyatlas
