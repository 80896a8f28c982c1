// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/check_answer.h"

#include "app/cli/json_answers.h"
#include "app/text/figures.h"
#include "app/text/finding_sentences.h"
#include "app/text/term_names.h"
#include "core/fit/fit_matrix.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <ostream>
#include <tuple>

namespace tinyatlas::cli {

namespace {

using Severity = Finding::Severity;
using text::FindingSentences;

constexpr std::size_t mostOfOneCode = 50;

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

std::string_view severityCode(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "info";
}

double secondsToMatch(const Catalog &catalog) {
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(match(catalog));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The findings, the worst first, then by file and line.
std::vector<const Finding *> sorted(const Dataset &dataset) {
    struct Key {
        int rank;
        std::uint32_t source;
        std::uint32_t line;
        const Finding *finding;
    };
    std::vector<Key> keys;
    keys.reserve(dataset.catalog.findings.size());
    for (const Finding &finding : dataset.catalog.findings) {
        const text::FindingPlace place = text::placeOf(dataset.store, finding);
        keys.push_back({-static_cast<int>(severityOf(finding.code)), place.source, place.line, &finding});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) {
        return std::tie(a.rank, a.source, a.line) < std::tie(b.rank, b.source, b.line);
    });
    std::vector<const Finding *> findings;
    findings.reserve(keys.size());
    for (const Key &key : keys)
        findings.push_back(key.finding);
    return findings;
}

/// The file as the user named it; empty where no file can be blamed.
std::string fileOf(const TripleStore &store, const text::FindingPlace &place) {
    return place.source < store.sources().size() ? store.sources()[place.source].name : std::string();
}

Json findingJson(const Dataset &dataset, const FindingSentences &sentences, const Finding &finding) {
    const text::FindingPlace place = text::placeOf(dataset.store, finding);
    return {{"code", codeName(finding.code)},
            {"severity", severityCode(severityOf(finding.code))},
            {"subject", text::iriOf(dataset.store, finding.subject).toStdString()},
            {"file", fileOf(dataset.store, place)},
            {"line", place.line},
            {"message", sentences.sentence(finding).toStdString()}};
}

std::size_t filesThatCount(const Dataset &dataset) {
    return static_cast<std::size_t>(std::ranges::count_if(dataset.store.sources(), &Source::on));
}

void writeJson(const Dataset &dataset, std::ostream &out) {
    const FindingSentences sentences(dataset, FindingSentences::Names::AsGiven);
    out << "{\"files\": " << filesThatCount(dataset) << ", \"triples\": " << dataset.store.size()
        << ", \"models\": " << dataset.catalog.models.size()
        << ", \"devices\": " << dataset.catalog.devices.size() << ",\n \"findings\": [";
    const char *before = "\n  ";
    // One at a time: a large graph has tens of thousands.
    for (const Finding *const finding : sorted(dataset)) {
        out << before << toText(findingJson(dataset, sentences, *finding));
        before = ",\n  ";
    }
    const Json seconds{{"parse", dataset.times.parse},
                       {"index", dataset.times.index},
                       {"catalog", dataset.times.catalog},
                       {"match", secondsToMatch(dataset.catalog)}};
    out << "],\n \"seconds\": " << toText(seconds) << "}\n";
}

/// "FILE:LINE: ", leaving out what is not known.
std::string placePrefix(const TripleStore &store, const text::FindingPlace &place) {
    const std::string file = text::oneLine(QString::fromStdString(fileOf(store, place))).toStdString();
    if (file.empty())
        return {};
    return place.line > 0 ? file + ':' + std::to_string(place.line) + ": " : file + ": ";
}

QString counted(std::size_t count, const char *one, const char *several) {
    return (count == 1 ? tr(one) : tr(several)).arg(text::countExact(count));
}

QString summary(const std::map<Severity, std::size_t> &counts) {
    QStringList parts;
    const auto add = [&](Severity severity, const char *one, const char *several) {
        if (const auto found = counts.find(severity); found != counts.end())
            parts << counted(found->second, one, several);
    };
    add(Severity::Error, QT_TRANSLATE_NOOP("command line", "%1 error"),
        QT_TRANSLATE_NOOP("command line", "%1 errors"));
    add(Severity::Warning, QT_TRANSLATE_NOOP("command line", "%1 warning"),
        QT_TRANSLATE_NOOP("command line", "%1 warnings"));
    add(Severity::Info, QT_TRANSLATE_NOOP("command line", "%1 note"),
        QT_TRANSLATE_NOOP("command line", "%1 notes"));
    return parts.isEmpty() ? tr("nothing odd was found") : parts.join(QStringLiteral(", "));
}

void writeText(const Dataset &dataset, std::ostream &out) {
    const FindingSentences sentences(dataset, FindingSentences::Names::AsGiven);
    const QStringList counts{
        counted(filesThatCount(dataset), QT_TRANSLATE_NOOP("command line", "%1 file"),
                QT_TRANSLATE_NOOP("command line", "%1 files")),
        counted(dataset.store.size(), QT_TRANSLATE_NOOP("command line", "%1 triple"),
                QT_TRANSLATE_NOOP("command line", "%1 triples")),
        counted(dataset.catalog.models.size(), QT_TRANSLATE_NOOP("command line", "%1 model"),
                QT_TRANSLATE_NOOP("command line", "%1 models")),
        counted(dataset.catalog.devices.size(), QT_TRANSLATE_NOOP("command line", "%1 device"),
                QT_TRANSLATE_NOOP("command line", "%1 devices"))};
    out << counts.join(QStringLiteral(", ")).toStdString() << '\n';
    std::map<Finding::Code, std::size_t> ofCode;
    std::map<Severity, std::size_t> ofSeverity;
    for (const Finding *const finding : sorted(dataset)) {
        const Severity severity = severityOf(finding->code);
        ++ofSeverity[severity];
        if (++ofCode[finding->code] > mostOfOneCode)
            continue;
        out << placePrefix(dataset.store, text::placeOf(dataset.store, *finding))
            << text::severityWord(severity).toStdString() << ": "
            << sentences.sentence(*finding).toStdString() << " [" << codeName(finding->code) << "]\n";
    }
    for (const auto &[code, count] : ofCode) {
        if (count > mostOfOneCode)
            out << tr("and %1 more [%2]: --json lists them all")
                       .arg(text::countExact(count - mostOfOneCode),
                            QString::fromStdString(std::string(codeName(code))))
                       .toStdString()
                << '\n';
    }
    out << summary(ofSeverity).toStdString() << '\n';
}

} // namespace

void writeCheck(const Dataset &dataset, bool asJson, std::ostream &out) {
    if (asJson)
        writeJson(dataset, out);
    else
        writeText(dataset, out);
}

} // namespace tinyatlas::cli
