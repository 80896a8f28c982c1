// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/scene_ready.h"
#include "app/session/view_state.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

// All lengths are pixels of the picture at zoom 1; y grows downwards.

/// An edge: an S that leaves and arrives horizontally, or a straight line.
struct SceneCurve {
    QPointF from;
    QPointF to;
    QColor color; ///< with its opacity
    qreal width = 1;
    bool straight = false;

    friend bool operator==(const SceneCurve &, const SceneCurve &) = default;
};

/// A filled, stroked or both. A colour that is not valid is not drawn.
struct SceneShape {
    enum class Kind {
        Rect,         ///< with corners of `radius`
        Circle,       ///< inscribed in `rect`
        Diamond,      ///< inscribed in `rect`
        Stripes,      ///< slanted bars across `rect`: a figure that is unknown
        Sign,         ///< the sign of `state`: `fill` its body, `stroke` the glyph on it
        ChevronRight, ///< an angle, in `stroke` alone: it can be opened
        ChevronDown,  ///< it can be folded
    };

    Kind kind = Kind::Rect;
    QRectF rect;
    qreal radius = 0;
    QColor fill;
    QColor fillBottom; ///< where valid, `fill` runs into it from top to bottom (Rect only)
    QColor stroke;
    qreal strokeWidth = 1; ///< centred on the outline
    FitState state = FitState::Unknown;

    friend bool operator==(const SceneShape &, const SceneShape &) = default;
};

/// One line of text, within `box`; elided where the box is too narrow.
struct SceneText {
    QString text;
    QRectF box;
    Qt::Alignment horizontal = Qt::AlignLeft; ///< vertically it is always in the middle
    int size = 13;                            ///< pixels
    QFont::Weight weight = QFont::Normal;
    bool heading = false; ///< upper case, spaced
    Qt::TextElideMode elide = Qt::ElideRight;
    QColor color;

    friend bool operator==(const SceneText &, const SceneText &) = default;
};

/// Drawn in this order: curves, shapes, texts; the next layer lies over it.
struct SceneLayer {
    std::vector<SceneCurve> curves;
    std::vector<SceneShape> shapes;
    std::vector<SceneText> texts;
    bool fixed =
        false; ///< to the viewport: however the scene is seen, it stays where it is. Such layers come last.

    friend bool operator==(const SceneLayer &, const SceneLayer &) = default;
};

/// What takes the pointer.
struct HitRegion {
    Selection thing;
    QRectF rect;
    QPointF centre;      ///< of its node; of a device's card
    bool elided = false; ///< its name does not show in full
    std::string group{}; ///< the key of the group that it is, where it is no thing

    friend bool operator==(const HitRegion &, const HitRegion &) = default;
};

/// What the graph shows, as a plain value: the scene graph draws it on screen, QPainter into pictures.
struct GraphScene {
    QSizeF size;
    QColor background;
    std::vector<SceneLayer> layers;
    std::vector<HitRegion> hits; ///< visible things only; they do not overlap
    /// Of a large scene, made with it; null where it is small enough to be made ready when it is drawn.
    std::shared_ptr<const SceneReady> ready;

    /// What lies at `point`; null where nothing does.
    [[nodiscard]] const HitRegion *at(const QPointF &point) const {
        for (const HitRegion &hit : hits)
            if (hit.rect.contains(point))
                return &hit;
        return nullptr;
    }
    /// Where `thing` shows; null where it does not.
    [[nodiscard]] const HitRegion *find(const Selection &thing) const {
        for (const HitRegion &hit : hits)
            if (hit.thing == thing)
                return &hit;
        return nullptr;
    }

    /// Where the group of this key shows; null where it does not.
    [[nodiscard]] const HitRegion *findGroup(std::string_view key) const {
        for (const HitRegion &hit : hits)
            if (!hit.group.empty() && hit.group == key)
                return &hit;
        return nullptr;
    }

    /// Whether they show the same.
    friend bool operator==(const GraphScene &a, const GraphScene &b) {
        return a.size == b.size && a.background == b.background && a.layers == b.layers && a.hits == b.hits;
    }
};

} // namespace tinyatlas
