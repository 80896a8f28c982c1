// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tinyatlas {

/// A place in a picture. Units are the picture's own; y grows downwards.
struct LayoutPoint {
    float x = 0;
    float y = 0;

    friend bool operator==(const LayoutPoint &, const LayoutPoint &) = default;
};

/// How much room something takes around its centre, in the units of the picture; neither is negative.
struct LayoutSize {
    float width = 0;
    float height = 0;

    friend bool operator==(const LayoutSize &, const LayoutSize &) = default;
};

} // namespace tinyatlas
