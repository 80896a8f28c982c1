// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_painter.h"
#include "app/theme/icon_provider.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace tinyatlas;

namespace {

constexpr std::array states{FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown};

void setSystem(bool dark) {
    QApplication::setPalette(QPalette(dark ? QColor(Qt::black) : QColor(Qt::white)));
    QCoreApplication::processEvents();
}

/// As the graph paints it, at the size it has on a card.
QImage signOfGraph(FitState state, const ThemeTokens &tokens) {
    GraphScene scene;
    scene.size = {12, 12};
    scene.background = tokens.raised;
    scene.layers.push_back({});
    scene.layers.back().shapes.push_back({.kind = SceneShape::Kind::Sign,
                                          .rect = {0, 0, 12, 12},
                                          .fill = tokens.of(state),
                                          .fillBottom = {},
                                          .stroke = tokens.raised,
                                          .state = state});
    return pictureOf(scene, 1);
}

/// As buttons, rows and banners show it.
QImage iconOf(FitState state, const ThemeTokens &tokens) {
    QImage image(14, 14, QImage::Format_RGB32);
    image.fill(tokens.raised);
    QPainter painter(&image);
    const QString id = signName(state) + u'?' + tokens.of(state).name();
    painter.drawImage(0, 0, IconProvider().requestImage(id, nullptr, image.size()));
    return image;
}

/// The part of the pixels whose greys differ so much that an eye sees it.
double difference(const QImage &a, const QImage &b) {
    constexpr int visible = 48; // of 255
    int differing = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            differing += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) >= visible ? 1 : 0;
    return static_cast<double>(differing) / (a.width() * a.height());
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void followsTheSystemUntilTheUserSaysOtherwise() {
        setSystem(false);
        Theme theme{nullptr};
        QVERIFY(!theme.dark());
        QSignalSpy changed(&theme, &Theme::changed);
        setSystem(true);
        QVERIFY(theme.dark());
        QCOMPARE(changed.count(), 1);
        theme.setDark(false);
        QCOMPARE(theme.preference(), Theme::Light);
        setSystem(false);
        setSystem(true);
        QVERIFY(!theme.dark());
        theme.setPreference(Theme::System);
        QVERIFY(theme.dark());
    }

    void textGrowsWithinBounds() {
        Theme theme{nullptr};
        QCOMPARE(theme.bodySize(), 13);
        theme.setTextScale(1.5);
        QCOMPARE(theme.bodySize(), 20);
        QCOMPARE(theme.controlHeight(), 48);
        theme.setTextScale(7);
        QCOMPARE(theme.textScale(), 1.5);
        theme.setTextScale(0);
        QCOMPARE(theme.textScale(), 1.0);
    }

    void everyVerdictHasItsOwnColourAndSign() {
        const Theme theme{nullptr};
        for (const FitState state : states) {
            QCOMPARE(theme.stateColors().at(static_cast<int>(state)), theme.tokens().of(state));
            QCOMPARE(theme.signNames().at(static_cast<int>(state)), signName(state));
        }
        for (const Group group : {Group::Vision, Group::Audio, Group::Motion, Group::Other})
            QCOMPARE(theme.groupColors().at(static_cast<int>(group)), theme.tokens().of(group));
    }

    void verdictsDifferWithoutColour_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("icons");
        QTest::newRow("graph, dark") << true << false;
        QTest::newRow("graph, light") << false << false;
        QTest::newRow("icons, dark") << true << true;
        QTest::newRow("icons, light") << false << true;
    }
    void verdictsDifferWithoutColour() {
        QFETCH(bool, dark);
        QFETCH(bool, icons);
        const ThemeTokens tokens = dark ? ThemeTokens::dark() : ThemeTokens::light();
        constexpr double clearly = 0.1;
        for (std::size_t i = 0; i < states.size(); ++i) {
            for (std::size_t j = i + 1; j < states.size(); ++j) {
                const auto sign = [&](FitState state) {
                    return icons ? iconOf(state, tokens) : signOfGraph(state, tokens);
                };
                const double found = difference(sign(states[i]), sign(states[j]));
                QVERIFY2(found >= clearly, qPrintable(QStringLiteral("%1 and %2: %3")
                                                          .arg(signName(states[i]), signName(states[j]))
                                                          .arg(found)));
            }
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
