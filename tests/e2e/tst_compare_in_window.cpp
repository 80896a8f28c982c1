// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/scatter_chart.h"
#include "tests/e2e/keyboard_stage.h"
#include "tests/e2e/real_mouse.h"
#include "tests/support/dataset_from.h"
#include "tests/support/window_things.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

class Stage : public KeyboardStage {
public:
    explicit Stage(const QSize &size = {1440, 900}) : KeyboardStage(size) {
        press("ctrl+3");
        QTRY_VERIFY(session().compareInSight());
        QTRY_VERIFY(compare().settled());
        QTRY_VERIFY(visible("ScatterChart"));
        QTRY_VERIFY(!chart().spots().empty());
        QTest::qWait(200); // it is laid out for its size
    }

    [[nodiscard]] CompareViewModel &compare() { return program().compare(); }
    [[nodiscard]] ScatterChart &chart() { return *qobject_cast<ScatterChart *>(visible("ScatterChart")); }
    /// In the window, where the point of a model is.
    [[nodiscard]] QPoint point(std::string_view model) {
        const int id = test::modelNamed(program(), model);
        const auto &spots = chart().spots();
        const auto found = std::ranges::find_if(
            spots, [&](const ChartItem::Spot &spot) { return chart().modelOf(spot) == id; });
        return found == spots.end() ? QPoint() : chart().mapToScene(found->centre).toPoint();
    }
    void turnTo(CompareViewModel::Page page) {
        compare().setPage(page);
        QTRY_VERIFY(compare().settled());
    }
};

} // namespace

class TestCompareInWindow : public QObject {
    Q_OBJECT

private slots:
    void whatIsDrawnAroundIsMarkedInAllViews() {
        Stage stage;
        test::RealMouse mouse;
        const QPoint four = stage.point("Micro_Speech_Yes_No_4");
        const QPoint two = stage.point("Micro_Speech_Yes_No_2");
        mouse.press(four + QPoint(-30, -40));
        mouse.moveTo(two + QPoint(60, 30));
        mouse.release();
        QTRY_COMPARE(stage.session().markedModels().size(), std::size_t{2});
        stage.press("ctrl+shift+y");
        QTRY_COMPARE(stage.compare().things().size(), 2);
        QTRY_VERIFY(stage.visible("CompareHead"));
        stage.press("ctrl+z");
        QTRY_VERIFY(stage.visible("ScatterChart"));
        stage.press("ctrl+z");
        QTRY_VERIFY(stage.session().markedModels().empty());
    }

    void aPointIsSelectedAndAsked() {
        Stage stage;
        test::RealMouse mouse;
        mouse.click(stage.point("ARM_DS_CNN_Small_"));
        QTRY_COMPARE(stage.session().state().selection.index,
                     static_cast<std::uint32_t>(test::modelNamed(stage.program(), "ARM_DS_CNN_Small_")));
        QTRY_VERIFY(stage.chart().hoverText().startsWith("ARM DS CNN Small"));
        stage.press("shift+Return");
        QTRY_VERIFY(stage.popup("EvidencePopup"));
        stage.press("Escape");
    }

    void theTableByTheKeyboard() {
        Stage stage;
        for (const char *name : {"Micro_Speech_Yes_No_1", "Micro_Speech_Yes_No_2"})
            stage.session().compareModel(test::modelNamed(stage.program(), name));
        QTRY_VERIFY(stage.visible("CompareRow"));
        QTRY_VERIFY(stage.compare().table()->count() > 10);
        int verdict = 0;
        while (!stage.compare()
                    .table()
                    ->data(stage.compare().table()->index(verdict), CompareTable::LabelRole)
                    .toString()
                    .startsWith("Syntiant"))
            ++verdict;
        QTRY_VERIFY(stage.focused());
        stage.press("Down", verdict);
        stage.press("Right");
        stage.press("Return");
        QTRY_VERIFY(stage.session().fitOpen());
        QCOMPARE(stage.session().state().fitPair->model.value,
                 static_cast<std::uint32_t>(test::modelNamed(stage.program(), "Micro_Speech_Yes_No_2")));
        stage.press("Escape");
        QTRY_VERIFY(stage.session().compareInSight());
    }

    /// In larger letters there is no room for the inspector: the page has it.
    void largerLettersLeaveNoGap() {
        Stage stage;
        for (const double scale : {1.25, 1.5, 1.0}) {
            stage.program().theme().setTextScale(scale);
            QTest::qWait(400);
            QQuickItem *page = stage.visible("ComparePage");
            QVERIFY(page != nullptr);
            const qreal right = page->mapToScene({page->width(), 0}).x();
            QQuickItem *inspector = stage.visible("Inspector");
            const qreal end = inspector == nullptr ? 1440 : inspector->mapToScene({0, 0}).x();
            QVERIFY2(end - right < 20,
                     qPrintable(QStringLiteral("%1: %2 to %3").arg(scale).arg(right).arg(end)));
        }
    }

    void aNameThatIsMarkupIsWrittenAsItStands() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("marked_up.ttl"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        std::string turtle(test::prefixes);
        for (const std::string name : {"slow", "swift"})
            turtle += test::modelNamed(name, "1", "1", "", " ta:hasTask [ rdfs:label \"t\" ] ;") +
                      "[] a ta:Measurement ; sosa:usedProcedure :" + name +
                      " ; schema:runtimePlatform \"A & <s>B</s>\" ; sosa:hasFeatureOfInterest [ a "
                      "ta:BenchmarkSystem ; ta:boardName \"Board\" ] ; sosa:hasResult [ a ta:Latency ; "
                      "schema:value " +
                      std::to_string(name.size()) + " ; schema:unitCode om:millisecond-Time ] .\n";
        file.write(turtle.c_str());
        file.close();
        Stage stage;
        stage.session().openPaths({folder.filePath("marked_up.ttl").toStdString()});
        QTRY_VERIFY(!stage.session().loading());
        stage.session().compareModel(test::modelNamed(stage.program(), "slow"));
        stage.session().compareModel(test::modelNamed(stage.program(), "swift"));
        QTRY_VERIFY(stage.compare().settled());
        const auto says = [&](const QString &text) {
            const auto labels = test::visibleItems(*stage.program().window()->contentItem(), "QQuickText");
            return std::ranges::any_of(labels, [&](const QQuickItem *label) {
                return label->property("text").toString().startsWith(text);
            });
        };
        QTRY_VERIFY(says("<b>4 ms, A &amp; &lt;s>B&lt;/s></b>")); // the best: its sign is marked up
        QTRY_VERIFY(says("5 ms, A & <s>B</s>"));
    }

    void everyPageIsThere() {
        Stage stage;
        const std::array pages{std::pair{CompareViewModel::Bars, "MetricBars"},
                               std::pair{CompareViewModel::Layers, "LayersChart"},
                               std::pair{CompareViewModel::Rounds, "CompareRounds"},
                               std::pair{CompareViewModel::SideBySide, "CompareSideBySide"}};
        for (const auto &[page, item] : pages) {
            stage.turnTo(page);
            QTRY_VERIFY2(stage.visible(item), item);
        }
        stage.press("ctrl+1");
        QTRY_VERIFY(stage.session().exploring());
        stage.press("ctrl+z");
        QTRY_VERIFY(stage.session().compareInSight());
    }
};

QTEST_MAIN(TestCompareInWindow)
#include "tst_compare_in_window.moc"
