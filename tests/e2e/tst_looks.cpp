// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "tests/support/dataset_from.h"
#include "tests/support/seen_texts.h"
#include "tests/support/window_things.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace tinyatlas;
using test::deviceTitled;
using test::modelNamed;
using test::visibleItem;

namespace {

constexpr int aFrame = 16; // milliseconds
constexpr int attempts = 10;

void openFit(MainWindow &window, std::string_view model, std::string_view device) {
    window.session().openFit(modelNamed(window, model), deviceTitled(window, device));
}

void openMenu(MainWindow &window, const QString &title) {
    QObject *const menu = test::objectWith(window, "QQuickMenu", "title", title);
    QVERIFY2(menu, qPrintable(title));
    // A menu within a menu has no place of its own before that is open.
    const auto *place = menu->property("parent").value<QQuickItem *>();
    if (!place || !place->window())
        menu->setProperty("parent", QVariant::fromValue(window.window()->contentItem()));
    QVERIFY(QMetaObject::invokeMethod(menu, "open"));
}

void trigger(MainWindow &window, const QString &command) {
    QObject *const action = test::objectWith(window, "QQuickAction", "text", command);
    QVERIFY2(action && action->property("enabled").toBool(), qPrintable(command));
    QVERIFY(QMetaObject::invokeMethod(action, "trigger"));
}

void openBadFile(MainWindow &window) {
    QSignalSpy failed(&window.session(), &Session::errorsChanged);
    window.session().openPaths(
        {std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/bad/undeclared_prefix.ttl"});
    QVERIFY(failed.wait());
}

void unfoldFilters(MainWindow &window, bool unfolded = true) {
    auto *const button = window.window()->findChild<QQuickItem *>(QStringLiteral("filterButton"));
    QVERIFY(button);
    button->setProperty("checked", unfolded);
}

void showList(MainWindow &window, int tab) {
    QQuickItem *const tabs = visibleItem(window, "QQuickTabBar");
    QVERIFY(tabs);
    tabs->setProperty("currentIndex", tab);
}

void search(MainWindow &window, const QString &words) {
    QQuickItem *const field = visibleItem(window, "SearchField");
    QVERIFY(field);
    field->setProperty("text", words);
}

/// Beside the graph, which may say so as well.
void awaitEmptyList(MainWindow &window) {
    QTRY_VERIFY(visibleItem(window, "NetworkList"));
    QTRY_VERIFY(!test::visibleItems(*visibleItem(window, "NetworkList"), "EmptyState").isEmpty());
}

void chooseFacets(MainWindow &window) {
    window.modelFacets().facet(Facet::Group).toggle(2);
    window.modelFacets().facet(Facet::Accuracy).toggle(1);
    window.modelFacets().facet(Facet::Ram).moveFrom(2);
    window.deviceFacets().facet(Facet::Flash).moveFrom(1);
    window.session().showModelsThatFit(deviceTitled(window, "Arduino Nano 33 BLE Sense TinyML Kit"));
    QVERIFY(!window.session().nothingShown());
}

void chooseWhatNothingHas(MainWindow &window) {
    window.modelFacets().facet(Facet::Group).toggle(1);
    window.modelFacets().facet(Facet::Sensor).toggle(1);
    window.deviceFacets().facet(Facet::Ram).moveTo(0);
    window.deviceFacets().facet(Facet::Flash).moveTo(0);
    QVERIFY(window.session().nothingShown());
    awaitEmptyList(window);
}

void supposeMemoryTaken(MainWindow &window) {
    const char *const device = "Arduino Nano 33 BLE Sense TinyML Kit";
    openFit(window, "Snoring_Guardian", device);
    window.session().setTaken(DeviceId{static_cast<std::uint32_t>(deviceTitled(window, device))},
                              {Bytes{100'000}, Bytes{300'000}});
}

/// A part of the Data view: its sources, findings, or what is not understood.
void showData(MainWindow &window, int part) {
    window.session().showData();
    QTRY_VERIFY(visibleItem(window, "DataPage"));
    QTRY_VERIFY(!window.data().reading());
    test::visibleItems(*visibleItem(window, "DataPage"), "QQuickTabBar")
        .front()
        ->setProperty("currentIndex", part);
}

/// In which windows a view is looked at.
enum class Extent {
    Small, ///< it is tight in the smallest, and no other elsewhere
    Wraps, ///< it is laid out another way where there is more room
    Fills, ///< it fills a screen of any size
};

/// What the user may have before them.
struct SeenView {
    const char *name;
    Extent extent;
    std::function<void(MainWindow &)> show;
};

const std::vector<SeenView> &views() {
    static const std::vector<SeenView> all{
        {"start", Extent::Fills, [](MainWindow &) {}},
        {"model", Extent::Wraps,
         [](MainWindow &w) { w.session().selectModel(modelNamed(w, "Person_Detection")); }},
        {"device", Extent::Wraps,
         [](MainWindow &w) {
             w.session().selectDevice(deviceTitled(w, "Syntiant TinyML Board"));
             showList(w, 1);
         }},
        {"drag", Extent::Fills,
         [](MainWindow &w) {
             w.drag().beginModel(modelNamed(w, "Snoring_Guardian"), {300, 300});
             const auto *const graph = w.window()->findChild<GraphItem *>();
             for (int device = 0; device < w.session().deviceCount() && !w.drag().canDrop(); ++device)
                 w.drag().moveTo(graph->deviceRect(device).center());
             QVERIFY(w.drag().canDrop());
         }},
        {"device drag", Extent::Wraps,
         [](MainWindow &w) {
             w.drag().beginDevice(deviceTitled(w, "Syntiant TinyML Board"), {900, 300});
         }},
        {"fits", Extent::Fills,
         [](MainWindow &w) { openFit(w, "Snoring_Guardian", "Arduino Nano 33 BLE Sense TinyML Kit"); }},
        {"tight", Extent::Small,
         [](MainWindow &w) {
             w.session().setMarginPercent(15);
             openFit(w, "Snoring_Guardian", "Adafruit TFLite Micro Kit");
         }},
        {"does not fit", Extent::Small,
         [](MainWindow &w) { openFit(w, "Person_Detection", "Syntiant TinyML Board"); }},
        {"what-if", Extent::Wraps, supposeMemoryTaken},
        {"runtime counted", Extent::Wraps,
         [](MainWindow &w) {
             openFit(w, "Snoring_Guardian", "Adafruit TFLite Micro Kit");
             w.session().setOverhead({runtimeOnNano33Ble, Bytes{20'000}});
         }},
        {"matrix", Extent::Fills,
         [](MainWindow &w) {
             w.session().showMatrix();
             w.session().selectModel(modelNamed(w, "Person_Detection"));
             QTRY_VERIFY(visibleItem(w, "MatrixPage"));
         }},
        {"sources", Extent::Wraps, [](MainWindow &w) { showData(w, 0); }},
        {"findings", Extent::Wraps,
         [](MainWindow &w) {
             showData(w, 1);
             w.data().findings()->fold(0);
         }},
        {"not understood", Extent::Wraps, [](MainWindow &w) { showData(w, 2); }},
        {"evidence", Extent::Wraps,
         [](MainWindow &w) {
             openFit(w, "Snoring_Guardian", "Adafruit TFLite Micro Kit");
             QTest::keyClick(w.window(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
             QTRY_VERIFY(visibleItem(w, "EvidenceFactRow"));
         }},
        {"facets", Extent::Wraps, [](MainWindow &w) { unfoldFilters(w); }},
        {"facets of devices", Extent::Small,
         [](MainWindow &w) {
             showList(w, 1);
             unfoldFilters(w);
         }},
        {"facets, chosen", Extent::Fills,
         [](MainWindow &w) {
             unfoldFilters(w);
             chooseFacets(w);
         }},
        {"facets, nothing left", Extent::Wraps,
         [](MainWindow &w) {
             unfoldFilters(w);
             chooseWhatNothingHas(w);
         }},
        {"nothing left", Extent::Small, chooseWhatNothingHas},
        {"nothing found", Extent::Small,
         [](MainWindow &w) {
             search(w, QStringLiteral("no such thing"));
             awaitEmptyList(w);
         }},
        {"list to try", Extent::Fills,
         [](MainWindow &w) {
             w.session().selectModel(modelNamed(w, "Person_Detection"));
             QTest::keyClick(w.window(), Qt::Key_T, Qt::ControlModifier);
             QTRY_VERIFY(visibleItem(w, "TryRow"));
         }},
        {"keys", Extent::Wraps,
         [](MainWindow &w) {
             QTest::keyClick(w.window(), Qt::Key_F1);
             QTRY_VERIFY(visibleItem(w, "ShortcutRow"));
         }},
        {"about", Extent::Small, [](MainWindow &w) { trigger(w, QStringLiteral("&About TinyAtlas")); }},
        {"errors", Extent::Wraps, openBadFile},
        {"view menu", Extent::Small, [](MainWindow &w) { openMenu(w, QStringLiteral("&View")); }},
        {"file menu", Extent::Small, [](MainWindow &w) { openMenu(w, QStringLiteral("&File")); }},
        {"recent menu", Extent::Small, [](MainWindow &w) { openMenu(w, QStringLiteral("Open &recent")); }},
        {"edit menu", Extent::Small, [](MainWindow &w) { openMenu(w, QStringLiteral("&Edit")); }},
    };
    return all;
}

const SeenView emptyGraph{"empty graph", Extent::Small, [](MainWindow &) {}};

/// As it was when the window was opened.
void reset(MainWindow &window, const ViewState &first) {
    for (QObject *object : window.window()->findChildren<QObject *>())
        if (object->inherits("QQuickPopup") && object->property("visible").toBool())
            QMetaObject::invokeMethod(object, "close");
    window.drag().cancel();
    window.session().dismissErrors();
    window.session().change(first, {});
    window.session().undoStack()->clear();
    unfoldFilters(window, false);
    search(window, {});
    showList(window, 0);
}

bool isBusy(MainWindow &window) {
    const auto items = window.window()->contentItem()->findChildren<QQuickItem *>();
    constexpr int loading = 2;
    return window.session().matching() || std::ranges::any_of(items, [](const QQuickItem *item) {
               return item->inherits("QQuickLoader") && item->property("status").toInt() == loading;
           });
}

/// Waits until all that belongs to the view is made and has its place.
void awaitRest(MainWindow &window) {
    constexpr int mostFrames = 200;
    const auto seen = [&] { return test::TextFinder(*window.window()).find(); };
    auto before = seen();
    for (int frame = 0, still = 0; frame < mostFrames && still < 2; ++frame) {
        QTest::qWait(aFrame);
        auto now = seen();
        still = !isBusy(window) && now == before ? still + 1 : 0;
        before = std::move(now);
    }
}

QStringList faultsOf(MainWindow &window, const QString &name) {
    QStringList faults;
    for (int attempt = 0; attempt == 0 || (attempt < attempts && !faults.isEmpty()); ++attempt) {
        QTest::qWait(attempt * aFrame);
        const QImage picture = window.window()->grabWindow();
        faults = test::faultsOfTexts(*window.window(), picture);
        if (const QString kept = qEnvironmentVariable("TINYATLAS_PICTURES"); !kept.isEmpty())
            picture.save(QStringLiteral("%1/%2.png").arg(kept, name));
    }
    for (QString &fault : faults)
        fault.prepend(name + QStringLiteral(": "));
    return faults;
}

/// The view in both themes.
QStringList faultsOf(MainWindow &window, const SeenView &view) {
    view.show(window);
    awaitRest(window);
    QStringList faults;
    for (const bool dark : {true, false}) {
        window.theme().setDark(dark);
        faults << faultsOf(window, QStringLiteral("%1, %2, %3")
                                       .arg(QLatin1String(QTest::currentDataTag()), QLatin1String(view.name),
                                            dark ? QLatin1String("dark") : QLatin1String("light")));
    }
    return faults;
}

} // namespace

/// Everything that can be read is legible: measured on the window's picture.
class TestLooks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QApplication::setEffectEnabled(Qt::UI_General, false); // nothing moves
        QCursor::setPos(0, 0);                                 // nothing answers it here
    }

    void everyTextIsLegible_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("textScale");
        QTest::addColumn<Extent>("least");
        QTest::newRow("1024 wide") << QSize(1024, 600) << 1.0 << Extent::Small;
        QTest::newRow("1024 wide, large text") << QSize(1024, 600) << 1.5 << Extent::Small;
        QTest::newRow("1280 wide") << QSize(1280, 720) << 1.0 << Extent::Wraps;
        QTest::newRow("1440 wide") << QSize(1440, 900) << 1.0 << Extent::Wraps;
        QTest::newRow("3840 wide") << QSize(3840, 2160) << 1.0 << Extent::Fills;
    }
    void everyTextIsLegible() {
        QFETCH(QSize, size);
        QFETCH(double, textScale);
        QFETCH(Extent, least);
        const QTemporaryDir folder;
        const auto settings = [&] {
            return UserMemory(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")),
                                                          QSettings::IniFormat));
        };
        settings().write({.recent = {folder.path(), QStringLiteral("/where/nothing/is/any/more/graph.ttl")}});
        MainWindow window(builtInDataset(), {}, {}, settings());
        open(window, size, textScale);
        const ViewState first = window.session().state();
        QStringList faults;
        for (const SeenView &view : views()) {
            if (view.extent < least)
                continue;
            faults << faultsOf(window, view);
            reset(window, first);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void anEmptyGraphIsLegible_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("textScale");
        QTest::newRow("1024 wide, large text") << QSize(1024, 600) << 1.5;
        QTest::newRow("1440 wide") << QSize(1440, 900) << 1.0;
    }
    void anEmptyGraphIsLegible() {
        QFETCH(QSize, size);
        QFETCH(double, textScale);
        MainWindow window(test::datasetFrom({}), {});
        open(window, size, textScale);
        const QStringList faults = faultsOf(window, emptyGraph);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

private:
    static void open(MainWindow &window, const QSize &size, double textScale) {
        QVERIFY(window.window());
        window.theme().setTextScale(textScale);
        window.window()->setGeometry(QRect({}, size));
        window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(window.window()));
        awaitRest(window);
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
