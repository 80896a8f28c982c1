// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/device_list_model.h"
#include "app/models/error_list_model.h"
#include "app/models/network_list_model.h"
#include "app/session/session.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/fit_what_if.h"
#include "app/viewmodels/inspector_view_model.h"
#include "app/viewmodels/lanes_view_model.h"
#include "app/viewmodels/pair_drag.h"
#include "app/viewmodels/panels.h"
#include "app/window/recent_files.h"
#include "app/window/user_memory.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

namespace tinyatlas {

/// The window and everything it shows, wired together in one place. Needs a QApplication (for Qt Charts).
class MainWindow {
public:
    /// `memory`: what it was like when it was closed last. By default it begins anew, and leaves no trace.
    MainWindow(DatasetPtr dataset, FitRules rules, UserMemory memory = {});
    ~MainWindow();
    MainWindow(const MainWindow &) = delete;
    MainWindow &operator=(const MainWindow &) = delete;

    /// Null if the QML could not be loaded: its errors are on standard error then.
    [[nodiscard]] QQuickWindow *window() const;
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] PairDrag &drag() { return m_drag; }

private:
    void restore();
    void showLastView();
    void followWindow();
    void remember();
    [[nodiscard]] QVariantMap initialProperties();

    UserMemory m_memory;
    Remembered m_remembered;
    // In the order in which they need each other; the engine goes first, and what QML shows after it.
    Theme m_theme{nullptr};
    Session m_session;
    PairDrag m_drag;
    LanesViewModel m_lanes;
    NetworkListModel m_networks;
    DeviceListModel m_devices;
    ErrorListModel m_errors;
    InspectorViewModel m_inspector;
    FitViewModel m_fit;
    FitWhatIf m_whatIf;
    Panels m_panels{m_theme};
    RecentFiles m_recent{m_session};
    QTimer m_windowRests; ///< a window that is being moved or maximized tells of every step
    QQmlApplicationEngine m_engine;
};

} // namespace tinyatlas
