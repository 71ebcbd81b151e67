// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/leadpanefacts.h"

#include <QDateTime>
#include <QTimeZone>

#include "ui/pages/pipeline/leadwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr int kAttributesMax = 60;

void add(std::vector<FactList::Fact> &facts, const QString &name, const QString &value, const QString &detail = {})
{
    if (!value.trimmed().isEmpty())
        facts.push_back({name, value, detail});
}

} // namespace

QString LeadFacts::localTime(const console::LocalTime &local, Instant now)
{
    if (!local.offsetMinutes)
        return local.zones.empty() ? tr("Unknown: nothing is sent") : tr("One of %Ln zones", nullptr, int(local.zones.size()));
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(toMillis(now), Qt::OffsetFromUTC, *local.offsetMinutes * 60);
    const QString clock = there.time().toString(QStringLiteral("HH:mm"));
    if (local.isApprovedNow)
        return tr("%1, may be written to").arg(clock);
    if (!local.changesAt)
        return tr("%1, outside approved hours").arg(clock);
    const QDateTime opens = QDateTime::fromMSecsSinceEpoch(toMillis(*local.changesAt), Qt::OffsetFromUTC, *local.offsetMinutes * 60);
    return tr("%1, not before %2").arg(clock, opens.time().toString(QStringLiteral("HH:mm")));
}

QString LeadFacts::consent(const domain::ContactState &state)
{
    if (state.optedOutOfAll)
        return tr("Opted out of everything");
    QStringList parts;
    for (const auto &[channel, given] : state.profile.consent)
        parts += (given ? tr("%1: yes") : tr("%1: no")).arg(Terms::channel(channel));
    for (const std::string &channel : state.optedOutChannels)
        parts += tr("%1: opted out").arg(Terms::channel(channel));
    return parts.join(QStringLiteral("\n"));
}

std::vector<FactList::Fact> LeadFacts::contact(const console::LeadDetails &lead, Instant now)
{
    const domain::Profile &profile = lead.state.profile;
    std::vector<FactList::Fact> facts;
    add(facts, tr("Stage"), Terms::stage(lead.state.stage));
    add(facts, tr("Segment"), LeadWords::segment(lead.row));
    add(facts, tr("Phone"), QString::fromStdString(profile.phone));
    add(facts, tr("E-mail"), QString::fromStdString(profile.email));
    add(facts, tr("Place"), LeadWords::place(lead.row));
    add(facts, tr("Language"), Terms::language(lead.row.language));
    add(facts, tr("Their time"), localTime(lead.localTime, now), QString::fromStdString(lead.localTime.zones.empty() ? std::string() : lead.localTime.zones.front()));
    add(facts, tr("Consent"), consent(lead.state));
    add(facts, tr("Owner"), QString::fromStdString(lead.row.owner));
    add(facts, tr("Team"), QString::fromStdString(lead.row.team));
    if (lead.state.appointment.startsAt && lead.state.appointment.state == domain::AppointmentState::Booked)
        add(facts, tr("Appointment"), Formats::when(*lead.state.appointment.startsAt, now) + u' ' + Formats::clock(*lead.state.appointment.startsAt));
    add(facts, tr("Added"), Formats::exact(lead.row.createdAt));
    if (lead.row.lastContactAt)
        add(facts, tr("Last contact"), Formats::exact(*lead.row.lastContactAt));
    add(facts, tr("Id"), QString::fromStdString(lead.row.id.str()));
    return facts;
}

std::vector<FactList::Fact> LeadFacts::plan(const console::LeadDetails &lead, Instant now)
{
    std::vector<FactList::Fact> facts;
    for (const console::RunLine &line : lead.runs) {
        if (line.run.state != domain::RunState::Active && line.run.state != domain::RunState::WaitingForReview)
            continue;
        const QString place = line.nodes > 0 ? tr("step %1 of %2").arg(line.run.node + 1).arg(line.nodes) : QString();
        add(facts, Terms::own(line.run.sequence), place.isEmpty() ? tr("runs") : place, QString::fromStdString(line.node));
    }
    for (const console::TimerLine &timer : lead.timers)
        add(facts, timer.kind == console::TimerLine::Kind::FollowUp ? tr("Re-engage") : tr("Next message"), LeadWords::due(timer.due, now), Formats::exact(timer.due));
    for (const console::OutboxRow &item : lead.outbox) {
        const QString what = item.rule.empty() ? Terms::outbox(item.state) : Terms::rule(item.rule);
        const bool waits = item.state == domain::OutboxState::Queued;
        add(facts, Terms::channel(item.channel), waits ? what + QStringLiteral(", ") + LeadWords::due(item.due, now) : what, item.text);
    }
    return facts;
}

std::vector<FactList::Fact> LeadFacts::attributes(const console::LeadDetails &lead)
{
    std::vector<FactList::Fact> facts;
    for (const auto &[name, value] : lead.state.profile.attributes) {
        if (int(facts.size()) == kAttributesMax)
            break;
        add(facts, QString::fromStdString(name), QString::fromStdString(value));
    }
    return facts;
}

} // namespace ns::ui
