// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/figures.h"
#include "app/text/finding_sentences.h"
#include "app/text/finding_table.h"
#include "app/text/sentences.h"
#include "tests/support/dataset_from.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

namespace {

const std::string cleanDevice = deviceNamed("d", "100", "200", "sosa_extend:Microphone");

std::string modelWith(const std::string &more) {
    return modelNamed("My_Model", "10", "20", "sosa_extend:Microphone",
                      " schema:identifier \"id\" ; " + more);
}

/// The one finding of a graph in words.
QString sentenceOf(const Dataset &dataset, text::FindingSentences::Names names) {
    const auto &findings = dataset.catalog.findings;
    return findings.size() == 1 ? text::FindingSentences(dataset, names).sentence(findings.front())
                                : QStringLiteral("%1 findings").arg(findings.size());
}

} // namespace

class TestText : public QObject {
    Q_OBJECT

private slots:
    void memoryIsReadAsPeopleTypeIt() {
        const auto bytes = [](const char *typed) {
            const auto memory = text::memoryFrom(QString::fromLatin1(typed));
            return memory ? memory->count : -1;
        };
        QCOMPARE(bytes("46"), 46'000);
        QCOMPARE(bytes(" 46 kB "), 46'000);
        QCOMPARE(bytes("0.2MB"), 200'000);
        QCOMPARE(bytes("0,5 mb"), 500'000);
        QCOMPARE(bytes("512 B"), 512);
        QCOMPARE(bytes("64 KiB"), 65'536);
        QCOMPARE(bytes("1 MiB"), 1'048'576);
        QCOMPARE(bytes("2 k"), 2'000);
        for (const char *wrong : {"", "kB", "-1", "1,024", "1 2", "46 apples", "1e3", "1 ib", "0x10"})
            QCOMPARE(bytes(wrong), -1);
    }

    void memoryHasAUnitAndNoExponent_data() {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("shortly");
        QTest::addColumn<QString>("fully");
        const auto row = [](qint64 bytes, const char *shortly, const char *fully) {
            QTest::addRow("%lld", bytes) << bytes << shortly << fully;
        };
        row(0, "0 B", "0 B");
        row(1, "1 B", "1 B");
        row(968, "968 B", "968 B");
        row(999, "999 B", "999 B");
        row(1000, "1.00 kB", "1.000 kB");
        row(9999, "10.0 kB", "9.999 kB");
        row(25968, "26.0 kB", "25.97 kB");
        row(219896, "220 kB", "219.9 kB");
        row(999'999, "1.00 MB", "1.000 MB");
        row(1'883'000, "1.88 MB", "1.883 MB");
        row(3'000'000'000, "3.00 GB", "3.000 GB");
    }
    void memoryHasAUnitAndNoExponent() {
        QFETCH(qint64, bytes);
        QTEST(text::memoryShort(Bytes{bytes}), "shortly");
        QTEST(text::memory(Bytes{bytes}), "fully");
    }

    void fullIsOnlyWhatIsFull() {
        QCOMPARE(text::filledShort(0.14), QStringLiteral("14 %"));
        QCOMPARE(text::filledShort(0.8975), QStringLiteral("90 %"));
        QCOMPARE(text::filled(0.8975), QStringLiteral("89.8 %"));
        QCOMPARE(text::filledShort(0.0025), QStringLiteral("< 1 %"));
        QCOMPARE(text::filled(0.0004), QStringLiteral("< 0.1 %"));
        QCOMPARE(text::filledShort(0), QStringLiteral("0 %"));
        QCOMPARE(text::filledShort(1.0), QStringLiteral("100 %"));
        QCOMPARE(text::filledShort(0.9999), QStringLiteral("99.9 %"));
        QCOMPARE(text::filled(1.000001), QStringLiteral("100.1 %"));
        QCOMPARE(text::filledShort(1.04), QStringLiteral("104 %"));
        QCOMPARE(text::filled(909.12), QStringLiteral("90,912.0 %"));
        QCOMPARE(text::filled(std::numeric_limits<double>::infinity()), QStringLiteral("no room"));
    }

    void countsAndNames() {
        QCOMPARE(text::countShort(288), QStringLiteral("288"));
        QCOMPARE(text::countShort(336000), QStringLiteral("336 k"));
        QCOMPARE(text::countShort(2119808), QStringLiteral("2.12 M"));
        QCOMPARE(text::countShort(1e300), QStringLiteral("above 1,000 T"));
        QCOMPARE(text::number(250'000), QStringLiteral("250,000"));
        QCOMPARE(text::number(250'004), QStringLiteral("250,004"));
        QCOMPARE(text::number(0.87), QStringLiteral("0.87"));
        QCOMPARE(text::number(2e-8), QStringLiteral("0.00000002"));
        QCOMPARE(text::number(-1.5), QStringLiteral("−1.5"));
        QCOMPARE(text::number(1e15), QStringLiteral("1,000,000,000,000,000"));
        QCOMPARE(text::number(1e300), QStringLiteral("above 1,000 T"));
        QCOMPARE(text::number(-1e300), QStringLiteral("below −1,000 T"));
        QCOMPARE(text::number(1e-300), QStringLiteral("about 0"));
        QCOMPARE(text::displayName("ARM_DS_CNN_Small_"), QStringLiteral("ARM DS CNN Small"));
        QCOMPARE(text::displayClass("OtherSensor"), QStringLiteral("Other sensor"));
    }

    void aVerdictIsSaidInWords_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("headline");
        const auto model = [](const char *ram, const char *flash) {
            return QString::fromStdString(modelNamed("m", ram, flash, "sosa_extend:Microphone"));
        };
        const auto device = [](const char *ram, const char *flash, const char *sensors) {
            return QString::fromStdString(deviceNamed("d", ram, flash, sensors));
        };
        const char *microphone = "sosa_extend:Microphone";
        QTest::newRow("fits") << model("25.968", "219.896") << device("187", "785", microphone)
                              << QStringLiteral("fits · RAM 14 % · flash 28 %")
                              << QStringLiteral("Fits, with 161.0 kB RAM and 565.1 kB flash to spare");
        QTest::newRow("tight") << model("95", "1") << device("100", "785", microphone)
                               << QStringLiteral("tight · RAM 95 % · flash < 1 %")
                               << QStringLiteral("Tight: it fits, with 5.000 kB RAM to spare");
        QTest::newRow("short") << model("25.968", "219.896") << device("25", "1883", microphone)
                               << QStringLiteral("short of RAM by 968 B")
                               << QStringLiteral("Does not fit: 968 B short of RAM");
        QTest::newRow("no sensor") << model("1", "1") << device("25", "1883", "sosa_extend:Camera")
                                   << QStringLiteral("no microphone")
                                   << QStringLiteral("Does not fit: no microphone");
        QTest::newRow("everything")
            << model("30", "20") << device("25", "10", "sosa_extend:Camera")
            << QStringLiteral("no microphone, short of flash and RAM")
            << QStringLiteral(
                   "Does not fit: no microphone, 10.00 kB short of flash and 5.000 kB short of RAM");
        QTest::newRow("unknown") << model("", "20") << device("25", "100", microphone)
                                 << QStringLiteral("unknown · RAM not stated")
                                 << QStringLiteral("Unknown: a figure is missing");
    }
    void aVerdictIsSaidInWords() {
        QFETCH(QString, model);
        QFETCH(QString, device);
        const auto dataset = datasetFrom((model + device).toStdString());
        const Verdict verdict = judge(dataset->catalog, ModelId{0}, DeviceId{0});
        QTEST(text::verdictLine(dataset->catalog, verdict), "line");
        QTEST(text::verdictHeadline(dataset->catalog, verdict), "headline");
        QVERIFY(!text::verdictExplanation(dataset->catalog, verdict, {}).isEmpty());
    }

    void overheadIsSaidWhereverItCounts() {
        const auto dataset =
            datasetFrom(modelNamed("m", "10", "100", "") + deviceNamed("d", "30", "120", ""));
        const auto lineWith = [&](const RuntimeOverhead &overhead) {
            return text::verdictLine(
                dataset->catalog, judge(dataset->catalog, ModelId{0}, DeviceId{0}, {.overhead = overhead}));
        };
        QCOMPARE(lineWith({}), QStringLiteral("fits · RAM 33 % · flash 83 %"));
        QCOMPARE(lineWith({Bytes{1'000}, {}}), QStringLiteral("fits · RAM 33 % · flash 84 % · what-if"));
        QCOMPARE(lineWith({runtimeOnNano33Ble, {}}),
                 QStringLiteral("short of flash by 64.5 kB · what-if, else fits"));
        QCOMPARE(lineWith({Bytes{1'000}, Bytes{20'000}}),
                 QStringLiteral("tight · RAM 100 % · flash 84 % · what-if, else fits"));
        const QString answer =
            text::answer(*dataset, ModelId{0}, DeviceId{0}, {.overhead = {runtimeOnNanoEsp32, Bytes{1'000}}});
        for (const char *part :
             {"It fits by the plain rule; with 114.6 kB of runtime in flash and 1.000 kB of RAM for the "
              "application counted, it does not fit.",
              "Flash: what-if: needs 214.6 kB (100.0 kB + 114.6 kB runtime), the device has 120.0 kB free",
              "What-if: 114.6 kB of runtime is counted in flash: the TFLite Micro runtime and its kernels, "
              "as "
              "measured on an Arduino Nano ESP32.",
              "What-if: 1.000 kB of RAM is counted as the application's."})
            QVERIFY2(answer.contains(QLatin1String(part)), qPrintable(answer));
        QVERIFY(!answer.contains(QStringLiteral("memory taken")));
    }

    void overheadThatChangesARequirementIsSaidThoughTheAnswerStays() {
        const auto dataset = datasetFrom(modelNamed("m", "10", "100", "sosa_extend:Camera") +
                                         deviceNamed("d", "30", "120", "sosa_extend:Microphone"));
        const auto verdictWith = [&](const RuntimeOverhead &overhead) {
            return judge(dataset->catalog, ModelId{0}, DeviceId{0}, {.overhead = overhead});
        };
        const auto said = [&](const RuntimeOverhead &overhead) {
            return text::verdictExplanation(dataset->catalog, verdictWith(overhead), {.overhead = overhead});
        };
        const RuntimeOverhead large{{}, Bytes{99'000}};
        QVERIFY(!verdictWith(large).changedByOverhead());
        QVERIFY(verdictWith(large).touchedByOverhead());
        QVERIFY(
            said(large).startsWith(QStringLiteral("It does not fit by the plain rule either; RAM is short "
                                                  "only because of the reserve.")));
        QVERIFY(
            said({{}, Bytes{18'000}}).contains(QStringLiteral("RAM is tight only because of the reserve")));
        const RuntimeOverhead small{Bytes{90}, {}};
        QVERIFY(!verdictWith(small).touchedByOverhead());
        QVERIFY(said(small).contains(QStringLiteral("the answer is that of the plain rule")));
    }

    void whatIfStandsWhereAFigureIsSupposed() {
        const auto camera = datasetFrom(modelNamed("m", "10", "100", "sosa_extend:Camera") +
                                        deviceNamed("d", "30", "120", "sosa_extend:Microphone"));
        const auto ram = datasetFrom(modelNamed("m", "31", "100", "") + deviceNamed("d", "30", "120", ""));
        const auto line = [](const DatasetPtr &dataset, const RuntimeOverhead &overhead) {
            return text::verdictLine(
                dataset->catalog, judge(dataset->catalog, ModelId{0}, DeviceId{0}, {.overhead = overhead}));
        };
        const auto headline = [](const DatasetPtr &dataset, const RuntimeOverhead &overhead) {
            return text::verdictHeadline(
                dataset->catalog, judge(dataset->catalog, ModelId{0}, DeviceId{0}, {.overhead = overhead}));
        };
        const RuntimeOverhead flash{Bytes{90}, {}};
        const RuntimeOverhead reserve{{}, Bytes{1'000}};
        QCOMPARE(line(camera, flash), QStringLiteral("no camera"));
        QCOMPARE(headline(camera, flash), QStringLiteral("Does not fit: no camera"));
        QCOMPARE(line(ram, flash), QStringLiteral("short of RAM by 1.00 kB"));
        QCOMPARE(line(ram, reserve), QStringLiteral("short of RAM by 2.00 kB · what-if"));
        QVERIFY(headline(ram, reserve).endsWith(QStringLiteral("(what-if)")));
        const Verdict short2 = judge(ram->catalog, ModelId{0}, DeviceId{0}, {.overhead = reserve});
        QVERIFY(text::verdictExplanation(ram->catalog, short2, {.overhead = reserve})
                    .contains(QStringLiteral("without the reserve, RAM is short by 1.000 kB")));
    }

    void devicesOfOneTitleAreToldApart() {
        const auto dataset = datasetFrom(
            deviceNamed("a", "30", "120", "") + deviceNamed("b", "30", "", "") +
            ":c a s3n:SmartSensor ; td:title \"a\" ; ssn:hasSubSystem [ a s3n:MicroController ; "
            "s3n:hasSystemCapability [ ssn-system:hasSystemProperty [ a s3n_extend:RAM ; schema:value 64 ; "
            "schema:unitCode om:kilobyte ; ta:memoryBasis ta:FittedMemory ] ] ] .\n"
            ":d a s3n:SmartSensor ; td:title \"e\" .\n:f a s3n:SmartSensor ; td:title \"e\" .\n");
        QStringList titles;
        for (const Device &device : dataset->catalog.devices)
            titles << text::deviceTitle(device);
        titles.sort();
        QCOMPARE(titles,
                 QStringList({QStringLiteral("a · fitted"), QStringLiteral("a · free"), QStringLiteral("b"),
                              QStringLiteral("e · d"), QStringLiteral("e · f")}));
        const auto b = std::ranges::find(dataset->catalog.devices, "b", &Device::title);
        QCOMPARE(text::deviceSummary(*b), QStringLiteral("30.0 kB RAM free · flash unknown"));
    }

    void anAnswerNamesItsEvidence() {
        const auto dataset = datasetFrom(modelNamed("m", "1", "2", "") + deviceNamed("d", "10", "20", ""));
        const QString answer = text::answer(*dataset, ModelId{0}, DeviceId{0}, {});
        for (const char *part : {"m on d: fits", "http://example.org/m", "http://example.org/d",
                                 "Margin: 10 %", "RAM needed: stated in test"})
            QVERIFY2(answer.contains(QLatin1String(part)), part);
    }

    void everyFindingHasASentence() {
        static const QRegularExpression place(QStringLiteral("\\{([^}]*)\\}"));
        const QStringList known{"subject", "what", "What",      "value", "other",
                                "count",   "uses", "namespace", "file",  "consequence"};
        for (const Finding::Code code : allFindingCodes()) {
            const QString sentence = QString::fromUtf8(text::findingTemplate(code));
            const QByteArray name = QByteArray::fromStdString(std::string(codeName(code)));
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), name);
            QVERIFY2(sentence.contains(QLatin1Char(':')) || sentence.contains(QLatin1Char(';')), name);
            for (auto found = place.globalMatch(sentence); found.hasNext();)
                QVERIFY2(known.contains(found.next().captured(1)), name);
        }
    }

    void aFindingIsSaidInWords_data() {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *more, const char *sentence) {
            QTest::newRow(more) << QString::fromUtf8(more) << QString::fromUtf8(sentence);
        };
        row("nnet:hasMetric [ a nnet:Metric, nnet:Top_1_accuracy ; nnet:hasMetricValue 0 ] ;",
            "Top 1 accuracy of My_Model is given as 0, which means not reported: it is left out of accuracy "
            "charts; no verdict changes.");
        row("nnet:trainingDataset <None> ;",
            "The training dataset of My_Model is given as <None>, which means not stated: it is left out; no "
            "verdict changes.");
        row("nnet:inputLayer [ nnet:hasType nnet:AvgPool2D ] ;",
            "nnet:AvgPool2D is not the name that the ontology declares (used once): it is read as "
            "nnet:AveragePool2D, which is; no verdict changes.");
        row("nnet:hasCategory nnet:Sorting ;", "nnet:Sorting is declared by no ontology (used once): it is "
                                               "kept as it stands; no verdict changes.");
        row("nnet:inputLayer [ nnet:hasType nnet:Softmx ] ;",
            "nnet:Softmx is declared by no ontology (used once): it is kept as it stands; no verdict "
            "changes; "
            "perhaps nnet:Softmax is meant.");
        row("nnet:inputLayer [ nnet:hasType nnet:Relu6 ] ;",
            "nnet:Relu6 is declared by no ontology (used once): it is kept as it stands; no verdict "
            "changes.");
        row("ssn:hasInputs :other ;", "ssn:hasInputs is declared by no ontology (used once): TinyAtlas does "
                                      "not read it: what is stated "
                                      "by it counts as not stated, so a verdict may change; check the "
                                      "spelling; perhaps ssn:hasInput is "
                                      "meant.");
        row("nnet:hasColour \"red\" ;",
            "nnet:hasColour is declared by no ontology (used once): TinyAtlas does "
            "not read it; no verdict changes.");
        row("schema:name \"other\" ;", "Name of My_Model is given as My_Model and as other: the first one "
                                       "counts; no verdict changes.");
        row("s3n:hasProcedureFeature [ ssn-system:inCondition [ a s3n_extend:RAM ; schema:minValue 30 ; "
            "schema:unitCode om:kilobyte ] ] ;",
            "RAM of My_Model is given as 30 kilobyte and as 10 kilobyte: the larger one counts, so that a "
            "doubt never makes a "
            "model fit.");
    }
    void aFindingIsSaidInWords() {
        QFETCH(QString, more);
        const auto dataset = datasetFrom(modelWith(more.toStdString()) + cleanDevice);
        QTEST(sentenceOf(*dataset, text::FindingSentences::Names::AsGiven), "sentence");
    }

    void aMisspeltTypeMayChangeAVerdict_data() {
        QTest::addColumn<QString>("graph");
        QTest::addColumn<QString>("meant"); ///< empty for none
        const auto row = [](const char *graph, const char *meant) {
            QTest::newRow(graph) << QString::fromUtf8(graph) << QString::fromUtf8(meant);
        };
        row(":d ssn:hasSubSystem [ a sosa_extend:microphone ] .", "sosa_extend:Microphone");
        row(":d ssn:hasSubSystem [ a sosa_extend:Microhpone ] .", "sosa_extend:Microphone");
        row("[] ssn_extend:provideInput :My_Model_input ; a sosa_extend:Microfone .", "");
        row("[] ssn_extend:provideInput :My_Model_input ; a sosa_extend:camera .", "sosa_extend:Camera");
        row("[] a s3n_extend:Ram .", "s3n_extend:RAM");
        row("[] a s3n:SmartSensr .", "s3n:SmartSensor");
        row("[] a nnet:NeuralNet .", "");
        row("[] a nnet:Neuralnetwork .", "nnet:NeuralNetwork");
        row("[] a schema:Sensor .", "");
        row("[] a :Toy .", "");
    }
    void aMisspeltTypeMayChangeAVerdict() {
        QFETCH(QString, graph);
        QFETCH(QString, meant);
        const auto dataset = datasetFrom(modelWith({}) + cleanDevice + graph.toStdString());
        const text::FindingSentences sentences(*dataset, text::FindingSentences::Names::AsGiven);
        QStringList said;
        for (const Finding &finding : dataset->catalog.findings) {
            if (finding.code == Finding::Code::UndeclaredType || finding.code == Finding::Code::ForeignType)
                said << sentences.sentence(finding);
        }
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.front().contains(QLatin1String("a verdict may change; check the spelling")),
                 qPrintable(said.front()));
        QVERIFY2(!said.front().contains(QLatin1String("no verdict changes")), qPrintable(said.front()));
        const QString end = meant.isEmpty() ? QStringLiteral("spelling.")
                                            : QStringLiteral("; perhaps %1 is meant.").arg(meant);
        QVERIFY2(said.front().endsWith(end), qPrintable(said.front()));
    }

    void onScreenNamesHaveNoUnderscores() {
        const auto dataset = datasetFrom(modelWith("schema:citation <N.A.> ;") + cleanDevice);
        QVERIFY(sentenceOf(*dataset, text::FindingSentences::Names::OnScreen)
                    .startsWith(QLatin1String("The citation of My Model is given as <N.A.>")));
    }

    void aFindingStaysOnItsLine() {
        const auto dataset = datasetFrom(modelWith("schema:creator \"\"\" \n \t\"\"\" ;") +
                                         ":d a s3n:SmartSensor ; td:title '''a\x1b[31m\nb''' .");
        const text::FindingSentences sentences(*dataset, text::FindingSentences::Names::AsGiven);
        QVERIFY(!dataset->catalog.findings.empty());
        for (const Finding &finding : dataset->catalog.findings) {
            const QString sentence = sentences.sentence(finding);
            QVERIFY2(!sentence.contains(QLatin1Char('\n')) && !sentence.contains(QChar(0x1b)),
                     qPrintable(sentence));
        }
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
