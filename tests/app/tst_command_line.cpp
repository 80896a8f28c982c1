// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/command_run.h"
#include "tests/support/dataset_from.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace tinyatlas;
using test::Answer;
using test::run;
using test::words;

namespace {

/// Rows of a CSV file of ours, without its header: no field of it holds a comma.
std::vector<QStringList> rowsOf(const QByteArray &csv) {
    std::vector<QStringList> rows;
    for (const QString &line : QString::fromUtf8(csv).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows.push_back(line.trimmed().split(QLatin1Char(',')));
    rows.erase(rows.begin());
    return rows;
}

/// By model and device, the verdicts that were worked out apart from any code of the program.
std::map<QString, QStringList> truth() {
    QFile file(QStringLiteral(TINYATLAS_SOURCE_DIR "/tests/data/expected/compatibility.csv"));
    std::map<QString, QStringList> pairs;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QStringList &row : rowsOf(file.readAll()))
            pairs[row[0] + QLatin1Char('/') + row[1]] = row;
    }
    return pairs;
}

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
        row("fit snoring ssi_web --runtime much", ExitStatus::WrongCommandLine);
        row("fit snoring ssi_web --runtime -1", ExitStatus::WrongCommandLine);
        row("fit snoring ssi_web --reserve-ram nano-33-ble", ExitStatus::WrongCommandLine);
        row("matrix --reserve-ram", ExitStatus::WrongCommandLine);
        row("matrix --runtime nano-esp32 --reserve-ram 512B", ExitStatus::Answered);
        row("list models --runtime 90kB", ExitStatus::WrongCommandLine);
        row("check --runtime 90kB", ExitStatus::WrongCommandLine);
        row("check --reserve-ram 90kB", ExitStatus::WrongCommandLine);
        row("matrix", ExitStatus::Answered);
        row("matrix --csv --json", ExitStatus::WrongCommandLine);
        row("matrix of everything", ExitStatus::WrongCommandLine);
        row("matrix --frobnicate", ExitStatus::WrongCommandLine);
        row("list models", ExitStatus::Answered);
        row("list planets", ExitStatus::WrongCommandLine);
        row("matrix --evidence", ExitStatus::WrongCommandLine);
        row("fit person_detection adafruit_pybadge --proof", ExitStatus::No);
        row("list models --proof", ExitStatus::WrongCommandLine);
        row("check", ExitStatus::Answered);
        row("check --json", ExitStatus::Answered);
        row("check everything", ExitStatus::WrongCommandLine);
        row("check --with placeholder-boards", ExitStatus::Answered);
        row("check --with boards.txt", ExitStatus::WrongCommandLine);
        row("check --csv", ExitStatus::WrongCommandLine);
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
        QVERIFY(answer.err.find("broken_in_the_middle.ttl:5:") != std::string::npos);
        QVERIFY(answer.err.find("nowhere.ttl: error: ") != std::string::npos);
    }

    void onlyWhatMemoryDoesNotSufficeForIsTooLarge() {
        std::ostringstream err;
        const auto fail = [](const auto &failure) { return [failure]() -> ExitStatus { throw failure; }; };
        QCOMPARE(withinMemory(err, fail(std::bad_alloc())), ExitStatus::UnreadableInput);
        QCOMPARE(withinMemory(err, fail(std::length_error("long"))), ExitStatus::UnreadableInput);
        QVERIFY(err.str().starts_with("tinyatlas: error: this is too large"));
        QVERIFY_THROWS_EXCEPTION(std::logic_error,
                                 std::ignore = withinMemory(err, fail(std::logic_error("wrong"))));
        QCOMPARE(withinMemory(err, [] { return ExitStatus::No; }), ExitStatus::No);
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

    void everyCellAgreesWithTheTruth() {
        const auto expected = truth();
        QCOMPARE(expected.size(), std::size_t{138});
        const auto json = nlohmann::json::parse(run(words("matrix --json")).out);
        for (const auto &cell : json["cells"]) {
            const auto pair = QString::fromStdString(cell["model"].get<std::string>() + '/' +
                                                     cell["device"].get<std::string>());
            const QStringList &row = expected.at(pair);
            const auto verdict = cell["verdict"].get<std::string>();
            QVERIFY2((verdict == "fits" || verdict == "tight") == (row[2] == QLatin1String("yes")),
                     qPrintable(pair));
            QStringList missing;
            for (const auto &requirement : cell["requirements"]) {
                const bool met = requirement["met"].get<bool>();
                if (requirement["kind"] == "sensor") {
                    if (!met)
                        missing << QString::fromStdString(requirement["need"].get<std::string>());
                    continue;
                }
                const int need = requirement["kind"] == "ram" ? 4 : 7;
                QCOMPARE(requirement["need"].get<qint64>(), row[need].toLongLong());
                QCOMPARE(requirement["have"].get<qint64>(), row[need + 1].toLongLong());
                QCOMPARE(met, row[need + 2] == QLatin1String("0"));
                QCOMPARE(requirement["basis"].get<std::string>(), std::string("free"));
            }
            QCOMPARE(missing.join(QLatin1Char('|')), row[3]);
        }
    }

    void everyRowOfTheCsvAgreesWithTheTruth() {
        const auto expected = truth();
        for (const QStringList &row : rowsOf(QByteArray::fromStdString(run(words("matrix --csv")).out))) {
            const QStringList pair = expected.at(row[0] + QLatin1Char('/') + row[2]);
            QCOMPARE(row[4] == QLatin1String("does-not-fit"), pair[2] == QLatin1String("no"));
            QCOMPARE(row[5], pair[3]);
            QCOMPARE(row.mid(6), QStringList({pair[4], pair[5], pair[7], pair[8]}));
        }
    }

    void aNameThatIsEmptyNamesNothing() {
        const Answer answer = run({QStringLiteral("fit"), QString(), QStringLiteral("ssi_web")});
        QCOMPARE(static_cast<int>(answer.status), static_cast<int>(ExitStatus::WrongCommandLine));
    }

    void anAnswerThatCannotBeWrittenIsNoSuccess() {
        const auto line = parseCommandLine(words("matrix --json"));
        std::ostringstream out;
        out.setstate(std::ios::badbit);
        std::ostringstream err;
        QCOMPARE(static_cast<int>(runCommand(line.value(), out, err)),
                 static_cast<int>(ExitStatus::Unwritable));
        QVERIFY(!err.str().empty());
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

    void overheadIsCountedWhereItIsAskedFor_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<qint64>("flash");
        QTest::addColumn<qint64>("ram");
        const auto row = [](const char *options, qint64 flash, qint64 ram) {
            QTest::addRow("%s", options) << QString::fromLatin1(options) << flash << ram;
        };
        row("", 0, 0);
        row(" --runtime none", 0, 0);
        row(" --runtime nano-33-ble", 84'528, 0);
        row(" --runtime nano-esp32", 114'579, 0);
        row(" --runtime 90000 --reserve-ram 512.0", 90'000, 512);
        row(" --runtime 0.1MB --reserve-ram 20kB", 100'000, 20'000);
        row(" --reserve-ram 64KiB --margin 0", 0, 65'536);
    }
    void overheadIsCountedWhereItIsAskedFor() {
        QFETCH(QString, options);
        QFETCH(qint64, flash);
        QFETCH(qint64, ram);
        const auto expected = truth();
        const auto json =
            nlohmann::json::parse(run((QStringLiteral("matrix --json") + options).split(u' ')).out);
        QCOMPARE(json.contains("overhead"), flash > 0 || ram > 0);
        if (json.contains("overhead")) {
            QCOMPARE(json["overhead"]["flash"].get<qint64>(), flash);
            QCOMPARE(json["overhead"]["ram"].get<qint64>(), ram);
        }
        for (const auto &cell : json["cells"]) {
            const QStringList &row = expected.at(QString::fromStdString(
                cell["model"].get<std::string>() + '/' + cell["device"].get<std::string>()));
            const qint64 ramNeed = row[4].toLongLong() + ram;
            const qint64 flashNeed = row[7].toLongLong() + flash;
            const bool fits =
                row[3].isEmpty() && ramNeed <= row[5].toLongLong() && flashNeed <= row[8].toLongLong();
            QCOMPARE(cell["verdict"] != "does-not-fit", fits);
            for (const auto &requirement : cell["requirements"]) {
                if (requirement["kind"] == "sensor")
                    continue;
                const bool isRam = requirement["kind"] == "ram";
                QCOMPARE(requirement["need"].get<qint64>(), isRam ? ramNeed : flashNeed);
                QCOMPARE(requirement.value("overhead", qint64{0}), isRam ? ram : flash);
                QCOMPARE(requirement.contains("overhead"), (isRam ? ram : flash) != 0);
            }
        }
    }

    void overheadIsSaidInWords() {
        const std::string fit = run(words("fit person_detection adafruit_pybadge --runtime nano-33-ble")).out;
        QVERIFY(fit.find("(236.1 kB + 84.53 kB runtime)") != std::string::npos);
        QVERIFY(fit.find("the answer is that of the plain rule") != std::string::npos);
        const std::string matrix = run(words("matrix --runtime 90kB")).out;
        QVERIFY(matrix.find("90.00 kB of runtime is counted in flash: a figure of your own") !=
                std::string::npos);
        QVERIFY(run(words("matrix --runtime lots")).err.find("--runtime takes none, nano-33-ble") !=
                std::string::npos);
    }

    void csvHasColumnsForOverheadWhereItIsCounted() {
        const std::string csv = run(words("matrix --csv --runtime 90kB")).out;
        const std::string head = csv.substr(0, csv.find('\n'));
        QVERIFY(head.ends_with("flash_need,flash_have,ram_overhead,flash_overhead"));
        const std::string row =
            csv.substr(head.size() + 1, csv.find('\n', head.size() + 1) - head.size() - 1);
        QVERIFY2(row.ends_with(",0,90000"), row.c_str());
        const auto fit =
            nlohmann::json::parse(run(words("fit snoring ssi_web --json --reserve-ram 20kB")).out);
        QCOMPARE(fit["overhead"]["ram"].get<int>(), 20'000);
        QCOMPARE(fit["overhead"]["flash"].get<int>(), 0);
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

    void checkCountsAndFinds() {
        const auto json = nlohmann::json::parse(run(words("check --json")).out);
        QCOMPARE(json["files"].get<int>(), 6);
        QCOMPARE(json["models"].get<int>(), 23);
        QCOMPARE(json["devices"].get<int>(), 6);
        QVERIFY(json["triples"].get<int>() > 2859);
        for (const char *part : {"parse", "index", "catalog", "match"})
            QVERIFY(json["seconds"][part].get<double>() >= 0);
        for (const auto &finding : json["findings"]) {
            QCOMPARE(finding["severity"].get<std::string>(), std::string("info"));
            QCOMPARE(finding["file"].get<std::string>(), std::string("models.ttl"));
            QVERIFY(finding["line"].get<int>() > 0);
        }
    }

    void checkNamesTheFileAndTheLine() {
        const QString file = data("findings/odd_model.ttl");
        const QStringList arguments{QStringLiteral("check"), QStringLiteral("--graph"), file};
        const std::string text = run(arguments).out;
        const auto has = [&](const std::string &part) { return text.find(part) != std::string::npos; };
        const std::string name = file.toStdString();
        QVERIFY2(has("1 file, 29 triples, 1 model, 1 device\n"), text.c_str());
        QVERIFY2(has(name + ":17: warning: Top 1 accuracy of odd is given as 0"), text.c_str());
        QVERIFY2(has(name + ":13: warning: The training dataset of odd is given as <None>"), text.c_str());
        QVERIFY2(has("[dataset-not-stated]\n"), text.c_str());
        QVERIFY2(text.ends_with("2 warnings, 1 note\n"), text.c_str());

        const auto json = nlohmann::json::parse(run(arguments + QStringList(QStringLiteral("--json"))).out);
        QCOMPARE(json["findings"].size(), std::size_t{3});
        QCOMPARE(json["findings"][1]["code"].get<std::string>(), std::string("accuracy-not-reported"));
        QCOMPARE(json["findings"][1]["severity"].get<std::string>(), std::string("warning"));
        QCOMPARE(json["findings"][1]["subject"].get<std::string>(), std::string("http://example.org/odd"));
        QCOMPARE(json["findings"][1]["file"].get<std::string>(), name);
        QCOMPARE(json["findings"][1]["line"].get<int>(), 17);
    }

    void anEmptyFileIsAFinding() {
        const Answer answer = run({QStringLiteral("check"), QStringLiteral("--json"),
                                   QStringLiteral("--graph"), data("good/empty.ttl")});
        QCOMPARE(static_cast<int>(answer.status), 0);
        const auto json = nlohmann::json::parse(answer.out);
        QCOMPARE(json["files"].get<int>(), 1);
        QCOMPARE(json["triples"].get<int>(), 0);
        QCOMPARE(json["findings"][0]["code"].get<std::string>(), std::string("empty-file"));
    }

    void aLoneEmptyFileHoldsNoStatement() {
        const std::string text =
            run({QStringLiteral("check"), QStringLiteral("--graph"), data("good/empty.ttl")}).out;
        QVERIFY2(text.find("empty.ttl holds no statement; no verdict changes.") != std::string::npos,
                 text.c_str());
    }

    void oneIsNotSeveral() {
        const auto file = QDir::temp().filePath(
            QStringLiteral("tinyatlas-one-%1.ttl").arg(QCoreApplication::applicationPid()));
        std::ofstream(file.toStdString())
            << test::prefixes << test::modelNamed("m", "1", "1", "") << test::deviceNamed("d", "2", "2", "");
        const std::string matrix = run({QStringLiteral("matrix"), QStringLiteral("--graph"), file}).out;
        QFile::remove(file);
        QVERIFY2(matrix.starts_with("1 model, 1 device: 1 of 1 pair fits\n"), matrix.c_str());
    }

    void nothingSteersTheTerminal() {
        const auto file = QDir::temp().filePath(
            QStringLiteral("tinyatlas-\x1b[31m-%1.ttl").arg(QCoreApplication::applicationPid()));
        std::ofstream(file.toStdString())
            << test::prefixes
            << R"(:m a nnet:NeuralNetwork ; schema:name "m\u001B[31m\nx\ty\u009B" ; ssn:hasInput :i .
                  :d a s3n:SmartSensor ; td:title "d\u001B]0;x\u0007\r\nsecond\u202E" .)";
        const QStringList graph{QStringLiteral("--graph"), file};
        const auto isCalm = [](const std::string &text) {
            const QString said = QString::fromStdString(text);
            return !said.isEmpty() && std::none_of(said.begin(), said.end(), [](QChar c) {
                return c != QLatin1Char('\n') &&
                       (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
            });
        };
        for (const char *line : {"check", "matrix", "list models", "list devices", "fit :m :d"}) {
            QStringList arguments = words(line);
            arguments.replaceInStrings(QStringLiteral(":"), QStringLiteral("http://example.org/"));
            const std::string text = run(arguments + graph).out;
            QVERIFY2(isCalm(text), line);
            QVERIFY2(text.find("\nx") == std::string::npos && text.find("\nsecond") == std::string::npos,
                     line);
        }
        const auto json = nlohmann::json::parse(run(words("list models --json") + graph).out);
        QCOMPARE(json[0]["name"].get<std::string>(), std::string("m\x1b[31m\nx\ty\xc2\x9b"));
        QFile::remove(file);

        QVERIFY(isCalm(run(words("check") + graph).err)); // the file is gone
        QVERIFY(isCalm(run({QStringLiteral("fit"), QStringLiteral("\x1b[1m\n"), QStringLiteral("d")}).err));
        QVERIFY(isCalm(run({QStringLiteral("list"), QStringLiteral("\x1b[1m\n")}).err));
    }

    void aFileThatCannotBeReadIsNotChecked() {
        const Answer answer =
            run({QStringLiteral("check"), QStringLiteral("--graph"), data("bad/cut_short.ttl")});
        QCOMPARE(static_cast<int>(answer.status), static_cast<int>(ExitStatus::UnreadableInput));
        QVERIFY(answer.out.empty());
    }

    void manyFindingsOfOneCodeAreCutShort() {
        const auto file = QDir::temp().filePath(
            QStringLiteral("tinyatlas-many-%1.ttl").arg(QCoreApplication::applicationPid()));
        std::ofstream out(file.toStdString());
        out << test::prefixes << test::deviceNamed("d", "1", "1", "sosa_extend:Microphone");
        for (int i = 0; i < 60; ++i)
            out << ":m" << i << " a nnet:NeuralNetwork .\n";
        out.close();
        const QStringList arguments{QStringLiteral("check"), QStringLiteral("--graph"), file};
        const std::string text = run(arguments).out;
        const auto json = nlohmann::json::parse(run(arguments + QStringList(QStringLiteral("--json"))).out);
        QFile::remove(file);
        QVERIFY2(text.find("and 10 more [model-without-ram]: --json lists them all\n") != std::string::npos,
                 text.c_str());
        QVERIFY(json["findings"].size() >= 5 * 60);
    }

    void moreThatIsBuiltInIsAddedByName() {
        const auto devices = [](const QStringList &arguments) {
            return nlohmann::json::parse(run(words("list devices --json") + arguments).out).size();
        };
        const QStringList with{QStringLiteral("--with"), QStringLiteral("placeholder-boards")};
        const QStringList graph{QStringLiteral("--graph"), data("good/clean.ttl")};
        QCOMPARE(devices({}), std::size_t{6});
        QCOMPARE(devices(with), std::size_t{7});
        QCOMPARE(devices(with + with), std::size_t{7});
        QVERIFY(devices({QStringLiteral("--with"), QStringLiteral("all")}) >= 7);
        QCOMPARE(devices(graph + with), devices(graph) + 1);
        const auto files = [](const QStringList &arguments) {
            return nlohmann::json::parse(run(words("check --json") + arguments).out)["files"].get<int>();
        };
        QCOMPARE(files(with), files({}) + 1);
        const Answer unknown = run(words("list devices --with nothing"));
        QCOMPARE(unknown.status, ExitStatus::WrongCommandLine);
        QVERIFY(unknown.err.find("placeholder-boards") != std::string::npos);
        QVERIFY(unknown.err.find("all, but got \"nothing\"") != std::string::npos);
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

    void evidenceOfAListIsBesideItsFigures() {
        const auto models = nlohmann::json::parse(run(words("list models --json --evidence")).out);
        const auto &ram = models[0]["evidence"]["ram"];
        QCOMPARE(ram["kind"].get<std::string>(), std::string("asserted"));
        QCOMPARE(ram["file"].get<std::string>(), std::string("models.ttl"));
        QVERIFY(ram["line"].get<int>() > 0);
        QCOMPARE(ram["subject_of"].get<std::string>(), models[0]["iri"].get<std::string>());
        QCOMPARE(ram["object"].get<std::string>(), std::string("2.816"));
        QVERIFY(ram["unit"].get<std::string>().ends_with("om-2/kilobyte"));
        QCOMPARE(ram["conversion"].get<std::string>(),
                 std::string("2.816 om:kilobyte × 1,000 = 2,816 bytes"));
        QVERIFY(models[0]["evidence"]["top_1_accuracy"].is_null()); // not reported
        for (const auto &model : models) {
            for (const auto &[name, figure] : model.items()) {
                const bool isText = figure.is_string() || figure.is_number();
                if (isText && name != "group") // which comes from the sensors
                    QVERIFY2(model["evidence"][name].is_object(), name.c_str());
            }
        }
        const std::string devices = run(words("list devices --evidence")).out;
        QVERIFY2(devices.find("    RAM: 86 om:kilobyte × 1,000 = 86,000 bytes · ") != std::string::npos,
                 devices.c_str());
        QVERIFY(run(words("list sensors --evidence")).out.find("    models need it: ") != std::string::npos);
    }

    void evidenceOfAPairIsThatOfItsRequirements() {
        const QStringList pair = words("fit snoring syntiant --evidence");
        const auto cell = nlohmann::json::parse(run(pair + words("--json")).out);
        for (const auto &requirement : cell["requirements"]) {
            QCOMPARE(requirement["evidence"]["kind"].get<std::string>(), std::string("computed"));
            QVERIFY(!requirement["evidence"]["further"].empty()); // what the device has
            QCOMPARE(requirement["evidence"]["statement_kind"].get<std::string>(), std::string("asserted"));
            QCOMPARE(requirement["evidence"]["side"].get<std::string>(), std::string("needed"));
            QCOMPARE(requirement["evidence"]["further"].back()["side"].get<std::string>(),
                     std::string("on_device"));
        }
        const std::string text = run(pair).out;
        QVERIFY(text.starts_with(run(words("fit snoring syntiant")).out));
        for (const char *line : {"    RAM: ", " to spare · computed\n", "    RAM needed: ",
                                 "    RAM of the device: ", " · stated by the graph · models.ttl:"})
            QVERIFY2(text.find(line) != std::string::npos, line);
        QVERIFY2(text.find("models.ttl:") != std::string::npos, text.c_str());
    }

    void aProofSaysEachStepWithItsStatement() {
        const auto cell =
            nlohmann::json::parse(run(words("fit person_detection adafruit_pybadge --proof --json")).out);
        QVERIFY(!cell["proof"]["met"].get<bool>());
        const auto &chain = cell["proof"]["sensors"][0];
        QCOMPARE(chain["need"].get<std::string>(), std::string("Camera"));
        QCOMPARE(chain["nodes"].front()["kind"].get<std::string>(), std::string("model"));
        QCOMPARE(chain["links"].size() + 1, chain["nodes"].size());
        QVERIFY(chain["links"].front()["statement"]["line"].get<int>() > 0);
        QVERIFY(!chain["links"].back()["holds"].get<bool>());
        QCOMPARE(cell["proof"]["memory"][0]["need"].get<int>(), 94'128);
        QVERIFY(cell["proof"]["memory"][0]["met"].get<bool>());
        const std::string text = run(words("fit person_detection adafruit_pybadge --proof")).out;
        QVERIFY2(text.find("RAM: 94.13 kB needed ≤ 109.0 kB free on the device: 14.87 kB to spare") !=
                     std::string::npos,
                 text.c_str());
        QVERIFY2(text.find("Camera: needed; not on the device") != std::string::npos, text.c_str());
    }

    void evidenceOfAPairSaysWhatIsSupposed() {
        const QStringList pair = words("fit person syntiant --evidence --runtime nano-esp32");
        const auto cell = nlohmann::json::parse(run(pair + words("--json")).out);
        const auto &flash = cell["requirements"][2]["evidence"];
        QCOMPARE(flash["kind"].get<std::string>(), std::string("what-if"));
        QCOMPARE(
            flash["conditions"][0].get<std::string>(),
            std::string("needed: 236.1 kB + 114.6 kB runtime = 350.7 kB, the model's own figure and what "
                        "you count besides"));
        QCOMPARE(cell["requirements"][1]["evidence"]["kind"].get<std::string>(), std::string("computed"));
        const std::string text = run(pair).out;
        QVERIFY2(text.find("    Flash: runtime, 114,579 bytes: the TFLite Micro runtime and its kernels, as "
                           "measured on an Arduino Nano ESP32\n") != std::string::npos,
                 text.c_str());
    }

    void evidenceOfMeasurementsLeadsToTheResultItsSourceAndItsModel() {
        const QStringList list = words("list measurements --with all --evidence");
        const auto measurements = nlohmann::json::parse(run(list + words("--json")).out);
        std::set<std::string> joins;
        for (const auto &one : measurements) {
            const auto &evidence = one["evidence"];
            for (const char *figure : {"latency_us", "energy_uj", "average_power_mw", "arena"}) {
                QCOMPARE(evidence[figure].is_object(), one[figure].is_number());
                const bool estimated =
                    figure == std::string("latency_us") && one["latency_estimated"].get<bool>();
                if (evidence[figure].is_object())
                    QCOMPARE(evidence[figure]["kind"].get<std::string>(),
                             std::string(estimated ? "estimated" : "measured"));
            }
            QCOMPARE(evidence["accuracy"].size(), one["accuracy"].size());
            QVERIFY(evidence["source"]["object"] == one["source"]);
            QVERIFY(evidence["conditions"].is_object());
            QCOMPARE(evidence["again_in"].is_object(), !one["again_in"].empty());
            QCOMPARE(evidence["model"].is_object(), one["model"].is_string());
            if (evidence["model"].is_object())
                joins.insert(evidence["model"]["found_by"].get<std::string>());
        }
        QCOMPARE(joins, (std::set<std::string>{"iri", "size"}));
        const std::string text = run(list).out;
        QVERIFY(text.find("    Latency: 13.6509 om:millisecond-Time × 1,000 = 13,650.9 µs · ") !=
                std::string::npos);
        QVERIFY(text.find(
                    "    Model: MLPerf Tiny IC, found by the size of its file: 98,496 bytes · computed\n") !=
                std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
