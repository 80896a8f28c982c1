// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/unread_term_model.h"

#include "app/text/figures.h"
#include "app/text/term_names.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace tinyatlas {

UnreadTermModel::UnreadTermModel(QObject *parent) : RowListModel(parent) {}

void UnreadTermModel::setIndex(std::shared_ptr<const FindingIndex> index) {
    m_index = std::move(index);
    announceRows(m_index ? m_index->unreadTerms().size() : 0);
    emit rowsChanged();
}

const UnreadTerm *UnreadTermModel::at(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return m_index && row >= 0 && place < m_index->unreadTerms().size() ? &m_index->unreadTerms()[place]
                                                                        : nullptr;
}

QVariant UnreadTermModel::data(const QModelIndex &index, int role) const {
    const UnreadTerm *const unread = at(index.row());
    if (!unread)
        return {};
    const TripleStore &store = m_index->dataset()->store;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return text::shortName(store, unread->term);
    case IriRole:
        return text::iriOf(store, unread->term);
    case UseRole:
        if (unread->isKnown)
            return unread->use == UnreadTerm::Use::Type ? tr("known type") : tr("known property");
        return unread->use == UnreadTerm::Use::Type ? tr("type") : tr("property");
    case CountRole:
        return unread->count == 1 ? tr("1 statement")
                                  : tr("%1 statements").arg(text::countExact(unread->count));
    case PlaceRole: {
        const Place place = store.place(unread->first);
        const QString file = QFileInfo(QString::fromStdString(store.sources()[place.source].name)).fileName();
        return place.line > 0 ? file + u':' + QString::number(place.line) : file;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> UnreadTermModel::roleNames() const {
    return {{NameRole, "name"},
            {IriRole, "iri"},
            {UseRole, "use"},
            {CountRole, "countText"},
            {PlaceRole, "place"}};
}

StatementId UnreadTermModel::statementAt(int row) const {
    const UnreadTerm *const unread = at(row);
    return unread ? unread->first : StatementId{};
}

void UnreadTermModel::copy(int row) const {
    if (const UnreadTerm *const unread = at(row))
        QGuiApplication::clipboard()->setText(text::iriOf(m_index->dataset()->store, unread->term) + u'\t' +
                                              QString::number(unread->count));
}

} // namespace tinyatlas
