// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QProcess>
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
    constexpr int square = 36; // pixels
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

} // namespace tinyatlas::test
