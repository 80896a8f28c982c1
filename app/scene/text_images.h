// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"

#include <QImage>

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace tinyatlas {

/// One text as an image, with where it goes.
struct PlacedText {
    std::uint64_t image = 0; ///< a number of TextImages; the same number is the same image for good
    QRectF rect;             ///< in pixels of the picture
};

/// Images of texts, kept from frame to frame: a picture has a hundred texts and few of them change.
class TextImages {
public:
    /// `scale`: device pixels to a pixel of the picture. Texts are put on whole device pixels, so that they
    /// are crisp. Nothing, where the frame has painted as many new texts as it has time for.
    [[nodiscard]] std::optional<PlacedText> place(const SceneText &text, qreal scale);

    [[nodiscard]] const QImage &image(std::uint64_t number) const { return m_images.at(number); }
    [[nodiscard]] bool holds(std::uint64_t number) const { return m_images.contains(number); }

    /// To be called after each frame: once there are many, throws away those the frame did not use. False
    /// where texts are missing: then the next frame should be prepared at once.
    bool endFrame();

private:
    /// All that an image depends on; where it goes is no part of it.
    struct Key {
        SceneText text; ///< its box at the origin
        qreal scale = 1;

        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const;
    };
    struct Entry {
        std::uint64_t number = 0;
        QPointF offset; ///< of the image, from the box's top left, in device pixels
        std::uint64_t lastFrame = 0;
    };

    Entry paint(const SceneText &text, qreal scale);

    std::unordered_map<Key, Entry, Hash> m_entries;
    std::unordered_map<std::uint64_t, QImage> m_images;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_frame = 0;
    int m_painted = 0; ///< in this frame
};

} // namespace tinyatlas
