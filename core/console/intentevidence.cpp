// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/intentevidence.h"

#include <QStringList>
#include <algorithm>

namespace ns::console {

namespace {

constexpr std::size_t kSpansShown = 12;

template <typename T> T spanValue(const trace::Span &span, std::string_view key)
{
    for (const trace::Attribute &attribute : span.attributes) {
        if (attribute.key == key && std::holds_alternative<T>(attribute.value))
            return std::get<T>(attribute.value);
    }
    return {};
}

std::string spanText(const trace::Span &span, std::string_view key)
{
    return spanValue<std::string>(span, key);
}

LanguageEvidence languageOf(const trace::Span &span)
{
    return {.language = domain::parseLanguage(spanText(span, "nightshift.language")), .heard = domain::parseLanguage(spanText(span, "nightshift.heard")),
            .confidence = spanValue<double>(span, "nightshift.confidence"), .reason = spanText(span, "nightshift.reason"),
            .isSwitch = spanValue<bool>(span, "nightshift.switched")};
}

void readOptOut(const trace::Span &span, IntentEvidence &evidence)
{
    evidence.optOut = spanText(span, "nightshift.optout");
    const auto end = spanValue<std::int64_t>(span, "nightshift.end");
    if (end > 0)
        evidence.optOutSpan = TextSpan{int(spanValue<std::int64_t>(span, "nightshift.begin")), int(end)};
}

/// "schedule 0.1200, other 0.0310"; what cannot be read is left out.
std::vector<LabelChance> alternativesOf(const std::string &list)
{
    std::vector<LabelChance> chances;
    for (const QString &part : QString::fromStdString(list).split(QLatin1String(", "), Qt::SkipEmptyParts)) {
        const qsizetype gap = part.lastIndexOf(QLatin1Char(' '));
        bool isNumber = false;
        const double probability = part.mid(gap + 1).toDouble(&isNumber);
        if (gap > 0 && isNumber)
            chances.push_back({part.left(gap).toStdString(), probability});
    }
    return chances;
}

void readIntent(const trace::Span &span, IntentEvidence &evidence)
{
    evidence.model = domain::ModelId(spanText(span, "gen_ai.request.model"));
    evidence.label = spanText(span, "nightshift.label");
    evidence.confidence = spanValue<double>(span, "nightshift.confidence");
    evidence.threshold = spanValue<double>(span, "nightshift.threshold");
    evidence.refusal = spanText(span, "nightshift.refusal");
    evidence.isSure = spanText(span, "nightshift.verdict") == "act";
    evidence.alternatives = alternativesOf(spanText(span, "nightshift.alternatives"));
}

} // namespace

std::optional<IntentEvidence> readIntentEvidence(const std::vector<trace::Span> &spans)
{
    IntentEvidence evidence;
    bool isInbound = false;
    for (const trace::Span &span : spans) {
        if (span.name == "classify language") {
            evidence.language = languageOf(span);
            isInbound = true;
        } else if (span.name == "guardrail optout") {
            readOptOut(span, evidence);
        } else if (span.name == "classify intent") {
            readIntent(span, evidence);
        }
    }
    return isInbound ? std::optional(std::move(evidence)) : std::nullopt;
}

void highlightEvidence(IntentEvidence &evidence, const classify::IntentModel &model, const std::string &label)
{
    if (model.id() != evidence.model || label.empty())
        return;
    for (const classify::IntentSpan &span : model.explain(evidence.text, label, kSpansShown))
        evidence.spans.push_back({span.begin, span.end, span.contribution});
}

std::vector<std::pair<std::string, double>> intentChoices(const domain::ReviewItem &item, const std::optional<IntentEvidence> &evidence,
                                                          const classify::IntentModel *model)
{
    std::vector<std::pair<std::string, double>> choices;
    const auto add = [&](const std::string &label, double probability) {
        if (!label.empty() && std::ranges::find(choices, label, &std::pair<std::string, double>::first) == choices.end())
            choices.emplace_back(label, probability);
    };
    const bool byModel = evidence && evidence->label == item.label;
    add(item.label, byModel ? evidence->confidence : -1);
    if (evidence) {
        add(evidence->label, evidence->confidence);
        for (const LabelChance &chance : evidence->alternatives)
            add(chance.label, chance.probability);
    }
    for (const std::string &label : model != nullptr ? model->card().classes.labels : std::vector<std::string>{})
        add(label, -1);
    return choices;
}

} // namespace ns::console
