// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/device_list_model.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace tinyatlas {

DeviceListModel::DeviceListModel(Session &session, QObject *parent)
    : CatalogListModel(session, Selection::Kind::Device, parent) {
    rebuild();
}

QVariant DeviceListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceId id{indexAt(index)};
    const Device &device = session().catalog().device(id);
    switch (role) {
    case DeviceRole:
        return static_cast<int>(id.value);
    case Qt::DisplayRole:
    case NameRole:
        return text::displayName(device.title);
    case SummaryRole:
        return text::deviceSummary(device);
    case SensorsRole:
        return sensorNames(device);
    case FitCountRole:
        return static_cast<int>(session().matrix().ofDevice(id).fit());
    case FitTextRole:
        return fitText(fitCounts(id), session().matrix().ofDevice(id));
    case FitTipRole:
        return withUnknown(tr("%1 of %2 models fit").arg(fitCounts(id).first(), fitCounts(id).last()),
                           session().matrix().ofDevice(id));
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const {
    return {{DeviceRole, "device"},   {NameRole, "name"},         {SummaryRole, "summary"},
            {SensorsRole, "sensors"}, {FitCountRole, "fitCount"}, {FitTextRole, "fitText"},
            {FitTipRole, "fitTip"}};
}

std::vector<std::uint32_t> DeviceListModel::ordered() const {
    const std::vector<Device> &devices = session().catalog().devices;
    QCollator collator{QLocale{QLocale::English}}; // that of the locale "C" knows no numbers
    collator.setNumericMode(true);                 // "board 9" before "board 10"
    std::vector<QCollatorSortKey> keys;
    keys.reserve(devices.size());
    for (const Device &device : devices)
        keys.push_back(collator.sortKey(text::displayName(device.title)));
    std::vector<std::uint32_t> order(devices.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&keys](std::uint32_t a, std::uint32_t b) { return keys[a].compare(keys[b]) < 0; });
    return order;
}

SearchIndex DeviceListModel::searchTexts(const std::vector<std::uint32_t> &indices) const {
    SearchIndex texts;
    texts.reserve(indices.size());
    for (const std::uint32_t index : indices) {
        const Device &device = session().catalog().devices[index];
        texts.add(device.title + '\n' + device.manufacturer + '\n' + device.description + '\n' +
                  sensorNames(device).toStdString());
    }
    return texts;
}

QStringList DeviceListModel::fitCounts(DeviceId id) const {
    return {text::countExact(session().matrix().ofDevice(id).fit()),
            text::countExact(session().catalog().models.size())};
}

QString DeviceListModel::sensorNames(const Device &device) const {
    if (!device.sensorsKnown && device.sensors.empty())
        return tr("no sensor stated");
    QStringList names;
    for (const SensorTypeId type : device.sensors)
        names.append(text::displayClass(session().catalog().sensorType(type).name).toLower());
    return names.join(QStringLiteral(", "));
}

} // namespace tinyatlas
