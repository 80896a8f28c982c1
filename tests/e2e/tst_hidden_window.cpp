// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/keyboard_stage.h"

#include <QTest>
#include <QTimerEvent>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

/// Counts what timers fire, by what they are of.
class FiredTimers : public QObject {
public:
    FiredTimers() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Timer)
            m_fired.append(QString::fromLatin1(watched->metaObject()->className()));
        return false;
    }
    /// While nobody does anything.
    [[nodiscard]] QStringList during(int milliseconds) {
        m_fired.clear();
        QTest::qWait(milliseconds);
        return m_fired;
    }

private:
    QStringList m_fired;
};

} // namespace

/// A laptop on battery: what cannot be seen does nothing.
class TestHiddenWindow : public QObject {
    Q_OBJECT

private slots:
    void noTimerFires_data() {
        QTest::addColumn<QString>("keys");
        QTest::newRow("lanes") << QStringLiteral("ctrl+l");
        QTest::newRow("map, which is being laid out") << QStringLiteral("ctrl+shift+l");
        QTest::newRow("focus") << QStringLiteral("ctrl+alt+l");
        QTest::newRow("data") << QStringLiteral("ctrl+5");
    }
    void noTimerFires() {
        QFETCH(const QString, keys);
        KeyboardStage stage;
        stage.press(keys.toUtf8().constData());
        stage.window().hide();
        FiredTimers timers;
        QTRY_VERIFY(!stage.program().data().reading());
        QTRY_COMPARE(timers.during(600), QStringList()); // what was under way comes to its end
        QVERIFY(!stage.program().map().settling());
    }
    void noneFiresWhereNothingMoves() {
        KeyboardStage stage;
        FiredTimers timers;
        QTest::qWait(1'500);
        QCOMPARE(timers.during(600), QStringList());
        stage.press("ctrl+shift+l");
        QTRY_VERIFY(stage.program().map().current());
        stage.press("ctrl+l"); // the map is left
        QTest::qWait(600);
        QCOMPARE(timers.during(600), QStringList());
    }
};

QTEST_MAIN(TestHiddenWindow)
#include "tst_hidden_window.moc"
