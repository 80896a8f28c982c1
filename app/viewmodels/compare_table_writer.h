// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/compare_table.h"

namespace tinyatlas {

/// Writes the rows of a comparison from what the session holds.
class CompareTable::Writer {
public:
    /// `tables`: what was measured; null where that is not known yet.
    Writer(const Session &session, BoardTablesPtr tables);

    [[nodiscard]] std::vector<Row> takeRows() { return std::move(m_rows); }
    [[nodiscard]] QString note() const { return m_note; }

private:
    void writeModels(const std::vector<ModelId> &models);
    void writeDevices(const std::vector<DeviceId> &devices);
    void addFacts(const std::vector<ComparedRow> &rows, const std::vector<ComparedFact> &facts,
                  const QString &heading);
    void addCounts(const QString &label, const std::vector<std::size_t> &counts, Better better);
    template <class AnyId, class CountsOf>
    void addUnknown(const std::vector<AnyId> &things, const CountsOf &countsOf);
    template <class AnyId> void addVerdicts(const std::vector<Pair> &pairs, AnyId other, const QString &name);
    void addLatencies(const std::vector<ModelId> &models, bool sameTask);
    [[nodiscard]] std::vector<std::size_t> boardsOf(const std::vector<ModelId> &models) const;
    void addLatencyRow(std::size_t board, const std::vector<ModelId> &models, bool sameTask);
    void add(Row row);

    const Session &m_session;
    BoardTablesPtr m_tables;
    bool m_differencesOnly;
    QString m_heading; ///< of the rows that follow, until one has it
    std::vector<Row> m_rows;
    QString m_note;
};

} // namespace tinyatlas
