// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/source_names.h"
#include "core/rdf/triple_store.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tinyatlas::test {

/// The lines of the sources of a graph as they stand on the disk, read without anything of the program.
class RawSources {
public:
    /// `text` stands for what is in `file`, where that is packed.
    void set(const std::string &file, std::string_view text) { m_lines[file] = split(text); }

    /// Empty where the source has no such line.
    const std::string &line(const Source &source, std::uint32_t number) {
        static const std::string none;
        auto known = m_lines.find(source.name);
        if (known == m_lines.end())
            known = m_lines.emplace(source.name, split(textOf(source))).first;
        return number > 0 && number <= known->second.size() ? known->second[number - 1] : none;
    }

private:
    static std::vector<std::string> split(std::string_view text) {
        std::vector<std::string> lines(1);
        for (const char c : text) {
            if (c == '\n')
                lines.emplace_back();
            else
                lines.back() += c;
        }
        return lines;
    }

    static std::string textOf(const Source &source) {
        std::filesystem::path path = source.name;
        if (source.builtIn) {
            const auto ontology = std::filesystem::path(TINYATLAS_SOURCE_DIR) / "ontology";
            for (const auto &file : std::filesystem::recursive_directory_iterator(ontology)) {
                if (file.path().filename() == source.name)
                    path = file.path();
            }
        }
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    std::map<std::string, std::vector<std::string>> m_lines;
};

/// The longest run of letters, digits and full stops: no syntax writes it in another way.
inline std::string plainPartOf(std::string_view text) {
    std::string longest;
    std::string run;
    for (const char c : text) {
        const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.';
        if (plain)
            run += c;
        else
            run.clear();
        if (run.size() > longest.size())
            longest = run;
    }
    while (longest.ends_with('.'))
        longest.pop_back();
    return longest;
}

/// Whether the object of a statement stands in this line, however it is written.
inline bool standsIn(const std::string &line, const Term &object) {
    const auto has = [&](std::string_view part) { return line.find(part) != std::string::npos; };
    if (object.kind == Term::Kind::Blank) // Turtle has brackets for it
        return has("_:") || has("[") || has("]");
    const std::string plain =
        plainPartOf(object.kind == Term::Kind::Iri ? localName(asWritten(object.text)) : object.text);
    return !line.empty() && has(plain);
}

} // namespace tinyatlas::test
