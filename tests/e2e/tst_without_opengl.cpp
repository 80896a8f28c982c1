// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "tests/e2e/pictures.h"
#include "tests/e2e/real_mouse.h"

#include <QScreen>
#include <QTest>

using namespace tinyatlas;
using test::differenceOf;
using test::RealMouse;
using test::snapshot;

namespace {

/// Where things are in a window of 1440x900.
struct Places {
    QPoint model;
    QPoint device;
};

Places placesOf(std::string_view modelName, std::string_view deviceTitle) {
    MainWindow window(builtInDataset(), {});
    window.window()->setGeometry(0, 0, 1440, 900);
    if (!QTest::qWaitForWindowExposed(window.window()))
        return {};
    QTest::qWait(100); // laid out
    const auto *graph = window.window()->findChild<GraphItem *>();
    const Catalog &catalog = window.session().catalog();
    const auto model = std::ranges::find(catalog.models, modelName, &NeuralNetwork::name);
    const auto device = std::ranges::find(catalog.devices, deviceTitle, &Device::title);
    return {graph->modelPoint(static_cast<int>(model - catalog.models.begin())).toPoint(),
            graph->deviceRect(static_cast<int>(device - catalog.devices.begin())).center().toPoint()};
}

/// The screen shows this picture, at its corner; it has some seconds to come to it.
bool screenComesToShow(const QImage &picture) {
    test::Difference difference;
    const bool shows = QTest::qWaitFor(
        [&] {
            const QPixmap screen =
                QGuiApplication::primaryScreen()->grabWindow(0, 0, 0, picture.width(), picture.height());
            difference = differenceOf(screen.toImage(), picture);
            return difference.mean < 0.5 && difference.region < 6;
        },
        10'000);
    qInfo("mean %.2f, region %.1f of 255", difference.mean, difference.region);
    return shows;
}

} // namespace

class TestWithoutOpenGl : public QObject {
    Q_OBJECT

private slots:
    void aDragGivesTheSameVerdicts_data() {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no driver") << QStringLiteral("LIBGL_DRIVERS_PATH") << QStringLiteral("/nonexistent")
                                   << QStringList();
        QTest::newRow("no OpenGL on the screen")
            << QStringLiteral("QT_XCB_GL_INTEGRATION") << QStringLiteral("none") << QStringList();
        QTest::newRow("by choice") << QStringLiteral("LIBGL_DRIVERS_PATH") << QString()
                                   << QStringList{QStringLiteral("--renderer"), QStringLiteral("software")};
    }
    void aDragGivesTheSameVerdicts() {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QStringList, arguments);
        const Places at = placesOf("Snoring_Guardian", "Adafruit TFLite Micro Kit");
        const QStringList light{QStringLiteral("--theme"), QStringLiteral("light"), QStringLiteral("--view")};
        const QStringList pair{QStringLiteral("--pair"), QStringLiteral("Snoring_Guardian"),
                               QStringLiteral("Adafruit TFLite Micro Kit")};
        const QImage atRest = snapshot(light + QStringList{QStringLiteral("explore")});
        const QImage dragging = snapshot(light + QStringList{QStringLiteral("explore")} + pair);
        const QImage answer = snapshot(light + QStringList{QStringLiteral("fit")} + pair);

        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        if (!value.isEmpty())
            environment.insert(variable, value);
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        RealMouse mouse;
        mouse.hover(aside);
        program.start(QStringLiteral(TINYATLAS_PROGRAM), arguments);
        QVERIFY(screenComesToShow(atRest));
        mouse.pressAndPull(at.model);
        mouse.moveTo(at.device);
        QVERIFY(screenComesToShow(dragging));
        mouse.release();
        mouse.hover(aside);
        QVERIFY(screenComesToShow(answer));
        program.terminate();
        QVERIFY(program.waitForFinished());
    }

    void whoInsistsOnTheGpuIsToldThatThereIsNone() {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_XCB_GL_INTEGRATION"), QStringLiteral("none"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TINYATLAS_PROGRAM),
                      {QStringLiteral("--renderer"), QStringLiteral("gpu")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 7);
        QVERIFY(program.readAllStandardError().contains("try tinyatlas --renderer software"));
    }

    void withoutADisplayItSaysSo() {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TINYATLAS_PROGRAM), QStringList());
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 7);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.startsWith("tinyatlas: ") && said.contains("snapshot") && said.count('\n') == 1,
                 said.constData());
    }

private:
    static constexpr QPoint aside{720, 20}; ///< nothing answers the mouse here
};

QTEST_MAIN(TestWithoutOpenGl)
#include "tst_without_opengl.moc"
