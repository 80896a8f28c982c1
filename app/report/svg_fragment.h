// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;
class QXmlStreamWriter;

namespace tinyatlas {

/// A picture inside of an HTML file: what is painted, as the content of an svg element (or a symbol) that is
/// already open. Only what HTML knows of SVG is written, and no id.
void writeVectors(QXmlStreamWriter &to, const QSizeF &size, const std::function<void(QPainter &)> &paint);
/// The same of a drawing. Of one that is broken, what comes before that: all that is opened is closed.
void writeVectors(QXmlStreamWriter &to, const QByteArray &svg);

} // namespace tinyatlas
