// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/jobs/background.h"
#include "app/pictures/report_command.h"
#include "app/pictures/snapshot_command.h"
#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "app/window/window_start.h"

#include <QApplication>
#include <QtQml/qqmlextensionplugin.h>

#include <iostream>

Q_IMPORT_QML_PLUGIN(TinyAtlas_AppPlugin)
Q_IMPORT_QML_PLUGIN(TinyAtlas_ViewsPlugin)

namespace {

using namespace tinyatlas;

QStringList argumentsOf(int &argc, char **argv) {
    // Qt alone knows the encoding of argv on every system. This application is gone again before the window's
    // is made.
    const QCoreApplication application(argc, argv);
    return QCoreApplication::arguments().mid(1);
}

void useRenderer(CommandLine::Renderer renderer) {
    if (renderer == CommandLine::Renderer::Software)
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    else if (renderer == CommandLine::Renderer::Gpu)
        QQuickWindow::setSceneGraphBackend(QStringLiteral("rhi"));
}

[[noreturn]] void giveUp(const char *why) {
    std::cerr << "tinyatlas: " << why << std::endl;
    std::_Exit(static_cast<int>(ExitStatus::NoWindow));
}

/// A start that is only measured is like every other one.
UserMemory memoryFor(const CommandLine &line) {
    return line.endsAfterFirstFrame ? UserMemory() : UserMemory(std::make_unique<QSettings>());
}

/// Files of --graph stand in for the built-in graph; they are loaded behind the open window like any others.
int runWindow(const CommandLine &line, int &argc, char **argv) {
    useRenderer(line.renderer);
    auto dataset = besideStart([builtIn = line.graphs.empty(), further = line.further] {
        return builtIn ? builtInDataset(further) : furtherDataset(further);
    });
    const auto application = makeApplication(argc, argv, [] {
        giveUp(
            "no window can be opened: there is no display here. What needs none: fit, matrix, list, check, "
            "snapshot, which draws a picture, and report (see tinyatlas --help)");
    });
    const auto graphicsFailed = [&] {
        if (line.renderer == CommandLine::Renderer::Automatic)
            restartWithSoftwareRenderer(argv);
        giveUp("the graphics card cannot be used here: try tinyatlas --renderer software");
    };
    MainWindow window(dataset.get(), line.rules, graphicsFailed, memoryFor(line));
    if (!window.window())
        return static_cast<int>(ExitStatus::NoWindow);
    if (line.endsAfterFirstFrame)
        quitAfterFirstFrame(*window.window());
    auto paths = line.graphs;
    for (const QString &path : line.arguments)
        paths.emplace_back(path.toStdU16String());
    window.session().openPaths(std::move(paths));
    return QApplication::exec();
}

int drawSnapshot(const CommandLine &line, int &argc, char **argv) {
    prepareSnapshot(line.snapshot);
    const QApplication application(argc, argv);
    return static_cast<int>(runSnapshot(line, std::cerr));
}

int writeReport(const CommandLine &line, int &argc, char **argv) {
    preparePictures(1);
    const QApplication application(argc, argv);
    return static_cast<int>(runReport(line, std::cerr));
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication::setApplicationName(QStringLiteral("TinyAtlas"));
    QCoreApplication::setOrganizationName(QStringLiteral("TinyAtlas"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TINYATLAS_VERSION));
    const auto line = parseCommandLine(argumentsOf(argc, argv));
    if (!line) {
        std::cerr << "tinyatlas: " << line.error().toStdString() << "\nTry tinyatlas --help\n";
        return static_cast<int>(ExitStatus::WrongCommandLine);
    }
    if (line.value().command == CommandLine::Command::Window)
        return runWindow(line.value(), argc, argv);
    if (line.value().command == CommandLine::Command::Snapshot)
        return drawSnapshot(line.value(), argc, argv);
    if (line.value().command == CommandLine::Command::Report)
        return writeReport(line.value(), argc, argv);
    const QCoreApplication application(argc, argv);
    return static_cast<int>(runCommand(line.value(), std::cout, std::cerr));
}
