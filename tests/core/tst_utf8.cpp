// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace tinyatlas;
using namespace std::string_literals;

TEST_CASE("text of every length of character is well-formed") {
    for (const auto &text : {""s, "plain"s, "\xC3\xA9"s, "\xE2\x82\xAC"s, "\xF0\x9F\x98\x80"s,
                             "\xED\x9F\xBF"s, "\xEE\x80\x80"s, "\xF4\x8F\xBF\xBF"s}) {
        CAPTURE(text);
        CHECK(validUtf8Prefix(text) == text.size());
        const std::string within = "some eight bytes and more " + text + " and some behind it";
        CHECK(validUtf8Prefix(within) == within.size());
    }
}

TEST_CASE("what is no text ends the prefix, wherever it stands") {
    for (const auto &bad :
         {"\0"s, "\x80"s, "\xC0\x80"s, "\xC3("s, "\xE0\x9F\xBF"s, "\xED\xA0\x80"s, "\xF0\x8F\xBF\xBF"s,
          "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\xFF"s, "\xE2\x82"s}) {
        for (std::size_t before = 0; before < 20; ++before) {
            const std::string text = std::string(before, 'x') + bad + "yyyyyyyyyyyyyyyyyyyy";
            CHECK(validUtf8Prefix(text) == before);
        }
    }
}

TEST_CASE("a character that is cut is told from one that is wrong") {
    CHECK(isBegunCharacter("\xE2\x82"));
    CHECK(isBegunCharacter("\xF0\x9F\x98"));
    CHECK(isBegunCharacter("\xC3"));
    CHECK_FALSE(isBegunCharacter("\xE2\x28"));
    CHECK_FALSE(isBegunCharacter("\xED\xA0"));
    CHECK_FALSE(isBegunCharacter("\x80"));
    CHECK_FALSE(isBegunCharacter(""));
}

TEST_CASE("only what can be shown is left of a broken text") {
    CHECK(printable("a\xFF\xC3\xA9\n\x7F\xE2\x82") == "a\xC3\xA9");
    CHECK(charactersIn("a\xC3\xA9\xE2\x82\xAC") == 3);
}
