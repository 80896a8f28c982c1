// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/main_window.h"

#include "app/theme/icon_provider.h"

#include <QCoreApplication>
#include <QDebug>
#include <QFont>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QScreen>

#include <algorithm>

namespace tinyatlas {

namespace {

constexpr int windowRestsAfter = 200; // milliseconds

/// Enough of it lies on a screen to be seen and moved: the screens may be others than they were.
bool isInSight(const QRect &window) {
    constexpr QSize enough(200, 100);
    constexpr QSize largest(16'384, 16'384);
    if (window.isEmpty() || window.size().boundedTo(largest) != window.size())
        return false;
    const QList<QScreen *> screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&](const QScreen *screen) {
        const QSize seen = screen->availableGeometry().intersected(window).size();
        return seen.expandedTo(enough) == seen;
    });
}

void useTextFont(const Theme &theme) {
    QFont font(theme.family());
    font.setPixelSize(theme.bodySize());
    if (font != QGuiApplication::font())
        QGuiApplication::setFont(font);
}

} // namespace

MainWindow::MainWindow(DatasetPtr dataset, const FitRules &rules, const std::function<void()> &graphicsFailed,
                       UserMemory memory)
    : m_memory(std::move(memory)), m_session(std::move(dataset), rules), m_drag(m_session),
      m_lanes(m_session, m_drag, m_theme), m_networks(m_session), m_devices(m_session), m_filters(m_session),
      m_modelFacets(m_session, FacetViewModel::Table::Models),
      m_deviceFacets(m_session, FacetViewModel::Table::Devices), m_errors(m_session),
      m_inspector(m_session, m_drag), m_fit(m_session, m_theme), m_whatIf(m_session),
      m_candidates(m_session) {
    useTextFont(m_theme);
    QObject::connect(&m_theme, &Theme::changed, &m_theme, [this] { useTextFont(m_theme); });
    m_theme.lendTo(m_engine);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    restore();
    load();
    if (!m_window)
        return;
    QObject::connect(&m_engine, &QQmlEngine::quit, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    if (graphicsFailed)
        QObject::connect(window(), &QQuickWindow::sceneGraphError, graphicsFailed);
    followWindow();
    showLastView();
    m_remembered.maximized ? window()->showMaximized() : window()->show();
}

MainWindow::~MainWindow() { remember(); }

/// The types are compiled on a thread of the engine, while this one gets the renderer ready: with OpenGL that
/// takes as long.
void MainWindow::load() {
    QQmlComponent imports(&m_engine);
    imports.setData(
        "import QtQuick.Controls.Basic; import QtQuick.Layouts; import TinyAtlas.App; QtObject {}", {});
    QQmlComponent main(&m_engine, QUrl(QStringLiteral("qrc:/qt/qml/TinyAtlas/Views/Main.qml")),
                       QQmlComponent::Asynchronous);
    const QQuickWindow renderer;
    while (main.isLoading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_window.reset(qobject_cast<QQuickWindow *>(main.createWithInitialProperties(initialProperties())));
    if (!m_window)
        qWarning().noquote() << main.errorString();
}

QVariantMap MainWindow::initialProperties() {
    QVariantMap properties{{QStringLiteral("session"), QVariant::fromValue(&m_session)},
                           {QStringLiteral("lanes"), QVariant::fromValue(&m_lanes)},
                           {QStringLiteral("drag"), QVariant::fromValue(&m_drag)},
                           {QStringLiteral("networks"), QVariant::fromValue(&m_networks)},
                           {QStringLiteral("devices"), QVariant::fromValue(&m_devices)},
                           {QStringLiteral("filters"), QVariant::fromValue(&m_filters)},
                           {QStringLiteral("modelFacets"), QVariant::fromValue(&m_modelFacets)},
                           {QStringLiteral("deviceFacets"), QVariant::fromValue(&m_deviceFacets)},
                           {QStringLiteral("errors"), QVariant::fromValue(&m_errors)},
                           {QStringLiteral("inspector"), QVariant::fromValue(&m_inspector)},
                           {QStringLiteral("fit"), QVariant::fromValue(&m_fit)},
                           {QStringLiteral("whatIf"), QVariant::fromValue(&m_whatIf)},
                           {QStringLiteral("candidates"), QVariant::fromValue(&m_candidates)}};
    properties.insert(QStringLiteral("panels"), QVariant::fromValue(&m_panels));
    properties.insert(QStringLiteral("recent"), QVariant::fromValue(&m_recent));
    if (const QRect place = m_remembered.window; isInSight(place)) {
        properties.insert(QStringLiteral("x"), place.x());
        properties.insert(QStringLiteral("y"), place.y());
        properties.insert(QStringLiteral("width"), place.width());
        properties.insert(QStringLiteral("height"), place.height());
    }
    return properties;
}

void MainWindow::restore() {
    m_remembered = m_memory.read();
    m_theme.setPreference(m_remembered.theme);
    m_theme.setTextScale(m_remembered.textScale);
    m_panels.setChoice(m_remembered.panels);
    m_recent.setPaths(m_remembered.recent);
    QObject::connect(&m_recent, &RecentFiles::changed, &m_recent, [this] { remember(); });
}

/// What the graph does not have may come with the first file that is opened.
void MainWindow::showLastView() {
    if (showAgain(m_remembered.view, m_session))
        return;
    QObject::connect(
        &m_session, &Session::datasetChanged, &m_session,
        [this, view = m_remembered.view] {
            if (lastViewOf(m_session) == LastView())
                showAgain(view, m_session);
        },
        Qt::SingleShotConnection);
}

void MainWindow::followWindow() {
    QQuickWindow *const shown = window();
    m_windowRests.setInterval(windowRestsAfter);
    m_windowRests.setSingleShot(true);
    QObject::connect(&m_windowRests, &QTimer::timeout, shown, [this, shown] {
        if (shown->visibility() == QWindow::Windowed)
            m_remembered.window = shown->geometry();
        if (shown->isVisible())
            m_remembered.maximized = shown->visibility() == QWindow::Maximized;
    });
    const auto later = [this] { m_windowRests.start(); };
    QObject::connect(shown, &QWindow::visibilityChanged, &m_windowRests, later);
    QObject::connect(shown, &QWindow::xChanged, &m_windowRests, later);
    QObject::connect(shown, &QWindow::yChanged, &m_windowRests, later);
    QObject::connect(shown, &QWindow::widthChanged, &m_windowRests, later);
    QObject::connect(shown, &QWindow::heightChanged, &m_windowRests, later);
}

void MainWindow::remember() {
    m_remembered.panels = m_panels.choice();
    m_remembered.theme = m_theme.preference();
    m_remembered.textScale = m_theme.textScale();
    m_remembered.view = lastViewOf(m_session);
    m_remembered.recent = m_recent.paths();
    m_memory.write(m_remembered);
}

} // namespace tinyatlas
