// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/main_window.h"

#include "app/theme/icon_provider.h"

#include <QFont>
#include <QGuiApplication>
#include <QQmlComponent>

namespace tinyatlas {

namespace {

void useTextFont(const Theme &theme) {
    QFont font(theme.family());
    font.setPixelSize(theme.bodySize());
    if (font != QGuiApplication::font())
        QGuiApplication::setFont(font);
}

} // namespace

MainWindow::MainWindow(DatasetPtr dataset, FitRules rules, const std::function<void()> &graphicsFailed)
    : m_session(std::move(dataset), rules), m_drag(m_session), m_lanes(m_session, m_drag, m_theme),
      m_networks(m_session), m_devices(m_session), m_filters(m_session),
      m_modelFacets(m_session, FacetViewModel::Table::Models),
      m_deviceFacets(m_session, FacetViewModel::Table::Devices), m_errors(m_session),
      m_inspector(m_session, m_drag), m_fit(m_session, m_theme), m_whatIf(m_session) {
    useTextFont(m_theme);
    QObject::connect(&m_theme, &Theme::changed, &m_theme, [this] { useTextFont(m_theme); });
    m_theme.lendTo(m_engine);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&m_session)},
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
                                   {QStringLiteral("whatIf"), QVariant::fromValue(&m_whatIf)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/TinyAtlas/Views/Main.qml")));
    if (!window())
        return;
    if (graphicsFailed)
        QObject::connect(window(), &QQuickWindow::sceneGraphError, graphicsFailed);
    window()->show();
}

QQuickWindow *MainWindow::window() const {
    return m_engine.rootObjects().isEmpty() ? nullptr
                                            : qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
}

} // namespace tinyatlas
