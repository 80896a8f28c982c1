// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/keyboard_stage.h"

#include <QApplication>

#include <functional>
#include <map>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

/// What the user may have before them.
struct View {
    const char *name;
    std::function<void(KeyboardStage &)> show;
};

void openErrors(KeyboardStage &stage) {
    stage.session().selectModel(0);
    stage.openBadFile();
}

/// A pair with alternatives, so that there are charts.
void openFit(KeyboardStage &stage) {
    const auto &models = stage.session().catalog().models;
    const auto &devices = stage.session().catalog().devices;
    const auto model = std::ranges::find(models, "Micro_Speech_Yes_No_1", &NeuralNetwork::name);
    const auto device = std::ranges::find(devices, "Arduino Nano 33 BLE Sense", &Device::title);
    QVERIFY(model != models.end() && device != devices.end());
    stage.session().openFit(static_cast<int>(model - models.begin()),
                            static_cast<int>(device - devices.begin()));
}

void unfoldFilters(KeyboardStage &stage) {
    stage.session().showModelsThatFit(5);
    for (QQuickItem *item : stage.window().findChildren<QQuickItem *>(QStringLiteral("filterButton")))
        item->setProperty("checked", true);
}

void showData(KeyboardStage &stage, int part) {
    stage.session().showData();
    QTRY_VERIFY(stage.visible("FindingList") || stage.visible("SourceList"));
    for (QQuickItem *tabs : stage.window().findChildren<QQuickItem *>()) {
        if (tabs->inherits("QQuickTabBar") && tabs->property("count").toInt() == 3)
            tabs->setProperty("currentIndex", part);
    }
}

const std::vector<View> &views() {
    static const std::vector<View> all{
        {"explore", [](KeyboardStage &) {}},
        {"filters", unfoldFilters},
        {"errors", openErrors},
        {"sources", [](KeyboardStage &stage) { showData(stage, 0); }},
        {"findings", [](KeyboardStage &stage) { showData(stage, 1); }},
        {"fit with all that can be pressed",
         [](KeyboardStage &stage) {
             stage.session().openFit(0, 1);
             openFit(stage);
             stage.session().openFit(0, 2);
             stage.session().goBack();
             stage.session().setMarginPercent(20);
             stage.openBadFile();
             QTRY_VERIFY(stage.visible("MetricBars"));
         }},
    };
    return all;
}

struct Stop {
    QQuickItem *item = nullptr;  ///< where Tab stops
    QQuickItem *focus = nullptr; ///< what has the keyboard there: the item, or something of it
    QRect rect{};                ///< of the item in the window
    QRect seen{};                ///< of the focus: what is left where all that clips it is applied
    QImage picture{};
    bool scrolled = false; ///< away from there by the next stop
};

bool isVisible(const QQuickItem &item) {
    return item.isVisible() && item.opacity() > 0 && (!item.parentItem() || isVisible(*item.parentItem()));
}

/// Everything that Tab should stop at, as the items lie in one another.
void collectStops(QQuickItem &item, std::vector<QQuickItem *> &stops) {
    if (!item.isVisible() || !item.isEnabled() || item.inherits("QQuickOverlay"))
        return;
    if (item.activeFocusOnTab())
        stops.push_back(&item);
    for (QQuickItem *child : item.childItems())
        collectStops(*child, stops);
}

QRect rectOf(const QQuickItem &item) {
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).toAlignedRect();
}

QRect inSight(const QQuickItem &item) {
    QRect rect = rectOf(item) & QRect({}, item.window()->size());
    for (const QQuickItem *above = item.parentItem(); above; above = above->parentItem()) {
        if (above->clip())
            rect &= rectOf(*above);
    }
    return rect;
}

Stop stopAt(const KeyboardStage &stage) {
    Stop stop{.focus = stage.focused()};
    stop.item = stop.focus;
    while (stop.item && !stop.item->activeFocusOnTab())
        stop.item = stop.item->parentItem();
    if (stop.item) {
        stop.rect = rectOf(*stop.item);
        stop.seen = isVisible(*stop.focus) ? inSight(*stop.focus) : QRect();
    }
    return stop;
}

QString describe(QQuickItem *item) {
    if (!item)
        return QStringLiteral("nothing");
    const QRect rect = rectOf(*item);
    return QStringLiteral("%1 “%2” at %3,%4")
        .arg(QString::fromLatin1(item->metaObject()->className()).section(u'_', 0, 0),
             KeyboardStage::nameOf(item))
        .arg(rect.x())
        .arg(rect.y());
}

/// How many pixels of the part differ so much that one sees it.
int differingPixels(const QImage &a, const QImage &b, const QRect &part) {
    constexpr int seen = 40; // of the sum of three colours
    int count = 0;
    const QRect both = part & a.rect();
    for (int y = both.top(); y <= both.bottom(); ++y) {
        for (int x = both.left(); x <= both.right(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int apart =
                std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
            count += apart > seen ? 1 : 0;
        }
    }
    return count;
}

/// A ring is wanted; a glyph that appears is too little.
bool showsItsFocus(const Stop &with, const Stop &without) {
    constexpr int reach = 4; // pixels: a ring lies around what it marks
    constexpr int leastRing = 40;
    const QRect part = with.rect.adjusted(-reach, -reach, reach, reach);
    return differingPixels(with.picture, without.picture, part) >= leastRing;
}

/// Down or to the right, in a panel.
bool inReadingOrder(const QRect &before, const QRect &after) {
    const bool above = after.bottom() < before.top();
    const bool shareColumn = after.left() <= before.right() && before.left() <= after.right();
    const bool shareRow = after.top() <= before.bottom() && before.top() <= after.bottom();
    return !(above && shareColumn) && !(shareRow && after.right() < before.left());
}

QString panelOf(const QQuickItem *item) {
    for (; item; item = item->parentItem()) {
        QString type = QString::fromLatin1(item->metaObject()->className()).section(u'_', 0, 0);
        if (QStringList{QStringLiteral("AppHeader"), QStringLiteral("Rail"), QStringLiteral("ListPanel"),
                        QStringLiteral("ExplorePage"), QStringLiteral("FitPage"), QStringLiteral("Inspector"),
                        QStringLiteral("ErrorPanel")}
                .contains(type))
            return type;
    }
    return {};
}

} // namespace

/// Tab comes by everything, once, in the order in which it is read, and one sees where it is.
class TestFocus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setEffectEnabled(Qt::UI_General, false); } // nothing moves
    void tabComesByEverything_data() {
        QTest::addColumn<int>("view");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        for (int view = 0; view < static_cast<int>(views().size()); ++view) {
            const char *const name = views()[static_cast<std::size_t>(view)].name;
            QTest::addRow("%s, 1440 wide, dark", name) << view << QSize(1440, 900) << true;
            if (view % 2 != 0) // where much is scrolled out of sight
                QTest::addRow("%s, 1024 wide, light", name) << view << QSize(1024, 600) << false;
        }
    }
    void tabComesByEverything() {
        QFETCH(const int, view);
        QFETCH(const QSize, size);
        QFETCH(const bool, dark);
        KeyboardStage stage(size);
        stage.program().theme().setDark(dark);
        views()[static_cast<std::size_t>(view)].show(stage);
        constexpr int everythingIsMade = 700;
        QTest::qWait(everythingIsMade);
        std::vector<QQuickItem *> expected;
        collectStops(*stage.window().contentItem(), expected);

        const std::vector<Stop> round = goRound(stage, "Tab", expected.size(), true);
        checkOnce(round, expected);
        for (std::size_t i = 0; i + 1 < round.size() && !QTest::currentTestFailed(); ++i)
            checkStop(round[i], round[i + 1]);
        if (QTest::currentTestFailed())
            return;

        const std::vector<Stop> back = goRound(stage, "shift+Tab", expected.size(), false);
        checkOnce(back, expected);
        for (std::size_t i = 0; i < expected.size() && !QTest::currentTestFailed(); ++i)
            QCOMPARE(describe(back[i].item), describe(round[round.size() - 2 - i].item));
    }

private:
    /// One stop more than there are: where it began.
    /// Without pictures where nobody asks how it looks: they take time.
    static std::vector<Stop> goRound(KeyboardStage &stage, const char *key, std::size_t stops,
                                     bool pictures) {
        std::vector<Stop> round;
        constexpr int painted = 20;
        for (std::size_t i = 0; i <= stops; ++i) {
            stage.press(key);
            QTest::qWait(painted);
            if (i > 0 && round.back().item)
                round.back().scrolled = rectOf(*round.back().item) != round.back().rect;
            round.push_back(stopAt(stage));
            if (pictures)
                round.back().picture = stage.window().grabWindow();
        }
        return round;
    }

    static void checkOnce(const std::vector<Stop> &round, const std::vector<QQuickItem *> &expected) {
        std::map<QQuickItem *, int> visits;
        for (std::size_t i = 0; i < expected.size(); ++i)
            ++visits[round[i].item];
        for (QQuickItem *item : expected)
            QVERIFY2(visits[item] == 1,
                     qPrintable(QStringLiteral("%1 times: %2").arg(visits[item]).arg(describe(item))));
        QCOMPARE(round.back().item, round.front().item);
    }

    static void checkStop(const Stop &stop, const Stop &next) {
        const QString what = describe(stop.item);
        constexpr int leastHeight = 12; // the text of a field
        QVERIFY2(stop.seen.height() >= leastHeight, qPrintable(QStringLiteral("out of sight: ") + what));
        QVERIFY2(stop.scrolled || showsItsFocus(stop, next),
                 qPrintable(QStringLiteral("not marked: ") + what));
        if (panelOf(stop.item) == panelOf(next.item) && !stop.scrolled)
            QVERIFY2(inReadingOrder(stop.rect, next.rect),
                     qPrintable(what + QStringLiteral(" before ") + describe(next.item)));
    }
};

QTEST_MAIN(TestFocus)
#include "tst_focus.moc"
