// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/items/graph_item.h"
#include "app/scene/scene_page.h"
#include "app/session/built_in_graph.h"
#include "app/viewmodels/compare_picture.h"
#include "app/viewmodels/lanes_view_model.h"
#include "app/viewmodels/matrix_view_model.h"
#include "app/window/file_picker.h"
#include "app/window/picture_export.h"
#include "tests/support/dataset_from.h"
#include "tests/support/svg_texts.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace tinyatlas;

namespace {

constexpr QSize viewport(620, 480);

QByteArray contentOf(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All that the window exports, and an item that shows the graph.
struct Stage {
    explicit Stage(const DatasetPtr &dataset = builtInDataset()) : session(dataset) {
        window.resize(viewport);
        graph.setParentItem(window.contentItem());
        graph.setSize(viewport);
        graph.setArrangement(&lanes);
        graph.setDrag(&drag);
    }

    /// Waits for the answer, which is empty where there is none.
    QString write(const QString &file, int filter = 0) {
        exports.dismissNotice();
        exports.write(QUrl::fromLocalFile(file), filter, &graph, ChartSource::Accuracy);
        const auto answered = [this] { return !exports.notice().isEmpty() && !exports.writing(); };
        return QTest::qWaitFor(answered) ? exports.notice() : QString();
    }
    /// A part of the graph at twice the size, something selected in it.
    void lookCloser() {
        session.selectModel(3);
        lanes.zoomAbout({200, 200}, 2);
        lanes.panBy({-70, -130});
    }

    Session session;
    Theme theme{nullptr};
    PairDrag drag{session};
    LanesViewModel lanes{session, drag, theme};
    FitViewModel fit{session, theme};
    MatrixViewModel matrix{session, theme};
    CompareViewModel compare{session};
    PictureExport exports{
        session, {[this]() -> const GraphArrangement & { return lanes; }, matrix, compare, fit}, theme};
    QQuickWindow window;
    GraphItem graph;
};

QFileDialog *openDialog() {
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QFileDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace

class TestPictureExport : public QObject {
    Q_OBJECT

private slots:
    void comparisons() {
        const QTemporaryDir folder;
        Stage f;
        f.session.showCompare();
        QVERIFY(QTest::qWaitFor([&f] { return f.compare.settled(); }));
        QCOMPARE(f.exports.nameFilters().size(), 5);
        for (const QString suffix : {"png", "svg", "pdf"}) {
            const QString file = folder.filePath("chart." + suffix);
            QVERIFY(!f.write(file).isEmpty());
            QVERIFY2(!f.exports.failed(), qPrintable(f.exports.notice()));
            QVERIFY(QFileInfo(file).size() > 5000);
        }
        const QByteArray svg = contentOf(folder.filePath("chart.svg"));
        QVERIFY(svg.contains("Micro Speech Yes No 3") && svg.contains("not in the chart"));
    }

    void theCreditNamesFilesAsTheyAreCalled() {
        std::vector<BuiltInGraph> graphs;
        for (const std::string name : {"a%2.ttl", "b.ttl", "c.ttl", "d.ttl", "e.ttl", "f.ttl", "g.ttl"})
            graphs.push_back(
                {name, std::string(test::prefixes) +
                           test::modelNamed(name.substr(0, 1), "1", "2", "",
                                            " ta:hasTask ta:KeywordSpotting ; "
                                            "nnet:hasMultiplyAccumulateOps 9 ; nnet:hasMetric "
                                            "[ a nnet:Top_1_accuracy ; nnet:hasMetricValue 90 ] ;")});
        const QTemporaryDir folder;
        Stage f(loadBuiltIn(graphs).value());
        f.session.showCompare();
        QVERIFY(QTest::qWaitFor([&f] { return f.compare.settled(); }));
        QVERIFY(!f.write(folder.filePath("chart.svg")).isEmpty());
        const QString said = test::textsOf(contentOf(folder.filePath("chart.svg"))).join(u' ');
        QVERIFY2(said.contains("a%2.ttl, b.ttl, c.ttl, d.ttl, e.ttl, f.ttl and 1 more"), qPrintable(said));
    }

    void aPictureOfAComparisonIsNamedAfterItsPage() {
        Stage f;
        f.session.showCompare();
        QVERIFY(f.exports.suggestedName().endsWith(", scatter.png"));
        CompareChoice choice = f.session.state().compare;
        choice.page = ComparePage::SideBySide;
        f.session.changeComparison(choice, {});
        QVERIFY(f.exports.suggestedName().endsWith(", side-by-side.png"));
    }

    void theFiguresOfAComparisonAsATable() {
        const QTemporaryDir folder;
        Stage f;
        f.session.showCompare();
        QVERIFY(QTest::qWaitFor([&f] { return f.compare.settled(); }));
        constexpr int csv = 4;
        QVERIFY(!f.write(folder.filePath("chart"), csv).isEmpty());
        const QString table = QString::fromUtf8(contentOf(folder.filePath("chart.csv")));
        QVERIFY(table.startsWith("model,model_iri,quantity,value,unit,kind,low,high,conditions,stated_in\n"));
        QVERIFY(table.contains(",Top-1 accuracy,93.2,%,stated,,,,\"models.ttl, line "));
        QVERIFY(table.contains(",Top-1 accuracy,,%,unknown,,,,\n")); // and no 0
        for (const char *name : {"Micro_Speech_Yes_No_1", "Micro_Speech_Yes_No_2"})
            f.session.compareModel(
                static_cast<int>(std::ranges::find(f.session.catalog().models, name, &NeuralNetwork::name) -
                                 f.session.catalog().models.begin()));
        QVERIFY(QTest::qWaitFor([&f] { return f.compare.settled(); }));
        QVERIFY(!f.write(folder.filePath("table.csv")).isEmpty());
        const QString rows = QString::fromUtf8(contentOf(folder.filePath("table.csv")));
        QVERIFY(rows.startsWith("fact,unit,Micro Speech Yes No 1,Micro Speech Yes No 2\niri,,http"));
        QVERIFY(rows.contains("\nTop-1 accuracy,%,92.1,82.3\n"));
        QVERIFY(rows.contains("\nTop-1 accuracy: stated in,,\"models.ttl, line "));
        QVERIFY(rows.contains("\nRAM (tensor arena),B,8080,8800\n"));
        QVERIFY(rows.contains("\nMACs per inference,MAC,336000,381824\n"));
        QVERIFY(rows.contains("\n\"Fits, of 6 devices\",,4,4\n"));
    }

    void aNameSaysTheKindWhateverTheFilter() {
        const QTemporaryDir folder;
        Stage f;
        f.session.showCompare();
        QVERIFY(QTest::qWaitFor([&f] { return f.compare.settled(); }));
        constexpr int csv = 4;
        const QString file = folder.filePath("chart.png");
        QCOMPARE(f.write(file, csv), QStringLiteral("Saved chart.png"));
        QCOMPARE(QImage(file).width(), ComparePicture::pastedWidth);
    }

    void whatIsBeingWorkedOutIsNotExported() {
        const QTemporaryDir folder;
        Stage f;
        f.session.showCompare();
        QVERIFY(!f.compare.settled());
        QCOMPARE(f.write(folder.filePath("chart.svg")),
                 QStringLiteral("chart.svg was not written: the comparison is still being worked out. Try "
                                "again in a moment."));
        QVERIFY(f.exports.failed() && !QFileInfo::exists(folder.filePath("chart.svg")));
        f.exports.copyComparison();
        QVERIFY(f.exports.failed() && f.exports.notice().startsWith("Not copied: the comparison is still"));
        QVERIFY(QTest::qWaitFor([&f] { return f.compare.settled(); }));
        f.exports.copyComparison();
        QVERIFY(!f.exports.failed());
    }

    void aPngIsTheScreenPixelByPixel_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("closer");
        QTest::newRow("dark, at rest") << true << false;
        QTest::newRow("light, at rest") << false << false;
        QTest::newRow("dark, zoomed and panned") << true << true;
        QTest::newRow("light, zoomed and panned") << false << true;
    }
    void aPngIsTheScreenPixelByPixel() {
        QFETCH(bool, dark);
        QFETCH(bool, closer);
        Stage stage;
        stage.theme.setDark(dark);
        if (closer)
            stage.lookCloser();
        const QString file = m_folder.filePath(QStringLiteral("screen.png"));
        QCOMPARE(stage.write(file), QStringLiteral("Saved screen.png"));
        stage.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stage.window));
        QCOMPARE(stage.window.rendererInterface()->graphicsApi(), QSGRendererInterface::Software);
        const QImage screen = stage.window.grabWindow().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(QImage(file).convertToFormat(QImage::Format_RGB32), screen);
    }

    void twiceTheSizeHasFourTimesThePixels() {
        Stage stage;
        const QString file = m_folder.filePath(QStringLiteral("twice.png"));
        QVERIFY(stage.exports.nameFilters().at(1).contains(QLatin1String("twice")));
        stage.write(file, 1);
        QCOMPARE(QImage(file).size(), viewport * 2);
    }

    /// What is written is what can be read on the screen: no label less, and none from beyond its edge.
    void anSvgHoldsWhatIsInSight_data() {
        QTest::addColumn<bool>("closer");
        QTest::newRow("at rest") << false;
        QTest::newRow("zoomed and panned") << true;
    }
    void anSvgHoldsWhatIsInSight() {
        QFETCH(bool, closer);
        Stage stage;
        if (closer)
            stage.lookCloser();
        const QString file = m_folder.filePath(QStringLiteral("sight.svg"));
        QCOMPARE(stage.write(file), QStringLiteral("Saved sight.svg"));
        const QByteArray svg = contentOf(file);
        const QStringList texts =
            test::textsInSight(stage.lanes.scene(), stage.lanes.view(), stage.lanes.viewport());
        QCOMPARE(test::textsOf(svg), texts);
        QVERIFY(texts.size() > (closer ? 5 : 30));
        const auto all = test::textsInSight(stage.lanes.scene(), {}, stage.lanes.scene().size);
        QCOMPARE(texts.size() < all.size(), closer);
        QVERIFY(std::ranges::any_of(texts, [](const QString &text) { return text.contains(QChar(0x2026)); }));
        QVERIFY(!svg.contains("<image"));
    }

    void whatReachesBeyondAnSvgIsCutOff() {
        GraphScene scene;
        scene.size = {200, 100};
        scene.background = Qt::black;
        scene.layers.resize(1);
        scene.layers[0].shapes = {
            {.rect = {90, 40, 60, 20}, .fill = Qt::red, .fillBottom = {}, .stroke = {}},
            {.rect = {150, 0, 9, 9}, .fill = Qt::green, .fillBottom = {}, .stroke = {}}};
        const QByteArray svg = fileOf(scenePage(scene, {}, {100, 100}, {}), PictureFormat::Svg);
        QVERIFY(!svg.contains("#008000") && !svg.contains("#00ff00"));
        QVERIFY(svg.contains("clip-path=\"url(#page)\"") && svg.contains("<clipPath id=\"page\">"));
        QVERIFY(svg.contains("<svg width=\"100\" height=\"100\"\n viewBox=\"0 0 100 100\""));
        QVERIFY(QSvgRenderer(svg).isValid());
    }

    void aPdfIsAsLargeAsTheView() {
        Stage stage;
        const QString file = m_folder.filePath(QStringLiteral("view.pdf"));
        QCOMPARE(stage.write(file), QStringLiteral("Saved view.pdf"));
        QVERIFY2(contentOf(file).contains("/MediaBox [0 0 465"), "620 pixels are 465 points");
    }

    void ofFitItWritesTheAnswer() {
        Stage stage;
        stage.session.openFit(3, 2);
        QCOMPARE(stage.exports.suggestedName(),
                 stage.fit.model().name + " on " + stage.fit.device().name + ".png");
        for (const char *name : {"fit.png", "fit.svg", "fit.pdf"})
            QCOMPARE(stage.write(m_folder.filePath(QLatin1String(name))), QStringLiteral("Saved ") + name);
        QCOMPARE(QImage(m_folder.filePath(QStringLiteral("fit.png"))).width(), 1100);
        const QStringList texts = test::textsOf(contentOf(m_folder.filePath(QStringLiteral("fit.svg"))));
        QVERIFY(texts.join(QLatin1Char(' ')).contains(stage.fit.headline()));
    }

    void ofDataItWritesPixelsAndSaysSo() {
        Stage stage;
        stage.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stage.window));
        stage.session.showData();
        QCOMPARE(stage.exports.nameFilters().size(), 2);
        QVERIFY(stage.exports.nameFilters().first().contains(QLatin1String("the only kind")));
        const QString file = m_folder.filePath(QStringLiteral("data.png"));
        QCOMPARE(stage.write(file, 1), QStringLiteral("Saved data.png"));
        QCOMPARE(QImage(file).size(), viewport * 2);
        QCOMPARE(stage.write(m_folder.filePath(QStringLiteral("data.svg"))),
                 QStringLiteral("data.svg was not written: of this view there is a PNG only."));
        QVERIFY(stage.exports.failed());
    }

    void theNameSaysTheKind() {
        Stage stage;
        QCOMPARE(stage.write(m_folder.filePath(QStringLiteral("typed.SVG")), 0),
                 QStringLiteral("Saved typed.SVG"));
        QVERIFY(contentOf(m_folder.filePath(QStringLiteral("typed.SVG"))).startsWith("<?xml"));
        QCOMPARE(stage.write(m_folder.filePath(QStringLiteral("no end v1.2")), 3),
                 QStringLiteral("Saved no end v1.2.pdf"));
    }

    void whatIsThereStaysUnlessItWasChosen() {
        Stage stage;
        const QString there = m_folder.filePath(QStringLiteral("there.png"));
        stage.write(there);
        const QByteArray before = contentOf(there);
        stage.session.selectModel(3);
        QVERIFY(stage.write(m_folder.filePath(QStringLiteral("there"))).contains("is there already"));
        QCOMPARE(contentOf(there), before);
        QCOMPARE(stage.write(there), QStringLiteral("Saved there.png"));
        QVERIFY(contentOf(there) != before);
    }

    void whatCannotBeWrittenIsSaid() {
        Stage stage;
        for (const char *name : {"a.png", "a.svg", "a.pdf"}) {
            const QString said = stage.write(QStringLiteral("/nowhere/") + name);
            QVERIFY2(said.startsWith(name + QStringLiteral(" was not written: ")), qPrintable(said));
            QVERIFY(stage.exports.failed());
        }
        stage.exports.dismissNotice();
        QVERIFY(stage.exports.notice().isEmpty() && !stage.exports.failed());
        stage.exports.write(QUrl(QStringLiteral("https://example.org/a.png")), 0, &stage.graph,
                            ChartSource::Accuracy);
        QVERIFY(stage.exports.notice().startsWith("a.png was not written: it would not be on this computer"));
        QVERIFY(stage.exports.failed() && !stage.exports.writing());
    }

    void theDialogKeepsNameAndKindInStep() {
        FilePicker picker;
        QSignalSpy picked(&picker, &FilePicker::namePicked);
        picker.pickName(QStringLiteral("Export picture"), QStringLiteral("graph v1.2.png"),
                        {QStringLiteral("PNG (*.png)"), QStringLiteral("SVG (*.svg)")});
        QFileDialog *const dialog = openDialog();
        QVERIFY(dialog);
        dialog->setDirectory(m_folder.path());
        auto *const kinds = dialog->findChild<QComboBox *>(QStringLiteral("fileTypeCombo"));
        QVERIFY(kinds);
        kinds->setCurrentIndex(1);
        emit kinds->textActivated(kinds->currentText());
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QStringLiteral("graph v1.2.svg"));
        static_cast<QDialog *>(dialog)->accept();
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.first().at(0).toUrl(),
                 QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("graph v1.2.svg"))));
        QCOMPARE(picked.first().at(1).toInt(), 1);
    }

    void namesAreFitForEveryFileSystem() {
        QTemporaryDir folder;
        Stage stage;
        const QString odd = folder.filePath(QStringLiteral("what? \"this\": a|b.ttl"));
        QVERIFY(QFile::copy(QStringLiteral(TINYATLAS_SOURCE_DIR "/ontology/graph/devices.ttl"), odd));
        QSignalSpy changed(&stage.session, &Session::datasetChanged);
        stage.session.open({QUrl::fromLocalFile(odd)});
        QVERIFY(changed.wait());
        const QString name = stage.exports.suggestedName();
        QVERIFY2(name.endsWith(QLatin1String(".png")) && !name.contains(QLatin1Char('?')) &&
                     !name.contains(QLatin1Char('"')) && !name.contains(QLatin1Char('/')),
                 qPrintable(name));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPictureExport)
#include "tst_picture_export.moc"
