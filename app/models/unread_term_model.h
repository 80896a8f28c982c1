// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/finding_index.h"
#include "app/models/row_list_model.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tinyatlas {

/// The types and properties of the graph that nothing here reads, the most used first.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class UnreadTermModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of DataViewModel")

    Q_PROPERTY(int count READ count NOTIFY rowsChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< "td:hasForm"
        IriRole,                     ///< as the file writes it
        UseRole,   ///< "type", "property"; "known property" where a vocabulary that is known declares it
        CountRole, ///< "1,204 statements"
        PlaceRole, ///< of the first: "models.ttl:12"
    };
    Q_ENUM(Role)

    explicit UnreadTermModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Null for none.
    void setIndex(std::shared_ptr<const FindingIndex> index);
    [[nodiscard]] int count() const { return rowCount(); }
    /// The first statement that uses the term of a row; invalid where there is no such row.
    [[nodiscard]] StatementId statementAt(int row) const;
    /// Puts a row on the clipboard: the IRI and how often it is used.
    Q_INVOKABLE void copy(int row) const;

signals:
    void rowsChanged();

private:
    [[nodiscard]] const UnreadTerm *at(int row) const;

    std::shared_ptr<const FindingIndex> m_index;
};

} // namespace tinyatlas
