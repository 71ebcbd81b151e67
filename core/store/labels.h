// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

/// ports::Journal::loadLabels and loadSayings over rows: which steps state a truth about a lead, and what a model had said of it before.
[[nodiscard]] ports::LabelPage readLabels(Rows &rows, const ports::LabelQuery &query);
/// ports::Journal::loadIntentLabels: what people's answers say of inbound messages.
[[nodiscard]] ports::IntentLabelPage readIntentLabels(Rows &rows, const ports::LabelQuery &query);
/// "won", "lost", "booked", "attended" or "no_show" where an event states an outcome; else empty.
[[nodiscard]] std::string outcomeSaidBy(const domain::Event &event);
[[nodiscard]] std::vector<ports::ModelSaying> readSayings(Rows &rows, const ports::SayingQuery &query);

} // namespace ns::store
