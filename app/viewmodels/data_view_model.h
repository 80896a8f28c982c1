// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/finding_list_model.h"
#include "app/models/unread_term_model.h"
#include "app/session/session.h"

#include <QFutureWatcher>

#include <memory>
#include <stop_token>

namespace tinyatlas {

/// What the Data view says of what is open: what was found in it, what that means, and what is not
/// understood. Worked out in the background, and only while somebody looks.
class DataViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    Q_PROPERTY(tinyatlas::FindingListModel *findings READ findings CONSTANT)
    Q_PROPERTY(tinyatlas::UnreadTermModel *unread READ unread CONSTANT)
    Q_PROPERTY(QString sourcesTitle READ sourcesTitle NOTIFY changed)
    Q_PROPERTY(QString findingsTitle READ findingsTitle NOTIFY changed)
    Q_PROPERTY(QString findingsNote READ findingsNote NOTIFY changed)
    Q_PROPERTY(int worst READ worst NOTIFY changed)
    Q_PROPERTY(QString unreadTitle READ unreadTitle NOTIFY changed)
    Q_PROPERTY(QString unreadNote READ unreadNote NOTIFY changed)

public:
    explicit DataViewModel(Session &session, QObject *parent = nullptr);
    ~DataViewModel() override;

    [[nodiscard]] bool active() const { return m_active; } ///< somebody looks
    void setActive(bool active);
    [[nodiscard]] bool reading() const { return m_watcher != nullptr; } ///< what is listed is not known yet
    [[nodiscard]] FindingListModel *findings() { return &m_findings; }
    [[nodiscard]] UnreadTermModel *unread() { return &m_unread; }

    [[nodiscard]] QString sourcesTitle() const;  ///< "23 models, 6 devices"
    [[nodiscard]] QString findingsTitle() const; ///< "3 warnings, 40 notes"
    [[nodiscard]] QString findingsNote() const;  ///< "2 of 138 pairs stay unknown"
    [[nodiscard]] int worst() const;           ///< Finding::Severity of the worst; -1 where nothing was found
    [[nodiscard]] QString unreadTitle() const; ///< "12 terms not understood"
    [[nodiscard]] QString unreadNote() const;  ///< "340 statements are kept, but nothing reads them"

    /// Selects the model, device or sensor that a row of the findings is about, if it is about one.
    Q_INVOKABLE void select(int row);
    /// Asks for the statement that a row of the findings, or of what is not understood, is about.
    Q_INVOKABLE void showPlaceOfFinding(int row);
    Q_INVOKABLE void showPlaceOfUnread(int row);

signals:
    void activeChanged();
    void changed();
    void statementRequested(tinyatlas::StatementId statement);

private:
    void update();
    void stop();
    void take(std::shared_ptr<const FindingIndex> index);

    using Watcher = QFutureWatcher<std::shared_ptr<const FindingIndex>>;

    Session &m_session;
    bool m_active = false;
    FindingListModel m_findings;
    UnreadTermModel m_unread;
    std::shared_ptr<const FindingIndex> m_index; ///< of what is open; null where it is not known
    std::unique_ptr<Watcher> m_watcher;          ///< null while nothing is read
    std::stop_source m_stop;
};

} // namespace tinyatlas
