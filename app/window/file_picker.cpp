// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/file_picker.h"

#include <QChildEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <utility>

namespace tinyatlas {

namespace {

/// Every role in every group: what is left out is the system's, which may be the other theme's.
QPalette paletteOf(const ThemeTokens &tokens) {
    const std::pair<QPalette::ColorRole, QColor> colors[] = {
        {QPalette::Window, tokens.background},
        {QPalette::WindowText, tokens.text},
        {QPalette::Base, tokens.panel},
        {QPalette::AlternateBase, tokens.raised},
        {QPalette::Text, tokens.text},
        {QPalette::Button, tokens.raised},
        {QPalette::ButtonText, tokens.text},
        {QPalette::BrightText, tokens.text},
        {QPalette::Highlight, tokens.accent},
        {QPalette::HighlightedText, tokens.onAccent},
        {QPalette::PlaceholderText, tokens.muted},
        {QPalette::ToolTipBase, tokens.raised},
        {QPalette::ToolTipText, tokens.text},
        {QPalette::Link, tokens.accent},
        {QPalette::LinkVisited, tokens.accent},
        {QPalette::Light, blend(tokens.text, tokens.raised, 0.1)},
        {QPalette::Midlight, tokens.raised},
        {QPalette::Mid, tokens.line},
        {QPalette::Dark, tokens.line},
        {QPalette::Shadow, tokens.background}};
    QPalette palette;
    for (const auto &[role, color] : colors)
        palette.setColor(QPalette::All, role, color);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, tokens.text);
    return palette;
}

/// Fusion keeps to the palette. Neither a style nor, for lists and fields, a palette reaches what is inside.
void dress(QWidget &dialog, const ThemeTokens &tokens) {
    QStyle *style = QStyleFactory::create(QStringLiteral("Fusion"));
    if (!style)
        return;
    style->setParent(&dialog);
    QList<QWidget *> widgets = dialog.findChildren<QWidget *>();
    widgets.prepend(&dialog);
    for (QWidget *widget : widgets) {
        widget->setStyle(style);
        widget->setPalette(paletteOf(tokens));
    }
}

/// "png" of "PNG picture (*.png)".
QString suffixIn(const QString &filter) {
    const qsizetype begin = filter.lastIndexOf(QLatin1Char('.')) + 1;
    return filter.mid(begin, filter.size() - begin - 1);
}

} // namespace

void FilePicker::pickFiles(const QString &title) {
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(m_nameFilters);
    show(dialog, [this, dialog] { emit picked(dialog->selectedUrls()); });
}

void FilePicker::pickFolder(const QString &title) {
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    show(dialog, [this, dialog] { emit picked(dialog->selectedUrls()); });
}

void FilePicker::pickName(const QString &title, const QString &suggestion, const QStringList &filters) {
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    dialog->selectFile(suggestion); // once the keyboard is on its name, it takes none
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const QFileInfo now(dialog->selectedFiles().value(0));
        dialog->selectFile(now.completeBaseName() + QLatin1Char('.') + suffixIn(filter));
    });
    show(dialog, [this, dialog, filters] {
        emit namePicked(dialog->selectedUrls().value(0),
                        static_cast<int>(filters.indexOf(dialog->selectedNameFilter())));
    });
}

/// What the dialog asks in a dialog of its own looks like it.
bool FilePicker::eventFilter(QObject *dialog, QEvent *event) {
    if (event->type() == QEvent::ChildPolished && m_theme) {
        auto *const child = static_cast<QChildEvent *>(event)->child();
        if (auto *const question = qobject_cast<QMessageBox *>(child))
            dress(*question, m_theme->tokens());
    }
    return QObject::eventFilter(dialog, event);
}

void FilePicker::show(QFileDialog *dialog, const std::function<void()> &accepted) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(920, 560); // the longest filter can be read
    if (m_folder.isValid())
        dialog->setDirectoryUrl(m_folder);
    connect(dialog, &QFileDialog::accepted, this, [this, dialog, accepted] {
        m_folder = dialog->directoryUrl();
        accepted();
    });
    // The main window is no widget, so it becomes the parent through the window system.
    dialog->winId();
    if (m_theme)
        dress(*dialog, m_theme->tokens());
    dialog->installEventFilter(this);
    dialog->windowHandle()->setTransientParent(m_window);
    dialog->open();
}

} // namespace tinyatlas
