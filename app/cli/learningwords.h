// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/command.h"
#include "core/console/learning.h"

namespace ns::app {

[[nodiscard]] Json comparisonJson(const console::ModelComparison &comparison);
/// CLI.md's changed_contacts, and each change.
void addChanges(Json &json, const console::PromotionPreview &preview);
[[nodiscard]] Json batchesJson(const std::vector<console::SuspectBatch> &batches);
[[nodiscard]] Json labelsJson(const console::LabelCounts &counts);
[[nodiscard]] Json liveJson(const console::LiveFigures &live);
[[nodiscard]] std::string_view watchModeName(console::WatchMode mode);
/// What stands against a promotion, as a sentence each.
[[nodiscard]] std::string describeRefusal(const std::string &code);
/// One line a batch: what it is and how to overrule.
[[nodiscard]] std::string describeBatch(const console::SuspectBatch &batch);

} // namespace ns::app
