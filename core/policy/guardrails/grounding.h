// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/policy/guardrails/factbook.h"

namespace ns::policy {

/// What one rule says of one place. Error means: the rule could not run, so a person must look.
enum class Outcome { Pass, Block, Review, Error };
[[nodiscard]] std::string_view outcomeName(Outcome outcome);

struct Finding
{
    std::string rule;
    Outcome outcome = Outcome::Pass;
    CodeSpan span;
    std::string fact = {};   // "prices[0]"
    std::string detail = {}; // why, as a code: "period", "currency", "expired"
    bool enforced = true;
    bool operator==(const Finding &) const = default;
};

/// Everything that a claim of the draft may be compared with.
struct Grounds
{
    const ReadText &draft;
    const FactBook &facts;
    const Lexicon &lexicon;
    const ReadText *inbound = nullptr; // the contact's last message
    std::optional<std::chrono::local_days> today;
    std::string ownPhone = {}; // digits that the contact's number ends in
    TopicKeys draftKeys = {};
};

struct Judgement
{
    Outcome outcome = Outcome::Review;
    std::string fact = {};
    std::string detail = {};
};

[[nodiscard]] Judgement groundMoney(const Grounds &grounds, const Claim &claim);
[[nodiscard]] Judgement groundPercent(const Grounds &grounds, const Claim &claim);
[[nodiscard]] Judgement groundInstalments(const Grounds &grounds, const Claim &claim);
[[nodiscard]] Judgement groundFree(const Grounds &grounds, const Claim &claim);
[[nodiscard]] Judgement groundPromotion(const Grounds &grounds, const Claim &claim);
[[nodiscard]] Judgement groundDate(const Grounds &grounds, const Claim &claim);
[[nodiscard]] Judgement groundDeadline(const Grounds &grounds, const Claim &claim);
/// Counts, durations, times, ages, years, shares, addresses.
[[nodiscard]] Judgement groundValue(const Grounds &grounds, const Claim &claim);
/// Links, mails, phones, people.
[[nodiscard]] Judgement groundName(const Grounds &grounds, const Claim &claim);

/// The contact named this number, and the draft denies or corrects it.
[[nodiscard]] bool correctsContact(const Grounds &grounds, const Claim &claim);
/// Expired, scope, condition: what is wrong with using this offer here; empty when nothing is. `topic` is what the claim is about.
[[nodiscard]] std::string offerObjection(const Grounds &grounds, const OfferFact &offer, const TopicKeys &topic);
/// The prices that words name, best first by how rare their words are; the score is 0 when none is named.
struct NamedPrice
{
    const PriceFact *price = nullptr;
    double score = 0;
};
[[nodiscard]] std::vector<NamedPrice> namedPrices(const FactBook &facts, const TopicKeys &topic);
/// An exact sum, difference, multiple, quotient or approved discount that gives the claim's amount.
[[nodiscard]] std::optional<Judgement> derivedPrice(const Grounds &grounds, const Claim &claim, const TopicKeys &topic);

/// All claims of the draft, by position.
[[nodiscard]] std::vector<Finding> groundClaims(const Grounds &grounds);

} // namespace ns::policy
