// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

/// A host is approved when it is an approved domain or lies below one.
bool isBelow(std::string_view host, std::string_view domain)
{
    if (domain.starts_with("www."))
        domain.remove_prefix(4);
    return !domain.empty() && host.ends_with(domain) && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

Judgement groundHost(const Grounds &grounds, std::string_view host)
{
    for (const std::string &domain : grounds.facts.domains)
        if (isBelow(host, domain))
            return {Outcome::Pass, "domains." + domain, {}};
    return {Outcome::Block, {}, "domain"};
}

Judgement groundPhone(const Grounds &grounds, const StatedClaim &claim)
{
    const std::string &digits = claim.unit;
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    if (digits.size() < kPhoneTail) // "el que termina en 4821"
        return claim.isOwnPhone ? Judgement{Outcome::Pass, "contact.own_phone_suffix", {}} : Judgement{Outcome::Review, {}, "unsupported"};
    const auto tailMatches = [&](std::string_view other) {
        const std::size_t size = std::min({digits.size(), other.size(), kPhoneTail + 1}); // without trunk and country codes
        return size >= kPhoneTail && digits.substr(digits.size() - size) == other.substr(other.size() - size);
    };
    bool any = claim.confirmedOther > 0;
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Phone)
            continue;
        any = true;
        if (tailMatches(fact.claim.unit))
            return {Outcome::Pass, fact.ref, {}};
    }
    if (claim.isOwnPhone)
        return {Outcome::Pass, "contact.own_phone_suffix", {}};
    return {any ? Outcome::Block : Outcome::Review, {}, any ? "conflict" : "unsupported"};
}

Judgement groundPerson(const Grounds &grounds, const StatedClaim &claim)
{
    bool any = claim.confirmedOther > 0;
    for (const TypedFact &fact : grounds.facts.typed) {
        if (fact.claim.kind != ClaimKind::Person)
            continue;
        any = true;
        if (fact.claim.unit == claim.unit || fact.claim.unit.starts_with(claim.unit + " ") || fact.claim.unit.ends_with(" " + claim.unit) || claim.unit.starts_with(fact.claim.unit + " "))
            return {Outcome::Pass, fact.ref, {}};
    }
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    if (quotesAny(grounds.facts.texts, {claim.unit}))
        return {Outcome::Pass, "policies", {}};
    if (const std::size_t of = std::min(claim.unit.find(" de "), claim.unit.find(" da ")); of != std::string::npos) { // "Yamile de Altiplano Idiomas"
        StatedClaim shorter = claim;
        shorter.unit.resize(of);
        if (const Judgement person = groundPerson(grounds, shorter); person.outcome == Outcome::Pass)
            return person;
    }
    if (claim.guessed)
        return {Outcome::Review, {}, "unsupported"};
    return {any ? Outcome::Block : Outcome::Review, {}, any ? "conflict" : "unsupported"};
}

/// Somebody of the facts where the draft names them.
struct Mention
{
    const PersonRole *person = nullptr;
    int first = 0, last = 0; // tokens
};

/// By position; a word that two people share names neither.
std::vector<Mention> mentionsOf(const Grounds &grounds)
{
    std::vector<Mention> mentions;
    for (int i = 0; i < int(grounds.content.tokens.size()); ++i) {
        const TopicKey word = grounds.content.tokens[std::size_t(i)].word;
        const auto isCalled = [&](const PersonRole &person) { return holds(person.names, word); };
        const auto person = std::ranges::find_if(grounds.facts.people, isCalled);
        if (word == 0 || person == grounds.facts.people.end() || std::any_of(person + 1, grounds.facts.people.end(), isCalled))
            continue;
        if (!mentions.empty() && mentions.back().person == &*person && mentions.back().last == i - 1)
            mentions.back().last = i;
        else
            mentions.push_back({&*person, i, i});
    }
    return mentions;
}

/// The last token between two names that opens a clause, or the first name.
int partingOf(const std::vector<ContentToken> &tokens, int last, int first)
{
    for (int i = first - 1; i > last; --i)
        if (tokens[std::size_t(i)].clause != tokens[std::size_t(i - 1)].clause)
            return i;
    return last;
}

/// "O Ravi é o mentor do full stack", where that is Denise's: the words beside a name are another's, and none its own.
const PersonRole *ownerOf(const Grounds &grounds, const std::vector<Mention> &mentions, std::size_t at)
{
    constexpr double kNamed = 0.5;
    const auto &tokens = grounds.content.tokens;
    const Mention &mention = mentions[at];
    const auto sentenceOf = [&](int token) { return tokens[std::size_t(token)].sentence; };
    const auto isBeside = [&](std::size_t other) { return other < mentions.size() && sentenceOf(mentions[other].first) == sentenceOf(mention.first); };
    int first = mention.first, last = mention.last;
    const int from = at > 0 && isBeside(at - 1) ? partingOf(tokens, mentions[at - 1].last, mention.first) : -1;
    const int until = isBeside(at + 1) ? partingOf(tokens, mention.last, mentions[at + 1].first) : int(tokens.size());
    while (first - 1 > from && sentenceOf(first - 1) == sentenceOf(mention.first))
        --first;
    while (last + 1 < until && sentenceOf(last + 1) == sentenceOf(mention.first))
        ++last;
    const TopicKeys before = keysBetween(grounds.content, first, mention.first - 1), behind = keysBetween(grounds.content, mention.last + 1, last);
    if (overlap(mention.person->topic, before) + overlap(mention.person->topic, behind) > 0)
        return nullptr;
    const auto teaches = [&](int from_, int to) {
        static const std::vector<TopicKey> kTeaching = [] {
            std::vector<TopicKey> keys;
            for (const char *word : {"aula", "clase", "class", "lesson", "dicta", "imparte", "ensena", "ensina", "teaches", "taught", "profesor", "profesora", "professor", "professora", "teacher", "instructor", "instrutor", "instructora", "instrutora", "maestro", "maestra"})
                keys.push_back(keyOf(stemOf(word)));
            return keys;
        }();
        return std::any_of(tokens.begin() + from_, tokens.begin() + to + 1, [](const ContentToken &token) { return std::ranges::find(kTeaching, token.word) != kTeaching.end(); });
    };
    for (const PersonRole &other : grounds.facts.people) {
        const bool takesBefore = at > 0 && isBeside(at - 1) && mentions[at - 1].person == &other, takesBehind = isBeside(at + 1) && mentions[at + 1].person == &other;
        const bool isNamed = std::ranges::any_of(mentions, [&](const Mention &each) { return each.person == &other; });
        const bool isOnly = teaches(first, last) && !isNamed && mentions.size() == 1 && coverage(other.topic, grounds.content.keys) >= kNamed && overlap(mention.person->topic, grounds.content.keys) == 0; // "A formação em torra .. Quem dá as aulas é a Jussara"
        if (&other != mention.person && isOnly)
            return &other;
        if (&other != mention.person && ((!takesBefore && coverage(other.topic, before) >= kNamed) || (!takesBehind && coverage(other.topic, behind) >= kNamed)))
            return &other;
    }
    return nullptr;
}

} // namespace

Judgement groundName(const Grounds &grounds, const StatedClaim &claim)
{
    if (claim.confirmed > 0)
        return {Outcome::Pass, kConfirmed, {}};
    if (claim.kind == ClaimKind::Link)
        return groundHost(grounds, claim.unit);
    if (claim.kind == ClaimKind::Email) {
        for (const TypedFact &fact : grounds.facts.typed)
            if (fact.claim.kind == ClaimKind::Email && fact.claim.unit == claim.unit)
                return {Outcome::Pass, fact.ref, {}};
        return groundHost(grounds, std::string_view(claim.unit).substr(claim.unit.find('@') + 1));
    }
    return claim.kind == ClaimKind::Phone ? groundPhone(grounds, claim) : groundPerson(grounds, claim);
}

void judgeRoles(const Grounds &grounds, std::vector<Finding> &findings)
{
    const auto &tokens = grounds.content.tokens;
    const std::vector<Mention> mentions = grounds.facts.people.size() > 1 ? mentionsOf(grounds) : std::vector<Mention>{};
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const ContentToken &token = tokens[std::size_t(mentions[i].first)];
        if (token.negated)
            continue;
        if (const PersonRole *owner = ownerOf(grounds, mentions, i))
            findings.push_back({"person.grounded", Outcome::Block, {token.span.start, tokens[std::size_t(mentions[i].last)].span.end}, owner->ref, "conflict"});
    }
}

} // namespace ns::policy
