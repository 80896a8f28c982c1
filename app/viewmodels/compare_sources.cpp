// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_sources.h"

#include <QFileInfo>

#include <set>

namespace tinyatlas {

namespace {

/// Each source once, in order.
class Sources {
public:
    explicit Sources(const Dataset &dataset) : m_dataset(dataset) {}

    void add(StatementId statement) {
        if (statement.valid())
            m_used.insert(m_dataset.store.place(statement).source);
    }
    template <class Value> void add(const std::optional<Asserted<Value>> &figure) {
        if (figure)
            add(figure->statement);
    }
    void add(ModelId id) {
        const NeuralNetwork &model = m_dataset.catalog.model(id);
        add(model.ram);
        add(model.flash);
        add(model.multiplyAccumulates);
        add(model.top1Accuracy);
    }
    void add(DeviceId id) {
        const Device &device = m_dataset.catalog.device(id);
        add(device.sensorsStatement);
        for (const Microcontroller &controller : device.microcontrollers) {
            add(controller.ram);
            add(controller.flash);
        }
    }
    void add(MeasurementId id) { add(m_dataset.catalog.measurement(id).statement); }

    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const std::uint32_t source : m_used)
            names.append(
                QFileInfo(QString::fromStdString(m_dataset.store.sources()[source].name)).fileName());
        return names;
    }

private:
    const Dataset &m_dataset;
    std::set<std::uint32_t> m_used;
};

void addCharted(const Dataset &dataset, CompareViewModel &compare, Sources &sources) {
    for (const ChartModel &model : compare.charts()->source()->models())
        sources.add(ModelId{static_cast<std::uint32_t>(model.model)});
    // A figure on the chart does not say which of the results it is, and an estimate is made of many.
    if (compare.axes()->usesLatency() || compare.axes()->usesEnergy())
        for (const Measurement &measurement : dataset.catalog.measurements)
            sources.add(measurement.statement);
}

void addCompared(const CompareChoice &choice, CompareViewModel &compare, Sources &sources) {
    if (choice.kind == ComparedKind::Models)
        for (const ModelId model : choice.models)
            sources.add(model);
    else
        for (const DeviceId device : choice.devices)
            sources.add(device);
    for (const MeasurementId measured : compare.table()->results())
        sources.add(measured);
}

} // namespace

QStringList comparedSources(const Session &session, CompareViewModel &compare) {
    const Dataset &dataset = *session.dataset();
    Sources sources(dataset);
    switch (session.state().compare.page) {
    case ComparePage::Scatter:
    case ComparePage::Bars:
        addCharted(dataset, compare, sources);
        break;
    case ComparePage::Rounds:
        for (const RoundsMark &mark : compare.rounds()->data().marks)
            sources.add(MeasurementId{static_cast<std::uint32_t>(mark.measurement)});
        break;
    case ComparePage::Layers:
        if (const int model = compare.layers()->data().id; model >= 0)
            sources.add(ModelId{static_cast<std::uint32_t>(model)});
        break;
    case ComparePage::SideBySide:
        addCompared(session.state().compare, compare, sources);
    }
    return sources.names();
}

} // namespace tinyatlas
