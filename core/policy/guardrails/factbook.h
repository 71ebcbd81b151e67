// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/facts.h"
#include "core/policy/claims/claim.h"
#include "core/policy/hours.h"

namespace ns::policy {

/// One approved amount: of the price list, or of a sentence of the business.
struct PriceFact
{
    Amount amount = 0;
    std::string currency;
    std::string period; // as periodOf gives it; empty: not stated
    TopicKeys item;
    TopicKeys per; // words of the period, by which a sum may name it ("el primer semestre")
    std::string ref; // "prices[0]"
    bool listed = true; // false: from a sentence
    std::vector<Claim> counts = {}; // in the item's name: "dos clases por semana"
};

struct OfferFact
{
    std::optional<Amount> percent;
    std::optional<int> instalments;
    TopicKeys topic;     // of its text
    bool wantsCash = false; // its condition is payment at once
    TopicKey impliesCondition = 0; // a word that names the offer and its condition in one; 0: none
    TopicKeys condition; // that a draft must mention; empty: none
    TopicKeys conditionOwn; // of it, what no item of the price list is called
    bool conditionDenies = false; // its condition is a denial: "no interest"
    bool isForFirst = false; // of the first month, the first semester
    bool isForSecond = false; // for the second of two: one of them pays in full
    std::vector<Claim> amounts; // numbers of the condition ("4 weeks or more")
    std::optional<std::chrono::local_days> validUntil;
    bool isFree = false;
    std::vector<Claim> claims; // of its text
    TopicKeys about;           // what its gift is, without the words that make it one
    std::string ref; // "offers[1]"
};

/// A typed value of an offer's text, a sentence or the hours, with the words beside it.
struct TypedFact
{
    Claim claim;
    TopicKeys topic;
    std::string ref;
    int offer = -1; // index into offers
    TopicKey qualifier = 0; // of a length: the word right behind it ("20 horas de practica"); 0: none
    bool isNotice = false;  // a length of time before or after something: "7 days before the first class", "24 horas de anticipacion"
};

/// A part of a sentence between semicolons; what it denies, if anything.
struct SentencePart
{
    TopicKeys topic;
    TopicKeys denied; // the words that its negation covers
    TopicKey verb = 0; // the first of them
    TopicKeys given = {}; // what it says to be included or provided
    std::string ref;
};

/// Somebody with a subject of their own: "docentes: Amparo Leiva (anatomia)", "profesora de italiano: Nicoletta Bramanti".
struct PersonRole
{
    TopicKeys names; // keys of the words of the name
    TopicKeys topic;
    std::string ref;
};

/// Approved facts, read once: everything that a draft is compared with. Immutable; any thread.
struct FactBook
{
    std::vector<PriceFact> prices;
    std::vector<OfferFact> offers;
    std::vector<TypedFact> typed;
    std::vector<PersonRole> people;
    std::vector<SentencePart> parts; // of what customers may be told
    std::vector<std::pair<std::string, TopicKeys>> said; // rules of the lexicon that the business's own sentences meet
    std::vector<std::string> domains; // folded
    std::vector<std::string> texts;   // every sentence, folded
    std::vector<std::string> quotable; // those that are no template: its slots may not be left in a message
    std::vector<WeekHours> lawHours;  // of sentences that state the law
    std::map<std::string, std::string> hours;
    std::optional<WeekHours> week;    // of `hours`; nothing when absent or unreadable
    std::map<TopicKey, int> itemUses; // in how many prices a word stands
    std::vector<Amount> multipliers;  // counts that prices may be multiplied with
    TopicKey discountTopic = 0, refundTopic = 0, firstTopic = 0, secondTopic = 0, monthlyTopic = 0; // the words for a discount, for money back, for the first of several and the second, for what is paid by the month
    TopicKey payTopic = 0, depositTopic = 0, includeTopic = 0, singleTopic = 0; // the words for paying, for what is paid first, for what a price includes, for one class by itself
    TopicKeys plainTopics = {};       // what any school speaks of: a course, a class, how long it lasts
    TopicKeys dayTopics = {};         // the days of the week
    TopicKeys partyTopics = {};       // a group, people, students
    std::string joinsNoOffers = {};   // the sentence that forbids to join discounts; empty: none
    int messagesPerDay = 0;           // a cap that a sentence states; 0: none
    text::NumberLanguage language = text::NumberLanguage::Spanish;
};

/// `extra` are sentences approved for one case only (a confirmed booking).
[[nodiscard]] std::shared_ptr<const FactBook> readFacts(const domain::Facts &facts, const std::vector<QString> &extra, text::NumberLanguage language, const Lexicon &lexicon);

} // namespace ns::policy
