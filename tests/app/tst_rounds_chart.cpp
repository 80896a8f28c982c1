// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/rounds_chart.h"
#include "app/charts/series_sign.h"
#include "app/index/catalog_index.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/rounds_view_model.h"
#include "tests/support/chart_drawn.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/published_rounds.h"

#include <QPainter>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

using namespace tinyatlas;
using test::datasetFrom;

using test::colors;
using test::published;
using test::publishedData;
using test::says;

namespace {

/// In milliseconds, and microjoules at millivolts where those are given.
std::string result(const std::string &round, const std::string &board, double milliseconds,
                   const std::string &runtime = "A v1.0", const std::string &more = {}) {
    return "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:division ta:ClosedDivision ; ta:round \"" +
           round + "\" ; schema:runtimePlatform \"" + runtime +
           "\" ; sosa:hasResult [ a ta:Latency ; schema:value " + std::to_string(milliseconds) +
           " ; schema:unitCode om:millisecond-Time ] ; " + more +
           "sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:boardName \"" + board + "\" ] .\n";
}

std::string energy(double microjoules, int millivolts) {
    return "sosa:hasResult [ a ta:Energy ; schema:value " + std::to_string(microjoules) +
           " ; schema:unitCode om:microjoule ; ta:supplyVoltage [ schema:value " +
           std::to_string(millivolts) + " ; schema:unitCode om:millivolt ] ] ; ";
}

const std::string model = ":m a nnet:NeuralNetwork ; schema:name \"m\" .\n";

RoundsData dataOf(const std::string &results, const CompareChoice &choice = {}) {
    return roundsData({datasetFrom(model + results), choice, {}});
}

double luminance(const QColor &color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// Words and marks that lie on each other; nothing if all is well.
QStringList collisions(const RoundsChart &chart) {
    QStringList found;
    const auto &labels = chart.labels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!chart.plotArea().adjusted(-1, -3, 1, 1).contains(labels[i].rect))
            found << QStringLiteral("label %1 leaves the plot").arg(i);
        for (const auto &mark : chart.marks())
            if (distance(mark.centre, labels[i].rect) <= 5)
                found << QStringLiteral("label %1 is on a mark").arg(i);
        for (std::size_t j = 0; j < i; ++j)
            if (labels[i].rect.intersects(labels[j].rect))
                found << QStringLiteral("labels %1 and %2").arg(i).arg(j);
    }
    return found + test::wordsOnEachOther(chart);
}

} // namespace

class TestRoundsChart : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_source = std::make_unique<RoundsSource>();
        m_chart = std::make_unique<RoundsChart>();
        m_chart->setSize({1000, 560});
        m_chart->setRounds(m_source.get());
    }

    void theFourTasksOnTheNucleoAreAsPublishedPointByPoint();
    void energiesAreAsPublishedAndApartByVoltage();
    void ofVeryManyRoundsTheLastAreShown();
    void aLineJoinsTheBestOfEachRound();
    void otherVoltagesAreNeverJoined();
    void softwareHasASignAndAColour();
    void whatIsLeftOutIsCounted();
    void whatIsLeftOutIsOfTheBoardThatIsShown();
    void theFilterIsShared();
    void softwareAloneIsWorth();
    void whatSpeedWasBoughtWithIsSaid();
    void energiesAreOfTheModelThatIsShown();
    void whatIsNoMicrocontrollerSaysSo();
    void scales();
    void nothingCollides();
    void picturesAndEmptyStates();
    void hoverClickAndKeys();
    void choicesAreSteps();
    void whatIsShownWithoutAChoice();
    void whereItIsFrom();

private:
    std::unique_ptr<RoundsSource> m_source;
    std::unique_ptr<RoundsChart> m_chart;
};

void TestRoundsChart::theFourTasksOnTheNucleoAreAsPublishedPointByPoint() {
    const DatasetPtr dataset = published();
    const auto rows = test::rowsOf(test::dataPath("expected/nucleo_l4r5zi_rounds.csv"));
    for (const std::string task : {"AD", "IC", "KWS", "VWW"}) {
        m_source->setData(publishedData(dataset, task, QStringLiteral("NUCLEO-L4R5ZI")));
        const RoundsData &shown = m_source->data();
        QVERIFY(shown.oneBoard);
        QCOMPARE(shown.boards.size(), std::size_t{1});
        std::multiset<std::pair<std::string, std::string>> expected;
        for (const auto &row : rows)
            if (row[0] == task)
                expected.emplace(row[1] + ' ' + row[2], row[6]);
        std::ignore = m_chart->spots();
        QCOMPARE(m_chart->marks().size(), expected.size());
        QCOMPARE(shown.marks.size(), expected.size());
        for (const RoundsChart::Mark &mark : m_chart->marks()) {
            const RoundsMark &point = shown.marks[mark.row];
            const Measurement &measured =
                dataset->catalog.measurement(MeasurementId{static_cast<std::uint32_t>(point.measurement)});
            const auto row = std::ranges::find_if(expected, [&](const auto &each) {
                const auto blank = each.first.find(' ');
                return each.second == measured.source && each.first.substr(0, blank) == measured.round &&
                       std::abs(std::stod(each.first.substr(blank)) * 1000 - point.value) <
                           1e-6 * point.value;
            });
            QVERIFY2(row != expected.end(), measured.source.c_str());
            expected.erase(row);
            QCOMPARE(shown.rounds[static_cast<qsizetype>(point.round)].toStdString(), measured.round);
            // It stands where the axis has its figure.
            const QRectF plot = m_chart->plotArea();
            const double place = m_chart->logarithmic() ? std::log10(point.value) : point.value;
            const auto &scale = m_chart->scale();
            QCOMPARE(mark.centre.y(),
                     plot.bottom() - (place - scale.from) / (scale.to - scale.from) * plot.height());
            const qreal column = plot.width() / static_cast<qreal>(shown.rounds.size());
            QVERIFY(std::abs(mark.centre.x() - plot.left() -
                             (static_cast<qreal>(point.round) + 0.5) * column) < column / 2);
        }
        QVERIFY(expected.empty());
        // The other boards have results in these as well.
        QCOMPARE(shown.rounds.first(), QStringLiteral("v0.5"));
        QCOMPARE(shown.rounds.last(), QStringLiteral("v1.3"));
    }
}

void TestRoundsChart::energiesAreAsPublishedAndApartByVoltage() {
    const DatasetPtr dataset = published();
    std::map<std::string, std::multiset<double>> expected;
    for (const auto &row : test::rowsOf(test::dataPath("expected/nucleo_l4r5zi_rounds.csv")))
        if (!row[3].empty())
            expected[row[0]].insert(std::stod(row[3]));
    for (const auto &[task, energies] : expected) {
        const RoundsData shown = publishedData(dataset, task, QStringLiteral("NUCLEO-L4R5ZI"), true);
        QCOMPARE(shown.marks.size(), energies.size());
        auto wanted = energies;
        for (const RoundsMark &mark : shown.marks) {
            const auto found = std::ranges::find_if(
                wanted, [&](double value) { return std::abs(value - mark.value) < 1e-6 * value; });
            QVERIFY(found != wanted.end());
            wanted.erase(found);
        }
        for (const RoundsBoard &board : shown.boards)
            QVERIFY(board.name.contains(QStringLiteral(" V")) || board.name.endsWith("at ? V"));
    }
}

void TestRoundsChart::ofVeryManyRoundsTheLastAreShown() {
    std::string results = result("v0.1", "Old", 1);
    for (int round = 1; round <= 200; ++round)
        results += result("v" + std::to_string(round) + ".0", round % 2 == 0 ? "A" : "B", 300 - round);
    const RoundsData data = dataOf(results);
    QCOMPARE(static_cast<std::size_t>(data.rounds.size()), RoundsData::mostRounds);
    QCOMPARE(data.rounds.first(), QStringLiteral("v141.0"));
    QCOMPARE(data.rounds.last(), QStringLiteral("v200.0"));
    QCOMPARE(data.marks.size(), RoundsData::mostRounds);
    QCOMPARE(data.boards.size(), std::size_t{2}); // nothing of the old one is left
    for (const RoundsMark &mark : data.marks)
        QCOMPARE(mark.value, (300 - 141 - static_cast<double>(mark.round)) * 1000);
    QVERIFY(data.leftOut.contains("141 left out: of 141 rounds before the last 60"));
    QVERIFY(dataOf(result("v1.0", "A", 1)).leftOut.isEmpty());
}

void TestRoundsChart::aLineJoinsTheBestOfEachRound() {
    m_source->setData(dataOf(result("v1.0", "Board", 9) + result("v1.0", "Board", 7) +
                             result("v1.2", "Board", 5) + result("v1.1", "Other", 8)));
    QCOMPARE(m_source->data().rounds, (QStringList{"v1.0", "v1.1", "v1.2"}));
    std::ignore = m_chart->spots();
    QCOMPARE(m_source->data().boards.size(), std::size_t{2});
    QCOMPARE(m_source->data().boards[0].name, QStringLiteral("Board")); // the best first
    const QPolygonF line = m_chart->lines()[0];
    QCOMPARE(line.size(), 2);
    QCOMPARE(line[0], m_chart->marks()[1].centre); // of 7 ms, not of 9
    QCOMPARE(line[1], m_chart->marks()[2].centre);
    QVERIFY(line[1].y() > line[0].y()); // less is lower
    QCOMPARE(m_chart->lines()[1].size(), 1);
    QCOMPARE(m_source->data().marks[m_source->data().boards[0].best].value, 5000.0);
}

void TestRoundsChart::otherVoltagesAreNeverJoined() {
    CompareChoice choice;
    choice.roundsOfEnergy = true;
    choice.roundsOn = BoardChoice{{}, "Board"};
    const std::string results = result("v1.0", "Board", 1, "A", energy(90, 1'800)) +
                                result("v1.1", "Board", 1, "A", energy(150, 3'000)) +
                                result("v1.2", "Board", 1, "A", energy(80, 1'803)) +
                                result("v1.2", "Board", 1);
    m_source->setData(dataOf(results, choice));
    const RoundsData &shown = m_source->data();
    QVERIFY(shown.oneBoard);
    QCOMPARE(shown.boards.size(), std::size_t{2});
    QCOMPARE(shown.boards[0].name, QStringLiteral("Board at 1.8 V"));
    QCOMPARE(shown.boards[1].name, QStringLiteral("Board at 3 V"));
    std::ignore = m_chart->spots();
    QCOMPARE(m_chart->lines()[0].size(), 2);
    QCOMPARE(m_chart->lines()[1].size(), 1);
    QCOMPARE(shown.leftOut, QStringList{"1 left out: no energy is stated"});
    QVERIFY(shown.marks[0].text.contains("90 µJ at 1.8 V"));
}

void TestRoundsChart::softwareHasASignAndAColour() {
    m_source->setData(dataOf(result("v1.0", "Board", 9, "X v1.0") + result("v1.1", "Board", 7, "X v2.0") +
                             result("v1.1", "Board", 8, "Y") + result("v1.2", "Board", 6, "")));
    const auto &software = m_source->data().software;
    QCOMPARE(software.size(), std::size_t{3});
    QCOMPARE(software[0].name, QStringLiteral("X"));
    QCOMPARE(software[0].results, std::size_t{2});
    QCOMPARE(software[0].sign, 0);
    QCOMPARE(software[1].sign, 1);
    QCOMPARE(software[2].sign, SeriesSign::notStated);

    // Of more products than there are signs, the rarest share one, and the key names them.
    std::string many;
    for (int i = 0; i < 9; ++i)
        for (int j = 0; j <= i; ++j)
            many += result("v1.0", "Board", 1 + i, "Product" + std::string(1, static_cast<char>('A' + i)));
    m_source->setData(dataOf(many));
    QCOMPARE(m_source->data().software[0].name, QStringLiteral("ProductI"));
    QCOMPARE(m_source->data().software[0].sign, 0);
    QCOMPARE(m_source->data().software[8].sign, SeriesSign::others);
    std::ignore = m_chart->spots();
    const auto words = m_chart->written();
    QVERIFY(std::ranges::any_of(words, [](const auto &entry) {
        return entry.text == QStringLiteral("other software: ProductC · ProductB · ProductA");
    }));

    // Each can be told from all others without its colour, and is seen on either ground.
    for (const ThemeTokens &tokens : {ThemeTokens::dark(), ThemeTokens::light()}) {
        for (int sign = 0; sign < SeriesSign::count; ++sign)
            for (const QColor &ground : {tokens.panel, tokens.background})
                QVERIFY(contrast(SeriesSign::color(sign, tokens), ground) >= 3);
        std::vector<QImage> signs;
        for (int sign = 0; sign < SeriesSign::count; ++sign) {
            QImage image(24, 24, QImage::Format_RGB32);
            image.fill(tokens.panel);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            SeriesSign::paint(painter, sign, {12, 12}, 8, tokens);
            painter.end();
            signs.push_back(image);
        }
        for (std::size_t i = 0; i < signs.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                int differing = 0;
                for (int y = 0; y < 24; ++y)
                    for (int x = 0; x < 24; ++x)
                        differing += (signs[i].pixel(x, y) == tokens.panel.rgb()) !=
                                             (signs[j].pixel(x, y) == tokens.panel.rgb())
                                         ? 1
                                         : 0;
                QVERIFY2(differing > 20, qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
            }
    }
}

void TestRoundsChart::whatIsLeftOutIsCounted() {
    const std::string open =
        "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:division ta:OpenDivision ; ta:round \"v1.0\" ;"
        " sosa:hasResult [ a ta:Latency ; schema:value 1 ; schema:unitCode om:millisecond-Time ] .\n";
    const RoundsData shown = dataOf(result("v1.0", "Board", 9) + open + result("", "Board", 3));
    QCOMPARE(shown.marks.size(), std::size_t{1});
    QCOMPARE(shown.leftOut.size(), 2);
    QVERIFY(shown.leftOut[0].startsWith("1 left out: of the open division"));
    QVERIFY(shown.leftOut[1].contains("no round"));
}

void TestRoundsChart::whatIsLeftOutIsOfTheBoardThatIsShown() {
    const std::string results = result("v1.0", "Board", 9) + result("", "Board", 3) +
                                result("v1.0", "Other", 9) + result("", "Other", 8);
    QVERIFY(dataOf(results).leftOut[0].startsWith("2 left out: "));
    CompareChoice choice;
    choice.roundsOn = BoardChoice{{}, "Board"};
    QVERIFY(dataOf(results, choice).leftOut[0].startsWith("1 left out: "));
}

void TestRoundsChart::theFilterIsShared() {
    const DatasetPtr dataset =
        datasetFrom(model + test::modelNamed("other", "1", "1", "") + result("v1.0", "Board", 9));
    const auto matrix = std::make_shared<const FitMatrix>(match(dataset->catalog, {}).value());
    const CatalogIndex index = CatalogIndex::of(*dataset, *matrix);
    Filter filter;
    filter.fitSomewhere = true; // there is no device
    const auto shown = std::make_shared<const ShownThings>(dataset->catalog, index, matrix, filter);
    QVERIFY(roundsData({dataset, {}, {}}).chosenModel == 0);
    const RoundsData hidden = roundsData({dataset, {}, {}, shown});
    QVERIFY(hidden.offeredModels.empty() && hidden.marks.empty());
    QVERIFY(hidden.measurementsKnown); // so that the filter is to blame
}

void TestRoundsChart::softwareAloneIsWorth() {
    const DatasetPtr dataset = published();
    QCOMPARE(
        publishedData(dataset, "KWS", QStringLiteral("NUCLEO-L4R5ZI")).headline,
        QStringLiteral(
            "MLPerf Tiny KWS on NUCLEO-L4R5ZI: at worst 181.9 ms with TFLite Micro 2.3.1 (v0.5), at best "
            "43.19 ms with X-CUBE-AI 9.0 (v1.2): software alone is worth 4.2 times, at 120 "
            "MHz"));
    // With one software there is nothing to say, and a clock that nobody states is said to be so.
    CompareChoice choice;
    choice.roundsOn = BoardChoice{{}, "Board"};
    QCOMPARE(dataOf(result("v1.0", "Board", 9) + result("v1.1", "Board", 3), choice).headline, QString());
    QVERIFY(dataOf(result("v1.0", "Board", 9) + result("v1.1", "Board", 3, "B v1.0"), choice)
                .headline.endsWith("worth 3.0 times, if both ran at one clock: neither states it"));
}

void TestRoundsChart::scales() {
    m_source->setData(dataOf(result("v1.0", "Board", 9) + result("v1.1", "Board", 3)));
    std::ignore = m_chart->spots();
    QVERIFY(!m_chart->logarithmic());
    QCOMPARE(m_chart->scale().from, 0.0);
    m_source->setData(dataOf(result("v1.0", "Board", 90) + result("v1.1", "Board", 3)));
    std::ignore = m_chart->spots();
    QVERIFY(m_chart->logarithmic());
    for (const auto &mark : m_chart->marks())
        QVERIFY(m_chart->plotArea().contains(mark.centre));
}

void TestRoundsChart::nothingCollides() {
    const DatasetPtr dataset = published();
    Theme theme{nullptr};
    for (const bool energies : {false, true})
        for (const std::string task : {"AD", "IC", "KWS", "VWW"})
            for (const char *board : {"", "NUCLEO-L4R5ZI", "NUCLEO-U575ZI-Q"}) {
                m_source->setData(publishedData(dataset, task, QLatin1String(board), energies));
                for (const QSizeF size :
                     {QSizeF(1000, 560), QSizeF(640, 360), QSizeF(1600, 1000), QSizeF(420, 300)}) {
                    theme.setTextScale(size.width() > 800 ? 1.5 : 1);
                    m_chart->setTheme(&theme);
                    m_chart->setSize(size);
                    QVERIFY(!m_chart->spots().empty());
                    const QStringList found = collisions(*m_chart);
                    QVERIFY2(found.isEmpty(), qPrintable(QString::fromStdString(task) + board +
                                                         QString::number(size.width()) + found.join(u'\n')));
                }
            }
    m_chart->setTheme(nullptr);
}

void TestRoundsChart::picturesAndEmptyStates() {
    m_source->setData(publishedData(published(), "KWS"));
    for (const ThemeTokens &tokens : {ThemeTokens::dark(), ThemeTokens::light()}) {
        m_chart->setTokens(tokens);
        const QImage image = m_chart->picture({1100, 700}, 2);
        QCOMPARE(image.size(), QSize(2200, 1400));
        QVERIFY(colors(image) > 300);
        std::ignore = m_chart->picture({1100, m_chart->pictureHeight(1100)});
        QCOMPARE(m_chart->list().rows().size(), m_source->data().boards.size());
        QCOMPARE(image.pixelColor(1, 1), tokens.panel);
        // It stands alone: with its heading and with what it leaves out.
        const auto words = m_chart->written();
        QVERIFY(std::ranges::any_of(words, [](const auto &entry) {
            return entry.text.startsWith("MLPerf Tiny KWS: The fastest of");
        }));
        QVERIFY(std::ranges::any_of(
            words, [](const auto &entry) { return entry.text.contains("left out: of the open division"); }));
    }
    m_source->setData({});
    QVERIFY(m_chart->spots().empty());
    QVERIFY(!m_chart->summary().isEmpty());
    QVERIFY(colors(m_chart->picture({600, 300})) > 2);
    m_chart->setRounds(nullptr);
    QVERIFY(m_chart->spots().empty());
}

void TestRoundsChart::whatSpeedWasBoughtWithIsSaid() {
    const RoundsData data = publishedData(published(), "IC", "Raspberry Pi 4B");
    QCOMPARE(data.boards.size(), std::size_t{1});
    QVERIFY(data.marks[data.boards[0].best].text.contains("78.5 % top-1"));
}

void TestRoundsChart::energiesAreOfTheModelThatIsShown() {
    Session session(published());
    RoundsViewModel rounds(session);
    rounds.setActive(true);
    QTRY_VERIFY(!rounds.data().model.isEmpty());
    const QString before = rounds.data().model;
    QCOMPARE(before, QString("MLPerf Tiny IC")); // of which KWS has more energies
    rounds.setEnergy(true);
    QTRY_VERIFY(rounds.data().energy);
    QCOMPARE(rounds.data().model, before);
}

void TestRoundsChart::whatIsNoMicrocontrollerSaysSo() {
    const QString headline = publishedData(published(), "IC").headline;
    QVERIFY2(headline.startsWith("The fastest of 31 boards: 95.82 µs on Next Generation Snapdragon Mobile "
                                 "Platform MTP (phone SoC), v1.3; of microcontrollers: "),
             qPrintable(headline));
    const RoundsData one = publishedData(published(), "IC", "NUCLEO-L4R5ZI");
    QVERIFY(!one.boards.front().isOther());
    // Of what nobody says what it is, it is not said either.
    const auto took = [](const std::string &board, double milliseconds, const std::string &kind) {
        return "[] a ta:Measurement ; sosa:usedProcedure :m ; ta:round \"v1.0\" ; sosa:hasFeatureOfInterest "
               "[ a "
               "ta:BenchmarkSystem ; ta:boardName \"" +
               board + "\"" + (kind.empty() ? "" : " ; ta:deviceClass \"" + kind + "\"") +
               " ] ; sosa:hasResult [ a ta:Latency ; schema:value " + std::to_string(milliseconds) +
               " ; schema:unitCode om:millisecond-Time ] .\n";
    };
    const auto dataset =
        test::datasetFrom(test::modelNamed("m", "1", "1", "") + took("phone", 1, "phone SoC") +
                          took("blade", 2, "") + took("mcu", 9, "MCU"));
    QVERIFY2(roundsData({dataset, {}, {}}).headline.contains("of microcontrollers: 9 ms on mcu"),
             qPrintable(roundsData({dataset, {}, {}}).headline));
}

void TestRoundsChart::hoverClickAndKeys() {
    m_source->setData(publishedData(published(), "KWS"));
    QQuickWindow window;
    window.resize(1000, 560);
    m_chart->setParentItem(window.contentItem());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    QSignalSpy result(m_chart.get(), &RoundsChart::resultClicked);
    QSignalSpy board(m_chart.get(), &RoundsChart::boardClicked);
    QSignalSpy asked(m_chart.get(), &RoundsChart::resultEvidenceAsked);
    const RoundsData &shown = m_source->data();
    const auto isNucleo = [](const RoundsBoard &each) { return each.name == "NUCLEO-L4R5ZI"; };
    const auto nucleo =
        static_cast<std::size_t>(std::ranges::find_if(shown.boards, isNucleo) - shown.boards.begin());
    const RoundsChart::Mark mark = *std::ranges::find_if(m_chart->marks(), [&](const auto &each) {
        return shown.marks[each.row].board == nucleo && shown.marks[each.row].value > 150'000;
    });
    std::ignore = m_chart->spots();
    QTest::mouseMove(&window, mark.centre.toPoint());
    QTRY_VERIFY(m_chart->hoverText().startsWith("NUCLEO-L4R5ZI\n181.9 ms\n"));
    QVERIFY(m_chart->hoverText().contains("TensorFlow Lite for Microcontrollers v2.3.1, 120 MHz"));
    QVERIFY(m_chart->hoverText().contains("MLPerf Tiny v0.5, closed, "));
    QCOMPARE(m_chart->hoveredModel(), -1);
    QVERIFY(!m_chart->hoverInList());
    QTest::mouseClick(&window, Qt::LeftButton, {}, mark.centre.toPoint());
    QCOMPARE(result.count(), 1);
    QCOMPARE(result[0][0].toInt(), shown.marks[mark.row].measurement);
    QTest::mouseClick(&window, Qt::RightButton, {}, mark.centre.toPoint());
    QCOMPARE(asked.count(), 1);

    // A board of the list.
    const RoundsList::Row row = m_chart->list().rows()[2];
    QTest::mouseClick(&window, Qt::LeftButton, {}, row.area.center().toPoint());
    QCOMPARE(board.count(), 1);
    QCOMPARE(board[0][0].toInt(), 2);
    QTest::mouseClick(&window, Qt::RightButton, {}, row.area.center().toPoint());
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[1][0].toInt(), shown.marks[shown.boards[2].best].measurement);

    m_chart->forceActiveFocus();
    QTest::mouseMove(&window, QPoint(2, 2));
    QTRY_COMPARE(m_chart->hoverText(), QString());
    QTest::keyClick(&window, Qt::Key_Right);
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(result.count(), 2);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(asked.count(), 3);
    QTest::keyClick(&window, Qt::Key_Left);
    QTest::keyClick(&window, Qt::Key_Left);
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(board.count(), 2);
    QVERIFY(colors(window.grabWindow()) > 200);
    m_chart->setParentItem(nullptr);
}

void TestRoundsChart::choicesAreSteps() {
    Session session(published());
    RoundsViewModel rounds(session);
    QVERIFY(!rounds.ready()); // nobody looks
    rounds.setActive(true);
    QTRY_VERIFY(rounds.ready());
    QVERIFY(rounds.plotted());
    QVERIFY(rounds.models().size() >= 4);
    QVERIFY(rounds.boards().first().startsWith("All boards ("));
    QVERIFY(rounds.boards()[1].startsWith("NUCLEO-L4R5ZI ("));
    QCOMPARE(rounds.board(), 0);

    const auto kws = rounds.models().indexOf(QRegularExpression("^MLPerf Tiny KWS .*"));
    QVERIFY(kws >= 0);
    rounds.chooseModel(static_cast<int>(kws));
    QTRY_COMPARE(rounds.data().model, QStringLiteral("MLPerf Tiny KWS"));
    rounds.chooseBoard(1);
    QTRY_VERIFY(rounds.data().oneBoard);
    QTRY_VERIFY(rounds.headline().contains("4.2 times"));
    rounds.setEnergy(true);
    QTRY_VERIFY(rounds.ready() && rounds.data().energy);
    QCOMPARE(session.undoStack()->undoText(), QStringLiteral("Energy over the rounds"));
    session.undo();
    QTRY_VERIFY(rounds.ready() && !rounds.data().energy);
    session.undo();
    QTRY_VERIFY(rounds.ready() && !rounds.data().oneBoard);
    rounds.chooseShownBoard(0);
    QTRY_VERIFY(rounds.ready() && rounds.data().oneBoard);
    rounds.chooseBoard(99'999);
    rounds.chooseModel(-1);
    rounds.select(99'999'999);
    QVERIFY(rounds.data().oneBoard);
}

void TestRoundsChart::whatIsShownWithoutAChoice() {
    // The one that is selected where it has results, else that with the most.
    Session session(
        datasetFrom(model +
                    ":n a nnet:NeuralNetwork ; schema:name \"n\" .\n"
                    ":none a nnet:NeuralNetwork ; schema:name \"none\" .\n" +
                    result("v1.0", "Board", 3) + result("v1.1", "Board", 2) +
                    "[] a ta:Measurement ; sosa:usedProcedure :n ; ta:round \"v1.0\" ; sosa:hasResult"
                    " [ a ta:Latency ; schema:value 1 ; schema:unitCode om:millisecond-Time ] ;"
                    " sosa:hasFeatureOfInterest [ a ta:BenchmarkSystem ; ta:boardName \"B\" ] .\n"));
    RoundsViewModel rounds(session);
    rounds.setActive(true);
    QTRY_COMPARE(rounds.data().model, QStringLiteral("m"));
    session.selectModel(1);
    QTRY_COMPARE(rounds.data().model, QStringLiteral("n"));
    session.clearSelection(); // or a device is selected: the model stays
    rounds.setEnergy(true);
    QTRY_COMPARE(rounds.emptyTitle(), QStringLiteral("No energy was measured of any model"));
    rounds.setEnergy(false);
    QTRY_COMPARE(rounds.data().model, QStringLiteral("n"));
    session.selectModel(2);
    QTRY_COMPARE(rounds.data().model, QStringLiteral("m"));
    QCOMPARE(rounds.emptyTitle(), QString());

    // One that was chosen stays, and says what there is not.
    CompareChoice choice = session.state().compare;
    choice.roundsOf = ModelId{2};
    session.changeComparison(choice, QStringLiteral("choose"));
    QTRY_COMPARE(rounds.emptyTitle(), QStringLiteral("No latency of none was measured in any round"));
    QVERIFY(!rounds.plotted());
    QVERIFY(!rounds.emptyHint().isEmpty());

    Session without(builtInDataset());
    RoundsViewModel nothing(without);
    nothing.setActive(true);
    QTRY_COMPARE(nothing.emptyTitle(), QStringLiteral("No results of benchmark rounds"));
    QVERIFY(nothing.emptyHint().contains("Data"));
}

void TestRoundsChart::whereItIsFrom() {
    Session session(published());
    RoundsViewModel rounds(session);
    rounds.setActive(true);
    QTRY_VERIFY(rounds.ready());
    EvidenceSheet sheet;
    connect(&rounds, &RoundsViewModel::evidenceAsked, &rounds,
            [&](const EvidenceSheet &asked) { sheet = asked; });
    const RoundsMark mark = rounds.data().marks.front();
    rounds.explain(mark.measurement);
    QVERIFY(!sheet.figures.empty());
    QVERIFY(!sheet.figures.front().evidence.empty());
    // A click selects the device, where there is one.
    const auto linked = std::ranges::find_if(rounds.data().marks, [&](const RoundsMark &each) {
        return session.catalog()
            .measurement(MeasurementId{static_cast<std::uint32_t>(each.measurement)})
            .device.valid();
    });
    QVERIFY(linked != rounds.data().marks.end());
    rounds.select(linked->measurement);
    QCOMPARE(session.state().selection.kind, Selection::Kind::Device);
}

QTEST_MAIN(TestRoundsChart)
#include "tst_rounds_chart.moc"
