// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/leadwords.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::LeadFlag;
using console::LeadRow;
using console::NextStep;

namespace {

constexpr Millis kSoon = std::chrono::hours(24);

QString joined(const QString &what, const QString &when)
{
    return when.isEmpty() ? what : what + QStringLiteral(", ") + when;
}

} // namespace

QString LeadWords::name(const LeadRow &row)
{
    return Terms::contact(row.name, row.id);
}

QString LeadWords::place(const LeadRow &row)
{
    QStringList parts{QString::fromStdString(row.location), Terms::country(row.country)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString LeadWords::segment(const LeadRow &row)
{
    if (!row.segment.empty())
        return Terms::own(row.segment);
    return row.label.empty() ? tr("Not classified") : tr("%1?", "a label that nobody has decided yet").arg(Terms::own(row.label));
}

QString LeadWords::due(Instant at, Instant now)
{
    if (at <= now)
        return tr("due now");
    return at - now < kSoon ? Formats::until(at - now) : Formats::when(at, now);
}

Sign LeadWords::nextStep(const LeadRow &row, Instant now)
{
    const NextStep &next = row.next;
    const QString when = next.due ? due(*next.due, now) : QString();
    switch (next.kind) {
    case NextStep::Kind::None: return {QStringLiteral("minus"), Tone::Faint, tr("Nothing planned")};
    case NextStep::Kind::Message: {
        const QString what = next.channel.empty() ? tr("Message") : tr("Message by %1").arg(Terms::channel(next.channel));
        return {next.rule == "hours.closed" ? QStringLiteral("clock") : QStringLiteral("send"), Tone::Quiet, joined(what, when)};
    }
    case NextStep::Kind::FollowUp: return {QStringLiteral("timer"), Tone::Warn, joined(tr("Re-engage"), when)};
    case NextStep::Kind::SequenceNode: return {QStringLiteral("repeat"), Tone::Quiet, joined(Terms::own(next.sequence), when)};
    case NextStep::Kind::WaitsForPerson: return {QStringLiteral("hand"), Tone::Accent, tr("With a person")};
    case NextStep::Kind::Held: return {QStringLiteral("shield-alert"), Tone::Plain, next.rule.empty() ? tr("Held by a rule") : Terms::rule(next.rule)};
    case NextStep::Kind::InDoubt: return {QStringLiteral("circle-help"), Tone::Warn, tr("May have been sent")};
    case NextStep::Kind::SetAside: return {QStringLiteral("circle-x"), Tone::Bad, tr("Message failed")};
    }
    return {};
}

QString LeadWords::nextShort(const LeadRow &row, Instant now)
{
    const NextStep &next = row.next;
    const QString when = next.due ? due(*next.due, now) : QString();
    switch (next.kind) {
    case NextStep::Kind::Message: return next.channel.empty() ? joined(tr("Message"), when) : joined(Terms::channel(next.channel), when);
    case NextStep::Kind::FollowUp:
    case NextStep::Kind::SequenceNode: return when.isEmpty() ? nextStep(row, now).text : tr("Next: %1", "when a sequence goes on").arg(when);
    case NextStep::Kind::InDoubt: return tr("In doubt");
    case NextStep::Kind::None:
    case NextStep::Kind::WaitsForPerson:
    case NextStep::Kind::Held:
    case NextStep::Kind::SetAside: break;
    }
    return nextStep(row, now).text;
}

QString LeadWords::quiet(const LeadRow &row, Instant now)
{
    return row.lastContactAt ? Formats::age(std::max(Millis(0), now - *row.lastContactAt)) : QStringLiteral("–");
}

std::vector<Sign> LeadWords::signs(const LeadRow &row)
{
    std::vector<Sign> signs;
    const auto add = [&](LeadFlag flag, const char *icon, Tone tone, const QString &text) {
        if (row.flags.testFlag(flag))
            signs.push_back({QString::fromLatin1(icon), tone, text});
    };
    add(LeadFlag::SetAside, "circle-x", Tone::Bad, tr("A message failed for good"));
    add(LeadFlag::InDoubt, "circle-help", Tone::Warn, tr("A message may have been sent"));
    add(LeadFlag::WithPerson, "hand", Tone::Accent, tr("Waits in the review queue"));
    add(LeadFlag::Held, "shield-alert", Tone::Plain, tr("A rule holds a message"));
    add(LeadFlag::OptedOut, "ban", Tone::Plain, tr("Has opted out"));
    add(LeadFlag::MarketingPaused, "pause", Tone::Plain, tr("May have asked to stop"));
    add(LeadFlag::GoingCold, "timer", Tone::Warn, tr("Going cold"));
    add(LeadFlag::Unhandled, "hourglass", Tone::Quiet, tr("Something new is being worked on"));
    add(LeadFlag::Attended, "calendar-check", Tone::Good, tr("Has attended"));
    if (!row.flags.testFlag(LeadFlag::Attended))
        add(LeadFlag::Booked, "calendar", Tone::Good, tr("Has booked"));
    add(LeadFlag::History, "history", Tone::Quiet, tr("Imported as history: no sequence starts"));
    return signs;
}

QString LeadWords::sentence(const LeadRow &row, Instant now)
{
    return tr("%1, %2, %3. Next: %4. Last contact: %5").arg(name(row), Terms::stage(row.stage), segment(row), nextStep(row, now).text, quiet(row, now));
}

} // namespace ns::ui
