// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/classify/leak.h"

namespace ns::classify {

/// What a model's card says of suspected columns.
struct LeakRecord
{
    std::vector<SuspectedLeak> suspects = {};
    std::vector<LeakAnswer> answers = {};
};

/// Canonical JSON arrays, and back. InvalidInput for anything else.
[[nodiscard]] std::string encodeSuspects(const std::vector<SuspectedLeak> &suspects);
[[nodiscard]] std::string encodeAnswers(const std::vector<LeakAnswer> &answers);
[[nodiscard]] Result<LeakRecord> decodeLeaks(std::string_view suspects, std::string_view answers);

} // namespace ns::classify
