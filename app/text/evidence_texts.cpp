// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/evidence_texts.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "core/catalog/graph_lookup.h"
#include "core/catalog/quantity_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/source_names.h"
#include "core/rdf/vocabulary.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("evidence", source); }

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString quoted(const QString &text) {
    QString result = text;
    result.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    result.replace(u'\n', QLatin1String("\\n")).replace(u'\r', QLatin1String("\\r"));
    return u'"' + result.replace(u'\t', QLatin1String("\\t")) + u'"';
}

/// A term as Turtle writes it, with its full IRI.
QString turtleTerm(const TripleStore &store, TermId id) {
    const Term term = store.term(id);
    if (term.kind == Term::Kind::Blank)
        return QLatin1String("_:") + fromView(term.text);
    if (term.kind == Term::Kind::Iri)
        return u'<' + fromView(asWritten(term.text)) + u'>';
    const QString literal = quoted(fromView(term.text));
    if (!term.language.empty())
        return literal + u'@' + fromView(term.language);
    return term.datatype.empty() ? literal : literal + QLatin1String("^^<") + fromView(term.datatype) + u'>';
}

/// What a thing with a name is called here, chosen as for the catalogue. By what is said of it: the catalogue
/// is too long to look through for each of a hundred statements.
QString nameOf(const TripleStore &store, TermId thing) {
    const TermId canonical = store.dictionary().canonical(thing);
    for (const std::string_view property :
         {vocabulary::tdTitle, vocabulary::schemaName, vocabulary::schemaIdentifier, vocabulary::rdfsLabel}) {
        const auto predicate = store.find(property);
        if (!predicate)
            continue;
        TextChoice choice;
        for (const auto &match : store.match({.subject = canonical, .predicate = predicate, .object = {}})) {
            const Term name = store.term(match.triple.object);
            if (name.kind == Term::Kind::Literal && !isPlaceholder(name.text))
                choice.offer(name.text, name.language, match.statement);
        }
        if (!choice.empty())
            return displayName(choice.text());
    }
    const Term term = store.term(thing);
    return term.kind == Term::Kind::Iri ? printable(fromView(localName(asWritten(term.text))))
                                        : shortName(store, thing);
}

QString objectText(const TripleStore &store, TermId object) {
    const Term term = store.term(object);
    if (term.kind == Term::Kind::Literal)
        return term.text.empty() ? tr("an empty text") : printable(fromView(term.text));
    const Term canonical = store.term(store.dictionary().canonical(object));
    const QString written = shortName(store, object);
    return localName(canonical.text) == localName(term.text)
               ? written
               : tr("%1, read as %2").arg(written, fromView(localName(canonical.text)));
}

QString locationOf(const TripleStore &store, StatementId statement) {
    const Place place = store.place(statement);
    const QString file = oneLine(QString::fromStdString(store.sources()[place.source].name));
    return place.line > 0 ? QStringLiteral("%1:%2").arg(file, QString::number(place.line)) : file;
}

/// Places of statements, source by source.
class Places {
public:
    explicit Places(const TripleStore &store) : m_store(store) {}

    template <class T> void add(const std::optional<Asserted<T>> &figure) {
        if (!figure)
            return;
        const Place place = m_store.place(figure->statement);
        QStringList &lines = m_lines[place.source];
        if (const QString line = QString::number(place.line); place.line > 0 && !lines.contains(line))
            lines << line;
    }

    /// "models.ttl, line 12 (built in); boards.ttl"
    [[nodiscard]] QString list() const {
        QStringList places;
        for (const auto &[number, lines] : m_lines) {
            const Source &source = m_store.sources()[number];
            const QString file = QFileInfo(QString::fromStdString(source.name)).fileName();
            const QString where = lines.isEmpty()
                                      ? file
                                      : (lines.size() == 1 ? tr("%1, line %2") : tr("%1, lines %2"))
                                            .arg(file, lines.join(QStringLiteral(", ")));
            places << (source.builtIn ? tr("%1 (built in)").arg(where) : where);
        }
        return places.join(QStringLiteral("; "));
    }
    [[nodiscard]] QString text() const {
        return m_lines.empty() ? QString() : tr("stated in %1").arg(list());
    }

private:
    const TripleStore &m_store;
    std::map<std::uint32_t, QStringList> m_lines; ///< by source
};

/// What measured figures are held in.
QString heldUnit(Dimension dimension) {
    switch (dimension) {
    case Dimension::Time:
        return QStringLiteral("µs");
    case Dimension::Energy:
        return QStringLiteral("µJ");
    case Dimension::Power:
        return QStringLiteral("mW");
    case Dimension::Voltage:
        return QStringLiteral("mV");
    case Dimension::Frequency:
        return QStringLiteral("MHz");
    case Dimension::Percent:
        return QStringLiteral("%");
    case Dimension::Memory:
    case Dimension::Share:
    case Dimension::Count:
        break;
    }
    return {};
}

/// All digits that it has, never with an exponent: "13,650.9".
QString exact(double value) {
    return QLocale(QLocale::English).toString(value, 'f', QLocale::FloatingPointShortest);
}

void addConversion(const TripleStore &store, const Fact &fact, FactText &text) {
    if (!fact.unit.valid())
        return;
    const QString unit = shortName(store, store.statement(fact.unit).object);
    text.unit = tr("%1 <%2>, stated in %3")
                    .arg(unit, iriOf(store, store.statement(fact.unit).object), placeOf(store, fact.unit));
    const QString stated = printable(fromView(store.term(store.statement(fact.statement).object).text));
    if (fact.held)
        text.conversion = tr("%1 %2 × %3 = %4 %5")
                              .arg(stated, unit, exact(fact.held->factor), exact(fact.held->value),
                                   heldUnit(fact.held->dimension))
                              .trimmed();
    if (!fact.bytes)
        return;
    text.conversion = tr("%1 %2 × %3 = %4 bytes")
                          .arg(stated, unit, countExact(static_cast<std::size_t>(fact.bytesPerUnit)),
                               countExact(static_cast<std::size_t>(fact.bytes->count)));
}

} // namespace

FactText factText(const TripleStore &store, const Fact &fact) {
    const Triple &triple = store.statement(fact.statement);
    const bool nameless = store.term(triple.subject).kind == Term::Kind::Blank;
    FactText text;
    const QString own = nameless ? tr("a nameless node") : nameOf(store, triple.subject);
    text.subject = fact.owner.valid() ? tr("%1 of %2").arg(own, nameOf(store, fact.owner)) : own;
    text.iri = iriOf(store, nameless ? fact.owner : triple.subject);
    text.statement =
        QStringList{shortName(store, triple.predicate), objectText(store, triple.object)}.join(u' ');
    text.turtle = oneLine(QStringLiteral("%1 %2 %3 .")
                              .arg(turtleTerm(store, triple.subject), turtleTerm(store, triple.predicate),
                                   turtleTerm(store, triple.object)));
    text.place = placeOf(store, fact.statement);
    text.location = locationOf(store, fact.statement);
    addConversion(store, fact, text);
    return text;
}

QString kindWord(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::Asserted:
        return tr("stated by the graph");
    case EvidenceKind::Computed:
        return tr("computed");
    case EvidenceKind::Measured:
        return tr("measured");
    case EvidenceKind::Estimated:
        return tr("estimated");
    case EvidenceKind::WhatIf:
        break;
    }
    return tr("what-if");
}

QString kindIcon(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::Asserted:
        return QStringLiteral("data");
    case EvidenceKind::Computed:
        return QStringLiteral("matrix");
    case EvidenceKind::Measured:
        return QStringLiteral("device");
    case EvidenceKind::Estimated:
        return QStringLiteral("compare");
    case EvidenceKind::WhatIf:
        break;
    }
    return QStringLiteral("filter");
}

QString methodSentence(const Evidence &evidence) {
    switch (evidence.method) {
    case EvidenceMethod::AsStated:
        break;
    case EvidenceMethod::Combined:
        return evidence.facts.size() > 1 ? tr("Several statements stand in one line.") : QString();
    case EvidenceMethod::Counted:
        return tr("Counted by TinyAtlas, one for each of these statements.");
    case EvidenceMethod::Listed:
        return tr("Listed by TinyAtlas; of each kind, the statement that comes first.");
    case EvidenceMethod::Compared:
        return tr("What the model needs, compared with what the device has: it fits where it needs no more.");
    case EvidenceMethod::Tallied:
        return tr(
            "Verdicts counted by TinyAtlas. A pair fits where every sensor that is needed is on the "
            "device, and RAM and flash are at least what is needed. They stand on these statements, and "
            "on those about each of the others.");
    case EvidenceMethod::Joined:
        return tr(
            "Found by TinyAtlas: what the measurement says of its model agrees with what the model says of "
            "itself. Names count for nothing.");
    case EvidenceMethod::Supposed:
        return tr("A setting that you can change in Fit, and no statement: nothing of it reaches the graph.");
    }
    return {};
}

QString factsLeftOut(const Evidence &evidence) {
    const std::size_t others = evidence.factCount - std::min(evidence.factCount, evidence.facts.size());
    return others == 0 ? QString() : tr("… and %1 more statements").arg(countExact(others));
}

EvidenceKind kindOfFacts(EvidenceKind kind) {
    return kind == EvidenceKind::Measured || kind == EvidenceKind::Estimated ? kind : EvidenceKind::Asserted;
}

QStringList evidenceLines(const TripleStore &store, const NamedEvidence &named) {
    QStringList lines;
    const EvidenceKind stated = kindOfFacts(named.evidence.kind);
    if (named.evidence.kind != stated && (!named.evidence.empty() || !named.value.isEmpty()))
        lines << (named.value.isEmpty()
                      ? kindWord(named.evidence.kind)
                      : QStringLiteral("%1 · %2").arg(named.value, kindWord(named.evidence.kind)));
    for (const Fact &fact : named.evidence.facts) {
        const FactText text = factText(store, fact);
        QStringList parts{text.conversion.isEmpty() ? text.statement : text.conversion,
                          text.subject,
                          text.iri.isEmpty() ? QString() : u'<' + text.iri + u'>',
                          kindWord(stated),
                          text.location,
                          text.turtle};
        parts.removeAll(QString());
        lines << parts.join(QStringLiteral(" · "));
    }
    if (const QString others = factsLeftOut(named.evidence); !others.isEmpty())
        lines << others;
    lines << named.conditions;
    for (QString &line : lines)
        line = oneLine(QStringLiteral("%1: %2").arg(named.label, line));
    return lines;
}

QString evidenceText(const TripleStore &store, const NamedEvidence &named) {
    QStringList lines{named.value.isEmpty()
                          ? named.label
                          : QStringLiteral("%1: %2").arg(named.label, printable(named.value)),
                      tr("Kind: %1").arg(kindWord(named.evidence.kind))};
    if (const QString method = methodSentence(named.evidence); !method.isEmpty())
        lines << tr("Method: %1").arg(method);
    for (const QString &condition : named.conditions)
        lines << tr("Condition: %1").arg(condition);
    for (const Fact &fact : named.evidence.facts) {
        const FactText text = factText(store, fact);
        lines << tr("Statement: %1").arg(text.turtle) << tr("Of: %1 <%2>").arg(text.subject, text.iri)
              << tr("Place: %1").arg(text.location);
        if (!text.unit.isEmpty())
            lines << tr("Unit: %1").arg(text.unit);
        if (!text.conversion.isEmpty())
            lines << tr("Conversion: %1").arg(text.conversion);
    }
    if (const QString others = factsLeftOut(named.evidence); !others.isEmpty())
        lines << others;
    std::transform(lines.begin(), lines.end(), lines.begin(), oneLine);
    return lines.join(u'\n');
}

QString marginCondition(const FitRules &rules) {
    constexpr double hundredths = 100;
    return tr("margin to keep free: %1 %").arg(rules.margin / hundredths);
}

QString requirementValue(const Catalog &catalog, const Requirement &requirement) {
    const RequirementText words = requirementText(catalog, requirement);
    if (requirement.kind != Requirement::Kind::Sensor)
        return tr("%1 needed, %2 on the device: %3").arg(words.need, words.have, words.gap);
    if (!requirement.met)
        return tr("needed; whether the device has it is not stated");
    if (!*requirement.met)
        return tr("needed; not on the device");
    return requirement.sensorHave == requirement.sensorNeed
               ? tr("needed; on the device")
               : tr("needed; on the device as %1").arg(words.have);
}

QString otherSensors(const Catalog &catalog, DeviceId device, const Requirement &requirement) {
    constexpr std::size_t mostNames = 8;
    if (requirement.kind != Requirement::Kind::Sensor || requirement.met.value_or(false))
        return {};
    const std::vector<SensorTypeId> &sensors = catalog.device(device).sensors;
    if (sensors.empty())
        return requirement.met ? tr("the device states no sensor") : QString();
    QStringList names;
    for (std::size_t i = 0; i < std::min(sensors.size(), mostNames); ++i)
        names << displayClass(catalog.sensorType(sensors[i]).name);
    const QString list = names.join(QStringLiteral(", "));
    return sensors.size() > mostNames ? tr("the device states these sensors: %1 and %2 more")
                                            .arg(list, countExact(sensors.size() - mostNames))
                                      : tr("the device states these sensors: %1").arg(list);
}

QStringList requirementConditions(const Catalog &catalog, const Requirement &requirement,
                                  const FitRules &rules) {
    QStringList conditions = supposedLines(catalog, requirement);
    if (requirement.overhead.count > 0) {
        const QString exactly = countExact(static_cast<std::size_t>(requirement.overhead.count));
        conditions << tr("needed: %1 = %2, the model's own figure and what you count besides")
                          .arg(overheadSum(requirement), memory(requirement.need))
                   << (requirement.kind == Requirement::Kind::Flash
                           ? tr("runtime, %1 bytes: %2").arg(exactly, runtimeSource(requirement.overhead))
                           : tr("reserve for the application, %1 bytes: set by you").arg(exactly));
    }
    if (requirement.taken.count > 0)
        conditions
            << tr("%1 already taken, as you set it: what is left is judged").arg(memory(requirement.taken));
    if (requirement.kind != Requirement::Kind::Sensor)
        conditions << marginCondition(rules);
    return conditions;
}

namespace {

Places placesOf(const TripleStore &store, const NeuralNetwork &model) {
    Places places(store);
    places.add(model.ram);
    places.add(model.flash);
    places.add(model.top1Accuracy);
    return places;
}

} // namespace

QString figurePlaces(const TripleStore &store, const NeuralNetwork &model) {
    return placesOf(store, model).text();
}

QString figurePlaceList(const TripleStore &store, const NeuralNetwork &model) {
    return placesOf(store, model).list();
}

QString figurePlaces(const TripleStore &store, const Device &device) {
    Places places(store);
    places.add(device.microcontrollers.front().ram);
    places.add(device.microcontrollers.front().flash);
    return places.text();
}

} // namespace tinyatlas::text
