// SPDX-License-Identifier: GPL-3.0-or-later
// The quick judge of stored moments against the claim's own rules, on contacts, moments and policies by chance. NS_CASES=1000000 for the long run.
#include "core/policy/contextjudge.h"

#include <QElapsedTimer>
#include <QTest>
#include <set>

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;
using domain::MessageKind;
using ns::testing::at;
using Kind = ClaimOutcome::Kind;

namespace {

template <typename T, std::size_t N> const T &oneOf(Random &random, const T (&choices)[N])
{
    return choices[std::size_t(random.between(0, std::int64_t(N) - 1))];
}

struct Place { const char *country; const char *zone; const char *phone; const char *region; };
constexpr Place kPlaces[] = {
    {"CO", "America/Bogota", "+573001234567", ""}, {"CO", "", "+573001234567", "DC"}, {"BR", "America/Sao_Paulo", "+5521998887766", ""}, {"BR", "", "+5511998887766", "SP"},
    {"BR", "America/Manaus", "+5592998887766", "RJ"}, {"US", "America/New_York", "+12125550100", "FL"}, {"US", "", "+13055550100", "TX"}, {"US", "America/Chicago", "+13125550100", ""},
    {"", "", "+18005550100", ""}, {"PE", "America/Lima", "+51999888777", ""}, {"CO", "Europe/Madrid", "+34612345678", ""}, {"ES", "", "+34612345678", ""},
    {"MX", "", "+525512345678", "CMX"}, {"CL", "America/Santiago", "+56912345678", ""}, {"", "", "+99912345678", ""}, {"US", "", "+18085550100", "Rhode Island"},
    {"PE", "", "999", ""}, {"PE", "America/Lima", "", ""}, {"AU", "Australia/Lord_Howe", "+61212345678", ""}, {"NP", "Asia/Kathmandu", "+97712345678", ""}};

constexpr const char *kChannels[] = {"whatsapp", "whatsapp", "sms", "email", "carrier-pigeon"};
constexpr const char *kLocations[] = {"", "lima-centro", "elsewhere"};
constexpr const char *kWindows[] = {"09:00-18:00", "08:00-20:00", "10:00-13:00,15:00-19:00", "00:00-24:00", "closed", "07:31-21:29"};

WeekHours randomWeek(Random &random)
{
    WeekHours week;
    for (auto &day : week.days)
        day = parseDayWindows(oneOf(random, kWindows)).value();
    return week;
}

Policy randomPolicy(Random &random)
{
    Policy policy = defaultPolicy();
    if (random.chance(0.7))
        policy.standardHours = random.chance(0.5) ? parseWeekHours({{"mon-sun", "00:00-24:00"}}).value() : randomWeek(random);
    if (random.chance(0.3))
        policy.channelHours["sms"] = randomWeek(random);
    if (random.chance(0.3))
        policy.countryHours["US"] = randomWeek(random);
    if (random.chance(0.3))
        policy.locationHours["lima-centro"] = randomWeek(random);
    if (random.chance(0.3))
        policy.holidays["PE"] = {*parseDate("2026-11-24"), *parseDate("2026-12-08")};
    policy.marketingPerDay = int(random.between(1, 4));
    policy.marketingPerWeek = int(random.between(1, 6));
    policy.marketingConsent = random.chance(0.5) ? ConsentNeed::Required : ConsentNeed::NotRequired;
    policy.whatsAppWindow = random.chance(0.3);
    if (random.chance(0.2))
        policy.sentenceHours = {randomWeek(random)};
    policy.sentencePerDay = random.chance(0.2) ? 1 : 0;
    if (random.chance(0.3))
        policy.minGap = std::chrono::minutes(random.between(0, 3000));
    for (const char *rule : {"hours.", "cap.", "consent.missing", "minor.guardian", "whatsapp.window", "gap.min", "optout."}) {
        if (random.chance(0.1))
            policy.ruleActions.set(rule, RuleAction::Observe);
    }
    return policy;
}

/// A message that may come to claim at `now`.
struct Message
{
    domain::OutboxItem item;
    domain::ContactState contact;
    std::vector<Instant> times;
    bool live = true, hasTemplate = false;
    Instant now;

    [[nodiscard]] ClaimFacts facts() const
    {
        const auto since = [&](std::chrono::hours window) { return int(std::count_if(times.begin(), times.end(), [&](Instant t) { return t > now - window; })); };
        return {item, contact, since(std::chrono::hours(24)), since(std::chrono::hours(168)), times, live, hasTemplate, now};
    }
};

Message randomMessage(Random &random)
{
    Message m;
    // Some day of three years, mostly near the edges of hours; now and then beyond the zone data.
    m.now = at("2026-01-01T00:00:00Z") + std::chrono::minutes(random.between(0, std::int64_t(3) * 365 * 24 * 60));
    if (random.chance(0.5))
        m.now = std::chrono::floor<std::chrono::minutes>(std::chrono::round<std::chrono::hours>(m.now)) + Millis(random.between(-1, 1));
    if (random.chance(0.01))
        m.now = at("2041-01-01T00:00:00Z");
    const Place &place = oneOf(random, kPlaces);
    m.contact.profile.country = place.country;
    m.contact.profile.timeZone = place.zone;
    m.contact.profile.phone = place.phone;
    m.contact.profile.email = random.chance(0.8) ? "rosa@example.org" : random.chance(0.5) ? "rosa@" : "";
    m.contact.profile.location = oneOf(random, kLocations);
    if (*place.region != 0)
        m.contact.profile.attributes[random.chance(0.5) ? "region" : "state"] = place.region;
    m.item.channel = oneOf(random, kChannels);
    m.item.text = QStringLiteral("Hola Rosa");
    m.item.kind = MessageKind(random.between(0, 3));
    m.live = random.chance(0.97);
    m.hasTemplate = random.chance(0.3);
    m.contact.optedOutOfAll = random.chance(0.05);
    m.contact.marketingPaused = random.chance(0.05);
    if (random.chance(0.02))
        m.contact.mergedInto = domain::ContactId("csv/2");
    if (random.chance(0.7))
        m.contact.profile.consent[m.item.channel] = random.chance(0.9);
    if (random.chance(0.1))
        m.contact.profile.attributes["is_minor"] = random.chance(0.5) ? "true" : "no";
    if (random.chance(0.1))
        m.contact.profile.role = domain::PersonRole::Guardian;
    if (random.chance(0.6))
        m.contact.lastInboundAt = m.now - Millis(random.chance(0.3) ? 86400000 + random.between(-1, 1) : random.between(-60000, 3 * 86400000));
    if (random.chance(0.6))
        m.contact.lastSend = domain::LastSend{.at = m.now - Millis(random.between(0, 3 * 86400000))};
    std::set<Instant> times;
    for (std::int64_t n = random.chance(0.5) ? 0 : random.between(1, 7); n > 0; --n)
        times.insert(m.now - Millis(random.chance(0.2) ? 86400000 + random.between(-1, 1) : random.between(1, std::int64_t(7) * 86400000 - 1)));
    m.times.assign(times.begin(), times.end());
    return m;
}

std::string kindText(Kind kind)
{
    constexpr const char *names[] = {"pass", "defer", "hold", "block", "cancel", "review", "error"};
    return names[int(kind)];
}

} // namespace

class TestContextJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_book = ZoneBook::load().value();
        m_laws = LawPacks::builtIn().value();
    }
    void init() { ns::testing::failOnWarnings(); }
    void agreesWithTheClaim();
    void neverOpenIsHeld();
    void takesCountsAtTheirWord();
    void forgetsPlacesWhenThereAreTooMany();
    void isQuick();

private:
    std::shared_ptr<const ZoneBook> m_book;
    LawPacks m_laws;
};

void TestContextJudge::agreesWithTheClaim()
{
    const std::int64_t cases = qEnvironmentVariableIsSet("NS_CASES") ? qEnvironmentVariableIntValue("NS_CASES") : 60000;
    Random random(20261122, "contextjudge");
    std::map<std::string, int> seen;
    for (std::int64_t done = 0; done < cases;) {
        const Policy policy = randomPolicy(random);
        ContextJudge judge(policy, m_laws);
        for (int i = 0; i < 200; ++i, ++done) {
            const Message message = randomMessage(random);
            const ClaimFacts facts = message.facts();
            const ClaimOutcome claim = checkClaim(facts, policy, *m_book, m_laws);
            const auto context = unpackContext(packContext(contextOf(facts, *m_book, m_laws)));
            NS_VERIFY_OK(context);
            const ContextOutcome quick = judge.judge(*context);
            ++seen[std::string(claim.rule) + ' ' + kindText(claim.kind)];
            const std::string said = "case " + std::to_string(done) + ", " + formatInstant(message.now) + ' ' + context->country + ' ' + context->channel + ": the claim says "
                                     + kindText(claim.kind) + ' ' + std::string(claim.rule) + ", the judge " + kindText(quick.kind) + ' ' + std::string(quick.rule);
            // Several clocks that never meet today may meet after one of them changes: the claim looks 60 days ahead, the judge at one week.
            const bool changes = context->offsets.size() > 1 && claim.kind == Kind::Defer && quick.kind == Kind::Hold;
            QVERIFY2(quick.rule == claim.rule && (quick.kind == claim.kind || changes), said.c_str());
            QVERIFY(judge.judge(*context) == quick);
        }
    }
    // The chances reach every rule that it knows.
    for (const char *rule : {" pass", "run.stopped cancel", "contact.merged cancel", "optout.final block", "consent.false block", "address.missing hold", "consent.missing hold",
                             "minor.guardian hold", "address.invalid hold", "contact.marketing_paused hold", "whatsapp.window block", "zone.unknown hold", "hours.closed defer",
                             "hours.closed hold", "hours.closed error", "hours.law defer", "cap.day defer", "cap.week defer", "cap.law defer", "gap.min defer"})
        QVERIFY2(seen[rule] > 0, rule);
}

void TestContextJudge::neverOpenIsHeld()
{
    Policy policy = defaultPolicy();
    MessageContext c;
    c.at = at("2026-11-24T15:00:00Z");
    c.channel = "whatsapp";
    c.country = "PE";
    c.offsets = {-300};
    c.consent = true;
    QVERIFY(ContextJudge(policy, m_laws).judge(c) == ContextOutcome{});
    c.offsets = {-300, 540}; // Lima and Tokyo: nine to six never meet
    QVERIFY((ContextJudge(policy, m_laws).judge(c) == ContextOutcome{Kind::Hold, "hours.closed"}));
    policy.standardHours = {};
    c.offsets = {-300};
    QVERIFY((ContextJudge(policy, m_laws).judge(c) == ContextOutcome{Kind::Hold, "hours.closed"}));
    // Open on Sundays alone, which Colombia forbids; what is operational may go then.
    policy.standardHours = parseWeekHours({{"sun", "09:00-18:00"}}).value();
    c.country = "CO";
    QVERIFY((ContextJudge(policy, m_laws).judge(c) == ContextOutcome{Kind::Hold, "hours.closed"}));
    c.kind = MessageKind::Operational;
    QVERIFY((ContextJudge(policy, m_laws).judge(c) == ContextOutcome{Kind::Defer, "hours.closed"}));
}

void TestContextJudge::takesCountsAtTheirWord()
{
    const Policy policy = defaultPolicy();
    MessageContext c;
    c.at = at("2026-11-24T15:00:00Z");
    c.channel = "whatsapp";
    c.country = "PE";
    c.offsets = {-300};
    c.consent = true;
    ContextJudge judge(policy, m_laws);
    c.sentLast24h = 1;
    QVERIFY((judge.judge(c) == ContextOutcome{Kind::Defer, "cap.day"}));
    c.sentLast24h = -1;
    QVERIFY((judge.judge(c) == ContextOutcome{Kind::Error, "cap.day"}));
    c.sentLast24h = 0;
    c.sentLast7d = 3;
    QVERIFY((judge.judge(c) == ContextOutcome{Kind::Defer, "cap.week"}));
    c.kind = MessageKind::Operational;
    QVERIFY(judge.judge(c) == ContextOutcome{});
}

void TestContextJudge::forgetsPlacesWhenThereAreTooMany()
{
    const Policy policy = defaultPolicy();
    ContextJudge judge(policy, m_laws);
    MessageContext c;
    c.channel = "whatsapp";
    c.country = "PE";
    c.offsets = {-300};
    c.consent = true;
    for (int i = 0; i < 10000; ++i) {
        c.location = std::to_string(i);
        c.at = at(i % 2 == 0 ? "2026-11-24T15:00:00Z" : "2026-11-28T15:00:00Z");
        QVERIFY((judge.judge(c).rule == (i % 2 == 0 ? "" : "hours.closed")));
    }
}

void TestContextJudge::isQuick()
{
    // Once as a business's own messages are, of a few places one by one, and once of any place at all.
    for (const bool isMixed : {false, true}) {
        Random random(5, "quick");
        std::vector<MessageContext> contexts;
        while (contexts.size() < 20000) {
            Message message = randomMessage(random);
            message.live = true;
            if (isMixed || (message.item.channel == "whatsapp" && message.contact.profile.timeZone != "" && message.contact.profile.location.empty()))
                contexts.push_back(contextOf(message.facts(), *m_book, m_laws));
        }
        const Policy policy = defaultPolicy();
        ContextJudge judge(policy, m_laws);
        std::int64_t passed = 0;
        const auto judgeAll = [&] {
            for (const MessageContext &context : contexts)
                passed += judge.judge(context).kind == Kind::Pass ? 1 : 0;
        };
        judgeAll();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            judgeAll();
        const double each = double(timer.nsecsElapsed()) / (10.0 * double(contexts.size()));
        qInfo("%s: %.0f ns a context, %lld passed", isMixed ? "any place" : "nine places", each, static_cast<long long>(passed));
        QVERIFY(passed > 0);
        QVERIFY(each < 20000); // debug and sanitizer builds on a busy machine included
    }
}

QTEST_GUILESS_MAIN(TestContextJudge)
#include "tst_contextjudge.moc"
