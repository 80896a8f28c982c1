// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "core/fit/fit_proof.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tinyatlas {

/// One thing of a chain, or the arrow from one to the next.
struct ProofStep {
    Q_GADGET
    QML_VALUE_TYPE(proofStep)
    Q_PROPERTY(bool arrow MEMBER arrow)
    Q_PROPERTY(bool forwards MEMBER forwards)
    Q_PROPERTY(int gap MEMBER gap)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(int group MEMBER group)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    bool arrow = false;
    bool forwards = true; ///< an arrow that points to the right
    int gap = -1;         ///< FitState of an arrow that is missing, else -1
    QString kind;         ///< of a thing: "kind of sensor"
    QString name;         ///< "Microphone", or what stands on the arrow: "hasInput"
    QString iconName;     ///< of a thing
    int group = -1;       ///< Group as int, for its colour; -1 for none
    QString spoken;       ///< for those who cannot see it
};

/// The sensors that a model needs, each with its way to the device.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class FitProofChains : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of FitProofViewModel")

public:
    enum Role {
        WhatRole = Qt::UserRole + 1, ///< "Microphone"
        AnswerRole,                  ///< "needed; on the device"
        StateRole,                   ///< FitState of this requirement alone
        StepsRole,                   ///< of ProofStep: thing, arrow, thing …
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setProof(const Dataset &dataset, const FitProof &proof, ModelId model, DeviceId device);

private:
    struct Row {
        QString what;
        QString answer;
        int state = 0;
        QList<ProofStep> steps;
    };

    std::vector<Row> m_rows;
};

} // namespace tinyatlas
