// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/active_filter_model.h"
#include "app/models/device_list_model.h"
#include "app/models/error_list_model.h"
#include "app/models/network_list_model.h"
#include "app/session/session.h"
#include "app/viewmodels/facets_view_model.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/inspector_view_model.h"
#include "app/viewmodels/lanes_view_model.h"
#include "app/viewmodels/model_drag.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace tinyatlas {

/// The window and everything it shows, wired together in one place. Needs a QApplication (for Qt Charts).
class MainWindow {
public:
    MainWindow(DatasetPtr dataset, FitRules rules);

    /// Null if the QML could not be loaded: its errors are on standard error then.
    [[nodiscard]] QQuickWindow *window() const;
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] ModelDrag &drag() { return m_drag; }
    [[nodiscard]] FacetsViewModel &modelFacets() { return m_modelFacets; }
    [[nodiscard]] FacetsViewModel &deviceFacets() { return m_deviceFacets; }

private:
    // In the order in which they need each other; the engine goes first, and what QML shows after it.
    Theme m_theme{nullptr};
    Session m_session;
    ModelDrag m_drag;
    LanesViewModel m_lanes;
    NetworkListModel m_networks;
    DeviceListModel m_devices;
    ActiveFilterModel m_filters;
    FacetsViewModel m_modelFacets;
    FacetsViewModel m_deviceFacets;
    ErrorListModel m_errors;
    InspectorViewModel m_inspector;
    FitViewModel m_fit;
    QQmlApplicationEngine m_engine;
};

} // namespace tinyatlas
