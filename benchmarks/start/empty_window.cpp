// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What any window costs that is made as ours is: the same application object, engine, style and font.

#include "app/theme/theme_tokens.h"
#include "app/window/window_start.h"

#include <QFont>
#include <QQmlApplicationEngine>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(TinyAtlas_EmptyPlugin)

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    QFont font(tinyatlas::textFamily());
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/TinyAtlas/Empty/EmptyWindow.qml")));
    if (engine.rootObjects().isEmpty())
        return EXIT_FAILURE;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    tinyatlas::quitAfterFirstFrame(*window);
    window->show();
    return QApplication::exec();
}
