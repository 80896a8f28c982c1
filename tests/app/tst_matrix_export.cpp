// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/export/matrix_csv.h"
#include "app/export/matrix_spreadsheet.h"
#include "app/export/whole_file.h"
#include "app/session/built_in_graph.h"
#include "app/text/matrix_texts.h"
#include "app/text/matrix_view_texts.h"
#include "app/text/sentences.h"
#include "app/theme/theme_tokens.h"
#include "tests/support/dataset_from.h"
#include "tests/support/random_catalog.h"
#include "tests/support/spreadsheet.h"
#include "tests/support/tables.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <sstream>

using namespace tinyatlas;
using test::cellName;
using test::deviceNamed;
using test::modelNamed;
using test::Spreadsheet;

namespace {

constexpr std::size_t firstRow = 4;
constexpr std::size_t firstColumn = 7;

QString tintOf(FitState state) {
    const ThemeTokens tokens = ThemeTokens::light();
    return QStringLiteral("FF") + blend(tokens.of(state), tokens.panel, 0.15).name().mid(1).toUpper();
}

std::string csvOf(const MatrixPart &part, CsvReader reader) {
    std::string all;
    const bool whole = writeMatrixCsv(part, reader, [&](std::string_view text) {
        all += text;
        return true;
    });
    return whole ? all : std::string();
}

/// A device with two microcontrollers: each is the better one for one of the models.
DatasetPtr twoMicrocontrollers() {
    const auto controller = [](int ram, int flash) {
        return QStringLiteral("[ a s3n:MicroController ; s3n:hasSystemCapability [ "
                              "ssn-system:hasSystemProperty "
                              "[ a s3n_extend:RAM ; schema:value %1 ; schema:unitCode om:kilobyte ] , "
                              "[ a s3n_extend:Flash ; schema:value %2 ; schema:unitCode om:kilobyte ] ] ]")
            .arg(ram)
            .arg(flash)
            .toStdString();
    };
    return test::datasetFrom(modelNamed("wide", "90", "40", "") + modelNamed("long", "20", "900", "") +
                             ":board a s3n:SmartSensor ; td:title \"board\" ; ssn:hasSubSystem " +
                             controller(100, 50) + " , " + controller(30, 1'000) + " .\n" +
                             deviceNamed("plain", "10", "20", ""));
}

/// How many files this program has open; nothing where the system does not say.
std::optional<qsizetype> openFiles() {
    const QDir open(QStringLiteral("/proc/self/fd"));
    return open.exists() ? std::optional(open.entryList(QDir::Files | QDir::System).size()) : std::nullopt;
}

/// Names as somebody may choose who wants a spreadsheet to do something.
DatasetPtr oddNames() {
    const auto named = [](const char *iri, const char *name) {
        std::string model = modelNamed(iri, "1", "1", "");
        model.replace(model.find('"'), model.rfind('"') + 1 - model.find('"'), name);
        return model;
    };
    return test::datasetFrom(
        named("a", R"("=1+1")") + named("b", R"r("+HYPERLINK(\"http://example.org\")")r") +
        named("c", R"("-2, \"quoted\"")") + named("d", R"r("@SUM(A1)")r") + named("e", R"("two\nlines")") +
        ":board a s3n:SmartSensor ; td:title \"=board\" .");
}

} // namespace

class TestMatrixExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Spreadsheet written(const MatrixPart &part) const {
        const QString file = path("written.xlsx");
        const QString why = writeMatrixSpreadsheet(part, file);
        if (!why.isEmpty())
            throw std::runtime_error(why.toStdString());
        return Spreadsheet(file);
    }

private slots:
    void numbersStayNumbersForPeople() {
        for (const char *number : {"-1.5", "-1.5e-05", "0", "250004"})
            QCOMPARE(csvField(number, CsvReader::Person), std::string(number));
        for (const char *formula : {"-1+1", "-", "--1", "-A1", "\t-1"})
            QVERIFY(csvField(formula, CsvReader::Person).find('\'') != std::string::npos);
    }

    void everyCellSaysItsVerdictAndWhy() {
        const MatrixPart part = MatrixPart::whole(builtInDataset(), {});
        const auto sheet = written(part).sheet(1);
        int notes = 0;
        for (std::size_t m = 0; m < part.models.size(); ++m) {
            for (std::size_t d = 0; d < part.devices.size(); ++d) {
                const Verdict verdict = judge(part.catalog(), part.models[m], part.devices[d], part.rules);
                const auto &cell = sheet.at(cellName(firstColumn + d, firstRow + m));
                QVERIFY(cell.text.startsWith(text::verdictSign(verdict.state)));
                QCOMPARE(cell.fill, tintOf(verdict.state));
                QCOMPARE(cell.note.isEmpty(), isFit(verdict.state));
                if (isFit(verdict.state))
                    continue;
                ++notes;
                const QStringList reasons = cell.note.split(u'\n');
                QCOMPARE(static_cast<std::size_t>(reasons.size()), verdict.unmet().size());
                for (const Requirement &requirement : verdict.unmet()) {
                    const auto words = text::requirementText(part.catalog(), requirement);
                    QVERIFY2(cell.note.contains(words.gap), qPrintable(cell.note));
                    QVERIFY(requirement.kind == Requirement::Kind::Sensor ||
                            (cell.note.contains(words.need) && cell.note.contains(words.have)));
                }
            }
        }
        QCOMPARE(notes, 60);
    }

    void figuresAreNumbers() {
        const MatrixPart part = MatrixPart::whole(builtInDataset(), {});
        const auto sheet = written(part).sheet(1);
        std::vector<int> totals;
        for (std::size_t d = 0; d < part.devices.size(); ++d) {
            const Device &device = part.catalog().device(part.devices[d]);
            QVERIFY(sheet.at(cellName(firstColumn + d, 3)).isNumber);
            totals.push_back(sheet.at(cellName(firstColumn + d, 3)).text.toInt());
            QCOMPARE(sheet.at(cellName(firstColumn + d, 0)).text, text::deviceTitle(device));
            QCOMPARE(sheet.at(cellName(firstColumn + d, 1)).text.toLongLong(),
                     qint64{device.microcontrollers.front().ram->value.count});
        }
        std::ranges::sort(totals, std::greater());
        QCOMPARE(totals, (std::vector{21, 19, 16, 12, 8, 2}));
        int sum = 0;
        for (std::size_t m = 0; m < part.models.size(); ++m) {
            const NeuralNetwork &model = part.catalog().model(part.models[m]);
            const auto &ram = sheet.at(cellName(3, firstRow + m));
            QVERIFY(ram.isNumber);
            QCOMPARE(ram.text.toLongLong(), qint64{model.ram->value.count});
            const auto &accuracy = sheet.at(cellName(5, firstRow + m));
            QCOMPARE(accuracy.isNumber, model.top1Accuracy.has_value());
            sum += sheet.at(cellName(6, firstRow + m)).text.toInt();
        }
        QCOMPARE(sum, 78);
    }

    void aPartHasTotalsOfItsOwn() {
        MatrixPart part = MatrixPart::whole(builtInDataset(), {});
        part.models.resize(5);
        part.devices = {part.devices[4], part.devices[0]};
        const Spreadsheet book = written(part);
        const auto sheet = book.sheet(1);
        QVERIFY(!sheet.contains(cellName(0, firstRow + 5)));
        QVERIFY(!sheet.contains(cellName(firstColumn + 2, 0)));
        QCOMPARE(sheet.at(cellName(firstColumn, 0)).text,
                 text::deviceTitle(part.catalog().device(part.devices[0])));
        int fit = 0;
        for (const ModelId model : part.models)
            fit += isFit(judge(part.catalog(), model, part.devices[0]).state) ? 1 : 0;
        QCOMPARE(sheet.at(cellName(firstColumn, 3)).text.toInt(), fit);
        QCOMPARE(book.sheet(2).at(QStringLiteral("B2")).text,
                 QStringLiteral("5 of 23 models, 2 of 6 devices"));
    }

    void aboutSaysTheRulesAndTheSources() {
        MatrixPart part = MatrixPart::whole(builtInDataset(), {.margin = 2000});
        part.rules.setTaken(part.devices[1], {Bytes{1'000}, Bytes{2'000}});
        part.rules.overhead.flash = runtimeOnNano33Ble;
        QString about;
        for (const auto &[name, cell] : written(part).sheet(2))
            about += cell.text + u'\n';
        QVERIFY(about.contains("filled above 80 % is tight"));
        QVERIFY(about.contains("1.000 kB of RAM taken, 2.000 kB of flash taken"));
        QVERIFY(about.contains("84.53 kB"));
        QVERIFY(about.contains("(built in)"));
    }

    void headsStayInSightAndRowsCanBeFiltered() {
        const QString sheet =
            written(MatrixPart::whole(builtInDataset(), {})).part(QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(sheet.contains(R"(<pane xSplit="1" ySplit="4" topLeftCell="B5")"));
        QVERIFY(sheet.contains(R"(<autoFilter ref="A4:M27"/>)"));
    }

    void aNameIsNeverAFormula() {
        const auto dataset = oddNames();
        const Spreadsheet book = written(MatrixPart::whole(dataset, {}));
        for (const auto &[name, cell] : book.sheet(1))
            QVERIFY2(!cell.isFormula, qPrintable(name));
        QCOMPARE(book.sheet(1).at(QStringLiteral("A5")).text, QStringLiteral("=1+1"));
        QVERIFY(!book.sheet(1).at(QStringLiteral("A5")).isNumber);
    }

    void namesComeBackFromTheCsvAsTheyAre() {
        const auto dataset = oddNames();
        const MatrixPart part = MatrixPart::whole(dataset, {});
        const test::TemporaryFolder folder;
        const auto rows = test::tableOf(folder.write("m.csv", csvOf(part, CsvReader::Program)));
        QCOMPARE(rows.size(), part.pairs());
        for (std::size_t m = 0; m < part.models.size(); ++m) {
            // The reader of tests takes no line break within a value.
            if (part.catalog().models[m].name != "two\nlines")
                QCOMPARE(rows[m].at("model"), part.catalog().models[m].name);
        }
        QCOMPARE(rows[0].at("verdict"), std::string("unknown"));
    }

    void aCsvForPeopleIsSafeInASpreadsheet() {
        const std::string csv = csvOf(MatrixPart::whole(oddNames(), {}), CsvReader::Person);
        for (const char *safe : {"\n'=1+1,", "\n\"'+HYPERLINK(", "\n\"'-2, \"\"quoted\"\"\",", "\n'@SUM(A1),",
                                 ",'=board,", "\n\"two\nlines\","})
            QVERIFY2(csv.find(safe) != std::string::npos, safe);
    }

    void norWhereSemicolonsOrTabsSeparate() {
        std::string model = modelNamed("a", "1", "1", "");
        const std::string name =
            R"("a;=cmd|' /C calc'!A0;b;-1\t@x\n=2\r+3 ; =4")"; // a blank before it makes it a text
        model.replace(model.find('"'), model.rfind('"') + 1 - model.find('"'), name);
        const auto dataset = test::datasetFrom(model + deviceNamed("d", "9", "9", "") +
                                               ":e a s3n:SmartSensor ; td:title \"x;y\" .");
        const MatrixPart part = MatrixPart::whole(dataset, {});
        const std::string csv = csvOf(part, CsvReader::Person);
        for (const char *safe : {"\n\"a;'=cmd|' /C calc'!A0;b;'-1\t'@x\n'=2\r'+3 ; =4\",", ",\"x;y\","})
            QVERIFY2(csv.find(safe) != std::string::npos, csv.c_str());
        const std::string forPrograms = csvOf(part, CsvReader::Program);
        QVERIFY(forPrograms.find("\"a;=cmd|' /C calc'!A0;b;-1\t@x\n=2\r+3 ; =4\",") != std::string::npos);
        QVERIFY(forPrograms.find(",x;y,") != std::string::npos);
    }

    void aDeviceHasTheSameMemoryWhateverModelComesFirst() {
        MatrixPart part = MatrixPart::whole(twoMicrocontrollers(), {});
        const auto memories = [&](const char *column) {
            const auto sheet = written(part).sheet(1);
            QStringList all;
            for (const char *row : {"1", "2", "3"})
                all << sheet.at(QLatin1String(column) + QLatin1String(row)).text;
            return all;
        };
        const Microcontroller &first = part.catalog().device(part.devices[0]).microcontrollers.front();
        const QStringList expected{QStringLiteral("board (memory of the first of 2 microcontrollers)"),
                                   QString::number(first.ram->value.count),
                                   QString::number(first.flash->value.count)};
        QCOMPARE(memories("H"), expected);
        std::swap(part.models[0], part.models[1]);
        QCOMPARE(memories("H"), expected);
        part.models.clear();
        QCOMPARE(memories("H"), expected);
        QCOMPARE(memories("I"), (QStringList{"plain", "10000", "20000"}));
        const QString tip = text::deviceTip(part.catalog(), part.devices[0], {});
        QVERIFY2(tip.contains("\nMemory of the first of 2 microcontrollers\n"), qPrintable(tip));
        QVERIFY(!text::deviceTip(part.catalog(), part.devices[1], {}).contains("microcontroller"));
    }

    void aModelNeedsWhatTheScreenSaysWithoutOverhead() {
        MatrixPart part = MatrixPart::whole(twoMicrocontrollers(), {.overhead = {Bytes{5'000}, Bytes{700}}});
        part.rules.set(part.models[1], {.memory = {Bytes{12'000}, {}}, .sensors = {}});
        const auto needs = [&] {
            const auto sheet = written(part).sheet(1);
            QStringList all;
            for (const char *cell : {"D5", "E5", "D6", "E6"})
                all << sheet.at(QLatin1String(cell)).text;
            return all;
        };
        const QStringList expected{"90000", "40000", "12000", "900000"};
        QCOMPARE(needs(), expected);
        part.devices.clear();
        QCOMPARE(needs(), expected);
    }

    void whatIsGivenUpLeavesNoFileOpen() {
        const std::optional<qsizetype> before = openFiles();
        if (!before)
            QSKIP("the system does not say which files are open");
        const MatrixPart part = MatrixPart::whole(builtInDataset(), {});
        for (int i = 0; i < 20; ++i) {
            std::stop_source stop;
            const auto giveUp = [&stop](double) { stop.request_stop(); };
            QVERIFY(writeMatrixSpreadsheet(part, path("given up.xlsx"), stop.get_token(), giveUp).isEmpty());
        }
        QVERIFY(!QFile::exists(path("given up.xlsx")));
        QCOMPARE(openFiles().value(), *before);
    }

    void aCopyThatIsGivenUpLeavesWhatWasThere() {
        QCOMPARE(writeWhole(path("from"), QByteArray("new")), QString());
        QCOMPARE(writeWhole(path("to"), QByteArray("old one")), QString());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!copyWhole(path("from"), path("to"), stop.get_token()).isEmpty());
        QCOMPARE(test::bytesOf(path("to").toStdString()), std::string("old one"));
        QCOMPARE(copyWhole(path("from"), path("to")), QString());
        QCOMPARE(test::bytesOf(path("to").toStdString()), std::string("new"));
    }

    void whatCannotBeWrittenLeavesWhatWasThere() {
        const MatrixPart part = MatrixPart::whole(builtInDataset(), {});
        QVERIFY(!writeMatrixSpreadsheet(part, path("no folder/m.xlsx")).isEmpty());
        const QString file = path("kept.xlsx");
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("kept") == 4);
        kept.close();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(writeMatrixSpreadsheet(part, file, stop.get_token()).isEmpty());
        QCOMPARE(QFileInfo(file).size(), 4);
        QVERIFY(!writeMatrixCsv(
            part, CsvReader::Person, [](std::string_view) { return true; }, stop.get_token()));
    }

    void tooManyColumnsAreRefusedInWords() {
        MatrixPart part = MatrixPart::whole(builtInDataset(), {});
        part.devices.resize(mostSheetDevices + 1, part.devices.front());
        const QString why = writeMatrixSpreadsheet(part, path("large.xlsx"));
        QVERIFY2(why.startsWith("a spreadsheet has room for 16,377 devices, and there are 16,378"),
                 qPrintable(why));
        QVERIFY(!QFile::exists(path("large.xlsx")));
    }

    void tooManyReasonsAreLeftOutAndThatIsSaid() {
        auto dataset = std::make_shared<Dataset>();
        dataset->catalog = test::RandomCatalog(1, 12).make(200, 150);
        const Spreadsheet book = written(MatrixPart::whole(dataset, {}));
        const auto sheet = book.sheet(1);
        QVERIFY(std::ranges::none_of(sheet, [](const auto &cell) { return !cell.second.note.isEmpty(); }));
        QString about;
        for (const auto &[name, cell] : book.sheet(2))
            about += cell.text + u'\n';
        QVERIFY(about.contains("The reasons are left out:"));
    }

    void nothingIsWrittenAsATableToo() {
        const auto sheet = written(MatrixPart::whole(test::datasetFrom(""), {})).sheet(1);
        QCOMPARE(sheet.at(QStringLiteral("A4")).text, QStringLiteral("Model"));
    }

    void theSameAnswerIsTheSameFile() {
        const MatrixPart part = MatrixPart::whole(builtInDataset(), {});
        QCOMPARE(writeMatrixSpreadsheet(part, path("once.xlsx")), QString());
        QCOMPARE(writeMatrixSpreadsheet(part, path("again.xlsx")), QString());
        QCOMPARE(test::bytesOf(path("once.xlsx").toStdString()),
                 test::bytesOf(path("again.xlsx").toStdString()));
    }

    void theCommandLineWritesIt() {
        const auto run = [](const QStringList &arguments) {
            std::ostringstream out;
            std::ostringstream err;
            const auto line = parseCommandLine(arguments);
            return line ? runCommand(line.value(), out, err) : ExitStatus::WrongCommandLine;
        };
        QCOMPARE(run({"matrix", "--xlsx", path("cli.xlsx")}), ExitStatus::Answered);
        QCOMPARE(Spreadsheet(path("cli.xlsx")).sheet(1).at(QStringLiteral("A4")).text,
                 QStringLiteral("Model"));
        QCOMPARE(run({"matrix", "--xlsx", path("no folder/m.xlsx")}), ExitStatus::Unwritable);
        QCOMPARE(run({"matrix", "--xlsx", path("m.xlsx"), "--csv"}), ExitStatus::WrongCommandLine);
        QCOMPARE(run({"list", "models", "--xlsx", path("m.xlsx")}), ExitStatus::WrongCommandLine);
    }
};

QTEST_GUILESS_MAIN(TestMatrixExport)
#include "tst_matrix_export.moc"
