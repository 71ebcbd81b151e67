// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/pages/review/samplequeue.h"

// Messages that wait for a person, as the agent would ask about them.
namespace ns::testing {

inline const QString kAsked = QStringLiteral("hola, cuanto sale el curso de los sabados?");

/// "price" is the best guess of kAsked, not sure enough; "reply_needed": it was.
inline domain::ReviewItem messageItem(int number, const std::string &reason = "intent.low_confidence")
{
    domain::ReviewItem item = itemOf(number);
    item.kind = "inbound";
    item.reason = reason;
    item.label = "price";
    item.confidence = 0.58;
    item.threshold = 0.71;
    item.text = kAsked;
    item.team = "admissions";
    return item;
}

inline domain::ReviewItem optOutItem(int number)
{
    domain::ReviewItem item = messageItem(number, "optout.unclear");
    item.kind = "optout";
    item.label = "opt_out";
    item.confidence = 0.94;
    item.text = QStringLiteral("ya no me manden tanto");
    return item;
}

inline console::ThreadMessage inboundOf(const domain::ReviewItem &item)
{
    console::ThreadMessage message;
    message.at = kNow - std::chrono::minutes(42);
    message.isInbound = true;
    message.channel = "whatsapp";
    message.text = item.text;
    message.trace = item.trace;
    message.language = domain::Language::Spanish;
    message.intent = item.label;
    message.intentConfidence = item.confidence;
    message.intentModel = domain::ModelId("intent-aaaaaa111111");
    return message;
}

inline console::IntentEvidence evidenceOf(const domain::ReviewItem &item)
{
    console::IntentEvidence evidence;
    evidence.model = domain::ModelId("intent-aaaaaa111111");
    evidence.label = "price";
    evidence.confidence = 0.58;
    evidence.threshold = 0.71;
    evidence.alternatives = {{"schedule", 0.31}, {"enrol", 0.08}};
    evidence.language = {.language = domain::Language::Spanish, .heard = domain::Language::Spanish, .confidence = 0.99, .reason = "text"};
    evidence.optOut = item.kind == "optout" ? "unclear" : "none";
    evidence.text = item.text;
    if (item.kind == "optout")
        evidence.optOutSpan = console::TextSpan{3, 21};
    else
        evidence.spans = {{6, 17, 1.4}, {34, 41, -0.8}}; // "cuanto sale", "sabados"
    return evidence;
}

inline std::vector<console::AnswerChoice> choicesOf(const domain::ReviewItem &item)
{
    using console::Effect;
    using domain::AnswerKind;
    if (item.kind == "optout")
        return {{AnswerKind::Approve, "stop", {}, true, {{.kind = Effect::Kind::StopSequence, .sequence = "welcome"}, {.kind = Effect::Kind::OptOut}}},
                {AnswerKind::Label, "go_on", {}, false, {{.kind = Effect::Kind::LiftPause}}}};
    const bool isSure = item.reason == "reply_needed";
    std::vector<console::AnswerChoice> choices;
    const console::AnswerChoice reply{AnswerKind::Text, {}, {}, isSure, {{.kind = Effect::Kind::SendNow, .channel = "whatsapp"}}};
    if (isSure)
        choices.push_back(reply);
    choices.push_back({AnswerKind::Approve, isSure ? "" : "price", isSure ? std::nullopt : std::optional(0.58), !isSure,
                       isSure ? std::vector<Effect>{{.kind = Effect::Kind::Close}}
                              : std::vector<Effect>{{.kind = Effect::Kind::SetIntent, .label = "price"}, {.kind = Effect::Kind::HandOver, .team = "Admissions"}}});
    const std::pair<const char *, double> others[] = {{"schedule", 0.31}, {"enrol", 0.08}, {"complaint", -1}, {"human", -1}, {"opt_out", -1}, {"other", -1}, {"reschedule", -1}};
    for (const auto &[label, probability] : others)
        choices.push_back({AnswerKind::Label, label, probability < 0 ? std::nullopt : std::optional(probability), false,
                           {{.kind = Effect::Kind::SetIntent, .label = label}, {.kind = Effect::Kind::HandOver, .team = "Admissions"}}});
    for (console::AnswerChoice &choice : choices) {
        if (choice.label == "opt_out") // what a person calls an opt-out is one
            choice.effects = {{.kind = Effect::Kind::SetIntent, .label = "opt_out"}, {.kind = Effect::Kind::OptOut}};
    }
    if (!isSure)
        choices.push_back(reply);
    choices.push_back({AnswerKind::Reject, {}, {}, false, {{.kind = Effect::Kind::Close}}});
    return choices;
}

inline console::ReviewDetails messageDetails(const domain::ReviewItem &item)
{
    console::ReviewDetails details = detailsOf(item);
    details.thread = {inboundOf(item)};
    details.intent = evidenceOf(item);
    details.team = "Admissions";
    details.choices = choicesOf(item);
    return details;
}

/// These wait, each with its details.
inline void fillMessages(FakeDesk &desk, const std::vector<domain::ReviewItem> &items)
{
    fillQueue(desk, items);
    for (const domain::ReviewItem &item : items)
        desk.reviewById[item.id.str()] = std::make_shared<console::ReviewDetails>(messageDetails(item));
}

} // namespace ns::testing
