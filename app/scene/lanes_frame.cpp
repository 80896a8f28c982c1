// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/lanes_frame.h"

#include "app/scene/scene_text.h"
#include "app/text/figures.h"
#include "app/text/lane_texts.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

// All in pixels at scale 1.
// Rings and borders reach out of their lane; names of sensors come as near as this.
constexpr double overhang = 4;
constexpr double fadeHeight = 20;
constexpr double barWidth = 4;
constexpr double minBarLength = 28;
constexpr double signSize = 11;

class FrameWriter {
public:
    explicit FrameWriter(const LanesInput &input)
        : m_in(input), m_scale(input.layout.scale), m_tokens(input.tokens) {}

    SceneLayer write() {
        const LanesLayout &layout = m_in.layout;
        addEdges(layout.modelLane, m_in.state.modelScroll, layout.modelLane.window.x - 9 * m_scale);
        addEdges(layout.sensorLane, m_in.state.sensorScroll, layout.sensorLane.window.right());
        addEdges(layout.deviceLane, m_in.state.deviceScroll, layout.deviceLane.window.right() + 5 * m_scale);
        if (const auto device = judgedDevice(m_in.state))
            addCounts(layout.modelLane.header, m_in.content.countsOf(m_in.matrix, *device));
        else
            addTitle(layout.modelLane, text::modelLaneTitle(m_in.content.models.size()), Qt::AlignLeft);
        addTitle(layout.sensorLane, text::sensorLaneTitle(layout.sensors.size()), Qt::AlignHCenter);
        if (const auto model = judgedModel(m_in.state))
            addCounts(layout.deviceLane.header, m_in.content.countsOf(m_in.matrix, *model));
        else
            addTitle(layout.deviceLane, text::deviceLaneTitle(m_in.content.devices.size()), Qt::AlignLeft);
        // Where there is nothing at all the page says so.
        if (m_in.content.models.empty() && !m_in.content.devices.empty())
            addEmptyLine(layout.modelLane,
                         m_in.catalog.models.empty() ? text::noModels() : text::noModelsShown());
        if (m_in.content.devices.empty() && !m_in.content.models.empty())
            addEmptyLine(layout.deviceLane,
                         m_in.catalog.devices.empty() ? text::noDevices() : text::noDevicesShown());
        return std::move(m_layer);
    }

private:
    /// Covers what scrolls out of the lane's window, with a fade on the side where there is more.
    void addEdges(const Lane &lane, double scroll, double barX) {
        if (!lane.overflows())
            return;
        const double left = lane.window.x - overhang * m_scale;
        const double width = lane.window.width + 2 * overhang * m_scale;
        const double fade = fadeHeight * m_scale;
        const QColor clear = transparent(m_tokens.background);
        addCover({left, 0, width, lane.window.y}, m_tokens.background, {});
        addCover({left, lane.window.bottom(), width, m_in.layout.height - lane.window.bottom()},
                 m_tokens.background, {});
        if (scroll > 0)
            addCover({left, lane.window.y, width, fade}, m_tokens.background, clear);
        if (scroll < lane.maxScroll())
            addCover({left, lane.window.bottom() - fade, width, fade}, clear, m_tokens.background);
        addScrollBar(lane, scroll, barX);
    }

    static QColor transparent(QColor color) {
        color.setAlpha(0);
        return color;
    }

    void addCover(const QRectF &rect, const QColor &top, const QColor &bottom) {
        m_layer.shapes.push_back(
            {.kind = SceneShape::Kind::Rect, .rect = rect, .fill = top, .fillBottom = bottom, .stroke = {}});
    }

    void addScrollBar(const Lane &lane, double scroll, double x) {
        const double room = lane.window.height;
        const double length = std::max(minBarLength * m_scale, room * room / lane.contentHeight);
        const double y = lane.window.y + (room - length) * scroll / lane.maxScroll();
        m_layer.shapes.push_back({.kind = SceneShape::Kind::Rect,
                                  .rect = {x, y, barWidth * m_scale, length},
                                  .radius = barWidth * m_scale / 2,
                                  .fill = blend(m_tokens.muted, m_tokens.background, 0.55),
                                  .fillBottom = {},
                                  .stroke = {}});
    }

    [[nodiscard]] SceneText headerText(const QString &text, const QRectF &box) const {
        return {.text = text,
                .box = box,
                .size = static_cast<int>(std::lround(11 * m_scale)),
                .weight = QFont::DemiBold,
                .color = m_tokens.muted};
    }

    void addTitle(const Lane &lane, const QString &title, Qt::Alignment alignment) {
        SceneText text =
            headerText(title, {lane.header.x, lane.header.y, lane.header.width, lane.header.height});
        text.horizontal = alignment;
        text.heading = true;
        // Where it is narrow, the name without the count.
        if (fullWidth(text) > text.box.width())
            text.text = title.section(QStringLiteral(" · "), 0, 0);
        m_layer.texts.push_back(std::move(text));
    }

    void addEmptyLine(const Lane &lane, const QString &line) {
        const LayoutRect &window = lane.window;
        m_layer.texts.push_back({.text = line,
                                 .box = {window.x, window.y, window.width, window.height},
                                 .horizontal = Qt::AlignHCenter,
                                 .size = static_cast<int>(std::lround(12 * m_scale)),
                                 .color = m_tokens.muted});
    }

    /// "3 fit · 0 tight · 3 do not fit", each part in its colour; unknown only where there is any; "what-if"
    /// where one is.
    void addCounts(const LayoutRect &header, const VerdictCounts &counts) {
        std::vector<SceneText> parts;
        for (const FitState state :
             {FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown}) {
            if (state == FitState::Unknown && counts[state] == 0)
                continue;
            if (!parts.empty())
                parts.push_back(headerText(QStringLiteral(" · "), {}));
            parts.push_back(headerText(text::verdictCount(state, counts[state]), {}));
            if (counts[state] > 0)
                parts.back().color = m_tokens.inkOf(state);
        }
        if (m_in.rules.supposes())
            parts.push_back(headerText(text::markedWhatIf({}, m_in.rules), {}));
        double width = 0;
        for (SceneText &part : parts) {
            part.box.setWidth(std::ceil(fullWidth(part)));
            width += part.box.width();
        }
        if (width > header.width) {
            addCountsAsSigns(header, counts);
            return;
        }
        double x = header.x;
        for (SceneText &part : parts) {
            part.box = {x, header.y, part.box.width(), header.height};
            x += part.box.width();
            m_layer.texts.push_back(std::move(part));
        }
    }

    /// The same where the words have no room: each state's sign and its number.
    void addCountsAsSigns(const LayoutRect &header, const VerdictCounts &counts) {
        const double sign = signSize * m_scale;
        double x = header.x;
        for (const FitState state :
             {FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown}) {
            if (state == FitState::Unknown && counts[state] == 0)
                continue;
            const QColor color = counts[state] > 0 ? m_tokens.of(state) : m_tokens.muted;
            m_layer.shapes.push_back({.kind = SceneShape::Kind::Sign,
                                      .rect = {x, header.centreY() - sign / 2, sign, sign},
                                      .fill = color,
                                      .fillBottom = {},
                                      .stroke = m_tokens.background,
                                      .state = state});
            x += sign + 3 * m_scale;
            SceneText number = headerText(text::countExact(counts[state]), {});
            const double width = std::ceil(fullWidth(number));
            number.box = {x, header.y, std::max(0.0, std::min(width, header.right() - x)), header.height};
            number.color = color;
            m_layer.texts.push_back(std::move(number));
            x += width + 8 * m_scale;
        }
        SceneText mark = headerText(text::basisName(MemoryBasis::WhatIf), {x, header.y, 0, header.height});
        mark.box.setWidth(std::ceil(fullWidth(mark)));
        if (m_in.rules.supposes() && mark.box.right() <= header.right())
            m_layer.texts.push_back(std::move(mark));
    }

    const LanesInput &m_in;
    double m_scale;
    const ThemeTokens &m_tokens;
    SceneLayer m_layer;
};

} // namespace

SceneLayer lanesFrame(const LanesInput &input) { return FrameWriter(input).write(); }

} // namespace tinyatlas
