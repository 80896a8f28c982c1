// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/map_view_model.h"
#include "tests/support/dataset_from.h"
#include "tests/support/map_hits.h"

#include <QTest>

namespace tinyatlas::test {

inline constexpr QSizeF room(790, 820); // what the panels of a window of 1440x900 leave

/// The map of a dataset, as main() wires it.
struct MapFixture {
    explicit MapFixture(DatasetPtr graph)
        : session(std::move(graph)), drag(session), map(session, drag, theme) {
        map.setViewport(room);
        session.showMap();
    }
    /// Until it is laid out.
    void settle() {
        QVERIFY(QTest::qWaitFor([this] { return !map.settling(); }));
    }

    [[nodiscard]] NodeId named(std::string_view name) const {
        for (std::uint32_t i = 0; i < session.graph().size(); ++i)
            if (session.graph().name(NodeId{i}) == name)
                return NodeId{i};
        return {};
    }
    void select(NodeId node) { session.select(Selection::of(session.graph(), node)); }
    void selectNamed(std::string_view name) { select(named(name)); }
    [[nodiscard]] QPointF pointOf(NodeId node) const {
        return map.centreOf(Selection::of(session.graph(), node)).value_or(QPointF(-1, -1));
    }
    [[nodiscard]] std::vector<HitRegion> hits() const { return hitsOf(map); }
    [[nodiscard]] bool shows(NodeId node) const { return pointOf(node) != QPointF(-1, -1); }

    Session session;
    Theme theme{nullptr};
    PairDrag drag;
    MapViewModel map;
};

/// Two models by Ann, one of them with layers, and a device.
inline DatasetPtr twoByAnn() {
    const std::string layers =
        " nnet:inputLayer [ nnet:hasType nnet:Conv2D ] ; nnet:outputLayer [ nnet:hasType nnet:Softmax ] ;";
    return datasetFrom(
        modelNamed("a", "20", "20", "sosa_extend:Camera", " schema:creator \"Ann\" ;" + layers) +
        modelNamed("b", "500", "20", "sosa_extend:Camera", " schema:creator \"Ann\" ;") +
        deviceNamed("eye", "100", "100", "sosa_extend:Camera"));
}

} // namespace tinyatlas::test
