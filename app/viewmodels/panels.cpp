// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/panels.h"

#include <algorithm>

namespace tinyatlas {

namespace {

// All in pixels, with text as large as designed.
constexpr double roomyWidth = 1116; // both panels leave the view as much as they take
constexpr double wideWidth = 2400;
constexpr int listMaximum = 640;
constexpr int inspectorMaximum = 720;

} // namespace

Panels::Panels(Theme &theme, QObject *parent) : QObject(parent), m_theme(theme) {
    connect(&theme, &Theme::changed, this, &Panels::changed);
}

bool Panels::roomy() const { return m_room >= roomyWidth * m_theme.textScale(); }

bool Panels::spacious() const { return m_room >= wideWidth * m_theme.textScale(); }

/// Panels grow by half of what text does: what is longer wraps.
int Panels::firstWidth(int narrow, int middle, int wide) const {
    const double scale = m_theme.textScale();
    const int width = spacious() ? wide : roomy() ? middle : narrow;
    return qRound(width * (1 + scale) / 2);
}

int Panels::listWidth() const {
    const int beside = viewMinimum + (inspectorShown() || asideShown() ? inspectorMinimum : 0);
    const int most = std::min(qRound(listMaximum * m_theme.textScale()), static_cast<int>(m_room) - beside);
    return std::clamp(m_choice.listWidth.value_or(firstWidth(240, 272, 340)), listMinimum,
                      std::max(listMinimum, most));
}

int Panels::inspectorWidth() const {
    const int beside = viewMinimum + (listShown() ? listWidth() : 0);
    const int most =
        std::min(qRound(inspectorMaximum * m_theme.textScale()), static_cast<int>(m_room) - beside);
    return std::clamp(m_choice.inspectorWidth.value_or(firstWidth(264, 320, 420)), inspectorMinimum,
                      std::max(inspectorMinimum, most));
}

void Panels::setRoom(double pixels) {
    if (pixels == m_room)
        return;
    m_room = pixels;
    emit changed();
}

void Panels::setTabular(bool tabular) {
    if (tabular == m_tabular)
        return;
    m_tabular = tabular;
    emit changed();
}

void Panels::setListShown(bool shown) {
    if (shown == listShown())
        return;
    (m_tabular ? m_choice.listBesideTable : m_choice.listShown) = shown;
    emit changed();
}

void Panels::setAside(Aside aside, bool shown) {
    if (shown == (m_aside == aside))
        return;
    m_aside = shown ? aside : Aside::None;
    emit changed();
}

void Panels::setInspectorShown(bool shown) {
    if (shown == inspectorShown())
        return;
    (m_tabular ? m_choice.inspectorBesideTable : m_choice.inspectorShown) = shown;
    emit changed();
}

// What is asked for is kept within bounds at once: the hand that turns back moves the edge at once.
void Panels::widenList(double pixels) {
    m_choice.listWidth = listWidth() + qRound(pixels);
    m_choice.listWidth = listWidth();
    emit changed();
}

void Panels::widenInspector(double pixels) {
    m_choice.inspectorWidth = inspectorWidth() + qRound(pixels);
    m_choice.inspectorWidth = inspectorWidth();
    emit changed();
}

void Panels::resetList() {
    m_choice.listWidth.reset();
    emit changed();
}

void Panels::resetInspector() {
    m_choice.inspectorWidth.reset();
    emit changed();
}

void Panels::setChoice(const Choice &choice) {
    m_choice = choice;
    emit changed();
}

} // namespace tinyatlas
