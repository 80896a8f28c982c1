// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/device_list_model.h"
#include "app/models/network_list_model.h"
#include "app/session/built_in_graph.h"
#include "app/text/figures.h"
#include "app/viewmodels/evidence_view_model.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/fit_what_if.h"
#include "app/viewmodels/inspector_view_model.h"
#include "app/viewmodels/lanes_view_model.h"
#include "core/rdf/vocabulary.h"
#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/raw_source.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace tinyatlas {

namespace {

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool hasDigit(const QString &text) {
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// What stands where nothing is known: there is no statement to lead to.
bool isUnknown(const QString &value) {
    static const QStringList words{"unknown", "not reported", "not stated", "none stated",
                                   "one of a type not stated"};
    return words.contains(value);
}

/// A figure somewhere on screen, for the message of a failure.
struct Spot {
    QString place;
    QString value;
};

/// Everything that shows figures, on one graph, and the checks that each of them leads to its statement.
class Walk {
public:
    explicit Walk(DatasetPtr dataset) : session(std::move(dataset)) {}

    Session session;
    PairDrag drag{session};
    Theme theme{nullptr};
    InspectorViewModel inspector{session, drag};
    FitViewModel fit{session, theme};
    LanesViewModel lanes{session, drag, theme};
    test::RawSources raw;
    QStringList problems; ///< empty where every figure leads to its statement
    int figures = 0;      ///< how many were looked at

    void walkAll() {
        walkInspector({});
        forEachThing([this](const Selection &thing) { walkInspector(thing); });
        walkLists();
        walkLanes();
        walkPairs();
        walkCharts();
    }

    void walkPairs() {
        const auto devices = session.catalog().devices.size();
        for (std::size_t model = 0; model < session.catalog().models.size(); ++model) {
            for (std::size_t device = 0; device < devices; ++device)
                walkPair({idAt<ModelId>(model), idAt<DeviceId>(device)});
        }
    }

private:
    [[nodiscard]] const TripleStore &store() const { return session.dataset()->store; }
    [[nodiscard]] Term objectOf(const Fact &fact) const {
        return store().term(store().statement(fact.statement).object);
    }
    void wrong(const Spot &spot, const QString &what) {
        problems << QStringLiteral("%1 (%2): %3").arg(spot.place, spot.value.simplified(), what);
    }

    template <class Use> void forEachThing(Use use) {
        const Catalog &catalog = session.catalog();
        for (std::size_t i = 0; i < catalog.models.size(); ++i)
            use(Selection::of(idAt<ModelId>(i)));
        for (std::size_t i = 0; i < catalog.devices.size(); ++i)
            use(Selection::of(idAt<DeviceId>(i)));
        for (std::size_t i = 0; i < catalog.sensorTypes.size(); ++i)
            use(Selection::of(idAt<SensorTypeId>(i)));
    }

    /// Every statement stands in its file at its line, and its unit makes of it what it is said to make.
    void check(const Spot &spot, const Evidence &evidence) {
        ++figures;
        if (evidence.empty())
            return wrong(spot, "leads to no statement");
        for (const Fact &fact : evidence.facts) {
            const Place place = store().place(fact.statement);
            const std::string &line = raw.line(store().sources()[place.source], place.line);
            if (!test::standsIn(line, objectOf(fact)))
                wrong(spot, QStringLiteral("“%1” does not stand in line %2: %3")
                                .arg(fromView(objectOf(fact).text), QString::number(place.line),
                                     QString::fromStdString(line)));
            if (fact.bytes)
                checkBytes(spot, fact);
        }
    }

    void checkBytes(const Spot &spot, const Fact &fact) {
        static const std::map<std::string_view, double> units{
            {"byte", 1}, {"kilobyte", 1e3}, {"megabyte", 1e6}, {"kibibyte", 1024}, {"mebibyte", 1048576}};
        const Term unit = store().term(store().statement(fact.unit).object);
        const double bytes = std::stod(std::string(objectOf(fact).text)) * units.at(localName(unit.text));
        if (std::abs(bytes - static_cast<double>(fact.bytes->count)) >= 1)
            wrong(spot, "its unit makes something else of it");
        const Place place = store().place(fact.unit);
        if (!test::standsIn(raw.line(store().sources()[place.source], place.line), unit))
            wrong(spot, "its unit does not stand where it is said to");
    }

    /// What is shown is what the statements say.
    void compare(const Spot &spot, Figure figure, const QString &label, const Evidence &evidence) {
        if (evidence.empty())
            return;
        const Fact &first = evidence.facts.front();
        const auto number = [&] { return std::stod(std::string(objectOf(first).text)); };
        const auto expect = [&](const QString &value) {
            if (spot.value != value)
                wrong(spot, "the statement says " + value);
        };
        switch (figure) {
        case Figure::Ram:
        case Figure::Flash:
            return expect(first.bytes ? text::memory(*first.bytes) : "nothing in bytes");
        case Figure::MultiplyAccumulates:
            return expect(text::countShort(number()));
        case Figure::Top1Accuracy:
            return expect(text::percent(number()));
        case Figure::Models:
        case Figure::Devices:
        case Figure::SensorTypes:
        case Figure::Statements:
            return expect(text::countExact(evidence.factCount));
        case Figure::LayerCount:
        case Figure::NeededBy:
        case Figure::CarriedBy:
            if (!(label + ' ' + spot.value).contains(text::countExact(evidence.factCount)))
                wrong(spot, "another number of statements was counted");
            return;
        case Figure::Iri:
        case Figure::Verdicts:
            return;
        default:
            return compareWords(spot, label, evidence);
        }
    }

    /// Of texts: some statement says a part of what is shown.
    void compareWords(const Spot &spot, const QString &label, const Evidence &evidence) {
        QString shown = (label + '\n' + spot.value).simplified().toLower().remove(' ');
        shown.replace(QChar(0x2212), '-');
        const bool found = std::ranges::any_of(evidence.facts, [&](const Fact &fact) {
            const Term object = objectOf(fact);
            const QString name = fromView(localName(asWritten(object.text)));
            const QString whole = fromView(asWritten(object.text)).simplified().toLower().remove(' ');
            // Another name of a class is shown as the class.
            const std::string other = canonicalIri(object.text).value_or(std::string(object.text));
            return shown.contains(whole) ||
                   (object.kind == Term::Kind::Iri &&
                    (shown.contains(name.toLower()) || shown.contains(fromView(localName(other)).toLower())));
        });
        if (!found)
            wrong(spot, "no statement says so");
    }

    void select(const Selection &thing) {
        const auto index = static_cast<int>(thing.index);
        switch (thing.kind) {
        case Selection::Kind::Model:
            return session.selectModel(index);
        case Selection::Kind::Device:
            return session.selectDevice(index);
        case Selection::Kind::Sensor:
            return session.selectSensor(index);
        case Selection::Kind::None:
            return session.clearSelection();
        }
    }

    void unfoldLayers() {
        for (int row = 0; row < inspector.rows()->rowCount(); ++row) {
            if (inspector.rows()->rows()[static_cast<std::size_t>(row)].folded == true)
                return inspector.activate(row);
        }
    }

    void walkInspector(const Selection &thing) {
        select(thing);
        unfoldLayers();
        for (int row = 0; row < inspector.rows()->rowCount(); ++row)
            walkRow(row, thing);
    }

    /// A row that shows a figure leads somewhere, whatever kind of row comes to be.
    void walkRow(int number, const Selection &thing) {
        const InspectorRow &row = inspector.rows()->rows()[static_cast<std::size_t>(number)];
        const QModelIndex index = inspector.rows()->index(number);
        const QString label = index.data(InspectorRows::LabelRole).toString();
        const Spot spot{inspector.title() + " › " + label, index.data(InspectorRows::ValueRole).toString()};
        if (row.kind == InspectorRow::Kind::Text || isUnknown(spot.value))
            return;
        const bool heading = row.kind == InspectorRow::Kind::Heading;
        static const QRegularExpression none("\\b0 OF\\b");
        if (heading && (!hasDigit(label) || label.contains(none)) && row.figure == Figure::None)
            return;
        const bool carried = thing.kind == Selection::Kind::Device;
        if (row.kind == InspectorRow::Kind::Link && !carried)
            return; // the name of something that has a place of its own
        const QSignalSpy asked(&inspector, &InspectorViewModel::evidenceAsked);
        inspector.explain(number);
        if (asked.isEmpty())
            return wrong(spot, "cannot be asked where it comes from");
        for (const auto &figure : asked.first().first().value<EvidenceSheet>().figures) {
            if (figure.value.contains("unknown") || figure.evidence.kind == EvidenceKind::WhatIf)
                continue;
            check(spot, figure.evidence);
            if (row.figure != Figure::None)
                compare(spot, row.figure, label, figure.evidence);
        }
    }

    template <class Model> void walkList(Model &list, int thingRole, auto selectionOf) {
        const auto names = list.roleNames();
        for (int row = 0; row < list.rowCount(); ++row) {
            const QModelIndex index = list.index(row);
            const Selection thing = selectionOf(index.data(thingRole).toInt());
            for (auto role = names.begin(); role != names.end(); ++role) {
                const QVariant value = index.data(role.key());
                if (value.typeId() == QMetaType::QString && hasDigit(value.toString()))
                    walkRole(thing, role.value(), value.toString(), index.data(Model::WhereRole).toString());
            }
        }
    }

    void walkRole(const Selection &thing, const QByteArray &role, const QString &value,
                  const QString &where) {
        const Spot spot{"list › " + role, value};
        if (role == "name" || role == "section" || role == "task" || role == "where")
            return; // no figures, though a name may have digits
        if (role == "fitText" || role == "fitTip")
            return checkFigure(spot, thing, Figure::Verdicts);
        if (role == "summary")
            return walkSummary(spot, thing, where);
        wrong(spot, "is a figure that this test does not know");
    }

    void checkFigure(const Spot &spot, const Selection &thing, Figure figure) {
        const EvidenceSheet sheet = sheetOf(session, ShownFigure{.thing = thing, .figure = figure});
        check(spot, sheet.figures.front().evidence);
    }

    /// Each figure of a summary is known to the menu of the card, and its line is in the card's tip.
    void walkSummary(const Spot &spot, const Selection &thing, const QString &where) {
        for (const Figure figure : {Figure::Ram, Figure::Flash, Figure::Top1Accuracy}) {
            const EvidenceSheet sheet = sheetOf(session, ShownFigure{.thing = thing, .figure = figure});
            const Evidence &evidence = sheet.figures.front().evidence;
            if (evidence.empty())
                continue;
            check(spot, evidence);
            const Place place = store().place(evidence.facts.front().statement);
            const QRegularExpression line("[ ,]" + QString::number(place.line) + "(\\D|$)");
            if (!where.contains(line))
                wrong(spot, "its line is not named in: " + where);
            const auto &bytes = evidence.facts.front().bytes;
            const QString shown =
                bytes ? text::memoryShort(*bytes)
                      : text::percent(std::stod(std::string(objectOf(evidence.facts.front()).text)));
            if (!spot.value.contains(shown))
                wrong(spot, "the statement says " + shown);
        }
    }

    void walkLists() {
        session.clearSelection();
        NetworkListModel networks(session);
        walkList(networks, NetworkListModel::NetworkRole,
                 [](int index) { return Selection::of(ModelId{static_cast<std::uint32_t>(index)}); });
        DeviceListModel devices(session);
        walkList(devices, DeviceListModel::DeviceRole,
                 [](int index) { return Selection::of(DeviceId{static_cast<std::uint32_t>(index)}); });
    }

    /// What is pointed at in the graph says where its figures are stated.
    void walkLanes() {
        lanes.setViewport({706, 822});
        forEachThing([this](const Selection &thing) {
            const auto centre = lanes.centreOf(thing);
            if (!centre || thing.kind == Selection::Kind::Sensor)
                return;
            lanes.leave();
            lanes.hoverAt(*centre);
            const QString where = thing.kind == Selection::Kind::Model
                                      ? text::figurePlaces(store(), session.catalog().models[thing.index])
                                      : text::figurePlaces(store(), session.catalog().devices[thing.index]);
            if (!lanes.hoverText().contains(where))
                wrong({"graph", lanes.hoverText()}, "does not say where it is stated");
        });
    }

    void walkPair(const Pair &pair) {
        const Verdict verdict = judge(session.catalog(), pair.model, pair.device, session.rules());
        const EvidenceSheet all = sheetOf(session, pair);
        QCOMPARE(all.figures.size(), verdict.requirements.size());
        for (std::size_t i = 0; i < verdict.requirements.size(); ++i)
            walkRequirement(all.title, verdict.requirements[i], all.figures[i]);
    }

    void walkRequirement(const QString &title, const Requirement &requirement,
                         const text::NamedEvidence &figure) {
        const Spot spot{title + " › " + figure.label, figure.value};
        const bool nothingStated = !requirement.needStatement.valid() && !requirement.haveStatement.valid();
        if (nothingStated)
            return;
        check(spot, figure.evidence);
        if (requirement.kind == Requirement::Kind::Sensor || !requirement.need || !requirement.have)
            return;
        const std::vector<Fact> &facts = figure.evidence.facts;
        if (facts.size() != 2)
            return wrong(spot, "does not stand on what is needed and what is there");
        if (facts[0].bytes != requirement.need || !spot.value.contains(text::memory(*facts[0].bytes)))
            wrong(spot, "the statement says that something else is needed");
        if (facts[1].bytes != *requirement.have + requirement.taken)
            wrong(spot, "the statement says that something else is there");
    }

    /// Each bar of the alternatives of each model.
    void walkCharts() {
        for (std::size_t model = 0; model < session.catalog().models.size(); ++model) {
            session.openFit(static_cast<int>(model), 0);
            if (!QTest::qWaitFor([this] { return !fit.searching(); }))
                return wrong({"chart", {}}, "the alternatives are not found");
            for (const ChartModel &row : fit.alternatives()->models())
                walkBars(row);
        }
        session.showExplore();
    }

    void walkBars(const ChartModel &row) {
        const std::array values{row.accuracy, row.macs, row.ramBytes,
                                row.flashBytes}; // by MetricBars::Metric
        for (std::size_t metric = 0; metric < values.size(); ++metric) {
            if (!values.at(metric))
                continue;
            const QSignalSpy asked(&fit, &FitViewModel::evidenceAsked);
            fit.explainBar(row.model, static_cast<MetricBars::Metric>(metric));
            const Spot spot{"bar of " + row.name, QString::number(*values.at(metric), 'f', 2)};
            if (asked.isEmpty())
                return wrong(spot, "cannot be asked where it comes from");
            const EvidenceSheet sheet = asked.first().first().value<EvidenceSheet>();
            const Evidence &evidence = sheet.figures.front().evidence;
            check(spot, evidence);
            if (evidence.empty())
                continue;
            const Fact &fact = evidence.facts.front();
            const double stated = fact.bytes ? static_cast<double>(fact.bytes->count)
                                             : std::stod(std::string(objectOf(fact).text));
            if (stated != *values.at(metric))
                wrong(spot, "the statement says " + QString::number(stated));
        }
    }
};

/// Models with layers, accuracies and texts, and devices with several sensors, line after line.
std::string generatedTurtle() {
    constexpr int models = 30;
    constexpr int devices = 8;
    std::string turtle(test::prefixes);
    for (int i = 0; i < models; ++i) {
        const std::string n = std::to_string(i);
        turtle += test::modelNamed(
            "model_" + n, std::to_string(8 + i) + "." + n, std::to_string(40 * i + 3),
            i % 3 == 0 ? "sosa_extend:Camera" : "sosa_extend:Microphone , sosa:Sensor",
            "\n schema:creator \"Creator " + n + "\" ; schema:dateCreated \"2021-12-" +
                std::to_string(10 + i) + "\" ;\n ta:hasTask \"task " + std::to_string(i % 4) +
                "\" ; nnet:hasMultiplyAccumulateOps " + std::to_string(1000 * (i + 1)) +
                " ;\n nnet:hasMetric [ a nnet:Top_1_accuracy ; nnet:hasMetricValue " +
                std::to_string(60 + i) +
                ".5 ] ;\n nnet:middleLayer [ nnet:hasIndex 2 ; nnet:hasType nnet:Add ] ,"
                "\n [ nnet:hasIndex 1 ; nnet:hasType nnet:Conv2D ; nnet:hasQuantization "
                "nnet:Int8 ; nnet:shapeIn \"[   1 1960]\" ] ;\n");
    }
    for (int i = 0; i < devices; ++i)
        turtle += test::deviceNamed("board_" + std::to_string(i), std::to_string(16 * (i + 1)), "700",
                                    i % 2 == 0 ? "sosa_extend:Camera sosa_extend:Gyroscope"
                                               : "sosa_extend:Microphone");
    return turtle;
}

DatasetPtr opened(const std::filesystem::path &path) {
    auto dataset = openFiles(nullptr, std::vector{path});
    return dataset ? std::move(dataset).value() : nullptr;
}

void verifyAll(Walk &walk, int leastFigures) {
    walk.walkAll();
    constexpr int told = 10;
    QVERIFY2(walk.problems.isEmpty(), qPrintable(QString::number(walk.problems.size()) + " problems:\n" +
                                                 walk.problems.mid(0, told).join('\n')));
    QVERIFY2(walk.figures >= leastFigures, qPrintable(QString::number(walk.figures)));
}

} // namespace

class TestEvidence : public QObject {
    Q_OBJECT

private slots:
    void everyFigureOfTheBuiltInGraphLeadsToItsLine();
    void everyFigureOfTheSeedLeadsToItsLine();
    void everyFigureOfAGeneratedGraphLeadsToItsLine();
    void everyFigureOfAFileLeadsToItsLine_data();
    void everyFigureOfAFileLeadsToItsLine();
    void whatIsSupposedIsNamedAndTheStatementIsStillFound();
    void showsTheLinesOfTheFileAndSaysWhenItIsGone();
    void copiesEverything();
    void answersWithoutBeingNoticed();
};

void TestEvidence::everyFigureOfTheBuiltInGraphLeadsToItsLine() {
    Walk walk(builtInDataset());
    verifyAll(walk, 2'000);
}

void TestEvidence::everyFigureOfTheSeedLeadsToItsLine() {
    const auto shared = test::sharedFolder();
    if (shared.empty())
        QSKIP("the shared material is not beside this checkout");
    auto dataset =
        openFiles(nullptr, std::vector{shared / "seed" / "tflite_models.ttl", shared / "seed" / "devices"});
    QVERIFY(dataset);
    Walk walk(std::move(dataset).value());
    verifyAll(walk, 2'000);
}

void TestEvidence::everyFigureOfAGeneratedGraphLeadsToItsLine() {
    const test::TemporaryFolder folder;
    Walk walk(opened(folder.write("kg.ttl", generatedTurtle())));
    verifyAll(walk, 1'000);
}

void TestEvidence::everyFigureOfAFileLeadsToItsLine_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("packs");
    QTest::newRow("Turtle") << "graph.ttl" << false;
    QTest::newRow("Turtle, packed") << "graph.ttl" << true;
    QTest::newRow("N-Triples") << "graph.nt" << false;
    QTest::newRow("N-Triples, packed") << "graph.nt" << true;
}

void TestEvidence::everyFigureOfAFileLeadsToItsLine() {
    QFETCH(const QString, file);
    QFETCH(const bool, packs);
    const std::string text = test::bytesOf(test::dataPath("syntaxes/" + file.toStdString()));
    const test::TemporaryFolder folder;
    const auto path = packs ? folder.write(file.toStdString() + ".gz", test::packed(text))
                            : folder.write(file.toStdString(), text);
    Walk walk(opened(path));
    walk.raw.set(path.string(), text);
    verifyAll(walk, 50);
}

void TestEvidence::whatIsSupposedIsNamedAndTheStatementIsStillFound() {
    Walk walk(builtInDataset());
    walk.session.openFit(0, 0);
    walk.session.setTaken(DeviceId{0}, {.ram = Bytes{46'000}, .flash = {}});
    walk.walkPairs();
    QVERIFY2(walk.problems.isEmpty(), qPrintable(walk.problems.join('\n')));
    const auto figures = sheetOf(walk.session, Pair{ModelId{0}, DeviceId{0}}).figures;
    const text::NamedEvidence &ram = figures[figures.size() - 2];
    QCOMPARE(ram.evidence.kind, EvidenceKind::WhatIf);
    QVERIFY(ram.conditions.first().contains("46.00 kB"));
    FitWhatIf whatIf(walk.session);
    const QSignalSpy asked(&whatIf, &FitWhatIf::evidenceAsked);
    whatIf.explain(FitWhatIf::RamTaken);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<EvidenceSheet>().figures.front().value, QString("46.00 kB"));
}

void TestEvidence::showsTheLinesOfTheFileAndSaysWhenItIsGone() {
    const test::TemporaryFolder folder;
    const auto path =
        folder.write("kg.nt.gz", test::packed("<http://a/s> <https://schema.org/name> \"it\" .\n"));
    Session session(opened(path));
    EvidenceViewModel evidence(session);
    const QSignalSpy asked(&evidence, &EvidenceViewModel::asked);
    evidence.showStatement(0);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(evidence.facts()->rowCount(), 1);
    QTRY_VERIFY(!evidence.excerpt().isEmpty());
    QVERIFY(evidence.excerpt().first().marked);
    QCOMPARE(evidence.excerpt().first().text, QString("<http://a/s> <https://schema.org/name> \"it\" ."));
    QCOMPARE(evidence.excerptNote(), QString());

    std::filesystem::remove(path);
    evidence.showStatement(0);
    QTRY_VERIFY(evidence.excerptNote().startsWith("It cannot be read any more"));
    evidence.showStatement(99); // there is no such statement
    QCOMPARE(asked.size(), 2);
}

void TestEvidence::copiesEverything() {
    Session session(builtInDataset());
    EvidenceViewModel evidence(session);
    session.selectModel(0);
    evidence.showSelection();
    evidence.copy();
    const QString text = QGuiApplication::clipboard()->text();
    for (const char *part : {"RAM (tensor arena): 2.816 kB", "Kind: stated by the graph",
                             "2.816 om:kilobyte × 1,000 = 2,816 bytes", "Place: models.ttl:",
                             "<https://schema.org/minValue> \"2.816\"", "/om-2/kilobyte>"})
        QVERIFY2(text.contains(part), qPrintable(part + ("\n" + text)));
}

void TestEvidence::answersWithoutBeingNoticed() {
    std::string graph = test::deviceNamed("Board", "100", "100", "sosa_extend:Microphone");
    constexpr int models = 2'000;
    for (int number = 0; number < models; ++number)
        graph += test::modelNamed("M" + std::to_string(number), "20", "20", "sosa_extend:Microphone");
    Session session(test::datasetFrom(graph));
    EvidenceViewModel evidence(session);
    session.selectModel(models / 2);
    QElapsedTimer timer;
    timer.start();
    evidence.showSelection();
    constexpr int generousMilliseconds = 50; // some 1 is usual; this machine may be busy
    QVERIFY(timer.elapsed() < generousMilliseconds);
}

} // namespace tinyatlas

QTEST_MAIN(tinyatlas::TestEvidence)
#include "tst_evidence.moc"
