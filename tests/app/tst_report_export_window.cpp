// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/report_export.h"
#include "tests/support/report_graph.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tinyatlas;
using namespace tinyatlas::test;

namespace {

/// A session and what reports on it.
struct Stage {
    explicit Stage(const DatasetPtr &dataset = builtInDataset()) : session(dataset) {}

    /// Waits for the answer, which is empty where there is none.
    QString write(const QString &file, int filter = 0) {
        exports.write(QUrl::fromLocalFile(file), filter);
        const auto answered = [this] { return !exports.writing(); };
        return QTest::qWaitFor(answered) ? exports.notice() : QString();
    }

    Session session;
    ReportExport exports{session};
};

QByteArray contentOf(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestReportExportWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void initTestCase() { qputenv("SOURCE_DATE_EPOCH", "1795305600"); } // 22 November 2026

    void nothingIsReportedOnWhileNothingIsAsked() {
        Stage stage;
        QVERIFY(!stage.exports.possible());
        QVERIFY(!stage.exports.begins());
        QCOMPARE(stage.write(path("nothing.pdf")), QString());
        QVERIFY(!QFile::exists(path("nothing.pdf")));
    }

    void thePairInFit() {
        Stage stage(earAndBoards());
        QSignalSpy changed(&stage.exports, &ReportExport::possibleChanged);
        stage.session.openFit(0, 0);
        QVERIFY(stage.exports.possible() && stage.exports.begins() && changed.count() > 0);
        QCOMPARE(stage.exports.suggestedName(), QString("Ear on Roomy, report.pdf"));
        QCOMPARE(stage.exports.nameFilters().size(), 2);
        QCOMPARE(stage.write(path("pair.pdf")), QString("Saved pair.pdf"));
        QVERIFY(contentOf(path("pair.pdf")).startsWith("%PDF-"));
        QCOMPARE(stage.write(path("pair"), 1), QString("Saved pair.html")); // as the filter says
        const QString html = QString::fromUtf8(contentOf(path("pair.html")));
        QVERIFY(html.contains("<h1>Ear on Roomy</h1>"));
        QVERIFY(html.contains("written 22 November 2026"));
    }

    void byTheRulesAsTheyAreNow() {
        Stage stage(earAndBoards());
        stage.session.openFit(0, 0);
        stage.session.setOverhead({.flash = Bytes{84'528}, .ram = {}});
        QCOMPARE(stage.write(path("rules.html")), QString("Saved rules.html"));
        QVERIFY(QString::fromUtf8(contentOf(path("rules.html"))).contains("95.00 kB + 84.53 kB runtime"));
    }

    void severalModelsOnADeviceAreRefused() {
        Stage stage(earAndBoards());
        stage.session.openFit(0, 0);
        stage.session.addToFit(3);
        QVERIFY(stage.exports.possible()); // the notice says what a grey button could not
        QVERIFY(!stage.exports.begins());
        QVERIFY(stage.exports.failed());
        QVERIFY(stage.exports.notice().startsWith("A report is of one model on a device"));
        stage.exports.write(QUrl::fromLocalFile(path("several.pdf")), 0);
        QVERIFY(!stage.exports.writing());
    }

    void theComparisonInSight() {
        Stage stage(earAndBoards());
        stage.session.showCompare();
        stage.session.compareModel(0);
        QVERIFY(!stage.exports.possible()); // of one there is nothing to compare
        stage.session.compareModel(3);
        QVERIFY(stage.exports.possible());
        QCOMPARE(stage.exports.suggestedName(), QString("Ear and Small side by side, report.pdf"));
        QCOMPARE(stage.write(path("compared.html")), QString("Saved compared.html"));
        QVERIFY(contentOf(path("compared.html")).contains("<h1>Ear and Small side by side</h1>"));
        QCOMPARE(stage.write(path("compared.pdf")), QString("Saved compared.pdf"));
        stage.session.openFit(0, 0);
        QCOMPARE(stage.exports.suggestedName(), QString("Ear on Roomy, report.pdf"));
    }

    void whatCannotBeWrittenIsSaid() {
        Stage stage(earAndBoards());
        stage.session.openFit(0, 0);
        QVERIFY(stage.write(path("no folder/r.pdf")).startsWith("r.pdf was not written: "));
        QVERIFY(stage.exports.failed());
        QFile there(path("there.pdf"));
        QVERIFY(there.open(QIODevice::WriteOnly));
        QVERIFY(stage.write(path("there")).contains("it is there already"));
        QCOMPARE(there.size(), 0);
        stage.exports.write(QUrl(QStringLiteral("https://example.org/r.pdf")), 0);
        QVERIFY(stage.exports.notice().contains("it would not be on this computer"));
        QVERIFY(!stage.exports.writing());
    }

    void closingTheNoticeGivesUpWhatIsWritten() {
        Stage stage(earAndBoards());
        stage.session.openFit(0, 0);
        stage.exports.write(QUrl::fromLocalFile(path("given_up.pdf")), 0);
        QVERIFY(stage.exports.writing());
        stage.exports.write(QUrl::fromLocalFile(path("second.pdf")), 0);
        QVERIFY(stage.exports.notice().contains("another one is being written"));
        stage.exports.dismissNotice();
        QTRY_VERIFY(!stage.exports.writing());
        // Where it was there already, that is said.
        QCOMPARE(stage.exports.notice(),
                 QFile::exists(path("given_up.pdf")) ? QString("Saved given_up.pdf") : QString());
        QVERIFY(!QFile::exists(path("second.pdf")));
    }

    void whatIsGivenUpTakesNoOtherWordsAway() {
        Stage stage(earAndBoards());
        stage.session.openFit(0, 0);
        stage.exports.write(QUrl::fromLocalFile(path("first.pdf")), 0);
        stage.exports.dismissNotice();
        stage.exports.write(QUrl::fromLocalFile(path("other.pdf")), 0);
        QTRY_VERIFY(!stage.exports.writing());
        const QString said = stage.exports.notice();
        QVERIFY2(QFile::exists(path("first.pdf")) || // written before it could be given up
                     said.startsWith("other.pdf was not written: another one"),
                 qPrintable(said));
    }
};

QTEST_MAIN(TestReportExportWindow)
#include "tst_report_export_window.moc"
