// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/pair_report.h"

namespace tinyatlas {

/// What else there is for the task of the model on the device.
void addAlternatives(const Dataset &dataset, const FitRules &rules, const Pair &pair, PairReport &report);

/// What it would take that it fits, and what could be used instead.
void addChanges(const Catalog &catalog, const FitRules &rules, const Pair &pair, const Verdict &verdict,
                PairReport &report);

} // namespace tinyatlas
