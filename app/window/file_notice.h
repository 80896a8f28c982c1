// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// How the writing of a file goes, in words. Whoever writes one is one of these.
class FileNotice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY noticeChanged)
    Q_PROPERTY(bool writing READ writing NOTIFY noticeChanged)

public:
    [[nodiscard]] const QString &notice() const { return m_notice; } ///< "Saved fit.svg"; empty for nothing
    [[nodiscard]] bool failed() const { return m_failed; }           ///< and notice() says why
    [[nodiscard]] bool writing() const { return m_underWay > 0; }    ///< and notice() says what
    /// Takes the words away; what can be given up of what they are about is given up.
    Q_INVOKABLE virtual void dismissNotice() { setNotice({}, false); }

signals:
    void noticeChanged();

protected:
    using QObject::QObject;

    void begin(const QString &file);                    ///< "Writing fit.svg…"
    void succeed(const QString &file);                  ///< "Saved fit.svg"
    void fail(const QString &file, const QString &why); ///< "fit.svg was not written: …"
    void refuse(const QUrl &url);                       ///< which is not on this computer
    void setNotice(const QString &notice, bool failed);
    /// What was begun has come to its end, however.
    void end() { --m_underWay; }

private:
    QString m_notice;
    bool m_failed = false;
    int m_underWay = 0;
};

/// `name` without what some file system takes for something else.
[[nodiscard]] QString asFileName(QString name);

} // namespace tinyatlas
