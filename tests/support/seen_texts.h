// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_item.h"
#include "app/items/graph_item.h"
#include "app/scene/scene_text.h"

#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>
#include <vector>

// What of a window can be read, and how well: found in the items, measured on the picture.
namespace tinyatlas::test {

struct SeenText {
    QString text;
    QRectF rect;         ///< of what is painted, in the window
    const void *layer;   ///< texts of one layer must not overlap
    QString fault;       ///< what is wrong with its place; empty where nothing is
    bool partly = false; ///< scrolled half out of sight: not to be measured
};

inline double luminance(const QColor &color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it: 1 to 21.
inline double contrast(const QColor &a, const QColor &b) {
    const auto [dark, light] = std::minmax(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/// Between the most frequent colour of a part of the picture and the one that differs most from it.
inline double measuredContrast(const QImage &picture, const QRectF &rect) {
    const QRect part = rect.toAlignedRect().intersected(picture.rect());
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[picture.pixel(x, y)];
    const auto ground = std::max_element(counts.cbegin(), counts.cend(), [](int a, int b) { return a < b; });
    double best = 1;
    for (auto color = counts.cbegin(); color != counts.cend(); ++color)
        best = std::max(best, contrast(QColor(color.key()), QColor(ground.key())));
    return best;
}

class TextFinder {
public:
    explicit TextFinder(const QQuickWindow &window) : m_window(window) {}

    std::vector<SeenText> find() {
        const QQuickItem &root = *m_window.contentItem();
        walk(root, &root, QRectF(QPointF(), root.size()));
        dropCovered();
        return std::move(m_texts);
    }

private:
    struct Popup {
        const void *layer;
        QRectF rect;
    };

    void walk(const QQuickItem &item, const void *layer, QRectF clip) {
        if (!item.isVisible() || item.opacity() == 0)
            return;
        if (item.inherits("QQuickPopupItem") ||
            QByteArray(item.metaObject()->className()).startsWith("DragGhost")) {
            layer = &item;
            m_popups.push_back({layer, item.mapRectToScene(item.boundingRect())});
        }
        if (item.clip())
            clip = clip.intersected(item.mapRectToScene(item.boundingRect()));
        if (item.inherits("QQuickText"))
            addItem(item, layer, clip);
        else if (const auto *graph = qobject_cast<const GraphItem *>(&item))
            addGraph(*graph, layer);
        else if (const auto *chart = qobject_cast<const ChartItem *>(&item))
            addChart(*chart, layer, clip);
        for (const QQuickItem *child : item.childItems())
            walk(*child, layer, clip);
    }

    void add(SeenText text, const QRectF &clip) {
        const QRectF shown = text.rect.intersected(clip);
        if (text.text.trimmed().isEmpty() || shown.isEmpty())
            return;
        text.partly = shown.height() < text.rect.height() - 1;
        if (!text.partly && shown.width() < text.rect.width() - 1)
            text.fault = QStringLiteral("is cut at the side");
        m_texts.push_back(std::move(text));
    }

    void addItem(const QQuickItem &item, const void *layer, const QRectF &clip) {
        const auto number = [&](const char *name) { return item.property(name).toDouble(); };
        const QSizeF content(number("contentWidth"), number("contentHeight"));
        const QRectF room = item.boundingRect().adjusted(number("leftPadding"), number("topPadding"),
                                                         -number("rightPadding"), -number("bottomPadding"));
        const auto across = static_cast<Qt::Alignment>(item.property("effectiveHorizontalAlignment").toInt());
        const auto along = static_cast<Qt::Alignment>(item.property("verticalAlignment").toInt());
        const auto part = [](Qt::Alignment alignment, Qt::Alignment middle, Qt::Alignment end) {
            return alignment & middle ? 0.5 : alignment & end ? 1.0 : 0.0;
        };
        const QPointF at(
            room.x() + (room.width() - content.width()) * part(across, Qt::AlignHCenter, Qt::AlignRight),
            room.y() + (room.height() - content.height()) * part(along, Qt::AlignVCenter, Qt::AlignBottom));
        SeenText text{item.property("text").toString(), item.mapRectToScene(QRectF(at, content)), layer, {}};
        const bool elides = item.property("elide").toInt() != Qt::ElideNone;
        if (!elides && (content.width() > room.width() + 1 || item.property("truncated").toBool()))
            text.fault = QStringLiteral("is wider than its place");
        else if (const QQuickItem *control = controlOf(item);
                 control &&
                 !control->mapRectToScene(control->boundingRect()).adjusted(-1, -1, 1, 1).contains(text.rect))
            text.fault =
                QStringLiteral("stands out of its %1").arg(QLatin1String(control->metaObject()->className()));
        add(std::move(text), clip);
    }

    /// The button, pill or field that the text is in.
    static const QQuickItem *controlOf(const QQuickItem &text) {
        for (const QQuickItem *item = text.parentItem(); item; item = item->parentItem()) {
            if (item->inherits("QQuickControl"))
                return item;
            if (item->inherits("QQuickFlickable"))
                return nullptr; // what it holds may be larger
        }
        return nullptr;
    }

    void addGraph(const GraphItem &graph, const void *layer) {
        const GraphScene &scene = graph.lanes()->scene();
        const QRectF area = graph.mapRectToScene(graph.boundingRect());
        for (std::size_t i = 0; i < scene.layers.size(); ++i) {
            for (const SceneText &text : scene.layers[i].texts) {
                const FittedText line = fitted(text);
                const bool covered =
                    std::any_of(scene.layers.begin() + static_cast<std::ptrdiff_t>(i) + 1, scene.layers.end(),
                                [&](const SceneLayer &above) { return covers(above, line.rect); });
                if (!covered)
                    add({line.text,
                         graph.mapRectToScene(graph.lanes()->view().fromPicture(line.rect)),
                         layer,
                         {}},
                        area);
            }
        }
    }

    static bool covers(const SceneLayer &layer, const QRectF &rect) {
        return std::ranges::any_of(layer.shapes,
                                   [&](const SceneShape &shape) { return shape.rect.intersects(rect); });
    }

    void addChart(const ChartItem &chart, const void *layer, const QRectF &clip) {
        for (const ChartItem::Words &words : chart.written()) {
            const QRectF used = QFontMetricsF(words.font).boundingRect(words.rect, words.flags, words.text);
            SeenText text{words.text, chart.mapRectToScene(used), layer, {}};
            if (!chart.boundingRect().adjusted(-1, -1, 1, 1).contains(used))
                text.fault = QStringLiteral("stands out of its chart");
            add(std::move(text), clip);
        }
    }

    /// What lies below a menu, a tip or what is dragged is not read.
    void dropCovered() {
        std::erase_if(m_texts, [&](const SeenText &text) {
            return std::ranges::any_of(m_popups, [&](const Popup &popup) {
                return popup.layer != text.layer && popup.rect.intersects(text.rect);
            });
        });
    }

    const QQuickWindow &m_window;
    std::vector<SeenText> m_texts;
    std::vector<Popup> m_popups;
};

/// All that is wrong with the texts of the window, a line each; `picture` shows the window.
inline QStringList faultsOfTexts(const QQuickWindow &window, const QImage &picture) {
    constexpr double least = 4.5;
    const std::vector<SeenText> texts = TextFinder(window).find();
    const qreal ratio = picture.devicePixelRatio();
    QStringList faults;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const SeenText &text = texts[i];
        if (!text.fault.isEmpty())
            faults << QStringLiteral("“%1” %2").arg(text.text, text.fault);
        if (text.partly)
            continue;
        const double measured =
            measuredContrast(picture, {text.rect.topLeft() * ratio, text.rect.size() * ratio});
        if (measured < least)
            faults << QStringLiteral("“%1” has a contrast of %2").arg(text.text).arg(measured, 0, 'f', 2);
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF common = text.rect.intersected(texts[j].rect);
            if (text.layer == texts[j].layer && common.width() > 1 && common.height() > 1)
                faults << QStringLiteral("“%1” overlaps “%2”").arg(text.text, texts[j].text);
        }
    }
    return faults;
}

} // namespace tinyatlas::test
