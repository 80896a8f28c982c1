// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <fstream>
#include <limits>
#include <optional>
#include <string>

namespace tinyatlas::test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif

/// A line of /proc/self/status, in bytes; nothing on systems that have none.
inline std::optional<std::size_t> statusBytes(const std::string &name) {
    constexpr std::size_t kibibyte = 1024;
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word; status.ignore(std::numeric_limits<std::streamsize>::max(), '\n')) {
        if (word != name + ":")
            continue;
        std::size_t kibibytes = 0;
        status >> kibibytes;
        return kibibytes * kibibyte;
    }
    return std::nullopt;
}

/// How much memory `work` takes at its peak beside what the program had before; nothing where that cannot be
/// said: the sanitizers keep what is freed.
template <class Work> std::optional<std::size_t> peakMemoryOf(const Work &work) {
    std::ofstream("/proc/self/clear_refs") << "5"; // forgets the peak
    const auto before = statusBytes("VmRSS");
    const auto oldPeak = statusBytes("VmHWM");
    work();
    const auto peak = statusBytes("VmHWM");
    constexpr std::size_t slack = 1024 * 1024;
    if (isSanitized || !before || !oldPeak || !peak || *oldPeak > *before + slack)
        return std::nullopt;
    return *peak > *before ? *peak - *before : 0;
}

} // namespace tinyatlas::test
