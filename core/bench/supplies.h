// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace tinyatlas {

/// The supply voltages of one board: a submission states what its meter showed, and 4,948 and 4,951
/// millivolts are one supply. Those that are at most 75 millivolts above the lowest of them are.
class Supplies {
public:
    Supplies() = default;
    /// `millivolts`: all that were stated, in any order.
    explicit Supplies(std::vector<double> millivolts);

    /// The one to which a stated voltage belongs: the middle one of those that were stated of it, in
    /// millivolts. Needs one of those that were stated.
    [[nodiscard]] double of(double millivolts) const;
    /// Each once, rising.
    [[nodiscard]] std::vector<double> all() const;

private:
    struct Supply {
        double lowest;
        double middle;
    };
    std::vector<Supply> m_supplies; ///< rising
};

} // namespace tinyatlas
