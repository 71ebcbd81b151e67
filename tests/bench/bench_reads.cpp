// SPDX-License-Identifier: GPL-3.0-or-later
// What a window waits for: pages of the lead list, of traces and of reviews, over a large journal while the writer writes, beside the bare SQLite
// query for the same page on a connection of its own, in the same run.
//   bench_reads make DIR   builds DIR/w.db (NS_CONTACTS, default 1,000,000) and its read index; takes minutes and is not measured
//   bench_reads all        both, in a temporary folder
//   bench_reads read DIR   NS_READS (default 300) of each page; NS_WRITES events a second meanwhile (default 2,000)
#include <QCoreApplication>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <atomic>
#include <cstdio>
#include <functional>
#include <future>
#include <random>
#include <thread>

#include "core/base/hash.h"
#include "core/sequence/actionplan.h"
#include "core/store/deskreader.h"
#include "core/store/readindex.h"
#include "core/store/sqlitejournal.h"
#include "core/store/sqltext.h"
#include "tests/bench/figures.h"

using namespace ns;
using namespace ns::store;

namespace {

constexpr int kBatch = 512;
const Instant kStart = fromMillis(1'795'532'400'000); // 2026-11-24T15:00:00Z

void require(const Status &status)
{
    if (!status) {
        std::fprintf(stderr, "%s\n", describe(status.error()).c_str());
        std::exit(1);
    }
}

template <typename T> T require(Result<T> result)
{
    if (!result)
        require(Status(tl::make_unexpected(result.error())));
    return std::move(*result);
}

domain::Event makeLead(std::int64_t i)
{
    static constexpr const char *kNames[] = {"Rosa", "Bruno", "Valeria", "Thiago", "Camila", "Mateo", "Luana", "Daniel"};
    domain::Event event;
    const std::string n = std::to_string(i);
    event.key = {"crm", "evt-" + n};
    event.occurredAt = kStart + Millis{i};
    event.contact.sourceId = "c-" + n;
    event.contact.name = QStringLiteral("%1 Quispe %2").arg(QString::fromLatin1(kNames[i % 8])).arg(i * 7919 % 100'003);
    event.contact.phone = "+519" + std::to_string(10'000'000 + i);
    event.contact.country = i % 3 == 0 ? "PE" : "MX";
    domain::sealPayload(event);
    return event;
}

ports::StepResult makeStep(std::int64_t i, const ports::AppendReceipt &receipt, const domain::Event &event)
{
    static constexpr const char *kStages[] = {"new", "new", "engaged", "engaged", "engaged", "booked", "won", "lost", "cold", "cold"};
    const std::uint64_t chance = std::uint64_t(i) * 0x9E3779B97F4A7C15ULL;
    ports::StepResult step;
    step.contact = receipt.contact;
    step.state.id = receipt.contactId;
    step.state.version = 1;
    step.state.createdAt = event.occurredAt;
    step.state.profile.name = *event.contact.name;
    step.state.profile.phone = *event.contact.phone;
    step.state.profile.country = *event.contact.country;
    step.state.stage = kStages[(chance >> 40) % 10];
    step.state.decision = {"yes", "adult", double((chance >> 20) % 1000) / 1000.0, chance % 2 == 0, domain::ModelId("lead-1"), domain::LabelSource::Model, event.occurredAt};
    if (chance % 4 != 0)
        step.state.lastInboundAt = kStart - Millis{std::int64_t(chance % 400) * 3'600'000};
    step.profileChanged = true;
    step.eventSeq = receipt.seq;
    if (chance % 3 == 0)
        step.timers.push_back({sequence::coldTimerId(receipt.contactId), kStart + Millis{std::int64_t(chance % 1'000'000) * 100}, domain::EventType::FollowupDue, {"cold", "", ""}});
    if (chance % 50 == 0) {
        domain::ReviewItem item{domain::ReviewId("rv-" + std::to_string(i)), receipt.contactId, receipt.contact, "classification", "low_confidence", "yes", 0.6, 0.9};
        item.createdAt = event.occurredAt;
        item.dueAt = event.occurredAt + Millis{86'400'000};
        step.state.openReviews.push_back({item.id, item.kind});
        step.reviews.push_back(std::move(item));
    }
    step.trace = {domain::TraceId(derivedId("", {std::to_string(i)}, 32)), 0, "lead.created", chance % 50 == 0 ? "review" : "started", event.occurredAt, 1500 + std::int64_t(chance % 3000),
                  std::string(200, char('a' + i % 26))};
    step.stepHash = sha256(step.trace.id.str());
    return step;
}

/// Appends and works on `count` leads from `first` on; what is in flight is bounded by the batch.
void writeLeads(ports::Journal &journal, std::int64_t first, int count)
{
    std::vector<domain::Event> events;
    for (int k = 0; k < count; ++k)
        events.push_back(makeLead(first + k));
    std::promise<Result<std::vector<ports::AppendReceipt>>> appended;
    require(journal.append(events, kStart + Millis{first}, [&](Result<std::vector<ports::AppendReceipt>> receipts) { appended.set_value(std::move(receipts)); }));
    const auto receipts = require(appended.get_future().get());
    std::atomic<int> left = count;
    std::promise<void> done;
    for (int k = 0; k < count; ++k)
        require(journal.commit(makeStep(first + k, receipts[std::size_t(k)], events[std::size_t(k)]), [&](Result<std::monostate> committed) {
            require(committed ? Status{} : Status(tl::make_unexpected(committed.error())));
            if (--left == 0)
                done.set_value();
        }));
    done.get_future().get();
}

int make(const std::string &folder)
{
    QDir().mkpath(QString::fromStdString(folder));
    const std::int64_t contacts = bench::fromEnvironment("NS_CONTACTS", 1'000'000);
    const auto journal = require(SqliteJournal::open(folder + "/w.db", {.create = true}));
    const std::int64_t start = monotonicMicros();
    for (std::int64_t i = 0; i < contacts; i += kBatch) {
        writeLeads(*journal, i, int(std::min<std::int64_t>(kBatch, contacts - i)));
        if (i % (kBatch * 200) == 0)
            std::fprintf(stderr, "%lld leads, %.0f s\n", static_cast<long long>(i), double(monotonicMicros() - start) / 1e6);
    }
    journal->close();
    const auto index = require(ReadIndex::open(folder + "/w.db", folder + "/console.db"));
    const std::int64_t from = monotonicMicros();
    for (bool more = true; more;) {
        const auto progress = require(index->catchUp(4000));
        more = !progress.isCaughtUp || progress.isBuilding;
    }
    bench::printFigure("reads/index_fill", {double(contacts) / (double(monotonicMicros() - from) / 1e6)}, "leads/s");
    return 0;
}

/// The same page by SQLite alone: keys in the list's order, then the rows that are shown, every column taken.
class BareQuery
{
public:
    BareQuery(const std::string &folder, Sql keys) : m_keys(keys)
    {
        m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare%1").arg(int(keys)));
        m_db.setDatabaseName(QString::fromStdString(folder + "/w.db"));
        m_db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
        if (!m_db.open())
            std::exit(1);
        m_list = QSqlQuery(m_db);
        m_rows = QSqlQuery(m_db);
        m_list.exec(QStringLiteral("ATTACH '%1' AS aside").arg(QString::fromStdString(folder + "/console.db")));
        m_list.setForwardOnly(true);
        m_rows.setForwardOnly(true);
        m_list.prepare(QString::fromUtf8(kSqlText[std::size_t(keys)]));
        m_rows.prepare(QString::fromUtf8(kSqlText[std::size_t(Sql::IndexRows)]));
    }
    int run(const std::vector<QVariant> &key)
    {
        int at = 0;
        for (const QVariant &part : key)
            m_list.bindValue(at++, part);
        for (const QVariant &filter : {QVariant(QStringLiteral("")), QVariant(QStringLiteral("")), QVariant(0), QVariant(0), QVariant(300), QVariant(0)})
            m_list.bindValue(at++, filter);
        m_list.exec();
        QString json = QStringLiteral("[");
        while (m_list.next())
            json += (json.size() > 1 ? QStringLiteral(",") : QString()) + m_list.value(0).toString();
        m_list.finish();
        m_rows.bindValue(0, QString(json + u']'));
        m_rows.exec();
        int cells = 0;
        while (m_rows.next()) {
            for (int column = 0; column < 16; ++column)
                cells += m_rows.value(column).isNull() ? 0 : 1;
        }
        m_rows.finish();
        return cells;
    }

private:
    Sql m_keys;
    QSqlDatabase m_db;
    QSqlQuery m_list, m_rows;
};

struct Page
{
    const char *name;
    std::function<void(std::mt19937_64 &)> run;
};

void measure(const std::vector<Page> &pages, int reads, const char *when)
{
    std::mt19937_64 random(1);
    for (const Page &page : pages) {
        std::vector<double> times;
        for (int i = 0; i < reads; ++i) {
            const std::int64_t start = monotonicMicros();
            page.run(random);
            times.push_back(double(monotonicMicros() - start) / 1000.0);
        }
        const std::string name = std::string("reads/") + page.name + "/" + when;
        bench::printFigure(name + "/p50", {bench::percentile(times, 50)}, "ms");
        bench::printFigure(name + "/p99", {bench::percentile(times, 99)}, "ms");
    }
}

int read(const std::string &folder)
{
    const auto index = require(ReadIndex::open(folder + "/w.db", folder + "/console.db"));
    const auto desk = require(DeskReader::open(folder + "/w.db", folder + "/console.db"));
    (void)require(index->catchUp());
    const std::int64_t total = require(index->leads({.limit = 1})).total;
    const int reads = int(bench::fromEnvironment("NS_READS", 300));
    BareQuery bareNewest(folder, Sql::IndexKeysNewestDown), bareName(folder, Sql::IndexKeysNameUp);
    const auto anywhere = [&](std::mt19937_64 &random) { return std::int64_t(random() % std::uint64_t(total)); };
    const std::vector<Page> pages{
        {"newest", [&](auto &) { (void)require(index->leads({})); }},
        {"newest_bare", [&](auto &) { (void)bareNewest.run({QVariant(qlonglong(1) << 60)}); }},
        {"by_name_after", [&](auto &random) {
             (void)require(index->leads({.order = LeadOrder::Name, .start = WindowStart::After, .key = {0, "mateo quispe " + std::to_string(random() % 100'000), 0}, .rank = 1}));
         }},
        {"by_name_after_bare", [&](auto &random) {
             (void)bareName.run({QStringLiteral("mateo quispe %1").arg(random() % 100'000), QVariant(0)});
         }},
        {"last_contact_jump", [&](auto &random) { (void)require(index->leads({.order = LeadOrder::LastContact, .start = WindowStart::AtRank, .rank = anywhere(random)})); }},
        {"stage_and_confidence", [&](auto &) { (void)require(index->leads({.stage = "booked", .order = LeadOrder::Confidence})); }},
        {"with_person", [&](auto &) { (void)require(index->leads({.subset = LeadSubset::WithPerson, .order = LeadOrder::Name})); }},
        {"search", [&](auto &random) { (void)require(index->leads({.search = QStringLiteral("quispe %1").arg(random() % 100'003)})); }},
        {"board_counts", [&](auto &) {
             for (const StageCounts &stage : require(index->stageCounts()))
                 (void)require(index->stageAges(stage.stage, kStart - Millis{86'400'000}, kStart - Millis{172'800'000}));
         }},
        {"traces", [&](auto &) { (void)require(desk->traces({})); }},
        {"traces_review_jump", [&](auto &random) { (void)require(desk->traces({.of = TraceClass::Review, .start = WindowStart::AtRank, .rank = anywhere(random) / 60})); }},
        {"reviews", [&](auto &) { (void)require(desk->reviews({})); }},
    };
    measure(pages, reads, "quiet");
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> written = 0;
    const std::int64_t rate = bench::fromEnvironment("NS_WRITES", 2000);
    const auto journal = require(SqliteJournal::open(folder + "/w.db", {}));
    const std::int64_t first = bench::fromEnvironment("NS_FIRST", monotonicMicros());
    std::thread writer([&] {
        const std::int64_t start = monotonicMicros();
        while (!stop) {
            const std::int64_t due = (monotonicMicros() - start) * rate / 1'000'000 - written;
            if (due < 50) {
                (void)std::promise<void>().get_future().wait_for(std::chrono::milliseconds{5});
                continue;
            }
            const int count = int(std::min<std::int64_t>(due, kBatch));
            writeLeads(*journal, first + written, count);
            written += count;
        }
    });
    std::thread follower([&] {
        while (!stop) {
            (void)require(index->catchUp());
            (void)std::promise<void>().get_future().wait_for(std::chrono::milliseconds{40});
        }
    });
    const std::int64_t start = monotonicMicros();
    measure(pages, reads, "writing");
    const double seconds = double(monotonicMicros() - start) / 1e6;
    stop = true;
    writer.join();
    follower.join();
    bench::printFigure("reads/written_meanwhile", {double(written) / seconds}, "leads/s");
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
        return made != 0 ? made : read(folder.path().toStdString());
    }
    if (arguments.size() != 3 || (arguments[1] != QLatin1String("make") && arguments[1] != QLatin1String("read"))) {
        std::fprintf(stderr, "usage: bench_reads all | make DIR | read DIR\n");
        return 2;
    }
    return arguments[1] == QLatin1String("make") ? make(arguments[2].toStdString()) : read(arguments[2].toStdString());
}
