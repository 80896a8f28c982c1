// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cmath>
#include <utility>

// What is supposed, and the verdicts that follow from it.
namespace tinyatlas {

namespace {

constexpr double hundredths = 100.0;
constexpr int largestMargin = 100;

} // namespace

std::optional<FitState> Session::changedFrom(const Pair &pair) const {
    const FitState stated = statedMatrix().state(pair.model, pair.device);
    return stated == matrix().state(pair.model, pair.device) ? std::nullopt : std::optional(stated);
}

QString Session::verdictLine(const Pair &pair) const {
    return text::verdictLine(catalog(), judge(catalog(), pair.model, pair.device, matchedRules()),
                             statedMatrix().state(pair.model, pair.device));
}

void Session::changeRules(const QString &gesture, FitRules rules, const QString &what) {
    ViewState next = m_state;
    next.rules = std::move(rules);
    if (gesture.isEmpty())
        change(next, what);
    else
        changeAlong(gesture, next, what);
}

void Session::setMarginPercent(double percent) {
    ViewState next = m_state;
    int &margin = next.rules.margin;
    margin = static_cast<int>(std::lround(std::clamp(percent, 0.0, double{largestMargin}) * hundredths));
    changeAlong(QStringLiteral("margin"), next, tr("Set the margin to %1 %").arg(margin / hundredths));
}

void Session::suppose(DeviceId device, DeviceWhatIf whatIf, const QString &gesture) {
    forgetStated(whatIf, catalog().device(device));
    FitRules next = rules();
    next.set(device, std::move(whatIf));
    changeRules(gesture.isEmpty() ? gesture : QStringLiteral("device %1 %2").arg(device.value).arg(gesture),
                std::move(next), tr("What-if on %1").arg(text::deviceTitle(catalog().device(device))));
}

void Session::suppose(ModelId model, ModelWhatIf whatIf, const QString &gesture) {
    forgetStated(whatIf, catalog().model(model));
    FitRules next = rules();
    next.set(model, std::move(whatIf));
    changeRules(gesture.isEmpty() ? gesture : QStringLiteral("model %1 %2").arg(model.value).arg(gesture),
                std::move(next), tr("What-if on %1").arg(text::displayName(catalog().model(model).name)));
}

void Session::setTaken(DeviceId device, const TakenMemory &memory) {
    DeviceWhatIf whatIf = rules().of(device);
    const bool ofRam = whatIf.taken.ram != memory.ram;
    whatIf.taken = memory;
    suppose(device, std::move(whatIf), ofRam ? QStringLiteral("ram taken") : QStringLiteral("flash taken"));
}

void Session::setOverhead(const RuntimeOverhead &overhead) {
    ViewState next = m_state;
    next.rules.overhead = overhead;
    if (overhead.flash != m_state.rules.overhead.flash)
        changeAlong(QStringLiteral("runtime"), next, tr("What-if: runtime in flash"));
    else
        changeAlong(QStringLiteral("reserve"), next, tr("What-if: RAM reserved for the application"));
}

bool Session::supposed() const { return rules() != m_firstRules; }

void Session::resetWhatIf() {
    ViewState next = m_state;
    next.rules = m_firstRules;
    change(next, tr("Reset the what-if"));
}

void Session::resetGeneralRules() {
    FitRules next = m_firstRules;
    next.devices = rules().devices;
    next.models = rules().models;
    changeRules({}, std::move(next), tr("Reset margin and overhead"));
}

void Session::keepWhatIf(const QString &name) {
    const QString called = name.simplified();
    if (called.isEmpty())
        return;
    ViewState next = m_state;
    const auto known = std::ranges::find(next.whatIfs, called, &NamedWhatIf::name);
    if (known != next.whatIfs.end())
        known->rules = rules();
    else
        next.whatIfs.push_back({called, rules()});
    change(next, tr("Keep the what-if “%1”").arg(called));
}

void Session::takeWhatIf(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= m_state.whatIfs.size())
        return;
    const NamedWhatIf kept = m_state.whatIfs[static_cast<std::size_t>(index)];
    changeRules({}, kept.rules, tr("What-if “%1”").arg(kept.name));
}

void Session::forgetWhatIf(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= m_state.whatIfs.size())
        return;
    ViewState next = m_state;
    const auto kept = next.whatIfs.begin() + index;
    const QString name = kept->name;
    next.whatIfs.erase(kept);
    change(next, tr("Forget the what-if “%1”").arg(name));
}

/// What is supposed of single things is matched again once they are found again.
GeneralRules Session::generalRules() const { return {rules().general(), m_firstRules}; }

void Session::startMatching() {
    stopMatching();
    if (isRematchedAtOnce(matrix(), statedMatrix(), rules()) || rules() == statedMatrix().rules()) {
        takeVerdicts(verdictsAfter(verdicts(), catalog(), rules()));
        return;
    }
    m_stopMatching = std::stop_source();
    m_matching = std::make_unique<QFutureWatcher<Matching>>();
    connect(m_matching.get(), &QFutureWatcherBase::finished, this, &Session::finishMatching);
    m_matching->setFuture(matchInBackground(dataset(), verdicts(), rules(), m_stopMatching.get_token()));
    emit matchingChanged();
}

/// What it may have found by now is nobody's any more.
void Session::stopMatching() {
    if (!m_matching)
        return;
    m_stopMatching.request_stop();
    m_matching->disconnect(this);
    m_matching.release()->deleteLater(); // it may be its signal that is being answered
    emit matchingChanged();
}

void Session::finishMatching() {
    Matching matching = m_matching->future().takeResult();
    stopMatching();
    if (matching.verdicts.matrix)
        takeVerdicts(std::move(matching.verdicts));
}

void Session::takeVerdicts(Verdicts verdicts) {
    giveUp(std::exchange(m_snapshot.verdicts, std::move(verdicts)).matrix);
    std::shared_ptr<const ShownThings> before = m_shown;
    updateShown();
    emit matrixChanged();
    if (before->failingModels() != m_shown->failingModels() ||
        before->failingDevices() != m_shown->failingDevices())
        emit shownChanged();
    emit fitSummaryChanged();
    giveUp(std::move(before)); // the last that holds the matrix of before
}

} // namespace tinyatlas
