// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/layers_chart.h"

#include "app/text/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace tinyatlas {

namespace {

constexpr int smallText = 11;
constexpr int rowText = 12;
constexpr int headText = 13;
constexpr qreal barPart = 0.54; // of a row
constexpr qreal gap = 12;
constexpr qreal numberWidth = 34;
constexpr qreal widestTypes = 170;
constexpr qreal figureWidth = 250; // of what stands behind a bar
constexpr qreal valueGap = 20;     // before it, at most, and behind it
constexpr int toTheLeft = static_cast<int>(Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter);
constexpr int toTheRight = static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
constexpr int inTheMiddle = static_cast<int>(Qt::AlignCenter);
constexpr QMarginsF pictureMargins(16, 12, 16, 12);

} // namespace

LayersChart::LayersChart(QQuickItem *parent) : ChartItem(parent) {}

void LayersChart::setLayers(LayersSource *layers) {
    if (layers == m_layers)
        return;
    if (m_layers)
        m_layers->disconnect(this);
    m_layers = layers;
    if (m_layers)
        connect(m_layers, &LayersSource::changed, this, [this] {
            m_unfolded.reset();
            refresh();
        });
    m_unfolded.reset();
    refresh();
    emit layersChanged();
}

const LayersData &LayersChart::data() const {
    static const LayersData none;
    return m_layers ? m_layers->data() : none;
}

int LayersChart::modelOf(const Spot &) const { return data().id; }

QString LayersChart::summary() const {
    if (data().layers.empty())
        return data().model.isEmpty() ? tr("No model to show") : tr("No layers are stated of this model");
    return tr("%1, %2 layers. %3").arg(data().model, text::countExact(data().layers.size()), data().headline);
}

/// Which layers have a row of their own, by index: of many the largest, and what needs most is among them.
std::vector<bool> LayersChart::shownBars() const {
    const auto &layers = data().layers;
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (!layers[i].unknown())
            known.push_back(i);
    if (known.size() > mostBars) {
        const auto end = known.begin() + static_cast<std::ptrdiff_t>(mostBars);
        std::ranges::partial_sort(known, end, [&](std::size_t a, std::size_t b) {
            const std::int64_t more = layers[a].bytes() - layers[b].bytes();
            return more == 0 ? a < b : more > 0;
        });
        known.erase(end, known.end());
    }
    std::vector<bool> shown(layers.size(), false);
    for (const std::size_t i : known)
        shown[i] = true;
    return shown;
}

/// All rows, nothing unfolded. With `mixed`, what is unknown is folded with what takes little.
std::vector<LayersChart::Row> LayersChart::foldedRows(bool mixed) const {
    const auto &layers = data().layers;
    const std::vector<bool> shown = shownBars();
    std::vector<Row> rows;
    for (std::size_t i = 0; i < layers.size(); i += rows.back().count) {
        Row row{.first = i, .area = {}, .in = {}, .out = {}};
        const auto folds = [&](std::size_t other) {
            return !shown[other] && (mixed || layers[other].unknown() == layers[i].unknown());
        };
        while (!shown[i] && i + row.count < layers.size() && folds(i + row.count))
            ++row.count;
        row.unfolds = row.count > 1;
        rows.push_back(row);
    }
    return rows;
}

void LayersChart::foldRows() {
    std::vector<Row> rows = foldedRows(false);
    if (rows.size() > mostRows)
        rows = foldedRows(true);
    m_rows.clear();
    for (const Row &row : rows) {
        if (row.unfolds && m_unfolded == row.first)
            addUnfolded(row);
        else
            m_rows.push_back(row);
    }
}

void LayersChart::addUnfolded(const Row &run) {
    for (std::size_t i = 0; i < std::min(run.count, mostUnfolded); ++i)
        m_rows.push_back({.first = run.first + i, .folds = i == 0, .area = {}, .in = {}, .out = {}});
    if (run.count > mostUnfolded)
        m_rows.push_back({.first = run.first + mostUnfolded,
                          .count = run.count - mostUnfolded,
                          .area = {},
                          .in = {},
                          .out = {}});
}

bool LayersChart::isFolded(const Row &row) const { return row.count > 1; }

QString LayersChart::foldText(const Row &row) const {
    const std::span layers = std::span(data().layers).subspan(row.first, row.count);
    const QString count = text::countExact(row.count);
    const auto unknown = static_cast<std::size_t>(std::ranges::count_if(layers, &LayerBar::unknown));
    if (unknown == 0)
        return tr("%1 layers that are not among the %2 largest").arg(count).arg(mostBars);
    if (unknown < row.count)
        return tr("%1 layers that are not among the %2 largest, %3 of them unknown")
            .arg(count)
            .arg(mostBars)
            .arg(text::countExact(unknown));
    const QString &why = layers.front().why;
    const bool alike = std::ranges::all_of(layers, [&](const LayerBar &layer) { return layer.why == why; });
    return alike ? tr("%1 layers unknown: %2").arg(count, why) : tr("%1 layers unknown").arg(count);
}

QString LayersChart::valueText(const LayerBar &layer) const {
    if (layer.unknown())
        return tr("unknown: %1").arg(layer.why);
    QString bytes = text::memoryShort(Bytes{layer.bytes()});
    if (!layer.known()) {
        if (layer.peak)
            return tr("at least %1 · the most that is known").arg(bytes);
        return layer.in ? tr("at least %1: what it writes is unknown").arg(bytes)
                        : tr("at least %1: what it reads is unknown").arg(bytes);
    }
    if (!layer.peak)
        return bytes;
    return data().unknown > 0 ? tr("%1 · largest that is known").arg(bytes) : tr("%1 · peak").arg(bytes);
}

QString LayersChart::textOf(const Spot &spot) const {
    const Row &row = m_rows[spot.row];
    if (isFolded(row)) {
        const QString text =
            tr("Layers %1 to %2\n%3")
                .arg(text::countExact(row.first + 1), text::countExact(row.first + row.count), foldText(row));
        return row.unfolds ? tr("%1\nClick: unfold").arg(text) : text;
    }
    const QString text = data().layers[row.first].text;
    return row.folds ? tr("%1\nClick: fold").arg(text) : text;
}

qreal LayersChart::headHeight() const { return 2 * QFontMetricsF(font(smallText)).height() + 14; }

qreal LayersChart::heightOfRows(qreal row) const {
    return headHeight() + row * static_cast<qreal>(std::max<std::size_t>(1, m_rows.size())) + 4;
}

qreal LayersChart::mostHeight() const {
    return heightOfRows(grownRow(line(), 1, std::numeric_limits<qreal>::max()));
}

void LayersChart::refresh() {
    foldRows();
    setImplicitHeight(heightOfRows(line()));
    ChartItem::refresh();
}

int LayersChart::pictureHeight(int width) const {
    const qreal room = width - pictureMargins.left() - pictureMargins.right();
    const QString title = QStringList{data().model, data().headline}.join(QStringLiteral(": "));
    const qreal below = heightOf(data().notes.join(u'\n'), font(smallText), room);
    return static_cast<int>(std::ceil(pictureMargins.top() + heightOf(title, font(headText, true), room) + 6 +
                                      implicitHeight() + (below > 0 ? below + gap : 0) +
                                      pictureMargins.bottom()));
}

void LayersChart::write(const QRectF &rect, const QString &text, const QColor &color, int flags, bool strong,
                        int pixels) {
    m_words.push_back({rect, text, font(pixels, strong), color, flags});
}

/// The key, and in a picture what a page shows around the chart. `room` is left with what is free.
void LayersChart::addHead(QRectF &room, bool picture) {
    if (picture) {
        room = room.marginsRemoved(pictureMargins);
        const QString title = QStringList{data().model, data().headline}.join(QStringLiteral(": "));
        const qreal height = heightOf(title, font(headText, true), room.width());
        write({room.left(), room.top(), room.width(), height}, title, tokens().text,
              Qt::AlignLeft | Qt::TextWordWrap, true, headText);
        room.setTop(room.top() + height + 6);
        const QString note = data().notes.join(u'\n');
        const qreal below = heightOf(note, font(smallText), room.width());
        write({room.left(), room.bottom() - below, room.width(), below}, note, tokens().muted,
              Qt::AlignLeft | Qt::TextWordWrap, false, smallText);
        room.setBottom(room.bottom() - below);
    }
    const QFontMetricsF metrics(font(smallText));
    const qreal square = std::round(10 * textScale());
    qreal left = room.left();
    for (const bool reads : {true, false}) {
        const QString text = reads ? tr("what a layer reads") : tr("what it writes");
        m_key.emplace_back(QRectF(left, room.top() + (metrics.height() - square) / 2, square, square), reads);
        const qreal width = std::ceil(metrics.horizontalAdvance(text)) + 1;
        write({left + square + 6, room.top(), width, metrics.height()}, text, tokens().muted, toTheLeft,
              false, smallText);
        left += square + 6 + width + 16;
    }
    write({left, room.top(), std::max(0.0, room.right() - left), metrics.height()},
          metrics.elidedText(tr("for one inference, without weights; an open end: at least"), Qt::ElideRight,
                             std::max(0.0, room.right() - left)),
          tokens().muted, toTheLeft, false, smallText);
}

/// The axis stands above the bars, as the rows may be more than a window shows.
void LayersChart::addScale(const QRectF &plot) {
    std::int64_t highest = data().stated.value_or(0);
    for (const LayerBar &layer : data().layers)
        highest = std::max(highest, layer.bytes());
    const QFontMetricsF metrics(font(smallText));
    AxisRange range{0, static_cast<double>(std::max<std::int64_t>(highest, 1)), FigureUnit::Bytes};
    range.maxTicks = std::clamp(static_cast<int>(plot.width() / (80 * textScale())), 2, 8);
    m_scale = linearScale(range);
    const qreal top = plot.top() - metrics.height() - 4;
    const auto at = [&](double value) { return plot.left() + plot.width() * value / m_scale.to; };
    QRectF stated;
    m_stated.reset();
    if (data().stated) {
        m_stated = std::floor(at(static_cast<double>(*data().stated))) + 0.5;
        const QString text = tr("RAM stated: %1").arg(text::memoryShort(Bytes{*data().stated}));
        const qreal width = std::ceil(QFontMetricsF(font(smallText, true)).horizontalAdvance(text)) + 2;
        stated = {std::clamp(*m_stated - width / 2, plot.left(), std::max(plot.left(), plot.right() - width)),
                  top, width, metrics.height()};
        write(stated, text, tokens().text, inTheMiddle, true, smallText);
    }
    for (const AxisScale::Tick &tick : m_scale.ticks) {
        m_grid.push_back(std::floor(at(tick.value)) + 0.5);
        const qreal width = std::ceil(metrics.horizontalAdvance(tick.label)) + 2;
        const QRectF rect(at(tick.value) - width / 2, top, width, metrics.height());
        if (!rect.adjusted(-8, 0, 8, 0).intersects(stated))
            write(rect, tick.label, tokens().muted, inTheMiddle, false, smallText);
    }
}

std::vector<ChartItem::Spot> LayersChart::arrange(const QSizeF &size, bool picture) {
    m_words.clear();
    m_grid.clear();
    m_key.clear();
    m_stated.reset();
    QRectF room(QPointF(), size);
    if (m_rows.empty()) {
        m_plot = {};
        write(room.adjusted(16, 16, -16, -16), summary(), tokens().muted, Qt::AlignCenter | Qt::TextWordWrap);
        return {};
    }
    addHead(room, picture);
    m_row = picture ? line() : grownRow(line(), m_rows.size(), room.height() - heightOfRows(0));
    qreal types = 0;
    qreal values = 0;
    for (const Row &row : m_rows) {
        if (isFolded(row))
            continue;
        const LayerBar &layer = data().layers[row.first];
        const QFontMetricsF metrics(font(rowText, layer.peak));
        types = std::max(types, metrics.horizontalAdvance(layer.type) + 1);
        values = std::max(values, metrics.horizontalAdvance(valueText(layer)) + valueGap);
    }
    types = std::ceil(std::min({types, widestTypes * textScale(), room.width() * 0.3}));
    const qreal left = room.left() + numberWidth * textScale() + types + gap;
    const qreal figures = std::min({values, figureWidth * textScale(), room.width() * 0.3});
    m_plot = {left, room.top() + headHeight(), std::max(20.0, std::floor(room.right() - figures - left)),
              m_row * static_cast<qreal>(m_rows.size())};
    addScale(m_plot);
    placeRows(room);
    std::vector<Spot> spots;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const qreal end = std::max({row.in.right(), row.out.right(), m_plot.left()});
        spots.push_back({i, {end, row.area.center().y()}, m_row / 2, row.area});
    }
    return spots;
}

void LayersChart::placeRows(const QRectF &room) {
    const qreal number = numberWidth * textScale();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.area = {room.left(), m_plot.top() + m_row * static_cast<qreal>(i), room.width(), m_row};
        row.in = row.out = {};
        if (isFolded(row)) {
            write({room.left() + number, row.area.top(), room.width() - number, m_row},
                  (row.unfolds ? QStringLiteral("▸ ") : QString()) + foldText(row), tokens().muted);
            continue;
        }
        placeBars(row);
        writeLayer(row);
    }
}

void LayersChart::placeBars(Row &row) const {
    const LayerBar &layer = data().layers[row.first];
    const qreal thick = std::round(m_row * barPart);
    qreal end = m_plot.left();
    for (const auto &[bytes, bar] : {std::pair{layer.in, &row.in}, std::pair{layer.out, &row.out}})
        if (bytes) {
            *bar = {end, row.area.top() + (m_row - thick) / 2,
                    m_plot.width() * static_cast<double>(*bytes) / m_scale.to, thick};
            end = bar->right();
        }
}

/// Number and type before the bar, and behind it what it takes.
void LayersChart::writeLayer(const Row &row) {
    const LayerBar &layer = data().layers[row.first];
    const qreal top = row.area.top();
    const qreal left = row.area.left() + numberWidth * textScale();
    const qreal types = m_plot.left() - gap - left;
    const QColor strong = tokens().text;
    const QColor quiet = tokens().muted;
    write({row.area.left(), top, numberWidth * textScale() - 10, m_row}, text::countExact(row.first + 1),
          quiet, toTheRight);
    const QString type = (row.folds ? QStringLiteral("▾ ") : QString()) +
                         (layer.type.isEmpty() ? tr("no type stated") : layer.type);
    const QFontMetricsF metrics(font(rowText, layer.peak));
    write({left, top, types, m_row}, metrics.elidedText(type, Qt::ElideRight, types),
          layer.unknown() ? quiet : strong, toTheLeft, layer.peak);
    constexpr qreal openEnd = 16;
    qreal text = std::max({m_plot.left(), row.in.right(), row.out.right()});
    if (!layer.unknown())
        text += layer.known() ? openEnd / 2 : openEnd;
    const QString value = valueText(layer);
    const qreal width = std::ceil(metrics.horizontalAdvance(value)) + 1;
    // Not on the line of what is stated.
    if (m_stated && text - 4 < *m_stated && text + width + 4 > *m_stated)
        text = *m_stated + openEnd / 2;
    const qreal room = std::max(0.0, row.area.right() - text);
    write({text, top, std::min(width, room), m_row}, metrics.elidedText(value, Qt::ElideRight, room),
          layer.peak ? strong : quiet, toTheLeft, layer.peak);
}

std::optional<std::size_t> LayersChart::spotAt(const QPointF &point, const std::vector<Spot> &spots) const {
    return rowAt(point, spots);
}

void LayersChart::chooseSpot(const Spot &spot, bool asks) {
    const Row row = m_rows[spot.row];
    if (!asks && row.unfolds)
        m_unfolded = row.first;
    else if (!asks && row.folds)
        m_unfolded.reset();
    else if (!isFolded(row))
        return void(emit layerEvidenceAsked(static_cast<int>(row.first)));
    else
        return;
    refresh();
}

void LayersChart::paintGround(QPainter &painter) {
    // A line through a word looks as if that were crossed out.
    QPainterPath free;
    free.addRect(m_plot.adjusted(-1, 0, 1, 0));
    QPainterPath taken;
    taken.setFillRule(Qt::WindingFill);
    for (const Words &entry : m_words) {
        const QFontMetricsF metrics(entry.font);
        const QSizeF size(metrics.horizontalAdvance(entry.text) + 6,
                          std::min(entry.rect.height(), metrics.height() + 8));
        if (m_plot.intersects(entry.rect))
            taken.addRect({{entry.rect.left() - 3, entry.rect.center().y() - size.height() / 2}, size});
    }
    painter.save();
    painter.setClipPath(free.subtracted(taken));
    painter.setPen(QPen(tokens().line, 1));
    for (const qreal x : m_grid)
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    painter.restore();
}

void LayersChart::paintMarks(QPainter &painter) {
    const auto tone = [this](bool reads, bool peak) {
        const QColor strong = peak ? tokens().accent : tokens().muted;
        return blend(strong, tokens().panel, reads ? 0.85 : 0.5);
    };
    painter.setPen(Qt::NoPen);
    for (const auto &[square, reads] : m_key)
        painter.fillRect(square, tone(reads, false));
    for (const Row &row : m_rows) {
        const LayerBar &layer = data().layers[row.first];
        painter.fillRect(row.in, tone(true, layer.peak));
        painter.fillRect(row.out, tone(false, layer.peak));
        if (isFolded(row) || layer.unknown() || layer.known())
            continue;
        // The other side is not known: it goes on.
        const QRectF bar = row.in.isNull() ? row.out : row.in;
        painter.setPen(QPen(tokens().muted, 1.5, Qt::DotLine));
        painter.drawLine(bar.topRight() + QPointF(2, 0.75), bar.topRight() + QPointF(12, 0.75));
        painter.drawLine(bar.bottomRight() + QPointF(2, -0.75), bar.bottomRight() + QPointF(12, -0.75));
        painter.setPen(Qt::NoPen);
    }
    if (m_stated) {
        painter.setPen(QPen(tokens().text, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(*m_stated, m_plot.top()), QPointF(*m_stated, m_plot.bottom()));
    }
    paintWords(painter, m_words);
}

void LayersChart::paintHover(QPainter &painter, const Spot &spot) const { paintRowHover(painter, spot); }

} // namespace tinyatlas
