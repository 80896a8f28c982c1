// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/icon_provider.h"

#include <QPainter>
#include <QSvgRenderer>

namespace tinyatlas {

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize) {
    const qsizetype separator = id.indexOf(u'?');
    const QString name = id.left(separator);
    const QColor colour = separator < 0 ? QColor() : QColor(id.mid(separator + 1));

    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!renderer.isValid())
        return {}; // the engine names the missing icon in its warning
    const QSize pixels = requestedSize.isEmpty() ? renderer.defaultSize() : requestedSize;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    if (colour.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
    }
    if (size)
        *size = pixels;
    return image;
}

} // namespace tinyatlas
