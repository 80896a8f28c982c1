// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/term_names.h"

#include "core/rdf/rdf_reader.h"
#include "core/rdf/vocabulary.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace tinyatlas::text {

namespace {

namespace v = vocabulary;

QString tr(const char *source) { return QCoreApplication::translate("term names", source); }

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

using Prefix = NamePrefix;

constexpr std::array prefixes{
    Prefix{v::nnet, "nnet"},
    Prefix{"https://w3id.org/tinyml-schema/neural-network-schema/s3n_extend/", "s3n_extend"},
    Prefix{v::sosaExtend, "sosa_extend"},
    Prefix{"https://w3id.org/tinyml-schema/neural-network-schema/ssn_extend/", "ssn_extend"},
    Prefix{"http://w3id.org/s3n/", "s3n"},
    Prefix{"http://www.w3.org/ns/sosa/", "sosa"},
    // Before the namespace that it lies in.
    Prefix{"http://www.w3.org/ns/ssn/systems/", "ssn-system"},
    Prefix{"http://www.w3.org/ns/ssn/", "ssn"},
    Prefix{"https://www.w3.org/2019/wot/td#", "td"},
    Prefix{"https://schema.org/", "schema"},
    Prefix{"http://www.ontology-of-units-of-measure.org/resource/om-2/", "om"},
    Prefix{"https://w3id.org/tinyatlas#", "ta"},
    Prefix{"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
    Prefix{"http://www.w3.org/2000/01/rdf-schema#", "rdfs"},
    Prefix{"http://www.w3.org/ns/prov#", "prov"},
    Prefix{"http://purl.org/dc/terms/", "dcterms"},
    Prefix{"http://rdfs.org/ns/void#", "void"},
    Prefix{"http://www.w3.org/2001/XMLSchema#", "xsd"},
    Prefix{"http://www.w3.org/2002/07/owl#", "owl"},
};

struct Words {
    std::string_view property;
    const char *words;
};

constexpr std::array propertyTable{
    Words{v::schemaName, QT_TRANSLATE_NOOP("term names", "name")},
    Words{v::schemaIdentifier, QT_TRANSLATE_NOOP("term names", "identifier")},
    Words{v::schemaDescription, QT_TRANSLATE_NOOP("term names", "description")},
    Words{v::schemaCreator, QT_TRANSLATE_NOOP("term names", "creator")},
    Words{v::schemaCitation, QT_TRANSLATE_NOOP("term names", "citation")},
    Words{v::schemaCodeRepository, QT_TRANSLATE_NOOP("term names", "code repository")},
    Words{v::schemaDateCreated, QT_TRANSLATE_NOOP("term names", "date")},
    Words{v::schemaRuntimePlatform, QT_TRANSLATE_NOOP("term names", "runtime platform")},
    Words{v::schemaManufacturer, QT_TRANSLATE_NOOP("term names", "manufacturer")},
    Words{v::hasCategory, QT_TRANSLATE_NOOP("term names", "category")},
    Words{v::hasTask, QT_TRANSLATE_NOOP("term names", "task")},
    Words{v::trainingDataset, QT_TRANSLATE_NOOP("term names", "training dataset")},
    Words{v::hasMultiplyAccumulateOps, QT_TRANSLATE_NOOP("term names", "number of multiply-accumulates")},
    Words{v::hasMetricValue, QT_TRANSLATE_NOOP("term names", "metric")},
    Words{v::hasInputInfo, QT_TRANSLATE_NOOP("term names", "description of the input")},
    Words{v::hasOutputInfo, QT_TRANSLATE_NOOP("term names", "description of the output")},
    Words{v::hasSensorInfo, QT_TRANSLATE_NOOP("term names", "description of the sensor")},
    Words{v::tdTitle, QT_TRANSLATE_NOOP("term names", "title")},
    Words{v::tdDescription, QT_TRANSLATE_NOOP("term names", "description")},
    Words{v::RAM, QT_TRANSLATE_NOOP("term names", "RAM")},
    Words{v::Flash, QT_TRANSLATE_NOOP("term names", "flash")},
};

/// Null where none is of its name space.
const Prefix *prefixOf(std::string_view iri) {
    const auto *const known = std::ranges::find_if(
        prefixes, [&](const Prefix &prefix) { return iri.starts_with(prefix.nameSpace); });
    return known == prefixes.end() ? nullptr : known;
}

Term canonicalTerm(const TripleStore &store, TermId term) {
    return store.term(store.dictionary().canonical(term));
}

} // namespace

QString oneLine(QString text) {
    for (QChar &c : text) {
        const QChar::Category category = c.category();
        if (category == QChar::Separator_Line || category == QChar::Separator_Paragraph ||
            (category == QChar::Other_Control && c.isSpace()))
            c = QLatin1Char(' ');
        else if (category == QChar::Other_Control || category == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString printable(const QString &text) { return oneLine(text.simplified()); }

QString iriOf(const TripleStore &store, TermId term) {
    if (!term.valid() || store.term(term).kind != Term::Kind::Iri)
        return {};
    return fromView(asWritten(store.term(term).text));
}

QString nameInSentence(const QString &name) {
    constexpr qsizetype most = 48;
    return name.size() <= most ? name : name.left(most - 1) + QStringLiteral("…");
}

QString shortName(const TripleStore &store, TermId term) {
    if (!term.valid())
        return {};
    const Term canonical = canonicalTerm(store, term);
    if (canonical.kind == Term::Kind::Blank)
        return tr("an unnamed node");
    const Prefix *const known = prefixOf(canonical.text);
    if (!known)
        return printable(iriOf(store, term));
    if (canonical.text == known->nameSpace)
        return QLatin1String(known->prefix) + QLatin1Char(':');
    // The name as it was written: what it is read as may be another one.
    const std::string_view written = store.term(term).text;
    return printable(QLatin1String(known->prefix) + QLatin1Char(':') + fromView(localName(written)));
}

QString shortIri(std::string_view iri) {
    const Prefix *const known = prefixOf(iri);
    return known ? QLatin1String(known->prefix) + QLatin1Char(':') + fromView(localName(iri)) : fromView(iri);
}

std::span<const NamePrefix> namePrefixes() { return prefixes; }

QString propertyWords(const TripleStore &store, TermId property) {
    if (!property.valid())
        return {};
    const std::string_view iri = canonicalTerm(store, property).text;
    const auto *const known = std::find_if(propertyTable.begin(), propertyTable.end(),
                                           [&](const Words &words) { return words.property == iri; });
    return known == propertyTable.end() ? shortName(store, property) : tr(known->words);
}

QString valueText(const TripleStore &store, TermId object) {
    constexpr int longest = 60;
    const Term term = store.term(object);
    if (term.kind == Term::Kind::Blank)
        return tr("an unnamed node");
    if (term.kind == Term::Kind::Iri)
        return QLatin1Char('<') + printable(iriOf(store, object)) + QLatin1Char('>');
    const QString text = printable(fromView(term.text.substr(0, 4 * longest)));
    if (text.isEmpty())
        return tr("an empty text");
    const bool isLong = text.size() > longest || term.text.size() > 4 * longest;
    return isLong ? text.left(longest) + QChar(0x2026) : text;
}

} // namespace tinyatlas::text
