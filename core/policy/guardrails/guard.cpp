// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/guard.h"

#include <algorithm>

#include "core/policy/guardrails/contentreader.h"
#include "core/policy/guardrails/grounding.h"
#include "core/policy/policy.h"

namespace ns::policy {

namespace {

domain::Language languageOf(const GuardCase &message)
{
    return domain::parseLanguage(message.language.value_or(""));
}

std::optional<std::chrono::local_days> dayOf(const GuardCase &message)
{
    if (!message.localTime)
        return std::nullopt;
    return std::chrono::local_days(std::chrono::floor<std::chrono::days>(message.localTime->at + message.localTime->offset).time_since_epoch());
}

bool isObserved(const GuardOptions &options, const std::string &rule)
{
    const std::string group = rule.substr(0, rule.find('.') + 1);
    return options.observed.contains(rule) || options.observed.contains(group);
}

void append(std::vector<Finding> &all, std::vector<Finding> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

GuardVerdict verdictOf(const std::vector<Finding> &findings)
{
    GuardVerdict verdict = GuardVerdict::Allow;
    for (const Finding &finding : findings) {
        if (!finding.enforced || finding.outcome == Outcome::Pass)
            continue;
        if (finding.outcome == Outcome::Block)
            return GuardVerdict::Block;
        verdict = GuardVerdict::Review;
    }
    return verdict;
}

} // namespace

GuardVerdict verdictOf(std::vector<Finding> &findings, const RuleActions &actions)
{
    for (Finding &finding : findings) {
        if (finding.outcome != Outcome::Block && finding.outcome != Outcome::Review)
            continue;
        switch (actions.actionFor(finding.rule)) {
        case RuleAction::AsFound: break;
        case RuleAction::Block: finding.outcome = Outcome::Block; break;
        case RuleAction::Review: finding.outcome = Outcome::Review; break;
        case RuleAction::Observe: finding.enforced = false; break;
        }
    }
    return verdictOf(findings);
}

std::string_view guardVerdictName(GuardVerdict verdict)
{
    switch (verdict) {
    case GuardVerdict::Allow: return "allow";
    case GuardVerdict::Block: return "block";
    case GuardVerdict::Review: return "review";
    }
    return "review";
}

Result<Guard> Guard::make(std::shared_ptr<const ZoneBook> zones)
{
    auto lexicon = Lexicon::builtIn();
    if (!lexicon)
        return tl::make_unexpected(lexicon.error());
    return make(std::move(zones), std::move(*lexicon));
}

Result<Guard> Guard::make(std::shared_ptr<const ZoneBook> zones, std::shared_ptr<const Lexicon> lexicon)
{
    auto laws = LawPacks::builtIn();
    if (!laws)
        return tl::make_unexpected(laws.error());
    return Guard(std::move(lexicon), std::move(zones), std::move(*laws));
}

std::uint32_t Guard::contentVersion() const
{
    return contentVersionOf(m_lexicon->textHash());
}

std::string Guard::factsKey(const GuardCase &message)
{
    return message.language.value_or("") + '\n' + message.factsJson.value_or("");
}

Result<std::shared_ptr<const FactBook>> Guard::readBook(const GuardCase &message) const
{
    domain::Facts facts;
    if (message.factsJson) {
        if (const auto errors = checkFacts(*message.factsJson); !errors.empty())
            return fail(ErrorCode::InvalidInput, errors.front().message, "/facts" + errors.front().path);
        auto parsed = domain::parseFacts(*message.factsJson);
        if (!parsed)
            return fail(ErrorCode::InvalidInput, parsed.error().text, "/facts");
        facts = std::move(*parsed);
    }
    return readFacts(facts, {}, numberLanguageOf(languageOf(message)), *m_lexicon);
}

MessageContent Guard::read(const QString &draft, const DraftSource &source) const
{
    const text::NumberLanguage language = numberLanguageOf(source.language);
    const ReadText text = readText(draft, language, *m_lexicon);
    std::optional<ReadText> inbound;
    if (source.lastInbound != nullptr)
        inbound = readText(*source.lastInbound, language, *m_lexicon);
    const auto confirmed = readFacts({}, source.confirmed, language, *m_lexicon);
    return contentOf({text, inbound ? &*inbound : nullptr, *confirmed, source, *m_lexicon});
}

MessageContent Guard::read(const GuardCase &message) const
{
    DraftSource source;
    source.language = languageOf(message);
    source.kind = domain::parseMessageKind(message.contact.kind.value_or("")).value_or(domain::MessageKind::Marketing);
    source.channel = message.channel.value_or("");
    source.lastInbound = message.contact.lastInbound ? &*message.contact.lastInbound : nullptr;
    source.ownPhoneSuffix = message.contact.ownPhoneSuffix;
    source.confirmed = message.contact.confirmed;
    source.isMinor = message.contact.isMinor;
    return read(message.draft, source);
}

std::vector<Finding> Guard::judge(const MessageContent &content, const FactBook &facts, std::optional<std::chrono::local_days> today) const
{
    const Grounds grounds{content, facts, today};
    std::vector<Finding> findings = groundClaims(grounds);
    append(findings, judgeText(grounds, findings));
    for (Finding &finding : findings)
        finding.span = placedSpan(content, finding.span);
    return findings;
}

GuardAnswer Guard::judge(const GuardCase &message, const FactBook &facts, const GuardOptions &options) const
{
    return judge(message, read(message), facts, options);
}

GuardAnswer Guard::judge(const GuardCase &message, const MessageContent &content, const FactBook &facts, const GuardOptions &options) const
{
    std::optional<ReadText> inbound;
    if (message.contact.lastInbound)
        inbound = readText(*message.contact.lastInbound, facts.language, *m_lexicon);
    const GuardContext context{message, inbound ? &*inbound : nullptr, facts, *m_lexicon, m_laws, message.contactZone ? m_zones->find(*message.contactZone) : nullptr, content.codePoints};
    GuardAnswer answer;
    answer.findings = judge(content, facts, dayOf(message));
    append(answer.findings, judgeContext(context));
    append(answer.findings, judgeHours(context));
    for (Finding &finding : answer.findings)
        finding.enforced = !isObserved(options, finding.rule);
    answer.verdict = verdictOf(answer.findings);
    return answer;
}

} // namespace ns::policy
