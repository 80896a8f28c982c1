// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

namespace tinyatlas {

std::string Error::text() const {
    std::string place = file;
    if (line > 0) {
        place += ':' + std::to_string(line);
        if (column > 0)
            place += ':' + std::to_string(column);
    }
    return (place.empty() ? std::string() : place + ": ") + "error: " + message;
}

} // namespace tinyatlas
