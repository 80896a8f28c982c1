// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "tests/e2e/pictures.h"
#include "tests/e2e/real_mouse.h"
#include "tests/support/seen_texts.h"

#include <QPainter>
#include <QTest>

using namespace tinyatlas;
using test::differenceOf;
using test::RealMouse;
using test::snapshot;
using test::textAgrees;

/// The picture that is drawn without a display is that of the window on a graphics card, but for the way
/// edges and letters are smoothed.
class TestSnapshotAndWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        RealMouse().hover({720, 20}); // nothing answers it here
    }

    void theyAgree_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("state");
        for (const bool dark : {true, false}) {
            for (const char *state : {"rest", "selection", "drag", "fit"})
                QTest::addRow("%s, %s", state, dark ? "dark" : "light") << dark << QString::fromLatin1(state);
        }
    }
    void theyAgree() {
        QFETCH(bool, dark);
        QFETCH(QString, state);
        MainWindow window(builtInDataset(), {});
        QVERIFY(window.window());
        window.theme().setDark(dark);
        window.window()->setGeometry(0, 0, 1440, 900);
        QVERIFY(QTest::qWaitForWindowExposed(window.window()));
        QStringList arguments{QStringLiteral("--theme"),
                              dark ? QStringLiteral("dark") : QStringLiteral("light"),
                              QStringLiteral("--view")};
        const auto &devices = window.session().catalog().devices;
        const auto models = window.session().catalog().models;
        const auto place = [](const auto &things, auto name, std::string_view wanted) {
            return static_cast<int>(std::ranges::find(things, wanted, name) - things.begin());
        };
        const int model = place(models, &NeuralNetwork::name, "Snoring_Guardian");
        const int device = place(devices, &Device::title, "Syntiant TinyML Board");
        const QStringList pair{QStringLiteral("--pair"), QStringLiteral("Snoring_Guardian"),
                               QStringLiteral("Syntiant TinyML Board")};
        if (state == QLatin1String("fit")) {
            arguments << QStringLiteral("fit") << pair;
            window.session().openFit(model, device);
        } else {
            arguments << QStringLiteral("explore");
        }
        if (state == QLatin1String("selection")) {
            arguments << QStringLiteral("--select") << QStringLiteral("Snoring_Guardian");
            window.session().selectModel(model);
        }
        if (state == QLatin1String("drag")) {
            arguments << pair;
            const auto *graph = window.window()->findChild<GraphItem *>();
            QTest::qWait(50); // laid out
            window.drag().beginModel(model, graph->modelPoint(model));
            window.drag().moveTo(graph->deviceRect(device).center());
        }
        const QImage expected = snapshot(arguments);
        QVERIFY(!expected.isNull());
        test::Difference difference;
        const auto agree = [&] {
            difference = differenceOf(window.window()->grabWindow(), expected);
            return difference.mean < 4 && difference.region < 32;
        };
        const bool theyDo = QTest::qWaitFor(agree, 4000); // what moves has come to rest
        qInfo("mean %.2f, region %.1f of 255", difference.mean, difference.region);
        QVERIFY(theyDo);
        const QImage picture = window.window()->grabWindow();
        for (const test::SeenText &text : test::TextFinder(*window.window()).find())
            QVERIFY2(textAgrees(picture, expected, text.rect), qPrintable(text.text));
    }

    void aTextThatWereMissingWouldBeMissed() {
        MainWindow window(builtInDataset(), {});
        QVERIFY(window.window());
        window.window()->setGeometry(0, 0, 1440, 900);
        QVERIFY(QTest::qWaitForWindowExposed(window.window()));
        QVERIFY(QTest::qWaitFor([&] { return test::TextFinder(*window.window()).find().size() > 100; }));
        const QImage picture = completePicture(window);
        for (const test::SeenText &text : test::TextFinder(*window.window()).find()) {
            const QRect part = text.rect.toAlignedRect().intersected(picture.rect());
            QImage without = picture;
            QPainter(&without).fillRect(part, QColor(test::groundOf(picture, part)));
            QVERIFY2(!textAgrees(without, picture, text.rect), qPrintable(text.text));
        }
    }

private:
    /// With the texts of the graph, which are painted off the window's thread.
    static QImage completePicture(const MainWindow &window) {
        QImage picture;
        const auto legible = [&] {
            picture = window.window()->grabWindow();
            return test::faultsOfTexts(*window.window(), picture).isEmpty();
        };
        return QTest::qWaitFor(legible) ? picture : QImage();
    }
};

QTEST_MAIN(TestSnapshotAndWindow)
#include "tst_snapshot_and_window.moc"
