// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/xdotool.h"

namespace tinyatlas::test {

/// The keyboard of the X server, pressed by xdotool: the window that has it sees what it would see from a
/// person.
class RealKeyboard {
public:
    /// A key, or several at once, as xdotool names them: "Return", "ctrl+shift+c".
    static void press(const char *keys, int times = 1) {
        xdotool(
            {QStringLiteral("key"), QStringLiteral("--repeat"), QString::number(times), QLatin1String(keys)});
    }
    /// ASCII only.
    static void type(const char *text) { xdotool({QStringLiteral("type"), QLatin1String(text)}); }
};

} // namespace tinyatlas::test
