// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/answerpreview.h"
#include "core/console/hoursview.h"
#include "core/console/readmodels.h"
#include "core/console/slotspans.h"
#include "core/console/workreport.h"
#include "core/store/sqlitejournal.h"
#include "tests/core/agent/fixture.h"

using namespace ns;
using namespace ns::console;
using namespace ns::testing;

namespace {

constexpr const char *kTuesday = "2026-11-24T16:00:00Z"; // 11:00 in Lima
constexpr int kLeads = 6;

QString pieces(const QString &source, const std::vector<TextSpan> &spans)
{
    QStringList list;
    for (const TextSpan &span : spans)
        list += QString::fromStdString(span.slot) + QStringLiteral("=") + source.mid(span.begin, span.end - span.begin);
    return list.join(u'|');
}

} // namespace

/// Six leads welcomed by the real agent, one of whom has written back; every lead also waits for a label, because there is no model.
class TestReadModels : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    std::unique_ptr<store::SqliteJournal> m_journal;
    std::unique_ptr<BusinessClock> m_clock;
    std::unique_ptr<ReadModels> m_models;
    agent::Knowledge m_knowledge;
    std::shared_ptr<CountingSender> m_sender = std::make_shared<CountingSender>();

    void work(std::vector<domain::Event> events = {});
    void catchUp();
    [[nodiscard]] ReadContext context() const;
    [[nodiscard]] domain::ReviewItem itemOf(const char *kind, int number);
    [[nodiscard]] domain::ContactNo contactOf(int number) { return *m_models->findContact("c-" + std::to_string(number)); }
    [[nodiscard]] Status answer(const domain::ReviewItem &item, const domain::ReviewAnswer &answer);

private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void boardShowsEveryStage();
    void listsLeads();
    void showsALead();
    void unknownLeadIsNotFound();
    void listsReviewsAndLeavesOutWhatWasPutOff();
    void showsAReviewWithItsChoices();
    void previewSaysWhatThenHappens();
    void previewKnowsApprovedHours();
    void previewKnowsWhatTheGuardrailsForbid();
    void previewTellsADoubt();
    void takesOnlyFittingAnswers_data();
    void takesOnlyFittingAnswers();
    void listsTracesByWhatTheyAreAbout();
    void showsATraceWithItsChain();
    void tracesNeedNoIndex();
    void showsTheNight();
    void refusesAnEmptyPeriod();
    void reports();
    void findsSlots_data();
    void findsSlots();
    void hoursTurn();
};

void TestReadModels::work(std::vector<domain::Event> events)
{
    if (!events.empty())
        appendAll(*m_journal, std::move(events), m_clock->now());
    const AgentRun run = runAgent(*m_journal, *m_clock, m_knowledge, m_sender);
    QVERIFY2(!run.failure, run.failure ? describe(*run.failure).c_str() : "");
    catchUp();
}

void TestReadModels::catchUp()
{
    for (int i = 0; i < 100; ++i) {
        const auto progress = m_models->index()->catchUp();
        NS_VERIFY_OK(progress);
        if (progress->isCaughtUp && !progress->isBuilding)
            return;
    }
}

ReadContext TestReadModels::context() const
{
    return {m_clock->now(), std::make_shared<const agent::Knowledge>(m_knowledge), {}, {}, 7};
}

void TestReadModels::initTestCase()
{
    m_knowledge = makeKnowledge();
    const std::string path = m_dir.filePath(QStringLiteral("w.db")).toStdString();
    auto journal = store::SqliteJournal::open(path, {.create = true});
    NS_VERIFY_OK(journal);
    m_journal = std::move(*journal);
    m_clock = std::make_unique<BusinessClock>(BusinessClock::Setup{.start = at(kTuesday), .jumping = true});
    auto models = ReadModels::open(path, m_dir.filePath(QStringLiteral("console.db")).toStdString());
    NS_VERIFY_OK(models);
    m_models = std::move(*models);
    std::vector<domain::Event> events;
    for (int i = 0; i < kLeads; ++i)
        events.push_back(leadCreated(i, kTuesday));
    work(std::move(events));
    m_clock->advanceTo(m_clock->now() + std::chrono::minutes(10));
    work({eventLine(R"({"id":"in-1","type":"message.inbound","source":"test","contact":{"id":"c-3"},"data":{"channel":"whatsapp","text":"Hola, quiero saber el precio","message_id":"m-9"}})",
                    formatInstant(m_clock->now()))});
}

domain::ReviewItem TestReadModels::itemOf(const char *kind, int number)
{
    const auto items = m_models->desk().openReviews(contactOf(number));
    if (!items)
        qFatal("%s", describe(items.error()).c_str());
    for (const domain::ReviewItem &item : *items) {
        if (item.kind == kind)
            return item;
    }
    qFatal("no such item");
}

Status TestReadModels::answer(const domain::ReviewItem &item, const domain::ReviewAnswer &answer)
{
    auto promise = std::make_shared<std::promise<Status>>();
    auto done = promise->get_future();
    const Status posted = m_journal->answerReview(item.id, answer, [promise](Result<domain::ReviewState> state) {
        promise->set_value(state ? Status{} : Status(tl::make_unexpected(state.error())));
    });
    return posted ? done.get() : posted;
}

void TestReadModels::boardShowsEveryStage()
{
    const auto board = m_models->board({.cards = 2}, context());
    NS_VERIFY_OK(board);
    std::string line;
    for (const StageColumn &column : board->columns)
        line += column.stage + ":" + std::to_string(column.count) + " ";
    QCOMPARE(line, std::string("new:5 engaged:1 booked:0 won:0 lost:0 cold:0 "));
    QCOMPARE(board->leads, std::int64_t(kLeads));
    QCOMPARE(board->filterCounts, std::vector<std::int64_t>({6, 6, 6, 0, 0, 0})); // all wait for a label, and the clock of silence runs for all
    QCOMPARE(board->columns[0].fresh, std::int64_t(5));
    QCOMPARE(board->columns[0].cards.size(), std::size_t(2));
    QCOMPARE(board->generation, Generation(7));
    const auto one = m_models->board({.stage = "engaged"}, context());
    QCOMPARE(one->filterCounts[0], std::int64_t(1));
}

void TestReadModels::listsLeads()
{
    const auto page = m_models->leads({}, context());
    NS_VERIFY_OK(page);
    QCOMPARE(page->rows.size(), std::size_t(kLeads));
    const LeadRow &newest = page->rows.front();
    QCOMPARE(newest.id.str(), std::string("test/c-5"));
    QCOMPARE(newest.name, QStringLiteral("Rosa Quispe"));
    QCOMPARE(newest.country, std::string("PE"));
    QCOMPARE(newest.language, std::string("es"));
    QCOMPARE(newest.channel, std::string("whatsapp"));
    QCOMPARE(newest.next.kind, NextStep::Kind::WaitsForPerson);
    QVERIFY(newest.flags.testFlag(LeadFlag::WithPerson));
    QVERIFY(newest.flags.testFlag(LeadFlag::Contacted));
    QVERIFY(newest.flags.testFlag(LeadFlag::GoingCold));
    QVERIFY(!newest.flags.testFlag(LeadFlag::Unhandled));
    QVERIFY(newest.lastContactAt.has_value());
    QVERIFY(!newest.threshold);
    LeadQuery query;
    query.stage = "engaged";
    const auto replied = m_models->leads(query, context());
    QCOMPARE(replied->rows.size(), std::size_t(1));
    QVERIFY(replied->rows[0].flags.testFlag(LeadFlag::Replied));
    LeadQuery first;
    first.limit = 2;
    const auto two = m_models->leads(first, context());
    QVERIFY(two->hasAfter() && !two->hasBefore());
    first.anchor = {Anchor::Kind::After, two->rows[1].key, 1};
    const auto next = m_models->leads(first, context());
    QCOMPARE(next->firstRank, std::int64_t(2));
    QCOMPARE(next->rows[0].id.str(), std::string("test/c-3"));
    QVERIFY(next->hasBefore() && next->hasAfter());
}

void TestReadModels::showsALead()
{
    const auto lead = m_models->lead(contactOf(3), context());
    NS_VERIFY_OK(lead);
    QCOMPARE(lead->row.stage, std::string("engaged"));
    QCOMPARE(lead->thread.size(), std::size_t(2));
    QVERIFY(!lead->thread[0].isInbound);
    QCOMPARE(lead->thread[0].text, QStringLiteral("Hola Rosa, welcome.hello"));
    QVERIFY(lead->thread[0].state == domain::OutboxState::Sent);
    QVERIFY(lead->thread[1].isInbound && !lead->thread[1].state);
    QCOMPARE(lead->localTime.zones, std::vector<std::string>({"America/Lima"}));
    QCOMPARE(lead->localTime.offsetMinutes, std::optional(-300));
    QVERIFY(lead->localTime.isApprovedNow);
    QCOMPARE(formatInstant(*lead->localTime.changesAt), std::string("2026-11-24T23:00:00.000Z")); // 18:00 in Lima
    QCOMPARE(lead->reviews.size(), std::size_t(2)); // its label, and its words
    QCOMPARE(lead->traces.size(), std::size_t(3));  // reply, delivery, lead
    QCOMPARE(lead->traces[0].eventType, std::string("message.inbound"));
    QCOMPARE(lead->runs.size(), std::size_t(1));
    QVERIFY(!lead->reasons);
    const auto quiet = m_models->lead(contactOf(0), context());
    NS_VERIFY_OK(quiet);
    QCOMPARE(quiet->timers.size(), std::size_t(1));
    QCOMPARE(quiet->timers[0].kind, TimerLine::Kind::FollowUp);
    QCOMPARE(formatInstant(quiet->timers[0].due), std::string("2026-11-26T16:00:00.000Z")); // 48 hours of silence
    const auto listed = m_models->leads({}, context());
    QCOMPARE(quiet->row.flags, listed->rows.back().flags); // from the state and from the index: the same
    QVERIFY(quiet->row.next == listed->rows.back().next);
}

void TestReadModels::unknownLeadIsNotFound()
{
    const auto lead = m_models->lead(domain::ContactNo{9999}, context());
    QVERIFY(!lead);
    QCOMPARE(lead.error().code, ErrorCode::NotFound);
    QCOMPARE(m_models->findContact("nobody").error().code, ErrorCode::NotFound);
}

void TestReadModels::listsReviewsAndLeavesOutWhatWasPutOff()
{
    const auto page = m_models->reviews({}, {}, context());
    NS_VERIFY_OK(page);
    QCOMPARE(page->total.n, std::int64_t(kLeads + 1));
    QCOMPARE(page->filterCounts, std::vector<std::int64_t>({7, 6, 1, 0, 0, 0}));
    QCOMPARE(formatInstant(*page->oldestAt), std::string("2026-11-24T16:00:00.000Z"));
    QCOMPARE(page->rows.back().kind, std::string("inbound")); // due last
    QCOMPARE(page->rows.back().text, QStringLiteral("Hola, quiero saber el precio"));
    QCOMPARE(page->rows.back().name, QStringLiteral("Rosa Quispe"));
    const auto fewer = m_models->reviews({}, {page->rows[0].id}, context());
    QCOMPARE(fewer->total.n, std::int64_t(kLeads));
    QCOMPARE(fewer->rows[0].id.str(), page->rows[1].id.str());
    ReviewQuery replies;
    replies.filter = ReviewFilter::Reply;
    QCOMPARE(m_models->reviews(replies, {}, context())->rows.size(), std::size_t(1));
}

void TestReadModels::showsAReviewWithItsChoices()
{
    m_knowledge.segments = *compose::SegmentParser::create()->parse(
        R"({"segments":[{"id":"adult","labels":["yes"],"names":{"es":"Adulto"}},{"id":"child","labels":["no"],"names":{"es":"Niño"}}]})");
    const domain::ReviewItem item = itemOf("classification", 3);
    const auto review = m_models->review(item.id, context());
    NS_VERIFY_OK(review);
    QCOMPARE(review->item.reason, std::string("no_model"));
    QCOMPARE(review->thread.size(), std::size_t(2));
    QCOMPARE(review->others.size(), std::size_t(1));
    QCOMPARE(review->others[0].kind, std::string("inbound"));
    std::string line;
    for (const AnswerChoice &choice : review->choices)
        line += std::string(domain::answerKindName(choice.kind)) + "(" + choice.label + ") ";
    QCOMPARE(line, std::string("label(yes) label(no) reject() ")); // nothing to approve: no label was proposed
    QCOMPARE(review->choices[0].effects.size(), std::size_t(1));
    QCOMPARE(review->choices[0].effects[0].kind, Effect::Kind::SetLabel);
    QCOMPARE(review->choices[0].effects[0].segment, std::string("adult"));
    const auto missing = m_models->review(domain::ReviewId("nothing"), context());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

/// What is promised on a key is what the agent then does: one item answered for real.
void TestReadModels::previewSaysWhatThenHappens()
{
    const domain::ReviewItem item = itemOf("classification", 1);
    const auto before = m_models->review(item.id, context());
    NS_VERIFY_OK(before);
    const AnswerChoice &choice = before->choices[0];
    QCOMPARE(choice.effects[0].kind, Effect::Kind::SetLabel);
    NS_VERIFY_OK(answer(item, {.kind = choice.kind, .label = choice.label, .at = m_clock->now()}));
    work();
    const auto lead = m_models->lead(contactOf(1), context());
    NS_VERIFY_OK(lead);
    QCOMPARE(lead->state.decision.label, choice.effects[0].label);
    QCOMPARE(lead->state.decision.segment, choice.effects[0].segment);
    QVERIFY(lead->reviews.empty());
    QCOMPARE(m_models->review(item.id, context())->item.state, domain::ReviewState::Applied);
}

void TestReadModels::previewKnowsApprovedHours()
{
    domain::ContactState state = *m_models->reader().contact(contactOf(2)).value();
    state.lastInboundAt.reset(); // no reply is answered here
    domain::OutboxItem send;
    send.key = domain::SendKey("ns-1");
    send.contact = state.id;
    send.state = domain::OutboxState::InReview;
    send.channel = "whatsapp";
    send.address = state.profile.phone;
    send.text = QStringLiteral("Hola Rosa");
    domain::ReviewItem item{domain::ReviewId("rv"), state.id, contactOf(2), "send", "guardrail"};
    item.sendKey = send.key;
    const agent::AgentSettings settings;
    PreviewInput input{item, state, send, m_knowledge, settings, at("2026-11-24T16:00:00Z")};
    auto effects = previewAnswer(input, {.kind = domain::AnswerKind::Approve});
    QCOMPARE(effects.front().kind, Effect::Kind::SendNow);
    QCOMPARE(effects.front().text, QStringLiteral("Hola Rosa"));
    input.now = at("2026-11-25T02:00:00Z"); // 21:00 in Lima
    effects = previewAnswer(input, {.kind = domain::AnswerKind::Text, .text = QStringLiteral("Otra cosa")});
    QCOMPARE(effects.front().kind, Effect::Kind::SendLater);
    QCOMPARE(effects.front().text, QStringLiteral("Otra cosa"));
    QCOMPARE(effects.front().reason, std::string("hours.closed"));
    QCOMPARE(formatInstant(*effects.front().due), std::string("2026-11-25T14:00:00.000Z"));
    input.now = at("2026-11-24T16:00:00Z");
    input.countedTimes = {at("2026-11-24T12:00:00Z")};
    QCOMPARE(previewAnswer(input, {.kind = domain::AnswerKind::Approve}).front().reason, std::string("cap.day"));
    effects = previewAnswer(input, {.kind = domain::AnswerKind::Reject});
    QCOMPARE(effects.front().kind, Effect::Kind::DropMessage);
    effects = previewAnswer(input, {.kind = domain::AnswerKind::Label, .label = "x"});
    QCOMPARE(effects.front().kind, Effect::Kind::Refused);
    const auto choices = choicesFor(input, {});
    QCOMPARE(choices.size(), std::size_t(3));
    QVERIFY(choices[0].isProposed && choices[0].kind == domain::AnswerKind::Approve);
}

void TestReadModels::previewKnowsWhatTheGuardrailsForbid()
{
    domain::ContactState state = *m_models->reader().contact(contactOf(2)).value();
    state.lastInboundAt.reset();
    domain::OutboxItem send;
    send.key = domain::SendKey("ns-1");
    send.contact = state.id;
    send.state = domain::OutboxState::InReview;
    send.channel = "whatsapp";
    send.language = domain::Language::Spanish;
    send.text = QStringLiteral("Hola, el curso cuesta S/ 90.");
    domain::ReviewItem item{domain::ReviewId("rv"), state.id, contactOf(2), "send", "price.grounded"};
    item.sendKey = send.key;
    const agent::AgentSettings settings;
    const PreviewInput input{item, state, send, m_knowledge, settings, at("2026-11-24T16:00:00Z")};
    auto effects = previewAnswer(input, {.kind = domain::AnswerKind::Text, .text = QStringLiteral("El curso cuesta S/ 150 al final.")});
    const auto forbidden = findForbidden(effects);
    QVERIFY(forbidden);
    QCOMPARE(forbidden->reason, std::string("price.grounded"));
    QCOMPARE(forbidden->text, QStringLiteral("S/ 150"));
    QCOMPARE(describeForbidden(*forbidden), std::string("price.grounded: S/ 150"));
    QVERIFY(std::ranges::none_of(effects, [](const Effect &effect) { return effect.kind == Effect::Kind::SendNow || effect.kind == Effect::Kind::Refused; }));
    QVERIFY(findForbidden(previewAnswer(input, {.kind = domain::AnswerKind::Approve}))); // S/ 90 is not ours either
    effects = previewAnswer(input, {.kind = domain::AnswerKind::Text, .text = QStringLiteral("El curso cuesta S/ 200.")});
    QVERIFY(!findForbidden(effects));
    QCOMPARE(effects.front().kind, Effect::Kind::SendNow);
    QVERIFY(!findForbidden(previewAnswer(input, {.kind = domain::AnswerKind::Reject})));

    domain::ReviewItem inbound{domain::ReviewId("in"), state.id, contactOf(2), "inbound", "reply_needed"};
    inbound.text = QStringLiteral("me dijeron que cuesta S/ 90");
    const PreviewInput words{inbound, state, {}, m_knowledge, settings, at("2026-11-24T16:00:00Z")};
    const auto choices = choicesFor(words, {});
    QVERIFY(std::ranges::none_of(choices, [](const AnswerChoice &choice) { return findForbidden(choice.effects).has_value(); })); // the contact may say it
}

/// A rule that wants a person to look: a person's own words go out, and it is said.
void TestReadModels::previewTellsADoubt()
{
    agent::Knowledge careful = m_knowledge;
    careful.policy.ruleActions.set("price.", policy::RuleAction::Review);
    const domain::ContactState state = *m_models->reader().contact(contactOf(2)).value();
    const domain::ReviewItem inbound{domain::ReviewId("in"), state.id, contactOf(2), "inbound", "reply_needed"};
    const agent::AgentSettings settings;
    const PreviewInput input{inbound, state, {}, careful, settings, at("2026-11-24T16:00:00Z")};
    const auto effects = previewAnswer(input, {.kind = domain::AnswerKind::Text, .text = QStringLiteral("El curso cuesta S/ 150.")});
    QCOMPARE(effects.front().kind, Effect::Kind::Doubted);
    QCOMPARE(effects.front().text, QStringLiteral("S/ 150"));
    QVERIFY(std::ranges::any_of(effects, [](const Effect &effect) { return effect.kind == Effect::Kind::SendNow || effect.kind == Effect::Kind::SendLater; }));
}

void TestReadModels::takesOnlyFittingAnswers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("takes"); // of label, approve, reject, text
    QTest::newRow("classification with a proposal") << "classification" << "yes" << "lar";
    QTest::newRow("classification without one") << "classification" << "" << "lr";
    QTest::newRow("message") << "send" << "" << "art";
    QTest::newRow("no template") << "no_template" << "" << "art";
    QTest::newRow("a contact's words") << "inbound" << "" << "lart";
    QTest::newRow("perhaps a stop") << "optout" << "" << "a"; // and two labels of its own
}

void TestReadModels::takesOnlyFittingAnswers()
{
    QFETCH(QString, kind);
    QFETCH(QString, label);
    QFETCH(QString, takes);
    domain::ReviewItem item;
    item.label = label.toStdString();
    const auto asks = [&](domain::AnswerKind answer, char letter) {
        const bool taken = takesAnswer(kind.toStdString(), item, {.kind = answer, .label = "x", .text = QStringLiteral("t")});
        QCOMPARE(taken, takes.contains(QLatin1Char(letter)));
    };
    asks(domain::AnswerKind::Label, 'l');
    asks(domain::AnswerKind::Approve, 'a');
    asks(domain::AnswerKind::Reject, 'r');
    asks(domain::AnswerKind::Text, 't');
    QVERIFY(!takesAnswer(kind.toStdString(), item, {}));
    for (const char *word : {"stop", "go_on"})
        QVERIFY(takesAnswer("optout", item, {.kind = domain::AnswerKind::Label, .label = word}));
    QVERIFY(!takesAnswer("send", item, {.kind = domain::AnswerKind::Text, .text = QStringLiteral("  ")}));
}

void TestReadModels::listsTracesByWhatTheyAreAbout()
{
    auto page = m_models->traces({}, context());
    NS_VERIFY_OK(page);
    QCOMPARE(page->rows[0].eventType, std::string("review.answered"));
    QCOMPARE(page->filterCounts.size(), std::size_t(6));
    QCOMPARE(page->filterCounts[std::size_t(TraceFilter::Sent)].n, std::int64_t(kLeads));
    QCOMPARE(page->filterCounts[std::size_t(TraceFilter::Inbound)].n, std::int64_t(1));
    TraceQuery sent;
    sent.filter = TraceFilter::Sent;
    page = m_models->traces(sent, context());
    QCOMPARE(page->rows.size(), std::size_t(kLeads));
    QCOMPARE(page->rows[0].outcome, std::string("sent"));
    QCOMPARE(page->rows[0].name, QStringLiteral("Rosa Quispe"));
    TraceQuery words;
    words.search = QStringLiteral("precio");
    QTRY_COMPARE((page = m_models->traces(words, context()))->rows.size(), std::size_t(1)); // words are indexed a little later
    QCOMPARE(page->rows[0].contact.str(), std::string("test/c-3"));
    QCOMPARE(page->rows[0].name, QStringLiteral("Rosa Quispe"));
    TraceQuery of;
    of.contact = contactOf(3);
    QCOMPARE(m_models->traces(of, context())->rows.size(), std::size_t(2)); // steps
    of.filter = TraceFilter::Sent; // the filter holds together with a search, a contact or a type
    QCOMPARE(m_models->traces(of, context())->rows.size(), std::size_t(1));
    QCOMPARE(m_models->traces(of, context())->rows[0].eventType, std::string("delivery"));
    words.filter = TraceFilter::Trouble;
    QCOMPARE(m_models->traces(words, context())->rows.size(), std::size_t(0));
    words.filter = TraceFilter::Inbound;
    QCOMPARE(m_models->traces(words, context())->rows.size(), std::size_t(1));
}

void TestReadModels::showsATraceWithItsChain()
{
    TraceQuery query;
    query.contact = contactOf(3);
    const auto page = m_models->traces(query, context());
    const auto trace = m_models->trace(page->rows.back().id, context()); // of the lead
    NS_VERIFY_OK(trace);
    QCOMPARE(trace->row.eventType, std::string("lead.created"));
    QCOMPARE(trace->parts.size(), std::size_t(2)); // step and delivery
    QCOMPARE(trace->spans.front().span.name, std::string("invoke_agent nightshift"));
    QCOMPARE(trace->spans.front().depth, 0);
    QVERIFY(trace->spans.front().hasChildren);
    const auto sending = std::ranges::find_if(trace->spans, [](const SpanRow &row) { return row.span.name == "send whatsapp"; });
    QVERIFY(sending != trace->spans.end());
    QVERIFY(sending->isWaiting && sending->depth > 0 && sending->part == 1);
    const auto above = std::prev(sending); // behind the compose span that drafted it
    QCOMPARE(above->span.name, std::string("compose welcome.hello"));
    QVERIFY(trace->endMicros >= trace->beginMicros);
    QVERIFY(trace->event.has_value());
    QCOMPARE(trace->policyVersion, std::string("test"));
    QVERIFY(!trace->previous);
    QCOMPARE(trace->next.size(), std::size_t(1));
    QVERIFY(trace->next[0].isReply);
    const auto reply = m_models->trace(trace->next[0].row.id, context());
    NS_VERIFY_OK(reply);
    QCOMPARE(reply->previous->row.id.str(), trace->row.id.str());
    NS_VERIFY_OK(m_models->trace(domain::TraceId(trace->row.id.str().substr(0, 20)), context())); // a beginning will do: 12 digits are its time
    QCOMPARE(m_models->trace(domain::TraceId("00000000000000000000000000000000"), context()).error().code, ErrorCode::NotFound);
}

void TestReadModels::tracesNeedNoIndex()
{
    auto plain = ReadModels::open(m_dir.filePath(QStringLiteral("w.db")).toStdString(), {});
    NS_VERIFY_OK(plain);
    QCOMPARE((*plain)->traces({}, context())->rows.size(), m_models->traces({}, context())->rows.size());
    NS_VERIFY_OK((*plain)->lead(contactOf(3), context()));
    NS_VERIFY_OK((*plain)->reviews({}, {}, context()));
    QCOMPARE((*plain)->leads({}, context()).error().code, ErrorCode::Unsupported);
    QCOMPARE((*plain)->board({}, context()).error().code, ErrorCode::Unsupported);
    QCOMPARE((*plain)->night({at(kTuesday), at(kTuesday) + std::chrono::hours(1)}, {}, context()).error().code, ErrorCode::Unsupported);
    QCOMPARE(ReadModels::open("/nowhere/w.db", {}).error().code, ErrorCode::NotFound);
}

void TestReadModels::showsTheNight()
{
    AgentStatus status;
    status.role = AgentRole::Off;
    status.reviewsPending = 6;
    status.outbox[std::size_t(domain::OutboxState::Queued)] = 4;
    status.paused.push_back({"channel:sms", at("2026-11-24T16:05:00Z")});
    const NightQuery query{at("2026-11-24T12:00:00Z"), at("2026-11-25T00:00:00Z")};
    const auto night = m_models->night(query, status, context());
    NS_VERIFY_OK(night);
    QCOMPARE(night->bucketMs, Millis{300'000});
    QCOMPARE(night->buckets.size(), std::size_t(4 * 12 + 3)); // up to 16:10
    const NightBucket &atFour = night->buckets[48];
    QCOMPARE(atFour.leads, std::int64_t(kLeads));
    QCOMPARE(atFour.sent, std::int64_t(kLeads));
    QCOMPARE(night->buckets[50].replies, std::int64_t(1));
    QCOMPARE(night->buckets[50].answered, std::int64_t(1));
    QCOMPARE(night->totals.sum.inbound, std::int64_t(kLeads + 1));
    QCOMPARE(atFour.review, std::int64_t(kLeads)); // each lead's label
    QCOMPARE(night->buckets[50].review, std::int64_t(1)); // and the reply
    QCOMPARE(night->totals.waiting, std::int64_t(4));
    QVERIFY(night->totals.medianLatencyMs && *night->totals.medianLatencyMs > 0);
    QCOMPARE(night->before.sum.inbound, std::int64_t(0));
    QCOMPARE(night->funnel.leads, std::int64_t(kLeads));
    QCOMPARE(night->funnel.contacted, std::int64_t(kLeads));
    QCOMPARE(night->funnel.replied, std::int64_t(1));
    QCOMPARE(night->hours.size(), std::size_t(1));
    QCOMPARE(night->hours[0].country, std::string("PE"));
    QVERIFY(night->hours[0].isOpenNow);
    QCOMPARE(night->hours[0].open.size(), std::size_t(1));
    QCOMPARE(formatInstant(night->hours[0].open[0].first), std::string("2026-11-24T14:00:00.000Z"));
    QCOMPARE(formatInstant(night->hours[0].open[0].second), std::string("2026-11-24T23:00:00.000Z"));
    std::string marks;
    for (const NightMark &mark : night->marks)
        marks += std::string(1, mark.letter) + std::to_string(int(mark.kind)) + " ";
    QCOMPARE(marks, std::string("A0 B5 C4 ")); // hours opened at 14:00, questions piled up at 16:00, paused at 16:05
    std::string needs;
    for (const NeedsYou &need : night->needsYou)
        needs += std::to_string(int(need.kind)) + ":" + std::to_string(need.count) + " ";
    QCOMPARE(needs, std::string("7:1 3:6 4:1 6:1 ")); // nobody works, six questions, no model, paused
    const auto week = m_models->night(daysBefore(m_clock->now(), 7), status, context());
    NS_VERIFY_OK(week);
    QCOMPARE(week->bucketMs, Millis{3'600'000});
    QCOMPARE(week->totals.sum.inbound, std::int64_t(kLeads + 1));
}

void TestReadModels::refusesAnEmptyPeriod()
{
    const Instant start = at(kTuesday);
    QCOMPARE(m_models->night({start, start}, {}, context()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_models->night({start, start + std::chrono::days(100)}, {}, context()).error().code, ErrorCode::InvalidInput);
}

void TestReadModels::reports()
{
    std::vector<std::int64_t> progress;
    const auto report = reportWork(m_models->reader(), {}, {}, nullptr, {.onProgress = [&](std::int64_t n) { progress.push_back(n); }});
    NS_VERIFY_OK(report);
    QVERIFY(report->isComplete);
    QCOMPARE(report->counts.leads, std::int64_t(kLeads));
    QCOMPARE(report->counts.sent, std::int64_t(kLeads));
    QCOMPARE(report->accuracy.labelled, std::int64_t(0));
    QCOMPARE(progress, std::vector<std::int64_t>({kLeads}));
    const auto stopped = reportWork(m_models->reader(), {}, {}, nullptr, {.isStopRequested = [] { return true; }});
    QVERIFY(!stopped->isComplete);
}

void TestReadModels::findsSlots_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << "Hola {{contact.first_name}}, bienvenida" << "Hola Rosa, bienvenida" << "contact.first_name=Rosa";
    QTest::newRow("two") << "{{contact.first_name}}: {{business.name}}." << "Rosa: Escuela." << "contact.first_name=Rosa|business.name=Escuela";
    QTest::newRow("touching") << "Hola {{contact.first_name}}{{business.name}}!" << "Hola RosaEscuela!" << "contact.first_name+business.name=RosaEscuela";
    QTest::newRow("none") << "Hola" << "Hola" << "";
    QTest::newRow("edited by a person") << "Hola {{contact.first_name}}, bienvenida" << "Buenas tardes, Rosa" << "";
    QTest::newRow("something behind it") << "Hola {{contact.first_name}}!" << "Hola Rosa! Y mas" << "";
}

void TestReadModels::findsSlots()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto compiled = compose::compileText(source, {});
    NS_VERIFY_OK(compiled);
    QCOMPARE(pieces(text, findSlotSpans(*compiled, text)), expected);
}

void TestReadModels::hoursTurn()
{
    domain::Profile profile;
    profile.country = "PE";
    const auto zones = m_knowledge.zones->zonesOfCountry("PE");
    const auto approved = policy::approvedHoursFor(profile, "whatsapp", zones, m_knowledge.policy);
    QCOMPARE(formatInstant(*nextChange(at("2026-11-24T16:00:00Z"), approved)), std::string("2026-11-24T23:00:00.000Z"));
    QCOMPARE(formatInstant(*nextChange(at("2026-11-27T23:00:00Z"), approved)), std::string("2026-11-30T14:00:00.000Z")); // over the weekend
    const auto spans = approvedSpans(at("2026-11-23T00:00:00Z"), at("2026-11-30T00:00:00Z"), approved);
    QCOMPARE(spans.size(), std::size_t(5));
    policy::ApprovedHours unknown;
    QVERIFY(!nextChange(at(kTuesday), unknown));
    QVERIFY(approvedSpans(at(kTuesday), at(kTuesday) + std::chrono::days(1), unknown).empty());
    const LocalTime nowhere = localTimeOf({}, "whatsapp", m_knowledge, at(kTuesday));
    QVERIFY(!nowhere.isApprovedNow && nowhere.zones.empty() && !nowhere.offsetMinutes);
}

QTEST_GUILESS_MAIN(TestReadModels)
#include "tst_readmodels.moc"
