// SPDX-License-Identifier: GPL-3.0-or-later
// A backtest over a large past: what `guard backtest` and the Guardrails page wait for, as a ratio to SQLite alone counting the same rows.
//   bench_backtest make DIR   fills DIR/nightshift.db with NS_MESSAGES (default 650,000) of NS_CONTACTS (50,000) through the journal: templates in three
//                             languages, courses, prices and names, some of them wrong; every tenth contact became a customer. Minutes; not measured
//   bench_backtest run DIR    NS_RUNS (default 5) backtests: everything right, a tenth blocked, all blocked, beside the active policy
//   bench_backtest read DIR   the job that reads texts which nobody has read, or another version of the program
//   bench_backtest all        make and run, in a temporary folder
// NS_DISTINCT=1 makes every text another one: the worst case for what is judged once a text.
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <cstdio>
#include <future>
#include <sqlite3.h>

#include "core/agent/textjudge.h"
#include "core/console/backtest.h"
#include "core/policy/messagecontext.h"
#include "core/store/sqlitejournal.h"
#include "core/trace/span.h"
#include "tests/bench/figures.h"

using namespace ns;

namespace {

constexpr int kContactsAtOnce = 64;
const Instant kStart = fromMillis(1'795'532'400'000); // 2026-11-24T15:00:00Z

template <typename T> T require(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

template <typename T, typename Call> T wait(Call call)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    const Status posted = call([promise](Result<T> result) { promise->set_value(std::move(result)); });
    if (!posted)
        (void)require(Result<T>(tl::make_unexpected(posted.error())));
    return require(answer.get());
}

struct Course
{
    const char *es, *pt, *en;
    int price;
};
constexpr Course kCourses[] = {{"curso de inglés", "curso de inglês", "english course", 120}, {"curso de francés", "curso de francês", "french course", 140},
                               {"taller de escritura", "oficina de escrita", "writing workshop", 60}, {"club de lectura", "clube de leitura", "reading club", 35},
                               {"tutoría de matemáticas", "tutoria de matemática", "maths tutoring", 90}, {"curso de robótica", "curso de robótica", "robotics course", 150}};

std::string policyDocument(int by)
{
    std::string prices;
    for (const Course &course : kCourses) {
        for (const char *item : {course.es, course.pt, course.en})
            prices += std::string(prices.empty() ? "" : ",") + "{\"item\":\"" + item + "\",\"amount\":" + std::to_string(course.price + by) + ",\"currency\":\"USD\",\"per\":\"month\"}";
    }
    return "{\"version\":1,\"language\":\"es\",\"facts\":{\"prices\":[" + prices + "],\"offers\":[{\"text\":\"10 % por pago anual\",\"percent\":10,\"condition\":\"pago anual\",\"valid_until\":\"2026-06-30\"},"
           "{\"text\":\"5 % por referidos\",\"percent\":5,\"condition\":\"referidos\",\"valid_until\":\"2026-09-30\"}],\"policies\":[\"no se garantiza empleo\",\"dominios aprobados: example.org\"]},"
           "\"hours\":{\"default\":{\"mon-fri\":\"09:00-19:00\",\"sat\":\"09:00-14:00\"}},\"caps\":{\"marketing_per_day\":1,\"marketing_per_week\":3}}";
}

agent::Knowledge makeKnowledge()
{
    agent::Knowledge knowledge;
    knowledge.policy = require(policy::parsePolicy(policyDocument(0)));
    knowledge.zones = require(policy::ZoneBook::load());
    agent::giveGuard(knowledge, std::make_shared<const policy::Guard>(require(policy::Guard::make(knowledge.zones))));
    knowledge.laws = std::make_shared<const policy::LawPacks>(require(policy::LawPacks::builtIn()));
    return knowledge;
}

std::uint64_t mix(std::uint64_t n)
{
    n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9ULL;
    n = (n ^ (n >> 27)) * 0x94D049BB133111EBULL;
    return n ^ (n >> 31);
}

/// Three wordings of opening and six of closing a language, without a claim: with courses, prices and names some thousand texts.
struct Wording
{
    const char *openings[3];
    const char *price;
    const char *closings[6];
};
constexpr Wording kWordings[] = {
    {{"Hola, %1.", "Buenas tardes, %1.", "Hola %1, gracias por escribirnos."},
     "El %1 cuesta US$ %2 al mes.",
     {"¿Te gustaría saber más?", "Escríbenos cuando quieras.", "Quedamos atentos a tu respuesta.", "¿Tienes alguna pregunta?", "Con gusto te contamos más.", "Avísanos si te interesa."}},
    {{"Oi, %1!", "Boa tarde, %1.", "Olá %1, obrigado por escrever."},
     "O %1 custa US$ %2 por mês.",
     {"Quer saber mais?", "Escreva quando quiser.", "Ficamos no aguardo.", "Ficou alguma dúvida?", "Podemos contar mais.", "Avise se tiver interesse."}},
    {{"Hi %1!", "Good afternoon, %1.", "Hello %1, thanks for writing to us."},
     "The %1 is US$ %2 a month.",
     {"Would you like to know more?", "Write to us any time.", "We look forward to your answer.", "Do you have any questions?", "We are happy to tell you more.", "Let us know if you are interested."}}};

/// One message in ten states another price than the list; `distinct` makes no two texts equal.
QString makeText(std::uint64_t chance, domain::Language language, const QString &name, std::int64_t distinct)
{
    const Course &course = kCourses[chance % std::size(kCourses)];
    const int price = course.price + (chance / 7 % 10 == 0 ? -25 : 0);
    const auto spoken = std::size_t(int(language) - 1);
    const Wording &words = kWordings[spoken];
    const char *const courses[] = {course.es, course.pt, course.en};
    const QString tail = distinct < 0 ? QString() : QStringLiteral(" (%1)").arg(distinct + 10'000'000);
    return QString::fromUtf8(words.openings[chance / 70 % 3]).arg(name) + u' ' + QString::fromUtf8(words.price).arg(QString::fromUtf8(courses[spoken])).arg(price) + u' '
           + QString::fromUtf8(words.closings[chance / 210 % 6]) + tail;
}

/// Writes contacts with their messages as an agent's steps would.
class Maker
{
public:
    explicit Maker(ports::Journal &journal) : m_journal(journal), m_knowledge(makeKnowledge()) {}

    void make(std::int64_t contacts, std::int64_t messages)
    {
        const bool distinct = bench::fromEnvironment("NS_DISTINCT", 0) != 0;
        m_distinct = distinct ? 0 : -1;
        const std::int64_t start = monotonicMicros();
        std::int64_t made = 0;
        for (std::int64_t first = 0; first < contacts; first += kContactsAtOnce) {
            const std::int64_t last = std::min(contacts, first + kContactsAtOnce);
            made = messages * last / contacts;
            makeContacts(first, last, int((messages + contacts - 1) / contacts));
            if (first % (kContactsAtOnce * 100) == 0)
                std::fprintf(stderr, "%lld messages, %.0f s\n", static_cast<long long>(made), double(monotonicMicros() - start) / 1e6);
        }
    }

private:
    void makeContacts(std::int64_t first, std::int64_t last, int each)
    {
        static const char *const kNames[] = {"Rosa", "Bruno", "Valeria", "Thiago", "Camila", "Mateo", "Luana", "Daniel", "Maximiliana", "Ana"};
        std::vector<domain::Event> events;
        for (std::int64_t c = first; c < last; ++c) {
            const std::string n = std::to_string(c);
            events.push_back(makeEvent("lead-" + n, n, domain::EventType::LeadCreated, kStart - std::chrono::hours(24 * 400), kNames[c % 10]));
            if (c % 10 == 0)
                events.push_back(makeEvent("won-" + n, n, domain::EventType::DealWon, kStart, kNames[c % 10]));
        }
        const auto receipts = wait<std::vector<ports::AppendReceipt>>([&](auto done) { return m_journal.append(events, kStart, std::move(done)); });
        std::size_t at = 0;
        std::vector<std::future<void>> waits;
        for (std::int64_t c = first; c < last; ++c) {
            const ports::AppendReceipt &lead = receipts[at++];
            domain::ContactState state;
            state.id = lead.contactId;
            state.profile.name = *events[at - 1].contact.name;
            state.profile.language = domain::Language(1 + c % 3);
            post(step(state, lead.contact, "lead.created", kStart - std::chrono::hours(24 * 400), lead.seq), waits);
            for (int i = 0; i < each; ++i)
                postMessage(state, lead.contact, c, i, waits);
            if (c % 10 == 0)
                post(step(state, lead.contact, "deal.won", kStart, receipts[at++].seq), waits);
        }
        for (std::future<void> &done : waits)
            done.get();
    }

    static domain::Event makeEvent(const std::string &id, const std::string &contact, domain::EventType type, Instant at, const char *name)
    {
        domain::Event event;
        event.key = {"crm", id};
        event.type = type;
        event.occurredAt = at;
        event.contact.sourceId = "c-" + contact;
        event.contact.name = QString::fromLatin1(name) + QStringLiteral(" Quispe");
        if (type == domain::EventType::DealWon)
            event.data = domain::DealChange{};
        domain::sealPayload(event);
        return event;
    }

    static ports::StepResult step(domain::ContactState &state, domain::ContactNo contact, const char *type, Instant at, std::optional<domain::EventSeq> event)
    {
        ports::StepResult step;
        step.contact = contact;
        ++state.version;
        step.state = state;
        step.profileChanged = state.version == 1;
        step.eventSeq = event;
        step.trace = {.id = domain::TraceId(derivedId("", {state.id.str(), std::to_string(state.version)}, 32)), .part = 0, .eventType = type, .outcome = "queued",
                      .at = at, .latencyMicros = 1500, .packedSpans = std::string(180, char('a' + state.version % 26))};
        step.stepHash = sha256(step.trace.id.str());
        return step;
    }

    /// A step that drafts, and one that settles, as each message has.
    void postMessage(domain::ContactState &state, domain::ContactNo contact, std::int64_t c, int i, std::vector<std::future<void>> &waits)
    {
        const std::uint64_t chance = mix(std::uint64_t(c) * 4096 + std::uint64_t(i));
        const Instant at = timeOf(chance);
        ports::StepResult drafting = step(state, contact, "followup.due", at, std::nullopt);
        domain::OutboxItem item;
        item.key = domain::makeSendKey(domain::RunId("run-" + toHex(sha256(std::to_string(c))).substr(0, 20)), "n" + std::to_string(i), i);
        item.contact = state.id;
        item.run = domain::RunId("run-" + toHex(sha256(std::to_string(c))).substr(0, 20));
        item.sequence = "welcome";
        item.node = "n" + std::to_string(i % 8);
        item.visit = i;
        item.channel = chance % 5 == 0 ? "email" : "whatsapp";
        item.address = "+519" + std::to_string(10'000'000 + c);
        item.language = state.profile.language;
        item.templateId = "price@0123456789ab";
        item.policyVersion = "1-0123abcd";
        item.text = makeText(chance >> 8, item.language, QString::fromStdString(state.profile.name.section(u' ', 0, 0).toStdString()), m_distinct < 0 ? -1 : m_distinct++);
        item.createdAt = at;
        item.due = at;
        item.state = domain::OutboxState::Sent;
        item.connection = "whatsapp-1";
        item.messageId = "wamid." + toHex(sha256(item.key.str())).substr(0, 24);
        item.tries = 1;
        item.span = "0123456789abcdef";
        item.trace = drafting.trace.id;
        item.content = agent::judgeText({item, state, at, nullptr}, m_knowledge).content;
        item.context = contextOf(item, at, chance);
        drafting.outbox.push_back(std::move(item));
        const domain::TraceId id = drafting.trace.id;
        post(std::move(drafting), waits);
        ports::StepResult settling = step(state, contact, "followup.due", at + std::chrono::seconds(2), std::nullopt);
        settling.trace.id = id;
        settling.trace.part = -1;
        settling.trace.outcome = "sent";
        post(std::move(settling), waits);
    }

    /// Nine in ten at ten to five of a working day in Lima, the others at any hour.
    static Instant timeOf(std::uint64_t chance)
    {
        const Instant monday = kStart - std::chrono::hours(24 * 7 * 55 + 24); // 2025-11-03, 15:00 UTC
        if (chance / 11 % 10 == 0)
            return monday + std::chrono::minutes(chance / 110 % (24 * 60 * 370));
        const auto day = std::chrono::hours(24 * (7 * (chance / 110 % 53) + chance / 5830 % 5));
        return monday + day + std::chrono::minutes(chance / 29150 % 420);
    }

    static std::string contextOf(const domain::OutboxItem &item, Instant at, std::uint64_t chance)
    {
        policy::MessageContext context;
        context.at = at;
        context.channel = item.channel;
        context.country = chance % 3 == 0 ? "BR" : chance % 3 == 1 ? "PE" : "MX";
        context.offsets = chance % 3 == 2 ? std::vector<std::int16_t>{-360, -300} : std::vector<std::int16_t>{chance % 3 == 0 ? std::int16_t(-180) : std::int16_t(-300)};
        context.minutesSinceSend = int(chance % 20'000);
        if (chance % 4 == 0)
            context.minutesSinceInbound = int(chance % 5'000);
        context.sentLast7d = int(chance % 3);
        context.consent = true;
        return policy::packContext(context);
    }

    void post(ports::StepResult step, std::vector<std::future<void>> &waits)
    {
        if (waits.size() >= 4'000) {
            for (std::future<void> &done : waits)
                done.get();
            waits.clear();
        }
        auto promise = std::make_shared<std::promise<void>>();
        waits.push_back(promise->get_future());
        const Status posted = m_journal.commit(std::move(step), [promise](Result<std::monostate> done) {
            (void)require(std::move(done));
            promise->set_value();
        });
        if (!posted)
            (void)require(Result<std::monostate>(tl::make_unexpected(posted.error())));
    }

    ports::Journal &m_journal;
    const agent::Knowledge m_knowledge;
    std::int64_t m_distinct = -1;
};

int make(const std::string &folder)
{
    QDir().mkpath(QString::fromStdString(folder));
    const auto journal = require(store::SqliteJournal::open(folder + "/nightshift.db", {.create = true}));
    (void)require(journal->acquireLease("bench", Millis{3'600'000}, {}));
    Maker(*journal).make(bench::fromEnvironment("NS_CONTACTS", 50'000), bench::fromEnvironment("NS_MESSAGES", 650'000));
    journal->releaseLease();
    journal->close();
    return 0;
}

/// SQLite alone, on one thread: every row of the outbox with the same columns, nothing done with them; and a bare count.
double bareScan(const std::string &folder, const char *sql)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2((folder + "/nightshift.db").c_str(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK || sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
        std::exit(1);
    const std::int64_t start = monotonicMicros();
    std::int64_t sum = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        sum += sqlite3_column_int64(statement, 0);
    const double ms = double(monotonicMicros() - start) / 1000.0;
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return sum >= 0 ? ms : 0;
}

int run(const std::string &folder)
{
    const agent::Knowledge knowledge = makeKnowledge();
    const std::string database = folder + "/nightshift.db";
    const int runs = int(bench::fromEnvironment("NS_RUNS", 5));
    struct Case
    {
        const char *name;
        console::BacktestRequest request;
    };
    const std::vector<Case> cases{{"a_tenth_blocked", {.document = policyDocument(0)}},
                                  {"all_blocked", {.document = policyDocument(1'000)}},
                                  {"a_tenth_blocked_beside_active", {.document = policyDocument(0), .activeDocument = policyDocument(1)}},
                                  {"one_month", {.document = policyDocument(0), .from = kStart - std::chrono::hours(24 * 60), .to = kStart - std::chrono::hours(24 * 30)}}};
    std::vector<double> counts, columns;
    for (int i = 0; i < runs; ++i) {
        counts.push_back(bareScan(folder, "SELECT count(*) FROM outbox WHERE created_at >= 0"));
        columns.push_back(bareScan(folder, "SELECT no, contact, state, kind, channel, language, created_at, rule, content, context FROM outbox"));
    }
    bench::printFigure("backtest/bare_count", counts, "ms");
    bench::printFigure("backtest/bare_columns", columns, "ms");
    for (const Case &each : cases) {
        std::vector<double> times, ratios;
        console::BacktestResult last;
        for (int i = 0; i < runs; ++i) {
            const std::int64_t start = monotonicMicros();
            last = require(console::runBacktest(database, each.request, knowledge));
            times.push_back(double(monotonicMicros() - start) / 1000.0);
            ratios.push_back(times.back() / bench::percentile(counts, 50));
        }
        std::fprintf(stderr, "%s: %lld messages, %lld texts, %lld blocked, %lld to a person, %lld waiting, %lld converted, %lld unread\n", each.name,
                     static_cast<long long>(last.messages), static_cast<long long>(last.distinctTexts), static_cast<long long>(last.blocked), static_cast<long long>(last.reviewed),
                     static_cast<long long>(last.deferred), static_cast<long long>(last.convertedAmongBlocked), static_cast<long long>(last.unread));
        bench::printFigure(std::string("backtest/") + each.name, times, "ms");
        bench::printFigure(std::string("backtest/") + each.name + "/to_bare_count", ratios, "x");
    }
    return 0;
}

int readTexts(const std::string &folder)
{
    const agent::Knowledge knowledge = makeKnowledge();
    const auto journal = require(store::SqliteJournal::open(folder + "/nightshift.db", {}));
    const std::int64_t start = monotonicMicros();
    const auto read = require(console::extractMissing(folder + "/nightshift.db", *journal, knowledge));
    const double seconds = double(monotonicMicros() - start) / 1e6;
    journal->close();
    std::fprintf(stderr, "%lld texts read of %lld, %.1f s\n", static_cast<long long>(read.stored), static_cast<long long>(read.missing), seconds);
    bench::printFigure("backtest/read_texts", {double(read.stored) / seconds}, "texts/s");
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 2 && arguments[1] == QLatin1String("all")) {
        const QTemporaryDir folder;
        const int made = make(folder.path().toStdString());
        return made != 0 ? made : run(folder.path().toStdString());
    }
    if (arguments.size() == 3 && arguments[1] == QLatin1String("make"))
        return make(arguments[2].toStdString());
    if (arguments.size() == 3 && arguments[1] == QLatin1String("read"))
        return readTexts(arguments[2].toStdString());
    if (arguments.size() == 3 && arguments[1] == QLatin1String("run"))
        return run(arguments[2].toStdString());
    std::fprintf(stderr, "usage: bench_backtest all | make DIR | read DIR | run DIR\n");
    return 2;
}
