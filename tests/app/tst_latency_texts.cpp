// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/latency_texts.h"
#include "tests/support/latency_graph.h"

#include <QSet>
#include <QTest>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

QString sentence(double microseconds, double factor) {
    return text::estimatedLatency({.on = {}, .microseconds = microseconds, .factor = factor, .rates = {}});
}

} // namespace

class TestLatencyTexts : public QObject {
    Q_OBJECT

private slots:
    void twoDigitsAndTheBand() {
        QCOMPARE(sentence(45'123, 1.6), QString("about 45 ms (28 to 72 ms)"));
        QCOMPARE(sentence(450, 1.5), QString("about 450 µs (300 to 680 µs)"));
        QCOMPARE(sentence(1'200'000, 1.25), QString("about 1.2 s (0.96 to 1.5 s)"));
        QCOMPARE(sentence(999'000, 2), QString("about 1,000 ms (500 to 2,000 ms)"));
    }

    void anEstimateIsCalledOneAndSaysWhatItStandsOn() {
        const auto dataset =
            datasetFrom(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50));
        const LatencyRates rates(*dataset);
        const PairLatency found =
            latencyOf(*dataset, rates, modelCalled(*dataset, "asked"), idAt<DeviceId>(0), 0);
        const QStringList lines = text::estimateLines(*dataset, found, 2);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.first(), QString("About 120 ms (120 to 130 ms), estimated: K1 on Cortex-M4 at 50 MHz, "
                                        "from 2 other models measured there."));
        QCOMPARE(lines.last(), QString("3 more estimates, with other kernels"));
        QVERIFY(text::estimateError(rates.error()).contains("of 10 measured pairs, each left out, 10 could"));
    }

    void everyReasonHasASentence() {
        QSet<QString> sentences;
        for (std::size_t i = 0; i < noEstimates; ++i)
            sentences.insert(text::noEstimateSentence(static_cast<NoEstimate>(i)));
        QCOMPARE(sentences.size(), static_cast<qsizetype>(noEstimates));
        for (const QString &one : sentences)
            QVERIFY2(one.startsWith("No estimate: ") && one.endsWith('.'), qPrintable(one));
        const auto dataset = datasetFrom(network("asked", 3, "Conv2D") + deviceNamed("d", "1", "1", ""));
        const LatencyRates none(*dataset);
        QCOMPARE(text::estimateLines(*dataset,
                                     latencyOf(*dataset, none, idAt<ModelId>(0), idAt<DeviceId>(0), 0), 2),
                 QStringList(text::noEstimateSentence(NoEstimate::ClockUnknown)));
        QVERIFY(text::estimateError(none.error()).startsWith("Nothing was measured"));
    }
};

QTEST_GUILESS_MAIN(TestLatencyTexts)
#include "tst_latency_texts.moc"
