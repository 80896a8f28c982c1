// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/inspector_content.h"

namespace tinyatlas {

/// What the inspector says about what models and devices share: who else does.
[[nodiscard]] InspectorContent sensorContent(const Session &session, SensorTypeId id);
/// Likewise of a task, a training dataset, a creator, a layer type, a class or a property.
[[nodiscard]] InspectorContent nodeContent(const Session &session, NodeId node);

} // namespace tinyatlas
