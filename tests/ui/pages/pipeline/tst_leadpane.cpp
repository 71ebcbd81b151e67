// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/pages/pipeline/leads.h"
#include "ui/pages/pipeline/classificationpanel.h"
#include "ui/pages/pipeline/leadpane.h"
#include "ui/pages/pipeline/leadpanefacts.h"
#include "ui/pages/pipeline/threadview.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/stateview.h"

using namespace ns;
using namespace ns::ui;
using domain::OutboxState;
using testing::kNow;
using testing::leadDetails;
using testing::leadRow;
using testing::message;

namespace {

QString valueOf(const std::vector<FactList::Fact> &facts, const char *name)
{
    for (const FactList::Fact &fact : facts) {
        if (fact.name == QString::fromLatin1(name))
            return fact.value;
    }
    return QStringLiteral("(none)");
}

QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts += label->text();
    }
    return texts;
}

std::vector<MessageBubble *> visibleBubbles(const QWidget &widget)
{
    std::vector<MessageBubble *> found;
    for (MessageBubble *bubble : widget.findChildren<MessageBubble *>()) {
        if (bubble->isVisible())
            found.push_back(bubble);
    }
    return found;
}

const auto kClock = [] { return kNow; };

/// Parts stand in a window that is large enough: offscreen, a window of their own would complain about new smallest sizes.
struct Host : QWidget
{
    Host()
    {
        resize(500, 3000);
        show();
    }
};

} // namespace

/// What the details pane says of a lead.
class TestLeadPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        applyLook(*qApp, {});
    }
    void theirTimeInWords_data();
    void theirTimeInWords();
    void factsSayWhatIsKnown();
    void consentIsSaidForEachChannel();
    void thePlanListsWhatWaits();
    void attributesComeAsTheyAre();
    void aModelsDecisionHasScoreAndReasons();
    void aPersonsDecisionHasNoScore();
    void theThreadSaysWhatWentOut();
    void aNarrowPaneShowsWholeMessages();
    void olderMessagesOnDemand();
    void anotherLeadClearsTheOldDetails();
    void buttonsAsk();
    void aFailureIsSaid();
};

void TestLeadPane::theirTimeInWords_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("zones");
    QTest::addColumn<bool>("approved");
    QTest::addColumn<QString>("words");
    QTest::newRow("open") << -180 << 1 << true << "09:00, may be written to";
    QTest::newRow("closed, opens at eight there") << -600 << 1 << false << "02:00, not before 08:00";
    QTest::newRow("zones disagree") << 9999 << 3 << false << "One of 3 zones";
    QTest::newRow("unknown") << 9999 << 0 << false << "Unknown: nothing is sent";
}

void TestLeadPane::theirTimeInWords()
{
    QFETCH(int, offset);
    QFETCH(int, zones);
    QFETCH(bool, approved);
    QFETCH(QString, words);
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->localTime.zones = std::vector<std::string>(std::size_t(zones), "America/Santiago");
    if (offset != 9999)
        lead->localTime.offsetMinutes = offset;
    lead->localTime.isApprovedNow = approved;
    lead->localTime.changesAt = kNow + std::chrono::hours(6); // 12:00 UTC and six hours
    QCOMPARE(valueOf(LeadFacts::contact(*lead, kNow), "Their time"), words);
}

void TestLeadPane::factsSayWhatIsKnown()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->row.location = "Santiago";
    lead->row.language = "es";
    lead->state.profile.phone = "+56912345678";
    const auto facts = LeadFacts::contact(*lead, kNow);
    QCOMPARE(valueOf(facts, "Stage"), QStringLiteral("Engaged"));
    QCOMPARE(valueOf(facts, "Place"), QStringLiteral("Santiago, Chile"));
    QCOMPARE(valueOf(facts, "Language"), QStringLiteral("Spanish"));
    QCOMPARE(valueOf(facts, "Phone"), QStringLiteral("+56912345678"));
    QCOMPARE(valueOf(facts, "E-mail"), QStringLiteral("(none)")); // what is not known takes no row
    QCOMPARE(valueOf(facts, "Id"), QStringLiteral("crm/L-1"));
}

void TestLeadPane::consentIsSaidForEachChannel()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->state.profile.consent = {{"email", false}, {"whatsapp", true}};
    lead->state.optedOutChannels = {"sms"};
    QCOMPARE(valueOf(LeadFacts::contact(*lead, kNow), "Consent"), QStringLiteral("e-mail: no\nWhatsApp: yes\nSMS: opted out"));
    lead->state.optedOutOfAll = true;
    QCOMPARE(valueOf(LeadFacts::contact(*lead, kNow), "Consent"), QStringLiteral("Opted out of everything"));
}

void TestLeadPane::thePlanListsWhatWaits()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    domain::SequenceRun live;
    live.sequence = "cold_no_response";
    live.node = 1;
    domain::SequenceRun done = live;
    done.sequence = "welcome";
    done.state = domain::RunState::Completed;
    lead->runs = {{live, "idea", 4}, {done, {}, 2}};
    lead->timers = {{console::TimerLine::Kind::FollowUp, kNow + std::chrono::hours(5)}};
    console::OutboxRow held;
    held.state = OutboxState::Held;
    held.channel = "whatsapp";
    held.rule = "consent.missing";
    lead->outbox = {held};
    const auto plan = LeadFacts::plan(*lead, kNow);
    QCOMPARE(plan.size(), std::size_t(3)); // the finished run is no plan
    QCOMPARE(valueOf(plan, "Cold no response"), QStringLiteral("step 2 of 4"));
    QCOMPARE(valueOf(plan, "Re-engage"), QStringLiteral("in 5 h"));
    QCOMPARE(valueOf(plan, "WhatsApp"), QStringLiteral("Consent is missing"));
}

void TestLeadPane::attributesComeAsTheyAre()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->state.profile.attributes = {{"Lead Source", "<b>Google</b>"}, {"Empty", ""}};
    const auto facts = LeadFacts::attributes(*lead);
    QCOMPARE(facts.size(), std::size_t(1));
    QCOMPARE(facts.front().value, QStringLiteral("<b>Google</b>"));
    FactList list(QStringLiteral("From the source"));
    list.setFacts(facts);
    for (const QLabel *label : list.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestLeadPane::aModelsDecisionHasScoreAndReasons()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->state.decision = {.label = "hot", .confidence = 0.62, .model = domain::ModelId("lead-1"), .source = domain::LabelSource::Model};
    lead->row.threshold = 0.7;
    lead->reasons = console::ReasonSum{{{"lead_source", "Google", 0.9}, {"visits", "", -0.4}}, 0.1, -0.11, 0.49};
    Host host;
    ClassificationPanel panel(&host);
    panel.setLead(*lead);
    panel.show();
    QVERIFY(visibleTexts(panel).contains(QStringLiteral("Hot")));
    QVERIFY(visibleTexts(panel).contains(QStringLiteral("0.62")));
    QVERIFY(visibleTexts(panel).contains(QStringLiteral("The agent decides alone from 0.70 up")));
    auto *bars = panel.findChild<ReasonBars *>();
    QVERIFY(!bars->isVisible()); // on demand
    panel.toggleReasons();
    QVERIFY(bars->isVisible());
    QCOMPARE(bars->accessibleName(), QStringLiteral("Lead source: Google, for, +0.90; Visits, against, \u22120.40; All else, for, +0.10; Before any fact, against, \u22120.11; Log-odds +0.49"));
    panel.toggleReasons();
    QVERIFY(!bars->isVisible());
}

void TestLeadPane::aPersonsDecisionHasNoScore()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->state.decision = {.label = "cold", .confidence = 1.0, .source = domain::LabelSource::Person};
    Host host;
    ClassificationPanel panel(&host);
    panel.setLead(*lead);
    panel.show();
    QCOMPARE(visibleTexts(panel), (QStringList{QStringLiteral("Cold"), QStringLiteral("Decided by a person")}));
    QVERIFY(!panel.hasReasons());
    panel.toggleReasons(); // nothing to show, and nothing happens
    QVERIFY(!panel.findChild<ReasonBars *>()->isVisible());
}

void TestLeadPane::theThreadSaysWhatWentOut()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->thread = {message("whatsapp", "<i>hola</i>"), message("whatsapp", "Hola, Ana", OutboxState::Sent), message("email", "Texto", OutboxState::Held)};
    lead->thread.front().language = domain::Language::Spanish;
    lead->thread.front().intent = "price";
    lead->thread.back().subject = QStringLiteral("Curso");
    lead->thread.back().rule = "hours.closed";
    Host host;
    ThreadView thread(kClock, &host);
    thread.setLead(lead);
    thread.show();
    const auto bubbles = visibleBubbles(thread);
    QCOMPARE(bubbles.size(), std::size_t(3));
    QCOMPARE(bubbles[0]->content().side, MessageBubble::Side::Inbound);
    QCOMPARE(bubbles[0]->content().text, QStringLiteral("<i>hola</i>"));
    QCOMPARE(bubbles[0]->content().tags, (QStringList{QStringLiteral("Spanish"), QStringLiteral("Price")}));
    QCOMPARE(bubbles[1]->content().side, MessageBubble::Side::Outbound);
    QVERIFY(bubbles[1]->content().caption.endsWith(QStringLiteral(", sent")));
    QCOMPARE(bubbles[2]->content().side, MessageBubble::Side::Draft); // it has not gone out
    QCOMPARE(bubbles[2]->content().text, QStringLiteral("Curso\nTexto"));
    QVERIFY(bubbles[2]->content().caption.endsWith(QStringLiteral(", Outside approved hours")));
}

void TestLeadPane::aNarrowPaneShowsWholeMessages()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->thread = {message("whatsapp", "Hola, Ana. Gracias por escribir. Damos clases de inglés, portugués y español, en línea y en nuestras sedes. ¿Qué te gustaría aprender?", OutboxState::Sent)};
    Host host;
    LeadPane pane(kClock, &host);
    pane.resize(304, 900);
    pane.show();
    pane.setLead(lead);
    QTRY_VERIFY(!visibleBubbles(pane).empty());
    const MessageBubble *bubble = visibleBubbles(pane).front();
    QTRY_VERIFY(bubble->width() > 150 && bubble->width() < 300);
    QTRY_VERIFY(bubble->height() >= bubble->heightForWidth(bubble->width())); // was as high as for 400 wide
}

void TestLeadPane::olderMessagesOnDemand()
{
    auto lead = leadDetails(leadRow(1, "Ana"));
    for (int i = 0; i < 10; ++i)
        lead->thread.push_back(message("sms", std::to_string(i).c_str()));
    Host host;
    ThreadView thread(kClock, &host);
    thread.setLead(lead);
    thread.show();
    QCOMPARE(visibleBubbles(thread).size(), std::size_t(ThreadView::kShown));
    QCOMPARE(visibleBubbles(thread).back()->content().text, QStringLiteral("9")); // the newest at the bottom
    auto *older = thread.findChild<QPushButton *>(QStringLiteral("pipeline.older"));
    QCOMPARE(older->text(), QStringLiteral("4 older"));
    older->click();
    QCOMPARE(visibleBubbles(thread).size(), std::size_t(10));
    QCOMPARE(visibleBubbles(thread).front()->content().text, QStringLiteral("0"));
    QVERIFY(!older->isVisible());
}

void TestLeadPane::anotherLeadClearsTheOldDetails()
{
    Host host;
    LeadPane pane(kClock, &host);
    pane.resize(304, 700);
    pane.show();
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->state.profile.phone = "+56911111111";
    pane.setLead(lead);
    QVERIFY(visibleTexts(pane).contains(QStringLiteral("+56911111111")));
    pane.setRow(leadRow(2, "Bruno"));
    QVERIFY(visibleTexts(pane).contains(QStringLiteral("Bruno")));
    QVERIFY(!visibleTexts(pane).contains(QStringLiteral("+56911111111")));
    pane.setRow(leadRow(2, "Other")); // the same lead: nothing flickers
    QVERIFY(visibleTexts(pane).contains(QStringLiteral("Bruno")));
}

void TestLeadPane::buttonsAsk()
{
    Host host;
    LeadPane pane(kClock, &host);
    auto lead = leadDetails(leadRow(1, "Ana"));
    lead->traces.push_back(testing::traceOf("aa11"));
    pane.setLead(lead);
    auto *trace = pane.findChild<QPushButton *>(QStringLiteral("pipeline.lead.trace"));
    auto *review = pane.findChild<QPushButton *>(QStringLiteral("pipeline.lead.review"));
    QVERIFY(trace->isEnabled() && !review->isEnabled());
    QSignalSpy asked(&pane, &LeadPane::traceRequested);
    trace->click();
    QCOMPARE(asked.count(), 1);
}

void TestLeadPane::aFailureIsSaid()
{
    Host host;
    LeadPane pane(kClock, &host);
    pane.show();
    auto *state = pane.findChild<StateView *>();
    QCOMPARE(state->fact(), QStringLiteral("No lead chosen"));
    pane.setFailure({ErrorCode::NotFound, "no such contact"});
    QCOMPARE(state->fact(), QStringLiteral("It is not there any more"));
    QVERIFY(state->isVisible());
}

QTEST_MAIN(TestLeadPane)
#include "tst_leadpane.moc"
