// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/term.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tinyatlas {

using SensorTypeId = Id<struct SensorTypeTag>;

/// What a model's lane and colour come from: the sensors it needs. Microphone: audio; camera: vision;
/// accelerometer, gyroscope, magnetometer: motion; anything else, or none: other. The first that applies
/// counts.
enum class Group { Vision, Audio, Motion, Other };

/// A set of sensor types, one bit each, whatever their number.
class SensorSet {
public:
    void insert(SensorTypeId type);
    void insert(const SensorSet &other);
    [[nodiscard]] bool contains(SensorTypeId type) const;
    [[nodiscard]] bool containsAll(const SensorSet &other) const;
    [[nodiscard]] bool empty() const { return m_words.empty(); }

    friend bool operator==(const SensorSet &, const SensorSet &) = default;
    /// Some order, for maps.
    friend auto operator<=>(const SensorSet &, const SensorSet &) = default;

private:
    std::vector<std::uint64_t> m_words; ///< no zero word at the end
};

/// A few sensor types, each once, in order: of a hundred thousand, sets of bits would be large.
class SensorTypeList {
public:
    void insert(SensorTypeId type);
    [[nodiscard]] bool contains(SensorTypeId type) const;
    [[nodiscard]] auto begin() const { return m_types.begin(); }
    [[nodiscard]] auto end() const { return m_types.end(); }

    friend bool operator==(const SensorTypeList &, const SensorTypeList &) = default;

private:
    std::vector<SensorTypeId> m_types;
};

/// A class of sensors that a model needs or a device carries.
struct SensorType {
    TermId term;      ///< canonical
    std::string name; ///< local name of the class: "Microphone"
    Group group = Group::Other;
    SensorTypeList
        meets; ///< itself and those of its declared superclasses that are sensor types of the catalogue
};

} // namespace tinyatlas
