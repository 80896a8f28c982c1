// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/command_run.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"

#include <QTest>

using namespace tinyatlas;
using test::Answer;
using test::deviceNamed;
using test::jsonOf;
using test::modelNamed;
using test::run;
using test::words;
using Json = nlohmann::json;

namespace {

/// The names of models in a list of an answer.
QStringList namesIn(const Json &list) {
    QStringList names;
    for (const Json &model : list)
        names << QString::fromStdString(model["model"].get<std::string>());
    names.sort();
    return names;
}

} // namespace

class TestFleetCommand : public QObject {
    Q_OBJECT

private slots:
    void oneDeviceRunsAllThatRunsAnywhere() {
        const Json answer = jsonOf(words("fleet --json"));
        QCOMPARE(answer["models"].get<int>(), 23);
        QCOMPARE(answer["devices"].get<int>(), 6);
        QCOMPARE(answer["fewest"].get<int>(), 1);
        QVERIFY(answer["proven_smallest"].get<bool>());
        QCOMPARE(answer["lower_bound"].get<int>(), 1);
        QCOMPARE(answer["fleet"].size(), 1);
        QCOMPARE(answer["fleet"][0]["runs"].size(), 21);
        QVERIFY(answer["fleet"][0]["runs"][0]["only_here"].get<bool>());
        QCOMPARE(namesIn(answer["run_nowhere"]),
                 (QStringList{QStringLiteral("ARM_MicroNet_VWW_3"), QStringLiteral("Hello_World")}));
        QVERIFY(answer["not_known_to_run"].empty());
    }

    void inWordsWithTheReasonOfTheNearest() {
        const Answer answer = run(words("fleet"));
        QVERIFY(answer.out.starts_with("1 device runs all 21 models that run anywhere (of 23). "
                                       "Proven: it cannot be fewer."));
        QVERIFY(answer.out.find("2 models run on none of the 6 devices:") != std::string::npos);
        QVERIFY(answer.out.find("ARM MicroNet VWW 3: short of RAM by 20.0 kB on Arduino Nano 33 BLE "
                                "Sense TinyML Kit, the nearest") != std::string::npos);
        QVERIFY(answer.out.find("Hello World: no such sensor: no device has it") != std::string::npos);
    }

    void onlyTheModelsThatAreNamed() {
        const Json answer = jsonOf(words("fleet snoring person_detection SNORING_GUARDIAN --json"));
        QCOMPARE(answer["models"].get<int>(), 2); // each once
        QCOMPARE(answer["fleet"].size(), 1);
        QVERIFY(run(words("fleet hello")).out.starts_with("The model does not run on any of the 6 devices."));
        QVERIFY(run(words("fleet snoring")).out.starts_with("1 device runs the model."));
    }

    void theRulesOfTheCommandLineCount() {
        QCOMPARE(jsonOf(words("fleet --json --reserve-ram 1MB"))["fewest"].get<int>(), 0);
        QCOMPARE(jsonOf(words("fleet --json --reserve-ram 20kB"))["overhead"]["ram"].get<int>(), 20'000);
        QVERIFY(run(words("fleet --reserve-ram 20kB")).out.find("What-if") != std::string::npos);
    }

    void whatNoModelUses() {
        const Json answer = jsonOf(words("fleet --devices --json"));
        QCOMPARE(answer["fewest"].get<int>(), 1);
        QCOMPARE(answer["use"].size(), 6);
        int needed = 0;
        for (const Json &device : answer["use"])
            needed += device["can_be_left_out"].get<bool>() ? 0 : 1;
        QCOMPARE(needed, 1);
        const Json syntiant = jsonOf(words("fleet --devices syntiant --json"))["use"][0];
        QVERIFY(!syntiant["can_be_left_out"].get<bool>());
        QCOMPARE(syntiant["fit"].get<int>(), 16);
        QCOMPARE(syntiant["ram"]["have"].get<qint64>() - syntiant["ram"]["need"].get<qint64>(),
                 syntiant["ram"]["never_used"].get<qint64>());
        QVERIFY(run(words("fleet --devices"))
                    .out.starts_with("1 of the 6 devices runs all that the 6 run; 5 could be left out."));
    }

    void unknownIsNotSaidToRunNowhere() {
        const test::TemporaryFolder folder;
        const auto graph =
            folder.write("graph.ttl", std::string(test::prefixes) + modelNamed("vague", "", "1", "") +
                                          modelNamed("large", "99", "1", "") +
                                          deviceNamed("board", "9", "9", "sosa_extend:Camera"));
        const QString path = QString::fromStdString(graph.string());
        const Json answer = jsonOf({"fleet", "--json", "--graph", path});
        QCOMPARE(namesIn(answer["run_nowhere"]), QStringList{QStringLiteral("large")});
        QCOMPARE(namesIn(answer["not_known_to_run"]), QStringList{QStringLiteral("vague")});
        const std::string said = run({"fleet", "--graph", path}).out;
        QVERIFY(said.starts_with("None of the 2 models is known to run on the device."));
        QVERIFY(said.find("1 model does not run on the device:") != std::string::npos);
        QVERIFY(said.find("1 model is not known to run on the device:") != std::string::npos);
    }

    void aGraphWithoutAnythingIsAnswered() {
        const test::TemporaryFolder folder;
        const QString path = QString::fromStdString(folder.write("empty.ttl", "").string());
        QVERIFY(run({"fleet", "--graph", path}).out.starts_with("No model is asked for."));
        QVERIFY(run({"fleet", "--devices", "--graph", path}).out.starts_with("No device is asked about."));
        QCOMPARE(jsonOf({"fleet", "--json", "--graph", path})["fewest"].get<int>(), 0);
    }

    void whatIsWrongOnTheCommandLineIsSaid() {
        QCOMPARE(run(words("fleet nobody")).status, ExitStatus::WrongCommandLine);
        QCOMPARE(run(words("fleet --devices nobody")).status, ExitStatus::WrongCommandLine);
        QCOMPARE(run(words("matrix --devices")).status, ExitStatus::WrongCommandLine);
        QCOMPARE(run(words("fleet --csv")).status, ExitStatus::WrongCommandLine);
    }
};

QTEST_GUILESS_MAIN(TestFleetCommand)
#include "tst_fleet_command.moc"
