// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/viewmodels/evidence_parts.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// The statements that figures stand on, in words, figure by figure.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class EvidenceFacts : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of EvidenceViewModel")

public:
    enum Role {
        CaptionRole = Qt::UserRole + 1, ///< "RAM (tensor arena): 25.97 kB"; empty but for a figure's first
        ConditionsRole,                 ///< of the figure, below its caption; may be empty
        KindWordRole,                   ///< of the figure, beside its caption
        KindIconRole,
        SubjectRole,
        IriRole,
        StatementRole,
        PlaceRole,
        UnitRole,       ///< may be empty
        ConversionRole, ///< may be empty
        SpokenRole,     ///< what of it counts in one sentence, for those who cannot see it
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// `sheet`: with one figure only, which has its heading elsewhere, no captions.
    void setSheet(const TripleStore &store, const EvidenceSheet &sheet);
    void clear();
    /// The statement of a row; invalid for none.
    [[nodiscard]] StatementId statementAt(int row) const;

private:
    struct Row {
        QString caption;
        QString conditions;
        EvidenceKind kind = EvidenceKind::Asserted;
        StatementId statement;
        text::FactText words;
    };

    [[nodiscard]] static QString spoken(const Row &row);

    std::vector<Row> m_rows;
};

} // namespace tinyatlas
