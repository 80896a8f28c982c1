// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/text_stream.h"

#include "core/base/utf8.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace tinyatlas {

namespace {

constexpr std::uintmax_t smallestPiece = 8;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view gzipMark = "\x1F\x8B";

/// The column behind `text`, which begins at `column`.
int columnAfter(std::string_view text, int column) {
    const auto lineEnd = text.rfind('\n');
    if (lineEnd != std::string_view::npos) {
        text.remove_prefix(lineEnd + 1);
        column = 1;
    }
    return column + static_cast<int>(charactersIn(text));
}

class FileBytes : public ByteSource {
public:
    FileBytes(const std::filesystem::path &path, std::uintmax_t size)
        : m_stream(path, std::ios::binary), m_size(size) {}

    [[nodiscard]] bool isOpen() const { return m_stream.is_open(); }

    std::size_t read(char *to, std::size_t most) override {
        m_stream.read(to, static_cast<std::streamsize>(most));
        m_done += static_cast<std::uintmax_t>(m_stream.gcount());
        return static_cast<std::size_t>(m_stream.gcount());
    }

    [[nodiscard]] std::optional<Failure> failure() const override {
        return m_stream.bad()
                   ? std::optional(Failure{Error::Code::Unreadable, "this file could not be read to its end"})
                   : std::nullopt;
    }

    [[nodiscard]] double done() const override {
        return m_size == 0 ? 0 : std::min(1.0, static_cast<double>(m_done) / static_cast<double>(m_size));
    }

private:
    std::ifstream m_stream;
    std::uintmax_t m_size; ///< 0 where unknown
    std::uintmax_t m_done = 0;
};

class MemoryBytes : public ByteSource {
public:
    explicit MemoryBytes(std::string_view text) : m_text(text) {}

    std::size_t read(char *to, std::size_t most) override {
        const auto part = m_text.substr(m_done, most);
        std::copy(part.begin(), part.end(), to);
        m_done += part.size();
        return part.size();
    }

    [[nodiscard]] double done() const override {
        return m_text.empty() ? 1 : static_cast<double>(m_done) / static_cast<double>(m_text.size());
    }

private:
    std::string_view m_text;
    std::size_t m_done = 0;
};

/// What another source begins with, and then its rest.
class PeekedBytes : public ByteSource {
public:
    explicit PeekedBytes(std::unique_ptr<ByteSource> rest) : m_rest(std::move(rest)) {
        m_head.resize(gzipMark.size());
        std::size_t got = 0;
        for (std::size_t more = 1; more > 0 && got < m_head.size(); got += more)
            more = m_rest->read(m_head.data() + got, m_head.size() - got);
        m_head.resize(got);
    }

    [[nodiscard]] std::string_view head() const { return m_head; }

    std::size_t read(char *to, std::size_t most) override {
        if (m_given == m_head.size())
            return m_rest->read(to, most);
        const std::size_t part = std::min(most, m_head.size() - m_given);
        std::copy_n(m_head.data() + m_given, part, to);
        m_given += part;
        return part;
    }

    [[nodiscard]] std::optional<Failure> failure() const override { return m_rest->failure(); }
    [[nodiscard]] double done() const override { return m_rest->done(); }

private:
    std::unique_ptr<ByteSource> m_rest;
    std::string m_head;
    std::size_t m_given = 0;
};

/// What gzip packed, one member or several behind one another.
class UnpackedBytes : public ByteSource {
public:
    UnpackedBytes(std::unique_ptr<ByteSource> packed, const ReadLimits &limits)
        : m_packed(std::move(packed)), m_limits(limits) {
        constexpr int gzipOnly = 16; // of zlib's window bits
        if (inflateInit2(&m_inflater, gzipOnly + MAX_WBITS) != Z_OK)
            m_failure = {Error::Code::TooLarge, "there is no memory left to unpack this file"};
    }
    UnpackedBytes(const UnpackedBytes &) = delete;
    UnpackedBytes &operator=(const UnpackedBytes &) = delete;
    ~UnpackedBytes() override { inflateEnd(&m_inflater); }

    std::size_t read(char *to, std::size_t most) override {
        m_inflater.next_out = reinterpret_cast<Bytef *>(to);
        m_inflater.avail_out = static_cast<uInt>(most);
        while (!m_failure && m_inflater.avail_out > 0 && refill())
            unpack();
        const std::size_t got = most - m_inflater.avail_out;
        m_out += got;
        if (got > 0)
            m_inAtOutput = m_in;
        if (m_out > m_limits.freeBytes && m_out > m_in * m_limits.unpacking)
            m_failure = {Error::Code::TooLarge, "this packed file unpacks to more than " +
                                                    std::to_string(m_limits.unpacking) +
                                                    " times its size, which is the limit; unpack it yourself "
                                                    "if you trust it"};
        return m_failure ? 0 : got;
    }

    [[nodiscard]] std::optional<Failure> failure() const override {
        return m_failure ? m_failure : m_packed->failure();
    }
    [[nodiscard]] double done() const override { return m_packed->done(); }

private:
    /// False at the end of the packed bytes.
    bool refill() {
        if (m_inflater.avail_in > 0)
            return true;
        const std::size_t got = m_packed->read(m_chunk.data(), m_chunk.size());
        m_in += got;
        m_inflater.next_in = reinterpret_cast<Bytef *>(m_chunk.data());
        m_inflater.avail_in = static_cast<uInt>(got);
        if (m_in - m_inAtOutput > m_limits.freeBytes)
            m_failure = {Error::Code::TooLarge,
                         "this packed file holds nothing for more than " +
                             std::to_string(m_limits.freeBytes / ReadLimits::mebibyte) +
                             " MiB, which is the limit; pack it again"};
        if (got == 0 && m_within)
            m_failure = {Error::Code::Unreadable, "this packed file ends too early; fetch or pack it again"};
        return got > 0;
    }

    void unpack() {
        if (!m_within)
            inflateReset(&m_inflater);
        m_within = true;
        const int result = inflate(&m_inflater, Z_NO_FLUSH);
        if (result == Z_STREAM_END)
            m_within = false;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            m_failure = {Error::Code::Unreadable, "this packed file is damaged; fetch or pack it again"};
    }

    std::unique_ptr<ByteSource> m_packed;
    ReadLimits m_limits;
    z_stream m_inflater{};
    std::array<char, 64 * 1024> m_chunk{};
    bool m_within = false; ///< a member
    std::uint64_t m_in = 0;
    std::uint64_t m_inAtOutput = 0; ///< m_in when something came out last
    std::uint64_t m_out = 0;
    std::optional<Failure> m_failure;
};

} // namespace

TextStream TextStream::ofFile(const std::filesystem::path &path, std::string name,
                              const ReadOptions &options) {
    TextStream stream(std::move(name), options);
    std::error_code withoutSize; // a pipe has none
    const auto known = std::filesystem::file_size(path, withoutSize);
    const std::uintmax_t size = withoutSize ? 0 : known;
    auto file = std::make_unique<FileBytes>(path, size);
    if (file->isOpen())
        stream.start(std::move(file), size);
    else
        stream.m_problem =
            Error{Error::Code::Unreadable, "this file cannot be opened; check that it exists and may be read",
                  stream.m_name, 0, 0};
    return stream;
}

TextStream TextStream::ofText(std::string_view text, std::string name, const ReadOptions &options) {
    TextStream stream(std::move(name), options);
    stream.start(std::make_unique<MemoryBytes>(text), text.size());
    return stream;
}

void TextStream::start(std::unique_ptr<ByteSource> source, std::uintmax_t size) {
    auto peeked = std::make_unique<PeekedBytes>(std::move(source));
    const bool packed = peeked->head() == gzipMark;
    m_source = std::move(peeked);
    if (packed)
        m_source = std::make_unique<UnpackedBytes>(std::move(m_source), m_options.limits);
    const std::size_t pieceSize = m_options.limits.pieceBytes;
    m_buffer.resize(packed || size == 0 ? pieceSize
                                        : std::clamp<std::uintmax_t>(size + 1, smallestPiece, pieceSize));
}

std::string_view TextStream::head() {
    if (!m_peeked)
        m_peeked = fill();
    return m_peeked ? std::string_view(m_buffer).substr(m_given, m_used - m_given) : std::string_view();
}

std::string_view TextStream::next() {
    const std::string_view piece = head();
    m_peeked = false;
    return piece;
}

/// Puts the next piece between m_given and m_used; false where there is none.
bool TextStream::fill() {
    if (m_problem)
        return false;
    const auto given = std::string_view(m_buffer).substr(m_given, m_used - m_given);
    m_line += static_cast<int>(std::count(given.begin(), given.end(), '\n'));
    m_column = columnAfter(given, m_column);
    std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_used),
              m_buffer.begin() + static_cast<std::ptrdiff_t>(m_have), m_buffer.begin());
    m_have -= m_used;
    m_given = m_used = 0;
    if (!mayGoOn())
        return false;
    for (std::size_t got = 1; got > 0 && m_have < m_buffer.size(); m_have += got)
        got = m_source->read(m_buffer.data() + m_have, m_buffer.size() - m_have);
    if (m_have == 0) {
        if (auto failure = m_source->failure())
            m_problem = Error{failure->code, std::move(failure->message), m_name, 0, 0};
        return false;
    }
    takeText();
    report(m_options.progress, m_source->done());
    return !m_problem && m_used > m_given;
}

bool TextStream::mayGoOn() {
    if (m_options.stop.stop_requested())
        m_problem =
            Error{Error::Code::Cancelled, "loading was cancelled; nothing of it was kept", m_name, 0, 0};
    else if (std::chrono::steady_clock::now() - m_options.begin > m_options.limits.time)
        refuse(0, Error::Code::TooLarge,
               "this opening takes longer than " + std::to_string(m_options.limits.time.count()) +
                   " seconds to read, which is the limit; split it");
    return !m_problem;
}

/// Decides how much of the buffer is text that can be given.
void TextStream::takeText() {
    const auto all = std::string_view(m_buffer).substr(0, m_have);
    m_used = validUtf8Prefix(all);
    const bool more = m_have == m_buffer.size();
    if (m_used < m_have && !(more && isBegunCharacter(all.substr(m_used)))) {
        refuse(m_used, Error::Code::BadEncoding,
               "this is no UTF-8 text; save the file as UTF-8 and open it again");
        return;
    }
    if (!m_begun && all.starts_with(byteOrderMark))
        m_given = byteOrderMark.size();
    m_begun = true;
    m_bytes += m_used;
    if (m_bytes > m_options.limits.bytes)
        refuse(m_used, Error::Code::TooLarge,
               "this file holds more than " + std::to_string(m_options.limits.bytes / ReadLimits::mebibyte) +
                   " MiB of text, which is the limit; split it");
}

/// Stops at `at` of the buffer.
void TextStream::refuse(std::size_t at, Error::Code code, std::string message) {
    const auto before = std::string_view(m_buffer).substr(0, at);
    const auto lines = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    m_problem = Error{code, std::move(message), m_name, m_line + lines, columnAfter(before, m_column)};
    m_used = m_given;
}

} // namespace tinyatlas
