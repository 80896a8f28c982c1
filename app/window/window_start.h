// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QQuickWindow>

#include <memory>

namespace tinyatlas {

/// The application, where there is a display. Elsewhere Qt would end the program with a core dump:
/// `noDisplay` is called instead, and must not return.
[[nodiscard]] std::unique_ptr<QApplication> makeApplication(int &argc, char **argv, void (*noDisplay)());

/// Starts the program anew in this one's place, with the arguments it had: Qt chooses what it draws with once
/// in the life of a process. Returns only where that is not possible, or where the software renders already.
void restartWithSoftwareRenderer(char **argv);

/// Writes "first frame" on standard output when the window has shown one, then ends the program.
void quitAfterFirstFrame(QQuickWindow &window);

} // namespace tinyatlas
