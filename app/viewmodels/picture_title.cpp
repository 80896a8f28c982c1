// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/picture_title.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace tinyatlas {

QString pictureTitle(const Session &session, const std::optional<Pair> &pair) {
    if (!pair)
        return QCoreApplication::translate("snapshot", "TinyAtlas: %1").arg(session.title());
    return QCoreApplication::translate("snapshot", "TinyAtlas: %1 on %2")
        .arg(text::displayName(session.catalog().model(pair->model).name),
             text::deviceTitle(session.catalog().device(pair->device)));
}

} // namespace tinyatlas
