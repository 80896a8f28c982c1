// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_text.h"
#include "app/viewmodels/lanes_view_model.h"
#include "tests/support/dataset_from.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

namespace tinyatlas {

namespace {

constexpr QSizeF viewport(706, 822);

std::string manyModels() {
    std::string turtle;
    for (int i = 0; i < 120; ++i)
        turtle += test::modelNamed("model" + std::to_string(i), i % 3 == 0 ? "20" : "200", "100",
                                   i % 2 == 0 ? "sosa_extend:Microphone" : "sosa_extend:Camera",
                                   " ta:hasTask \"task " + std::to_string(i % 6) + "\" ;");
    return turtle;
}

/// 24 that hear, of which the first half is roomy, and 16 that see.
std::string manyDevices() {
    std::string turtle;
    for (int i = 0; i < 40; ++i)
        turtle += test::deviceNamed("device" + std::to_string(i), i < 12 ? "200" : "10", "900",
                                    i < 24 ? "sosa_extend:Microphone" : "sosa_extend:Camera");
    return turtle;
}

struct Fixture {
    explicit Fixture(const std::string &turtle = manyModels() + manyDevices())
        : session(test::datasetFrom(turtle)), drag(session), lanes(session, drag, theme) {
        lanes.setViewport(viewport);
    }

    [[nodiscard]] QStringList groups(Selection::Kind lane) const {
        QStringList keys;
        for (const HitRegion &hit : lanes.scene().hits)
            if (!hit.group.empty() &&
                (hit.rect.left() < viewport.width() / 2) == (lane == Selection::Kind::Model))
                keys << QString::fromStdString(hit.group);
        return keys;
    }
    [[nodiscard]] int things(Selection::Kind kind) const {
        return static_cast<int>(std::ranges::count(lanes.scene().hits, kind,
                                                   [](const HitRegion &hit) { return hit.thing.kind; }));
    }
    [[nodiscard]] QPointF centreOf(const std::string &group) const {
        const HitRegion *hit = lanes.scene().findGroup(group);
        return hit ? hit->rect.center() : QPointF(-1, -1);
    }
    [[nodiscard]] bool shows(const Selection &thing) const { return lanes.scene().find(thing) != nullptr; }

    /// What is written on the card of a group.
    [[nodiscard]] QStringList textsOn(const std::string &group) const {
        QStringList texts;
        const HitRegion *hit = lanes.scene().findGroup(group);
        for (const SceneLayer &layer : lanes.scene().layers)
            for (const SceneText &text : layer.texts)
                if (hit && hit->rect.contains(text.box.center()))
                    texts << text.text;
        return texts;
    }

    Session session;
    PairDrag drag;
    Theme theme{nullptr};
    LanesViewModel lanes;
};

const std::string ears = "reach 2"; // devices that serve audio, by the bit of its group
const std::string eyes = "reach 1";

} // namespace

class TestLaneFolds : public QObject {
    Q_OBJECT

private slots:
    void lanesThatHoldMuchShowTheirGroups();
    void smallLanesHaveNone();
    void aClickOpensAGroupAndAnotherFoldsIt();
    void whatIsSelectedElsewhereIsOpenedWithItInOneStep();
    void aSectionFolds();
    void theArrowKeysWalkAsInATree();
    void foldedGroupsAnswerADrag();
    void foldedGroupsOfModelsAnswerADevice();
    void aDragThatRestsOnAGroupSpringsItOpen();
    void aDropOnAGroupDoesNothing();
    void aDraggedThingShowsWhereItStands();
    void groupsHoldOnlyWhatPassesTheFilters();
    void foldsOutliveAnotherFile();
    void allAreOpenedAndFoldedInOneStepEach();
    void aTooltipSaysWhatAGroupHolds();
    void textsDoNotCollide_data();
    void textsDoNotCollide();
};

void TestLaneFolds::lanesThatHoldMuchShowTheirGroups() {
    const Fixture fixture;
    QCOMPARE(fixture.groups(Selection::Kind::Device),
             (QStringList{QString::fromStdString(ears), QString::fromStdString(eyes)}));
    QCOMPARE(fixture.groups(Selection::Kind::Model).size(), 2 + 6); // a heading each, and three tasks
    QCOMPARE(fixture.things(Selection::Kind::Model), 0);
    QCOMPARE(fixture.things(Selection::Kind::Device), 0);
    QCOMPARE(fixture.textsOn(ears), (QStringList{"24 devices", "Audio", "microphone", "RAM",
                                                 "10.0 kB – 200 kB", "Flash", "900 kB"}));
}

void TestLaneFolds::smallLanesHaveNone() {
    const Fixture fixture(test::modelNamed("one", "20", "100", "sosa_extend:Microphone") +
                          test::deviceNamed("board", "20", "100", "sosa_extend:Microphone"));
    QVERIFY(!fixture.lanes.grouped());
    for (const HitRegion &hit : fixture.lanes.scene().hits)
        QVERIFY(hit.group.empty());
}

void TestLaneFolds::aClickOpensAGroupAndAnotherFoldsIt() {
    Fixture fixture;
    const GraphScene folded = fixture.lanes.scene();
    const ViewState before = fixture.session.state();
    fixture.lanes.clickAt(fixture.centreOf(eyes));
    QVERIFY(fixture.things(Selection::Kind::Device) > 0);
    QCOMPARE(fixture.session.undoStack()->undoText(), QStringLiteral("Open group Vision"));
    fixture.lanes.clickAt(fixture.centreOf(eyes));
    QVERIFY(fixture.lanes.scene() == folded);
    QCOMPARE(fixture.session.undoStack()->undoText(), QStringLiteral("Fold group Vision"));
    fixture.session.undo();
    QVERIFY(fixture.things(Selection::Kind::Device) > 0);
    fixture.session.undo();
    QVERIFY(fixture.lanes.scene() == folded);
    QVERIFY(fixture.session.state() == before);
}

void TestLaneFolds::whatIsSelectedElsewhereIsOpenedWithItInOneStep() {
    Fixture fixture;
    const ViewState before = fixture.session.state();
    for (const int device : {23, 39}) {
        fixture.session.selectDevice(device);
        QVERIFY(fixture.shows(Selection::of(DeviceId{static_cast<std::uint32_t>(device)})));
    }
    fixture.session.selectModel(119);
    QVERIFY(fixture.shows(Selection::of(ModelId{119})));
    QCOMPARE(fixture.session.undoStack()->count(), 3);
    fixture.session.undo();
    QVERIFY(!fixture.shows(Selection::of(ModelId{119})));
    fixture.session.undo();
    fixture.session.undo();
    QVERIFY(fixture.session.state() == before);
}

void TestLaneFolds::aSectionFolds() {
    Fixture fixture;
    fixture.lanes.clickAt(fixture.centreOf("group 0"));
    QCOMPARE(fixture.groups(Selection::Kind::Model).size(), 2 + 3);
    QCOMPARE(fixture.session.undoStack()->undoText(), QStringLiteral("Fold group Vision"));
    fixture.session.selectModel(1); // it sees
    QVERIFY(fixture.shows(Selection::of(ModelId{1})));
}

void TestLaneFolds::theArrowKeysWalkAsInATree() {
    Fixture fixture;
    LanesViewModel &lanes = fixture.lanes;
    const auto at = [&] { return lanes.currentText().section(QStringLiteral(" · "), 0, 0); };
    lanes.moveSelection(0, 1);
    QCOMPARE(at(), QStringLiteral("Open group: Vision"));
    lanes.moveSelection(0, 1);
    QCOMPARE(at(), QStringLiteral("Folded group: Task 1"));
    lanes.moveSelection(1, 0);
    QCOMPARE(at(), QStringLiteral("Open group: Task 1"));
    lanes.moveSelection(0, 1);
    QCOMPARE(at(), QString());
    QCOMPARE(fixture.session.state().selection.kind, Selection::Kind::Model);
    lanes.moveSelection(-1, 0);
    QCOMPARE(at(), QStringLiteral("Open group: Task 1"));
    lanes.moveSelection(-1, 0);
    QCOMPARE(at(), QStringLiteral("Folded group: Task 1"));
    QVERIFY(lanes.toggleCurrentGroup());
    QCOMPARE(at(), QStringLiteral("Open group: Task 1"));
    QVERIFY(lanes.toggleCurrentGroup());
    lanes.moveSelection(1, 0);
    lanes.moveSelection(1, 0); // across, to the sensors
    QCOMPARE(fixture.session.state().selection.kind, Selection::Kind::Sensor);
    QVERIFY(!lanes.toggleCurrentGroup());
    lanes.moveSelection(1, 0);
    QVERIFY(at().startsWith(QStringLiteral("Folded group: ")));
}

void TestLaneFolds::foldedGroupsAnswerADrag() {
    Fixture fixture;
    fixture.drag.beginModel(0, {}); // hears, needs 20 kB
    QCOMPARE(fixture.textsOn(ears).mid(2, 2), (QStringList{"12", "12"}));
    QCOMPARE(fixture.textsOn(eyes).mid(2, 1), QStringList{"16"});
    fixture.drag.cancel();
    QCOMPARE(fixture.textsOn(ears).value(2), QStringLiteral("microphone"));
}

void TestLaneFolds::foldedGroupsOfModelsAnswerADevice() {
    Fixture fixture;
    fixture.session.selectDevice(0); // hears, 200 kB
    const auto texts = fixture.textsOn("group 1/task task 0");
    QVERIFY2(texts.contains(QStringLiteral("20")), qPrintable(texts.join(QLatin1Char('|'))));
}

void TestLaneFolds::aDragThatRestsOnAGroupSpringsItOpen() {
    Fixture fixture;
    const ViewState before = fixture.session.state();
    fixture.drag.beginModel(0, {});
    fixture.lanes.dragAt(fixture.centreOf(ears));
    QCOMPARE(fixture.things(Selection::Kind::Device), 0);
    QVERIFY(!fixture.drag.canDrop());
    QTRY_VERIFY(fixture.things(Selection::Kind::Device) > 0);
    // Those that it fits come first.
    for (const HitRegion &hit : fixture.lanes.scene().hits)
        if (hit.thing.kind == Selection::Kind::Device)
            QVERIFY(isFit(fixture.session.matrix().state(ModelId{0}, DeviceId{hit.thing.index})));
    const HitRegion card = *std::ranges::find(fixture.lanes.scene().hits, Selection::Kind::Device,
                                              [](const HitRegion &hit) { return hit.thing.kind; });
    fixture.lanes.dragAt(card.rect.center());
    QVERIFY(fixture.drag.canDrop());
    fixture.drag.cancel();
    QCOMPARE(fixture.things(Selection::Kind::Device), 0);
    QVERIFY(fixture.session.state() == before);
}

void TestLaneFolds::aDropOnAGroupDoesNothing() {
    Fixture fixture;
    fixture.drag.beginModel(0, {});
    fixture.lanes.dragAt(fixture.centreOf(ears));
    fixture.drag.drop();
    QVERIFY(!fixture.session.fitOpen());
    QVERIFY(!fixture.drag.active());
}

void TestLaneFolds::aDraggedThingShowsWhereItStands() {
    Fixture fixture;
    fixture.drag.beginModel(30, {}); // from the list
    QVERIFY(fixture.shows(Selection::of(ModelId{30})));
    fixture.drag.cancel();
    QVERIFY(!fixture.shows(Selection::of(ModelId{30})));
    QVERIFY(!fixture.session.undoStack()->canUndo());
}

void TestLaneFolds::groupsHoldOnlyWhatPassesTheFilters() {
    Fixture fixture;
    ViewState next = fixture.session.state();
    next.filter.fitModel = ModelId{0};
    fixture.session.change(next, QStringLiteral("filter"));
    // The twelve that are left need no groups.
    QVERIFY(fixture.groups(Selection::Kind::Device).isEmpty());
    next.filter.fitModel.reset();
    next.filter.fitDevice = DeviceId{0};
    fixture.session.change(next, QStringLiteral("filter"));
    QCOMPARE(fixture.groups(Selection::Kind::Model).size(), 0); // 60 that hear
    QCOMPARE(fixture.groups(Selection::Kind::Device).size(), 2);
}

void TestLaneFolds::foldsOutliveAnotherFile() {
    Fixture fixture;
    fixture.lanes.clickAt(fixture.centreOf(eyes));
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("more.ttl")).toStdString();
    std::ofstream(file) << test::prefixes << test::deviceNamed("another", "10", "900", "sosa_extend:Camera");
    QSignalSpy opened(&fixture.session, &Session::datasetChanged);
    fixture.session.openPaths({file});
    QVERIFY(opened.wait());
    QVERIFY(fixture.things(Selection::Kind::Device) > 0);
    QVERIFY(fixture.textsOn(eyes).contains(QStringLiteral("17 devices")));
}

void TestLaneFolds::allAreOpenedAndFoldedInOneStepEach() {
    Fixture fixture;
    const GraphScene folded = fixture.lanes.scene();
    fixture.lanes.unfoldAll();
    QVERIFY(fixture.things(Selection::Kind::Device) > 0);
    QVERIFY(fixture.things(Selection::Kind::Model) > 0);
    fixture.lanes.foldAll();
    QVERIFY(fixture.lanes.scene() == folded);
    QCOMPARE(fixture.session.undoStack()->count(), 2);
}

void TestLaneFolds::aTooltipSaysWhatAGroupHolds() {
    Fixture fixture;
    fixture.lanes.hoverAt(fixture.centreOf(ears));
    QVERIFY(fixture.lanes.hoversGroup());
    QCOMPARE(fixture.lanes.hoverText(),
             QStringLiteral("Audio · 24 devices\nRAM 10.0 kB – 200 kB · flash 900 kB\nmicrophone"));
}

void TestLaneFolds::textsDoNotCollide_data() {
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF size : {QSizeF(420, 540), QSizeF(706, 822), QSizeF(1280, 720), QSizeF(3840, 2160)})
        QTest::addRow("%gx%g", size.width(), size.height()) << size;
}

void TestLaneFolds::textsDoNotCollide() {
    QFETCH(QSizeF, size);
    Fixture fixture;
    fixture.lanes.setViewport(size);
    fixture.lanes.clickAt(fixture.centreOf(eyes));
    for (const int step : {0, 1, 2}) {
        if (step == 1)
            fixture.session.selectDevice(0);
        if (step == 2)
            fixture.drag.beginModel(0, {});
        std::vector<QRectF> lines;
        const GraphScene &scene = fixture.lanes.scene();
        // The last layer covers what scrolls.
        for (const SceneText &text : scene.layers[1].texts)
            lines.push_back(fitted(text).rect.adjusted(0.5, 1, -0.5, -1));
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (std::size_t j = i + 1; j < lines.size(); ++j)
                QVERIFY2(!lines[i].intersects(lines[j]), qPrintable(scene.layers[1].texts[i].text));
    }
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestLaneFolds)
#include "tst_lane_folds.moc"
