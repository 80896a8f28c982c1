// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace tinyatlas {

/// What QML may load over the network: nothing. A name in a graph that is taken for markup, or for the
/// address of a picture, must never reach it.
class OfflineAccess : public QQmlNetworkAccessManagerFactory {
public:
    /// Every request to it fails at once. Owned by `parent`.
    QNetworkAccessManager *create(QObject *parent) override;
};

} // namespace tinyatlas
