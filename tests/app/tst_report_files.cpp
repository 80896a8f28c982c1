// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_html.h"
#include "app/report/pair_page.h"
#include "app/report/report_page.h"
#include "app/session/built_in_graph.h"
#include "tests/support/latency_graph.h"
#include "tests/support/report_graph.h"
#include "tests/support/svg_texts.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>
#include <QXmlStreamReader>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

struct Written {
    QString text;
    QRectF rect; ///< on the page
};

QTransform transformOf(const QXmlStreamAttributes &attributes) {
    static const QRegularExpression form(QStringLiteral("matrix\\(([^)]*)\\)"));
    const auto match = form.match(attributes.value(QLatin1String("transform")).toString());
    const QStringList n = match.captured(1).split(u',');
    return n.size() == 6 ? QTransform(n[0].toDouble(), n[1].toDouble(), n[2].toDouble(), n[3].toDouble(),
                                      n[4].toDouble(), n[5].toDouble())
                         : QTransform();
}

/// Where each text of a page is, on an SVG picture of it.
std::vector<Written> textsWithPlaces(const QByteArray &svg) {
    std::vector<Written> all;
    QTransform transform;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == QLatin1String("g") && attributes.hasAttribute(QLatin1String("transform")))
            transform = transformOf(attributes);
        if (reader.name() != QLatin1String("text"))
            continue;
        QFont font =
            PagePainter::font(qRound(attributes.value(QLatin1String("font-size")).toDouble()), false);
        font.setWeight(static_cast<QFont::Weight>(attributes.value(QLatin1String("font-weight")).toInt()));
        const QPointF at(attributes.value(QLatin1String("x")).toDouble(),
                         attributes.value(QLatin1String("y")).toDouble());
        const QString text = reader.readElementText();
        // The room of letters, without the leading around them.
        const QRectF ink = QFontMetricsF(font).tightBoundingRect(text).translated(at);
        all.push_back({text, transform.mapRect(ink)});
    }
    return all;
}

/// What lies outside of the page's margins, or on something else.
QStringList collisionsOn(const PairReport &report) {
    const std::vector<Written> all = textsWithPlaces(fileOf(pairPage(report), PictureFormat::Svg));
    constexpr qreal margin = 20;
    const QRectF page = QRectF(0, 0, 793.7, 1122.5).adjusted(margin, margin, -margin, -margin);
    QStringList wrong;
    if (all.size() < 60)
        wrong << QStringLiteral("only %1 texts").arg(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!page.contains(all[i].rect))
            wrong << QStringLiteral("outside: ") + all[i].text;
        for (std::size_t j = 0; j < i; ++j) {
            if (all[i]
                    .rect.adjusted(0.7, 0.7, -0.7, -0.7)
                    .intersects(all[j].rect.adjusted(0.7, 0.7, -0.7, -0.7)))
                wrong << QStringLiteral("\"%1\" on \"%2\"").arg(all[i].text, all[j].text);
        }
    }
    return wrong;
}

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

/// What `html` refers to that a browser would load; and its ids.
struct References {
    QStringList loaded;
    QStringList ids;
    QSet<QString> elements;
    QString error;
};

References referencesOf(const QByteArray &html) {
    static const QStringList loading{QStringLiteral("src"), QStringLiteral("srcset"), QStringLiteral("data"),
                                     QStringLiteral("poster"), QStringLiteral("action")};
    References found;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        found.elements << reader.name().toString();
        for (const QXmlStreamAttribute &one : reader.attributes()) {
            const bool link = one.name() == QLatin1String("href") && !one.value().startsWith(u'#');
            if (loading.contains(one.name().toString()) || (link && reader.name() != QLatin1String("a")) ||
                one.name().startsWith(QLatin1String("on")))
                found.loaded << one.value().toString();
            if (one.name() == QLatin1String("id"))
                found.ids << one.value().toString();
        }
    }
    found.error = reader.errorString();
    return found;
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
