// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QThread>
#include <functional>
#include <memory>
#include <optional>

#include "core/agent/agent.h"

namespace ns::console {

/// An agent that was put together and not started, with what must outlive it (a listener).
struct BuiltAgent
{
    std::shared_ptr<void> keep = {};     // goes after the agent
    std::unique_ptr<agent::Agent> agent; // lives on the thread that built it
    /// Made when the agent starts and gone before it is: there may be one at a time in a process (the crash mark).
    std::function<std::shared_ptr<void>(const agent::Agent &)> guard = {};
};

/// Runs the agent on a thread of its own inside this process: starts, stops, stands by while another process works, starts anew when the
/// configuration has changed. Lives on the window's thread; the agent, its relay and listener live on the host's. Owned by app, goes before the journal.
class AgentHost : public QObject
{
    Q_OBJECT
public:
    enum class State { Off, Starting, StandBy, Working, Stopping, Failed };
    using Publish = std::function<void(const agent::AgentStatus &)>;
    /// Reads the configuration and makes an agent that reports to `publish`. Called on the agent's thread.
    using Build = std::function<Result<BuiltAgent>(Publish publish)>;

    explicit AgentHost(Build build, QObject *parent = nullptr);
    /// Ends the agent in order and waits for it: at most its own stop deadline.
    ~AgentHost() override;

    void start();
    void stop();
    /// Another agent with today's configuration takes the place of this one. A configuration that cannot be read leaves the running one at work
    /// and is told by `failure`.
    void reload();
    /// Something was written through the journal that the agent shares: it looks at once. (It notices other processes by itself.)
    void wake();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const agent::AgentStatus &status() const { return m_status; } // the last one of this run
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    /// Whether the agent works by another configuration than the files hold.
    [[nodiscard]] bool isConfigurationOld() const { return m_isOld; }

Q_SIGNALS:
    void changed(); // state or status

private:
    void build(bool replaces);
    void run();
    void endAgent();
    void onAgentEnded();
    void setState(State state);
    void onPublished(const agent::AgentStatus &status);
    void onEnded(std::optional<Error> failure, bool again);
    void onBuildFailed(const Error &error, bool keepsRunning);
    void tell(std::function<void()> call); // on the host's thread

    const Build m_build;
    QThread m_thread;
    QObject m_onThread; // lives on m_thread
    // of m_thread
    BuiltAgent m_running;
    std::shared_ptr<void> m_guard;
    std::optional<BuiltAgent> m_next; // starts when the running one has ended
    bool m_isEnding = false;
    // of the host's thread
    State m_state = State::Off;
    agent::AgentStatus m_status;
    std::optional<Error> m_failure;
    bool m_isOld = false;
};

} // namespace ns::console
