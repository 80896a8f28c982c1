// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_what_if.h"

#include "app/text/figures.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double hundredths = 100;
constexpr double usualMargin = 50; // percent: more is typed
constexpr double wholePercent = 100;

/// About a hundred presses from end to end, in figures that are easily read.
double stepOf(double maximum) {
    if (maximum <= 0)
        return 1;
    const double magnitude = std::pow(10, std::floor(std::log10(maximum / wholePercent)));
    return std::max(1.0, magnitude);
}

FitKnob memoryKnob(const QString &name, const Requirement &memory) {
    const Bytes stated = memory.taken + memory.have.value_or(Bytes{});
    const auto maximum = static_cast<double>(stated.count);
    return {.name = name,
            .text = memory.have ? text::memory(memory.taken) : FitWhatIf::tr("unknown"),
            .value = static_cast<double>(memory.taken.count),
            .maximum = maximum,
            .step = stepOf(maximum)};
}

} // namespace

FitWhatIf::FitWhatIf(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &FitWhatIf::update);
    update();
}

void FitWhatIf::update() {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair)
        return;
    const Verdict verdict = judge(m_session.catalog(), pair->model, pair->device, m_session.rules());
    const double margin = m_session.marginPercent();
    m_knobs = {{.name = tr("Margin to keep free"),
                .text = tr("%1 %").arg(margin),
                .value = margin,
                .maximum = std::max(margin, usualMargin),
                .step = 1},
               memoryKnob(tr("RAM already taken"), verdict.ram()),
               memoryKnob(tr("Flash already taken"), verdict.flash())};
    emit changed();
}

bool FitWhatIf::supposed() const {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    return pair && (m_session.rules().margin != FitRules{}.margin ||
                    m_session.rules().takenOn(pair->device) != TakenMemory{});
}

void FitWhatIf::set(int knob, double value) {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair || knob < Margin || knob > FlashTaken)
        return;
    if (knob == Margin) {
        m_session.setMarginPercent(value);
        return;
    }
    const Bytes bytes{std::llround(std::clamp(value, 0.0, m_knobs[knob].maximum))};
    TakenMemory taken = m_session.rules().takenOn(pair->device);
    (knob == RamTaken ? taken.ram : taken.flash) = bytes;
    m_session.setTaken(pair->device, taken);
}

bool FitWhatIf::enter(int knob, const QString &typed) {
    if (knob == Margin) {
        QString number = typed.trimmed();
        if (number.endsWith(u'%'))
            number.chop(1);
        bool isNumber = false;
        const double percent = number.trimmed().replace(u',', u'.').toDouble(&isNumber);
        if (!isNumber || !(percent >= 0 && percent <= wholePercent))
            return false;
        set(knob, std::round(percent * hundredths) / hundredths);
    } else {
        const std::optional<Bytes> bytes = text::memoryFrom(typed);
        if (!bytes)
            return false;
        set(knob, static_cast<double>(bytes->count));
    }
    release();
    return true;
}

void FitWhatIf::reset() {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair)
        return;
    ViewState next = m_session.state();
    next.rules.margin = FitRules{}.margin;
    next.rules.setTaken(pair->device, {});
    m_session.change(next, tr("Reset the what-if"));
}

} // namespace tinyatlas
