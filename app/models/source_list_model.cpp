// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/source_list_model.h"

#include "app/text/figures.h"
#include "app/text/source_texts.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace tinyatlas {

namespace {

using Kind = SourceInfo::Kind;
using Rows = std::vector<SourceInfo>;

using Key = std::pair<Kind, std::string_view>;

Key keyOf(const SourceInfo &source) { return {source.kind, source.name}; }

QString size(const SourceInfo &source) {
    return text::memory(Bytes{static_cast<std::int64_t>(source.bytes)});
}

QString counts(const SourceContent &content) {
    QStringList parts;
    if (content.models > 0)
        parts << text::modelsCounted(content.models);
    if (content.devices > 0)
        parts << text::devicesCounted(content.devices);
    if (content.measurements > 0)
        parts << text::measurementsCounted(content.measurements);
    parts << text::statementsCounted(content.statements);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SourceListModel::SourceListModel(Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_rows(session.sources()) {
    connect(&session, &Session::sourcesChanged, this, &SourceListModel::follow);
}

int SourceListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

void SourceListModel::follow() {
    const Rows next = m_session.sources();
    std::set<Key> left;
    for (const SourceInfo &source : next)
        left.insert(keyOf(source));
    for (int row = count() - 1; row >= 0; --row) {
        if (left.contains(keyOf(m_rows[static_cast<std::size_t>(row)])))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
        if (row < count()) // it may begin a section now
            emit dataChanged(index(row), index(row), {SectionRole});
    }
    // What stays keeps its order.
    for (int row = 0; row < static_cast<int>(next.size()); ++row) {
        const SourceInfo &source = next[static_cast<std::size_t>(row)];
        if (row == count() || keyOf(m_rows[static_cast<std::size_t>(row)]) != keyOf(source)) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, source);
            endInsertRows();
            if (row + 1 < count()) // likewise
                emit dataChanged(index(row + 1), index(row + 1), {SectionRole});
        } else if (m_rows[static_cast<std::size_t>(row)] != source) {
            m_rows[static_cast<std::size_t>(row)] = source;
            emit dataChanged(index(row), index(row));
        }
    }
    emit summaryChanged();
}

QVariant SourceListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const SourceInfo &source = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return source.title;
    case NameRole:
        return QString::fromStdString(source.name);
    case AboutRole:
        return source.about;
    case PlaceRole:
        return source.builtIn() ? tr("built in") : source.place;
    case KindRole:
        return static_cast<int>(source.kind);
    case SectionRole:
        return beginsSection(row) ? sectionName(source.kind) : QString();
    case OnRole:
        return source.on;
    case SwitchableRole:
        return source.switchable();
    case ClosableRole:
        return source.closable();
    case ReadRole:
        return source.read;
    case BusyRole:
        return source.busy;
    case StatusRole:
        return status(source);
    case MeasureRole: {
        QStringList parts;
        for (const int part : {CountsRole, SizeRole, TimeRole})
            parts << figure(source, part).toString();
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case FailureRole:
        return source.failure.isEmpty() || !source.read
                   ? source.failure
                   : tr("It cannot be read now, and what was read before counts: %1").arg(source.failure);
    case ReferencesRole:
        return source.references;
    default:
        return figure(source, role);
    }
}

QVariant SourceListModel::figure(const SourceInfo &source, int role) {
    const SourceContent content = source.content.value_or(SourceContent());
    switch (role) {
    case SizeRole:
        return source.failure.isEmpty() || source.read ? size(source) : QString();
    case TimeRole:
        return source.seconds ? text::readingTime(*source.seconds) : QString();
    case FindingsRole:
        return static_cast<int>(content.findings);
    case FindingsTextRole:
        return content.findings > 0 ? text::findingsCounted(content.findings) : QString();
    default:
        break;
    }
    if (!source.content)
        return QString();
    switch (role) {
    case CountsRole:
        return counts(content);
    case ModelsRole:
        return text::modelsCounted(content.models);
    case DevicesRole:
        return text::devicesCounted(content.devices);
    case MeasurementsRole:
        return text::measurementsCounted(content.measurements);
    case StatementsRole:
        return text::statementsCounted(content.statements);
    default:
        return {};
    }
}

QString SourceListModel::sectionName(Kind kind) {
    switch (kind) {
    case Kind::Paper:
        return tr("Models and devices of the paper");
    case Kind::More:
        return tr("More that is built in");
    case Kind::Schema:
        return tr("Schema");
    case Kind::File:
        break;
    }
    return tr("Files");
}

QString SourceListModel::status(const SourceInfo &source) {
    if (source.busy)
        return tr("…");
    if (!source.failure.isEmpty() && !source.read)
        return tr("not opened");
    if (!source.switchable())
        return tr("always on");
    if (source.on)
        return tr("on");
    return source.read ? tr("off") : tr("off, not read yet");
}

QHash<int, QByteArray> SourceListModel::roleNames() const {
    return {{TitleRole, "title"},
            {NameRole, "name"},
            {AboutRole, "about"},
            {FailureRole, "failure"},
            {MeasureRole, "measure"},
            {PlaceRole, "place"},
            {KindRole, "kind"},
            {SectionRole, "section"},
            {OnRole, "on"},
            {SwitchableRole, "switchable"},
            {ClosableRole, "closable"},
            {ReadRole, "read"},
            {BusyRole, "busy"},
            {StatusRole, "status"},
            {CountsRole, "counts"},
            {ModelsRole, "models"},
            {DevicesRole, "devices"},
            {MeasurementsRole, "measurements"},
            {StatementsRole, "statements"},
            {SizeRole, "size"},
            {TimeRole, "time"},
            {FindingsRole, "findings"},
            {FindingsTextRole, "findingsText"},
            {ReferencesRole, "references"}};
}

bool SourceListModel::beginsSection(std::size_t row) const {
    return row == 0 || m_rows[row - 1].kind != m_rows[row].kind;
}

QString SourceListModel::summary() const {
    const auto on = std::ranges::count_if(m_rows, &SourceInfo::on);
    return tr("%1 of %2 sources are on · %3")
        .arg(text::countExact(static_cast<std::size_t>(on)), text::countExact(m_rows.size()),
             text::statementsCounted(m_session.dataset()->store.size()));
}

void SourceListModel::setOn(int row, bool on) {
    if (row >= 0 && row < count())
        m_session.switchSource(row, on);
}

void SourceListModel::close(int row) {
    if (row >= 0 && row < count())
        m_session.closeSource(row);
}

void SourceListModel::reread(int row) {
    if (row >= 0 && row < count())
        m_session.rereadSource(row);
}

} // namespace tinyatlas
