// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_picture.h"

#include "app/charts/layers_chart.h"
#include "app/charts/metric_bars.h"
#include "app/charts/rounds_chart.h"
#include "app/charts/scatter_chart.h"
#include "app/scene/page_painter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr qreal margin = 32;
constexpr qreal scatterPart = 0.58; // its height, of its width
constexpr qreal cellGap = 12;

QString tr(const char *text) { return QCoreApplication::translate("ComparePicture", text); }

/// Paints the parts below each other. The same code measures, on a picture of one pixel.
class ComparePainter {
public:
    ComparePainter(QPainter &painter, CompareViewModel &compare, const ThemeTokens &tokens, int width)
        : m_page(painter, tokens), m_compare(compare), m_tokens(tokens), m_room(width - 2 * margin) {}

    /// Returns the height.
    qreal paint(const QString &credit) {
        qreal y = m_page.words({margin, margin}, m_room, title(),
                               {.pixels = PagePainter::titleText, .color = m_tokens.text, .strong = true});
        y = body(y + 14);
        m_page.line({margin, y + 14}, m_room);
        return m_page.words({margin, y + 24}, m_room, credit,
                            {.pixels = PagePainter::smallText, .color = m_tokens.muted}) +
               16;
    }

private:
    [[nodiscard]] QString quantity(int index) const {
        const ChartQuantity *found = m_compare.charts()->source()->quantity(index);
        return found == nullptr ? QString() : found->name;
    }
    [[nodiscard]] QString task() const {
        return m_compare.conditions()->tasks().value(m_compare.conditions()->task());
    }

    [[nodiscard]] QString title() const {
        const CompareAxes &axes = *m_compare.axes();
        switch (m_compare.page()) {
        case CompareViewModel::Scatter:
            return tr("%1 against %2: %3").arg(quantity(axes.upwards()), quantity(axes.across()), task());
        case CompareViewModel::Bars:
            return tr("%1: %2").arg(quantity(axes.bars()), task());
        case CompareViewModel::Rounds: // the chart itself begins with the model, as that of layers
            return m_compare.rounds()->energy() ? tr("Energy over the rounds")
                                                : tr("Latency over the rounds");
        case CompareViewModel::Layers:
            return tr("Memory by layer");
        default:
            return tr("Side by side");
        }
    }

    qreal body(qreal top) {
        const CompareAxes &axes = *m_compare.axes();
        if (m_compare.page() == CompareViewModel::Scatter) {
            ScatterChart chart;
            chart.setAcross(axes.across());
            chart.setUpwards(axes.upwards());
            chart.setBubble(axes.bubble());
            chart.setAcrossLogarithmic(axes.acrossLogarithmic());
            chart.setUpwardsLogarithmic(axes.upwardsLogarithmic());
            chart.setFrontShown(!m_compare.charts()->severalTasks());
            chart.setSource(m_compare.charts()->source());
            return leftOut(drawn(chart, top, m_room * scatterPart));
        }
        if (m_compare.page() == CompareViewModel::Bars) {
            MetricBars chart;
            chart.setQuantity(axes.bars());
            chart.setSource(m_compare.charts()->source());
            return leftOut(drawn(chart, top, chart.pictureHeight(static_cast<int>(m_room))));
        }
        if (m_compare.page() == CompareViewModel::Rounds) {
            RoundsChart chart;
            chart.setRounds(m_compare.rounds()->source());
            return drawn(chart, top, chart.pictureHeight(static_cast<int>(m_room)));
        }
        if (m_compare.page() == CompareViewModel::Layers) {
            LayersChart chart;
            chart.setLayers(m_compare.layers()->source());
            return drawn(chart, top, chart.pictureHeight(static_cast<int>(m_room)));
        }
        return table(top);
    }

    qreal drawn(ChartItem &chart, qreal top, qreal height) {
        chart.setTokens(m_tokens);
        m_page.painter().save();
        chart.paintTo(m_page.painter(), {margin, top, m_room, height});
        m_page.painter().restore();
        return top + height;
    }

    qreal leftOut(qreal top) {
        QStringList lines{m_compare.charts()->measuredHow(), m_compare.charts()->leftOut()};
        lines.removeAll(QString());
        return m_page.words({margin + 16, top}, m_room - 32, lines.join(u'\n'),
                            {.pixels = PagePainter::smallText, .color = m_tokens.muted});
    }

    qreal table(qreal top) {
        const QList<ComparedThing> things = m_compare.things();
        if (things.isEmpty())
            return m_page.words({margin, top}, m_room, tr("Nothing stands side by side."),
                                {.pixels = PagePainter::bodyText, .color = m_tokens.muted});
        const auto columns = static_cast<qreal>(things.size()) + 1;
        const qreal width = m_room / columns;
        qreal bottom = top;
        for (qsizetype i = 0; i < things.size(); ++i)
            bottom = std::max(
                bottom,
                m_page.words({margin + width * static_cast<qreal>(i + 1), top}, width - cellGap,
                             things[i].name,
                             {.pixels = PagePainter::bodyText, .color = m_tokens.text, .strong = true}));
        qreal y = bottom + 6;
        m_page.line({margin, y}, m_room);
        for (int row = 0; row < m_compare.table()->rowCount(); ++row)
            y = tableRow(row, y, width);
        const QString key = tr("● differs · ▲ best of its row");
        const QString note = m_compare.table()->note();
        return m_page.words({margin, y + 10}, m_room, note.isEmpty() ? key : key + u'\n' + note,
                            {.pixels = PagePainter::smallText, .color = m_tokens.muted});
    }

    qreal tableRow(int row, qreal top, qreal width) {
        const CompareTable &table = *m_compare.table();
        const auto at = [&](int role) { return table.data(table.index(row), role); };
        if (const QString heading = at(CompareTable::HeadingRole).toString(); !heading.isEmpty())
            top = m_page.heading({margin, top + 14}, m_room, heading);
        const bool differs = at(CompareTable::DiffersRole).toBool();
        const qreal y = top + 6;
        if (differs)
            m_page.words({margin, y}, 12, QStringLiteral("●"),
                         {.pixels = PagePainter::smallText - 2, .color = m_tokens.accent});
        qreal bottom = m_page.words(
            {margin + 14, y}, width - cellGap - 14, at(CompareTable::LabelRole).toString(),
            {.pixels = PagePainter::bodyText, .color = differs ? m_tokens.text : m_tokens.muted});
        const auto cells = at(CompareTable::CellsRole).value<QList<ComparedCell>>();
        for (qsizetype i = 0; i < cells.size(); ++i)
            bottom = std::max(
                bottom, cell(cells[i], {margin + width * static_cast<qreal>(i + 1), y}, width, differs));
        m_page.line({margin, bottom + 5}, m_room);
        return bottom + 6;
    }

    qreal cell(const ComparedCell &cell, const QPointF &at, qreal width, bool differs) {
        constexpr qreal sign = 13;
        QPointF place = at;
        QColor color = !cell.known || !differs ? m_tokens.muted : m_tokens.text;
        if (cell.state >= 0) {
            m_page.sign({at.x(), at.y() + 1, sign, sign}, static_cast<FitState>(cell.state));
            place.rx() += sign + 6;
            color = m_page.colorOf(static_cast<FitState>(cell.state));
        }
        return m_page.words(place, width - cellGap - (place.x() - at.x()),
                            cell.best ? cell.text + QStringLiteral(" ▲") : cell.text,
                            {.pixels = PagePainter::bodyText, .color = color, .strong = cell.best});
    }

    PagePainter m_page;
    CompareViewModel &m_compare;
    const ThemeTokens &m_tokens;
    qreal m_room;
};

} // namespace

ComparePicture::ComparePicture(CompareViewModel &compare, const ThemeTokens &tokens, QString credit)
    : m_compare(compare), m_tokens(tokens), m_credit(std::move(credit)) {}

PicturePage ComparePicture::page(int width, QString title) const {
    QImage measured(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&measured);
    return {.size = QSizeF(width, std::ceil(paint(painter, width))),
            .title = std::move(title),
            .background = m_tokens.panel,
            .paint = [this, width](QPainter &to) { std::ignore = paint(to, width); }};
}

QImage ComparePicture::image() const {
    constexpr int pastedScale = 2;
    return imageOf(page(pastedWidth), pastedScale);
}

qreal ComparePicture::paint(QPainter &painter, int width) const {
    return ComparePainter(painter, m_compare, m_tokens, width).paint(m_credit);
}

} // namespace tinyatlas
