// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/base/log.h"
#include "core/base/vectorstate.h"
#include "core/store/lease.h"

namespace ns::store {

namespace {
constexpr std::chrono::milliseconds kIdleWait{50}; // how late a foreign write may be noticed
constexpr std::chrono::milliseconds kPause{10};    // and how long the queue must be empty before put-off work has its turn
constexpr int kUntendedMax = 8;                   // groups that may follow each other before the backend has its turn
constexpr std::size_t kGroupWeightMax = 2048;      // rows: imports hand in hundreds of events as one unit
} // namespace

Writer::Writer(std::unique_ptr<WriteBackend> backend, Limits limits)
    : m_backend(std::move(backend)), m_limits(limits), m_queue(limits.queueMax)
{
}

Writer::~Writer()
{
    close();
}

Status Writer::start()
{
    std::future<Status> opened = m_opened.get_future();
    m_thread = std::thread([this] { runLoop(); });
    Status status = opened.get();
    if (!status)
        close();
    return status;
}

Status Writer::submit(std::unique_ptr<WriteUnit> unit)
{
    m_awake.touch();
    if (m_queue.tryPush(std::move(unit)))
        return {};
    if (m_queue.isClosed())
        return fail(ErrorCode::Cancelled, "the journal is closed");
    return fail(ErrorCode::Busy, "the writer's queue is full", {}, Retry::Later);
}

void Writer::close()
{
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

void Writer::runLoop()
{
    Status opened = m_backend->open();
    const bool usable = opened.has_value();
    m_opened.set_value(std::move(opened));
    int untended = 0;
    while (usable) {
        Units batch = m_queue.popBatch(m_limits.groupMax, m_backend->wantsPause() ? kPause : kIdleWait);
        if (batch.empty() && m_queue.isClosed())
            break;
        const bool isIdle = batch.empty();
        if (!isIdle)
            runBatch(std::move(batch));
        untended = m_queue.size() == 0 ? kUntendedMax : untended + 1;
        if (untended < kUntendedMax)
            continue; // somebody waits
        untended = 0;
        if (m_backend->tend(isIdle))
            m_foreign.store(true);
    }
    m_backend->close();
}

void Writer::runBatch(Units batch)
{
    releaseUpperHalves();
    const std::span<std::unique_ptr<WriteUnit>> all(batch);
    for (std::size_t first = 0; first < all.size();) {
        std::size_t size = 0;
        for (std::size_t weight = 0; first + size < all.size() && (size == 0 || weight < kGroupWeightMax); ++size)
            weight += all[first + size]->weight();
        runGroup(all.subspan(first, size));
        first += size;
    }
}

void Writer::runGroup(std::span<std::unique_ptr<WriteUnit>> group)
{
    const Status done = attempt(group);
    if (!done && done.error().code == ErrorCode::Internal && group.size() > 1) {
        // One unit broke the group by itself (a constraint): alone, each of the others can still succeed.
        for (std::size_t i = 0; i < group.size(); ++i)
            runGroup(group.subspan(i, 1));
        return;
    }
    if (!done)
        qCWarning(lcStore) << "a group of" << group.size() << "writes failed:" << describe(done.error()).c_str();
    for (const std::unique_ptr<WriteUnit> &unit : group)
        unit->finish(done ? nullptr : &done.error());
}

Status Writer::attempt(std::span<std::unique_ptr<WriteUnit>> group)
{
    if (const Status begun = m_backend->begin(); !begun)
        return begun;
    const std::optional<ports::Lease> leaseBefore = m_lease;
    m_backend->rows().beginGroup();
    applyAll(group);
    Rows &rows = m_backend->rows();
    if (!rows.hasFailed())
        rows.sealGroup();
    const auto tellWritten = [this, group] {
        for (const std::unique_ptr<WriteUnit> &unit : group)
            unit->onWritten(m_epoch);
    };
    Status done = rows.hasFailed() ? Status(tl::make_unexpected(*rows.failure())) : m_backend->commit(tellWritten);
    if (!done) {
        m_epoch = ports::WriteEpoch(std::uint64_t(m_epoch) + 1);
        m_backend->rollBack();
        m_backend->rows().recentStates().clear();
        m_lease = leaseBefore;
    }
    return done;
}

void Writer::applyAll(std::span<std::unique_ptr<WriteUnit>> group)
{
    Rows &rows = m_backend->rows();
    WriteContext context{rows, m_lease, m_epoch};
    const Error lost{ErrorCode::LeaseLost, "another agent has taken the workspace"};
    std::optional<std::int64_t> checkedFence; // once per group and fence
    bool holds = true;
    for (const std::unique_ptr<WriteUnit> &unit : group) {
        if (rows.hasFailed())
            return;
        if (unit->needsLease() && m_lease && checkedFence != m_lease->fence) {
            holds = holdsLease(rows, *m_lease);
            checkedFence = m_lease->fence;
        }
        if (unit->needsLease() && m_lease && !holds)
            unit->refuse(lost);
        else
            unit->apply(context);
    }
}

} // namespace ns::store
