// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/matrix_export.h"
#include "tests/support/dataset_from.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tinyatlas;

namespace {

/// A session and what exports its matrix.
struct Stage {
    /// Waits for the answer, which is empty where there is none.
    QString write(const QString &file, int filter) {
        exports.write(QUrl::fromLocalFile(file), filter);
        const auto answered = [this] { return !exports.writing(); };
        return QTest::qWaitFor(answered) ? exports.notice() : QString();
    }

    Session session{builtInDataset()};
    MatrixExport exports{session};
};

/// Its lines; none where it cannot be read.
QList<QByteArray> linesOf(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

} // namespace

class TestMatrixExportWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void theWholeMatrixIsOffered() {
        Stage stage;
        QCOMPARE(stage.exports.nameFilters().size(), 2);
        QVERIFY(stage.exports.suggestedName().endsWith(", matrix.xlsx"));
        QCOMPARE(stage.write(path("all.csv"), 0), QStringLiteral("Saved all.csv"));
        QCOMPARE(linesOf(path("all.csv")).size(), 23 * 6 + 1);
        QCOMPARE(stage.write(path("all"), 0), QStringLiteral("Saved all.xlsx"));
        QVERIFY(QFile::exists(path("all.xlsx")));
    }

    void underAFilterWhatIsShownComesFirst() {
        Stage stage;
        stage.session.showModelsThatFit(5);
        QVERIFY(stage.session.state().filter.active());
        const auto shown = static_cast<qsizetype>(stage.session.shown()->pairs());
        QVERIFY(shown < 138);
        QCOMPARE(stage.exports.nameFilters().size(), 4);
        QCOMPARE(stage.write(path("shown"), 1), QStringLiteral("Saved shown.csv"));
        QCOMPARE(linesOf(path("shown.csv")).size(), shown + 1);
        QCOMPARE(stage.write(path("whole"), 3), QStringLiteral("Saved whole.csv"));
        QCOMPARE(linesOf(path("whole.csv")).size(), 138 + 1);
    }

    void whatCannotBeWrittenIsSaid() {
        Stage stage;
        QVERIFY(stage.write(path("no folder/m.xlsx"), 0).startsWith("m.xlsx was not written: "));
        QVERIFY(stage.exports.failed());
        QCOMPARE(stage.write(path("no folder/m.csv"), 0).left(22), QStringLiteral("m.csv was not written:"));
        QFile there(path("there.xlsx"));
        QVERIFY(there.open(QIODevice::WriteOnly));
        QVERIFY(stage.write(path("there"), 0).contains("it is there already"));
        QCOMPARE(there.size(), 0);
    }

    void closingTheNoticeGivesUpWhatIsWritten() {
        Stage stage;
        stage.exports.write(QUrl::fromLocalFile(path("given_up.xlsx")), 0);
        QVERIFY(stage.exports.writing());
        stage.exports.write(QUrl::fromLocalFile(path("second.xlsx")), 0);
        QVERIFY(stage.exports.notice().contains("another one is being written"));
        stage.exports.dismissNotice();
        QTRY_VERIFY(!stage.exports.writing());
        QVERIFY(stage.exports.notice().isEmpty()); // not even that it was saved
        QVERIFY(!QFile::exists(path("second.xlsx")));
    }

    void aClosedNoticeStaysClosedHoweverLongTheJobTakes() {
        const QString pipe = path("pipe.csv"); // which waits for a reader
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
        Stage stage;
        stage.exports.write(QUrl::fromLocalFile(pipe), 0);
        constexpr int untilItTells = 300;
        QTest::qWait(untilItTells);
        const QString told = stage.exports.notice();
        stage.exports.dismissNotice();
        QTest::qWait(untilItTells);
        const QString after = stage.exports.notice();
        const bool writing = stage.exports.writing();
        const int reader = ::open(QFile::encodeName(pipe).constData(), O_RDONLY | O_NONBLOCK);
        const bool done = QTest::qWaitFor([&stage] { return !stage.exports.writing(); });
        ::close(reader);
        QVERIFY2(told.startsWith("Writing pipe.csv… "), qPrintable(told));
        QCOMPARE(after, QString());
        QVERIFY(writing && done);
    }

    void whatIsNoFileOfThisComputerIsRefused() {
        Stage stage;
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        stage.exports.write(QUrl(QStringLiteral("https://example.org/m.xlsx")), 0);
        const bool writing = stage.exports.writing();
        const QString notice = stage.exports.notice();
        QTRY_VERIFY(!stage.exports.writing());
        QVERIFY(QDir::setCurrent(here));
        QVERIFY2(notice.startsWith("m.xlsx was not written: it would not be on this computer"),
                 qPrintable(notice));
        QVERIFY(stage.exports.failed() && !writing);
        QVERIFY(!QFile::exists(path(".xlsx")));
    }

    void whatIsShownHasTheVerdictsItIsShownFor() {
        constexpr int many = 320; // pairs of as many are matched off this thread
        std::string turtle;
        for (int i = 0; i < many; ++i)
            turtle += test::modelNamed("m" + std::to_string(i), "1", i < many / 2 ? "1" : "99", "") +
                      test::deviceNamed("d" + std::to_string(i), "9", "9", "");
        Session session(test::datasetFrom(turtle));
        MatrixExport exports(session);
        session.showModelsThatFit(0);
        QTRY_VERIFY(!session.matching());
        session.setOverhead({.flash = Bytes{1'000'000}, .ram = {}}); // nothing fits with it
        QVERIFY(session.matching());
        exports.write(QUrl::fromLocalFile(path("shown.csv")), 1);
        QTRY_VERIFY(!exports.writing());
        const QList<QByteArray> lines = linesOf(path("shown.csv"));
        QCOMPARE(lines.size(), 1 + many / 2 * many);
        for (qsizetype line = 1; line < lines.size(); ++line)
            QVERIFY2(lines[line].contains(",fits,"), lines[line].constData());
    }
};

QTEST_GUILESS_MAIN(TestMatrixExportWindow)
#include "tst_matrix_export_window.moc"
