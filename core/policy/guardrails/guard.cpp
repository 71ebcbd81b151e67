// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/guard.h"

#include <algorithm>

#include "core/policy/guardrails/topics.h"
#include "core/policy/policy.h"

namespace ns::policy {

namespace {

text::NumberLanguage numberLanguage(const std::optional<std::string> &language)
{
    if (language && language->starts_with("pt"))
        return text::NumberLanguage::Portuguese;
    return language && language->starts_with("en") ? text::NumberLanguage::English : text::NumberLanguage::Spanish;
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

std::string Guard::factsKey(const GuardCase &message)
{
    std::string key = message.language.value_or("") + '\n' + message.factsJson.value_or("");
    for (const QString &sentence : message.contact.confirmed)
        key += '\n' + sentence.toStdString();
    return key;
}

Result<std::shared_ptr<const FactBook>> Guard::read(const GuardCase &message) const
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
    return readFacts(facts, message.contact.confirmed, numberLanguage(message.language), *m_lexicon);
}

GuardAnswer Guard::judge(const GuardCase &message, const FactBook &facts, const GuardOptions &options) const
{
    const ReadText draft = readText(message.draft, facts.language, *m_lexicon);
    std::optional<ReadText> inbound;
    if (message.contact.lastInbound)
        inbound = readText(*message.contact.lastInbound, facts.language, *m_lexicon);
    const GuardContext context{message, draft, inbound ? &*inbound : nullptr, facts, *m_lexicon, m_laws, message.contactZone ? m_zones->find(*message.contactZone) : nullptr};
    std::optional<std::chrono::local_days> today;
    if (message.localTime)
        today = std::chrono::local_days(std::chrono::floor<std::chrono::days>(message.localTime->at + message.localTime->offset).time_since_epoch());
    const Grounds grounds{draft, facts, *m_lexicon, context.inbound, today, message.contact.ownPhoneSuffix, allKeys(draft)};
    GuardAnswer answer;
    answer.findings = groundClaims(grounds);
    auto textFindings = judgeText(context, answer.findings);
    append(answer.findings, std::move(textFindings));
    append(answer.findings, judgeContext(context));
    append(answer.findings, judgeHours(context));
    for (Finding &finding : answer.findings)
        finding.enforced = !isObserved(options, finding.rule);
    answer.verdict = verdictOf(answer.findings);
    return answer;
}

} // namespace ns::policy
