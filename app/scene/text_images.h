// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"

#include <QImage>

#include <cstdint>
#include <unordered_map>

namespace tinyatlas {

/// One text as an image, with where it goes.
struct PlacedText {
    std::uint64_t image = 0; ///< a number of TextImages; the same number is the same image for good
    QRectF rect;             ///< in pixels of the picture
    qreal opacity = 1;
};

/// Images of texts, kept from frame to frame: a picture has a hundred texts and few of them change.
class TextImages {
public:
    /// `scale`: device pixels to a pixel of the picture. Texts are put on whole device pixels, so that they
    /// are crisp.
    [[nodiscard]] PlacedText place(const SceneText &text, qreal scale);

    [[nodiscard]] const QImage &image(std::uint64_t number) const { return m_images.at(number); }
    [[nodiscard]] bool holds(std::uint64_t number) const { return m_images.contains(number); }

    /// To be called after each frame: once there are many, throws away those the frame did not use.
    void endFrame();

private:
    struct Entry {
        std::uint64_t number = 0;
        QPointF offset; ///< of the image, from the box's top left, in device pixels
        std::uint64_t lastFrame = 0;
    };

    Entry paint(const SceneText &text, qreal scale);

    std::unordered_map<QString, Entry> m_entries;
    std::unordered_map<std::uint64_t, QImage> m_images;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_frame = 0;
};

} // namespace tinyatlas
