// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/senderdirectory.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::agent;

namespace {

ports::SenderEntry entry(const std::string &id, const std::string &channel, int priority)
{
    return {.connectionId = id, .channels = {channel}, .priority = priority, .sender = nullptr};
}

} // namespace

class TestSenderDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void choosesASender_data()
    {
        QTest::addColumn<QByteArray>("channel");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("highest priority") << QByteArray("sms") << QByteArray("sms-b");
        QTest::newRow("tie by id") << QByteArray("whatsapp") << QByteArray("wa-a");
        QTest::newRow("named beats star of higher priority") << QByteArray("email") << QByteArray("mail");
        QTest::newRow("star serves the rest") << QByteArray("telegram") << QByteArray("star-a");
    }
    void choosesASender()
    {
        QFETCH(QByteArray, channel);
        QFETCH(QByteArray, expected);
        const SenderDirectory directory({entry("sms-a", "sms", 1), entry("sms-b", "sms", 2), entry("wa-b", "whatsapp", 0),
                                         entry("wa-a", "whatsapp", 0), entry("mail", "email", -5), entry("star-b", "*", 9), entry("star-a", "*", 9)});
        const auto *chosen = directory.senderFor(channel.toStdString());
        QVERIFY(chosen);
        QCOMPARE(chosen->connectionId, expected.toStdString());
    }

    void choosesNothingWhereNothingServes()
    {
        QVERIFY(!SenderDirectory({}).senderFor("sms"));
        QVERIFY(!SenderDirectory({entry("a", "email", 0)}).senderFor("sms"));
    }

    void findsAConnectionById()
    {
        const SenderDirectory directory({entry("a", "sms", 1), entry("b", "*", 0)});
        QCOMPARE(directory.byId("b")->connectionId, std::string("b"));
        QVERIFY(!directory.byId("c"));
        QCOMPARE(directory.channels(), (std::vector<std::string>{"*", "sms"}));
        QCOMPARE(directory.entries().size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestSenderDirectory)
#include "tst_senderdirectory.moc"
