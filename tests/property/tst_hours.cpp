// SPDX-License-Identifier: GPL-3.0-or-later
// Approved hours against a reference that shares no code with them: the C library's localtime_r and minute-by-minute search, over every
// clock change of 1990 .. 2037. 200,000 cases; NS_CASES=10000000 for the long run, NS_SEED for another seed.
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <ctime>
#include <set>

#include "core/base/random.h"
#include "core/policy/hours.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

namespace {

constexpr std::int64_t kMinuteMs = 60000;
constexpr std::int64_t kDayMinutes = 1440;

constexpr const char *kCountries = "AR BO BR BZ CL CO CR CU DO EC GF GT GY HN HT JM MX NI PA PE PR PY SR SV UY VE US ES PT";
constexpr const char *kOddities[] = {"Australia/Lord_Howe", "Pacific/Apia", "Antarctica/Troll", "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns"};

std::vector<std::string> zonesUnderTest()
{
    std::vector<std::string> zones(std::begin(kOddities), std::end(kOddities));
    QFile table(QStringLiteral("/usr/share/zoneinfo/zone.tab"));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList countries = QByteArray(kCountries).split(' ');
    const QByteArrayList lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList cells = line.split('\t');
        if (cells.size() >= 3 && countries.contains(cells[0]))
            zones.push_back(cells[2].toStdString());
    }
    return zones;
}

void useZone(const std::string &id)
{
    qputenv("TZ", QByteArray::fromStdString(":" + id));
    tzset();
}

struct Wall
{
    std::int64_t day = 0; // days since 1970 of the local date
    int minute = 0;
    int weekday = 0; // 0 = Monday
    [[nodiscard]] std::int64_t key() const { return day * kDayMinutes + minute; }
};

Wall wallAt(std::int64_t utcMinute)
{
    const std::time_t at = utcMinute * 60;
    std::tm local{};
    localtime_r(&at, &local);
    // The local date as a day number, by counting the same fields as if they were UTC.
    std::tm date{};
    date.tm_year = local.tm_year;
    date.tm_mon = local.tm_mon;
    date.tm_mday = local.tm_mday;
    return {timegm(&date) / 86400, local.tm_hour * 60 + local.tm_min, (local.tm_wday + 6) % 7};
}

/// Cheaper than wallAt: only whether the clock runs differently.
long offsetAt(std::int64_t utcMinute)
{
    const std::time_t at = utcMinute * 60;
    std::tm local{};
    localtime_r(&at, &local);
    return local.tm_gmtoff;
}

std::int64_t startOfYear(int year)
{
    std::tm date{};
    date.tm_year = year - 1900;
    date.tm_mday = 1;
    return timegm(&date) / 60;
}

/// UTC minutes at which the zone in use changes its clock.
std::vector<std::int64_t> findChanges(std::int64_t from, std::int64_t to)
{
    constexpr std::int64_t kStep = 12 * 60;
    std::vector<std::int64_t> changes;
    long before = offsetAt(from);
    for (std::int64_t at = from + kStep; at < to; at += kStep) {
        const long after = offsetAt(at);
        if (after == before)
            continue;
        std::int64_t low = at - kStep, high = at;
        while (high - low > 1) {
            const std::int64_t middle = (low + high) / 2;
            (offsetAt(middle) == before ? low : high) = middle;
        }
        changes.push_back(high);
        before = after;
    }
    return changes;
}

/// Some days around one clock change, each minute's wall clock in one or more zones.
struct Stretch
{
    std::int64_t begin = 0; // UTC minute
    std::int64_t change = 0;
    std::vector<std::string> ids;
    std::vector<std::vector<Wall>> walls; // by zone, then minute
    [[nodiscard]] std::int64_t size() const { return std::int64_t(walls.front().size()); }
};

struct Rules
{
    std::vector<WeekHours> weeks;
    std::set<std::int64_t> holidays; // day numbers, any zone
};

int randomMinute(Random &random)
{
    static constexpr int kTelling[] = {0, 1, 29, 30, 59, 60, 61, 90, 119, 120, 121, 150, 180, 181, 540, 1080, 1380, 1439, 1440};
    return random.chance(0.7) ? kTelling[random.between(0, std::ssize(kTelling) - 1)] : int(random.between(0, 1440));
}

WeekHours randomWeek(Random &random)
{
    WeekHours week;
    for (auto &day : week.days) {
        std::set<int> marks;
        const auto wanted = std::size_t(random.chance(0.15) ? 0 : random.chance(0.6) ? 2 : 4);
        while (marks.size() < wanted)
            marks.insert(randomMinute(random));
        for (auto mark = marks.begin(); mark != marks.end();) {
            const int open = *mark++;
            day.push_back({open, *mark++});
        }
    }
    return week;
}

Rules randomRules(Random &random, const Stretch &stretch)
{
    Rules rules;
    rules.weeks.push_back(randomWeek(random));
    if (random.chance(0.2))
        rules.weeks.push_back(randomWeek(random));
    const std::int64_t firstDay = stretch.walls.front().front().day;
    while (random.chance(0.3))
        rules.holidays.insert(firstDay + random.between(0, stretch.size() / kDayMinutes));
    return rules;
}

bool referenceOpen(const Rules &rules, const Wall &wall)
{
    if (rules.holidays.contains(wall.day))
        return false;
    return std::all_of(rules.weeks.begin(), rules.weeks.end(), [&](const WeekHours &week) {
        bool open = false;
        for (const DayWindow &window : week.days[std::size_t(wall.weekday)])
            open = open || (wall.minute >= window.open && wall.minute < window.close);
        return open;
    });
}

/// For each minute of the stretch the first approved minute at or after it, or -1 when the stretch has none.
std::vector<std::int64_t> referenceNext(const Stretch &stretch, const Rules &rules)
{
    std::vector<std::int64_t> next(std::size_t(stretch.size()), -1);
    std::int64_t coming = -1;
    for (std::int64_t i = stretch.size() - 1; i >= 0; --i) {
        const bool open = std::all_of(stretch.walls.begin(), stretch.walls.end(),
                                      [&](const auto &walls) { return referenceOpen(rules, walls[std::size_t(i)]); });
        coming = open ? i : coming;
        next[std::size_t(i)] = coming;
    }
    return next;
}

std::string describe(const Stretch &stretch, Instant from)
{
    std::string text = formatInstant(from) + " in";
    for (const std::string &id : stretch.ids)
        text += ' ' + id;
    return text;
}

} // namespace

class TestHoursProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void cleanupTestCase();
    void equalsReference();

private:
    const ZoneTable &table(const std::string &id);
    Stretch makeStretch(const std::string &id, std::int64_t change, Random &random);
    void checkStretch(const Stretch &stretch, std::int64_t cases, Random &random);
    void checkCases(const Stretch &stretch, std::int64_t cases, Random &random);
    void checkLocalTimes(const Stretch &stretch, Random &random);

    std::map<std::string, ZoneTable> m_tables;
    std::vector<std::string> m_ids;
    std::int64_t m_days = 5;
    std::int64_t m_done = 0, m_open = 0, m_jumped = 0, m_skipped = 0, m_twice = 0, m_beyond = 0;
    std::string m_failure;
};

void TestHoursProperty::cleanupTestCase()
{
    qunsetenv("TZ");
    tzset();
}

const ZoneTable &TestHoursProperty::table(const std::string &id)
{
    const auto found = m_tables.find(id);
    if (found != m_tables.end())
        return found->second;
    return m_tables.emplace(id, ZoneTable::load(id).value()).first->second;
}

Stretch TestHoursProperty::makeStretch(const std::string &id, std::int64_t change, Random &random)
{
    Stretch stretch{change - kDayMinutes - random.between(0, kDayMinutes), change, {id}, {}};
    while (random.chance(0.25) && stretch.ids.size() < 3)
        stretch.ids.push_back(m_ids[std::size_t(random.between(0, std::ssize(m_ids) - 1))]);
    for (const std::string &zone : stretch.ids) {
        useZone(zone);
        std::vector<Wall> walls;
        for (std::int64_t i = 0; i < m_days * kDayMinutes; ++i)
            walls.push_back(wallAt(stretch.begin + i));
        stretch.walls.push_back(std::move(walls));
    }
    return stretch;
}

/// toUtc: the first minute whose wall clock reaches the wanted time is its earlier instant, or the first one after the gap.
void TestHoursProperty::checkLocalTimes(const Stretch &stretch, Random &random)
{
    const ZoneTable &zone = table(stretch.ids.front());
    const std::vector<Wall> &walls = stretch.walls.front();
    const Wall &around = walls[std::size_t(stretch.change - stretch.begin)];
    for (int i = 0; i < 8; ++i) {
        const std::int64_t wanted = around.key() + random.between(-180, 120);
        if (wanted <= walls.front().key())
            continue;
        const auto reached = std::find_if(walls.begin(), walls.end(), [&](const Wall &wall) { return wall.key() >= wanted; });
        const std::int64_t expected = (stretch.begin + (reached - walls.begin())) * kMinuteMs;
        m_skipped += reached->key() != wanted;
        m_twice += std::count_if(walls.begin(), walls.end(), [&](const Wall &wall) { return wall.key() == wanted; }) > 1;
        const std::int64_t day = wanted >= 0 ? wanted / kDayMinutes : (wanted - kDayMinutes + 1) / kDayMinutes;
        const auto got = zone.toUtc(std::chrono::local_days(std::chrono::days(day)), int(wanted - day * kDayMinutes));
        if (toMillis(got) != expected)
            m_failure = "toUtc gives " + formatInstant(got) + ", expected " + describe(stretch, fromMillis(expected));
    }
}

void TestHoursProperty::checkCases(const Stretch &stretch, std::int64_t cases, Random &random)
{
    const Rules rules = randomRules(random, stretch);
    const std::vector<std::int64_t> next = referenceNext(stretch, rules);
    HolidayDates holidays;
    for (const std::int64_t day : rules.holidays)
        holidays.push_back(std::chrono::local_days(std::chrono::days(day)));
    std::vector<const ZoneTable *> zones;
    for (const std::string &id : stretch.ids)
        zones.push_back(&table(id));
    ApprovedHours approved{zones, {}, {&holidays}};
    for (const WeekHours &week : rules.weeks)
        approved.hours.push_back(&week);

    const std::int64_t change = stretch.change - stretch.begin;
    for (std::int64_t i = 0; i < cases && m_failure.empty(); ++i, ++m_done) {
        const std::int64_t minute = random.chance(0.75) ? std::clamp<std::int64_t>(change + random.between(-400, 200), 0, stretch.size() - 1)
                                                         : random.between(0, stretch.size() - 1);
        const std::int64_t ms = random.chance(0.5) ? 0 : random.between(0, kMinuteMs - 1);
        const Instant from = fromMillis((stretch.begin + minute) * kMinuteMs + ms);
        const std::int64_t reference = next[std::size_t(minute)];
        const bool openNow = reference == minute;
        // The minute that holds `from` is approved or not as a whole; else the next approved minute's start counts.
        std::int64_t later = openNow || minute + 1 >= stretch.size() ? reference : next[std::size_t(minute) + 1];
        const Instant expected = openNow ? from : fromMillis((stretch.begin + later) * kMinuteMs);
        const auto got = nextApproved(from, approved);
        m_open += openNow;
        m_jumped += !openNow && later > change && minute < change;
        m_beyond += later < 0;
        const Instant end = fromMillis((stretch.begin + stretch.size()) * kMinuteMs);
        const bool right = later < 0 ? !got || *got >= end : got == expected;
        if (!right || isApproved(from, approved) != openNow)
            m_failure = (got ? formatInstant(*got) : "nothing") + ", expected " + (later < 0 ? "later" : formatInstant(expected)) + " from "
                        + describe(stretch, from);
        for (std::size_t z = 0; z < zones.size(); ++z) {
            const LocalTime local = zones[z]->localOf(from);
            const Wall &wall = stretch.walls[z][std::size_t(minute)];
            if (local.date.time_since_epoch().count() != wall.day || local.minuteOfDay != wall.minute || local.weekday != wall.weekday)
                m_failure = "localOf differs at " + describe(stretch, from);
        }
    }
}

void TestHoursProperty::checkStretch(const Stretch &stretch, std::int64_t cases, Random &random)
{
    constexpr std::int64_t kCasesARule = 100;
    checkLocalTimes(stretch, random);
    for (std::int64_t left = cases; left > 0 && m_failure.empty(); left -= kCasesARule)
        checkCases(stretch, std::min(left, kCasesARule), random);
}

void TestHoursProperty::equalsReference()
{
    m_ids = zonesUnderTest();
    if (m_ids.empty())
        QSKIP("no /usr/share/zoneinfo/zone.tab here");
    bool ok = false;
    const std::int64_t wanted = qEnvironmentVariable("NS_CASES", QStringLiteral("200000")).toLongLong(&ok);
    QVERIFY(ok);
    const auto seed = std::uint64_t(qEnvironmentVariable("NS_SEED", QStringLiteral("20261121")).toULongLong());
    Random random(seed, "hours");
    if (wanted > 1000000)
        m_days = 9;

    QElapsedTimer timer;
    timer.start();
    std::vector<std::pair<std::string, std::int64_t>> changes;
    for (const std::string &id : m_ids) {
        useZone(id);
        // At least one stretch also for a zone that never changed its clock.
        changes.emplace_back(id, startOfYear(int(random.between(1992, 2036))));
        for (const std::int64_t change : findChanges(startOfYear(1990) + 3 * kDayMinutes, startOfYear(2038)))
            changes.emplace_back(id, change);
    }
    const auto count = std::int64_t(changes.size());
    for (std::int64_t i = 0; i < count && m_failure.empty(); ++i) {
        // Spread evenly over all changes, none left out.
        const std::int64_t cases = std::max<std::int64_t>(1, wanted * (i + 1) / count - wanted * i / count);
        checkStretch(makeStretch(changes[std::size_t(i)].first, changes[std::size_t(i)].second, random), cases, random);
    }
    qInfo("%lld cases, %zu zones, %lld clock changes, seed %llu: %lld open at once, %lld across a change, %lld beyond the stretch, "
          "%lld skipped and %lld doubled local times, %lld ms",
          static_cast<long long>(m_done), m_ids.size(), static_cast<long long>(count), static_cast<unsigned long long>(seed),
          static_cast<long long>(m_open), static_cast<long long>(m_jumped), static_cast<long long>(m_beyond),
          static_cast<long long>(m_skipped), static_cast<long long>(m_twice), static_cast<long long>(timer.elapsed()));
    QVERIFY2(m_failure.empty(), m_failure.c_str());
    QVERIFY(m_done >= wanted);
    QVERIFY2(m_open > m_done / 20 && m_jumped > m_done / 50 && m_beyond < m_done / 4 && m_skipped > 100 && m_twice > 100,
             "the cases no longer reach what they are for");
}

QTEST_GUILESS_MAIN(TestHoursProperty)
#include "tst_hours.moc"
