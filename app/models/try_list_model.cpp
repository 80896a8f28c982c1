// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/try_list_model.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/text/together_texts.h"

#include <algorithm>

namespace tinyatlas {

using Kind = Selection::Kind;

TryListModel::TryListModel(Session &session, QObject *parent) : RowListModel(parent), m_session(session) {
    connect(&session, &Session::selectionChanged, this, &TryListModel::subjectChanged);
    connect(&session, &Session::datasetChanged, this, [this] {
        giveUp();
        emit subjectChanged();
    });
    connect(&session, &Session::matrixChanged, this, &TryListModel::list);
    connect(&session, &Session::shownChanged, this, &TryListModel::list);
}

bool TryListModel::possible() const {
    const Kind kind = m_session.state().selection.kind;
    return (kind == Kind::Model && m_session.deviceCount() > 0) ||
           (kind == Kind::Device && m_session.modelCount() > 0);
}

QString TryListModel::command() const {
    return m_session.state().selection.kind == Kind::Device ? tr("Try a &model on it…")
                                                            : tr("&Try on device…");
}

QString TryListModel::fittingCommand() const {
    return m_session.state().selection.kind == Kind::Device ? tr("Show models that &fit")
                                                            : tr("Show devices that &fit");
}

QString TryListModel::heading() const {
    const Catalog &catalog = m_session.catalog();
    if (m_adding)
        return tr("Add to %1").arg(text::deviceTitle(catalog.devices[m_subject.index]));
    if (m_subject.kind == Kind::Model)
        return tr("Try %1 on").arg(text::displayName(catalog.models[m_subject.index].name));
    return m_subject.kind == Kind::Device
               ? tr("Try on %1").arg(text::deviceTitle(catalog.devices[m_subject.index]))
               : QString();
}

Pair TryListModel::pairWith(std::uint32_t other) const {
    return m_subject.kind == Kind::Model ? Pair{ModelId{m_subject.index}, DeviceId{other}}
                                         : Pair{ModelId{other}, DeviceId{m_subject.index}};
}

QVariant TryListModel::data(const QModelIndex &index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_rows.size())
        return {};
    const Catalog &catalog = m_session.catalog();
    const Pair pair = pairWith(m_rows[row]);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return m_subject.kind == Kind::Model ? text::deviceTitle(catalog.device(pair.device))
                                             : text::displayName(catalog.model(pair.model).name);
    case StateRole:
        return static_cast<int>(stateOf(m_rows[row]));
    case LineRole:
        if (m_adding)
            return text::togetherLine(catalog, withAdded(m_rows[row]));
        return m_session.verdictLine(pair);
    default:
        return {};
    }
}

QHash<int, QByteArray> TryListModel::roleNames() const {
    return {{NameRole, "name"}, {StateRole, "verdict"}, {LineRole, "line"}};
}

void TryListModel::setQuery(const QString &query) {
    if (query == m_query)
        return;
    m_query = query;
    list();
}

void TryListModel::prepare() {
    m_subject = possible() ? m_session.state().selection : Selection();
    m_adding = false;
    m_query.clear();
    list();
}

void TryListModel::prepareAdding() {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    m_subject = pair ? Selection::of(pair->device) : Selection();
    m_adding = pair.has_value();
    m_query.clear();
    list();
}

void TryListModel::giveUp() {
    m_subject = {};
    m_adding = false;
    list();
}

void TryListModel::list() {
    m_rows.clear();
    const LanesContent &shown = m_session.shown()->lanes();
    if (m_subject.kind == Kind::Model)
        listFrom(shown.devices, m_session.index().devices);
    else if (m_subject.kind == Kind::Device)
        listFrom(shown.models, m_session.index().models);
    announceRows(m_rows.size());
    emit rowsChanged();
}

/// Of those that are shown the ones that the search finds, the best verdicts first.
template <class Other> void TryListModel::listFrom(const std::vector<Other> &shown, const ListIndex &all) {
    std::vector<bool> found(all.order.size(), false);
    for (const std::uint32_t row : all.texts.find(m_query))
        found[all.order[row]] = true;
    for (const Other other : shown) {
        if (found[other.value])
            m_rows.push_back(other.value);
    }
    if (m_adding)
        leaveThoseToAdd();
    std::ranges::stable_sort(m_rows, {}, [this](std::uint32_t other) {
        // Judging them together takes some microseconds each: of thousands, those come first that fit alone.
        constexpr std::size_t mostAtOnce = 500;
        const Pair pair = pairWith(other);
        return rank(m_rows.size() <= mostAtOnce ? stateOf(other)
                                                : m_session.matrix().state(pair.model, pair.device));
    });
}

void TryListModel::leaveThoseToAdd() {
    std::erase_if(m_rows, [this](std::uint32_t model) { return !m_session.canAddToFit(ModelId{model}); });
}

Together TryListModel::withAdded(std::uint32_t model) const {
    std::vector<ModelId> models = m_session.state().fitModels();
    models.push_back(ModelId{model});
    return judgeTogether(m_session.catalog(), models, DeviceId{m_subject.index}, m_session.rules(),
                         m_session.state().ramSharing);
}

FitState TryListModel::stateOf(std::uint32_t other) const {
    const Pair pair = pairWith(other);
    return m_adding ? withAdded(other).verdict.state : m_session.matrix().state(pair.model, pair.device);
}

void TryListModel::choose(int row) {
    if (row < 0 || row >= count())
        return;
    const Pair pair = pairWith(m_rows[static_cast<std::size_t>(row)]);
    if (m_adding)
        m_session.addToFit(static_cast<int>(pair.model.value));
    else
        m_session.openFit(static_cast<int>(pair.model.value), static_cast<int>(pair.device.value));
}

void TryListModel::showFitting() {
    if (!possible())
        return;
    const Selection selection = m_session.state().selection;
    if (selection.kind == Kind::Model) {
        m_session.showDevicesThatFit(static_cast<int>(selection.index));
        emit devicesShown();
    } else {
        m_session.showModelsThatFit(static_cast<int>(selection.index));
        emit modelsShown();
    }
}

} // namespace tinyatlas
