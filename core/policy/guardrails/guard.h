// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include "core/policy/guardrails/content.h"
#include "core/policy/guardrails/factbook.h"
#include "core/policy/rulebook.h"
#include "core/policy/lawpacks.h"
#include "core/policy/zonebook.h"

namespace ns::policy {

/// A local time as it was written: the instant, and the offset that it states.
struct StatedTime
{
    Instant at;
    std::chrono::minutes offset{0};
};

/// One draft with everything that decides whether it may go out (CLI.md, "Guardrail case"). What is not stated is unknown: nullopt.
struct GuardCase
{
    std::string id;
    std::optional<std::string> language, channel, contactZone, weekday;
    std::optional<StatedTime> localTime;
    std::optional<std::string> factsJson; // as it came: not yet checked
    QString draft;

    struct Contact
    {
        std::optional<bool> optedOut, consent, isMinor;
        bool saysHoursSinceInbound = false;
        std::optional<double> hoursSinceInbound; // nothing: never, when it was said
        std::optional<std::string> kind;         // marketing, reply, operational, optout_confirmation
        std::optional<QString> lastInbound;
        std::string country, region, template_, ownPhoneSuffix;
        std::optional<int> sentLast24h;
        std::optional<bool> holiday;
        std::vector<QString> confirmed;
    } contact;
};

/// Malformed: InvalidInput with the JSON pointer in `where`. The facts are checked by Guard::read.
[[nodiscard]] Result<GuardCase> parseGuardCase(std::string_view line);

enum class GuardVerdict { Allow, Block, Review };
[[nodiscard]] std::string_view guardVerdictName(GuardVerdict verdict);
/// The verdict of findings under a policy's actions. Outcomes become what the action makes of them (Block: what would be reviewed is blocked, too;
/// Review: what would be blocked is reviewed), `enforced` is false for what is only observed. An Error, and a rule that no policy may change, stand.
[[nodiscard]] GuardVerdict verdictOf(std::vector<Finding> &findings, const RuleActions &actions);

struct GuardAnswer
{
    GuardVerdict verdict = GuardVerdict::Review;
    std::vector<Finding> findings; // what did not pass, and what used a fact
};
/// One line of `guard check --out`, without the line feed.
[[nodiscard]] std::string guardAnswerLine(const std::string &id, const GuardAnswer &answer);

struct GuardOptions
{
    std::set<std::string, std::less<>> observed; // rules that are noted but do not decide; "price.grounded" or all of "price."
};

/// What one message meets besides its content.
struct GuardContext
{
    const GuardCase &message;
    const ReadText *inbound;
    const FactBook &facts;
    const Lexicon &lexicon;
    const LawPacks &laws;
    const ZoneTable *zone; // of the contact; null: unknown
    int codePoints;        // of the draft
};
[[nodiscard]] std::vector<Finding> judgeContext(const GuardContext &context);
[[nodiscard]] std::vector<Finding> judgeHours(const GuardContext &context);
/// A message that answers one of the last 24 hours.
[[nodiscard]] bool isFreshAnswer(const GuardCase &message);

/// Judges messages; holds the lexicon, the zones and the laws. Immutable; any thread.
class Guard
{
public:
    [[nodiscard]] static Result<Guard> make(std::shared_ptr<const ZoneBook> zones);
    /// With another lexicon than the built-in one.
    [[nodiscard]] static Result<Guard> make(std::shared_ptr<const ZoneBook> zones, std::shared_ptr<const Lexicon> lexicon);
    /// The dear part, once a text: everything that judging it will ever need. Deterministic.
    [[nodiscard]] MessageContent read(const QString &draft, const DraftSource &source) const;
    [[nodiscard]] MessageContent read(const GuardCase &message) const;
    /// The cheap part: what a content says against facts, on a day that is `today` where the contact is (nothing: unknown). Findings that
    /// passed are those that used a fact.
    [[nodiscard]] std::vector<Finding> judge(const MessageContent &content, const FactBook &facts, std::optional<std::chrono::local_days> today) const;
    /// contentVersion() with this guard's lexicon.
    [[nodiscard]] std::uint32_t contentVersion() const;

    /// The case's facts, checked against resources/schema/facts.json and read; no facts give an empty book. InvalidInput names the JSON pointer.
    /// Equal factsKey(), equal book.
    [[nodiscard]] Result<std::shared_ptr<const FactBook>> readBook(const GuardCase &message) const;
    [[nodiscard]] static std::string factsKey(const GuardCase &message);
    /// Content and context of a case. Deterministic: equal inputs give equal answers.
    [[nodiscard]] GuardAnswer judge(const GuardCase &message, const FactBook &facts, const GuardOptions &options = {}) const;
    /// The same for content that was read, and perhaps stored, before.
    [[nodiscard]] GuardAnswer judge(const GuardCase &message, const MessageContent &content, const FactBook &facts, const GuardOptions &options = {}) const;
    [[nodiscard]] const Lexicon &lexicon() const { return *m_lexicon; }

private:
    Guard(std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const ZoneBook> zones, LawPacks laws) : m_lexicon(std::move(lexicon)), m_zones(std::move(zones)), m_laws(std::move(laws)) {}
    std::shared_ptr<const Lexicon> m_lexicon;
    std::shared_ptr<const ZoneBook> m_zones;
    LawPacks m_laws;
};

} // namespace ns::policy
