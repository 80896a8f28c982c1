// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/file_picker.h"

#include <QFileDialog>
#include <QPalette>

namespace tinyatlas {

namespace {

QPalette paletteOf(const ThemeTokens &tokens) {
    QPalette palette(tokens.raised, tokens.background);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, tokens.text);
    palette.setColor(QPalette::Base, tokens.panel);
    palette.setColor(QPalette::AlternateBase, tokens.raised);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    return palette;
}

} // namespace

void FilePicker::pickFiles(const QString &title) {
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(m_nameFilters);
    show(dialog);
}

void FilePicker::pickFolder(const QString &title) {
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    show(dialog);
}

void FilePicker::show(QFileDialog *dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_theme)
        dialog->setPalette(paletteOf(m_theme->tokens()));
    if (m_folder.isValid())
        dialog->setDirectoryUrl(m_folder);
    connect(dialog, &QFileDialog::accepted, this, [this, dialog] {
        m_folder = dialog->directoryUrl();
        emit picked(dialog->selectedUrls());
    });
    // The main window is no widget, so it becomes the parent through the window system.
    dialog->winId();
    dialog->windowHandle()->setTransientParent(m_window);
    dialog->open();
}

} // namespace tinyatlas
