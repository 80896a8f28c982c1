// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/neural_network.h"
#include "core/catalog/reading.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace tinyatlas {

/// Reads the layers of models, one model after the other.
class LayerReader {
public:
    explicit LayerReader(const Reading &reading) : m_reading(reading) {}

    /// `link` names a layer of the model that is being read: its input, middle or output layer.
    void add(const TripleStore::Match &link);
    /// The statements that name the layers that were added since the last finish(), in order of execution.
    [[nodiscard]] std::vector<StatementId> links();
    /// The layers that were added since the last call, in order of execution. `model` is as written.
    [[nodiscard]] LayerList finish(TermId model);
    /// Notes what is found in most models of most graphs, once for all of them.
    void noteShared() const;

private:
    /// What a layer states, by the term that states it: two layers with the same terms are of one kind.
    enum Detail : std::size_t { Type, Quantization, Activation, ShapeIn, ShapeOut, Details };
    using Kind = std::array<TermId, Details>;
    struct KindHash {
        std::size_t operator()(const Kind &kind) const noexcept;
    };

    struct Position {
        Property role = Property::Other; ///< InputLayer, MiddleLayer, OutputLayer
        double index = 0;
        bool hasIndex = false;
        StatementId statement{};      ///< that links the layer
        StatementId indexStatement{}; ///< invalid where it states no index
        std::shared_ptr<const Layer> layer;
    };

    void takeDetail(Kind &kind, Detail detail, const TripleStore::Match &match) const;
    [[nodiscard]] std::shared_ptr<const Layer> layerOf(const Kind &kind);
    void sortPositions();
    void checkEnds(TermId model) const;
    void checkMiddle(TermId model) const;
    void countShared(TermId model);

    const Reading &m_reading;
    std::vector<Position> m_positions;
    Finding m_shared{.code = Finding::Code::SharedLayerIndex, .count = 0};
    std::unordered_map<Kind, std::shared_ptr<const Layer>, KindHash> m_kinds;
};

} // namespace tinyatlas
