// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/guardwords.h"

#include "ui/widgets/terms.h"

namespace ns::ui {

using console::RuleAction;
using console::RuleEffect;

namespace {

struct RuleTerm
{
    const char *id;
    const char *name;
};

constexpr RuleTerm kNames[]{
    {"accreditation.claim", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Accreditations only as approved")},
    {"accreditation.partner", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Partners only as approved")},
    {"address.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Addresses only as approved")},
    {"address.invalid", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Address is valid")},
    {"address.missing", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Address for the channel")},
    {"age.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Ages only as approved")},
    {"cap.day", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Limit per day")},
    {"cap.law", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Limit per day by law")},
    {"cap.week", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Limit per week")},
    {"channel.known", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Channel is known")},
    {"claim.context", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Contact can be read")},
    {"competitor.disparaged", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No word against competitors")},
    {"competitor.mention", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Competitors go to a person")},
    {"condolence.person", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Condolences come from a person")},
    {"consent.false", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No means no")},
    {"consent.missing", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Consent before marketing")},
    {"contact.marketing_paused", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Perhaps a stop: ask first")},
    {"contact.merged", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "One person, one thread")},
    {"context.inconsistent", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Time and place agree")},
    {"count.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Counts only as approved")},
    {"crisis.person", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Grief and crisis go to a person")},
    {"date.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Dates only as approved")},
    {"deadline.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Deadlines only as approved")},
    {"duration.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Durations only as approved")},
    {"email.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "E-mail addresses only as approved")},
    {"facts.known", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Facts can be read")},
    {"fraction.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Shares only as approved")},
    {"free.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Free only where it is free")},
    {"gap.min", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Rest between two messages")},
    {"hours.closed", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Approved hours, their time")},
    {"hours.law", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Hours that the law allows")},
    {"instalments.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Instalments only as approved")},
    {"kind.known", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Kind of message is known")},
    {"language.match", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Answer in their language")},
    {"leak.boilerplate", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No drafts' leftovers")},
    {"leak.instructions", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No instructions leak")},
    {"leak.internal", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No internal notes")},
    {"leak.secret", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No secrets")},
    {"liability.admission", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No admission of fault")},
    {"link.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Links only to approved places")},
    {"link.homograph", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No look-alike links")},
    {"minor.guardian", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Minors only through a guardian")},
    {"optout.confirmation", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A stop is confirmed, nothing more")},
    {"optout.final", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Opted out is out")},
    {"percent.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Discounts only as offered")},
    {"person.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "People only as approved")},
    {"phone.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Phone numbers only as approved")},
    {"placeholder.left", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No open placeholders")},
    {"policy.contradicted", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Own sentences are not contradicted")},
    {"price.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Prices only from the list")},
    {"privacy.identity", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No identity documents")},
    {"privacy.other_person", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No personal data of others")},
    {"promise.admission", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promised admission")},
    {"promise.assured", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No assured success")},
    {"promise.guarantee", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No guarantees")},
    {"promise.health", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promised health")},
    {"promise.idiom", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promises in idioms")},
    {"promise.income", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promised income")},
    {"promise.job", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promised jobs")},
    {"promise.result", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promised results")},
    {"promise.risk", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promise without risk")},
    {"promise.soft", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Hinted results go to a person")},
    {"promise.visa", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No promised visas")},
    {"promotion.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Promotions only as offered")},
    {"refund.open", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No open-ended refunds")},
    {"refund.started", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Refunds after the start only by the terms")},
    {"refund.terms", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Refunds only by the terms")},
    {"refund.total", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No full refunds beyond the terms")},
    {"run.stopped", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A stopped sequence sends nothing")},
    {"scarcity.claim", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No invented scarcity")},
    {"scarcity.urgency", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No invented hurry")},
    {"template.unfilled", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No empty slots")},
    {"terms.notice", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Notice and contract as approved")},
    {"text.empty", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No empty texts")},
    {"text.hidden", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No hidden characters")},
    {"text.homograph", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No look-alike letters")},
    {"time.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Times only as approved")},
    {"tone.insult", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No insults")},
    {"tone.pressure", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No pressure")},
    {"tone.superlative", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "No superlatives of oneself")},
    {"whatsapp.window", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "WhatsApp's 24 hours")},
    {"year.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Years only as approved")},
    {"zone.unknown", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Time zone is known")},
};

/// By the beginning of an id; the first that fits.
constexpr RuleTerm kMeanings[]{
    {"cap.law", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "The law of the contact's place says how many commercial messages a day may bring. A message over it waits")},
    {"cap.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Marketing to one address over all sequences and contacts. A message over the limit waits until there is room")},
    {"gap.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Marketing waits until the contact's last message of ours is old enough")},
    {"hours.law", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "The law of the contact's country and region says when commercial messages may come. The tightest hours win")},
    {"hours.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Messages wait for the hours that business, channel, country and place allow, in the contact's own time")},
    {"zone.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Without a time zone nobody knows whether it is night there. The message is held")},
    {"consent.missing", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Marketing is held until the contact has agreed to it on this channel")},
    {"consent.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Who has said no gets no marketing on this channel")},
    {"optout.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Who has asked to stop gets nothing more on this channel but the confirmation")},
    {"address.grounded", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A text may name only addresses that are in Facts")},
    {"address.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Without a valid address the message is held")},
    {"minor.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Nobody under 18 is written to. The message is held until a guardian is known")},
    {"whatsapp.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Free text only within 24 hours of the contact's last message; later an approved template")},
    {"contact.marketing_paused", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "The contact may have asked to stop. Marketing is held until a person has read it")},
    {"policy.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A text must not say what a sentence of the business denies")},
    {"promise.soft", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A result that is only hinted at goes to a person")},
    {"promise.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "What nobody can promise is stopped, however it is worded. A sentence of the business that says the same excuses it")},
    {"refund.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A text may say of refunds what a sentence of the business says, and nothing else")},
    {"terms.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A text may say of notice, penalties and contracts what a sentence of the business says")},
    {"scarcity.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Few seats, last days and hurry only where a sentence of the business says so")},
    {"accreditation.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Titles, accreditations and partners only where a sentence of the business names them")},
    {"language.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "The text must be in the contact's language")},
    {"competitor.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "What a text says of other businesses")},
    {"tone.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "How a text speaks to people")},
    {"leak.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Instructions, notes and leftovers of drafting never leave the house")},
    {"privacy.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Personal data of anybody but the contact never leaves the house")},
    {"placeholder.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A text with a gap that nobody has filled does not go out")},
    {"template.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A text with a gap that nobody has filled does not go out")},
    {"text.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "What nobody can see, and letters that only look right, are no part of an honest text")},
    {"link.homograph", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A link with letters of another script leads somewhere else")},
    {"link.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "A link must be in Facts, or below an approved domain")},
    {"liability.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Who is at fault, and what is paid for it, a person says")},
    {"condolence.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Where somebody grieves or is in danger, a person answers")},
    {"crisis.", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "Where somebody grieves or is in danger, a person answers")},
};

bool endsWith(const std::string &id, const char *end)
{
    return id.ends_with(end);
}

} // namespace

QString GuardWords::group(console::RuleGroup group)
{
    switch (group) {
    case console::RuleGroup::PricesPromises: return tr("Prices and promises");
    case console::RuleGroup::HoursConsent: return tr("Hours and consent");
    case console::RuleGroup::Safety: return tr("Safety");
    case console::RuleGroup::Voice: return tr("Voice");
    }
    return {};
}

QString GuardWords::rule(const std::string &id)
{
    for (const RuleTerm &term : kNames) {
        if (id == term.id)
            return tr(term.name);
    }
    const std::size_t second = id.find('.', id.find('.') + 1);
    return second == std::string::npos ? Terms::rule(id) : rule(id.substr(0, second));
}

QString GuardWords::meaning(const std::string &id)
{
    for (const RuleTerm &term : kMeanings) {
        if (id.starts_with(term.id))
            return tr(term.name);
    }
    if (endsWith(id, ".grounded"))
        return tr("What a text states must be in Facts, with the same figure, currency, period and condition. Another figure of the same thing is blocked, a close one goes to a person");
    return tr("Checked each time before a message leaves the house");
}

QString GuardWords::effect(RuleEffect effect)
{
    switch (effect) {
    case RuleEffect::Blocks: return tr("blocks");
    case RuleEffect::Asks: return tr("asks a person");
    case RuleEffect::Waits: return tr("waits");
    case RuleEffect::Holds: return tr("holds");
    }
    return {};
}

QString GuardWords::effectIcon(RuleEffect effect)
{
    switch (effect) {
    case RuleEffect::Blocks: return QStringLiteral("ban");
    case RuleEffect::Asks: return QStringLiteral("hand");
    case RuleEffect::Waits: return QStringLiteral("clock");
    case RuleEffect::Holds: return QStringLiteral("pause");
    }
    return {};
}

QString GuardWords::action(RuleAction action)
{
    switch (action) {
    case RuleAction::AsFound: return tr("As found");
    case RuleAction::Block: return tr("Block");
    case RuleAction::Review: return tr("Ask a person");
    case RuleAction::Observe: return tr("Observe");
    }
    return {};
}

QString GuardWords::actionMeaning(RuleAction action, RuleEffect effect)
{
    switch (action) {
    case RuleAction::AsFound: return tr("The rule decides by what it finds: it %1 at most").arg(GuardWords::effect(effect));
    case RuleAction::Block: return tr("Also what it would only ask about does not go out");
    case RuleAction::Review: return tr("What it would stop goes to a person, who may send it all the same");
    case RuleAction::Observe: return tr("What it finds is noted in the trace and decides nothing");
    }
    return {};
}

QString GuardWords::iconFor(RuleAction action, RuleEffect effect)
{
    switch (action) {
    case RuleAction::AsFound: break;
    case RuleAction::Block: return effectIcon(RuleEffect::Blocks);
    case RuleAction::Review: return effectIcon(RuleEffect::Asks);
    case RuleAction::Observe: return QStringLiteral("eye");
    }
    return effectIcon(effect);
}

QString GuardWords::whyFixed(const std::string &id)
{
    if (id.starts_with("hours.law") || id.starts_with("cap.law"))
        return tr("The law decides here, no policy");
    if (id.starts_with("optout.") || id.starts_with("consent.") || id.starts_with("contact.marketing"))
        return tr("A person's no is final, no policy changes it");
    if (id.starts_with("leak.") || id.starts_with("privacy.") || id.starts_with("link."))
        return tr("What must never leave the house stays in, no policy changes it");
    return tr("Without this nothing can be sent rightly, so no policy changes it");
}

QString GuardWords::failure(const Error &error)
{
    if (error.code == ErrorCode::Conflict && error.text == "backtest")
        return tr("Run a backtest of this draft, or say in at least %Ln letters why it goes without one", nullptr, int(console::kPolicyReasonMin));
    if (error.code == ErrorCode::Conflict)
        return tr("This is the policy in force already");
    if (error.code == ErrorCode::InvalidInput)
        return fault({.path = error.where, .message = error.text});
    return Terms::failure(error);
}

} // namespace ns::ui
