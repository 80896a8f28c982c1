// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/viewmodels/compare_view_model.h"
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
    /// What can be in the middle of the window. All must outlive it.
    struct Views {
        std::function<const GraphArrangement &()> explored; ///< the arrangement that Explore shows
        const MatrixViewModel &matrix;
        CompareViewModel &compare;
        FitViewModel &fit;
    };

    PictureExport(Session &session, Views views, Theme &theme, QObject *parent = nullptr);

    /// For the dialog that asks for a file: what the view of now can be written as, and what it may be
    /// called.
    Q_INVOKABLE [[nodiscard]] QStringList nameFilters() const;
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const;

    /// Writes it off this thread, whole or not at all; notice() says how that went. How the file's name ends
    /// says what it becomes; without such an end it gets that of `filter`, an index into nameFilters().
    /// `view` is what shows it on the screen, and `quantity` that of the bars of Fit.
    Q_INVOKABLE void write(const QUrl &file, int filter, QQuickItem *view, int quantity);
    /// Puts the page of Compare that is on to the clipboard: as a picture, and its figures as text.
    Q_INVOKABLE void copyComparison();

private:
    struct Target {
        QString file;
        PictureFormat format = PictureFormat::Png;
        qreal scale = 1; ///< pixels of the picture to a logical one
    };

    [[nodiscard]] PicturePage seenPage() const;
    void writeFit(const Target &target, int quantity);
    void writeComparison(const Target &target);
    /// What is shown of Compare is not yet what was chosen last, or of the graph that is open.
    [[nodiscard]] static QString notYetCompared();
    [[nodiscard]] QString credit() const;         ///< at the foot of pages
    [[nodiscard]] QString comparedCredit() const; ///< with the files that state what is on the page
    /// With the end of its name where it has none; empty where that is there already, which nobody was asked
    /// about.
    [[nodiscard]] QString ended(QString file, const QString &suffix);
    /// Of a page that was painted on this thread.
    void writePage(const PicturePage &page, const Target &target);
    void writePixelsOf(QQuickItem &view, const Target &target);
    /// `make` runs on another thread.
    void writeInBackground(const QString &file, std::function<QByteArray()> make);

    Session &m_session;
    Views m_views;
    Theme &m_theme;
    QSharedPointer<QQuickItemGrabResult> m_grab; ///< under way
};

} // namespace tinyatlas
