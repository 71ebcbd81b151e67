// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace ns {

tl::unexpected<Error> fail(ErrorCode code, std::string text, std::string where, Retry retry)
{
    return tl::make_unexpected(Error{code, std::move(text), std::move(where), retry});
}

std::string_view codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput: return "invalid_input";
    case ErrorCode::TooLarge: return "too_large";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::AlreadyExists: return "already_exists";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::Busy: return "busy";
    case ErrorCode::LeaseLost: return "lease_lost";
    case ErrorCode::Storage: return "storage";
    case ErrorCode::Network: return "network";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Internal: return "internal";
    case ErrorCode::ClockBackwards: return "clock_backwards";
    }
    return "internal";
}

std::string describe(const Error &error)
{
    std::string line{codeName(error.code)};
    line += ": " + error.text;
    if (!error.where.empty())
        line += " (" + error.where + ")";
    return line;
}

} // namespace ns
