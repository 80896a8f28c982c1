// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/lanes_view_model.h"

#include "app/text/lane_group_texts.h"

#include <algorithm>

// The groups of lanes that hold much: which are open, and what opens them.
namespace tinyatlas {

/// Those of the state, and what a drag has opened for as long as it lasts.
LaneFolds LanesViewModel::folds() const {
    LaneFolds folds = m_session.state().folds;
    for (const auto &[key, changed] : m_sprung)
        folds.setChanged(key, changed);
    return folds;
}

void LanesViewModel::readFolds() {
    if (m_session.state().folds == m_folds)
        return;
    m_folds = m_session.state().folds;
    if (m_beforeDrag)
        m_beforeDrag->content.fold(m_folds);
    refold();
}

void LanesViewModel::refold() {
    m_content.fold(folds());
    m_state.hover = {};
    layOut();
    emit groupsChanged();
}

bool LanesViewModel::isOfModels(const LaneGroup &group) const {
    return std::ranges::any_of(m_content.modelGroups, [&](const LaneGroup &g) { return &g == &group; });
}

std::optional<LayoutRect> LanesViewModel::rowRect(const LaneGroup &group) const {
    const bool ofModels = isOfModels(group);
    if (ofModels && group.kind == LaneGroup::Kind::Section) {
        const auto heading =
            std::ranges::find(m_layout.headings, group.value, &LanesLayout::Heading::section);
        return heading == m_layout.headings.end() ? std::nullopt : std::optional(heading->rect);
    }
    const auto &rows = ofModels ? m_content.modelRows : m_content.deviceRows;
    const auto &groups = ofModels ? m_content.modelGroups : m_content.deviceGroups;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].isGroup && &groups[rows[row].index] == &group)
            return ofModels ? m_layout.models[row].row : m_layout.devices[row];
    return std::nullopt;
}

void LanesViewModel::toggleGroup(const std::string &key) {
    const LaneGroup *group = m_content.groupOf(key);
    if (!group)
        return;
    const bool wasOpen = group->open(folds());
    const QString title = text::groupTitle(m_session.catalog(), *group, m_content.modelsByVerdict);
    ViewState next = m_session.state();
    next.folds.setChanged(key, !next.folds.changed(key));
    m_session.change(next, wasOpen ? text::foldGroup(title) : text::openGroup(title));
    if (const LaneGroup *shown = m_content.groupOf(key))
        revealGroup(*shown);
}

/// The row of the group, and as much as there is room for of what it holds.
void LanesViewModel::revealGroup(const LaneGroup &group) {
    const auto row = rowRect(group);
    if (!row)
        return;
    LayoutRect whole = *row;
    const bool ofModels = isOfModels(group);
    const auto grow = [&whole](const LayoutRect &rect) {
        whole.height = std::max(whole.height, rect.bottom() - whole.y);
    };
    if (group.open(folds()) && ofModels) {
        for (std::size_t i = 0; i < m_content.modelRows.size(); ++i)
            if (m_content.firstSlotOf(m_content.modelRow(i)) >= group.begin &&
                m_content.firstSlotOf(m_content.modelRow(i)) < group.end)
                grow(m_layout.models[i].row);
    } else if (group.open(folds())) {
        for (std::size_t i = 0; i < m_content.deviceRows.size(); ++i) {
            const LaneRow &inner = m_content.deviceRows[i];
            const std::size_t slot = inner.isGroup ? m_content.deviceGroups[inner.index].begin : inner.index;
            if (slot >= group.begin && slot < group.end)
                grow(m_layout.devices[i]);
        }
    }
    scrollIntoSight(ofModels ? m_layout.modelLane : m_layout.deviceLane,
                    ofModels ? m_state.modelScroll : m_state.deviceScroll, whole);
    clampScroll();
    updateScene();
}

void LanesViewModel::setCurrentGroup(const std::string &key) {
    if (m_state.currentGroup == key)
        return;
    m_state.currentGroup = key;
    updateScene();
    emit groupsChanged();
}

bool LanesViewModel::toggleCurrentGroup() {
    if (!m_content.groupOf(m_state.currentGroup))
        return false;
    toggleGroup(std::string(m_state.currentGroup));
    emit groupsChanged();
    return true;
}

void LanesViewModel::foldAll() {
    ViewState next = m_session.state();
    next.folds = {};
    m_session.change(next, tr("Fold all groups"));
}

void LanesViewModel::unfoldAll() {
    std::vector<std::string> keys;
    for (const LaneGroups *groups : {&m_content.modelGroups, &m_content.deviceGroups})
        for (const LaneGroup &group : *groups)
            if (group.kind != LaneGroup::Kind::Section)
                keys.push_back(group.key);
    ViewState next = m_session.state();
    next.folds.replace(std::move(keys));
    m_session.change(next, tr("Open all groups"));
}

QString LanesViewModel::textFor(const LaneGroup &group) const {
    std::optional<VerdictCounts> counts;
    const bool ofModels = isOfModels(group);
    const auto model = judgedModel(m_state);
    const auto device = judgedDevice(m_state);
    if (ofModels && device)
        counts = m_content.countsOf(m_session.matrix(), group, *device);
    else if (!ofModels && model)
        counts = m_content.countsOf(m_session.matrix(), group, *model);
    return text::groupSummary(m_session.catalog(), group, ofModels, m_content.modelsByVerdict, counts);
}

QString LanesViewModel::currentText() const {
    const LaneGroup *group = m_content.groupOf(m_state.currentGroup);
    if (!group)
        return {};
    return (group->open(folds()) ? tr("Open group: %1") : tr("Folded group: %1"))
        .arg(textFor(*group).replace(QLatin1Char('\n'), QStringLiteral(", ")));
}

/// What has to be in sight during a drag, such as its subject out of a list, shows where it stands.
void LanesViewModel::springOpenAround(const Selection &thing) {
    const std::size_t before = m_sprung.size();
    for (const LaneGroup *group : groupsAround(thing))
        if (!group->open(folds()))
            m_sprung.emplace_back(group->key, group->kind != LaneGroup::Kind::Section);
    if (m_sprung.size() > before)
        refold();
}

/// The folded group that the drag has rested on opens, till the drag is over.
void LanesViewModel::springOpen() {
    const LaneGroup *group = m_content.groupOf(m_state.underGroup);
    if (!m_drag.active() || !group || group->open(folds()))
        return;
    m_sprung.emplace_back(group->key, group->kind != LaneGroup::Kind::Section);
    refold();
}

} // namespace tinyatlas
