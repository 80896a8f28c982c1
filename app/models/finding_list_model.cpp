// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/finding_list_model.h"

#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/finding_groups.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <iterator>
#include <span>

namespace tinyatlas {

namespace {

std::pair<Finding::Code, bool> keyOf(const FindingGroup &group) {
    return {group.code, group.touchesVerdicts};
}

/// "kg.ttl:12: warning: SENTENCE"
QString lineOf(const FindingIndex &index, std::uint32_t finding) {
    const Finding &found = index.finding(finding);
    const TripleStore &store = index.dataset()->store;
    const text::FindingPlace place = text::placeOf(store, found);
    QString line;
    if (place.source < store.sources().size())
        line = QString::fromStdString(store.sources()[place.source].name) +
               (place.line > 0 ? u':' + QString::number(place.line) : QString()) + QStringLiteral(": ");
    return line + text::severityWord(severityOf(found.code)) + QStringLiteral(": ") +
           index.sentences().sentence(found);
}

} // namespace

FindingListModel::FindingListModel(QObject *parent) : RowListModel(parent) {}

void FindingListModel::setIndex(std::shared_ptr<const FindingIndex> index) {
    m_index = std::move(index);
    m_source = -1;
    filter();
}

void FindingListModel::setErrors(std::vector<Error> errors) {
    m_errors = std::move(errors);
    filter();
}

QVariant FindingListModel::data(const QModelIndex &index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        row >= m_rows.size())
        return {};
    const Row &shown = m_rows[row];
    if (role == GroupRole)
        return !shown.finding;
    if (shown.group == errorGroup)
        return errorData(shown, role);
    return shown.finding ? findingData(*shown.finding, role) : groupData(m_groups[shown.group], role);
}

QVariant FindingListModel::errorData(const Row &row, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        if (row.finding)
            return QString::fromStdString(m_leftErrors[*row.finding].text());
        return m_leftErrors.size() == 1
                   ? tr("1 error: a file could not be read")
                   : tr("%1 errors: files could not be read").arg(text::countExact(m_leftErrors.size()));
    case SeverityRole:
        return static_cast<int>(Finding::Severity::Error);
    case EffectRole:
        return row.finding
                   ? QString()
                   : tr("Nothing was taken from the opening that they were part of; what was open stayed.");
    case VerdictsRole:
        return row.finding ? QString() : tr("no verdict changes");
    case PlaceRole:
        return QString();
    case UnfoldedRole:
        return !row.finding && m_errorsUnfolded;
    default:
        return {};
    }
}

QVariant FindingListModel::groupData(const FindingGroup &group, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return text::findingGroupTitle(group.code, group.findings.size());
    case SeverityRole:
        return static_cast<int>(severityOf(group.code));
    case EffectRole:
        return text::findingGroupEffect(group.code, group.touchesVerdicts);
    case VerdictsRole:
        return group.touchesVerdicts ? tr("touches verdicts") : tr("no verdict changes");
    case PlaceRole:
        return group.findings.size() == 1 ? placeOf(m_index->finding(group.findings.front())) : QString();
    case UnfoldedRole:
        return m_unfolded.count(keyOf(group)) > 0;
    default:
        return {};
    }
}

QVariant FindingListModel::findingData(std::uint32_t finding, int role) const {
    const Finding &found = m_index->finding(finding);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return m_index->sentences().sentence(found);
    case SeverityRole:
        return static_cast<int>(severityOf(found.code));
    case EffectRole:
    case VerdictsRole:
        return QString();
    case PlaceRole:
        return placeOf(found);
    case UnfoldedRole:
        return false;
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingListModel::roleNames() const {
    return {{GroupRole, "group"},      {SeverityRole, "severity"}, {TitleRole, "title"},
            {EffectRole, "effect"},    {VerdictsRole, "verdicts"}, {PlaceRole, "place"},
            {UnfoldedRole, "unfolded"}};
}

QString FindingListModel::placeOf(const Finding &finding) const {
    const TripleStore &store = m_index->dataset()->store;
    const text::FindingPlace place = text::placeOf(store, finding);
    if (place.source >= store.sources().size())
        return {};
    const QString file = QFileInfo(QString::fromStdString(store.sources()[place.source].name)).fileName();
    return place.line > 0 ? file + u':' + QString::number(place.line) : file;
}

void FindingListModel::setOnlyVerdicts(bool only) {
    if (only == m_onlyVerdicts)
        return;
    m_onlyVerdicts = only;
    filter();
}

QString FindingListModel::sourceText() const {
    if (!m_index || m_source < 0)
        return {};
    const auto &sources = m_index->dataset()->store.sources();
    return QFileInfo(QString::fromStdString(sources[static_cast<std::size_t>(m_source)].name)).fileName();
}

void FindingListModel::setQuery(const QString &query) {
    if (query == m_query)
        return;
    m_query = query;
    filter();
}

bool FindingListModel::filtered() const {
    return m_onlyVerdicts || m_source >= 0 || !m_query.trimmed().isEmpty() ||
           std::find(m_shown.begin(), m_shown.end(), false) != m_shown.end();
}

QString FindingListModel::countOf(Finding::Severity severity) const {
    return text::countExact(m_counts[static_cast<std::size_t>(severity)]);
}

void FindingListModel::toggle(Finding::Severity severity) {
    bool &shown = m_shown[static_cast<std::size_t>(severity)];
    shown = !shown;
    filter();
}

void FindingListModel::showSource(const QString &name, bool builtIn) {
    const auto sources = m_index ? std::span(m_index->dataset()->store.sources()) : std::span<const Source>();
    const auto wanted = std::find_if(sources.begin(), sources.end(),
                                     [name = name.toStdString(), builtIn](const Source &source) {
                                         return source.builtIn == builtIn && source.name == name;
                                     });
    m_source = wanted == sources.end() ? -1 : static_cast<int>(wanted - sources.begin());
    filter();
}

void FindingListModel::showAllSources() {
    m_source = -1;
    filter();
}

void FindingListModel::clearFilters() {
    m_shown.fill(true);
    m_onlyVerdicts = false;
    m_source = -1;
    m_query.clear();
    filter();
}

void FindingListModel::filter() {
    m_groups.clear();
    m_counts.fill(0);
    const auto found = m_index ? m_index->search(m_query) : std::vector<std::uint32_t>();
    const bool searching = m_index && found.size() < m_index->dataset()->catalog.findings.size();
    const auto passes = [&](std::uint32_t finding) {
        return (m_source < 0 || m_index->sourceOf(finding) == static_cast<std::uint32_t>(m_source)) &&
               (!searching || std::binary_search(found.begin(), found.end(), finding));
    };
    const auto groups = m_index ? std::span(m_index->groups()) : std::span<const FindingGroup>();
    for (const FindingGroup &group : groups) {
        if (m_onlyVerdicts && !group.touchesVerdicts)
            continue;
        FindingGroup left{group.code, group.touchesVerdicts, {}};
        std::copy_if(group.findings.begin(), group.findings.end(), std::back_inserter(left.findings), passes);
        m_counts[static_cast<std::size_t>(severityOf(group.code))] += left.findings.size();
        if (!left.findings.empty() && shows(severityOf(group.code)))
            m_groups.push_back(std::move(left));
    }
    filterErrors();
    list();
}

/// They are of files that no graph was made of: no number of a source is theirs.
void FindingListModel::filterErrors() {
    m_leftErrors.clear();
    if (m_onlyVerdicts || m_source >= 0)
        return;
    std::copy_if(
        m_errors.begin(), m_errors.end(), std::back_inserter(m_leftErrors), [this](const Error &error) {
            return QString::fromStdString(error.text()).contains(m_query.trimmed(), Qt::CaseInsensitive);
        });
    m_counts[static_cast<std::size_t>(Finding::Severity::Error)] += m_leftErrors.size();
    if (!shows(Finding::Severity::Error))
        m_leftErrors.clear();
}

void FindingListModel::list() {
    m_rows.clear();
    if (!m_leftErrors.empty())
        m_rows.push_back({errorGroup});
    for (std::uint32_t i = 0; m_errorsUnfolded && i < m_leftErrors.size(); ++i)
        m_rows.push_back({errorGroup, i});
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const auto group = static_cast<std::uint32_t>(i);
        m_rows.push_back({group});
        if (m_unfolded.count(keyOf(m_groups[i])) == 0)
            continue;
        for (const std::uint32_t finding : m_groups[i].findings)
            m_rows.push_back({group, finding});
    }
    announceRows(m_rows.size());
    emit rowsChanged();
}

void FindingListModel::fold(int row) {
    if (row < 0 || row >= count())
        return;
    const std::uint32_t group = m_rows[static_cast<std::size_t>(row)].group;
    if (group == errorGroup) {
        m_errorsUnfolded = !m_errorsUnfolded;
        list();
        return;
    }
    const auto key = keyOf(m_groups[group]);
    if (m_unfolded.erase(key) == 0)
        m_unfolded.insert(key);
    list();
}

const Finding *FindingListModel::findingAt(int row) const {
    if (row < 0 || row >= count())
        return nullptr;
    const Row &shown = m_rows[static_cast<std::size_t>(row)];
    if (shown.group == errorGroup)
        return nullptr;
    const std::vector<std::uint32_t> &ofGroup = m_groups[shown.group].findings;
    if (!shown.finding && ofGroup.size() > 1)
        return nullptr;
    return &m_index->finding(shown.finding.value_or(ofGroup.front()));
}

void FindingListModel::copy(int row) const {
    if (row >= 0 && row < count())
        QGuiApplication::clipboard()->setText(linesOf(m_rows[static_cast<std::size_t>(row)]).join(u'\n'));
}

QStringList FindingListModel::linesOf(const Row &row) const {
    QStringList lines;
    if (row.group == errorGroup) {
        for (std::uint32_t i = 0; i < m_leftErrors.size(); ++i) {
            if (row.finding.value_or(i) == i)
                lines << QString::fromStdString(m_leftErrors[i].text());
        }
    } else if (row.finding) {
        lines << lineOf(*m_index, *row.finding);
    } else {
        for (const std::uint32_t finding : m_groups[row.group].findings)
            lines << lineOf(*m_index, finding);
    }
    return lines;
}

void FindingListModel::copyAll() {
    QStringList errors;
    for (const Error &error : m_leftErrors)
        errors << QString::fromStdString(error.text());
    const auto text = [index = m_index, groups = m_groups, errors] {
        QStringList lines = errors;
        for (const FindingGroup &group : groups) {
            for (const std::uint32_t finding : group.findings)
                lines << lineOf(*index, finding);
        }
        return lines.join(u'\n');
    };
    // Of a large graph there are tens of thousands.
    inBackground(text).then(this, [](const QString &lines) { QGuiApplication::clipboard()->setText(lines); });
}

} // namespace tinyatlas
