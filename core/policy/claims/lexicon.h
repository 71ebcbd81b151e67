// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"
#include "core/policy/claims/tokens.h"

namespace ns::policy {

/// Portuguese "is" beside "e", "and": the only word of the lexicon whose accent counts.
inline constexpr std::string_view kStressedE = "\u00E9";

/// A word form or a concept of the lexicon, interned.
using MarkId = std::uint16_t;

/// `id` covers the tokens first .. last.
struct Mark
{
    MarkId id = 0;
    int last = 0;
};

/// Which marks begin at each token.
struct MarkedText
{
    std::vector<std::vector<Mark>> begins;
    std::vector<char> present; // by id: whether it is anywhere in the text
    /// Last token of `id` beginning at `token`, or -1.
    [[nodiscard]] int endOf(int token, MarkId id) const;
    [[nodiscard]] bool has(int token, MarkId id) const { return endOf(token, id) >= 0; }
};

/// One element of a phrase: any of `ids`, or a gap of up to `gap` tokens.
struct PhraseElement
{
    std::vector<MarkId> ids = {};
    int gap = 0;
    bool optional = false;
};
using Phrase = std::vector<PhraseElement>;

/// What a rule does when one of its patterns is found.
enum class RuleEffect { Block, Review };

/// One rule of the lexicon. A pattern is a list of phrases that stand in one sentence.
struct LexiconRule
{
    std::string id;
    RuleEffect effect = RuleEffect::Block;
    bool raw = false;       // negation does not excuse it
    bool stated = false;    // words that nobody states excuse it: Token::unasserted
    bool questions = false; // found in questions, too
    bool supported = false; // a sentence of the business that says the same excuses it
    bool inbound = false;   // judged on the contact's last message
    int reach = 14;         // tokens between the first and the last phrase
    std::vector<std::vector<Phrase>> patterns;
};

struct RuleHit
{
    int rule = 0; // index into rules()
    int first = 0;
    int last = 0;
    bool negated = false;
    bool operator==(const RuleHit &) const = default;
};

/// Words with their concepts, and the rules over them (resources/guardrails/lexicon.txt). Immutable; any thread.
class Lexicon
{
public:
    /// InvalidInput names the line.
    [[nodiscard]] static Result<std::shared_ptr<const Lexicon>> parse(std::string_view text);
    /// The one built into the program.
    [[nodiscard]] static Result<std::shared_ptr<const Lexicon>> builtIn();
    /// Hash of the text that it was read from.
    [[nodiscard]] std::uint64_t textHash() const { return m_textHash; }
    [[nodiscard]] static std::uint64_t builtInHash();

    [[nodiscard]] MarkedText mark(const TokenText &text) const;
    /// First hit of each pattern in each sentence.
    [[nodiscard]] std::vector<RuleHit> findRules(const TokenText &text, const MarkedText &marks, bool inbound) const;
    [[nodiscard]] const std::vector<LexiconRule> &rules() const { return m_rules; }
    /// The concept's id; an unknown name is a programmer's error and gives an id that never occurs.
    [[nodiscard]] MarkId concept_(std::string_view name) const;
    /// Concepts whose name starts with "topic." stand for their words when topics are compared.
    [[nodiscard]] const std::vector<MarkId> &topics() const { return m_topics; }

private:
    friend class LexiconParser;
    struct Item { Phrase phrase; MarkId concept_ = 0; };
    Lexicon() = default;
    [[nodiscard]] static bool mayMatch(const MarkedText &marks, const Phrase &phrase);
    [[nodiscard]] int matchPhrase(const TokenText &text, const MarkedText &marks, const Phrase &phrase, int at) const;
    [[nodiscard]] bool findTerms(const TokenText &text, const MarkedText &marks, const LexiconRule &rule, const std::vector<Phrase> &terms, RuleHit &hit, std::size_t index) const;
    void addHits(const TokenText &text, const MarkedText &marks, int rule, std::vector<RuleHit> &hits) const;
    void markWords(const TokenText &text, MarkedText &marks) const;
    void takeDenied(MarkedText &marks) const;

    struct Hash { using is_transparent = void; std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); } };
    using Names = std::unordered_map<std::string, MarkId, Hash, std::equal_to<>>;
    Names m_words, m_prefixes, m_concepts;
    std::size_t m_prefixMin = 99, m_prefixMax = 0;
    std::vector<std::vector<MarkId>> m_wordConcepts; // by word id: the concepts that the word alone means
    std::vector<Item> m_phrases;
    std::vector<LexiconRule> m_rules;
    std::vector<MarkId> m_topics;
    struct Denial { MarkId denied = 0, by = 0; };
    std::vector<Denial> m_denials; // of concepts named X.not
    MarkId m_next = 1;
    std::uint64_t m_textHash = 0;
};

} // namespace ns::policy
