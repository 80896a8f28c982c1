// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/knobs.h"

#include "app/text/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double hundredths = 100;
constexpr double usualMargin = 50; // percent: more is typed
constexpr double wholePercent = 100;

QString tr(const char *text) { return QCoreApplication::translate("Knobs", text); }

} // namespace

double knobStep(double maximum) {
    if (maximum <= 0)
        return 1;
    const double magnitude = std::pow(10, std::floor(std::log10(maximum / wholePercent)));
    return std::max(1.0, magnitude);
}

FitKnob marginKnob(double percent) {
    return {.name = tr("Margin to keep free"),
            .text = tr("%1 %").arg(percent),
            .value = percent,
            .maximum = std::max(percent, usualMargin),
            .step = 1};
}

FitKnob reserveKnob(Bytes reserved, Bytes usual) {
    const auto maximum = static_cast<double>(std::max(usual, reserved).count);
    return {.name = tr("RAM reserved"),
            .text = text::memory(reserved),
            .value = static_cast<double>(reserved.count),
            .maximum = maximum,
            .step = knobStep(maximum)};
}

std::optional<double> percentFrom(const QString &typed) {
    QString number = typed.trimmed();
    if (number.endsWith(u'%'))
        number.chop(1);
    bool isNumber = false;
    const double percent = number.trimmed().replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(percent >= 0 && percent <= wholePercent))
        return std::nullopt;
    return std::round(percent * hundredths) / hundredths;
}

QString noMemory(const QString &typed) {
    return tr("“%1” is no amount of memory: type 46 kB, 0.2 MB or 512 B.").arg(typed);
}

QString noPercentage(const QString &typed) { return tr("“%1” is no percentage from 0 to 100.").arg(typed); }

} // namespace tinyatlas
