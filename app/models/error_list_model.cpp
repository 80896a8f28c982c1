// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/error_list_model.h"

#include "app/text/figures.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

#include <set>

namespace tinyatlas {

namespace {

QString textOf(const Error &error) { return QString::fromStdString(error.text()); }

QString placeOf(const Error &error) {
    QString place = QFileInfo(QString::fromStdString(error.file)).fileName();
    for (const int number : {error.line, error.column}) {
        if (number == 0)
            break;
        place += u':' + QString::number(number);
    }
    return place;
}

QString folderOf(const Error &error) {
    const QString folder = QFileInfo(QString::fromStdString(error.file)).path();
    return folder == QStringLiteral(".") ? QString() : folder;
}

} // namespace

ErrorListModel::ErrorListModel(Session &session, QObject *parent) : RowListModel(parent), m_session(session) {
    connect(&session, &Session::errorsChanged, this, [this] {
        announceRows(errors().size());
        emit countChanged();
    });
}

QVariant ErrorListModel::data(const QModelIndex &index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        row >= errors().size())
        return {};
    const Error &error = errors()[row];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(error);
    case MessageRole:
        return QString::fromStdString(error.message);
    case PlaceRole:
        return placeOf(error);
    case FolderRole:
        return folderOf(error);
    default:
        return {};
    }
}

QHash<int, QByteArray> ErrorListModel::roleNames() const {
    return {{MessageRole, "message"}, {PlaceRole, "place"}, {FolderRole, "folder"}};
}

QString ErrorListModel::heading() const {
    std::set<std::string_view> files;
    for (const Error &error : errors())
        files.insert(error.file);
    const QString count = text::countExact(errors().size());
    if (errors().size() == 1)
        return tr("Nothing was opened: 1 error");
    return files.size() < 2
               ? tr("Nothing was opened: %1 errors").arg(count)
               : tr("Nothing was opened: %1 errors in %2 files").arg(count, text::countExact(files.size()));
}

void ErrorListModel::copy(int row) const {
    if (row >= 0 && row < count())
        QGuiApplication::clipboard()->setText(textOf(errors()[static_cast<std::size_t>(row)]));
}

void ErrorListModel::copyAll() const {
    QStringList lines;
    for (const Error &error : errors())
        lines.append(textOf(error));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace tinyatlas
