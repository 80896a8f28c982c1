// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/software.h"

#include "core/base/folded_text.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

constexpr std::size_t mostLetters = 400; // of a runtime, to be told from others by

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); }

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n,";
    const auto begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool isTfliteMicro(std::string_view runtime) {
    constexpr std::array<std::string_view, 4> names{"tflitemicro", "tflm", "tensorflowlitemicro",
                                                    "tensorflowliteformicro"};
    const std::string letters = folded(runtime, WordBreak::Separators, mostLetters).letters;
    return std::ranges::any_of(names, [&](std::string_view name) { return letters.starts_with(name); });
}

/// The first seven digits of a commit, as is the custom; empty where there is none.
std::string_view commitIn(std::string_view text) {
    constexpr std::size_t whole = 40;
    constexpr std::size_t shown = 7;
    std::size_t run = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        run = isHex(text[i]) ? run + 1 : 0;
        if (run == whole)
            return text.substr(i + 1 - whole, shown);
    }
    return {};
}

/// "9.0.0" of "v9.0.0", and of "2023.05"; empty where a word is no version.
std::string_view versionOf(std::string_view word) {
    if (word.starts_with('v') || word.starts_with('V'))
        word.remove_prefix(1);
    const bool isVersion = !word.empty() && isDigit(word.front()) && std::ranges::all_of(word, [](char c) {
        return isDigit(c) || c == '.' || c == '-' || c == '_' || (c >= 'a' && c <= 'z');
    });
    return isVersion ? word : std::string_view();
}

bool isWordVersion(std::string_view word) { return word == "version" || word == "Version"; }

/// A version at the end, behind a blank or an @: "X v9.0.0", "X version 1.0", "X@4.6.0", "X Internal
/// version".
Software splitAtVersion(std::string_view runtime) {
    const auto gap = runtime.find_last_of(" @");
    if (gap == std::string_view::npos)
        return {.product = std::string(runtime), .version = {}, .kernels = {}};
    if (const auto before = runtime.find_last_of(' ', gap - 1);
        gap > 0 && before != std::string_view::npos && isWordVersion(runtime.substr(gap + 1)))
        return {.product = std::string(trimmed(runtime.substr(0, before))),
                .version = std::string(runtime.substr(before + 1, gap - before - 1)),
                .kernels = {}};
    const std::string_view version = versionOf(runtime.substr(gap + 1));
    if (version.empty())
        return {.product = std::string(runtime), .version = {}, .kernels = {}};
    std::string_view product = trimmed(runtime.substr(0, gap));
    if (const auto word = product.rfind(' ');
        word != std::string_view::npos && isWordVersion(product.substr(word + 1)))
        product = trimmed(product.substr(0, word));
    return {.product = std::string(product), .version = std::string(version), .kernels = {}};
}

/// "B@2" of "A@1 + B@2": what Arduino calls a platform and a library.
std::string_view libraryOf(std::string_view runtime) {
    const auto plus = runtime.rfind(" + ");
    const bool isLibrary =
        plus != std::string_view::npos && runtime.find('@', plus) != std::string_view::npos;
    return isLibrary ? trimmed(runtime.substr(plus + 3)) : runtime;
}

bool isNoName(std::string_view product) {
    constexpr std::array<std::string_view, 5> words{"selfdeveloped", "inhouse", "proprietary", "custom",
                                                    "own"};
    return std::ranges::find(words, folded(product, WordBreak::Separators, mostLetters).letters) !=
           words.end();
}

} // namespace

std::string Software::name() const {
    return product.empty() || kernels.empty() ? product + kernels : product + ", " + kernels;
}

Software softwareNamed(std::string_view runtime) {
    const std::string_view stated = libraryOf(trimmed(runtime));
    Software software = splitAtVersion(stated);
    if (!isTfliteMicro(stated))
        return software;
    software.product = tfliteMicro;
    if (const std::string_view commit = commitIn(stated); !commit.empty())
        software.version = commit;
    return software;
}

Software withShortVersion(Software software) {
    constexpr std::string_view zero = ".0";
    while (software.version.ends_with(zero))
        software.version.resize(software.version.size() - zero.size());
    return software;
}

std::string kernelsOf(const Measurement &measurement) {
    const Software software = withShortVersion(softwareOf(measurement));
    if (!software.kernels.empty() || software.version.empty())
        return software.kernels.empty() ? software.product : software.kernels;
    return software.product + ' ' + software.version;
}

Software softwareOf(const Measurement &measurement) {
    Software software = softwareNamed(measurement.runtime);
    software.kernels = trimmed(measurement.kernels);
    if (isNoName(software.product) && !measurement.submitter.empty())
        software.product += ", " + measurement.submitter;
    return software;
}

} // namespace tinyatlas
