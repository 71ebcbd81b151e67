// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTimer>

#include "app/agentparts.h"
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/crashmark.h"
#include "app/processes.h"

namespace ns::app {

namespace {

constexpr int kStopPollMs = 50;

Result<Json> closingFigures(agent::Agent &agent, ports::Journal &journal, double seconds)
{
    const auto counts = journal.workCounts();
    if (!counts)
        return tl::make_unexpected(counts.error());
    const auto hash = journal.traceHash();
    if (!hash)
        return tl::make_unexpected(hash.error());
    const auto outbox = [&](domain::OutboxState state) { return counts->outboxByState[std::size_t(state)]; };
    const agent::RunFigures &run = agent.figures();
    const std::int64_t events = run.events.load();
    return Json{{"events", events},
                {"sent", run.sent.load()},
                {"blocked", run.blocked.load()},
                {"queued", outbox(domain::OutboxState::Queued)},
                {"held", outbox(domain::OutboxState::Held)},
                {"review", counts->reviewsPending},
                {"set_aside", outbox(domain::OutboxState::SetAside) + counts->eventsSetAside},
                {"in_doubt", outbox(domain::OutboxState::InDoubt)},
                {"guard_errors", run.guardErrors.load()},
                {"events_per_s", seconds > 0 ? std::round(double(events) / seconds * 10) / 10 : 0.0},
                {"trace_hash", toHex(*hash)}};
}

/// The agent on this thread's event loop until it ends; true when the user asked it to.
bool runLoop(agent::Agent &agent, const CommandContext &context)
{
    bool asked = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &agent, [&] {
        context.progress().update(agent.figures().events.load());
        if (context.stop().isStopRequested() && !asked) {
            asked = true;
            agent.requestStop();
        }
    });
    QObject::connect(&agent, &agent::Agent::ended, QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    poll.start(kStopPollMs);
    context.progress().begin("running", 0, "events");
    agent.start();
    QCoreApplication::exec();
    context.progress().end();
    return asked;
}

Result<CommandResult> runAgent(const CommandContext &context)
{
    const auto workers = context.integer("workers", std::max(1, int(std::thread::hardware_concurrency())), 1, 64);
    const auto seconds = context.real("for", 0, 0.001, 1e9);
    if (!workers || !seconds)
        return tl::make_unexpected(!workers ? workers.error() : seconds.error());
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const auto setup = loadAgentSetup(session->workspace, context.clock());
    if (!setup)
        return tl::make_unexpected(setup.error());
    if (const Status forward = refuseBackwardsClock(context.clock(), *session->journal); !forward)
        return tl::make_unexpected(forward.error());
    const auto listen = context.value("listen");
    auto ingress = listen ? makeIngress(session->workspace, *listen, context.has("allow-remote"), context.clock())
                          : Result<std::unique_ptr<connect::IngressServer>>(nullptr);
    if (!ingress)
        return tl::make_unexpected(ingress.error());
    agent::Agent::Parts parts{*session->journal, context.clock(), setup->knowledge, setup->senders, {}, agentSettings(session->workspace, int(*workers)),
                              thisHolder(), isHolderDead, statusWriter(session->workspace), setup->configuration};
    if (*ingress)
        parts.sources.push_back(ingress->get());
    parts.suspects = CrashMark::read(crashFile(session->workspace));
    agent::Agent::Limits limits{{context.has("until-idle"), context.until()}, {}};
    if (context.has("for"))
        limits.forReal = Millis{std::llround(*seconds * 1000)};
    agent::Agent agent(std::move(parts), limits);
    const CrashMark crashMark(crashFile(session->workspace), agent.board());
    const std::int64_t started = monotonicMicros();
    const bool asked = runLoop(agent, context);
    if (agent.failure())
        return tl::make_unexpected(*agent.failure());
    auto figures = closingFigures(agent, *session->journal, double(monotonicMicros() - started) / 1e6);
    if (!figures)
        return tl::make_unexpected(figures.error());
    CommandResult result;
    result.json = std::move(*figures);
    result.exit = asked && context.stop().wasInterrupted() ? exitcode::Cancelled : exitcode::Done;
    return result;
}

} // namespace

Command makeRunCommand()
{
    return {.name = "run",
            .arguments = "[--until-idle] [--for SECONDS] [--workers N] [--listen ADDRESS:PORT]",
            .summary = "Works: until SIGTERM or SIGINT, until idle, or until the time is over.",
            .options = {flagOption("until-idle", "End when nothing is due now."), valueOption("for", "SECONDS", "End after so much real time."),
                        valueOption("workers", "N", "Threads that work on steps (default: one a core)."),
                        valueOption("listen", "ADDRESS:PORT", "Take events over HTTP (needs a connection of kind ingress.http)."),
                        flagOption("allow-remote", "Let --listen bind to other addresses than loopback.")},
            .runsTheClock = true,
            .run = runAgent};
}

} // namespace ns::app
