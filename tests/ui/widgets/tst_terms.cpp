// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/domain/event.h"
#include "tests/testing/testing.h"
#include "ui/style/icons.h"
#include "ui/widgets/terms.h"

using namespace ns;
using namespace ns::ui;

/// Codes have words; unknown ones are shown as they are.
class TestTerms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void codesHaveWords_data();
    void codesHaveWords();
    void messagesAreTaggedByWhatWasUnderstood();
    void everyEventHasWordsAndAnIcon();
    void everyOutboxStateHasWords();
    void everyErrorHasWords();
};

void TestTerms::codesHaveWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *kind, const char *reason, const char *label) {
        console::ReviewRow made;
        made.kind = kind;
        made.reason = reason;
        made.label = label;
        return made;
    };
    QTest::newRow("stage") << Terms::stage("cold") << "Gone cold";
    QTest::newRow("a customer's own stage") << Terms::stage("pre_enrolled") << "Pre enrolled";
    QTest::newRow("no stage") << Terms::stage("") << "";
    QTest::newRow("channel") << Terms::channel("whatsapp") << "WhatsApp";
    QTest::newRow("own channel") << Terms::channel("telegram") << "Telegram";
    QTest::newRow("language") << Terms::language("pt_BR") << "Portuguese";
    QTest::newRow("unknown language") << Terms::language("qu") << "qu";
    QTest::newRow("event") << Terms::event("message.inbound") << "Message in";
    QTest::newRow("unknown event") << Terms::event("fax.received") << "fax.received";
    QTest::newRow("outcome") << Terms::outcome("review") << "a person decides";
    QTest::newRow("unknown outcome") << Terms::outcome("teleported") << "teleported";
    QTest::newRow("rule") << Terms::rule("hours.closed") << "Outside approved hours";
    QTest::newRow("unknown rule") << Terms::rule("moon.full") << "moon.full";
    QTest::newRow("rule within a sentence") << Terms::ruleInside("hours.closed") << "outside approved hours";
    QTest::newRow("country") << Terms::country("BR") << "Brasil";
    QTest::newRow("unknown country") << Terms::country("ZZ") << "ZZ";
    QTest::newRow("no country") << Terms::country("") << "";
    QTest::newRow("contact by name") << Terms::contact(QStringLiteral("Ana"), domain::ContactId("crm/L-7")) << "Ana";
    QTest::newRow("contact by the source's id") << Terms::contact(QStringLiteral("  "), domain::ContactId("import:leads.csv/571b")) << "571b";
    QTest::newRow("asks for a label") << Terms::asks(row("classification", "low_confidence", "hot")) << "Unsure: Hot?";
    QTest::newRow("asks without a label") << Terms::asks(row("classification", "no_model", "")) << "Unsure: no model yet";
    QTest::newRow("asks for an answer") << Terms::asks(row("inbound", "reply_needed", "")) << "Reply: wants an answer";
    QTest::newRow("asks for an answer to an intent") << Terms::asks(row("inbound", "reply_needed", "price")) << "Reply: Price";
    QTest::newRow("asks what a message wants") << Terms::asks(row("inbound", "intent.low_confidence", "price")) << "Message: Price?";
    QTest::newRow("asks about a message of unknown words") << Terms::asks(row("inbound", "intent.empty", "")) << "Message: has no words";
    QTest::newRow("asks about an opt-out") << Terms::asks(row("optout", "optout.unclear", "")) << "Opt-out: may have asked to stop";
    QTest::newRow("intent") << Terms::intent("reschedule") << "Move or cancel";
    QTest::newRow("a business's own intent") << Terms::intent("beca_o_descuento") << "Beca o descuento";
    QTest::newRow("language of a message") << Terms::language(domain::Language::English) << "English";
    QTest::newRow("no language") << Terms::language(domain::Language::Unknown) << "";
    QTest::newRow("asks for a text") << Terms::asks(row("no_template", "no_template", "")) << "Text: no approved text";
    QTest::newRow("asks about doubt") << Terms::asks(row("send", "send.in_doubt", "")) << "In doubt: sent or not";
    QTest::newRow("asks about a rule") << Terms::asks(row("send", "minor.guardian", "")) << "Guardrail: may be a minor";
    QTest::newRow("own word of two") << Terms::own("adult_english") << "Adult english";
}

void TestTerms::codesHaveWords()
{
    QFETCH(QString, words);
    QFETCH(QString, wanted);
    QCOMPARE(words, wanted);
}

void TestTerms::messagesAreTaggedByWhatWasUnderstood()
{
    console::ThreadMessage message;
    QVERIFY(Terms::understood(message).isEmpty());
    message.isInbound = true;
    QVERIFY(Terms::understood(message).isEmpty() && Terms::understoodInFull(message).isEmpty());
    message.language = domain::Language::Portuguese;
    message.intent = "price";
    message.intentConfidence = 0.834;
    message.intentModel = domain::ModelId("intent-aaaaaa111111");
    QCOMPARE(Terms::understood(message), (QStringList{QStringLiteral("Portuguese"), QStringLiteral("Price")}));
    QCOMPARE(Terms::understoodInFull(message), QStringLiteral("In Portuguese. Wants: Price, said intent-aaaaaa111111 with confidence 0.83"));
    message.isInbound = false; // what we wrote needs no understanding
    QVERIFY(Terms::understood(message).isEmpty());
}

void TestTerms::everyEventHasWordsAndAnIcon()
{
    for (int i = 0; i <= int(domain::EventType::ContactUnmerged); ++i) {
        const std::string code(domain::eventTypeName(domain::EventType(i)));
        QVERIFY2(Terms::event(code) != QString::fromStdString(code), code.c_str());
        QVERIFY2(Icons::exists(Terms::eventIcon(code)), code.c_str());
    }
    QVERIFY(Icons::exists(Terms::eventIcon("fax.received")));
}

void TestTerms::everyOutboxStateHasWords()
{
    for (int i = 0; i <= int(domain::OutboxState::Cancelled); ++i)
        QVERIFY(!Terms::outbox(domain::OutboxState(i)).isEmpty());
}

void TestTerms::everyErrorHasWords()
{
    for (int i = 0; i <= int(ErrorCode::ClockBackwards); ++i)
        QVERIFY(!Terms::failure({ErrorCode(i), "the disk is on fire"}).isEmpty());
    QCOMPARE(Terms::failure({ErrorCode::Storage, "the disk is on fire"}), QStringLiteral("The workspace could not be read"));
}

QTEST_MAIN(TestTerms)
#include "tst_terms.moc"
