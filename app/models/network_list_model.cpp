// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/network_list_model.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tinyatlas {

namespace {

/// Where a model stands in the list: the smaller comes first.
auto place(const NeuralNetwork &model) {
    constexpr std::int64_t behindAllKnown = 1;
    const std::int64_t fallingRam = model.ram ? -model.ram->value.count : behindAllKnown;
    return std::tuple(model.group, fallingRam, std::string_view(model.name));
}

} // namespace

NetworkListModel::NetworkListModel(Session &session, QObject *parent)
    : CatalogListModel(session, Selection::Kind::Model, parent) {
    rebuild();
}

QVariant NetworkListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ModelId id{indexAt(index)};
    const NeuralNetwork &model = session().catalog().model(id);
    switch (role) {
    case NetworkRole:
        return static_cast<int>(id.value);
    case Qt::DisplayRole:
    case NameRole:
        return text::displayName(model.name);
    case SummaryRole:
        return text::modelSummary(model);
    case GroupRole:
        return static_cast<int>(model.group);
    case SectionRole:
        return beginsSection(index) ? text::groupName(model.group) : QString();
    case TaskRole:
        return QString::fromStdString(model.task);
    case FitCountRole:
        return static_cast<int>(session().matrix().ofModel(id).fit());
    case DeviceCountRole:
        return session().deviceCount();
    default:
        return {};
    }
}

QHash<int, QByteArray> NetworkListModel::roleNames() const {
    return {{NetworkRole, "network"},   {NameRole, "name"},
            {SummaryRole, "summary"},   {GroupRole, "group"},
            {SectionRole, "section"},   {TaskRole, "task"},
            {FitCountRole, "fitCount"}, {DeviceCountRole, "deviceCount"}};
}

bool NetworkListModel::beginsSection(const QModelIndex &row) const {
    const std::vector<NeuralNetwork> &models = session().catalog().models;
    return row.row() == 0 ||
           models[indexAt(row)].group != models[indexAt(row.siblingAtRow(row.row() - 1))].group;
}

std::vector<std::uint32_t> NetworkListModel::ordered() const {
    const std::vector<NeuralNetwork> &models = session().catalog().models;
    std::vector<std::uint32_t> order(models.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&models](std::uint32_t index) { return place(models[index]); });
    return order;
}

QString NetworkListModel::searchText(std::uint32_t index) const {
    const Catalog &catalog = session().catalog();
    const NeuralNetwork &model = catalog.models[index];
    QStringList parts{text::groupName(model.group)};
    for (const std::string *part : {&model.name, &model.identifier, &model.task, &model.creator,
                                    &model.trainingDataset, &model.category})
        parts.append(QString::fromStdString(*part));
    for (const SensorNeed &need : model.sensorNeeds)
        parts.append(text::displayClass(catalog.sensorType(need.type).name));
    return parts.join(u'\n');
}

} // namespace tinyatlas
