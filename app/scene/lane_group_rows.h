// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/lanes_emphasis.h"
#include "app/scene/lanes_scene.h"

#include <unordered_map>

namespace tinyatlas {

/// Draws the groups of a picture of the lanes: a folded one as a row or a stack of cards that says what it
/// holds, an open one as a heading. Refers to what it is given.
class LaneGroupRows {
public:
    LaneGroupRows(const LanesInput &input, SceneLayer &layer, std::vector<HitRegion> &hits);

    using Light = GroupLight;

    void addModelGroup(const LaneGroup &group, bool open, const LanesLayout::ModelSlot &place, Light light);
    void addSection(const LaneGroup &group, bool open, const QRectF &box);
    void addDeviceGroup(const LaneGroup &group, bool open, const QRectF &rect, Light light);

    /// The verdicts on what is in it, where something is judged.
    [[nodiscard]] std::optional<VerdictCounts> countsOfModels(const LaneGroup &group) const;
    [[nodiscard]] std::optional<VerdictCounts> countsOfDevices(const LaneGroup &group) const;
    [[nodiscard]] GroupLight lightOfModels(const LaneGroup &group, const LanesEmphasis &focus) const;
    [[nodiscard]] GroupLight lightOfDevices(const LaneGroup &group, const LanesEmphasis &focus) const;

private:
    template <class AnyId>
    [[nodiscard]] std::optional<VerdictCounts> countsOf(const LaneGroup &group,
                                                        const std::optional<AnyId> &judge) const;
    [[nodiscard]] int fontSize(double size) const;
    [[nodiscard]] QString titleOf(const LaneGroup &group) const;
    [[nodiscard]] QColor accentOf(const LaneGroup &group) const;
    [[nodiscard]] bool holdsSelection(const LaneGroup &group, bool ofModels) const;
    [[nodiscard]] QColor outlineOf(const LaneGroup &group, bool open, bool ofModels) const;
    void addChevron(bool open, const QPointF &centre, const QColor &color);
    void addStackedNode(const LaneGroup &group, const QPointF &centre, Light light);
    double addRowCounts(const LaneGroup &group, const QRectF &box);
    void addCardFrame(const LaneGroup &group, const QRectF &rect, Light light);
    double addCardCount(const LaneGroup &group, const QRectF &line, bool open);
    void addCardTitle(const LaneGroup &group, const QRectF &line, bool open, Light light);
    void addCardLines(const LaneGroup &group, const QRectF &inner);
    void addOutline(const QRectF &rect, const QColor &color);
    void addHit(const LaneGroup &group, const QRectF &rect, const QPointF &centre, const Lane &lane);

    const LanesInput &m_in;
    const ThemeTokens &m_tokens;
    double m_scale;
    SceneLayer &m_layer;
    std::vector<HitRegion> &m_hits;
    std::optional<ModelId> m_judgedModel;
    std::optional<DeviceId> m_judgedDevice;
    /// By the group: asked for several times, and counting is all that takes time.
    mutable std::unordered_map<const LaneGroup *, VerdictCounts> m_counts;
};

} // namespace tinyatlas
