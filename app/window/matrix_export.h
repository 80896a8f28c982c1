// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/matrix_part.h"
#include "app/session/session.h"
#include "app/window/file_notice.h"

#include <QTimer>
#include <QUrl>

#include <atomic>
#include <memory>
#include <stop_token>

namespace tinyatlas {

/// Writes the verdicts on all pairs, or on what the filter leaves, as a spreadsheet or as CSV. Closing the
/// notice gives up what is being written.
class MatrixExport : public tinyatlas::FileNotice {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

public:
    explicit MatrixExport(Session &session, QObject *parent = nullptr);
    ~MatrixExport() override;

    /// For the dialog that asks for a file: under a filter what is shown comes first, then the whole.
    Q_INVOKABLE [[nodiscard]] QStringList nameFilters() const;
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const;

    /// Writes it off this thread, whole or not at all; notice() says how far that is, and how it went. How
    /// the file's name ends says what it becomes; without such an end it gets that of `filter`, an index into
    /// nameFilters(), which says also what is written. One at a time: another is refused in the notice.
    Q_INVOKABLE void write(const QUrl &url, int filter);

    void dismissNotice() override;

private:
    enum class Kind { Spreadsheet, Csv };

    [[nodiscard]] MatrixPart part(bool whole) const;
    void writeInBackground(const QString &file, Kind kind, MatrixPart part);

    Session &m_session;
    QString m_file; ///< that is being written
    std::stop_source m_stop;
    std::shared_ptr<std::atomic<int>> m_percent; ///< that are written, told by another thread
    QTimer m_telling;
};

} // namespace tinyatlas
