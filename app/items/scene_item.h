// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_node.h"
#include "app/scene/picture_view.h"

#include <QQuickItem>

#include <optional>

namespace tinyatlas {

/// Draws a scene: as triangles and textures or, without a GPU, as one image.
class SceneItem : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS

    Q_PROPERTY(bool visualFocus READ visualFocus NOTIFY visualFocusChanged)
    Q_PROPERTY(Qt::FocusReason focusReason MEMBER m_focusReason NOTIFY visualFocusChanged)

public:
    explicit SceneItem(QQuickItem *parent = nullptr);

    /// It has the keyboard, and for a reason that has to be seen. As with Qt's controls.
    [[nodiscard]] bool visualFocus() const;

    /// What is shown now; null for nothing. Stays until the scene is told to be dirty.
    [[nodiscard]] virtual const GraphScene *shownScene() const = 0;
    [[nodiscard]] virtual PictureView shownView() const { return {}; }

signals:
    void visualFocusChanged();

protected:
    /// On the GUI thread, before the scene is asked for.
    virtual void beforeScene(const SceneSurface &) {}

    void sceneDirty(); ///< another scene
    void viewDirty();  ///< the same scene, seen another way

    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void textsDirty(); ///< the same scene, of which texts are missing
    void prepareLayers(const GraphScene &scene);
    [[nodiscard]] bool isReady(const GraphScene &scene) const;
    void paintImage(const GraphScene &scene);
    [[nodiscard]] std::optional<PlacedText> placeText(const SceneText &text);
    [[nodiscard]] bool onSoftware() const;
    [[nodiscard]] qreal devicePixels() const;
    QSGNode *updateImage(QSGNode *old);

    Qt::FocusReason m_focusReason = Qt::OtherFocusReason; ///< why the keyboard came, or left
    TextImages m_texts;
    std::vector<std::shared_ptr<QSGGeometry>> m_meshes; ///< by layer, of this scene at m_meshScale
    qreal m_meshScale = 0;
    std::vector<PreparedLayer> m_layers;
    QImage m_image; ///< all of it, where there is no GPU
    bool m_layersFresh = false;
    qreal m_preparedScale = 0;
};

} // namespace tinyatlas
