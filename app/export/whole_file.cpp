// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace tinyatlas {

QString writeWhole(const QString &name, const QByteArray &bytes) {
    return writeWhole(name, [&bytes](QIODevice &file) { return file.write(bytes) == bytes.size(); });
}

QString writeWhole(const QString &name, const WriteParts &write) {
    const QFileInfo info(name);
    if (info.exists() && !info.isFile()) {
        QFile device(name);
        const bool written = device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && write(device);
        return written ? QString() : device.errorString();
    }
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && write(file) && file.commit();
    return written ? QString() : file.errorString();
}

QString copyWhole(const QString &from, const QString &name, const std::stop_token &stop) {
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return source.errorString();
    return writeWhole(name, [&source, &stop](QIODevice &file) {
        constexpr qint64 atOnce = 1 << 20;
        while (!source.atEnd() && !stop.stop_requested()) {
            const QByteArray bytes = source.read(atOnce);
            if (bytes.isEmpty() || file.write(bytes) != bytes.size())
                return false;
        }
        return !stop.stop_requested();
    });
}

} // namespace tinyatlas
