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
#include <optional>
#include <utility>

namespace tinyatlas {

namespace {

constexpr int restsAfter = 200; // milliseconds

/// Where a window was, as far as the screens of today have it: where enough of it lies on one to be seen, no
/// larger than that and all of it there; else nothing.
std::optional<QRect> onScreen(const QRect &window) {
    constexpr QSize enough(200, 100);
    constexpr QSize largest(16'384, 16'384);
    if (window.isEmpty() || window.size().boundedTo(largest) != window.size())
        return std::nullopt;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect room = screen->availableGeometry();
        const QSize seen = room.intersected(window).size();
        if (seen.expandedTo(enough) != seen)
            continue;
        QRect place(window.topLeft(), window.size().boundedTo(room.size()));
        place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
        place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
        return place;
    }
    return std::nullopt;
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
      m_lanes(m_session, m_drag, m_theme), m_map(m_session, m_drag, m_theme),
      m_focus(m_session, m_drag, m_theme), m_networks(m_session), m_devices(m_session), m_filters(m_session),
      m_modelFacets(m_session, FacetViewModel::Table::Models),
      m_deviceFacets(m_session, FacetViewModel::Table::Devices), m_errors(m_session),
      m_inspector(m_session, m_drag), m_fit(m_session, m_theme), m_together(m_session),
      m_fitDrop(m_session, m_drag), m_whatIf(m_session), m_candidates(m_session), m_data(m_session),
      m_sources(m_session) {
    useTextFont(m_theme);
    QObject::connect(&m_theme, &Theme::changed, &m_theme, [this] { useTextFont(m_theme); });
    m_theme.lendTo(m_engine);
    m_engine.setNetworkAccessManagerFactory(&m_offline);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    wireEvidence();
    // Also what was selected already comes into sight.
    QObject::connect(&m_jumps, &JumpListModel::chosen, &m_session,
                     [this] { explored().reveal(m_session.state().selection); });
    restore();
    load();
    if (!m_window)
        return;
    QObject::connect(&m_engine, &QQmlEngine::quit, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    if (graphicsFailed)
        QObject::connect(window(), &QQuickWindow::sceneGraphError, graphicsFailed);
    m_lastView = std::make_unique<ReturningView>(m_session, m_remembered.view);
    followWindow();
    m_remembered.maximized ? window()->showMaximized() : window()->show();
}

MainWindow::~MainWindow() {
    if (m_window)
        remember();
}

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
    if (main.isReady()) // else Qt 6.4 would crash
        m_window.reset(qobject_cast<QQuickWindow *>(main.createWithInitialProperties(initialProperties())));
    if (!m_window)
        qWarning().noquote() << main.errorString();
}

QVariantMap MainWindow::initialProperties() {
    QVariantMap properties{{QStringLiteral("session"), QVariant::fromValue(&m_session)},
                           {QStringLiteral("lanes"), QVariant::fromValue(&m_lanes)},
                           {QStringLiteral("map"), QVariant::fromValue(&m_map)},
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
    properties.insert(QStringLiteral("changes"), QVariant::fromValue(&m_changes));
    properties.insert(QStringLiteral("proof"), QVariant::fromValue(&m_proof));
    properties.insert(QStringLiteral("together"), QVariant::fromValue(&m_together));
    properties.insert(QStringLiteral("fitDrop"), QVariant::fromValue(&m_fitDrop));
    properties.insert(QStringLiteral("focusView"), QVariant::fromValue(&m_focus));
    properties.insert(QStringLiteral("matrix"), QVariant::fromValue(&m_matrix));
    properties.insert(QStringLiteral("compare"), QVariant::fromValue(&m_compare));
    properties.insert(QStringLiteral("graphData"), QVariant::fromValue(&m_data));
    properties.insert(QStringLiteral("sources"), QVariant::fromValue(&m_sources));
    properties.insert(QStringLiteral("panels"), QVariant::fromValue(&m_panels));
    properties.insert(QStringLiteral("evidence"), QVariant::fromValue(&m_evidence));
    properties.insert(QStringLiteral("recent"), QVariant::fromValue(&m_recent));
    properties.insert(QStringLiteral("supposed"), QVariant::fromValue(&m_supposed));
    properties.insert(QStringLiteral("kept"), QVariant::fromValue(&m_kept));
    properties.insert(QStringLiteral("fleet"), QVariant::fromValue(&m_fleet));
    properties.insert(QStringLiteral("history"), QVariant::fromValue(&m_history));
    properties.insert(QStringLiteral("jumps"), QVariant::fromValue(&m_jumps));
    properties.insert(QStringLiteral("pictures"), QVariant::fromValue(&m_pictures));
    properties.insert(QStringLiteral("tables"), QVariant::fromValue(&m_tables));
    properties.insert(QStringLiteral("reports"), QVariant::fromValue(&m_reports));
    if (const auto place = onScreen(m_remembered.window)) {
        properties.insert(QStringLiteral("x"), place->x());
        properties.insert(QStringLiteral("y"), place->y());
        properties.insert(QStringLiteral("width"), place->width());
        properties.insert(QStringLiteral("height"), place->height());
    }
    return properties;
}

/// Whoever is asked where a figure comes from has one place to answer.
void MainWindow::wireEvidence() {
    QObject::connect(&m_inspector, &InspectorViewModel::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(m_fit.latency(), &FitLatency::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(&m_fit, &FitViewModel::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(&m_changes, &FitChanges::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(&m_proof, &FitProofViewModel::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(&m_matrix, &MatrixViewModel::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(m_compare.charts(), &CompareCharts::evidenceAsked, &m_evidence,
                     &EvidenceViewModel::show);
    QObject::connect(m_compare.rounds(), &RoundsViewModel::evidenceAsked, &m_evidence,
                     &EvidenceViewModel::show);
    QObject::connect(m_compare.layers(), &LayersViewModel::evidenceAsked, &m_evidence,
                     &EvidenceViewModel::show);
    QObject::connect(m_compare.table(), &CompareTable::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(&m_matrix, &MatrixViewModel::currentChanged, &m_supposed,
                     [this] { m_supposed.followCell(m_matrix.current()); });
    QObject::connect(&m_whatIf, &FitWhatIf::evidenceAsked, &m_evidence, &EvidenceViewModel::show);
    QObject::connect(&m_data, &DataViewModel::statementRequested, &m_evidence,
                     [this](StatementId id) { m_evidence.showStatement(static_cast<int>(id.value)); });
}

void MainWindow::restore() {
    m_remembered = m_memory.read();
    m_theme.setPreference(m_remembered.theme);
    m_theme.setTextScale(m_remembered.textScale);
    m_panels.setChoice(m_remembered.panels);
    m_recent.setPaths(m_remembered.recent);
}

void MainWindow::followWindow() {
    QQuickWindow *const shown = window();
    m_rests.setInterval(restsAfter);
    m_rests.setSingleShot(true);
    QObject::connect(&m_rests, &QTimer::timeout, shown, [this] { remember(); });
    const auto later = [this] { m_rests.start(); };
    QObject::connect(shown, &QWindow::visibilityChanged, &m_rests, [this](QWindow::Visibility visibility) {
        if (visibility == QWindow::Windowed || visibility == QWindow::Maximized)
            m_visibility = visibility;
        m_rests.start();
    });
    QObject::connect(shown, &QWindow::xChanged, &m_rests, later);
    QObject::connect(shown, &QWindow::yChanged, &m_rests, later);
    QObject::connect(shown, &QWindow::widthChanged, &m_rests, later);
    QObject::connect(shown, &QWindow::heightChanged, &m_rests, later);
    QObject::connect(&m_theme, &Theme::changed, &m_rests, later);
    QObject::connect(&m_panels, &Panels::changed, &m_rests, later);
    QObject::connect(&m_recent, &RecentFiles::pathsChanged, &m_rests, later);
}

void MainWindow::remember() {
    Remembered now = m_remembered;
    if (m_visibility == QWindow::Windowed)
        now.window = m_window->geometry();
    if (m_visibility != QWindow::Hidden)
        now.maximized = m_visibility == QWindow::Maximized;
    now.panels = m_panels.choice();
    now.theme = m_theme.preference();
    now.textScale = m_theme.textScale();
    now.view = m_lastView->view();
    now.recent = m_recent.paths();
    if (now == m_remembered)
        return;
    m_memory.write(now);
    m_remembered = std::move(now);
}

} // namespace tinyatlas
