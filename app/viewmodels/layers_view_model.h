// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/layers_data.h"
#include "app/jobs/job.h"
#include "app/viewmodels/evidence_parts.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// The memory of one model by its layers, worked out off this thread while somebody looks.
class LayersViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(tinyatlas::LayersSource *source READ source CONSTANT)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool plotted READ plotted NOTIFY changed)
    Q_PROPERTY(QStringList models READ models NOTIFY changed)
    Q_PROPERTY(int model READ model NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString emptyTitle READ emptyTitle NOTIFY changed)
    Q_PROPERTY(QString emptyHint READ emptyHint NOTIFY changed)

public:
    explicit LayersViewModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] LayersSource *source() { return &m_source; }
    [[nodiscard]] const LayersData &data() const { return m_source.data(); }
    [[nodiscard]] bool ready() const { return m_asked && !m_work.running(); }
    [[nodiscard]] bool plotted() const { return !data().layers.empty(); }
    [[nodiscard]] QStringList models() const { return data().labels; }
    [[nodiscard]] int model() const { return data().chosen; }
    [[nodiscard]] QString headline() const { return data().headline; }
    [[nodiscard]] QString note() const { return data().notes.join(u'\n'); }
    [[nodiscard]] QString emptyTitle() const; ///< where nothing is plotted
    [[nodiscard]] QString emptyHint() const;
    /// Nothing is worked out while nobody looks.
    void setActive(bool active);

    Q_INVOKABLE void chooseModel(int model); ///< of models()
    /// Asks where what is said of a layer comes from.
    Q_INVOKABLE void explain(int layer);

signals:
    void changed();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    [[nodiscard]] LayersAsked asked() const;
    void follow();
    void beStale();
    void update();

    Session &m_session;
    LayersSource m_source;
    bool m_active = false;
    std::optional<LayersAsked> m_asked; ///< last; nothing before anybody looked
    bool m_stale = true;
    Job<LayersData> m_work;
};

} // namespace tinyatlas
