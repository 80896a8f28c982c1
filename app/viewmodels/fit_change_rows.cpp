// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_change_rows.h"

#include "app/text/change_texts.h"
#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/substitute_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("FitChanges", source); }

FitChangeRow fittingRow(const Session &session, const SharedDevice &shared, DeviceId device) {
    const Catalog &catalog = session.catalog();
    const Verdict verdict = shared.verdictOn(session, device);
    return {.title = tr("%1, as it is").arg(text::deviceTitle(catalog.device(device))),
            .detail = isFit(verdict.state) ? text::spareWords(verdict) : QString(),
            .state = static_cast<int>(verdict.state),
            .device = static_cast<int>(device.value)};
}

FitChangeRow changeRow(const Session &session, const SharedDevice &shared, const DeviceChange &change) {
    const Catalog &catalog = session.catalog();
    const bool ofPair = change.device == shared.device;
    const QString what = change.empty() ? tr("Nothing that is known has to be added")
                                        : text::startingUpper(text::changeWords(catalog, change));
    const QString title = ofPair ? tr("%1 on this device").arg(what)
                                 : tr("%1 on %2").arg(what, text::deviceTitle(catalog.device(change.device)));
    QStringList details{
        text::growthWords(change),
        text::doubtWords(catalog, shared.verdictOn(session, change.device), change, session.rules())};
    details.removeAll(QString());
    return {.title = title,
            .detail = details.join(QStringLiteral(". ")),
            .device = static_cast<int>(change.device.value),
            .leads = !change.empty(),
            .supposes = ofPair};
}

int effectOf(text::TradeText::Effect effect) {
    using Effect = text::TradeText::Effect;
    return effect == Effect::Better ? 1 : effect == Effect::Worse ? -1 : 0;
}

} // namespace

Verdict SharedDevice::verdictOn(const Session &session, DeviceId other) const {
    return judgeTogether(session.catalog(), models, other, session.rules(), sharing).verdict;
}

QList<FitChangeRow> changeRows(const Session &session, const SharedDevice &shared,
                               const SmallestChanges &found, std::size_t most) {
    QList<FitChangeRow> rows;
    for (std::size_t i = 0; i < std::min(found.fitting.size(), most); ++i)
        rows.append(fittingRow(session, shared, found.fitting[i]));
    const std::size_t room = most - static_cast<std::size_t>(rows.size());
    const std::size_t count = std::min(found.changes.size(), room);
    for (std::size_t i = 0; i < count; ++i)
        rows.append(changeRow(session, shared, found.changes[i]));
    const auto ofPair = std::ranges::find(found.changes, shared.device, &DeviceChange::device);
    if (ofPair == found.changes.end() || ofPair < found.changes.begin() + static_cast<std::ptrdiff_t>(count))
        return rows;
    if (!rows.isEmpty())
        rows.removeLast();
    rows.append(changeRow(session, shared, *ofPair));
    return rows;
}

QList<FitSubstituteRow> substituteRows(const Session &session, const Pair &pair,
                                       const std::vector<PlacedSubstitute> &found, std::size_t most) {
    const Catalog &catalog = session.catalog();
    QList<FitSubstituteRow> rows;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i) {
        const auto &[substitute, device] = found[i];
        const QString name = text::displayName(catalog.model(substitute.model).name);
        FitSubstituteRow row{
            .title = device == pair.device
                         ? name
                         : tr("%1 on %2").arg(name, text::deviceTitle(catalog.device(device))),
            .reason = text::substituteReason(catalog, pair.model, substitute),
            .figures = {},
            .words = {},
            .effects = {},
            .state = static_cast<int>(judge(catalog, substitute.model, device, session.rules()).state),
            .model = static_cast<int>(substitute.model.value),
            .device = static_cast<int>(device.value)};
        for (const text::TradeText &figure : text::tradeTexts(catalog, pair.model, substitute)) {
            row.figures << figure.brief;
            row.words << figure.words;
            row.effects << effectOf(figure.effect);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace tinyatlas
