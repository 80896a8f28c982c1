// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_item.h"

#include <QImage>
#include <QStringList>

#include <set>

// What charts have drawn, for tests.
namespace tinyatlas::test {

/// How many colours there are in it: of an empty picture, few.
inline std::size_t colors(const QImage &image) {
    std::set<QRgb> found;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found.insert(image.pixel(x, y));
    return found.size();
}

/// Words that lie on each other; nothing if all is well.
inline QStringList wordsOnEachOther(const ChartItem &chart) {
    QStringList found;
    const auto words = chart.written();
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (!words[i].text.isEmpty() && !words[j].text.isEmpty() &&
                words[i].rect.adjusted(1, 1, -1, -1).intersects(words[j].rect.adjusted(1, 1, -1, -1)))
                found << words[i].text + QStringLiteral(" and ") + words[j].text;
    return found;
}

} // namespace tinyatlas::test
