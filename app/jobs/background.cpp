// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/background.h"

namespace tinyatlas {

void giveUp(std::shared_ptr<const void> value) {
    if (value)
        std::ignore = QtConcurrent::run([value = std::move(value)]() mutable { value.reset(); });
}

} // namespace tinyatlas
