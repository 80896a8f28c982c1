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

QVariant FindingListModel::data(const QModelIndex &index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        row >= m_rows.size())
        return {};
    const Row &shown = m_rows[row];
    if (role == GroupRole)
        return !shown.finding;
    return shown.finding ? findingData(*shown.finding, role) : groupData(m_groups[shown.group], role);
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
    return text::countExact(m_index ? m_index->count(severity) : 0);
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
    const auto found = m_index ? m_index->search(m_query) : std::vector<std::uint32_t>();
    const bool searching = m_index && found.size() < m_index->dataset()->catalog.findings.size();
    const auto passes = [&](std::uint32_t finding) {
        return (m_source < 0 || m_index->sourceOf(finding) == static_cast<std::uint32_t>(m_source)) &&
               (!searching || std::binary_search(found.begin(), found.end(), finding));
    };
    const auto groups = m_index ? std::span(m_index->groups()) : std::span<const FindingGroup>();
    for (const FindingGroup &group : groups) {
        if (!shows(severityOf(group.code)) || (m_onlyVerdicts && !group.touchesVerdicts))
            continue;
        FindingGroup left{group.code, group.touchesVerdicts, {}};
        std::copy_if(group.findings.begin(), group.findings.end(), std::back_inserter(left.findings), passes);
        if (!left.findings.empty())
            m_groups.push_back(std::move(left));
    }
    list();
}

void FindingListModel::list() {
    m_rows.clear();
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
    const auto key = keyOf(m_groups[m_rows[static_cast<std::size_t>(row)].group]);
    if (m_unfolded.erase(key) == 0)
        m_unfolded.insert(key);
    list();
}

const Finding *FindingListModel::findingAt(int row) const {
    if (row < 0 || row >= count())
        return nullptr;
    const Row &shown = m_rows[static_cast<std::size_t>(row)];
    const std::vector<std::uint32_t> &ofGroup = m_groups[shown.group].findings;
    if (!shown.finding && ofGroup.size() > 1)
        return nullptr;
    return &m_index->finding(shown.finding.value_or(ofGroup.front()));
}

void FindingListModel::copy(int row) const {
    if (row < 0 || row >= count())
        return;
    const Row &shown = m_rows[static_cast<std::size_t>(row)];
    QStringList lines;
    if (shown.finding) {
        lines << lineOf(*m_index, *shown.finding);
    } else {
        for (const std::uint32_t finding : m_groups[shown.group].findings)
            lines << lineOf(*m_index, finding);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void FindingListModel::copyAll() {
    if (!m_index)
        return;
    const auto text = [index = m_index, groups = m_groups] {
        QStringList lines;
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
