// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/fit/substitutes.h"

#include <QString>

#include <optional>
#include <vector>

namespace tinyatlas {

enum class FigureUnit {
    Percent,
    MultiplyAccumulates,
    Bytes,
    Microseconds,
    Microjoules,
    None, ///< a bare number
};

/// By what charts set models against each other. All texts are as on screen.
struct ChartQuantity {
    QString name;       ///< "Top-1 accuracy"
    QString missing;    ///< why a model has no figure of it: "their accuracy is not reported"
    QString brief = {}; ///< follows the figure: "MACs", "RAM"; may be empty
    FigureUnit unit = FigureUnit::None;
    bool moreIsBetter = false;
    bool isShare = false;   ///< a part of a whole, which bars show
    bool isQuality = false; ///< how good a model is at its task: says nothing of models for another one
    bool ranks = true;      ///< of two figures one is better; else nobody says whether that is the larger one
};

/// A figure of a model, above 0 where the axis is logarithmic. What is unknown is no figure, never 0.
struct ChartFigure {
    struct Band {
        double from = 0;
        double to = 0;

        friend bool operator==(const Band &, const Band &) = default;
    };

    double value = 0;
    std::optional<Band> band = {}; ///< of an estimated latency; empty for what is stated or was measured
    QString how = {};              ///< "measured, X-CUBE-AI v7.3.0", shown with it; may be empty

    friend bool operator==(const ChartFigure &, const ChartFigure &) = default;
};

/// One model as the charts show it: figures without the catalogue, so that a chart outlives a dataset.
struct ChartModel {
    int model = -1;                                       ///< ModelId as int
    QString name;                                         ///< as on screen
    std::vector<std::optional<ChartFigure>> figures = {}; ///< by quantity
    bool subject = false;                                 ///< the model in question: emphasised
    int group = 0; ///< Group as int: the colour where no model is in question

    /// Empty as well for a quantity that there is not, and for a figure that is not finite.
    [[nodiscard]] const ChartFigure *figure(int quantity) const;
};

/// What every model may state, in the order of ChartSource::Quantity.
[[nodiscard]] std::vector<ChartQuantity> statedQuantities();
/// The figures of these, of one model.
[[nodiscard]] std::vector<std::optional<ChartFigure>> statedFigures(const NeuralNetwork &model);

/// The models to compare, in the order given, with what they state. `subject` may be invalid: then none is
/// emphasised.
[[nodiscard]] std::vector<ChartModel> chartModels(const Catalog &catalog,
                                                  const std::vector<Substitute> &models, ModelId subject);

/// "93.5 %", "2.66 M MACs", "32.5 kB RAM", "about 43 ms (30 to 62 ms), estimated".
[[nodiscard]] QString figureText(const ChartFigure &figure, const ChartQuantity &quantity);
/// The same without what it is of: "32.5 kB".
[[nodiscard]] QString figureText(const ChartFigure &figure, FigureUnit unit);
/// The bare figure, for beside a drawing that shows the rest: "about 43 ms".
[[nodiscard]] QString briefFigure(const ChartFigure &figure, FigureUnit unit);

} // namespace tinyatlas
