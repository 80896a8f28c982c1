// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/pair_report.h"

#include <QByteArray>

namespace tinyatlas {

/// The report as one HTML file, to be read on any screen; printed, of onOnePage(), it is one page of A4.
/// Needs a QApplication, as its charts are drawn.
[[nodiscard]] QByteArray htmlOf(const PairReport &report);

} // namespace tinyatlas
