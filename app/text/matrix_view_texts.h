// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/fit/matrix_figures.h"
#include "core/fit/matrix_order.h"

#include <QString>
#include <QStringList>

/// The words of the Matrix.
namespace tinyatlas::text {

/// What a cell says beside its sign: how full the fuller memory is, "61 %"; what is missing first of all, "no
/// microphone", "RAM 134 %"; "unknown".
[[nodiscard]] QString cellFigure(const Catalog &catalog, const Verdict &verdict);
/// The whole verdict for who cannot see the cell: "Person Detection on Nano 33 BLE: does not fit, no camera".
[[nodiscard]] QString cellSentence(const Catalog &catalog, ModelId model, DeviceId device,
                                   const Verdict &verdict);
/// The same with each requirement, need, have and gap, and where the figures stand. `before`: the verdict
/// that a what-if has changed.
[[nodiscard]] QString cellTip(const Dataset &dataset, ModelId model, DeviceId device, const Verdict &verdict,
                              const std::optional<FitState> &before);
[[nodiscard]] QString modelTip(const Catalog &catalog, ModelId model, const FitRules &rules);
[[nodiscard]] QString deviceTip(const Catalog &catalog, DeviceId device, const FitRules &rules);

[[nodiscard]] QString fitCount(std::size_t fit, std::size_t all); ///< "4 of 6"
/// "187 / 785 kB free"; each with its unit where they differ.
[[nodiscard]] QString memoryPair(const MemoryFigures &figures);

/// What the matrix can be ordered by, to stand behind "by": "group, then RAM", "name", …
[[nodiscard]] QStringList modelOrders();  ///< in the order of MatrixOrder::Models, without Verdict
[[nodiscard]] QStringList deviceOrders(); ///< in the order of MatrixOrder::Devices
/// What it is ordered by: one of these, or "verdict on Arduino Nano 33 BLE".
[[nodiscard]] QString modelOrder(const Catalog &catalog, const MatrixOrder &order);
[[nodiscard]] QString deviceOrder(const MatrixOrder &order);
/// An arrow that says which way the order goes.
[[nodiscard]] QString orderArrow(bool falls);

} // namespace tinyatlas::text
