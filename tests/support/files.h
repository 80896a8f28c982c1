// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <zlib.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tinyatlas::test {

inline std::filesystem::path dataPath(std::string_view name) {
    return std::filesystem::path(TINYATLAS_SOURCE_DIR) / "tests/data" / name;
}

inline std::string bytesOf(const std::filesystem::path &path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot open " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string joined(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const std::string_view part : parts)
        all += part;
    return all;
}

/// The rows behind the first of a file of values without quotation marks.
inline std::vector<std::vector<std::string>> rowsOf(const std::filesystem::path &path) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        auto &row = rows.emplace_back(1);
        for (const char c : line) {
            if (c == ',')
                row.emplace_back();
            else
                row.back() += c;
        }
    }
    return rows;
}

/// A folder that is there for as long as the value is.
class TemporaryFolder {
public:
    TemporaryFolder() {
        static std::atomic<int> made = 0;
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        m_path = std::filesystem::temp_directory_path() /
                 ("tinyatlas_" + std::to_string(now) + '_' + std::to_string(++made));
        if (!std::filesystem::create_directory(m_path))
            throw std::runtime_error("cannot make " + m_path.string());
    }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    /// Writes a file into it, and returns where it is.
    [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view bytes) const {
        auto path = m_path / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream file(path, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush())
            throw std::runtime_error("cannot write " + path.string());
        return path;
    }

private:
    std::filesystem::path m_path;
};

/// What gzip makes of `bytes`.
inline std::string packed(std::string_view bytes) {
    constexpr int gzipOnly = 16; // of zlib's window bits
    constexpr int memory = 8;
    z_stream deflater{};
    if (deflateInit2(&deflater, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipOnly + MAX_WBITS, memory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib does not start");
    std::string in(bytes);
    std::string out(deflateBound(&deflater, static_cast<uLong>(in.size())), '\0');
    deflater.next_in = reinterpret_cast<Bytef *>(in.data());
    deflater.avail_in = static_cast<uInt>(in.size());
    deflater.next_out = reinterpret_cast<Bytef *>(out.data());
    deflater.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&deflater, Z_FINISH);
    out.resize(deflater.total_out);
    deflateEnd(&deflater);
    if (result != Z_STREAM_END)
        throw std::runtime_error("zlib cannot pack this");
    return out;
}

} // namespace tinyatlas::test
