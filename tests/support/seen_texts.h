// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_item.h"
#include "app/items/matrix_item.h"
#include "app/items/scene_item.h"
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
    QColor color;        ///< that it is painted in
    QRectF rect;         ///< of what is painted, in the window
    const void *layer;   ///< texts of one layer must not overlap
    QString fault;       ///< what is wrong with its place; empty where nothing is
    bool partly = false; ///< scrolled half out of sight: not to be measured

    friend bool operator==(const SeenText &, const SeenText &) = default;
};

inline double luminance(const QColor &color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it: 1 to 21.
inline double contrast(const QColor &a, const QColor &b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)}); // values, not references
    return (light + 0.05) / (dark + 0.05);
}

/// How far a pixel is on the way from the ground to the ink, 0 to 1: the part where it is least, because
/// smoothing may treat each apart. 0 for a colour that does not lie between the two: of an icon or a border
/// beside the text.
inline double shareOfInk(const QColor &pixel, const QColor &ground, const QColor &ink, bool onAverage) {
    constexpr int tolerance = 20; // of 255
    double least = 1;
    double sum = 0;
    for (const auto part : {&QColor::red, &QColor::green, &QColor::blue}) {
        const int way = (pixel.*part)() - (ground.*part)();
        const int whole = (ink.*part)() - (ground.*part)();
        if (way < std::min(whole, 0) - tolerance || way > std::max(whole, 0) + tolerance)
            return 0;
        const double share = std::abs(whole) <= tolerance ? 1 : std::clamp(double{1} * way / whole, 0.0, 1.0);
        least = std::min(least, share);
        sum += share / 3;
    }
    return onAverage ? sum : least;
}

/// Between the most frequent colour of a part of the picture and that of the text which is painted there in
/// `color`. 1 where no such text is to be seen.
inline double measuredContrast(const QImage &picture, const QRectF &rect, const QString &text,
                               const QColor &color) {
    const QRect part = rect.toAlignedRect().intersected(picture.rect());
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[line[x]];
    }
    if (counts.isEmpty())
        return 1;
    const QColor ground =
        std::max_element(counts.cbegin(), counts.cend(), [](int a, int b) { return a < b; }).key();
    // A stroke may be thinner than a pixel, so that none shows it in full.
    const bool stroke = text.size() == 1 && !text.front().isLetterOrNumber();
    const double least = stroke ? 0.35 : 0.6;
    double best = 1;
    for (auto each = counts.keyBegin(); each != counts.keyEnd(); ++each) {
        if (shareOfInk(*each, ground, color, stroke) >= least)
            best = std::max(best, contrast(stroke ? color : QColor(*each), ground));
    }
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
        if (item.inherits("QQuickText") || item.inherits("QQuickTextInput"))
            addItem(item, layer, clip);
        else if (const auto *scene = qobject_cast<const SceneItem *>(&item); scene && scene->shownScene())
            addScene(*scene, layer);
        else if (const auto *chart = qobject_cast<const ChartItem *>(&item))
            addChart(*chart, layer, clip);
        for (const QQuickItem *child : item.childItems()) {
            if (!isSpareRow(*child))
                walk(*child, layer, clip);
        }
    }

    /// Lists keep rows that they do not show for later: visible by their properties, and never painted.
    static bool isSpareRow(const QQuickItem &item) {
        QQuickItem *const list = item.parentItem() ? item.parentItem()->parentItem() : nullptr;
        const QVariant index = item.property("index");
        if (!list || !list->inherits("QQuickListView") || !index.isValid())
            return false;
        QQuickItem *row = nullptr;
        QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, row),
                                  Q_ARG(int, index.toInt()));
        return row != &item;
    }

    void add(SeenText text, const QRectF &clip) {
        const QRectF shown = text.rect.intersected(clip);
        if (text.text.trimmed().isEmpty() || shown.isEmpty())
            return;
        text.partly = text.partly || shown.height() < text.rect.height() - 1;
        if (!text.partly && shown.width() < text.rect.width() - 1)
            text.fault = QStringLiteral("is cut at the side");
        text.rect = shown;
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
        const bool input = item.inherits("QQuickTextInput");
        SeenText text{item.property(input ? "displayText" : "text").toString(),
                      item.property("color").value<QColor>(),
                      item.mapRectToScene(QRectF(at, content)),
                      layer,
                      {}};
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

    void addScene(const SceneItem &item, const void *layer) {
        const GraphScene &scene = *item.shownScene();
        const QRectF area = item.mapRectToScene(item.boundingRect());
        for (std::size_t i = 0; i < scene.layers.size(); ++i) {
            for (const SceneText &text : scene.layers[i].texts) {
                const FittedText line = fitted(text);
                const bool covered =
                    std::any_of(scene.layers.begin() + static_cast<std::ptrdiff_t>(i) + 1, scene.layers.end(),
                                [&](const SceneLayer &above) { return covers(above, line.rect); });
                if (!covered)
                    add({line.text,
                         text.color,
                         item.mapRectToScene(item.shownView().fromPicture(line.rect)),
                         layer,
                         {},
                         isScrolledAside(item, line.rect)},
                        area);
            }
        }
    }

    /// A column of a table that is scrolled sideways: more of it is a step away.
    static bool isScrolledAside(const SceneItem &item, const QRectF &rect) {
        return qobject_cast<const MatrixItem *>(&item) && rect.right() > item.width();
    }

    static bool covers(const SceneLayer &layer, const QRectF &rect) {
        return std::ranges::any_of(layer.shapes,
                                   [&](const SceneShape &shape) { return shape.rect.intersects(rect); });
    }

    void addChart(const ChartItem &chart, const void *layer, const QRectF &clip) {
        for (const ChartItem::Words &words : chart.written()) {
            const QRectF used = QFontMetricsF(words.font).boundingRect(words.rect, words.flags, words.text);
            SeenText text{words.text, words.color, chart.mapRectToScene(used), layer, {}};
            if (!chart.boundingRect().adjusted(-1, -1, 1, 1).contains(used))
                text.fault = QStringLiteral("stands out of its chart");
            add(std::move(text), clip);
        }
    }

    /// What lies below a menu, a tip or what is dragged is not read, nor anything beside what must be
    /// answered first.
    void dropCovered() {
        const auto objects = m_window.findChildren<QObject *>();
        const bool modal = std::ranges::any_of(objects, [](const QObject *object) {
            return object->inherits("QQuickPopup") && object->property("visible").toBool() &&
                   object->property("modal").toBool();
        });
        if (modal)
            std::erase_if(m_texts,
                          [&](const SeenText &text) { return text.layer == m_window.contentItem(); });
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

/// All that is wrong with the texts of the window, a line each; `grabbed` shows the window.
inline QStringList faultsOfTexts(const QQuickWindow &window, const QImage &grabbed) {
    constexpr double least = 4.5;
    const std::vector<SeenText> texts = TextFinder(window).find();
    const QImage picture = grabbed.convertToFormat(QImage::Format_RGB32);
    const qreal ratio = picture.devicePixelRatio();
    QStringList faults;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const SeenText &text = texts[i];
        if (!text.fault.isEmpty())
            faults << QStringLiteral("“%1” %2").arg(text.text, text.fault);
        if (text.partly)
            continue;
        const double measured = measuredContrast(
            picture, {text.rect.topLeft() * ratio, text.rect.size() * ratio}, text.text, text.color);
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
