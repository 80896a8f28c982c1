// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tinyatlas;

/// The program itself, started on a screen that is nowhere, with settings of its own.
class TestStart : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->path());
    }

    void aFirstFrameIsShown() {
        QCOMPARE(start({}), ExitStatus::Answered);
        QCOMPARE(m_out, QByteArray("first frame\n"));
        QCOMPARE(m_err, QByteArray());
    }

    void filesThatCannotBeOpenedDoNotKeepTheWindowAway() {
        const QString broken = m_folder->filePath(QStringLiteral("broken.ttl"));
        writeTo(broken, "this is no Turtle");
        QCOMPARE(start({broken, QStringLiteral("/nowhere.ttl")}), ExitStatus::Answered);
        QCOMPARE(m_out, QByteArray("first frame\n"));
        QCOMPARE(m_err, QByteArray());
    }

    void anEndIsNotHeldUpByAFileThatIsBeingOpened() {
        const QString large = m_folder->filePath(QStringLiteral("large.nt"));
        QByteArray triples;
        constexpr int many = 200'000;
        for (int i = 0; i < many; ++i)
            triples += "<http://example.org/a> <http://example.org/b> \"" + QByteArray::number(i) + "\" .\n";
        writeTo(large, triples);
        QCOMPARE(start({large}), ExitStatus::Answered);
        QCOMPARE(m_out, QByteArray("first frame\n"));
        QCOMPARE(m_err, QByteArray());
    }

    /// Not status 1, which is an answer; and what was kept of the last window stays kept.
    void withoutItsQmlThereIsNoWindow() {
        const QString layouts = m_folder->filePath(QStringLiteral("qml/QtQuick/Layouts"));
        QVERIFY(QDir().mkpath(layouts));
        writeTo(layouts + QStringLiteral("/qmldir"),
                "module QtQuick.Layouts\nRowLayout 254.0 RowLayout.qml\n");
        writeTo(layouts + QStringLiteral("/RowLayout.qml"), "this is no QML");
        m_environment.insert(QStringLiteral("QML_IMPORT_PATH"), m_folder->filePath(QStringLiteral("qml")));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("TinyAtlas")));
        const QString settings = m_folder->filePath(QStringLiteral("TinyAtlas/TinyAtlas.conf"));
        const QByteArray kept = "[view]\nselection=http://example.org/model\n";
        writeTo(settings, kept);
        QCOMPARE(run({}), ExitStatus::NoWindow);
        QVERIFY2(m_err.contains("Main.qml:"), m_err.constData());
        QFile file(settings);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kept);
    }

private:
    static void writeTo(const QString &name, const QByteArray &text) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    ExitStatus start(const QStringList &arguments) {
        return run(QStringList(QStringLiteral("--quit-after-first-frame")) + arguments);
    }

    /// A status that is none where it does not end, or crashes.
    ExitStatus run(const QStringList &arguments) {
        QProcess program;
        program.setProcessEnvironment(m_environment);
        program.start(QStringLiteral(TINYATLAS_PROGRAM), arguments);
        const bool ended = program.waitForFinished() && program.exitStatus() == QProcess::NormalExit;
        m_out = program.readAllStandardOutput();
        m_err = program.readAllStandardError();
        return static_cast<ExitStatus>(ended ? program.exitCode() : -1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    QByteArray m_out;
    QByteArray m_err;
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
