// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/what_if_options.h"

#include "app/cli/name_search.h"
#include "app/text/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

/// What one part of the words says: another memory, or a sensor.
struct Part {
    std::optional<Bytes> ram;
    std::optional<Bytes> flash;
    std::optional<SensorTypeId> sensor;
    bool there = true;
};

Result<Part, QString> sensorPart(const Dataset &dataset, const QString &text) {
    const auto thing = findThing(dataset, text.mid(1).trimmed());
    if (!thing || thing.value().kind != Selection::Kind::Sensor)
        return tr("--what-if: no sensor of the graph is called \"%1\"; tinyatlas list sensors names them all")
            .arg(text.mid(1).trimmed());
    return Part{{}, {}, SensorTypeId{thing.value().index}, text.front() == u'+'};
}

Result<Part, QString> partFrom(const Dataset &dataset, const QString &text) {
    if (text.startsWith(u'+') || text.startsWith(u'-'))
        return sensorPart(dataset, text);
    const QString memory = text.section(u' ', 0, 0).toCaseFolded();
    const QString figure = text.section(u' ', 1).trimmed();
    const std::optional<Bytes> size = sizeFrom(figure);
    if (size && figure.back().isDigit()) // the window takes it for kilobytes, other options for bytes
        return tr(R"(--what-if: "%1" has no unit; say B, kB or MB: "%1kB")").arg(text);
    if (size && memory == QLatin1String("ram"))
        return Part{.ram = size, .flash = {}, .sensor = {}};
    if (size && memory == QLatin1String("flash"))
        return Part{.ram = {}, .flash = size, .sensor = {}};
    return tr("--what-if takes ram SIZE, flash SIZE, +SENSOR or -SENSOR, but got \"%1\"").arg(text);
}

template <class WhatIf, class IsStated> void apply(const Part &part, WhatIf &whatIf, IsStated isStated) {
    if (part.ram)
        whatIf.memory.ram = part.ram;
    if (part.flash)
        whatIf.memory.flash = part.flash;
    if (part.sensor)
        whatIf.sensors.set(*part.sensor, part.there, isStated(*part.sensor));
}

void apply(const Catalog &catalog, const Selection &thing, const Part &part, FitRules &rules) {
    if (thing.kind == Selection::Kind::Device) {
        const DeviceId id{thing.index};
        DeviceWhatIf whatIf = rules.of(id);
        apply(part, whatIf, [&](SensorTypeId type) {
            return std::ranges::find(catalog.device(id).sensors, type) != catalog.device(id).sensors.end();
        });
        forgetStated(whatIf, catalog.device(id));
        rules.set(id, std::move(whatIf));
        return;
    }
    const ModelId id{thing.index};
    ModelWhatIf whatIf = rules.of(id);
    apply(part, whatIf, [&](SensorTypeId type) { return catalog.model(id).neededSensors.contains(type); });
    forgetStated(whatIf, catalog.model(id));
    rules.set(id, std::move(whatIf));
}

} // namespace

std::optional<Bytes> sizeFrom(const QString &text) {
    const bool hasUnit = text.isEmpty() || !text.back().isDigit();
    return text::memoryFrom(hasUnit ? text : text + u'B');
}

Result<FitRules, QString> withWhatIfs(const Dataset &dataset, FitRules rules, const QStringList &words) {
    for (const QString &text : words) {
        const qsizetype colon = text.lastIndexOf(QLatin1String(": "));
        if (colon < 0)
            return tr(R"(--what-if takes "NAME: ram 207kB, +camera", but got "%1")").arg(text);
        const auto thing = findThing(dataset, text.first(colon));
        if (!thing)
            return thing.error();
        if (thing.value().kind == Selection::Kind::Sensor)
            return tr("--what-if takes a model or a device, but \"%1\" is a sensor").arg(text.first(colon));
        for (const QString &said : text.mid(colon + 2).split(u',')) {
            const auto part = partFrom(dataset, said.simplified());
            if (!part)
                return part.error();
            apply(dataset.catalog, thing.value(), part.value(), rules);
        }
    }
    return rules;
}

} // namespace tinyatlas
