// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/recent_files.h"
#include "app/window/user_memory.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace tinyatlas;

namespace {

constexpr auto personDetection = "Person_Detection";

int modelNamed(const Session &session, std::string_view name) {
    const auto &models = session.catalog().models;
    const auto found =
        std::ranges::find_if(models, [&](const NeuralNetwork &model) { return model.name == name; });
    return found == models.end() ? -1 : static_cast<int>(found - models.begin());
}

const auto someFile = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/good/clean.ttl";

} // namespace

/// What is kept of the user from one start to the next, without a window.
class TestUserMemory : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenIsReadAgain() {
        const Remembered all{.window = {10, 20, 1300, 800},
                             .maximized = true,
                             .panels = {.listWidth = 300,
                                        .inspectorWidth = 400,
                                        .listShown = false,
                                        .inspectorShown = true,
                                        .listBesideTable = true,
                                        .inspectorBesideTable = false},
                             .theme = Theme::Light,
                             .textScale = 1.25,
                             .view = {.view = View::Compare,
                                      .comparePage = ComparePage::Rounds,
                                      .selection = QStringLiteral("http://a"),
                                      .fitModel = QStringLiteral("http://b"),
                                      .fitDevice = QStringLiteral("http://c")},
                             .recent = {QStringLiteral("/one.ttl"), QStringLiteral("/two")}};
        memory().write(all);
        QCOMPARE(memory().read(), all);
        memory().write({});
        QCOMPARE(memory().read(), Remembered());
    }

    void withoutSettingsNothingIsKept() {
        UserMemory none;
        none.write({.textScale = 1.5});
        QCOMPARE(none.read(), Remembered());
    }

    void whatMakesNoSenseIsPassedOver() {
        QFile file(m_folder->filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "[window]\nrectangle=broken\nmaximized=perhaps\n[panels]\nlistWidth=-7\ninspectorWidth=1e99\n"
            "listShown=7\n[look]\ntheme=pink\ntextScale=nan\n[view]\nselection=@Variant(\\0\\0)\n"
            "[recent]\npaths=@Invalid()\n");
        file.close();
        const Remembered read = memory().read();
        QVERIFY(read.window.isEmpty());
        QVERIFY(!read.maximized);
        QCOMPARE(read.panels, Panels::Choice());
        QCOMPARE(read.theme, Theme::System);
        QCOMPARE(read.textScale, 1.0);
        QVERIFY(read.recent.isEmpty());
    }

    void noiseIsNoSettings() {
        QFile file(m_folder->filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, '\xfe') + "[[[=\n=\n" + QByteArray(300, '%'));
        file.close();
        QCOMPARE(memory().read(), Remembered());
    }

    void theViewIsFoundAgainByName() {
        Session before(builtInDataset());
        const int model = modelNamed(before, personDetection);
        before.openFit(model, 2);
        const LastView view = lastViewOf(before);
        QVERIFY(view.fitModel.startsWith(QStringLiteral("http")));

        Session after(builtInDataset());
        const ReturningView returning(after, view);
        QCOMPARE(after.state(), before.state());
        QVERIFY(!after.undoStack()->canUndo());
    }

    void sensorsAndDevicesAreFoundAgainToo() {
        Session before(builtInDataset());
        for (const auto &select : {&Session::selectSensor, &Session::selectDevice}) {
            (before.*select)(1);
            Session after(builtInDataset());
            const ReturningView returning(after, lastViewOf(before));
            QCOMPARE(after.state().selection, before.state().selection);
        }
    }

    void whatTheGraphDoesNotHaveComesWithTheFirstFile() {
        const LastView view = viewOfAFile();
        Session session(builtInDataset());
        const ReturningView returning(session, view);
        QVERIFY(session.selected()); // the one is built in, the pair is not
        QVERIFY(!session.fitOpen());
        QCOMPARE(returning.view(), view);
        open(session, someFile);
        QVERIFY(session.fitOpen());
        QCOMPARE(lastViewOf(session), view);
        QVERIFY(!session.undoStack()->canUndo());
    }

    void whoHasChosenSomethingElseIsNotTakenAway() {
        const LastView view = viewOfAFile();
        Session session(builtInDataset());
        const ReturningView returning(session, view);
        session.selectDevice(1);
        const LastView chosen = lastViewOf(session);
        QCOMPARE(returning.view(), chosen);
        open(session, someFile);
        QCOMPARE(lastViewOf(session), chosen);
        QCOMPARE(returning.view(), chosen);
    }

    void whatWasOpenedIsRecent() {
        Session session(std::make_shared<const Dataset>());
        RecentFiles recent(session);
        const auto data = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data/good";
        open(session, data / "clean.ttl");
        open(session, data / "relative_iris.ttl");
        open(session, data / "clean.ttl");
        open(session, data / ".." / "bad" / "undeclared_prefix.ttl");
        QCOMPARE(recent.files().size(), 2);
        QCOMPARE(recent.files().first().name, QStringLiteral("clean.ttl"));
        const QSignalSpy kept(&recent, &RecentFiles::pathsChanged);
        recent.clear();
        QVERIFY(recent.files().isEmpty());
        QCOMPARE(kept.count(), 1);
    }

    void whetherTheyAreThereIsLookedUpAsideWhenAsked() {
        Session session(std::make_shared<const Dataset>());
        RecentFiles recent(session);
        const QString gone = m_folder->filePath(QStringLiteral("gone.ttl"));
        recent.setPaths({gone, m_folder->path()});
        QVERIFY(recent.files().first().there); // nobody has looked
        const QSignalSpy kept(&recent, &RecentFiles::pathsChanged);
        QSignalSpy known(&recent, &RecentFiles::filesChanged);
        recent.look();
        recent.look();
        QVERIFY(recent.files().first().there); // nobody waits
        QVERIFY(known.wait());
        QVERIFY(!recent.files().first().there);
        QVERIFY(recent.files().last().there);
        QCOMPARE(kept.count(), 0);
        QCOMPARE(recent.paths().first(), gone);
    }

    void whatIsLookedUpOfPathsThatAreOthersByNowIsOfThoseLeft() {
        Session session(std::make_shared<const Dataset>());
        RecentFiles recent(session);
        const QString gone = m_folder->filePath(QStringLiteral("gone.ttl"));
        recent.setPaths({m_folder->path(), gone});
        QSignalSpy known(&recent, &RecentFiles::filesChanged);
        recent.look();
        recent.setPaths({gone});
        QCOMPARE(known.count(), 1);
        QVERIFY(known.wait());
        QVERIFY(!recent.files().first().there);
    }

    void whatIsGoneIsForgottenWhenChosen() {
        Session session(std::make_shared<const Dataset>());
        RecentFiles recent(session);
        const QString path = m_folder->filePath(QStringLiteral("gone.ttl"));
        recent.setPaths({path, QStringLiteral("relative.ttl"), path});
        QCOMPARE(recent.files().size(), 1);
        QSignalSpy failed(&session, &Session::errorsChanged);
        recent.open(0);
        QVERIFY(failed.wait());
        QVERIFY(recent.files().isEmpty());
        QCOMPARE(session.errors().size(), 1);
        QCOMPARE(session.errors().front().code, Error::Code::NotFound);
    }

    void tenAreRecentAtMost() {
        Session session(std::make_shared<const Dataset>());
        RecentFiles recent(session);
        QStringList many;
        for (int i = 0; i < 15; ++i)
            many << QStringLiteral("/file_%1.ttl").arg(i);
        recent.setPaths(many);
        QCOMPARE(recent.paths(), many.first(RecentFiles::most));
    }

    void panelsLeaveTheViewItsRoom_data() {
        QTest::addColumn<double>("room");
        QTest::addColumn<double>("textScale");
        for (const double room : {934.0, 960.0, 1376.0, 3776.0}) {
            for (const double textScale : {1.0, 1.5})
                QTest::addRow("%g wide, text at %g", room, textScale) << room << textScale;
        }
    }
    void panelsLeaveTheViewItsRoom() {
        QFETCH(double, room);
        QFETCH(double, textScale);
        Theme theme{nullptr};
        theme.setTextScale(textScale);
        Panels panels(theme);
        panels.setRoom(room);
        panels.setInspectorShown(true);
        const auto view = [&] { return room - panels.listWidth() - panels.inspectorWidth(); };
        QVERIFY(view() >= Panels::viewMinimum);
        const int first = panels.listWidth();
        panels.widenList(5000);
        panels.widenInspector(5000);
        QVERIFY(view() >= Panels::viewMinimum);
        QVERIFY(panels.listWidth() >= first);
        panels.widenList(-5000);
        panels.widenInspector(-5000);
        QCOMPARE(panels.listWidth(), Panels::listMinimum);
        QCOMPARE(panels.inspectorWidth(), Panels::inspectorMinimum);
        panels.resetList();
        QCOMPARE(panels.listWidth(), first);
    }

    void theInspectorShowsAtFirstWhereThereIsRoom() {
        Theme theme{nullptr};
        Panels panels(theme);
        panels.setRoom(960);
        QVERIFY(!panels.inspectorShown());
        panels.setRoom(1376);
        QVERIFY(panels.inspectorShown());
        QCOMPARE(panels.choice(), Panels::Choice());
        panels.setInspectorShown(false);
        panels.setRoom(3776);
        QVERIFY(!panels.inspectorShown());
    }

private:
    [[nodiscard]] UserMemory memory() const {
        return UserMemory(std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                                      QSettings::IniFormat));
    }

    /// A model that is built in is selected; Fit shows a pair that only the file has.
    static LastView viewOfAFile() {
        Session session(builtInDataset());
        const int builtIn = modelNamed(session, personDetection);
        const std::size_t models = session.catalog().models.size();
        const std::size_t devices = session.catalog().devices.size();
        open(session, someFile);
        session.openFit(static_cast<int>(models), static_cast<int>(devices));
        session.selectModel(builtIn);
        return lastViewOf(session);
    }

    static void open(Session &session, const std::filesystem::path &path) {
        session.openPaths({path});
        QTRY_VERIFY(!session.loading());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestUserMemory)
#include "tst_user_memory.moc"
