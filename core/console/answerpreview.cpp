// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/answerpreview.h"

#include <algorithm>

#include "core/agent/textjudge.h"
#include "core/policy/claimrules.h"
#include "core/sequence/actionplan.h"
#include "core/trace/span.h"

namespace ns::console {

using domain::AnswerKind;
using domain::OutboxState;
using domain::RunState;

namespace {

constexpr const char *kPreviewSource = "nightshift";
constexpr const char *kPreviewEvent = "preview";

/// Turns what a step has decided into effects, in the order in which a person would tell them.
class EffectList
{
public:
    /// `text` is what the step judged: of the answer, or of the message that it is about.
    EffectList(const PreviewInput &input, const ports::StepResult &step, QString text) : m_in(input), m_step(step), m_text(std::move(text)) {}
    std::vector<Effect> make()
    {
        const bool isForbidden = addJudgements();
        if (!isForbidden)
            addRefusal();
        addDecision();
        addMessages();
        addRuns();
        addStage();
        addStops();
        for (const domain::ReviewItem &item : m_step.reviews)
            addItem(item);
        if (m_effects.empty())
            add(Effect::Kind::Close);
        return std::move(m_effects);
    }

private:
    Effect &add(Effect::Kind kind)
    {
        m_effects.push_back({.kind = kind});
        return m_effects.back();
    }

    /// What the step's guardrails said of its texts. True: they forbid one.
    bool addJudgements()
    {
        bool forbids = false;
        const auto spans = trace::unpackSpans(m_step.trace.packedSpans);
        for (const trace::Span &span : spans.value_or(std::vector<trace::Span>{})) {
            const std::string verdict = span.name == "guardrail content" ? wordOf(span, "nightshift.verdict") : std::string();
            if (verdict != "block" && verdict != "review")
                continue;
            Effect &effect = add(verdict == "block" ? Effect::Kind::Forbidden : Effect::Kind::Doubted);
            effect.reason = wordOf(span, "nightshift.rule");
            effect.text = agent::wordsAt(m_text, {numberOf(span, "nightshift.begin"), numberOf(span, "nightshift.end")});
            forbids = forbids || verdict == "block";
        }
        return forbids;
    }

    static std::string wordOf(const trace::Span &span, std::string_view key)
    {
        const auto found = std::ranges::find(span.attributes, key, &trace::Attribute::key);
        const auto *word = found == span.attributes.end() ? nullptr : std::get_if<std::string>(&found->value);
        return word ? *word : std::string();
    }
    static int numberOf(const trace::Span &span, std::string_view key)
    {
        const auto found = std::ranges::find(span.attributes, key, &trace::Attribute::key);
        const auto *number = found == span.attributes.end() ? nullptr : std::get_if<std::int64_t>(&found->value);
        return number ? int(*number) : 0;
    }

    void addRefusal()
    {
        for (const ports::ReviewChange &change : m_step.reviewChanges) {
            if (change.id == m_in.item.id && change.to == domain::ReviewState::Failed)
                add(Effect::Kind::Refused).reason = change.note;
        }
    }

    void addDecision()
    {
        const domain::LeadDecision &before = m_in.state.decision, &after = m_step.state.decision;
        if (before == after)
            return;
        Effect &effect = add(after.label.empty() ? Effect::Kind::ClearLabel : Effect::Kind::SetLabel);
        effect.label = after.label;
        effect.segment = after.segment;
    }

    void addStops()
    {
        if (m_step.state.optedOutOfAll && !m_in.state.optedOutOfAll)
            add(Effect::Kind::OptOut);
        else if (m_in.state.marketingPaused && !m_step.state.marketingPaused)
            add(Effect::Kind::LiftPause);
    }

    void addItem(const domain::ReviewItem &item)
    {
        if (item.kind != "inbound") {
            add(Effect::Kind::AskAgain).reason = item.reason;
            return;
        }
        if (!item.label.empty())
            add(Effect::Kind::SetIntent).label = item.label;
        Effect &effect = add(Effect::Kind::HandOver);
        effect.team = item.team;
        effect.reason = item.reason;
    }

    void addMessages()
    {
        for (const ports::OutboxChange &change : m_step.outboxChanges) {
            if (!m_in.send || change.key != m_in.send->key)
                continue; // what a run that stops takes back is told with the run
            domain::OutboxItem item = *m_in.send;
            item.text = change.text.value_or(item.text);
            if (change.to == OutboxState::Queued)
                addSend(std::move(item));
            else if (change.to == OutboxState::Cancelled)
                add(Effect::Kind::DropMessage).channel = item.channel;
        }
        for (const domain::OutboxItem &item : m_step.outbox) {
            if (item.state == OutboxState::Queued)
                addSend(item);
            else if (item.state == OutboxState::Held)
                addHeld(item);
        }
    }

    /// A rule could not run.
    void addHeld(const domain::OutboxItem &item)
    {
        Effect &effect = add(Effect::Kind::SendLater);
        effect.channel = item.channel;
        effect.sequence = item.sequence;
        effect.text = item.text;
        effect.reason = item.rule;
    }

    void addSend(domain::OutboxItem item)
    {
        item.due = m_in.now;
        const int day = int(std::ranges::count_if(m_in.countedTimes, [this](Instant at) { return at > m_in.now - std::chrono::hours(24); }));
        const policy::ClaimFacts facts{.item = item, .contact = m_step.state, .sentLast24h = day, .sentLast7d = int(m_in.countedTimes.size()),
                                       .sentTimes7d = m_in.countedTimes, .now = m_in.now};
        const policy::ClaimOutcome verdict = m_in.knowledge.zones ? policy::checkClaim(facts, m_in.knowledge.policy, *m_in.knowledge.zones, *m_in.knowledge.laws)
                                                             : policy::ClaimOutcome{.kind = policy::ClaimOutcome::Kind::Error};
        const bool now = verdict.kind == policy::ClaimOutcome::Kind::Pass;
        const bool never = verdict.kind == policy::ClaimOutcome::Kind::Block || verdict.kind == policy::ClaimOutcome::Kind::Cancel;
        Effect &effect = add(now ? Effect::Kind::SendNow : never ? Effect::Kind::DropMessage : Effect::Kind::SendLater);
        effect.channel = item.channel;
        effect.sequence = item.sequence;
        effect.text = item.text;
        effect.reason = std::string(verdict.rule);
        effect.due = verdict.until;
    }

    void addRuns()
    {
        for (const domain::SequenceRun &run : m_step.state.runs) {
            const auto before = std::ranges::find(m_in.state.runs, run.id, &domain::SequenceRun::id);
            const bool isNew = before == m_in.state.runs.end();
            if (!isNew && before->state == run.state)
                continue;
            switch (run.state) {
            case RunState::Active: addRun(isNew ? Effect::Kind::StartSequence : Effect::Kind::ResumeSequence, run); break;
            case RunState::WaitingForReview: addRun(Effect::Kind::StartSequence, run); break;
            case RunState::Completed: addRun(Effect::Kind::CompleteSequence, run); break;
            case RunState::Stopped: addRun(Effect::Kind::StopSequence, run); break;
            }
        }
        for (const ports::TimerChange &timer : m_step.timers) {
            if (timer.due) {
                Effect &effect = add(Effect::Kind::SetTimer);
                effect.due = timer.due;
                effect.reason = timer.data.timerKind;
            }
        }
    }

    void addRun(Effect::Kind kind, const domain::SequenceRun &run)
    {
        Effect &effect = add(kind);
        effect.sequence = run.sequence;
        effect.reason = run.stopReason;
    }

    void addStage()
    {
        if (m_step.state.stage != m_in.state.stage)
            add(Effect::Kind::MoveStage).stage = m_step.state.stage;
    }

    const PreviewInput &m_in;
    const ports::StepResult &m_step;
    const QString m_text;
    std::vector<Effect> m_effects;
};

AnswerChoice choose(const PreviewInput &input, AnswerKind kind, std::string label = {}, std::optional<double> probability = {}, bool isProposed = false)
{
    domain::ReviewAnswer answer{.kind = kind, .label = label, .at = input.now};
    if (kind == AnswerKind::Text && input.item.kind == "inbound")
        answer.text = QStringLiteral("ok"); // what a reply does, whatever it says: the item's text is the contact's own
    else if (kind == AnswerKind::Text)
        answer.text = input.send ? input.send->text : input.item.text; // what it would be before the person changes it
    std::vector<Effect> effects = previewAnswer(input, answer);
    for (Effect &effect : effects) {
        if (kind == AnswerKind::Text && input.item.kind == "inbound")
            effect.text.clear();
    }
    return {kind, std::move(label), probability, isProposed, std::move(effects)};
}

std::optional<double> probabilityOf(const std::vector<std::pair<std::string, double>> &labels, const std::string &label)
{
    const auto found = std::ranges::find(labels, label, &std::pair<std::string, double>::first);
    return found == labels.end() || found->second < 0 ? std::nullopt : std::optional(found->second);
}

/// What is missing comes first: the reply, or a word on what the message wants.
std::vector<AnswerChoice> inboundChoices(const PreviewInput &input, const std::vector<std::pair<std::string, double>> &labels)
{
    std::vector<AnswerChoice> choices;
    const domain::ReviewItem &item = input.item;
    const bool needsReply = item.reason == "reply_needed" || item.label.empty();
    if (needsReply)
        choices.push_back(choose(input, AnswerKind::Text, {}, {}, true));
    choices.push_back(choose(input, AnswerKind::Approve, needsReply ? std::string() : item.label,
                             needsReply ? std::nullopt : probabilityOf(labels, item.label), !needsReply));
    for (const auto &[label, probability] : labels) {
        if (label != item.label)
            choices.push_back(choose(input, AnswerKind::Label, label, probabilityOf(labels, label)));
    }
    if (!needsReply)
        choices.push_back(choose(input, AnswerKind::Text));
    choices.push_back(choose(input, AnswerKind::Reject));
    return choices;
}

} // namespace

bool takesAnswer(std::string_view kind, const domain::ReviewItem &item, const domain::ReviewAnswer &answer)
{
    switch (answer.kind) {
    case AnswerKind::None: return false;
    case AnswerKind::Label:
        return kind == "optout" ? answer.label == "stop" || answer.label == "go_on"
                                : (kind == "classification" || kind == "inbound") && !answer.label.empty();
    case AnswerKind::Approve: return kind != "classification" || !item.label.empty();
    case AnswerKind::Reject: return kind != "optout";
    case AnswerKind::Text: return (kind == "send" || kind == "no_template" || kind == "inbound") && !answer.text.trimmed().isEmpty();
    }
    return false;
}

std::vector<Effect> previewAnswer(const PreviewInput &input, const domain::ReviewAnswer &answer)
{
    ports::PendingEvent pending;
    pending.contact = input.item.contactNo;
    pending.contactId = input.state.id;
    pending.event.key = {kPreviewSource, kPreviewEvent};
    pending.event.type = domain::EventType::ReviewAnswered;
    pending.event.occurredAt = input.now;
    pending.event.data = domain::ReviewAnswering{input.item.id.str()};
    domain::ReviewItem answered = input.item;
    answered.state = domain::ReviewState::Answered;
    answered.answer = answer;
    const auto state = std::make_shared<const domain::ContactState>(input.state);
    const auto step = agent::runStep({pending, state, input.knowledge, input.settings, input.now, answered, input.send});
    if (!step)
        return {{.kind = Effect::Kind::Refused, .reason = step.error().text}};
    const QString drafted = step->outbox.empty() ? QString() : step->outbox.front().text;
    const bool isWritten = answer.kind == AnswerKind::Text;
    return EffectList(input, *step, isWritten ? answer.text : input.send ? input.send->text : drafted).make();
}

std::optional<Effect> findForbidden(const std::vector<Effect> &effects)
{
    const auto found = std::ranges::find(effects, Effect::Kind::Forbidden, &Effect::kind);
    return found == effects.end() ? std::nullopt : std::optional(*found);
}

std::string describeForbidden(const Effect &forbidden)
{
    return forbidden.text.isEmpty() ? forbidden.reason : forbidden.reason + ": " + forbidden.text.toStdString();
}

std::vector<AnswerChoice> choicesFor(const PreviewInput &input, const std::vector<std::pair<std::string, double>> &labels)
{
    std::vector<AnswerChoice> choices;
    const domain::ReviewItem &item = input.item;
    if (item.kind == "classification") {
        if (!item.label.empty())
            choices.push_back(choose(input, AnswerKind::Approve, item.label, probabilityOf(labels, item.label), true));
        for (const auto &[label, probability] : labels) {
            if (label != item.label)
                choices.push_back(choose(input, AnswerKind::Label, label, probabilityOf(labels, label)));
        }
        choices.push_back(choose(input, AnswerKind::Reject));
        return choices;
    }
    if (item.kind == "send" || item.kind == "no_template") {
        const bool hasText = item.kind == "send";
        choices.push_back(choose(input, AnswerKind::Approve, {}, {}, hasText));
        choices.push_back(choose(input, AnswerKind::Text, {}, {}, !hasText));
        choices.push_back(choose(input, AnswerKind::Reject));
        return choices;
    }
    if (item.kind == "inbound")
        return inboundChoices(input, labels);
    if (item.kind == "optout") // approving it is stopping
        return {choose(input, AnswerKind::Approve, "stop", {}, true), choose(input, AnswerKind::Label, "go_on")};
    choices.push_back(choose(input, AnswerKind::Approve, {}, {}, true));
    return choices;
}

} // namespace ns::console
