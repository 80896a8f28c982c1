// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/matrix_part.h"

#include "core/fit/fleet.h"

#include <utility>

namespace tinyatlas {

MatrixPart MatrixPart::whole(DatasetPtr dataset, const FitRules &rules) {
    MatrixPart part{std::move(dataset), rules, {}, {}};
    part.models = allModels(part.catalog());
    part.devices = allDevices(part.catalog());
    return part;
}

} // namespace tinyatlas
