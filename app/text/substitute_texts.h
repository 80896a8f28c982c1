// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/substitutes.h"

#include <QString>

#include <array>

/// Why a model is proposed instead of another one, and what that costs, in words.
namespace tinyatlas::text {

/// What of a substitute is compared.
enum class Traded { Quality, MultiplyAccumulates, Ram, Flash };

/// One figure that changes with a substitute.
struct TradeText {
    /// Whether more of it is better, and there is more; or less, and there is less.
    enum class Effect { Better, Worse, None };

    Traded what = Traded::Quality;
    QString brief; ///< "−112.8 kB RAM", "accuracy not stated"
    QString words; ///< "112.8 kB less RAM", "accuracy not stated for it"
    Effect effect = Effect::None;
};

/// By Traded: all four of them, also what is unknown.
[[nodiscard]] std::array<TradeText, 4> tradeTexts(const Catalog &catalog, ModelId model,
                                                  const ProposedSubstitute &substitute);

/// "112.8 kB less RAM, 306.3 kB less flash, 15.4 M fewer MACs; accuracy not stated for it"
[[nodiscard]] QString tradeSentence(const Catalog &catalog, ModelId model,
                                    const ProposedSubstitute &substitute);

/// "Same task (person detection); also the same sensors, outputs and category", "Same sensor (camera),
/// another task (pose detection); also the same category".
[[nodiscard]] QString substituteReason(const Catalog &catalog, ModelId model,
                                       const ProposedSubstitute &substitute);

/// "Person Detection. Same task (person detection): 112.8 kB less RAM …"
[[nodiscard]] QString substituteSentence(const Catalog &catalog, ModelId model,
                                         const ProposedSubstitute &substitute);

} // namespace tinyatlas::text
