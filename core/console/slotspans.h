// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compose/templateset.h"
#include "core/console/thread.h"

namespace ns::console {

/// Where a template's slots stand in a text that was made from it, found by the literal text between them. Slots that touch each other share
/// one span. Nothing when the text does not follow the template (a person has edited it).
[[nodiscard]] std::vector<TextSpan> findSlotSpans(const compose::CompiledText &source, const QString &text);

} // namespace ns::console
