// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/report_sources.h"

#include "app/session/built_in_graph.h"
#include "app/text/figures.h"
#include "app/text/source_texts.h"
#include "app/text/term_names.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

/// The file of a built-in source in the resources; that of the user else.
QString pathOf(const Source &source, const std::vector<BuiltInFile> &builtIn) {
    if (!source.builtIn)
        return QString::fromStdString(source.name);
    const auto file = std::ranges::find(builtIn, source.name, &BuiltInFile::name);
    return file == builtIn.end() ? QString() : file->path;
}

void hash(const QString &path, const std::stop_token &stop, ReportSource &source) {
    constexpr qint64 piece = 1 << 20;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        source.failure = tr("cannot be read any more");
        return;
    }
    QCryptographicHash sha(QCryptographicHash::Sha256);
    std::uint64_t size = 0;
    while (!file.atEnd() && !stop.stop_requested()) {
        const QByteArray bytes = file.read(piece);
        if (bytes.isEmpty())
            break;
        size += static_cast<std::uint64_t>(bytes.size());
        sha.addData(bytes);
    }
    if (stop.stop_requested())
        source.failure = tr("not read to the end");
    else if (size != source.bytes)
        source.failure = tr("has changed since it was read");
    else
        source.hash = QString::fromLatin1(sha.result().toHex());
}

QString titleOf(const Dataset &dataset, std::size_t index) {
    const Source &source = dataset.store.sources()[index];
    if (source.builtIn)
        return text::builtInTitle(source.name);
    return index < dataset.contents.size() && !dataset.contents[index].title.empty()
               ? text::sourceTitle(dataset.contents[index].title)
               : QString();
}

} // namespace

std::vector<ReportSource> hashedSources(const Dataset &dataset, const std::stop_token &stop) {
    const std::vector<BuiltInFile> builtIn = builtInFiles();
    std::vector<ReportSource> sources;
    for (std::size_t i = 0; i < dataset.store.sources().size(); ++i) {
        const Source &source = dataset.store.sources()[i];
        if (!source.on)
            continue;
        ReportSource one{.index = static_cast<std::uint32_t>(i),
                         .name = QFileInfo(QString::fromStdString(source.name)).fileName(),
                         .what = text::printable(titleOf(dataset, i)),
                         .builtIn = source.builtIn,
                         .bytes = source.bytes,
                         .hash = {},
                         .failure = {}};
        hash(pathOf(source, builtIn), stop, one);
        sources.push_back(std::move(one));
    }
    return sources;
}

std::size_t putUsedFirst(const std::set<std::uint32_t> &used, std::vector<ReportSource> &sources) {
    const auto others =
        std::stable_partition(sources.begin(), sources.end(),
                              [&](const ReportSource &source) { return used.contains(source.index); });
    return static_cast<std::size_t>(others - sources.begin());
}

ReportTable sourcesTable(const std::vector<ReportSource> &sources) {
    ReportTable table{.heading = tr("Sources that are open"),
                      .columns = {{tr("File"), 19},
                                  {tr("What it holds"), 24},
                                  {tr("Bytes"), 9, true},
                                  {tr("SHA-256"), 48, false, true}}};
    for (const ReportSource &source : sources)
        table.rows.push_back(
            {{source.builtIn ? tr("%1 (built in)").arg(source.name) : text::printable(source.name)},
             {source.what},
             {text::countExact(source.bytes)},
             {source.hash.isEmpty() ? tr("unknown: the file %1").arg(source.failure) : source.hash}});
    if (sources.empty())
        table.note = tr("None.");
    return table;
}

} // namespace tinyatlas
