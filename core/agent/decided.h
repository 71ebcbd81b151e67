// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/classify/leadmodel.h"
#include "core/classify/livewatch.h"
#include "core/classify/outcomemap.h"
#include "core/ports/labels.h"

namespace ns::agent {

/// Whether a model has learned from this very lead: then its figures must leave it out. Training rows carry the source's own id, a contact's id is
/// "source/that id".
[[nodiscard]] bool wasLearned(const classify::LeadModel &model, const domain::ContactId &contact);

/// What a label says of the model's last word on that lead. Nothing when another model (or none) spoke, when the truth says nothing in its
/// classes, or when the lead was in its training. Also what people answered about leads that were not decided: the caller's threshold parts them.
[[nodiscard]] std::optional<classify::DecidedOutcome> outcomeOf(const ports::LeadLabel &label, const classify::LeadModel &model,
                                                                const classify::OutcomeMap &outcomes);

} // namespace ns::agent
