// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tinyatlas {

/// The values of a facet that can be chosen, with how many things would be left.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class FacetValueModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< of the facet's column
        NameRole,                     ///< "Camera"
        CountTextRole,                ///< "3"
        ChosenRole,
        AvailableRole, ///< there are any, or it is chosen
        SentenceRole,  ///< "Camera, 3 models"
    };
    Q_ENUM(Role)

    struct Row {
        std::uint32_t value = 0;
        std::uint32_t count = 0;
        bool chosen = false;
        QString name;
        QString sentence;

        friend bool operator==(const Row &, const Row &) = default;
    };

    using RowListModel::RowListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(std::vector<Row> rows);

private:
    std::vector<Row> m_rows;
};

} // namespace tinyatlas
