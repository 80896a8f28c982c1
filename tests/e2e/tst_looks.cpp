// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "tests/support/seen_texts.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace tinyatlas;

namespace {

int modelNamed(MainWindow &window, std::string_view name) {
    const auto &models = window.session().catalog().models;
    const auto found =
        std::ranges::find_if(models, [&](const NeuralNetwork &model) { return model.name == name; });
    return found == models.end() ? -1 : static_cast<int>(found - models.begin());
}

int deviceTitled(MainWindow &window, std::string_view title) {
    const auto &devices = window.session().catalog().devices;
    const auto found =
        std::ranges::find_if(devices, [&](const Device &device) { return device.title == title; });
    return found == devices.end() ? -1 : static_cast<int>(found - devices.begin());
}

void openFit(MainWindow &window, std::string_view model, std::string_view device) {
    window.session().openFit(modelNamed(window, model), deviceTitled(window, device));
}

void openMenu(MainWindow &window, const QString &title) {
    for (QObject *object : window.window()->findChildren<QObject *>()) {
        if (object->inherits("QQuickMenu") && object->property("title").toString() == title)
            QMetaObject::invokeMethod(object, "open");
    }
}

void openBadFile(MainWindow &window) {
    QSignalSpy failed(&window.session(), &Session::errorsChanged);
    window.session().openPaths(
        {std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/bad/undeclared_prefix.ttl"});
    QVERIFY(failed.wait());
}

/// What the user may have before them.
struct View {
    const char *name;
    std::function<void(MainWindow &)> show;
};

const std::vector<View> &views() {
    static const std::vector<View> all{
        {"start", [](MainWindow &) {}},
        {"model", [](MainWindow &w) { w.session().selectModel(modelNamed(w, "Person_Detection")); }},
        {"device", [](MainWindow &w) { w.session().selectDevice(deviceTitled(w, "Syntiant TinyML Board")); }},
        {"drag",
         [](MainWindow &w) {
             w.drag().beginModel(modelNamed(w, "Snoring_Guardian"), {300, 300});
             w.drag().setUnder(Selection::of(DeviceId{0}));
         }},
        {"device drag",
         [](MainWindow &w) {
             w.drag().beginDevice(deviceTitled(w, "Syntiant TinyML Board"), {900, 300});
         }},
        {"fits",
         [](MainWindow &w) { openFit(w, "Snoring_Guardian", "Arduino Nano 33 BLE Sense TinyML Kit"); }},
        {"tight",
         [](MainWindow &w) {
             w.session().setMarginPercent(15);
             openFit(w, "Snoring_Guardian", "Adafruit TFLite Micro Kit");
         }},
        {"does not fit", [](MainWindow &w) { openFit(w, "Person_Detection", "Syntiant TinyML Board"); }},
        {"errors", openBadFile},
        {"view menu", [](MainWindow &w) { openMenu(w, QStringLiteral("&View")); }},
        {"edit menu", [](MainWindow &w) { openMenu(w, QStringLiteral("&Edit")); }},
    };
    return all;
}

} // namespace

/// Everything that can be read is legible: measured on the window's picture.
class TestLooks : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsLegible_data() {
        QTest::addColumn<int>("view");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("textScale");
        struct Setting {
            QSize size;
            double textScale;
        };
        for (const Setting &setting :
             {Setting{{1024, 600}, 1}, Setting{{1024, 600}, 1.5}, Setting{{1440, 900}, 1}}) {
            for (const bool dark : {true, false}) {
                for (std::size_t i = 0; i < views().size(); ++i)
                    QTest::addRow("%s, %s, %d wide, text at %g", views()[i].name, dark ? "dark" : "light",
                                  setting.size.width(), setting.textScale)
                        << static_cast<int>(i) << dark << setting.size << setting.textScale;
            }
        }
    }
    void everyTextIsLegible() {
        QFETCH(int, view);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(double, textScale);
        MainWindow window(builtInDataset(), {});
        QVERIFY(window.window());
        window.theme().setDark(dark);
        window.theme().setTextScale(textScale);
        window.window()->setGeometry(QRect({}, size));
        QVERIFY(QTest::qWaitForWindowExposed(window.window()));
        views()[static_cast<std::size_t>(view)].show(window);
        constexpr int movementsEnd = 400;
        QTest::qWait(movementsEnd);
        const QImage picture = window.window()->grabWindow();
        if (const QString folder = qEnvironmentVariable("TINYATLAS_PICTURES"); !folder.isEmpty())
            picture.save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentDataTag())));
        const QStringList faults = test::faultsOfTexts(*window.window(), picture);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
