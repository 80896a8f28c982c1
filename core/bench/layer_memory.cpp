// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/layer_memory.h"

#include "core/bench/software.h"
#include "core/bench/tensor_shape.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>

namespace tinyatlas {

namespace {

constexpr std::int64_t floatBytes = 4;
constexpr std::int64_t integerBytes = 1;

/// Of an element; unknown where empty.
using ElementSize = std::optional<std::int64_t>;

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count> &names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool quantizes(const Layer &layer) { return layer.type == "Quantize"; }
bool dequantizes(const Layer &layer) { return layer.type == "Dequantize"; }

/// The same elements in another shape.
bool movesNothing(std::string_view type) {
    constexpr std::array<std::string_view, 4> types{"Reshape", "Flatten", "Squeeze", "ExpandDims"};
    return isOneOf(types, type);
}

bool keepsNumberOfElements(std::string_view type) {
    constexpr std::array<std::string_view, 10> types{"Softmax",  "LogSoftmax", "Logistic",  "Relu",
                                                     "Relu6",    "Tanh",       "HardSwish", "LeakyRelu",
                                                     "Quantize", "Dequantize"};
    return movesNothing(type) || isOneOf(types, type);
}

bool hasFloatWeights(const Layer &layer) { return layer.precision == "Float32"; }
bool has8BitWeights(const Layer &layer) { return layer.precision == "Int8" || layer.precision == "Uint8"; }
/// Neither of these, as far as it says: 32-bit integers are how far it pads, or the size it resizes to.
bool hasOtherWeights(const Layer &layer) {
    return !layer.precision.empty() && layer.precision != "Int32" && !hasFloatWeights(layer) &&
           !has8BitWeights(layer);
}

bool runsOnTfliteMicro(const Catalog &catalog, ModelId id) {
    if (softwareNamed(catalog.model(id).runtimePlatform).product == tfliteMicro)
        return true;
    return std::ranges::any_of(catalog.measurements, [&](const Measurement &measurement) {
        return measurement.model == id && measurement.division == Division::Closed &&
               softwareOf(measurement).product == tfliteMicro;
    });
}

/// How large an element is, layer by layer.
class ElementSizes {
public:
    struct Sides {
        ElementSize in;
        ElementSize out;
    };

    ElementSizes(const Catalog &catalog, ModelId id) {
        const LayerList &layers = catalog.model(id).layers;
        m_endsInFloats = std::any_of(layers.begin(), layers.end(), dequantizes);
        m_changes = m_endsInFloats || std::any_of(layers.begin(), layers.end(), quantizes);
        const bool isFloat = std::any_of(layers.begin(), layers.end(), hasFloatWeights);
        const bool is8Bit = std::any_of(layers.begin(), layers.end(), has8BitWeights);
        const bool isOther = std::any_of(layers.begin(), layers.end(), hasOtherWeights);
        if (is8Bit && (m_changes || runsOnTfliteMicro(catalog, id)))
            m_integer = integerBytes;
        if (!m_changes && !isOther && isFloat != is8Bit)
            m_current = isFloat ? ElementSize(floatBytes) : m_integer;
    }

    Sides next(const Layer &layer) {
        const Sides sides = sidesOf(layer);
        if (m_changes)
            m_current = sides.out;
        m_isFirst = false;
        return sides;
    }

private:
    [[nodiscard]] Sides sidesOf(const Layer &layer) const {
        if (quantizes(layer))
            return {m_isFirst && m_endsInFloats ? floatBytes : m_current, m_integer};
        if (dequantizes(layer))
            return {m_integer, floatBytes};
        const ElementSize own = ownOf(layer);
        return {own, own};
    }

    [[nodiscard]] ElementSize ownOf(const Layer &layer) const {
        if (hasFloatWeights(layer))
            return floatBytes;
        if (has8BitWeights(layer))
            return m_integer;
        return hasOtherWeights(layer) ? ElementSize() : m_current;
    }

    ElementSize m_integer; ///< where weights are 8-bit integers
    ElementSize m_current; ///< where a layer has no weights
    bool m_changes = false;
    bool m_endsInFloats = false;
    bool m_isFirst = true;
};

std::optional<Bytes> bytesOf(std::optional<std::int64_t> elements, ElementSize size) {
    return elements && size ? std::optional(Bytes{*elements * *size}) : std::nullopt;
}

LayerMemory memoryOf(const Layer &layer, const ElementSizes::Sides &sizes) {
    auto in = elementsOf(layer.shapeIn);
    auto out = elementsOf(layer.shapeOut);
    const bool isUnreadable = (!layer.shapeIn.empty() && !in) || (!layer.shapeOut.empty() && !out);
    if (keepsNumberOfElements(layer.type)) {
        if (layer.shapeIn.empty())
            in = out;
        if (layer.shapeOut.empty())
            out = in;
    }
    LayerMemory memory;
    memory.in = bytesOf(in, sizes.in);
    memory.out = bytesOf(out, sizes.out);
    if (memory.in && memory.out)
        memory.live = *memory.in + *memory.out;
    else if (isUnreadable)
        memory.why = NoLayerMemory::UnreadableShape;
    else
        memory.why = in && out ? NoLayerMemory::ElementSize : NoLayerMemory::NoShape;
    memory.mayBeInPlace = movesNothing(layer.type);
    return memory;
}

/// Of what a hostile file makes so large that 64 bits do not hold it there is none.
class Total {
public:
    void add(Bytes bytes) {
        m_fits = m_fits && bytes.count <= std::numeric_limits<std::int64_t>::max() - m_sum.count;
        m_sum = m_fits ? m_sum + bytes : m_sum;
        m_isKnown = true;
    }
    [[nodiscard]] std::optional<Bytes> sum() const {
        return m_isKnown && m_fits ? std::optional(m_sum) : std::nullopt;
    }

private:
    Bytes m_sum;
    bool m_isKnown = false;
    bool m_fits = true;
};

/// Where one is unknown, the other.
std::optional<Bytes> larger(std::optional<Bytes> a, std::optional<Bytes> b) {
    return std::max(a, b); // an empty one is less than any other
}

} // namespace

std::size_t MemoryByLayer::unknownLayers() const {
    return std::accumulate(unknown.begin(), unknown.end(), std::size_t{0});
}

MemoryByLayer memoryByLayer(const Catalog &catalog, ModelId model) {
    MemoryByLayer result;
    Total total;
    ElementSizes sizes(catalog, model);
    for (const Layer &layer : catalog.model(model).layers) {
        const LayerMemory memory = memoryOf(layer, sizes.next(layer));
        result.peak = larger(result.peak, memory.live);
        result.atLeast = larger(result.atLeast, larger(memory.live, larger(memory.in, memory.out)));
        if (memory.live)
            total.add(*memory.live);
        else
            ++result.unknown[static_cast<std::size_t>(*memory.why)];
        result.layers.push_back(memory);
    }
    result.total = total.sum();
    for (std::size_t i = 0; i < result.layers.size(); ++i)
        if (result.peak && result.layers[i].live == result.peak)
            result.largest.push_back(i);
    return result;
}

std::optional<std::int64_t> statedBeyondLayers(const NeuralNetwork &model, const MemoryByLayer &memory) {
    return model.ram && memory.atLeast ? std::optional((model.ram->value - *memory.atLeast).count)
                                       : std::nullopt;
}

} // namespace tinyatlas
