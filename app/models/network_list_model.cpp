// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/network_list_model.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

namespace tinyatlas {

NetworkListModel::NetworkListModel(Session &session, QObject *parent)
    : CatalogListModel(session, Selection::Kind::Model, parent) {
    rebuild();
}

QVariant NetworkListModel::data(const QModelIndex &index, int role) const {
    const auto number = indexAt(index);
    if (!number)
        return {};
    const ModelId id{*number};
    const NeuralNetwork &model = session().catalog().model(id);
    switch (role) {
    case NetworkRole:
        return static_cast<int>(id.value);
    case Qt::DisplayRole:
    case NameRole:
        return text::displayName(model.name);
    case SummaryRole:
        return text::modelSummary(model, session().matchedRules().of(id));
    case GroupRole:
        return static_cast<int>(model.group);
    case SectionRole:
        return beginsSection(index) ? text::groupName(model.group) : QString();
    case TaskRole:
        return QString::fromStdString(model.task);
    case FitTextRole:
        return markedChanged(fitText(fitCounts(id), session().shown()->ofModel(id)), changed(id));
    case FitTipRole:
        return toldChanged(
            withUnknown(tr("fits %1 of %2 devices").arg(fitCounts(id).first(), fitCounts(id).last()),
                        session().shown()->ofModel(id)),
            changed(id));
    case VerdictRole:
        return verdictOf(id) ? static_cast<int>(*verdictOf(id)) : -1;
    case VerdictWordRole:
        return verdictWord(verdictOf(id), statedOf(id));
    case MarkedRole:
        return session().isMarked(id);
    case WhereRole:
        return text::figurePlaces(session().dataset()->store, model);
    default:
        return {};
    }
}

QHash<int, QByteArray> NetworkListModel::roleNames() const {
    return {{NetworkRole, "network"}, {NameRole, "name"},
            {SummaryRole, "summary"}, {GroupRole, "group"},
            {SectionRole, "section"}, {TaskRole, "task"},
            {FitTextRole, "fitText"}, {FitTipRole, "fitTip"},
            {VerdictRole, "verdict"}, {VerdictWordRole, "verdictWord"},
            {WhereRole, "where"},     {MarkedRole, "marked"}};
}

QStringList NetworkListModel::fitCounts(ModelId id) const {
    return {text::countExact(session().shown()->ofModel(id).fit()),
            text::countExact(session().shown()->devices())};
}

bool NetworkListModel::beginsSection(const QModelIndex &row) const {
    const std::vector<NeuralNetwork> &models = session().catalog().models;
    const auto before = indexAt(row.siblingAtRow(row.row() - 1));
    return !before || models[*indexAt(row)].group != models[*before].group;
}

std::optional<FitState> NetworkListModel::verdictOf(ModelId id) const {
    const Selection &selection = session().state().selection;
    if (selection.kind != Selection::Kind::Device)
        return std::nullopt;
    return session().matrix().state(id, DeviceId{selection.index});
}

std::optional<FitState> NetworkListModel::statedOf(ModelId id) const {
    const Selection &selection = session().state().selection;
    if (selection.kind != Selection::Kind::Device)
        return std::nullopt;
    return session().statedMatrix().state(id, DeviceId{selection.index});
}

std::size_t NetworkListModel::changed(ModelId id) const {
    const VerdictChanges *changes = session().verdictChanges();
    return changes ? changes->ofModel[id.value] : 0;
}

} // namespace tinyatlas
