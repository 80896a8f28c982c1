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
    case FitTextRole:
        return fitText(fitCounts(id), session().matrix().ofModel(id));
    case FitTipRole:
        return withUnknown(tr("fits %1 of %2 devices").arg(fitCounts(id).first(), fitCounts(id).last()),
                           session().matrix().ofModel(id));
    default:
        return {};
    }
}

QHash<int, QByteArray> NetworkListModel::roleNames() const {
    return {{NetworkRole, "network"},   {NameRole, "name"},       {SummaryRole, "summary"},
            {GroupRole, "group"},       {SectionRole, "section"}, {TaskRole, "task"},
            {FitCountRole, "fitCount"}, {FitTextRole, "fitText"}, {FitTipRole, "fitTip"}};
}

QStringList NetworkListModel::fitCounts(ModelId id) const {
    return {text::countExact(session().matrix().ofModel(id).fit()),
            text::countExact(session().catalog().devices.size())};
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

SearchIndex NetworkListModel::searchTexts(const std::vector<std::uint32_t> &indices) const {
    const Catalog &catalog = session().catalog();
    std::vector<std::string> sensors;
    for (const SensorType &type : catalog.sensorTypes)
        sensors.push_back(text::displayClass(type.name).toStdString());
    std::vector<std::string> groups;
    for (const Group group : {Group::Vision, Group::Audio, Group::Motion, Group::Other})
        groups.push_back(text::groupName(group).toStdString());

    SearchIndex texts;
    texts.reserve(indices.size());
    for (const std::uint32_t index : indices) {
        const NeuralNetwork &model = catalog.models[index];
        std::string text = groups[static_cast<std::size_t>(model.group)];
        for (const std::string *part : {&model.name, &model.identifier, &model.task, &model.creator,
                                        &model.trainingDataset, &model.category})
            text.append("\n").append(*part);
        for (const SensorNeed &need : model.sensorNeeds)
            text.append("\n").append(sensors[need.type.value]);
        texts.add(std::move(text));
    }
    return texts;
}

} // namespace tinyatlas
