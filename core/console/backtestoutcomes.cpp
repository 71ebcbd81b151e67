// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/backtestoutcomes.h"

#include <algorithm>
#include <span>

namespace ns::console {

namespace {

constexpr std::int64_t kStepsOfPiece = 32'768, kContactsOfPiece = 512;
constexpr std::string_view kWonStage = "won";
/// Places that each kind of example gets when there are more than fit: else a thousand newly blocked ones would hide all others.
constexpr std::size_t kNewlyAllowedKept = 40, kNewlyReviewedKept = 20;

/// A set of contact numbers, which have no gaps.
class ContactSet
{
public:
    explicit ContactSet(const std::vector<domain::ContactNo> &contacts)
    {
        for (const domain::ContactNo contact : contacts) {
            const auto no = std::size_t(std::max<std::int64_t>(0, toInt(contact)));
            if (no >= m_has.size())
                m_has.resize(no + 1, false);
            m_has[no] = true;
        }
    }
    [[nodiscard]] bool holds(domain::ContactNo contact) const
    {
        const auto no = std::size_t(toInt(contact));
        return no < m_has.size() && m_has[no];
    }

private:
    std::vector<bool> m_has;
};

enum class ExampleKind { NewlyBlocked, NewlyAllowed, NewlyReviewed, Blocked };

ExampleKind exampleKindOf(const JudgedMessage &judged)
{
    return judged.isNewlyBlocked() ? ExampleKind::NewlyBlocked : judged.isNewlyAllowed() ? ExampleKind::NewlyAllowed : judged.isNewlyReviewed() ? ExampleKind::NewlyReviewed : ExampleKind::Blocked;
}

struct Candidate
{
    const JudgedMessage *judged = nullptr;
    ExampleKind kind = ExampleKind::Blocked;
    bool converted = false;
    [[nodiscard]] auto order() const { return std::tuple(kind, !converted, -toMillis(judged->message->createdAt), -judged->message->no); }
};

bool comesBefore(const Candidate &a, const Candidate &b)
{
    return a.order() < b.order();
}

/// The first of each kind, as many as there are examples at most: there may be a message in each place of the past.
std::vector<Candidate> firstOfEachKind(std::vector<Candidate> candidates)
{
    std::array<std::vector<Candidate>, 4> kinds;
    for (const Candidate &candidate : candidates)
        kinds[std::size_t(candidate.kind)].push_back(candidate);
    candidates.clear();
    for (std::vector<Candidate> &kind : kinds) {
        if (kind.size() > kBacktestExamplesMax) {
            std::ranges::nth_element(kind, kind.begin() + std::ptrdiff_t(kBacktestExamplesMax), comesBefore);
            kind.resize(kBacktestExamplesMax);
        }
        std::ranges::sort(kind, comesBefore);
        candidates.insert(candidates.end(), kind.begin(), kind.end());
    }
    return candidates;
}

/// At most kBacktestExamplesMax, in the order of kinds.
std::vector<Candidate> chooseExamples(const std::vector<Candidate> &candidates)
{
    const auto count = [&](ExampleKind kind) { return std::size_t(std::ranges::count(candidates, kind, &Candidate::kind)); };
    const std::size_t allowed = std::min(count(ExampleKind::NewlyAllowed), kNewlyAllowedKept), reviewed = std::min(count(ExampleKind::NewlyReviewed), kNewlyReviewedKept);
    std::vector<Candidate> chosen, later;
    std::array<std::size_t, 4> room{kBacktestExamplesMax - allowed - reviewed, allowed, reviewed, 0};
    for (const Candidate &candidate : candidates) {
        std::size_t &left = room[std::size_t(candidate.kind)];
        (left > 0 ? chosen : later).push_back(candidate);
        left -= left > 0 ? 1 : 0;
    }
    for (const Candidate &candidate : later) {
        if (chosen.size() < kBacktestExamplesMax)
            chosen.push_back(candidate);
    }
    std::ranges::sort(chosen, comesBefore);
    return chosen;
}

/// As agent::judgeText reads it: the subject stands behind the text.
QString wholeText(const store::PastText &text)
{
    return text.subject.isEmpty() ? text.text : text.text + QLatin1String("\n\n") + text.subject;
}

policy::CodeSpan spanIn(store::PastMessages &past, const JudgedMessage &judged, const JudgedTexts &texts, const TextMark &mark, std::int64_t contentNo, const QString &text)
{
    if (texts.verdictsOf(*judged.message) == nullptr || mark.span == policy::CodeSpan{})
        return mark.span;
    const auto packed = past.content(contentNo);
    auto content = packed && *packed ? policy::unpackContent(**packed) : Result<policy::MessageContent>(fail(ErrorCode::NotFound, "no content"));
    if (!content)
        return mark.span;
    policy::placeNames(*content, text); // texts that differ in the contact's name alone are judged once
    return policy::placedSpan(*content, mark.span);
}

} // namespace

Result<Conversions> Conversions::read(PastConnections &past, const std::vector<domain::ContactNo> &contacts,
                                      const ConversionTest &isConversion, const BacktestHooks &hooks)
{
    Conversions conversions;
    if (contacts.empty())
        return conversions;
    const ContactSet wanted(contacts);
    const auto steps = past.front()->stepRows();
    if (!steps)
        return tl::make_unexpected(steps.error());
    std::vector<std::unordered_map<std::int64_t, Instant>> parts{std::size_t(kBacktestWorkers)};
    const BacktestHooks onlyStop{.isStopRequested = hooks.isStopRequested};
    const Status read = workInPieces(*steps, kStepsOfPiece, onlyStop, [&](int worker, store::RowSpan piece) {
        auto &lastAt = parts[std::size_t(worker)];
        return past[std::size_t(worker)]->visitOutcomes(piece, [&](domain::ContactNo contact) { return wanted.holds(contact); }, [&](const store::PastOutcome &outcome) {
            if (!isConversion(outcome.said))
                return;
            Instant &last = lastAt.try_emplace(toInt(outcome.contact), outcome.at).first->second;
            last = std::max(last, outcome.at);
        });
    });
    if (!read)
        return tl::make_unexpected(read.error());
    for (const auto &part : parts) {
        for (const auto &[contact, at] : part) {
            Instant &last = conversions.m_lastAt.try_emplace(contact, at).first->second;
            last = std::max(last, at);
        }
    }
    if (const Status recorded = conversions.addRecorded(past, contacts, onlyStop); !recorded)
        return tl::make_unexpected(recorded.error());
    return conversions;
}

/// A source may say it in its record of the contact instead: a list imported anew, whose stage is now "won".
Status Conversions::addRecorded(PastConnections &past, const std::vector<domain::ContactNo> &contacts, const BacktestHooks &hooks)
{
    std::vector<std::vector<std::pair<domain::ContactNo, Instant>>> parts{std::size_t(kBacktestWorkers)};
    const Status read = workInPieces({0, std::int64_t(contacts.size()) - 1}, kContactsOfPiece, hooks, [&](int worker, store::RowSpan piece) -> Status {
        const std::span<const domain::ContactNo> asked(contacts.data() + piece.first, std::size_t(piece.last - piece.first + 1));
        const auto won = past[std::size_t(worker)]->inStage(asked, std::string(kWonStage));
        if (!won)
            return tl::make_unexpected(won.error());
        for (const domain::ContactNo contact : *won) {
            if (m_lastAt.contains(toInt(contact)))
                continue;
            const auto at = past[std::size_t(worker)]->stagedByRecord(contact, std::string(kWonStage));
            if (!at)
                return tl::make_unexpected(at.error());
            if (*at)
                parts[std::size_t(worker)].emplace_back(contact, **at);
        }
        return {};
    });
    for (const auto &part : parts) {
        for (const auto &[contact, at] : part)
            m_lastAt[toInt(contact)] = at;
    }
    return read;
}

bool Conversions::follow(const ScannedMessage &message) const
{
    const auto found = m_lastAt.find(toInt(message.contact));
    return found != m_lastAt.end() && found->second > message.createdAt;
}

Result<std::vector<BacktestExample>> readExamples(store::PastMessages &past, const std::vector<JudgedMessage> &notable, const JudgedTexts &texts,
                                                  const Conversions &conversions, const RuleNumbers &rules)
{
    std::vector<Candidate> candidates;
    for (const JudgedMessage &judged : notable)
        candidates.push_back({&judged, exampleKindOf(judged), conversions.follow(*judged.message)});
    std::vector<BacktestExample> examples;
    for (const Candidate &chosen : chooseExamples(firstOfEachKind(std::move(candidates)))) {
        const auto text = past.text(chosen.judged->message->no);
        if (!text)
            return tl::make_unexpected(text.error());
        if (!*text)
            continue; // erased meanwhile
        const TextMark mark = decidingMark(*chosen.judged, texts);
        const QString whole = wholeText(**text);
        BacktestExample example{.sendKey = (*text)->key.str(), .contactId = (*text)->contactId.str(), .contactName = (*text)->contactName, .text = whole, .at = (*text)->createdAt, .fate = chosen.judged->draft, .rule = rules.nameOf(mark.rule)};
        if (chosen.kind == ExampleKind::NewlyAllowed) {
            example.fate = Fate::Allow; // to wait is to be allowed
            example.rule = (*text)->rule;
        }
        example.span = spanIn(past, *chosen.judged, texts, mark, (*text)->content, whole);
        example.isNew = chosen.kind != ExampleKind::Blocked;
        example.converted = chosen.converted;
        examples.push_back(std::move(example));
    }
    return examples;
}

} // namespace ns::console
