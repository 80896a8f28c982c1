// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/source_book.h"

#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/source_texts.h"
#include "app/text/term_names.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

using Kind = SourceInfo::Kind;
using Part = BuiltInFile::Part;

Kind kindOf(Part part) {
    switch (part) {
    case Part::More:
        return Kind::More;
    case Part::Schema:
        return Kind::Schema;
    case Part::Paper:
        break;
    }
    return Kind::Paper;
}

std::optional<std::uint32_t> indexIn(const Dataset &dataset, bool builtIn, const std::string &name) {
    const auto &sources = dataset.store.sources();
    const auto found = std::ranges::find_if(
        sources, [&](const Source &source) { return source.builtIn == builtIn && source.name == name; });
    return found == sources.end() ? std::nullopt
                                  : std::optional(static_cast<std::uint32_t>(found - sources.begin()));
}

void describe(SourceInfo &info) {
    const SourceContent said = info.content.value_or(SourceContent());
    QStringList about{text::oneLine(QString::fromStdString(said.description))};
    if (info.builtIn()) {
        info.title = said.title.empty() ? text::builtInTitle(info.name) : text::sourceTitle(said.title);
        if (said.description.empty())
            about = QStringList(text::builtInDescription(info.name));
        about << text::builtInAdvice(info.name);
    } else {
        info.place = QString::fromStdString(info.name);
        info.title = text::printable(QFileInfo(info.place).fileName());
    }
    about.removeAll(QString());
    info.about = about.join(QLatin1Char(' '));
    for (const std::string &reference : said.references)
        info.references << text::oneLine(QString::fromStdString(reference));
}

} // namespace

SourceBook::SourceBook(QObject *parent) : QObject(parent), m_builtIn(builtInFiles()) {}

std::vector<SourceInfo> SourceBook::list(const Dataset &dataset) const {
    std::vector<SourceInfo> list;
    for (const BuiltInFile &file : m_builtIn) {
        if (const auto source = indexIn(dataset, true, file.name))
            list.push_back(info(dataset, *source, kindOf(file.part)));
        else if (file.part != Part::Schema)
            list.push_back(info(file));
    }
    const auto &sources = dataset.store.sources();
    for (const bool builtIn : {true, false}) {
        for (std::uint32_t source = 0; source < sources.size(); ++source) {
            const auto isKnown = [&](const BuiltInFile &file) { return file.name == sources[source].name; };
            if (sources[source].builtIn == builtIn && !(builtIn && std::ranges::any_of(m_builtIn, isKnown)))
                list.push_back(info(dataset, source, builtIn ? Kind::Paper : Kind::File));
        }
    }
    std::ranges::stable_sort(list, {}, &SourceInfo::kind);
    return list;
}

SourceInfo SourceBook::info(const BuiltInFile &file) const {
    SourceInfo info{.kind = kindOf(file.part), .name = file.name, .bytes = file.bytes};
    if (const auto counted = m_contents.find({true, file.name}); counted != m_contents.end())
        info.content = counted->second;
    addWish(info);
    describe(info);
    return info;
}

SourceInfo SourceBook::info(const Dataset &dataset, std::uint32_t index, Kind kind) const {
    const Source &source = dataset.store.sources()[index];
    SourceInfo info{.kind = kind, .name = source.name, .on = source.on, .read = true, .bytes = source.bytes};
    info.seconds = source.seconds;
    info.content = dataset.contents[index];
    if (const auto last = m_contents.find({source.builtIn, source.name});
        !source.on && last != m_contents.end())
        info.content = last->second;
    addWish(info);
    describe(info);
    return info;
}

void SourceBook::addWish(SourceInfo &info) const {
    const auto wish = m_wishes.find({info.builtIn(), info.name});
    if (wish == m_wishes.end())
        return;
    info.busy = true;
    if (wish->second != Wish::Closed)
        info.on = wish->second == Wish::On;
}

bool SourceBook::isSchema(const Source &source) const {
    return source.builtIn && std::ranges::any_of(m_builtIn, [&](const BuiltInFile &file) {
               return file.part == Part::Schema && file.name == source.name;
           });
}

void SourceBook::wantSwitched(const SourceInfo &source, bool on) {
    if (source.switchable())
        m_wishes[{source.builtIn(), source.name}] = on ? Wish::On : Wish::Off;
}

void SourceBook::wantClosed(const SourceInfo &source) {
    if (source.closable())
        m_wishes[{source.builtIn(), source.name}] = Wish::Closed;
}

void SourceBook::want(const SwitchStep &step, bool undone) {
    for (const SwitchStep::Switch &one : step.switches)
        m_wishes[{one.builtIn, one.name}] = one.on != undone ? Wish::On : Wish::Off;
}

SwitchStep SourceBook::step(const Dataset &before, const Dataset &after) const {
    SwitchStep step;
    QString title;
    for (const SourceInfo &source : list(after)) {
        const auto old = indexIn(before, source.builtIn(), source.name);
        const bool wasOn = old && before.store.sources()[*old].on;
        const auto now = indexIn(after, source.builtIn(), source.name);
        const bool isOn = now && after.store.sources()[*now].on;
        if (!source.switchable() || wasOn == isOn || (!source.builtIn() && !old))
            continue;
        step.switches.push_back({source.builtIn(), source.name, isOn});
        title = source.title;
    }
    if (step.switches.size() == 1)
        step.what = step.switches.front().on ? tr("Switch on %1").arg(title) : tr("Switch off %1").arg(title);
    else
        step.what = tr("Switch %1 sources").arg(text::countExact(step.switches.size()));
    return step;
}

std::optional<SourceChange> SourceBook::change(const Dataset &dataset) const {
    SourceChange change;
    for (const auto &[key, wish] : m_wishes) {
        const auto source = indexIn(dataset, key.first, key.second);
        if (!source)
            continue;
        if (wish == Wish::Closed)
            change.closed.push_back(*source);
        else if (dataset.store.sources()[*source].on != (wish == Wish::On))
            change.switches.push_back({*source, wish == Wish::On});
    }
    addUnread(dataset, change);
    if (change.switches.empty() && change.closed.empty() && change.added.empty())
        return std::nullopt;
    return change;
}

/// What is switched on for the first time, and with the first of them the schema.
void SourceBook::addUnread(const Dataset &dataset, SourceChange &change) const {
    const auto isUnread = [&](const BuiltInFile &file) { return !indexIn(dataset, true, file.name); };
    const auto isWanted = [&](const BuiltInFile &file) {
        const auto wish = m_wishes.find({true, file.name});
        return wish != m_wishes.end() && wish->second == Wish::On && isUnread(file);
    };
    if (std::ranges::none_of(m_builtIn, isWanted))
        return;
    for (const BuiltInFile &file : m_builtIn) {
        if (isWanted(file) || (file.part == Part::Schema && isUnread(file)))
            change.added.push_back(readBuiltIn(file));
    }
}

QString SourceBook::activity(const Dataset &dataset) const {
    if (m_wishes.size() != 1)
        return tr("Switching %1 sources").arg(text::countExact(m_wishes.size()));
    const auto &[key, wish] = *m_wishes.begin();
    const std::vector<SourceInfo> all = list(dataset);
    const auto source = std::ranges::find_if(
        all, [&key = key](const SourceInfo &info) { return Key(info.builtIn(), info.name) == key; });
    const QString title = source == all.end() ? QString::fromStdString(key.second) : source->title;
    if (wish == Wish::Closed)
        return tr("Closing %1").arg(title);
    return wish == Wish::On ? tr("Switching on %1").arg(title) : tr("Switching off %1").arg(title);
}

void SourceBook::follow(const Dataset &dataset) {
    const auto &sources = dataset.store.sources();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (!sources[i].on)
            continue;
        SourceContent &last = m_contents[{sources[i].builtIn, sources[i].name}];
        last = dataset.contents[i];
        last.findings = 0; // they are of what is on
    }
    std::erase_if(m_wishes, [&](const auto &entry) {
        const auto &[key, wish] = entry;
        const auto source = indexIn(dataset, key.first, key.second);
        return source ? wish != Wish::Closed && sources[*source].on == (wish == Wish::On) : wish != Wish::On;
    });
}

void SourceBook::count(const Dataset &dataset) {
    std::vector<BuiltInFile> schema;
    std::vector<BuiltInFile> unread;
    for (const BuiltInFile &file : m_builtIn) {
        if (file.part == Part::Schema)
            schema.push_back(file);
        else if (!indexIn(dataset, true, file.name) && !m_contents.contains({true, file.name}))
            unread.push_back(file);
    }
    if (m_counting || unread.empty())
        return;
    m_counting = std::make_unique<QFutureWatcher<Contents>>();
    connect(m_counting.get(), &QFutureWatcherBase::finished, this, &SourceBook::takeCounts);
    m_counting->setFuture(inBackground([schema = std::move(schema), unread = std::move(unread)] {
        Contents contents;
        for (const BuiltInFile &file : unread) {
            std::vector<BuiltInGraph> graphs;
            std::ranges::transform(schema, std::back_inserter(graphs), readBuiltIn);
            graphs.push_back(readBuiltIn(file));
            if (const auto read = loadBuiltIn(graphs)) // what is wrong is said once it is switched on
                contents.emplace_back(file.name, read.value()->contents.back());
        }
        return contents;
    }));
}

void SourceBook::takeCounts() {
    for (auto &[name, content] : m_counting->future().takeResult()) {
        content.findings = 0;
        m_contents.try_emplace({true, name}, std::move(content));
    }
    m_counting.release()->deleteLater(); // it is its signal that is being answered
    emit counted();
}

} // namespace tinyatlas
