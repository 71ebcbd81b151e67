// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/retrain.h"
#include "core/store/reader.h"

namespace ns::console {

/// Contacts whose label another model would change, and the word that confirms having seen exactly this list.
struct LabelChanges
{
    std::int64_t contacts = 0; // looked at: with attributes, and not labelled by a person or an outcome, whose word no model changes
    std::int64_t changed = 0;
    std::vector<LabelChange> listed = {}; // the first 10,000
    std::string confirmation = {};        // empty: nothing changes
};

/// Where listing stops: contacts that came later than a list was shown are not part of what was confirmed.
struct ListedUpTo
{
    std::optional<domain::ContactNo> last = {};
};
/// The list number in a confirmation; nothing when it is none.
[[nodiscard]] std::optional<ListedUpTo> parseConfirmation(const std::string &confirmation);

/// Compares two models over all contacts, oldest number first in the confirmation, newest first in the list. Cancelled when asked to stop.
[[nodiscard]] Result<LabelChanges> listLabelChanges(store::Reader &reader, const classify::LeadModel &from, const classify::LeadModel &to,
                                                    const ListedUpTo &upTo = {}, const LearningHooks &hooks = {});

/// What stands against a promotion, in codes: the gate's reasons, groups that fall.
[[nodiscard]] std::vector<std::string> listRefusals(const classify::LeadModel &challenger, const std::optional<ModelComparison> &comparison);

struct PreviewRequest
{
    ports::Journal &journal;
    store::Reader &reader;
    LeadModelPtr champion; // null: none
    LeadModelPtr challenger;
    const classify::OutcomeMap &outcomes;
    const compose::SegmentMap &segments;
    ListedUpTo upTo = {};
};
/// Everything that a person should see before promoting.
[[nodiscard]] Result<PromotionPreview> previewPromotion(const PreviewRequest &request, const LearningHooks &hooks = {});

/// Whether a promotion with this confirmation goes ahead: nothing changes, or the list that was shown is still what it was. Contacts that came
/// later do not matter: nobody could ever confirm while leads come in.
[[nodiscard]] Result<bool> isConfirmed(const PreviewRequest &request, const PromotionPreview &preview, const std::string &confirmation,
                                       const LearningHooks &hooks = {});

} // namespace ns::console
