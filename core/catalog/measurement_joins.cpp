// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/measurement_joins.h"

#include "core/catalog/benchmark_system_reader.h"
#include "core/catalog/carried_over.h"
#include "core/catalog/memory_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace tinyatlas {

namespace {

namespace v = vocabulary;
using Code = Finding::Code;

/// A size of a model file, and to how many bytes it is given.
struct StatedSize {
    std::int64_t bytes = 0;
    double resolution = 0; ///< of the last digit, in bytes
    bool isWhole = false;  ///< comes to whole bytes
    StatementId statement;

    /// Said to the last byte: 300.57 kB are any of ten sizes, even where a 0 was only left out at the end.
    [[nodiscard]] bool isToTheByte() const { return isWhole && resolution <= 1; }
};

/// How much one step of the last digit of a number is: of 1.8712e+01 it is 0.001. No more than 1.
double lastDigit(std::string_view lexical) {
    const auto exponentAt = std::min(lexical.find_first_of("eE"), lexical.size());
    const auto point = lexical.substr(0, exponentAt).find('.');
    const double decimals = point == std::string_view::npos ? 0 : static_cast<double>(exponentAt - point - 1);
    const auto exponent =
        exponentAt < lexical.size() ? numberFrom(lexical.substr(exponentAt + 1)).value_or(0) : 0;
    return std::pow(10, exponent - decimals);
}

StatedSize sizeOf(const Reading &reading, const Asserted<Bytes> &figure) {
    StatedSize size{.bytes = figure.value.count, .statement = figure.statement};
    const Triple said = reading.store().canonical(figure.statement);
    const std::string_view lexical = reading.term(said.object).text;
    for (const auto &match : reading.graph.objects(said.subject, v::schemaUnitCode)) {
        const auto unit = bytesOfUnit(reading.term(match.triple.object).text);
        const auto number = numberFrom(lexical);
        if (!unit || !number)
            continue;
        constexpr double noise = 1e-6;
        const double exact = *number * static_cast<double>(*unit);
        size.isWhole = std::abs(exact - std::round(exact)) <= noise;
        size.resolution = std::max(1.0, lastDigit(lexical) * static_cast<double>(*unit));
        break;
    }
    return size;
}

/// What identifies the models of a catalogue.
struct Models {
    struct Known {
        ModelId model; ///< the first
        StatementId statement;
        StatementId second; ///< of another model; invalid where there is none
    };

    std::unordered_map<TermId, ModelId> byTerm; ///< canonical
    std::map<std::string, Known> byHash;
    std::map<std::int64_t, Known> bySize;
    std::map<std::int64_t, Known> bySizeWithoutHash;
    std::vector<std::pair<std::string, StatementId>> hashes; ///< by model; empty where none is stated

    Models(const Reading &reading, const Catalog &catalog) : hashes(catalog.models.size()) {
        for (std::size_t i = 0; i < catalog.models.size(); ++i)
            add(reading, catalog.models[i], idAt<ModelId>(i));
    }

    void add(const Reading &reading, const NeuralNetwork &model, ModelId id) {
        const TermId term = reading.store().dictionary().canonical(model.term);
        byTerm.emplace(term, id);
        for (const auto &match : reading.graph.objects(term, v::modelHash)) {
            auto hash = hashFrom(reading.term(match.triple.object).text);
            if (hash.empty())
                continue;
            addTo(byHash[hash], id, match.statement);
            hashes[id.value] = {std::move(hash), match.statement};
            break;
        }
        if (!model.flash)
            return;
        const StatedSize size = sizeOf(reading, *model.flash);
        if (!size.isToTheByte())
            return;
        addTo(bySize[size.bytes], id, size.statement);
        if (hashes[id.value].first.empty())
            addTo(bySizeWithoutHash[size.bytes], id, size.statement);
    }

    static void addTo(Known &known, ModelId id, StatementId statement) {
        if (!known.model.valid())
            known = {id, statement, {}};
        else if (known.model != id && !known.second.valid())
            known.second = statement;
    }
};

class Joiner {
public:
    Joiner(const Reading &reading, const Catalog &catalog)
        : m_reading(reading), m_catalog(catalog), m_models(reading, catalog) {
        for (std::size_t i = 0; i < catalog.devices.size(); ++i)
            m_devices.emplace(reading.store().dictionary().canonical(catalog.devices[i].term),
                              idAt<DeviceId>(i));
    }

    void join(ReadMeasurement &read) {
        Measurement &one = read.measurement;
        const ModelId model = modelOf(read);
        if (model.valid() && agrees(read, model))
            one.model = model;
        for (const auto &match : read.features) {
            const auto device = m_devices.find(match.triple.object);
            if (device != m_devices.end() && !one.device.valid())
                one.device = device->second;
            else if (!one.system)
                one.system = systemAt(match.triple.object);
        }
    }

    void finish() const {
        if (m_withoutModel > 0)
            m_reading.note({.code = Code::MeasurementWithoutModel,
                            .subject = m_firstWithout,
                            .statement = m_firstStatement,
                            .count = m_withoutModel});
    }

private:
    void note(Code code, const ReadMeasurement &read, StatementId statement, StatementId other) const {
        m_reading.note(
            {.code = code, .subject = read.measurement.term, .statement = statement, .other = other});
    }

    /// By IRI, else by hash, else by size; each names several models only with a finding, and then none.
    ModelId modelOf(const ReadMeasurement &read) {
        const Measurement &one = read.measurement;
        Models::Known linked;
        for (const auto &match : read.procedures) {
            const auto found = m_models.byTerm.find(match.triple.object);
            if (found != m_models.byTerm.end())
                Models::addTo(linked, found->second, match.statement);
        }
        if (linked.model.valid())
            return only(read, linked, linked.statement);
        if (const auto found = m_models.byHash.find(one.modelHash); found != m_models.byHash.end())
            return only(read, found->second, read.hashStatement);
        StatementId named = read.hashStatement;
        if (one.modelSize) {
            const StatedSize size = sizeOf(m_reading, *one.modelSize);
            if (const Models::Known known = ofSize(read, size); known.model.valid())
                return only(read, known, size.statement);
            named = size.statement;
        }
        if (!read.procedures.empty())
            named = read.procedures.front().statement;
        if (named.valid() && m_withoutModel++ == 0) {
            m_firstWithout = one.term;
            m_firstStatement = named;
        }
        return {};
    }

    /// The models of that size whose hash is not another one. By its own hash none was found, so that of
    /// those with a hash each has another one.
    [[nodiscard]] Models::Known ofSize(const ReadMeasurement &read, const StatedSize &size) const {
        const auto &models =
            read.measurement.modelHash.empty() ? m_models.bySize : m_models.bySizeWithoutHash;
        const auto found = models.find(size.bytes);
        return size.isToTheByte() && found != models.end() ? found->second : Models::Known();
    }

    ModelId only(const ReadMeasurement &read, const Models::Known &known, StatementId statement) const {
        if (!known.second.valid())
            return known.model;
        note(Code::MeasuredModelUnclear, read, statement, known.second);
        return {};
    }

    [[nodiscard]] bool differsInHash(const ReadMeasurement &read, ModelId model) const {
        const std::string &hash = m_models.hashes[model.value].first;
        return !hash.empty() && !read.measurement.modelHash.empty() && hash != read.measurement.modelHash;
    }

    /// Whether nothing that is stated of both contradicts that it was this model.
    [[nodiscard]] bool agrees(const ReadMeasurement &read, ModelId model) const {
        if (differsInHash(read, model)) {
            note(Code::MeasuredModelContradiction, read, read.hashStatement,
                 m_models.hashes[model.value].second);
            return false;
        }
        const auto &flash = m_catalog.model(model).flash;
        if (!flash || !read.measurement.modelSize)
            return true;
        const StatedSize has = sizeOf(m_reading, *flash);
        const StatedSize ran = sizeOf(m_reading, *read.measurement.modelSize);
        const auto difference = static_cast<double>(std::abs(has.bytes - ran.bytes));
        if (difference == 0 || difference < std::max(has.resolution, ran.resolution))
            return true;
        note(Code::MeasuredModelContradiction, read, ran.statement, has.statement);
        return false;
    }

    /// Null for what is no benchmark system.
    std::shared_ptr<const BenchmarkSystem> systemAt(TermId term) {
        const auto [known, isNew] = m_systems.try_emplace(term);
        if (isNew)
            known->second = readSystem(m_reading, term);
        return known->second;
    }

    const Reading &m_reading;
    const Catalog &m_catalog;
    Models m_models;
    std::unordered_map<TermId, DeviceId> m_devices;
    std::unordered_map<TermId, std::shared_ptr<const BenchmarkSystem>> m_systems;
    std::uint32_t m_withoutModel = 0;
    TermId m_firstWithout;
    StatementId m_firstStatement;
};

} // namespace

void joinMeasurements(const Reading &reading, std::vector<ReadMeasurement> measurements, Catalog &catalog) {
    if (measurements.empty())
        return;
    measurements = countedOnce(reading, std::move(measurements));
    Joiner joiner(reading, catalog);
    for (ReadMeasurement &one : measurements) {
        if (reading.graph.stopped())
            return;
        joiner.join(one);
        catalog.measurements.push_back(std::move(one.measurement));
    }
    joiner.finish();
}

} // namespace tinyatlas
