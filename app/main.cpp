// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"

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

/// Files of --graph stand in for the built-in graph; they are loaded behind the open window like any others.
int runWindow(const CommandLine &line, int &argc, char **argv) {
    const QApplication application(argc, argv);
    MainWindow window(line.graphs.empty() ? builtInDataset() : std::make_shared<const Dataset>(), line.rules,
                      UserMemory(std::make_unique<QSettings>()));
    if (!window.window())
        return EXIT_FAILURE;
    auto paths = line.graphs;
    for (const QString &path : line.arguments)
        paths.emplace_back(path.toStdU16String());
    window.session().openPaths(std::move(paths));
    return QApplication::exec();
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
    const QCoreApplication application(argc, argv);
    return static_cast<int>(runCommand(line.value(), std::cout, std::cerr));
}
