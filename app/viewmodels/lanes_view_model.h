// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/lanes_scene.h"
#include "app/theme/theme.h"
#include "app/viewmodels/graph_arrangement.h"
#include "app/viewmodels/pair_drag.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTimer>
#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tinyatlas {

/// The Lanes arrangement of Explore: models | sensors | devices, which it shows how far scrolled.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class LanesViewModel : public tinyatlas::GraphArrangement {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool grouped READ grouped NOTIFY groupsChanged)

public:
    LanesViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] bool atRest() const { return m_view == PictureView(); } ///< nothing to reset
    [[nodiscard]] const PictureView &view() const override { return m_view; }
    [[nodiscard]] Selection hover() const override { return m_state.hover; }
    [[nodiscard]] bool hoversGroup() const override { return !m_state.hoverGroup.empty(); }
    [[nodiscard]] bool grouped() const { return m_content.grouped(); } ///< there are groups to fold
    /// Of the group that has the keyboard.
    [[nodiscard]] QString currentText() const override;
    /// Of the devices' lane.
    [[nodiscard]] double bottomInset() const override { return m_bottomInset; }
    void setBottomInset(double pixels) override;

    [[nodiscard]] const GraphScene &scene() const override;
    [[nodiscard]] std::optional<QPointF> centreOfSelection() const override {
        return centreOf(m_state.selection);
    }

    void setViewport(const QSizeF &size) override;

    void hoverAt(const QPointF &point) override;
    void leave() override;
    /// Selects what lies there, or opens or folds the group; on empty ground, clears the selection.
    void clickAt(const QPointF &point) override;
    /// Selects the thing `steps` further down in the lane of the selection, after `lanes` lanes to the right,
    /// there at the same height. Without a selection that is shown: the first model. Groups are stepped on as
    /// well: then it is they that have the keyboard. To the right opens one, to the left folds it.
    void moveSelection(int lanes, int steps) override;
    bool toggleCurrentGroup() override;
    /// Scrolls the lane of a thing so far that it shows, with a little room to the lane's edge. During a drag
    /// the groups that hold it open.
    void reveal(const Selection &thing) override;
    /// Zooms in on a thing; on empty ground, or when zoomed already, back to the whole.
    void doubleClickAt(const QPointF &point) override;
    /// Over a lane that overflows: scrolls it; otherwise pans.
    void scrollAt(const QPointF &point, const QPointF &pixels) override;
    void panBy(const QPointF &pixels) override;
    void zoomAbout(const QPointF &point, double factor) override;

    void zoomToFit() override;
    Q_INVOKABLE void foldAll();
    Q_INVOKABLE void unfoldAll();

    /// Near the top or bottom of the lane of the others, where that overflows, the lane scrolls by itself
    /// while the drag stays there.
    void dragAt(const QPointF &point) override;

private:
    void readDataset();
    void readShown();
    void readMatrix();
    void layOut();
    [[nodiscard]] Selection selectionInSight() const;
    void updateScene();
    void setView(const PictureView &view);
    void setHover(const HitRegion &hit, const QPointF &point = {});
    void readFolds();
    void refold();
    [[nodiscard]] LaneFolds folds() const;
    void toggleGroup(const std::string &key);
    void setCurrentGroup(const std::string &key);
    void revealGroup(const LaneGroup &group);
    [[nodiscard]] std::optional<LayoutRect> rowRect(const LaneGroup &group) const;
    [[nodiscard]] bool isOfModels(const LaneGroup &group) const;
    void springOpenAround(const Selection &thing);
    void springOpen();
    void beginOrEndDrag();
    void orderForDrag();
    void findUnderDrag();
    void autoScroll();
    [[nodiscard]] const Lane &laneOfOthers() const;
    [[nodiscard]] double autoScrollSpeed() const;
    bool scrollLane(const Lane &lane, double &offset, double pixels);
    void clampScroll();
    static void scrollIntoSight(const Lane &lane, double &offset, const LayoutRect &rect);
    /// What the keyboard can stand on.
    struct Stop {
        Selection thing;
        const LaneGroup *group = nullptr; ///< instead of a thing

        friend bool operator==(const Stop &, const Stop &) = default;
    };
    [[nodiscard]] bool isShown(const Selection &thing) const;
    [[nodiscard]] std::vector<Stop> stopsIn(Selection::Kind lane) const;
    [[nodiscard]] Stop currentStop() const;
    [[nodiscard]] Selection::Kind laneOf(const Stop &stop) const;
    [[nodiscard]] std::vector<const LaneGroup *> groupsAround(const Selection &thing) const;
    [[nodiscard]] bool foldOrOpen(const Stop &stop, int lanes);
    void standOn(const Stop &stop);
    [[nodiscard]] Stop neighbourAcross(const Stop &from, int lanes) const;
    [[nodiscard]] Stop neighbourAlong(const Stop &from, int steps) const;
    void showSelection();
    [[nodiscard]] QPointF besideOf(const HitRegion &hit, const QPointF &point) const;
    [[nodiscard]] QString textFor(const HitRegion &hit) const;
    [[nodiscard]] QString textFor(const LaneGroup &group) const;
    [[nodiscard]] const HitRegion *hitAt(const QPointF &point) const;

    Session &m_session;
    PairDrag &m_drag;
    Theme &m_theme;

    LanesContent m_content;
    LanesLayout m_layout;
    LanesState m_state;
    /// What there is and how far it was scrolled, while it is ordered for a drag.
    struct Resting {
        LanesContent content;
        double modelScroll = 0;
        double deviceScroll = 0;
    };
    std::optional<Resting> m_beforeDrag;
    std::optional<PictureView> m_viewBeforeDrag; ///< a drag shows the whole

    double m_bottomInset = 0;
    PictureView m_view;
    mutable std::optional<GraphScene> m_scene;

    std::optional<QPointF> m_dragPoint; ///< where the drag was seen last
    Selection m_clicked;                ///< selected here: already in sight
    QVariantAnimation m_filling;
    QTimer m_autoScroll;
    LaneFolds m_folds; ///< of the state, as last seen
    /// Groups that are open while something is dragged: what the folds say of them then.
    std::vector<std::pair<std::string, bool>> m_sprung;
    QTimer m_spring; ///< runs while the drag rests on a folded group
};

} // namespace tinyatlas
