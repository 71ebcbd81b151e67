// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/sequence/sequencebook.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::sequence;
using namespace std::chrono_literals;

namespace {

/// JSON with its quotes written as apostrophes (moc 6.4 loses its way in a raw string that holds quotes).
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

const std::string kWelcome = json("{'id':'welcome','trigger':{'event':'lead.created'},'needs_segment':false,'kind':'marketing',"
                                  "'nodes':[{'id':'hello','wait':'0h','template':'welcome.hello','channel':'whatsapp'},"
                                  "{'id':'nudge','wait':'3d','template':'welcome.nudge'}],"
                                  "'stop_on':['reply','booking','opt_out','closed']}");

Definition parsed(std::string_view json)
{
    const auto parser = DefinitionParser::create();
    return parser.value().parse(json).value();
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

} // namespace

class TestDefinition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void readsEveryField()
    {
        const Definition welcome = parsed(kWelcome);
        QCOMPARE(welcome.id, std::string("welcome"));
        QCOMPARE(welcome.version.size(), std::size_t(16));
        QVERIFY(welcome.trigger == Trigger(LeadCreatedTrigger{}));
        QVERIFY(!welcome.needsSegment);
        QVERIFY(welcome.kind == domain::MessageKind::Marketing);
        QCOMPARE(welcome.nodes.size(), std::size_t(2));
        QVERIFY((welcome.nodes[0] == Node{.id = "hello", .wait = 0ms, .templateId = "welcome.hello", .channel = "whatsapp"}));
        QVERIFY((welcome.nodes[1] == Node{.id = "nudge", .wait = 72h, .templateId = "welcome.nudge"}));
        QVERIFY((welcome.stopOn == std::vector{StopCause::Reply, StopCause::Booking, StopCause::OptOut, StopCause::Closed}));
        QCOMPARE(findNode(welcome, "nudge"), std::optional<int>(1));
        QVERIFY(!findNode(welcome, "nobody"));
    }

    void readsColdTriggers()
    {
        const auto cold = [](const std::string &reason) {
            return parsed(replaced(kWelcome, json("{'event':'lead.created'}"), json("{'cold':'" + reason + "'}"))).trigger;
        };
        QVERIFY(cold("no_response") == Trigger(domain::ColdReason::NoResponse));
        QVERIFY(cold("interested") == Trigger(domain::ColdReason::Interested));
        QVERIFY(cold("cancelled") == Trigger(domain::ColdReason::Cancelled));
        QCOMPARE(triggerName(cold("cancelled")), std::string("cold:cancelled"));
        QCOMPARE(triggerName(LeadCreatedTrigger{}), std::string("lead.created"));
    }

    /// The version is the content's: key order and white space are not content.
    void versionFollowsContent()
    {
        const Definition welcome = parsed(kWelcome);
        QCOMPARE(parsed(replaced(kWelcome, "\"id\":\"welcome\",", "  \"id\" : \"welcome\" ,")).version, welcome.version);
        QVERIFY(parsed(replaced(kWelcome, "\"3d\"", "\"4d\"")).version != welcome.version);
    }

    void refusesWithAPointer_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *from, const char *to, const char *path) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(path);
        };
        row("duplicate node", "\"id\":\"nudge\"", "\"id\":\"hello\"", "/nodes/1/id");
        row("wait over 90 days", "\"3d\"", "\"91d\"", "/nodes/1/wait");
        row("wait over 90 days in minutes", "\"3d\"", "\"129601m\"", "/nodes/1/wait");
        row("negative wait", "\"3d\"", "\"-3d\"", "/nodes/1/wait");
        row("wait without unit", "\"3d\"", "\"3\"", "/nodes/1/wait");
        row("wait as number", "\"3d\"", "3", "/nodes/1/wait");
        row("unknown event", "lead.created", "message.read", "/trigger/event");
        row("unknown stop", "\"opt_out\"", "\"boredom\"", "/stop_on/2");
        row("unknown kind", "\"kind\":\"marketing\"", "\"kind\":\"reply\"", "/kind");
        row("bad channel", "\"whatsapp\"", "\"Whats App\"", "/nodes/0/channel");
        row("not json", "{\"id\":\"welcome\"", "{id", "");
    }
    void refusesWithAPointer()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, path);
        const auto parser = DefinitionParser::create();
        const auto result = parser.value().parse(replaced(kWelcome, from.toStdString(), to.toStdString()));
        QVERIFY(!result.has_value());
        const auto &errors = result.error();
        const bool found = std::any_of(errors.begin(), errors.end(), [&](const SchemaError &e) { return e.path == path.toStdString(); });
        QVERIFY2(found, errors.front().path.c_str());
    }

    void boundsTheNodes()
    {
        const auto parser = DefinitionParser::create();
        const auto withNodes = [&](int count) {
            std::string nodes;
            for (int i = 0; i < count; ++i)
                nodes += std::string(i ? "," : "") + "{'id':'n" + std::to_string(i) + "','wait':'1h','template':'t'}";
            return parser.value().parse(json("{'id':'s','trigger':{'event':'lead.created'},'needs_segment':true,'kind':'marketing',"
                                             "'nodes':[" + nodes + "],'stop_on':[]}"));
        };
        QVERIFY(!withNodes(0).has_value());
        QVERIFY(withNodes(1).has_value());
        QVERIFY(withNodes(50).has_value());
        QVERIFY(!withNodes(51).has_value());
    }

    void anOptOutStopsAlways()
    {
        const Definition silent = parsed(replaced(kWelcome, json("['reply','booking','opt_out','closed']"), "[]"));
        QVERIFY(stopsOn(silent, StopCause::OptOut));
        QVERIFY(!stopsOn(silent, StopCause::Reply));
    }

    void bookFindsByTriggerAndVersion()
    {
        const Definition now = parsed(kWelcome);
        const Definition old = parsed(replaced(kWelcome, "\"3d\"", "\"5d\""));
        const auto book = SequenceBook::build({now}, {old, now});
        NS_VERIFY_OK(book);
        QCOMPARE(book->startedBy(LeadCreatedTrigger{})->version, now.version);
        QVERIFY(!book->startedBy(domain::ColdReason::NoResponse));
        QCOMPARE(book->find("welcome", old.version)->nodes[1].wait, Millis(120h));
        QVERIFY(!book->find("welcome", "0000"));
        QVERIFY(!book->find("other", now.version));
        QVERIFY(!book->isCold("welcome"));
        QCOMPARE(book->current().size(), std::size_t(1));
        QVERIFY(book->version() != SequenceBook::build({old}).value().version());
    }

    void bookRefusesTwoForOneTrigger()
    {
        const Definition one = parsed(kWelcome);
        Definition two = one;
        two.id = "welcome2";
        QVERIFY(SequenceBook::build({one, two}).error().code == ErrorCode::AlreadyExists);
        two = one;
        two.trigger = domain::ColdReason::Interested;
        QVERIFY(SequenceBook::build({one, two}).error().code == ErrorCode::AlreadyExists);
    }
};

QTEST_GUILESS_MAIN(TestDefinition)
#include "tst_definition.moc"
