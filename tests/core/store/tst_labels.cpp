// SPDX-License-Identifier: GPL-3.0-or-later
// What Journal::loadLabels, loadSayings and the settings have to mean, for both journals.
#include <QSqlDatabase>
#include <QSqlQuery>

#include "core/store/sqltext.h"
#include "core/trace/span.h"
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store::testing;
using domain::EventType;

namespace {

constexpr Millis kHour{3'600'000};

/// What "classify lead" and "review_gate" leave in a trace.
std::string spansOf(const ports::ModelSaying &saying)
{
    trace::Span classify;
    classify.name = "classify lead";
    classify.attributes = {{"gen_ai.request.model", saying.model.str()}, {"nightshift.label", saying.label}, {"nightshift.confidence", saying.confidence},
                           {"nightshift.threshold", saying.threshold},
                           {"nightshift.bytes.features", std::string(reinterpret_cast<const char *>(saying.features.data()), saying.features.size() * sizeof(float))}};
    trace::Span gate;
    gate.name = "review_gate";
    gate.attributes = {{"nightshift.verdict", std::string(saying.automatic ? "act" : "review")}};
    return trace::packSpans({classify, gate});
}

ports::ModelSaying saying(const std::string &label, double confidence, bool automatic, const std::string &model = "lead-a")
{
    return {.model = domain::ModelId(model), .label = label, .confidence = confidence, .threshold = 0.9, .automatic = automatic, .features = {1.0f, 0.5f}};
}

QStringList said(const ports::LabelPage &page)
{
    QStringList list;
    for (const ports::LeadLabel &label : page.labels)
        list << QString::fromStdString(label.contact.str() + " " + label.said);
    return list;
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT
    std::unique_ptr<Harness> m_harness;
    int m_steps = 0;
    std::map<std::int64_t, std::uint64_t> m_versions;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("sqlite") << int(Harness::Kind::Sqlite);
        QTest::newRow("memory") << int(Harness::Kind::Memory);
    }
    void init()
    {
        ns::testing::failOnWarnings();
        QFETCH_GLOBAL(int, kind);
        m_harness = std::make_unique<Harness>(Harness::Kind(kind));
        m_versions.clear();
        m_steps = 0;
    }
    void cleanup() { m_harness.reset(); }

    void findsOutcomes_data();
    void findsOutcomes();
    void findsAnswersOfPeople_data();
    void findsAnswersOfPeople();
    void takesTheLastSayingBeforeTheTruth();
    void aLeadThatNoModelSaw();
    void givesTheLeadAsItWas();
    void pagesWithoutGapOrDouble();
    void keepsToThePeriod();
    void anErasedEventSaysNothing();
    void findsWhatPeopleSaidOfMessages_data();
    void findsWhatPeopleSaidOfMessages();
    void aRenewedMessageIsTheExample();
    void messagesComeInPages();
    void findsTheNewestSayings();
    void keepsSettings();
    void anIndexServesTheOrder_data();
    void anIndexServesTheOrder();

private:
    Harness &h() { return *m_harness; }
    /// Makes the event durable and finishes it by a step at `now`.
    ports::AppendReceipt take(domain::Event event, Instant now, const std::optional<ports::ModelSaying> &model = {}, const std::string &outcome = "recorded")
    {
        const EventType type = event.type;
        const auto receipt = h().appendOne(std::move(event), now);
        finish(receipt, type, now, model, outcome);
        return receipt;
    }
    void finish(const ports::AppendReceipt &receipt, EventType type, Instant now, const std::optional<ports::ModelSaying> &model, const std::string &outcome,
                const std::function<void(ports::StepResult &)> &change = {})
    {
        auto step = makeStep(receipt, ++m_versions[toInt(receipt.contact)], "step " + std::to_string(++m_steps));
        step.state.runs.clear();
        step.trace.eventType = domain::eventTypeName(type);
        step.trace.outcome = outcome;
        step.trace.at = now;
        step.trace.packedSpans = model ? spansOf(*model) : trace::packSpans({});
        if (change)
            change(step);
        NS_VERIFY_OK(h().commit(step));
    }
    domain::Event lead(const std::string &id, const domain::Attributes &attributes = {}, EventType type = EventType::LeadCreated)
    {
        domain::Event event = makeEvent("evt-" + id + "-" + std::to_string(m_steps), {.sourceId = id}, type);
        event.contact.attributes = attributes;
        domain::sealPayload(event);
        return event;
    }
    domain::Event outcome(const std::string &id, EventType type, domain::EventData data = domain::NoData{})
    {
        domain::Event event = makeEvent("out-" + id + "-" + std::to_string(m_steps), {.sourceId = id}, type);
        event.data = std::move(data);
        domain::sealPayload(event);
        return event;
    }
    domain::Event outcome(const std::string &id, const std::string &label) { return outcome(id, EventType::StageChanged, domain::StageChange{"outcome", "", label}); }
    /// An inbound message of this contact, with the item that its step opens.
    ports::AppendReceipt ask(const std::string &contact, Instant now, domain::ReviewItem item)
    {
        domain::Event event = outcome(contact, EventType::MessageInbound, domain::InboundMessage{"whatsapp", item.text, "m"});
        const auto receipt = h().appendOne(std::move(event), now);
        finish(receipt, EventType::MessageInbound, now, {}, "review", [&](ports::StepResult &step) {
            trace::Span heard;
            heard.name = "classify language";
            heard.attributes = {{"nightshift.language", std::string("pt_BR")}};
            step.trace.packedSpans = trace::packSpans({heard});
            item.contact = receipt.contactId;
            item.trace = step.trace.id;
            item.createdAt = now;
            step.reviews.push_back(item);
        });
        return receipt;
    }
    void answerAsk(const domain::ReviewId &id, domain::ReviewAnswer answer, Instant now, bool applied = true)
    {
        answer.at = now;
        NS_VERIFY_OK(wait<domain::ReviewState>([&](auto done) { return h().journal().answerReview(id, answer, std::move(done)); }));
        for (const ports::PendingEvent &pending : h().pending(now)) {
            ports::AppendReceipt receipt{.seq = pending.seq, .contact = pending.contact, .contactId = pending.contactId};
            finish(receipt, EventType::ReviewAnswered, now, {}, applied ? "review_applied" : "review_stale", [&](ports::StepResult &step) {
                step.reviewChanges.push_back({id, applied ? domain::ReviewState::Applied : domain::ReviewState::Failed, {}, "test"});
            });
        }
    }
    ports::LabelPage labels(ports::LabelQuery query = {})
    {
        auto page = h().journal().loadLabels(query);
        if (!page)
            qFatal("loadLabels failed: %s", describe(page.error()).c_str());
        return std::move(*page);
    }
    QSqlDatabase openFile();
};

void TestLabels::findsOutcomes_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("said"); // empty: no label
    const auto row = [](const char *name, EventType type, const char *pipeline, const char *to, const char *label) {
        QTest::newRow(name) << int(type) << QString::fromLatin1(pipeline) << QString::fromLatin1(to) << QString::fromLatin1(label);
    };
    row("an imported outcome", EventType::StageChanged, "outcome", "adult", "adult");
    row("a deal won", EventType::DealWon, "", "", "won");
    row("a deal lost", EventType::DealLost, "", "", "lost");
    row("a stage that closes", EventType::StageChanged, "default", "won", "won");
    row("a stage on the way", EventType::StageChanged, "default", "engaged", "");
    row("booked", EventType::AppointmentBooked, "", "", "booked");
    row("attended", EventType::AppointmentAttended, "", "", "attended");
    row("not there", EventType::AppointmentNoShow, "", "", "no_show");
    row("cancelled says nothing", EventType::AppointmentCancelled, "", "", "");
    row("an inbound says nothing", EventType::MessageInbound, "", "", "");
}

void TestLabels::findsOutcomes()
{
    QFETCH(int, type);
    QFETCH(QString, pipeline);
    QFETCH(QString, to);
    QFETCH(QString, said);
    take(lead("c-1"), startTime(), saying("yes", 0.97, true));
    domain::EventData data = domain::NoData{};
    if (EventType(type) == EventType::StageChanged)
        data = domain::StageChange{pipeline.toStdString(), "", to.toStdString()};
    else if (EventType(type) == EventType::MessageInbound)
        data = domain::InboundMessage{"whatsapp", QStringLiteral("hola"), "m-1"};
    else if (EventType(type) == EventType::DealWon || EventType(type) == EventType::DealLost)
        data = domain::DealChange{"default", {}, ""};
    else
        data = domain::AppointmentChange{"a-1", startTime(), ""};
    take(outcome("c-1", EventType(type), data), startTime() + kHour);
    const ports::LabelPage page = labels();
    QVERIFY(!page.next);
    QCOMPARE(page.labels.size(), std::size_t(said.isEmpty() ? 0 : 1));
    if (said.isEmpty())
        return;
    const ports::LeadLabel &label = page.labels.front();
    QCOMPARE(QString::fromStdString(label.said), said);
    QCOMPARE(label.source, ports::TruthSource::Outcome);
    QCOMPARE(label.origin, std::string("crm"));
    QCOMPARE(label.contact, domain::ContactId("crm/c-1"));
    QCOMPARE(label.key.at, startTime() + kHour);
    QVERIFY(label.saying.has_value());
    QCOMPARE(label.saying->model, domain::ModelId("lead-a"));
    QCOMPARE(label.saying->label, std::string("yes"));
    QCOMPARE(label.saying->confidence, 0.97);
    QCOMPARE(label.saying->threshold, 0.9);
    QVERIFY(label.saying->automatic);
    QCOMPARE(label.saying->features, (std::vector<float>{1.0f, 0.5f}));
    QCOMPARE(label.saying->at, startTime());
}

void TestLabels::findsAnswersOfPeople_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("applied");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *kind, domain::AnswerKind answer, bool applied, const char *label) {
        QTest::newRow(name) << QString::fromLatin1(kind) << int(answer) << applied << QString::fromLatin1(label);
    };
    row("a correction", "classification", domain::AnswerKind::Label, true, "no");
    row("the proposed label", "classification", domain::AnswerKind::Approve, true, "yes");
    row("a rejection names none", "classification", domain::AnswerKind::Reject, true, "");
    row("not applied", "classification", domain::AnswerKind::Label, false, "");
    row("about a message", "send", domain::AnswerKind::Approve, true, "");
}

void TestLabels::findsAnswersOfPeople()
{
    QFETCH(QString, kind);
    QFETCH(int, answer);
    QFETCH(bool, applied);
    QFETCH(QString, said);
    const auto receipt = h().appendOne(lead("c-1"));
    finish(receipt, EventType::LeadCreated, startTime(), saying("yes", 0.7, false), "review", [&](ports::StepResult &step) {
        domain::ReviewItem item{domain::ReviewId("r1"), receipt.contactId, receipt.contact, kind.toStdString(), "low_confidence"};
        item.label = "yes";
        step.reviews.push_back(item);
    });
    NS_VERIFY_OK(wait<domain::ReviewState>([&](auto done) {
        return h().journal().answerReview(domain::ReviewId("r1"), {domain::AnswerKind(answer), "no", {}, startTime() + kHour}, done);
    }));
    ports::AppendReceipt answered = receipt;
    answered.seq = h().pending(startTime() + kHour).front().seq;
    finish(answered, EventType::ReviewAnswered, startTime() + kHour, {}, "review_applied", [&](ports::StepResult &step) {
        step.reviewChanges.push_back({domain::ReviewId("r1"), applied ? domain::ReviewState::Applied : domain::ReviewState::Failed, {}, "note"});
    });
    const ports::LabelPage page = labels();
    QCOMPARE(page.labels.size(), std::size_t(said.isEmpty() ? 0 : 1));
    if (said.isEmpty())
        return;
    QCOMPARE(page.labels[0].source, ports::TruthSource::Person);
    QCOMPARE(page.labels[0].origin, std::string("review"));
    QCOMPARE(QString::fromStdString(page.labels[0].said), said);
    QCOMPARE(page.labels[0].proposed, std::string("yes"));
    QVERIFY(!page.labels[0].saying->automatic);
}

void TestLabels::findsWhatPeopleSaidOfMessages_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("label");   // of the answer
    QTest::addColumn<bool>("byPerson");   // the item's own label was a person's
    QTest::addColumn<bool>("applied");
    QTest::addColumn<QString>("intent");
    using domain::AnswerKind;
    const auto row = [](const char *name, const char *kind, AnswerKind answer, const char *label, bool byPerson, bool applied, const char *intent) {
        QTest::newRow(name) << QString::fromLatin1(kind) << int(answer) << QString::fromLatin1(label) << byPerson << applied << QString::fromLatin1(intent);
    };
    row("the guess is right", "inbound", AnswerKind::Approve, "", false, true, "price");
    row("it is something else", "inbound", AnswerKind::Label, "schedule", false, true, "schedule");
    row("the person's own word is no news", "inbound", AnswerKind::Approve, "", true, true, "");
    row("the person changes its word", "inbound", AnswerKind::Label, "schedule", true, true, "schedule");
    row("a reply names no intent", "inbound", AnswerKind::Text, "", false, true, "");
    row("needs no reply", "inbound", AnswerKind::Reject, "", false, true, "");
    row("not applied", "inbound", AnswerKind::Label, "schedule", false, false, "");
    row("an opt-out after all", "optout", AnswerKind::Label, "stop", false, true, "opt_out");
    row("an opt-out, approved", "optout", AnswerKind::Approve, "", false, true, "opt_out");
    row("no opt-out", "optout", AnswerKind::Label, "go_on", false, true, "");
    row("about a lead", "classification", AnswerKind::Approve, "", false, true, "");
}

void TestLabels::findsWhatPeopleSaidOfMessages()
{
    QFETCH(QString, kind);
    QFETCH(int, answer);
    QFETCH(QString, label);
    QFETCH(bool, byPerson);
    QFETCH(bool, applied);
    QFETCH(QString, intent);
    const domain::ReviewId id("rv-1");
    ask("c-1", startTime(), {.id = id, .contact = {}, .kind = kind.toStdString(), .reason = "intent.low_confidence", .label = "price",
                             .confidence = byPerson ? 1.0 : 0.6, .threshold = byPerson ? 0.0 : 0.8, .text = QStringLiteral("quanto fica o curso")});
    answerAsk(id, {.kind = domain::AnswerKind(answer), .label = label.toStdString(), .text = QStringLiteral("Olá")}, startTime() + kHour, applied);
    const auto page = h().journal().loadIntentLabels({});
    NS_VERIFY_OK(page);
    QCOMPARE(page->labels.size(), std::size_t(intent.isEmpty() ? 0 : 1));
    if (intent.isEmpty())
        return;
    const ports::IntentLabel &said = page->labels.front();
    QCOMPARE(QString::fromStdString(said.intent), intent);
    QCOMPARE(said.proposed, std::string("price"));
    QCOMPARE(said.text, QStringLiteral("quanto fica o curso"));
    QCOMPARE(said.language, domain::Language::Portuguese);
    QCOMPARE(said.contact, domain::ContactId("crm/c-1"));
    QCOMPARE(said.review, id);
    QCOMPARE(said.key.at, startTime() + kHour);
    QVERIFY(!said.trace.isEmpty());
    QVERIFY(labels().labels.empty()); // it says nothing of the lead
}

void TestLabels::aRenewedMessageIsTheExample()
{
    const domain::ReviewId id("rv-1");
    domain::ReviewItem item{.id = id, .contact = {}, .kind = "inbound", .reason = "intent.low_confidence", .label = "price", .confidence = 0.6, .threshold = 0.8,
                            .text = QStringLiteral("hola")};
    const auto receipt = ask("c-1", startTime(), item);
    const auto second = h().appendOne(outcome("c-1", EventType::MessageInbound, domain::InboundMessage{"whatsapp", QStringLiteral("quiero mover mi clase"), "n"}));
    QCOMPARE(second.contact, receipt.contact);
    finish(second, EventType::MessageInbound, startTime() + kHour, {}, "review", [&](ports::StepResult &step) {
        item.label = "reschedule";
        item.confidence = 0.7;
        item.team = "office";
        item.trace = step.trace.id;
        step.reviewChanges.push_back({id, domain::ReviewState::Pending, QStringLiteral("quiero mover mi clase"), "newer message", item});
    });
    const auto stored = h().journal().loadReview(id);
    NS_VERIFY_OK(stored);
    QCOMPARE((*stored)->label, std::string("reschedule"));
    QCOMPARE((*stored)->team, std::string("office"));
    QCOMPARE((*stored)->confidence, 0.7);
    answerAsk(id, {.kind = domain::AnswerKind::Approve}, startTime() + 2 * kHour);
    const auto page = h().journal().loadIntentLabels({});
    NS_VERIFY_OK(page);
    QCOMPARE(page->labels.size(), std::size_t(1));
    QCOMPARE(page->labels.front().intent, std::string("reschedule"));
    QCOMPARE(page->labels.front().text, QStringLiteral("quiero mover mi clase"));
}

void TestLabels::messagesComeInPages()
{
    for (int i = 0; i < 5; ++i) {
        const domain::ReviewId id("rv-" + std::to_string(i));
        ask("c-" + std::to_string(i), startTime() + i * kHour, {.id = id, .contact = {}, .kind = "inbound", .reason = "reply_needed", .label = "price", .text = QString::number(i)});
        answerAsk(id, {.kind = i == 2 ? domain::AnswerKind::Reject : domain::AnswerKind::Approve}, startTime() + (i + 100) * kHour);
    }
    QStringList texts;
    ports::LabelQuery query{.limit = 2};
    for (bool more = true; more;) {
        const auto page = h().journal().loadIntentLabels(query);
        NS_VERIFY_OK(page);
        QVERIFY(page->labels.size() <= 2);
        for (const ports::IntentLabel &label : page->labels)
            texts << label.text;
        more = page->next.has_value();
        query.after = page->next;
    }
    QCOMPARE(texts.join(QLatin1Char(' ')), QStringLiteral("0 1 3 4"));
    const auto later = h().journal().loadIntentLabels({.from = startTime() + 103 * kHour, .to = startTime() + 104 * kHour});
    NS_VERIFY_OK(later);
    QCOMPARE(later->labels.size(), std::size_t(1));
}

void TestLabels::takesTheLastSayingBeforeTheTruth()
{
    take(lead("c-1"), startTime(), saying("no", 0.6, false, "lead-old"));
    take(lead("c-1", {}, EventType::ContactUpdated), startTime() + kHour, saying("yes", 0.95, true));
    take(outcome("c-1", "yes"), startTime() + 2 * kHour);
    take(lead("c-1", {}, EventType::ContactUpdated), startTime() + 3 * kHour, saying("no", 0.99, true)); // hindsight
    const ports::LabelPage page = labels();
    QCOMPARE(page.labels.size(), std::size_t(1));
    QCOMPARE(page.labels[0].saying->model, domain::ModelId("lead-a"));
    QCOMPARE(page.labels[0].saying->label, std::string("yes"));
}

void TestLabels::aLeadThatNoModelSaw()
{
    take(lead("c-1", {{"city", "Lima"}}), startTime());
    take(outcome("c-1", "yes"), startTime() + kHour);
    const ports::LabelPage page = labels({.withLead = true});
    QCOMPARE(page.labels.size(), std::size_t(1));
    QVERIFY(!page.labels[0].saying);
    QCOMPARE(page.labels[0].attributes, (domain::Attributes{{"city", "Lima"}}));
}

void TestLabels::givesTheLeadAsItWas()
{
    take(lead("c-1", {{"city", "Lima"}, {"visits", "1"}}), startTime(), saying("no", 0.6, false));
    take(lead("c-1", {{"visits", "4"}}, EventType::ContactUpdated), startTime() + kHour, saying("yes", 0.95, true));
    take(outcome("c-1", "yes"), startTime() + 2 * kHour);
    take(lead("c-1", {{"closing date", "2026-12-01"}}, EventType::ContactUpdated), startTime() + 3 * kHour, saying("yes", 0.95, true));
    const ports::LabelPage page = labels({.withLead = true});
    QCOMPARE(page.labels[0].attributes, (domain::Attributes{{"city", "Lima"}, {"visits", "4"}})); // nothing that came after the truth
    QCOMPARE(page.labels[0].leadSource, std::string("crm"));
    QVERIFY(labels().labels[0].attributes.empty()); // not asked for
}

void TestLabels::pagesWithoutGapOrDouble()
{
    QStringList expected;
    for (int i = 0; i < 11; ++i) {
        const std::string id = "c-" + std::to_string(i);
        take(lead(id), startTime(), saying("yes", 0.95, true));
        take(outcome(id, i % 2 == 0 ? "yes" : "no"), startTime() + kHour * (i / 4)); // four at one instant
        expected << QString::fromStdString("crm/" + id + (i % 2 == 0 ? " yes" : " no"));
    }
    QStringList seen;
    int pages = 0;
    ports::LabelQuery query{.limit = 3};
    for (bool more = true; more; ++pages) {
        const ports::LabelPage page = labels(query);
        seen += said(page);
        query.after = page.next;
        more = page.next.has_value();
    }
    QCOMPARE(seen, expected);
    QCOMPARE(pages, 4);
}

void TestLabels::keepsToThePeriod()
{
    for (int i = 0; i < 4; ++i) {
        take(lead("c-" + std::to_string(i)), startTime(), saying("yes", 0.95, true));
        take(outcome("c-" + std::to_string(i), "yes"), startTime() + kHour * i);
    }
    const ports::LabelPage page = labels({.from = startTime() + kHour, .to = startTime() + 3 * kHour});
    QCOMPARE(said(page), (QStringList{QStringLiteral("crm/c-1 yes"), QStringLiteral("crm/c-2 yes")}));
}

QSqlDatabase TestLabels::openFile()
{
    QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
    file.setDatabaseName(QString::fromStdString(h().path()));
    if (!file.open())
        qFatal("cannot open the file");
    return file;
}

void TestLabels::anErasedEventSaysNothing()
{
    QFETCH_GLOBAL(int, kind);
    if (Harness::Kind(kind) == Harness::Kind::Memory)
        QSKIP("rows in memory are not erased");
    take(lead("c-1"), startTime(), saying("yes", 0.95, true));
    take(outcome("c-1", "yes"), startTime() + kHour);
    {
        QSqlQuery erase(openFile());
        QVERIFY(erase.exec(QStringLiteral("UPDATE event SET payload = NULL")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    QVERIFY(labels().labels.empty());
}

void TestLabels::findsTheNewestSayings()
{
    take(lead("c-1"), startTime(), saying("yes", 0.95, true));
    take(lead("c-2"), startTime() + kHour, saying("no", 0.6, false));
    take(lead("c-3"), startTime() + 2 * kHour, saying("no", 0.7, false, "lead-b"));
    take(lead("c-4"), startTime() + 3 * kHour);
    const auto sayings = h().journal().loadSayings({domain::ModelId("lead-a"), startTime() + 2 * kHour, 10});
    NS_VERIFY_OK(sayings);
    QCOMPARE(sayings->size(), std::size_t(2));
    QCOMPARE(sayings->at(0).label, std::string("no"));
    QCOMPARE(sayings->at(1).label, std::string("yes"));
    QCOMPARE(h().journal().loadSayings({domain::ModelId("lead-a"), startTime() + kHour, 10})->size(), std::size_t(1)); // before
    QCOMPARE(h().journal().loadSayings({domain::ModelId("lead-a"), startTime() + 9 * kHour, 2})->size(), std::size_t(0)); // c-4, c-3
}

void TestLabels::keepsSettings()
{
    QVERIFY(!h().journal().loadSetting("watch.lead")->has_value());
    const auto store = [&](const std::string &value) {
        return wait<std::monostate>([&](auto done) { return h().journal().storeSetting("watch.lead", value, "why", startTime() + kHour, done); });
    };
    NS_VERIFY_OK(store(std::string("a\0b", 3)));
    QCOMPARE(h().journal().loadSetting("watch.lead")->value(), std::string("a\0b", 3));
    NS_VERIFY_OK(store("second"));
    QCOMPARE(h().journal().loadSetting("watch.lead")->value(), std::string("second"));
    QVERIFY(!h().journal().loadSetting("watch.other")->has_value());
    QCOMPARE(h().journal().lastInstant()->value(), startTime() + kHour);
}

void TestLabels::anIndexServesTheOrder_data()
{
    QTest::addColumn<int>("statement");
    QTest::addColumn<QString>("uses");
    QTest::newRow("oldest first") << int(store::Sql::ListStepsOfTypes) << QStringLiteral("USING INDEX trace_at");
    QTest::newRow("newest first") << int(store::Sql::ListNewestStepsOfTypes) << QStringLiteral("USING INDEX trace_at");
    QTest::newRow("of a contact") << int(store::Sql::ListStepsOfContact) << QStringLiteral("USING INDEX trace_contact");
    QTest::newRow("a setting") << int(store::Sql::FindSetting) << QStringLiteral("PRIMARY KEY");
}

void TestLabels::anIndexServesTheOrder()
{
    QFETCH_GLOBAL(int, kind);
    QFETCH(int, statement);
    QFETCH(QString, uses);
    if (Harness::Kind(kind) == Harness::Kind::Memory)
        QSKIP("no plan to look at");
    QString plan;
    {
        QSqlQuery explain(openFile());
        const QString sql = QString::fromUtf8(store::kSqlText[statement]).section(u'\n', 1);
        QVERIFY(explain.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql));
        for (int i = 0; i < int(sql.count(u'?')); ++i)
            explain.bindValue(i, 1);
        QVERIFY(explain.exec());
        while (explain.next())
            plan += explain.value(3).toString() + u'\n';
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    QVERIFY2(plan.contains(uses), qPrintable(plan));
    if (store::Sql(statement) != store::Sql::ListStepsOfContact) // one contact's few steps may be sorted
        QVERIFY2(!plan.contains(QStringLiteral("TEMP B-TREE")), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
