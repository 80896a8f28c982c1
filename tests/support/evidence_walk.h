// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/device_list_model.h"
#include "app/models/finding_list_model.h"
#include "app/models/network_list_model.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/inspector_view_model.h"
#include "app/viewmodels/lanes_view_model.h"
#include "tests/support/evidence_check.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <set>
#include <utility>

namespace tinyatlas::test {

/// Everything that shows figures, on one graph, and the checks that each of them leads to its statement.
class EvidenceWalk : public EvidenceCheck {
public:
    using EvidenceCheck::EvidenceCheck;

    PairDrag drag{session};
    Theme theme{nullptr};
    InspectorViewModel inspector{session, drag};
    FitViewModel fit{session, theme};
    LanesViewModel lanes{session, drag, theme};

    void walkAll() {
        walkInspector({});
        forEachThing([this](const Selection &thing) { walkInspector(thing); });
        walkLists();
        walkLanes();
        walkPairs();
        walkCharts();
        walkMeasured();
        walkFindings();
    }

    void walkPairs() {
        const auto devices = session.catalog().devices.size();
        for (std::size_t model = 0; model < session.catalog().models.size(); ++model) {
            for (std::size_t device = 0; device < devices; ++device)
                walkPair({idAt<ModelId>(model), idAt<DeviceId>(device)});
        }
    }

private:
    template <class Use> void forEachThing(Use use) {
        const Catalog &catalog = session.catalog();
        for (std::size_t i = 0; i < catalog.models.size(); ++i)
            use(Selection::of(idAt<ModelId>(i)));
        for (std::size_t i = 0; i < catalog.devices.size(); ++i)
            use(Selection::of(idAt<DeviceId>(i)));
        for (std::size_t i = 0; i < catalog.sensorTypes.size(); ++i)
            use(Selection::of(idAt<SensorTypeId>(i)));
    }

    void select(const Selection &thing) { session.select(thing); }

    /// A statement of the graph, which is no figure and stands on nothing but itself; or the heading of some.
    static bool isRaw(const InspectorRow &row) {
        return row.kind == InspectorRow::Kind::Statement || row.folds == InspectorRow::Fold::About ||
               row.folds == InspectorRow::Fold::Naming;
    }

    void unfold() {
        for (int row = 0; row < inspector.rows()->rowCount(); ++row) {
            const InspectorRow &one = inspector.rows()->rows()[static_cast<std::size_t>(row)];
            if (one.folded == true && !isRaw(one))
                inspector.activate(row); // what comes before it stays
        }
    }

    void walkInspector(const Selection &thing) {
        select(thing);
        unfold();
        for (int row = 0; row < inspector.rows()->rowCount(); ++row)
            walkRow(row, thing);
    }

    /// A row that shows a figure leads somewhere, whatever kind of row comes to be.
    void walkRow(int number, const Selection &thing) {
        const InspectorRow &row = inspector.rows()->rows()[static_cast<std::size_t>(number)];
        const QModelIndex index = inspector.rows()->index(number);
        const QString label = index.data(InspectorRows::LabelRole).toString();
        const Spot spot{inspector.title() + " › " + label, index.data(InspectorRows::ValueRole).toString()};
        if (row.kind == InspectorRow::Kind::Text || isUnknown(spot.value) || isRaw(row))
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
        const auto sheet = asked.first().first().value<EvidenceSheet>();
        if (row.figure == Figure::Measured)
            return checkMeasured(spot, sheet);
        for (const auto &figure : sheet.figures) {
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
            lanes.reveal(thing);
            const auto centre = lanes.centreOf(thing);
            if (!centre || thing.kind == Selection::Kind::Sensor)
                return;
            lanes.leave();
            lanes.hoverAt(*centre);
            const QString where = thing.kind == Selection::Kind::Model
                                      ? text::figurePlaces(store(), session.catalog().models[thing.index])
                                      : text::figurePlaces(store(), session.catalog().devices[thing.index]);
            if (!lanes.hoverText().contains(where))
                wrong({"graph › " + nameOf(session, thing), lanes.hoverText()},
                      "does not say where it is stated");
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
        if (facts[0].bytes != *requirement.need - requirement.overhead ||
            !spot.value.contains(text::memory(*requirement.need)))
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
        for (int quantity = 0; quantity < static_cast<int>(row.figures.size()); ++quantity) {
            const ChartFigure *figure = row.figure(quantity);
            if (figure == nullptr)
                continue;
            const QSignalSpy asked(&fit, &FitViewModel::evidenceAsked);
            fit.explainBar(row.model, quantity);
            const Spot spot{"bar of " + row.name, QString::number(figure->value, 'f', 2)};
            if (asked.isEmpty())
                return wrong(spot, "cannot be asked where it comes from");
            const auto sheet = asked.first().first().value<EvidenceSheet>();
            const Evidence &evidence = sheet.figures.front().evidence;
            check(spot, evidence);
            if (evidence.empty())
                continue;
            const Fact &fact = evidence.facts.front();
            const double stated = fact.bytes ? static_cast<double>(fact.bytes->count)
                                             : std::stod(std::string(objectOf(fact).text));
            if (stated != figure->value)
                wrong(spot, "the statement says " + QString::number(stated));
        }
    }

    /// All measurements, and those that Fit shows of the pairs that were measured.
    void walkMeasured() {
        const Catalog &catalog = session.catalog();
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::size_t i = 0; i < catalog.measurements.size(); ++i) {
            const Measurement &one = catalog.measurements[i];
            checkMeasured({"measurement", {}}, sheetOf(session, idAt<MeasurementId>(i)));
            if (one.model.valid() && one.device.valid())
                pairs.emplace(one.model.value, one.device.value);
        }
        for (const auto &[model, device] : pairs) {
            session.openFit(static_cast<int>(model), static_cast<int>(device));
            for (int row = 0; row < fit.measured().size(); ++row)
                walkMeasuredRow(row);
        }
        session.showExplore();
    }

    void walkMeasuredRow(int row) {
        const FitMeasured shown = fit.measured()[row];
        const Spot spot{"measured, in Fit", shown.figures + ' ' + shown.credit};
        const QSignalSpy asked(&fit, &FitViewModel::evidenceAsked);
        fit.explainMeasured(row);
        if (asked.isEmpty())
            return wrong(spot, "cannot be asked where it comes from");
        const auto sheet = asked.first().first().value<EvidenceSheet>();
        if (!shown.credit.isEmpty())
            return checkMeasured(spot, sheet);
        check(spot, sheet.figures.front().evidence); // how many others there are
        if (!shown.figures.contains(text::countExact(sheet.figures.front().evidence.factCount)))
            wrong(spot, "another number of statements was counted");
    }

    /// A row of the findings that names a line leads to a statement that stands there.
    void walkFindings() {
        FindingListModel findings;
        findings.setIndex(std::make_shared<const FindingIndex>(session.dataset()));
        for (int row = findings.count(); row-- > 0;)
            findings.fold(row);
        static const QRegularExpression line(":(\\d+)$");
        for (int row = 0; row < findings.count(); ++row) {
            const QModelIndex index = findings.index(row);
            const Spot spot{index.data(FindingListModel::TitleRole).toString(),
                            index.data(FindingListModel::PlaceRole).toString()};
            const auto place = line.match(spot.value);
            if (!place.hasMatch())
                continue;
            const Finding *finding = findings.findingAt(row);
            if (!finding || !finding->statement.valid()) {
                wrong(spot, "leads to no statement");
                continue;
            }
            const Evidence evidence = sheetOf(session, finding->statement).figures.front().evidence;
            check(spot, evidence);
            if (QString::number(store().place(evidence.facts.front().statement).line) != place.captured(1))
                wrong(spot, "leads to another line");
        }
    }
};

} // namespace tinyatlas::test
