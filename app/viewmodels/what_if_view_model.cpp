// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/what_if_view_model.h"

#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/what_if_texts.h"
#include "app/viewmodels/knobs.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tinyatlas {

namespace {

constexpr qsizetype mostListed = 12;

} // namespace

WhatIfViewModel::WhatIfViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_device(session, this), m_model(session, this) {
    connect(&session, &Session::stateChanged, this, &WhatIfViewModel::update);
    connect(&session, &Session::datasetChanged, this, &WhatIfViewModel::update);
    connect(&session, &Session::datasetChanged, this, &WhatIfViewModel::updateChanges);
    connect(&session, &Session::matrixChanged, this, &WhatIfViewModel::updateChanges);
    update();
}

void WhatIfViewModel::update() {
    m_problem.clear();
    const ViewState &state = m_session.state();
    const auto selected = [&](Selection::Kind kind) {
        return state.selection.kind == kind ? static_cast<int>(state.selection.index) : -1;
    };
    const std::optional<Pair> &pair = !state.fitPair && m_session.matrixOpen() ? m_cell : state.fitPair;
    m_device.show(pair ? static_cast<int>(pair->device.value) : selected(Selection::Kind::Device));
    m_model.show(pair ? static_cast<int>(pair->model.value) : selected(Selection::Kind::Model));
    constexpr Bytes usualReserve{256'000};
    const RuntimeOverhead &overhead = m_session.rules().overhead;
    FitKnob runtime = reserveKnob(overhead.flash, usualReserve);
    runtime.name = tr("Runtime in flash");
    m_general = {marginKnob(m_session.marginPercent()), reserveKnob(overhead.ram, usualReserve), runtime};
    updateLines();
    emit changed();
}

void WhatIfViewModel::followCell(const std::optional<Pair> &cell) {
    if (std::exchange(m_cell, cell) != cell)
        update();
}

void WhatIfViewModel::updateLines() {
    m_lines.clear();
    const Catalog &catalog = m_session.catalog();
    const FitRules &rules = m_session.rules();
    const auto add = [this](const QString &name, const QStringList &parts, const Selection &thing) {
        m_lines.push_back({name, parts.join(QStringLiteral(", ")), thing});
    };
    for (const auto &[device, whatIf] : rules.devices)
        add(text::deviceTitle(catalog.device(device)),
            text::whatIfParts(catalog, catalog.device(device), whatIf), Selection::of(device));
    for (const auto &[model, whatIf] : rules.models)
        add(text::displayName(catalog.model(model).name),
            text::whatIfParts(catalog, catalog.model(model), whatIf), Selection::of(model));
    if (const QStringList parts = text::whatIfParts(rules, m_session.firstRules()); !parts.isEmpty())
        add(tr("Everywhere"), parts, {});
}

void WhatIfViewModel::updateChanges() {
    m_changes.clear();
    if (const VerdictChanges *counts = m_session.verdictChanges())
        for (std::size_t m = 0; m < counts->ofModel.size() && m_changes.size() < mostListed; ++m)
            if (counts->ofModel[m] > 0)
                addChanges(idAt<ModelId>(m), *counts);
    emit effectChanged();
}

void WhatIfViewModel::addChanges(ModelId model, const VerdictChanges &counts) {
    const Catalog &catalog = m_session.catalog();
    for (std::size_t d = 0; d < counts.ofDevice.size() && m_changes.size() < mostListed; ++d) {
        const auto device = idAt<DeviceId>(d);
        const FitState before = m_session.statedMatrix().state(model, device);
        const FitState after = m_session.matrix().state(model, device);
        if (before == after)
            continue;
        m_changes.push_back({tr("%1 on %2")
                                 .arg(text::displayName(catalog.model(model).name),
                                      text::deviceTitle(catalog.device(device))),
                             text::verdictChange(before, after), static_cast<int>(before),
                             static_cast<int>(after), model, device});
    }
}

QString WhatIfViewModel::effect() const {
    const VerdictChanges *counts = m_session.verdictChanges();
    return counts ? text::startingUpper(text::whatIfEffect(*counts)) : tr("Nothing is supposed");
}

QString WhatIfViewModel::total() const {
    const QString now = text::pairsFit(m_session.matrix().fit(), m_session.matrix().pairs(),
                                       m_session.matrix().count(FitState::Unknown));
    return m_session.verdictChanges()
               ? tr("%1; by the graph %2").arg(now, text::countExact(m_session.statedMatrix().fit()))
               : now;
}

QString WhatIfViewModel::moreChanges() const {
    const VerdictChanges *counts = m_session.verdictChanges();
    const auto listed = static_cast<std::size_t>(m_changes.size());
    return counts && counts->all > listed ? tr("and %1 more").arg(text::countExact(counts->all - listed))
                                          : QString();
}

QString WhatIfViewModel::label() const {
    return m_lines.isEmpty() ? tr("What-if") : tr("What-if · %1").arg(m_lines.size());
}

void WhatIfViewModel::set(int general, double value) {
    if (general == Margin) {
        m_session.setMarginPercent(value);
        return;
    }
    constexpr auto most = static_cast<double>(largestSupposed.count);
    const Bytes bytes{std::llround(std::clamp(value, 0.0, most))};
    const RuntimeOverhead &now = m_session.rules().overhead;
    if (general == RamReserved)
        m_session.setOverhead({now.flash, bytes});
    else if (general == RuntimeFlash)
        m_session.setOverhead({bytes, now.ram});
}

void WhatIfViewModel::enter(int general, const QString &typed) {
    release();
    if (general == Margin) {
        const std::optional<double> percent = percentFrom(typed);
        if (percent)
            set(general, *percent);
        m_problem = percent ? QString() : noPercentage(typed);
    } else {
        const std::optional<Bytes> bytes = text::memoryFrom(typed);
        if (bytes)
            set(general, static_cast<double>(bytes->count));
        m_problem = bytes ? QString() : noMemory(typed);
    }
    release();
    emit changed();
}

void WhatIfViewModel::takeBack(int line) {
    const Selection thing = m_lines.at(line).thing;
    if (thing.kind == Selection::Kind::Device)
        m_session.suppose(DeviceId{thing.index}, {});
    else if (thing.kind == Selection::Kind::Model)
        m_session.suppose(ModelId{thing.index}, {});
    else
        m_session.resetGeneralRules();
}

void WhatIfViewModel::selectLine(int line) {
    if (const Selection thing = m_lines.at(line).thing; thing.kind != Selection::Kind::None)
        m_session.select(thing);
}

void WhatIfViewModel::open(int change) {
    const WhatIfChange &pair = m_changes.at(change);
    m_session.openFit(static_cast<int>(pair.model.value), static_cast<int>(pair.device.value));
}

} // namespace tinyatlas
