// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what becomes of a message.
#include "ui/pages/guardrails/guardwords.h"

namespace ns::ui {

using console::BenchFinding;
using console::BenchVerdict;
using console::FindingOutcome;

namespace {

struct CodeTerm
{
    const char *code;
    const char *words;
};

/// Behind "names ..., ": why a claim is not good.
constexpr CodeTerm kDetails[]{
    {"period", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "that is the price of another period")},
    {"currency", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "the approved price is in another currency")},
    {"condition", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "the condition that belongs to it is missing")},
    {"expired", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "that offer has ended")},
    {"item", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "what is approved is for something else")},
    {"conflict", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "what is approved is another")},
    {"weekday", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "that date is another day of the week")},
    {"ambiguous_currency", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "it could be several currencies")},
    {"domain", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "that address is not approved")},
    {"near", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "the approved figure is close but another")},
    {"unsupported", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "no fact says so")},
};

constexpr CodeTerm kClaims[]{
    {"price", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "amount")},
    {"percent", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "percentage")},
    {"fraction", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "share")},
    {"instalments", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "instalments")},
    {"count", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "count")},
    {"duration", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "duration")},
    {"time", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "time")},
    {"date", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "date")},
    {"deadline", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "deadline")},
    {"age", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "age")},
    {"year", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "year")},
    {"address", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "address")},
    {"link", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "link")},
    {"email", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "e-mail address")},
    {"phone", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "phone number")},
    {"person", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "person")},
    {"free", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "free")},
    {"promotion", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "promotion")},
    {"domain", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "approved domain")},
    {"days", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "days of the week")},
    {"hours", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "hours by law")},
    {"cap", QT_TRANSLATE_NOOP("ns::ui::GuardWords", "messages a day")},
};

/// Lists of one key in small tables.
template <std::size_t N> const char *find(const CodeTerm (&terms)[N], const std::string &code)
{
    for (const CodeTerm &term : terms) {
        if (code == term.code)
            return term.words;
    }
    return nullptr;
}

QString quoted(const BenchFinding &finding, const QString &text)
{
    return text.mid(finding.start, finding.length).simplified();
}

} // namespace

QString GuardWords::rule(const BenchFinding &finding)
{
    return finding.ownName.isEmpty() ? rule(finding.rule) : finding.ownName;
}

QString GuardWords::verdict(BenchVerdict verdict)
{
    switch (verdict) {
    case BenchVerdict::Allowed: return tr("Allowed");
    case BenchVerdict::Blocked: return tr("Blocked");
    case BenchVerdict::Asks: return tr("A person decides");
    }
    return {};
}

QString GuardWords::verdictIcon(BenchVerdict verdict)
{
    switch (verdict) {
    case BenchVerdict::Allowed: return QStringLiteral("shield-check");
    case BenchVerdict::Blocked: return QStringLiteral("ban");
    case BenchVerdict::Asks: return QStringLiteral("hand");
    }
    return {};
}

QString GuardWords::detail(const std::string &code)
{
    const char *words = find(kDetails, code);
    return words ? tr(words) : QString();
}

QString GuardWords::claimKind(const std::string &kind)
{
    const char *words = find(kClaims, kind);
    return words ? tr(words) : rule(kind);
}

QString GuardWords::sentence(const console::BenchAnswer &answer, const QString &text)
{
    if (!answer.fault.isEmpty())
        return tr("Not judged: %1").arg(answer.fault);
    const bool isAllowed = answer.verdict == BenchVerdict::Allowed;
    const auto decides = [&](const BenchFinding &finding) {
        return finding.isEnforced && (answer.verdict == BenchVerdict::Blocked ? finding.outcome == FindingOutcome::Block : finding.outcome != FindingOutcome::Pass);
    };
    const auto found = std::ranges::find_if(answer.findings, decides);
    if (isAllowed || found == answer.findings.end()) {
        const auto backed = std::ranges::count_if(answer.findings, [](const BenchFinding &finding) { return finding.outcome == FindingOutcome::Pass; });
        return backed > 0 ? tr("Allowed: %Ln claims are backed by facts", nullptr, int(backed)) : tr("Allowed: it states nothing that a rule looks for");
    }
    const QString what = verdict(answer.verdict), words = quoted(*found, text);
    if (found->outcome == FindingOutcome::Error)
        return tr("%1: a rule could not run, %2").arg(what, rule(*found).toLower());
    if (words.isEmpty())
        return tr("%1: %2").arg(what, rule(*found));
    if (found->rule.starts_with("percent.") || found->rule.starts_with("promotion."))
        return tr("%1: names “%2”, and %3").arg(what, words, detail(found->detail).isEmpty() ? tr("no offer today has it") : detail(found->detail));
    if (found->rule.ends_with(".grounded"))
        return tr("%1: names “%2”, and %3").arg(what, words, detail(found->detail).isEmpty() ? tr("no fact says so") : detail(found->detail));
    return tr("%1: says “%2” (%3)").arg(what, words, rule(*found));
}

QString GuardWords::outcome(const BenchFinding &finding)
{
    if (!finding.isEnforced)
        return tr("observed");
    switch (finding.outcome) {
    case FindingOutcome::Pass: return tr("backed by a fact");
    case FindingOutcome::Block: return tr("blocks");
    case FindingOutcome::Review: return tr("asks a person");
    case FindingOutcome::Error: return tr("could not run");
    }
    return {};
}

QString GuardWords::outcomeIcon(const BenchFinding &finding)
{
    if (!finding.isEnforced)
        return QStringLiteral("eye");
    switch (finding.outcome) {
    case FindingOutcome::Pass: return QStringLiteral("circle-check");
    case FindingOutcome::Block: return QStringLiteral("ban");
    case FindingOutcome::Review: return QStringLiteral("hand");
    case FindingOutcome::Error: return QStringLiteral("triangle-alert");
    }
    return {};
}

Tone GuardWords::outcomeTone(const BenchFinding &finding)
{
    if (!finding.isEnforced)
        return Tone::Quiet;
    return finding.outcome == FindingOutcome::Pass ? Tone::Good : finding.outcome == FindingOutcome::Error ? Tone::Warn : Tone::Plain;
}

} // namespace ns::ui
