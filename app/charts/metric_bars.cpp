// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/metric_bars.h"

#include "app/text/figures.h"
#include "app/text/requirement_words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr int smallText = 11;
constexpr int nameText = 12;
constexpr qreal barPart = 12.0 / MetricBars::rowHeight;
constexpr qreal gap = 12;
constexpr qreal widestNames = 280;
constexpr qreal namesPart = 0.55; // of the width, at most
constexpr QMarginsF pictureMargins(16, 12, 16, 12);

} // namespace

MetricBars::MetricBars(QQuickItem *parent)
    : ChartItem(parent), m_series(new QHorizontalStackedBarSeries), m_subject(new QBarSet(QString())),
      m_others(new QBarSet(QString())), m_names(new QBarCategoryAxis), m_values(new QValueAxis) {
    m_series->append({m_others, m_subject});
    m_series->setBarWidth(barPart);
    chart().addSeries(m_series);
    chart().addAxis(m_names, Qt::AlignLeft);
    chart().addAxis(m_values, Qt::AlignBottom);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_values);
    m_names->setVisible(false);
    m_values->setVisible(false);
    setImplicitHeight(rowHeight);
}

void MetricBars::setQuantity(int quantity) {
    if (quantity == m_quantity)
        return;
    m_quantity = quantity;
    refresh();
    emit quantityChanged();
}

const ChartQuantity &MetricBars::shown() const {
    static const ChartQuantity none;
    const ChartQuantity *found = source() ? source()->quantity(m_quantity) : nullptr;
    return found == nullptr ? none : *found;
}

QString MetricBars::estimateKey() const {
    const bool any = std::ranges::any_of(
        m_rows, [this](const Row &row) { return models()[row.row].figure(m_quantity)->band.has_value(); });
    return any ? tr("hatched: estimated, with its band") : QString();
}

QString MetricBars::key() const {
    QStringList parts{estimateKey()};
    if (m_notShown > 0)
        parts.append(tr("%1 more not shown").arg(text::countExact(m_notShown)));
    parts.removeAll(QString());
    return parts.join(text::separator());
}

QString MetricBars::heading() const {
    QStringList parts{shown().name, estimateKey()};
    parts.removeAll(QString());
    return parts.join(text::separator());
}

QString MetricBars::valueText(const Row &row) const {
    return briefFigure(*models()[row.row].figure(m_quantity), shown().unit);
}

QStringList MetricBars::missing() const { return source() ? source()->without(m_quantity) : QStringList(); }

QString MetricBars::omissions() const {
    QStringList lines{ChartSource::leftOut(missing(), shown().missing)};
    if (m_notShown > 0)
        lines.append(tr("%1 more are not shown: these are the best").arg(text::countExact(m_notShown)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString MetricBars::pageNote() const {
    const QStringList names = missing();
    if (names.isEmpty())
        return {};
    return m_quantity == ChartSource::Accuracy
               ? tr("Without a reported accuracy there is no bar.")
               : tr("No bar, because it is not stated: %1").arg(ChartSource::listed(names));
}

QString MetricBars::summary() const {
    const std::vector<Row> rows = sortedRows();
    if (rows.empty())
        return tr("%1: no model states it").arg(shown().name);
    return tr("%1. Models: %2. Best: %3, %4.")
        .arg(shown().name, QString::number(rows.size()), models()[rows.front().row].name,
             valueText(rows.front()));
}

std::vector<MetricBars::Row> MetricBars::sortedRows() const {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < models().size(); ++i) {
        if (const ChartFigure *figure = models()[i].figure(m_quantity))
            rows.push_back({i, figure->value, {}});
    }
    const bool more = shown().moreIsBetter;
    std::ranges::stable_sort(rows, [&](const Row &a, const Row &b) {
        if (a.value != b.value)
            return more ? a.value > b.value : a.value < b.value;
        return models()[a.row].name.localeAwareCompare(models()[b.row].name) < 0;
    });
    return rows;
}

void MetricBars::refresh() {
    m_rows = sortedRows();
    m_notShown = m_rows.size() > mostRows ? m_rows.size() - mostRows : 0;
    if (m_notShown > 0) {
        // The model in question is never among those left out.
        const auto subject =
            std::ranges::find_if(m_rows, [this](const Row &row) { return models()[row.row].subject; });
        if (subject != m_rows.end() && subject - m_rows.begin() >= static_cast<std::ptrdiff_t>(mostRows))
            m_rows[mostRows - 1] = *subject;
        m_rows.resize(mostRows);
    }
    const std::size_t lines = std::max<std::size_t>(1, m_rows.size() + (key().isEmpty() ? 0 : 1));
    setImplicitHeight(line() * static_cast<qreal>(lines));
    ChartItem::refresh();
}

int MetricBars::pictureHeight(int width) const {
    const qreal room = width - pictureMargins.left() - pictureMargins.right();
    const qreal below = heightOf(omissions(), font(smallText), room);
    return static_cast<int>(std::ceil(pictureMargins.top() + line() +
                                      line() * static_cast<qreal>(std::max<std::size_t>(1, m_rows.size())) +
                                      (below > 0 ? below + gap : 0) + pictureMargins.bottom()));
}

void MetricBars::setData(double longest) {
    QStringList categories;
    QList<qreal> subject;
    QList<qreal> others;
    for (const Row &row : m_rows) {
        const bool isSubject = models()[row.row].subject;
        categories.append(QString::number(categories.size())); // names may repeat, categories may not
        subject.prepend(isSubject ? row.value : 0);            // the first category is the lowest
        others.prepend(isSubject ? 0 : row.value);
    }
    m_subject->remove(0, m_subject->count());
    m_others->remove(0, m_others->count());
    m_subject->append(subject);
    m_others->append(others);
    m_names->setCategories(categories);
    m_values->setRange(0, longest);
    for (const auto &[set, color] :
         {std::pair{m_subject, tokens().accent}, std::pair{m_others, colorOfOthers()}}) {
        set->setBrush(color);
        set->setPen(Qt::NoPen);
    }
}

/// Beside a model in question they are quiet; else they have the colour of their group, if it is one.
QColor MetricBars::colorOfOthers() const {
    const auto isSubject = [this](const Row &row) { return models()[row.row].subject; };
    const auto isOther = [this](const Row &row) {
        return models()[row.row].group != models()[m_rows.front().row].group;
    };
    if (m_rows.empty() || std::ranges::any_of(m_rows, isSubject) || std::ranges::any_of(m_rows, isOther))
        return blend(tokens().muted, tokens().panel, 0.55);
    return blend(tokens().of(static_cast<Group>(models()[m_rows.front().row].group)), tokens().panel, 0.7);
}

void MetricBars::arrangeEmpty(const QSizeF &size) {
    setData(1);
    const QString words =
        models().empty() ? tr("No models to compare") : tr("None of these models states it");
    m_words.push_back({QRectF(QPointF(), size), words, font(nameText), tokens().muted, Qt::AlignCenter});
}

std::vector<ChartItem::Spot> MetricBars::arrange(const QSizeF &size, bool picture) {
    m_words.clear();
    QRectF room(QPointF(), size);
    const QFont small = font(smallText);
    if (picture) {
        room = room.marginsRemoved(pictureMargins);
        m_words.push_back({{room.left(), room.top(), room.width(), QFontMetricsF(small).height()},
                           heading(),
                           small,
                           tokens().muted});
        room.setTop(room.top() + line());
    }
    if (m_rows.empty()) {
        arrangeEmpty(size);
        return {};
    }
    const qreal foot = key().isEmpty() ? 0 : line();
    m_row = picture ? line() : grownRow(line(), m_rows.size(), room.height() - foot);
    placeRows(room);
    // On a page, the names of those without a bar are the page's to show.
    const QString below = picture ? omissions() : key();
    const qreal top = room.top() + m_row * static_cast<qreal>(m_rows.size()) + (picture ? gap : 4);
    m_words.push_back({{room.left(), top, room.width(), heightOf(below, small, room.width())},
                       below,
                       small,
                       tokens().muted,
                       Qt::AlignLeft | Qt::TextWordWrap});

    std::vector<Spot> spots;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRectF area(room.left(), room.top() + m_row * static_cast<qreal>(i), room.width(), m_row);
        spots.push_back({m_rows[i].row, {m_rows[i].bar.right(), area.center().y()}, m_row / 2, area});
    }
    return spots;
}

void MetricBars::placeRows(const QRectF &room) {
    qreal names = 0;
    qreal figure = 0;
    std::vector<qreal> nameWidths;
    QStringList figures;
    double longest = shown().isShare ? 100 : 0; // a percentage is a part of the whole bar
    for (const Row &row : m_rows) {
        const QFontMetricsF metrics(font(nameText, models()[row.row].subject));
        nameWidths.push_back(metrics.horizontalAdvance(models()[row.row].name) + 1);
        figures.append(valueText(row));
        names = std::max(names, nameWidths.back());
        figure = std::max(figure, metrics.horizontalAdvance(figures.back()) + 1);
        const ChartFigure &shown = *models()[row.row].figure(m_quantity);
        longest = std::max({longest, row.value, shown.band ? shown.band->to : 0});
    }
    names = std::ceil(std::min({names, widestNames * textScale(), room.width() * namesPart}));
    setData(longest > 0 ? longest : 1);
    const QRectF plot(room.left() + names + gap, room.top(),
                      std::max(10.0, std::floor(room.width() - names - figure - gap - 8)),
                      m_row * static_cast<qreal>(m_rows.size()));
    chart().setPlotArea(plot);

    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const ChartModel &model = models()[row.row];
        const qreal top = plot.top() + m_row * static_cast<qreal>(i);
        const qreal thickness = m_row * barPart;
        row.bar = {plot.left(), top + (m_row - thickness) / 2,
                   longest > 0 ? plot.width() * row.value / longest : 0, thickness};
        const auto &band = model.figure(m_quantity)->band;
        const auto at = [&](double value) {
            return QPointF(plot.left() + plot.width() * value / longest, row.bar.center().y());
        };
        row.band = band ? QLineF(at(band->from), at(band->to)) : QLineF();
        const QFont words = font(nameText, model.subject);
        const QColor color = model.subject ? tokens().text : tokens().muted;
        m_words.push_back({{room.left(), top, names, m_row},
                           nameWidths[i] <= names
                               ? model.name
                               : QFontMetricsF(words).elidedText(model.name, Qt::ElideRight, names),
                           words,
                           color});
        m_words.push_back({{std::max(row.bar.right(), row.band.x2()) + 8, top, figure, m_row},
                           figures[static_cast<qsizetype>(i)],
                           words,
                           color});
    }
}

void MetricBars::paintMarks(QPainter &painter) {
    paintWords(painter, m_words);
    for (const Row &row : m_rows)
        if (!row.band.isNull())
            paintBand(painter, row);
}

/// An estimate is hatched, with its band as a line.
void MetricBars::paintBand(QPainter &painter, const Row &row) const {
    const qreal end = row.bar.height() / 3;
    painter.fillRect(row.bar, QBrush(tokens().panel, Qt::BDiagPattern));
    painter.setPen(QPen(tokens().text, 1.2));
    painter.drawLine(row.band);
    for (const QPointF &point : {row.band.p1(), row.band.p2()})
        painter.drawLine(point - QPointF(0, end), point + QPointF(0, end));
}

void MetricBars::paintHover(QPainter &painter, const Spot &spot) const { paintRowHover(painter, spot); }

std::optional<std::size_t> MetricBars::spotAt(const QPointF &point, const std::vector<Spot> &spots) const {
    return rowAt(point, spots);
}

} // namespace tinyatlas
