// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

namespace ns::console {

/// The first of several results that failed; null when all are there. It points into that result.
template <typename... T> [[nodiscard]] const Error *firstError(const Result<T> &...results)
{
    const Error *first = nullptr;
    const auto look = [&first](const auto &result) {
        if (first == nullptr && !result)
            first = &result.error();
    };
    (look(results), ...);
    return first;
}

} // namespace ns::console
