// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace ns {

/// What a caller may branch on. The name in snake_case (see codeName) is what the command line prints.
enum class ErrorCode {
    InvalidInput,    // malformed or out-of-range value from outside
    TooLarge,        // over a size, depth or count limit
    NotFound,        // unknown id, file or column
    AlreadyExists,   // would overwrite something
    Conflict,        // a version or fence changed meanwhile; retrying with fresh state may help
    Busy,            // a bounded queue or a lock is full; retry later
    LeaseLost,       // another agent holds the workspace
    Storage,         // database or file system failed
    Network,         // could not reach the other side
    Unsupported,     // known, but not built or not allowed here
    Cancelled,       // the user or a shutdown asked to stop
    Internal,        // a check of ours failed
    ClockBackwards,  // the requested clock lies before the last stored instant
};

enum class Retry { Never, Later };

/// One failure: a code to branch on, a text for trace and terminal, where it happened, whether trying again may help.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string text;
    std::string where = {};
    Retry retry = Retry::Never;
};

template <typename T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// Shorthand for `return fail(ErrorCode::NotFound, "...")`.
[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, std::string text, std::string where = {},
                                         Retry retry = Retry::Never);
[[nodiscard]] std::string_view codeName(ErrorCode code);
/// "code: text (where)": the one-line form for a terminal or a log.
[[nodiscard]] std::string describe(const Error &error);

/// The only way to drop an error: names why it does not matter.
template <typename T> void ignoreError(const Result<T> & /*result*/, std::string_view /*reason*/) {}

} // namespace ns
