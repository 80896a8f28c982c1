// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/name_search.h"

#include "app/text/figures.h"
#include "app/text/term_names.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <vector>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

/// Everything one thing is called by; the first is shown.
using Names = QStringList;

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString iriOf(const Dataset &dataset, TermId term) {
    return toQString(asWritten(dataset.store.term(term).text));
}

QString lastPart(const QString &iri) { return toQString(localName(iri.toStdString())); }

std::vector<std::size_t> matching(const std::vector<Names> &things, const QString &name, bool whole) {
    const auto matches = [&](const QString &candidate) {
        const QString folded = candidate.toCaseFolded();
        return whole ? folded == name : folded.startsWith(name);
    };
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (std::any_of(things[i].begin(), things[i].end(), matches))
            found.push_back(i);
    }
    return found;
}

/// What is looked for, in words.
struct Kind {
    QString one;
    QString many;
    QString listed; ///< by this argument of `list`
};

Result<std::size_t, QString> findOne(const std::vector<Names> &things, const QString &name,
                                     const Kind &kind) {
    const QString wanted = name.trimmed().toCaseFolded();
    if (wanted.isEmpty())
        return tr("the name of a %1 is empty").arg(kind.one);
    auto found = matching(things, wanted, true);
    if (found.empty())
        found = matching(things, wanted, false);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return tr("no %1 is called \"%2\"; tinyatlas list %3 names them all")
            .arg(kind.one, text::oneLine(name), kind.listed);
    QString message =
        tr("\"%1\" may be any of these %2; name one of them:").arg(text::oneLine(name), kind.many);
    for (const std::size_t i : found)
        message += QStringLiteral("\n  %1  <%2>")
                       .arg(text::oneLine(things[i].first()), text::oneLine(things[i].last()));
    return message;
}

std::vector<Names> modelNames(const Dataset &dataset) {
    std::vector<Names> names;
    for (const NeuralNetwork &model : dataset.catalog.models)
        names.push_back({toQString(model.name), text::displayName(model.name), toQString(model.identifier),
                         iriOf(dataset, model.term)});
    return names;
}

std::vector<Names> deviceNames(const Dataset &dataset) {
    std::vector<Names> names;
    for (const Device &device : dataset.catalog.devices) {
        const QString iri = iriOf(dataset, device.term);
        names.push_back({toQString(device.title), text::displayName(device.title), lastPart(iri), iri});
    }
    return names;
}

std::vector<Names> sensorNames(const Dataset &dataset) {
    std::vector<Names> names;
    for (const SensorType &type : dataset.catalog.sensorTypes)
        names.push_back({text::displayClass(type.name), toQString(type.name), iriOf(dataset, type.term)});
    return names;
}

} // namespace

Result<ModelId, QString> findModel(const Dataset &dataset, const QString &name) {
    const auto found = findOne(modelNames(dataset), name,
                               {QStringLiteral("model"), QStringLiteral("models"), QStringLiteral("models")});
    if (!found)
        return found.error();
    return idAt<ModelId>(found.value());
}

Result<std::vector<ModelId>, QString> findModels(const Dataset &dataset, const QStringList &names) {
    std::vector<ModelId> models;
    for (const QString &name : names) {
        const auto model = findModel(dataset, name);
        if (!model)
            return model.error();
        if (std::ranges::count(models, model.value()) > 0)
            return tr("%1 is named twice: a model counts once on a device")
                .arg(text::displayName(dataset.catalog.model(model.value()).name));
        models.push_back(model.value());
    }
    return models;
}

Result<DeviceId, QString> findDevice(const Dataset &dataset, const QString &name) {
    const auto found =
        findOne(deviceNames(dataset), name,
                {QStringLiteral("device"), QStringLiteral("devices"), QStringLiteral("devices")});
    if (!found)
        return found.error();
    return idAt<DeviceId>(found.value());
}

Result<Selection, QString> findThing(const Dataset &dataset, const QString &name) {
    std::vector<Names> things = modelNames(dataset);
    const std::size_t models = things.size();
    std::ranges::move(deviceNames(dataset), std::back_inserter(things));
    const std::size_t devices = things.size() - models;
    std::ranges::move(sensorNames(dataset), std::back_inserter(things));
    const auto found = findOne(things, name,
                               {QStringLiteral("model, device or sensor"), QStringLiteral("things"),
                                QStringLiteral("models|devices|sensors")});
    if (!found)
        return found.error();
    const std::size_t place = found.value();
    if (place < models)
        return Selection::of(idAt<ModelId>(place));
    if (place < models + devices)
        return Selection::of(idAt<DeviceId>(place - models));
    return Selection::of(idAt<SensorTypeId>(place - models - devices));
}

Result<CompareChoice, QString> findCompared(const Dataset &dataset, const QStringList &names) {
    CompareChoice choice;
    const auto add = [](auto &things, auto thing) {
        const bool isNew = std::ranges::find(things, thing) == things.end();
        if (isNew)
            things.push_back(thing);
        return isNew;
    };
    for (const QString &name : names) {
        const auto found = findThing(dataset, name);
        if (!found)
            return found.error();
        const Selection &thing = found.value();
        bool isNew = false;
        if (thing.kind == Selection::Kind::Model && choice.devices.empty()) {
            isNew = add(choice.models, ModelId{thing.index});
        } else if (thing.kind == Selection::Kind::Device && choice.models.empty()) {
            choice.kind = ComparedKind::Devices;
            isNew = add(choice.devices, DeviceId{thing.index});
        } else {
            return tr("--compare takes models, or devices, but not both");
        }
        if (!isNew)
            return tr("%1 is named twice: nothing is compared with itself").arg(text::oneLine(name));
    }
    return choice;
}

} // namespace tinyatlas
