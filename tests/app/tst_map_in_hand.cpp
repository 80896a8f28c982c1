// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/map_fixture.h"

#include <algorithm>

namespace tinyatlas {

using test::twoByAnn;
using Fixture = test::MapFixture;

class TestMapInHand : public QObject {
    Q_OBJECT

private slots:
    void aBandTakesSeveralInHand();
    void severalAreTakenInHandOneByOne();
    void whatIsInHandMovesTogether();
    void allOthersAreHidden();
};

void TestMapInHand::aBandTakesSeveralInHand() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const QPointF a = fixture.pointOf(fixture.named("a"));
    const QPointF ann = fixture.pointOf(fixture.named("Ann"));
    fixture.map.setBand(QRectF(a, ann).normalized().adjusted(-1, -1, 1, 1));
    fixture.map.takeBand();
    QVERIFY(fixture.map.band().isEmpty());
    const std::vector<NodeId> inHand = fixture.session.state().browsing.marked;
    QVERIFY(std::ranges::count(inHand, fixture.named("a")) == 1);
    QVERIFY(std::ranges::count(inHand, fixture.named("Ann")) == 1);
    QVERIFY(fixture.map.markedText().startsWith(QStringLiteral("In hand: ")));

    fixture.map.hideInHand();
    for (const NodeId node : inHand)
        QVERIFY(!fixture.shows(node));
    fixture.session.undo();
    QVERIFY(fixture.session.state().browsing.marked == inHand);
    fixture.map.clickAt({1, 1}); // empty ground
    QVERIFY(fixture.map.markedText().isEmpty());

    fixture.map.setBand(QRectF(a - QPointF(5, 5), QSizeF(10, 10)));
    fixture.map.takeBand();
    QVERIFY(fixture.session.state().selection == Selection::of(fixture.session.graph(), fixture.named("a")));
}

void TestMapInHand::severalAreTakenInHandOneByOne() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.selectNamed("a");
    fixture.map.toggleMarkAt(fixture.pointOf(fixture.named("b")));
    QCOMPARE(fixture.map.markedText(), QStringLiteral("In hand: 2 models"));
    QVERIFY(!fixture.session.selected());
    QCOMPARE(fixture.map.expandText(), QStringLiteral("&Expand: 2 layer types"));
    fixture.map.togglePin();
    QVERIFY(fixture.map.pinned());
    fixture.map.toggleMarkAt(fixture.pointOf(fixture.named("a")));
    QVERIFY(fixture.session.state().selection == Selection::of(fixture.session.graph(), fixture.named("b")));
}

void TestMapInHand::whatIsInHandMovesTogether() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    const NodeId a = fixture.named("a");
    const NodeId b = fixture.named("b");
    fixture.select(a);
    fixture.map.toggleMarkAt(fixture.pointOf(b));
    const QPointF apart = fixture.pointOf(b) - fixture.pointOf(a);
    const QPointF to = fixture.pointOf(a) + QPointF(30, 12);
    fixture.map.moveTo(Selection::of(fixture.session.graph(), a), to);
    fixture.map.endMove();
    QCOMPARE(fixture.pointOf(a).toPoint(), to.toPoint());
    QCOMPARE((fixture.pointOf(b) - fixture.pointOf(a)).toPoint(), apart.toPoint());
}

void TestMapInHand::allOthersAreHidden() {
    Fixture fixture(twoByAnn());
    fixture.settle();
    fixture.selectNamed("eye");
    fixture.map.hideOthers();
    QCOMPARE(fixture.hits().size(), std::size_t{2}); // with its camera
    fixture.session.undo();
    QCOMPARE(fixture.hits().size(), std::size_t{5});
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestMapInHand)
#include "tst_map_in_hand.moc"
