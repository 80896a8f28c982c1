// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_what_if.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/sentences.h"
#include "app/viewmodels/knobs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tinyatlas {

namespace {

/// Of several microcontrollers the largest figure: which of them is judged changes with what is taken.
FitKnob memoryKnob(const QString &name, const Device &device, ControllerMemory figure, Bytes taken) {
    const std::optional<Bytes> stated = statedMemory(device, {}, figure);
    const auto maximum = static_cast<double>(stated.value_or(Bytes{}).count);
    return {.name = name,
            .text = stated ? text::memory(taken) : FitWhatIf::tr("unknown"),
            .value = static_cast<double>(taken.count),
            .maximum = maximum,
            .step = knobStep(maximum)};
}

/// By FitWhatIf::Runtime, those that are no figure of the user's.
constexpr std::array publishedRuntimes{Bytes{0}, runtimeOnNano33Ble, runtimeOnNanoEsp32};

} // namespace

FitWhatIf::FitWhatIf(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &FitWhatIf::update);
    update();
}

void FitWhatIf::update() {
    m_problem.clear();
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair)
        return;
    DeviceWhatIf whatIf = m_session.rules().of(pair->device);
    const TakenMemory taken = std::exchange(whatIf.taken, {});
    const Device device = supposed(m_session.catalog(), m_session.catalog().device(pair->device), whatIf);
    constexpr Bytes usual{256'000}; // where the device does not state what it has
    m_knobs = {marginKnob(m_session.marginPercent()),
               memoryKnob(tr("RAM already taken"), device, &Microcontroller::ram, taken.ram),
               memoryKnob(tr("Flash already taken"), device, &Microcontroller::flash, taken.flash),
               reserveKnob(m_session.rules().overhead.ram,
                           statedMemory(device, {}, &Microcontroller::ram).value_or(usual))};
    emit changed();
}

QString FitWhatIf::elsewhere() const {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    QStringList others;
    for (const auto &[device, whatIf] : m_session.rules().devices) {
        if ((!pair || device != pair->device) && whatIf.taken != TakenMemory{})
            others << text::deviceTitle(m_session.catalog().device(device));
    }
    return others.isEmpty()
               ? QString()
               : tr("Memory is taken on other devices as well: %1").arg(others.join(QStringLiteral(", ")));
}

void FitWhatIf::set(int knob, double value) {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair || knob < Margin || knob > RamReserved)
        return;
    if (knob == Margin) {
        m_session.setMarginPercent(value);
        return;
    }
    const double most = knob == RamReserved ? value : m_knobs[knob].maximum;
    const Bytes bytes{std::llround(std::clamp(value, 0.0, std::max(most, 0.0)))};
    if (knob == RamReserved) {
        m_session.setOverhead({m_session.rules().overhead.flash, bytes});
        return;
    }
    TakenMemory taken = m_session.rules().takenOn(pair->device);
    (knob == RamTaken ? taken.ram : taken.flash) = bytes;
    m_session.setTaken(pair->device, taken);
}

void FitWhatIf::explain(int knob) {
    if (knob >= 0 && knob < m_knobs.size())
        emit evidenceAsked(supposedSheet(m_knobs[knob].name, m_knobs[knob].text));
}

void FitWhatIf::tell(const QString &problem) {
    m_problem = problem;
    emit changed();
}

bool FitWhatIf::enter(int knob, const QString &typed) {
    release();
    if (knob == Margin) {
        const std::optional<double> percent = percentFrom(typed);
        if (percent)
            set(knob, *percent);
        tell(percent ? QString() : noPercentage(typed));
        return percent.has_value();
    }
    const std::optional<Bytes> bytes = text::memoryFrom(typed);
    if (!bytes) {
        tell(noMemory(typed));
        return false;
    }
    const double maximum = m_knobs[knob].maximum;
    set(knob, static_cast<double>(bytes->count));
    const Bytes all{std::llround(maximum)};
    tell(*bytes <= all || knob == RamReserved ? QString()
                                              : tr("%1 is more than there is: all of the %2 are taken.")
                                                    .arg(text::memory(*bytes), text::memory(all)));
    release();
    return true;
}

QStringList FitWhatIf::runtimes() const {
    return {tr("Not counted (the paper's rule)"),
            tr("TFLite Micro, Nano 33 BLE: %1").arg(text::memory(runtimeOnNano33Ble)),
            tr("TFLite Micro, Nano ESP32: %1").arg(text::memory(runtimeOnNanoEsp32)), tr("Own figure")};
}

int FitWhatIf::runtime() const {
    const Bytes counted = m_session.rules().overhead.flash;
    if (counted == m_ownRuntime)
        return OwnFigure;
    return static_cast<int>(std::ranges::find(publishedRuntimes, counted) - publishedRuntimes.begin());
}

QString FitWhatIf::runtimeFigure() const { return text::memory(m_session.rules().overhead.flash); }

QString FitWhatIf::runtimeShort() const {
    switch (runtime()) {
    case NoRuntime:
        return tr("Not counted");
    case OnNano33Ble:
        return tr("Nano 33 BLE: %1").arg(text::memory(runtimeOnNano33Ble));
    case OnNanoEsp32:
        return tr("Nano ESP32: %1").arg(text::memory(runtimeOnNanoEsp32));
    default:
        return tr("Own figure");
    }
}

QString FitWhatIf::note() const { return m_problem.isEmpty() ? overheadNote() : m_problem; }

QString FitWhatIf::overheadNote() const {
    const RuntimeOverhead &overhead = m_session.rules().overhead;
    if (overhead.flash.count > 0)
        return tr("Counted beside each model: %1.").arg(text::runtimeSource(overhead.flash));
    return overhead.ram.count > 0
               ? tr("Counted beside each model: RAM for the application, a figure of your own.")
               : tr("Nothing is counted beside the models: the plain rule.");
}

void FitWhatIf::chooseRuntime(int runtime) {
    if (runtime < NoRuntime || runtime > OwnFigure)
        return;
    const RuntimeOverhead &now = m_session.rules().overhead;
    if (runtime == OwnFigure) {
        m_ownRuntime = now.flash;
        emit changed();
        return;
    }
    m_ownRuntime.reset();
    countRuntime(publishedRuntimes.at(static_cast<std::size_t>(runtime)));
    tell({});
}

/// One step of undo by itself: nothing is in the hand.
void FitWhatIf::countRuntime(Bytes flash) {
    m_session.endGesture();
    m_session.setOverhead({std::min(flash, largestSupposed), m_session.rules().overhead.ram});
    m_session.endGesture();
}

bool FitWhatIf::enterRuntime(const QString &typed) {
    const std::optional<Bytes> bytes = text::memoryFrom(typed);
    if (bytes) {
        m_ownRuntime = bytes;
        countRuntime(*bytes);
    }
    tell(bytes ? QString() : noMemory(typed));
    return bytes.has_value();
}

} // namespace tinyatlas
