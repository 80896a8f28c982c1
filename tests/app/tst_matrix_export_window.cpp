// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"
#include "app/window/matrix_export.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
};

QTEST_GUILESS_MAIN(TestMatrixExportWindow)
#include "tst_matrix_export_window.moc"
