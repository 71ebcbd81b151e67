// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>

#include "tests/ui/testing/pagebench.h"
#include "ui/pages/tonight/nightwords.h"
#include "ui/style/icons.h"

using namespace ns;
using namespace ns::ui;
using console::NeedsYou;
using console::NightMark;
using testing::at;

/// What the page says for each code that the Desk may give.
class TestNightWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::startClean(); }
    void everyMarkSaysSomething();
    void everyNeedSaysSomething();
    void needsInWords_data();
    void needsInWords();
    void countriesByName();
    void sumsLeaveOutNothings();
};

void TestNightWords::everyMarkSaysSomething()
{
    for (int kind = 0; kind <= int(NightMark::Kind::ReviewPile); ++kind) {
        const NightLine line = NightWords::mark({.kind = NightMark::Kind(kind), .subject = "BR", .figure = 3}, Millis(300'000));
        QVERIFY2(!line.title.isEmpty() && !line.second.isEmpty() && Icons::exists(line.icon), qPrintable(QString::number(kind)));
    }
    const NightLine paused = NightWords::mark({.kind = NightMark::Kind::Paused, .subject = "channel:whatsapp", .figure = 1}, Millis(300'000));
    QCOMPARE(paused.title, QStringLiteral("Paused: whatsapp"));
}

void TestNightWords::everyNeedSaysSomething()
{
    for (int kind = 0; kind <= int(NeedsYou::Kind::NotRunning); ++kind) {
        const NightLine line = NightWords::need({.kind = NeedsYou::Kind(kind), .count = 2}, {});
        QVERIFY2(!line.title.isEmpty() && Icons::exists(line.icon), qPrintable(QString::number(kind)));
        QVERIFY(line.tone != Tone::Quiet); // what needs a person is never grey
    }
}

void TestNightWords::needsInWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("second");
    using Kind = NeedsYou::Kind;
    QTest::newRow("reviews") << int(Kind::Reviews) << 14 << "" << "14 questions wait for you" << "The oldest since 38 min";
    QTest::newRow("one review") << int(Kind::Reviews) << 1 << "" << "1 questions wait for you" << "The oldest since 38 min"; // forms come with the catalogue
    QTest::newRow("all paused") << int(Kind::Paused) << 1 << "all" << "Sends are paused" << "Since 06:04, nothing goes out";
    QTest::newRow("one channel") << int(Kind::Paused) << 1 << "channel:sms" << "Paused: sms" << "Since 06:04, nothing goes out";
}

void TestNightWords::needsInWords()
{
    QFETCH(int, kind);
    QFETCH(int, count);
    QFETCH(QString, subject);
    const Instant now = at("2026-11-21T06:42:00Z");
    const NightLine line = NightWords::need({.kind = NeedsYou::Kind(kind), .count = count, .since = now - std::chrono::minutes(38), .subject = subject.toStdString()}, now);
    QTEST(line.title, "title");
    QTEST(line.second, "second");
}

void TestNightWords::countriesByName()
{
    QCOMPARE(NightWords::countries("BR,MX"), QStringLiteral("Brasil, México"));
    QCOMPARE(NightWords::countries("ZZ"), QStringLiteral("ZZ"));
    QCOMPARE(NightWords::countries(""), QStringLiteral("Unknown country"));
}

void TestNightWords::sumsLeaveOutNothings()
{
    QCOMPARE(NightWords::sum({}), QString());
    QCOMPARE(NightWords::sum({.inbound = 1200, .sent = 3}), QStringLiteral("1,200 events, 3 messages sent"));
    for (const NightLane lane : kNightLanes)
        QCOMPARE(NightWords::figure(lane, {.review = 7, .guardrail = 7, .trouble = 7}), std::int64_t(7));
}

QTEST_MAIN(TestNightWords)
#include "tst_nightwords.moc"
