// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/matrix_csv.h"

#include "core/rdf/source_names.h"

#include <string>
#include <utility>

namespace tinyatlas {

namespace {

std::string figure(const std::optional<Bytes> &bytes) { return bytes ? std::to_string(bytes->count) : ""; }

/// Makes a line of each pair.
class Rows {
public:
    Rows(const MatrixPart &part, CsvReader reader) : m_part(part), m_reader(reader) {}

    [[nodiscard]] std::string header() const {
        std::string line = "model,model_iri,device,device_iri,verdict,missing_sensors,ram_need,ram_have,"
                           "flash_need,flash_have";
        return line + (countsOverhead() ? ",ram_overhead,flash_overhead\n" : "\n");
    }

    [[nodiscard]] std::string nameOf(ModelId id) const {
        const NeuralNetwork &model = m_part.catalog().model(id);
        return field(model.name) + ',' + field(iri(model.term));
    }
    [[nodiscard]] std::string nameOf(DeviceId id) const {
        const Device &device = m_part.catalog().device(id);
        return field(device.title) + ',' + field(iri(device.term));
    }

    [[nodiscard]] std::string verdictOn(ModelId model, DeviceId device) const {
        const Verdict verdict = judge(m_part.catalog(), model, device, m_part.rules);
        std::string line(verdictCode(verdict.state));
        line += ',' + field(missingSensors(verdict)) + ',' + figure(verdict.ram().need) + ',' +
                figure(verdict.ram().have) + ',' + figure(verdict.flash().need) + ',' +
                figure(verdict.flash().have);
        if (countsOverhead())
            line += ',' + std::to_string(m_part.rules.overhead.ram.count) + ',' +
                    std::to_string(m_part.rules.overhead.flash.count);
        return line + '\n';
    }

private:
    [[nodiscard]] bool countsOverhead() const { return m_part.rules.overhead != RuntimeOverhead{}; }

    [[nodiscard]] std::string iri(TermId term) const {
        return std::string(asWritten(m_part.dataset->store.term(term).text));
    }

    [[nodiscard]] std::string missingSensors(const Verdict &verdict) const {
        std::string names;
        for (const Requirement &requirement : verdict.unmet()) {
            if (requirement.kind == Requirement::Kind::Sensor)
                names +=
                    (names.empty() ? "" : "|") + m_part.catalog().sensorType(requirement.sensorNeed).name;
        }
        return names;
    }

    [[nodiscard]] std::string field(std::string text) const { return csvField(std::move(text), m_reader); }

    const MatrixPart &m_part;
    CsvReader m_reader;
};

} // namespace

std::string_view verdictCode(FitState state) {
    switch (state) {
    case FitState::Fits:
        return "fits";
    case FitState::Tight:
        return "tight";
    case FitState::DoesNotFit:
        return "does-not-fit";
    case FitState::Unknown:
        break;
    }
    return "unknown";
}

bool writeMatrixCsv(const MatrixPart &part, CsvReader reader, const TextSink &sink,
                    const std::stop_token &stop, const Progress &progress) {
    const Rows rows(part, reader);
    if (!sink(rows.header()))
        return false;
    std::vector<std::string> devices;
    for (const DeviceId device : part.devices)
        devices.push_back(rows.nameOf(device));
    for (std::size_t m = 0; m < part.models.size(); ++m) {
        const std::string model = rows.nameOf(part.models[m]);
        std::string lines;
        for (std::size_t d = 0; d < part.devices.size(); ++d)
            lines += model + ',' + devices[d] + ',' + rows.verdictOn(part.models[m], part.devices[d]);
        if (stop.stop_requested() || !sink(lines))
            return false;
        report(progress, static_cast<double>(m + 1) / static_cast<double>(part.models.size()));
    }
    return true;
}

} // namespace tinyatlas
