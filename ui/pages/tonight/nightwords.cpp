// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/nightwords.h"

#include <QDateTime>
#include <QLocale>

#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

int plural(std::int64_t n)
{
    return int(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
}

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

/// "channel:whatsapp" by its second half.
QString scopeName(const std::string &scope)
{
    return text(scope).section(u':', 1);
}

} // namespace

QString NightWords::period(const console::NightQuery &period)
{
    const QString pattern = QStringLiteral("ddd d MMM, HH:mm");
    return tr("%1 to %2", "a period").arg(QLocale().toString(local(period.from), pattern), QLocale().toString(local(period.to), pattern));
}

QString NightWords::countries(const std::string &codes)
{
    QStringList names;
    for (const QString &code : text(codes).split(u','))
        names += code.isEmpty() ? tr("Unknown country") : Terms::country(code.toStdString());
    return names.join(QStringLiteral(", "));
}

NightLine NightWords::mark(const console::NightMark &mark, Millis bucket)
{
    using Kind = console::NightMark::Kind;
    const int n = plural(mark.figure);
    const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(bucket).count());
    switch (mark.kind) {
    case Kind::HoursOpen: return {tr("Hours open, %Ln leads", nullptr, n), countries(mark.subject), QStringLiteral("sun"), Tone::Quiet};
    case Kind::HoursClose: return {tr("Hours closed, %Ln leads", nullptr, n), countries(mark.subject), QStringLiteral("moon"), Tone::Quiet};
    case Kind::Guardrail: return {tr("Rules held %Ln messages", nullptr, n), tr("Within %Ln minutes; none went out", nullptr, minutes), QStringLiteral("ban"), Tone::Plain};
    case Kind::Trouble: return {tr("%Ln messages in trouble", nullptr, n), tr("Failed or in doubt, none sent twice"), QStringLiteral("triangle-alert"), Tone::Warn};
    case Kind::Paused: {
        const QString title = mark.subject == "all" ? tr("Sends paused") : tr("Paused: %1").arg(scopeName(mark.subject));
        return {title, tr("%Ln messages held back", nullptr, n), QStringLiteral("pause"), Tone::Warn};
    }
    case Kind::ReviewPile: return {tr("%Ln questions at once", nullptr, n), tr("Within %Ln minutes, for a person", nullptr, minutes), QStringLiteral("list-checks"), Tone::Accent};
    }
    return {};
}

NightLine NightWords::need(const console::NeedsYou &need, Instant now)
{
    using Kind = console::NeedsYou::Kind;
    const int n = plural(need.count);
    switch (need.kind) {
    case Kind::InDoubt: return {tr("%Ln messages in doubt", nullptr, n), tr("May have been sent; a person decides"), QStringLiteral("circle-help"), Tone::Warn};
    case Kind::GuardErrors: return {tr("%Ln rules could not run", nullptr, n), tr("Their messages are held"), QStringLiteral("shield-alert"), Tone::Bad};
    case Kind::SetAside: return {tr("%Ln set aside", nullptr, n), tr("Failed for good; can be tried again"), QStringLiteral("circle-x"), Tone::Bad};
    case Kind::Reviews: {
        const QString oldest = need.since ? tr("The oldest since %1").arg(Formats::age(std::max(Millis{0}, now - *need.since))) : QString();
        return {tr("%Ln questions wait for you", nullptr, n), oldest, QStringLiteral("list-checks"), Tone::Accent};
    }
    case Kind::NoModel: return {tr("No model decides yet"), tr("Train one: every lead asks a person"), QStringLiteral("graduation-cap"), Tone::Warn};
    case Kind::UnderTarget: return {tr("Accuracy is under its target"), tr("%Ln decided leads turned out otherwise", nullptr, n), QStringLiteral("trending-down"), Tone::Warn};
    case Kind::Paused: {
        const QString title = need.subject.empty() || need.subject == "all" ? tr("Sends are paused") : tr("Paused: %1").arg(scopeName(need.subject));
        return {title, need.since ? tr("Since %1, nothing goes out").arg(Formats::when(*need.since, now)) : tr("Nothing goes out"), QStringLiteral("pause"), Tone::Warn};
    }
    case Kind::NotRunning: return {tr("Nobody works on this workspace"), tr("Start the agent here"), QStringLiteral("power"), Tone::Warn};
    }
    return {};
}

QString NightWords::lane(NightLane lane)
{
    switch (lane) {
    case NightLane::Asked: return tr("Questions");
    case NightLane::Held: return tr("Held by rules");
    case NightLane::Trouble: return tr("Trouble");
    }
    return {};
}

std::int64_t NightWords::figure(NightLane lane, const console::NightBucket &sum)
{
    switch (lane) {
    case NightLane::Asked: return sum.review;
    case NightLane::Held: return sum.guardrail;
    case NightLane::Trouble: return sum.trouble;
    }
    return 0;
}

QString NightWords::slot(const NightSlot &slot)
{
    if (slot.to - slot.from > std::chrono::hours(1))
        return QLocale().toString(local(slot.from).date(), QStringLiteral("ddd d MMM"));
    return tr("%1 to %2", "two times of day").arg(Formats::clock(slot.from), Formats::clock(slot.to));
}

QString NightWords::sum(const console::NightBucket &sum)
{
    QStringList parts;
    const auto add = [&](std::int64_t n, const QString &words) {
        if (n > 0)
            parts += words;
    };
    add(sum.inbound, tr("%Ln events", nullptr, plural(sum.inbound)));
    add(sum.leads, tr("%Ln new leads", nullptr, plural(sum.leads)));
    add(sum.sent, tr("%Ln messages sent", nullptr, plural(sum.sent)));
    add(sum.replies, tr("%Ln replies", nullptr, plural(sum.replies)));
    add(sum.review, tr("%Ln questions", nullptr, plural(sum.review)));
    add(sum.booked, tr("%Ln booked", nullptr, plural(sum.booked)));
    add(sum.trouble, tr("%Ln in trouble", nullptr, plural(sum.trouble)));
    return parts.join(QStringLiteral(", "));
}

} // namespace ns::ui
