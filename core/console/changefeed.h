// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFlags>
#include <QObject>
#include <QTimer>
#include <array>

#include "core/console/query.h"

namespace ns::console {

/// What a page may depend on.
enum class Topic : unsigned {
    Leads = 1,   // contacts, stages, next steps
    Reviews = 2,
    Traces = 4,
    Outbox = 8,
    Status = 16, // AgentStatus
    Models = 32,
    Configuration = 64, // policy, templates, sequences, connections
    Training = 128,     // Desk::training()
    Backtest = 256,     // Desk::backtest()
};
Q_DECLARE_FLAGS(Topics, Topic)

/// Tells the window that something is newer, at most once per 50 ms, however many writes there were and whoever made them. A page whose topic
/// is among them fetches again; it need not hurry, and it never gets the data with the signal. Lives on the window's thread.
class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr int kEveryMs = 50;
    explicit ChangeFeed(QObject *parent = nullptr);
    /// Of the last change that was announced; starts at 1.
    [[nodiscard]] Generation generation(Topic topic) const;
    /// Something has changed. The signal comes at once when none came in the last 50 ms, else at their end, with all that gathered.
    void note(Topics topics);

Q_SIGNALS:
    void changed(ns::console::Topics topics);

private:
    void announce();
    QTimer m_pause; // runs for 50 ms after each signal
    Topics m_gathered;
    std::array<Generation, 9> m_generations;
};

} // namespace ns::console

Q_DECLARE_OPERATORS_FOR_FLAGS(ns::console::Topics)
