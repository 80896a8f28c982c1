// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/snapshot_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

using View = SnapshotOptions::View;

constexpr QSize smallestWindow(1024, 600); // logical pixels: what the window is laid out for
constexpr qint64 mostPixels = 64'000'000;
constexpr int longestSide = 16'384; // pixels: what QPainter can reach
constexpr double largestScale = 4;

// Each takes one value; --pair, which takes two, stands twice: see withPairsSplit().
constexpr std::array optionNames{"view",        "out",  "size", "scale", "theme",  "select",
                                 "arrangement", "lens", "pair", "page",  "compare"};

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

QString notBuilt(const QString &what) { return tr("%1 is not built yet").arg(what); }

Result<View, QString> viewFrom(const QString &name) {
    if (name == QLatin1String("explore"))
        return View::Explore;
    if (name == QLatin1String("fit"))
        return View::Fit;
    if (name == QLatin1String("matrix"))
        return View::Matrix;
    if (name == QLatin1String("compare"))
        return View::Compare;
    if (name == QLatin1String("data"))
        return View::Data;
    if (name == QLatin1String("query"))
        return notBuilt(QStringLiteral("--view ") + name);
    return tr("--view takes one of explore, fit, matrix, compare, query, data, but got \"%1\"").arg(name);
}

Result<PictureFormat, QString> formatOf(const QString &file) {
    if (const auto format = pictureFormatOf(file))
        return *format;
    return tr("--out takes a file that ends in .png, .svg or .pdf, but got \"%1\"").arg(file);
}

Result<QSize, QString> sizeFrom(const QString &text) {
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,6})x([0-9]{1,6})$"));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch())
        return tr("--size takes pixels as WIDTHxHEIGHT, like 1440x900, but got \"%1\"").arg(text);
    if (std::max(size.width(), size.height()) > longestSide ||
        qint64{size.width()} * size.height() > mostPixels)
        return tr("--size %1 is too large: at most 64 million pixels, 16384 to a side").arg(text);
    return size;
}

Result<double, QString> scaleFrom(const QString &text) {
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    if (!isNumber || !(scale >= 1 && scale <= largestScale))
        return tr("--scale takes a number from 1 to 4, but got \"%1\"").arg(text);
    return scale;
}

QString wrongTheme(const QString &theme) {
    return theme == QLatin1String("dark") || theme == QLatin1String("light")
               ? QString()
               : tr("--theme takes dark or light, but got \"%1\"").arg(theme);
}

QString wrongArrangement(const QString &arrangement, View view) {
    if (view != View::Explore)
        return tr("--arrangement goes with --view explore only");
    return arrangement == QLatin1String("lanes") || arrangement == QLatin1String("map") ||
                   arrangement == QLatin1String("focus")
               ? QString()
               : tr("--arrangement takes one of lanes, map, focus, but got \"%1\"").arg(arrangement);
}

QString takeLens(const QCommandLineParser &parser, SnapshotOptions &options) {
    const QString name = QStringLiteral("lens");
    if (!parser.isSet(name))
        return {};
    if (options.arrangement != SnapshotOptions::Arrangement::Map)
        return tr("--lens goes with --arrangement map only");
    const QString lens = parser.value(name);
    if (lens == QLatin1String("ontology"))
        options.lens = SnapshotOptions::Lens::Ontology;
    return lens == QLatin1String("ontology") || lens == QLatin1String("instances")
               ? QString()
               : tr("--lens takes one of instances, ontology, but got \"%1\"").arg(lens);
}

/// Which page of Compare, and what stands side by side there.
QString takeComparison(const QCommandLineParser &parser, SnapshotOptions &options) {
    const QStringList pages(comparePageNames.begin(), comparePageNames.end());
    const QString page = QStringLiteral("page");
    const QString compare = QStringLiteral("compare");
    for (const QString &name : {page, compare})
        if (parser.isSet(name) && options.view != View::Compare)
            return tr("--%1 goes with --view compare only").arg(name);
    options.compared = parser.values(compare);
    if (options.compared.size() > static_cast<qsizetype>(CompareChoice::most))
        return tr("--compare takes at most %1 models or devices").arg(CompareChoice::most);
    if (!options.compared.isEmpty())
        options.page = ComparePage::SideBySide;
    if (!parser.isSet(page))
        return {};
    const auto found = pages.indexOf(parser.value(page));
    if (found < 0)
        return tr("--page takes one of %1, but got \"%2\"")
            .arg(pages.join(QStringLiteral(", ")), parser.value(page));
    options.page = static_cast<ComparePage>(found);
    return {};
}

/// Takes the size, the scale and the theme into `options`; returns what is wrong with them.
QString takeLook(const QCommandLineParser &parser, SnapshotOptions &options) {
    if (const QString name = QStringLiteral("size"); parser.isSet(name)) {
        const auto size = sizeFrom(parser.value(name));
        if (!size)
            return size.error();
        options.size = size.value();
    }
    if (const QString name = QStringLiteral("scale"); parser.isSet(name)) {
        const auto scale = scaleFrom(parser.value(name));
        if (!scale)
            return scale.error();
        options.scale = scale.value();
    }
    const QSizeF logical = QSizeF(options.size) / options.scale;
    if (logical.width() < smallestWindow.width() || logical.height() < smallestWindow.height())
        return tr("--size %1x%2 at --scale %3 is too small: at least %4x%5 pixels are needed")
            .arg(options.size.width())
            .arg(options.size.height())
            .arg(options.scale)
            .arg(std::ceil(smallestWindow.width() * options.scale))
            .arg(std::ceil(smallestWindow.height() * options.scale));
    if (const QString name = QStringLiteral("theme"); parser.isSet(name)) {
        options.dark = parser.value(name) == QLatin1String("dark");
        return wrongTheme(parser.value(name));
    }
    return {};
}

/// Likewise what is to be seen in it.
QString takeSubject(const QCommandLineParser &parser, SnapshotOptions &options) {
    options.selected = parser.value(QStringLiteral("select"));
    if (parser.isSet(QStringLiteral("select")) && options.selected.trimmed().isEmpty())
        return tr("--select takes the name of a model, device or sensor");
    const QStringList pair = parser.values(QStringLiteral("pair"));
    if (!pair.isEmpty() && options.view != View::Explore && options.view != View::Fit)
        return tr("--pair goes with --view explore and --view fit only");
    if (!pair.isEmpty() && pair.size() != 2)
        return tr("--pair takes a model and a device: --pair MODEL DEVICE");
    if (pair.isEmpty() && options.view == View::Fit)
        return tr("--view fit needs a model and a device: --pair MODEL DEVICE");
    if (!pair.isEmpty())
        options.pair = {.model = pair.first(), .device = pair.last()};
    if (QString wrong = takeComparison(parser, options); !wrong.isEmpty())
        return wrong;
    if (const QString name = QStringLiteral("arrangement"); parser.isSet(name)) {
        if (parser.value(name) == QLatin1String("map"))
            options.arrangement = SnapshotOptions::Arrangement::Map;
        else if (parser.value(name) == QLatin1String("focus"))
            options.arrangement = SnapshotOptions::Arrangement::Focus;
        if (QString wrong = wrongArrangement(parser.value(name), options.view); !wrong.isEmpty())
            return wrong;
    }
    return takeLens(parser, options);
}

} // namespace

QSize SnapshotOptions::logicalSize() const {
    return {static_cast<int>(std::ceil(size.width() / scale)),
            static_cast<int>(std::ceil(size.height() / scale))};
}

namespace cli {

void addSnapshotOptions(QCommandLineParser &parser) {
    for (const char *name : optionNames)
        parser.addOption({QLatin1String(name), {}, QStringLiteral("value")});
}

QStringList withPairsSplit(const QStringList &arguments) {
    const QString pair = QStringLiteral("--pair");
    QStringList split;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        split << arguments[i];
        if (arguments[i] != pair || i + 2 >= arguments.size())
            continue;
        split << arguments[i + 1] << pair << arguments[i + 2];
        i += 2;
    }
    return split;
}

QString snapshotOptionIn(const QCommandLineParser &parser, const QStringList &but) {
    for (const char *name : optionNames) {
        if (parser.isSet(QLatin1String(name)) && !but.contains(QLatin1String(name)))
            return QLatin1String(name);
    }
    return {};
}

Result<SnapshotOptions, QString> snapshotOptions(const QCommandLineParser &parser) {
    if (!parser.isSet(QStringLiteral("view")) || !parser.isSet(QStringLiteral("out")))
        return tr("snapshot needs a view and a file: tinyatlas snapshot --view explore --out FILE.png");
    SnapshotOptions options;
    const auto view = viewFrom(parser.value(QStringLiteral("view")));
    if (!view)
        return view.error();
    options.view = view.value();
    options.file = parser.value(QStringLiteral("out"));
    const auto format = formatOf(options.file);
    if (!format)
        return format.error();
    options.format = format.value();
    if (options.view == View::Data && options.format != PictureFormat::Png)
        return tr("--view data has no picture of vectors: name a file that ends in .png");
    for (const QString &wrong : {takeLook(parser, options), takeSubject(parser, options)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return options;
}

} // namespace cli

} // namespace tinyatlas
