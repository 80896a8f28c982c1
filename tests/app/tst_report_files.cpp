// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_html.h"
#include "app/report/pair_page.h"
#include "app/report/report_fitting.h"
#include "app/report/report_page.h"
#include "app/report/svg_fragment.h"
#include "app/session/built_in_graph.h"
#include "tests/support/html_references.h"
#include "tests/support/latency_graph.h"
#include "tests/support/page_collisions.h"
#include "tests/support/report_graph.h"
#include "tests/support/svg_texts.h"

#include <QApplication>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamWriter>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

/// What lies outside of the page's margins, or on something else.
QStringList collisionsOn(const PairReport &report) { return test::collisionsOn(pairPage(report)); }

PairReport named(const char *name) {
    const QString which = QLatin1String(name);
    if (which == QLatin1String("far too much"))
        return reportOn(farTooMuch());
    if (which == QLatin1String("far too much that does not fit"))
        return reportOn(farTooMuch(), 0, 1);
    if (which == QLatin1String("hostile"))
        return reportOn(hostilePair());
    if (which == QLatin1String("nothing"))
        return reportOn(datasetFrom(modelNamed("m", "", "", "") + deviceNamed("d", "", "", "")));
    if (which == QLatin1String("supposed")) {
        FitRules rules;
        rules.overhead = {.flash = Bytes{84'528}, .ram = Bytes{12'345}};
        DeviceWhatIf whatIf;
        whatIf.memory.ram = Bytes{20'000};
        whatIf.taken.flash = Bytes{46'000};
        rules.set(idAt<DeviceId>(0), whatIf);
        return reportOn(earAndBoards(), 0, 0, rules);
    }
    if (which == QLatin1String("estimated")) {
        const auto dataset =
            datasetFrom(calibration() + network("asked", 3, "Conv2D") + board("Cortex-M4", 50));
        return reportOn(dataset, modelCalled(*dataset, "asked").value);
    }
    return reportOn(builtInDataset(), 9, 3);
}

constexpr std::array cases{
    "far too much", "far too much that does not fit", "hostile", "nothing", "supposed", "estimated",
    "built in"};

void addCases() {
    QTest::addColumn<PairReport>("report");
    for (const char *name : cases)
        QTest::addRow("%s", name) << onOnePage(named(name));
}

} // namespace

Q_DECLARE_METATYPE(tinyatlas::PairReport)

class TestReportFiles : public QObject {
    Q_OBJECT

private slots:
    void everythingFindsAPlaceOnOnePage_data() { addCases(); }
    void everythingFindsAPlaceOnOnePage() {
        QFETCH(PairReport, report);
        const QStringList wrong = collisionsOn(report);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    /// So that the test above does not find nothing for another reason.
    void whatCollidesIsFound() {
        PairReport report = onOnePage(named("built in"));
        report.memories[0].name = QString(60, u'W');
        QVERIFY(collisionsOn(report).join(u'|').contains("WWW"));
    }

    void thePdfIsOnePageOfA4_data() { addCases(); }
    void thePdfIsOnePageOfA4() {
        QFETCH(PairReport, report);
        const QByteArray pdf = fileOf(pairPage(report), PictureFormat::Pdf);
        QCOMPARE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "), 1);
        QVERIFY(pdf.contains("/MediaBox [0 0 595.000000 842.000000]") ||
                pdf.contains("/MediaBox [0 0 595 842]"));
        QCOMPARE(fileOf(pairPage(report), PictureFormat::Pdf), pdf); // twice the same bytes
    }

    /// As who copies it gets it, where there is a program that reads it.
    void thePdfHoldsItsText() {
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        const PairReport report = onOnePage(named("built in"));
        QTemporaryDir folder;
        QFile file(folder.filePath("report.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fileOf(pairPage(report), PictureFormat::Pdf));
        file.close();
        QProcess process;
        process.start(reader, {"-layout", file.fileName(), "-"});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &said : {report.frame.title, report.headline, report.requirements.rows[0][3].text,
                                    report.frame.sources.rows[0][3].text, report.frame.credit()})
            QVERIFY2(text.contains(said), qPrintable(said + "\n" + text));
        QVERIFY(text.contains("(margin 10 %)")); // with its brackets
    }

    void theHtmlIsWellFormedAndLoadsNothing_data() { addCases(); }
    void theHtmlIsWellFormedAndLoadsNothing() {
        QFETCH(PairReport, report);
        const QByteArray html = htmlOf(report);
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        const References found = referencesOf(html);
        QVERIFY2(found.error.isEmpty(), qPrintable(found.error));
        QVERIFY2(found.loaded.isEmpty(), qPrintable(found.loaded.join(' ')));
        for (const char *element : {"script", "link", "img", "image", "iframe", "object", "style-sheet"})
            QVERIFY(!found.elements.contains(QLatin1String(element)));
        QVERIFY(!html.contains("@import") && !html.contains("url("));
        QCOMPARE(QSet<QString>(found.ids.begin(), found.ids.end()).size(), found.ids.size());
        QCOMPARE(htmlOf(report), html);
        for (const char *element : {"main", "h1", "h2", "table", "th", "figure", "title"})
            QVERIFY2(found.elements.contains(QLatin1String(element)), element);
    }

    void aHostileNameIsOnlyText() {
        const PairReport report = onOnePage(named("hostile"));
        const QByteArray html = htmlOf(report);
        QVERIFY(!html.contains("<script"));
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        PairReport broken = report;
        broken.frame.title = QStringLiteral("a\u0001b\uFFFE") + QChar(0xD800) + QStringLiteral("c\U0001F600");
        QVERIFY(referencesOf(htmlOf(broken)).error.isEmpty());
    }

    void whatXmlHasNoPlaceForIsReplacedInDrawings() {
        const auto paint = [](QPainter &painter) {
            painter.drawText(QPointF(2, 20), QStringLiteral("a\u0001b\uFFFEc"));
        };
        QByteArray html;
        QXmlStreamWriter writer(&html);
        writer.writeStartElement(QStringLiteral("svg"));
        writeVectors(writer, {50, 30}, paint);
        writer.writeEndElement();
        QCOMPARE(test::textsOf(html), QStringList{QStringLiteral("a\uFFFDb\uFFFDc")});
        const PicturePage page{
            .size = {50, 30}, .title = QStringLiteral("\u0002"), .background = Qt::white, .paint = paint};
        QCOMPARE(test::textsOf(fileOf(page, PictureFormat::Svg)),
                 QStringList{QStringLiteral("a\uFFFDb\uFFFDc")});
    }

    void aBrokenDrawingTakesNothingOfThePage() {
        QByteArray html;
        QXmlStreamWriter writer(&html);
        writer.writeStartElement(QStringLiteral("svg"));
        writeVectors(writer, "<svg><g><g><text>a\x01</text></g></g></svg>");
        writer.writeEndElement();
        writer.writeEmptyElement(QStringLiteral("p"));
        QVERIFY2(html.endsWith("</g></g></svg><p/>") || html.endsWith("</text></g></g></svg><p"), html);
    }

    void bothSayTheSame() {
        const PairReport report = onOnePage(named("built in"));
        const QString html = QString::fromUtf8(htmlOf(report));
        const QString page = test::textsOf(fileOf(pairPage(report), PictureFormat::Svg)).join('|');
        for (const ReportTable *table : {&report.requirements, &report.alternatives, &report.evidence}) {
            for (const ReportRow &row : table->rows) {
                for (const QString &said : {row[0].text, row[1].text, row[2].text}) {
                    QVERIFY2(html.contains(said), qPrintable(said));
                    QVERIFY2(page.contains(said), qPrintable(said));
                }
            }
        }
    }

    /// Which rows are left out is the same as if one after the other were, but a page is measured seldom.
    void asFewRowsAsCanBeAreLeftOut_data() {
        QTest::addColumn<int>("all");
        QTest::addColumn<int>("room");
        QTest::addColumn<int>("shown");
        QTest::addRow("all find a place") << 5 << 5 << 5;
        QTest::addRow("one does not") << 5 << 4 << 4;
        QTest::addRow("none of many but what must be") << 2000 << 1 << 2;
        QTest::addRow("a few of many") << 2000 << 60 << 60;
    }
    void asFewRowsAsCanBeAreLeftOut() {
        QFETCH(int, all);
        QFETCH(int, room);
        QFETCH(int, shown);
        ReportTable table{.heading = {}, .fewest = 2};
        table.rows.resize(static_cast<std::size_t>(all));
        int measured = 0;
        const ReportTable fitted = fittedOnPage(
            table, [](ReportTable &one) { return std::array{partOf(one, 1)}; },
            [&](const ReportTable &one) {
                ++measured;
                return one.rows.size() <= static_cast<std::size_t>(room);
            });
        QCOMPARE(fitted.rows.size(), static_cast<std::size_t>(shown));
        QCOMPARE(fitted.leftOut, static_cast<std::size_t>(all - shown));
        QVERIFY2(measured <= 8, qPrintable(QString::number(measured)));
    }

    void whatIsTooMuchIsCounted() {
        const PairReport report = onOnePage(named("far too much"));
        QVERIFY(report.alternatives.rows.size() >= report.alternatives.fewest);
        QCOMPARE(report.alternatives.rows.size() + report.alternatives.leftOut, std::size_t{200});
        QVERIFY(report.requirements.rows.size() >= 3);
        QVERIFY(QString::fromUtf8(htmlOf(report))
                    .contains(QString("And %1 more").arg(report.alternatives.leftOut)));
    }
};

QTEST_MAIN(TestReportFiles)
#include "tst_report_files.moc"
