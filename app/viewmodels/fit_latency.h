// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/session/session.h"
#include "app/viewmodels/evidence_parts.h"
#include "core/bench/pair_latency.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// How long the model in Fit is estimated to take on the device, where nobody measured it there. It is worked
/// out off this thread.
class FitLatency : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of FitViewModel")

    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString method READ method NOTIFY changed)
    Q_PROPERTY(bool estimated READ estimated NOTIFY changed)

public:
    explicit FitLatency(const Session &session, QObject *parent = nullptr);

    /// A line for each estimate, the surest first, or why there is none. Empty where it was measured, where
    /// nothing was measured at all, and while it is being worked out.
    [[nodiscard]] QString text() const { return m_answer.lines.join(u'\n'); }
    /// How it was worked out, and how far such estimates are off.
    [[nodiscard]] const QString &method() const { return m_answer.method; }
    [[nodiscard]] bool estimated() const { return !m_answer.latency.estimates.empty(); }
    [[nodiscard]] bool working() const { return m_work.running(); }

    /// Asks where the surest estimate comes from: the latencies of other models.
    Q_INVOKABLE void explain();

signals:
    void changed();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    struct Answer {
        PairLatency latency;
        QStringList lines;
        QString method;
        std::shared_ptr<const LatencyRates> rates; ///< of the dataset, for the next pair; null where none
                                                   ///< were asked for
    };

    /// What is asked: the pair, and which microcontroller of the device was judged.
    struct Asked {
        DatasetPtr dataset;
        Pair pair;
        std::size_t controller = 0;

        friend bool operator==(const Asked &, const Asked &) = default;
    };

    static Answer workOut(const Asked &asked, std::shared_ptr<const LatencyRates> rates,
                          const std::stop_token &stop);
    void follow();
    void forget();
    void show(Answer answer);

    const Session &m_session;
    std::optional<Asked> m_asked;
    std::shared_ptr<const LatencyRates> m_rates; ///< of its dataset
    Answer m_answer;
    Job<Answer> m_work;
};

} // namespace tinyatlas
