// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_view_model.h"

#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <algorithm>

namespace tinyatlas {

static_assert(static_cast<int>(ComparePage::Layers) == CompareViewModel::Layers);
static_assert(static_cast<int>(ComparedKind::Devices) == CompareViewModel::Devices);

CompareViewModel::CompareViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, [this] {
        followView();
        emit changed();
    });
    connect(&session, &Session::datasetChanged, this, &CompareViewModel::changed);
    connect(&session, &Session::shownChanged, this, &CompareViewModel::changed);
    followView();
}

void CompareViewModel::followView() {
    const bool shown = m_session.compareInSight();
    m_charts.setActive(shown);
    m_table.setActive(shown && choice().page == ComparePage::SideBySide);
    m_rounds.setActive(shown && choice().page == ComparePage::Rounds);
    m_layers.setActive(shown && choice().page == ComparePage::Layers);
}

bool CompareViewModel::settled() const {
    return m_charts.ready() && (choice().page != ComparePage::Rounds || m_rounds.ready()) &&
           (choice().page != ComparePage::Layers || m_layers.ready());
}

void CompareViewModel::setPage(int page) {
    CompareChoice next = choice();
    next.page = static_cast<ComparePage>(page);
    m_session.changeComparison(next, tr("Turn to another comparison"));
}

void CompareViewModel::setKind(int kind) {
    CompareChoice next = choice();
    next.kind = static_cast<ComparedKind>(kind);
    m_session.changeComparison(next, kind == Models ? tr("Compare models") : tr("Compare devices"));
}

QList<ComparedThing> CompareViewModel::things() const {
    const Catalog &catalog = m_session.catalog();
    const Selection &selection = m_session.state().selection;
    QList<ComparedThing> things;
    if (isModels()) {
        for (const ModelId id : choice().models) {
            const NeuralNetwork &model = catalog.model(id);
            things.append({text::displayName(model.name), text::modelSummary(model),
                           static_cast<int>(model.group), selection == Selection::of(id)});
        }
        return things;
    }
    for (const DeviceId id : choice().devices) {
        const Device &device = catalog.device(id);
        things.append(
            {text::deviceTitle(device), text::deviceSummary(device), -1, selection == Selection::of(id)});
    }
    return things;
}

bool CompareViewModel::isThere(const Selection &thing) const {
    return isModels() ? std::ranges::find(choice().models, ModelId{thing.index}) != choice().models.end()
                      : std::ranges::find(choice().devices, DeviceId{thing.index}) != choice().devices.end();
}

bool CompareViewModel::canAdd() const {
    const Selection &thing = m_session.state().selection;
    const std::size_t count = isModels() ? choice().models.size() : choice().devices.size();
    return thing.kind == (isModels() ? Selection::Kind::Model : Selection::Kind::Device) &&
           count < CompareChoice::most && !isThere(thing);
}

QString CompareViewModel::addText() const {
    const std::size_t count = isModels() ? choice().models.size() : choice().devices.size();
    const Selection &thing = m_session.state().selection;
    if (count >= CompareChoice::most)
        return tr("No more than %1 stand side by side").arg(CompareChoice::most);
    if (canAdd())
        return tr("Add %1").arg(
            text::nodeName(m_session.catalog(), m_session.graph(), thing.nodeIn(m_session.graph())));
    return isModels() ? tr("Select a model to add it") : tr("Select a device to add it");
}

int CompareViewModel::marked() const {
    const bool devices = choice().page == ComparePage::SideBySide && !isModels();
    const std::size_t count = devices ? m_session.markedDevices().size() : m_session.markedModels().size();
    return count < 2 ? 0 : static_cast<int>(count);
}

bool CompareViewModel::markedStand() const {
    const auto same = [](auto marked, auto compared) {
        marked.resize(std::min(marked.size(), CompareChoice::most));
        std::ranges::sort(compared);
        return !compared.empty() && marked == compared;
    };
    return isModels() ? same(m_session.markedModels(), choice().models)
                      : same(m_session.markedDevices(), choice().devices);
}

QString CompareViewModel::compareMarkedText() const {
    return static_cast<std::size_t>(marked()) > CompareChoice::most
               ? tr("Put the first %1 of %2 side by side").arg(CompareChoice::most).arg(marked())
               : tr("Put the %1 marked side by side").arg(marked());
}

void CompareViewModel::setDifferencesOnly(bool only) {
    CompareChoice next = choice();
    next.differencesOnly = only;
    m_session.changeComparison(next, only ? tr("Show differences only") : tr("Show all rows"));
}

void CompareViewModel::add() {
    if (!canAdd())
        return;
    const auto index = static_cast<int>(m_session.state().selection.index);
    if (isModels())
        m_session.compareModel(index);
    else
        m_session.compareDevice(index);
}

void CompareViewModel::remove(int place) {
    const QList<ComparedThing> all = things();
    if (place < 0 || place >= all.size())
        return;
    CompareChoice next = choice();
    if (isModels())
        next.models.erase(next.models.begin() + place);
    else
        next.devices.erase(next.devices.begin() + place);
    m_session.changeComparison(next, tr("Compare without %1").arg(all[place].name));
}

void CompareViewModel::clear() {
    CompareChoice next = choice();
    (isModels() ? next.models.clear() : next.devices.clear());
    m_session.changeComparison(next, tr("Compare nothing"));
}

void CompareViewModel::select(int place) {
    if (place < 0 || place >= things().size())
        return;
    const auto index = static_cast<std::size_t>(place);
    m_session.select(isModels() ? Selection::of(choice().models[index])
                                : Selection::of(choice().devices[index]));
}

QStringList CompareViewModel::suggestions() {
    QStringList labels;
    if (!isModels() || !choice().models.empty())
        return labels;
    for (const CompareSuggestion &suggestion : m_suggestions.all())
        labels.append(suggestion.label);
    return labels;
}

void CompareViewModel::takeSuggestion(int index) {
    const std::vector<CompareSuggestion> &all = m_suggestions.all();
    if (index < 0 || static_cast<std::size_t>(index) >= all.size())
        return;
    CompareChoice next = choice();
    next.kind = ComparedKind::Models;
    next.models = all[static_cast<std::size_t>(index)].models;
    m_session.changeComparison(next, tr("Compare %1").arg(all[static_cast<std::size_t>(index)].label));
}

void CompareViewModel::compareMarked() { m_session.compareMarked(); }

} // namespace tinyatlas
