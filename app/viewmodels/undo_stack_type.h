// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUndoStack>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// Tells QML what QUndoStack is: the Edit menu names the steps that can be undone.
struct UndoStackType {
    Q_GADGET
    QML_FOREIGN(QUndoStack)
    QML_NAMED_ELEMENT(UndoStack)
    QML_UNCREATABLE("made by Session")
};

} // namespace tinyatlas
