// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "tests/support/dataset_from.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace tinyatlas;

namespace {

struct Answer {
    ExitStatus status;
    std::string out;
    std::string err;
};

Answer run(const QStringList &arguments) {
    const auto line = parseCommandLine(arguments);
    if (!line)
        return {ExitStatus::WrongCommandLine, {}, line.error().toStdString()};
    std::ostringstream out;
    std::ostringstream err;
    const ExitStatus status = runCommand(line.value(), out, err);
    return {status, out.str(), err.str()};
}

QStringList words(const char *line) { return QString::fromUtf8(line).split(QLatin1Char(' ')); }

QString data(const char *name) {
    return QStringLiteral(TINYATLAS_SOURCE_DIR "/tests/data/") + QLatin1String(name);
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void exitStatus_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const auto row = [](const char *line, ExitStatus status) {
            QTest::addRow("%s", line) << words(line) << static_cast<int>(status);
        };
        row("fit Snoring_Guardian arduino_nano_ble_33-322-000-000-002", ExitStatus::Answered);
        row("fit SNORING syntiant", ExitStatus::No);
        row("fit a62ca9b5-c72c-47dc-9161-a2cdbf9c70b1 ssi_web", ExitStatus::No);
        row("fit micro_speech ssi_web", ExitStatus::WrongCommandLine);
        row("fit nobody ssi_web", ExitStatus::WrongCommandLine);
        row("fit snoring", ExitStatus::WrongCommandLine);
        row("fit snoring ssi_web --margin 101", ExitStatus::WrongCommandLine);
        row("matrix", ExitStatus::Answered);
        row("matrix --csv --json", ExitStatus::WrongCommandLine);
        row("matrix of everything", ExitStatus::WrongCommandLine);
        row("matrix --frobnicate", ExitStatus::WrongCommandLine);
        row("list models", ExitStatus::Answered);
        row("list planets", ExitStatus::WrongCommandLine);
        row("snapshot --view matrix", ExitStatus::WrongCommandLine);
        row("--help", ExitStatus::Answered);
        row("--version", ExitStatus::Answered);
    }
    void exitStatus() {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QTEST(static_cast<int>(answer.status), "status");
        const bool wrong = answer.status == ExitStatus::WrongCommandLine;
        QCOMPARE(answer.out.empty(), wrong);
        QCOMPARE(answer.err.empty(), !wrong);
    }

    void anInputThatCannotBeReadIsNamedAndNothingIsAnswered() {
        const Answer answer =
            run({QStringLiteral("matrix"), QStringLiteral("--graph"), data("bad/broken_in_the_middle.ttl"),
                 QStringLiteral("--graph"), data("bad/nowhere.ttl")});
        QCOMPARE(static_cast<int>(answer.status), static_cast<int>(ExitStatus::UnreadableInput));
        QVERIFY(answer.out.empty());
        QVERIFY(answer.err.find("broken_in_the_middle.ttl:5: error: ") != std::string::npos);
        QVERIFY(answer.err.find("nowhere.ttl: error: ") != std::string::npos);
    }

    void anEmptyGraphIsAnswered() {
        const Answer answer = run({QStringLiteral("matrix"), QStringLiteral("--json"),
                                   QStringLiteral("--graph"), data("good/empty.ttl")});
        QCOMPARE(static_cast<int>(answer.status), 0);
        const auto json = nlohmann::json::parse(answer.out);
        QCOMPARE(json["pairs"].get<int>(), 0);
        QVERIFY(json["cells"].empty());
    }

    void matrixIsOneDocument() {
        const auto json = nlohmann::json::parse(run(words("matrix --json")).out);
        QCOMPARE(json["models"].get<int>(), 23);
        QCOMPARE(json["devices"].get<int>(), 6);
        QCOMPARE(json["pairs"].get<int>(), 138);
        QCOMPARE(json["fit"].get<int>(), 78);
        QCOMPARE(json["cells"].size(), std::size_t{138});
        int fit = 0;
        for (const auto &device : json["per_device"])
            fit += device["fit"].get<int>();
        QCOMPARE(fit, 78);
    }

    void aCellStatesEveryRequirement() {
        const auto json =
            nlohmann::json::parse(run(words("fit person_detection adafruit_pybadge --json")).out);
        QCOMPARE(json["verdict"].get<std::string>(), std::string("does-not-fit"));
        const auto expected = nlohmann::json::parse(R"([
            {"kind": "sensor", "need": "Camera", "have": null, "met": false},
            {"kind": "ram", "need": 94128, "have": 109000, "met": true, "basis": "free"},
            {"kind": "flash", "need": 236072, "have": 385000, "met": true, "basis": "free"}])");
        QVERIFY(json["requirements"] == expected);
    }

    void theMarginDecidesWhatIsTight() {
        const auto verdict = [](const char *line) {
            return nlohmann::json::parse(run(words(line)).out)["verdict"].get<std::string>();
        };
        QCOMPARE(verdict("fit snoring adafruit_tflite --json"), std::string("fits"));
        QCOMPARE(verdict("fit snoring adafruit_tflite --json --margin 15"), std::string("tight"));
    }

    void unknownIsNeitherYesNorNo() {
        const auto file = QDir::temp().filePath(
            QStringLiteral("tinyatlas-unknown-%1.ttl").arg(QCoreApplication::applicationPid()));
        std::ofstream(file.toStdString())
            << test::prefixes << test::modelNamed("m", "", "1", "") << test::deviceNamed("d", "1", "1", "");
        const Answer answer = run({QStringLiteral("fit"), QStringLiteral("m"), QStringLiteral("d"),
                                   QStringLiteral("--json"), QStringLiteral("--graph"), file});
        QFile::remove(file);
        QCOMPARE(static_cast<int>(answer.status), static_cast<int>(ExitStatus::UnknownAnswer));
        const auto json = nlohmann::json::parse(answer.out);
        QVERIFY(json["requirements"][0]["need"].is_null());
        QVERIFY(json["requirements"][0]["met"].is_null());
    }

    void csvHasARowAPair() {
        const std::string csv = run(words("matrix --csv")).out;
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 139);
        QVERIFY(csv.starts_with("model,model_iri,device,device_iri,verdict,missing_sensors,ram_need,ram_have,"
                                "flash_need,flash_have\n"));
    }

    void listsHoldFiguresInBytes() {
        const auto models = nlohmann::json::parse(run(words("list models --json")).out);
        QCOMPARE(models.size(), std::size_t{23});
        QCOMPARE(models[0]["ram"].get<int>(), 2816);
        QVERIFY(models[0]["top_1_accuracy"].is_null());
        const auto devices = nlohmann::json::parse(run(words("list devices --json")).out);
        QCOMPARE(devices[0]["microcontrollers"][0]["ram"].get<int>(), 86000);
        const auto sensors = nlohmann::json::parse(run(words("list sensors --json")).out);
        QCOMPARE(sensors[1]["name"].get<std::string>(), std::string("Camera"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
