// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/user_memory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tinyatlas {

namespace {

constexpr auto windowKey = "window/rectangle";
constexpr auto maximizedKey = "window/maximized";
constexpr auto listWidthKey = "panels/listWidth";
constexpr auto listShownKey = "panels/listShown";
constexpr auto inspectorWidthKey = "panels/inspectorWidth";
constexpr auto inspectorShownKey = "panels/inspectorShown";
constexpr auto tableListKey = "panels/listBesideTable";
constexpr auto tableInspectorKey = "panels/inspectorBesideTable";
constexpr auto themeKey = "look/theme";
constexpr auto textScaleKey = "look/textScale";
constexpr auto selectionKey = "view/selection";
/// A flag each, as earlier versions have them.
constexpr std::array viewKeys{std::pair{"view/data", View::Data}, std::pair{"view/matrix", View::Matrix},
                              std::pair{"view/compare", View::Compare}};
constexpr auto comparePageKey = "view/comparePage";
constexpr auto fitModelKey = "view/fitModel";
constexpr auto fitDeviceKey = "view/fitDevice";
constexpr auto recentKey = "recent/paths";

std::optional<int> widthAt(const QSettings &settings, const char *key) {
    bool good = false;
    const int width = settings.value(QLatin1String(key)).toInt(&good);
    constexpr int absurd = 10'000;
    return good && width > 0 && width < absurd ? std::optional(width) : std::nullopt;
}

std::optional<bool> flagAt(const QSettings &settings, const char *key) {
    const QString text = settings.value(QLatin1String(key)).toString();
    if (text == QLatin1String("true"))
        return true;
    return text == QLatin1String("false") ? std::optional(false) : std::nullopt;
}

Theme::Preference themeOf(const QString &text) {
    if (text == QLatin1String("dark"))
        return Theme::Dark;
    return text == QLatin1String("light") ? Theme::Light : Theme::System;
}

QString nameOf(Theme::Preference theme) {
    return theme == Theme::Dark    ? QStringLiteral("dark")
           : theme == Theme::Light ? QStringLiteral("light")
                                   : QStringLiteral("system");
}

View viewIn(const QSettings &settings) {
    for (const auto &[key, view] : viewKeys)
        if (flagAt(settings, key).value_or(false))
            return view;
    return View::Explore;
}

ComparePage comparePageIn(const QSettings &settings) {
    const QString name = settings.value(QLatin1String(comparePageKey)).toString();
    for (std::size_t i = 0; i < comparePageNames.size(); ++i)
        if (name == QLatin1String(comparePageNames.at(i)))
            return static_cast<ComparePage>(i);
    return LastView().comparePage;
}

} // namespace

Remembered UserMemory::read() const {
    Remembered result;
    if (!m_settings)
        return result;
    const QSettings &settings = *m_settings;
    const auto text = [&](const char *key) { return settings.value(QLatin1String(key)).toString(); };
    result.window = settings.value(QLatin1String(windowKey)).toRect();
    result.maximized = flagAt(settings, maximizedKey).value_or(false);
    result.panels = {.listWidth = widthAt(settings, listWidthKey),
                     .inspectorWidth = widthAt(settings, inspectorWidthKey),
                     .listShown = flagAt(settings, listShownKey),
                     .inspectorShown = flagAt(settings, inspectorShownKey),
                     .listBesideTable = flagAt(settings, tableListKey),
                     .inspectorBesideTable = flagAt(settings, tableInspectorKey)};
    result.theme = themeOf(text(themeKey));
    bool good = false;
    const double scale = text(textScaleKey).toDouble(&good);
    if (good && std::isfinite(scale))
        result.textScale = std::clamp(scale, Theme::smallestTextScale, Theme::largestTextScale);
    result.view = {.view = viewIn(settings),
                   .comparePage = comparePageIn(settings),
                   .selection = text(selectionKey),
                   .fitModel = text(fitModelKey),
                   .fitDevice = text(fitDeviceKey)};
    result.recent = settings.value(QLatin1String(recentKey)).toStringList();
    return result;
}

void UserMemory::write(const Remembered &remembered) {
    if (!m_settings)
        return;
    const auto put = [&](const char *key, const QVariant &value) {
        if (value.isNull())
            m_settings->remove(QLatin1String(key));
        else
            m_settings->setValue(QLatin1String(key), value);
    };
    const auto chosen = [](const auto &value) { return value ? QVariant(*value) : QVariant(); };
    put(windowKey, remembered.window.isEmpty() ? QVariant() : QVariant(remembered.window));
    put(maximizedKey, remembered.maximized);
    put(listWidthKey, chosen(remembered.panels.listWidth));
    put(listShownKey, chosen(remembered.panels.listShown));
    put(inspectorWidthKey, chosen(remembered.panels.inspectorWidth));
    put(inspectorShownKey, chosen(remembered.panels.inspectorShown));
    put(tableListKey, chosen(remembered.panels.listBesideTable));
    put(tableInspectorKey, chosen(remembered.panels.inspectorBesideTable));
    put(themeKey, nameOf(remembered.theme));
    put(textScaleKey, remembered.textScale);
    for (const auto &[key, view] : viewKeys)
        put(key, remembered.view.view == view);
    put(comparePageKey, comparePageNames.at(static_cast<std::size_t>(remembered.view.comparePage)));
    put(selectionKey, remembered.view.selection);
    put(fitModelKey, remembered.view.fitModel);
    put(fitDeviceKey, remembered.view.fitDevice);
    put(recentKey, remembered.recent);
}

} // namespace tinyatlas
