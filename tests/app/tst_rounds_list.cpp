// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/rounds_chart.h"
#include "tests/support/published_rounds.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <memory>
#include <tuple>

using namespace tinyatlas;
using test::published;
using test::publishedData;
using test::says;

/// The boards beside a chart of rounds.
class TestRoundsList : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_source = std::make_unique<RoundsSource>();
        m_chart = std::make_unique<RoundsChart>();
        m_chart->setSize({1000, 560});
        m_chart->setRounds(m_source.get());
    }

    void listOfBoards();
    void namesHaveTheRoomFirst();
    void theListScrolls();
    void theKeysReachBoardsOutOfSight();

private:
    void showIn(QQuickWindow &window) {
        window.resize(1000, 400);
        m_chart->setSize({1000, 400});
        m_chart->setParentItem(window.contentItem());
        window.show();
    }

    std::unique_ptr<RoundsSource> m_source;
    std::unique_ptr<RoundsChart> m_chart;
};

void TestRoundsList::listOfBoards() {
    m_source->setData(publishedData(published(), "KWS"));
    m_chart->setSize({1200, 1000});
    std::ignore = m_chart->spots();
    const auto &rows = m_chart->list().rows();
    QCOMPARE(rows.size(), m_source->data().boards.size());
    QVERIFY(rows.size() > 25);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        QVERIFY(rows[i].mark.x() >= rows[i - 1].mark.x()); // the best first, on one scale
        QVERIFY(rows[i].track.x1() <= rows[i].mark.x() && rows[i].mark.x() <= rows[i].track.x2());
    }
    // What does not fit a picture is counted.
    std::ignore = m_chart->picture({1200, 400});
    QVERIFY(m_chart->list().rows().size() < m_source->data().boards.size());
    QVERIFY(says(*m_chart, QStringLiteral("%1 more boards")
                               .arg(m_source->data().boards.size() - m_chart->list().rows().size())));
}

void TestRoundsList::namesHaveTheRoomFirst() {
    m_source->setData(publishedData(published(), "IC"));
    const auto arranged = [&](const QSizeF &size) -> const RoundsList & {
        m_chart->setSize(size);
        std::ignore = m_chart->spots();
        return m_chart->list();
    };
    const auto isWhole = [&](const RoundsList::Row &row) {
        return says(*m_chart, m_source->data().boards[row.board].name);
    };
    // As in a window of 3840, with the scale.
    const RoundsList &list = arranged({1300, 1000});
    QVERIFY(std::ranges::all_of(list.rows(), isWhole));
    QVERIFY(list.rows()[0].track.length() > 60);
    const auto words = m_chart->written(); // and at its mark
    QCOMPARE(
        std::ranges::count_if(
            words, [&](const auto &entry) { return entry.text.startsWith(m_source->data().boards[0].name); }),
        2);
    // Of 1440: without it, the sign before the name.
    std::ignore = arranged({748, 570});
    QVERIFY(!list.rows().empty() && std::ranges::all_of(list.rows(), isWhole));
    QVERIFY(list.rows()[0].track.isNull());
    QVERIFY(list.rows()[0].mark.x() < list.area().left() + 20);
    // Of 1280: then names are elided, but the plot keeps what it needs.
    std::ignore = arranged({590, 375});
    QVERIFY(!list.rows().empty() && !std::ranges::all_of(list.rows(), isWhole));
    QVERIFY(m_chart->plotArea().width() > 240);
    // With no room for both there is the plot.
    std::ignore = arranged({460, 375});
    QVERIFY(list.rows().empty());
    QVERIFY(m_chart->plotArea().width() > 380);
}

void TestRoundsList::theListScrolls() {
    const std::size_t all = 31;
    m_source->setData(publishedData(published(), "IC"));
    QCOMPARE(m_source->data().boards.size(), all);
    QQuickWindow window;
    showIn(window);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    std::ignore = m_chart->spots();
    const RoundsList &list = m_chart->list();
    const std::size_t shown = list.rows().size();
    QVERIFY(shown < all - 6);
    QVERIFY(says(*m_chart, QStringLiteral("%1 more below").arg(all - shown)));
    const qreal top = list.thumb().top();

    // What comes under the mouse has the hover and the click.
    const QPointF third = list.rows()[2].area.center();
    const auto turn = [&](const QPointF &at, int notches) {
        QWheelEvent wheel(at, at, {}, {0, -120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&window, &wheel);
    };
    const auto boardAt = [&](std::size_t index) { return m_source->data().boards[index].name; };
    const auto lines = static_cast<std::size_t>(QGuiApplication::styleHints()->wheelScrollLines());
    QTest::mouseMove(&window, third.toPoint());
    QTRY_VERIFY(m_chart->hoverText().startsWith(boardAt(2)));
    QVERIFY(m_chart->hoverInList()); // a tip beside it, so that it does not hide the names below
    QCOMPARE(m_chart->hoverPosition().x(), list.area().left());
    turn(third, 1);
    QCOMPARE(list.rows()[0].board, lines);
    QVERIFY(list.thumb().top() > top);
    QVERIFY(m_chart->hoverText().startsWith(boardAt(2 + lines)));
    QVERIFY(says(*m_chart, QStringLiteral("%1 more above, %2 below").arg(lines).arg(all - shown - lines)));
    QSignalSpy board(m_chart.get(), &RoundsChart::boardClicked);
    QTest::mouseClick(&window, Qt::LeftButton, {}, third.toPoint());
    QCOMPARE(board.count(), 1);
    QCOMPARE(board[0][0].toInt(), static_cast<int>(2 + lines));
    turn(third, 100);
    QCOMPARE(list.rows().back().board, all - 1);
    QVERIFY(says(*m_chart, QStringLiteral("%1 more above").arg(all - shown)));
    turn(m_chart->plotArea().center(), -100); // the plot does not scroll
    QCOMPARE(list.rows().back().board, all - 1);

    // A picture begins with the best, and the chart is as it was then.
    std::ignore = m_chart->picture({1000, 400});
    QCOMPARE(list.rows()[0].board, std::size_t{0});
    QVERIFY(list.thumb().isNull());
    std::ignore = m_chart->spots();
    QCOMPARE(list.rows().back().board, all - 1);
    m_source->setData(publishedData(published(), "IC", {}, true)); // other results
    std::ignore = m_chart->spots();
    QCOMPARE(list.rows()[0].board, std::size_t{0});
    m_chart->setParentItem(nullptr);
}

void TestRoundsList::theKeysReachBoardsOutOfSight() {
    m_source->setData(publishedData(published(), "IC"));
    QQuickWindow window;
    showIn(window);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    m_chart->forceActiveFocus();
    QTest::mouseMove(&window, QPoint(2, 2));
    const RoundsList &list = m_chart->list();
    const auto &boards = m_source->data().boards;
    const auto isInSight = [&](std::size_t board) {
        return std::ranges::any_of(list.rows(), [&](const auto &row) { return row.board == board; }) &&
               m_chart->hoverText().startsWith(boards[board].name) &&
               list.area().contains(m_chart->hoverPosition());
    };
    // Back from the first mark is the last board.
    QTest::keyClick(&window, Qt::Key_Down);
    QTest::keyClick(&window, Qt::Key_Up);
    QVERIFY(isInSight(boards.size() - 1));
    const std::size_t page = list.rows().size();
    for (std::size_t i = 0; i < page; ++i)
        QTest::keyClick(&window, Qt::Key_Up);
    QVERIFY(isInSight(boards.size() - 1 - page));
    QCOMPARE(list.rows()[0].board, boards.size() - 1 - page); // no further than is needed
    QTest::keyClick(&window, Qt::Key_PageUp);
    QVERIFY(isInSight(boards.size() - 1 - 2 * page));
    QTest::keyClick(&window, Qt::Key_PageDown);
    QTest::keyClick(&window, Qt::Key_PageDown);
    QTest::keyClick(&window, Qt::Key_PageDown);
    QVERIFY(isInSight(boards.size() - 1));
    QSignalSpy board(m_chart.get(), &RoundsChart::boardClicked);
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(board[0][0].toInt(), static_cast<int>(boards.size() - 1));
    // From a mark a page is into the list: no board is passed over.
    const std::size_t first = list.rows()[0].board;
    QTest::keyClick(&window, Qt::Key_Down);
    QTest::keyClick(&window, Qt::Key_PageDown);
    QVERIFY(isInSight(first));
    m_chart->setParentItem(nullptr);
}

QTEST_MAIN(TestRoundsList)
#include "tst_rounds_list.moc"
