// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"

#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;
using domain::OutboxState;

namespace {
constexpr Millis kHour{3'600'000};

std::vector<std::string> contactsOf(const std::vector<TraceRow> &rows)
{
    std::vector<std::string> names;
    for (const TraceRow &row : rows)
        names.push_back(row.contact.str());
    return names;
}
} // namespace

/// Three contacts: Rosa (sent, answered, read), Bruno (blocked, Portuguese), Kim (waits for a person; event of Kim's set aside).
class TestReader : public QObject
{
    Q_OBJECT
    std::unique_ptr<Harness> m_harness;
    std::unique_ptr<Reader> m_reader;
    ports::AppendReceipt m_rosa, m_bruno, m_kim;

    void makeRosa();
    void makeBruno();
    void makeKim();
    std::vector<std::string> search(TraceQuery query) { return contactsOf(m_reader->searchTraces(query).value_or(std::vector<TraceRow>{})); }

private Q_SLOTS:
    void initTestCase();
    void init() { ns::testing::failOnWarnings(); }
    void cleanupTestCase() { m_reader.reset(); m_harness.reset(); }

    void searchesTraces_data();
    void searchesTraces();
    void pagesTraces();
    void survivesAnySearchText_data();
    void survivesAnySearchText();
    void showsAllPartsOfATrace();
    void findsATraceByItsBeginning();
    void findsATraceByItsEnd();
    void listsSetAsideWork();
    void findsContacts_data();
    void findsContacts();
    void showsAThread();
    void listsContactsInPages();
    void searchesContacts_data();
    void searchesContacts();
    void addsUpAReport();
    void listsPauses();
    void listsLinks();
    void refusesWhatIsNoWorkspace();
};

void TestReader::makeRosa()
{
    Harness &h = *m_harness;
    m_rosa = h.appendOne(makeEvent("evt-rosa", {.sourceId = "rosa", .phone = "+51999888777", .email = "rosa@example.org", .name = "Rosa Quispe"}));
    auto step = makeStep(m_rosa, 1, "rosa");
    step.state.decision.segment = "adult";
    step.state.stage = "engaged";
    step.outbox.push_back(makeItem(m_rosa, "k-rosa"));
    NS_VERIFY_OK(h.commit(step));
    NS_VERIFY_OK(h.claim(sendAll()));
    auto sent = makeStep(m_rosa, 2, "rosa");
    sent.state = step.state;
    sent.state.version = 2;
    sent.eventSeq.reset();
    sent.trace.part = -1;
    sent.trace.eventType = "delivery";
    sent.trace.outcome = "sent";
    sent.trace.at = startTime() + Millis{10};
    sent.outboxChanges.push_back({.key = domain::SendKey("k-rosa"), .from = OutboxState::Sending, .to = OutboxState::Sent, .messageId = "m1"});
    NS_VERIFY_OK(h.commit(sent));
    auto inbound = makeEvent("evt-reply", {.sourceId = "rosa"}, domain::EventType::MessageInbound);
    const auto reply = h.appendOne(inbound, startTime() + kHour);
    auto answer = makeStep(reply, 3, "reply");
    answer.trace.id = domain::TraceId(sent.trace.id.str().substr(0, 12) + derivedId("", {"reply"}, 20)); // of the same millisecond
    answer.state = sent.state;
    answer.state.version = 3;
    answer.trace.eventType = "message.inbound";
    answer.trace.outcome = "review";
    answer.trace.at = startTime() + kHour;
    answer.trace.latencyMicros = 3500;
    answer.messages.push_back({"whatsapp", QStringLiteral("¿Cuánto cuesta el curso de inglés?"), "in-1", startTime() + kHour, domain::Language::Spanish, "price", 0.875,
                               domain::ModelId("intent-0123456789ab")});
    NS_VERIFY_OK(h.commit(answer));
}

void TestReader::makeBruno()
{
    Harness &h = *m_harness;
    m_bruno = h.appendOne(makeEvent("evt-bruno", {.sourceId = "bruno", .phone = "+5511987654321", .name = "Bruno Conceição"}));
    auto step = makeStep(m_bruno, 1, "bruno");
    step.state.profile.name = QStringLiteral("Bruno Conceição");
    step.state.profile.phone = "+5511987654321";
    step.state.profile.email.clear();
    step.trace.at = startTime() + 2 * kHour;
    step.outbox.push_back(makeItem(m_bruno, "k-bruno"));
    step.outbox.back().trace = step.trace.id;
    step.outbox.back().text = QStringLiteral("Olá Bruno, o preço promocional");
    NS_VERIFY_OK(h.commit(step));
    NS_VERIFY_OK(h.claim([](const ports::ClaimCandidate &candidate) {
        ports::ClaimVerdict verdict{.kind = ports::ClaimVerdict::Kind::Block, .rule = "optout"};
        verdict.trace = ports::TraceRecord{candidate.item.trace, -1, "claim", "blocked", startTime() + 2 * kHour + Millis{5}, 20, "claim spans"};
        verdict.stepHash = sha256("blocked");
        return verdict;
    }, startTime() + 2 * kHour));
}

void TestReader::makeKim()
{
    Harness &h = *m_harness;
    m_kim = h.appendOne(makeEvent("evt-kim", {.sourceId = "kim", .name = "Kim"}));
    auto step = makeStep(m_kim, 1, "kim");
    step.state.profile.name = QStringLiteral("Kim");
    step.state.profile.phone.clear();
    step.state.profile.email.clear();
    step.trace.at = startTime() + 3 * kHour;
    step.trace.outcome = "review";
    for (const char *id : {"r1", "r2", "r3"})
        step.reviews.push_back({domain::ReviewId(id), m_kim.contactId, m_kim.contact, "classification", "low_confidence", "adult", 0.6, 0.9,
                                QStringLiteral("?"), {}, {}, startTime(), startTime() + kHour});
    NS_VERIFY_OK(h.commit(step));
    const auto poison = h.appendOne(makeEvent("evt-poison", {.sourceId = "kim"}, domain::EventType::ContactUpdated), startTime() + 3 * kHour);
    NS_VERIFY_OK(wait<std::monostate>([&](auto done) { return h.journal().failEvent(poison.seq, "step.crashed", std::nullopt, done); }));
}

void TestReader::initTestCase()
{
    m_harness = std::make_unique<Harness>(Harness::Kind::Sqlite);
    makeRosa();
    makeBruno();
    makeKim();
    NS_VERIFY_OK(wait<std::int64_t>([&](auto done) { return m_harness->journal().setPaused("channel:sms", true, startTime() + 3 * kHour, done); }));
    m_harness->waitForWords();
    auto opened = Reader::open(m_harness->path());
    NS_VERIFY_OK(opened);
    m_reader = std::move(*opened);
}

void TestReader::searchesTraces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("fromHour");
    QTest::addColumn<QString>("contacts"); // newest first
    QTest::newRow("all") << "" << "" << "" << 0 << "crm/kim crm/bruno crm/rosa crm/rosa";
    QTest::newRow("from") << "" << "" << "" << 2 << "crm/kim crm/bruno";
    QTest::newRow("type") << "" << "message.inbound" << "" << 0 << "crm/rosa";
    QTest::newRow("outcome") << "" << "" << "review" << 0 << "crm/kim crm/rosa";
    QTest::newRow("outcome of a part") << "" << "" << "blocked" << 0 << "crm/bruno";
    QTest::newRow("unknown outcome") << "" << "" << "never" << 0 << "";
    QTest::newRow("word of an outbound text") << "promocional" << "" << "" << 0 << "crm/bruno";
    QTest::newRow("accents folded") << "ingles" << "" << "" << 0 << "crm/rosa";
    QTest::newRow("two words, the last cut short") << "cuesta cur" << "" << "" << 0 << "crm/rosa";
    QTest::newRow("both words must occur") << "cuesta promocional" << "" << "" << 0 << "";
    QTest::newRow("name of a contact") << "conceicao" << "" << "" << 0 << "crm/bruno";
    QTest::newRow("e-mail of a contact") << "rosa@example.org" << "" << "" << 0 << "crm/rosa crm/rosa";
    QTest::newRow("event id") << "evt-reply" << "" << "" << 0 << "crm/rosa";
    QTest::newRow("contact id") << "crm/kim" << "" << "" << 0 << "crm/kim";
    QTest::newRow("text and type") << "rosa" << "lead.created" << "" << 0 << "crm/rosa";
}

void TestReader::searchesTraces()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QFETCH(QString, outcome);
    QFETCH(int, fromHour);
    QFETCH(QString, contacts);
    TraceQuery query{.text = text.toStdString(), .eventType = type.toStdString(), .outcome = outcome.toStdString()};
    if (fromHour > 0)
        query.from = startTime() + fromHour * kHour;
    const auto rows = m_reader->searchTraces(query);
    NS_VERIFY_OK(rows);
    QStringList found;
    for (const std::string &id : contactsOf(*rows))
        found += QString::fromStdString(id);
    QCOMPARE(found.join(u' '), contacts);
}

void TestReader::pagesTraces()
{
    const auto first = m_reader->searchTraces({.limit = 2});
    NS_VERIFY_OK(first);
    QCOMPARE(contactsOf(*first), (std::vector<std::string>{"crm/kim", "crm/bruno"}));
    const auto second = m_reader->searchTraces({.limit = 2, .before = first->back().key});
    QCOMPARE(contactsOf(*second), (std::vector<std::string>{"crm/rosa", "crm/rosa"}));
    QVERIFY(m_reader->searchTraces({.limit = 2, .before = second->back().key})->empty());
    QCOMPARE(search({.contact = m_rosa.contact}), (std::vector<std::string>{"crm/rosa", "crm/rosa"}));
    QCOMPARE(search({.to = startTime() + kHour}), (std::vector<std::string>{"crm/rosa"})); // up to, not including
    QCOMPARE(m_reader->searchTraces({.outcome = "sent"})->front().part, 1);
}

void TestReader::survivesAnySearchText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << "\"rosa\" 'x";
    QTest::newRow("operators") << "rosa AND (NEAR OR NOT -";
    QTest::newRow("column") << "text: rosa*";
    QTest::newRow("only signs") << "*\"()^:-";
    QTest::newRow("a lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("long") << QString(5000, u'a');
    QTest::newRow("a mark that parts words in the index") << QStringLiteral("1\u035crm"); // was a phrase, which the index refuses
    QTest::newRow("many words") << QStringLiteral("a ").repeated(5000);
}

void TestReader::survivesAnySearchText()
{
    QFETCH(QString, text);
    NS_VERIFY_OK(m_reader->searchTraces({.text = text.toStdString()}));
    NS_VERIFY_OK(m_reader->searchContacts(text.toStdString(), 10));
}

void TestReader::showsAllPartsOfATrace()
{
    const domain::TraceId id(derivedId("", {"rosa"}, 32));
    const auto parts = m_reader->traceParts(id);
    NS_VERIFY_OK(parts);
    QCOMPARE(parts->size(), std::size_t(2));
    QCOMPARE((*parts)[0].outcome, std::string("sent.queued"));
    QCOMPARE((*parts)[0].packedSpans, std::string("spans of rosa"));
    QCOMPARE((*parts)[1].part, 1);
    QCOMPARE((*parts)[1].outcome, std::string("sent"));
    const auto event = m_reader->traceEvent(id);
    NS_VERIFY_OK(event);
    QCOMPARE((*event)->key.id, std::string("evt-rosa"));
    QVERIFY(m_reader->traceParts(domain::TraceId("unknown"))->empty());
    QVERIFY(!*m_reader->traceEvent(domain::TraceId("unknown")));
}

void TestReader::findsATraceByItsBeginning()
{
    const std::string id = derivedId("", {"kim"}, 32);
    QCOMPARE(m_reader->traceParts(domain::TraceId(id.substr(0, 9)))->front().id.str(), id);
    QVERIFY(m_reader->traceParts(domain::TraceId(id.substr(0, 7)))->empty()); // too short to name one
}

void TestReader::findsATraceByItsEnd()
{
    const std::string id = derivedId("", {"kim"}, 32);
    const std::string rosa = derivedId("", {"rosa"}, 32);
    const auto both = m_reader->traceParts(domain::TraceId(rosa.substr(0, 12)));
    QCOMPARE(both.error().code, ErrorCode::Conflict);
    QCOMPARE(m_reader->traceParts(domain::TraceId(derivedId("", {"reply"}, 20).substr(12)))->front().outcome, std::string("review"));
    for (const std::size_t digits : {8, 9, 12, 31}) {
        const auto parts = m_reader->traceParts(domain::TraceId(id.substr(32 - digits)));
        NS_VERIFY_OK(parts);
        QCOMPARE(parts->front().id.str(), id);
    }
    QVERIFY(m_reader->traceParts(domain::TraceId(id.substr(25)))->empty()); // too short to name one
    QVERIFY(m_reader->traceParts(domain::TraceId("00000000"))->empty());
    QCOMPARE(m_reader->traceParts(domain::TraceId(rosa.substr(20)))->size(), std::size_t(2)); // with all its parts
}

void TestReader::listsSetAsideWork()
{
    const auto dead = m_reader->setAside(10);
    NS_VERIFY_OK(dead);
    QCOMPARE(dead->size(), std::size_t(1));
    QCOMPARE(dead->front().id, std::string("crm/evt-poison"));
    QCOMPARE(dead->front().contact.str(), std::string("crm/kim"));
    QCOMPARE(dead->front().reason, std::string("step.crashed"));
    QCOMPARE(dead->front().tries, 1);
    QVERIFY(dead->front().since == startTime() + 3 * kHour);
}

void TestReader::findsContacts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("error"); // -1: found
    QTest::newRow("ours") << "crm/rosa" << -1;
    QTest::newRow("the source's own") << "rosa" << -1;
    QTest::newRow("unknown") << "nobody" << int(ErrorCode::NotFound);
    QTest::newRow("of another source") << "web/rosa" << int(ErrorCode::NotFound);
    QTest::newRow("like, not equal") << "ros%" << int(ErrorCode::NotFound);
}

void TestReader::findsContacts()
{
    QFETCH(QString, id);
    QFETCH(int, error);
    const auto found = m_reader->findContact(id.toStdString());
    QCOMPARE(found.has_value(), error < 0);
    if (found)
        QVERIFY(*found == m_rosa.contact);
    else
        QCOMPARE(int(found.error().code), error);
}

void TestReader::showsAThread()
{
    const auto thread = m_reader->contactThread(m_rosa.contact, 10);
    NS_VERIFY_OK(thread);
    QCOMPARE(thread->size(), std::size_t(2));
    const ThreadRow &out = (*thread)[0];
    QVERIFY(!out.isInbound);
    QCOMPARE(out.state, std::string("sent"));
    QCOMPARE(out.text, QStringLiteral("Hola Rosa, gracias por escribirnos: k-rosa"));
    QCOMPARE(out.key.str(), std::string("k-rosa"));
    QCOMPARE(out.trace.str(), derivedId("", {"rosa"}, 32));
    const ThreadRow &in = (*thread)[1];
    QVERIFY(in.isInbound);
    QCOMPARE(in.state, std::string("received"));
    QCOMPARE(in.channel, std::string("whatsapp"));
    QVERIFY(in.at == startTime() + kHour);
    QCOMPARE(in.language, domain::Language::Spanish);
    QCOMPARE(in.intent, std::string("price"));
    QCOMPARE(in.confidence, 0.875);
    QCOMPARE(in.model.str(), std::string("intent-0123456789ab"));
    QCOMPARE(out.language, domain::Language::Spanish); // as it was written
    QVERIFY(out.intent.empty());
    QCOMPARE(m_reader->contactThread(m_bruno.contact, 10)->front().rule, std::string("optout"));
    QCOMPARE(contactsOf(*m_reader->contactTraces(m_rosa.contact, 10)).size(), std::size_t(3));
    const auto state = m_reader->contact(m_rosa.contact);
    QCOMPARE((*state)->decision.segment, std::string("adult"));
}

void TestReader::listsContactsInPages()
{
    const auto first = m_reader->contacts(2, std::nullopt);
    NS_VERIFY_OK(first);
    QCOMPARE(first->front().id.str(), std::string("crm/kim"));
    const auto second = m_reader->contacts(2, first->back().key);
    QCOMPARE(second->size(), std::size_t(1));
    const ContactRow &rosa = second->front();
    QCOMPARE(rosa.name, QStringLiteral("Rosa Quispe"));
    QCOMPARE(rosa.segment, std::string("adult"));
    QCOMPARE(rosa.stage, std::string("engaged"));
    QCOMPARE(rosa.email, std::string("rosa@example.org"));
}

void TestReader::searchesContacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("name") << "quispe" << 1;
    QTest::newRow("folded") << "CONCEICAO" << 1;
    QTest::newRow("cut short") << "conc" << 1;
    QTest::newRow("phone") << "+5511987654321" << 1;
    QTest::newRow("domain of an e-mail") << "example.org" << 1;
    QTest::newRow("nobody") << "zzz" << 0;
    QTest::newRow("nothing") << "" << 0;
}

void TestReader::searchesContacts()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    const auto rows = m_reader->searchContacts(text.toStdString(), 10);
    NS_VERIFY_OK(rows);
    QCOMPARE(int(rows->size()), found);
}

void TestReader::addsUpAReport()
{
    const auto all = m_reader->reportCounts(std::nullopt, std::nullopt);
    NS_VERIFY_OK(all);
    QCOMPARE(all->events, 4); // three leads and a reply; the poisoned one was not handled
    QCOMPARE(all->leads, 3);
    QCOMPARE(all->decided, 1); // Rosa alone has a segment
    QCOMPARE(all->review, 3);
    QCOMPARE(all->sent, 1);
    QCOMPARE(all->blocked, 1);
    QCOMPARE(all->inDoubt, 0);
    QCOMPARE(*all->medianLatencyMs, 1.5);
    const auto later = m_reader->reportCounts(startTime() + kHour, startTime() + 2 * kHour);
    QCOMPARE(later->events, 1);
    QCOMPARE(later->leads, 0);
    QCOMPARE(*later->medianLatencyMs, 3.5);
    QVERIFY(!m_reader->reportCounts(startTime() + 90 * kHour, std::nullopt)->medianLatencyMs);
    QCOMPARE(m_reader->counts()->events, 5);
    QCOMPARE(m_reader->counts()->messages, 3);
}

void TestReader::listsPauses()
{
    const auto pauses = m_reader->pausedScopes();
    NS_VERIFY_OK(pauses);
    QCOMPARE(pauses->size(), std::size_t(1));
    QCOMPARE(pauses->front().scope, std::string("channel:sms"));
    QVERIFY(pauses->front().since == startTime() + 3 * kHour);
}

void TestReader::listsLinks()
{
    Harness h{Harness::Kind::Sqlite};
    const auto ana = h.appendOne(makeEvent("a", {.sourceId = "ana", .phone = "+51999888777"}));
    h.appendOne(makeEvent("b", {.sourceId = "ana2", .phone = "+51999888777"}, domain::EventType::LeadCreated, "web"));
    h.appendOne(makeEvent("c", {.sourceId = "ana"}, domain::EventType::LeadCreated, "shop"));
    auto reader = Reader::open(h.path());
    NS_VERIFY_OK(reader);
    const auto links = (*reader)->contactLinks(ana.contact);
    NS_VERIFY_OK(links);
    QCOMPARE(links->size(), std::size_t(1));
    QCOMPARE(links->front().key, std::string("id:web/ana2"));
    QCOMPARE(links->front().matchedBy, std::string("phone"));
    QCOMPARE(links->front().matched, std::string("phone:+51999888777"));
    QVERIFY(!links->front().undoneAt);
    QVERIFY(*(*reader)->findContact("web/ana2") == ana.contact);
    QVERIFY(*(*reader)->findContact("ana2") == ana.contact);
    QCOMPARE((*reader)->findContact("ana").error().code, ErrorCode::Conflict); // crm/ana and shop/ana
    NS_VERIFY_OK(wait<domain::ContactId>([&](auto done) { return h.journal().unmerge("web/ana2", startTime() + kHour, done); }));
    QVERIFY((*reader)->contactLinks(ana.contact)->front().undoneAt == startTime() + kHour);
}

void TestReader::refusesWhatIsNoWorkspace()
{
    QTemporaryDir dir;
    QCOMPARE(Reader::open(dir.filePath(QStringLiteral("x.db")).toStdString()).error().code, ErrorCode::NotFound);
    QFile file(dir.filePath(QStringLiteral("x.db")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000);
    file.close();
    QCOMPARE(Reader::open(dir.filePath(QStringLiteral("x.db")).toStdString()).error().code, ErrorCode::Storage);
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
