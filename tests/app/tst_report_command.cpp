// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tinyatlas;

namespace {

struct Run {
    int status = -1;
    QString out;
    QString err;
};

/// The program itself, as on a machine without a display, on a day of 2026.
Run run(const QStringList &arguments) {
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND"})
        environment.remove(QLatin1String(variable));
    environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1795305600"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TINYATLAS_PROGRAM), QStringList(QStringLiteral("report")) + arguments);
    if (!program.waitForFinished())
        return {};
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

QByteArray contentOf(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestReportCommand : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::addRow("%s", line) << QString::fromUtf8(line) << QString::fromUtf8(says);
        };
        row("", "report needs a file");
        row("snoring syntiant", "report needs a file");
        row("snoring syntiant --out report", "ends in .pdf or .html");
        row("snoring syntiant --out report.png", "ends in .pdf or .html");
        row("snoring --out a.pdf", "report takes a model and a device");
        row("snoring syntiant more --out a.pdf", "report takes a model and a device");
        row("snoring syntiant --out a.pdf --theme dark", "--theme goes with snapshot only");
        row("snoring syntiant --out a.pdf --json", "--json");
        row("snoring syntiant --out a.pdf --proof", "--proof goes with fit only");
        row("snoring syntiant --out a.pdf --beside move", "--beside goes with fit");
        row("snoring syntiant --out a.pdf --margin 200", "--margin takes a percentage");
        row("--compare snoring --out a.pdf", "two to 6 models");
        row("--compare a --compare b --compare c --compare d --compare e --compare f --compare g --out a.pdf",
            "but got 7");
        row("snoring --compare move --compare snoring --out a.pdf", "but got snoring besides");
    }
    void whatIsWrongIsSaid() {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto parsed = parseCommandLine(QStringList(QStringLiteral("report")) + words(line));
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().contains(says), qPrintable(parsed.error()));
    }

    void outGoesWithSnapshotAndReportOnly() {
        const auto parsed = parseCommandLine(words(QStringLiteral("fit snoring syntiant --out a.pdf")));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error(), QString("--out goes with snapshot and report only"));
    }

    void theProgramEndsWithWhatWentWrong_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, int status, const char *says) {
            QTest::addRow("%s", line) << QString::fromUtf8(line) << status << QString::fromUtf8(says);
        };
        row("nobody syntiant --out FOLDER/a.pdf", 2, "no model is called");
        row("snoring nobody --out FOLDER/a.pdf", 2, "no device is called");
        row("micro_speech syntiant --out FOLDER/a.pdf", 2, "may be any of these models");
        row("snoring syntiant --what-if nonsense --out FOLDER/a.pdf", 2, "nonsense");
        row("snoring syntiant --graph FOLDER/none.ttl --out FOLDER/a.pdf", 3, "error:");
        row("snoring syntiant --out FOLDER/none/a.pdf", 6, "could not be written");
        row("--compare snoring --compare nobody --out FOLDER/a.pdf", 2, "is called \"nobody\"");
        row("--compare snoring --compare syntiant --out FOLDER/a.pdf", 2, "but not both");
        row("--compare snoring --compare snoring --out FOLDER/a.pdf", 2, "is named twice");
    }
    void theProgramEndsWithWhatWentWrong() {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const Run made = run(words(line.replace(QLatin1String("FOLDER"), m_folder.path())));
        QTEST(made.status, "status");
        QVERIFY2(made.err.contains(says), qPrintable(made.err));
        QVERIFY(made.out.isEmpty());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("a.pdf"))));
    }

    /// A report on a pair that does not fit is answered as well.
    void twiceTheSameBytes_data() {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begins");
        QTest::addRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF-");
        QTest::addRow("html") << QStringLiteral("HTML") << QByteArray("<!DOCTYPE html>");
    }
    void twiceTheSameBytes() {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begins);
        QList<QByteArray> files;
        for (int turn = 0; turn < 2; ++turn) {
            const QString file = m_folder.filePath(QStringLiteral("twice.") + suffix);
            const Run made =
                run(words(QStringLiteral("person_detection syntiant --margin 20 --out")) + QStringList(file));
            QVERIFY2(made.status == 0, qPrintable(made.err));
            files << contentOf(file);
        }
        QVERIFY(files[0].startsWith(begins));
        QCOMPARE(files[0], files[1]);
    }

    void aComparison_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("title");
        QTest::addRow("models") << "--compare snoring --compare voice_turn"
                                << QByteArray("<h1>Snoring Guardian and Voice Turn side by side</h1>");
        QTest::addRow("devices") << "--compare adafruit_pybadge --compare syntiant --margin 20"
                                 << QByteArray(
                                        "<h1>Adafruit PyBadge and Syntiant TinyML Board side by side</h1>");
    }
    void aComparison() {
        QFETCH(QString, line);
        QFETCH(QByteArray, title);
        const QString file = m_folder.filePath(QStringLiteral("compared.html"));
        const Run made = run(words(line) + QStringList{QStringLiteral("--out"), file});
        QVERIFY2(made.status == 0, qPrintable(made.err));
        QVERIFY2(contentOf(file).contains(title), contentOf(file).left(400));
    }

    void theDayOfWritingCanBeGiven() {
        const QString file = m_folder.filePath(QStringLiteral("day.html"));
        QCOMPARE(run(words(QStringLiteral("snoring syntiant --out")) + QStringList(file)).status, 0);
        QVERIFY(contentOf(file).contains("<time datetime=\"2026-11-22\">22 November 2026</time>"));
    }

    void theHelpNamesIt() {
        QVERIFY(helpText().contains("tinyatlas report MODEL DEVICE --out FILE.pdf|.html"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"
