// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/session/built_in_graph.h"
#include "app/text/figures.h"
#include "app/window/main_window.h"
#include "tests/e2e/real_mouse.h"
#include "tests/support/dataset_from.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>
#include <random>

using namespace tinyatlas;
using test::RealMouse;

namespace {

/// One model or device of a generated graph, as bare figures: the generator's own view of it.
struct Bare {
    unsigned sensors = 0; ///< a bit for each
    long ram = 0;         ///< bytes
    long flash = 0;
};

bool fitsByTheRule(const Bare &model, const Bare &device) {
    return (model.sensors & ~device.sensors) == 0 && device.ram >= model.ram && device.flash >= model.flash;
}

struct GeneratedGraph {
    std::filesystem::path file;
    std::vector<Bare> models;
    std::vector<Bare> devices;
};

/// A graph of our own making, its verdicts known from the figures it was made of.
GeneratedGraph makeGraph(const QTemporaryDir &folder, int models, int devices) {
    const std::array<std::string, 4> sensorTypes{"sosa_extend:Microphone", "sosa_extend:Camera",
                                                 "sosa_extend:Accelerometer", "sosa_extend:Gyroscope"};
    std::mt19937 random(7);
    const auto upTo = [&](long most) {
        return static_cast<long>(random() % static_cast<unsigned long>(most)) + 1;
    };
    const auto types = [&](unsigned sensors, const char *separator) {
        std::string text;
        for (unsigned bit = 0; bit < sensorTypes.size(); ++bit) {
            if ((sensors & (1U << bit)) != 0)
                text += (text.empty() ? "" : separator) + sensorTypes[bit];
        }
        return text;
    };
    const auto bare = [&](unsigned most) {
        return Bare{static_cast<unsigned>(upTo(most)), upTo(300) * 1000, upTo(900) * 1000};
    };
    const auto kilobytes = [](long bytes) { return std::to_string(bytes / 1000); };
    GeneratedGraph graph{folder.filePath(QStringLiteral("generated.ttl")).toStdString(), {}, {}};
    std::ofstream file(graph.file);
    file << test::prefixes;
    for (int i = 0; i < models; ++i) {
        graph.models.push_back(bare(3));
        const Bare &m = graph.models.back();
        file << test::modelNamed("model_" + std::to_string(i), kilobytes(m.ram), kilobytes(m.flash),
                                 types(m.sensors, ", "));
    }
    for (int i = 0; i < devices; ++i) {
        graph.devices.push_back(bare(15));
        const Bare &d = graph.devices.back();
        file << test::deviceNamed("device_" + std::to_string(i), kilobytes(d.ram), kilobytes(d.flash),
                                  types(d.sensors, " "));
    }
    return graph;
}

/// The same by the generator that is shared between projects; no models where it is not there.
GeneratedGraph generateWithSharedTool(const QTemporaryDir &folder, int models, int devices) {
    const auto shared = test::sharedFolder();
    if (shared.empty())
        return {};
    const QString out = folder.filePath(QStringLiteral("shared.ttl"));
    const QString table = folder.filePath(QStringLiteral("shared.table"));
    QProcess generator;
    generator.start(QStringLiteral("python3"),
                    {QString::fromStdString((shared / "tools" / "generate_kg.py").string()),
                     QStringLiteral("--models"), QString::number(models), QStringLiteral("--devices"),
                     QString::number(devices), QStringLiteral("--out"), out, QStringLiteral("--table"),
                     table});
    if (!generator.waitForFinished() || generator.exitCode() != 0)
        return {};
    GeneratedGraph graph{out.toStdString(), {}, {}};
    std::ifstream rows(table.toStdString());
    std::size_t modelRows = 0;
    std::size_t deviceRows = 0;
    rows >> modelRows >> deviceRows;
    for (Bare row; rows >> row.sensors >> row.ram >> row.flash;)
        (graph.models.size() < modelRows ? graph.models : graph.devices).push_back(row);
    return graph;
}

/// The window, and what a person sees in it.
class Stage {
public:
    explicit Stage(DatasetPtr dataset) : m_window(std::move(dataset), {}) {
        QVERIFY(m_window.window());
        m_window.window()->setGeometry(0, 0, 1440, 900);
        m_window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window.window()));
        m_graph = m_window.window()->findChild<GraphItem *>();
        QVERIFY(m_graph);
    }

    [[nodiscard]] Session &session() { return m_window.session(); }
    [[nodiscard]] Theme &theme() { return m_window.theme(); }
    [[nodiscard]] PairDrag &drag() { return m_window.drag(); }
    [[nodiscard]] LanesViewModel &lanes() { return static_cast<LanesViewModel &>(*m_graph->arrangement()); }
    [[nodiscard]] QQuickWindow &window() { return *m_window.window(); }
    [[nodiscard]] FitViewModel &fit() { return *m_window.window()->property("fit").value<FitViewModel *>(); }

    [[nodiscard]] QPoint ofModel(const char *name) {
        return ofModel(indexOf(session().catalog().models, &NeuralNetwork::name, name));
    }
    [[nodiscard]] QPoint ofModel(int model) const { return m_graph->modelPoint(model).toPoint(); }
    [[nodiscard]] QRect ofDevice(int device) const { return m_graph->deviceRect(device).toRect(); }
    [[nodiscard]] QRect ofGraph() const { return m_graph->mapRectToScene(m_graph->boundingRect()).toRect(); }

    [[nodiscard]] int deviceIndex(const char *title) {
        return indexOf(session().catalog().devices, &Device::title, title);
    }

    /// The uppermost folded or open group of devices.
    [[nodiscard]] HitRegion firstDeviceGroup() const {
        for (const HitRegion &hit : m_graph->arrangement()->scene().hits) {
            if (!hit.group.empty() && hit.rect.left() > m_graph->width() / 2)
                return hit;
        }
        return {};
    }
    [[nodiscard]] QRect toWindow(const QRectF &rect) const { return m_graph->mapRectToScene(rect).toRect(); }
    /// The uppermost device in sight; -1 where there is none.
    [[nodiscard]] int firstDevice() const {
        for (const HitRegion &hit : m_graph->arrangement()->scene().hits) {
            if (hit.thing.kind == Selection::Kind::Device)
                return static_cast<int>(hit.thing.index);
        }
        return -1;
    }

    /// What stands on a device's card now; empty where the card is out of sight, in part or in whole.
    [[nodiscard]] QString cardText(int device) const {
        const GraphScene &scene = m_graph->arrangement()->scene();
        const HitRegion *card = scene.find(Selection::of(DeviceId{static_cast<std::uint32_t>(device)}));
        QStringList texts;
        for (const SceneLayer &layer : scene.layers) {
            for (const SceneText &text : layer.texts) {
                if (card && card->rect.contains(text.box.center()))
                    texts << text.text;
            }
        }
        constexpr int verdictAndBothMemories = 3;
        return texts.size() < verdictAndBothMemories
                   ? QString()
                   : QStringLiteral("|%1|").arg(texts.join(QLatin1Char('|')));
    }

private:
    template <class Thing>
    static int indexOf(const std::vector<Thing> &things, std::string Thing::*name, std::string_view wanted) {
        const auto found = std::find_if(things.begin(), things.end(),
                                        [&](const Thing &thing) { return thing.*name == wanted; });
        return found == things.end() ? -1 : static_cast<int>(found - things.begin());
    }

    MainWindow m_window;
    GraphItem *m_graph = nullptr;
};

} // namespace

class TestDragOverDevices : public QObject {
    Q_OBJECT

private slots:
    void everyDeviceAnswersBeforeTheDrop() {
        Stage stage(builtInDataset());
        stage.theme().setDark(true);
        RealMouse mouse;
        const std::map<const char *, const char *> expected{
            {"Adafruit TFLite Micro Kit", "fits · RAM 27 % · flash 90 %"},
            {"Arduino Nano 33 BLE Sense", "fits · RAM 15 % · flash 35 %"},
            {"Arduino Nano 33 BLE Sense TinyML Kit", "fits · RAM 14 % · flash 28 %"},
            {"Siemens SSI-Web node", "no microphone"},
            {"Adafruit PyBadge", "no microphone"},
            {"Syntiant TinyML Board", "short of RAM by 968 B"},
        };
        mouse.pressAndPull(stage.ofModel("Snoring_Guardian"));
        QVERIFY(stage.drag().active());
        for (const auto &[device, line] : expected) {
            const QString card = stage.cardText(stage.deviceIndex(device));
            QVERIFY2(card.contains(QString::fromUtf8(line)),
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(device), card)));
        }

        const int kit = stage.deviceIndex("Adafruit TFLite Micro Kit");
        mouse.moveTo(stage.ofDevice(kit).center());
        QCOMPARE(stage.drag().under(), Selection::of(DeviceId{static_cast<std::uint32_t>(kit)}));
        QVERIFY(!stage.session().fitOpen());
        // The README shows the first of these two.
        savePicture(stage, "explore.png");
        mouse.release();
        QTRY_VERIFY(stage.session().fitOpen());
        savePicture(stage, "fit.png");
        QCOMPARE(stage.fit().state(), static_cast<int>(FitState::Fits));
        QCOMPARE(stage.fit().headline(),
                 QStringLiteral("Fits, with 70.03 kB RAM and 25.10 kB flash to spare"));
        QVERIFY(stage.fit().explanation().contains(QStringLiteral("89.8 %")));
        QCOMPARE(stage.fit().requirements().size(), 3);
    }

    void theMarginMakesItTight() {
        Stage stage(builtInDataset());
        stage.session().setMarginPercent(15);
        RealMouse mouse;
        mouse.pressAndPull(stage.ofModel("Snoring_Guardian"));
        const QString card = stage.cardText(stage.deviceIndex("Adafruit TFLite Micro Kit"));
        QVERIFY2(card.contains(QStringLiteral("tight · RAM 27 % · flash 90 %")), qPrintable(card));
        mouse.release();
    }

    void escapePutsTheModelBack() {
        Stage stage(builtInDataset());
        RealMouse mouse;
        mouse.pressAndPull(stage.ofModel("Snoring_Guardian"));
        mouse.moveTo(stage.ofDevice(0).center());
        mouse.key("Escape");
        QTRY_VERIFY(!stage.drag().active());
        mouse.moveTo(stage.ofDevice(1).center());
        mouse.release();
        QTRY_VERIFY(!stage.drag().active());
        QVERIFY(!stage.session().fitOpen());
    }

    void aDropBesideTheDevicesDoesNothing() {
        Stage stage(builtInDataset());
        RealMouse mouse;
        const QPoint from = stage.ofModel("Snoring_Guardian");
        mouse.pressAndPull(from);
        mouse.moveTo(from + QPoint(60, 0));
        mouse.release();
        QTRY_VERIFY(!stage.drag().active());
        QVERIFY(!stage.session().fitOpen());
    }

    void fiftyDevicesAnswerByTheRule_data() {
        QTest::addColumn<bool>("withSharedTool");
        QTest::newRow("of our own making") << false;
        QTest::newRow("by the shared generator") << true;
    }
    void fiftyDevicesAnswerByTheRule() {
        QFETCH(bool, withSharedTool);
        const QTemporaryDir folder;
        const auto graph =
            withSharedTool ? generateWithSharedTool(folder, 12, 50) : makeGraph(folder, 12, 50);
        if (graph.models.empty())
            QSKIP("the shared generator is not beside this checkout");
        Stage stage(std::make_shared<const Dataset>());
        QSignalSpy opened(&stage.session(), &Session::datasetChanged);
        stage.session().openPaths({graph.file});
        QVERIFY(opened.wait());
        QCOMPARE(stage.session().deviceCount(), 50);
        stage.lanes().unfoldAll();
        QTest::qWait(50);
        for (const int model : {0, 5}) {
            checkEveryDevice(stage, graph, model);
            if (QTest::currentTestFailed())
                return;
            checkDrop(stage, graph, model);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Forty devices are folded: their groups say how many it fits, and one that the drag rests on opens.
    void aFoldedGroupSpringsOpenUnderTheDrag() {
        const QTemporaryDir folder;
        const auto graph = makeGraph(folder, 12, 40);
        Stage stage(std::make_shared<const Dataset>());
        QSignalSpy opened(&stage.session(), &Session::datasetChanged);
        stage.session().openPaths({graph.file});
        QVERIFY(opened.wait());
        QTest::qWait(50);
        QVERIFY(stage.ofDevice(0).isEmpty());

        RealMouse mouse;
        mouse.pressAndPull(stage.ofModel("model_0"));
        const HitRegion group = stage.firstDeviceGroup();
        mouse.moveTo(stage.toWindow(group.rect).center());
        QVERIFY(!stage.drag().canDrop());
        QTRY_VERIFY(stage.firstDevice() >= 0);
        const int device = stage.firstDevice();
        mouse.moveTo(stage.ofDevice(device).center());
        QTRY_VERIFY(stage.drag().canDrop());
        mouse.release();
        QTRY_VERIFY(stage.session().fitOpen());
        const Pair dropped = stage.session().state().fitPair.value();
        QCOMPARE(dropped, (Pair{ModelId{0}, DeviceId{static_cast<std::uint32_t>(device)}}));
        QCOMPARE(isFit(static_cast<FitState>(stage.fit().state())),
                 fitsByTheRule(graph.models.front(), graph.devices.at(static_cast<std::size_t>(device))));
        // It was open for the drag alone.
        stage.session().showExplore();
        QVERIFY(stage.ofDevice(device).isEmpty());
    }

private:
    static void savePicture(Stage &stage, const char *name) {
        constexpr int movementsEnd = 400;
        QTest::qWait(movementsEnd);
        const QImage picture = stage.window().grabWindow();
        QVERIFY(!picture.isNull());
        QVERIFY(
            picture.save(QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name)));
    }

    /// Drags a model to the foot of the devices' lane, where it scrolls by itself, and reads every card that
    /// comes by.
    static void checkEveryDevice(Stage &stage, const GeneratedGraph &graph, int model) {
        RealMouse mouse;
        mouse.pressAndPull(stage.ofModel(model));
        QVERIFY(stage.drag().active());
        std::map<int, QString> seen;
        const auto look = [&] {
            for (int device = 0; device < 50; ++device) {
                if (const QString text = stage.cardText(device); !text.isEmpty())
                    seen[device] = text;
            }
            return seen.size() == 50;
        };
        look();
        const QRect area = stage.ofGraph();
        mouse.moveTo(QPoint(area.right() - 120, area.bottom() - 10));
        QTRY_VERIFY_WITH_TIMEOUT(look(), 20000);
        mouse.key("Escape");
        mouse.release();
        for (const auto &[device, text] : seen) {
            const bool fits =
                text.contains(QStringLiteral("fits · RAM")) || text.contains(QStringLiteral("tight · RAM"));
            const bool doesNot =
                text.contains(QStringLiteral("|no ")) || text.contains(QStringLiteral("|short of "));
            QVERIFY2(fits != doesNot, qPrintable(text));
            const bool rule = fitsByTheRule(graph.models.at(static_cast<std::size_t>(model)),
                                            graph.devices.at(static_cast<std::size_t>(device)));
            QVERIFY2(fits == rule, qPrintable(text));
        }
    }

    /// Drops the model on the first device in sight: Fit says the same, with the figures the graph was made
    /// of.
    static void checkDrop(Stage &stage, const GeneratedGraph &graph, int model) {
        RealMouse mouse;
        mouse.pressAndPull(stage.ofModel(model));
        int device = 0;
        while (stage.cardText(device).isEmpty())
            ++device;
        mouse.moveTo(stage.ofDevice(device).center());
        QCOMPARE(stage.drag().under(), Selection::of(DeviceId{static_cast<std::uint32_t>(device)}));
        mouse.release();
        QTRY_VERIFY(stage.session().fitOpen());
        const Bare &need = graph.models.at(static_cast<std::size_t>(model));
        const Bare &have = graph.devices.at(static_cast<std::size_t>(device));
        const bool shown = isFit(static_cast<FitState>(stage.fit().state()));
        QCOMPARE(shown, fitsByTheRule(need, have));
        const auto memories = stage.fit().requirements().last(2);
        QCOMPARE(memories[0].need, text::memory(Bytes{need.ram}));
        QCOMPARE(memories[0].have, text::memory(Bytes{have.ram}));
        QCOMPARE(memories[1].need, text::memory(Bytes{need.flash}));
        QCOMPARE(memories[1].have, text::memory(Bytes{have.flash}));
        stage.session().showExplore();
        QTest::qWait(50);
    }
};

QTEST_MAIN(TestDragOverDevices)
#include "tst_drag_over_devices.moc"
