// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"
#include "tests/e2e/real_mouse.h"
#include "tests/support/window_things.h"

#include <QTest>

using namespace tinyatlas;
using test::RealMouse;

namespace {

/// The window with a model on a device in Fit.
class Stage {
public:
    Stage() : m_window(builtInDataset(), {}) {
        m_window.window()->setGeometry(0, 0, 1440, 900);
        m_window.window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window.window()));
        session().openFit(model("Person_Detection"),
                          test::deviceTitled(m_window, "Arduino Nano 33 BLE Sense TinyML Kit"));
        QTRY_VERIFY(card("Snoring Guardian") != nullptr);
    }

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] Session &session() { return m_window.session(); }
    [[nodiscard]] int model(const char *name) { return test::modelNamed(m_window, name); }
    [[nodiscard]] std::vector<std::string> onDevice() {
        std::vector<std::string> names;
        for (const ModelId id : session().state().fitModels())
            names.push_back(session().catalog().model(id).name);
        return names;
    }

    /// The card of a model in the list; null where it is out of sight.
    [[nodiscard]] QQuickItem *card(const QString &name) {
        for (QQuickItem *item : test::visibleItems(*m_window.window()->contentItem(), "NetworkCard_")) {
            if (item->property("name").toString().trimmed() == name)
                return item;
        }
        return nullptr;
    }
    [[nodiscard]] static QPoint centre(QQuickItem *item) {
        return item->mapToScene(item->boundingRect().center()).toPoint();
    }
    /// Where a drop does this; only while something is dragged.
    [[nodiscard]] QQuickItem *zone(int number) {
        const auto zones = test::visibleItems(*m_window.window()->contentItem(), "FitDropZone_");
        return number < zones.size() ? zones[number] : nullptr;
    }
    [[nodiscard]] QList<QQuickItem *> chips() {
        return test::visibleItems(*m_window.window()->contentItem(), "FitModelChip_");
    }

private:
    MainWindow m_window;
};

constexpr int instead = 0;
constexpr int beside = 1;
const std::string person = "Person_Detection";
const std::string snoring = "Snoring_Guardian";

} // namespace

class TestTogetherOnFit : public QObject {
    Q_OBJECT

private slots:
    void aSecondModelIsDroppedBesideTheFirst() {
        Stage stage;
        RealMouse mouse;
        mouse.pressAndPull(Stage::centre(stage.card("Snoring Guardian")));
        QTRY_VERIFY(stage.zone(beside) != nullptr);
        mouse.moveTo(Stage::centre(stage.zone(beside)));
        mouse.release();
        QTRY_COMPARE(stage.onDevice(), (std::vector{person, snoring}));
        QTRY_COMPARE(stage.chips().size(), 2);
        QVERIFY(stage.zone(beside) == nullptr);
        stage.session().undo();
        QCOMPARE(stage.onDevice(), std::vector{person});
    }

    void aModelIsTriedInstead() {
        Stage stage;
        RealMouse mouse;
        mouse.pressAndPull(Stage::centre(stage.card("Snoring Guardian")));
        QTRY_VERIFY(stage.zone(instead) != nullptr);
        mouse.moveTo(Stage::centre(stage.zone(beside)));
        mouse.moveTo(Stage::centre(stage.zone(instead)));
        mouse.release();
        QTRY_COMPARE(stage.onDevice(), std::vector{snoring});
    }

    void escapeAndADropBesideThePlacesChangeNothing() {
        Stage stage;
        RealMouse mouse;
        const QPoint from = Stage::centre(stage.card("Snoring Guardian"));
        mouse.pressAndPull(from);
        QTRY_VERIFY(stage.zone(beside) != nullptr);
        mouse.moveTo(Stage::centre(stage.zone(beside)));
        mouse.key("Escape");
        QTRY_VERIFY(stage.zone(beside) == nullptr);
        mouse.release();
        mouse.pressAndPull(from);
        QTRY_VERIFY(stage.zone(beside) != nullptr);
        mouse.moveTo(from + QPoint(0, 30));
        mouse.release();
        QTRY_VERIFY(stage.zone(beside) == nullptr);
        QCOMPARE(stage.onDevice(), std::vector{person});
    }

    /// What is pressed above the knobs does not scroll away with them.
    void howTheyRunIsChosenWithThePageInItsPlace() {
        Stage stage;
        stage.session().addToFit(stage.model("Snoring_Guardian"));
        stage.session().addToFit(stage.model("Visual_Alarm_Clock"));
        const auto chip = [&] {
            return qobject_cast<QQuickItem *>(test::objectWith(stage.window(), "QQuickAbstractButton", "text",
                                                               QStringLiteral("One after the other")));
        };
        QTRY_VERIFY(chip() != nullptr && chip()->isVisible() && stage.chips().size() == 3);
        QQuickItem *page = chip();
        while (page && !page->property("contentY").isValid())
            page = page->parentItem();
        QVERIFY(page != nullptr);
        QTest::qWait(300); // all is laid out
        RealMouse().click(Stage::centre(chip()));
        QTRY_VERIFY(chip()->property("checked").toBool());
        QTest::qWait(300);
        QCOMPARE(page->property("contentY").toDouble(), 0.0);
    }

    void theKeyboardAddsAndTheChipRemoves() {
        Stage stage;
        RealMouse mouse;
        mouse.key("ctrl+shift+Return");
        QTRY_VERIFY(test::visibleItem(stage.window(), "TryRow_") != nullptr);
        for (const char *key : {"S", "n", "o", "r", "i", "n", "g"})
            mouse.key(key);
        mouse.key("Return");
        QTRY_COMPARE(stage.onDevice(), (std::vector{person, snoring}));
        QTRY_COMPARE(stage.chips().size(), 2);
        QTRY_VERIFY(stage.chips()[0]->x() < stage.chips()[1]->x()); // laid out
        // The first is taken away by its cross, at the right end of its chip.
        QQuickItem *chip = stage.chips().first();
        mouse.click(chip->mapToScene({chip->width() - chip->height() / 2, chip->height() / 2}).toPoint());
        QTRY_COMPARE(stage.onDevice(), std::vector{snoring});
    }
};

QTEST_MAIN(TestTogetherOnFit)
#include "tst_together_on_fit.moc"
