// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/readerpool.h"

namespace ns::store {

/// Runs `work(Connection &, SqliteRows &)` on a borrowed connection and turns its sticky error into the result.
template <typename T, typename Work> Result<T> onReader(ReaderPool &pool, Work work)
{
    auto loan = pool.borrow();
    if (!loan)
        return tl::make_unexpected(loan.error());
    Result<T> value = work(loan->connection(), loan->rows());
    if (const auto failure = loan->rows().failure())
        return tl::make_unexpected(*failure);
    return value;
}

} // namespace ns::store
