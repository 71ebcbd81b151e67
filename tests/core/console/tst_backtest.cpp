// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/backtest.h"

#include <QTemporaryDir>

#include "core/base/hash.h"
#include "tests/core/console/pastjournal.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;
using namespace ns::testing;
using domain::OutboxState;
using std::chrono::hours;

namespace {

const QString kThanks = QStringLiteral("Hola, gracias por escribirnos.");
const QString kRight = QStringLiteral("El curso regular cuesta US$ 120 al mes.");
const QString kWrong = QStringLiteral("El curso regular cuesta US$ 90 al mes.");
const QString kNear = QStringLiteral("El curso regular cuesta US$ 121 al mes.");
const QString kOffer = QStringLiteral("Con el pago anual tienes 10 % de descuento.");

BacktestRequest by(const std::string &document)
{
    return {.document = document};
}

policy::MessageContext onSunday()
{
    return limaContext(at("2026-11-22T15:00:00Z"));
}

policy::MessageContext refused()
{
    policy::MessageContext context = limaContext();
    context.consent = false;
    return context;
}

policy::MessageContext unasked()
{
    policy::MessageContext context = limaContext();
    context.consent.reset();
    return context;
}

const BacktestExample *find(const BacktestResult &result, const char *key)
{
    const auto found = std::ranges::find(result.examples, std::string(key), &BacktestExample::sendKey);
    return found == result.examples.end() ? nullptr : &*found;
}

std::string describeRules(const std::map<std::string, std::int64_t> &rules)
{
    std::string text;
    for (const auto &[rule, messages] : rules)
        text += rule + "=" + std::to_string(messages) + " ";
    return text;
}

} // namespace

class TestBacktest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_dir = std::make_unique<QTemporaryDir>();
        m_past = std::make_unique<PastJournal>(database());
    }
    void judgesNothingInAnEmptyWorkspace();
    void countsWhatThePolicyWouldDo();
    void comparesWithWhatBecameOfEachMessage();
    void judgesTheActivePolicyBeside();
    void countsConversionsThatCameLater();
    void countsRecordsThatSayWon();
    void keepsToThePeriod();
    void judgesOffersByTheLocalDate();
    void takesTheActionsOfRules();
    void judgesOwnRules();
    void keepsToWhatSentencesSay();
    void notesWhatObservedMomentsWouldDo();
    void countsUnreadTexts();
    void survivesAnyBytes();
    void givesExamplesToOpen();
    void spansStandWhereTheNameIsLonger();
    void leavesRoomForEveryKindOfExample();
    void refusesABrokenPolicy();
    void stopsWhenAsked();
    void tellsProgress();
    void isTheSameForManyPieces();
    void readsWhatIsMissing();
    void goesOnWhereItWasStopped();
    void conversionsAreTheBusinesssOwn();

private:
    [[nodiscard]] std::string database() const { return m_dir->filePath(QStringLiteral("nightshift.db")).toStdString(); }
    [[nodiscard]] Result<BacktestResult> run(const BacktestRequest &request, const BacktestHooks &hooks = {}) const
    {
        return runBacktest(database(), request, bareKnowledge(), hooks);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PastJournal> m_past;
};

void TestBacktest::judgesNothingInAnEmptyWorkspace()
{
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->messages, 0);
    QVERIFY(result->examples.empty() && result->days.empty() && result->byRule.empty() && !result->active);
    QCOMPARE(result->policySha256, toHex(sha256(pastPolicy())));
    QVERIFY(run({}).value().policySha256.empty());
}

void TestBacktest::countsWhatThePolicyWouldDo()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "ok", .text = kRight, .context = limaContext()},
                                {.key = "wrong", .text = kWrong, .context = limaContext()},
                                {.key = "near", .text = kNear, .context = limaContext()},
                                {.key = "late", .text = kThanks, .context = onSunday()},
                                {.key = "late-wrong", .text = kWrong, .context = onSunday()},
                                {.key = "refused", .text = kThanks, .context = refused()},
                                {.key = "unasked", .text = kThanks, .context = unasked()},
                                {.key = "drafted", .text = kThanks, .state = OutboxState::Queued},
                                {.key = "taken back", .text = kWrong, .state = OutboxState::Cancelled, .context = limaContext()}});
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->messages, 8);
    QCOMPARE(result->cancelled, 1);
    QCOMPARE(result->blocked, 4); // wrong, late-wrong, refused, unasked
    QCOMPARE(result->held, 1);    // unasked
    QCOMPARE(result->reviewed, 1);
    QCOMPARE(result->deferred, 1); // late: late-wrong would not have waited for anything
    QCOMPARE(result->errors, 0);
    QCOMPARE(result->unread, 0);
    QCOMPARE(result->withoutContext, 1);
    QCOMPARE(result->distinctTexts, 4);
    QCOMPARE(describeRules(result->byRule), std::string("consent.false=1 consent.missing=1 price.grounded=3 "));
    QCOMPARE(describeRules(result->waitsByRule), std::string("hours.closed=2 "));
    QCOMPARE(result->days.size(), std::size_t(1));
    QVERIFY(result->days[0].day == at("2026-11-24T00:00:00Z"));
    QCOMPARE(result->days[0].messages, 8);
    QCOMPARE(result->days[0].blocked, 4);
    QCOMPARE(result->days[0].reviewed, 1);
}

void TestBacktest::comparesWithWhatBecameOfEachMessage()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "went out, wrong", .text = kWrong},
                                {.key = "blocked, wrong", .text = kWrong, .state = OutboxState::Blocked, .rule = "price.grounded"},
                                {.key = "blocked, right", .text = kRight, .state = OutboxState::Blocked, .rule = "price.grounded"},
                                {.key = "in review, right", .text = kRight, .state = OutboxState::InReview, .rule = "price.grounded"},
                                {.key = "held, right", .text = kRight, .state = OutboxState::Held, .rule = "consent.missing", .context = limaContext()},
                                {.key = "rejected by a person", .text = kRight, .state = OutboxState::Blocked, .rule = "review.rejected"},
                                {.key = "refused by the channel", .text = kRight, .state = OutboxState::SetAside, .rule = "http.404"},
                                {.key = "went out, near", .text = kNear, .state = OutboxState::InDoubt},
                                {.key = "blocked, unread", .text = kRight, .state = OutboxState::Blocked, .rule = "price.grounded", .isRead = false}});
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->messages, 9);
    QCOMPARE(result->newlyBlocked, 1);
    QCOMPARE(result->newlyReviewed, 1);
    QCOMPARE(result->newlyAllowed, 3); // what nobody has read may be anything
    QCOMPARE(result->unread, 1);
    QVERIFY(find(*result, "went out, wrong")->isNew);
    QVERIFY(!find(*result, "blocked, wrong")->isNew);
    QCOMPARE(find(*result, "held, right")->rule, std::string("consent.missing"));
    QCOMPARE(int(find(*result, "held, right")->fate), int(Fate::Allow));
    QVERIFY(find(*result, "rejected by a person") == nullptr);
}

void TestBacktest::judgesTheActivePolicyBeside()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "1", .text = kRight}, {.key = "2", .text = kWrong}, {.key = "3", .text = kThanks},
                                {.key = "4", .text = QStringLiteral("El curso regular cuesta US$ 200 al mes.")}});
    BacktestRequest request = by(dearerPolicy());
    request.activeDocument = pastPolicy();
    const auto result = run(request);
    NS_VERIFY_OK(result);
    QCOMPARE(result->blocked, 2);
    QVERIFY(result->active.has_value());
    QCOMPARE(result->active->blocked, 2);
    QCOMPARE(result->active->newlyBlocked, 2);
    QCOMPARE(describeRules(result->active->byRule), std::string("price.grounded=2 "));
    QCOMPARE(result->againstActiveBlocked, 1); // 120 is wrong now
    QCOMPARE(result->againstActiveAllowed, 1); // and 200 right
}

void TestBacktest::countsConversionsThatCameLater()
{
    for (const char *id : {"won", "won-before", "lost", "booked", "outcome"})
        m_past->addLead(id);
    m_past->addEvent("won-before", "\"type\":\"deal.won\"", pastDay() - hours(48));
    for (const char *id : {"won", "won-before", "lost", "booked", "outcome"})
        m_past->addMessages(id, {{.key = std::string(id) + "-1", .text = kWrong}, {.key = std::string(id) + "-2", .text = kThanks}});
    m_past->addMessage("won", {.key = "won-3", .text = kWrong, .at = pastDay() + hours(72)}); // after the purchase
    m_past->addEvent("won", "\"type\":\"deal.won\"", pastDay() + hours(24));
    m_past->addEvent("lost", "\"type\":\"deal.lost\"", pastDay() + hours(24));
    m_past->addEvent("booked", "\"type\":\"appointment.booked\",\"data\":{\"appointment_id\":\"a-1\",\"starts_at\":\"2026-12-01T15:00:00Z\"}", pastDay() + hours(24));
    m_past->addEvent("outcome", "\"type\":\"stage.changed\",\"data\":{\"pipeline\":\"outcome\",\"from\":\"new\",\"to\":\"won\"}", pastDay() + hours(24));
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->blocked, 6);
    QCOMPARE(result->convertedAmongBlocked, 2); // won-1, outcome-1
    QCOMPARE(result->convertedAmongNewlyBlocked, 2);
    QCOMPARE(result->days.size(), std::size_t(2));
    QCOMPARE(result->days[0].newlyStopped, 5);
    QCOMPARE(result->days[0].convertedAmongNewly, 2);
    QCOMPARE(result->days[1].newlyStopped, 1);
    QCOMPARE(result->days[1].convertedAmongNewly, 0);
    QVERIFY(find(*result, "won-1")->converted);
    QVERIFY(find(*result, "outcome-1")->converted);
    QVERIFY(!find(*result, "won-3")->converted);
    QVERIFY(!find(*result, "won-before-1")->converted);
    QVERIFY(!find(*result, "booked-1")->converted);
}

void TestBacktest::countsRecordsThatSayWon()
{
    for (const char *id : {"later", "before"})
        m_past->addLead(id);
    m_past->addRecord("before", "won", pastDay() - hours(24));
    for (const char *id : {"later", "before"})
        m_past->addMessage(id, {.key = std::string(id) + "-1", .text = kWrong});
    m_past->addRecord("later", "won", pastDay() + hours(24));
    m_past->addRecord("before", "won", pastDay() + hours(24)); // said again: no news
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->blocked, 2);
    QCOMPARE(result->convertedAmongBlocked, 1);
    QVERIFY(find(*result, "later-1")->converted);
}

void TestBacktest::keepsToThePeriod()
{
    m_past->addLead("c-1");
    for (int day = 0; day < 5; ++day)
        m_past->addMessage("c-1", {.key = "day-" + std::to_string(day), .text = kWrong, .at = pastDay() + hours(24 * day)});
    BacktestRequest request = by(pastPolicy());
    request.from = pastDay() + hours(24); // the first that counts
    request.to = pastDay() + hours(72);   // the first that no longer does
    const auto result = run(request);
    NS_VERIFY_OK(result);
    QCOMPARE(result->messages, 2);
    QCOMPARE(result->blocked, 2);
    QVERIFY(find(*result, "day-1") && find(*result, "day-2") && !find(*result, "day-3"));
    QCOMPARE(result->days.size(), std::size_t(2));
}

void TestBacktest::judgesOffersByTheLocalDate()
{
    m_past->addLead("c-1");
    // The offer holds until 30 November where the contact is: 1 December 02:00 UTC is still 21:00 of that day in Lima.
    m_past->addMessages("c-1", {{.key = "in time", .text = kOffer, .context = limaContext(at("2026-11-27T15:00:00Z"))},
                                {.key = "late", .text = kOffer, .context = limaContext(at("2026-12-01T15:00:00Z"))},
                                {.key = "late too", .text = kOffer, .context = limaContext(at("2026-12-03T15:00:00Z"))},
                                {.key = "just in time", .text = kOffer, .context = limaContext(at("2026-12-01T02:00:00Z"))},
                                {.key = "no claim", .text = kOffer, .at = at("2026-12-02T15:00:00Z")}});
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->distinctTexts, 1);
    QCOMPARE(result->blocked, 3);
    QVERIFY(find(*result, "late") && find(*result, "late too") && find(*result, "no claim"));
    QVERIFY(!find(*result, "in time") && !find(*result, "just in time"));
}

void TestBacktest::takesTheActionsOfRules()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "wrong", .text = kWrong}, {.key = "near", .text = kNear}, {.key = "right", .text = kRight}});
    const auto with = [&](const char *action) { return run(by(pastPolicy("\"rules\":{\"price.grounded\":{\"action\":\"" + std::string(action) + "\"}}"))).value(); };
    QCOMPARE(with("block").blocked, 2);
    QCOMPARE(with("review").blocked, 0);
    QCOMPARE(with("review").reviewed, 2);
    const BacktestResult observed = with("observe");
    QCOMPARE(observed.blocked + observed.reviewed, 0);
    QVERIFY(observed.byRule.empty());
    QCOMPARE(describeRules(observed.observedByRule), std::string("price.grounded=2 "));
}

void TestBacktest::judgesOwnRules()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "chat", .text = QStringLiteral("Somos la academia más barata.")},
                                {.key = "mail", .text = QStringLiteral("Somos la academia más barata."), .channel = "email"},
                                {.key = "thanks", .text = kThanks}});
    const auto result = run(by(pastPolicy("\"own_rules\":[{\"id\":\"cheap\",\"name\":\"Cheap\",\"words\":[\"barato\"],\"channels\":[\"whatsapp\"],\"action\":\"block\"}]")));
    NS_VERIFY_OK(result);
    QCOMPARE(describeRules(result->byRule), std::string("own.cheap=1 "));
    QCOMPARE(result->blocked, 1);
    QCOMPARE(find(*result, "chat")->rule, std::string("own.cheap"));
}

void TestBacktest::keepsToWhatSentencesSay()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "thanks", .text = kThanks, .context = limaContext()}});
    const auto with = [](const char *sentence) { return by(QStringLiteral("{\"facts\":{\"policies\":[\"%1\"]}}").arg(QString::fromUtf8(sentence)).toStdString()); };
    const auto early = run(with("ley del pa\u00eds: lunes a viernes 06:00-07:00"));
    NS_VERIFY_OK(early);
    QCOMPARE(describeRules(early->byRule), std::string("hours.law=1 "));
    const auto day = run(with("ley del pa\u00eds: lunes a viernes 06:00-20:00"));
    NS_VERIFY_OK(day);
    QCOMPARE(describeRules(day->byRule), std::string());
}

void TestBacktest::notesWhatObservedMomentsWouldDo()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "late", .text = kThanks, .context = onSunday()}, {.key = "unasked", .text = kThanks, .context = unasked()}, {.key = "fine", .text = kThanks, .context = limaContext()}});
    const auto result = run(by(pastPolicy("\"rules\":{\"hours.closed\":{\"action\":\"observe\"}}")));
    NS_VERIFY_OK(result);
    QCOMPARE(describeRules(result->observedByRule), std::string("hours.closed=1 "));
    QCOMPARE(describeRules(result->byRule), std::string("consent.missing=1 "));
    QCOMPARE(result->blocked, 1);
}

void TestBacktest::countsUnreadTexts()
{
    m_past->addLead("c-1");
    policy::MessageContent old = bareKnowledge().guard->read(kWrong, {});
    old.version ^= 1;
    m_past->addMessages("c-1", {{.key = "from before", .text = kWrong, .isRead = false},
                                {.key = "other reader", .text = kWrong, .content = policy::packContent(old)},
                                {.key = "damaged", .text = kWrong, .content = std::string("\xff\xfe no content")},
                                {.key = "read", .text = kWrong},
                                {.key = "refused", .text = kWrong, .context = refused(), .isRead = false}});
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->messages, 5);
    QCOMPARE(result->unread, 4);
    QCOMPARE(describeRules(result->unreadWhy), std::string("damaged=1 none=2 version=1 "));
    QCOMPARE(result->blocked, 2); // read, and the one whose moment alone forbids it
}

void TestBacktest::survivesAnyBytes()
{
    m_past->addLead("c-1");
    const std::string good = policy::packContent(bareKnowledge().guard->read(kWrong, {}));
    std::vector<PastSend> sends;
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string cut = good.substr(0, i), turned = good;
        turned[i] = char(turned[i] ^ 0x55);
        sends.push_back({.key = "cut-" + std::to_string(i), .text = kWrong, .content = cut});
        sends.push_back({.key = "turned-" + std::to_string(i), .text = kWrong, .content = turned});
    }
    m_past->addMessages("c-1", sends);
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->messages, std::int64_t(2 * good.size()));
    QVERIFY(result->unread >= std::int64_t(good.size())); // every cut one
}

void TestBacktest::givesExamplesToOpen()
{
    m_past->addLead("c-1", "Ana Torres");
    m_past->addMessages("c-1", {{.key = "wrong", .text = kWrong}, {.key = "refused", .text = kThanks, .context = refused()},
                                {.key = "mail", .text = kThanks, .channel = "email", .subject = kWrong}});
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->examples.size(), std::size_t(3));
    const BacktestExample *wrong = find(*result, "wrong");
    QVERIFY(wrong);
    QCOMPARE(wrong->contactName, QStringLiteral("Ana Torres"));
    QVERIFY(!wrong->contactId.empty());
    QCOMPARE(wrong->rule, std::string("price.grounded"));
    QCOMPARE(wrong->text.mid(wrong->span.start, wrong->span.end - wrong->span.start), QStringLiteral("US$ 90"));
    QVERIFY(wrong->at == pastDay());
    const BacktestExample *refusedOne = find(*result, "refused");
    QVERIFY(refusedOne && refusedOne->span == policy::CodeSpan{});
    QCOMPARE(refusedOne->rule, std::string("consent.false"));
}

void TestBacktest::spansStandWhereTheNameIsLonger()
{
    m_past->addLead("c-1", "Maximiliana Quispe");
    policy::DraftSource source;
    source.language = domain::Language::Spanish;
    source.channel = "whatsapp";
    source.names = {QStringLiteral("Maximiliana")};
    const QString text = QStringLiteral("Hola, Maximiliana: el curso regular cuesta US$ 90 al mes.");
    m_past->addMessage("c-1", {.key = "named", .text = text, .content = policy::packContent(bareKnowledge().guard->read(text, source))});
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    const BacktestExample *named = find(*result, "named");
    QVERIFY(named);
    QCOMPARE(text.mid(named->span.start, named->span.end - named->span.start), QStringLiteral("US$ 90"));
}

void TestBacktest::leavesRoomForEveryKindOfExample()
{
    m_past->addLead("c-1");
    m_past->addLead("c-2");
    std::vector<PastSend> sends{{.key = "near", .text = kNear}, {.key = "freed", .text = kRight, .state = OutboxState::Blocked, .rule = "price.grounded"}};
    for (int i = 0; i < 300; ++i)
        sends.push_back({.key = "wrong-" + std::to_string(i), .text = kWrong});
    m_past->addMessages("c-1", sends);
    m_past->addMessage("c-2", {.key = "lost sale", .text = kWrong, .at = pastDay() - hours(100)});
    m_past->addEvent("c-2", "\"type\":\"deal.won\"", pastDay());
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->examples.size(), kBacktestExamplesMax);
    QCOMPARE(result->examples.front().sendKey, std::string("lost sale")); // who converted first, however old
    QVERIFY(find(*result, "near") && find(*result, "freed"));
    QCOMPARE(result->newlyBlocked, 301);
}

void TestBacktest::refusesABrokenPolicy()
{
    const auto result = run(by("{\"version\":1,\"facts\":{\"prices\":[{\"item\":\"B2\",\"amount\":-1,\"currency\":\"USD\"}]}}"));
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(ErrorCode::InvalidInput));
    QCOMPARE(result.error().where, std::string("/facts/prices/0/amount"));
    const auto gone = runBacktest(m_dir->filePath(QStringLiteral("none.db")).toStdString(), by(pastPolicy()), bareKnowledge());
    QCOMPARE(int(gone.error().code), int(ErrorCode::NotFound));
}

void TestBacktest::stopsWhenAsked()
{
    m_past->addLead("c-1");
    m_past->addMessage("c-1", {.key = "1", .text = kWrong});
    const auto result = run(by(pastPolicy()), {.isStopRequested = [] { return true; }});
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(ErrorCode::Cancelled));
}

void TestBacktest::tellsProgress()
{
    m_past->addLead("c-1");
    m_past->addMessages("c-1", {{.key = "1", .text = kWrong}, {.key = "2", .text = kWrong}});
    std::int64_t last = 0, of = 0;
    NS_VERIFY_OK(run(by(pastPolicy()), {.onProgress = [&](std::int64_t done, std::int64_t total) {
        last = done;
        of = total;
    }}));
    QCOMPARE(last, 2);
    QCOMPARE(of, 2);
}

/// More rows than a piece holds, so that both threads take part; every number is known by its construction.
void TestBacktest::isTheSameForManyPieces()
{
    constexpr int kContacts = 90, kEach = 200;
    for (int c = 0; c < kContacts; ++c) {
        const std::string id = "c-" + std::to_string(c);
        m_past->addLead(id);
        std::vector<PastSend> sends;
        for (int i = 0; i < kEach; ++i)
            sends.push_back({.key = id + "-" + std::to_string(i), .text = i % 4 == 0 ? kWrong : i % 4 == 1 ? kOffer : kRight,
                             .context = limaContext(pastDay() + hours(24 * (i % 10)))});
        m_past->addMessages(id, sends);
    }
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->messages, kContacts * kEach);
    // A quarter is wrong. Offers (i % 4 == 1) have odd i, so the days 1, 3, 5, 7 and 9 after the 24th: the last two lie in December.
    const std::int64_t wrong = kContacts * kEach / 4, expired = kContacts * kEach / 4 * 2 / 5;
    QCOMPARE(result->blocked, wrong + expired);
    QCOMPARE(result->distinctTexts, 3);
    const auto again = run(by(pastPolicy()));
    NS_VERIFY_OK(again);
    QVERIFY(again->byRule == result->byRule && again->waitsByRule == result->waitsByRule);
    for (std::size_t i = 0; i < result->examples.size(); ++i)
        QCOMPARE(again->examples[i].sendKey, result->examples[i].sendKey);
}

void TestBacktest::readsWhatIsMissing()
{
    m_past->addLead("c-1");
    policy::MessageContent old = bareKnowledge().guard->read(kWrong, {});
    old.version ^= 1;
    m_past->addMessages("c-1", {{.key = "none", .text = kWrong, .isRead = false},
                                {.key = "old", .text = kRight, .content = policy::packContent(old)},
                                {.key = "damaged", .text = kNear, .content = std::string("\x01\x02")},
                                {.key = "read", .text = kThanks}});
    QCOMPARE(run(by(pastPolicy())).value().unread, 3);
    const auto read = extractMissing(database(), m_past->journal(), bareKnowledge());
    NS_VERIFY_OK(read);
    QCOMPARE(read->missing, 3);
    QCOMPARE(read->stored, 3);
    QVERIFY(!read->isCancelled);
    const auto result = run(by(pastPolicy()));
    NS_VERIFY_OK(result);
    QCOMPARE(result->unread, 0);
    QCOMPARE(result->blocked, 1);
    QCOMPARE(result->reviewed, 1);
    QCOMPARE(extractMissing(database(), m_past->journal(), bareKnowledge()).value().missing, 0);
}

void TestBacktest::goesOnWhereItWasStopped()
{
    m_past->addLead("c-1");
    std::vector<PastSend> sends;
    for (int i = 0; i < 500; ++i)
        sends.push_back({.key = "m-" + std::to_string(i), .text = kWrong, .isRead = false});
    m_past->addMessages("c-1", sends);
    std::atomic<bool> isStopping = false;
    const auto first = extractMissing(database(), m_past->journal(), bareKnowledge(), {.onProgress = [&](std::int64_t, std::int64_t) { isStopping = true; }, .isStopRequested = [&] { return isStopping.load(); }});
    NS_VERIFY_OK(first);
    QVERIFY(first->isCancelled);
    QVERIFY(first->stored > 0 && first->stored < 500);
    QCOMPARE(run(by(pastPolicy())).value().unread, 500 - first->stored);
    const auto second = extractMissing(database(), m_past->journal(), bareKnowledge());
    NS_VERIFY_OK(second);
    QCOMPARE(second->missing, 500 - first->stored);
    QCOMPARE(run(by(pastPolicy())).value().blocked, 500);
}

void TestBacktest::conversionsAreTheBusinesssOwn()
{
    agent::Knowledge knowledge;
    QVERIFY(conversionsOf(knowledge)("won"));
    QVERIFY(!conversionsOf(knowledge)("booked") && !conversionsOf(knowledge)("lost"));
    knowledge.outcomes = classify::OutcomeMap(std::map<std::string, std::string>{{"booked", "yes"}});
    QVERIFY(conversionsOf(knowledge)("booked"));
    QVERIFY(!conversionsOf(knowledge)("no_show"));
}

QTEST_GUILESS_MAIN(TestBacktest)
#include "tst_backtest.moc"
