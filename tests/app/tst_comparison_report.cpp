// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/comparison_html.h"
#include "app/report/comparison_page.h"
#include "app/session/built_in_graph.h"
#include "tests/support/html_references.h"
#include "tests/support/latency_graph.h"
#include "tests/support/page_collisions.h"
#include "tests/support/report_graph.h"
#include "tests/support/svg_texts.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

QStringList wordsOf(const ReportTable &table, const QString &first) {
    QStringList words;
    const auto row = std::ranges::find(table.rows, first, [](const ReportRow &one) { return one[0].text; });
    if (row == table.rows.end())
        return words;
    for (const ReportCell &cell : *row)
        words << (cell.best ? cell.text + QStringLiteral(" (best)") : cell.text);
    return words.mid(1);
}

bool has(const ReportTable &table, const QString &first) {
    return std::ranges::find(table.rows, first, [](const ReportRow &one) { return one[0].text; }) !=
           table.rows.end();
}

ComparisonReport builtIn(const char *first, const char *last) {
    const DatasetPtr all = builtInDataset();
    const auto &models = all->catalog.models;
    const auto place = [&](const char *name) {
        return static_cast<std::size_t>(std::ranges::find(models, name, &NeuralNetwork::name) -
                                        models.begin());
    };
    CompareChoice choice;
    for (std::size_t i = place(first); i <= place(last); ++i)
        choice.models.push_back(idAt<ModelId>(i));
    return comparisonOf(all, choice);
}

ComparisonReport named(const QString &name) {
    if (name == QLatin1String("six models"))
        return comparisonOf(sixOfEach(), ComparedKind::Models);
    if (name == QLatin1String("six devices"))
        return comparisonOf(sixOfEach(), ComparedKind::Devices);
    if (name == QLatin1String("hostile"))
        return comparisonOf(hostilePair(), ComparedKind::Models);
    if (name == QLatin1String("nothing"))
        return comparisonOf(
            datasetFrom(test::modelNamed("a", "", "", "") + test::modelNamed("b", "", "", "") +
                        test::deviceNamed("c", "", "", "") + test::deviceNamed("d", "", "", "")),
            ComparedKind::Models);
    if (name == QLatin1String("supposed")) {
        FitRules rules;
        DeviceWhatIf whatIf;
        whatIf.memory.ram = Bytes{20'000};
        rules.set(idAt<DeviceId>(0), whatIf);
        return comparisonOf(earAndBoards(), ComparedKind::Models, rules);
    }
    if (name == QLatin1String("estimated"))
        return comparisonOf(datasetFrom(calibration() + network("asked", 3, "Conv2D") +
                                        took("c2", 42, "K1", " ; ta:boardName \"Bench\"")),
                            ComparedKind::Models);
    return builtIn("Micro_Speech_Yes_No_1", "Micro_Speech_Yes_No_4");
}

void addCases() {
    QTest::addColumn<ComparisonReport>("report");
    for (const char *name :
         {"six models", "six devices", "hostile", "nothing", "supposed", "estimated", "built in"})
        QTest::addRow("%s", name) << named(QLatin1String(name));
}

} // namespace

Q_DECLARE_METATYPE(tinyatlas::ComparisonReport)

class TestComparisonReport : public QObject {
    Q_OBJECT

private slots:
    void fourModelsForOneTask() {
        const ComparisonReport report = named("built in");
        QCOMPARE(report.frame.title, QString("Micro Speech Yes No 1 to 4 side by side"));
        QCOMPARE(
            report.summary,
            QString("Least RAM: Micro Speech Yes No 1 (8.080 kB). Least flash: Micro Speech Yes No 2 and "
                    "Micro Speech Yes No 4 (8.864 kB). Fewest MACs: Micro Speech Yes No 1 and Micro "
                    "Speech Yes No 3 (336,000). Most accurate: Micro Speech Yes No 3 (93.2 %). Each fits "
                    "4 of 6 devices."));
        QVERIFY(report.remarks.isEmpty());
        QCOMPARE(wordsOf(report.table, "RAM (tensor arena)"),
                 QStringList({"8.080 kB (best)", "8.800 kB", "10.48 kB", "8.800 kB"}));
        QCOMPARE(wordsOf(report.table, "Syntiant TinyML Board"),
                 QStringList({"fits", "fits", "fits", "fits"}));
        QCOMPARE(report.charts.size(), std::size_t{2});
        QVERIFY(report.charts[0].front);
    }

    void everyFigureHasItsPlace() {
        const ComparisonReport report = named("built in");
        QCOMPARE(wordsOf(report.evidence, "MACs per inference"),
                 QStringList({"models.ttl:703", "models.ttl:748", "models.ttl:795", "models.ttl:842"}));
        QCOMPARE(wordsOf(report.evidence, "RAM (tensor arena)").front(), QString("models.ttl:709 +1"));
        QCOMPARE(report.frame.sources.rows[0][0].text,
                 QString("models.ttl (built in)")); // of the figures first
        QCOMPARE(report.frame.sources.rows[0][3].text.size(), 64);
    }

    void soHaveOtherMetricsAndWhatWasMeasured() {
        const auto ran = [](double percent) {
            return "[] a ta:Measurement ; sosa:usedProcedure :a ; sosa:hasResult [ a nnet:Top_1_accuracy ; "
                   "schema:value " +
                   std::to_string(percent) + " ; schema:unitCode om:percent ] .\n";
        };
        const ComparisonReport report = comparisonOf(
            datasetFrom(test::modelNamed("a", "1", "2", "",
                                         " nnet:hasMetric [ a nnet:Loss ; nnet:hasMetricValue 0.5 ] ;") +
                        test::modelNamed("b", "1", "2", "") + ran(90) + ran(91)),
            ComparedKind::Models);
        const QStringList loss = wordsOf(report.evidence, "Loss");
        QVERIFY2(loss[0].startsWith("test:"), qPrintable(loss.join(' ')));
        QCOMPARE(loss[1], QString("not stated"));
        const QStringList accuracy = wordsOf(report.evidence, "Top-1 accuracy, measured");
        static const QRegularExpression form("^test:\\d+ and test:\\d+, of 2 results$");
        QVERIFY2(form.match(accuracy[0]).hasMatch(), qPrintable(accuracy.join(' ')));
        QCOMPARE(accuracy[1], QString("not measured"));
    }

    void theSourcesOfTheVerdictsComeNext() {
        const std::array graphs{
            BuiltInGraph{"other.ttl",
                         std::string(test::prefixes) + ":other rdfs:label \"of no use here\" .\n"},
            BuiltInGraph{"boards.ttl",
                         std::string(test::prefixes) + test::deviceNamed("Board", "200", "100", "")},
            BuiltInGraph{"models.ttl", std::string(test::prefixes) + test::modelNamed("a", "1", "2", "") +
                                           test::modelNamed("b", "3", "4", "")}};
        const ComparisonReport report = comparisonOf(loadBuiltIn(graphs).value(), ComparedKind::Models);
        QStringList files;
        for (const ReportRow &row : report.frame.sources.rows)
            files << row[0].text.section(u' ', 0, 0);
        QCOMPARE(files, QStringList({"models.ttl", "boards.ttl", "other.ttl"}));
        QCOMPARE(report.frame.sources.fewest, std::size_t{2}); // that always find a place
    }

    void whatIsForSeveralTasksHasNoBestAccuracy() {
        const ComparisonReport report = builtIn("Magic_Wand_1", "Micro_Speech_Yes_No_1");
        QVERIFY(report.remarks.join(' ').contains("no accuracy and no latency is called the best"));
        QVERIFY(!report.summary.contains("accurate"));
        QVERIFY(std::ranges::none_of(report.charts, [](const ComparisonChart &chart) {
            const bool scatter = chart.form == ComparisonChart::Form::Scatter;
            return chart.front || (scatter ? chart.upwards : chart.across) == ChartSource::Accuracy;
        }));
    }

    void whatIsNotStatedIsUnknown() {
        const ComparisonReport report = named("nothing");
        QCOMPARE(report.summary, QString("Each is known to fit 0 of 2 devices."));
        QCOMPARE(wordsOf(report.table, "RAM (tensor arena)"), QStringList({"unknown", "unknown"}));
        QVERIFY(report.charts.empty());
        QCOMPARE(wordsOf(report.evidence, "RAM (tensor arena)"), QStringList({"not stated", "not stated"}));
    }

    void devices() {
        const ComparisonReport report = comparisonOf(earAndBoards(), ComparedKind::Devices);
        QCOMPARE(report.frame.title, QString("Roomy and Deaf side by side"));
        QVERIFY(report.summary.startsWith("Most RAM: Roomy (200.0 kB)."));
        QCOMPARE(report.charts.size(), std::size_t{2});
        QVERIFY(report.frame.sources.note.startsWith("Devices: http://example.org/Roomy"));
    }

    void whatADeviceHasWithoutAMicrocontroller() {
        const ComparisonReport report =
            comparisonOf(datasetFrom(":a a s3n:SmartSensor ; schema:manufacturer \"Maker\" .\n"
                                     ":b a s3n:SmartSensor .\n"),
                         ComparedKind::Devices);
        const QStringList places = wordsOf(report.evidence, "Manufacturer");
        QVERIFY2(places.size() == 2 && places[0].startsWith("test:"), qPrintable(places.join(' ')));
        QCOMPARE(places[1], QString("not stated"));
    }

    void whatWasMeasuredOnDevices() {
        const auto onDevice = [](const std::string &device, int milliseconds) {
            return "[] a ta:Measurement ; sosa:usedProcedure :Ear ; schema:runtimePlatform \"Usual\" ; "
                   "sosa:hasFeatureOfInterest :" +
                   device + " ; sosa:hasResult [ a ta:Latency ; schema:value " +
                   std::to_string(milliseconds) + " ; schema:unitCode om:millisecond-Time ] .\n";
        };
        const auto dataset = datasetFrom(
            test::modelNamed("Ear", "1", "1", "") + test::deviceNamed("Roomy", "10", "10", "") +
            test::deviceNamed("Deaf", "10", "10", "") + onDevice("Roomy", 9) + onDevice("Deaf", 7));
        const ComparisonReport report = comparisonOf(dataset, ComparedKind::Devices);
        QVERIFY2(report.summary.contains("Fastest with Ear: Deaf (7 ms, Usual)."),
                 qPrintable(report.summary));
        QCOMPARE(wordsOf(report.evidence, "Latency of Ear").size(), 2);
    }

    void aWhatIfIsSaid() {
        const ComparisonReport report = named("supposed");
        QCOMPARE(report.supposed.size(), 1);
        QVERIFY(report.supposed.front().contains("Roomy"));
        QVERIFY(!report.rule.lines.join(' ').contains("Nothing is supposed"));
    }

    void anEstimateIsCalledOne() {
        const ComparisonReport report = named("estimated");
        QVERIFY(std::ranges::any_of(report.table.rows, [](const ReportRow &row) {
            return std::ranges::any_of(
                row, [](const ReportCell &cell) { return cell.text.contains(", estimated") && !cell.best; });
        }));
        QVERIFY(report.speed.lines.front().startsWith("Method: "));
        QVERIFY(report.speed.lines.back().startsWith("How far off estimates are: "));
    }

    void aFilterIsSaid() {
        Filter filter;
        filter.fitDevice = idAt<DeviceId>(0);
        const ComparisonReport report = comparisonOf(earAndBoards(), ComparedKind::Devices, {}, filter);
        QCOMPARE(report.remarks.back(),
                 QString("A filter is on: it hides 2 of 4 models and 0 of 2 devices, which are "
                         "not counted."));
    }

    void titles() {
        QCOMPARE(comparedTitle({"A", "B"}, true), QString("A and B"));
        QCOMPARE(comparedTitle({"A 1", "A 2", "A 3"}, true), QString("A 1 to 3"));
        QCOMPARE(comparedTitle({"A 1", "A 3", "A 4"}, true), QString("A 1, A 3 and A 4"));
        QCOMPARE(comparedTitle({"A 09", "A 10", "A 11"}, true), QString("A 09 to 11")); // as they are written
        QCOMPARE(comparedTitle({"%2 %3 1", "%2 %3 2", "%2 %3 3"}, true), QString("%2 %3 1 to 3"));
        QCOMPARE(comparedTitle(QStringList(6, QString(30, 'W')), true), QString("6 models"));
        QCOMPARE(comparedTitle(QStringList(6, QString(30, 'W')), false), QString("6 devices"));
    }

    void everythingFindsAPlaceOnOnePage_data() { addCases(); }
    void everythingFindsAPlaceOnOnePage() {
        QFETCH(ComparisonReport, report);
        const ComparisonReport shortened = onOnePage(report);
        const QStringList wrong = collisionsOn(comparisonPage(shortened), 40);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        const QByteArray pdf = fileOf(comparisonPage(shortened), PictureFormat::Pdf);
        QCOMPARE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "), 1);
    }

    void theHtmlIsWellFormedAndLoadsNothing_data() { addCases(); }
    void theHtmlIsWellFormedAndLoadsNothing() {
        QFETCH(ComparisonReport, report);
        const QByteArray html = htmlOf(report);
        const References found = referencesOf(html);
        QVERIFY2(found.error.isEmpty(), qPrintable(found.error));
        QVERIFY2(found.loaded.isEmpty(), qPrintable(found.loaded.join(' ')));
        QVERIFY(!html.contains("<script") && !html.contains("url("));
        QCOMPARE(QSet<QString>(found.ids.begin(), found.ids.end()).size(), found.ids.size());
    }

    void bothSayTheSame() {
        const ComparisonReport report = onOnePage(named("built in"));
        const QString html = QString::fromUtf8(htmlOf(report));
        const QString page = test::textsOf(fileOf(comparisonPage(report), PictureFormat::Svg)).join('|');
        for (const ReportRow &row : report.table.rows) {
            for (const ReportCell &cell : row) {
                QVERIFY2(html.contains(cell.text), qPrintable(cell.text));
                QVERIFY2(page.contains(cell.text.section(' ', 0, 0)), qPrintable(cell.text));
            }
        }
    }

    void theHtmlHasRoomForAllRows() {
        const ComparisonReport report = named("built in");
        QVERIFY(has(report.table, "Training dataset") && !has(onOnePage(report).table, "Training dataset"));
        QVERIFY(htmlOf(report).contains("Training dataset"));
    }
};

QTEST_MAIN(TestComparisonReport)
#include "tst_comparison_report.moc"
