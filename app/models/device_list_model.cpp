// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/device_list_model.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

namespace tinyatlas {

DeviceListModel::DeviceListModel(Session &session, QObject *parent)
    : CatalogListModel(session, Selection::Kind::Device, parent) {
    rebuild();
}

QVariant DeviceListModel::data(const QModelIndex &index, int role) const {
    const auto number = indexAt(index);
    if (!number)
        return {};
    const DeviceId id{*number};
    const Device &device = session().catalog().device(id);
    switch (role) {
    case DeviceRole:
        return static_cast<int>(id.value);
    case Qt::DisplayRole:
    case NameRole:
        return text::deviceTitle(device);
    case SummaryRole:
        return text::deviceSummary(device, session().matchedRules().of(id));
    case SensorsRole:
        return sensorNames(session().catalog(), device);
    case FitTextRole:
        return markedChanged(fitText(fitCounts(id), session().shown()->ofDevice(id)), changed(id));
    case FitTipRole:
        return toldChanged(
            withUnknown(tr("%1 of %2 models fit").arg(fitCounts(id).first(), fitCounts(id).last()),
                        session().shown()->ofDevice(id)),
            changed(id));
    case VerdictRole:
        return verdictOf(id) ? static_cast<int>(*verdictOf(id)) : -1;
    case VerdictWordRole:
        return verdictWord(verdictOf(id), statedOf(id));
    case MarkedRole:
        return session().isMarked(id);
    case WhereRole:
        return text::figurePlaces(session().dataset()->store, device);
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const {
    return {{DeviceRole, "device"},   {NameRole, "name"},
            {SummaryRole, "summary"}, {SensorsRole, "sensors"},
            {FitTextRole, "fitText"}, {FitTipRole, "fitTip"},
            {VerdictRole, "verdict"}, {VerdictWordRole, "verdictWord"},
            {WhereRole, "where"},     {MarkedRole, "marked"}};
}

QStringList DeviceListModel::fitCounts(DeviceId id) const {
    return {text::countExact(session().shown()->ofDevice(id).fit()),
            text::countExact(session().shown()->models())};
}

std::optional<FitState> DeviceListModel::verdictOf(DeviceId id) const {
    const Selection &selection = session().state().selection;
    if (selection.kind != Selection::Kind::Model)
        return std::nullopt;
    return session().matrix().state(ModelId{selection.index}, id);
}

std::optional<FitState> DeviceListModel::statedOf(DeviceId id) const {
    const Selection &selection = session().state().selection;
    if (selection.kind != Selection::Kind::Model)
        return std::nullopt;
    return session().statedMatrix().state(ModelId{selection.index}, id);
}

std::size_t DeviceListModel::changed(DeviceId id) const {
    const VerdictChanges *changes = session().verdictChanges();
    return changes ? changes->ofDevice[id.value] : 0;
}

} // namespace tinyatlas
