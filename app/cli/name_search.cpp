// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/name_search.h"

#include "app/text/figures.h"
#include "app/text/term_names.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

/// Everything one thing is called by; the first is shown.
using Names = QStringList;

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString iriOf(const Dataset &dataset, TermId term) {
    return toQString(asWritten(dataset.store.term(term).text));
}

QString lastPart(const QString &iri) { return toQString(localName(iri.toStdString())); }

std::vector<std::size_t> matching(const std::vector<Names> &things, const QString &name, bool whole) {
    const auto matches = [&](const QString &candidate) {
        const QString folded = candidate.toCaseFolded();
        return whole ? folded == name : folded.startsWith(name);
    };
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (std::any_of(things[i].begin(), things[i].end(), matches))
            found.push_back(i);
    }
    return found;
}

Result<std::size_t, QString> findOne(const std::vector<Names> &things, const QString &name,
                                     const QString &kind) {
    const QString wanted = name.trimmed().toCaseFolded();
    if (wanted.isEmpty())
        return tr("the name of a %1 is empty").arg(kind);
    auto found = matching(things, wanted, true);
    if (found.empty())
        found = matching(things, wanted, false);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return tr("no %1 is called \"%2\"; tinyatlas list %1s names them all").arg(kind, text::oneLine(name));
    QString message = tr("\"%1\" may be any of these %2s; name one of them:").arg(text::oneLine(name), kind);
    for (const std::size_t i : found)
        message += QStringLiteral("\n  %1  <%2>")
                       .arg(text::oneLine(things[i].first()), text::oneLine(things[i].last()));
    return message;
}

} // namespace

Result<ModelId, QString> findModel(const Dataset &dataset, const QString &name) {
    std::vector<Names> things;
    for (const NeuralNetwork &model : dataset.catalog.models)
        things.push_back({toQString(model.name), text::displayName(model.name), toQString(model.identifier),
                          iriOf(dataset, model.term)});
    const auto found = findOne(things, name, QStringLiteral("model"));
    if (!found)
        return found.error();
    return idAt<ModelId>(found.value());
}

Result<DeviceId, QString> findDevice(const Dataset &dataset, const QString &name) {
    std::vector<Names> things;
    for (const Device &device : dataset.catalog.devices) {
        const QString iri = iriOf(dataset, device.term);
        things.push_back({toQString(device.title), text::displayName(device.title), lastPart(iri), iri});
    }
    const auto found = findOne(things, name, QStringLiteral("device"));
    if (!found)
        return found.error();
    return idAt<DeviceId>(found.value());
}

} // namespace tinyatlas
