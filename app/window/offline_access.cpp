// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/offline_access.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace tinyatlas {

namespace {

class Offline : public QNetworkAccessManager {
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &, QIODevice *data) override {
        return QNetworkAccessManager::createRequest(operation, QNetworkRequest(), data); // without an address
    }
};

} // namespace

QNetworkAccessManager *OfflineAccess::create(QObject *parent) { return new Offline(parent); }

} // namespace tinyatlas
