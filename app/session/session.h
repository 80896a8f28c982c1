// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/shown_things.h"
#include "app/session/opener.h"
#include "app/session/source_book.h"
#include "app/session/view_state.h"
#include "app/session/visit_history.h"

#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tinyatlas {

/// What is open, and what the user has chosen of it: the one state that all views show.
/// The graph and all that is worked out from it are one immutable snapshot, made off this thread and
/// exchanged as a whole.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString title READ title NOTIFY datasetChanged)
    Q_PROPERTY(int modelCount READ modelCount NOTIFY datasetChanged)
    Q_PROPERTY(int deviceCount READ deviceCount NOTIFY datasetChanged)
    Q_PROPERTY(QString modelSummary READ modelSummary NOTIFY fitSummaryChanged)
    Q_PROPERTY(QString deviceSummary READ deviceSummary NOTIFY fitSummaryChanged)
    Q_PROPERTY(QString fitSummary READ fitSummary NOTIFY fitSummaryChanged)
    Q_PROPERTY(bool countsSuppose READ countsSuppose NOTIFY fitSummaryChanged)
    Q_PROPERTY(bool matching READ matching NOTIFY matchingChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString activity READ activity NOTIFY progressChanged)
    Q_PROPERTY(bool canOpenOthers READ canOpenOthers NOTIFY errorsChanged)
    Q_PROPERTY(bool nothingShown READ nothingShown NOTIFY fitSummaryChanged)
    Q_PROPERTY(bool fitOpen READ fitOpen NOTIFY fitOpenChanged)
    Q_PROPERTY(bool dataOpen READ dataOpen NOTIFY viewChanged)
    Q_PROPERTY(bool matrixOpen READ matrixOpen NOTIFY viewChanged)
    Q_PROPERTY(bool compareOpen READ compareOpen NOTIFY viewChanged)
    Q_PROPERTY(bool exploring READ exploring NOTIFY stateChanged)
    Q_PROPERTY(bool matrixInSight READ matrixInSight NOTIFY stateChanged)
    Q_PROPERTY(bool compareInSight READ compareInSight NOTIFY stateChanged)
    Q_PROPERTY(bool mapShown READ mapShown NOTIFY arrangementChanged)
    Q_PROPERTY(bool ontologyShown READ ontologyShown NOTIFY stateChanged)
    Q_PROPERTY(bool focusShown READ focusShown NOTIFY arrangementChanged)
    Q_PROPERTY(bool trailShown READ trailShown NOTIFY stateChanged)
    Q_PROPERTY(bool selected READ selected NOTIFY stateChanged)
    Q_PROPERTY(bool canCompareSelected READ canCompareSelected NOTIFY stateChanged)
    Q_PROPERTY(bool fitSomewhere READ fitSomewhere NOTIFY stateChanged)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY stateChanged)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY stateChanged)
    Q_PROPERTY(bool supposed READ supposed NOTIFY stateChanged)
    Q_PROPERTY(double marginPercent READ marginPercent NOTIFY stateChanged)
    Q_PROPERTY(QStringList fileFilters READ fileFilters CONSTANT)
    Q_PROPERTY(QUndoStack *undoStack READ undoStack CONSTANT)

public:
    /// Begins with a dataset that is small enough to be matched here and now: the one that is built in, or an
    /// empty one.
    explicit Session(DatasetPtr dataset, FitRules rules = {}, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const DatasetPtr &dataset() const { return m_snapshot.dataset; }
    [[nodiscard]] const Catalog &catalog() const { return m_snapshot.dataset->catalog; }
    [[nodiscard]] const FitMatrix &matrix() const { return *m_snapshot.verdicts.matrix; }
    [[nodiscard]] const std::shared_ptr<const FitMatrix> &sharedMatrix() const {
        return m_snapshot.verdicts.matrix;
    }
    /// The verdicts by the rules of the start, with nothing supposed of any model or device.
    [[nodiscard]] const FitMatrix &statedMatrix() const { return *m_snapshot.verdicts.stated; }
    /// Which verdicts of matrix() are not those of statedMatrix(); null where the rules are the same.
    [[nodiscard]] const VerdictChanges *verdictChanges() const { return m_snapshot.verdicts.changes.get(); }
    /// What the verdict on a pair was before anything was supposed; nothing where it is the same.
    [[nodiscard]] std::optional<FitState> changedFrom(const Pair &pair) const;
    /// A pair as it is judged now, in a line: where it is another verdict than by the graph, with that.
    [[nodiscard]] QString verdictLine(const Pair &pair) const;
    /// For a job. Its matrices are never null.
    [[nodiscard]] const Verdicts &verdicts() const { return m_snapshot.verdicts; }
    [[nodiscard]] const KnowledgeGraph &graph() const { return m_snapshot.index->graph; }
    /// The same for a job, which may outlive the dataset.
    [[nodiscard]] std::shared_ptr<const KnowledgeGraph> sharedGraph() const {
        return {m_snapshot.index, &m_snapshot.index->graph};
    }
    [[nodiscard]] const CatalogIndex &index() const { return *m_snapshot.index; }
    [[nodiscard]] const std::shared_ptr<const CatalogIndex> &sharedIndex() const { return m_snapshot.index; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    /// What the filter leaves. Never null; another one after each change of it or of the verdicts.
    [[nodiscard]] const std::shared_ptr<const ShownThings> &shown() const { return m_shown; }
    [[nodiscard]] const FitRules &rules() const { return m_state.rules; }
    /// Those that the verdicts of matrix() were made with: while it is being matched anew, others than
    /// rules(). For words that stand beside its verdicts.
    [[nodiscard]] const FitRules &matchedRules() const { return matrix().rules(); }
    /// Something is supposed of a model or a device, or the margin or the overhead differs from that of the
    /// start.
    [[nodiscard]] bool supposed() const;
    [[nodiscard]] const FitRules &firstRules() const {
        return m_firstRules;
    } ///< of the start: of all things alike

    /// "Built-in knowledge graph", or the names of the files that are open, of what is on.
    [[nodiscard]] QString title() const;
    [[nodiscard]] int modelCount() const;
    [[nodiscard]] int deviceCount() const;
    [[nodiscard]] QString modelSummary() const;  ///< "23 models"; under a filter "14 of 23 models"
    [[nodiscard]] QString deviceSummary() const; ///< likewise
    [[nodiscard]] QString fitSummary() const;    ///< "78 of 138 pairs fit", of those that are shown
    /// Counts of verdicts stand on memory that is supposed: taken, or counted beside the models.
    [[nodiscard]] bool countsSuppose() const { return matchedRules().supposes(); }
    /// For file dialogs: what can be opened.
    [[nodiscard]] QStringList fileFilters() const;
    [[nodiscard]] bool matching() const {
        return m_matching != nullptr;
    } ///< the verdicts lag behind the margin
    [[nodiscard]] bool loading() const { return m_opener.running(); }
    [[nodiscard]] double progress() const { return m_opener.progress(); }       ///< of the opening, 0 to 1
    [[nodiscard]] QString activity() const { return m_opener.activity(); }      ///< "Reading kg.ttl"
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors; } ///< of the last opening
    /// Why files could not be read that nobody has closed, or opened well since.
    [[nodiscard]] const std::vector<Error> &failures() const { return m_failures; }
    [[nodiscard]] bool canOpenOthers() const { return !m_goodPaths.empty(); }
    [[nodiscard]] bool nothingShown() const; ///< because of the filter: there are models or devices
    [[nodiscard]] bool fitSomewhere() const { return m_state.filter.fitSomewhere; }
    [[nodiscard]] bool selected() const { return m_state.selection.kind != Selection::Kind::None; }
    [[nodiscard]] bool fitOpen() const { return m_state.fitPair.has_value(); }
    [[nodiscard]] bool dataOpen() const { return m_state.view == View::Data; }
    [[nodiscard]] bool matrixOpen() const { return m_state.view == View::Matrix; }   ///< maybe below Fit
    [[nodiscard]] bool compareOpen() const { return m_state.view == View::Compare; } ///< likewise
    /// The graph is in sight.
    [[nodiscard]] bool exploring() const { return m_state.view == View::Explore && !fitOpen(); }
    [[nodiscard]] bool matrixInSight() const { return matrixOpen() && !fitOpen(); }
    [[nodiscard]] bool compareInSight() const { return compareOpen() && !fitOpen(); }
    /// In Explore, instead of the lanes.
    [[nodiscard]] bool mapShown() const { return m_state.arrangement == Arrangement::Map; }
    /// On the map, instead of the instances.
    [[nodiscard]] bool ontologyShown() const { return mapShown() && m_state.browsing.lens == Lens::Ontology; }
    [[nodiscard]] bool focusShown() const { return m_state.arrangement == Arrangement::Focus; } ///< likewise
    /// Back and forward lead along what stood in the middle of Focus, instead of the pairs.
    [[nodiscard]] bool trailShown() const;
    /// What stood in the middle of Focus, and what does now.
    [[nodiscard]] const VisitHistory<NodeId> &trail() const { return m_trail; }
    [[nodiscard]] bool canGoBack() const {
        return trailShown() ? m_trail.canGoBack(true) : m_history.canGoBack(fitOpen());
    }
    [[nodiscard]] bool canGoForward() const {
        return trailShown() ? m_trail.canGoForward() : fitOpen() && m_history.canGoForward();
    }
    [[nodiscard]] double marginPercent() const { return m_state.rules.margin / 100.0; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    /// Makes `next` the state, as one step that can be undone. `what` names it in the undo menu.
    void change(const ViewState &next, const QString &what);
    /// Likewise, for what comes in many small changes, like a slider under the hand: until endGesture(),
    /// those with the same `gesture` are one step.
    void changeAlong(const QString &gesture, const ViewState &next, const QString &what);
    /// The hand is off: what is changed next is a step of its own.
    Q_INVOKABLE void endGesture() { m_gesture.clear(); }

    Q_INVOKABLE void selectModel(int model);
    Q_INVOKABLE void selectDevice(int device);
    Q_INVOKABLE void selectSensor(int sensorType);
    void select(const Selection &thing); ///< nothing, too
    Q_INVOKABLE void clearSelection();
    /// Marks these in all views, in place of what was; with `adds` besides it, or no longer where all of them
    /// are. One alone is selected instead.
    void mark(const std::vector<ModelId> &models, bool adds);
    /// Besides the models that are marked, in place of devices; or no longer.
    Q_INVOKABLE void markModel(int model);
    Q_INVOKABLE void markDevice(int device);          ///< likewise, in place of models
    [[nodiscard]] bool isMarked(ModelId model) const; ///< with others; one that is selected is not
    [[nodiscard]] bool isMarked(DeviceId device) const;
    /// The models that are marked, or the one that is selected, rising.
    [[nodiscard]] std::vector<ModelId> markedModels() const;
    [[nodiscard]] std::vector<DeviceId> markedDevices() const;
    /// While Fit is open, in place of its pair: the models beside that stay.
    Q_INVOKABLE void openFit(int model, int device);
    /// There is a device in Fit, and this model is not on it yet.
    [[nodiscard]] bool canAddToFit(ModelId model) const;
    /// Puts it on the device in Fit, beside what is there; where it is there already, nothing happens.
    Q_INVOKABLE void addToFit(int model);
    /// Takes one of several away. Where it is that of the pair, the next one takes its place.
    Q_INVOKABLE void removeFromFit(int model);
    void setRamSharing(RamSharing sharing);
    /// Over Explore or the Matrix, whichever is open.
    Q_INVOKABLE void closeFit();
    Q_INVOKABLE void showExplore();
    Q_INVOKABLE void showMatrix();
    Q_INVOKABLE void showData();
    Q_INVOKABLE void showCompare();
    /// As a step that can be undone; see changeAlong() for a `gesture`.
    void changeComparison(CompareChoice choice, const QString &what, const QString &gesture = {});
    /// Puts it side by side with what is there, and shows that. Where six are, or it is there already,
    /// nothing is added.
    Q_INVOKABLE void compareModel(int model);
    Q_INVOKABLE void compareDevice(int device);
    Q_INVOKABLE void compareSelected(); ///< the model or device that is selected; or what is marked
    [[nodiscard]] bool canCompareSelected() const;
    Q_INVOKABLE void compareMarked(); ///< in place of what was there: the first six models that are marked,
                                      ///< else of the devices
    /// What fits none of the devices that are shown is left out, in all views, or no longer.
    Q_INVOKABLE void setFitSomewhere(bool only);
    /// Filters the models by whether they fit this device, besides what they are filtered by, and shows them
    /// in Explore, or in the Matrix where that is open.
    Q_INVOKABLE void showModelsThatFit(int device);
    /// Likewise the devices by this model.
    Q_INVOKABLE void showDevicesThatFit(int model);
    Q_INVOKABLE void clearFilter();
    Q_INVOKABLE void showLanes();
    Q_INVOKABLE void showMap();
    /// On the map: models, devices and what they share.
    Q_INVOKABLE void showInstances();
    /// On the map: the classes and properties that the graph is written with.
    Q_INVOKABLE void showOntology();
    /// Around what is selected.
    Q_INVOKABLE void showFocus();
    /// Selects it, and shows what is around it.
    void putInTheMiddle(NodeId node);
    Q_INVOKABLE void putSelectedInTheMiddle();
    /// Back or forward to what stood in the middle: `place` of trail().
    Q_INVOKABLE void goToTrail(int place);
    Q_INVOKABLE void setMarginPercent(double percent);
    /// What is supposed of one device or model: a what-if, which changes no data. A figure that is what the
    /// graph states is none.
    /// With a `gesture` it is one step of undo with what came before under the same one: see changeAlong().
    void suppose(DeviceId device, DeviceWhatIf whatIf, const QString &gesture = {});
    void suppose(ModelId model, ModelWhatIf whatIf, const QString &gesture = {});
    /// What of a device's memory something else takes already.
    void setTaken(DeviceId device, const TakenMemory &memory);
    /// What is counted beside every model, on every device; a what-if as well.
    void setOverhead(const RuntimeOverhead &overhead);
    Q_INVOKABLE void resetWhatIf();
    /// The margin and the overhead of the start; what is supposed of single things stays.
    void resetGeneralRules();
    /// Keeps what is supposed now under a name; what had that name before is replaced. Blank: nothing
    /// happens.
    Q_INVOKABLE void keepWhatIf(const QString &name);
    /// Supposes again what was kept: `index` of ViewState::whatIfs. What is supposed now is replaced.
    Q_INVOKABLE void takeWhatIf(int index);
    Q_INVOKABLE void forgetWhatIf(int index);
    /// Through the pairs that Fit has shown. Where Fit is closed, back is to the last of them; in Focus it is
    /// to what stood in the middle before.
    Q_INVOKABLE void goBack();
    Q_INVOKABLE void goForward();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// Undoes or does again until so many steps of the stack are done.
    void goToStep(int done);

    /// Adds files and folders to what is open, off this thread. datasetChanged follows, or errorsChanged.
    Q_INVOKABLE void open(const QList<QUrl> &urls);
    void openPaths(Opener::Paths paths);
    /// After a failure: opens those of the same opening that were good.
    Q_INVOKABLE void openOthers();
    /// Stops it, and forgets what waits to be opened after it. What was there is still there.
    Q_INVOKABLE void cancelOpening();
    Q_INVOKABLE void dismissErrors();

    /// All that is read from, or can be: what is built in first.
    [[nodiscard]] std::vector<SourceInfo> sources() const;
    /// Of these, by index. What is off counts nowhere. Off this thread, as an opening is, in the order of
    /// asking; of several wishes for one source the last counts. sourcesChanged tells what is wanted at once,
    /// and datasetChanged follows, or errorsChanged.
    Q_INVOKABLE void switchSource(int source, bool on);
    Q_INVOKABLE void closeSource(int source);  ///< of a file
    Q_INVOKABLE void rereadSource(int source); ///< of a file, which is on then
    /// Finds out what those hold that have not been read yet. sourcesChanged follows where that was not
    /// known.
    Q_INVOKABLE void countSources();

signals:
    void sourcesChanged(); ///< sources() answers something else
    void datasetChanged(); ///< all of the snapshot is new, and so is the selection: ids mean other things
    void matrixChanged();  ///< the verdicts are new, of the same dataset
    void shownChanged();   ///< other things are shown, of the same dataset; the selection stays
    /// These files and folders are part of what is open now.
    void opened(const tinyatlas::Opener::Paths &paths);
    void fitSummaryChanged();
    void matchingChanged();
    void stateChanged();
    void fitOpenChanged();
    void viewChanged();
    void arrangementChanged();
    void browsingChanged();  ///< within the same dataset
    void focusChanged();     ///< likewise
    void selectionChanged(); ///< within the same dataset
    void marksChanged();     ///< likewise
    void loadingChanged();
    void progressChanged();
    void errorsChanged();

private:
    friend class ChangeViewState;
    friend class SwitchSources;

    void apply(const ViewState &next);
    [[nodiscard]] ViewState followingSelection(ViewState next) const;
    void showPair(const Pair &pair);
    void showFit(ViewState next, const Pair &pair, const QString &what);
    /// Where models and devices are seen: the view of now, or Explore.
    [[nodiscard]] View viewOfThings() const { return dataOpen() ? View::Explore : m_state.view; }
    [[nodiscard]] GeneralRules generalRules() const;
    void changeRules(const QString &gesture, FitRules rules, const QString &what);
    [[nodiscard]] FitRules carriedRules(const FitRules &rules, const Snapshot &next) const;
    void finishOpening(const Opening &opening);
    void finishSwitching(const Snapshot &snapshot);
    void followWishes();
    void startNext();
    void changeFilter(const Filter &filter, const QString &what);
    void updateShown();
    void takeVerdicts(Verdicts verdicts);
    void startMatching();
    void stopMatching();
    void finishMatching();
    void forgetFailures(const Opener::Paths &paths);
    void setErrors(std::vector<Error> errors, Opener::Paths goodPaths);
    void replace(const Snapshot &snapshot);
    void arrange(Arrangement arrangement, const QString &what);
    void lookThrough(Lens lens, const QString &what);
    [[nodiscard]] Selection counterpart(const Selection &thing, Lens lens) const;
    [[nodiscard]] FleetPicks carriedFleet(const Snapshot &next) const;
    template <class AnyId> void markThings(const std::vector<AnyId> &things, bool adds, const QString &what);
    [[nodiscard]] bool isMarkedNode(NodeId node) const;
    [[nodiscard]] CompareChoice carriedComparison(const Snapshot &next) const;
    [[nodiscard]] Browsing carriedBrowsing(const Browsing &before, const Snapshot &next) const;
    [[nodiscard]] FocusChoice carriedFocus(const Snapshot &next) const;
    [[nodiscard]] ViewState focused(ViewState next) const;
    [[nodiscard]] ViewState followingInFocus(ViewState next) const;
    [[nodiscard]] Selection carriedThing(const Selection &thing, const Snapshot &next) const;
    [[nodiscard]] Selection carriedTerm(NodeId node, const Snapshot &next) const;
    [[nodiscard]] ViewState carriedOver(const Snapshot &next) const;
    [[nodiscard]] Filter carriedFilter(const Snapshot &next) const;

    Snapshot m_snapshot;
    ViewState m_state;
    std::shared_ptr<const ShownThings> m_shown;
    QUndoStack m_undo;
    VisitHistory<Pair> m_history;
    VisitHistory<NodeId> m_trail;
    FitRules m_firstRules;
    QString m_gesture;       ///< under way; empty for none
    int m_gestureNumber = 0; ///< of it, or of the last one

    SourceBook m_sources;
    Opener m_opener;
    std::vector<Error> m_errors;
    std::vector<Error> m_failures;
    Opener::Paths m_goodPaths;
    Opener::Paths m_waiting; ///< dropped while an opening was under way

    bool m_undoesSwitch = false; ///< what is under way takes a step back

    std::unique_ptr<QFutureWatcher<Matching>> m_matching; ///< null where the verdicts are those of the margin
    std::stop_source m_stopMatching;
};

} // namespace tinyatlas
