// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/compare_data.h"
#include "core/bench/comparison.h"
#include "core/fit/fit_matrix.h"

#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <vector>

namespace tinyatlas {

/// What a row says of one of the things side by side.
struct ComparedCell {
    Q_GADGET
    QML_VALUE_TYPE(comparedCell)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool known MEMBER known)
    Q_PROPERTY(bool best MEMBER best)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(QString tip MEMBER tip)

public:
    QString text;
    bool known = true;
    bool best = false; ///< of its row: maybe one of several
    int state = -1;    ///< a FitState where it is a verdict
    QString tip;       ///< more of it; may be empty

    friend bool operator==(const ComparedCell &, const ComparedCell &) = default;
};

/// A fact of all that stand side by side, as it is shown, in the window and on a page.
struct ComparisonRow {
    QString heading = {}; ///< above it, where a section begins; else empty
    QString label = {};
    bool differs = false;
    QList<ComparedCell> cells = {};        ///< one for each thing
    std::optional<ComparedFact> fact = {}; ///< empty for verdicts and what was measured
    std::string metric = {};               ///< of a fact that is one
    ModelId model = {};                    ///< of a row of verdicts on devices
    DeviceId device = {};                  ///< of a row of verdicts on models
    /// Of a row of what was measured, by thing; invalid for none.
    std::vector<MeasurementId> results = {};
    /// Of such a row, the estimates of the cells that were not measured, by thing.
    std::vector<std::optional<LatencyEstimate>> estimates = {};

    /// Of a row of how good models were measured to be, by thing.
    std::vector<std::optional<MeasuredQualityRange>> qualities = {};
    MeasuredQuality::Metric quality = {}; ///< of such a row

    [[nodiscard]] bool estimated() const; ///< some cell is

    [[nodiscard]] QList<int> best() const; ///< the places of its best cells
};

/// What is compared, and with what: all that the rows are written from. None of it is null, but for `tables`
/// where nobody has looked what was measured.
struct ComparisonAsked {
    DatasetPtr dataset;
    std::shared_ptr<const FitMatrix> matrix;
    std::shared_ptr<const FitMatrix> stated; ///< by the rules of the start
    std::shared_ptr<const ShownThings> shown;
    BoardTablesPtr tables;
    CompareChoice choice;
};

struct ComparisonRows {
    std::vector<ComparisonRow> rows;
    /// What the marks do not say: why no accuracy is called the best, for one; may be empty.
    QString note;
};

/// Two to six models or devices side by side: what is best, what differs, what is unknown, and where each
/// fits.
[[nodiscard]] ComparisonRows comparisonRows(const ComparisonAsked &asked);

} // namespace tinyatlas
