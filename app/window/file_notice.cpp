// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/file_notice.h"

#include "app/text/term_names.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace tinyatlas {

namespace {

QString nameOf(const QString &file) { return text::oneLine(QFileInfo(file).fileName()); }

} // namespace

void FileNotice::begin(const QString &file) {
    ++m_underWay;
    setNotice(tr("Writing %1…").arg(nameOf(file)), false);
}

void FileNotice::succeed(const QString &file) { setNotice(tr("Saved %1").arg(nameOf(file)), false); }

void FileNotice::fail(const QString &file, const QString &why) {
    setNotice(tr("%1 was not written: %2").arg(nameOf(file), why), true);
}

void FileNotice::refuse(const QUrl &url) {
    fail(url.fileName().isEmpty() ? url.toDisplayString() : url.fileName(),
         tr("it would not be on this computer. Choose a folder that is."));
}

void FileNotice::setNotice(const QString &notice, bool failed) {
    m_notice = notice;
    m_failed = failed;
    emit noticeChanged();
}

QString asFileName(QString name) {
    static const QRegularExpression odd(QStringLiteral(R"([\x00-\x1f/\\:*?"<>|]+)"));
    constexpr int enough = 100;
    return name.replace(odd, QStringLiteral("_")).left(enough).trimmed();
}

} // namespace tinyatlas
