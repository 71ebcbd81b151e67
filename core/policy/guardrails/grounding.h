// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/policy/guardrails/content.h"
#include "core/policy/guardrails/factbook.h"

namespace ns::policy {

inline constexpr const char *kConfirmed = "contact.confirmed"; // the fact of what DraftSource::confirmed says
inline constexpr std::size_t kPhoneTail = 7; // digits that make two spellings of a number one

/// Everything that a claim of the draft is compared with.
struct Grounds
{
    const MessageContent &content;
    const FactBook &facts;
    std::optional<std::chrono::local_days> today;
    TopicKeys priced = {}; // words of the items whose prices the draft states; groundClaims fills them
};

struct Judgement
{
    Outcome outcome = Outcome::Review;
    std::string fact = {};
    std::string detail = {};
};

[[nodiscard]] Judgement groundMoney(const Grounds &grounds, const StatedClaim &claim);
[[nodiscard]] Judgement groundPercent(const Grounds &grounds, const StatedClaim &claim);
[[nodiscard]] Judgement groundInstalments(const Grounds &grounds, const StatedClaim &claim);
[[nodiscard]] Judgement groundFree(const Grounds &grounds, const StatedClaim &claim);
[[nodiscard]] Judgement groundPromotion(const Grounds &grounds, const StatedClaim &claim);
[[nodiscard]] Judgement groundDate(const Grounds &grounds, const StatedClaim &claim);
[[nodiscard]] Judgement groundDeadline(const Grounds &grounds, const StatedClaim &claim);
/// Counts, durations, times, ages, years, shares, addresses.
[[nodiscard]] Judgement groundValue(const Grounds &grounds, const StatedClaim &claim);
/// Links, mails, phones, people.
[[nodiscard]] Judgement groundName(const Grounds &grounds, const StatedClaim &claim);

/// A finding for everybody of the facts to whom the draft gives another's subject.
void judgeRoles(const Grounds &grounds, std::vector<Finding> &findings);

/// A date of one is a date of the other; one without a year equals one with it.
[[nodiscard]] bool sharesDate(const Claim &a, const Claim &b);
/// The bit of MessageContent::timeUnits.
[[nodiscard]] unsigned timeUnitBit(std::string_view family);
/// One of the sentences holds one of the quotes.
[[nodiscard]] bool quotesAny(const std::vector<std::string> &sentences, const std::vector<std::string> &quotes);
/// Expired, scope, condition: what is wrong with using this offer here; empty when nothing is.
[[nodiscard]] std::string offerObjection(const Grounds &grounds, const OfferFact &offer, const StatedClaim &claim);
/// The prices that words name, best first by how rare their words are; the score is 0 when none is named.
struct NamedPrice
{
    const PriceFact *price = nullptr;
    double score = 0;
};
[[nodiscard]] std::vector<NamedPrice> namedPrices(const FactBook &facts, const TopicKeys &topic);
/// An exact sum, difference, multiple, quotient or approved discount that gives the claim's amount.
[[nodiscard]] std::optional<Judgement> derivedPrice(const Grounds &grounds, const StatedClaim &claim);

/// "la hora suelta", which the price list has: no tenth of a pack.
[[nodiscard]] bool namesSingle(const Grounds &grounds, const StatedClaim &claim);
/// "three practice tests at $25 each": three; 1 where nothing is counted.
[[nodiscard]] Amount eachTimes(const MessageContent &content, const StatedClaim &claim);
/// Numbers that the draft may multiply or divide an amount by, as amounts: its counts, instalments, lengths, and words such as "ambos", "al año".
[[nodiscard]] std::vector<Amount> statedFactors(const MessageContent &content);
/// Lets pass the amounts that are arithmetic of others which the draft has right: "600 + 1,250 = 1,850", "10 sessions at $64 or a pack for $590: save $50".
void acceptStatedSums(const Grounds &grounds, std::vector<Judgement> &judgements);

/// All claims of the draft, by position.
[[nodiscard]] std::vector<Finding> groundClaims(const Grounds &grounds);
/// What is left to say: findings that no fact excuses, and sentences that contradict one. `claims` are those of groundClaims.
[[nodiscard]] std::vector<Finding> judgeText(const Grounds &grounds, const std::vector<Finding> &claims);

} // namespace ns::policy
