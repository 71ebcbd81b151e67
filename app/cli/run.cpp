// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHostAddress>
#include <QTimer>
#include <QUrl>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/connections.h"
#include "app/crashmark.h"
#include "app/knowledgeloader.h"
#include "app/processes.h"
#include "app/statusfile.h"
#include "core/agent/agent.h"
#include "core/base/file.h"
#include "core/connect/ingress/ingressserver.h"
#include "core/connect/secret.h"

namespace ns::app {

namespace {

constexpr int kStopPollMs = 50;

Status refuseSimulatedClock(const CommandContext &context, const std::vector<ports::SenderEntry> &senders)
{
    if (context.clock().isReal())
        return {};
    for (const ports::SenderEntry &entry : senders) {
        if (entry.sender->traits().beyondLoopback)
            return fail(ErrorCode::InvalidInput, "--clock and --speed are refused while a connection reaches real people", entry.connectionId);
    }
    return {};
}

Status refuseBackwardsClock(const CommandContext &context, ports::Journal &journal)
{
    const auto last = journal.lastInstant();
    if (!last)
        return tl::make_unexpected(last.error());
    if (*last && context.now() < **last)
        return fail(ErrorCode::ClockBackwards, "the clock starts before the workspace's last stored instant " + formatInstant(**last));
    return {};
}

Result<std::unique_ptr<connect::IngressServer>> makeIngress(const CommandContext &context, const Workspace &workspace)
{
    const auto listen = context.value("listen");
    if (!listen)
        return nullptr;
    const QUrl where(QStringLiteral("tcp://") + QString::fromStdString(*listen));
    if (!where.isValid() || where.host().isEmpty() || where.port() < 0)
        return fail(ErrorCode::InvalidInput, "--listen takes ADDRESS:PORT", *listen);
    const auto configs = loadConnections(workspace);
    if (!configs)
        return tl::make_unexpected(configs.error());
    for (const connect::ConnectionConfig &config : *configs) {
        const auto *ingress = std::get_if<connect::IngressConfig>(&config.settings);
        if (!ingress)
            continue;
        const auto secret = connect::resolveSecret(ingress->secret);
        if (!secret)
            return fail(secret.error().code, secret.error().text, config.id);
        return std::make_unique<connect::IngressServer>(connect::IngressOptions{.token = *secret, .address = where.host().toStdString(),
                                                                                .port = std::uint16_t(where.port()),
                                                                                .allowRemote = context.has("allow-remote")},
                                                        context.clock());
    }
    return fail(ErrorCode::InvalidInput, "--listen needs a connection of kind ingress.http: connection add FILE.json");
}

Result<agent::KnowledgePtr> readKnowledge(const Workspace &workspace, const agent::SenderDirectory &senders)
{
    LoadedKnowledge loaded = loadKnowledge(workspace);
    if (!loaded.faults.empty()) {
        const ConfigFault &first = loaded.faults.front();
        return fail(ErrorCode::Storage, first.message + (loaded.faults.size() > 1 ? " (and " + std::to_string(loaded.faults.size() - 1) + " more: see doctor)" : ""),
                    first.file + (first.path.empty() ? "" : "#" + first.path));
    }
    auto zones = policy::ZoneBook::load();
    if (!zones)
        return tl::make_unexpected(zones.error());
    loaded.knowledge.zones = std::move(*zones);
    loaded.knowledge.channels = senders.channels();
    return std::make_shared<const agent::Knowledge>(std::move(loaded.knowledge));
}

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

agent::AgentSettings settingsFor(const Workspace &workspace, std::int64_t workers)
{
    agent::AgentSettings settings;
    settings.workers = int(workers);
    settings.leaseTtlReal = workspace.settings().leaseTtl;
    settings.heartbeatReal = workspace.settings().leaseHeartbeat;
    return settings;
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
    auto senders = loadSenders(session->workspace);
    if (!senders)
        return tl::make_unexpected(senders.error());
    if (const Status allowed = refuseSimulatedClock(context, *senders); !allowed)
        return tl::make_unexpected(allowed.error());
    if (const Status forward = refuseBackwardsClock(context, *session->journal); !forward)
        return tl::make_unexpected(forward.error());
    const auto directory = std::make_shared<const agent::SenderDirectory>(std::move(*senders));
    auto knowledge = readKnowledge(session->workspace, *directory);
    if (!knowledge)
        return tl::make_unexpected(knowledge.error());
    auto ingress = makeIngress(context, session->workspace);
    if (!ingress)
        return tl::make_unexpected(ingress.error());
    agent::Agent::Parts parts{*session->journal, context.clock(), *knowledge, directory, {}, settingsFor(session->workspace, *workers),
                              thisHolder(), isHolderDead, [path = session->workspace.statusFile()](const agent::AgentStatus &status) {
                                  const Instant now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
                                  ignoreError(writeFileAtomically(path, statusText(status, now, QCoreApplication::applicationPid())),
                                              "a watcher sees the old heartbeat age, which is what a full disk should look like");
                              }};
    if (*ingress)
        parts.sources.push_back(ingress->get());
    const std::string crashFile = session->workspace.folder() + "/crashed-events";
    parts.suspects = CrashMark::read(crashFile);
    agent::Agent::Limits limits{{context.has("until-idle"), context.until()}, {}};
    if (context.has("for"))
        limits.forReal = Millis{std::llround(*seconds * 1000)};
    agent::Agent agent(std::move(parts), limits);
    const CrashMark crashMark(crashFile, agent.board());
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
