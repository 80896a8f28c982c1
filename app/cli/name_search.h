// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/view_state.h"
#include "core/base/result.h"
#include "core/catalog/dataset.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tinyatlas {

/// The model that `name` names: its name, identifier or IRI, in any letter case; a unique beginning is
/// enough. Fails with a sentence that lists the candidates.
[[nodiscard]] Result<ModelId, QString> findModel(const Dataset &dataset, const QString &name);

/// Several of them, each of which is to be named once.
[[nodiscard]] Result<std::vector<ModelId>, QString> findModels(const Dataset &dataset,
                                                               const QStringList &names);

/// The device that `name` names: its title, the last part of its IRI or its IRI, likewise.
[[nodiscard]] Result<DeviceId, QString> findDevice(const Dataset &dataset, const QString &name);

/// What stands side by side: all models, or all devices, each to be named once.
[[nodiscard]] Result<CompareChoice, QString> findCompared(const Dataset &dataset, const QStringList &names);

/// The model, device or sensor that `name` names; a sensor by the name of its class or its IRI.
[[nodiscard]] Result<Selection, QString> findThing(const Dataset &dataset, const QString &name);

} // namespace tinyatlas
