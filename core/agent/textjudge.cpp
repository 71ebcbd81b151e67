// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/textjudge.h"

#include "core/base/packed.h"
#include "core/compose/contacttext.h"
#include "core/compose/format.h"
#include "core/policy/claimrules.h"
#include "core/policy/guardrails/explain.h"

namespace ns::agent {

using policy::Outcome;

namespace {

constexpr std::size_t kOwnDigits = 7;      // a phone's last digits, by which a text may name the contact's own number
constexpr std::size_t kFindingsTraced = 24; // of one text

TextJudgement couldNotRun(std::string rule, std::string detail)
{
    return {.verdict = TextVerdict::Error, .rule = std::move(rule), .detail = std::move(detail)};
}

TextVerdict verdictFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass: return TextVerdict::Pass;
    case Outcome::Review: return TextVerdict::Review;
    case Outcome::Block: return TextVerdict::Block;
    case Outcome::Error: return TextVerdict::Error;
    }
    return TextVerdict::Error;
}

/// What is certainly wrong is blocked, whatever else could not be found out; what could not be found out is never a person's to overlook.
int weightOf(TextVerdict verdict)
{
    switch (verdict) {
    case TextVerdict::Pass: return 0;
    case TextVerdict::Review: return 1;
    case TextVerdict::Error: return 2;
    case TextVerdict::Block: return 3;
    }
    return 2;
}

/// The first of the gravest findings decides.
void decide(TextJudgement &judgement)
{
    for (const policy::Finding &finding : judgement.findings) {
        const TextVerdict verdict = finding.enforced ? verdictFor(finding.outcome) : TextVerdict::Pass;
        if (weightOf(verdict) <= weightOf(judgement.verdict))
            continue;
        judgement.verdict = verdict;
        judgement.rule = finding.rule;
        judgement.detail = finding.detail;
        judgement.span = finding.span;
    }
}

/// The subject stands behind the text, so that places in the text are those that a person sees.
QString wholeText(const domain::OutboxItem &item)
{
    return item.subject.isEmpty() ? item.text : item.text + QLatin1String("\n\n") + item.subject;
}

std::string ownPhoneSuffix(const domain::Profile &profile)
{
    std::string digits;
    std::ranges::copy_if(profile.phone, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits.size() <= kOwnDigits ? digits : digits.substr(digits.size() - kOwnDigits);
}

/// What is true for this contact alone: the appointment, as our texts write it.
std::vector<QString> confirmedFor(const TextToJudge &in, const Knowledge &knowledge)
{
    const auto &startsAt = in.contact.appointment.startsAt;
    if (!startsAt)
        return {};
    const policy::ZoneCandidates candidates = policy::candidateZones(in.contact.profile, *knowledge.zones);
    std::optional<int> offset;
    for (const policy::ZoneTable *zone : candidates.zones) {
        const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(zone->segmentAt(*startsAt).offset).count());
        if (offset && *offset != minutes)
            return {};
        offset = minutes;
    }
    if (!offset)
        return {};
    return {compose::formatDate(*startsAt, *offset, in.item.language) + QLatin1String(", ") + compose::formatTime(*startsAt, *offset, in.item.language)};
}

/// Words of the contact's names that stand in the text: a text that names nobody is the same for everybody.
std::vector<QString> namesIn(const QString &text, const domain::Profile &profile)
{
    std::vector<QString> names;
    const auto student = profile.attributes.find("student_name");
    for (const QString &name : {compose::safeName(profile.name), compose::firstName(profile.name),
                                student == profile.attributes.end() ? QString() : compose::safeName(QString::fromStdString(student->second))}) {
        for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
            if (text.contains(word) && std::ranges::find(names, word) == names.end())
                names.push_back(word);
        }
    }
    return names;
}

bool mayNameANumber(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }) >= qsizetype(kOwnDigits);
}

/// Everything that decides how a text is read.
std::string keyOf(const QString &text, const policy::DraftSource &source)
{
    PackWriter key;
    key.bytes(text.toStdString());
    key.u64(std::uint64_t(source.language));
    key.u64(std::uint64_t(source.kind));
    key.u64(source.isMinor.value_or(false) ? 1 : 0);
    key.bytes(source.channel);
    key.bytes(source.ownPhoneSuffix);
    for (const QString &name : source.names)
        key.bytes(name.toStdString());
    key.bytes({});
    for (const QString &sentence : source.confirmed)
        key.bytes(sentence.toStdString());
    return key.data();
}

/// An answer to the contact's own words is read for itself, everything else once for all whom it says the same to.
std::shared_ptr<const TextReading> readContent(const TextToJudge &in, const Knowledge &knowledge)
{
    const QString text = wholeText(in.item);
    policy::DraftSource source;
    source.language = in.item.language;
    source.kind = in.item.kind;
    source.channel = in.item.channel;
    source.lastInbound = in.lastInbound;
    source.ownPhoneSuffix = mayNameANumber(text) ? ownPhoneSuffix(in.contact.profile) : std::string();
    source.isMinor = policy::isMinor(in.contact.profile);
    source.confirmed = confirmedFor(in, knowledge);
    source.names = namesIn(text, in.contact.profile);
    const auto read = [&] {
        TextReading reading{knowledge.guard->read(text, source), {}};
        reading.packed = policy::packContent(reading.content);
        return reading;
    };
    return in.lastInbound ? std::make_shared<const TextReading>(read()) : knowledge.readings->get(keyOf(text, source), read);
}

const policy::FactBook *bookFor(domain::Language language, const Knowledge &knowledge)
{
    for (const domain::Language wanted : {language, knowledge.policy.language, domain::Language::Spanish}) {
        if (const auto book = knowledge.factBooks.find(wanted); book != knowledge.factBooks.end())
            return book->second.get();
    }
    return nullptr;
}

TextJudgement judgeContent(const policy::MessageContent &content, const TextToJudge &in, const Knowledge &knowledge)
{
    const policy::FactBook *facts = bookFor(in.item.language, knowledge);
    if (facts == nullptr)
        return couldNotRun("facts.missing", std::string(domain::languageCode(in.item.language)));
    TextJudgement judgement;
    const auto today = localDateOf(in.contact.profile, *knowledge.zones, in.now);
    judgement.findings = knowledge.guard->judge(content, *facts, today);
    std::ranges::move(policy::judgeOwnRules(content, *knowledge.ownRules, in.item.channel, today), std::back_inserter(judgement.findings));
    static_cast<void>(policy::verdictOf(judgement.findings, knowledge.policy.ruleActions)); // it knows no errors: they are told apart below
    decide(judgement);
    return judgement;
}

/// Runs `judge`; nothing here throws but the allocator and foreign code below it, and a text that cannot be judged is held, never let through.
template <typename Judge> TextJudgement guarded(const Knowledge &knowledge, Judge judge)
{
    if (!knowledge.guard || !knowledge.zones)
        return couldNotRun("guard.missing", {});
    try {
        return judge();
    } catch (const std::exception &e) {
        return couldNotRun("guard.failed", e.what());
    }
}

std::string lineOf(const policy::Finding &finding)
{
    const auto orNone = [](const std::string &text) { return text.empty() ? std::string("-") : text; };
    return finding.rule + ' ' + std::string(policy::outcomeName(finding.outcome)) + (finding.enforced ? "" : ":observed") + ' '
           + std::to_string(finding.span.start) + '-' + std::to_string(finding.span.end) + ' ' + orNone(finding.fact) + ' ' + orNone(finding.detail);
}

} // namespace

std::string_view textVerdictName(TextVerdict verdict)
{
    switch (verdict) {
    case TextVerdict::Pass: return "pass";
    case TextVerdict::Review: return "review";
    case TextVerdict::Block: return "block";
    case TextVerdict::Error: return "error";
    }
    return "error";
}

TextJudgement judgeText(const TextToJudge &in, const Knowledge &knowledge)
{
    return guarded(knowledge, [&] {
        const auto reading = readContent(in, knowledge);
        TextJudgement judgement = judgeContent(reading->content, in, knowledge);
        judgement.content = reading->packed;
        return judgement;
    });
}

TextJudgement judgeAgain(const TextToJudge &in, const Knowledge &knowledge)
{
    return guarded(knowledge, [&] {
        auto stored = policy::unpackContent(in.item.content);
        if (!stored || stored->version != knowledge.guard->contentVersion())
            return judgeText(in, knowledge);
        policy::placeNames(*stored, wholeText(in.item));
        return judgeContent(*stored, in, knowledge);
    });
}

std::optional<TextJudgement> judgeDated(const TextToJudge &in, const Knowledge &knowledge)
{
    const auto stored = policy::unpackContent(in.item.content);
    if (stored && !policy::isDated(*stored))
        return std::nullopt;
    return judgeAgain(in, knowledge);
}

void setFindings(trace::SpanTree &tree, std::size_t span, const TextJudgement &judgement)
{
    std::size_t number = 0;
    for (const policy::Finding &finding : judgement.findings) {
        if (number == kFindingsTraced)
            break;
        tree.set(span, "nightshift.finding." + std::to_string(++number), lineOf(finding));
    }
}

void traceJudgement(trace::SpanTree &tree, std::size_t parent, const TextJudgement &judgement, const Knowledge &knowledge)
{
    const std::size_t span = tree.open("guardrail content", parent);
    tree.set(span, "nightshift.verdict", std::string(textVerdictName(judgement.verdict)));
    if (!judgement.rule.empty())
        tree.set(span, "nightshift.rule", judgement.rule);
    if (!judgement.detail.empty())
        tree.set(span, "nightshift.detail", judgement.detail);
    if (!judgement.rule.empty() && judgement.span.end > judgement.span.start) {
        tree.set(span, "nightshift.begin", std::int64_t(judgement.span.start));
        tree.set(span, "nightshift.end", std::int64_t(judgement.span.end));
    }
    tree.set(span, "nightshift.policy.version", knowledge.policyVersion);
    setFindings(tree, span, judgement);
    tree.close(span);
}

std::optional<std::chrono::local_days> localDateOf(const domain::Profile &profile, const policy::ZoneBook &zones, Instant now)
{
    if (now < policy::ZoneTable::rangeStart() || now >= policy::ZoneTable::rangeEnd())
        return std::nullopt;
    std::optional<std::chrono::local_days> date;
    for (const policy::ZoneTable *zone : policy::candidateZones(profile, zones).zones) {
        const auto local = now + zone->segmentAt(now).offset;
        const std::chrono::local_days day(std::chrono::floor<std::chrono::days>(local).time_since_epoch());
        if (date && *date != day)
            return std::nullopt;
        date = day;
    }
    return date;
}

QString wordsAt(const QString &text, policy::CodeSpan span)
{
    QString words;
    int at = 0;
    for (const char32_t c : text.toUcs4()) {
        if (at >= span.start && at < span.end)
            words += QString::fromUcs4(&c, 1);
        ++at;
    }
    return words;
}

void giveGuard(Knowledge &knowledge, std::shared_ptr<const policy::Guard> guard)
{
    using Spoken = text::NumberLanguage;
    knowledge.factBooks.clear();
    for (const auto &[language, spoken] : {std::pair{domain::Language::Spanish, Spoken::Spanish}, std::pair{domain::Language::Portuguese, Spoken::Portuguese},
                                           std::pair{domain::Language::English, Spoken::English}})
        knowledge.factBooks[language] = policy::readFacts(knowledge.policy.facts, {}, spoken, guard->lexicon());
    policy::applySentences(knowledge.policy, guard->lexicon());
    knowledge.ownRules = std::make_shared<const policy::OwnRuleSet>(knowledge.policy);
    knowledge.readings = std::make_shared<TextReadings>(kReadingsMax);
    knowledge.guard = std::move(guard);
}

} // namespace ns::agent
