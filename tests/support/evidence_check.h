// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "app/text/figures.h"
#include "app/text/measurement_texts.h"
#include "app/viewmodels/evidence_parts.h"
#include "core/rdf/source_names.h"
#include "core/rdf/vocabulary.h"
#include "tests/support/raw_source.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

namespace tinyatlas::test {

inline QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline bool hasDigit(const QString &text) {
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// What stands where nothing is known: there is no statement to lead to.
inline bool isUnknown(const QString &value) {
    static const QStringList words{"unknown", "not reported", "not stated", "none stated",
                                   "one of a type not stated"};
    return words.contains(value);
}

/// A figure somewhere on screen, for the message of a failure.
struct Spot {
    QString place;
    QString value;
};

/// Holds what evidence says against the files, which it reads itself, and against what is shown.
class EvidenceCheck {
public:
    explicit EvidenceCheck(DatasetPtr dataset) : session(std::move(dataset)) {}

    Session session;
    RawSources raw;
    QStringList problems; ///< empty where every figure leads to its statement
    int figures = 0;      ///< how many were looked at

protected:
    [[nodiscard]] const TripleStore &store() const { return session.dataset()->store; }
    [[nodiscard]] Term objectOf(const Fact &fact) const {
        return store().term(store().statement(fact.statement).object);
    }
    void wrong(const Spot &spot, const QString &what) {
        problems << QStringLiteral("%1 (%2): %3").arg(spot.place, spot.value.simplified(), what);
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
            if (fact.held)
                checkUnit(spot, fact);
        }
    }

    void checkBytes(const Spot &spot, const Fact &fact) {
        static const std::map<std::string_view, double> units{
            {"byte", 1}, {"kilobyte", 1e3}, {"megabyte", 1e6}, {"kibibyte", 1024}, {"mebibyte", 1048576}};
        const Term unit = store().term(store().statement(fact.unit).object);
        const double bytes = std::stod(std::string(objectOf(fact).text)) * units.at(localName(unit.text));
        if (std::abs(bytes - static_cast<double>(fact.bytes->count)) >= 1)
            wrong(spot, "its unit makes something else of it");
        checkUnit(spot, fact);
    }

    void checkUnit(const Spot &spot, const Fact &fact) {
        const Term unit = store().term(store().statement(fact.unit).object);
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
        case Figure::MoreMeasured:
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

    /// Every measured figure is what its statement and its unit make of it, and every number that is shown is
    /// one of these, or stands in a statement.
    void checkMeasured(const Spot &spot, const EvidenceSheet &sheet) {
        QString known;
        for (const text::NamedEvidence &figure : sheet.figures) {
            check({spot.place + " › " + figure.label, figure.value}, figure.evidence);
            for (const Fact &fact : figure.evidence.facts)
                known += fromView(objectOf(fact).text) + ' ' + (fact.held ? measured(fact) + ' ' : QString());
            if (figure.evidence.kind != EvidenceKind::Measured)
                continue;
            known += figure.value + ' ';
            for (const Fact &fact : figure.evidence.facts) {
                if (objectOf(fact).kind == Term::Kind::Literal && !figure.value.contains(measured(fact)))
                    wrong({spot.place, figure.value}, "the statement says " + measured(fact));
            }
        }
        static const QRegularExpression number("\\d[\\d.]*");
        for (auto at = number.globalMatch(spot.value); at.hasNext();) {
            if (const QString shown = at.next().captured(); !known.contains(shown))
                wrong(spot, shown + " is nowhere stated");
        }
    }

private:
    /// A measured figure as it is to be shown, worked out of nothing but its statements.
    [[nodiscard]] QString measured(const Fact &fact) const {
        struct Unit {
            double factor;
            QString (*shown)(double);
        };
        static const std::map<std::string_view, Unit> units{{"second-Time", {1e6, text::duration}},
                                                            {"millisecond-Time", {1e3, text::duration}},
                                                            {"microsecond-Time", {1, text::duration}},
                                                            {"millijoule", {1e3, text::energy}},
                                                            {"microjoule", {1, text::energy}},
                                                            {"milliwatt", {1, text::power}},
                                                            {"volt", {1e3, text::voltage}},
                                                            {"millivolt", {1, text::voltage}},
                                                            {"megahertz", {1, text::frequency}},
                                                            {"percent", {1, text::percent}}};
        const double number = std::stod(std::string(objectOf(fact).text));
        if (fact.bytes)
            return text::memory(*fact.bytes);
        if (!fact.unit.valid())
            return QString::number(number, 'g', 4);
        const std::string_view name = localName(store().term(store().statement(fact.unit).object).text);
        const auto unit = units.find(name);
        return unit == units.end() ? "a unit that this test does not know: " + fromView(name)
                                   : unit->second.shown(number * unit->second.factor);
    }
};

} // namespace tinyatlas::test
