// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/window_start.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <QProcess>

#include <cstdlib>
#else
#include <unistd.h>
#endif

namespace tinyatlas {

namespace {

constexpr const char *backendVariable = "QT_QUICK_BACKEND";
constexpr const char *software = "software";

void (*whenFatal)() = nullptr;

/// What Qt warns of on its way to a fatal message says nothing that a user could act on.
void callWhenFatal(QtMsgType type, const QMessageLogContext &, const QString &) {
    if (type == QtFatalMsg)
        whenFatal();
}

} // namespace

std::unique_ptr<QApplication> makeApplication(int &argc, char **argv, void (*noDisplay)()) {
    whenFatal = noDisplay;
    const QtMessageHandler before = qInstallMessageHandler(callWhenFatal);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
}

void restartWithSoftwareRenderer([[maybe_unused]] char **argv) {
    if (qgetenv(backendVariable) == software)
        return;
    qputenv(backendVariable, software);
#ifdef Q_OS_WIN
    // exec joins the arguments unquoted there, and knows not all letters.
    if (QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                QCoreApplication::arguments().mid(1)))
        std::_Exit(EXIT_SUCCESS);
#else
    const QByteArray program = QFile::encodeName(QCoreApplication::applicationFilePath());
    execv(program.constData(), argv);
#endif
}

void quitAfterFirstFrame(QQuickWindow &window) {
    const auto tell = [&window] {
        std::puts("first frame");
        std::fflush(stdout);
        QMetaObject::invokeMethod(&window, &QCoreApplication::quit, Qt::QueuedConnection);
    };
    // On the thread that draws: the time until then is what is measured.
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, tell,
                     static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
}

} // namespace tinyatlas
