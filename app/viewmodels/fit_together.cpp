// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_together.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/text/together_texts.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

using Kind = Requirement::Kind;

/// The largest need that is known; the first of equal ones.
std::size_t largestRam(const std::vector<TogetherPart> &parts) {
    const auto need = [](const TogetherPart &part) { return part.need(Kind::Ram).value_or(Bytes{-1}); };
    return static_cast<std::size_t>(std::ranges::max_element(parts, {}, need) - parts.begin());
}

QList<FitPart> partsOf(const Catalog &catalog, const Together &together) {
    const bool shared = together.sharing == RamSharing::Largest;
    const std::size_t largest = largestRam(together.parts);
    QList<FitPart> rows;
    for (std::size_t i = 0; i < together.parts.size(); ++i) {
        const TogetherPart &part = together.parts[i];
        const NeuralNetwork &model = catalog.model(part.model);
        rows.append({.model = static_cast<int>(part.model.value),
                     .number = QString::number(i + 1),
                     .name = text::displayName(model.name),
                     .group = static_cast<int>(model.group),
                     .ram = text::memory(part.need(Kind::Ram)),
                     .ramCounts = !shared || i == largest || !part.need(Kind::Ram),
                     .flash = text::memory(part.need(Kind::Flash)),
                     .alone = static_cast<int>(part.alone.state),
                     .aloneWord = text::verdictWord(part.alone.state)});
    }
    return rows;
}

/// What is counted beside them, which is not counted for each.
QList<FitPart> onceBeside(const RuntimeOverhead &overhead) {
    if (overhead == RuntimeOverhead{})
        return {};
    const QString name = overhead.ram.count == 0     ? FitTogether::tr("Runtime, once (what-if)")
                         : overhead.flash.count == 0 ? FitTogether::tr("Reserve, once (what-if)")
                                                     : FitTogether::tr("Runtime and reserve, once (what-if)");
    return {FitPart{.name = name,
                    .ram = overhead.ram.count > 0 ? text::memory(overhead.ram) : QString(),
                    .flash = overhead.flash.count > 0 ? text::memory(overhead.flash) : QString()}};
}

} // namespace

FitTogether::FitTogether(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &FitTogether::update);
    connect(&session, &Session::datasetChanged, this, [this] {
        m_shown.reset();
        update();
    });
    connect(&session, &Session::stateChanged, this, &FitTogether::selectedChanged);
    update();
}

void FitTogether::update() {
    const ViewState &state = m_session.state();
    if (!state.fitPair) // the page keeps what it shows until it is out of sight
        return;
    Shown now{state.fitModels(), state.fitPair->device, m_session.rules(), state.ramSharing};
    if (now == m_shown)
        return;
    m_shown = std::move(now);
    const Together together = judgeTogether(m_session.catalog(), m_shown->models, m_shown->device,
                                            m_session.rules(), state.ramSharing);
    m_models = partsOf(m_session.catalog(), together);
    m_once = onceBeside(m_session.rules().overhead);
    m_note = text::sharingNote(together, m_session.rules().overhead);
    emit changed();
}

FitPart FitTogether::head() const {
    return {.name = tr("What each takes"), .ram = tr("RAM"), .flash = tr("Flash"), .aloneWord = tr("Alone")};
}

bool FitTogether::canAddSelected() const {
    const Selection &selection = m_session.state().selection;
    return selection.kind == Selection::Kind::Model && m_session.canAddToFit(ModelId{selection.index});
}

QString FitTogether::addSelectedCommand() const {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    return pair ? tr("&Add to %1").arg(text::deviceTitle(m_session.catalog().device(pair->device)))
                : tr("&Add to the device in Fit");
}

void FitTogether::addSelected() {
    if (canAddSelected())
        m_session.addToFit(static_cast<int>(m_session.state().selection.index));
}

} // namespace tinyatlas
