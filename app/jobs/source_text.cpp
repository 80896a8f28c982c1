// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/source_text.h"

#include <QDirIterator>
#include <QFile>

#include <filesystem>

namespace tinyatlas {

namespace {

QByteArray builtInText(const QString &name) {
    for (QDirIterator files(QStringLiteral(":/ontology"), QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (file.fileName().section(u'/', -1) == name && file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

SourceText read(TextStream &text, std::uint32_t line) {
    const auto lines = sourceExcerpt(text, line);
    if (lines)
        return {line, lines.value(), {}};
    return {line, {}, QString::fromStdString(lines.error().message)};
}

} // namespace

SourceText readSourceText(const Source &source, std::uint32_t line, const std::stop_token &stop) {
    if (source.builtIn) {
        const QByteArray bytes = builtInText(QString::fromStdString(source.name));
        TextStream text = TextStream::ofText({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                                             source.name, {.stop = stop});
        return read(text, line);
    }
    TextStream text = TextStream::ofFile(std::filesystem::path(source.name), source.name, {.stop = stop});
    return read(text, line);
}

} // namespace tinyatlas
