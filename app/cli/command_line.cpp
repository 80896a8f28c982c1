// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"

#include "app/session/built_in_graph.h"
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
    static const std::map<QString, Command> known{{QStringLiteral("fit"), Command::Fit},
                                                  {QStringLiteral("matrix"), Command::Matrix},
                                                  {QStringLiteral("list"), Command::List},
                                                  {QStringLiteral("check"), Command::Check},
                                                  {QStringLiteral("snapshot"), Command::Snapshot}};
    return known;
}

bool isPlanned(const QString &command) {
    static const QStringList planned{QStringLiteral("query"), QStringLiteral("inspect"),
                                     QStringLiteral("import"), QStringLiteral("report")};
    return planned.contains(command);
}

std::filesystem::path toPath(const QString &text) { return text.toStdU16String(); }

struct Options {
    QCommandLineOption graph{QStringLiteral("graph"), {}, QStringLiteral("path")};
    QCommandLineOption with{QStringLiteral("with"), {}, QStringLiteral("name")};
    QCommandLineOption margin{QStringLiteral("margin"), {}, QStringLiteral("percent")};
    QCommandLineOption runtime{QStringLiteral("runtime"), {}, QStringLiteral("runtime")};
    QCommandLineOption reserveRam{QStringLiteral("reserve-ram"), {}, QStringLiteral("size")};
    QCommandLineOption json{QStringLiteral("json")};
    QCommandLineOption csv{QStringLiteral("csv")};
    QCommandLineOption evidence{QStringLiteral("evidence")};
    QCommandLineOption proof{QStringLiteral("proof")};
    QCommandLineOption cells{QStringLiteral("cells")};
    QCommandLineOption renderer{QStringLiteral("renderer"), {}, QStringLiteral("renderer")};
    QCommandLineOption firstFrame{QStringLiteral("quit-after-first-frame")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}};
};

/// What is wrong with the arguments of a command; empty where nothing is.
QString wrongArguments(const CommandLine &line) {
    static const QStringList tables{QStringLiteral("models"), QStringLiteral("devices"),
                                    QStringLiteral("sensors"), QStringLiteral("measurements")};
    const auto count = line.arguments.size();
    if (line.command == Command::Fit && count != 2)
        return tr("fit takes a model and a device: tinyatlas fit MODEL DEVICE");
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

/// Options that do not go with the command, or with each other; empty where there are none.
QString wrongOptions(const CommandLine &line) {
    if (line.csv && line.command != Command::Matrix)
        return tr("--csv goes with matrix only");
    if (line.cells && line.command != Command::Matrix)
        return tr("--cells goes with matrix only");
    if (line.evidence && line.command != Command::Fit && line.command != Command::List)
        return tr("--evidence goes with fit and list only");
    if (line.proof && line.command != Command::Fit)
        return tr("--proof goes with fit only");
    if (line.csv && line.json)
        return tr("--csv and --json exclude each other");
    if (line.json && (line.command == Command::Window || line.command == Command::Snapshot))
        return tr("--json needs a command: fit, matrix, list or check");
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

/// As text::memoryFrom(), but bytes where there is no unit, as everywhere on the command line.
std::optional<Bytes> sizeFrom(const QString &text) {
    const bool hasUnit = text.isEmpty() || !text.back().isDigit();
    return text::memoryFrom(hasUnit ? text : text + u'B');
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

/// Takes the options that have a value into `line`; returns what is wrong with them.
QString takeValues(const QCommandLineParser &parser, const Options &options, CommandLine &line) {
    if (QString wrong = takeRules(parser, options, line.rules); !wrong.isEmpty())
        return wrong;
    const bool judges = line.command != Command::Check && line.command != Command::List;
    for (const QCommandLineOption *option : {&options.runtime, &options.reserveRam}) {
        if (parser.isSet(*option) && !judges)
            return tr("--%1 goes with fit, matrix, snapshot and the window only")
                .arg(option->names().first());
    }
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
    if (line.command == Command::Snapshot) {
        const auto snapshot = cli::snapshotOptions(parser);
        if (!snapshot)
            return snapshot.error();
        line.snapshot = snapshot.value();
    } else if (const QString option = cli::snapshotOptionIn(parser); !option.isEmpty()) {
        return tr("--%1 goes with snapshot only").arg(option);
    }
    return {};
}

Result<CommandLine, QString> parse(const QStringList &arguments) {
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.graph, options.with, options.margin, options.runtime, options.reserveRam,
                       options.json, options.csv, options.cells, options.evidence, options.proof,
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
    line.json = parser.isSet(options.json);
    line.csv = parser.isSet(options.csv);
    line.cells = parser.isSet(options.cells);
    line.evidence = parser.isSet(options.evidence);
    line.proof = parser.isSet(options.proof);
    line.endsAfterFirstFrame = parser.isSet(options.firstFrame);
    for (const QString &wrong :
         {takeValues(parser, options, line), wrongArguments(line), wrongOptions(line)}) {
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

QString helpText() {
    return tr(R"(TinyAtlas: which neural networks run on which devices

  tinyatlas [PATH…]                      open the window, with these files and folders added
  tinyatlas fit MODEL DEVICE             does this model fit this device?
  tinyatlas matrix [--csv] [--cells]     the verdict on all pairs
  tinyatlas list models|devices|sensors|measurements
                                         what the graph holds
  tinyatlas check                        counts, and what is odd in the graph
  tinyatlas snapshot --view explore|fit|data --out FILE.png|.svg|.pdf
                                         a picture, without a display: PNG is the whole window,
                                         SVG and PDF are the scene of Explore or Fit as vectors

  --graph PATH      a file or folder instead of the built-in graph; may be given several times;
                    Turtle, N-Triples, N-Quads, TriG, RDF/XML, RDF/JSON or RDFa
  --with NAME       more that is built in, beside the built-in graph or that of --graph: boards,
                    reference-models, mlperf-results, board-timings or all; several times
  --margin PERCENT  memory filled above 100 - PERCENT is tight (10)
  --runtime WHAT    flash to count besides every model file, a what-if: nano-33-ble (84,528 bytes) or
                    nano-esp32 (114,579 bytes), the TFLite Micro runtime and its kernels as measured
                    on that Arduino board; a size like 90kB or 84528 (bytes); or none, the plain rule (none)
  --reserve-ram SIZE  RAM to count for the application besides every model, a what-if (0B)
  --json            answer as JSON
  --evidence        with fit and list: the statement behind every figure, with its file and line,
                    its subject, its kind, and the unit it was given in
  --proof           with fit: why, step by step from the model through its sensors to the device, and
                    the inequalities of memory, with the statement behind every step
  --cells           all cells of a matrix, even above 100,000 pairs
  --renderer WHAT   how the window draws: gpu, software or auto (the GPU where it can be used)
  --help, --version

Of a picture:
  --pair MODEL DEVICE       with fit its answer; with explore the drag of that model, over that device
  --select NAME             a model, device or sensor that is selected
  --size WIDTHxHEIGHT       in pixels (1440x900); Fit as SVG or PDF is as high as its answer
  --scale NUMBER            pixels to a point, for dense screens, 1 to 4 (1)
  --theme dark|light        (dark)
  --arrangement lanes|map   of explore
  --lens instances|ontology of the map

A model is named by its name, identifier or IRI, a device by its title, the last part of its IRI or
its IRI. Letter case is ignored, and a unique beginning is enough.

Exit status: 0 answered; 1 the model does not fit; 2 the command line is wrong; 3 an input could not
be read; 5 the answer is unknown; 6 the answer could not be written; 7 the window could not be
opened.
)");
}

} // namespace tinyatlas
