// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewwords.h"

#include <QLocale>

#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::Effect;
using domain::AnswerKind;

QString ReviewWords::filter(console::ReviewFilter filter)
{
    switch (filter) {
    case console::ReviewFilter::All: return tr("All");
    case console::ReviewFilter::Unsure: return tr("Unsure");
    case console::ReviewFilter::Reply: return tr("Replies");
    case console::ReviewFilter::Text: return tr("No text");
    case console::ReviewFilter::Guardrail: return tr("Guardrail");
    case console::ReviewFilter::OptOut: return tr("Opt-outs");
    }
    return {};
}

/// What a label is called: of a lead the business's own word, of a message an intent.
QString ReviewWords::label(const std::string &kind, const std::string &label)
{
    if (kind == "optout")
        return label == "stop" ? tr("Stop everything") : label == "go_on" ? tr("Go on writing") : Terms::own(label);
    return kind == "inbound" ? Terms::intent(label) : Terms::own(label);
}

bool ReviewWords::isLabel(const domain::ReviewItem &item, const console::AnswerChoice &choice)
{
    if (choice.label.empty())
        return false;
    const bool isHandled = item.kind == "inbound" && item.reason == "reply_needed"; // approving then says that it was answered
    return choice.kind == AnswerKind::Label || (choice.kind == AnswerKind::Approve && !isHandled);
}

QString ReviewWords::askInbound(const domain::ReviewItem &item)
{
    if (item.reason == "reply_needed")
        return item.label.empty() ? tr("This message wants an answer") : tr("%1: this message wants an answer", "intent").arg(Terms::intent(item.label));
    return item.label.empty() ? tr("What does this message want?") : tr("Does this message want “%1”?").arg(Terms::intent(item.label));
}

QString ReviewWords::question(const domain::ReviewItem &item)
{
    if (item.kind == "classification")
        return item.label.empty() ? tr("What kind of lead is this?") : tr("Is this lead “%1”?").arg(Terms::own(item.label));
    if (item.kind == "inbound")
        return askInbound(item);
    if (item.kind == "optout")
        return tr("Does this person want no more messages?");
    if (item.kind == "no_template")
        return tr("What should be written?");
    return item.reason == "send.in_doubt" ? tr("Was this sent?") : tr("May this be sent?");
}

QString ReviewWords::whyMessage(const domain::ReviewItem &item)
{
    if (item.reason == "reply_needed" && item.threshold > 0 && !item.label.empty())
        return tr("Understood with %1; the reply is a person's to write", "confidence").arg(figure(item.confidence));
    if (item.reason == "reply_needed")
        return tr("The agent does not answer what people write; write the reply, or mark it when you have");
    if (item.reason == "intent.low_confidence" && item.threshold > 0 && item.threshold <= 1)
        return tr("%1 is under %2, so a person decides").arg(figure(item.confidence), figure(item.threshold));
    if (item.reason == "intent.low_confidence")
        return tr("The model decides nothing by itself now, so a person decides");
    if (item.reason == "intent.out_of_scope")
        return tr("It is like nothing that the model has learned, so a person decides");
    if (item.reason == "intent.language")
        return tr("The model has not learned this language, so a person decides");
    if (item.reason == "intent.unknown_words")
        return tr("The model knows too few of its words, so a person decides");
    if (item.reason == "intent.empty")
        return tr("It has no words that could be understood");
    if (item.reason == "intent.gate_not_passed")
        return tr("The model has not passed its gate, so a person decides");
    return item.reason == "optout.unclear" ? tr("It may ask to stop; marketing is paused until a person says so") : QString();
}

QString ReviewWords::why(const domain::ReviewItem &item)
{
    if (const QString ofMessage = whyMessage(item); !ofMessage.isEmpty())
        return ofMessage;
    if (item.reason == "live_watch")
        return tr("The model was wrong too often lately, so a person decides");
    if (item.reason == "low_confidence" && item.threshold > 1) // the live watch has handed over: no score decides
        return tr("The model decides nothing by itself now, so a person decides");
    if (item.reason == "low_confidence")
        return tr("%1 is under %2, so a person decides").arg(figure(item.confidence), figure(item.threshold));
    if (item.reason == "no_model")
        return tr("No model is active yet, so a person decides");
    if (item.reason == "gate_not_passed")
        return tr("The model has not passed its gate, so a person decides");
    if (item.reason == "no_template")
        return tr("There is no approved text for this person's segment and language");
    if (item.reason == "template.variable")
        return tr("The approved text names a fact that nobody has written down");
    if (item.reason == "send.in_doubt")
        return tr("The channel gave no receipt; sending again may reach the person twice");
    return tr("Held by a guardrail: %1").arg(Terms::ruleInside(item.reason));
}

QString ReviewWords::figure(double confidence)
{
    return QLocale().toString(confidence, 'f', 2);
}

QString ReviewWords::answer(const domain::ReviewItem &item, const console::AnswerChoice &choice)
{
    switch (choice.kind) {
    case AnswerKind::Label: return label(item.kind, choice.label);
    case AnswerKind::Approve:
        if (item.kind == "inbound" && item.reason == "reply_needed")
            return tr("Answered");
        if (item.kind == "classification" || !choice.label.empty())
            return label(item.kind, choice.label);
        if (item.kind == "inbound")
            return item.label.empty() ? tr("Answered") : label(item.kind, item.label);
        if (item.kind == "optout")
            return tr("Stop everything");
        if (item.kind == "no_template")
            return tr("Try again");
        return item.reason == "send.in_doubt" ? tr("Send again") : tr("Send it");
    case AnswerKind::Text: return item.kind == "inbound" ? tr("Write a reply") : item.kind == "no_template" ? tr("Write it") : tr("Edit first");
    case AnswerKind::Reject: return item.kind == "inbound" ? tr("Needs no reply") : item.kind == "classification" ? tr("None of these") : tr("Do not send");
    case AnswerKind::None: break;
    }
    return {};
}

QString ReviewWords::at(Instant when, Instant now)
{
    const QString clock = Formats::clock(when);
    const QString day = Formats::when(when, now);
    return day == clock ? tr("at %1", "a time of today").arg(clock) : tr("on %1 at %2", "a day and a time").arg(day, clock);
}

QString ReviewWords::effect(const Effect &effect, Instant now)
{
    const QString by = effect.channel.empty() ? QString() : Terms::channel(effect.channel);
    const QString sequence = Terms::own(effect.sequence);
    switch (effect.kind) {
    case Effect::Kind::SendNow: return tr("sends now by %1").arg(by);
    case Effect::Kind::SendLater:
        return effect.due ? tr("sends by %1 %2").arg(by, at(*effect.due, now)) : tr("sends by %1 once this is settled: %2").arg(by, Terms::ruleInside(effect.reason));
    case Effect::Kind::DropMessage: return effect.reason.empty() ? tr("nothing is sent") : tr("nothing is sent (%1)").arg(Terms::ruleInside(effect.reason));
    case Effect::Kind::SetLabel: return tr("label “%1”").arg(Terms::own(effect.label));
    case Effect::Kind::ClearLabel: return tr("the lead has no label then");
    case Effect::Kind::StartSequence: return tr("starts “%1”").arg(sequence);
    case Effect::Kind::ResumeSequence: return tr("goes on with “%1”").arg(sequence);
    case Effect::Kind::StopSequence: return tr("stops “%1”").arg(sequence);
    case Effect::Kind::CompleteSequence: return tr("ends “%1”").arg(sequence);
    case Effect::Kind::SetTimer: return effect.due ? tr("next step %1").arg(at(*effect.due, now)) : tr("waits for the next step");
    case Effect::Kind::MoveStage: return tr("moves to stage “%1”").arg(Terms::stage(effect.stage));
    case Effect::Kind::AskAgain: return tr("asks again: %1").arg(Terms::ruleInside(effect.reason));
    case Effect::Kind::SetIntent: return tr("counts as “%1”").arg(Terms::intent(effect.label));
    case Effect::Kind::HandOver: return effect.team.empty() ? tr("then waits for a reply") : tr("then waits for a reply from %1").arg(text(effect.team));
    case Effect::Kind::OptOut: return tr("nothing more is ever written to this person");
    case Effect::Kind::LiftPause: return tr("marketing may go out again");
    case Effect::Kind::Close: return tr("closes the item, nothing else");
    case Effect::Kind::Forbidden:
        return effect.text.isEmpty() ? tr("a guardrail forbids this: %1").arg(Terms::ruleInside(effect.reason))
                                     : tr("a guardrail forbids “%1”: %2").arg(effect.text, Terms::ruleInside(effect.reason));
    case Effect::Kind::Doubted:
        return effect.text.isEmpty() ? tr("a guardrail would ask a person: %1").arg(Terms::ruleInside(effect.reason))
                                     : tr("a guardrail would ask a person about “%1”: %2").arg(effect.text, Terms::ruleInside(effect.reason));
    case Effect::Kind::Refused: return tr("the agent will not take this: %1").arg(text(effect.reason));
    }
    return {};
}

QString ReviewWords::effects(const console::AnswerChoice &choice, Instant now)
{
    QStringList said;
    for (const Effect &each : choice.effects) {
        const bool isOwnLabel = (each.kind == Effect::Kind::SetLabel || each.kind == Effect::Kind::SetIntent) && each.label == choice.label;
        if (!isOwnLabel)
            said += effect(each, now);
    }
    if (said.isEmpty() && std::ranges::any_of(choice.effects, [](const Effect &each) { return each.kind == Effect::Kind::SetIntent; }))
        return tr("Becomes an example to learn from");
    if (said.isEmpty())
        return tr("Sets this label, nothing else");
    said.removeDuplicates();
    QString line = said.join(QStringLiteral(", "));
    line.front() = line.front().toUpper();
    return line;
}

QString ReviewWords::shortEffects(const console::AnswerChoice &choice)
{
    if (std::ranges::find(choice.effects, Effect::Kind::OptOut, &Effect::kind) != choice.effects.end())
        return tr("stops everything");
    const auto handed = std::ranges::find(choice.effects, Effect::Kind::HandOver, &Effect::kind);
    return handed == choice.effects.end() || handed->team.empty() ? QString() : tr("for %1", "a team").arg(text(handed->team));
}

QString ReviewWords::done(const domain::ReviewAnswer &answer, const domain::ReviewItem &item)
{
    switch (answer.kind) {
    case AnswerKind::Label: return label(item.kind, answer.label);
    case AnswerKind::Approve:
        if (item.kind == "classification")
            return label(item.kind, item.label);
        if (item.kind == "inbound")
            return item.reason == "reply_needed" || item.label.empty() ? tr("answered") : label(item.kind, item.label);
        if (item.kind == "optout")
            return label(item.kind, "stop");
        return item.kind == "no_template" ? tr("tried again") : tr("approved");
    case AnswerKind::Text: return item.kind == "inbound" ? tr("replied") : tr("sent as edited");
    case AnswerKind::Reject: return item.kind == "inbound" ? tr("no reply needed") : item.kind == "classification" ? tr("none of the labels") : tr("not sent");
    case AnswerKind::None: break;
    }
    return {};
}

} // namespace ns::ui
