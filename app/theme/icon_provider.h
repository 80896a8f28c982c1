// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQuickImageProvider>

namespace tinyatlas {

/// The icons of resources/icons in any colour, with every scene graph back end:
/// `image://icon/NAME?#RRGGBB` is `:/icons/NAME.svg` drawn in that colour. Add it to an engine as "icon".
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace tinyatlas
