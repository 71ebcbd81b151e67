// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/classify/metrics.h"

namespace ns::classify {

/// What the business counts as which label: "booked" may be its conversion. A person's label and an outcome's word go the same way. A value.
class OutcomeMap
{
public:
    OutcomeMap() = default;
    /// Words (folded when compared) to labels.
    explicit OutcomeMap(std::map<std::string, std::string> words);
    /// {"version":1,"outcomes":{"booked":"yes","no_show":"no"}}; InvalidInput for anything else.
    [[nodiscard]] static Result<OutcomeMap> parse(std::string_view json);

    /// The label of `classes` that `said` stands for: as the map says, else the label of that very text, else of that folded text, else, of two
    /// classes, the positive one for "won" and the other for "lost". Nothing: it says nothing that this model learns.
    [[nodiscard]] std::optional<std::string> labelFor(std::string_view said, const ClassList &classes) const;

private:
    std::map<std::string, std::string> m_words;
};

} // namespace ns::classify
