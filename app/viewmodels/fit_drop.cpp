// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_drop.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/text/together_texts.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

using Kind = Selection::Kind;

FitDrop::FitDrop(Session &session, PairDrag &drag, QObject *parent)
    : QObject(parent), m_session(session), m_drag(drag) {
    connect(&drag, &PairDrag::droppedElsewhere, this, &FitDrop::drop);
    connect(&drag, &PairDrag::activeChanged, this, &FitDrop::update);
    connect(&session, &Session::stateChanged, this, &FitDrop::update);
}

FitZone FitDrop::zoneOf(const QString &title, const std::vector<ModelId> &models, DeviceId device) const {
    const Catalog &catalog = m_session.catalog();
    const Together together =
        judgeTogether(catalog, models, device, m_session.rules(), m_session.state().ramSharing);
    const QString line = text::togetherLine(catalog, together);
    return {.title = title,
            .line = together.several() ? tr("together: %1").arg(line) : line,
            .state = static_cast<int>(together.verdict.state),
            .possible = true};
}

QList<FitZone> FitDrop::zonesOfModel(ModelId model) const {
    const Pair &shown = *m_session.state().fitPair;
    const QString name = text::displayName(m_session.catalog().model(shown.model).name);
    FitZone instead{.title = tr("Try it instead of %1").arg(name), .line = tr("It is this model already.")};
    if (model != shown.model) {
        std::vector<ModelId> models = m_session.state().fitModels();
        std::erase(models, model);
        models.front() = model;
        instead = zoneOf(instead.title, models, shown.device);
    }
    FitZone beside{.title = tr("Add it beside %1").arg(name), .line = tr("It is on the device already.")};
    if (m_session.canAddToFit(model)) {
        std::vector<ModelId> models = m_session.state().fitModels();
        if (models.size() > 1)
            beside.title = tr("Add it beside the %1 models").arg(text::countExact(models.size()));
        models.push_back(model);
        beside = zoneOf(beside.title, models, shown.device);
    }
    return {instead, beside};
}

void FitDrop::update() {
    const Selection &subject = m_drag.subject();
    const std::optional<Pair> &shown = m_session.state().fitPair;
    QList<FitZone> zones;
    if (shown && subject.kind == Kind::Model)
        zones = zonesOfModel(ModelId{subject.index});
    else if (shown && subject.kind == Kind::Device)
        zones = {zoneOf(tr("Try it on this device"), m_session.state().fitModels(), DeviceId{subject.index})};
    if (zones.isEmpty())
        hover(m_over, false);
    if (zones.isEmpty() && m_zones.isEmpty())
        return;
    m_zones = std::move(zones);
    emit changed();
}

void FitDrop::hover(int zone, bool over) {
    const int now = over ? zone : m_over == zone ? -1 : m_over;
    if (std::exchange(m_over, now) != now)
        emit overChanged();
}

void FitDrop::drop(const Selection &subject) {
    const int zone = m_over;
    const std::optional<Pair> shown = m_session.state().fitPair;
    if (!shown || zone < Instead)
        return;
    const auto model = static_cast<int>(shown->model.value);
    const auto index = static_cast<int>(subject.index);
    if (subject.kind == Kind::Device)
        m_session.openFit(model, index);
    else if (zone == Beside)
        m_session.addToFit(index);
    else if (index != model)
        m_session.openFit(index, static_cast<int>(shown->device.value));
}

} // namespace tinyatlas
