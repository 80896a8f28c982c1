// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"

#include "app/cli/what_if_options.h"
#include "app/session/built_in_graph.h"
#include "app/session/compare_choice.h"
#include "app/text/figures.h"
#include "app/text/term_names.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>
#include <map>

namespace tinyatlas {

namespace {

using Command = CommandLine::Command;
using Renderer = CommandLine::Renderer;

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

const std::map<QString, Command> &commands() {
    static const std::map<QString, Command> known{
        {QStringLiteral("fit"), Command::Fit},         {QStringLiteral("matrix"), Command::Matrix},
        {QStringLiteral("changes"), Command::Changes}, {QStringLiteral("substitutes"), Command::Substitutes},
        {QStringLiteral("fleet"), Command::Fleet},     {QStringLiteral("list"), Command::List},
        {QStringLiteral("check"), Command::Check},     {QStringLiteral("snapshot"), Command::Snapshot},
        {QStringLiteral("report"), Command::Report}};
    return known;
}

bool isPlanned(const QString &command) {
    static const QStringList planned{QStringLiteral("query"), QStringLiteral("inspect"),
                                     QStringLiteral("import")};
    return planned.contains(command);
}

std::filesystem::path toPath(const QString &text) { return text.toStdU16String(); }

struct Options {
    QCommandLineOption graph{QStringLiteral("graph"), {}, QStringLiteral("path")};
    QCommandLineOption with{QStringLiteral("with"), {}, QStringLiteral("name")};
    QCommandLineOption beside{QStringLiteral("beside"), {}, QStringLiteral("model")};
    QCommandLineOption oneAfterTheOther{QStringLiteral("one-after-the-other")};
    QCommandLineOption margin{QStringLiteral("margin"), {}, QStringLiteral("percent")};
    QCommandLineOption runtime{QStringLiteral("runtime"), {}, QStringLiteral("runtime")};
    QCommandLineOption reserveRam{QStringLiteral("reserve-ram"), {}, QStringLiteral("size")};
    QCommandLineOption whatIf{QStringLiteral("what-if"), {}, QStringLiteral("words")};
    QCommandLineOption json{QStringLiteral("json")};
    QCommandLineOption csv{QStringLiteral("csv")};
    QCommandLineOption evidence{QStringLiteral("evidence")};
    QCommandLineOption proof{QStringLiteral("proof")};
    QCommandLineOption xlsx{QStringLiteral("xlsx"), {}, QStringLiteral("file")};
    QCommandLineOption cells{QStringLiteral("cells")};
    QCommandLineOption devices{QStringLiteral("devices")};
    QCommandLineOption renderer{QStringLiteral("renderer"), {}, QStringLiteral("renderer")};
    QCommandLineOption firstFrame{QStringLiteral("quit-after-first-frame")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}};
};

QString wrongReport(const CommandLine &line) {
    const auto compared = static_cast<std::size_t>(line.report.compared.size());
    if (compared == 0)
        return line.arguments.size() == 2 ? QString()
                                          : tr("report takes a model and a device: tinyatlas report MODEL "
                                               "DEVICE --out FILE.pdf|.html");
    if (!line.arguments.isEmpty())
        return tr("report takes a model and a device, or what --compare names, but got %1 besides")
            .arg(line.arguments.first());
    if (compared < 2 || compared > CompareChoice::most)
        return tr("report --compare takes two to %1 models, or devices, but got %2")
            .arg(CompareChoice::most)
            .arg(compared);
    return {};
}

/// What is wrong with the arguments of a command; empty where nothing is.
QString wrongArguments(const CommandLine &line) {
    static const QStringList tables{QStringLiteral("models"), QStringLiteral("devices"),
                                    QStringLiteral("sensors"), QStringLiteral("measurements")};
    const auto count = line.arguments.size();
    if (line.command == Command::Fit && count != 2)
        return tr("fit takes a model and a device: tinyatlas fit MODEL DEVICE");
    if (line.command == Command::Report)
        return wrongReport(line);
    if (line.command == Command::Changes && count != 1 && count != 2)
        return tr("changes takes a model, and a device or none: tinyatlas changes MODEL [DEVICE]");
    if (line.command == Command::Substitutes && count != 1 && count != 2)
        return tr("substitutes takes a model, and a device or none: tinyatlas substitutes MODEL [DEVICE]");
    if (line.command == Command::List && (count != 1 || !tables.contains(line.arguments.first())))
        return tr("list takes one of models, devices, sensors, measurements: tinyatlas list models");
    if (line.command == Command::Matrix && count != 0)
        return tr("matrix takes no argument, but got %1").arg(line.arguments.first());
    if (line.command == Command::Check && count != 0)
        return tr("check takes no argument, but got %1: name files with --graph").arg(line.arguments.first());
    if (line.command == Command::Snapshot && count != 0)
        return tr("snapshot takes options only, but got %1").arg(line.arguments.first());
    return {};
}

bool showsFit(const CommandLine &line) {
    return line.command == Command::Fit ||
           (line.command == Command::Snapshot && line.snapshot.view == SnapshotOptions::View::Fit);
}

/// Options that do not go with each other; empty where there are none.
QString wrongCombination(const CommandLine &line) {
    if (line.csv && line.json)
        return tr("--csv and --json exclude each other");
    if (line.proof && !line.beside.isEmpty())
        return tr("--proof is of one model alone, and --beside names another");
    if (line.sharing == RamSharing::Largest && line.beside.isEmpty())
        return tr("--one-after-the-other needs a second model: --beside MODEL");
    return {};
}

/// Options of a matrix that do not go with the command; empty where there are none.
QString wrongOfMatrix(const CommandLine &line) {
    if (line.csv && line.command != Command::Matrix)
        return tr("--csv goes with matrix only");
    if (line.cells && line.command != Command::Matrix)
        return tr("--cells goes with matrix only");
    if (!line.xlsx.isEmpty() && (line.command != Command::Matrix || line.csv || line.json))
        return tr("--xlsx goes with matrix only, without --csv and --json");
    return {};
}

/// Likewise of others.
QString wrongOptions(const CommandLine &line) {
    if (line.ofDevices && line.command != Command::Fleet)
        return tr("--devices goes with fleet only");
    if (line.evidence && line.command != Command::Fit && line.command != Command::List)
        return tr("--evidence goes with fit and list only");
    if (line.proof && line.command != Command::Fit)
        return tr("--proof goes with fit only");
    if (!line.beside.isEmpty() && !showsFit(line))
        return tr("--beside goes with fit and snapshot --view fit only");
    if (line.json && (line.command == Command::Window || line.command == Command::Snapshot ||
                      line.command == Command::Report))
        return tr("--json needs a command: fit, matrix, changes, substitutes, fleet, list or check");
    if (line.renderer != Renderer::Automatic && line.command != Command::Window)
        return tr("--renderer goes with the window only");
    return {};
}

Result<int, QString> marginFrom(const QString &text) {
    constexpr double largest = 100;
    constexpr double hundredths = 100;
    bool isNumber = false;
    const double percent = text.toDouble(&isNumber);
    if (!isNumber || !(percent >= 0 && percent <= largest))
        return tr("--margin takes a percentage from 0 to 100, but got %1").arg(text);
    return static_cast<int>(std::lround(percent * hundredths));
}

Result<Bytes, QString> runtimeFrom(const QString &text) {
    static const std::map<QString, Bytes> known{{QStringLiteral("none"), Bytes{0}},
                                                {QStringLiteral("nano-33-ble"), runtimeOnNano33Ble},
                                                {QStringLiteral("nano-esp32"), runtimeOnNanoEsp32}};
    if (const auto runtime = known.find(text); runtime != known.end())
        return runtime->second;
    const auto own = sizeFrom(text);
    if (!own)
        return tr("--runtime takes none, nano-33-ble, nano-esp32 or a size like 90kB, but got \"%1\"")
            .arg(text);
    return *own;
}

Result<Bytes, QString> reserveFrom(const QString &text) {
    const auto reserve = sizeFrom(text);
    if (!reserve)
        return tr("--reserve-ram takes a size like 20kB or 512B, but got \"%1\"").arg(text);
    return *reserve;
}

/// Takes the options of the rules into `rules`; returns what is wrong with them.
QString takeRules(const QCommandLineParser &parser, const Options &options, FitRules &rules) {
    if (parser.isSet(options.margin)) {
        const auto margin = marginFrom(parser.value(options.margin));
        if (!margin)
            return margin.error();
        rules.margin = margin.value();
    }
    if (parser.isSet(options.runtime)) {
        const auto runtime = runtimeFrom(parser.value(options.runtime));
        if (!runtime)
            return runtime.error();
        rules.overhead.flash = runtime.value();
    }
    if (parser.isSet(options.reserveRam)) {
        const auto reserve = reserveFrom(parser.value(options.reserveRam));
        if (!reserve)
            return reserve.error();
        rules.overhead.ram = reserve.value();
    }
    return {};
}

Result<Renderer, QString> rendererFrom(const QString &name) {
    static const std::map<QString, Renderer> known{{QStringLiteral("auto"), Renderer::Automatic},
                                                   {QStringLiteral("gpu"), Renderer::Gpu},
                                                   {QStringLiteral("software"), Renderer::Software}};
    const auto renderer = known.find(name);
    if (renderer == known.end())
        return tr("--renderer takes one of auto, gpu, software, but got \"%1\"").arg(name);
    return renderer->second;
}

/// The built-in sources that `names` name, each once.
Result<QStringList, QString> furtherFrom(const QStringList &names) {
    static const QString all = QStringLiteral("all");
    const QStringList known = furtherSources();
    for (const QString &name : names) {
        if (name != all && !known.contains(name))
            return tr("--with takes one of %1, but got \"%2\"")
                .arg((known + QStringList(all)).join(QStringLiteral(", ")), name);
    }
    if (names.contains(all))
        return known;
    QStringList further = names;
    further.removeDuplicates();
    return further;
}

QString takeReport(const QCommandLineParser &parser, CommandLine &line) {
    const QString out = QStringLiteral("out");
    const QString compare = QStringLiteral("compare");
    if (const QString option = cli::snapshotOptionIn(parser, {out, compare}); !option.isEmpty())
        return tr("--%1 goes with snapshot only").arg(option);
    const auto report = cli::reportOptions(parser.value(out));
    if (!report)
        return report.error();
    line.report = report.value();
    line.report.compared = parser.values(compare);
    return {};
}

/// Takes what a picture or a report is asked for into `line`; returns what is wrong with it.
QString takePicture(const QCommandLineParser &parser, CommandLine &line) {
    if (line.command == Command::Report)
        return takeReport(parser, line);
    if (line.command == Command::Snapshot) {
        const auto snapshot = cli::snapshotOptions(parser);
        if (!snapshot)
            return snapshot.error();
        line.snapshot = snapshot.value();
        line.snapshot.beside = line.beside;
        line.snapshot.sharing = line.sharing;
    } else if (const QString option = cli::snapshotOptionIn(parser); !option.isEmpty()) {
        return option == QLatin1String("out") ? tr("--out goes with snapshot and report only")
               : option == QLatin1String("compare")
                   ? tr("--compare goes with report and snapshot --view compare only")
                   : tr("--%1 goes with snapshot only").arg(option);
    }
    return {};
}

/// Takes the options that have a value into `line`; returns what is wrong with them.
QString takeValues(const QCommandLineParser &parser, const Options &options, CommandLine &line) {
    if (QString wrong = takeRules(parser, options, line.rules); !wrong.isEmpty())
        return wrong;
    const bool judges = line.command != Command::Check && line.command != Command::List;
    for (const QCommandLineOption *option : {&options.runtime, &options.reserveRam}) {
        if (parser.isSet(*option) && !judges)
            return tr("--%1 goes with fit, matrix, changes, substitutes, fleet, snapshot, report and the "
                      "window only")
                .arg(option->names().first());
    }
    line.whatIfs = parser.values(options.whatIf);
    if (!line.whatIfs.isEmpty() && (!judges || line.command == Command::Window))
        return tr("--what-if goes with commands that judge: fit, matrix, changes, substitutes, fleet, "
                  "snapshot, report");
    const auto further = furtherFrom(parser.values(options.with));
    if (!further)
        return further.error();
    line.further = further.value();
    if (parser.isSet(options.renderer)) {
        const auto renderer = rendererFrom(parser.value(options.renderer));
        if (!renderer)
            return renderer.error();
        line.renderer = renderer.value();
    }
    return takePicture(parser, line);
}

Result<CommandLine, QString> parse(const QStringList &arguments) {
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.graph, options.with, options.beside, options.oneAfterTheOther, options.margin,
                       options.runtime, options.reserveRam, options.whatIf, options.json, options.csv,
                       options.xlsx, options.cells, options.devices, options.evidence, options.proof,
                       options.renderer, options.firstFrame, options.help, options.version});
    cli::addSnapshotOptions(parser);
    if (!parser.parse(QStringList(QStringLiteral("tinyatlas")) + cli::withPairsSplit(arguments)))
        return parser.errorText();

    CommandLine line;
    if (parser.isSet(options.help) || parser.isSet(options.version)) {
        line.command = parser.isSet(options.help) ? Command::Help : Command::Version;
        return line;
    }
    line.arguments = parser.positionalArguments();
    const QString first = line.arguments.value(0);
    if (isPlanned(first))
        return tr("%1 is not built yet").arg(first);
    if (const auto command = commands().find(first); command != commands().end()) {
        line.command = command->second;
        line.arguments.removeFirst();
    }
    for (const QString &path : parser.values(options.graph))
        line.graphs.push_back(toPath(path));
    line.beside = parser.values(options.beside);
    if (parser.isSet(options.oneAfterTheOther))
        line.sharing = RamSharing::Largest;
    line.json = parser.isSet(options.json);
    line.csv = parser.isSet(options.csv);
    line.xlsx = parser.value(options.xlsx);
    if (line.xlsx.isEmpty() && parser.isSet(options.xlsx))
        return tr("--xlsx takes the name of a file");
    line.cells = parser.isSet(options.cells);
    line.ofDevices = parser.isSet(options.devices);
    line.evidence = parser.isSet(options.evidence);
    line.proof = parser.isSet(options.proof);
    line.endsAfterFirstFrame = parser.isSet(options.firstFrame);
    for (const QString &wrong : {takeValues(parser, options, line), wrongArguments(line), wrongOfMatrix(line),
                                 wrongOptions(line), wrongCombination(line)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return line;
}

} // namespace

Result<CommandLine, QString> parseCommandLine(const QStringList &arguments) {
    auto line = parse(arguments);
    if (!line) // it quotes the arguments
        return text::oneLine(line.error());
    return line;
}

} // namespace tinyatlas
