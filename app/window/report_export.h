// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/report_file.h"
#include "app/session/session.h"
#include "app/window/file_notice.h"

#include <QUrl>

#include <functional>
#include <stop_token>

namespace tinyatlas {

/// Writes what is looked at as a report, by the rules as they are now: the pair in Fit, or what
/// stands side by side in Compare. Closing the notice
/// gives up what is being written.
class ReportExport : public tinyatlas::FileNotice {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool possible READ possible NOTIFY possibleChanged)

public:
    explicit ReportExport(Session &session, QObject *parent = nullptr);
    ~ReportExport() override;

    /// There is something to report on.
    [[nodiscard]] bool possible() const;
    /// Whether a file is to be asked for. What cannot be told on one page is refused in the notice before.
    Q_INVOKABLE bool begins();

    /// For the dialog that asks for a file.
    Q_INVOKABLE [[nodiscard]] QStringList nameFilters() const;
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const; ///< "Ear on Board, report.pdf"

    /// Writes it, whole or not at all; notice() says how it goes. How the file's name ends says what it
    /// becomes; without such an end it gets that of `filter`, an index into nameFilters(). One at a time:
    /// another is refused in the notice.
    Q_INVOKABLE void write(const QUrl &url, int filter);

    void dismissNotice() override;

signals:
    void possibleChanged();

private:
    /// Draws what another thread has made; empty where memory did not suffice for that.
    using Draw = std::function<QByteArray(ReportFormat)>;
    /// What is made of what is looked at, as it was when that was asked for: it may change meanwhile.
    using Make = std::function<Draw(const std::stop_token &)>;

    [[nodiscard]] bool comparing() const; ///< two or more stand side by side
    [[nodiscard]] QString subject() const;
    [[nodiscard]] Make makePair() const;
    [[nodiscard]] Make makeComparison() const;
    void writeInBackground(const QString &file, ReportFormat format, Make make);
    void draw(const QString &file, ReportFormat format, const Draw &draw);
    /// Says why, but where the user does not want it any more.
    void giveUp(const QString &file, const QString &why);

    Session &m_session;
    std::stop_source m_stop;
};

} // namespace tinyatlas
