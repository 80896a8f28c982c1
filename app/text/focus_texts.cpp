// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/focus_texts.h"

#include "app/text/figures.h"
#include "app/text/node_texts.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("focus", source); }

} // namespace

/// One is told by its name below; of several one wants to know how many.
QString sectorHeading(Relation relation, bool fromFirstToSecond, NodeKind kind, std::size_t count) {
    if (relation == Relation::HasLayer && fromFirstToSecond)
        return countedNodes(kind, count);
    const QString words = relationName(relation, fromFirstToSecond);
    return count == 1 ? words : tr("%1 %2").arg(words, countedNodes(kind, count));
}

QString sectorHeading(FitState state, NodeKind kind, std::size_t count) {
    const QString counted = countedNodes(kind, count);
    const bool one = count == 1;
    if (kind == NodeKind::Device) {
        switch (state) {
        case FitState::Fits:
            return tr("fits on %1").arg(counted);
        case FitState::Tight:
            return tr("tight on %1").arg(counted);
        case FitState::DoesNotFit:
            return tr("does not fit on %1").arg(counted);
        case FitState::Unknown:
            return tr("unknown on %1").arg(counted);
        }
    }
    switch (state) {
    case FitState::Fits:
        return (one ? tr("%1 fits") : tr("%1 fit")).arg(counted);
    case FitState::Tight:
        return (one ? tr("%1 is tight") : tr("%1 are tight")).arg(counted);
    case FitState::DoesNotFit:
        return (one ? tr("%1 does not fit") : tr("%1 do not fit")).arg(counted);
    case FitState::Unknown:
        return (one ? tr("%1 is unknown") : tr("%1 are unknown")).arg(counted);
    }
    return {};
}

QString moreThings(std::size_t count) { return tr("%1 more").arg(countExact(count)); }

QString moreToSearch(std::size_t count) { return tr("%1 more: search with Ctrl+K").arg(countExact(count)); }

QString fewerThings() { return tr("Show fewer"); }

QString moreTip(const QString &heading, std::size_t more, bool full) {
    return full ? tr("%1: %2 more could not be read here. Search one by its name with Ctrl+K.")
                      .arg(heading, countExact(more))
                : tr("%1: %2 do not show. Click to show more.").arg(heading, countExact(more));
}

QString fewerTip(const QString &heading) { return tr("%1: click to show a few").arg(heading); }

QString hiddenByFilter(std::size_t count) {
    return (count == 1 ? tr("The filter hides %1 thing around it")
                       : tr("The filter hides %1 things around it"))
        .arg(countExact(count));
}

} // namespace tinyatlas::text
