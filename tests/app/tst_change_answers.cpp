// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/command_run.h"

#include <QTest>

using namespace tinyatlas;
using test::Answer;
using test::jsonOf;
using test::words;
using Json = nlohmann::json;

namespace {

Answer run(const char *line) { return test::run(words(QString::fromUtf8(line))); }

Json json(const char *line) { return jsonOf(words(QString::fromUtf8(line))); }

} // namespace

class TestChangeAnswers : public QObject {
    Q_OBJECT

private slots:
    void theSmallestChangeIsFirst() {
        const Json answer = json("changes arm_micronet_vww --json");
        QVERIFY(answer["fit"] == 0);
        QVERIFY(answer["goal"] == "fits");
        QVERIFY(answer["fits_as_it_is"].empty());
        QVERIFY(answer["changes"].size() == std::size_t{6});
        const Json &first = answer["changes"][0];
        QVERIFY(first["device"] == "Arduino Nano 33 BLE Sense TinyML Kit");
        QVERIFY(first["ram"]["more"] == 19'976);
        QVERIFY(first["flash"] == nullptr);
        QVERIFY(first["sensors"].empty());
        QVERIFY(first["lower_bound"] == false);
        QVERIFY(answer["changes"][1]["sensors"] == Json({"Camera"}));
        QVERIFY(answer["substitutes"].size() == std::size_t{2});
    }

    void whatIsSupposedIsSaid() {
        const QStringList supposing{
            QStringLiteral("--what-if"),
            QStringLiteral("Arduino Nano 33 BLE Sense TinyML Kit: ram 200kB, -camera")};
        for (const char *command :
             {"matrix", "fleet", "changes arm_micronet_vww", "substitutes arm_micronet_vww"}) {
            const Answer words = test::run(test::words(QString::fromUtf8(command)) + supposing);
            QVERIFY2(words.out.find(
                         "What-if: Arduino Nano 33 BLE Sense TinyML Kit: RAM 200.0 kB (stated: 187.0 kB), "
                         "without camera.") != std::string::npos,
                     words.out.c_str());
            const Json json =
                jsonOf(test::words(QString::fromUtf8(command)) + supposing + QStringList("--json"));
            QVERIFY(json["what_if"].size() == std::size_t{1});
            QVERIFY(json["what_if"][0]["ram"] == 200'000);
            QVERIFY(json["what_if"][0]["sensors_removed"] == Json({"Camera"}));
            QVERIFY(
                !jsonOf(test::words(QString::fromUtf8(command)) + QStringList("--json")).contains("what_if"));
        }
    }

    void aSupposedMemoryHasAUnit() {
        const Answer answer = test::run(
            {QStringLiteral("matrix"), QStringLiteral("--what-if"), QStringLiteral("syntiant: ram 207")});
        QCOMPARE(answer.status, ExitStatus::WrongCommandLine);
        QVERIFY(answer.err.find("ram 207kB") != std::string::npos);
    }

    void aNeedThatIsSupposedAwayIsSaid() {
        const QStringList supposing{QStringLiteral("--what-if"),
                                    QStringLiteral("ARM_MicroNet_VWW_3: ram 1kB, -camera")};
        const Answer answer = test::run(words(QStringLiteral("fit arm_micronet_vww syntiant")) + supposing);
        QCOMPARE(answer.status, ExitStatus::Answered);
        QVERIFY(answer.out.find("By the what-if it needs no camera, unlike the graph states.") !=
                std::string::npos);
        QVERIFY(answer.out.find("states no sensor") == std::string::npos);
    }

    void aDeviceIsAskedAboutAmongTheOthers() {
        const Json answer = json("changes snoring syntiant --json");
        QVERIFY(answer["verdict"] == "does-not-fit");
        QVERIFY(answer["fits_as_it_is"].size() == std::size_t{3});
        QVERIFY(answer["changes"][0]["asked"] == true);
        QVERIFY(answer["changes"][0]["ram"]["more"] == 968);
        QVERIFY(answer["changes"][1]["asked"] == false);
    }

    void whatFitsTightlyIsAskedToLeaveTheMargin() {
        const Json answer = json("changes snoring adafruit_tflite --margin 11 --json");
        QVERIFY(answer["verdict"] == "tight");
        QVERIFY(answer["goal"] == "leaves-margin");
        QVERIFY(answer["changes"][0]["flash"]["to"] == 247'075); // 89 % of it are 219,896 bytes
    }

    void substitutesSayWhyAndAtWhatCost() {
        const Json answer = json("substitutes arm_micronet_vww arduino_nano_ble_33_tinyml_kit --json");
        const Json &list = answer["substitutes"];
        QVERIFY(list.size() == std::size_t{2});
        QVERIFY(list[0]["model"] == "Person_Detection");
        QVERIFY(list[0]["kinship"] == "same-task");
        QVERIFY(list[0]["shared"] == Json({"sensors", "dataset", "outputs", "category"}));
        QVERIFY(list[0]["trade"]["quality"] == nullptr);
        QVERIFY(list[0]["trade"]["ram"] == 94'128 - 206'976);
        QVERIFY(list[1]["model"] == "Visual_Alarm_Clock");
        QVERIFY(list[1]["kinship"] == "same-sensors");
    }

    void withoutADeviceTheySayHowManyTheyFit() {
        const Json answer = json("substitutes arm_micronet_vww --json");
        QVERIFY(answer["substitutes"][0]["fit"] == 1);
    }

    void inWords() {
        const Answer changes = run("changes arm_micronet_vww");
        QVERIFY(changes.out.starts_with("ARM MicroNet VWW 3 fits 0 of 6 devices\n"));
        QVERIFY(
            changes.out.find("  1. 19.98 kB more RAM on Arduino Nano 33 BLE Sense TinyML Kit (187.0 → 207.0 "
                             "kB, +11 %)\n") != std::string::npos);
        const Answer none = run("substitutes hello_world syntiant");
        QCOMPARE(none.status, ExitStatus::Answered);
        QVERIFY(none.out.find("Nothing for the same task, or with the same sensors, fits this device.") !=
                std::string::npos);
        QVERIFY(run("changes hello_world").out.find("No change of a device can be named") !=
                std::string::npos);
    }

    void theRulesCount() {
        QVERIFY(json("changes arm_micronet_vww --reserve-ram 1kB --json")["changes"][0]["ram"]["more"] ==
                20'976);
        QVERIFY(json("changes arm_micronet_vww --reserve-ram 1kB --json")["overhead"]["ram"] == 1'000);
    }

    void whatIsWrong_data() {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"changes", "changes a b c", "substitutes", "changes nobody", "changes snoring nowhere",
              "changes micro_speech", "substitutes snoring --csv"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }
    void whatIsWrong() {
        QFETCH(QString, line);
        const Answer answer = test::run(line.split(u' '));
        QCOMPARE(answer.status, ExitStatus::WrongCommandLine);
        QVERIFY(answer.out.empty());
        QVERIFY(!answer.err.empty());
    }

    void helpNamesThem() {
        QVERIFY(helpText().contains(QStringLiteral("tinyatlas changes MODEL [DEVICE]")));
        QVERIFY(helpText().contains(QStringLiteral("tinyatlas substitutes MODEL [DEVICE]")));
    }
};

QTEST_MAIN(TestChangeAnswers)
#include "tst_change_answers.moc"
