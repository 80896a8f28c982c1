// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fleet_rows.h"

#include "app/jobs/background.h"
#include "app/text/facet_texts.h"
#include "app/text/fleet_texts.h"
#include "app/text/node_texts.h"
#include "app/text/requirement_words.h"
#include "core/fit/nearest_device.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

using Kind = FleetRow::Kind;
using Section = FleetRow::Section;

FleetRows::FleetRows(const Session &session, QObject *parent) : RowListModel(parent), m_session(session) {}

void FleetRows::setRows(std::vector<FleetRow> rows, FleetAnswerPtr answer) {
    m_rows = std::move(rows);
    const FleetAnswerPtr before = std::exchange(m_answer, std::move(answer));
    if (before != m_answer)
        m_nearest.clear();
    announceRows(m_rows.size());
    giveUp(before);
}

const FleetRow *FleetRows::at(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_rows.size() ? &m_rows[place] : nullptr;
}

std::optional<Pair> FleetRows::pair(const FleetRow &row) const {
    if (row.kind == Kind::Run)
        return Pair{ModelId{row.target.index}, fleet().members[row.place].device};
    if (row.kind != Kind::NotRun)
        return std::nullopt;
    const ModelId model{row.target.index};
    const DeviceId device = nearest(model);
    return device.valid() ? std::optional(Pair{model, device}) : std::nullopt;
}

DeviceId FleetRows::nearest(ModelId model) const {
    const auto [place, isNew] = m_nearest.try_emplace(model);
    if (isNew) {
        const FleetAsked &asked = m_answer->asked;
        place->second = nearestDevice(asked.dataset->catalog, model, asked.devices, asked.matrix->rules());
    }
    return place->second;
}

QString FleetRows::heading(Section section) const {
    switch (section) {
    case Section::Picks: {
        const FleetPicks &picks = m_session.state().fleet;
        return picks.asks == FleetAsks::FewestDevices
                   ? tr("%1 picked").arg(text::modelCount(picks.models.own.size()))
                   : tr("%1 picked").arg(text::deviceCount(picks.devices.own.size()));
    }
    case Section::Members:
        return tr("The devices");
    case Section::Sparable:
        return tr("%1 that could be left out")
            .arg(text::deviceCount(m_answer->use.devices.size() - fleet().members.size()));
    case Section::Needed:
        return tr("%1 needed").arg(text::deviceCount(fleet().members.size()));
    case Section::RunNowhere:
        return text::runNowhereHead(fleet(), m_answer->asked.question());
    case Section::NotKnown:
        return text::notKnownHead(fleet(), m_answer->asked.question());
    }
    return {};
}

QString FleetRows::label(const FleetRow &row) const {
    if (row.kind == Kind::Heading)
        return heading(row.section);
    return text::nodeName(m_session.catalog(), m_session.graph(), row.target.nodeIn(m_session.graph()));
}

QString FleetRows::whyNotRun(const FleetRow &row) const {
    const FleetAsked &asked = m_answer->asked;
    const std::optional<Pair> on = pair(row);
    return on ? text::whyNowhere(asked.dataset->catalog, on->model, on->device, asked.question(),
                                 asked.matrix->rules())
              : QString();
}

QString FleetRows::runDetail(const FleetRow &row) const {
    const FleetMember &member = fleet().members[row.place];
    const QString line = m_session.verdictLine(*pair(row));
    const bool onlyHere =
        fleet().members.size() > 1 &&
        std::ranges::find(member.onlyHere, ModelId{row.target.index}) != member.onlyHere.end();
    return onlyHere ? line + text::separator() + tr("on no other of these") : line;
}

QString FleetRows::detail(const FleetRow &row) const {
    switch (row.kind) {
    case Kind::Member:
        return text::memberSummary(fleet().members[row.place], fleet());
    case Kind::Run:
        return runDetail(row);
    case Kind::NotRun:
        return whyNotRun(row);
    case Kind::Use:
        return text::useLines(m_session.catalog(), m_answer->use.devices[row.place]).join(u'\n');
    case Kind::Heading:
    case Kind::Pick:
        break;
    }
    return {};
}

int FleetRows::state(const FleetRow &row) const {
    if (row.kind == Kind::NotRun)
        return static_cast<int>(row.section == Section::NotKnown ? FitState::Unknown : FitState::DoesNotFit);
    const std::optional<Pair> judged = pair(row);
    return judged ? static_cast<int>(m_session.matrix().state(judged->model, judged->device)) : -1;
}

QVariant FleetRows::data(const QModelIndex &index, int role) const {
    const FleetRow *row = checkIndex(index, CheckIndexOption::IndexIsValid) ? at(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return label(*row);
    case DetailRole:
        return detail(*row);
    case StateRole:
        return state(*row);
    case HeadingRole:
        return row->kind == Kind::Heading;
    case NestedRole:
        return row->kind == Kind::Run;
    case FoldableRole:
        return row->folded.has_value();
    case FoldedRole:
        return row->folded.value_or(false);
    case RemoveRole:
        return row->kind == Kind::Pick ? tr("Take %1 away").arg(label(*row)) : QString();
    case SelectedRole:
        return row->kind != Kind::Heading && row->target == m_session.state().selection;
    default:
        return {};
    }
}

QHash<int, QByteArray> FleetRows::roleNames() const {
    return {{LabelRole, "label"},     {DetailRole, "detail"},    {StateRole, "verdict"},
            {HeadingRole, "heading"}, {NestedRole, "nested"},    {FoldableRole, "foldable"},
            {FoldedRole, "folded"},   {RemoveRole, "removeTip"}, {SelectedRole, "chosen"}};
}

} // namespace tinyatlas
