// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "app/pictures/snapshot_state.h"
#include "app/scene/lanes_scene.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/lanes_view_model.h"
#include "tests/support/dataset_from.h"

#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <fstream>

using namespace tinyatlas;

namespace {

struct Run {
    int status = -1;
    QString err;
};

/// The program itself, as on a machine without a display.
Run run(const QStringList &arguments) {
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND"})
        environment.remove(QLatin1String(variable));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TINYATLAS_PROGRAM), QStringList(QStringLiteral("snapshot")) + arguments);
    if (!program.waitForFinished())
        return {};
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromUtf8(program.readAllStandardError())};
}

QStringList words(const char *line) { return QString::fromUtf8(line).split(QLatin1Char(' ')); }

/// What is said about the options after `snapshot`; nothing where they are right.
QString wrongWith(const QStringList &arguments) {
    const auto line = parseCommandLine(QStringList(QStringLiteral("snapshot")) + arguments);
    if (!line)
        return line.error();
    const auto state = snapshotState(*builtInDataset(), line.value().snapshot);
    return state ? QString() : state.error();
}

QByteArray contentOf(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasThousandsOfColours(const QImage &picture) {
    constexpr qsizetype many = 1500; // the texts alone have not a hundred
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height() && colours.size() <= many; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(line[x]);
    }
    return colours.size() > many;
}

/// The texts of an SVG file, in its order; all of them in `fonts`.
QStringList textsOf(const QByteArray &svg, QSet<QString> &fonts) {
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("text"))
            continue;
        fonts.insert(reader.attributes().value(QLatin1String("font-family")).toString());
        texts << reader.readElementText();
    }
    return reader.hasError() ? QStringList() : texts;
}

} // namespace

class TestSnapshot : public QObject {
    Q_OBJECT

private slots:
    /// Each size, and each view, in both themes.
    void everySizeAndTheme_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char *line, const QSize &size) {
            QTest::addRow("%s", line) << QString::fromUtf8(line) << size;
        };
        row("--view explore --theme dark --size 1024x600", {1024, 600});
        row("--view fit --pair snoring syntiant --theme light --size 1024x600", {1024, 600});
        row("--view explore --pair snoring syntiant --theme light --size 1280x720", {1280, 720});
        row("--view fit --pair snoring syntiant --theme dark --size 1280x720", {1280, 720});
        row("--view explore --theme light --size 1441x901 --scale 1.25", {1441, 901});
        row("--view matrix --theme dark --size 1024x600", {1024, 600});
        row("--view matrix --theme light --size 1440x900", {1440, 900});
        row("--view explore --pair snoring syntiant --theme dark --size 1441x901 --scale 1.25", {1441, 901});
        row("--view explore --pair snoring syntiant --theme dark --size 3840x2160 --scale 2", {3840, 2160});
        row("--view fit --pair snoring syntiant --theme light --size 3840x2160 --scale 2", {3840, 2160});
    }
    void everySizeAndTheme() {
        QFETCH(QString, line);
        QFETCH(QSize, size);
        const QString file = m_folder.filePath(QStringLiteral("picture.png"));
        const auto made = run(line.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--out"), file});
        QVERIFY2(made.status == 0, qPrintable(made.err));
        const QImage picture(file);
        QCOMPARE(picture.size(), size);
        QVERIFY(hasThousandsOfColours(picture));
        QCOMPARE(qGray(picture.pixel(picture.width() / 2, 2)) < 128, line.contains(QLatin1String("dark")));
    }

    void theViewsDiffer() {
        const QImage explore = png("--view explore");
        const QImage selected = png("--view explore --select Person_Detection");
        const QImage sensor = png("--view explore --select microphone");
        const QImage drag = png("--view explore --pair Snoring_Guardian adafruit_tflite");
        const QImage fit = png("--view fit --pair Snoring_Guardian adafruit_tflite");
        const QImage margin = png("--view explore --pair Snoring_Guardian adafruit_tflite --margin 15");
        const QImage matrix = png("--view matrix");
        const QImage row = png("--view matrix --select Person_Detection");
        const std::array all{explore, selected, sensor, drag, fit, margin, matrix, row};
        QVERIFY(std::ranges::none_of(all, &QImage::isNull));
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j)
                QVERIFY2(all.at(i) != all.at(j), qPrintable(QStringLiteral("%1 is %2").arg(i).arg(j)));
    }

    void twiceTheSameBytes_data() {
        QTest::addColumn<QString>("suffix");
        for (const char *suffix : {"png", "svg", "pdf"})
            QTest::addRow("%s", suffix) << QString::fromLatin1(suffix);
    }
    void twiceTheSameBytes() {
        QFETCH(QString, suffix);
        for (const char *view :
             {"--view explore --pair snoring syntiant", "--view fit --pair snoring syntiant"}) {
            QSet<QByteArray> files;
            for (int turn = 0; turn < 2; ++turn) {
                const QString file = m_folder.filePath(QStringLiteral("twice.") + suffix);
                QCOMPARE(run(words(view) + QStringList{QStringLiteral("--out"), file}).status, 0);
                files.insert(contentOf(file));
            }
            QCOMPARE(files.size(), 1);
            QVERIFY(files.cbegin()->size() > 2000);
        }
    }

    void anSvgHoldsEveryVisibleTextAsText() {
        const QString file = m_folder.filePath(QStringLiteral("explore.svg"));
        QCOMPARE(
            run({QStringLiteral("--view"), QStringLiteral("explore"), QStringLiteral("--out"), file}).status,
            0);
        QSet<QString> fonts;
        const QStringList texts = textsOf(contentOf(file), fonts);

        Session session(builtInDataset());
        Theme theme(nullptr);
        PairDrag drag(session);
        LanesViewModel lanes(session, drag, theme);
        lanes.setViewport({1440, 900});
        int expected = 0;
        for (const SceneLayer &layer : lanes.scene().layers) {
            for (const SceneText &text : layer.texts) {
                const QString shown = text.heading ? text.text.toUpper() : text.text;
                QVERIFY2(texts.contains(shown), qPrintable(shown));
                ++expected;
            }
        }
        QVERIFY(expected > 40);
        QCOMPARE(texts.size(), expected);
        QCOMPARE(fonts, QSet<QString>{textFamily()});
        QVERIFY(contentOf(file).contains("<title>TinyAtlas: Built-in knowledge graph</title>"));
    }

    void fitAsVectorsHoldsTheAnswer() {
        const QString file = m_folder.filePath(QStringLiteral("fit.svg"));
        QCOMPARE(run(words("--view fit --pair snoring adafruit_tflite --out") + QStringList{file}).status, 0);
        QSet<QString> fonts;
        const QString all = textsOf(contentOf(file), fonts).join(QLatin1Char('|'));
        for (const char *words : {"Snoring Guardian on Adafruit TFLite Micro Kit", "REQUIREMENTS", "70.03 kB",
                                  "needs 25.97 kB", "ACCURACY AGAINST COMPUTE"})
            QVERIFY2(all.contains(QLatin1String(words)), qPrintable(all));
        QVERIFY(!contentOf(file).contains("<image"));
    }

    void theMatrixAsVectorsHoldsEveryVerdict() {
        const QString file = m_folder.filePath(QStringLiteral("matrix.svg"));
        QCOMPARE(run(words("--view matrix --size 1440x900 --out") + QStringList{file}).status, 0);
        QSet<QString> fonts;
        const QStringList texts = textsOf(contentOf(file), fonts);
        QCOMPARE(texts.count(QStringLiteral("no microphone")), 22);
        for (const char *words : {"Person Detection", "61 %", "RAM 134 %", "21 of 23", "0 of 6"})
            QVERIFY2(texts.contains(QLatin1String(words)), words);
        QVERIFY(!contentOf(file).contains("<image"));
        const QString pdf = m_folder.filePath(QStringLiteral("matrix.pdf"));
        QCOMPARE(run(words("--view matrix --theme light --out") + QStringList{pdf}).status, 0);
        QVERIFY(contentOf(pdf).startsWith("%PDF-1."));
    }

    void aPdfIsOnePageOfTheSize() {
        const QString file = m_folder.filePath(QStringLiteral("explore.pdf"));
        QCOMPARE(run(words("--view explore --size 1440x900 --out") + QStringList{file}).status, 0);
        const QByteArray pdf = contentOf(file);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY2(pdf.contains("/MediaBox [0 0 1080"), "96 pixels are 72 points");
        QVERIFY(pdf.contains("Inter") || !textFamily().startsWith(QLatin1String("Inter")));
    }

    void aDeviceOutOfSightIsScrolledUnderTheDrag() {
        const QTemporaryDir folder;
        const QString graph = folder.filePath(QStringLiteral("many.ttl"));
        std::ofstream turtle(graph.toStdString());
        turtle << test::prefixes << test::modelNamed("keyword", "20", "100", "sosa_extend:Microphone");
        for (int i = 0; i < 60; ++i)
            turtle << test::deviceNamed("device" + std::to_string(i), "200", "900", "sosa_extend:Microphone");
        turtle.close();
        for (const char *device : {"device0", "device31", "device59"}) {
            const QString file = m_folder.filePath(QStringLiteral("many.svg"));
            const auto made =
                run({QStringLiteral("--view"), QStringLiteral("explore"), QStringLiteral("--out"), file,
                     QStringLiteral("--graph"), graph, QStringLiteral("--pair"), QStringLiteral("keyword"),
                     QLatin1String(device)});
            QVERIFY2(made.status == 0, qPrintable(made.err));
            QSet<QString> fonts;
            const QStringList texts = textsOf(contentOf(file), fonts);
            QVERIFY2(texts.contains(QLatin1String(device)), qPrintable(texts.join(QLatin1Char('|'))));
        }
    }

    void anEmptyGraphIsDrawn() {
        const QString graph = m_folder.filePath(QStringLiteral("empty.ttl"));
        std::ofstream(graph.toStdString()) << "";
        for (const char *suffix : {"png", "svg", "pdf"}) {
            const QString file = m_folder.filePath(QStringLiteral("empty.") + QLatin1String(suffix));
            QCOMPARE(run({QStringLiteral("--view"), QStringLiteral("explore"), QStringLiteral("--out"), file,
                          QStringLiteral("--graph"), graph})
                         .status,
                     0);
            QVERIFY(!contentOf(file).isEmpty());
        }
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::addRow("%s", line) << QString::fromUtf8(line) << QString::fromUtf8(says);
        };
        row("", "needs a view and a file");
        row("--view explore", "needs a view and a file");
        row("--out a.png", "needs a view and a file");
        row("--view query --out a.png", "--view query is not built yet");
        row("--view compare --page pie --out a.png", "--page takes one of side-by-side, scatter");
        row("--view matrix --page bars --out a.png", "--page goes with --view compare only");
        row("--view explore --compare Move --out a.png", "--compare goes with --view compare only");
        row("--view compare --compare a --compare a --compare a --compare a --compare a --compare a "
            "--compare a "
            "--out a.png",
            "at most 6");
        row("--view planets --out a.png", "\"planets\"");
        row("--view explore --out a.gif", "ends in .png, .svg or .pdf");
        row("--view explore --out png", "ends in .png, .svg or .pdf");
        row("--view explore --out a.png more", "options only");
        row("--view explore --out a.png --json", "--json");
        row("--view explore --out a.png --renderer gpu", "--renderer goes with the window only");
        row("--view explore --out a.png --arrangement heap", "\"heap\"");
        row("--view explore --out a.png --lens ontology", "--arrangement map only");
        row("--view explore --out a.png --arrangement map --lens side", "\"side\"");
        row("--view fit --pair snoring syntiant --out a.png --arrangement lanes", "explore only");
        row("--view matrix --pair snoring syntiant --out a.png", "explore and --view fit only");
        row("--view explore --out a.png --size 1440", "WIDTHxHEIGHT");
        row("--view explore --out a.png --size -1440x900", "WIDTHxHEIGHT");
        row("--view explore --out a.png --size 1023x600", "at least 1024x600");
        row("--view explore --out a.png --size 1440x900 --scale 2", "at least 2048x1200");
        row("--view explore --out a.png --size 20000x600", "too large");
        row("--view explore --out a.png --size 16000x16000", "too large");
        row("--view explore --out a.png --scale 0", "from 1 to 4");
        row("--view explore --out a.png --scale nan", "from 1 to 4");
        row("--view explore --out a.png --theme blue", "\"blue\"");
        row("--view explore --out a.png --select nobody", "no model, device or sensor is called");
        row("--view explore --out a.png --select micro_speech", "may be any of these things");
        row("--view explore --out a.png --pair snoring", "--pair MODEL DEVICE");
        row("--view explore --out a.png --pair nobody syntiant", "no model is called");
        row("--view explore --out a.png --pair snoring nobody", "no device is called");
        row("--view fit --out a.png", "--pair MODEL DEVICE");
        row("--view data --out a.svg", "ends in .png");
        row("--view data --out a.png --pair snoring syntiant", "--view explore and --view fit only");
    }
    void whatIsWrongIsSaid() {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const QString message = wrongWith(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QVERIFY2(message.contains(says), qPrintable(message));
    }

    /// One of each kind, said by the program itself.
    void theProgramEndsWithWhatWentWrong_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, ExitStatus status, const char *says) {
            QTest::addRow("%s", line)
                << QString::fromUtf8(line) << static_cast<int>(status) << QString::fromUtf8(says);
        };
        row("--view explore --out a.png --size 1440", ExitStatus::WrongCommandLine, "WIDTHxHEIGHT");
        row("--view explore --out a.png --select nobody", ExitStatus::WrongCommandLine, "is called");
        row("--view explore --out a.png --graph /nowhere.ttl", ExitStatus::UnreadableInput, "/nowhere.ttl");
        row("--view explore --out /nowhere/a.png", ExitStatus::Unwritable, "/nowhere/a.png");
        row("--view explore --out /nowhere/a.svg", ExitStatus::Unwritable, "/nowhere/a.svg");
    }
    void theProgramEndsWithWhatWentWrong() {
        QFETCH(QString, line);
        QFETCH(int, status);
        QFETCH(QString, says);
        const auto made = run(line.split(QLatin1Char(' ')));
        QVERIFY2(made.err.contains(says), qPrintable(made.err));
        QCOMPARE(made.status, status);
        QVERIFY(!QFile::exists(QStringLiteral("a.png")));
    }

    void theOptionsGoWithNothingElse() {
        for (const char *line : {"matrix --view explore", "--out a.png", "fit snoring syntiant --pair a b",
                                 "check --size 1440x900", "list models --renderer gpu", "--renderer none"})
            QVERIFY2(!parseCommandLine(words(line)), line);
    }

private:
    [[nodiscard]] QImage png(const char *line) const {
        const QString file = m_folder.filePath(QStringLiteral("picture.png"));
        const auto made = run(words(line) + QStringList{QStringLiteral("--out"), file});
        return made.status == 0 ? QImage(file) : QImage();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
