// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <vector>

namespace tinyatlas {

/// All that the lists are filtered by, each to be cleared alone: what is chosen of models, then of devices.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class ActiveFilterModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TextRole = Qt::UserRole + 1, ///< "Camera", "RAM ≤ 64 kB", "fits Syntiant TinyML Board"
        FitsSomewhereRole,           ///< it is "fits somewhere", for which there may be a switch beside
    };
    Q_ENUM(Role)

    explicit ActiveFilterModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// Filters by this no longer.
    Q_INVOKABLE void remove(int row);

signals:
    void countChanged();

private:
    struct Row {
        QString text;
        Filter without; ///< the filter once this is cleared
        bool fitsSomewhere = false;

        friend bool operator==(const Row &, const Row &) = default;
    };

    void update();
    void addFacets(bool ofModels);
    void add(const QString &text, const Filter &without) {
        m_rows.push_back({.text = text, .without = without});
    }

    Session &m_session;
    std::vector<Row> m_rows;
};

} // namespace tinyatlas
