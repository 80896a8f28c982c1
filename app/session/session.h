// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/opening.h"
#include "app/session/view_state.h"
#include "core/catalog/dataset.h"
#include "core/fit/fit_matrix.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What is open, and what the user has chosen of it: the one state that all views show.
/// The dataset and the matrix are immutable snapshots, exchanged together.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString title READ title NOTIFY datasetChanged)
    Q_PROPERTY(int modelCount READ modelCount NOTIFY datasetChanged)
    Q_PROPERTY(int deviceCount READ deviceCount NOTIFY datasetChanged)
    Q_PROPERTY(QString fitSummary READ fitSummary NOTIFY matrixChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QStringList errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(bool canOpenOthers READ canOpenOthers NOTIFY errorsChanged)
    Q_PROPERTY(bool fitOpen READ fitOpen NOTIFY stateChanged)
    Q_PROPERTY(double marginPercent READ marginPercent NOTIFY stateChanged)
    Q_PROPERTY(QStringList fileFilters READ fileFilters CONSTANT)
    Q_PROPERTY(QUndoStack *undoStack READ undoStack CONSTANT)

public:
    explicit Session(DatasetPtr dataset, FitRules rules = {}, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const DatasetPtr &dataset() const { return m_dataset; }
    [[nodiscard]] const Catalog &catalog() const { return m_dataset->catalog; }
    [[nodiscard]] const FitMatrix &matrix() const { return *m_matrix; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] FitRules rules() const { return {m_state.margin}; }

    /// "Built-in knowledge graph", or the names of the files that are open.
    [[nodiscard]] QString title() const;
    [[nodiscard]] int modelCount() const;
    [[nodiscard]] int deviceCount() const;
    [[nodiscard]] QString fitSummary() const; ///< "78 of 138 pairs fit"
    /// For file dialogs: what can be opened.
    [[nodiscard]] QStringList fileFilters() const;
    [[nodiscard]] bool loading() const { return m_loading; }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] QStringList errors() const {
        return m_errors;
    } ///< of the last opening, each FILE:LINE:COLUMN: error: TEXT
    [[nodiscard]] bool canOpenOthers() const { return !m_goodPaths.empty(); }
    [[nodiscard]] bool fitOpen() const { return m_state.fitPair.has_value(); }
    [[nodiscard]] double marginPercent() const { return m_state.margin / 100.0; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    /// Makes `next` the state, as one step that can be undone. `what` names it in the undo menu.
    void change(const ViewState &next, const QString &what);

    Q_INVOKABLE void selectModel(int model);
    Q_INVOKABLE void selectDevice(int device);
    Q_INVOKABLE void selectSensor(int sensorType);
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE void openFit(int model, int device);
    Q_INVOKABLE void closeFit();
    Q_INVOKABLE void setMarginPercent(double percent);
    Q_INVOKABLE void undo() { m_undo.undo(); }
    Q_INVOKABLE void redo() { m_undo.redo(); }

    /// Adds files and folders to what is open, off this thread. datasetChanged follows, or errorsChanged.
    Q_INVOKABLE void open(const QList<QUrl> &urls);
    void openPaths(std::vector<std::filesystem::path> paths);
    /// After a failure: opens those of the same opening that were good.
    Q_INVOKABLE void openOthers();
    Q_INVOKABLE void cancelOpening();
    Q_INVOKABLE void dismissErrors();

signals:
    void datasetChanged(); ///< dataset, catalogue and matrix are new: every id may mean another thing
    void matrixChanged();  ///< the verdicts are new
    void stateChanged();
    void selectionChanged();
    void loadingChanged();
    void progressChanged();
    void errorsChanged();

private:
    friend class ChangeViewState;

    void apply(const ViewState &next);
    void finishOpening();
    void startMatching();
    void finishMatching();
    void setErrors(QStringList errors, std::vector<std::filesystem::path> goodPaths);
    void replace(const Opening &opening);
    [[nodiscard]] ViewState carriedOver(const Dataset &next) const;

    DatasetPtr m_dataset;
    std::shared_ptr<const FitMatrix> m_matrix;
    ViewState m_state;
    QUndoStack m_undo;

    bool m_loading = false;
    double m_progress = 0;
    QStringList m_errors;
    std::vector<std::filesystem::path> m_goodPaths;
    std::vector<std::filesystem::path> m_waiting; ///< dropped while an opening was under way
    std::stop_source m_stopOpening;
    std::stop_source m_stopMatching;
    QFutureWatcher<Opening> m_opening;
    QFutureWatcher<Matching> m_matching;
};

} // namespace tinyatlas
