// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/built_in_graph.h"

#include <QDirIterator>
#include <QFile>

namespace tinyatlas {

namespace {

const QString more = QStringLiteral(":/ontology/more/");

QStringList graphsIn(const QString &folder) {
    QStringList paths;
    for (QDirIterator files(folder, QDirIterator::Subdirectories); files.hasNext();) {
        if (const QString path = files.next(); path.endsWith(QLatin1String(".ttl")))
            paths << path;
    }
    paths.sort();
    return paths;
}

} // namespace

QStringList furtherGraphs() { return graphsIn(more); }

DatasetPtr builtInDataset() {
    QStringList paths = graphsIn(QStringLiteral(":/ontology"));
    paths.removeIf([](const QString &path) { return path.startsWith(more); });
    std::vector<BuiltInGraph> graphs;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the program was built without %s", qPrintable(path));
        graphs.push_back({path.section(QLatin1Char('/'), -1).toStdString(), file.readAll().toStdString()});
    }
    auto dataset = loadBuiltIn(graphs);
    if (!dataset)
        qFatal("the built-in graph is broken: %s", dataset.error().front().text().c_str());
    return std::move(dataset).value();
}

} // namespace tinyatlas
