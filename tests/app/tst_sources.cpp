// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/source_list_model.h"
#include "app/session/built_in_graph.h"
#include "app/session/session.h"
#include "app/text/source_texts.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tinyatlas;

namespace {

using Role = SourceListModel::Role;

/// Where a source stands in the list; the name is that of its file.
int rowOf(const Session &session, const std::string &name) {
    const auto sources = session.sources();
    const auto found =
        std::ranges::find_if(sources, [&](const SourceInfo &source) { return source.name.ends_with(name); });
    return found == sources.end() ? -1 : static_cast<int>(found - sources.begin());
}

SourceInfo sourceOf(const Session &session, const std::string &name) {
    return session.sources().at(static_cast<std::size_t>(rowOf(session, name)));
}

void open(Session &session, const Opener::Paths &paths) {
    session.openPaths(paths);
    QTRY_VERIFY(!session.loading());
}

void switchSource(Session &session, const std::string &name, bool on) {
    session.switchSource(rowOf(session, name), on);
    QTRY_VERIFY(!session.loading());
}

std::string boardFile(const std::string &name) {
    return std::string(test::prefixes) + test::deviceNamed(name, "500", "5000", "sosa_extend:Camera");
}

const std::string placeholder = "placeholder_boards.ttl";

} // namespace

class TestSources : public QObject {
    Q_OBJECT

private slots:
    void aSwitchIsAStepThatCanBeUndone() {
        Session session(builtInDataset());
        const auto awaitDevices = [&](int devices) { QTRY_COMPARE(session.deviceCount(), devices); };
        switchSource(session, "boards.ttl", true);
        awaitDevices(40);
        QCOMPARE(session.undoStack()->undoText(), QStringLiteral("Switch on Boards"));
        session.selectModel(0);
        session.undo(); // the selection
        session.undo();
        awaitDevices(6);
        QVERIFY(!session.undoStack()->canUndo());
        QCOMPARE(session.undoStack()->redoText(), QStringLiteral("Switch on Boards"));
        session.redo();
        awaitDevices(40);
        QVERIFY(!session.undoStack()->canRedo());
        session.undo();
        awaitDevices(6);
    }

    void theStartHasThePaperOnAndReadsNothingElse() {
        const Session session(builtInDataset());
        QCOMPARE(session.modelCount(), 23);
        QCOMPARE(session.deviceCount(), 6);
        QVERIFY(session.dataset()->store.sources().size() < session.sources().size());
        for (const SourceInfo &source : session.sources()) {
            QCOMPARE(source.on, source.kind != SourceInfo::Kind::More);
            QCOMPARE(source.read, source.on);
            QCOMPARE(source.seconds.has_value(), source.read);
            QCOMPARE(source.switchable(), source.kind != SourceInfo::Kind::Schema);
            QVERIFY(source.builtIn() && !source.closable() && !source.busy);
            QVERIFY(source.bytes > 0);
            QVERIFY(!source.title.isEmpty());
        }
        QCOMPARE(sourceOf(session, "devices.ttl").content->devices, std::size_t{6});
        QCOMPARE(sourceOf(session, "models.ttl").content->models, std::size_t{23});
        QVERIFY(sourceOf(session, "devices.ttl").references.size() == 2);
    }

    void whatIsSwitchedOnIsReadAndCountsAndOffAgainItDoesNot() {
        Session session(builtInDataset());
        const QString before = session.fitSummary();
        switchSource(session, placeholder, true);
        QCOMPARE(session.deviceCount(), 7);
        const SourceInfo board = sourceOf(session, placeholder);
        QVERIFY(board.on && board.read && !board.busy);
        QCOMPARE(board.title, QStringLiteral("Placeholder boards"));
        QCOMPARE(board.about, QStringLiteral("One board that nobody makes."));
        QCOMPARE(board.content->devices, std::size_t{1});
        switchSource(session, placeholder, false);
        QCOMPARE(session.deviceCount(), 6);
        QCOMPARE(session.fitSummary(), before);
        const SourceInfo off = sourceOf(session, placeholder);
        QVERIFY(!off.on && off.read);
        QCOMPARE(off.content->devices, std::size_t{1}); // what it would bring
    }

    void whatIsOffIsCountedWhenAskedFor() {
        Session session(builtInDataset());
        QVERIFY(!sourceOf(session, placeholder).content);
        QSignalSpy changed(&session, &Session::sourcesChanged);
        session.countSources();
        session.countSources();
        QVERIFY(changed.wait());
        const SourceInfo board = sourceOf(session, placeholder);
        QVERIFY(!board.read && !board.on && board.content);
        QCOMPARE(board.content->devices, std::size_t{1});
        QCOMPARE(board.content->findings, std::size_t{0});
        QCOMPARE(board.title, QStringLiteral("Placeholder boards"));
        QCOMPARE(session.deviceCount(), 6);
    }

    void severalQuickClicksEndInTheLastWantedState() {
        Session session(builtInDataset());
        QSignalSpy changed(&session, &Session::datasetChanged);
        const int boards = rowOf(session, placeholder);
        const int models = rowOf(session, "models.ttl");
        for (const bool on : {true, false, true}) {
            session.switchSource(boards, on);
            session.switchSource(models, !on);
            QCOMPARE(sourceOf(session, placeholder).on, on); // as wanted, at once
            QVERIFY(!on || sourceOf(session, placeholder).busy);
        }
        QVERIFY(!session.activity().isEmpty());
        QTRY_VERIFY(!session.loading());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(session.deviceCount(), 7);
        QCOMPARE(session.modelCount(), 0);
        session.switchSource(models, true);
        session.switchSource(models, false); // as it is: nothing is left to do
        QVERIFY(!session.loading());
        QVERIFY(!sourceOf(session, "models.ttl").busy);
    }

    void aClickWhileAFileIsReadWaitsForIt() {
        const test::TemporaryFolder folder;
        Session session(builtInDataset());
        QSignalSpy changed(&session, &Session::datasetChanged);
        session.openPaths({folder.write("mine.ttl", boardFile("mine"))});
        session.switchSource(rowOf(session, placeholder), true);
        session.switchSource(rowOf(session, "models.ttl"), false);
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!session.loading());
        QCOMPARE(session.deviceCount(), 8);
        QCOMPARE(session.modelCount(), 0);
    }

    void cancellingForgetsWhatWasWanted() {
        Session session(builtInDataset());
        const DatasetPtr before = session.dataset();
        session.switchSource(rowOf(session, placeholder), true);
        QCOMPARE(session.activity(), QStringLiteral("Switching on placeholder_boards.ttl"));
        session.cancelOpening();
        QVERIFY(!session.loading());
        QCOMPARE(session.dataset(), before);
        QVERIFY(!sourceOf(session, placeholder).on);
        QVERIFY(!sourceOf(session, placeholder).busy);
    }

    void whatWasChosenIsCarriedOver() {
        Session session(builtInDataset());
        session.setTaken(DeviceId{2}, {.ram = Bytes{5000}, .flash = Bytes{}});
        session.setMarginPercent(20);
        session.openFit(3, 2);
        const std::string model = session.catalog().models[3].name;
        switchSource(session, placeholder, true);
        QVERIFY(session.fitOpen());
        QCOMPARE(session.catalog().model(session.state().fitPair->model).name, model);
        QCOMPARE(session.rules().margin, 2000);
        QCOMPARE(session.rules().takenOn(session.state().fitPair->device).ram, Bytes{5000});
        switchSource(session, "models.ttl", false);
        QVERIFY(!session.fitOpen()); // its model is gone
        QCOMPARE(session.rules().devices.size(), std::size_t{1});
    }

    void filesCanBeClosedAndReadAnew() {
        const test::TemporaryFolder folder;
        const auto path = folder.write("mine.ttl", boardFile("mine"));
        Session session(builtInDataset());
        open(session, {path, folder.write("other.ttl", boardFile("other"))});
        QCOMPARE(session.deviceCount(), 8);
        static_cast<void>(folder.write("mine.ttl", boardFile("mine") + boardFile("more")));
        session.rereadSource(rowOf(session, "mine.ttl"));
        QVERIFY(sourceOf(session, "mine.ttl").busy);
        QVERIFY(!sourceOf(session, "other.ttl").busy);
        QTRY_COMPARE(session.deviceCount(), 9);
        QCOMPARE(sourceOf(session, "mine.ttl").content->devices, std::size_t{2});
        QCOMPARE(sourceOf(session, "mine.ttl").bytes, std::filesystem::file_size(path));
        session.closeSource(rowOf(session, "mine.ttl"));
        QTRY_VERIFY(!session.loading());
        QCOMPARE(session.deviceCount(), 7);
        QCOMPARE(rowOf(session, "mine.ttl"), -1);
        QVERIFY(!session.title().contains(QStringLiteral("mine.ttl")));
        session.closeSource(rowOf(session, "models.ttl")); // built in: it stays
        QVERIFY(!session.loading());
        QCOMPARE(session.modelCount(), 23);
    }

    void aFileThatCannotBeReadAnewStaysAsItWas() {
        const test::TemporaryFolder folder;
        Session session(builtInDataset());
        open(session, {folder.write("mine.ttl", boardFile("mine"))});
        static_cast<void>(folder.write("mine.ttl", "<a> <b>"));
        session.rereadSource(rowOf(session, "mine.ttl"));
        QTRY_COMPARE(session.errors().size(), std::size_t{1});
        QCOMPARE(session.deviceCount(), 7);
        QVERIFY(!sourceOf(session, "mine.ttl").busy);
    }

    void theTitleNamesWhatIsOn() {
        const test::TemporaryFolder folder;
        Session session(builtInDataset());
        open(session, {folder.write("mine.ttl", boardFile("mine"))});
        session.switchSource(rowOf(session, "models.ttl"), false);
        switchSource(session, "devices.ttl", false);
        QCOMPARE(session.title(), QStringLiteral("mine.ttl"));
        switchSource(session, "mine.ttl", false);
        QCOMPARE(session.title(), QStringLiteral("Empty graph"));
        QCOMPARE(session.modelCount() + session.deviceCount(), 0);
    }

    void withAnotherGraphTheBuiltInOneCanStillBeSwitchedOn() {
        Session session(test::datasetFrom(test::deviceNamed("mine", "500", "5000", "sosa_extend:Camera")));
        QVERIFY(!sourceOf(session, "models.ttl").on);
        QCOMPARE(rowOf(session, "tinyatlas.ttl"), -1);
        switchSource(session, "models.ttl", true);
        QCOMPARE(session.modelCount(), 23);
        QCOMPARE(session.deviceCount(), 1);
        QVERIFY(rowOf(session, "tinyatlas.ttl") >= 0); // the schema goes with it
    }

    void timesAndNamesAreReadByPeople() {
        QCOMPARE(text::readingTime(0.0001), QStringLiteral("< 1 ms"));
        QCOMPARE(text::readingTime(0.0236), QStringLiteral("24 ms"));
        QCOMPARE(text::readingTime(0.9996), QStringLiteral("1.0 s"));
        QCOMPARE(text::readingTime(12.34), QStringLiteral("12.3 s"));
        QCOMPARE(text::sourceTitle("TinyAtlas: the boards"), QStringLiteral("The boards"));
        QCOMPARE(text::sourceTitle("Mine"), QStringLiteral("Mine"));
        QCOMPARE(text::builtInTitle("boards.ttl"), QStringLiteral("Boards"));
        QCOMPARE(text::builtInTitle("odd.ttl"), QStringLiteral("odd.ttl"));
        QCOMPARE(text::modelsCounted(2859), QStringLiteral("2,859 models"));
    }

    void theListTellsOnlyWhatChanges() {
        const test::TemporaryFolder folder;
        Session session(builtInDataset());
        SourceListModel model(session);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const auto textAt = [&](const std::string &name, Role role) {
            return model.data(model.index(rowOf(session, name)), role).toString();
        };
        QCOMPARE(textAt("devices.ttl", SourceListModel::DevicesRole), QStringLiteral("6 devices"));
        QCOMPARE(textAt("devices.ttl", SourceListModel::ModelsRole), QStringLiteral("no model"));
        QCOMPARE(textAt("devices.ttl", SourceListModel::PlaceRole), QStringLiteral("built in"));
        QCOMPARE(textAt("tinyatlas.ttl", SourceListModel::StatusRole), QStringLiteral("always on"));
        QCOMPARE(textAt(placeholder, SourceListModel::StatusRole), QStringLiteral("off, not read yet"));
        QVERIFY(textAt(placeholder, SourceListModel::CountsRole).isEmpty());
        model.prepare();
        QTRY_COMPARE(textAt(placeholder, SourceListModel::CountsRole),
                     QStringLiteral("1 device · 17 statements"));
        model.setOn(rowOf(session, placeholder), true);
        QVERIFY(model.data(model.index(rowOf(session, placeholder)), SourceListModel::OnRole).toBool());
        QTRY_VERIFY(!session.loading());
        QCOMPARE(textAt(placeholder, SourceListModel::StatusRole), QStringLiteral("on"));
        QCOMPARE(inserted.count() + removed.count(), 0);
        open(session, {folder.write("a.ttl", boardFile("a")), folder.write("b.ttl", boardFile("b"))});
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(textAt("a.ttl", SourceListModel::SectionRole), QStringLiteral("Files"));
        QVERIFY(textAt("b.ttl", SourceListModel::SectionRole).isEmpty());
        model.close(rowOf(session, "a.ttl"));
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(textAt("b.ttl", SourceListModel::SectionRole), QStringLiteral("Files"));
        QCOMPARE(reset.count(), 0);
        QVERIFY(model.summary().contains(QStringLiteral("sources are on")));
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
