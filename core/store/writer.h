// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <span>
#include <thread>
#include <vector>

#include "core/base/boundedqueue.h"
#include "core/base/keepawake.h"
#include "core/store/rows.h"

namespace ns::store {

/// What a unit of writing may touch. The lease is the process's own; a change of it counts only when the group is committed.
struct WriteContext
{
    Rows &rows;
    std::optional<ports::Lease> &lease;
    ports::WriteEpoch epoch;
};

/// One caller's write: applied inside a group's transaction, finished after its commit. Both on the writer thread. May be applied twice
/// when a neighbour breaks the group: only the last result counts.
class WriteUnit
{
public:
    virtual ~WriteUnit() = default;
    [[nodiscard]] virtual bool needsLease() const = 0;
    [[nodiscard]] virtual std::size_t weight() const = 0; // in rows, roughly: bounds a group
    virtual void apply(WriteContext &context) = 0;
    virtual void refuse(const Error &error) = 0;
    /// Between apply and finish, when the group waits for the medium: time for what needs only the result, and has no effect of its own.
    virtual void onWritten(ports::WriteEpoch /*epoch*/) {}
    virtual void finish(const Error *groupError) = 0;
};

template <typename T> class TypedUnit final : public WriteUnit
{
public:
    using Work = std::function<Result<T>(WriteContext &)>;
    using Done = std::function<void(Result<T>)>;
    using Written = std::function<void(const T &, ports::WriteEpoch)>;
    struct Traits { bool needsLease = false; std::size_t weight = 1; };
    TypedUnit(Traits traits, Work work, Done done, Written written = {})
        : m_traits(traits), m_work(std::move(work)), m_done(std::move(done)), m_written(std::move(written))
    {
    }
    [[nodiscard]] bool needsLease() const override { return m_traits.needsLease; }
    [[nodiscard]] std::size_t weight() const override { return m_traits.weight; }
    void apply(WriteContext &context) override { m_result = m_work(context); }
    void refuse(const Error &error) override { m_result = tl::make_unexpected(error); }
    void onWritten(ports::WriteEpoch epoch) override
    {
        if (m_written && m_result)
            m_written(*m_result, epoch);
    }
    void finish(const Error *groupError) override
    {
        if (!m_done)
            return;
        if (groupError != nullptr)
            m_done(tl::make_unexpected(*groupError));
        else
            m_done(std::move(m_result));
    }

private:
    Traits m_traits;
    Work m_work;
    Done m_done;
    Written m_written;
    Result<T> m_result = fail(ErrorCode::Internal, "never applied");
};

/// Where groups go. Everything but the constructor runs on the writer thread.
class WriteBackend
{
public:
    virtual ~WriteBackend() = default;
    [[nodiscard]] virtual Status open() = 0;
    [[nodiscard]] virtual Status begin() = 0;
    /// `beforeSync` is called when the rows have been written and only the medium is waited for; not when there was nothing to write.
    [[nodiscard]] virtual Status commit(const std::function<void()> &beforeSync) = 0;
    virtual void rollBack() = 0;
    [[nodiscard]] virtual Rows &rows() = 0;
    /// Between groups, and when nobody has wanted anything for a while: checkpoints, words for the search, the audit head; true once after
    /// each foreign write.
    [[nodiscard]] virtual bool tend(bool isIdle) = 0;
    /// It has put off work until then.
    [[nodiscard]] virtual bool wantsPause() const { return false; }
    virtual void close() = 0;
};

/// The one thread that writes: takes what is queued (up to groupMax units), applies it in one transaction, commits, then calls back. Alone,
/// a unit is committed at once. After a failed commit nothing of the group is acknowledged and the writer goes on. Owned by its journal.
class Writer
{
public:
    struct Limits { std::size_t groupMax = 512; std::size_t queueMax = 8192; };
    Writer(std::unique_ptr<WriteBackend> backend, Limits limits);
    ~Writer();
    /// Starts the thread and opens the backend on it.
    [[nodiscard]] Status start();
    /// Busy when the queue is full, Cancelled after close: `done` is not called then.
    [[nodiscard]] Status submit(std::unique_ptr<WriteUnit> unit);
    /// Past the bound, for the few calls that wait for their answer (the lease). Not on the writer thread.
    template <typename T> [[nodiscard]] Result<T> runAndWait(typename TypedUnit<T>::Work work);
    [[nodiscard]] bool takeForeignWrites() { return m_foreign.exchange(false); }
    /// Commits what is queued, then ends the thread.
    void close();

private:
    using Units = std::vector<std::unique_ptr<WriteUnit>>;
    void runLoop();
    void runBatch(Units batch);
    void runGroup(std::span<std::unique_ptr<WriteUnit>> group);
    [[nodiscard]] Status attempt(std::span<std::unique_ptr<WriteUnit>> group);
    void applyAll(std::span<std::unique_ptr<WriteUnit>> group);

    std::unique_ptr<WriteBackend> m_backend;
    const Limits m_limits;
    BoundedQueue<std::unique_ptr<WriteUnit>> m_queue;
    KeepAwake m_awake{2}; // the writer's core, and that of who works out the next unit
    std::atomic<bool> m_foreign = false;
    std::optional<ports::Lease> m_lease; // writer thread only, as is the epoch
    ports::WriteEpoch m_epoch{0};
    std::promise<Status> m_opened;
    std::thread m_thread;
};

template <typename T> Result<T> Writer::runAndWait(typename TypedUnit<T>::Work work)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> answer = promise->get_future();
    if (m_queue.isClosed())
        return fail(ErrorCode::Cancelled, "the journal is closed");
    m_queue.pushReply(std::make_unique<TypedUnit<T>>(typename TypedUnit<T>::Traits{}, std::move(work),
                                                     [promise](Result<T> result) { promise->set_value(std::move(result)); }));
    promise.reset();
    try {
        return answer.get();
    } catch (const std::future_error &) { // closed between the question and the push: the unit was dropped
        return fail(ErrorCode::Cancelled, "the journal is closed");
    }
}

} // namespace ns::store
