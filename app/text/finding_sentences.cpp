// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/finding_sentences.h"

#include "app/text/figures.h"
#include "app/text/finding_table.h"
#include "app/text/term_names.h"
#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

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

/// What depends on more than the code.
QString FindingSentences::consequence(const Finding &finding) const {
    switch (finding.code) {
    case Code::UndeclaredType:
    case Code::ForeignType:
        return isSensorType(finding.subject)
                   ? tr("as a need, it is met by a device that states the same; no verdict changes")
                   : tr("it is kept as it stands; no verdict changes");
    case Code::UndeclaredProperty: {
        const TripleStore &store = m_dataset.store;
        const auto iri = store.term(store.dictionary().canonical(finding.subject)).text;
        const auto read = vocabulary::allTerms();
        return std::find(read.begin(), read.end(), iri) == read.end()
                   ? tr("TinyAtlas does not read it; no verdict changes")
                   : tr("it is read as it is meant; no verdict changes");
    }
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
