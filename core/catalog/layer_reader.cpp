// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/layer_reader.h"

#include "core/base/bytes.h"
#include "core/catalog/text_choice.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>

namespace tinyatlas {

namespace {

using Code = Finding::Code;

/// "[   1 1960]" and "[1 1960]" are the same shape.
std::string withSingleSpaces(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool afterGap = result.empty() || result.back() == ' ' || result.back() == '[';
        if (c != ' ' || !afterGap)
            result += c;
    }
    return result;
}

std::optional<double> indexFrom(std::string_view text) {
    // Nearly always a plain whole number, of which a large graph has a hundred thousand.
    int whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc() && end == text.data() + text.size())
        return whole;
    return numberFrom(text);
}

} // namespace

std::size_t LayerReader::KindHash::operator()(const Kind &kind) const noexcept {
    constexpr std::size_t spread = 0x9E3779B97F4A7C15; // 2^64 / golden ratio
    std::size_t hash = 0;
    for (const TermId detail : kind)
        hash = (hash ^ detail.value) * spread;
    return hash ^ (hash >> 32);
}

void LayerReader::add(const TripleStore::Match &link) {
    Position position{.role = m_reading.property(link), .statement = link.statement, .layer = {}};
    Kind kind;
    for (const auto &match : m_reading.statements(link.triple.object)) {
        switch (m_reading.property(match)) {
        case Property::LayerType:
            takeDetail(kind, Type, match);
            break;
        case Property::Quantization:
            takeDetail(kind, Quantization, match);
            break;
        case Property::Activation:
            takeDetail(kind, Activation, match);
            break;
        case Property::ShapeIn:
            takeDetail(kind, ShapeIn, match);
            break;
        case Property::ShapeOut:
            takeDetail(kind, ShapeOut, match);
            break;
        case Property::Index:
            if (const auto index = indexFrom(m_reading.term(match.triple.object).text);
                index && !position.hasIndex) {
                position.index = *index;
                position.hasIndex = true;
                position.indexStatement = match.statement;
            }
            break;
        default:
            break;
        }
    }
    position.layer = layerOf(kind);
    m_positions.push_back(std::move(position));
}

/// The first that is stated counts.
void LayerReader::takeDetail(Kind &kind, Detail detail, const TripleStore::Match &match) const {
    TermId &counts = kind[detail];
    if (!counts.valid() || statedName(m_reading, counts).empty())
        counts = match.triple.object;
}

std::shared_ptr<const Layer> LayerReader::layerOf(const Kind &kind) {
    auto &layer = m_kinds[kind];
    if (!layer) {
        const auto name = [&](Detail detail) {
            return kind[detail].valid() ? std::string(statedName(m_reading, kind[detail])) : std::string();
        };
        const auto shape = [&](Detail detail) {
            return kind[detail].valid() ? withSingleSpaces(statedText(m_reading, kind[detail]))
                                        : std::string();
        };
        layer = std::make_shared<const Layer>(
            Layer{name(Type), name(Quantization), name(Activation), shape(ShapeIn), shape(ShapeOut)});
    }
    return layer;
}

void LayerReader::sortPositions() {
    std::sort(m_positions.begin(), m_positions.end(), [](const Position &a, const Position &b) {
        return std::tie(a.role, a.index, a.statement) < std::tie(b.role, b.index, b.statement);
    });
}

std::vector<StatementId> LayerReader::links() {
    sortPositions();
    std::vector<StatementId> links;
    links.reserve(m_positions.size());
    for (const Position &position : m_positions)
        links.push_back(position.statement);
    return links;
}

LayerList LayerReader::finish(TermId model) {
    sortPositions();
    checkEnds(model);
    checkMiddle(model);
    countShared(model);
    LayerList layers;
    layers.reserve(m_positions.size());
    for (Position &position : m_positions)
        layers.add(std::move(position.layer));
    m_positions.clear();
    return layers;
}

void LayerReader::countShared(TermId model) {
    const auto with = [this](Property role, auto test) {
        return std::find_if(m_positions.begin(), m_positions.end(), [&](const Position &position) {
            return position.role == role && position.hasIndex && test(position);
        });
    };
    const auto input = with(Property::InputLayer, [](const Position &) { return true; });
    if (input == m_positions.end())
        return;
    const auto middle =
        with(Property::MiddleLayer, [&](const Position &p) { return p.index == input->index; });
    if (middle == m_positions.end())
        return;
    if (m_shared.count++ == 0) {
        m_shared.subject = model;
        m_shared.statement = middle->indexStatement;
        m_shared.other = input->indexStatement;
    }
}

void LayerReader::noteShared() const {
    if (m_shared.count > 0)
        m_reading.note(m_shared);
}

/// A model has one input and one output layer.
void LayerReader::checkEnds(TermId model) const {
    for (const auto &[role, code] : {std::pair(Property::InputLayer, Code::SeveralInputLayers),
                                     std::pair(Property::OutputLayer, Code::SeveralOutputLayers)}) {
        const auto isOfRole = [role = role](const Position &position) { return position.role == role; };
        const auto count = std::count_if(m_positions.begin(), m_positions.end(), isOfRole);
        if (count < 2)
            continue;
        const auto first = std::find_if(m_positions.begin(), m_positions.end(), isOfRole);
        m_reading.note({.code = code,
                        .subject = model,
                        .statement = std::next(first)->statement,
                        .count = static_cast<std::uint32_t>(count)});
    }
}

/// Middle layers are counted on their own, so they may begin with 1 although the input layer has 1 as well.
void LayerReader::checkMiddle(TermId model) const {
    const Position *before = nullptr;
    const Position *without = nullptr;
    std::uint32_t withoutIndex = 0;
    std::uint32_t middle = 0;
    Finding repeated{.code = Code::RepeatedLayerIndex, .subject = model, .count = 0};
    Finding gap{.code = Code::LayerIndexGap, .subject = model, .count = 0};
    for (const Position &position : m_positions) {
        if (position.role != Property::MiddleLayer)
            continue;
        ++middle;
        if (!position.hasIndex) {
            without = without ? without : &position;
            ++withoutIndex;
            continue;
        }
        const double step = before ? position.index - before->index : 1;
        if (step == 0 && repeated.count++ == 0) {
            repeated.statement = position.indexStatement;
            repeated.other = before->indexStatement;
        } else if (step > 1) {
            constexpr double most = 1e6; // more is no gap but an absurd index
            gap.statement = gap.statement.valid() ? gap.statement : position.indexStatement;
            const auto missing = static_cast<std::uint32_t>(std::min(std::ceil(step) - 1, most));
            gap.count += std::min(missing, std::numeric_limits<std::uint32_t>::max() - gap.count);
        }
        before = &position;
    }
    if (repeated.count > 0)
        m_reading.note(repeated);
    if (gap.count > 0)
        m_reading.note(gap);
    if (without && middle > 1)
        m_reading.note({.code = Code::LayerWithoutIndex,
                        .subject = model,
                        .statement = without->statement,
                        .count = withoutIndex});
}

} // namespace tinyatlas
