// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/learningwords.h"

#include <cmath>

namespace ns::app {

namespace {

Json numberOrNull(const std::optional<double> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json figuresJson(const console::ModelFigures &figures)
{
    return {{"rows", figures.rows},
            {"accuracy", figures.accuracy},
            {"auc", numberOrNull(figures.auc)},
            {"ece", figures.ece},
            {"coverage", figures.coverage},
            {"accuracy_at_threshold", numberOrNull(figures.accuracyAtThreshold)},
            {"lower95", figures.lower95},
            {"missed_converters", numberOrNull(figures.missedConverters)}};
}

std::string_view kindName(console::SuspectBatch::Kind kind)
{
    switch (kind) {
    case console::SuspectBatch::Kind::NearDuplicates: return "near_duplicates";
    case console::SuspectBatch::Kind::LabelShareJump: return "label_share_jump";
    case console::SuspectBatch::Kind::ContradictsChampion: return "contradicts_champion";
    }
    return "contradicts_champion";
}

std::string wholePercent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

} // namespace

Json comparisonJson(const console::ModelComparison &comparison)
{
    Json groups = Json::array();
    for (const console::GroupComparison &group : comparison.groups) {
        groups.push_back({{"kind", group.kind == console::GroupComparison::Kind::Language ? "language" : "segment"},
                          {"name", group.name},
                          {"rows", group.rows},
                          {"champion_right", group.championRight},
                          {"challenger_right", group.challengerRight},
                          {"gained", group.gained},
                          {"lost", group.lost},
                          {"fallen", group.hasFallen}});
    }
    return {{"rows", comparison.rows},       {"left_out", comparison.leftOut},
            {"champion", figuresJson(comparison.champion)}, {"challenger", figuresJson(comparison.challenger)},
            {"gained", comparison.gained},   {"lost", comparison.lost},
            {"sign_p", comparison.signP},    {"groups", groups}};
}

void addChanges(Json &json, const console::PromotionPreview &preview)
{
    json["contacts"] = preview.contacts;
    json["changed_contacts"] = preview.changedContacts;
    json["changes"] = Json::array();
    for (const console::LabelChange &change : preview.changes) {
        json["changes"].push_back({{"contact", change.contact.str()}, {"from", change.from}, {"to", change.to},
                                   {"confidence_from", change.confidenceFrom}, {"confidence_to", change.confidenceTo}});
    }
    json["confirmation"] = preview.confirmation.empty() ? Json(nullptr) : Json(preview.confirmation);
}

Json batchesJson(const std::vector<console::SuspectBatch> &batches)
{
    Json list = Json::array();
    for (const console::SuspectBatch &batch : batches) {
        list.push_back({{"id", batch.id},
                        {"kind", kindName(batch.kind)},
                        {"origin", batch.origin},
                        {"rows", batch.rows},
                        {"from", formatInstant(batch.from)},
                        {"to", formatInstant(batch.to)},
                        {"label", batch.label},
                        {"measured", batch.measured},
                        {"usual", batch.limit},
                        {"examples", batch.examples},
                        {"accepted", batch.isAccepted},
                        {"reason", batch.reason.empty() ? Json(nullptr) : Json(batch.reason)}});
    }
    return list;
}

Json labelsJson(const console::LabelCounts &counts)
{
    return {{"from_people", counts.fromPeople}, {"from_outcomes", counts.fromOutcomes}, {"trained_on", counts.trainedOn}, {"usable", counts.usable},
            {"per_label", counts.perLabel}};
}

Json liveJson(const console::LiveFigures &live)
{
    return {{"mode", watchModeName(live.mode)},
            {"since", live.modeSince ? Json(formatInstant(*live.modeSince)) : Json(nullptr)},
            {"model", live.model.isEmpty() ? Json(nullptr) : Json(live.model.str())},
            {"target", live.target},
            {"threshold", live.threshold},
            {"effective_threshold", live.effectiveThreshold},
            {"labelled", live.labelled},
            {"right", live.right},
            {"lower95", live.lower95},
            {"upper95", live.upper95},
            {"kept95", live.pooledLower95},
            {"ece", live.ece},
            {"psi", live.psi},
            {"class_mix", live.classMix},
            {"trained_mix", live.trainedMix}};
}

std::string_view watchModeName(console::WatchMode mode)
{
    switch (mode) {
    case console::WatchMode::Off: return "off";
    case console::WatchMode::Watching: return "watching";
    case console::WatchMode::Raised: return "raised";
    case console::WatchMode::HandedOver: return "handed_over";
    }
    return "off";
}

std::string describeRefusal(const std::string &code)
{
    if (code.starts_with("fallen.language:"))
        return "language " + code.substr(code.find(':') + 1) + " would be judged worse than now";
    if (code.starts_with("fallen.segment:"))
        return "leads of segment " + code.substr(code.find(':') + 1) + " would be judged worse than now";
    return "its own gate is not passed: " + code.substr(code.find('.') + 1);
}

std::string describeBatch(const console::SuspectBatch &batch)
{
    const std::string who = std::to_string(batch.rows) + " labels from " + batch.origin + ", " + formatInstant(batch.from) + " to " + formatInstant(batch.to);
    const std::string tail = batch.isAccepted ? " (accepted: " + batch.reason + ")" : "; left out. --accept-batch " + batch.id + " --reason TEXT to learn from them";
    switch (batch.kind) {
    case console::SuspectBatch::Kind::NearDuplicates:
        return who + ": " + wholePercent(batch.measured) + " are copies of one lead, elsewhere " + wholePercent(batch.limit) + tail;
    case console::SuspectBatch::Kind::LabelShareJump:
        return who + ": " + wholePercent(batch.measured) + " say \"" + batch.label + "\", elsewhere " + wholePercent(batch.limit) + tail;
    case console::SuspectBatch::Kind::ContradictsChampion:
        return who + ": " + wholePercent(batch.measured) + " contradict the model where it is sure" + tail;
    }
    return who + tail;
}

} // namespace ns::app
