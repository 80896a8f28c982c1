// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fleet_view_model.h"

#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/fleet_texts.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

using Kind = FleetRow::Kind;
using Section = FleetRow::Section;

namespace {

template <class AnyId> bool isPicked(const FleetPick<AnyId> &pick, AnyId id) {
    return pick.scope == FleetScope::Own && std::ranges::binary_search(pick.own, id);
}

template <class AnyId> void add(FleetPick<AnyId> &pick, AnyId id) {
    const auto place = std::ranges::lower_bound(pick.own, id);
    if (place == pick.own.end() || *place != id)
        pick.own.insert(place, id);
    pick.scope = FleetScope::Own;
}

template <class AnyId> std::vector<AnyId> onlyShown(std::vector<AnyId> ids, const ShownThings &shown) {
    std::erase_if(ids, [&](AnyId id) { return !shown.contains(id); });
    return ids;
}

} // namespace

FleetViewModel::FleetViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_rows(session) {
    connect(&session, &Session::stateChanged, this, &FleetViewModel::update);
    connect(&session, &Session::matrixChanged, this, &FleetViewModel::update);
    connect(&session, &Session::shownChanged, this, &FleetViewModel::update);
    connect(&session, &Session::datasetChanged, this, [this] {
        forget();
        m_unfolded.clear();
        update();
    });
}

void FleetViewModel::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    if (!active)
        forget(); // a matrix can be large
    update();
}

int FleetViewModel::scope() const {
    return static_cast<int>(picks().asks == FleetAsks::FewestDevices ? picks().models.scope
                                                                     : picks().devices.scope);
}

QString FleetViewModel::scopesName() const {
    return picks().asks == FleetAsks::FewestDevices ? tr("Models to run") : tr("Devices to look at");
}

QStringList FleetViewModel::scopes() const {
    const bool ofModels = picks().asks == FleetAsks::FewestDevices;
    const ShownThings &shown = *m_session.shown();
    const Catalog &catalog = m_session.catalog();
    return {tr("All %1").arg(text::countExact(ofModels ? catalog.models.size() : catalog.devices.size())),
            tr("Shown %1").arg(text::countExact(ofModels ? shown.models() : shown.devices())),
            tr("Picked %1")
                .arg(text::countExact(ofModels ? picks().models.own.size() : picks().devices.own.size()))};
}

QString FleetViewModel::note() const {
    const bool ofModels = picks().asks == FleetAsks::FewestDevices;
    switch (static_cast<FleetScope>(scope())) {
    case FleetScope::All:
        return {};
    case FleetScope::Shown:
        if (!m_session.state().filter.active())
            return tr("No filter is on: everything is shown.");
        return ofModels ? tr("What the filter leaves, on the devices that it leaves.")
                        : tr("What the filter leaves, for the models that it leaves.");
    case FleetScope::Own:
        return ofModels ? tr("Select a model in a list or in the graph, and add it.")
                        : tr("Select a device in a list or in the graph, and add it.");
    }
    return {};
}

QString FleetViewModel::headline() const {
    if (m_search.running())
        return tr("Searching…");
    if (!m_answer)
        return m_active ? tr("There is not enough memory to answer this.") : QString();
    return m_answer->asked.use ? text::useHeadline(m_answer->use)
                               : text::fleetHeadline(m_answer->use.needed, m_answer->asked.question());
}

QString FleetViewModel::proof() const {
    if (m_search.running() || !m_answer)
        return {};
    const QString proof = text::fleetProof(m_answer->use.needed);
    return proof.isEmpty() ? proof : text::markedWhatIf(proof, m_answer->asked.matrix->rules());
}

bool FleetViewModel::canAddHere() const {
    const Selection &selected = m_session.state().selection;
    return canAdd() &&
           (selected.kind == Selection::Kind::Model) == (picks().asks == FleetAsks::FewestDevices);
}

bool FleetViewModel::canAdd() const {
    const Selection &selected = m_session.state().selection;
    if (selected.kind == Selection::Kind::Model)
        return !isPicked(picks().models, ModelId{selected.index});
    return selected.kind == Selection::Kind::Device && !isPicked(picks().devices, DeviceId{selected.index});
}

bool FleetViewModel::canClear() const {
    const bool ofModels = picks().asks == FleetAsks::FewestDevices;
    return picking() && !(ofModels ? picks().models.own.empty() : picks().devices.own.empty());
}

void FleetViewModel::change(const FleetPicks &picks, const QString &what) {
    ViewState next = m_session.state();
    next.fleet = picks;
    m_session.change(next, what);
}

void FleetViewModel::ask(int asks) {
    FleetPicks next = picks();
    next.asks = static_cast<FleetAsks>(asks);
    change(next, next.asks == FleetAsks::FewestDevices ? tr("Ask for the fewest devices")
                                                       : tr("Ask what is not used"));
}

void FleetViewModel::setScope(int scope) {
    FleetPicks next = picks();
    const bool ofModels = next.asks == FleetAsks::FewestDevices;
    (ofModels ? next.models.scope : next.devices.scope) = static_cast<FleetScope>(scope);
    change(next, ofModels ? tr("Choose the models of the fleet") : tr("Choose the devices of the fleet"));
}

void FleetViewModel::addSelected() {
    if (!canAdd())
        return;
    const Selection &selected = m_session.state().selection;
    FleetPicks next = picks();
    if (selected.kind == Selection::Kind::Model) {
        next.asks = FleetAsks::FewestDevices;
        add(next.models, ModelId{selected.index});
    } else {
        next.asks = FleetAsks::WhatIsUnused;
        add(next.devices, DeviceId{selected.index});
    }
    change(next, tr("Add %1 to the fleet")
                     .arg(text::nodeName(m_session.catalog(), m_session.graph(),
                                         selected.nodeIn(m_session.graph()))));
}

void FleetViewModel::clearPicks() {
    FleetPicks next = picks();
    if (next.asks == FleetAsks::FewestDevices)
        next.models.own.clear();
    else
        next.devices.own.clear();
    change(next, tr("Clear the picks of the fleet"));
}

void FleetViewModel::remove(int row) {
    const FleetRow *clicked = m_rows.at(row);
    if (!clicked || clicked->kind != Kind::Pick)
        return;
    FleetPicks next = picks();
    if (clicked->target.kind == Selection::Kind::Model)
        std::erase(next.models.own, ModelId{clicked->target.index});
    else
        std::erase(next.devices.own, DeviceId{clicked->target.index});
    change(next, tr("Take %1 from the fleet").arg(m_rows.index(row).data(FleetRows::LabelRole).toString()));
}

void FleetViewModel::activate(int row) {
    const FleetRow *clicked = m_rows.at(row);
    if (!clicked)
        return;
    const Selection target = clicked->target; // the row is gone once anything changes
    if (clicked->folded)
        toggle(*clicked);
    if (target.kind != Selection::Kind::None)
        m_session.select(target);
}

void FleetViewModel::open(int row) {
    const FleetRow *clicked = m_rows.at(row);
    if (const std::optional<Pair> pair = clicked ? m_rows.pair(*clicked) : std::nullopt)
        m_session.openFit(static_cast<int>(pair->model.value), static_cast<int>(pair->device.value));
}

void FleetViewModel::enter(int row) {
    const FleetRow *clicked = m_rows.at(row);
    if (clicked && m_rows.pair(*clicked))
        open(row);
    else
        activate(row);
}

void FleetViewModel::toggle(const FleetRow &row) {
    const auto turn = [](auto &set, const auto &one) {
        if (set.erase(one) == 0)
            set.insert(one);
    };
    if (row.kind == Kind::Heading)
        turn(m_foldedSections.at(static_cast<std::size_t>(asks())), row.section);
    else
        turn(m_unfolded, DeviceId{row.target.index});
    writeRows();
}

FleetAsked FleetViewModel::asked() const {
    const bool ofModels = picks().asks == FleetAsks::FewestDevices;
    FleetAsked asked{.dataset = m_session.dataset(),
                     .matrix = m_session.sharedMatrix(),
                     .models = allModels(m_session.catalog()),
                     .devices = allDevices(m_session.catalog()),
                     .use = !ofModels};
    if (scope() == static_cast<int>(FleetScope::Shown)) {
        asked.models = onlyShown(std::move(asked.models), *m_session.shown());
        asked.devices = onlyShown(std::move(asked.devices), *m_session.shown());
    } else if (picking() && ofModels) {
        asked.models = picks().models.own;
    } else if (picking()) {
        asked.devices = picks().devices.own;
    }
    return asked;
}

void FleetViewModel::update() {
    if (m_active) {
        if (FleetAsked now = asked(); now != m_asked) {
            giveUp(std::exchange(m_asked, std::move(now)).matrix);
            search();
        }
        writeRows();
    }
    emit changed();
}

void FleetViewModel::search() {
    m_search.stop();
    if (m_answer && m_answer->asked.use != m_asked.use)
        take(nullptr);
    if (FleetAnswerPtr found = fleetAtOnce(m_asked)) {
        take(std::move(found));
        return;
    }
    const auto work = [this](const std::stop_token &stop) { return fleetInBackground(m_asked, stop); };
    m_search.start(work, [this](FleetAnswerPtr found) {
        take(std::move(found));
        writeRows();
        emit changed();
    });
}

void FleetViewModel::take(FleetAnswerPtr answer) { giveUp(std::exchange(m_answer, std::move(answer))); }

void FleetViewModel::forget() {
    m_search.stop();
    m_rows.setRows({}, nullptr);
    take(nullptr);
    giveUp(std::make_shared<const FleetAsked>(std::exchange(m_asked, {})));
}

void FleetViewModel::writeRows() {
    std::vector<FleetRow> rows;
    addPicks(rows);
    if (m_answer) {
        if (m_answer->asked.use) {
            addUse(rows, Section::Sparable);
            addUse(rows, Section::Needed);
        } else {
            addMembers(rows);
        }
        addNotRun(rows, Section::RunNowhere, m_answer->use.needed.runNowhere);
        addNotRun(rows, Section::NotKnown, m_answer->use.needed.notKnownToRun);
    }
    m_rows.setRows(std::move(rows), m_answer);
}

bool FleetViewModel::addHeading(std::vector<FleetRow> &rows, Section section) const {
    const bool folded = m_foldedSections.at(static_cast<std::size_t>(asks())).contains(section);
    rows.push_back({.kind = Kind::Heading, .section = section, .folded = folded});
    return !folded;
}

void FleetViewModel::addPicks(std::vector<FleetRow> &rows) const {
    if (!canClear() || !addHeading(rows, Section::Picks))
        return;
    const auto addAll = [&](const auto &own) {
        for (const auto id : own)
            rows.push_back({.kind = Kind::Pick, .target = Selection::of(id)});
    };
    picks().asks == FleetAsks::FewestDevices ? addAll(picks().models.own) : addAll(picks().devices.own);
}

void FleetViewModel::addMembers(std::vector<FleetRow> &rows) const {
    const std::vector<FleetMember> &members = m_answer->use.needed.members;
    if (members.empty() || !addHeading(rows, Section::Members))
        return;
    for (std::uint32_t place = 0; place < members.size(); ++place) {
        const FleetMember &member = members[place];
        const bool folded = !m_unfolded.contains(member.device);
        rows.push_back({.kind = Kind::Member,
                        .section = Section::Members,
                        .place = place,
                        .target = Selection::of(member.device),
                        .folded = folded});
        if (folded)
            continue;
        for (const ModelId model : member.runs)
            rows.push_back({.kind = Kind::Run,
                            .section = Section::Members,
                            .place = place,
                            .target = Selection::of(model)});
    }
}

void FleetViewModel::addUse(std::vector<FleetRow> &rows, Section section) const {
    const std::vector<DeviceUse> &devices = m_answer->use.devices;
    const auto belongs = [&](const DeviceUse &use) { return use.sparable == (section == Section::Sparable); };
    if (std::ranges::none_of(devices, belongs) || !addHeading(rows, section))
        return;
    for (std::uint32_t place = 0; place < devices.size(); ++place)
        if (belongs(devices[place]))
            rows.push_back({.kind = Kind::Use,
                            .section = section,
                            .place = place,
                            .target = Selection::of(devices[place].device)});
}

void FleetViewModel::addNotRun(std::vector<FleetRow> &rows, Section section,
                               const std::vector<ModelId> &models) const {
    if (models.empty() || !addHeading(rows, section))
        return;
    for (const ModelId model : models)
        rows.push_back({.kind = Kind::NotRun, .section = section, .target = Selection::of(model)});
}

} // namespace tinyatlas
