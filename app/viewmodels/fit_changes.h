// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/job.h"
#include "app/text/substitute_texts.h"
#include "app/viewmodels/evidence_parts.h"
#include "app/viewmodels/fit_change_rows.h"

#include <initializer_list>
#include <stop_token>

namespace tinyatlas {

/// What would make the model fit that Fit shows, or leave the margin free where it is tight, and what could
/// be used instead of it. Of a pair that fits, nothing. In a large graph it is looked for off the GUI thread.
class FitChanges : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool wanted READ wanted NOTIFY changed)
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
    Q_PROPERTY(QString heading READ heading NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitChangeRow> rows READ rows NOTIFY changed)
    Q_PROPERTY(QString more READ more NOTIFY changed)
    Q_PROPERTY(bool substitutesWanted READ substitutesWanted NOTIFY changed)
    Q_PROPERTY(QString substitutesHeading READ substitutesHeading NOTIFY changed)
    Q_PROPERTY(QString substitutesNote READ substitutesNote NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitSubstituteRow> substitutes READ substitutes NOTIFY changed)
    Q_PROPERTY(QString moreSubstitutes READ moreSubstitutes NOTIFY changed)

public:
    explicit FitChanges(Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool wanted() const { return m_wanted; } ///< the pair does not fit with its margin
    [[nodiscard]] bool searching() const { return m_search.running(); }
    [[nodiscard]] QString heading() const; ///< "WHAT WOULD IT TAKE?", "TO LEAVE 10 % FREE"
    [[nodiscard]] QString note() const;    ///< what the changes are enough for, or that there are none
    [[nodiscard]] const QList<FitChangeRow> &rows() const { return m_rows; }
    /// "Show all 12", "Show fewer"; empty where all show at once.
    [[nodiscard]] QString more() const;
    /// A model that fits, if tightly, needs no substitute.
    /// Not where several models share the device: nothing takes the place of them together.
    [[nodiscard]] bool substitutesWanted() const {
        return m_wanted && m_goal == FitGoal::Enough && m_question && !m_question->several();
    }
    [[nodiscard]] QString substitutesHeading() const;
    [[nodiscard]] QString substitutesNote() const; ///< that there are none; else empty
    [[nodiscard]] const QList<FitSubstituteRow> &substitutes() const { return m_substitutes; }
    [[nodiscard]] QString moreSubstitutes() const; ///< like more()

    Q_INVOKABLE void toggleMore();
    Q_INVOKABLE void toggleMoreSubstitutes();

    /// What a row of rows() leads to: the model on that device; or, on this one, the what-if that it is so.
    Q_INVOKABLE void choose(int row);
    /// The model of a row of substitutes() on its device.
    Q_INVOKABLE void chooseSubstitute(int row);
    /// Ask where the figures come from: of a row, of a substitute, or one of a substitute, by text::Traded.
    Q_INVOKABLE void explain(int row);
    Q_INVOKABLE void explainSubstitute(int row);
    Q_INVOKABLE void explainTrade(int row, int figure);

signals:
    void changed();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    struct Question {
        SharedDevice shared;
        FitRules rules;

        [[nodiscard]] Pair pair() const {
            return {shared.models.front(), shared.device};
        } ///< of the first model
        [[nodiscard]] bool several() const { return shared.models.size() > 1; }

        friend bool operator==(const Question &, const Question &) = default;
    };
    struct Found {
        SmallestChanges changes;
        std::vector<PlacedSubstitute> substitutes;
    };

    static Found look(const DatasetPtr &dataset, const FitMatrix &matrix, const Question &question,
                      FitGoal goal, const std::stop_token &stop);
    void update();
    void find();
    void show(Found found);
    void updateRows();
    void suppose(const DeviceChange &change);
    void explain(int row, std::initializer_list<text::Traded> figures);

    Session &m_session;
    std::optional<Question> m_question; ///< what of this dataset it was looked for
    bool m_wanted = false;
    FitGoal m_goal = FitGoal::Enough;
    Found m_found;
    bool m_allChanges = false;
    bool m_allSubstitutes = false;
    QList<FitChangeRow> m_rows;
    QList<FitSubstituteRow> m_substitutes;
    Job<Found> m_search;
};

} // namespace tinyatlas
