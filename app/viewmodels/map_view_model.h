// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/map_layout.h"
#include "app/scene/map_nodes.h"
#include "app/scene/map_scene.h"
#include "app/theme/theme.h"
#include "app/viewmodels/graph_arrangement.h"
#include "app/viewmodels/pair_drag.h"
#include "app/viewmodels/relation_choice.h"
#include "core/graph/relation_groups.h"
#include "core/layout/occupied_places.h"

#include <QFutureWatcher>
#include <QVariantAnimation>

#include <memory>
#include <optional>
#include <vector>

namespace tinyatlas {

/// The Map arrangement of Explore: all nodes, laid out by their edges, and what the user takes from it or
/// adds. It is laid out when it is first seen.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class MapViewModel : public tinyatlas::GraphArrangement {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool settling READ settling NOTIFY settlingChanged)
    Q_PROPERTY(bool canExpand READ canExpand NOTIFY choicesChanged)
    Q_PROPERTY(bool canCollapse READ canCollapse NOTIFY choicesChanged)
    Q_PROPERTY(bool canHide READ canHide NOTIFY choicesChanged)
    Q_PROPERTY(bool pinned READ pinned NOTIFY choicesChanged)
    Q_PROPERTY(bool changed READ changed NOTIFY choicesChanged)
    Q_PROPERTY(QString expandText READ expandText NOTIFY choicesChanged)
    Q_PROPERTY(QString collapseText READ collapseText NOTIFY choicesChanged)
    Q_PROPERTY(QList<tinyatlas::RelationChoice> expandChoices READ expandChoices NOTIFY choicesChanged)
    Q_PROPERTY(QList<tinyatlas::RelationChoice> collapseChoices READ collapseChoices NOTIFY choicesChanged)
    Q_PROPERTY(QString pathText READ pathText NOTIFY choicesChanged)

public:
    MapViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent = nullptr);
    ~MapViewModel() override;

    [[nodiscard]] const PictureView &view() const override { return m_wholeView; }
    [[nodiscard]] const GraphScene &scene() const override;
    [[nodiscard]] Selection hover() const override { return m_state.hover; }
    [[nodiscard]] double bottomInset() const override { return m_bottomInset; }
    void setBottomInset(double pixels) override;
    [[nodiscard]] std::optional<QPointF> centreOfSelection() const override {
        return centreOf(m_state.selection);
    }

    /// Still being laid out: what is shown is on its way.
    [[nodiscard]] bool settling() const { return m_settling != nullptr; }
    /// Of what is selected.
    [[nodiscard]] bool canExpand() const;
    [[nodiscard]] bool canCollapse() const;
    [[nodiscard]] bool canHide() const;
    [[nodiscard]] bool pinned() const;
    /// Something was added, hidden or put elsewhere.
    [[nodiscard]] bool changed() const;
    [[nodiscard]] QString expandText() const;   ///< "Show 5 layer types"
    [[nodiscard]] QString collapseText() const; ///< "Hide 5 layer types"
    /// By relation, what can be shown beside what is selected; where there are several, all of it first.
    [[nodiscard]] QList<RelationChoice> expandChoices() const;
    /// Likewise what can be hidden.
    [[nodiscard]] QList<RelationChoice> collapseChoices() const;
    /// How the two ends of the way that is shown are connected, or that they are not; empty where none is
    /// shown.
    [[nodiscard]] QString pathText() const;

    /// Shows the neighbours of what is selected that are not shown, near it; all else stays where it is.
    /// Of more than mostAtOnce, those that have most relations.
    Q_INVOKABLE void expand();
    /// Hides the neighbours that hang on what is selected alone.
    Q_INVOKABLE void collapse();
    /// The same along one of the choices, by its place among them.
    Q_INVOKABLE void expandAlong(int choice);
    Q_INVOKABLE void collapseAlong(int choice);
    static constexpr std::size_t mostAtOnce = 500;
    Q_INVOKABLE void hideSelected();
    Q_INVOKABLE void togglePin();
    /// As it was at first: nothing added, hidden or put elsewhere.
    Q_INVOKABLE void reset();

    void setViewport(const QSizeF &size) override;
    void hoverAt(const QPointF &point) override;
    void leave() override;
    void clickAt(const QPointF &point) override;
    /// Shows what is selected among its neighbours; on empty ground, all.
    void doubleClickAt(const QPointF &point) override;
    void connectAt(const QPointF &point) override;
    void moveSelection(int columns, int rows) override;
    void reveal(const Selection &thing) override;
    void scrollAt(const QPointF &point, const QPointF &pixels) override;
    void panBy(const QPointF &pixels) override;
    void zoomAbout(const QPointF &point, double factor) override;
    void dragAt(const QPointF &point) override;
    [[nodiscard]] bool canMove(const Selection &thing) const override;
    void moveTo(const Selection &thing, const QPointF &point) override;
    void endMove() override { m_session.endGesture(); }

    void zoomToFit() override;

signals:
    void settlingChanged();
    void choicesChanged();

private:
    /// The nodes of one lens, laid out, and how they were looked at.
    struct LensPicture {
        std::vector<LayoutPoint> places{}; ///< of nodes, by node; empty until it is laid out
        MapRequest request{}; ///< what the places are for; its graph is given up once they are there
        bool settled = false; ///< they are the last ones
        double textScale = 1; ///< that they have room for
        bool fitted = true;   ///< the view shows all, and goes on doing so when the room changes
        PictureView view{};   ///< of the places through the viewport
        QSizeF viewport{};    ///< that this is for
    };

    void readDataset();
    void readShown();
    void turnLens();
    [[nodiscard]] Selection selectionInSight() const;
    void followArrangement();
    void layOut();
    void stopSettling();
    void take(const MapPlaces &places);
    void placeAdded();
    void showSelection();
    void followTheme();
    void updateScene();
    void setView(const PictureView &view);
    void moveViewTo(const PictureView &view);
    void setHover(const Selection &thing, const QPointF &point = {});
    void beginOrEndDrag();
    [[nodiscard]] std::vector<NodeId> path() const;
    /// It is what the window shows.
    [[nodiscard]] bool active() const;
    /// Nodes are where they stay, so that they can be told to be elsewhere.
    [[nodiscard]] bool ready() const { return active() && m_settled; }
    [[nodiscard]] NodeId selectedNode() const {
        return m_session.state().selection.nodeIn(m_session.graph());
    }
    [[nodiscard]] NodeRoom roomOfNode(NodeId node) const;
    [[nodiscard]] LayoutBox boxOfNode(const Browsing &browsing, NodeId node) const; ///< of its room
    [[nodiscard]] QRectF boundsOf(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] PictureView viewOf(const QRectF &places) const;
    [[nodiscard]] QString counted(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] QString offered(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] QString nameOfSelected() const;
    void bring(const std::vector<NodeId> &nodes, const QString &what);
    void takeAway(const std::vector<NodeId> &nodes, const QString &what);
    /// What lies beside what is selected, and does not show, or hangs on it alone.
    [[nodiscard]] std::vector<NodeId> hiddenBeside() const;
    [[nodiscard]] std::vector<NodeId> hangingOn() const;
    [[nodiscard]] std::vector<RelationGroup> groupsOf(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] QList<RelationChoice> choicesOf(const std::vector<NodeId> &nodes, bool expanding) const;
    [[nodiscard]] QString textFor(const Selection &thing) const;
    void putBeside(NodeId node, const std::vector<NodeId> &newcomers, Browsing &browsing) const;

    Session &m_session;
    PairDrag &m_drag;
    Theme &m_theme;

    std::optional<ShownNodes> m_shown;
    std::vector<LayoutPoint> m_places; ///< of nodes, by node; empty until it is laid out
    MapRequest m_request;              ///< what the places are for; its graph is given up once they are there
    bool m_settled = false;            ///< they are the last ones
    double m_textScale = 1;            ///< that they have room for
    Bytes m_largestRam;
    MapState m_state;
    Selection m_clicked; ///< selected here: already in sight
    double m_bottomInset = 0;
    bool m_fitted = true;          ///< the view shows all, and goes on doing so when the room changes
    PictureView m_view;            ///< of the places through the viewport
    Lens m_lens = Lens::Instances; ///< that all this is for
    LensPicture m_aside;           ///< of the other one
    QSizeF m_lastViewport;         ///< of this one, when it was set aside
    PictureView m_wholeView;       ///< of the scene, which is of the viewport already
    mutable std::optional<GraphScene> m_scene;

    std::unique_ptr<QFutureWatcher<MapPlaces>> m_settling; ///< null while nothing is being laid out
    std::stop_source m_stop;
    PictureView m_viewBefore; ///< of a movement
    PictureView m_viewAfter;
    QVariantAnimation m_moving;
};

} // namespace tinyatlas
