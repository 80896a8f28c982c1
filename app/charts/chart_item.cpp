// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chart_item.h"

#include <QGraphicsLayout>
#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tinyatlas {

namespace {

constexpr qreal reach = 10;       // pixels beyond a disc's rim that still count as on it
constexpr qreal mostGrowth = 2.2; // of rows

} // namespace

ChartItem::ChartItem(QQuickItem *parent) : QQuickPaintedItem(parent), m_chart(new QChart) {
    m_scene.addItem(m_chart);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setDropShadowEnabled(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    setAntialiasing(true);
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    setActiveFocusOnTab(true);
}

ChartItem::~ChartItem() = default;

void ChartItem::setTheme(Theme *theme) {
    if (theme == m_theme)
        return;
    if (m_theme)
        m_theme->disconnect(this);
    m_theme = theme;
    if (m_theme)
        connect(m_theme, &Theme::changed, this, &ChartItem::takeTokens);
    takeTokens();
    emit themeChanged();
}

void ChartItem::takeTokens() {
    if (!m_theme)
        return;
    m_textScale = m_theme->textScale();
    setTokens(m_theme->tokens());
}

void ChartItem::setTokens(const ThemeTokens &tokens) {
    m_tokens = tokens;
    refresh();
}

void ChartItem::setSource(ChartSource *source) {
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &ChartSource::changed, this, &ChartItem::refresh);
        connect(m_source, &ChartSource::markedChanged, this, [this] { update(); });
    }
    refresh();
    emit sourceChanged();
}

const std::vector<ChartModel> &ChartItem::models() const {
    static const std::vector<ChartModel> none;
    return m_source ? m_source->models() : none;
}

QFont ChartItem::font(int pixels, bool strong) const {
    // Asked once: the font database answers slowly, and a chart has hundreds of texts.
    static const QString family = textFamily();
    QFont font(family);
    font.setPixelSize(qRound(pixels * m_textScale));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setStyleStrategy(QFont::PreferNoShaping); // else a PDF loses brackets: see PagePainter::font()
    return font;
}

qreal ChartItem::heightOf(const QString &text, const QFont &font, qreal width) {
    if (text.isEmpty())
        return 0;
    const QRectF room(0, 0, width, std::numeric_limits<short>::max());
    return std::ceil(QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap, text).height());
}

void ChartItem::paintWords(QPainter &painter, const std::vector<Words> &words) {
    for (const Words &entry : words) {
        painter.setFont(entry.font);
        painter.setPen(entry.color);
        painter.drawText(entry.rect, entry.flags, entry.text);
    }
}

bool ChartItem::shows(int quantity) const { return quantity >= 0; }

QString ChartItem::figures(const ChartModel &model) const {
    QStringList parts;
    for (std::size_t i = 0; m_source && i < m_source->quantities().size(); ++i)
        if (const bool stated = i <= ChartSource::Flash; !stated && !shows(static_cast<int>(i)))
            continue;
        else if (const ChartFigure *figure = model.figure(static_cast<int>(i)))
            parts.append(figureText(*figure, m_source->quantities()[i]));
    return parts.join(QStringLiteral(" · "));
}

void ChartItem::refresh() {
    m_pressed.reset();
    m_brushFrom.reset();
    m_band = {};
    setHovered({});
    m_spots.clear(); // of what is no longer shown
    schedule();
    emit summaryChanged();
}

void ChartItem::arrangeNow(const QSizeF &size, bool picture) {
    m_chart->resize(size);
    m_spots = arrange(size, picture);
    m_arranged = !picture;
}

const std::vector<ChartItem::Spot> &ChartItem::spots() {
    if (!m_arranged)
        arrangeNow(size(), false);
    return m_spots;
}

/// Arranging and rendering take a part of a frame each, and a page may have several charts: each step is an
/// event of its own. What is not in sight waits until it is.
void ChartItem::schedule() {
    m_arranged = false;
    if (m_scheduled || !isVisible() || !window())
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(this, &ChartItem::arrangeStep, Qt::QueuedConnection);
}

void ChartItem::arrangeStep() {
    m_scheduled = false;
    if (!isVisible() || size().isEmpty())
        return;
    arrangeNow(size(), false);
    scheduleRendering();
}

void ChartItem::scheduleRendering() {
    if (!std::exchange(m_renderScheduled, true))
        QMetaObject::invokeMethod(this, &ChartItem::renderStep, Qt::QueuedConnection);
}

// The scene is rendered here and not in paint(): that runs on the render thread, where the objects of a
// QGraphicsScene must not be touched.
void ChartItem::renderStep() {
    m_renderScheduled = false;
    if (!m_arranged || !window()) // another arrangement is on its way
        return;
    const qreal ratio = window()->effectiveDevicePixelRatio();
    const QSize pixels = (size() * ratio).toSize();
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    render(painter, {QPointF(), size()}, size());
    painter.end();
    update();
}

void ChartItem::paint(QPainter *painter) {
    painter->drawImage(QPointF(), m_image);
    paintMarked(*painter);
    if (m_hovered && *m_hovered < m_spots.size())
        paintHover(*painter, m_spots[*m_hovered]);
    if (m_band.isNull())
        return;
    QColor veil = m_tokens.accent;
    veil.setAlphaF(0.15F);
    painter->setPen(m_tokens.accent);
    painter->setBrush(veil);
    painter->drawRect(m_band);
}

void ChartItem::paintMarked(QPainter &painter) const {
    const std::vector<bool> none;
    const std::vector<bool> &marked = m_source ? m_source->marked() : none;
    for (const Spot &spot : m_spots)
        if (m_band.isNull() ? spot.row < marked.size() && marked[spot.row] : m_band.contains(spot.centre))
            paintMark(painter, spot);
}

void ChartItem::paintMark(QPainter &painter, const Spot &spot) const { paintHover(painter, spot); }

void ChartItem::render(QPainter &painter, const QRectF &target, const QSizeF &size) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.save();
    painter.translate(target.topLeft());
    painter.setBrush(Qt::NoBrush); // lines of a QChart would be filled with the brush that was used last
    paintGround(painter);
    m_scene.render(&painter, {QPointF(), size}, {QPointF(), size}, Qt::IgnoreAspectRatio);
    paintMarks(painter);
    painter.restore();
}

void ChartItem::paintGround(QPainter &) {}

void ChartItem::reveal(std::size_t) {}

void ChartItem::moveSpots(std::vector<Spot> spots) {
    m_spots = std::move(spots);
    if (m_hovered && m_spots[*m_hovered].area.isNull())
        setHovered({});
    else if (m_hovered)
        emit hoverChanged(); // it moved as well
    scheduleRendering();
}

void ChartItem::hoverAt(const QPointF &point) { setHovered(spotAt(point, spots())); }

void ChartItem::goTo(std::size_t spot) {
    setVisualFocus(true);
    reveal(spot);
    setHovered(spot);
}

QImage ChartItem::picture(const QSize &size, qreal scale) {
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(scale);
    image.fill(m_tokens.panel);
    QPainter painter(&image);
    paintTo(painter, {QPointF(), QSizeF(size)});
    return image;
}

void ChartItem::paintTo(QPainter &painter, const QRectF &target) {
    setHovered({});
    arrangeNow(target.size(), true);
    render(painter, target, target.size());
    schedule(); // what was laid out is the picture's: the item needs its own again
}

std::optional<std::size_t> ChartItem::spotAt(const QPointF &point, const std::vector<Spot> &spots) const {
    std::optional<std::size_t> found;
    qreal best = std::numeric_limits<qreal>::infinity();
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const qreal away = QLineF(point, spots[i].centre).length();
        if (away <= spots[i].radius + reach && away < best) {
            best = away;
            found = i;
        }
    }
    return found;
}

std::optional<std::size_t> ChartItem::rowAt(const QPointF &point, const std::vector<Spot> &spots) {
    const auto found =
        std::ranges::find_if(spots, [&](const Spot &spot) { return spot.area.contains(point); });
    return found == spots.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - spots.begin()));
}

void ChartItem::paintRowHover(QPainter &painter, const Spot &spot) const {
    QColor veil = tokens().text;
    veil.setAlphaF(0.07F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(spot.area, 4, 4);
}

qreal ChartItem::grownRow(qreal least, std::size_t rows, qreal room) {
    const qreal share = std::floor(room / static_cast<qreal>(std::max<std::size_t>(1, rows)));
    return std::clamp(share, least, std::floor(least * mostGrowth));
}

void ChartItem::setHovered(std::optional<std::size_t> spot) {
    if (spot == m_hovered)
        return;
    m_hovered = spot;
    setCursor(spot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    emit hoverChanged();
}

int ChartItem::modelOf(const Spot &spot) const { return models()[spot.row].model; }

QString ChartItem::textOf(const Spot &spot) const {
    const ChartModel &model = models()[spot.row];
    return model.name + u'\n' + figures(model);
}

QString ChartItem::hoverText() const { return m_hovered ? textOf(m_spots[*m_hovered]) : QString(); }

QPointF ChartItem::hoverPosition() const {
    return m_hovered ? m_spots[*m_hovered].centre - QPointF(0, m_spots[*m_hovered].radius) : QPointF();
}

int ChartItem::hoveredModel() const { return m_hovered ? modelOf(m_spots[*m_hovered]) : -1; }

void ChartItem::geometryChange(const QRectF &now, const QRectF &before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    setHovered({});
    schedule();
}

void ChartItem::itemChange(ItemChange change, const ItemChangeData &data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange ||
        (change == ItemVisibleHasChanged && data.boolValue && !m_arranged))
        schedule();
}

/// A mouse that rests is reported with every frame: what the arrow keys have chosen stays.
void ChartItem::hoverMoveEvent(QHoverEvent *event) {
    if (std::exchange(m_mouse, event->scenePosition()) != event->scenePosition())
        hoverAt(event->position());
}

void ChartItem::hoverLeaveEvent(QHoverEvent *) { setHovered({}); }

void ChartItem::setBrushable(bool brushable) {
    if (brushable == m_brushable)
        return;
    m_brushable = brushable;
    emit brushableChanged();
}

void ChartItem::mousePressEvent(QMouseEvent *event) {
    setVisualFocus(false);
    // What is on no spot goes on to whatever lies below: a page that is flicked, for one.
    m_pressed = spotAt(event->position(), spots());
    const bool brushes = m_brushable && !m_pressed && event->button() == Qt::LeftButton;
    m_brushFrom = brushes ? std::optional(event->position()) : std::nullopt;
    event->setAccepted(m_pressed.has_value() || brushes);
}

void ChartItem::mouseMoveEvent(QMouseEvent *event) {
    if (!m_brushFrom)
        return;
    const QRectF band = QRectF(*m_brushFrom, event->position()).normalized();
    constexpr qreal least = 4; // below, it is a hand that trembles
    if (m_band.isNull() && std::max(band.width(), band.height()) < least)
        return;
    setHovered({});
    m_band = band.intersected(boundingRect());
    update();
}

void ChartItem::mouseReleaseEvent(QMouseEvent *event) {
    const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (std::exchange(m_brushFrom, std::nullopt)) {
        finishBrush(adds);
        return;
    }
    const auto spot = spotAt(event->position(), spots());
    if (!spot || spot != m_pressed)
        return;
    if (m_brushable && adds && event->button() == Qt::LeftButton)
        emit brushed({modelOf(m_spots[*spot])}, true);
    else
        chooseSpot(Spot(m_spots[*spot]), event->button() == Qt::RightButton);
}

void ChartItem::mouseUngrabEvent() {
    m_brushFrom.reset();
    m_band = {};
    update();
}

void ChartItem::finishBrush(bool adds) {
    const QRectF band = std::exchange(m_band, QRectF());
    QList<int> models;
    for (const Spot &spot : spots())
        if (!band.isNull() && band.contains(spot.centre))
            models.append(modelOf(spot));
    update();
    emit brushed(models, adds);
}

void ChartItem::chooseSpot(const Spot &spot, bool asks) {
    const int model = modelOf(spot);
    if (asks)
        emit evidenceAsked(model);
    else
        emit modelClicked(model);
}

void ChartItem::keyPressEvent(QKeyEvent *event) {
    const std::size_t count = spots().size();
    setVisualFocus(true);
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool on = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_hovered)
        chooseSpot(Spot(m_spots[*m_hovered]), event->modifiers().testFlag(Qt::ShiftModifier));
    else if ((back || on) && count > 0)
        goTo(m_hovered ? (*m_hovered + (back ? count - 1 : 1)) % count : 0);
    else
        event->ignore();
}

void ChartItem::setVisualFocus(bool shown) {
    if (std::exchange(m_visualFocus, shown) != shown)
        emit visualFocusChanged();
}

void ChartItem::focusInEvent(QFocusEvent *event) {
    QQuickPaintedItem::focusInEvent(event);
    setVisualFocus(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason);
}

void ChartItem::focusOutEvent(QFocusEvent *event) {
    QQuickPaintedItem::focusOutEvent(event);
    setVisualFocus(false);
    setHovered({});
}

} // namespace tinyatlas
