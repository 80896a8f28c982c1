// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// Neighbours that can be shown or hidden together: "Has layers", "7 layer types".
struct RelationChoice {
    Q_GADGET
    QML_VALUE_TYPE(relationChoice)
    Q_PROPERTY(QString relation MEMBER relation)
    Q_PROPERTY(QString nodes MEMBER nodes)

public:
    QString relation;
    QString nodes; ///< how many, and of what

    friend bool operator==(const RelationChoice &, const RelationChoice &) = default;
};

} // namespace tinyatlas
