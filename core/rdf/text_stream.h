// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rdf/read_options.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tinyatlas {

/// Bytes of a file or of memory, packed or not.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;
    virtual ~ByteSource() = default;

    /// How many bytes were put at `to`; 0 at the end or after a failure.
    virtual std::size_t read(char *to, std::size_t most) = 0;
    struct Failure {
        Error::Code code;
        std::string message;
    };
    /// Why the end came too early; nothing where it did not.
    [[nodiscard]] virtual std::optional<Failure> failure() const { return std::nullopt; }
    /// From 0 to 1; 0 where the whole is not known.
    [[nodiscard]] virtual double done() const { return 0; }
};

/// The text of one source, piece by piece: unpacked where it is packed, without a byte-order mark, UTF-8
/// throughout and without NUL, and within the limits. Watches the stop token and reports progress.
class TextStream {
public:
    /// Opens a file; problem() tells where that failed. `name` is the file's in messages.
    [[nodiscard]] static TextStream ofFile(const std::filesystem::path &path, std::string name,
                                           const ReadOptions &options = {});
    /// The text of a source that is in memory, and stays there.
    [[nodiscard]] static TextStream ofText(std::string_view text, std::string name,
                                           const ReadOptions &options = {});

    /// The next piece, of whole characters; empty at the end and after a problem. It stays good until the
    /// next call.
    std::string_view next();
    /// What next() will give, without taking it.
    std::string_view head();

    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] const ReadLimits &limits() const { return m_options.limits; }
    [[nodiscard]] bool stopRequested() const { return m_options.stop.stop_requested(); }

private:
    TextStream(std::string name, const ReadOptions &options) : m_name(std::move(name)), m_options(options) {}

    /// `size` is that of the source, 0 where unknown.
    void start(std::unique_ptr<ByteSource> source, std::uintmax_t size);
    bool fill();
    bool mayGoOn();
    void takeText();
    void refuse(std::size_t at, Error::Code code, std::string message);

    std::string m_name;
    ReadOptions m_options;
    std::unique_ptr<ByteSource> m_source;
    std::optional<Error> m_problem;
    std::string m_buffer;
    std::size_t m_given = 0; ///< where the piece begins in the buffer
    std::size_t m_used = 0;  ///< where it ends
    std::size_t m_have = 0;  ///< where the bytes that were read end
    bool m_peeked = false;
    bool m_begun = false;
    std::uint64_t m_bytes = 0; ///< of text so far
    int m_line = 1;            ///< at the beginning of the piece to come
    int m_column = 1;
};

} // namespace tinyatlas
