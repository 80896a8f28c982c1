// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// gui_thread [--map|--matrix|--compare] FILE...: opens the files in the real window, does what a user does
// (--map: on the map alone, --matrix: in the matrix alone, --compare: in a chart of all models), and says
// what held the GUI thread longest, in milliseconds of its CPU time: a frame is not to be lost, so none may
// be above
// 5. What the scene graph does is not ours:
// run with QSG_RENDER_LOOP=threaded, so that it has a thread of its own.

#include "app/charts/scatter_chart.h"
#include "app/session/built_in_graph.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQuickItem>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <cmath>
#include <ctime>
#include <iostream>

Q_IMPORT_QML_PLUGIN(TinyAtlas_AppPlugin)
Q_IMPORT_QML_PLUGIN(TinyAtlas_ViewsPlugin)

namespace {

using namespace tinyatlas;

constexpr double limit = 5; // milliseconds

double threadMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The longest things that happened in one step, the longest first.
class Longest {
public:
    void add(double milliseconds, const std::string &what) {
        constexpr std::size_t kept = 4;
        m_entries.emplace_back(milliseconds, what);
        std::ranges::sort(m_entries, std::greater());
        if (m_entries.size() > kept)
            m_entries.pop_back();
    }
    bool print(const char *step) {
        const bool within = m_entries.empty() || m_entries.front().first <= limit;
        std::printf("%-34s", step);
        for (const auto &[milliseconds, what] : m_entries)
            if (milliseconds >= 1)
                std::printf(" %6.1f %s;", milliseconds, what.c_str());
        std::printf("%s\n", within ? "" : "   <-- above 5 ms");
        std::fflush(stdout);
        m_entries.clear();
        return within;
    }

private:
    std::vector<std::pair<double, std::string>> m_entries;
};

/// Takes the time of every event that the loop hands out, with all that it sets off.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const std::string name = std::string(receiver->metaObject()->className()) + "/" +
                                 std::to_string(static_cast<int>(event->type()));
        bool done = false;
        timed(name, [&] { done = QApplication::notify(receiver, event); });
        return done;
    }
    template <class Work> void timed(const std::string &name, Work work) {
        ++m_depth;
        const double begin = threadMilliseconds();
        work();
        m_longest.add(threadMilliseconds() - begin, name);
        --m_depth;
    }
    [[nodiscard]] Longest &longest() { return m_longest; }

private:
    int m_depth = 0;
    Longest m_longest;
};

class Tour {
public:
    Tour(TimedApplication &application, MainWindow &window) : m_application(application), m_window(window) {}

    /// Does something, waits for what follows from it, and reports.
    template <class Work> void step(const char *name, Work work, int milliseconds = 500) {
        m_application.timed("the call itself", work);
        QTest::qWait(milliseconds);
        m_withinLimit = m_application.longest().print(name) && m_withinLimit;
    }
    void open(const char *name, std::vector<std::filesystem::path> paths) {
        Session &session = m_window.session();
        QElapsedTimer clock;
        clock.start();
        m_application.timed("the call itself", [&] { session.openPaths(std::move(paths)); });
        while (session.loading())
            QTest::qWait(5);
        std::printf("opened after %.2f s\n", static_cast<double>(clock.elapsed()) / 1e3);
        QTest::qWait(1000);
        m_withinLimit = m_application.longest().print(name) && m_withinLimit;
    }
    [[nodiscard]] bool withinLimit() const { return m_withinLimit; }

private:
    TimedApplication &m_application;
    MainWindow &m_window;
    bool m_withinLimit = true;
};

void dragOverDevices(MainWindow &window) {
    for (int y = 150; y < 850; y += 25) {
        window.drag().moveTo(QPointF(900, y));
        QTest::qWait(20);
    }
}

/// A key press would need the focus, which needs a window manager.
QObject *searchField(MainWindow &window) {
    const auto items = window.window()->findChildren<QQuickItem *>();
    const auto found =
        std::ranges::find_if(items, [](const QQuickItem *item) { return item->inherits("QQuickTextField"); });
    return found == items.end() ? nullptr : *found;
}

QObject *filterButton(MainWindow &window) {
    return window.window()->findChild<QQuickItem *>(QStringLiteral("filterButton"));
}

/// Toggles values, drags ranges, and searches in what that leaves, with the facets folded out.
void filterTour(Tour &tour, MainWindow &window) {
    Session &session = window.session();
    FacetsViewModel &models = window.modelFacets();
    FacetsViewModel &devices = window.deviceFacets();
    tour.step("fold the facets out", [&] { filterButton(window)->setProperty("checked", true); });
    for (const Facet facet : {Facet::Group, Facet::Task, Facet::Sensor, Facet::Precision}) {
        tour.step("a facet toggled", [&] { models.facet(facet).toggle(1); });
        tour.step("a second value of it", [&] { models.facet(facet).toggle(2); });
        tour.step("both no longer", [&] { session.clearFilter(); });
    }
    for (int stop = models.facet(Facet::Ram).lastStop(); stop > 0; --stop)
        tour.step(
            "a range dragged", [&] { models.facet(Facet::Ram).moveTo(stop); }, 50);
    tour.step("devices by range", [&] { devices.facet(Facet::Ram).moveFrom(4); });
    tour.step("devices that a model fits", [&] { session.showDevicesThatFit(3); });
    tour.step("models that fit a device", [&] { session.showModelsThatFit(5); });
    QObject *search = searchField(window);
    for (const char *text : {"a", "ar", "", "7"})
        tour.step("search under a filter", [&] { search->setProperty("text", QLatin1String(text)); });
    search->setProperty("text", QString());
    tour.step("clear the filters", [&] { session.clearFilter(); });
    tour.step("undo", [&] { session.undo(); });
    tour.step("redo", [&] { session.redo(); });
    tour.step("all but a few", [&] { devices.facet(Facet::Ram).moveFrom(1); });
    tour.step("all but a few on both sides", [&] { models.facet(Facet::Ram).moveFrom(1); });
    tour.step("clear the filters", [&] { session.clearFilter(); });
    tour.step("fold the facets", [&] { filterButton(window)->setProperty("checked", false); });
}

/// Looks around on the map of all that is open, from afar and from near.
void mapTour(Tour &tour, MainWindow &window) {
    MapViewModel &map = window.map();
    tour.step("show the map", [&] { window.session().showMap(); });
    while (!map.current())
        QTest::qWait(5);
    tour.step("while it was laid out", [] {});
    std::printf("%zu nodes, %zu relations\n", window.session().graph().size(),
                window.session().graph().edges().size());
    const QPointF middle(map.viewport().width() / 2, map.viewport().height() / 2);
    for (const double zoom : {1.0, 3.0, 6.0}) {
        tour.step("zoom in on the map", [&] { map.zoomAbout(middle, zoom); });
        for (int i = 0; i < 6; ++i)
            tour.step(
                "hover over the map", [&] { map.hoverAt(middle + QPointF(40 * i, 23 * i)); }, 60);
        for (int i = 0; i < 6; ++i)
            tour.step(
                "pan the map",
                [&] {
                    map.panBy({17, 9});
                },
                30);
        for (int i = 0; i < 6; ++i)
            tour.step(
                "a step of the wheel", [&] { map.zoomAbout(middle, 1.15); }, 30);
    }
    tour.step("all of the map", [&] { map.zoomToFit(); });
    tour.step("a sensor on the map", [&] { window.session().selectSensor(0); });
    tour.step("a device on the map", [&] { window.session().selectDevice(1); });
    tour.step("hide it", [&] { map.hideInHand(); });
    tour.step("undo", [&] { window.session().undo(); });
    tour.step("back to the lanes", [&] { window.session().showLanes(); });
    window.session().clearSelection();
}

/// Looks around in Focus and goes through it.
void lookAround(Tour &tour, FocusViewModel &focus) {
    const QPointF middle(focus.viewport().width() / 2, focus.viewport().height() / 2);
    std::vector<QPointF> things;
    for (const HitRegion &hit : focus.scene().hits)
        things.push_back(hit.centre);
    for (std::size_t i = 0; i < things.size(); i += 1 + things.size() / 6)
        tour.step(
            "hover in Focus", [&] { focus.hoverAt(things[i]); }, 60);
    for (int i = 0; i < 6; ++i)
        tour.step(
            "pan Focus",
            [&] {
                focus.panBy({17, 9});
            },
            30);
    for (int i = 0; i < 6; ++i)
        tour.step(
            "a step of the wheel", [&] { focus.zoomAbout(middle, 1.15); }, 30);
    tour.step("all of Focus", [&] { focus.zoomToFit(); });
}

void focusTour(Tour &tour, MainWindow &window) {
    Session &session = window.session();
    FocusViewModel &focus = window.focus();
    tour.step("show Focus", [&] { session.showFocus(); });
    lookAround(tour, focus);
    tour.step("select a sensor", [&] { session.selectSensor(0); });
    tour.step("walk to it", [&] { session.putSelectedInTheMiddle(); });
    for (int page = 0; page < 2; ++page) {
        const auto &hits = focus.scene().hits;
        const auto more =
            std::ranges::find_if(hits, [](const HitRegion &hit) { return hit.group.starts_with("more"); });
        if (more == hits.end())
            break;
        const QPointF point = more->centre;
        tour.step("show more of a kind", [&] { focus.clickAt(point); });
    }
    lookAround(tour, focus);
    tour.step("walk to a device", [&] {
        session.selectDevice(session.deviceCount() / 2);
        session.putSelectedInTheMiddle();
    });
    lookAround(tour, focus);
    tour.step("pick a model up", [&] { window.drag().beginModel(session.modelCount() / 2, {500, 500}); });
    tour.step("put it back", [&] { window.drag().cancel(); });
    tour.step("back on the trail", [&] { session.goBack(); });
    tour.step("back to the lanes", [&] { session.showLanes(); });
    session.clearSelection();
}

/// Scrolls through what of the matrix is open, in steps and in leaps.
void scrollMatrix(Tour &tour, MatrixViewModel &matrix) {
    std::printf("%zu x %zu cells in sight\n", matrix.layout().rowsInSight().size(),
                matrix.layout().columnsInSight().size());
    for (int i = 0; i < 20; ++i)
        tour.step(
            "a step of the wheel",
            [&] {
                matrix.scrollBy({0, 78});
            },
            30);
    for (int i = 0; i < 10; ++i)
        tour.step(
            "a step to the right",
            [&] {
                matrix.scrollBy({78, 0});
            },
            30);
    for (int i = 1; i <= 20; ++i)
        tour.step(
            "a leap of the scroll bar",
            [&] { matrix.scrollToPart((i * 7 % 20) / 20.0, (i * 13 % 20) / 20.0); }, 100);
    for (int i = 0; i < 5; ++i)
        tour.step(
            "hover over a cell",
            [&] {
                matrix.hoverAt({900.0 + 60 * i, 300.0 + 40 * i});
            },
            60);
}

void matrixTour(Tour &tour, MainWindow &window) {
    Session &session = window.session();
    MatrixViewModel &matrix = window.matrix();
    tour.step("show the matrix", [&] { session.showMatrix(); });
    while (matrix.ordering())
        QTest::qWait(5);
    scrollMatrix(tour, matrix);
    const QSize before = window.window()->size();
    tour.step("the window of a large screen", [&] { window.window()->resize(3840, 2160); });
    scrollMatrix(tour, matrix);
    tour.step("a smaller window", [&] { window.window()->resize(before); });
    tour.step("to the last cell", [&] { matrix.moveCurrentToRow(true); });
    tour.step("select its model", [&] { matrix.selectCurrent(); });
    for (int order = 1; order < 7; ++order)
        tour.step("order the models", [&] { matrix.sorting()->orderModels(order); });
    tour.step("order by a device", [&] { matrix.orderByCurrent(); });
    tour.step("order the devices", [&] { matrix.sorting()->orderDevices(3); });
    tour.step("only what fits somewhere", [&] { session.setFitSomewhere(true); });
    tour.step("undo", [&] { session.undo(); });
    tour.step("back to Explore", [&] { session.showExplore(); });
    session.clearSelection();
}

/// What a Repeater has made is no child of the window, but stands in it.
ScatterChart *chartIn(QQuickItem &item) {
    if (auto *chart = qobject_cast<ScatterChart *>(&item))
        return chart;
    const QList<QQuickItem *> children = item.childItems();
    for (QQuickItem *child : children)
        if (ScatterChart *chart = chartIn(*child))
            return chart;
    return nullptr;
}

void compareTour(Tour &tour, MainWindow &window) {
    Session &session = window.session();
    tour.step("show the charts", [&] { session.showCompare(); });
    const auto settle = [&window] {
        while (!window.compare().settled())
            QTest::qWait(5);
        QTest::qWait(500);
    };
    CompareChoice choice = session.state().compare;
    choice.upwards.index = ChartSource::Ram;
    choice.upwardsLogarithmic = true;
    choice.across.index = ChartSource::Flash;
    choice.bubble.index = ChartSource::noQuantity;
    tour.step("all models on one chart", [&] {
        session.changeComparison(choice, QString());
        settle();
    });
    ScatterChart *const chart = chartIn(*window.window()->contentItem());
    if (chart == nullptr || chart->spots().empty()) {
        std::printf("no chart to hover over\n");
        return;
    }
    const std::vector<ChartItem::Spot> spots = chart->spots();
    std::printf("%zu points\n", spots.size());
    const auto place = [&](const QPointF &point) { return chart->mapToScene(point).toPoint(); };
    for (std::size_t i = 0; i < 20; ++i)
        tour.step(
            "hover over a point",
            [&] { QTest::mouseMove(window.window(), place(spots[i * spots.size() / 20].centre)); }, 60);
    for (const double part : {0.3, 0.6, 1.0}) {
        const QRectF plot = chart->plotArea();
        const QPointF from = plot.topLeft() + QPointF(1, 1);
        QTest::mousePress(window.window(), Qt::LeftButton, {}, place(from));
        for (int step = 1; step <= 10; ++step)
            tour.step(
                "brush",
                [&] {
                    QTest::mouseMove(window.window(),
                                     place(from + QPointF(plot.width(), plot.height()) * (part * step / 10)));
                },
                60);
        tour.step("let go: it is marked in all views", [&] {
            QTest::mouseRelease(window.window(), Qt::LeftButton, {},
                                place(from + QPointF(plot.width(), plot.height()) * part));
        });
        std::printf("%zu marked\n", session.markedModels().size());
    }
    tour.step("clear the marks", [&] { session.clearSelection(); });
    tour.step("back to Explore", [&] { session.showExplore(); });
}

/// Types a question, slips and all, and goes to its first answer.
void jumpTour(Tour &tour, MainWindow &window) {
    JumpListModel &jumps = window.jumps();
    tour.step("begin to search", [&] { jumps.prepare(); });
    for (const char *typed : {"m", "mi", "mic", "micro spech", "zzqq"})
        tour.step("type a question", [&] { jumps.setQuery(QLatin1String(typed)); });
    jumps.setQuery(QStringLiteral("micro speech"));
    QTest::qWait(500);
    tour.step("jump", [&] { jumps.choose(0); });
    tour.step("undo", [&] { window.session().undo(); });
}

bool tour(TimedApplication &application, const std::vector<std::filesystem::path> &paths,
          const QString &only) {
    auto window = std::make_unique<MainWindow>(builtInDataset(), FitRules{});
    if (!window->window() || !QTest::qWaitForWindowExposed(window->window()))
        return false;
    QTest::qWait(1000);
    application.longest().print("(start)");
    Session &session = window->session();
    Tour tour(application, *window);
    tour.open("opening", paths);
    if (only.isEmpty() || only == QLatin1String("--compare"))
        compareTour(tour, *window);
    if (only.isEmpty() || only == QLatin1String("--matrix"))
        matrixTour(tour, *window);
    if (only.isEmpty() || only == QLatin1String("--map"))
        mapTour(tour, *window);
    if (!only.isEmpty())
        return tour.withinLimit();
    focusTour(tour, *window);
    tour.step("select a model", [&] { session.selectModel(session.modelCount() / 2); });
    tour.step("select a model of the other end", [&] { session.selectModel(3); });
    tour.step("select a device", [&] { session.selectDevice(session.deviceCount() / 2); });
    tour.step("select a sensor", [&] { session.selectSensor(0); });
    tour.step("clear the selection", [&] { session.clearSelection(); });
    QObject *search = searchField(*window);
    for (const char *text : {"a", "ar", "are", "aren", "zzz", "", "7"})
        tour.step("search", [&] { search->setProperty("text", QLatin1String(text)); });
    search->setProperty("text", QString());
    jumpTour(tour, *window);
    filterTour(tour, *window);
    tour.step("pick a model up", [&] { window->drag().beginModel(session.modelCount() / 3, {500, 500}); });
    tour.step("drag it over the devices", [] {});
    dragOverDevices(*window);
    application.longest().print("drag it over the devices");
    tour.step("drop it: Fit opens", [&] { window->drag().drop(); });
    if (!session.fitOpen())
        tour.step("open Fit", [&] { session.openFit(session.modelCount() / 3, 0); });
    tour.step("another device in Fit", [&] { session.openFit(session.modelCount() / 3, 1); });
    tour.step("another margin in Fit", [&] { session.setMarginPercent(25); });
    tour.step("back to Explore", [&] { session.showExplore(); });
    tour.step("pick a device up", [&] { window->drag().beginDevice(2, {900, 500}); });
    tour.step("put it back", [&] { window->drag().cancel(); });
    session.openFit(1, 1);
    for (const double bytes : {1'000.0, 20'000.0, 40'000.0})
        tour.step("memory taken", [&] {
            session.setTaken(DeviceId{1}, {Bytes{std::llround(bytes)}, Bytes{}});
        });
    session.resetWhatIf();
    session.showExplore();
    tour.step("another margin", [&] { session.setMarginPercent(40); });
    tour.step("undo", [&] { session.undo(); });
    tour.step("the other theme", [&] { window->theme().setDark(!window->theme().dark()); });
    tour.step("resize", [&] { window->window()->resize(1280, 720); });
    tour.step("select a device", [&] { session.selectDevice(1); });
    tour.open("opening the next file over it", {TINYATLAS_SOURCE_DIR "/tests/data/good/relative_iris.ttl"});
    application.timed("closing", [&] { window.reset(); });
    application.longest().print("closing (not a frame)");
    return tour.withinLimit();
}

} // namespace

int main(int argc, char **argv) {
    TimedApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    QString only;
    for (const QString &part :
         {QStringLiteral("--map"), QStringLiteral("--matrix"), QStringLiteral("--compare")})
        if (arguments.removeOne(part))
            only = part;
    std::vector<std::filesystem::path> paths;
    for (const QString &path : std::as_const(arguments))
        paths.emplace_back(path.toStdU16String());
    if (paths.empty()) {
        std::cerr << "gui_thread [--map|--matrix|--compare] FILE...\n";
        return EXIT_FAILURE;
    }
    return tour(application, paths, only) ? EXIT_SUCCESS : EXIT_FAILURE;
}
