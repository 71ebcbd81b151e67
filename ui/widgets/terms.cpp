// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/terms.h"

#include <QLocale>
#include <span>

namespace ns::ui {

namespace {

/// One code, its English words (translated when asked) and an icon.
struct Term
{
    std::string_view code;
    const char *words;
    const char *icon = "";
};

constexpr Term kStages[]{
    {"new", QT_TRANSLATE_NOOP("ns::ui::Terms", "New")},       {"engaged", QT_TRANSLATE_NOOP("ns::ui::Terms", "Engaged")},
    {"booked", QT_TRANSLATE_NOOP("ns::ui::Terms", "Booked")}, {"won", QT_TRANSLATE_NOOP("ns::ui::Terms", "Won")},
    {"lost", QT_TRANSLATE_NOOP("ns::ui::Terms", "Lost")},     {"cold", QT_TRANSLATE_NOOP("ns::ui::Terms", "Gone cold")},
};

constexpr Term kChannels[]{
    {"whatsapp", QT_TRANSLATE_NOOP("ns::ui::Terms", "WhatsApp")},
    {"sms", QT_TRANSLATE_NOOP("ns::ui::Terms", "SMS")},
    {"email", QT_TRANSLATE_NOOP("ns::ui::Terms", "e-mail")},
};

constexpr Term kLanguages[]{
    {"es", QT_TRANSLATE_NOOP("ns::ui::Terms", "Spanish")},
    {"pt_BR", QT_TRANSLATE_NOOP("ns::ui::Terms", "Portuguese")},
    {"en", QT_TRANSLATE_NOOP("ns::ui::Terms", "English")},
};

constexpr Term kIntents[]{
    {"price", QT_TRANSLATE_NOOP("ns::ui::Terms", "Price")},
    {"schedule", QT_TRANSLATE_NOOP("ns::ui::Terms", "Schedule")},
    {"enrol", QT_TRANSLATE_NOOP("ns::ui::Terms", "Enrol or book")},
    {"reschedule", QT_TRANSLATE_NOOP("ns::ui::Terms", "Move or cancel")},
    {"complaint", QT_TRANSLATE_NOOP("ns::ui::Terms", "Complaint")},
    {"opt_out", QT_TRANSLATE_NOOP("ns::ui::Terms", "Stop writing")},
    {"human", QT_TRANSLATE_NOOP("ns::ui::Terms", "A person, please")},
    {"other", QT_TRANSLATE_NOOP("ns::ui::Terms", "Something else")},
};

constexpr Term kEvents[]{
    {"lead.created", QT_TRANSLATE_NOOP("ns::ui::Terms", "New lead"), "user"},
    {"contact.updated", QT_TRANSLATE_NOOP("ns::ui::Terms", "Details changed"), "pencil"},
    {"message.inbound", QT_TRANSLATE_NOOP("ns::ui::Terms", "Message in"), "message-circle"},
    {"message.delivered", QT_TRANSLATE_NOOP("ns::ui::Terms", "Message delivered"), "check"},
    {"message.read", QT_TRANSLATE_NOOP("ns::ui::Terms", "Message read"), "eye"},
    {"message.clicked", QT_TRANSLATE_NOOP("ns::ui::Terms", "Link opened"), "link"},
    {"message.failed", QT_TRANSLATE_NOOP("ns::ui::Terms", "Message not delivered"), "circle-x"},
    {"message.bounced", QT_TRANSLATE_NOOP("ns::ui::Terms", "E-mail came back"), "circle-x"},
    {"stage.changed", QT_TRANSLATE_NOOP("ns::ui::Terms", "Stage changed"), "square-kanban"},
    {"appointment.booked", QT_TRANSLATE_NOOP("ns::ui::Terms", "Appointment booked"), "calendar-check"},
    {"appointment.cancelled", QT_TRANSLATE_NOOP("ns::ui::Terms", "Appointment cancelled"), "calendar-x"},
    {"appointment.no_show", QT_TRANSLATE_NOOP("ns::ui::Terms", "Appointment missed"), "calendar-x"},
    {"appointment.attended", QT_TRANSLATE_NOOP("ns::ui::Terms", "Appointment attended"), "calendar-check"},
    {"deal.won", QT_TRANSLATE_NOOP("ns::ui::Terms", "Deal won"), "star"},
    {"deal.lost", QT_TRANSLATE_NOOP("ns::ui::Terms", "Deal lost"), "minus"},
    {"optout.received", QT_TRANSLATE_NOOP("ns::ui::Terms", "Opt-out"), "ban"},
    {"timer.fired", QT_TRANSLATE_NOOP("ns::ui::Terms", "Next step due"), "clock"},
    {"followup.due", QT_TRANSLATE_NOOP("ns::ui::Terms", "Silence noticed"), "timer"},
    {"review.answered", QT_TRANSLATE_NOOP("ns::ui::Terms", "A person answered"), "hand"},
    {"contact.unmerged", QT_TRANSLATE_NOOP("ns::ui::Terms", "Records taken apart"), "git-branch"},
    {"delivery", QT_TRANSLATE_NOOP("ns::ui::Terms", "Sending"), "send"},
    {"guardrail", QT_TRANSLATE_NOOP("ns::ui::Terms", "Rule"), "shield-check"},
};

constexpr Term kOutcomes[]{
    // of a step
    {"queued", QT_TRANSLATE_NOOP("ns::ui::Terms", "message queued")},
    {"review", QT_TRANSLATE_NOOP("ns::ui::Terms", "a person decides")},
    {"recorded", QT_TRANSLATE_NOOP("ns::ui::Terms", "noted")},
    {"acted", QT_TRANSLATE_NOOP("ns::ui::Terms", "acted")},
    {"started", QT_TRANSLATE_NOOP("ns::ui::Terms", "sequence started")},
    {"stopped", QT_TRANSLATE_NOOP("ns::ui::Terms", "sequence stopped")},
    {"opted_out", QT_TRANSLATE_NOOP("ns::ui::Terms", "no more messages")},
    {"history", QT_TRANSLATE_NOOP("ns::ui::Terms", "history, not worked")},
    {"no_sequence", QT_TRANSLATE_NOOP("ns::ui::Terms", "no sequence fits")},
    {"already_started", QT_TRANSLATE_NOOP("ns::ui::Terms", "was in it already")},
    {"already_replied", QT_TRANSLATE_NOOP("ns::ui::Terms", "had replied already")},
    {"closed", QT_TRANSLATE_NOOP("ns::ui::Terms", "lead is closed")},
    {"booked", QT_TRANSLATE_NOOP("ns::ui::Terms", "has an appointment")},
    {"run_live", QT_TRANSLATE_NOOP("ns::ui::Terms", "another sequence runs")},
    {"not_cold", QT_TRANSLATE_NOOP("ns::ui::Terms", "not silent any more")},
    {"cold_done", QT_TRANSLATE_NOOP("ns::ui::Terms", "was followed up before")},
    {"reply_waits", QT_TRANSLATE_NOOP("ns::ui::Terms", "our answer comes first")},
    {"timer_early", QT_TRANSLATE_NOOP("ns::ui::Terms", "not due yet")},
    {"timer_stale", QT_TRANSLATE_NOOP("ns::ui::Terms", "no longer due")},
    {"waiting_review", QT_TRANSLATE_NOOP("ns::ui::Terms", "waits for a person")},
    {"definition_missing", QT_TRANSLATE_NOOP("ns::ui::Terms", "its sequence is gone")},
    {"review_stale", QT_TRANSLATE_NOOP("ns::ui::Terms", "answer came too late")},
    {"review_applied", QT_TRANSLATE_NOOP("ns::ui::Terms", "answer applied")},
    // of a delivery
    {"sent", QT_TRANSLATE_NOOP("ns::ui::Terms", "sent")},
    {"in_doubt", QT_TRANSLATE_NOOP("ns::ui::Terms", "may have been sent")},
    {"set_aside", QT_TRANSLATE_NOOP("ns::ui::Terms", "failed for good")},
    // of a rule
    {"hold", QT_TRANSLATE_NOOP("ns::ui::Terms", "holds the message")},
    {"defer", QT_TRANSLATE_NOOP("ns::ui::Terms", "waits for its time")},
    {"block", QT_TRANSLATE_NOOP("ns::ui::Terms", "blocks the message")},
    {"cancel", QT_TRANSLATE_NOOP("ns::ui::Terms", "message withdrawn")},
    {"error", QT_TRANSLATE_NOOP("ns::ui::Terms", "rule could not run, message held")},
};

/// Rules over what a text says, by how their ids begin; where no rule has words of its own.
constexpr Term kRuleKinds[]{
    {"accreditation.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Names an accreditation that is not approved")},
    {"cap.law", QT_TRANSLATE_NOOP("ns::ui::Terms", "Daily limit of the law reached")},
    {"competitor.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Speaks of a competitor")},
    {"condolence.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Somebody grieves")},
    {"crisis.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Somebody may be in danger")},
    {"free.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Calls free what is not")},
    {"hours.law", QT_TRANSLATE_NOOP("ns::ui::Terms", "Outside the hours of the law")},
    {"language.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Not in the contact's language")},
    {"leak.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Says what must stay inside")},
    {"liability.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Admits a fault")},
    {"link.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Has a link that is not approved")},
    {"own.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Meets a rule of your own")},
    {"percent.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Names a discount that is not on offer")},
    {"placeholder.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Has an open placeholder")},
    {"policy.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Says what your own sentences deny")},
    {"price.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Names a price that is not approved")},
    {"privacy.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Has personal data of somebody else")},
    {"promise.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Promises what nobody can promise")},
    {"promotion.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Names a promotion that is not on offer")},
    {"refund.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Speaks of refunds beyond the terms")},
    {"scarcity.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Claims scarcity or hurry")},
    {"terms.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Speaks of terms that are not approved")},
    {"text.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Has hidden or look-alike characters")},
    {"tone.", QT_TRANSLATE_NOOP("ns::ui::Terms", "Its tone is not ours")},
    {"whatsapp.", QT_TRANSLATE_NOOP("ns::ui::Terms", "WhatsApp wants an approved template")},
};

constexpr Term kRules[]{
    {"address.invalid", QT_TRANSLATE_NOOP("ns::ui::Terms", "Address is not valid")},
    {"address.missing", QT_TRANSLATE_NOOP("ns::ui::Terms", "No address for the channel")},
    {"cap.day", QT_TRANSLATE_NOOP("ns::ui::Terms", "Daily limit reached")},
    {"cap.week", QT_TRANSLATE_NOOP("ns::ui::Terms", "Weekly limit reached")},
    {"claim.context", QT_TRANSLATE_NOOP("ns::ui::Terms", "Facts could not be read")},
    {"connection.missing", QT_TRANSLATE_NOOP("ns::ui::Terms", "No connection for the channel")},
    {"consent.false", QT_TRANSLATE_NOOP("ns::ui::Terms", "Consent was withdrawn")},
    {"consent.missing", QT_TRANSLATE_NOOP("ns::ui::Terms", "Consent is missing")},
    {"contact.marketing_paused", QT_TRANSLATE_NOOP("ns::ui::Terms", "May have asked to stop")},
    {"contact.merged", QT_TRANSLATE_NOOP("ns::ui::Terms", "Belongs to another contact")},
    {"gap.min", QT_TRANSLATE_NOOP("ns::ui::Terms", "Too soon after the last message")},
    {"hours.closed", QT_TRANSLATE_NOOP("ns::ui::Terms", "Outside approved hours")},
    {"minor.guardian", QT_TRANSLATE_NOOP("ns::ui::Terms", "May be a minor")},
    {"optout.final", QT_TRANSLATE_NOOP("ns::ui::Terms", "Has opted out")},
    {"run.stopped", QT_TRANSLATE_NOOP("ns::ui::Terms", "Its sequence has stopped")},
    {"template.unfilled", QT_TRANSLATE_NOOP("ns::ui::Terms", "Template has an empty slot")},
    {"text.empty", QT_TRANSLATE_NOOP("ns::ui::Terms", "Text is empty")},
    {"zone.unknown", QT_TRANSLATE_NOOP("ns::ui::Terms", "Time zone is unknown")},
    {"run.reply", QT_TRANSLATE_NOOP("ns::ui::Terms", "Contact has replied")},
    {"run.booking", QT_TRANSLATE_NOOP("ns::ui::Terms", "Appointment was booked")},
    {"run.opt_out", QT_TRANSLATE_NOOP("ns::ui::Terms", "Has opted out")},
    {"review.approved", QT_TRANSLATE_NOOP("ns::ui::Terms", "Approved by a person")},
    {"review.rejected", QT_TRANSLATE_NOOP("ns::ui::Terms", "Rejected by a person")},
    {"send.retry", QT_TRANSLATE_NOOP("ns::ui::Terms", "Tried again later")},
    {"send.repeat_with_key", QT_TRANSLATE_NOOP("ns::ui::Terms", "Repeated under the same key")},
    {"send.in_doubt", QT_TRANSLATE_NOOP("ns::ui::Terms", "Nobody knows whether it was sent")},
    {"send.refused", QT_TRANSLATE_NOOP("ns::ui::Terms", "Channel refused it")},
    {"send.gave_up", QT_TRANSLATE_NOOP("ns::ui::Terms", "All tries have failed")},
    // why a person is asked
    {"low_confidence", QT_TRANSLATE_NOOP("ns::ui::Terms", "Not sure enough")},
    {"no_model", QT_TRANSLATE_NOOP("ns::ui::Terms", "No model yet")},
    {"gate_not_passed", QT_TRANSLATE_NOOP("ns::ui::Terms", "The model is not certified")},
    {"live_watch", QT_TRANSLATE_NOOP("ns::ui::Terms", "The model was wrong too often")},
    {"reply_needed", QT_TRANSLATE_NOOP("ns::ui::Terms", "Wants an answer")},
    {"intent.low_confidence", QT_TRANSLATE_NOOP("ns::ui::Terms", "Not sure what it wants")},
    {"intent.out_of_scope", QT_TRANSLATE_NOOP("ns::ui::Terms", "Like nothing it has learned")},
    {"intent.language", QT_TRANSLATE_NOOP("ns::ui::Terms", "Language was not learned")},
    {"intent.unknown_words", QT_TRANSLATE_NOOP("ns::ui::Terms", "Words were not learned")},
    {"intent.empty", QT_TRANSLATE_NOOP("ns::ui::Terms", "Has no words")},
    {"intent.gate_not_passed", QT_TRANSLATE_NOOP("ns::ui::Terms", "The intent model is not certified")},
    {"optout.unclear", QT_TRANSLATE_NOOP("ns::ui::Terms", "May have asked to stop")},
    {"no_template", QT_TRANSLATE_NOOP("ns::ui::Terms", "No approved text")},
    {"template.variable", QT_TRANSLATE_NOOP("ns::ui::Terms", "A fact is missing in the text")},
};

const Term *find(std::span<const Term> terms, const std::string &code)
{
    const auto found = std::ranges::find(terms, std::string_view(code), &Term::code);
    return found == terms.end() ? nullptr : &*found;
}

} // namespace

QString Terms::own(const std::string &code)
{
    QString words = QString::fromStdString(code).replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString Terms::stage(const std::string &stage)
{
    const Term *term = find(kStages, stage);
    return term ? tr(term->words) : own(stage);
}

QString Terms::channel(const std::string &channel)
{
    const Term *term = find(kChannels, channel);
    return term ? tr(term->words) : own(channel);
}

QString Terms::language(const std::string &code)
{
    const Term *term = find(kLanguages, code);
    return term ? tr(term->words) : QString::fromStdString(code);
}

QString Terms::language(domain::Language language)
{
    return language == domain::Language::Unknown ? QString() : Terms::language(std::string(domain::languageCode(language)));
}

QString Terms::intent(const std::string &intent)
{
    const Term *term = find(kIntents, intent);
    return term ? tr(term->words) : own(intent);
}

QStringList Terms::understood(const console::ThreadMessage &message)
{
    if (!message.isInbound)
        return {};
    QStringList tags{language(message.language), intent(message.intent)};
    tags.removeAll(QString());
    return tags;
}

QString Terms::understoodInFull(const console::ThreadMessage &message)
{
    if (!message.isInbound)
        return {};
    QStringList said;
    if (message.language != domain::Language::Unknown)
        said += tr("In %1", "a language").arg(language(message.language));
    if (!message.intent.empty() && message.intentModel.isEmpty())
        said += tr("Wants: %1").arg(intent(message.intent));
    else if (!message.intent.empty())
        said += tr("Wants: %1, said %2 with confidence %3").arg(intent(message.intent), QString::fromStdString(message.intentModel.str()), QLocale().toString(message.intentConfidence, 'f', 2));
    return said.join(QStringLiteral(". "));
}

QString Terms::country(const std::string &code)
{
    const QString own = QString::fromStdString(code);
    const QLocale::Territory territory = code.empty() ? QLocale::AnyTerritory : QLocale::codeToTerritory(own);
    const QString name = territory == QLocale::AnyTerritory ? QString() : QLocale(QLocale::AnyLanguage, territory).nativeTerritoryName();
    return name.isEmpty() ? own : name;
}

QString Terms::event(const std::string &type)
{
    const Term *term = find(kEvents, type);
    return term ? tr(term->words) : QString::fromStdString(type);
}

QString Terms::eventIcon(const std::string &type)
{
    const Term *term = find(kEvents, type);
    return QString::fromLatin1(term ? term->icon : "circle");
}

QString Terms::outcome(const std::string &outcome)
{
    const Term *term = find(kOutcomes, outcome);
    return term ? tr(term->words) : QString::fromStdString(outcome);
}

QString Terms::rule(const std::string &rule)
{
    if (const Term *term = find(kRules, rule))
        return tr(term->words);
    const auto kind = std::ranges::find_if(kRuleKinds, [&](const Term &term) { return rule.starts_with(term.code); });
    if (kind != std::end(kRuleKinds))
        return tr(kind->words);
    return rule.ends_with(".grounded") ? tr("States what no fact backs") : QString::fromStdString(rule);
}

QString Terms::ruleInside(const std::string &rule)
{
    QString words = Terms::rule(rule);
    if (!words.isEmpty())
        words[0] = words[0].toLower();
    return words;
}

QString Terms::askInbound(const console::ReviewRow &row)
{
    if (row.reason != "reply_needed")
        return row.label.empty() ? tr("Message: %1").arg(ruleInside(row.reason)) : tr("Message: %1?").arg(intent(row.label));
    return tr("Reply: %1").arg(row.label.empty() ? ruleInside(row.reason) : intent(row.label));
}

QString Terms::asks(const console::ReviewRow &row)
{
    if (row.kind == "classification")
        return row.label.empty() ? tr("Unsure: %1").arg(ruleInside(row.reason)) : tr("Unsure: %1?").arg(own(row.label));
    if (row.kind == "inbound")
        return askInbound(row);
    if (row.kind == "optout")
        return tr("Opt-out: %1").arg(ruleInside(row.reason));
    if (row.kind == "no_template")
        return tr("Text: %1").arg(ruleInside(row.reason));
    return row.reason == "send.in_doubt" ? tr("In doubt: sent or not") : tr("Guardrail: %1").arg(ruleInside(row.reason));
}

QString Terms::asksIcon(const std::string &kind)
{
    if (kind == "classification")
        return QStringLiteral("circle-help");
    if (kind == "inbound")
        return QStringLiteral("message-circle");
    if (kind == "optout")
        return QStringLiteral("ban");
    return kind == "no_template" ? QStringLiteral("file-text") : QStringLiteral("shield-alert");
}

QString Terms::step(const console::TraceRow &row)
{
    return tr("%1: %2", "what happened: what came of it").arg(event(row.eventType), outcome(row.outcome));
}

QString Terms::stepIcon(const console::TraceRow &row)
{
    if (row.outcome == "review" || row.outcome == "waiting_review")
        return QStringLiteral("hand");
    if (row.outcome == "set_aside")
        return QStringLiteral("circle-x");
    if (row.outcome == "in_doubt")
        return QStringLiteral("circle-help");
    if (row.eventType == "delivery")
        return row.outcome == "sent" ? QStringLiteral("circle-check") : QStringLiteral("repeat");
    return eventIcon(row.eventType);
}

Tone Terms::stepTone(const console::TraceRow &row)
{
    if (row.outcome == "review" || row.outcome == "waiting_review")
        return Tone::Accent;
    if (row.outcome == "set_aside" || row.eventType == "message.failed" || row.eventType == "message.bounced")
        return Tone::Bad;
    if (row.outcome == "in_doubt")
        return Tone::Warn;
    return row.eventType == "delivery" && row.outcome == "sent" ? Tone::Good : Tone::Quiet;
}

QString Terms::contact(const QString &name, const domain::ContactId &id)
{
    return name.trimmed().isEmpty() ? QString::fromStdString(id.str()).section(u'/', -1) : name;
}

QString Terms::failure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return tr("It is not there any more");
    case ErrorCode::Conflict: return tr("It has changed meanwhile");
    case ErrorCode::Busy: return tr("Too much is going on right now");
    case ErrorCode::LeaseLost: return tr("Another agent works on this workspace");
    case ErrorCode::Storage: return tr("The workspace could not be read");
    case ErrorCode::Network: return tr("The other side could not be reached");
    case ErrorCode::Unsupported: return tr("This workspace cannot do that");
    case ErrorCode::Cancelled: return tr("It was stopped");
    case ErrorCode::InvalidInput:
    case ErrorCode::TooLarge:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Internal:
    case ErrorCode::ClockBackwards: return tr("Something went wrong");
    }
    return {};
}

QString Terms::outbox(domain::OutboxState state)
{
    switch (state) {
    case domain::OutboxState::Queued: return tr("queued");
    case domain::OutboxState::Sending: return tr("being sent");
    case domain::OutboxState::Sent: return tr("sent");
    case domain::OutboxState::Held: return tr("held");
    case domain::OutboxState::InReview: return tr("with a person");
    case domain::OutboxState::InDoubt: return tr("may have been sent");
    case domain::OutboxState::SetAside: return tr("failed for good");
    case domain::OutboxState::Blocked: return tr("blocked");
    case domain::OutboxState::Cancelled: return tr("withdrawn");
    }
    return {};
}

} // namespace ns::ui
