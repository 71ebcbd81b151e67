// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contactstate.h"

#include <set>

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;

namespace {

std::string randomText(Random &random)
{
    static constexpr std::string_view kPieces[] = {"a", "Zoë", "\n", "€", "+51", "", "0", "long enough to leave the small buffer"};
    std::string text;
    for (std::int64_t left = random.between(0, 3); left > 0; --left)
        text += kPieces[random.between(0, 7)];
    return text;
}

Instant randomTime(Random &random)
{
    return fromMillis(random.between(-1, 4'000'000'000'000));
}

std::optional<Instant> maybeTime(Random &random)
{
    return random.chance(0.5) ? std::optional(randomTime(random)) : std::nullopt;
}

Profile randomProfile(Random &random)
{
    Profile profile{.name = QString::fromStdString(randomText(random)), .phone = randomText(random), .email = randomText(random)};
    profile.language = Language(random.between(0, 3));
    profile.country = randomText(random);
    profile.timeZone = randomText(random);
    profile.location = randomText(random);
    profile.team = randomText(random);
    profile.role = PersonRole(random.between(0, 3));
    for (std::int64_t left = random.between(0, 3); left > 0; --left) {
        profile.consent[randomText(random)] = random.chance(0.5);
        profile.attributes[randomText(random)] = randomText(random);
    }
    return profile;
}

void fillWork(ContactState &state, Random &random)
{
    state.decision = {randomText(random), randomText(random), random.uniform(), random.chance(0.5), ModelId(randomText(random)),
                      LabelSource(random.between(0, 3)), randomTime(random)};
    for (std::int64_t left = random.between(0, 3); left > 0; --left) {
        state.runs.push_back({RunId(randomText(random)), randomText(random), randomText(random), int(random.between(-1, 9)),
                              int(random.between(0, 9)), RunState(random.between(0, 3)), randomTime(random), randomText(random)});
        state.openReviews.push_back({ReviewId(randomText(random)), randomText(random)});
    }
    state.history = random.chance(0.5);
    state.marketingPaused = random.chance(0.5);
    state.mergedInto = ContactId(randomText(random));
}

ContactState randomState(Random &random)
{
    ContactState state;
    state.id = ContactId(randomText(random));
    state.version = random.next();
    state.profile = randomProfile(random);
    state.createdAt = randomTime(random);
    state.stage = randomText(random);
    state.optedOutOfAll = random.chance(0.5);
    for (std::int64_t left = random.between(0, 3); left > 0; --left)
        state.optedOutChannels.push_back(randomText(random));
    state.lastInboundAt = maybeTime(random);
    state.lastInboundChannel = randomText(random);
    state.lastReactionAt = maybeTime(random);
    if (random.chance(0.5))
        state.lastSend = LastSend{SendKey(randomText(random)), TraceId(randomText(random)), randomText(random), randomText(random),
                                  randomTime(random)};
    state.appointment = {randomText(random), AppointmentState(random.between(0, 4)), maybeTime(random), randomTime(random)};
    fillWork(state, random);
    state.lastHeard = Language(random.between(0, 3));
    state.statedLanguage = Language(random.between(0, 3));
    return state;
}

} // namespace

class TestContactState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void roundTrip();
    void damagedBytesAreAnError();
    void unknownFormatIsAnError();
    void stateOfTheFirstFormatIsRead();
    void trailingBytesAreAnError();
    void anyBytesAreSafe();
    void everyRunEdge();
    void stages();
    void optOuts();
};

void TestContactState::roundTrip()
{
    Random random(20261124, "contactstate");
    for (int round = 0; round < 1000; ++round) {
        const ContactState state = randomState(random);
        const auto again = unpackState(packState(state), packProfile(state.profile));
        NS_VERIFY_OK(again);
        QVERIFY(*again == state);
        QCOMPARE(packState(*again), packState(state));
    }
}

void TestContactState::damagedBytesAreAnError()
{
    Random random(3, "cut");
    const ContactState state = randomState(random);
    const std::string bytes = packState(state), profile = packProfile(state.profile);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QVERIFY(!unpackState(std::string_view(bytes).substr(0, length), profile));
    for (std::size_t length = 0; length < profile.size(); ++length)
        QVERIFY(!unpackState(bytes, std::string_view(profile).substr(0, length)));
}

void TestContactState::unknownFormatIsAnError()
{
    ContactState state;
    std::string bytes = packState(state);
    bytes[0] = 99;
    const auto read = unpackState(bytes, packProfile({}));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QCOMPARE(read.error().text, std::string("contact state of an unknown format"));
    std::string profile = packProfile({});
    profile[0] = 0;
    QVERIFY(!unpackState(packState(state), profile));
}

void TestContactState::stateOfTheFirstFormatIsRead()
{
    Random random(4, "first format");
    ContactState state = randomState(random);
    std::string bytes = packState(state);
    bytes.resize(bytes.size() - 2); // the two languages, a byte each, are what the first format did not have
    bytes[0] = 1;
    const auto read = unpackState(bytes, packProfile(state.profile));
    NS_VERIFY_OK(read);
    state.lastHeard = Language::Unknown;
    state.statedLanguage = Language::Unknown;
    QVERIFY(*read == state);
}

void TestContactState::trailingBytesAreAnError()
{
    QVERIFY(!unpackState(packState({}) + "x", packProfile({})));
    QVERIFY(!unpackState(packState({}), packProfile({}) + "x"));
}

void TestContactState::anyBytesAreSafe()
{
    Random random(11, "noise");
    const std::string good = packState(randomState(random));
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = good;
        for (std::int64_t left = random.between(1, 4); left > 0; --left)
            bytes[std::size_t(random.between(1, std::int64_t(bytes.size()) - 1))] = char(random.between(0, 255));
        refused += unpackState(bytes, packProfile({})) ? 0 : 1;
    }
    QVERIFY(refused > 0); // some changes only alter a text: those are legal
}

void TestContactState::everyRunEdge()
{
    using S = RunState;
    const std::set<std::pair<S, S>> legal = {{S::Active, S::WaitingForReview}, {S::WaitingForReview, S::Active},
                                             {S::Active, S::Stopped},          {S::WaitingForReview, S::Stopped},
                                             {S::Active, S::Completed}};
    for (int from = 0; from <= int(S::Stopped); ++from) {
        for (int to = 0; to <= int(S::Stopped); ++to)
            QCOMPARE(canTransition(S(from), S(to)), legal.contains({S(from), S(to)}));
    }
    QCOMPARE(runStateName(S::WaitingForReview), std::string_view("waiting_for_review"));
}

void TestContactState::stages()
{
    for (const char *stage : {"new", "engaged", "booked", "won", "lost", "cold"})
        QVERIFY(isCanonicalStage(stage));
    for (const char *stage : {"", "New", "Prospecting", "won "})
        QVERIFY(!isCanonicalStage(stage));
}

void TestContactState::optOuts()
{
    ContactState state;
    QVERIFY(!isOptedOut(state, "sms"));
    state.optedOutChannels = {"sms"};
    QVERIFY(isOptedOut(state, "sms"));
    QVERIFY(!isOptedOut(state, "email"));
    state.optedOutOfAll = true;
    QVERIFY(isOptedOut(state, "email"));
}

QTEST_GUILESS_MAIN(TestContactState)
#include "tst_contactstate.moc"
