// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/active_filter_model.h"

#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <algorithm>

namespace tinyatlas {

ActiveFilterModel::ActiveFilterModel(Session &session, QObject *parent)
    : RowListModel(parent), m_session(session) {
    connect(&session, &Session::shownChanged, this, &ActiveFilterModel::update);
    connect(&session, &Session::datasetChanged, this, &ActiveFilterModel::update);
    update();
}

QVariant ActiveFilterModel::data(const QModelIndex &index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        row >= m_rows.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return m_rows[row].text;
    case FitsSomewhereRole:
        return m_rows[row].fitsSomewhere;
    default:
        return {};
    }
}

QHash<int, QByteArray> ActiveFilterModel::roleNames() const {
    return {{TextRole, "text"}, {FitsSomewhereRole, "fitsSomewhere"}};
}

void ActiveFilterModel::remove(int row) {
    if (row < 0 || row >= count())
        return;
    const Row removed = m_rows[static_cast<std::size_t>(row)]; // the rows are others as soon as it is gone
    ViewState next = m_session.state();
    next.filter = removed.without;
    m_session.change(next, tr("Clear “%1”").arg(removed.text));
}

void ActiveFilterModel::update() {
    const Filter &filter = m_session.state().filter;
    std::vector<Row> before;
    before.swap(m_rows);
    if (filter.fitDevice) {
        Filter without = filter;
        without.fitDevice.reset();
        const Device &device = m_session.catalog().device(*filter.fitDevice);
        add(tr("fits %1").arg(text::deviceTitle(device)), without);
    }
    if (filter.fitSomewhere) {
        Filter without = filter;
        without.fitSomewhere = false;
        m_rows.push_back({.text = tr("fits somewhere"), .without = without, .fitsSomewhere = true});
    }
    addFacets(true);
    if (filter.fitModel) {
        Filter without = filter;
        without.fitModel.reset();
        const NeuralNetwork &model = m_session.catalog().model(*filter.fitModel);
        add(text::ofDevices(tr("%1 fits").arg(text::displayName(model.name))), without);
    }
    addFacets(false);
    if (m_rows == before)
        return;
    announceRows(m_rows.size());
    emit countChanged();
}

void ActiveFilterModel::addFacets(bool ofModels) {
    const Filter &filter = m_session.state().filter;
    const FacetTable &table = ofModels ? m_session.index().modelFacets : m_session.index().deviceFacets;
    const auto facetsOf = [ofModels](auto &any) -> auto & { return ofModels ? any.models : any.devices; };
    const auto named = [ofModels](const QString &text) { return ofModels ? text : text::ofDevices(text); };
    for (const Facet facet : modelFacets) {
        const FacetChoice &choice = facetsOf(filter)[facet];
        if (choice.bounded()) {
            Filter without = filter;
            facetsOf(without)[facet].atLeast.reset();
            facetsOf(without)[facet].atMost.reset();
            add(named(text::chosenRange(facet, choice)), without);
        }
        for (const std::uint32_t value : choice.values) {
            Filter without = filter;
            facetsOf(without)[facet].toggle(value);
            add(named(text::chosenValue(facet, table[facet], value)), without);
        }
    }
}

} // namespace tinyatlas
