// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "core/classify/leak.h"
#include "core/domain/contact.h"

namespace ns::classify {

/// What the events of one lead stated of its attributes, the first event first; an event that stated nothing is an empty entry.
using StatedAttributes = std::vector<domain::Attributes>;

/// For every attribute: how many of the leads with a later event had another value then than at first. A value that was only added later counts:
/// it was not known when the lead came. Sorted by name.
[[nodiscard]] std::vector<ColumnHistory> tallyChanges(std::span<const StatedAttributes> leads);

} // namespace ns::classify
