// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <functional>
#include <tuple>

namespace tinyatlas {

namespace {

using Part = BuiltInFile::Part;

Part partOf(const QString &path) {
    if (path.startsWith(QLatin1String(":/ontology/graph/")))
        return Part::Paper;
    return path.startsWith(QLatin1String(":/ontology/schema/")) ? Part::Schema : Part::More;
}

DatasetPtr datasetOf(const std::function<bool(const BuiltInFile &)> &wanted) {
    std::vector<BuiltInFile> files = builtInFiles();
    std::erase_if(files, [&](const BuiltInFile &file) { return !wanted(file); });
    // What is read first is the place of what several say: what may be switched off comes last.
    std::stable_partition(files.begin(), files.end(),
                          [](const BuiltInFile &file) { return file.part != Part::More; });
    std::vector<BuiltInGraph> graphs;
    std::ranges::transform(files, std::back_inserter(graphs), readBuiltIn);
    auto dataset = loadBuiltIn(graphs);
    if (!dataset)
        qFatal("the built-in graph is broken: %s", dataset.error().front().text().c_str());
    return std::move(dataset).value();
}

} // namespace

QString BuiltInFile::optionName() const {
    return path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0).replace(u'_', u'-');
}

std::vector<BuiltInFile> builtInFiles() {
    std::vector<BuiltInFile> files;
    for (QDirIterator found(QStringLiteral(":/ontology"), QDirIterator::Subdirectories); found.hasNext();) {
        const QString path = found.next();
        if (path.endsWith(QLatin1String(".ttl")))
            files.push_back({path, found.fileName().toStdString(), partOf(path),
                             static_cast<std::uint64_t>(found.fileInfo().size())});
    }
    std::ranges::sort(files, [](const BuiltInFile &a, const BuiltInFile &b) {
        return std::tie(a.part, a.path) < std::tie(b.part, b.path);
    });
    return files;
}

BuiltInGraph readBuiltIn(const BuiltInFile &file) {
    QFile text(file.path);
    if (!text.open(QIODevice::ReadOnly))
        qFatal("the program was built without %s", qPrintable(file.path));
    return {file.name, text.readAll().toStdString()};
}

QStringList furtherSources() {
    QStringList names;
    for (const BuiltInFile &file : builtInFiles()) {
        if (file.part == Part::More)
            names << file.optionName();
    }
    return names;
}

DatasetPtr builtInDataset(const QStringList &further) {
    return datasetOf([&](const BuiltInFile &file) {
        return file.part != Part::More || further.contains(file.optionName());
    });
}

DatasetPtr furtherDataset(const QStringList &further) {
    if (further.isEmpty())
        return std::make_shared<const Dataset>();
    return datasetOf([&](const BuiltInFile &file) {
        return file.part == Part::Schema || (file.part == Part::More && further.contains(file.optionName()));
    });
}

} // namespace tinyatlas
