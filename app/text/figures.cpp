// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("figures", source); }

// The interface is in English, and figures are pasted into documents: a point, whatever the system's locale.
QString fixed(double value, int decimals) { return QLocale(QLocale::English).toString(value, 'f', decimals); }

int decimalsFor(double value, int digits) {
    const int beforePoint = value < 1 ? 1 : static_cast<int>(std::floor(std::log10(value))) + 1;
    return std::max(0, digits - beforePoint);
}

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

/// `value` in the largest of the units (each 1000 times the one before) that keeps it at 1 or more, with this
/// many significant digits; whole in the first unit.
template <std::size_t N> QString scaled(double value, int digits, const std::array<const char *, N> &units) {
    constexpr double step = 1000;
    if (value < step)
        return fixed(std::round(value), 0) + QLatin1String(units[0]);
    std::size_t unit = 0;
    for (; unit + 1 < N; ++unit) {
        if (unit > 0 && rounded(value, decimalsFor(value, digits)) < step)
            break;
        value /= step;
    }
    if (rounded(value, decimalsFor(value, digits)) >= step && unit + 1 < N) {
        value /= step;
        ++unit;
    }
    const int decimals = decimalsFor(value, digits);
    // 9.9996 rounds up into one more digit before the point.
    return fixed(value, decimalsFor(rounded(value, decimals), digits)) + QLatin1String(units[unit]);
}

constexpr std::array memoryUnits{" B", " kB", " MB", " GB", " TB"};
constexpr std::array countUnits{"", " k", " M", " G", " T"};

constexpr double mostWritten = 1e15; // as many digits as a double holds

bool isBeyond(double value) { return !(std::abs(value) <= mostWritten); }

QString memoryWith(int digits, Bytes bytes) {
    const QString size = scaled(std::abs(static_cast<double>(bytes.count)), digits, memoryUnits);
    return bytes.count < 0 ? QChar(0x2212) + size : size;
}

} // namespace

QString memoryShort(Bytes bytes) { return memoryWith(3, bytes); }

QString memory(Bytes bytes) { return memoryWith(4, bytes); }

QString memory(const std::optional<Bytes> &bytes) { return bytes ? memory(*bytes) : tr("unknown"); }

QString countShort(double count) { return isBeyond(count) ? number(count) : scaled(count, 3, countUnits); }

QString number(double value) {
    if (std::isnan(value))
        return tr("unknown");
    if (isBeyond(value))
        return value < 0 ? tr("below −1,000 T") : tr("above 1,000 T");
    if (value != 0 && std::abs(value) < 1 / mostWritten)
        return tr("about 0");
    // Of what counts something all digits are meant; else four say as much as is seen.
    const int magnitude = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(value))));
    const bool isWhole = std::trunc(value) == value;
    constexpr int most = 18; // decimals
    const int decimals = isWhole ? 0 : std::clamp(3 - magnitude, 0, most);
    QString digits = QLocale(QLocale::English).toString(value, 'f', decimals);
    while (decimals > 0 && digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return digits.replace(u'-', QChar(0x2212));
}

QString countExact(std::size_t count) { return QLocale(QLocale::English).toString(qulonglong{count}); }

QString percent(double percent) { return fixed(percent, 1) + QStringLiteral(" %"); }

namespace {

/// `filled` in percent with this many decimals, on its own side of 100.
QString percentOfFull(double filled, int decimals) {
    constexpr double full = 100;
    constexpr double finest = 0.1;
    const double exact = filled * full;
    if (!std::isfinite(exact))
        return tr("no room");
    const double nearest = rounded(exact, decimals);
    if (nearest == 0 && exact > 0)
        return QStringLiteral("< %1 %").arg(fixed(decimals == 0 ? 1 : finest, decimals));
    if (exact == full || nearest != full)
        return fixed(nearest, decimals) + QStringLiteral(" %");
    return fixed(exact < full ? full - finest : full + finest, 1) + QStringLiteral(" %");
}

} // namespace

std::optional<Bytes> memoryFrom(const QString &typed) {
    static const QRegularExpression form(QStringLiteral(R"(^\s*([0-9]+(?:[.,][0-9]+)?)\s*([kmg]?i?b?)\s*$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression thousands(QStringLiteral(",[0-9]{3}$")); // or decimals: who knows?
    const QRegularExpressionMatch match = form.match(typed);
    QString number = match.captured(1);
    if (!match.hasMatch() || number.contains(thousands))
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    if (unit.startsWith(u'i'))
        return std::nullopt;
    const std::int64_t step = unit.contains(u'i') ? 1024 : 1000;
    std::int64_t bytesPerUnit = unit.isEmpty() ? step : 1;
    for (auto magnitude = QStringLiteral("kmg").indexOf(unit.left(1)); !unit.isEmpty() && magnitude >= 0;
         --magnitude)
        bytesPerUnit *= step;
    return bytesFrom(number.replace(u',', u'.').toStdString(), bytesPerUnit, Rounding::Up);
}

QString filledShort(double filled) { return percentOfFull(filled, 0); }

QString filled(double filled) { return percentOfFull(filled, 1); }

QString words(const std::string &text) { return QString::fromStdString(text).simplified(); }

QString displayName(const std::string &name) {
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' ')).simplified();
}

QString displayClass(const std::string &localName) {
    QString words;
    const QString name = displayName(localName);
    for (const QChar c : name) {
        const bool newWord = c.isUpper() && !words.isEmpty() && words.back().isLower();
        words += newWord ? QStringLiteral(" ") + c.toLower() : QString(c);
    }
    return words;
}

} // namespace tinyatlas::text
