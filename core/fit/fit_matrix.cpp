// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"

namespace tinyatlas {

namespace {

constexpr std::int64_t unknownFigure = -1;
constexpr std::int64_t wholeMargin = 10'000;

std::int64_t figure(const std::optional<Asserted<Bytes>> &bytes) {
    return bytes ? bytes->value.count : unknownFigure;
}

/// What one microcontroller offers, side by side for the loop.
struct Slot {
    std::int64_t ram;
    std::int64_t flash;
    std::int64_t roomyRam; ///< what may be filled before it is tight, times wholeMargin
    std::int64_t roomyFlash;
    std::uint32_t device;
    std::uint32_t sensorSet; ///< index into the distinct sets of sensors
};

/// How the sensors of a device answer the needs of a model.
enum class SensorAnswer : std::uint8_t { Met, Unknown, Unmet };

SensorAnswer answer(const NeuralNetwork &model, const Device &device) {
    if (!device.metSensors.containsAll(model.neededSensors))
        return device.sensorsKnown ? SensorAnswer::Unmet : SensorAnswer::Unknown;
    return model.needsUnstatedSensor ? SensorAnswer::Unknown : SensorAnswer::Met;
}

struct Need {
    std::int64_t ram;
    std::int64_t flash;
};

FitState stateOf(const Need &need, const Slot &slot, SensorAnswer sensors) {
    const bool ramKnown = need.ram != unknownFigure && slot.ram != unknownFigure;
    const bool flashKnown = need.flash != unknownFigure && slot.flash != unknownFigure;
    if (sensors == SensorAnswer::Unmet || (ramKnown && need.ram > slot.ram) ||
        (flashKnown && need.flash > slot.flash))
        return FitState::DoesNotFit;
    if (sensors == SensorAnswer::Unknown || !ramKnown || !flashKnown)
        return FitState::Unknown;
    const bool tight = need.ram * wholeMargin > slot.roomyRam || need.flash * wholeMargin > slot.roomyFlash;
    return tight ? FitState::Tight : FitState::Fits;
}

/// The devices' figures in flat arrays, and each distinct set of sensors once: most devices share theirs.
struct DeviceTable {
    std::vector<Slot> slots;
    std::vector<std::uint32_t> representatives; ///< a device for each distinct set of sensors

    DeviceTable(const Catalog &catalog, const FitRules &rules) {
        for (std::uint32_t d = 0; d < catalog.devices.size(); ++d) {
            const Device &device = catalog.devices[d];
            const std::uint32_t sensorSet = sensorSetOf(catalog, d);
            for (const Microcontroller &controller : device.microcontrollers) {
                const std::int64_t ram = figure(controller.ram);
                const std::int64_t flash = figure(controller.flash);
                const std::int64_t room = wholeMargin - rules.margin;
                slots.push_back({ram, flash, ram * room, flash * room, d, sensorSet});
            }
        }
    }

private:
    std::uint32_t sensorSetOf(const Catalog &catalog, std::uint32_t device) {
        for (std::uint32_t i = 0; i < representatives.size(); ++i) {
            const Device &known = catalog.devices[representatives[i]];
            if (known.metSensors == catalog.devices[device].metSensors &&
                known.sensorsKnown == catalog.devices[device].sensorsKnown)
                return i;
        }
        representatives.push_back(device);
        return static_cast<std::uint32_t>(representatives.size() - 1);
    }
};

} // namespace

FitMatrix::FitMatrix(std::size_t models, std::size_t devices)
    : m_devices(devices), m_states(models * devices), m_ofModel(models), m_ofDevice(devices) {}

std::size_t FitMatrix::count(FitState state) const {
    std::size_t sum = 0;
    for (const VerdictCounts &counts : m_ofModel)
        sum += counts[state];
    return sum;
}

void FitMatrix::setRow(ModelId model, std::span<const FitState> states) {
    for (std::uint32_t d = 0; d < m_devices; ++d) {
        m_states[model.value * m_devices + d] = states[d];
        m_ofModel[model.value].count(states[d]);
        m_ofDevice[d].count(states[d]);
    }
}

Result<FitMatrix> match(const Catalog &catalog, const FitRules &rules, const std::stop_token &stop,
                        const Progress &progress) {
    const DeviceTable table(catalog, rules);
    FitMatrix matrix(catalog.models.size(), catalog.devices.size());
    std::vector<FitState> row(catalog.devices.size());
    std::vector<SensorAnswer> answers(table.representatives.size());
    for (std::uint32_t m = 0; m < catalog.models.size(); ++m) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "matching was cancelled", {}, 0, 0};
        const NeuralNetwork &model = catalog.models[m];
        const Need need{figure(model.ram), figure(model.flash)};
        for (std::size_t i = 0; i < answers.size(); ++i)
            answers[i] = answer(model, catalog.devices[table.representatives[i]]);
        row.assign(row.size(), FitState::DoesNotFit);
        for (const Slot &slot : table.slots) {
            const FitState state = stateOf(need, slot, answers[slot.sensorSet]);
            if (rank(state) < rank(row[slot.device]))
                row[slot.device] = state;
        }
        matrix.setRow(ModelId{m}, row);
        report(progress, static_cast<double>(m + 1) / static_cast<double>(catalog.models.size()));
    }
    return matrix;
}

} // namespace tinyatlas
