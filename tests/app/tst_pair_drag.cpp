// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/viewmodels/lanes_view_model.h"
#include "tests/support/dataset_from.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

namespace tinyatlas {

namespace {

constexpr QSize windowSize(706, 822);
constexpr int manyDevices = 30; // more than a lane has room for, and not yet so many that they are folded

DatasetPtr graphWith(int devices) {
    const std::string microphone = "sosa_extend:Microphone";
    std::string turtle = test::modelNamed("keyword_spotting", "20", "100", microphone) +
                         test::modelNamed("person_detection", "90", "300", "sosa_extend:Camera");
    for (int i = 0; i < devices; ++i)
        turtle +=
            test::deviceNamed("device" + std::to_string(i), i % 2 == 0 ? "10" : "200", "900", microphone);
    return test::datasetFrom(turtle);
}

/// More models than a lane has room for; every third fits the one device.
DatasetPtr manyModels() {
    constexpr int models = 90;
    std::string turtle = test::deviceNamed("board", "100", "900", "sosa_extend:Microphone");
    for (int i = 0; i < models; ++i)
        turtle += test::modelNamed("model" + std::to_string(i), i % 3 == 0 ? "20" : "200", "100",
                                   i % 2 == 0 ? "sosa_extend:Microphone" : "sosa_extend:Camera");
    return test::datasetFrom(turtle);
}

/// The lanes in a window, as main() wires them.
struct Fixture {
    explicit Fixture(int devices = 3) : Fixture(graphWith(devices)) {}
    explicit Fixture(DatasetPtr graph)
        : session(std::move(graph)), drag(session), lanes(session, drag, theme) {
        window.resize(windowSize);
        item.setParentItem(window.contentItem());
        item.setSize(windowSize);
        item.setArrangement(&lanes);
        item.setDrag(&drag);
        window.show();
    }

    [[nodiscard]] QPoint pointOfModel(int model) const { return item.modelPoint(model).toPoint(); }
    [[nodiscard]] QPoint pointOfDevice(int device) const {
        return item.deviceRect(device).center().toPoint();
    }

    void dragModelTo(const QPoint &target) {
        const QPoint from = pointOfModel(0);
        QTest::mousePress(&window, Qt::LeftButton, {}, from);
        QTest::mouseMove(&window, from + QPoint(12, 0));
        QTest::mouseMove(&window, (from + target) / 2);
        QTest::mouseMove(&window, target);
    }

    Session session;
    Theme theme{nullptr};
    PairDrag drag;
    LanesViewModel lanes;
    QQuickWindow window;
    GraphItem item;
};

} // namespace

class TestPairDrag : public QObject {
    Q_OBJECT

private slots:
    void aDropOnADeviceOpensFit();
    void aDropElsewhereDoesNothing();
    void afterCancelTheSameGestureHasNoEffect();
    void aDragFromTheListFindsTheDeviceToo();
    void anUnsteadyClickIsNoDrag();
    void whileAModelIsDraggedTheVerdictUnderItIsTold();
    void manyDevicesAreOrderedForTheDragAndThenPutBack();
    void aDeviceDroppedOnAModelOpensFit();
    void manyModelsAreOrderedForADeviceAndThenPutBack();
    void aDeviceIsNotDroppedOnADevice();
    void otherVerdictsInMidDragAreOrderedAnew();
    void aChangeInMidDragKeepsThePlace();
    void aFilterUnderThePointerShowsNothingThatIsGone();
    void nearTheEdgeTheLaneScrollsByItself();
    void whatScrollsUnderTheDragIsItsTarget();
    void aDragShowsTheWhole();
    void aSelectionMadeElsewhereIsScrolledIntoSight();
    void zoomKeepsWhatIsUnderThePointer();
    void newDataEndsTheDrag();
    void theArrowKeysMoveTheSelection();
};

void TestPairDrag::aDropOnADeviceOpensFit() {
    Fixture fixture;
    fixture.dragModelTo(fixture.pointOfDevice(1));
    QVERIFY(fixture.drag.active());
    QCOMPARE(fixture.drag.model(), 0);
    QCOMPARE(fixture.drag.under(), Selection::of(DeviceId{1}));
    QTest::mouseRelease(&fixture.window, Qt::LeftButton, {}, fixture.pointOfDevice(1));
    QVERIFY(!fixture.drag.active());
    QVERIFY(fixture.session.fitOpen());
    QCOMPARE(fixture.session.state().fitPair, (Pair{ModelId{0}, DeviceId{1}}));
}

void TestPairDrag::aDropElsewhereDoesNothing() {
    Fixture fixture;
    fixture.dragModelTo({300, 815});
    QVERIFY(fixture.drag.active());
    QTest::mouseRelease(&fixture.window, Qt::LeftButton, {}, {300, 815});
    QVERIFY(!fixture.drag.active());
    QVERIFY(!fixture.session.fitOpen());
    QCOMPARE(fixture.session.undoStack()->count(), 0);
}

void TestPairDrag::afterCancelTheSameGestureHasNoEffect() {
    Fixture fixture;
    fixture.dragModelTo(fixture.pointOfDevice(1));
    fixture.drag.cancel();
    QTest::mouseMove(&fixture.window, fixture.pointOfDevice(0));
    QVERIFY(!fixture.drag.active());
    QTest::mouseRelease(&fixture.window, Qt::LeftButton, {}, fixture.pointOfDevice(0));
    QVERIFY(!fixture.session.fitOpen());
    QCOMPARE(fixture.session.state().selection, Selection());
}

void TestPairDrag::aDragFromTheListFindsTheDeviceToo() {
    Fixture fixture;
    fixture.drag.beginModel(1, {5, 5});
    QCOMPARE(fixture.drag.under(), Selection());
    QCOMPARE(fixture.drag.name(), QStringLiteral("person detection"));
    fixture.drag.moveTo(fixture.pointOfDevice(2));
    QCOMPARE(fixture.drag.under(), Selection::of(DeviceId{2}));
    fixture.drag.drop();
    QCOMPARE(fixture.session.state().fitPair, (Pair{ModelId{1}, DeviceId{2}}));
}

void TestPairDrag::anUnsteadyClickIsNoDrag() {
    Fixture fixture;
    const QPoint point = fixture.pointOfModel(0);
    QTest::mousePress(&fixture.window, Qt::LeftButton, {}, point);
    QTest::mouseMove(&fixture.window, point + QPoint(5, 2));
    QVERIFY(!fixture.drag.active());
    QTest::mouseRelease(&fixture.window, Qt::LeftButton, {}, point + QPoint(5, 2));
    QCOMPARE(fixture.session.state().selection, Selection::of(ModelId{0}));
    QTest::mouseClick(&fixture.window, Qt::LeftButton, {}, {300, 815});
    QCOMPARE(fixture.session.state().selection, Selection());
}

void TestPairDrag::whileAModelIsDraggedTheVerdictUnderItIsTold() {
    Fixture fixture;
    fixture.drag.beginModel(0, {});
    QVERIFY(!fixture.drag.canDrop());
    QCOMPARE(fixture.drag.verdictState(), -1);
    fixture.drag.moveTo(fixture.pointOfDevice(1));
    QVERIFY(fixture.drag.canDrop());
    QCOMPARE(fixture.drag.verdictState(), static_cast<int>(FitState::Fits));
    QCOMPARE(fixture.drag.verdictWord(), QStringLiteral("fits"));
    fixture.drag.moveTo(fixture.pointOfDevice(0));
    QCOMPARE(fixture.drag.verdictState(), static_cast<int>(FitState::DoesNotFit));
}

void TestPairDrag::manyDevicesAreOrderedForTheDragAndThenPutBack() {
    Fixture fixture(manyDevices);
    const auto before = fixture.lanes.scene().hits;
    fixture.lanes.scrollAt({600, 400}, {0, -500});
    const auto scrolled = fixture.lanes.scene().hits;
    QVERIFY(before != scrolled);
    fixture.drag.beginModel(0, {});
    for (const HitRegion &hit : fixture.lanes.scene().hits)
        if (hit.thing.kind == Selection::Kind::Device)
            QVERIFY(isFit(fixture.session.matrix().state(ModelId{0}, DeviceId{hit.thing.index})));
    fixture.drag.cancel();
    QVERIFY(fixture.lanes.scene().hits == scrolled);
}

void TestPairDrag::aDeviceDroppedOnAModelOpensFit() {
    Fixture fixture;
    const QPoint from = fixture.pointOfDevice(1);
    const QPoint target = fixture.pointOfModel(0);
    QTest::mousePress(&fixture.window, Qt::LeftButton, {}, from);
    QTest::mouseMove(&fixture.window, from - QPoint(12, 0));
    QTest::mouseMove(&fixture.window, (from + target) / 2);
    QTest::mouseMove(&fixture.window, target);
    QCOMPARE(fixture.drag.device(), 1);
    QCOMPARE(fixture.drag.under(), Selection::of(ModelId{0}));
    QCOMPARE(fixture.drag.verdictState(), static_cast<int>(FitState::Fits));
    QTest::mouseRelease(&fixture.window, Qt::LeftButton, {}, target);
    QCOMPARE(fixture.session.state().fitPair, (Pair{ModelId{0}, DeviceId{1}}));
}

void TestPairDrag::manyModelsAreOrderedForADeviceAndThenPutBack() {
    Fixture fixture(manyModels());
    fixture.lanes.scrollAt({100, 400}, {0, -300});
    const auto before = fixture.lanes.scene().hits;
    fixture.drag.beginDevice(0, {});
    int models = 0;
    for (const HitRegion &hit : fixture.lanes.scene().hits) {
        if (hit.thing.kind != Selection::Kind::Model)
            continue;
        const bool fits = isFit(fixture.session.matrix().state(ModelId{hit.thing.index}, DeviceId{0}));
        QCOMPARE(fits, models < 15); // of 90, one of two has a microphone, one of three the memory
        ++models;
    }
    fixture.drag.cancel();
    QVERIFY(fixture.lanes.scene().hits == before);
}

void TestPairDrag::otherVerdictsInMidDragAreOrderedAnew() {
    Fixture fixture(manyModels());
    fixture.drag.beginDevice(0, {});
    fixture.session.setTaken(DeviceId{0}, {Bytes{90'000}, Bytes{}}); // now nothing fits
    const auto &texts = fixture.lanes.scene().layers[1].texts;
    QVERIFY(std::ranges::none_of(texts,
                                 [](const SceneText &text) { return text.heading && text.text == "fits"; }));
}

void TestPairDrag::aChangeInMidDragKeepsThePlace() {
    Fixture fixture(manyModels());
    fixture.lanes.scrollAt({100, 400}, {0, -300});
    const auto before = fixture.lanes.scene().hits;
    fixture.drag.beginDevice(0, {});
    fixture.session.setTaken(DeviceId{0}, {Bytes{90'000}, Bytes{}});
    fixture.drag.cancel();
    QVERIFY(fixture.lanes.scene().hits == before);
}

void TestPairDrag::aFilterUnderThePointerShowsNothingThatIsGone() {
    Fixture fixture(manyModels());
    fixture.session.showModelsThatFit(0);
    fixture.lanes.hoverAt(fixture.item.modelPoint(0));
    fixture.session.setTaken(DeviceId{0}, {Bytes{90'000}, Bytes{}}); // now nothing fits, and nothing is shown
    QCOMPARE(fixture.lanes.hover(), Selection());
    for (const HitRegion &hit : fixture.lanes.scene().hits)
        QVERIFY(hit.thing.kind != Selection::Kind::Model);
}

void TestPairDrag::aDeviceIsNotDroppedOnADevice() {
    Fixture fixture;
    fixture.drag.beginDevice(1, {});
    fixture.drag.moveTo(fixture.pointOfDevice(2));
    QVERIFY(!fixture.drag.canDrop());
    fixture.drag.drop();
    QVERIFY(!fixture.session.fitOpen());
}

void TestPairDrag::nearTheEdgeTheLaneScrollsByItself() {
    Fixture fixture(manyDevices);
    fixture.drag.beginModel(0, {});
    const auto before = fixture.lanes.scene().hits;
    fixture.drag.moveTo({600, windowSize.height() - 20.0});
    QTRY_VERIFY(fixture.lanes.scene().hits != before);
    fixture.drag.moveTo({600, 400});
    const auto resting = fixture.lanes.scene().hits;
    QTest::qWait(60);
    QVERIFY(fixture.lanes.scene().hits == resting);
}

void TestPairDrag::whatScrollsUnderTheDragIsItsTarget() {
    Fixture fixture(manyDevices);
    const QPointF point(600, 400);
    const auto lying = [&] {
        const Selection thing = fixture.lanes.thingAt(point);
        return thing.kind == Selection::Kind::Device ? thing : Selection();
    };
    fixture.drag.beginModel(0, {});
    fixture.drag.moveTo(point);
    QSet<std::uint32_t> seen;
    for (int turn = 0; turn < 8; ++turn) {
        fixture.lanes.scrollAt(point, {0, -60});
        QCOMPARE(fixture.drag.under(), lying());
        seen << fixture.drag.under().index;
    }
    QVERIFY(seen.size() > 4);
    fixture.lanes.zoomAbout({600, 300}, 3);
    QCOMPARE(fixture.drag.under(), lying());
}

void TestPairDrag::aDragShowsTheWhole() {
    for (const double zoom : {3.0, 0.6}) {
        Fixture fixture;
        fixture.lanes.zoomAbout(fixture.pointOfModel(0), zoom);
        fixture.lanes.panBy({40, 25});
        const PictureView before = fixture.lanes.view();
        QVERIFY(!fixture.lanes.atRest());
        fixture.drag.beginModel(0, {5, 5});
        QVERIFY(fixture.lanes.atRest());
        for (int device = 0; device < 3; ++device) {
            const HitRegion *card =
                fixture.lanes.scene().find(Selection::of(DeviceId{std::uint32_t(device)}));
            QVERIFY(card);
            QCOMPARE(fixture.item.deviceRect(device), card->rect);
        }
        fixture.drag.moveTo(fixture.pointOfDevice(1));
        QCOMPARE(fixture.drag.under(), Selection::of(DeviceId{1}));
        fixture.drag.cancel();
        QVERIFY(fixture.lanes.view() == before);
    }
}

void TestPairDrag::aSelectionMadeElsewhereIsScrolledIntoSight() {
    Fixture fixture(manyDevices);
    QVERIFY(fixture.item.deviceRect(28).isEmpty());
    fixture.session.selectDevice(28);
    QVERIFY(!fixture.item.deviceRect(28).isEmpty());
}

void TestPairDrag::zoomKeepsWhatIsUnderThePointer() {
    Fixture fixture;
    const QPointF point = fixture.pointOfModel(0);
    fixture.lanes.zoomAbout(point, 2);
    QCOMPARE(fixture.lanes.zoom(), 2.0);
    QVERIFY(QLineF(fixture.item.modelPoint(0), point).length() < 2);
    fixture.lanes.zoomAbout(point, 100);
    QCOMPARE(fixture.lanes.zoom(), 4.0);
    fixture.lanes.zoomToFit();
    QVERIFY(fixture.lanes.atRest());
}

void TestPairDrag::newDataEndsTheDrag() {
    Fixture fixture;
    fixture.drag.beginModel(0, {});
    emit fixture.session.datasetChanged();
    QVERIFY(!fixture.drag.active());
    QCOMPARE(fixture.drag.name(), QString());
}

void TestPairDrag::theArrowKeysMoveTheSelection() {
    Fixture fixture;
    fixture.window.requestActivate();
    fixture.item.forceActiveFocus();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QTest::keyClick(&fixture.window, Qt::Key_Down);
    QCOMPARE(fixture.session.state().selection, Selection::of(ModelId{1})); // vision stands before audio
    QTest::keyClick(&fixture.window, Qt::Key_Down);
    QCOMPARE(fixture.session.state().selection, Selection::of(ModelId{0}));
    QTest::keyClick(&fixture.window, Qt::Key_Right);
    QCOMPARE(fixture.session.state().selection.kind, Selection::Kind::Sensor);
    QTest::keyClick(&fixture.window, Qt::Key_Right);
    QCOMPARE(fixture.session.state().selection.kind, Selection::Kind::Device);
    QTest::keyClick(&fixture.window, Qt::Key_End);
    const Selection last = fixture.session.state().selection;
    QTest::keyClick(&fixture.window, Qt::Key_Down);
    QCOMPARE(fixture.session.state().selection, last);
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestPairDrag)
#include "tst_pair_drag.moc"
