// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "tests/e2e/keyboard_stage.h"
#include "tests/e2e/pictures.h"
#include "tests/e2e/real_mouse.h"
#include "tests/support/svg_texts.h"
#include "tests/support/window_things.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPainter>
#include <QTest>

using namespace tinyatlas;
using test::KeyboardStage;

namespace {

QFileDialog *openDialog() {
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QFileDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

/// Asks by the keys, answers the dialog, and waits for the window to say how it went.
QString exportAs(KeyboardStage &stage, const QString &file) {
    stage.window().requestActivate(); // nobody manages windows here
    if (!QTest::qWaitForWindowActive(&stage.window()))
        return {};
    stage.press("ctrl+shift+e");
    if (!QTest::qWaitFor([] { return openDialog() != nullptr; }))
        return {};
    QFileDialog *const dialog = openDialog();
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(file);
    static_cast<QDialog *>(dialog)->accept();
    QString said;
    const auto noticed = [&] {
        QQuickItem *const notice = stage.visible("PictureNotice");
        said = notice ? KeyboardStage::nameOf(notice) : QString();
        return said.endsWith(QFileInfo(file).fileName());
    };
    return QTest::qWaitFor(noticed) ? said : QString();
}

QByteArray contentOf(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Asked for in the window, by keys and through the dialog, with the graphics card (or what stands in for it)
/// drawing the screen.
class TestExportInWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        test::RealMouse().hover({720, 20}); // nothing answers it here
    }

    void thePngIsWhatTheScreenShows_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("zoom");
        QTest::newRow("dark, whole") << true << 1.0;
        QTest::newRow("light, whole") << false << 1.0;
        QTest::newRow("dark, closer") << true << 1.7;
        QTest::newRow("light, further away") << false << 0.6;
    }
    void thePngIsWhatTheScreenShows() {
        QFETCH(bool, dark);
        QFETCH(double, zoom);
        KeyboardStage stage;
        stage.program().theme().setDark(dark);
        stage.session().selectModel(test::modelNamed(stage.program(), "Snoring_Guardian"));
        LanesViewModel &lanes = stage.program().lanes();
        lanes.zoomAbout({400, 300}, zoom);
        lanes.panBy({-20, -35});
        const QTemporaryDir folder; // what is there would be asked about
        const QString file = folder.filePath(QStringLiteral("screen.png"));
        QCOMPARE(exportAs(stage, file), QStringLiteral("Saved screen.png"));
        const QImage picture(file);
        const auto *graph = stage.window().findChild<GraphItem *>();
        QCOMPARE(picture.size(), graph->size().toSize());

        test::Difference difference;
        const auto agree = [&] {
            const QPoint corner = graph->mapToScene({}).toPoint();
            const QImage screen = stage.window().grabWindow().copy(QRect(corner, picture.size()));
            difference = test::differenceOf(withoutWhatFloats(stage, screen, corner),
                                            withoutWhatFloats(stage, picture, corner));
            return difference.mean < 4 && difference.region < 32;
        };
        const bool theyDo = QTest::qWaitFor(agree, 4000);
        qInfo("mean %.2f, region %.1f of 255", difference.mean, difference.region);
        QVERIFY(theyDo);

        const QString drawing = folder.filePath(QStringLiteral("screen.svg"));
        QCOMPARE(exportAs(stage, drawing), QStringLiteral("Saved screen.svg"));
        QCOMPARE(test::textsOf(contentOf(drawing)),
                 test::textsInSight(lanes.scene(), lanes.view(), lanes.viewport()));
    }

    void everyViewCanBeWritten() {
        KeyboardStage stage;
        stage.session().openFit(3, 2);
        for (const char *name : {"fit.png", "fit.svg", "fit.pdf"})
            QCOMPARE(exportAs(stage, m_folder.filePath(QLatin1String(name))),
                     QStringLiteral("Saved ") + name);
        stage.session().showData();
        const QString file = m_folder.filePath(QStringLiteral("data.png"));
        QCOMPARE(exportAs(stage, file), QStringLiteral("Saved data.png"));
        QCOMPARE(QImage(file).size(), stage.visible("DataPage")->size().toSize());
    }

    void whoThinksBetterOfItHasWrittenNothing() {
        KeyboardStage stage;
        stage.press("ctrl+shift+e");
        QTRY_VERIFY(openDialog());
        openDialog()->reject();
        QTRY_VERIFY(!openDialog());
        QVERIFY(!stage.visible("PictureNotice"));
    }

private:
    /// Buttons and notices lie over the graph on the screen alone.
    static QImage withoutWhatFloats(KeyboardStage &stage, const QImage &picture, const QPoint &corner) {
        QImage rest = picture.convertToFormat(QImage::Format_RGB32);
        QPainter painter(&rest);
        for (const char *type : {"GraphButtons", "PictureNotice"})
            if (const QQuickItem *item = stage.visible(type))
                painter.fillRect(item->mapRectToScene(item->boundingRect()).translated(-corner), Qt::black);
        return rest;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestExportInWindow)
#include "tst_export_in_window.moc"
