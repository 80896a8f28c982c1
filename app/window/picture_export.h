// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/graph_arrangement.h"
#include "app/viewmodels/matrix_view_model.h"
#include "app/window/file_notice.h"

#include <QQuickItem>
#include <QQuickItemGrabResult>
#include <QUrl>

namespace tinyatlas {

/// Writes the view that stands in the middle of the window as a picture: Explore and Matrix as they are seen
/// now, Fit as the page that is copied, too, and Data as its pixels, which is all there is of it.
class PictureExport : public tinyatlas::FileNotice {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

public:
    /// `explored`: the arrangement that Explore shows.
    PictureExport(Session &session, std::function<const GraphArrangement &()> explored,
                  const MatrixViewModel &matrix, FitViewModel &fit, Theme &theme, QObject *parent = nullptr);

    /// For the dialog that asks for a file: what the view of now can be written as, and what it may be
    /// called.
    Q_INVOKABLE [[nodiscard]] QStringList nameFilters() const;
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const;

    /// Writes it off this thread, whole or not at all; notice() says how that went. How the file's name ends
    /// says what it becomes; without such an end it gets that of `filter`, an index into nameFilters().
    /// `view` is what shows it on the screen, and `quantity` that of the bars of Fit.
    Q_INVOKABLE void write(const QUrl &file, int filter, QQuickItem *view, int quantity);

private:
    struct Target {
        QString file;
        PictureFormat format = PictureFormat::Png;
        qreal scale = 1; ///< pixels of the picture to a logical one
    };

    [[nodiscard]] PicturePage seenPage() const;
    void writeFit(const Target &target, int quantity);
    void writePixelsOf(QQuickItem &view, const Target &target);
    /// `make` runs on another thread.
    void writeInBackground(const QString &file, std::function<QByteArray()> make);

    Session &m_session;
    std::function<const GraphArrangement &()> m_explored;
    const MatrixViewModel &m_matrix;
    FitViewModel &m_fit;
    Theme &m_theme;
    QSharedPointer<QQuickItemGrabResult> m_grab; ///< under way
};

} // namespace tinyatlas
