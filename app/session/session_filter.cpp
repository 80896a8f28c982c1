// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

// What of the catalogue is shown, and how much that is.
namespace tinyatlas {

QString Session::modelSummary() const {
    return text::shownModels(m_shown->models(), catalog().models.size());
}

QString Session::deviceSummary() const {
    return text::shownDevices(m_shown->devices(), catalog().devices.size());
}

QString Session::fitSummary() const {
    const QString fit = text::pairsFit(m_shown->fit(), m_shown->pairs(), m_shown->count(FitState::Unknown));
    return text::markedWhatIf(fit, matchedRules());
}

bool Session::nothingShown() const {
    return m_state.filter.active() && m_shown->models() == 0 && m_shown->devices() == 0;
}

void Session::updateShown() {
    m_shown =
        std::make_shared<const ShownThings>(catalog(), index(), m_snapshot.verdicts.matrix, m_state.filter);
}

void Session::changeFilter(const Filter &filter, const QString &what) {
    ViewState next = m_state;
    next.filter = filter;
    change(next, what);
}

void Session::showModelsThatFit(int device) {
    ViewState next = m_state;
    next.filter.fitDevice = DeviceId{static_cast<std::uint32_t>(device)};
    next.view = viewOfThings();
    next.closeFit();
    change(next, tr("Show models that fit %1")
                     .arg(text::deviceTitle(catalog().devices.at(static_cast<std::size_t>(device)))));
}

void Session::showDevicesThatFit(int model) {
    ViewState next = m_state;
    next.filter.fitModel = ModelId{static_cast<std::uint32_t>(model)};
    next.view = viewOfThings();
    next.closeFit();
    change(next, tr("Show devices that %1 fits")
                     .arg(text::displayName(catalog().models.at(static_cast<std::size_t>(model)).name)));
}

void Session::clearFilter() { changeFilter({}, tr("Clear the filters")); }

void Session::setFitSomewhere(bool only) {
    Filter next = m_state.filter;
    next.fitSomewhere = only;
    changeFilter(next, only ? tr("Show models that fit somewhere") : tr("Show models that fit nowhere, too"));
}

Filter Session::carriedFilter(const Snapshot &next) const {
    const Filter &filter = m_state.filter;
    Filter carried;
    carried.models = tinyatlas::carriedOver(filter.models, index().modelFacets, next.index->modelFacets);
    carried.devices = tinyatlas::carriedOver(filter.devices, index().deviceFacets, next.index->deviceFacets);
    const auto again = [&](TermId thing, const std::vector<TermId> &table) {
        return findAgain(dataset()->store, thing, next.dataset->store, table);
    };
    carried.fitSomewhere = filter.fitSomewhere;
    if (filter.fitDevice) {
        if (const auto device = again(catalog().device(*filter.fitDevice).term, next.index->devices.terms))
            carried.fitDevice = DeviceId{*device};
    }
    if (filter.fitModel) {
        if (const auto model = again(catalog().model(*filter.fitModel).term, next.index->models.terms))
            carried.fitModel = ModelId{*model};
    }
    return carried;
}

} // namespace tinyatlas
