// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace tinyatlas {

/// An expected failure, with the place in the file that caused it.
struct Error {
    enum class Code {
        NotFound,
        Unreadable,  ///< it is there, and cannot be read or is of no known kind
        BadEncoding, ///< no UTF-8
        BadSyntax,
        Refused,  ///< it could be read, but not safely
        TooLarge, ///< it exceeds a limit: of size, length, nesting, time or memory
        Cancelled,
    };

    Code code = Code::Unreadable;
    std::string message; ///< in words a user understands, with what to do next
    std::string file;    ///< as the user gave it; empty where no file is concerned
    int line = 0;        ///< counted from 1; 0 where unknown
    int column = 0;      ///< counted from 1; 0 where unknown

    /// "FILE:LINE:COLUMN: error: TEXT", leaving out what is unknown.
    [[nodiscard]] std::string text() const;
};

/// A value, or the reason why there is none.
template <class T, class E = Error> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] const T &value() const & {
        assert(ok());
        return std::get<0>(m_state);
    }
    /// By value: it outlives the result, also in `for (x : f().value())`.
    [[nodiscard]] T value() && {
        assert(ok());
        return std::get<0>(std::move(m_state));
    }
    [[nodiscard]] const E &error() const & {
        assert(!ok());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, E> m_state;
};

} // namespace tinyatlas
