// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/compare_axes.h"
#include "app/viewmodels/compare_charts.h"
#include "app/viewmodels/compare_conditions.h"
#include "app/viewmodels/compare_suggestions.h"
#include "app/viewmodels/compare_table.h"
#include "app/viewmodels/layers_view_model.h"
#include "app/viewmodels/rounds_view_model.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// One of the things side by side.
struct ComparedThing {
    Q_GADGET
    QML_VALUE_TYPE(comparedThing)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int group MEMBER group)
    Q_PROPERTY(bool selected MEMBER selected)

public:
    QString name;
    QString detail;
    int group = -1; ///< Group of a model; -1 for a device
    bool selected = false;

    friend bool operator==(const ComparedThing &, const ComparedThing &) = default;
};

/// The view Compare: which page is on, and what stands side by side.
class CompareViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(int page READ page WRITE setPage NOTIFY changed)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::ComparedThing> things READ things NOTIFY changed)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(QString addText READ addText NOTIFY changed)
    Q_PROPERTY(int marked READ marked NOTIFY changed)
    Q_PROPERTY(bool markedStand READ markedStand NOTIFY changed)
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY changed)
    Q_PROPERTY(QString compareMarkedText READ compareMarkedText NOTIFY changed)
    Q_PROPERTY(bool differencesOnly READ differencesOnly WRITE setDifferencesOnly NOTIFY changed)
    Q_PROPERTY(tinyatlas::CompareCharts *charts READ charts CONSTANT)
    Q_PROPERTY(tinyatlas::CompareAxes *axes READ axes CONSTANT)
    Q_PROPERTY(tinyatlas::CompareConditions *conditions READ conditions CONSTANT)
    Q_PROPERTY(tinyatlas::CompareTable *table READ table CONSTANT)
    Q_PROPERTY(tinyatlas::RoundsViewModel *rounds READ rounds CONSTANT)
    Q_PROPERTY(tinyatlas::LayersViewModel *layers READ layers CONSTANT)

public:
    enum Page { SideBySide, Scatter, Bars, Rounds, Layers }; ///< ComparePage
    Q_ENUM(Page)
    enum Kind { Models, Devices }; ///< ComparedKind
    Q_ENUM(Kind)

    explicit CompareViewModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int page() const { return static_cast<int>(choice().page); }
    void setPage(int page);
    [[nodiscard]] int kind() const { return static_cast<int>(choice().kind); }
    void setKind(int kind);
    [[nodiscard]] QList<ComparedThing> things() const; ///< of the kind that is on
    /// What is selected is of that kind, does not stand there yet, and there is room.
    [[nodiscard]] bool canAdd() const;
    [[nodiscard]] QString addText() const;           ///< "Add Person Detection", or why nothing can be added
    [[nodiscard]] int marked() const;                ///< how many of what is compared, of several
    [[nodiscard]] bool markedStand() const;          ///< just these stand side by side
    [[nodiscard]] QString compareMarkedText() const; ///< "Put the 3 marked side by side"
    [[nodiscard]] QStringList suggestions(); ///< see CompareSuggestions; none where something is compared
    [[nodiscard]] bool differencesOnly() const { return choice().differencesOnly; }
    void setDifferencesOnly(bool only);

    /// What is shown is what was chosen last: nothing is being worked out.
    [[nodiscard]] bool settled() const;

    [[nodiscard]] CompareCharts *charts() { return &m_charts; }
    [[nodiscard]] CompareAxes *axes() { return &m_axes; }
    [[nodiscard]] CompareConditions *conditions() { return &m_conditions; }
    [[nodiscard]] CompareTable *table() { return &m_table; }
    [[nodiscard]] RoundsViewModel *rounds() { return &m_rounds; }
    [[nodiscard]] LayersViewModel *layers() { return &m_layers; }

    Q_INVOKABLE void add(); ///< what is selected
    Q_INVOKABLE void remove(int place);
    Q_INVOKABLE void clear();
    Q_INVOKABLE void select(int place);
    Q_INVOKABLE void compareMarked();
    /// Puts the models of one of suggestions() side by side.
    Q_INVOKABLE void takeSuggestion(int index);

signals:
    void changed();

private:
    [[nodiscard]] const CompareChoice &choice() const { return m_session.state().compare; }
    [[nodiscard]] bool isModels() const { return choice().kind == ComparedKind::Models; }
    [[nodiscard]] bool isThere(const Selection &thing) const;
    void followView();

    Session &m_session;
    CompareSuggestions m_suggestions{m_session};
    CompareCharts m_charts{m_session};
    CompareAxes m_axes{m_session, m_charts};
    CompareConditions m_conditions{m_session, m_charts};
    CompareTable m_table{m_session, m_charts};
    RoundsViewModel m_rounds{m_session};
    LayersViewModel m_layers{m_session};
};

} // namespace tinyatlas
