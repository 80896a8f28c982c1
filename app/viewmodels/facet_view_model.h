// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/facet_value_model.h"
#include "app/session/session.h"

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// One facet of the models or of the devices: its values as chips; of a range facet, a slider over its stops
/// with a histogram of what lies between them.
class FacetViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(bool isRange READ isRange CONSTANT)
    Q_PROPERTY(tinyatlas::FacetValueModel *values READ values CONSTANT)
    Q_PROPERTY(QString moreText READ moreText NOTIFY changed)
    Q_PROPERTY(int lastStop READ lastStop NOTIFY changed)
    Q_PROPERTY(int from READ from NOTIFY changed)
    Q_PROPERTY(int to READ to NOTIFY changed)
    Q_PROPERTY(QString rangeText READ rangeText NOTIFY changed)
    Q_PROPERTY(QList<double> heights READ heights NOTIFY changed)

public:
    enum class Table { Models, Devices };

    FacetViewModel(Session &session, Table table, Facet facet, QObject *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isRange() const { return tinyatlas::isRange(m_facet); }
    [[nodiscard]] FacetValueModel *values() { return &m_values; }
    [[nodiscard]] QString moreText() const; ///< "+ 8 more", "Fewer"; empty where all values are there
    [[nodiscard]] int lastStop() const;     ///< number of the last stop of the slider; 0 for no slider
    [[nodiscard]] int from() const;         ///< the stop at which the chosen range begins
    [[nodiscard]] int to() const;           ///< the stop at which it ends
    [[nodiscard]] QString rangeText() const;
    /// Of the histogram, by bucket: bucket n lies between the stops n and n + 1. 0 to 1, what is not empty
    /// being above 0.
    [[nodiscard]] const QList<double> &heights() const { return m_heights; }

    /// Chooses the value, or no longer.
    Q_INVOKABLE void toggle(int value);
    /// Puts an end of the range to a stop; the first and the last stop are no bounds.
    Q_INVOKABLE void moveFrom(int stop);
    Q_INVOKABLE void moveTo(int stop);
    Q_INVOKABLE void endGesture() { m_session.endGesture(); }
    /// All values, or the most frequent ones alone.
    Q_INVOKABLE void toggleMore();

    [[nodiscard]] Facet facet() const { return m_facet; }
    void update(std::vector<std::uint32_t> counts);

signals:
    void changed();

private:
    [[nodiscard]] const FacetColumn &column() const;
    [[nodiscard]] const FacetChoice &choice() const;
    [[nodiscard]] std::size_t ends() const; ///< before which value the chips end
    [[nodiscard]] FacetValueModel::Row row(std::uint32_t value) const;
    void updateRows();
    void updateHeights();
    void changeRange(const QString &end, const FacetChoice &next);

    Session &m_session;
    Table m_table;
    Facet m_facet;
    bool m_all = false; ///< and not the most frequent values alone
    std::vector<std::uint32_t> m_counts;
    FacetValueModel m_values;
    QList<double> m_heights;
};

} // namespace tinyatlas
