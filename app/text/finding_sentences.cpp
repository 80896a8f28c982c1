// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/finding_sentences.h"

#include "app/text/figures.h"
#include "app/text/finding_groups.h"
#include "app/text/finding_table.h"
#include "app/text/near_name.h"
#include "app/text/term_names.h"
#include "core/catalog/declared_terms.h"
#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tinyatlas::text {

namespace {

using Code = Finding::Code;

QString tr(const char *source) { return QCoreApplication::translate("findings", source); }

QString startingUpper(QString words) {
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// Replaces each {name} of `sentence` by what `meaning` says of it. In one pass: what is put in may hold
/// braces.
template <class Meaning> QString filledIn(const QString &sentence, Meaning meaning) {
    QString result;
    qsizetype from = 0;
    for (auto open = sentence.indexOf(u'{'); open >= 0; open = sentence.indexOf(u'{', from)) {
        const auto close = sentence.indexOf(u'}', open);
        result += sentence.mid(from, open - from);
        result += meaning(sentence.mid(open + 1, close - open - 1));
        from = close + 1;
    }
    return result + sentence.mid(from);
}

bool isMetric(Code code) {
    return code == Code::AccuracyNotReported || code == Code::UnusableMetric ||
           code == Code::AccuracyBelowOne;
}

/// What is measured is a class of ours.
constexpr std::string_view measuredKinds = "https://w3id.org/tinyatlas#";

bool isMeasuredFigure(Code code) {
    return code == Code::MeasuredFigureWithoutUnit || code == Code::UnusableMeasuredFigure ||
           code == Code::MeasuredUnitsDiffer;
}

} // namespace

QString severityWord(Finding::Severity severity) {
    switch (severity) {
    case Finding::Severity::Error:
        return tr("error");
    case Finding::Severity::Warning:
        return tr("warning");
    case Finding::Severity::Info:
        break;
    }
    return tr("note");
}

FindingPlace placeOf(const TripleStore &store, const Finding &finding) {
    if (!finding.statement.valid())
        return {finding.source, 0};
    const Place place = store.place(finding.statement);
    return {place.source, place.line};
}

FindingSentences::FindingSentences(const Dataset &dataset, Names names) : m_dataset(dataset), m_names(names) {
    for (const NeuralNetwork &model : dataset.catalog.models)
        m_known.emplace(model.term, Known{name(model.name), false});
    for (const Device &device : dataset.catalog.devices)
        m_known.emplace(device.term, Known{name(device.title), true});
}

QString FindingSentences::sentence(const Finding &finding) const {
    return filledIn(tr(findingTemplate(finding.code)),
                    [&](const QString &place) { return meaning(finding, place); });
}

bool FindingSentences::touchesVerdicts(const Finding &finding) const {
    switch (finding.code) {
    case Code::UndeclaredType:
    case Code::ForeignType: {
        const TermId type = m_dataset.store.dictionary().canonical(finding.subject);
        return isSensorType(type) ? m_dataset.store.term(type).text != vocabulary::OtherSensor
                                  : !changesNoVerdict(type, !perhapsMeant(finding).isEmpty());
    }
    case Code::UndeclaredProperty:
        return !isReadAsMeant(finding) && !isHarmlessProperty(finding);
    default:
        return text::touchesVerdicts(finding.code);
    }
}

QString FindingSentences::meaning(const Finding &finding, const QString &place) const {
    if (place == QLatin1String("subject"))
        return subject(finding);
    if (place == QLatin1String("what"))
        return what(finding);
    if (place == QLatin1String("What"))
        return startingUpper(what(finding));
    if (place == QLatin1String("value"))
        return valueAt(finding.statement);
    if (place == QLatin1String("other"))
        return valueAt(finding.other);
    if (place == QLatin1String("count"))
        return countExact(finding.count);
    if (place == QLatin1String("uses"))
        return finding.count == 1 ? tr("used once") : tr("used %1 times").arg(countExact(finding.count));
    if (place == QLatin1String("namespace"))
        return nameSpace(finding);
    if (place == QLatin1String("consequence"))
        return consequence(finding);
    return fileName(finding);
}

QString FindingSentences::fileName(const Finding &finding) const {
    const auto &sources = m_dataset.store.sources();
    if (finding.source >= sources.size())
        return {};
    return printable(QFileInfo(QString::fromStdString(sources[finding.source].name)).fileName());
}

QString FindingSentences::subject(const Finding &finding) const {
    if (const auto known = m_known.find(finding.subject); known != m_known.end())
        return known->second.name;
    return shortName(m_dataset.store, finding.subject);
}

QString FindingSentences::what(const Finding &finding) const {
    const TripleStore &store = m_dataset.store;
    if (!finding.what.valid())
        return {};
    const Term term = store.term(finding.what);
    const bool isClassOfMetric = isMetric(finding.code) || finding.code == Code::DifferentValues;
    if (isClassOfMetric && term.text.starts_with(vocabulary::nnet) &&
        (localName(term.text).ends_with("accuracy") || localName(term.text).ends_with("metric")))
        return displayClass(std::string(localName(term.text)));
    if (term.text.starts_with(measuredKinds) &&
        (isMeasuredFigure(finding.code) || finding.code == Code::DifferentValues))
        return displayClass(std::string(localName(term.text))).toLower();
    if (finding.code == Code::RelativeIri)
        return valueText(store, finding.what);
    return propertyWords(store, finding.what);
}

/// The namespace of the subject, as it was written.
QString FindingSentences::nameSpace(const Finding &finding) const {
    const std::string_view iri = m_dataset.store.term(finding.subject).text;
    const auto length = iri.size() - localName(iri).size();
    return printable(QString::fromUtf8(iri.data(), static_cast<qsizetype>(length)));
}

/// What a statement says; a figure of memory with the name of its unit.
QString FindingSentences::valueAt(StatementId statement) const {
    const TripleStore &store = m_dataset.store;
    if (!statement.valid())
        return {};
    const Triple &said = store.statement(statement);
    QString value = valueText(store, said.object);
    const std::string_view predicate = store.term(store.dictionary().canonical(said.predicate)).text;
    const auto unitCode = store.find(vocabulary::schemaUnitCode);
    if ((predicate != vocabulary::schemaValue && predicate != vocabulary::schemaMinValue) || !unitCode)
        return value;
    const auto units = store.match({store.dictionary().canonical(said.subject), *unitCode, {}});
    if (units.size() != 1)
        return value;
    const auto unit = localName(asWritten(store.term(units.front().triple.object).text));
    return printable(value + QLatin1Char(' ') +
                     QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size())));
}

bool FindingSentences::isDevice(const Finding &finding) const {
    const auto known = m_known.find(finding.subject);
    return known != m_known.end() && known->second.isDevice;
}

bool FindingSentences::isSensorType(TermId term) const {
    const TermId canonical = m_dataset.store.dictionary().canonical(term);
    const auto &types = m_dataset.catalog.sensorTypes;
    return std::any_of(types.begin(), types.end(),
                       [&](const SensorType &type) { return type.term == canonical; });
}

QString FindingSentences::consequenceOfType(const Finding &finding) const {
    const TripleStore &store = m_dataset.store;
    const TermId type = store.dictionary().canonical(finding.subject);
    const bool changes = touchesVerdicts(finding);
    if (isSensorType(type))
        return changes ? tr("as a need, it is met only by a device that states the same, and on a device it "
                            "meets no other need, so a verdict may change; check the spelling")
                       : tr("as a need, it is met by a device that states the same; no verdict changes");
    if (!changes)
        return tr("it is kept as it stands; no verdict changes");
    return tr("what is of no other type counts neither as a model, a device nor memory, and as a sensor only "
              "where a model needs the same, so a verdict may change; check the spelling");
}

/// Whether a thing is of another type as well, by which it counts.
bool FindingSentences::hasOtherType(TermId thing, TermId type) const {
    const TripleStore &store = m_dataset.store;
    const auto types = store.match({thing, store.find(vocabulary::rdfType), {}});
    return std::any_of(types.begin(), types.end(), [&](const TripleStore::Match &match) {
        const TermId other = store.dictionary().canonical(match.triple.object);
        const std::string_view iri = store.term(other).text;
        if (other == type)
            return false;
        if (isSensorType(other))
            return true;
        const PublishedVocabulary *const published = vocabularyOf(iri);
        const bool decides =
            iri.starts_with("https://w3id.org/tinyml-schema/") || iri.starts_with("http://w3id.org/s3n/");
        return decides && published && published->declares(iri.substr(published->nameSpace.size()));
    });
}

/// Whether no verdict looks at any use of a type: it is of layers, metrics or a category, or of things that
/// are of another type as well. A slip may be what was to make a thing something else besides.
bool FindingSentences::changesNoVerdict(TermId type, bool isSlip) const {
    const TripleStore &store = m_dataset.store;
    const auto rdfType = store.find(vocabulary::rdfType);
    if (!rdfType)
        return true;
    constexpr std::array parents{vocabulary::hasMetric, vocabulary::inputLayer, vocabulary::middleLayer,
                                 vocabulary::outputLayer};
    const auto typed = store.match({{}, *rdfType, type});
    return std::all_of(typed.begin(), typed.end(), [&](const TripleStore::Match &match) {
        const TermId thing = store.dictionary().canonical(match.triple.subject);
        if (!isSlip && hasOtherType(thing, type))
            return true;
        return std::any_of(parents.begin(), parents.end(), [&](std::string_view parent) {
            const auto property = store.find(parent);
            return property && !store.match({{}, *property, thing}).empty();
        });
    });
}

bool FindingSentences::isReadAsMeant(const Finding &finding) const {
    const auto read = vocabulary::allTerms();
    return std::find(read.begin(), read.end(), canonicalIriOf(finding.subject)) != read.end();
}

/// No verdict follows from a property of these two vocabularies.
bool FindingSentences::isHarmlessProperty(const Finding &finding) const {
    const std::string_view iri = canonicalIriOf(finding.subject);
    return iri.starts_with(vocabulary::nnet) || iri.starts_with("https://www.w3.org/2019/wot/td#");
}

std::string_view FindingSentences::canonicalIriOf(TermId term) const {
    return m_dataset.store.term(m_dataset.store.dictionary().canonical(term)).text;
}

QString FindingSentences::consequenceOfProperty(const Finding &finding) const {
    if (isReadAsMeant(finding))
        return tr("it is read as it is meant; no verdict changes");
    return isHarmlessProperty(finding)
               ? tr("TinyAtlas does not read it; no verdict changes")
               : tr("TinyAtlas does not read it: what is stated by it counts as not stated, so a verdict "
                    "may change; check the spelling");
}

/// "; perhaps sosa_extend:Microphone is meant", where a declared name is but a slip away.
QString FindingSentences::perhapsMeant(const Finding &finding) const {
    const TripleStore &store = m_dataset.store;
    const std::string_view iri = canonicalIriOf(finding.subject);
    const PublishedVocabulary *const published = vocabularyOf(iri);
    if (!published)
        return {};
    const auto name = nearName(*published, iri.substr(published->nameSpace.size()),
                               finding.code == Code::UndeclaredProperty);
    if (name.empty())
        return {};
    const QString written = shortName(store, finding.subject);
    return tr("; perhaps %1 is meant")
        .arg(written.left(written.indexOf(QLatin1Char(':')) + 1) +
             QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

/// What depends on more than the code.
QString FindingSentences::consequence(const Finding &finding) const {
    switch (finding.code) {
    case Code::EmptyFile:
        return m_dataset.store.statementsOf(finding.source) == 0
                   ? tr("holds no statement")
                   : tr("states nothing that no other file states");
    case Code::MissingUnit:
    case Code::UnknownUnit:
        return tr("Known are byte, kilobyte, megabyte, kibibyte and mebibyte of %1")
            .arg(QStringLiteral("http://www.ontology-of-units-of-measure.org/resource/om-2/"));
    case Code::UndeclaredType:
    case Code::ForeignType:
        return consequenceOfType(finding) + perhapsMeant(finding);
    case Code::UndeclaredProperty:
        return consequenceOfProperty(finding) + perhapsMeant(finding);
    case Code::ZeroFigure:
        return isDevice(finding) ? tr("no model fits that needs any") : tr("every device has enough of it");
    case Code::DifferentFigures:
        return isDevice(finding) ? tr("the smaller one counts") : tr("the larger one counts");
    case Code::SensorOnNoDevice:
        return finding.count == 1 ? tr("1 model needs it, and fits on no device that states its sensors")
                                  : tr("%1 models need it, and fit on no device that states its sensors")
                                        .arg(countExact(finding.count));
    default:
        return {};
    }
}

QString FindingSentences::name(const std::string &given) const {
    return printable(m_names == Names::OnScreen ? displayName(given) : QString::fromStdString(given));
}

} // namespace tinyatlas::text
