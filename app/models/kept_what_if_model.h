// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <QtQml/qqmlregistration.h>

#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What the user has supposed and kept under a name, side by side: what each comes to, beside what the graph
/// says. Over many pairs that is worked out off the GUI thread.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class KeptWhatIfModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString stated READ stated NOTIFY changed)
    Q_PROPERTY(QString suggestedName READ suggestedName NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        DetailRole,  ///< what is supposed, on one line
        OutcomeRole, ///< "79 fit, 1 more pair fits"; empty until it is known
        PresentRole, ///< it is what is supposed now
    };
    Q_ENUM(Role)

    explicit KeptWhatIfModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString stated() const; ///< what the graph says: "78 fit"
    /// What may be kept next is called so if nobody names it: "What-if 2".
    [[nodiscard]] QString suggestedName() const;

signals:
    void changed();

private:
    /// What a what-if comes to.
    struct Outcome {
        std::size_t fit = 0;
        VerdictChanges changes;
    };
    struct Row {
        NamedWhatIf whatIf;
        std::optional<Outcome> outcome;
        bool sought = false; ///< in vain, where there is no outcome: memory did not suffice
    };

    static std::optional<Outcome> outcomeOf(const Verdicts &before, const Catalog &catalog,
                                            const FitRules &rules, const std::stop_token &stop);
    void follow();
    void findNext();
    void take(const std::optional<Outcome> &outcome);

    Session &m_session;
    std::vector<Row> m_rows;
    Job<std::optional<Outcome>> m_search;
    FitRules m_searched; ///< by it, or last
};

} // namespace tinyatlas
