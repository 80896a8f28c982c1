// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/bytes.h"

#include <doctest/doctest.h>

using namespace tinyatlas;

TEST_CASE("a figure in kilobytes becomes whole bytes") {
    CHECK(bytesFrom("1.8712e+01", 1000, Rounding::Up) == Bytes{18712});
    CHECK(bytesFrom("8.08e+00", 1000, Rounding::Up) == Bytes{8080});
    CHECK(bytesFrom(" 206.976 ", 1000, Rounding::Up) == Bytes{206976});
    CHECK(bytesFrom("256", 1024, Rounding::Down) == Bytes{262144});
    CHECK(bytesFrom("+96", 1000, Rounding::Down) == Bytes{96000});
    CHECK(bytesFrom("0", 1, Rounding::Up) == Bytes{0});
}

TEST_CASE("a part of a byte is never rounded in favour of a fit") {
    CHECK(bytesFrom("1.0005", 1000, Rounding::Up) == Bytes{1001});
    CHECK(bytesFrom("1.0005", 1000, Rounding::Down) == Bytes{1000});
}

TEST_CASE("what is no amount of memory is none") {
    for (const char *text :
         {"", " ", "-1", "many", "1 kB", "0x10", "NaN", "INF", "1e300", "1,5", "1e", "--1", "1.2.3"}) {
        CAPTURE(text);
        CHECK_FALSE(bytesFrom(text, 1000, Rounding::Up));
    }
}

TEST_CASE("numbers are read whatever the locale") {
    CHECK(numberFrom("3.36e+05") == 336000.0);
    CHECK(numberFrom("-4") == -4.0);
    CHECK_FALSE(numberFrom("abc"));
}
