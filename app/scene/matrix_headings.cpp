// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/matrix_headings.h"

#include "app/scene/scene_text.h"
#include "app/text/matrix_view_texts.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

// All in pixels at scale 1.
constexpr double padding = 8;
constexpr double top = 8;
constexpr double titleLine = 16;
constexpr double noteLine = 15;
constexpr double barHeight = 3;
constexpr int titleSize = 12;
constexpr int noteSize = 11;

QString tr(const char *source) { return QCoreApplication::translate("matrix", source); }

using Kind = MatrixLeftColumn::Kind;

QString nameOf(Kind kind) {
    switch (kind) {
    case Kind::Name:
        return tr("Model");
    case Kind::Task:
        return tr("Task");
    case Kind::Ram:
        return tr("RAM");
    case Kind::Flash:
        return tr("Flash");
    case Kind::Accuracy:
        return tr("Accuracy");
    case Kind::Fits:
        break;
    }
    return tr("Fits on");
}

/// The column at the left for what the models are in order of; that of the name where there is none for it.
Kind columnOf(MatrixOrder::Models order) {
    switch (order) {
    case MatrixOrder::Models::Task:
        return Kind::Task;
    case MatrixOrder::Models::Ram:
        return Kind::Ram;
    case MatrixOrder::Models::Flash:
        return Kind::Flash;
    case MatrixOrder::Models::Accuracy:
        return Kind::Accuracy;
    case MatrixOrder::Models::Fits:
        return Kind::Fits;
    case MatrixOrder::Models::Group:
    case MatrixOrder::Models::Name:
    case MatrixOrder::Models::Verdict:
        break;
    }
    return Kind::Name;
}

class HeadingWriter {
public:
    HeadingWriter(const MatrixContent &content, const MatrixLayout &layout, const ThemeTokens &tokens,
                  SceneLayer &layer)
        : m_content(content), m_layout(layout), m_tokens(tokens), m_layer(layer),
          m_scale(layout.shape().scale) {}

    void writeDevices() {
        const double width = m_layout.shape().viewport.width();
        addRect({0, 0, width, m_layout.headerHeight()}, m_tokens.background);
        const MatrixRange columns = m_layout.columnsInSight();
        for (std::size_t column = columns.first; column < columns.end; ++column)
            writeDevice(m_content.devices[column], m_layout.header(column));
        addRect({0, m_layout.headerHeight() - 1, width, 1}, m_tokens.line);
    }

    void writeCorner() {
        addRect({0, 0, m_layout.leftWidth(), m_layout.headerHeight()}, m_tokens.background);
        const QRectF note(scaled(padding) + 2, scaled(top), m_layout.leftWidth() - 2 * scaled(padding) - 2,
                          scaled(titleLine));
        addText(tr("Devices by %1 %2")
                    .arg(text::deviceOrder(m_content.order),
                         m_content.order.devicesFall ? QStringLiteral("←") : QStringLiteral("→")),
                note, noteSize, m_tokens.muted, Qt::AlignRight);
        for (std::size_t left = 0; left < m_layout.left().size(); ++left)
            writeLeftHeading(left);
        addRect({0, m_layout.headerHeight() - 1, m_layout.leftWidth(), 1}, m_tokens.line);
    }

private:
    [[nodiscard]] double scaled(double pixels) const { return std::round(pixels * m_scale); }

    void addRect(const QRectF &rect, const QColor &color, double radius = 0) {
        m_layer.shapes.push_back(
            {.rect = rect, .radius = radius, .fill = color, .fillBottom = {}, .stroke = {}});
    }

    void addText(const QString &text, const QRectF &box, int size, const QColor &color,
                 Qt::Alignment horizontal, QFont::Weight weight = QFont::Normal,
                 Qt::TextElideMode elide = Qt::ElideRight) {
        m_layer.texts.push_back({.text = text,
                                 .box = box,
                                 .horizontal = horizontal,
                                 .size = static_cast<int>(std::lround(size * m_scale)),
                                 .weight = weight,
                                 .elide = elide,
                                 .color = color});
    }

    [[nodiscard]] double widthOf(const QString &text, int size) const {
        return fullWidth({.text = text,
                          .box = {},
                          .size = static_cast<int>(std::lround(size * m_scale)),
                          .weight = QFont::DemiBold,
                          .color = {}});
    }

    struct Title {
        QStringList lines;
        int size = titleSize;
    };

    /// In one line or, where that is too long, in two, of which the second has what does not go into the
    /// first; smaller where that would be cut.
    [[nodiscard]] Title titleOf(const QString &title, double width) const {
        if (widthOf(title, titleSize) <= width)
            return {{title}};
        QStringList lines{title};
        for (const int size : {titleSize, noteSize}) {
            for (auto space = title.lastIndexOf(u' '); space > 0;
                 space = title.lastIndexOf(u' ', space - 1)) {
                if (widthOf(title.left(space), size) > width)
                    continue;
                lines = {title.left(space), title.mid(space + 1)};
                if (widthOf(lines.last(), size) <= width)
                    return {lines, size};
                break;
            }
        }
        return {lines, noteSize};
    }

    void writeDevice(DeviceId id, const QRectF &rect) {
        constexpr double selectedTint = 0.2;
        const bool ordersModels =
            m_content.order.models == MatrixOrder::Models::Verdict && m_content.order.device == id;
        if (m_content.selection == Selection::of(id))
            addRect(rect.adjusted(0, 0, -1, -1), blend(m_tokens.accent, m_tokens.background, selectedTint));
        const double inset = scaled(3);
        const QRectF inner = rect.adjusted(inset, 0, -inset, 0);
        const QString arrow =
            ordersModels ? QStringLiteral(" ") + text::orderArrow(m_content.order.modelsFall) : QString();
        const Title title = titleOf(text::deviceTitle(m_content.catalog.device(id)), inner.width());
        const double spare = title.lines.size() == 1 ? scaled(titleLine) : 0; // a short title stands lower
        double y = scaled(top) + spare;
        for (const QString &line : title.lines) {
            addText(line, {inner.left(), y, inner.width(), scaled(titleLine)}, title.size, m_tokens.text,
                    Qt::AlignHCenter, QFont::DemiBold, Qt::ElideMiddle);
            y += scaled(titleLine);
        }
        const MemoryFigures memory = memoryOf(m_content.catalog, id, m_content.rules);
        addText(text::memoryPair(memory), {inner.left(), y, inner.width(), scaled(noteLine)}, noteSize,
                memory.basis == MemoryBasis::WhatIf ? m_tokens.accent : m_tokens.muted, Qt::AlignHCenter);
        y += scaled(noteLine);
        writeTotal(id, {inner.left(), y, inner.width(), scaled(noteLine)}, arrow);
    }

    /// How many models fit, as a figure and, below it, as a part of the whole.
    void writeTotal(DeviceId id, const QRectF &box, const QString &arrow) {
        const std::uint32_t fit = m_content.shown.ofDevice(id).fit();
        addText(text::fitCount(fit, m_content.models.size()) + arrow, box, noteSize,
                arrow.isEmpty() ? m_tokens.text : m_tokens.inkOf(FitState::Fits), Qt::AlignHCenter,
                arrow.isEmpty() ? QFont::Normal : QFont::DemiBold);
        const double share = m_content.models.empty()
                                 ? 0
                                 : static_cast<double>(fit) / static_cast<double>(m_content.models.size());
        const double inset = scaled(padding);
        const QRectF track(box.left() + inset, box.bottom() + 3, box.width() - 2 * inset, scaled(barHeight));
        addRect(track, m_tokens.line, track.height() / 2);
        if (share > 0)
            addRect(
                {track.topLeft(), QSizeF(std::max(track.height(), track.width() * share), track.height())},
                m_tokens.fits, track.height() / 2);
    }

    void writeLeftHeading(std::size_t left) {
        const MatrixLeftColumn &column = m_layout.left()[left];
        const bool named = column.kind == Kind::Name;
        const bool isText = named || column.kind == Kind::Task;
        const double height = scaled(titleLine);
        const double inset = scaled(padding) + (named ? 2 : 0);
        const QRectF box(column.x + inset, m_layout.headerHeight() - height - scaled(padding),
                         column.width - inset - (isText ? scaled(padding) / 2 : scaled(padding)), height);
        const bool ordered =
            m_content.order.models != MatrixOrder::Models::Verdict && orderedColumn() == column.kind;
        addText(ordered ? orderedName(column.kind) : nameOf(column.kind), box, titleSize,
                ordered ? m_tokens.inkOf(FitState::Fits) : m_tokens.text,
                isText ? Qt::AlignLeft : Qt::AlignRight, QFont::DemiBold);
    }

    [[nodiscard]] Kind orderedColumn() const {
        const Kind kind = columnOf(m_content.order.models);
        const auto &left = m_layout.left();
        return std::ranges::find(left, kind, &MatrixLeftColumn::kind) == left.end() ? Kind::Name : kind;
    }

    /// With an arrow; and with what it is in order of, where that is not what the column shows.
    [[nodiscard]] QString orderedName(Kind kind) const {
        const QString arrow = text::orderArrow(m_content.order.modelsFall);
        if (kind == Kind::Name && m_content.order.models != MatrixOrder::Models::Name)
            return tr("%1 by %2 %3")
                .arg(nameOf(kind), text::modelOrder(m_content.catalog, m_content.order), arrow);
        return tr("%1 %2").arg(nameOf(kind), arrow);
    }

    const MatrixContent &m_content;
    const MatrixLayout &m_layout;
    const ThemeTokens &m_tokens;
    SceneLayer &m_layer;
    double m_scale;
};

} // namespace

void addMatrixHeader(const MatrixContent &content, const MatrixLayout &layout, const ThemeTokens &tokens,
                     SceneLayer &layer) {
    HeadingWriter(content, layout, tokens, layer).writeDevices();
}

void addMatrixCorner(const MatrixContent &content, const MatrixLayout &layout, const ThemeTokens &tokens,
                     SceneLayer &layer) {
    HeadingWriter(content, layout, tokens, layer).writeCorner();
}

} // namespace tinyatlas
