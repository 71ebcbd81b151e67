// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/messagecontext.h"

#include <QTest>

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;
using ns::testing::at;

namespace {

MessageContext full()
{
    MessageContext c;
    c.at = at("2026-11-24T15:00:00.123Z");
    c.kind = domain::MessageKind::OptoutConfirmation;
    c.channel = "carrier-pigeon";
    c.country = "BR US";
    c.region = "BR-RJ";
    c.location = "Rio Centro";
    c.offsets = {-300, -180, 345};
    c.minutesSinceInbound = -3;
    c.minutesSinceSend = 1441;
    c.sentLast24h = 1;
    c.sentLast7d = 64;
    c.consent = false;
    c.optedOut = c.isMinor = c.isGuardian = c.marketingPaused = c.hasTemplate = c.isMerged = true;
    c.runIsLive = c.hasAddress = c.validAddress = false;
    return c;
}

} // namespace

class TestMessageContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_book = ZoneBook::load().value();
        m_laws = LawPacks::builtIn().value();
    }
    void init() { ns::testing::failOnWarnings(); }
    void comesBack();
    void isSmall();
    void anyBytesAreSafe();
    void refuses_data();
    void refuses();
    void readsTheFacts();
    void placesThatAreNotSure();
    void foreignTextsAreBounded();

private:
    std::shared_ptr<const ZoneBook> m_book;
    LawPacks m_laws;
};

void TestMessageContext::comesBack()
{
    for (const MessageContext &context : {MessageContext{}, full()}) {
        const auto again = unpackContext(packContext(context));
        NS_VERIFY_OK(again);
        QVERIFY(*again == context);
        QCOMPARE(packContext(*again), packContext(context));
    }
    // Each field counts: a change of one changes the bytes.
    const std::string before = packContext(full());
    const std::vector<void (*)(MessageContext &)> changes{
        [](MessageContext &c) { c.at += Millis(1); }, [](MessageContext &c) { c.kind = domain::MessageKind::Reply; }, [](MessageContext &c) { c.channel = "sms"; },
        [](MessageContext &c) { c.country = "BR"; }, [](MessageContext &c) { c.region.clear(); }, [](MessageContext &c) { c.location.clear(); },
        [](MessageContext &c) { c.offsets.pop_back(); }, [](MessageContext &c) { c.minutesSinceInbound.reset(); }, [](MessageContext &c) { c.minutesSinceSend = 0; },
        [](MessageContext &c) { c.sentLast24h = 0; }, [](MessageContext &c) { c.sentLast7d = 0; }, [](MessageContext &c) { c.consent.reset(); },
        [](MessageContext &c) { c.consent = true; }, [](MessageContext &c) { c.optedOut = false; }, [](MessageContext &c) { c.isMinor = false; },
        [](MessageContext &c) { c.isGuardian = false; }, [](MessageContext &c) { c.marketingPaused = false; }, [](MessageContext &c) { c.hasTemplate = false; },
        [](MessageContext &c) { c.runIsLive = true; }, [](MessageContext &c) { c.isMerged = false; }, [](MessageContext &c) { c.hasAddress = true; },
        [](MessageContext &c) { c.validAddress = true; }};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        MessageContext context = full();
        changes[i](context);
        QVERIFY2(packContext(context) != before, std::to_string(i).c_str());
        QVERIFY2(unpackContext(packContext(context)).value() == context, std::to_string(i).c_str());
    }
}

void TestMessageContext::isSmall()
{
    MessageContext c;
    c.at = at("2026-11-24T15:00:00Z");
    c.channel = "whatsapp";
    c.country = "PE";
    c.offsets = {-300};
    c.minutesSinceSend = 4000;
    c.consent = true;
    const std::string bytes = packContext(c);
    QVERIFY2(bytes.size() <= 28, std::to_string(bytes.size()).c_str());
}

void TestMessageContext::anyBytesAreSafe()
{
    Random random(20261122, "context");
    const std::string good = packContext(full());
    for (std::size_t cut = 0; cut < good.size(); ++cut)
        QVERIFY2(!unpackContext(std::string_view(good).substr(0, cut)), std::to_string(cut).c_str());
    QVERIFY(!unpackContext(good + '\0'));
    for (int i = 0; i < 20000; ++i) {
        std::string bytes = good;
        for (std::int64_t n = random.between(1, 4); n > 0; --n)
            bytes[std::size_t(random.between(0, std::ssize(bytes) - 1))] = char(random.between(-128, 127));
        if (const auto read = unpackContext(bytes)) // what is taken is a context that comes back
            QVERIFY(unpackContext(packContext(*read)).value() == *read);
    }
}

void TestMessageContext::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, MessageContext context) { QTest::newRow(name) << QByteArray::fromStdString(packContext(context)); };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another version") << QByteArray::fromStdString("\x02" + packContext(full()).substr(1));
    MessageContext c = full();
    c.offsets = {-1081};
    row("an offset beyond the earth", c);
    c.offsets = {-180, -300};
    row("offsets in disorder", c);
    c.offsets = {-180, -180};
    row("an offset twice", c);
    c = full();
    c.location = std::string(513, 'x');
    row("an endless location", c);
}

void TestMessageContext::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = unpackContext(bytes.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

void TestMessageContext::readsTheFacts()
{
    domain::OutboxItem item;
    item.channel = "whatsapp";
    item.kind = domain::MessageKind::Reply;
    domain::ContactState contact;
    contact.profile.phone = "+5521998887766";
    contact.profile.country = "BR";
    contact.profile.location = "Rio Centro";
    contact.profile.role = domain::PersonRole::Guardian;
    contact.profile.attributes["is_minor"] = "true";
    contact.profile.consent = {{"whatsapp", true}};
    contact.lastInboundAt = at("2026-11-24T14:00:30Z");
    contact.lastSend = domain::LastSend{.at = at("2026-11-23T15:00:01Z")};
    contact.marketingPaused = true;
    const ClaimFacts facts{item, contact, 1, 2, {}, true, true, at("2026-11-24T15:00:00Z")};
    const MessageContext context = contextOf(facts, *m_book, m_laws);
    MessageContext expected;
    expected.at = at("2026-11-24T15:00:00Z");
    expected.kind = domain::MessageKind::Reply;
    expected.channel = "whatsapp";
    expected.country = "BR";
    expected.region = "BR-RJ"; // by the area code
    expected.location = "Rio Centro";
    expected.offsets = {-180};
    expected.minutesSinceInbound = 59;
    expected.minutesSinceSend = 1439;
    expected.sentLast24h = 1;
    expected.sentLast7d = 2;
    expected.consent = true;
    expected.isGuardian = true; // so the mark speaks of the child
    expected.marketingPaused = true;
    expected.hasTemplate = true;
    QVERIFY(context == expected);
    contact.profile.role = domain::PersonRole::Student;
    contact.optedOutChannels = {"whatsapp"};
    contact.mergedInto = domain::ContactId("csv/2");
    contact.profile.phone = "12";
    const MessageContext student = contextOf({item, contact, 0, 0, {}, false, false, facts.now}, *m_book, m_laws);
    QVERIFY(student.isMinor && !student.isGuardian && student.optedOut && student.isMerged && !student.runIsLive && student.hasAddress && !student.validAddress && !student.hasTemplate);
}

void TestMessageContext::placesThatAreNotSure()
{
    domain::OutboxItem item;
    item.channel = "whatsapp";
    domain::ContactState contact;
    contact.profile.phone = "+18005550100"; // toll-free: any place of +1
    const MessageContext context = contextOf({.item = item, .contact = contact, .now = at("2026-11-24T15:00:00Z")}, *m_book, m_laws);
    QVERIFY(context.offsets.size() >= 5 && std::is_sorted(context.offsets.begin(), context.offsets.end()));
    QVERIFY(context.country.find("US") != std::string::npos && context.country.find("CA") != std::string::npos);
    QVERIFY(unpackContext(packContext(context)).value() == context);
    contact.profile.phone = "+99912345678";
    const MessageContext nowhere = contextOf({.item = item, .contact = contact, .now = at("2026-11-24T15:00:00Z")}, *m_book, m_laws);
    QVERIFY(nowhere.offsets.empty() && nowhere.country.empty() && nowhere.region.empty());
}

void TestMessageContext::foreignTextsAreBounded()
{
    domain::OutboxItem item;
    item.channel = std::string(600, 'c');
    domain::ContactState contact;
    contact.profile.country = std::string(600, 'C');
    contact.profile.location = std::string(600, 'l');
    contact.profile.attributes["region"] = std::string(100000, 'r');
    const MessageContext context = contextOf({.item = item, .contact = contact, .now = at("2026-11-24T15:00:00Z")}, *m_book, m_laws);
    QVERIFY(context.channel.empty() && context.country.empty() && context.location.empty());
    NS_VERIFY_OK(unpackContext(packContext(context)));
}

QTEST_GUILESS_MAIN(TestMessageContext)
#include "tst_messagecontext.moc"
