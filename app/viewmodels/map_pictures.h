// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/map_scene.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

namespace tinyatlas {

/// Makes the pictures of a map. A small one is made when it is asked for. A large one is made on another
/// thread: meanwhile the last one stands in for it, moved to where it belongs, and of all that is wished for
/// meanwhile only the last wish counts.
class MapPictures : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~MapPictures() override;

    /// What is to be seen from now on. made() follows where that takes time; else it is there at once.
    void want(MapInput input);
    /// Nothing, for now: what is being made ends soon, and nobody hears of it.
    void rest();
    /// Nothing any more of what was there.
    void clear();

    [[nodiscard]] const GraphScene &scene() const;
    /// Of the scene through the viewport: it may have been made for another view.
    [[nodiscard]] const PictureView &view() const;
    /// The scene shows what was wanted last.
    [[nodiscard]] bool current() const { return !m_waiting && !m_making; }
    /// It takes too long for the thread that asks.
    [[nodiscard]] static bool isLarge(const MapInput &input);

signals:
    void made();

private:
    /// A scene, and the view that it was made for.
    struct Picture {
        std::shared_ptr<const GraphScene> scene;
        PictureView view;
    };
    [[nodiscard]] static Picture pictureOf(const MapInput &input);

    void start();
    void finish();

    MapInput m_wanted;
    mutable Picture m_picture;
    mutable PictureView m_view;
    bool m_waiting = false;                            ///< what is wanted is not being made yet
    std::stop_source m_stop;                           ///< of it
    std::unique_ptr<QFutureWatcher<Picture>> m_making; ///< null while nothing is
};

} // namespace tinyatlas
