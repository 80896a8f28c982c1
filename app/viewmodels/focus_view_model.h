// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/focus_scene.h"
#include "app/theme/theme.h"
#include "app/viewmodels/graph_arrangement.h"
#include "app/viewmodels/pair_drag.h"

#include <QStringList>
#include <QVariantAnimation>

#include <optional>
#include <string>
#include <vector>

namespace tinyatlas {

/// The Focus arrangement of Explore: one thing in the middle, what is around it in rings, and the trail of
/// what stood in the middle before.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class FocusViewModel : public tinyatlas::GraphArrangement {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QStringList trail READ trail NOTIFY trailChanged)
    Q_PROPERTY(int trailPlace READ trailPlace NOTIFY trailChanged)
    Q_PROPERTY(bool canPutInTheMiddle READ canPutInTheMiddle NOTIFY choicesChanged)
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY choicesChanged)
    Q_PROPERTY(bool opened READ opened NOTIFY choicesChanged)

public:
    FocusViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] const PictureView &view() const override { return m_wholeView; }
    [[nodiscard]] const GraphScene &scene() const override;
    [[nodiscard]] Selection hover() const override { return m_state.hover; }
    [[nodiscard]] bool hoversGroup() const override { return !m_state.hoverGroup.empty(); }
    [[nodiscard]] QString currentText() const override;
    [[nodiscard]] double bottomInset() const override { return m_bottomInset; }
    void setBottomInset(double pixels) override;
    [[nodiscard]] std::optional<QPointF> centreOfSelection() const override {
        return centreOf(m_session.state().selection);
    }

    /// Things are on their way to where they belong now.
    [[nodiscard]] bool moving() const { return m_moving.state() == QAbstractAnimation::Running; }
    /// The names of what stood in the middle last, and could again; as many as can be read.
    [[nodiscard]] QStringList trail() const;
    /// Of trail(), what stands there now; -1 where nothing does.
    [[nodiscard]] int trailPlace() const;
    [[nodiscard]] bool canPutInTheMiddle() const; ///< what is selected
    [[nodiscard]] bool canOpen() const;           ///< or fold: the neighbours of what is selected
    [[nodiscard]] bool opened() const;            ///< they show

    Q_INVOKABLE void goToTrail(int place); ///< of trail()
    /// Shows the neighbours of what is selected beside it, or no longer.
    Q_INVOKABLE void toggleOpened();

    void setViewport(const QSizeF &size) override;
    void setSeen(bool seen) override;
    void hoverAt(const QPointF &point) override;
    void leave() override;
    /// Selects what lies there, or opens or folds the group; on empty ground, clears the selection.
    void clickAt(const QPointF &point) override;
    /// Puts what lies there in the middle; on empty ground, shows all.
    void doubleClickAt(const QPointF &point) override;
    /// What is nearest in that direction. Groups are stepped on as well: then they have the keyboard.
    void moveSelection(int columns, int rows) override;
    /// Puts what is selected in the middle, or opens or folds the group that has the keyboard.
    bool toggleCurrentGroup() override;
    bool openCurrent(bool open) override;
    void reveal(const Selection &thing) override;
    void scrollAt(const QPointF &point, const QPointF &pixels) override;
    [[nodiscard]] bool wheelZooms() const override { return true; }
    void panBy(const QPointF &pixels) override;
    void zoomAbout(const QPointF &point, double factor) override;
    void dragAt(const QPointF &point) override;
    void zoomToFit() override;

signals:
    void trailChanged();
    void choicesChanged();

private:
    void readDataset();
    void readContent();
    void followArrangement();
    void followFocus();
    void followSelection();
    void beginOrEndDrag();
    void rebuild();
    void moveFrom(const FocusMove &before);
    [[nodiscard]] FocusMove placesNow() const;
    [[nodiscard]] bool active() const;
    /// False between a change of the dataset and what follows here: ids mean other things already.
    [[nodiscard]] bool current() const { return m_graph == &m_session.graph(); }
    [[nodiscard]] FocusContent content() const;
    [[nodiscard]] QString verdictWords(NodeId node) const;
    [[nodiscard]] NodeId selectedNode() const {
        return m_session.state().selection.nodeIn(m_session.graph());
    }
    [[nodiscard]] bool shows(NodeId node) const;
    void toggleGroup(const std::string &group);
    void setCurrentGroup(const std::string &group);
    void updateScene();
    void setView(const PictureView &view);
    [[nodiscard]] PictureView viewOfAll() const;
    void setHover(const HitRegion &hit, const QPointF &point = {});
    [[nodiscard]] QString textFor(const HitRegion &hit) const;
    [[nodiscard]] QString textFor(const std::string &group) const;
    [[nodiscard]] HitRegion hitAt(const QPointF &point) const;
    [[nodiscard]] std::size_t trailBegin() const; ///< of the part of the trail that is told

    Session &m_session;
    PairDrag &m_drag;
    Theme &m_theme;

    const KnowledgeGraph *m_graph = nullptr; ///< that the content is of; for comparison alone
    FocusContent m_content;
    FocusPlaces m_places;
    FocusState m_state;
    FocusMove m_move;
    Bytes m_largestRam;
    bool m_seen = true;  ///< the window shows
    bool m_stale = true; ///< it was not shown when it changed
    Selection m_clicked; ///< selected here: already in sight

    PictureView m_wholeView; ///< the scene is made as the viewport shows it
    PictureView m_view;      ///< of the places
    bool m_fitted = true;    ///< the view follows what shows
    double m_bottomInset = 0;
    mutable std::optional<GraphScene> m_scene;

    QVariantAnimation m_moving;
};

} // namespace tinyatlas
