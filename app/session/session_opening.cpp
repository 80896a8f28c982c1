// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "core/rdf/rdf_reader.h"

#include <utility>

// What is opened, and what comes of it.
namespace tinyatlas {

namespace {

std::filesystem::path pathOf(const QUrl &url) {
    return url.isLocalFile() ? url.toLocalFile().toStdU16String() : url.toString().toStdU16String();
}

} // namespace

QStringList Session::fileFilters() const {
    QStringList patterns;
    for (const std::string_view extension : rdfExtensions())
        patterns << QLatin1Char('*') + QLatin1String(extension.data(), static_cast<int>(extension.size()));
    return {tr("RDF files (%1)").arg(patterns.join(QLatin1Char(' '))), tr("All files (*)")};
}

void Session::open(const QList<QUrl> &urls) {
    Opener::Paths paths;
    std::transform(urls.begin(), urls.end(), std::back_inserter(paths), pathOf);
    openPaths(std::move(paths));
}

void Session::openPaths(Opener::Paths paths) {
    if (loading()) {
        m_waiting.insert(m_waiting.end(), paths.begin(), paths.end());
        return;
    }
    if (paths.empty())
        return;
    dismissErrors();
    m_opener.start(dataset(), {.files = std::move(paths)}, generalRules());
}

void Session::openOthers() { openPaths(std::exchange(m_goodPaths, {})); }

void Session::cancelOpening() {
    m_waiting.clear();
    m_sources.forgetWishes();
    m_opener.cancel();
    emit sourcesChanged();
}

void Session::dismissErrors() {
    if (!m_errors.empty())
        setErrors({}, {});
}

void Session::setErrors(std::vector<Error> errors, Opener::Paths goodPaths) {
    m_errors = std::move(errors);
    m_goodPaths = std::move(goodPaths);
    emit errorsChanged();
}

void Session::finishOpening(const Opening &opening) {
    forgetFailures(m_opener.paths());
    m_failures.insert(m_failures.end(), opening.errors.begin(), opening.errors.end());
    if (opening.snapshot) {
        if (m_opener.paths().empty()) {
            finishSwitching(opening.snapshot);
        } else {
            replace(opening.snapshot);
            emit opened(m_opener.paths());
        }
    } else {
        if (m_opener.paths().empty())
            m_sources.forgetWishes();
        // What waited is not opened over the errors, but with the others.
        auto others = opening.goodPaths;
        others.insert(others.end(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
        setErrors(opening.errors, std::move(others));
    }
    startNext();
}

} // namespace tinyatlas
