// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchmarks/bare_loop.h"

namespace tinyatlas::benchmarks {

std::size_t countFits(const FlatArrays &needs, const FlatArrays &offers) {
    std::size_t fit = 0;
    for (std::size_t m = 0; m < needs.ram.size(); ++m) {
        std::uint32_t ofModel = 0;
        for (std::size_t d = 0; d < offers.ram.size(); ++d)
            ofModel += static_cast<std::uint32_t>((needs.sensors[m] & ~offers.sensors[d]) == 0) &
                       static_cast<std::uint32_t>(needs.ram[m] <= offers.ram[d]) &
                       static_cast<std::uint32_t>(needs.flash[m] <= offers.flash[d]);
        fit += ofModel;
    }
    return fit;
}

} // namespace tinyatlas::benchmarks
