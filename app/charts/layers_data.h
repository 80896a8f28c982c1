// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/shown_things.h"
#include "app/session/compare_choice.h"
#include "core/catalog/dataset.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// One layer as the chart shows it; bytes are unknown where they are empty, never 0 for that.
struct LayerBar {
    QString type;
    std::optional<std::int64_t> in;
    std::optional<std::int64_t> out;
    QString why;       ///< it is not known what it takes: "no shape stated"; empty where it is
    bool peak = false; ///< no other is known to take more
    QString text;      ///< all that is said of it

    [[nodiscard]] bool unknown() const { return !in && !out; }
    [[nodiscard]] bool known() const { return in && out; }
    /// Of what is known.
    [[nodiscard]] std::int64_t bytes() const { return in.value_or(0) + out.value_or(0); }
};

/// What the chart of layers shows by a choice, and what else could be chosen.
struct LayersData {
    QString model;                       ///< its name; empty where none can be shown
    int id = -1;                         ///< ModelId as int
    std::vector<LayerBar> layers;        ///< in order of execution
    std::optional<std::int64_t> stated;  ///< the RAM that the model states
    std::optional<std::int64_t> atLeast; ///< what its layers need, as far as they are known
    std::size_t unknown = 0;             ///< layers
    QString headline;
    QStringList notes; ///< what is unknown, a line for each reason

    std::vector<ModelId> offered; ///< compared, marked and selected ones first
    QStringList labels;           ///< their names
    int chosen = -1;              ///< of these
};

struct LayersAsked {
    DatasetPtr dataset;
    CompareChoice choice;
    std::vector<ModelId> marked;                   ///< the selected one, or several
    std::shared_ptr<const ShownThings> shown = {}; ///< by the filter; null for all
};

/// Once `stop` is requested, half of it.
[[nodiscard]] LayersData layersData(const LayersAsked &asked, const std::stop_token &stop = {});

/// What a chart of layers shows. A view model owns it; the chart that has it as its `layers` follows.
class LayersSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a view model owns it")

public:
    using QObject::QObject;

    [[nodiscard]] const LayersData &data() const { return m_data; }
    void setData(LayersData data);

signals:
    void changed();

private:
    LayersData m_data;
};

} // namespace tinyatlas
