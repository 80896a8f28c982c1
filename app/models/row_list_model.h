// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// A list whose rows are all exchanged at once, without a reset: a reset has every delegate in sight made
/// anew, which takes several times as long as telling those that are there what they say now.
class RowListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("base of the lists")

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    using QAbstractListModel::QAbstractListModel;

    /// The concrete list holds other rows now, `count` of them. While the views are told, rowCount() still
    /// counts some of those that are gone: data() must answer nothing for them.
    void announceRows(std::size_t count);

private:
    int m_announced = 0;
};

} // namespace tinyatlas
