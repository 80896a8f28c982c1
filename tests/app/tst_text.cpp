// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "tests/support/dataset_from.h"

#include <QTest>

#include <limits>

using namespace tinyatlas;
using test::datasetFrom;
using test::deviceNamed;
using test::modelNamed;

class TestText : public QObject {
    Q_OBJECT

private slots:
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
        QCOMPARE(text::filled(std::numeric_limits<double>::infinity()), QStringLiteral("no room"));
    }

    void countsAndNames() {
        QCOMPARE(text::countShort(288), QStringLiteral("288"));
        QCOMPARE(text::countShort(336000), QStringLiteral("336 k"));
        QCOMPARE(text::countShort(2119808), QStringLiteral("2.12 M"));
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

    void anAnswerNamesItsEvidence() {
        const auto dataset = datasetFrom(modelNamed("m", "1", "2", "") + deviceNamed("d", "10", "20", ""));
        const QString answer = text::answer(*dataset, ModelId{0}, DeviceId{0}, {});
        for (const char *part : {"m on d: fits", "http://example.org/m", "http://example.org/d",
                                 "Margin: 10 %", "RAM needed: stated in test"})
            QVERIFY2(answer.contains(QLatin1String(part)), part);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
