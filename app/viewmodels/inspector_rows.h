// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/session/session.h"
#include "core/catalog/figure_evidence.h"

#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <vector>

namespace tinyatlas {

/// One line of the inspector. A line about another thing holds only what it leads to; its words are made when
/// it is shown, so that a device with 10,000 models costs nothing.
struct InspectorRow {
    enum class Kind {
        Heading,   ///< of a section
        Field,     ///< label and value
        Text,      ///< a sentence over the whole width
        Verdict,   ///< a device that a model may fit, or a model that may fit a device
        Link,      ///< another thing
        Statement, ///< one of the graph, as it stands there, or that there are more
    };

    /// What is written in it.
    struct Words {
        QString label;
        QString value;
        QString tooltip;
    };

    /// What a heading folds.
    enum class Fold { Layers, Measured, About, Naming };

    Kind kind = Kind::Field;
    Selection target = {};           ///< of a verdict or a link
    std::optional<bool> folded = {}; ///< of a heading that folds what is below it
    Fold folds = Fold::Layers;       ///< which
    Figure figure = Figure::None;    ///< of the thing that the rows are about: what is shown in it
    std::uint32_t figureIndex = 0;
    std::shared_ptr<const Words> words = {}; ///< null for a verdict, a link and a statement
    // Of a statement; `folded` is whether the node at its other end is, `target` what that stands for.
    StatementId statement = {}; ///< invalid where it stands for others
    std::uint32_t more = 0;     ///< how many those are
    std::uint32_t place = 0;    ///< see InspectorRaw
    std::uint8_t depth = 0;     ///< how far it is unfolded
    bool naming = false;        ///< of those that name the thing, or below one of them
    bool names = false;         ///< names the thing itself: its subject is what is new
};

/// Which parts of the inspector are folded.
struct InspectorFolds {
    bool layers = true;
    bool measured = true; ///< all measurements but the first few
    bool about = true;    ///< the statements about it
    bool naming = true;   ///< those that name it

    void toggle(InspectorRow::Fold fold) {
        using enum InspectorRow::Fold;
        bool &folded = fold == Layers ? layers : fold == Measured ? measured : fold == About ? about : naming;
        folded = !folded;
    }
};

/// Whether a click on it asks where its figure comes from: it does nothing else.
[[nodiscard]] inline bool explains(const InspectorRow &row) {
    return (row.figure != Figure::None || row.statement.valid()) &&
           row.target.kind == Selection::Kind::None && !row.folded;
}

/// The lines of the inspector, all kinds in one list, so that one view reuses its delegates for thousands.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class InspectorRows : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of InspectorViewModel")

public:
    /// What a line is, for QML.
    enum Kind { Heading, Field, Text, Verdict, Link, Statement };
    Q_ENUM(Kind)

    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        LabelRole,                   ///< left
        ValueRole,                   ///< right
        TooltipRole,                 ///< where the value comes from; may be empty
        StateRole,                   ///< FitState of a verdict, -1 for all others
        FoldableRole,                ///< a heading that can be folded
        FoldedRole,                  ///< and is
        ExplainedRole,               ///< a click shows where its figure comes from
        DepthRole,                   ///< of a statement: how far it is unfolded
        LinkedRole,                  ///< of a statement: a click selects what it leads to
    };
    Q_ENUM(Role)

    explicit InspectorRows(const Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const std::vector<InspectorRow> &rows() const { return m_rows; }
    /// `subject`: the thing that the rows are about, of which the verdicts are half.
    void setRows(std::vector<InspectorRow> rows, const Selection &subject);

private:
    [[nodiscard]] QString label(const InspectorRow &row) const;
    [[nodiscard]] QString value(const InspectorRow &row) const;
    [[nodiscard]] QString tooltip(const InspectorRow &row) const;
    [[nodiscard]] int state(const InspectorRow &row) const;
    [[nodiscard]] std::optional<Pair> pair(const InspectorRow &row) const;

    const Session &m_session;
    std::vector<InspectorRow> m_rows;
    Selection m_subject;
};

} // namespace tinyatlas
