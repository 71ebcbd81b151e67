// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/storedesk.h"

#include "core/base/log.h"
#include "core/console/storedesktemplates.h"

namespace ns::console {

namespace {

constexpr int kSlowPauseMs = 400; // the same counts over everything are not taken more often
constexpr std::int64_t kRateMicros = 5'000'000;
constexpr std::size_t kWaitingMax = 64;
constexpr int kAnswerWaitsMax = 10'000; // milliseconds

std::int64_t wallMillis()
{
    return toMillis(std::chrono::floor<Millis>(std::chrono::system_clock::now()));
}

} // namespace

StoreDesk::StoreDesk(Parts parts, std::unique_ptr<ReadModels> models) : m_parts(std::move(parts)), m_models(std::move(models))
{
    m_slowPause.setSingleShot(true);
    m_slowPause.setInterval(kSlowPauseMs);
    connect(&m_slowPause, &QTimer::timeout, this, [this] {
        if (m_waiting.empty())
            return;
        for (std::function<void()> &question : std::exchange(m_waiting, {}))
            question();
        m_slowPause.start();
    });
    m_wakeUp.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, [this] {
        m_feed.note(Topic::Reviews);
        armWakeUp();
    });
    if (m_parts.host)
        connect(m_parts.host, &AgentHost::changed, this, &StoreDesk::refreshStatus);
    m_training = std::make_unique<TrainingRunner>([this] { post([this] { m_feed.note(Topic::Training); }); });
    m_backtest = std::make_unique<BacktestRunner>([this] { post([this] { m_feed.note(Topic::Backtest); }); });
    m_threads = std::make_unique<ReaderThreads>();
    m_watcher = std::make_unique<JournalWatcher>(JournalWatcher::Parts{
        .journalPath = m_parts.journalPath,
        .index = m_models->index(),
        .configurationStamp = m_parts.configurationStamp,
        .onFacts = [this](const store::JournalFacts &facts, Topics topics) { post([this, facts, topics] { onFacts(facts, topics); }); },
        .onConfiguration = [this] { post([this] { loadConfiguration(true); }); },
        .onFailure = [this](const Error &error) {
            post([this, error] {
                m_watchFailure = error;
                refreshStatus();
            });
        }});
    loadConfiguration(false);
}

StoreDesk::~StoreDesk()
{
    m_watcher.reset();
    m_training.reset(); // stops what it learns
    m_backtest.reset();
    m_threads.reset();
    // What the writer still has to answer comes within a commit; its callbacks know this object.
    BoundedQueue<int> never{1};
    for (int waits = 0; m_answersDue.load() > 0 && waits < kAnswerWaitsMax; ++waits)
        (void)never.popBatch(1, std::chrono::milliseconds{1});
}

Result<std::unique_ptr<StoreDesk>> StoreDesk::open(Parts parts)
{
    auto models = ReadModels::open(parts.journalPath, parts.indexPath);
    if (!models)
        return tl::make_unexpected(models.error());
    return std::unique_ptr<StoreDesk>(new StoreDesk(std::move(parts), std::move(*models)));
}

void StoreDesk::post(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

ReadContext StoreDesk::context(Topic topic) const
{
    return {m_parts.clock.now(), m_configuration->knowledge, m_parts.findModel, m_parts.settings, m_feed.generation(topic)};
}

/// The same figures over everything again: not more than twice a second, however often the data changes.
void StoreDesk::askLater(std::function<void()> question)
{
    if (m_slowPause.isActive() && m_waiting.size() < kWaitingMax) {
        m_waiting.push_back(std::move(question));
        return;
    }
    question();
    m_slowPause.start();
}

void StoreDesk::fetchBoard(Consumer &consumer, BoardQuery query, Deliver<PipelineBoard> deliver)
{
    auto question = [this, ticket = consumer.take(), query, deliver = std::move(deliver)] {
        if (ticket.isLatest())
            ask<PipelineBoard>(Lane::Slow, Topic::Leads, ticket, [query](ReadModels &models, const ReadContext &at) { return models.board(query, at); }, deliver);
    };
    const bool isSame = m_lastBoard == query;
    m_lastBoard = query;
    isSame ? askLater(std::move(question)) : question();
}

void StoreDesk::fetchNight(Consumer &consumer, NightQuery query, Deliver<Night> deliver)
{
    auto question = [this, ticket = consumer.take(), query, deliver = std::move(deliver)] {
        if (!ticket.isLatest())
            return;
        const AgentStatus status = m_status;
        ask<Night>(Lane::Slow, Topic::Traces, ticket, [query, status](ReadModels &models, const ReadContext &at) { return models.night(query, status, at); }, deliver);
    };
    if (!m_isConfigured && m_unconfigured.size() < kWaitingMax) { // without approved hours a night would show none
        m_unconfigured.push_back(std::move(question));
        return;
    }
    const bool isSame = m_lastNight == query;
    m_lastNight = query;
    isSame ? askLater(std::move(question)) : question();
}

void StoreDesk::fetchLeads(Consumer &consumer, LeadQuery query, Deliver<LeadPage> deliver)
{
    ask<LeadPage>(Lane::Quick, Topic::Leads, consumer.take(), [query = std::move(query)](ReadModels &models, const ReadContext &at) {
        return models.leads(query, at);
    }, std::move(deliver));
}

void StoreDesk::fetchLead(Consumer &consumer, domain::ContactNo contact, Deliver<LeadDetails> deliver)
{
    ask<LeadDetails>(Lane::Quick, Topic::Leads, consumer.take(), [contact](ReadModels &models, const ReadContext &at) { return models.lead(contact, at); },
                     std::move(deliver));
}

void StoreDesk::fetchReviews(Consumer &consumer, ReviewQuery query, Deliver<ReviewPage> deliver)
{
    ask<ReviewPage>(Lane::Quick, Topic::Reviews, consumer.take(), [query = std::move(query), without = postponed()](ReadModels &models, const ReadContext &at) {
        return models.reviews(query, without, at);
    }, std::move(deliver));
}

void StoreDesk::fetchReview(Consumer &consumer, domain::ReviewId id, Deliver<ReviewDetails> deliver)
{
    ask<ReviewDetails>(Lane::Quick, Topic::Reviews, consumer.take(), [id = std::move(id)](ReadModels &models, const ReadContext &at) {
        return models.review(id, at);
    }, std::move(deliver));
}

void StoreDesk::fetchTraces(Consumer &consumer, TraceQuery query, Deliver<TracePage> deliver)
{
    ask<TracePage>(Lane::Quick, Topic::Traces, consumer.take(), [query = std::move(query)](ReadModels &models, const ReadContext &at) {
        return models.traces(query, at);
    }, std::move(deliver));
}

void StoreDesk::fetchTrace(Consumer &consumer, domain::TraceId id, Deliver<TraceDetails> deliver)
{
    ask<TraceDetails>(Lane::Quick, Topic::Traces, consumer.take(), [id = std::move(id)](ReadModels &models, const ReadContext &at) {
        return models.trace(id, at);
    }, std::move(deliver));
}

// ---- status and configuration -----------------------------------------------------------------------------------------

void StoreDesk::onFacts(const store::JournalFacts &facts, Topics topics)
{
    m_facts = facts;
    m_watchFailure.reset();
    const std::int64_t now = monotonicMicros();
    m_handled.emplace_back(now, facts.events - facts.work.pendingEvents);
    while (m_handled.size() > 2 && now - m_handled.front().first > kRateMicros)
        m_handled.pop_front();
    m_feed.note(topics);
    refreshStatus();
}

void StoreDesk::loadConfiguration(bool changed)
{
    if (!m_parts.loadConfiguration) {
        noteConfigured();
        return;
    }
    const bool taken = m_threads->post(Lane::Slow, [this, changed] {
        auto loaded = std::make_shared<const Configuration>(m_parts.loadConfiguration());
        post([this, loaded = std::move(loaded), changed] { takeConfiguration(loaded, changed); });
    });
    if (taken)
        return;
    qCWarning(lcConsole) << "the configuration could not be read again: too much waits";
    noteConfigured();
}

void StoreDesk::noteConfigured()
{
    m_isConfigured = true;
    for (const auto &question : std::exchange(m_unconfigured, {}))
        question();
}

void StoreDesk::takeConfiguration(ConfigurationPtr configuration, bool changed)
{
    m_configuration = std::move(configuration);
    noteConfigured();
    if (changed && m_parts.host)
        m_parts.host->reload();
    m_feed.note(Topics(Topic::Configuration) | Topic::Models | Topic::Leads | Topic::Reviews);
    refreshStatus();
}

AgentRole StoreDesk::roleNow() const
{
    const AgentHost::State state = m_parts.host ? m_parts.host->state() : AgentHost::State::Off;
    switch (state) {
    case AgentHost::State::Starting: return AgentRole::Starting;
    case AgentHost::State::StandBy: return AgentRole::StandBy;
    case AgentHost::State::Working: return AgentRole::Holder;
    case AgentHost::State::Stopping: return AgentRole::Stopping;
    case AgentHost::State::Failed: return AgentRole::Failed;
    case AgentHost::State::Off: break;
    }
    const bool isAlive = !m_facts.holder.empty() && wallMillis() - m_facts.beatAtMs < m_facts.leaseTtlMs && !(m_parts.isDead && m_parts.isDead(m_facts.holder));
    return isAlive ? AgentRole::Viewer : AgentRole::Off;
}

void StoreDesk::refreshStatus()
{
    AgentStatus status;
    status.role = roleNow();
    if (status.role != AgentRole::Off && !m_facts.holder.empty()) {
        status.holder = m_facts.holder;
        status.heartbeatAge = Millis{std::max<std::int64_t>(0, wallMillis() - m_facts.beatAtMs)};
    }
    status.businessNow = m_parts.clock.now();
    status.queueDepth = m_facts.work.pendingEvents;
    std::ranges::copy(m_facts.work.outboxByState, status.outbox.begin());
    status.reviewsPending = m_facts.work.reviewsPending;
    status.eventsSetAside = m_facts.work.eventsSetAside;
    status.timers = m_facts.work.timers;
    for (const store::PauseRow &pause : m_facts.paused)
        status.paused.push_back({pause.scope, pause.since});
    if (m_parts.host) {
        const agent::AgentStatus &run = m_parts.host->status();
        status.guardErrors = run.guardErrors;
        status.ruleFaults = run.ruleFaults;
        status.storageErrors = run.storageErrors;
        status.eventsHandled = run.events;
        status.sent = run.sent;
        status.failure = m_parts.host->failure();
        status.isConfigurationOld = m_parts.host->isConfigurationOld();
    }
    status.isGuardHealthy = status.guardErrors == 0;
    if (!status.failure)
        status.failure = m_watchFailure ? m_watchFailure : m_configuration->fault;
    if (m_handled.size() > 1 && m_handled.back().first > m_handled.front().first) {
        const double seconds = double(m_handled.back().first - m_handled.front().first) / 1e6;
        status.eventsPerSecond = std::max(0.0, double(m_handled.back().second - m_handled.front().second) / seconds);
    }
    if (m_configuration->knowledge && m_configuration->knowledge->leadModel)
        status.modelId = m_configuration->knowledge->leadModel->id().str();
    m_status = std::move(status);
    m_feed.note(Topic::Status);
}

void StoreDesk::startAgent()
{
    if (m_parts.host)
        m_parts.host->start();
}

void StoreDesk::stopAgent()
{
    if (m_parts.host)
        m_parts.host->stop();
}

} // namespace ns::console
