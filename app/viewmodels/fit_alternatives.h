// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_source.h"
#include "app/jobs/job.h"
#include "app/session/session.h"

#include <stop_token>

namespace tinyatlas {

/// The models that could do a model's job on a device, as a source of charts. Among thousands of models they
/// are looked for off the GUI thread.
class FitAlternatives : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] ChartSource &source() { return m_source; }
    [[nodiscard]] const std::vector<ChartModel> &models() const { return m_source.models(); }
    [[nodiscard]] bool allSameTask() const { return m_allSameTask; } ///< not by sensors and dataset
    [[nodiscard]] bool searching() const { return m_search.running(); }

    /// Looks for those of a pair. Until they are found, those found last are shown; what was still being
    /// looked for is given up.
    void find(const Session &session, const Pair &pair);

signals:
    void found();

private:
    struct Found {
        std::vector<ChartModel> models;
        bool allSameTask = true;
    };

    static Found look(const DatasetPtr &dataset, const Pair &pair, const FitRules &rules,
                      const std::stop_token &stop);
    void show(Found found);

    ChartSource m_source;
    bool m_allSameTask = true;
    Job<Found> m_search;
};

} // namespace tinyatlas
