// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/kept_what_if_model.h"

#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/what_if_texts.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

QString fitText(std::size_t fit) { return KeptWhatIfModel::tr("%1 fit").arg(text::countExact(fit)); }

} // namespace

KeptWhatIfModel::KeptWhatIfModel(Session &session, QObject *parent)
    : RowListModel(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &KeptWhatIfModel::follow);
    connect(&session, &Session::datasetChanged, this, [this] {
        m_search.stop();
        m_rows.clear(); // the outcomes are of another graph
        follow();
    });
    follow();
}

/// What was found of a what-if stays found, whatever it is called.
void KeptWhatIfModel::follow() {
    std::vector<Row> rows;
    for (const NamedWhatIf &whatIf : m_session.state().whatIfs) {
        const auto known = std::ranges::find_if(
            m_rows, [&](const Row &row) { return row.whatIf.rules == whatIf.rules && row.outcome; });
        rows.push_back({whatIf, known == m_rows.end() ? std::nullopt : known->outcome, false});
    }
    m_rows = std::move(rows);
    const auto isSearched = [&](const Row &row) { return row.whatIf.rules == m_searched; };
    if (m_search.running() && std::ranges::none_of(m_rows, isSearched))
        m_search.stop();
    announceRows(m_rows.size());
    emit changed();
    findNext();
}

std::optional<KeptWhatIfModel::Outcome> KeptWhatIfModel::outcomeOf(const Verdicts &before,
                                                                   const Catalog &catalog,
                                                                   const FitRules &rules,
                                                                   const std::stop_token &stop) {
    const Verdicts verdicts = verdictsAfter(before, catalog, rules, stop);
    if (!verdicts.matrix)
        return std::nullopt;
    return Outcome{verdicts.matrix->fit(), verdicts.changes ? *verdicts.changes : VerdictChanges{}};
}

void KeptWhatIfModel::findNext() {
    for (Row &row : m_rows) {
        if (row.outcome || row.sought || m_search.running())
            continue;
        const FitRules &rules = row.whatIf.rules;
        if (isRematchedAtOnce(m_session.statedMatrix(), m_session.statedMatrix(), rules)) {
            row.outcome = outcomeOf(m_session.verdicts(), m_session.catalog(), rules, {});
            announceRows(m_rows.size());
            continue;
        }
        m_searched = rules;
        const auto work = [this](const std::stop_token &stop) {
            return inBackground([dataset = m_session.dataset(), before = m_session.verdicts(),
                                 rules = m_searched,
                                 stop] { return outcomeOf(before, dataset->catalog, rules, stop); });
        };
        m_search.start(work, [this](const std::optional<Outcome> &outcome) { take(outcome); });
    }
}

void KeptWhatIfModel::take(const std::optional<Outcome> &outcome) {
    for (Row &row : m_rows) {
        if (row.whatIf.rules != m_searched)
            continue;
        row.outcome = outcome;
        row.sought = true;
    }
    announceRows(m_rows.size());
    emit changed();
    findNext();
}

QVariant KeptWhatIfModel::data(const QModelIndex &index, int role) const {
    const auto number = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        number >= m_rows.size())
        return {};
    const auto &[whatIf, outcome, sought] = m_rows[number];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return whatIf.name;
    case DetailRole: {
        const QString line = text::whatIfLine(m_session.catalog(), whatIf.rules, m_session.firstRules());
        return line.isEmpty() ? tr("nothing supposed") : line;
    }
    case OutcomeRole:
        return outcome ? tr("%1, %2").arg(fitText(outcome->fit), text::whatIfEffect(outcome->changes))
                       : QString();
    case PresentRole:
        return whatIf.rules == m_session.rules();
    default:
        return {};
    }
}

QHash<int, QByteArray> KeptWhatIfModel::roleNames() const {
    return {{NameRole, "name"}, {DetailRole, "detail"}, {OutcomeRole, "outcome"}, {PresentRole, "present"}};
}

QString KeptWhatIfModel::stated() const { return fitText(m_session.statedMatrix().fit()); }

QString KeptWhatIfModel::suggestedName() const {
    for (int number = 1;; ++number) {
        QString name = tr("What-if %1").arg(number);
        if (std::ranges::none_of(m_rows, [&](const Row &row) { return row.whatIf.name == name; }))
            return name;
    }
}

} // namespace tinyatlas
