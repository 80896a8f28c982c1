// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace tinyatlas {

QString writeWhole(const QString &name, const QByteArray &bytes) {
    const QFileInfo info(name);
    if (info.exists() && !info.isFile()) {
        QFile device(name);
        const bool written =
            device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && device.write(bytes) == bytes.size();
        return written ? QString() : device.errorString();
    }
    QSaveFile file(name);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? QString() : file.errorString();
}

} // namespace tinyatlas
