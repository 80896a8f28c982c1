// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/map_overview.h"
#include "tests/support/map_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tinyatlas {

using Fixture = test::MapFixture;

namespace {

/// Large enough for its pictures to be made on another thread.
DatasetPtr manyModels() {
    std::string turtle;
    for (int i = 0; i < 1'500; ++i)
        turtle += test::modelNamed("model" + std::to_string(i), "20", "20", "sosa_extend:Camera",
                                   " schema:creator \"Creator" + std::to_string(i % 50) + "\" ;");
    return test::datasetFrom(turtle);
}

} // namespace

class TestMapPictures : public QObject {
    Q_OBJECT

private slots:
    void aDragEndsWithItsDataset();
    void aLargePictureFollowsItsView();
    void nothingIsMadeWhileNobodySees();
    void anOverviewShowsWhereOneIs();
};

void TestMapPictures::aDragEndsWithItsDataset() {
    Fixture fixture(test::twoByAnn());
    fixture.settle();
    fixture.selectNamed("eye");
    fixture.drag.beginModel(0, {});
    QCOMPARE(fixture.map.answerText(), QStringLiteral("1 fit"));
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("many.ttl"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    std::string turtle(test::prefixes);
    for (int i = 0; i < 300; ++i)
        turtle += test::modelNamed("other" + std::to_string(i), "20", "20", "sosa_extend:Microphone");
    file.write(QByteArray::fromStdString(turtle));
    file.close();
    const QSignalSpy replaced(&fixture.session, &Session::datasetChanged);
    fixture.session.openPaths({name.toStdU16String()});
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY(!fixture.drag.active());
    QVERIFY(fixture.map.answerText().isEmpty());
    QTRY_VERIFY(fixture.map.current());
    QCOMPARE(fixture.map.content().shown->nodes().size(), std::size_t{306});
}

void TestMapPictures::aLargePictureFollowsItsView() {
    Fixture fixture(manyModels());
    QTRY_VERIFY(fixture.map.current());
    const GraphScene *made = &fixture.map.scene();
    QVERIFY(made->ready);
    QVERIFY(!made->layers.front().curves.empty());
    const NodeId camera = fixture.named("Camera");
    const QPointF before = fixture.pointOf(camera);

    fixture.map.panBy({40, 25}); // at once the same picture, moved
    QVERIFY(!fixture.map.current());
    QCOMPARE(&fixture.map.scene(), made);
    QCOMPARE(fixture.map.view().pan, QPointF(40, 25));
    QCOMPARE(fixture.pointOf(camera), before + QPointF(40, 25));
    fixture.map.zoomAbout(before, 1.5);
    QCOMPARE(fixture.map.view().zoom, 1.5);

    QTRY_VERIFY(fixture.map.current()); // then one that is made for it
    QVERIFY(&fixture.map.scene() != made);
    QCOMPARE(fixture.map.view(), PictureView());
}

void TestMapPictures::nothingIsMadeWhileNobodySees() {
    Fixture fixture(manyModels());
    fixture.map.setSeen(false); // the window is hidden, or minimized
    QVERIFY(!fixture.map.settling());
    QVERIFY(fixture.map.current());
    fixture.map.setSeen(true);
    QVERIFY(fixture.map.settling());
    QTRY_VERIFY(fixture.map.current());
    fixture.map.panBy({5, 5});
    QVERIFY(!fixture.map.current());
    fixture.map.setSeen(false);
    QVERIFY(fixture.map.current()); // and nothing comes
    fixture.map.setSeen(true);
    QTRY_VERIFY(fixture.map.current());
    QCOMPARE(fixture.map.view(), PictureView());
}

void TestMapPictures::anOverviewShowsWhereOneIs() {
    Fixture fixture(manyModels());
    QTRY_VERIFY(fixture.map.current());
    QVERIFY(!fixture.map.showsPart());
    fixture.map.zoomAbout({400, 400}, 8);
    QVERIFY(fixture.map.showsPart());
    const MapOverview overview = mapOverview(fixture.map.content(), {180, 132}, 1);
    const QRectF inSight = overview.view.fromPicture(fixture.map.placesInSight());
    QVERIFY(QRectF(0, 0, 180, 132).contains(inSight.center()));
    QVERIFY(inSight.width() < 90);
    int points = 0;
    for (int y = 0; y < overview.image.height(); ++y)
        for (int x = 0; x < overview.image.width(); ++x)
            points += overview.image.pixelColor(x, y).alpha() > 0;
    QVERIFY(points > 500);

    const QPointF corner = overview.view.toPicture({10, 10});
    fixture.map.centreOn(corner);
    QVERIFY((fixture.map.placesInSight().center() - corner).manhattanLength() < 0.1);
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestMapPictures)
#include "tst_map_pictures.moc"
