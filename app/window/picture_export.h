// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/viewmodels/fit_view_model.h"
#include "app/viewmodels/graph_arrangement.h"

#include <QQuickItem>
#include <QQuickItemGrabResult>
#include <QUrl>

namespace tinyatlas {

/// Writes the view that stands in the middle of the window as a picture: Explore as it is seen now, Fit as
/// the page that is copied, too, and Data as its pixels, which is all there is of it.
class PictureExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY noticeChanged)
    Q_PROPERTY(bool writing READ writing NOTIFY noticeChanged)

public:
    /// `explored`: the arrangement that Explore shows.
    PictureExport(Session &session, std::function<const GraphArrangement &()> explored, FitViewModel &fit,
                  Theme &theme, QObject *parent = nullptr);

    /// For the dialog that asks for a file: what the view of now can be written as, and what it may be
    /// called.
    Q_INVOKABLE [[nodiscard]] QStringList nameFilters() const;
    Q_INVOKABLE [[nodiscard]] QString suggestedName() const;

    /// Writes it off this thread, whole or not at all; notice() says how that went. How the file's name ends
    /// says what it becomes; without such an end it gets that of `filter`, an index into nameFilters().
    /// `view` is what shows it on the screen, and `metric` that of the bars of Fit.
    Q_INVOKABLE void write(const QUrl &file, int filter, QQuickItem *view,
                           tinyatlas::MetricBars::Metric metric);

    [[nodiscard]] const QString &notice() const { return m_notice; } ///< "Saved fit.svg"; empty for nothing
    [[nodiscard]] bool failed() const { return m_failed; }           ///< and notice() says why
    [[nodiscard]] bool writing() const { return m_underWay > 0; }    ///< and notice() says what
    Q_INVOKABLE void dismissNotice() { setNotice({}, false); }

signals:
    void noticeChanged();

private:
    struct Target {
        QString file;
        PictureFormat format = PictureFormat::Png;
        qreal scale = 1; ///< pixels of the picture to a logical one
    };

    [[nodiscard]] PicturePage exploredPage() const;
    void writeFit(const Target &target, MetricBars::Metric metric);
    void writePixelsOf(QQuickItem &view, const Target &target);
    /// `make` runs on another thread.
    void writeInBackground(const QString &file, std::function<QByteArray()> make);
    void setNotice(const QString &notice, bool failed);
    void fail(const QString &file, const QString &why);

    Session &m_session;
    std::function<const GraphArrangement &()> m_explored;
    FitViewModel &m_fit;
    Theme &m_theme;
    QSharedPointer<QQuickItemGrabResult> m_grab; ///< under way
    QString m_notice;
    bool m_failed = false;
    int m_underWay = 0;
};

} // namespace tinyatlas
