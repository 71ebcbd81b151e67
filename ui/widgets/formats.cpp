// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formats.h"

#include <QDateTime>
#include <QLocale>

namespace ns::ui {

namespace {

constexpr std::int64_t kSecond = 1'000'000; // microseconds
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

/// 0.31, 4.62, 38.1, 412: three figures.
QString threeFigures(double value)
{
    return QLocale().toString(value, 'f', value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

} // namespace

QString Formats::count(std::int64_t n)
{
    return QLocale().toString(qlonglong(n));
}

QString Formats::share(double part, int decimals)
{
    return tr("%1 %", "a share, 31 %").arg(QLocale().toString(part * 100, 'f', decimals));
}

QString Formats::shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? share(double(part) / double(whole)) : QStringLiteral("–");
}

QString Formats::duration(std::int64_t microseconds)
{
    if (microseconds < 1000)
        return tr("%1 µs").arg(microseconds);
    if (microseconds < 1000 * 1000)
        return tr("%1 ms").arg(microseconds < 10'000 ? QLocale().toString(double(microseconds) / 1000, 'f', 1) : QLocale().toString(double(microseconds) / 1000, 'f', 0));
    if (microseconds < kMinute)
        return tr("%1 s").arg(threeFigures(double(microseconds) / double(kSecond)));
    if (microseconds < kHour)
        return tr("%1 min %2 s").arg(microseconds / kMinute).arg(microseconds % kMinute / kSecond);
    return tr("%1 h %2 min").arg(microseconds / kHour).arg(microseconds % kHour / kMinute);
}

QString Formats::age(Millis age)
{
    const auto minutes = age.count() / 60'000;
    if (minutes < 1)
        return tr("now");
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return tr("%1 h").arg(minutes / 60);
    return tr("%n days", nullptr, int(std::min<std::int64_t>(minutes / (24 * 60), 100'000)));
}

QString Formats::until(Millis wait)
{
    return wait.count() < 60'000 ? tr("in a moment") : tr("in %1").arg(age(wait));
}

QString Formats::when(Instant at, Instant now)
{
    const QDateTime then = local(at);
    const QDateTime today = local(now);
    if (then.date() == today.date())
        return clock(at);
    const QString pattern = then.date().year() == today.date().year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy");
    return QLocale().toString(then.date(), pattern);
}

QString Formats::exact(Instant at)
{
    const QDateTime then = local(at);
    return tr("%1, %2", "date, time").arg(QLocale().toString(then.date(), QStringLiteral("d MMM")), then.time().toString(QStringLiteral("HH:mm:ss")));
}

QString Formats::clock(Instant at)
{
    return local(at).time().toString(QStringLiteral("HH:mm"));
}

QString Formats::money(std::int64_t micros, const QString &currency)
{
    const QString symbol = currency == QStringLiteral("USD") ? QStringLiteral("US$") : currency;
    return symbol + QChar(0xA0) + QLocale().toString(double(micros) / 1e6, 'f', 2);
}

} // namespace ns::ui
