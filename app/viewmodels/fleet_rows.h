// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/fleet_search.h"
#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <QtQml/qqmlregistration.h>

#include <map>
#include <optional>
#include <vector>

namespace tinyatlas {

/// One line about a fleet. It holds only what it is about; its words are made when it is shown, so that
/// 10,000 models cost nothing.
struct FleetRow {
    enum class Kind {
        Heading, ///< of a section
        Pick,    ///< a model or a device that the user picked
        Member,  ///< a device of the fleet
        Run,     ///< a model that it runs
        NotRun,  ///< a model that no device runs, or none is known to
        Use,     ///< what of a device is used
    };
    enum class Section { Picks, Members, Sparable, Needed, RunNowhere, NotKnown };

    Kind kind = Kind::Heading;
    Section section = Section::Picks;
    std::uint32_t place = 0;         ///< of the device in the answer: of a member, what it runs, or its use
    Selection target{};              ///< none for a heading
    std::optional<bool> folded = {}; ///< of what folds
};

/// The lines about a fleet, all kinds in one list, so that one view reuses its delegates for thousands.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class FleetRows : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of FleetViewModel")

public:
    enum Role {
        LabelRole = Qt::UserRole + 1,
        DetailRole,   ///< below it; may be empty
        StateRole,    ///< FitState of what stands for a pair, -1 for all others
        HeadingRole,  ///< of a section
        NestedRole,   ///< belongs to the line above
        FoldableRole, ///< it folds what is below it
        FoldedRole,   ///< and does now
        RemoveRole,   ///< what a click on its × does; empty where it cannot be taken away
        SelectedRole, ///< what is selected
    };
    Q_ENUM(Role)

    explicit FleetRows(const Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Null where there is no such row.
    [[nodiscard]] const FleetRow *at(int row) const;
    /// What a row says of a model on a device: of one that runs nowhere, on the device that comes nearest.
    [[nodiscard]] std::optional<Pair> pair(const FleetRow &row) const;
    /// `answer` may be null: then no row is about it.
    void setRows(std::vector<FleetRow> rows, FleetAnswerPtr answer);

private:
    [[nodiscard]] const Fleet &fleet() const { return m_answer->use.needed; }
    /// The device that comes nearest to running a model that runs nowhere, by the rules of the answer.
    [[nodiscard]] DeviceId nearest(ModelId model) const;
    [[nodiscard]] QString label(const FleetRow &row) const;
    [[nodiscard]] QString heading(FleetRow::Section section) const;
    [[nodiscard]] QString detail(const FleetRow &row) const;
    [[nodiscard]] QString whyNotRun(const FleetRow &row) const;
    [[nodiscard]] QString runDetail(const FleetRow &row) const;
    [[nodiscard]] int state(const FleetRow &row) const;

    const Session &m_session;
    std::vector<FleetRow> m_rows;
    FleetAnswerPtr m_answer;
    /// Of the answer, those that were asked for: each takes as many judgements as there are devices, and the
    /// rows are read anew whenever something is selected.
    mutable std::map<ModelId, DeviceId> m_nearest;
};

} // namespace tinyatlas
