// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// In which order the matrix shows models and devices, as a plain value.
struct MatrixOrder {
    enum class Models : std::uint8_t {
        Group, ///< and within a group from the one that needs least RAM
        Task,  ///< likewise
        Name,
        Ram,
        Flash,
        Accuracy,
        Fits,   ///< on how many devices
        Verdict ///< on `device`: what fits comes first, the emptier the earlier
    };
    enum class Devices : std::uint8_t { Name, Ram, Flash, Fits };

    Models models = Models::Group;
    bool modelsFall = false; ///< the other way round
    DeviceId device;         ///< of Models::Verdict; else invalid
    Devices devices = Devices::Name;
    bool devicesFall = false;

    /// Models are in the order of the start again.
    void forgetDevice() {
        models = Models::Group;
        modelsFall = false;
        device = {};
    }

    friend bool operator==(const MatrixOrder &, const MatrixOrder &) = default;
};

/// What things are ordered by.
struct MatrixKeys {
    const Catalog &catalog;
    const FitRules &rules;
    const std::vector<std::uint32_t> &modelNames;  ///< by model: its place among all by name
    const std::vector<std::uint32_t> &deviceNames; ///< likewise by device
    std::function<std::uint32_t(ModelId)> fitsOfModel;
    std::function<std::uint32_t(DeviceId)> fitsOfDevice;
};

/// Puts them in order. What has no figure comes last, whichever way the order goes; what is equal is in order
/// of name. Once `stop` is requested, in any order.
void order(std::vector<ModelId> &models, const MatrixOrder &by, const MatrixKeys &keys,
           const std::stop_token &stop = {});
void order(std::vector<DeviceId> &devices, const MatrixOrder &by, const MatrixKeys &keys);

} // namespace tinyatlas
