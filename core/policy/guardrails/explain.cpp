// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/explain.h"

#include <algorithm>
#include <array>

#include "core/policy/guardrails/contentreader.h"
#include "core/policy/guardrails/factbook.h"

namespace ns::policy {

namespace {

/// "1.25" of 12500 ten-thousandths.
std::string decimal(Amount value)
{
    std::string text = std::to_string(std::abs(value) / kOne);
    if (Amount rest = std::abs(value) % kOne; rest != 0) {
        std::string digits = std::to_string(kOne + rest).substr(1);
        digits.erase(digits.find_last_not_of('0') + 1);
        text += '.' + digits;
    }
    return (value < 0 ? "-" : "") + text;
}

std::string twoDigits(std::int64_t value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string clockText(std::int64_t minute)
{
    return twoDigits(minute / 60) + ':' + twoDigits(minute % 60);
}

std::string dateText(Amount packed)
{
    const Amount year = packed / 10000;
    return (year == 0 ? "-" : std::to_string(year)) + '-' + twoDigits(packed / 100 % 100) + '-' + twoDigits(packed % 100);
}

std::string valueText(const Claim &claim)
{
    std::string all;
    for (const Amount value : claim.values) {
        const std::string one = claim.kind == ClaimKind::Date ? dateText(value) : claim.kind == ClaimKind::Time ? clockText(value)
                                : claim.kind == ClaimKind::Deadline ? std::to_string(value) : decimal(value);
        if (all != one)
            all += (all.empty() ? "" : " or ") + one;
    }
    return all;
}

bool hasName(ClaimKind kind)
{
    return kind == ClaimKind::Link || kind == ClaimKind::Email || kind == ClaimKind::Phone || kind == ClaimKind::Person || kind == ClaimKind::Promotion;
}

/// "mon-fri 07:00-19:00, sat 08:00-15:00".
std::string weekText(const WeekHours &week)
{
    constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    std::string all;
    for (std::size_t day = 0; day < 7;) {
        std::size_t last = day;
        while (last + 1 < 7 && week.days[last + 1] == week.days[day])
            ++last;
        for (const DayWindow &window : week.days[day]) {
            all += (all.empty() ? "" : ", ") + std::string(names[day]) + (last > day ? '-' + std::string(names[last]) : "") + ' ' + clockText(window.open) + '-' + clockText(window.close);
        }
        day = last + 1;
    }
    return all;
}

/// Reads one sentence alone, as a business that has said nothing else.
class SentenceReader
{
public:
    SentenceReader(const QString &text, text::NumberLanguage language, const Lexicon &lexicon)
        : m_points(text.toStdU32String()), m_lexicon(lexicon), m_read(readText(text, language, lexicon))
    {
        domain::Facts alone;
        alone.policies = {text};
        m_book = readFacts(alone, {}, language, lexicon);
    }

    std::vector<UnderstoodPart> parts()
    {
        for (const TypedFact &fact : m_book->typed)
            addClaim(fact.claim);
        addDomains();
        for (const SentencePart &part : m_book->parts)
            addDenied(part);
        addRules();
        for (const WeekHours &week : m_book->lawHours)
            m_parts.push_back({"hours", weekText(week), {}, {}, whole(), false});
        if (m_book->messagesPerDay > 0)
            m_parts.push_back({"cap", std::to_string(m_book->messagesPerDay), "day", {}, whole(), false});
        std::stable_sort(m_parts.begin(), m_parts.end(), [](const UnderstoodPart &a, const UnderstoodPart &b) { return a.span.start < b.span.start; });
        return std::move(m_parts);
    }

private:
    [[nodiscard]] text::CodeSpan whole() const { return {0, int(m_points.size())}; }
    [[nodiscard]] std::string words(text::CodeSpan span) const
    {
        return QString::fromStdU32String(m_points.substr(std::size_t(span.start), std::size_t(span.end - span.start))).toStdString();
    }

    /// The word of the sentence for what is counted; "times week" for how often.
    [[nodiscard]] std::string counted(const Claim &claim) const
    {
        if (claim.unit.starts_with("times "))
            return claim.unit;
        const auto word = std::ranges::find_if(m_read.topics, [&](const TopicWord &each) { return each.token > claim.last; });
        return claim.unit.empty() || word == m_read.topics.end() ? claim.unit : words(m_read.text.span(word->token, word->token));
    }

    void addClaim(const Claim &claim)
    {
        const text::CodeSpan span = m_read.text.span(claim.first, claim.last);
        UnderstoodPart part{std::string(claimKindName(claim.kind)), valueText(claim), claim.kind == ClaimKind::Count ? counted(claim) : claim.unit, claim.period, span, claim.negated};
        if (claim.unit == kWeekdaysUnit)
            part = {"days", words(span), {}, {}, span, claim.negated};
        if (claim.kind == ClaimKind::Date)
            part.unit.clear(); // a weekday's number
        if (claim.kind == ClaimKind::Link)
            part.kind = "domain";
        if (hasName(claim.kind) || part.value.empty()) {
            part.value = hasName(claim.kind) ? claim.unit : words(span);
            part.unit.clear();
        }
        m_parts.push_back(std::move(part));
    }

    /// Of a sentence that speaks to the agent, and whose other claims nobody may be told.
    void addDomains()
    {
        for (const Claim &claim : m_read.claims) {
            const auto span = m_read.text.span(claim.first, claim.last);
            const bool known = std::any_of(m_parts.begin(), m_parts.end(), [&](const UnderstoodPart &part) { return part.kind == "domain" && part.span == span; });
            if (claim.kind == ClaimKind::Link && !known)
                addClaim(claim);
        }
    }

    /// From the first to the last of the words that the negation covers.
    void addDenied(const SentencePart &part)
    {
        int first = -1, last = -1;
        for (const bool strictly : {true, false}) {
            for (const TopicWord &word : m_read.topics) {
                const bool denied = std::find(part.denied.begin(), part.denied.end(), word.key) != part.denied.end();
                if (!denied || (strictly && !m_read.text.tokens[std::size_t(word.token)].negated))
                    continue;
                first = first < 0 ? word.token : first;
                last = word.token;
            }
            if (first >= 0)
                break;
        }
        if (first < 0)
            return;
        const text::CodeSpan span = m_read.text.span(first, last);
        m_parts.push_back({"denied", words(span), {}, {}, span, true});
    }

    void addRules()
    {
        for (const RuleHit &hit : m_read.hits) {
            const std::string &id = m_lexicon.rules()[std::size_t(hit.rule)].id;
            const bool said = std::any_of(m_book->said.begin(), m_book->said.end(), [&](const auto &each) { return each.first == id; });
            if (!said || hit.negated || !m_lexicon.rules()[std::size_t(hit.rule)].supported)
                continue;
            const text::CodeSpan span = m_read.text.span(hit.first, hit.last);
            m_parts.push_back({id, words(span), {}, {}, span, false});
        }
    }

    const std::u32string m_points;
    const Lexicon &m_lexicon;
    const ReadText m_read;
    std::shared_ptr<const FactBook> m_book;
    std::vector<UnderstoodPart> m_parts;
};

} // namespace

std::vector<UnderstoodSentence> explainSentences(const domain::Facts &facts, domain::Language language, const Lexicon &lexicon)
{
    std::vector<UnderstoodSentence> sentences;
    for (std::size_t i = 0; i < facts.policies.size(); ++i) {
        SentenceReader reader(facts.policies[i], numberLanguageOf(language), lexicon);
        sentences.push_back({"/facts/policies/" + std::to_string(i), facts.policies[i], reader.parts()});
    }
    return sentences;
}

void applySentences(Policy &policy, const Lexicon &lexicon)
{
    domain::Facts sentences;
    sentences.policies = policy.facts.policies;
    const auto book = readFacts(sentences, {}, numberLanguageOf(policy.language), lexicon);
    policy.sentenceHours = book->lawHours;
    policy.sentencePerDay = book->messagesPerDay;
}

} // namespace ns::policy
