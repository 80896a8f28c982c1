// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/jobs/matrix_ordering.h"
#include "app/scene/matrix_scene.h"
#include "app/theme/theme.h"
#include "app/viewmodels/evidence_parts.h"
#include "app/viewmodels/matrix_sorting.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace tinyatlas {

/// The Matrix: all models by all devices, of what the filters leave; how far it is scrolled, and which cell
/// has the keyboard. Points and rectangles are those of the viewport (the item).
class MatrixViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(tinyatlas::MatrixSorting *sorting READ sorting CONSTANT)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY currentChanged)
    Q_PROPERTY(bool marksChanges READ marksChanges NOTIFY currentChanged)
    Q_PROPERTY(QRectF cellsRect READ cellsRect NOTIFY sceneChanged)
    Q_PROPERTY(QRectF currentRect READ currentRect NOTIFY sceneChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged)
    Q_PROPERTY(QRectF hoverRect READ hoverRect NOTIFY hoverChanged)
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(QPointF hoverPosition READ hoverPosition NOTIFY hoverChanged)
    Q_PROPERTY(double verticalSize READ verticalSize NOTIFY sceneChanged)
    Q_PROPERTY(double verticalPosition READ verticalPosition NOTIFY sceneChanged)
    Q_PROPERTY(double horizontalSize READ horizontalSize NOTIFY sceneChanged)
    Q_PROPERTY(double horizontalPosition READ horizontalPosition NOTIFY sceneChanged)

public:
    MatrixViewModel(Session &session, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] MatrixSorting *sorting() { return &m_sorting; }
    /// Nothing is put in order while nobody looks.
    void setActive(bool active);
    /// The rows are still in the order of before.
    [[nodiscard]] bool ordering() const { return m_ordering.running(); }

    [[nodiscard]] const GraphScene &scene() const; ///< what is in sight; made when asked for after a change
    [[nodiscard]] const MatrixLayout &layout() const;
    [[nodiscard]] const QSizeF &viewport() const { return m_viewport; }
    void setViewport(const QSizeF &size);
    [[nodiscard]] const std::vector<ModelId> &models() const { return m_models; }    ///< by row
    [[nodiscard]] const std::vector<DeviceId> &devices() const { return m_devices; } ///< by column

    /// Why there is no cell at all; empty where there are some.
    [[nodiscard]] QString emptyText() const;
    /// Cells have the mark of a verdict that a what-if has changed.
    [[nodiscard]] bool marksChanges() const;
    [[nodiscard]] QRectF cellsRect() const; ///< what scrolls both ways
    [[nodiscard]] QRectF
    currentRect() const; ///< of the cell that has the keyboard; empty where there is none
    [[nodiscard]] QString currentText() const; ///< its whole verdict; empty likewise
    [[nodiscard]] std::optional<Pair> current() const { return m_current; }
    [[nodiscard]] QRectF hoverRect() const; ///< of the cell below the pointer; empty where there is none
    [[nodiscard]] const QString &hoverText() const { return m_hoverText; }
    [[nodiscard]] QPointF hoverPosition() const { return m_hoverPosition; } ///< where the pointer came to it
    [[nodiscard]] const MatrixPlace &hover() const { return m_hover; }

    // As scroll bars have them: parts of the whole, 0 to 1.
    [[nodiscard]] double verticalSize() const;
    [[nodiscard]] double verticalPosition() const;
    [[nodiscard]] double horizontalSize() const;
    [[nodiscard]] double horizontalPosition() const;
    Q_INVOKABLE void scrollToPart(double horizontal, double vertical);
    void scrollBy(const QPointF &pixels); ///< to the right, and down

    void hoverAt(const QPointF &point);
    void leave();
    /// Selects the model of a row, or puts the models in order of what a heading stands for. On empty ground,
    /// clears the selection.
    void clickAt(const QPointF &point);
    /// Opens Fit.
    void doubleClickAt(const QPointF &point);
    /// Selects the model there; where there is none, false.
    bool takeAt(const QPointF &point);
    /// Selects the device of a heading; where there is none, false.
    bool takeDeviceAt(const QPointF &point);

    /// The cell so many further to the right and down has the keyboard.
    void moveCurrent(int columns, int rows);
    void moveCurrentToRow(bool last);    ///< the first or last
    void moveCurrentToColumn(bool last); ///< likewise
    [[nodiscard]] int rowsOfPage() const;
    Q_INVOKABLE void openCurrent(); ///< in Fit
    Q_INVOKABLE void selectCurrent();
    Q_INVOKABLE void selectCurrentDevice();
    Q_INVOKABLE void explainCurrent(); ///< asks where its verdict comes from
    Q_INVOKABLE void orderByCurrent(); ///< the models by what they take of its device

signals:
    void sceneChanged();
    void hoverChanged();
    void currentChanged();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    void readDataset();
    void readVerdicts();
    void readShown();
    void followState();
    void followSelection();
    void followTheme();
    void order();
    void takeOrder(std::vector<ModelId> models);
    void place();
    void changeScene();
    void scrollTo(const QPointF &scroll);
    void setCurrent(const Pair &pair);
    void goTo(const Pair &pair); ///< and bring it into sight
    void reveal();
    [[nodiscard]] Pair selectedOr(Pair pair) const;
    [[nodiscard]] bool showsCurrent() const;
    [[nodiscard]] bool sortsByNeeds() const;
    [[nodiscard]] bool sortsByCounts() const;
    [[nodiscard]] MatrixOrdering request() const;
    [[nodiscard]] std::optional<Pair> pairAt(const MatrixPlace &place) const;
    [[nodiscard]] QString textOf(const MatrixPlace &place) const;
    [[nodiscard]] MatrixCells &cells() const;

    Session &m_session;
    Theme &m_theme;
    MatrixSorting m_sorting;
    bool m_active = false;
    bool m_stale = true;                   ///< another order is due once somebody looks
    bool m_revealDue = false;              ///< the cell at hand is to come into sight once it has a place
    MatrixOrder m_order;                   ///< of what follows
    bool m_anyTask = false;                ///< a model states one
    std::vector<ModelId> m_allModels;      ///< in order, also those that are not shown
    std::vector<ModelId> m_models;         ///< by row
    std::vector<DeviceId> m_devices;       ///< by column
    std::vector<std::uint32_t> m_rowOf;    ///< by model; ModelId::none for what has no row
    std::vector<std::uint32_t> m_columnOf; ///< by device, likewise
    Job<std::vector<ModelId>> m_ordering;  ///< running while the rows are not in order

    QSizeF m_viewport;
    QPointF m_scroll;
    std::optional<Pair> m_current;
    MatrixPlace m_hover;
    QString m_hoverText;
    QPointF m_hoverPosition;
    mutable std::optional<MatrixLayout> m_layout; ///< made when asked for
    mutable std::optional<GraphScene> m_scene;    ///< likewise
    mutable std::optional<MatrixCells> m_cells;   ///< likewise, of these verdicts
};

} // namespace tinyatlas
