// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_data.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// What charts show, shared by all charts of a view. A view model owns it and sets its models; every chart
/// that has it as its `source` follows.
class ChartSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a view model owns it")

    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QStringList notReported READ notReported NOTIFY changed)
    Q_PROPERTY(QStringList withoutMacs READ withoutMacs NOTIFY changed)
    Q_PROPERTY(bool plotted READ plotted NOTIFY changed)
    Q_PROPERTY(QString omissions READ omissions NOTIFY changed)

public:
    explicit ChartSource(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const std::vector<ChartModel> &models() const { return m_models; }
    void setModels(std::vector<ChartModel> models);

    [[nodiscard]] int count() const { return static_cast<int>(m_models.size()); }
    /// The names of those that report no accuracy: in no chart of accuracy.
    [[nodiscard]] QStringList notReported() const;
    /// The names of those that report an accuracy, but no multiply-accumulates to set it against.
    [[nodiscard]] QStringList withoutMacs() const;
    /// "A · B · C and 312 more": of many, the first.
    [[nodiscard]] static QString listed(const QStringList &names);
    /// Both as a sentence to show below a chart of accuracy against MACs; empty where nothing is left out.
    [[nodiscard]] bool
    plotted() const; ///< some model states both what a chart of accuracy against compute needs
    [[nodiscard]] QString omissions() const;

signals:
    void changed();

private:
    std::vector<ChartModel> m_models;
};

} // namespace tinyatlas
