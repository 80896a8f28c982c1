// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/evidence_parts.h"

namespace tinyatlas {

/// Where all comes from that the answer in Fit stands on: of one model as sheetOf() of the pair, of several
/// every part of each sum. No figure where Fit is closed.
[[nodiscard]] EvidenceSheet fitSheet(const Session &session);
/// Of one requirement, an index into those of the answer; no figure where there is none such.
[[nodiscard]] EvidenceSheet fitSheet(const Session &session, int requirement);

} // namespace tinyatlas
