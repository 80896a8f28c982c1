// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/focus_content.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace tinyatlas {

// Lengths are pixels at the zoom of 1; what is in the middle has its centre at the origin.

/// Where something is around the middle: a node, or what stands for those that do not show.
struct FocusSpot {
    NodeId node; ///< invalid for those that do not show
    std::size_t sector = 0;
    std::size_t beside = none; ///< the spot that it is a neighbour of; `none` for the middle
    QPointF place;
    double radius = 0;
    double reach = 0; ///< from its centre to the end of its label
    bool left = false;
    QString name;
    QString note;      ///< its verdict in words; empty for none
    std::string group; ///< the key of what a click opens, where it is no node

    static constexpr auto none = static_cast<std::size_t>(-1);
};

/// What is written over a sector.
struct FocusHeading {
    std::size_t sector = 0;
    QPointF place; ///< where it begins, or ends, or its middle
    double width = 0;
    Qt::Alignment side = Qt::AlignLeft; ///< which of these
    std::string group{}; ///< the key of what a click opens or folds; empty where it does neither
};

/// All that shows, and where.
struct FocusPlaces {
    std::vector<FocusSpot> spots;
    std::vector<FocusHeading> headings;
    std::vector<double> radii; ///< rising: of the rings
    QRectF bounds;             ///< of all, with their labels
};

/// How large things are at the zoom of 1. Texts in pixels, times the text's scale.
namespace focus_sizes {
inline constexpr double middle = 30; ///< radius of what is in the middle
inline constexpr double nameText = 13;
inline constexpr double noteText = 11;
inline constexpr double headingText = 11;
inline constexpr double middleText = 17;
inline constexpr double nameLine = 18;
inline constexpr double noteLine = 15;
inline constexpr double labelGap = 7; ///< between a node and its label
inline constexpr double signGap = 4;  ///< besides, where a sign is at the node
inline constexpr double chevron = 12; ///< with its gap, before a heading that can be folded
} // namespace focus_sizes

/// The keys of groups: of a sector, what does not show and what a click takes away again; the neighbours of a
/// node that do not show.
[[nodiscard]] std::string moreGroup(std::uint32_t sector);
[[nodiscard]] std::string fewerGroup(std::uint32_t sector);
[[nodiscard]] std::string neighbourGroup(NodeId node);

/// `verdictWords`: of what is around with its verdict, that in words. `textScale`: of all texts.
[[nodiscard]] FocusPlaces focusPlaces(const Catalog &catalog, const KnowledgeGraph &graph,
                                      const FocusContent &content, Bytes largestRam, double textScale,
                                      const std::function<QString(NodeId)> &verdictWords);

} // namespace tinyatlas
