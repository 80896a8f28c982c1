// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/matrix_scene.h"

#include "app/scene/matrix_headings.h"
#include "app/text/figures.h"
#include "app/text/matrix_view_texts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

// All in pixels at scale 1.
constexpr double padding = 8;
constexpr double signSize = 12;
constexpr double signGap = 5;
constexpr double dotSize = 9;
constexpr double changedSize = 7;

class MatrixWriter {
public:
    MatrixWriter(const MatrixContent &content, const MatrixLayout &layout, const ThemeTokens &tokens,
                 MatrixCells &cells)
        : m_content(content), m_layout(layout), m_tokens(tokens), m_cells(cells),
          m_rows(layout.rowsInSight()), m_columns(layout.columnsInSight()), m_scale(layout.shape().scale) {}

    GraphScene write() {
        m_cells.beginFrame();
        GraphScene scene{.size = m_layout.shape().viewport,
                         .background = m_tokens.background,
                         .layers = std::vector<SceneLayer>(4),
                         .hits = {},
                         .ready = {}};
        addCells(scene.layers[0]);
        addMatrixHeader(m_content, m_layout, m_tokens, scene.layers[1]);
        addLeft(scene.layers[2]);
        addMatrixCorner(m_content, m_layout, m_tokens, scene.layers[3]);
        return scene;
    }

private:
    [[nodiscard]] double scaled(double pixels) const { return std::round(pixels * m_scale); }

    static void addRect(SceneLayer &layer, const QRectF &rect, const QColor &color) {
        layer.shapes.push_back({.rect = rect, .fill = color, .fillBottom = {}, .stroke = {}});
    }

    /// What is seen of all rows and columns together.
    [[nodiscard]] QRectF cellsInSight() const {
        if (m_rows.size() == 0 || m_columns.size() == 0)
            return {};
        return m_layout.cell(m_rows.first, m_columns.first)
            .united(m_layout.cell(m_rows.end - 1, m_columns.end - 1));
    }

    /// The more of a memory is filled, the stronger.
    [[nodiscard]] QColor wash(const MatrixCell &cell) const {
        constexpr double weakest = 0.1;
        constexpr double range = 0.26;
        return blend(m_tokens.of(cell.state), m_tokens.panel, weakest + range * std::min(1.0, cell.filled));
    }

    /// What does not fit is most of a matrix: its wash lies under all, and only the others are drawn over it.
    [[nodiscard]] QColor washOf(FitState state) const {
        constexpr double faint = 0.05;
        return blend(m_tokens.of(state), m_tokens.panel, faint);
    }

    void addCells(SceneLayer &layer) {
        const QRectF all = cellsInSight();
        if (all.isEmpty())
            return;
        layer.texts.reserve(m_rows.size() * m_columns.size());
        layer.shapes.reserve(2 * m_rows.size() * m_columns.size());
        addRect(layer, all, washOf(FitState::DoesNotFit));
        for (std::size_t row = m_rows.first; row < m_rows.end; ++row)
            for (std::size_t column = m_columns.first; column < m_columns.end; ++column)
                addCell(layer, row, column);
        addGrid(layer, all);
        addSelection(layer, all);
    }

    void addCell(SceneLayer &layer, std::size_t row, std::size_t column) {
        const ModelId model = m_content.models[row];
        const DeviceId device = m_content.devices[column];
        const MatrixCell &cell = m_cells.at(model, device);
        const QRectF rect = m_layout.cell(row, column);
        if (isFit(cell.state))
            addRect(layer, rect, wash(cell));
        else if (cell.state == FitState::Unknown)
            addRect(layer, rect, washOf(cell.state));
        addVerdict(layer, rect, cell);
        if (m_content.before && m_content.before(model, device))
            addChangedMark(layer, rect);
    }

    /// In the middle of the cell, the sign before the text.
    void addVerdict(SceneLayer &layer, const QRectF &rect, const MatrixCell &cell) const {
        const double sign = scaled(signSize);
        const double indent = sign + scaled(signGap);
        const double room = rect.width() - indent - 2 * scaled(padding) / 2;
        const double width = std::min(room, std::ceil(cell.textWidth) + 1);
        const double left = rect.left() + std::floor((rect.width() - indent - width) / 2);
        const double top = rect.top() + std::floor((rect.height() - sign) / 2);
        layer.shapes.push_back({.kind = SceneShape::Kind::Sign,
                                .rect = {left, top, sign, sign},
                                .fill = m_tokens.of(cell.state),
                                .fillBottom = {},
                                .stroke = m_tokens.panel,
                                .state = cell.state});
        layer.texts.push_back({.text = cell.text,
                               .box = {left + indent, rect.top(), width, rect.height()},
                               .size = m_cells.textSize(),
                               .color = isFit(cell.state) ? m_tokens.text : m_tokens.muted});
    }

    void addChangedMark(SceneLayer &layer, const QRectF &rect) const {
        const double size = scaled(changedSize);
        layer.shapes.push_back({.kind = SceneShape::Kind::Diamond,
                                .rect = {rect.right() - size - 3, rect.top() + 2, size, size},
                                .fill = m_tokens.accent,
                                .fillBottom = {},
                                .stroke = {}});
    }

    void addGrid(SceneLayer &layer, const QRectF &all) const {
        for (std::size_t row = m_rows.first; row < m_rows.end; ++row)
            addRect(layer, {all.left(), m_layout.cell(row, 0).bottom() - 1, all.width(), 1},
                    m_tokens.background);
        for (std::size_t column = m_columns.first; column < m_columns.end; ++column)
            addRect(layer, {m_layout.cell(0, column).right() - 1, all.top(), 1, all.height()},
                    m_tokens.background);
    }

    [[nodiscard]] bool isSelected(ModelId id) const {
        return m_content.selection == Selection::of(id) || std::ranges::binary_search(m_content.marked, id);
    }

    /// The rows of the models that are selected or marked, or the column of the device, between two lines.
    void addSelection(SceneLayer &layer, const QRectF &all) const {
        for (std::size_t row = m_rows.first; row < m_rows.end; ++row) {
            if (!isSelected(m_content.models[row]))
                continue;
            const QRectF cell = m_layout.cell(row, m_columns.first);
            addRect(layer, {all.left(), cell.top() - 1, all.width(), 1}, m_tokens.accent);
            addRect(layer, {all.left(), cell.bottom() - 1, all.width(), 1}, m_tokens.accent);
        }
        for (std::size_t column = m_columns.first; column < m_columns.end; ++column) {
            if (m_content.selection != Selection::of(m_content.devices[column]))
                continue;
            const QRectF cell = m_layout.cell(m_rows.first, column);
            addRect(layer, {cell.left() - 1, all.top(), 1, all.height()}, m_tokens.accent);
            addRect(layer, {cell.right() - 1, all.top(), 1, all.height()}, m_tokens.accent);
        }
    }

    void addLeft(SceneLayer &layer) {
        if (m_rows.size() == 0)
            return;
        const QRectF first = m_layout.leftCell(m_rows.first, 0);
        const double bottom = m_layout.leftCell(m_rows.end - 1, 0).bottom();
        addRect(layer, {0, first.top(), m_layout.leftWidth(), bottom - first.top()}, m_tokens.panel);
        for (std::size_t row = m_rows.first; row < m_rows.end; ++row)
            addModel(layer, row);
        for (const MatrixLeftColumn &column : m_layout.left())
            addRect(layer, {column.x + column.width - 1, first.top(), 1, bottom - first.top()},
                    m_tokens.background);
    }

    void addModel(SceneLayer &layer, std::size_t row) {
        constexpr double selectedTint = 0.2;
        const ModelId id = m_content.models[row];
        const QRectF first = m_layout.leftCell(row, 0);
        const QRectF whole(0, first.top(), m_layout.leftWidth(), first.height());
        if (isSelected(id))
            addRect(layer, whole, blend(m_tokens.accent, m_tokens.panel, selectedTint));
        addRect(layer, {0, whole.bottom() - 1, whole.width(), 1},
                isSelected(id) ? m_tokens.accent : m_tokens.background);
        for (std::size_t left = 0; left < m_layout.left().size(); ++left)
            addLeftCell(layer, id, m_layout.leftCell(row, left), m_layout.left()[left].kind);
    }

    void addLeftCell(SceneLayer &layer, ModelId id, const QRectF &rect, MatrixLeftColumn::Kind kind) {
        const NeuralNetwork &model = m_content.catalog.model(id);
        if (kind == MatrixLeftColumn::Kind::Name) {
            const double dot = scaled(dotSize);
            layer.shapes.push_back(
                {.kind = SceneShape::Kind::Circle,
                 .rect = {rect.left() + scaled(padding) + 2, rect.center().y() - dot / 2, dot, dot},
                 .fill = m_tokens.of(model.group),
                 .fillBottom = {},
                 .stroke = {}});
            const double indent = scaled(padding) + 2 + dot + scaled(padding);
            addText(layer, text::displayName(model.name), rect.adjusted(indent, 0, -scaled(padding), 0),
                    m_tokens.text, Qt::AlignLeft, Qt::ElideMiddle); // names often differ at the end
            return;
        }
        const QRectF inner = rect.adjusted(scaled(padding), 0, -scaled(padding), 0);
        const bool isTask = kind == MatrixLeftColumn::Kind::Task;
        addText(layer, figure(id, kind), inner, m_tokens.muted, isTask ? Qt::AlignLeft : Qt::AlignRight);
    }

    [[nodiscard]] QString figure(ModelId id, MatrixLeftColumn::Kind kind) const {
        const NeuralNetwork &model = m_content.catalog.model(id);
        const QString none = QStringLiteral("–");
        const auto memory = [&](const std::optional<Bytes> &bytes) {
            return bytes ? text::memoryShort(*bytes) : none;
        };
        switch (kind) {
        case MatrixLeftColumn::Kind::Task:
            return model.task.empty() ? none : text::words(model.task);
        case MatrixLeftColumn::Kind::Ram:
            return memory(needOf(m_content.catalog, id, m_content.rules).ram);
        case MatrixLeftColumn::Kind::Flash:
            return memory(needOf(m_content.catalog, id, m_content.rules).flash);
        case MatrixLeftColumn::Kind::Accuracy:
            return model.top1Accuracy ? text::percent(model.top1Accuracy->value) : none;
        case MatrixLeftColumn::Kind::Fits:
            return text::fitCount(m_content.shown.ofModel(id).fit(), m_content.devices.size());
        case MatrixLeftColumn::Kind::Name:
            break;
        }
        return {};
    }

    void addText(SceneLayer &layer, const QString &text, const QRectF &box, const QColor &color,
                 Qt::Alignment horizontal, Qt::TextElideMode elide = Qt::ElideRight) const {
        layer.texts.push_back({.text = text,
                               .box = box,
                               .horizontal = horizontal,
                               .size = m_cells.textSize(),
                               .elide = elide,
                               .color = color});
    }

    const MatrixContent &m_content;
    const MatrixLayout &m_layout;
    const ThemeTokens &m_tokens;
    MatrixCells &m_cells;
    MatrixRange m_rows;
    MatrixRange m_columns;
    double m_scale;
};

} // namespace

GraphScene matrixScene(const MatrixContent &content, const MatrixLayout &layout, const ThemeTokens &tokens,
                       MatrixCells &cells) {
    return MatrixWriter(content, layout, tokens, cells).write();
}

} // namespace tinyatlas
