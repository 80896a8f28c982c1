// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_data.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// What charts show, shared by all charts of a view: models, and the quantities that set them against each
/// other, of which each chart picks its own. A view model owns it and sets its content; every chart that has
/// it as its `source` follows.
class ChartSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a view model owns it")

    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    /// Quantities by index: every source has the first four, and some have the others, and more.
    enum Quantity { Accuracy, MultiplyAccumulates, Ram, Flash, Latency, Energy };
    Q_ENUM(Quantity)
    static constexpr int noQuantity = -1;

    explicit ChartSource(QObject *parent = nullptr);

    [[nodiscard]] const std::vector<ChartQuantity> &quantities() const { return m_quantities; }
    /// Null for an index that is none.
    [[nodiscard]] const ChartQuantity *quantity(int index) const;
    [[nodiscard]] const std::vector<ChartModel> &models() const { return m_models; }
    void setModels(std::vector<ChartModel> models); ///< the quantities stay
    void setContent(std::vector<ChartQuantity> quantities, std::vector<ChartModel> models);

    /// Those that are marked in all views, by model. It changes nothing of where anything is.
    [[nodiscard]] const std::vector<bool> &marked() const { return m_marked; } ///< by index into models()
    void setMarked(const QList<int> &models);

    [[nodiscard]] int count() const { return static_cast<int>(m_models.size()); }
    /// The names of the models without a figure of it, in order.
    [[nodiscard]] QStringList without(int quantity) const;
    /// "2 not in the chart, because their MACs are not stated: A · B"; empty for none.
    [[nodiscard]] static QString leftOut(QStringList names, const QString &why);
    /// "A · B · C and 312 more": of many, the first.
    [[nodiscard]] static QString listed(const QStringList &names);

signals:
    void changed();
    void markedChanged();

private:
    std::vector<ChartQuantity> m_quantities;
    std::vector<ChartModel> m_models;
    std::vector<bool> m_marked;
};

} // namespace tinyatlas
