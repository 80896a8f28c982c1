// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/viewmodels/fleet_rows.h"

#include <array>
#include <set>

namespace tinyatlas {

/// Which devices one needs for models, and what of devices no model uses. It is worked out while it is
/// looked at, and off this thread where it takes long.
class FleetViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY changed)
    Q_PROPERTY(int asks READ asks NOTIFY changed)
    Q_PROPERTY(int scope READ scope NOTIFY changed)
    Q_PROPERTY(QString scopesName READ scopesName NOTIFY changed)
    Q_PROPERTY(QStringList scopes READ scopes NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString proof READ proof NOTIFY changed)
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
    Q_PROPERTY(bool picking READ picking NOTIFY changed)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(bool canAddHere READ canAddHere NOTIFY changed)
    Q_PROPERTY(bool canClear READ canClear NOTIFY changed)
    Q_PROPERTY(tinyatlas::FleetRows *rows READ rows CONSTANT)

public:
    explicit FleetViewModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool active() const { return m_active; } ///< somebody looks
    void setActive(bool active);
    [[nodiscard]] int asks() const { return static_cast<int>(picks().asks); } ///< FleetAsks
    [[nodiscard]] int scope() const;                                          ///< FleetScope of what is asked
    [[nodiscard]] QString scopesName() const;                                 ///< "Models to run"
    /// By FleetScope: "All 23", "Shown 14", "Picked 2".
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] QString note() const;     ///< what the scope comes to; empty where that is plain
    [[nodiscard]] QString headline() const; ///< the answer in a sentence
    [[nodiscard]] QString proof() const;    ///< whether it is proven, and stands on a what-if; may be empty
    [[nodiscard]] bool searching() const { return m_search.running(); }
    /// One's own picks are asked about.
    [[nodiscard]] bool picking() const { return scope() == static_cast<int>(FleetScope::Own); }
    [[nodiscard]] bool canAdd() const;     ///< a model or a device is selected that is not asked about yet
    [[nodiscard]] bool canAddHere() const; ///< likewise, and it is of the kind that is asked about
    [[nodiscard]] bool canClear() const;   ///< and there are some
    [[nodiscard]] FleetRows *rows() { return &m_rows; }

    Q_INVOKABLE void ask(int asks);       ///< FleetAsks
    Q_INVOKABLE void setScope(int scope); ///< FleetScope
    /// Picks what is selected, and asks about the picks of its kind.
    Q_INVOKABLE void addSelected();
    Q_INVOKABLE void clearPicks();
    /// A click on a row: selects what it is about, and folds or unfolds what is below it.
    Q_INVOKABLE void activate(int row);
    /// Opens Fit for the pair of a row, where it has one.
    Q_INVOKABLE void open(int row);
    /// Return on a row: opens it in Fit, or does what a click does.
    Q_INVOKABLE void enter(int row);
    /// Of a row that is a pick.
    Q_INVOKABLE void remove(int row);

signals:
    void changed();

private:
    [[nodiscard]] const FleetPicks &picks() const { return m_session.state().fleet; }
    [[nodiscard]] FleetAsked asked() const;
    void change(const FleetPicks &picks, const QString &what);
    void update();
    void search();
    void take(FleetAnswerPtr answer);
    void forget();
    void writeRows();
    /// Adds a heading, and answers whether what is below it is unfolded.
    bool addHeading(std::vector<FleetRow> &rows, FleetRow::Section section) const;
    void addPicks(std::vector<FleetRow> &rows) const;
    void addMembers(std::vector<FleetRow> &rows) const;
    void addUse(std::vector<FleetRow> &rows, FleetRow::Section section) const;
    void addNotRun(std::vector<FleetRow> &rows, FleetRow::Section section,
                   const std::vector<ModelId> &models) const;
    void toggle(const FleetRow &row);

    Session &m_session;
    FleetRows m_rows;
    bool m_active = false;
    FleetAsked m_asked;      ///< last
    FleetAnswerPtr m_answer; ///< to it, or while it is searched for to one before of the same dataset
    Job<FleetAnswerPtr> m_search;
    /// By FleetAsks.
    std::array<std::set<FleetRow::Section>, 2> m_foldedSections{
        {{}, {FleetRow::Section::RunNowhere, FleetRow::Section::NotKnown}}};
    std::set<DeviceId> m_unfolded; ///< of the fleet
};

} // namespace tinyatlas
