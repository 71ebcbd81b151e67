// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/journalwatcher.h"

#include "core/base/log.h"

namespace ns::console {

namespace {
constexpr std::chrono::milliseconds kLookEvery{40};
constexpr std::chrono::milliseconds kBehindEvery{5}; // while the index fills, and the agent also wants the processor
constexpr std::int64_t kSecondMicros = 1'000'000;
} // namespace

JournalWatcher::JournalWatcher(Parts parts) : m_parts(std::move(parts)), m_thread([this] { run(); }) {}

JournalWatcher::~JournalWatcher()
{
    m_stop.close();
    m_thread.join();
}

void JournalWatcher::run()
{
    if (m_parts.configurationStamp)
        m_stamp = m_parts.configurationStamp();
    while (!m_stop.isClosed()) {
        look();
        (void)m_stop.popBatch(1, m_isBehind ? kBehindEvery : kLookEvery);
    }
    m_watch.reset(); // by the thread that used it
}

void JournalWatcher::look()
{
    if (const Status done = read(); !done) {
        if (!m_hasFailed) // once, not 25 times a second
            m_parts.onFailure(done.error());
        m_hasFailed = true;
        m_watch.reset(); // opened again: the medium may be back
        return;
    }
    m_hasFailed = false;
    lookAtConfiguration();
}

Status JournalWatcher::read()
{
    if (!m_watch) {
        auto watch = store::JournalWatch::open(m_parts.journalPath);
        if (!watch)
            return tl::make_unexpected(watch.error());
        m_watch = std::move(*watch);
    }
    const auto changed = m_watch->takeChange();
    if (!changed)
        return tl::make_unexpected(changed.error());
    const std::int64_t now = monotonicMicros();
    const bool isTime = now - m_statusAtMicros >= kSecondMicros;
    if (!*changed && !isTime && !m_isBehind)
        return {};
    Topics topics;
    if (m_parts.index && (*changed || m_isBehind)) {
        const auto progress = m_parts.index->catchUp();
        if (!progress)
            return tl::make_unexpected(progress.error());
        m_isBehind = !progress->isCaughtUp || progress->isBuilding;
        topics.setFlag(Topic::Leads, progress->leads > 0);
        topics.setFlag(Topic::Traces, progress->traces > 0);
    } else {
        m_isBehind = false;
    }
    const auto facts = m_watch->readFacts();
    if (!facts)
        return tl::make_unexpected(facts.error());
    topics |= topicsOf(*facts);
    m_last = *facts;
    m_hasFacts = true;
    m_statusAtMicros = now;
    m_parts.onFacts(*facts, topics);
    return {};
}

Topics JournalWatcher::topicsOf(const store::JournalFacts &facts) const
{
    if (!m_hasFacts)
        return Topics(Topic::Leads) | Topic::Reviews | Topic::Traces | Topic::Outbox | Topic::Status;
    Topics topics = Topic::Status;
    const bool steps = facts.traces != m_last.traces;
    topics.setFlag(Topic::Traces, steps);
    topics.setFlag(Topic::Leads, steps || facts.contacts != m_last.contacts || facts.work.pendingEvents != m_last.work.pendingEvents);
    topics.setFlag(Topic::Reviews, steps || facts.work.reviewsPending != m_last.work.reviewsPending); // a step may renew an item, too
    const bool sameOutbox = std::equal(std::begin(facts.work.outboxByState), std::end(facts.work.outboxByState), std::begin(m_last.work.outboxByState));
    topics.setFlag(Topic::Outbox, !sameOutbox || facts.paused.size() != m_last.paused.size());
    return topics;
}

void JournalWatcher::lookAtConfiguration()
{
    const std::int64_t now = monotonicMicros();
    if (!m_parts.configurationStamp || now - m_stampAtMicros < kSecondMicros)
        return;
    m_stampAtMicros = now;
    std::string stamp = m_parts.configurationStamp();
    if (stamp == m_stamp)
        return;
    m_stamp = std::move(stamp);
    m_parts.onConfiguration();
}

} // namespace ns::console
