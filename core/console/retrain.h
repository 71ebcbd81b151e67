// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/classify/challenge.h"
#include "core/classify/trainer.h"
#include "core/compose/segmentmap.h"
#include "core/console/gatherlabels.h"

namespace ns::console {

/// The rows that judge a challenger and its champion: drawn once, when the challenger was made, and the same ever after. Labels as they were then.
struct FrozenHoldout
{
    std::vector<std::pair<std::string, std::string>> leads = {}; // contact id, label
    bool operator==(const FrozenHoldout &) const = default;
};
[[nodiscard]] Result<FrozenHoldout> loadHoldout(ports::Journal &journal, const domain::ModelId &model); // empty: it has none
[[nodiscard]] Status storeHoldout(ports::Journal &journal, const domain::ModelId &model, const FrozenHoldout &holdout, Instant now,
                                  ports::Journal::Done<std::monostate> done);

struct RetrainOptions
{
    double share = 0.2;                       // of the usable labels, the latest leads: they certify
    std::optional<double> target = {};        // nothing: the champion's, or 0.93
    std::optional<std::string> positive = {}; // nothing: the champion's, or as train lead chooses
    std::optional<std::vector<classify::LeakAnswer>> answers = {}; // of people on columns; nothing: the champion's
    std::uint64_t seed = 1;
};

struct Retrained
{
    classify::TrainedModel trained;
    FrozenHoldout holdout;
    std::size_t leftOut = 0; // labels that are not plausible, or that the champion has learned from among the latest
};

/// Learns a challenger from the workspace's own labels. Certified on the latest leads, none of which the champion has learned from and all of which
/// came after the ones that it learns from itself. InvalidInput when there are too few; else as trainLead.
[[nodiscard]] Result<Retrained> retrain(const GatheredLabels &gathered, const LeadModelPtr &champion, const RetrainOptions &options,
                                        const classify::TrainHooks &hooks = {});

/// Both models on the challenger's frozen holdout, or, where it has none (it was trained from a file), on all plausible labels; in either case
/// without the rows that one of them has learned from. Nothing when fewer than `rowsMin` are left.
[[nodiscard]] Result<std::optional<ModelComparison>> compareOnHoldout(const GatheredLabels &gathered, const FrozenHoldout &holdout,
                                                                      const classify::LeadModel &champion, const classify::LeadModel &challenger,
                                                                      const compose::SegmentMap &segments, std::size_t rowsMin = 20);

/// A model's figures in the page's form.
[[nodiscard]] ModelFigures figuresOf(const classify::Metrics &metrics, const classify::ClassList &classes);

} // namespace ns::console
