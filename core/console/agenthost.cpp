// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/agenthost.h"

namespace ns::console {

AgentHost::AgentHost(Build build, QObject *parent) : QObject(parent), m_build(std::move(build))
{
    m_thread.setObjectName(QStringLiteral("agent"));
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
}

AgentHost::~AgentHost()
{
    QMetaObject::invokeMethod(&m_onThread, [this] {
        m_isEnding = true;
        m_next.reset();
        if (m_running.agent)
            endAgent();
        else
            m_thread.quit();
    });
    m_thread.wait();
}

void AgentHost::tell(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

// ---- on the window's thread ------------------------------------------------------------------------------------------

void AgentHost::start()
{
    if (m_state != State::Off && m_state != State::Failed)
        return;
    m_failure.reset();
    setState(State::Starting);
    QMetaObject::invokeMethod(&m_onThread, [this] { build(false); });
}

void AgentHost::stop()
{
    if (m_state == State::Off || m_state == State::Failed)
        return;
    setState(State::Stopping);
    QMetaObject::invokeMethod(&m_onThread, [this] {
        m_next.reset();
        if (m_running.agent)
            endAgent();
        else
            tell([this] { onEnded(std::nullopt, false); });
    });
}

void AgentHost::reload()
{
    if (m_state == State::Off || m_state == State::Failed || m_state == State::Stopping)
        return;
    QMetaObject::invokeMethod(&m_onThread, [this] { build(true); });
}

void AgentHost::wake()
{
    QMetaObject::invokeMethod(&m_onThread, [this] {
        if (m_running.agent)
            m_running.agent->noteOwnWrites();
    });
}

void AgentHost::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void AgentHost::onPublished(const agent::AgentStatus &status)
{
    m_status = status;
    if (m_state == State::Off || m_state == State::Failed || m_state == State::Stopping)
        return; // a word from before the end
    switch (status.phase) {
    case agent::AgentPhase::Starting: setState(State::Starting); break;
    case agent::AgentPhase::StandBy: setState(State::StandBy); break;
    case agent::AgentPhase::Working: setState(State::Working); break;
    case agent::AgentPhase::Stopping:
    case agent::AgentPhase::Ended: break; // onEnded knows whether another one follows
    }
}

void AgentHost::onEnded(std::optional<Error> failure, bool again)
{
    m_isOld = false;
    if (again) {
        m_failure.reset();
        setState(State::Starting);
        return;
    }
    const bool lost = failure && failure->code == ErrorCode::LeaseLost && m_state != State::Stopping;
    m_failure = std::move(failure);
    if (lost) { // another process took over while this one was held up: stand by behind it
        setState(State::Starting);
        QMetaObject::invokeMethod(&m_onThread, [this] { build(false); });
        return;
    }
    setState(m_failure ? State::Failed : State::Off);
}

void AgentHost::onBuildFailed(const Error &error, bool keepsRunning)
{
    m_failure = error;
    m_isOld = keepsRunning;
    if (keepsRunning)
        Q_EMIT changed();
    else
        setState(State::Failed);
}

// ---- on the agent's thread ----------------------------------------------------------------------------------------------

void AgentHost::build(bool replaces)
{
    if (m_isEnding || (replaces && !m_running.agent))
        return;
    auto built = m_build([this](const agent::AgentStatus &status) { tell([this, status] { onPublished(status); }); });
    if (!built) {
        tell([this, error = built.error(), keepsRunning = m_running.agent != nullptr] { onBuildFailed(error, keepsRunning); });
        return;
    }
    m_next = std::move(*built);
    if (m_running.agent)
        endAgent();
    else
        run();
}

void AgentHost::run()
{
    m_running = std::move(*m_next);
    m_next.reset();
    if (m_running.guard)
        m_guard = m_running.guard(*m_running.agent);
    connect(m_running.agent.get(), &agent::Agent::ended, &m_onThread, [this] { onAgentEnded(); }, Qt::QueuedConnection);
    m_running.agent->start();
}

void AgentHost::endAgent()
{
    m_running.agent->requestStop();
}

void AgentHost::onAgentEnded()
{
    const std::optional<Error> failure = m_running.agent->failure();
    m_guard.reset();
    m_running.agent.reset();
    m_running.keep.reset();
    if (m_isEnding) {
        m_thread.quit();
        return;
    }
    const bool again = m_next.has_value();
    tell([this, failure, again] { onEnded(failure, again); });
    if (again)
        run();
}

} // namespace ns::console
