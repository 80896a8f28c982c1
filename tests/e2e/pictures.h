// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QImage>
#include <QProcess>
#include <QRectF>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas::test {

/// What `tinyatlas snapshot` draws, at 1440x900; null where it fails.
inline QImage snapshot(const QStringList &arguments) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("picture.png"));
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TINYATLAS_PROGRAM),
                  QStringList{QStringLiteral("snapshot"), QStringLiteral("--out"), file} + arguments);
    return program.waitForFinished() && program.exitCode() == 0 ? QImage(file) : QImage();
}

/// How far two pictures of one size are apart, of 255.
struct Difference {
    double mean = 255;   ///< over all pixels
    double region = 255; ///< between the mean colours of a square, where that is largest: a shape or a word
                         ///< more, not the edge of one that is smoothed another way
};

inline Difference differenceOf(const QImage &first, const QImage &second) {
    constexpr int square = 12; // pixels
    if (first.isNull() || first.size() != second.size())
        return {};
    const QImage a = first.convertToFormat(QImage::Format_RGB32);
    const QImage b = second.convertToFormat(QImage::Format_RGB32);
    Difference difference{0, 0};
    for (int top = 0; top < a.height(); top += square) {
        for (int left = 0; left < a.width(); left += square) {
            std::array<double, 3> sums{};
            const int bottom = std::min(top + square, a.height());
            const int right = std::min(left + square, a.width());
            for (int y = top; y < bottom; ++y) {
                const auto *lineOfA = reinterpret_cast<const QRgb *>(a.constScanLine(y));
                const auto *lineOfB = reinterpret_cast<const QRgb *>(b.constScanLine(y));
                for (int x = left; x < right; ++x) {
                    const std::array<int, 3> apart{qRed(lineOfA[x]) - qRed(lineOfB[x]),
                                                   qGreen(lineOfA[x]) - qGreen(lineOfB[x]),
                                                   qBlue(lineOfA[x]) - qBlue(lineOfB[x])};
                    for (std::size_t i = 0; i < apart.size(); ++i) {
                        sums[i] += apart[i];
                        difference.mean += std::abs(apart[i]) / 3.0;
                    }
                }
            }
            for (const double sum : sums)
                difference.region =
                    std::max(difference.region, std::abs(sum) / ((bottom - top) * (right - left)));
        }
    }
    difference.mean /= double{1} * a.width() * a.height();
    return difference;
}

inline QRgb groundOf(const QImage &picture, const QRect &part) {
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[picture.pixel(x, y)];
    return std::max_element(counts.cbegin(), counts.cend(), [](int a, int b) { return a < b; }).key();
}

/// How much is written in a part of a picture: how far its pixels are on average from the most frequent
/// colour of the part, of 255.
inline double inkIn(const QImage &picture, const QRect &part) {
    const int ground = qGray(groundOf(picture, part));
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            sum += std::abs(qGray(picture.pixel(x, y)) - ground);
    return sum / (double{1} * part.width() * part.height());
}

/// Both pictures have a text there, or one that looks like it.
inline bool textAgrees(const QImage &first, const QImage &second, const QRectF &rect) {
    constexpr double mostApart = 0.35; // smoothed another way
    const QRect part = rect.toAlignedRect().intersected(first.rect());
    const double one = inkIn(first, part);
    const double other = inkIn(second, part);
    return std::abs(one - other) <= mostApart * std::max(one, other);
}

} // namespace tinyatlas::test
