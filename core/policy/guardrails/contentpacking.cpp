// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/packed.h"
#include "core/policy/guardrails/content.h"

namespace ns::policy {

namespace {

constexpr std::uint64_t kLayout = 3;
constexpr int kPositionMax = 64 * 1024 * 1024; // code points; the door lets no longer text in
constexpr unsigned kSumBits = 8, kTimeBits = 3;
constexpr unsigned kClaimKinds = unsigned(ClaimKind::Promotion) + 1;

// A token's first byte
constexpr std::uint64_t kHasWord = 1, kIsTopic = 2, kTurnsNegation = 4, kNewSentence = 8, kNewClause = 16, kGapOne = 32, kGapWritten = 64, kSign = 96, // kSign: no gap, one code point
    kExcluded = 128;

/// Bits of a claim, in the order in which they are written.
constexpr std::array<bool StatedClaim::*, 14> kClaimFlags{&StatedClaim::negated, &StatedClaim::question, &StatedClaim::isRange, &StatedClaim::inWords, &StatedClaim::corrected, &StatedClaim::echoed, &StatedClaim::hasDeadline,
                                 &StatedClaim::isMonthly, &StatedClaim::isCode, &StatedClaim::isOwnPhone, &StatedClaim::guessed, &StatedClaim::isTerm, &StatedClaim::mentioned, &StatedClaim::isOver};

bool isConcept(TopicKey key)
{
    return (key & conceptKey(0)) != 0;
}

class ContentWriter
{
public:
    std::string run(const MessageContent &content)
    {
        m_out.u64(kLayout);
        m_out.u64(content.version);
        m_out.i64(content.colon);
        writeTokens(content);
        m_out.i64(content.codePoints - (content.tokens.empty() ? 0 : content.tokens.back().span.end));
        m_out.u64(content.parts.size());
        int next = 0;
        for (const TextPart &part : content.parts) {
            m_out.u64(std::uint64_t(part.last - part.first) << 2 | std::uint64_t(part.first - next) << 1 | (part.question ? 1 : 0));
            next = part.last + 1;
        }
        m_out.u64(content.claims.size());
        for (const StatedClaim &claim : content.claims)
            writeClaim(claim);
        m_out.u64(content.sumWords | content.timeUnits << kSumBits);
        m_out.u64(content.factors.size());
        for (const int factor : content.factors)
            m_out.u64(std::uint64_t(factor));
        m_out.u64(content.names.size());
        for (const auto &name : content.names)
            m_out.u64(std::uint64_t(name.token));
        m_out.u64(content.confirmedDates.size());
        for (const Amount date : content.confirmedDates)
            m_out.i64(date);
        m_out.u64(content.findings.size());
        for (const ContentFinding &finding : content.findings)
            writeFinding(finding);
        return m_out.take();
    }

private:
    void writeTokens(const MessageContent &content)
    {
        m_out.u64(content.tokens.size());
        ContentToken previous;
        auto topic = content.topics.begin();
        std::vector<TopicWord> others; // topics that are not their word's own
        for (int i = 0; i < int(content.tokens.size()); ++i) {
            const ContentToken &token = content.tokens[std::size_t(i)];
            bool isTopic = false;
            for (; topic != content.topics.end() && topic->token == i; ++topic)
                if (topic->key == token.word)
                    isTopic = true;
                else
                    others.push_back(*topic);
            writeToken(token, previous, isTopic);
            previous = token;
        }
        m_out.u64(others.size());
        int last = 0;
        for (const TopicWord &word : others) {
            m_out.u64(std::uint64_t(word.token - last));
            m_out.u64(isConcept(word.key) ? std::uint64_t(word.key & ~conceptKey(0)) << 1 : std::uint64_t(word.key) << 1 | 1);
            last = word.token;
        }
    }
    void writeToken(const ContentToken &token, const ContentToken &previous, bool isTopic)
    {
        const int gap = token.span.start - previous.span.end;
        const int length = token.span.end - token.span.start;
        std::uint64_t head = (token.word != 0 ? kHasWord : 0) | (isTopic ? kIsTopic : 0) | (token.negated != previous.negated ? kTurnsNegation : 0) | (token.sentence != previous.sentence ? kNewSentence : 0)
            | (token.clause != previous.clause ? kNewClause : 0) | (token.excluded ? kExcluded : 0);
        const bool sign = gap == 0 && length == 1;
        head |= sign ? kSign : gap == 1 ? kGapOne : gap == 0 ? 0 : kGapWritten;
        m_out.u64(head);
        if (!sign && gap != 0 && gap != 1)
            m_out.i64(gap);
        if (!sign)
            m_out.u64(std::uint64_t(length));
        if (token.word != 0)
            m_out.fixed32(token.word);
    }
    void writeClaim(const StatedClaim &claim)
    {
        std::uint64_t flags = 0;
        for (std::size_t i = 0; i < kClaimFlags.size(); ++i)
            flags |= std::uint64_t(claim.*kClaimFlags[i] ? 1 : 0) << i;
        const bool scaled = std::all_of(claim.values.begin(), claim.values.end(), [](Amount v) { return v % kOne == 0; });
        const bool confirmed = claim.confirmed != 0 || claim.confirmedOther != 0;
        m_out.u64(std::uint64_t(claim.kind) << 3 | (scaled ? 4U : 0U) | (confirmed ? 2U : 0U) | (flags != 0 ? 1U : 0U));
        if (flags != 0)
            m_out.u64(flags);
        m_out.i64(claim.first - m_lastClaim);
        m_out.u64(std::uint64_t(claim.last - claim.first));
        m_lastClaim = claim.first;
        m_out.u64(claim.values.size());
        for (const Amount value : claim.values)
            m_out.i64(scaled ? value / kOne : value);
        m_out.bytes(claim.unit);
        if (claim.kind == ClaimKind::Money)
            m_out.bytes(claim.period);
        if (confirmed) {
            m_out.u64(std::uint64_t(claim.confirmed));
            m_out.u64(std::uint64_t(claim.confirmedOther));
        }
    }
    void writeFinding(const ContentFinding &finding)
    {
        m_out.bytes(finding.rule);
        m_out.u64(std::uint64_t(finding.outcome) << 3 | std::uint64_t(finding.excuse));
        m_out.u64(std::uint64_t(finding.span.start));
        m_out.u64(std::uint64_t(finding.span.end - finding.span.start));
        m_out.i64(finding.token);
        m_out.bytes(finding.detail);
        m_out.bytes(finding.fact);
        m_out.u64(finding.quotes.size());
        for (const std::string &quote : finding.quotes)
            m_out.bytes(quote);
    }

    PackWriter m_out;
    int m_lastClaim = 0;
};

class ContentUnpacker
{
public:
    explicit ContentUnpacker(std::string_view packed) : m_in(packed) {}

    Result<MessageContent> run()
    {
        if (m_in.u64() != kLayout)
            return refuse();
        m_content.version = std::uint32_t(m_in.u64());
        m_content.colon = index(m_in.i64(), -1, kPositionMax);
        readTokens();
        m_content.codePoints = index(m_in.i64() + position(), 0, kPositionMax);
        readParts();
        for (std::size_t i = m_in.count(); i > 0 && m_good; --i)
            readClaim();
        const std::uint64_t words = m_in.u64();
        m_content.sumWords = unsigned(words & ((1U << kSumBits) - 1));
        m_content.timeUnits = unsigned(words >> kSumBits & ((1U << kTimeBits) - 1));
        for (std::size_t i = m_in.count(); i > 0; --i)
            m_content.factors.push_back(index(std::int64_t(m_in.u64()), 2, 60));
        for (std::size_t i = m_in.count(); i > 0; --i)
            m_content.names.push_back({token(std::int64_t(m_in.u64()))});
        for (std::size_t i = m_in.count(); i > 0; --i)
            m_content.confirmedDates.push_back(amount(m_in.i64()));
        for (std::size_t i = m_in.count(); i > 0 && m_good; --i)
            readFinding();
        if (!m_good || !m_in.ok() || !m_in.atEnd() || (words >> (kSumBits + kTimeBits)) != 0 || m_content.colon >= size())
            return refuse();
        completeContent(m_content);
        return std::move(m_content);
    }

private:
    [[nodiscard]] static tl::unexpected<Error> refuse() { return fail(ErrorCode::InvalidInput, "not a message's packed content"); }
    [[nodiscard]] int size() const { return int(m_content.tokens.size()); }
    [[nodiscard]] std::int64_t position() const { return m_content.tokens.empty() ? 0 : m_content.tokens.back().span.end; }
    int index(std::int64_t value, std::int64_t least, std::int64_t most)
    {
        m_good = m_good && value >= least && value <= most;
        return m_good ? int(value) : 0;
    }
    int token(std::int64_t value) { return index(value, 0, std::int64_t(size()) - 1); }
    Amount amount(Amount value)
    {
        m_good = m_good && value >= -kAmountMax && value <= kAmountMax;
        return m_good ? value : 0;
    }

    void readTokens()
    {
        ContentToken previous;
        const std::size_t count = m_in.count();
        m_content.tokens.reserve(count);
        for (int i = 0; i < int(count) && m_good && m_in.ok(); ++i) {
            previous = readToken(i, previous);
            m_content.tokens.push_back(previous);
        }
        std::vector<TopicWord> own;
        own.swap(m_content.topics);
        auto next = own.begin();
        std::int64_t at = 0;
        for (std::size_t i = m_in.count(); i > 0 && m_good; --i) {
            at += index(std::int64_t(m_in.u64()), 0, size());
            const std::uint64_t written = m_in.u64();
            m_good = m_good && written >> 1 < conceptKey(0);
            const TopicKey key = TopicKey(written >> 1) | ((written & 1) != 0 ? 0 : conceptKey(0));
            while (next != own.end() && next->token < at)
                m_content.topics.push_back(*next++);
            m_content.topics.push_back({key, token(at)});
        }
        m_content.topics.insert(m_content.topics.end(), next, own.end());
    }
    ContentToken readToken(int i, const ContentToken &previous)
    {
        const std::uint64_t head = m_in.u64();
        m_good = m_good && head < 2 * kExcluded;
        const std::uint64_t shape = head & kSign;
        ContentToken read;
        const std::int64_t gap = shape == kGapWritten ? m_in.i64() : shape == kGapOne ? 1 : 0;
        const std::int64_t length = shape == kSign ? 1 : index(std::int64_t(m_in.u64()), 0, kPositionMax);
        m_good = m_good && gap >= -kPositionMax && gap <= kPositionMax;
        read.span.start = index(m_good ? previous.span.end + gap : 0, 0, kPositionMax);
        read.span.end = index(read.span.start + length, 0, kPositionMax);
        read.word = (head & kHasWord) != 0 ? m_in.fixed32() : 0;
        m_good = m_good && (read.word & conceptKey(0)) == 0;
        read.sentence = previous.sentence + ((head & kNewSentence) != 0 ? 1 : 0);
        read.clause = previous.clause + ((head & kNewClause) != 0 ? 1 : 0);
        read.negated = previous.negated != ((head & kTurnsNegation) != 0);
        read.excluded = (head & kExcluded) != 0;
        if ((head & kIsTopic) != 0)
            m_content.topics.push_back({read.word, i});
        return read;
    }
    void readParts()
    {
        std::int64_t next = 0;
        for (std::size_t i = m_in.count(); i > 0 && m_good; --i) {
            const std::uint64_t value = m_in.u64();
            TextPart part;
            part.first = token(next + std::int64_t(value >> 1 & 1));
            part.last = token(part.first + std::int64_t(value >> 2));
            part.question = (value & 1) != 0;
            next = part.last + 1;
            m_content.parts.push_back(std::move(part));
        }
    }
    void readClaim()
    {
        StatedClaim claim;
        const std::uint64_t head = m_in.u64();
        m_good = m_good && (head >> 3) < kClaimKinds;
        claim.kind = m_good ? ClaimKind(head >> 3) : ClaimKind::Count;
        const std::uint64_t flags = (head & 1) != 0 ? m_in.u64() : 0;
        for (std::size_t i = 0; i < kClaimFlags.size(); ++i)
            claim.*kClaimFlags[i] = (flags >> i & 1) != 0;
        const std::int64_t step = m_in.i64();
        m_good = m_good && step >= -kPositionMax && step <= kPositionMax;
        claim.first = token(m_good ? m_lastClaim + step : -1);
        const std::uint64_t length = m_in.u64();
        claim.last = token(length < std::uint64_t(kPositionMax) ? claim.first + std::int64_t(length) : -1);
        m_lastClaim = claim.first;
        for (std::size_t i = m_in.count(); i > 0; --i) {
            const Amount value = amount(m_in.i64());
            claim.values.push_back(amount((head & 4) == 0 ? value : std::abs(value) <= kAmountMax / kOne ? value * kOne : kAmountMax + 1));
        }
        claim.unit = m_in.bytes();
        if (claim.kind == ClaimKind::Money)
            claim.period = m_in.bytes();
        if ((head & 2) != 0) {
            claim.confirmed = index(std::int64_t(m_in.u64()), 0, kPositionMax);
            claim.confirmedOther = index(std::int64_t(m_in.u64()), 0, kPositionMax);
        }
        m_good = m_good && !(claim.values.empty() && needsValue(claim.kind));
        m_content.claims.push_back(std::move(claim));
    }
    [[nodiscard]] static bool needsValue(ClaimKind kind)
    {
        return kind == ClaimKind::Money || kind == ClaimKind::Percent || kind == ClaimKind::Instalments || kind == ClaimKind::Deadline;
    }
    void readFinding()
    {
        ContentFinding finding;
        finding.rule = m_in.bytes();
        const std::uint64_t head = m_in.u64();
        m_good = m_good && head >> 3 <= std::uint64_t(Outcome::Error) && (head & 7) <= std::uint64_t(Excuse::Approved);
        finding.outcome = m_good ? Outcome(head >> 3) : Outcome::Error;
        finding.excuse = m_good ? Excuse(head & 7) : Excuse::None;
        finding.span.start = index(std::int64_t(m_in.u64()), 0, kPositionMax);
        finding.span.end = index(finding.span.start + std::int64_t(index(std::int64_t(m_in.u64()), 0, kPositionMax)), 0, kPositionMax);
        finding.token = index(m_in.i64(), -1, std::int64_t(size()) - 1);
        finding.detail = m_in.bytes();
        finding.fact = m_in.bytes();
        for (std::size_t i = m_in.count(); i > 0; --i)
            finding.quotes.push_back(m_in.bytes());
        const bool needsQuote = finding.excuse == Excuse::Worded || finding.excuse == Excuse::Approved;
        m_good = m_good && !(needsQuote && finding.quotes.empty());
        m_content.findings.push_back(std::move(finding));
    }

    PackReader m_in;
    MessageContent m_content;
    int m_lastClaim = 0;
    bool m_good = true;
};

} // namespace

std::string packContent(const MessageContent &content)
{
    return ContentWriter().run(content);
}

Result<MessageContent> unpackContent(std::string_view packed)
{
    return ContentUnpacker(packed).run();
}

} // namespace ns::policy
