// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's queue and thread without a database: std primitives alone, so that the thread sanitizer can judge it (preset tsan).
#include "core/store/writer.h"

#include <numeric>

#include "core/store/memoryrows.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::store;

namespace {

/// What the backend saw. Written on the writer thread, read after close().
struct Seen
{
    std::vector<std::size_t> groups = {}; // units applied in each committed group
    std::size_t applied = 0;
    int rolledBack = 0;
    int closed = 0;
};

class FakeBackend final : public WriteBackend
{
public:
    explicit FakeBackend(std::shared_ptr<Seen> seen, std::size_t failingGroup = 0) : m_seen(std::move(seen)), m_failingGroup(failingGroup) {}
    Status open() override { return {}; }
    Status begin() override
    {
        m_seen->applied = 0;
        return {};
    }
    Status commit(const std::function<void()> &beforeSync) override
    {
        m_seen->groups.push_back(m_seen->applied);
        beforeSync();
        return m_seen->groups.size() == m_failingGroup ? Status(fail(ErrorCode::Storage, "the disk is full")) : Status{};
    }
    void rollBack() override { ++m_seen->rolledBack; }
    Rows &rows() override { return m_rows; }
    bool tend(bool /*isIdle*/) override { return true; }
    void close() override { ++m_seen->closed; }

private:
    MemoryRows m_rows;
    std::shared_ptr<Seen> m_seen;
    std::size_t m_failingGroup;
};

using Unit = TypedUnit<int>;

std::unique_ptr<WriteUnit> makeUnit(const std::shared_ptr<Seen> &seen, int value, Unit::Done done)
{
    const auto work = [seen, value](WriteContext &) -> Result<int> {
        ++seen->applied;
        return value;
    };
    return std::make_unique<Unit>(Unit::Traits{}, work, std::move(done));
}

/// Stops the writer inside a unit until it is let go: what is submitted meanwhile waits.
class Gate
{
public:
    explicit Gate(Writer &writer)
    {
        auto work = [this](WriteContext &) -> Result<int> {
            m_reached.set_value();
            m_open.get_future().wait();
            return 0;
        };
        ignoreError(writer.submit(std::make_unique<Unit>(Unit::Traits{}, std::move(work), nullptr)), "the queue is empty");
        m_reached.get_future().wait();
    }
    void open() { m_open.set_value(); }

private:
    std::promise<void> m_reached, m_open;
};

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyProducersEachInOrder();
    void groupsWhatWaits();
    void refusesWhenFullAndAfterClose();
    void failedGroupIsAcknowledgedToNobody();
    void tellsWhatIsWrittenBeforeItIsDurable();
    void questionsDuringCloseAreAnswered();
    void foreignWritesAreTakenOnce();
};

void TestWriter::manyProducersEachInOrder()
{
    constexpr int kProducers = 4, kEach = 2'000;
    const auto seen = std::make_shared<Seen>();
    Writer writer(std::make_unique<FakeBackend>(seen), {.groupMax = 16, .queueMax = 64});
    NS_VERIFY_OK(writer.start());
    std::vector<std::vector<int>> finished(kProducers); // each touched on the writer thread alone
    std::atomic<int> busy{0};
    std::vector<std::thread> producers;
    for (int producer = 0; producer < kProducers; ++producer) {
        producers.emplace_back([&, producer] {
            for (int i = 0; i < kEach;) {
                const auto done = [&finished, producer](Result<int> value) { finished[std::size_t(producer)].push_back(value.value_or(-1)); };
                const Status taken = writer.submit(makeUnit(seen, i, done));
                i += taken ? 1 : 0;
                busy += taken ? 0 : 1;
                if (!taken)
                    std::this_thread::yield();
            }
        });
    }
    for (std::thread &producer : producers)
        producer.join();
    writer.close();
    std::vector<int> expected(kEach);
    std::iota(expected.begin(), expected.end(), 0);
    for (const std::vector<int> &values : finished)
        QCOMPARE(values, expected);
    QCOMPARE(std::accumulate(seen->groups.begin(), seen->groups.end(), std::size_t(0)), std::size_t(kProducers * kEach));
    QVERIFY(*std::max_element(seen->groups.begin(), seen->groups.end()) <= 16);
    QCOMPARE(seen->closed, 1);
}

void TestWriter::groupsWhatWaits()
{
    const auto seen = std::make_shared<Seen>();
    Writer writer(std::make_unique<FakeBackend>(seen), {.groupMax = 16, .queueMax = 64});
    NS_VERIFY_OK(writer.start());
    Gate gate(writer);
    std::vector<int> finished;
    for (int i = 0; i < 20; ++i)
        NS_VERIFY_OK(writer.submit(makeUnit(seen, i, [&finished](Result<int> value) { finished.push_back(*value); })));
    gate.open();
    writer.close();
    QCOMPARE(seen->groups, (std::vector<std::size_t>{0, 16, 4})); // the gate's own group counts nothing
    QCOMPARE(finished.size(), std::size_t(20));
    QVERIFY(std::is_sorted(finished.begin(), finished.end()));
}

void TestWriter::refusesWhenFullAndAfterClose()
{
    const auto seen = std::make_shared<Seen>();
    Writer writer(std::make_unique<FakeBackend>(seen), {.groupMax = 4, .queueMax = 2});
    NS_VERIFY_OK(writer.start());
    Gate gate(writer);
    int called = 0;
    const auto done = [&called](Result<int>) { ++called; };
    NS_VERIFY_OK(writer.submit(makeUnit(seen, 1, done)));
    NS_VERIFY_OK(writer.submit(makeUnit(seen, 2, done)));
    const Status full = writer.submit(makeUnit(seen, 3, done));
    QCOMPARE(full.error().code, ErrorCode::Busy);
    gate.open();
    writer.close();
    QCOMPARE(called, 2); // what was queued is committed, what was refused is never called back
    QCOMPARE(writer.submit(makeUnit(seen, 4, done)).error().code, ErrorCode::Cancelled);
    QCOMPARE(writer.runAndWait<int>([](WriteContext &) -> Result<int> { return 1; }).error().code, ErrorCode::Cancelled);
    QCOMPARE(called, 2);
}

void TestWriter::failedGroupIsAcknowledgedToNobody()
{
    const auto seen = std::make_shared<Seen>();
    Writer writer(std::make_unique<FakeBackend>(seen, 2), {.groupMax = 3, .queueMax = 64}); // the first group is the gate's
    NS_VERIFY_OK(writer.start());
    Gate gate(writer);
    std::vector<ErrorCode> errors;
    std::vector<int> values;
    for (int i = 0; i < 6; ++i) {
        NS_VERIFY_OK(writer.submit(makeUnit(seen, i, [&](Result<int> value) {
            if (value)
                values.push_back(*value);
            else
                errors.push_back(value.error().code);
        })));
    }
    gate.open();
    writer.close();
    QCOMPARE(errors, (std::vector<ErrorCode>{ErrorCode::Storage, ErrorCode::Storage, ErrorCode::Storage}));
    QCOMPARE(values, (std::vector<int>{3, 4, 5})); // the writer goes on
    QCOMPARE(seen->rolledBack, 1);
}

void TestWriter::tellsWhatIsWrittenBeforeItIsDurable()
{
    const auto seen = std::make_shared<Seen>();
    Writer writer(std::make_unique<FakeBackend>(seen, 3), {.groupMax = 1, .queueMax = 64});
    NS_VERIFY_OK(writer.start());
    std::vector<std::string> told;
    for (int i = 0; i < 3; ++i) {
        const auto work = [i](WriteContext &context) -> Result<int> { return 10 * i + int(context.epoch); };
        NS_VERIFY_OK(writer.submit(std::make_unique<Unit>(
            Unit::Traits{}, work, [&told](Result<int> value) { told.push_back(value ? "durable " + std::to_string(*value) : "failed"); },
            [&told](const int &value, ports::WriteEpoch epoch) { told.push_back("written " + std::to_string(value) + " in " + std::to_string(int(epoch))); })));
    }
    const auto refusing = [](WriteContext &) -> Result<int> { return fail(ErrorCode::Conflict, "no"); };
    NS_VERIFY_OK(writer.submit(std::make_unique<Unit>(Unit::Traits{}, refusing, nullptr, [&told](const int &, ports::WriteEpoch) { told.push_back("never"); })));
    const auto last = [](WriteContext &context) -> Result<int> { return int(context.epoch); };
    NS_VERIFY_OK(writer.submit(std::make_unique<Unit>(Unit::Traits{}, last, [&told](Result<int> value) { told.push_back("epoch " + std::to_string(value.value_or(-1))); })));
    writer.close();
    QCOMPARE(told, (std::vector<std::string>{"written 0 in 0", "durable 0", "written 10 in 0", "durable 10", "written 20 in 0", "failed", "epoch 1"}));
}

void TestWriter::questionsDuringCloseAreAnswered()
{
    for (int round = 0; round < 50; ++round) {
        const auto seen = std::make_shared<Seen>();
        Writer writer(std::make_unique<FakeBackend>(seen), {.groupMax = 4, .queueMax = 8});
        NS_VERIFY_OK(writer.start());
        std::atomic<int> answered{0};
        std::vector<std::thread> askers;
        for (int i = 0; i < 3; ++i) {
            askers.emplace_back([&] {
                for (int question = 0; question < 20; ++question) {
                    const auto answer = writer.runAndWait<int>([](WriteContext &) -> Result<int> { return 7; });
                    answered += (answer && *answer == 7) || (!answer && answer.error().code == ErrorCode::Cancelled) ? 1 : 0;
                }
            });
        }
        writer.close();
        for (std::thread &asker : askers)
            asker.join();
        QCOMPARE(answered.load(), 60);
    }
}

void TestWriter::foreignWritesAreTakenOnce()
{
    const auto seen = std::make_shared<Seen>();
    Writer writer(std::make_unique<FakeBackend>(seen), {});
    NS_VERIFY_OK(writer.start());
    bool noted = false; // QTRY_VERIFY asks more than once
    QTRY_VERIFY(noted = noted || writer.takeForeignWrites());
    writer.close();
    (void)writer.takeForeignWrites();
    QVERIFY(!writer.takeForeignWrites());
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
