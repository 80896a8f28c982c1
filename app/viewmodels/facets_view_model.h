// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/facet_view_model.h"

#include <QObject>
#include <QQmlListProperty>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace tinyatlas {

/// The facets of the models, or of the devices.
class FacetsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QQmlListProperty<tinyatlas::FacetViewModel> facets READ facets CONSTANT)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY activeCountChanged)
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged)

public:
    FacetsViewModel(Session &session, FacetViewModel::Table table, QObject *parent = nullptr);

    [[nodiscard]] QQmlListProperty<FacetViewModel> facets();
    [[nodiscard]] FacetViewModel &facet(Facet facet);
    /// In how many facets something is chosen; what fits counts as one.
    [[nodiscard]] int activeCount() const { return m_activeCount; }
    /// They are looked at: only then are they kept up to date, after the lists and the graph.
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);

signals:
    void activeCountChanged();
    void openChanged();

private:
    void update();
    void countActive();

    Session &m_session;
    FacetViewModel::Table m_table;
    std::vector<std::unique_ptr<FacetViewModel>> m_facets;
    int m_activeCount = 0;
    bool m_open = false;
    QTimer m_later; ///< the views of the graph and the lists come first, each in its own time
};

} // namespace tinyatlas
