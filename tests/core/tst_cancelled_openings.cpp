// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/dataset_from.h"
#include "tests/support/files.h"
#include "tests/support/memory.h"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <thread>

using namespace tinyatlas;

namespace {

constexpr std::size_t mebibyte = 1024 * 1024;

/// A large graph of honest statements, all different.
std::filesystem::path largeFile(const test::TemporaryFolder &folder, const char *name, std::size_t bytes) {
    auto path = folder.path() / name;
    std::ofstream file(path, std::ios::binary);
    file << "@prefix : <http://example.org/> .\n";
    for (std::size_t i = 0, written = 0; written < bytes; ++i) {
        const std::string number = std::to_string(i);
        const std::string statements =
            test::joined({":thing", number, " a :Thing ;\n    :number ", number,
                          " ;\n    :name 'The thing with the number ", number, "' .\n"});
        written += statements.size();
        file << statements;
    }
    REQUIRE(file.flush().good());
    return path;
}

struct Cancelled {
    double at = 0; ///< how far the opening had come
    bool ok = false;
    OpenFailure failure;
};

/// Opens `path` over `base`, and cancels as soon as progress is at `at`.
Cancelled openUntil(const DatasetPtr &base, const std::filesystem::path &path, double at) {
    std::stop_source stop;
    Cancelled result;
    const Progress progress = [&](double done) {
        CHECK(done >= result.at);
        CHECK(done <= 1);
        result.at = done;
        if (done >= at)
            stop.request_stop();
    };
    auto opened = openFiles(base, std::array{path}, {.stop = stop.get_token(), .progress = progress});
    result.ok = opened.ok();
    if (!opened)
        result.failure = opened.error();
    return result;
}

} // namespace

TEST_CASE("a file of 200 MB that is cancelled leaves what was loaded as it was") {
    const test::TemporaryFolder folder;
    const auto path = largeFile(folder, "large.ttl", (test::isSanitized ? 4 : 200) * mebibyte);
    const auto smaller = largeFile(folder, "smaller.ttl", (test::isSanitized ? 4 : 20) * mebibyte);
    const auto opened = openFiles(nullptr, std::array{test::dataPath("good/clean.ttl")});
    REQUIRE(opened.ok());
    const DatasetPtr &base = opened.value();
    const long owners = base.use_count();
    const std::size_t size = base->store.size();
    const std::size_t terms = base->store.dictionary().size();
    // Half-way, when the indexes are to be made, and when the catalogue is to be read.
    for (const double at : {0.375, 0.75, 0.85}) {
        CAPTURE(at);
        const Cancelled result = openUntil(base, at < 0.5 ? path : smaller, at);
        CHECK_FALSE(result.ok);
        REQUIRE(result.failure.errors.size() == 1);
        CHECK(result.failure.errors.front().code == Error::Code::Cancelled);
        CHECK(result.failure.goodFiles.empty());
        CHECK(result.at >= at);
        CHECK((at > 0.5 || result.at < at + 0.1)); // it ends soon
        CHECK(base.use_count() == owners);
        CHECK(base->store.size() == size);
        CHECK(base->store.dictionary().size() == terms);
        CHECK(base->store.sources().size() == 1);
        CHECK(base->catalog.models.size() == 1);
        CHECK_FALSE(base->store.find("http://example.org/Thing"));
    }
    // What was cancelled can be opened afterwards.
    const auto again = openFiles(base, std::array{smaller});
    REQUIRE(again.ok());
    CHECK(again.value()->store.size() > size);
}

TEST_CASE("an opening that is cancelled before it begins, or by another thread, is cancelled") {
    const test::TemporaryFolder folder;
    const auto path = largeFile(folder, "large.ttl", 4 * mebibyte);
    const auto codeOf = [&](const std::stop_token &stop) {
        const auto opened = openFiles(nullptr, std::array{path, folder.path()}, {.stop = stop});
        REQUIRE_FALSE(opened.ok());
        return opened.error().errors.front().code;
    };
    std::stop_source before;
    before.request_stop();
    CHECK(codeOf(before.get_token()) == Error::Code::Cancelled);
    std::stop_source during;
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        during.request_stop();
    });
    CHECK(codeOf(during.get_token()) == Error::Code::Cancelled);
}
