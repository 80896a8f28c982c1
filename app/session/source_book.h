// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/built_in_graph.h"
#include "app/session/source_info.h"

#include <QFutureWatcher>
#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tinyatlas {

/// Sources that were switched together: a step that can be undone.
struct SwitchStep {
    struct Switch {
        bool builtIn = false;
        std::string name;
        bool on = false; ///< since; before it was not
    };

    std::vector<Switch> switches;
    QString what; ///< "Switch on Boards"
};

/// All that can be read from, on or off, and what is wanted of it that has not been done yet.
class SourceBook : public QObject {
    Q_OBJECT

public:
    explicit SourceBook(QObject *parent = nullptr);

    /// In the order of SourceInfo::Kind; files in that of the dataset. What is built in keeps its place.
    [[nodiscard]] std::vector<SourceInfo> list(const Dataset &dataset) const;
    /// Whether a source of the dataset says what words mean, rather than of models and devices.
    [[nodiscard]] bool isSchema(const Source &source) const;

    void wantSwitched(const SourceInfo &source, bool on);
    void wantClosed(const SourceInfo &source);
    void want(const SwitchStep &step, bool undone);
    /// What was switched between two datasets, of what can be switched again: no file that is open in one
    /// alone.
    [[nodiscard]] SwitchStep step(const Dataset &before, const Dataset &after) const;
    void forgetWishes() { m_wishes.clear(); }
    /// What has to be done to `dataset` for all that is wanted; nothing where nothing has to.
    [[nodiscard]] std::optional<SourceChange> change(const Dataset &dataset) const;
    [[nodiscard]] QString activity(const Dataset &dataset) const; ///< "Switching on Boards"

    /// `dataset` is shown now: what it says of its sources is remembered, and wishes that it meets are done.
    void follow(const Dataset &dataset);
    /// Finds out in the background what those hold that are built in and have not been read.
    void count(const Dataset &dataset);

signals:
    void counted();

private:
    enum class Wish { On, Off, Closed };
    using Key = std::pair<bool, std::string>; ///< whether it is built in, and its name
    using Contents = std::vector<std::pair<std::string, SourceContent>>;

    [[nodiscard]] SourceInfo info(const BuiltInFile &file) const;
    [[nodiscard]] SourceInfo info(const Dataset &dataset, std::uint32_t index, SourceInfo::Kind kind) const;
    void addWish(SourceInfo &info) const;
    void addUnread(const Dataset &dataset, SourceChange &change) const;
    void takeCounts();

    std::vector<BuiltInFile> m_builtIn;
    std::map<Key, Wish> m_wishes;
    std::map<Key, SourceContent> m_contents; ///< as they were when the source was last on, or counted
    std::unique_ptr<QFutureWatcher<Contents>> m_counting;
};

} // namespace tinyatlas
