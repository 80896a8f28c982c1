// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/text/together_texts.h"

#include <algorithm>

// Several models on the device that is open in Fit.
namespace tinyatlas {

namespace {

std::vector<ModelId> withoutModel(std::vector<ModelId> models, ModelId model) {
    std::erase(models, model);
    return models;
}

} // namespace

/// The pair is shown; of the models beside it those stay that are not the one in front now. Where Fit was
/// closed there are none.
void Session::showFit(ViewState next, const Pair &pair, const QString &what) {
    m_history.visit(pair);
    next.view = viewOfThings();
    next.fitPair = pair;
    next.fitBeside = withoutModel(std::move(next.fitBeside), pair.model);
    next.selection = Selection::of(pair.model);
    change(next, what);
}

bool Session::canAddToFit(ModelId model) const {
    return m_state.fitPair && model.value < catalog().models.size() &&
           std::ranges::count(m_state.fitModels(), model) == 0;
}

void Session::addToFit(int model) {
    const ModelId added{static_cast<std::uint32_t>(model)};
    if (!canAddToFit(added))
        return;
    ViewState next = m_state;
    next.fitBeside.push_back(added);
    change(next, tr("Add %1 to %2")
                     .arg(text::displayName(catalog().model(added).name),
                          text::deviceTitle(catalog().device(next.fitPair->device))));
}

void Session::removeFromFit(int model) {
    const ModelId removed{static_cast<std::uint32_t>(model)};
    if (!m_state.fitPair || m_state.fitBeside.empty() ||
        std::ranges::count(m_state.fitModels(), removed) == 0)
        return;
    const QString what = tr("Remove %1 from %2")
                             .arg(text::displayName(catalog().model(removed).name),
                                  text::deviceTitle(catalog().device(m_state.fitPair->device)));
    ViewState next = m_state;
    next.fitBeside = withoutModel(m_state.fitBeside, removed);
    if (removed == m_state.fitPair->model)
        showFit(next, {next.fitBeside.front(), next.fitPair->device}, what);
    else
        change(next, what);
}

void Session::setRamSharing(RamSharing sharing) {
    if (!m_state.fitPair)
        return;
    ViewState next = m_state;
    next.ramSharing = sharing;
    change(next, tr("Run: %1").arg(text::sharingName(sharing).toLower()));
}

} // namespace tinyatlas
