// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/inspector_content.h"

namespace tinyatlas {

/// What the inspector says about a class or a property: what it is for, what it is related to, where it is
/// declared.
[[nodiscard]] InspectorContent termContent(const Session &session, NodeId node);

} // namespace tinyatlas
