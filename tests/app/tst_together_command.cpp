// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/snapshot_state.h"
#include "app/session/built_in_graph.h"
#include "tests/support/command_run.h"

#include <QTest>

using namespace tinyatlas;
using test::Answer;
using test::run;
using test::words;

namespace {

/// Each fits the kit alone: 94,128 and 116,488 bytes of its 187,000 of RAM, and most of its flash.
const QString inRam =
    QStringLiteral("fit Person_Detection arduino_nano_ble_33_tinyml --beside Visual_Alarm_Clock");
/// Each fits the other kit alone, whose flash is too small for both.
const QString inFlash =
    QStringLiteral("fit Snoring_Guardian adafruit_tflite --beside ARM_CNN_Small_keyword_spotting");
const QString inTurns = QStringLiteral(" --one-after-the-other");

} // namespace

class TestTogetherCommand : public QObject {
    Q_OBJECT

private slots:
    void answersOnSeveral();
    void saysBothWaysOfSharing();
    void jsonHasAPartOfEach();
    void plainCallsAreAsTheyWere();
    void wrongLinesAreRefused_data();
    void wrongLinesAreRefused();
    void picturesShowThemToo();
};

void TestTogetherCommand::answersOnSeveral() {
    const Answer answer = run(words(inRam));
    QCOMPARE(answer.err, std::string());
    QVERIFY(answer.out.starts_with("Person Detection and Visual Alarm Clock together on Arduino"));
    QVERIFY(answer.out.find("Each alone fits.") != std::string::npos);
    QVERIFY(answer.out.find("RAM adds up") != std::string::npos);
    QVERIFY(answer.out.find("On this device: 23.61 kB more RAM (187.0 → 210.6 kB, +13 %)") !=
            std::string::npos);
    QCOMPARE(answer.status, ExitStatus::No);
    const Answer proven = run(words(inRam + " --evidence"));
    QVERIFY(proven.out.find("Visual Alarm Clock, alone:") != std::string::npos);
}

void TestTogetherCommand::saysBothWaysOfSharing() {
    QCOMPARE(run(words(inRam)).status, ExitStatus::No);
    QCOMPARE(run(words(inRam + inTurns)).status, ExitStatus::Answered);
    QCOMPARE(run(words(inFlash)).status, ExitStatus::No);
    QCOMPARE(run(words(inFlash + inTurns)).status, ExitStatus::No); // flash adds up all the same
    QVERIFY(run(words(inFlash)).out.find("one after the other the answer would be the same") !=
            std::string::npos);
    QVERIFY(run(words(inRam + inTurns)).out.find("at the same time they would not fit") != std::string::npos);
}

void TestTogetherCommand::jsonHasAPartOfEach() {
    const auto json = nlohmann::json::parse(run(words(inRam + " --json")).out);
    QCOMPARE(json["model"].get<std::string>(), std::string("Person_Detection"));
    QCOMPARE(json["verdict"].get<std::string>(), std::string("does-not-fit"));
    QCOMPARE(json["ram_sharing"].get<std::string>(), std::string("added"));
    QCOMPARE(json["models"].size(), std::size_t{2});
    QCOMPARE(json["models"][1]["model"].get<std::string>(), std::string("Visual_Alarm_Clock"));
    QCOMPARE(json["models"][0]["ram"].get<int>(), 94128);
    QCOMPARE(json["models"][0]["verdict_alone"].get<std::string>(), std::string("fits"));
    const std::int64_t sum =
        json["models"][0]["ram"].get<std::int64_t>() + json["models"][1]["ram"].get<std::int64_t>();
    const auto &requirements = json["requirements"];
    QCOMPARE(requirements[requirements.size() - 2]["need"].get<std::int64_t>(), sum);
    const auto shared = nlohmann::json::parse(run(words(inRam + inTurns + " --json")).out);
    QCOMPARE(shared["ram_sharing"].get<std::string>(), std::string("largest"));
    QVERIFY(shared["requirements"][requirements.size() - 2]["need"] == json["models"][1]["ram"]);
}

void TestTogetherCommand::plainCallsAreAsTheyWere() {
    const auto json =
        nlohmann::json::parse(run(words("fit Person_Detection arduino_nano_ble_33_tinyml --json")).out);
    QVERIFY(!json.contains("models"));
    QVERIFY(!json.contains("ram_sharing"));
}

void TestTogetherCommand::wrongLinesAreRefused_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("another command") << "matrix --beside Move"
                                     << "--beside goes with fit";
    QTest::newRow("another view") << "snapshot --view explore --out x.png --beside Move"
                                  << "--beside goes with fit";
    QTest::newRow("in turns alone") << "fit Move syntiant --one-after-the-other"
                                    << "needs a second model";
    QTest::newRow("twice") << "fit Move syntiant --beside move"
                           << "Move is named twice";
    QTest::newRow("nobody") << "fit Move syntiant --beside nobody"
                            << "nobody";
    QTest::newRow("a proof") << "fit Move syntiant --beside Squats --proof"
                             << "--proof is of one model";
}

void TestTogetherCommand::wrongLinesAreRefused() {
    QFETCH(QString, line);
    QFETCH(QString, message);
    const Answer answer = run(words(line));
    QCOMPARE(answer.status, ExitStatus::WrongCommandLine);
    QVERIFY2(QString::fromStdString(answer.err).contains(message), answer.err.c_str());
}

void TestTogetherCommand::picturesShowThemToo() {
    const auto line =
        parseCommandLine(words("snapshot --view fit --out x.png --pair Person arduino_nano_ble_33_tinyml "
                               "--beside Visual --beside Move --one-after-the-other"));
    QVERIFY(line);
    const DatasetPtr dataset = builtInDataset();
    const auto state = snapshotState(*dataset, line.value().snapshot);
    QVERIFY(state);
    Session session(dataset);
    choose(session, state.value());
    QCOMPARE(session.state().fitModels().size(), std::size_t{3});
    QCOMPARE(session.state().ramSharing, RamSharing::Largest);
}

QTEST_MAIN(TestTogetherCommand)
#include "tst_together_command.moc"
