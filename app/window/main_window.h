// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/active_filter_model.h"
#include "app/models/device_list_model.h"
#include "app/models/error_list_model.h"
#include "app/models/history_list_model.h"
#include "app/models/jump_list_model.h"
#include "app/models/kept_what_if_model.h"
#include "app/models/network_list_model.h"
#include "app/models/source_list_model.h"
#include "app/models/try_list_model.h"
#include "app/session/session.h"
#include "app/viewmodels/compare_view_model.h"
#include "app/viewmodels/data_view_model.h"
#include "app/viewmodels/evidence_view_model.h"
#include "app/viewmodels/facets_view_model.h"
#include "app/viewmodels/fit_changes.h"
#include "app/viewmodels/fit_drop.h"
#include "app/viewmodels/fit_proof_view_model.h"
#include "app/viewmodels/fit_together.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/fit_what_if.h"
#include "app/viewmodels/fleet_view_model.h"
#include "app/viewmodels/focus_view_model.h"
#include "app/viewmodels/inspector_view_model.h"
#include "app/viewmodels/lanes_view_model.h"
#include "app/viewmodels/map_view_model.h"
#include "app/viewmodels/matrix_view_model.h"
#include "app/viewmodels/pair_drag.h"
#include "app/viewmodels/panels.h"
#include "app/viewmodels/what_if_view_model.h"
#include "app/window/matrix_export.h"
#include "app/window/offline_access.h"
#include "app/window/picture_export.h"
#include "app/window/recent_files.h"
#include "app/window/report_export.h"
#include "app/window/user_memory.h"

#include <QQmlEngine>
#include <QQuickWindow>
#include <QTimer>

#include <functional>

namespace tinyatlas {

/// The window and everything it shows, wired together in one place. Needs a QApplication (for Qt Charts).
class MainWindow {
public:
    /// `graphicsFailed` is told where nothing can be drawn on the screen with the graphics interface in
    /// force; without it, Qt ends the program then. `memory`: what the window was like when it was closed
    /// last; by default it begins anew, and leaves no trace.
    MainWindow(DatasetPtr dataset, const FitRules &rules, const std::function<void()> &graphicsFailed = {},
               UserMemory memory = {});
    ~MainWindow();
    MainWindow(const MainWindow &) = delete;
    MainWindow &operator=(const MainWindow &) = delete;

    /// Null if the QML could not be loaded: its errors are on standard error then.
    [[nodiscard]] QQuickWindow *window() const { return m_window.get(); }
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] PairDrag &drag() { return m_drag; }
    [[nodiscard]] LanesViewModel &lanes() { return m_lanes; }
    [[nodiscard]] MapViewModel &map() { return m_map; }
    [[nodiscard]] FocusViewModel &focus() { return m_focus; }
    [[nodiscard]] MatrixViewModel &matrix() { return m_matrix; }
    [[nodiscard]] CompareViewModel &compare() { return m_compare; }
    /// The arrangement that Explore shows.
    [[nodiscard]] GraphArrangement &explored() {
        return m_session.focusShown() ? static_cast<GraphArrangement &>(m_focus)
               : m_session.mapShown() ? static_cast<GraphArrangement &>(m_map)
                                      : m_lanes;
    }
    [[nodiscard]] const FitViewModel &fit() const { return m_fit; }
    [[nodiscard]] DataViewModel &data() { return m_data; }
    [[nodiscard]] JumpListModel &jumps() { return m_jumps; }
    [[nodiscard]] FacetsViewModel &modelFacets() { return m_modelFacets; }
    [[nodiscard]] FacetsViewModel &deviceFacets() { return m_deviceFacets; }

private:
    void restore();
    void followWindow();
    void remember();
    void load();
    void wireEvidence();
    [[nodiscard]] QVariantMap initialProperties();

    UserMemory m_memory;
    Remembered m_remembered; ///< as it was written last
    // In the order in which they need each other; the engine goes first, and what QML shows after it.
    Theme m_theme{nullptr};
    Session m_session;
    PairDrag m_drag;
    LanesViewModel m_lanes;
    MapViewModel m_map;
    FocusViewModel m_focus;
    MatrixViewModel m_matrix{m_session, m_theme};
    CompareViewModel m_compare{m_session};
    NetworkListModel m_networks;
    DeviceListModel m_devices;
    ActiveFilterModel m_filters;
    FacetsViewModel m_modelFacets;
    FacetsViewModel m_deviceFacets;
    ErrorListModel m_errors;
    InspectorViewModel m_inspector;
    FitViewModel m_fit;
    FitTogether m_together;
    FitDrop m_fitDrop;
    FitWhatIf m_whatIf;
    FitChanges m_changes{m_session};
    FitProofViewModel m_proof{m_session};
    WhatIfViewModel m_supposed{m_session};
    KeptWhatIfModel m_kept{m_session};
    FleetViewModel m_fleet{m_session};
    TryListModel m_candidates;
    DataViewModel m_data;
    SourceListModel m_sources;
    EvidenceViewModel m_evidence{m_session};
    Panels m_panels{m_theme};
    RecentFiles m_recent{m_session};
    HistoryListModel m_history{m_session};
    JumpListModel m_jumps{m_session};
    PictureExport m_pictures{
        m_session,
        {[this]() -> const GraphArrangement & { return explored(); }, m_matrix, m_compare, m_fit},
        m_theme};
    MatrixExport m_tables{m_session};
    ReportExport m_reports{m_session};
    QTimer m_rests; ///< what is being moved, maximized or widened tells of every step
    QWindow::Visibility m_visibility = QWindow::Hidden; ///< Windowed or Maximized, as it was seen last
    std::unique_ptr<ReturningView> m_lastView;
    OfflineAccess m_offline; ///< of the engine
    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
};

} // namespace tinyatlas
