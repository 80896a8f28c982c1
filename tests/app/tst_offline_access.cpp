// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/offline_access.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace tinyatlas;

class TestOfflineAccess : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsCalled() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        OfflineAccess access;
        QNetworkAccessManager &manager = *access.create(this);
        QNetworkReply *reply = manager.get(QNetworkRequest(
            QUrl(QStringLiteral("http://127.0.0.1:%1/picture.png").arg(server.serverPort()))));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QVERIFY(reply->isFinished() || finished.wait());
        QVERIFY(reply->error() != QNetworkReply::NoError);
        QVERIFY(!server.waitForNewConnection(50));
    }
};

QTEST_GUILESS_MAIN(TestOfflineAccess)
#include "tst_offline_access.moc"
