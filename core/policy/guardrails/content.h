// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/domain/contact.h"
#include "core/domain/outbox.h"
#include "core/policy/claims/claim.h"
#include "core/policy/guardrails/finding.h"

namespace ns::policy {

/// What is known when a text is made and that no later moment changes.
struct DraftSource
{
    domain::Language language = domain::Language::Unknown; // that the text has to be in
    domain::MessageKind kind = domain::MessageKind::Marketing;
    std::string channel = {};
    const QString *lastInbound = nullptr;  // the contact's last message
    std::string ownPhoneSuffix = {};       // digits that the contact's number ends in
    std::vector<QString> confirmed = {};   // sentences that are true for this contact alone: a booking
    std::optional<bool> isMinor = {};
    std::vector<QString> names = {};       // of the contact: texts that differ in nothing else pack to the same bytes
};

/// A token of the text. `word` is keyOf(stemOf(its folded text)), for words, codes and numbers; 0 for signs and for the contact's own name.
struct ContentToken
{
    CodeSpan span;
    TopicKey word = 0;
    int sentence = 0, clause = 0;
    bool negated = false;
    bool excluded = false; // asserts nothing: "sin compromiso", or a clause that says what is paid for apart
    bool operator==(const ContentToken &) const = default;
};

/// A claim with what only the whole text, the contact's last message or a booking says of it.
struct StatedClaim : Claim
{
    bool corrected = false;   // the contact named this number, and the text denies or corrects it
    bool echoed = false;      // the contact named it first
    bool mentioned = false;   // the contact's own hour, day or length of stay, which no fact need know
    bool isOver = false;      // its sentence says that this has ended
    bool hasDeadline = false; // a word of ending stands before it in its sentence
    bool isMonthly = false;   // its last word is "mensualidades" and the like
    bool isCode = false;      // of a promotion: the word reads like a code
    bool isOwnPhone = false;  // the contact's own number
    bool isTerm = false;      // a plus or an equals sign stands beside it
    int confirmed = 0;        // more than 0: a sentence of DraftSource::confirmed says the same
    int confirmedOther = 0;   // more than 0: one says something else of the same thing
    TopicKeys topic = {};     // what it is about; follows from the rest
    bool operator==(const StatedClaim &) const = default;
};

/// A sentence, or a part of one between semicolons.
struct TextPart
{
    int first = 0, last = 0; // tokens
    bool question = false;
    TopicKeys topic = {};    // of what it asserts: what is neither denied nor excluded; follows from the tokens
    bool operator==(const TextPart &) const = default;
};

/// What a fact may say so that a finding falls away.
enum class Excuse {
    None,
    Quoted,    // a sentence of the business holds one of `quotes`
    Shown,     // one that is no template does
    Worded,    // one holds the first quote, or sentences hold all the others
    Supported, // a sentence meets the same rule on the same topic
    Separate,  // no sentence forbids to join offers, or the draft names no two
    Approved   // the first quote is an address below an approved domain
};

/// A finding that stands whatever the facts say, unless they excuse it.
struct ContentFinding
{
    std::string rule;
    Outcome outcome = Outcome::Block;
    CodeSpan span;
    std::string detail = {}, fact = {};
    Excuse excuse = Excuse::None;
    int token = -1; // where its part is found
    std::vector<std::string> quotes = {};
    bool operator==(const ContentFinding &) const = default;
};

/// Words that the arithmetic of prices and the scope of offers listen to; a bit each.
enum class SumWord { Sum = 1, Total = 2, Plus = 4, Save = 8, Each = 16, Everything = 32, Party = 64, Regardless = 128 };

/// A text as the guardrails read it, once, when it was made: all that judging needs, and no text. A value; any thread.
/// Spans count the contact's name as kNameLength code points until placeNames() has seen the text again; what read() returns has them right.
struct MessageContent
{
    static constexpr int kNameLength = 4;
    struct Name { int token = 0, length = kNameLength; bool operator==(const Name &) const = default; };

    std::uint32_t version = 0; // contentVersion() of the reading
    int codePoints = 0;
    int colon = -1; // first token ":"
    std::vector<ContentToken> tokens;
    std::vector<TopicWord> topics;
    std::vector<StatedClaim> claims; // by position
    std::vector<TextPart> parts;
    std::vector<ContentFinding> findings;
    std::vector<int> factors;         // numbers that words of the text name besides its claims: "ambos", "al año"
    std::vector<Amount> confirmedDates;
    unsigned sumWords = 0;            // SumWord
    unsigned timeUnits = 0;           // units of more than one named: 1 minutes, 2 days, 4 months
    std::vector<Name> names;
    TopicKeys keys;                   // of all topics; follows
    TopicKeys asserted;               // of those that no negation covers; follows
    [[nodiscard]] bool says(SumWord word) const { return (sumWords & unsigned(word)) != 0; }
    bool operator==(const MessageContent &) const = default;
};

/// Deterministic bytes. Nothing of the contact but what the text itself states.
[[nodiscard]] std::string packContent(const MessageContent &content);
/// Takes any bytes: InvalidInput for what cannot be a content (no checksum: the store's pages have theirs). Content of another version than the guard's needs a new reading.
[[nodiscard]] Result<MessageContent> unpackContent(std::string_view packed);
/// Its verdict may differ from one day to the next.
[[nodiscard]] bool isDated(const MessageContent &content);
/// Changes whenever the same text may be read differently: with the built-in lexicon and with the code. Reads the whole lexicon; a Guard knows its own.
[[nodiscard]] std::uint32_t contentVersion();
/// Makes the spans of later findings those of this text: the one that was read, or one that differs in the contact's name alone.
void placeNames(MessageContent &content, const QString &text);
/// Fills what follows from the rest (topics of claims, parts and the whole).
void completeContent(MessageContent &content);
/// A position that counts names as kNameLength, as one of the text.
[[nodiscard]] CodeSpan placedSpan(const MessageContent &content, CodeSpan span);

/// Tokens first .. last that hold the words of `phrase` one behind the other in one sentence; keys as in ContentToken::word.
struct TokenRange { int first = 0, last = 0; };
[[nodiscard]] std::vector<TokenRange> findPhrase(const MessageContent &content, const TopicKeys &phrase);

} // namespace ns::policy
