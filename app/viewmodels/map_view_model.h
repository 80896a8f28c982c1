// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/map_layout.h"
#include "app/scene/map_nodes.h"
#include "app/theme/theme.h"
#include "app/viewmodels/graph_arrangement.h"
#include "app/viewmodels/map_pictures.h"
#include "app/viewmodels/pair_drag.h"
#include "app/viewmodels/relation_choice.h"
#include "core/graph/relation_groups.h"
#include "core/layout/occupied_places.h"
#include "core/layout/place_grid.h"

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
    Q_PROPERTY(bool showsPart READ showsPart NOTIFY viewChanged)
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
    Q_PROPERTY(QString answerText READ answerText NOTIFY choicesChanged)
    Q_PROPERTY(QString markedText READ markedText NOTIFY choicesChanged)

public:
    MapViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent = nullptr);
    ~MapViewModel() override;

    [[nodiscard]] const PictureView &view() const override { return m_pictures.view(); }
    [[nodiscard]] const GraphScene &scene() const override { return m_pictures.scene(); }
    [[nodiscard]] Selection hover() const override { return m_input.state.hover; }
    [[nodiscard]] double bottomInset() const override { return m_bottomInset; }
    void setBottomInset(double pixels) override;
    [[nodiscard]] std::optional<QPointF> centreOfSelection() const override {
        return centreOf(m_session.state().selection);
    }
    [[nodiscard]] Selection thingAt(const QPointF &point) const override;
    [[nodiscard]] QRectF rectOf(const Selection &thing) const override;
    [[nodiscard]] std::optional<QPointF> centreOf(const Selection &thing) const override;

    /// Still being laid out: what is shown is on its way.
    [[nodiscard]] bool settling() const { return m_settling != nullptr; }
    /// The scene is the one of now: neither is it still laid out nor its picture still made.
    [[nodiscard]] bool current() const { return !settling() && m_pictures.current(); }
    /// Of a large map, while much of it is out of sight: an overview helps then.
    [[nodiscard]] bool showsPart() const;
    [[nodiscard]] const MapContent &content() const { return m_input.content; }
    /// What the viewport shows, in places: pixels at the zoom of 1.
    [[nodiscard]] QRectF placesInSight() const;
    /// Brings a place into the middle.
    void centreOn(const QPointF &place);

    /// Of what is selected, or of all that is in hand.
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
    /// While a model or device is dragged: how many of the others it fits, and how many not.
    [[nodiscard]] QString answerText() const;
    [[nodiscard]] QString markedText() const; ///< "In hand: 3 models, 1 sensor"; empty where nothing is

    /// Shows the neighbours of what is selected that are not shown, near it; all else stays where it is.
    /// Of more than mostAtOnce, those that have most relations.
    Q_INVOKABLE void expand();
    /// Hides the neighbours that hang on what is selected alone.
    Q_INVOKABLE void collapse();
    /// The same along one of the choices, by its place among them.
    Q_INVOKABLE void expandAlong(int choice);
    Q_INVOKABLE void collapseAlong(int choice);
    static constexpr std::size_t mostAtOnce = 500;
    Q_INVOKABLE void hideInHand();
    /// All but what is in hand; of one thing, all but its neighbours.
    Q_INVOKABLE void hideOthers();
    Q_INVOKABLE void togglePin();
    /// As it was at first: nothing added, hidden or put elsewhere.
    Q_INVOKABLE void reset();

    void setViewport(const QSizeF &size) override;
    void setSurface(const SceneSurface &surface) override;
    void setSeen(bool seen) override;
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
    [[nodiscard]] bool canMark() const override { return ready(); }
    void toggleMarkAt(const QPointF &point) override;
    [[nodiscard]] bool wheelZooms() const override { return true; }

    void zoomToFit() override;

signals:
    void settlingChanged();
    void contentChanged(); ///< nodes came, went or moved, or have other colours
    void choicesChanged();

protected:
    void markWithin(const QRectF &rect) override;

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

    /// What the commands are for, and what lies beside it.
    struct Beside {
        std::vector<NodeId> inHand;
        std::vector<NodeId> hidden;  ///< what does not show
        std::vector<NodeId> hanging; ///< what was asked for, or hangs on it alone
    };

    void readDataset();
    void readShown();
    void readPlaces();
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
    void bringIntoSight(const std::vector<NodeId> &nodes);
    void setHover(const Selection &thing, const QPointF &point = {});
    void beginOrEndDrag();
    [[nodiscard]] std::vector<NodeId> path() const;
    /// What the commands are for: what is taken in hand, else what is selected. Of that what is shown.
    [[nodiscard]] const std::vector<NodeId> &inHand() const { return beside().inHand; }
    void mark(std::vector<NodeId> nodes);
    [[nodiscard]] QString named(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] bool laidOut() const { return m_input.content.places != nullptr; }
    [[nodiscard]] const ShownNodes &shown() const { return *m_input.content.shown; }
    /// Where a node is, at the zoom of 1.
    [[nodiscard]] QPointF placeOf(NodeId node) const;
    /// Those shown that have their centre there, in pixels of the viewport.
    [[nodiscard]] std::vector<NodeId> nodesWithin(const QRectF &rect) const;
    [[nodiscard]] QRectF hitOf(NodeId node) const; ///< what of the viewport takes the pointer for it
    /// It is what the window shows.
    [[nodiscard]] bool active() const;
    /// Nodes are where they stay, so that they can be told to be elsewhere.
    [[nodiscard]] bool ready() const { return active() && m_settled; }
    [[nodiscard]] NodeId selectedNode() const {
        return m_session.state().selection.nodeIn(m_session.graph());
    }
    [[nodiscard]] NodeRoom roomOfNode(NodeId node) const;
    [[nodiscard]] LayoutBox boxOfNode(NodeId node) const; ///< of its room
    [[nodiscard]] LayoutBox boxBesideWhich(NodeId node) const;
    [[nodiscard]] QRectF boundsOf(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] PictureView viewOf(const QRectF &places) const;
    [[nodiscard]] QString offered(const std::vector<NodeId> &nodes) const;
    void bring(const std::vector<NodeId> &nodes, const QString &what);
    void takeAway(const std::vector<NodeId> &nodes, const QString &what);
    [[nodiscard]] const Beside &beside() const;
    [[nodiscard]] Beside besideNow() const;
    [[nodiscard]] std::vector<RelationGroup> groupsOf(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] QList<RelationChoice> choicesOf(const std::vector<NodeId> &nodes, bool expanding) const;
    [[nodiscard]] QString textFor(const Selection &thing) const;
    void putBeside(const std::vector<NodeId> &nodes, const std::vector<NodeId> &newcomers,
                   Browsing &browsing) const;

    Session &m_session;
    PairDrag &m_drag;
    Theme &m_theme;

    MapInput m_input; ///< what the map shows now, and how
    MapPictures m_pictures;
    mutable std::optional<Beside> m_beside;       ///< made when it is asked for
    std::vector<NodeId> m_path;                   ///< between two things, that is to be seen
    Browsing m_browsing;                          ///< that the input follows
    std::shared_ptr<const ShownThings> m_passing; ///< likewise: what the filter leaves
    std::vector<LayoutPoint> m_places;       ///< by node: where the layout has them; empty until there is one
    mutable std::optional<PlaceGrid> m_grid; ///< of the nodes shown; made when it is asked
    MapRequest m_request;   ///< what the places are for; its graph is given up once they are there
    bool m_settled = false; ///< they are the last ones
    bool m_seen = true;     ///< the window shows
    Selection m_clicked;    ///< selected here: already in sight
    double m_bottomInset = 0;
    bool m_fitted = true;          ///< the view shows all, and goes on doing so when the room changes
    double m_textScale = 1;        ///< that the places have room for
    Lens m_lens = Lens::Instances; ///< that all this is for
    LensPicture m_aside;           ///< of the other one
    QSizeF m_lastViewport;         ///< of this one, when it was set aside

    std::unique_ptr<QFutureWatcher<MapPlaces>> m_settling; ///< null while nothing is being laid out
    std::stop_source m_stop;
    PictureView m_viewBefore; ///< of a movement
    PictureView m_viewAfter;
    QVariantAnimation m_moving;
};

} // namespace tinyatlas
