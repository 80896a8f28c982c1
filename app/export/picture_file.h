// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>

class QPainter;

namespace tinyatlas {

enum class PictureFormat { Png, Svg, Pdf };

/// By how the file's name ends; nothing where it ends otherwise.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString &fileName);
/// How names of such files end: "png".
[[nodiscard]] QString suffixOf(PictureFormat format);

/// What a picture shows, however it is written.
struct PicturePage {
    QSizeF size; ///< logical pixels; what is painted beyond it is cut off
    QString title;
    QColor background;
    std::function<void(QPainter &)> paint; ///< in logical pixels, over the background
};

/// The page in pixels, `scale` to a logical pixel; null where it is too large for memory.
[[nodiscard]] QImage imageOf(const PicturePage &page, qreal scale);

/// As a PNG file, opaque; empty where it cannot be made.
[[nodiscard]] QByteArray pngOf(const QImage &image);

/// Replaces what XML has no place for in a drawing of QSvgGenerator: that writes texts as they are.
void fitForXml(QByteArray &utf8);

/// The page as a file in memory, empty where it cannot be made. `scale` is for PNG: the others hold vectors,
/// and text as text. The same page is the same file.
[[nodiscard]] QByteArray fileOf(const PicturePage &page, PictureFormat format, qreal scale = 1);

} // namespace tinyatlas
