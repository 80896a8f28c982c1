// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/change_answers.h"
#include "app/cli/check_answer.h"
#include "app/cli/evidence_answers.h"
#include "app/cli/fleet_answer.h"
#include "app/cli/json_answers.h"
#include "app/cli/matrix_answer.h"
#include "app/cli/measurement_list.h"
#include "app/cli/name_search.h"
#include "app/cli/proof_answer.h"
#include "app/cli/text_table.h"
#include "app/cli/together_answer.h"
#include "app/cli/what_if_options.h"
#include "app/session/built_in_graph.h"
#include "app/text/figures.h"
#include "app/text/proof_texts.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/text/together_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <new>
#include <ostream>
#include <stdexcept>

namespace tinyatlas {

namespace {

using Command = CommandLine::Command;

ExitStatus wrong(std::ostream &err, const QString &message) {
    err << "tinyatlas: " << message.toStdString() << '\n';
    return ExitStatus::WrongCommandLine;
}

/// The lines below what they explain.
std::string indented(const QStringList &lines) {
    std::string text;
    for (const QString &line : lines)
        text += "    " + line.toStdString() + '\n';
    return text;
}

cli::Json fitJson(const CommandLine &line, const EvidenceFinder &finder, ModelId model, DeviceId device) {
    const Dataset &dataset = finder.dataset();
    cli::Json cell = cli::cell(dataset, model, device, line.rules);
    cli::addSupposed(cell, dataset, line.rules);
    if (line.proof)
        cell["proof"] = cli::proofJson(finder, proofOf(finder, model, device, line.rules));
    if (!line.evidence)
        return cell;
    const Verdict verdict = judge(dataset.catalog, model, device, line.rules);
    for (std::size_t i = 0; i < verdict.requirements.size(); ++i)
        cell["requirements"][i]["evidence"] =
            cli::requirementEvidence(finder, model, device, verdict.requirements[i], line.rules);
    return cell;
}

ExitStatus statusOf(FitState state) {
    switch (state) {
    case FitState::DoesNotFit:
        return ExitStatus::No;
    case FitState::Unknown:
        return ExitStatus::UnknownAnswer;
    case FitState::Fits:
    case FitState::Tight:
        break;
    }
    return ExitStatus::Answered;
}

/// What it would take, or what could be used instead.
ExitStatus runChanges(const CommandLine &line, const Dataset &dataset, std::ostream &out, std::ostream &err) {
    const auto model = findModel(dataset, line.arguments.first());
    if (!model)
        return wrong(err, model.error());
    cli::ChangeQuestion question{.model = model.value(), .device = {}, .rules = line.rules};
    if (line.arguments.size() > 1) {
        const auto device = findDevice(dataset, line.arguments.at(1));
        if (!device)
            return wrong(err, device.error());
        question.device = device.value();
    }
    const auto write = line.command == Command::Changes ? cli::writeChanges : cli::writeSubstitutes;
    write(dataset, question, line.json, out);
    return ExitStatus::Answered;
}

ExitStatus runTogether(const CommandLine &line, const Dataset &dataset, const std::vector<ModelId> &models,
                       DeviceId device, std::ostream &out) {
    if (line.json) {
        cli::Json json = cli::togetherJson(dataset, models, device, line.rules, line.sharing);
        cli::addSupposed(json, dataset, line.rules);
        out << cli::toText(json, 2) << '\n';
    } else {
        out << text::togetherAnswer(dataset, models, device, line.rules, line.sharing).toStdString() << '\n';
        if (line.evidence)
            out << indented(cli::togetherEvidenceLines(EvidenceFinder(dataset), models, device, line.rules));
    }
    return statusOf(judgeTogether(dataset.catalog, models, device, line.rules, line.sharing).verdict.state);
}

ExitStatus runFit(const CommandLine &line, const Dataset &dataset, std::ostream &out, std::ostream &err) {
    const auto models = findModels(dataset, QStringList(line.arguments.at(0)) + line.beside);
    if (!models)
        return wrong(err, models.error());
    const auto device = findDevice(dataset, line.arguments.at(1));
    if (!device)
        return wrong(err, device.error());
    if (models.value().size() > 1)
        return runTogether(line, dataset, models.value(), device.value(), out);
    const ModelId model = models.value().front();
    const EvidenceFinder finder(dataset);
    if (line.json)
        out << cli::toText(fitJson(line, finder, model, device.value()), 2) << '\n';
    else
        out << text::answer(dataset, model, device.value(), line.rules).toStdString() << '\n';
    if (line.evidence && !line.json)
        out << indented(cli::fitEvidenceLines(finder, model, device.value(), line.rules));
    if (line.proof && !line.json)
        out << indented(text::proofLines(finder, proofOf(finder, model, device.value(), line.rules), model,
                                         device.value(), line.rules));
    return statusOf(judge(dataset.catalog, model, device.value(), line.rules).state);
}

QString sensorNames(const Catalog &catalog, const std::vector<SensorTypeId> &types) {
    QStringList names;
    for (const SensorTypeId type : types)
        names << text::displayClass(catalog.sensorType(type).name);
    return names.join(QStringLiteral(", "));
}

QString memoryOf(const std::optional<Asserted<Bytes>> &figure) {
    return text::memory(figure ? std::optional(figure->value) : std::nullopt);
}

TextTable modelTable(const Catalog &catalog) {
    TextTable table({QStringLiteral("model"), QStringLiteral("group"), QStringLiteral("task"),
                     QStringLiteral("RAM"), QStringLiteral("flash"), QStringLiteral("MACs"),
                     QStringLiteral("top-1"), QStringLiteral("sensors")});
    for (const NeuralNetwork &model : catalog.models) {
        std::vector<SensorTypeId> sensors;
        for (const SensorNeed &need : model.sensorNeeds)
            sensors.push_back(need.type);
        const auto &macs = model.multiplyAccumulates;
        table.add(
            {QString::fromStdString(model.name), text::groupName(model.group),
             QString::fromStdString(model.task), memoryOf(model.ram), memoryOf(model.flash),
             macs ? text::countShort(macs->value) : QStringLiteral("unknown"),
             model.top1Accuracy ? text::percent(model.top1Accuracy->value) : QStringLiteral("not reported"),
             sensorNames(catalog, sensors)});
    }
    return table;
}

TextTable deviceTable(const Catalog &catalog) {
    TextTable table({QStringLiteral("device"), QStringLiteral("RAM"), QStringLiteral("flash"),
                     QStringLiteral("basis"), QStringLiteral("sensors")});
    for (const Device &device : catalog.devices) {
        const QString sensors = sensorNames(catalog, device.sensors);
        for (const Microcontroller &controller : device.microcontrollers)
            table.add({QString::fromStdString(device.title), memoryOf(controller.ram),
                       memoryOf(controller.flash), text::basisName(controller.ramBasis),
                       sensors.isEmpty() ? QStringLiteral("not stated") : sensors});
    }
    return table;
}

TextTable sensorTable(const Catalog &catalog) {
    TextTable table(
        {QStringLiteral("sensor"), QStringLiteral("models need it"), QStringLiteral("devices have it")});
    for (std::size_t i = 0; i < catalog.sensorTypes.size(); ++i) {
        const auto id = idAt<SensorTypeId>(i);
        const auto models =
            std::count_if(catalog.models.begin(), catalog.models.end(),
                          [id](const NeuralNetwork &m) { return m.neededSensors.contains(id); });
        const auto devices = std::count_if(catalog.devices.begin(), catalog.devices.end(),
                                           [id](const Device &d) { return d.metSensors.contains(id); });
        table.add({text::displayClass(catalog.sensorTypes[i].name), QString::number(models),
                   QString::number(devices)});
    }
    return table;
}

/// Beside the figures of each, where they come from.
void addEvidence(const Dataset &dataset, const QString &what, cli::Json &list) {
    const EvidenceFinder finder(dataset);
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i]["evidence"] =
            what == QLatin1String("models")         ? cli::modelEvidence(finder, idAt<ModelId>(i))
            : what == QLatin1String("devices")      ? cli::deviceEvidence(finder, idAt<DeviceId>(i))
            : what == QLatin1String("measurements") ? cli::measurementEvidence(finder, idAt<MeasurementId>(i))
                                                    : cli::sensorEvidence(finder, idAt<SensorTypeId>(i));
}

/// The rows of a table, below each of them where its figures come from. A device has a row for each of its
/// microcontrollers.
QString withEvidence(const TextTable &table, const Dataset &dataset, const QString &what) {
    const EvidenceFinder finder(dataset);
    const QStringList rows = table.text().split(u'\n');
    QString text = rows.first() + u'\n';
    qsizetype row = 1;
    const auto add = [&](std::size_t count, const QStringList &evidence) {
        for (std::size_t i = 0; i < count; ++i)
            text += rows.value(row++) + u'\n';
        text += QString::fromStdString(indented(evidence));
    };
    const Catalog &catalog = dataset.catalog;
    for (std::size_t i = 0; what == QLatin1String("models") && i < catalog.models.size(); ++i)
        add(1, cli::modelEvidenceLines(finder, idAt<ModelId>(i)));
    for (std::size_t i = 0; what == QLatin1String("devices") && i < catalog.devices.size(); ++i)
        add(catalog.devices[i].microcontrollers.size(), cli::deviceEvidenceLines(finder, idAt<DeviceId>(i)));
    for (std::size_t i = 0; what == QLatin1String("sensors") && i < catalog.sensorTypes.size(); ++i)
        add(1, cli::sensorEvidenceLines(finder, idAt<SensorTypeId>(i)));
    for (std::size_t i = 0; what == QLatin1String("measurements") && i < catalog.measurements.size(); ++i)
        add(1, cli::measurementEvidenceLines(finder, idAt<MeasurementId>(i)));
    return text;
}

ExitStatus runList(const CommandLine &line, const Dataset &dataset, std::ostream &out) {
    const QString &what = line.arguments.first();
    const bool models = what == QLatin1String("models");
    const bool measurements = what == QLatin1String("measurements");
    const bool devices = what == QLatin1String("devices");
    if (line.json) {
        auto list = models         ? cli::modelList(dataset)
                    : devices      ? cli::deviceList(dataset)
                    : measurements ? cli::measurementList(dataset)
                                   : cli::sensorList(dataset);
        if (line.evidence)
            addEvidence(dataset, what, list);
        out << cli::toText(list, 2) << '\n';
        return ExitStatus::Answered;
    }
    const Catalog &catalog = dataset.catalog;
    const TextTable table = models         ? modelTable(catalog)
                            : devices      ? deviceTable(catalog)
                            : measurements ? cli::measurementTable(catalog)
                                           : sensorTable(catalog);
    out << (line.evidence ? withEvidence(table, dataset, what) : table.text()).toStdString();
    return ExitStatus::Answered;
}

ExitStatus runMatrix(const CommandLine &line, const DatasetPtr &dataset, std::ostream &out,
                     std::ostream &err) {
    if (!line.xlsx.isEmpty())
        return cli::writeMatrixFile(dataset, line.rules, line.xlsx, out, err);
    if (line.csv)
        cli::writeMatrixCsv(dataset, line.rules, out);
    else if (line.json)
        cli::writeMatrixJson(*dataset, line.rules, line.cells, out);
    else
        cli::writeMatrixText(*dataset, line.rules, out);
    return ExitStatus::Answered;
}

} // namespace

namespace {

ExitStatus answer(const CommandLine &asked, std::ostream &out, std::ostream &err) {
    if (asked.command == Command::Help || asked.command == Command::Version) {
        out << (asked.command == Command::Help
                    ? helpText()
                    : QStringLiteral("tinyatlas %1\n").arg(QCoreApplication::applicationVersion()))
                   .toStdString();
        return ExitStatus::Answered;
    }
    const auto dataset = loadGraphs(asked, err);
    if (!dataset)
        return dataset.error();
    CommandLine line = asked;
    auto rules = withWhatIfs(*dataset.value(), line.rules, line.whatIfs);
    if (!rules)
        return wrong(err, rules.error());
    line.rules = std::move(rules).value();
    switch (line.command) {
    case Command::Check:
        cli::writeCheck(*dataset.value(), line.json, out);
        return ExitStatus::Answered;
    case Command::Fit:
        return runFit(line, *dataset.value(), out, err);
    case Command::Matrix:
        return runMatrix(line, dataset.value(), out, err);
    case Command::Fleet:
        return cli::runFleet(line, *dataset.value(), out, err);
    case Command::Changes:
    case Command::Substitutes:
        return runChanges(line, *dataset.value(), out, err);
    default:
        return runList(line, *dataset.value(), out);
    }
}

} // namespace

Result<DatasetPtr, ExitStatus> loadGraphs(const CommandLine &line, std::ostream &err) {
    if (line.graphs.empty())
        return builtInDataset(line.further);
    auto dataset = openFiles(furtherDataset(line.further), line.graphs);
    if (dataset)
        return std::move(dataset).value();
    for (const Error &error : dataset.error().errors)
        err << text::oneLine(QString::fromStdString(error.text())).toStdString() << '\n';
    return ExitStatus::UnreadableInput;
}

ExitStatus runCommand(const CommandLine &line, std::ostream &out, std::ostream &err) {
    return withinMemory(err, [&] {
        const ExitStatus status = answer(line, out, err);
        if (out.flush())
            return status;
        err << "tinyatlas: the answer could not be written\n";
        return ExitStatus::Unwritable;
    });
}

ExitStatus withinMemory(std::ostream &err, const std::function<ExitStatus()> &answer) {
    const auto tooLarge = [&err](const std::exception &failure) {
        err << "tinyatlas: error: this is too large to be answered here: " << failure.what() << '\n';
        return ExitStatus::UnreadableInput;
    };
    try {
        return answer();
    } catch (const std::bad_alloc &failure) {
        return tooLarge(failure);
    } catch (const std::length_error &failure) {
        return tooLarge(failure);
    }
}

} // namespace tinyatlas
