// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consoledesk.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <thread>

#include "app/agentparts.h"
#include "app/crashmark.h"
#include "app/processes.h"
#include "core/base/hash.h"
#include "core/store/sqlitejournal.h"

namespace ns::app {

namespace {

void addFile(std::string &stamp, const QFileInfo &file)
{
    stamp += file.filePath().toStdString() + "|" + std::to_string(file.size()) + "|" + std::to_string(file.lastModified().toMSecsSinceEpoch()) + "\n";
}

void addFolder(std::string &stamp, const std::string &folder)
{
    for (const QFileInfo &file : QDir(QString::fromStdString(folder)).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        addFile(stamp, file);
}

} // namespace

std::string configurationStamp(const Workspace &workspace)
{
    std::string stamp;
    for (const std::string &path : {workspace.factsFile(), workspace.policyFile(), workspace.segmentsFile(), workspace.teamsFile(), workspace.lawFile(), workspace.outcomesFile(), workspace.modelsFolder() + "/registry.json"}) {
        if (const QFileInfo file(QString::fromStdString(path)); file.exists())
            addFile(stamp, file);
    }
    for (const std::string &folder : {workspace.sequencesFolder(), workspace.templatesFolder(), workspace.connectionsFolder()})
        addFolder(stamp, folder);
    return toHex(sha256(stamp));
}

ConsoleDesk::ConsoleDesk(Workspace workspace) : m_workspace(std::move(workspace)) {}

ConsoleDesk::~ConsoleDesk()
{
    m_desk.reset(); // readers and callbacks
    m_host.reset(); // the agent ends in order
    if (m_journal)
        m_journal->close();
}

Result<std::unique_ptr<ConsoleDesk>> ConsoleDesk::open(Workspace workspace, const ConsoleDeskOptions &options)
{
    std::unique_ptr<ConsoleDesk> made(new ConsoleDesk(std::move(workspace)));
    const int half = std::max(1, int(std::thread::hardware_concurrency()) / 2);
    made->m_settings = agentSettings(made->m_workspace, options.workers > 0 ? options.workers : half);
    made->m_clock = std::make_unique<BusinessClock>(options.clock);
    auto journal = store::SqliteJournal::open(made->m_workspace.database(), {.auditHeadPath = made->m_workspace.auditHeadFile()});
    if (!journal)
        return tl::make_unexpected(journal.error());
    made->m_journal = std::move(*journal);
    const auto index = made->indexPath();
    if (!index)
        return tl::make_unexpected(index.error());
    made->m_host = std::make_unique<console::AgentHost>([self = made.get()](const console::AgentHost::Publish &publish) { return self->buildAgent(publish); });
    made->m_learning = std::make_unique<DeskLearning>(made->m_workspace, *made->m_journal, *made->m_clock);
    DeskLearning *learning = made->m_learning.get();
    made->m_intents = std::make_unique<DeskIntents>(made->m_workspace, *made->m_journal, *made->m_clock);
    made->m_guardrails = std::make_unique<DeskGuardrails>(made->m_workspace, *made->m_journal, *made->m_clock);
    auto desk = console::StoreDesk::open({
        .journalPath = made->m_workspace.database(),
        .indexPath = *index,
        .journal = *made->m_journal,
        .clock = *made->m_clock,
        .host = made->m_host.get(),
        .settings = made->m_settings,
        .loadConfiguration = [self = made.get()] { return self->loadConfiguration(); },
        .configurationStamp = [self = made.get()] { return app::configurationStamp(self->m_workspace); },
        .findModel = [learning](const domain::ModelId &id) { return learning->find(id); },
        .promote = [learning](const domain::ModelId &id, const std::string &confirmation) { return learning->promote(id, confirmation); },
        .rollBack = [learning] { return learning->rollBack(); },
        .learning = learning->parts(),
        .intents = made->m_intents->parts(),
        .guardrails = made->m_guardrails->parts(),
        .isDead = isHolderDead});
    if (!desk)
        return tl::make_unexpected(desk.error());
    made->m_desk = std::move(*desk);
    return made;
}

Result<std::string> ConsoleDesk::indexPath()
{
    const QString path = QString::fromStdString(m_workspace.folder() + "/console.db");
    m_indexLock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    m_indexLock->setStaleLockTime(0); // as long as its process lives
    if (m_indexLock->tryLock(0))
        return path.toStdString();
    m_indexLock.reset();
    m_ownIndex = std::make_unique<QTemporaryDir>();
    if (!m_ownIndex->isValid())
        return fail(ErrorCode::Storage, "cannot make a temporary folder for the read index", m_ownIndex->path().toStdString());
    return m_ownIndex->filePath(QStringLiteral("console.db")).toStdString();
}

Result<console::BuiltAgent> ConsoleDesk::buildAgent(const console::AgentHost::Publish &publish) const
{
    if (const Status forward = refuseBackwardsClock(*m_clock, *m_journal); !forward)
        return tl::make_unexpected(forward.error());
    const auto setup = loadAgentSetup(m_workspace, *m_clock);
    if (!setup)
        return tl::make_unexpected(setup.error());
    const auto write = statusWriter(m_workspace);
    agent::Agent::Parts parts{*m_journal, *m_clock, setup->knowledge, setup->senders, {}, m_settings, thisHolder(), isHolderDead,
                              [publish, write](const agent::AgentStatus &status) {
                                  write(status);
                                  publish(status);
                              }, setup->configuration};
    parts.suspects = CrashMark::read(crashFile(m_workspace));
    return console::BuiltAgent{.agent = std::make_unique<agent::Agent>(std::move(parts), agent::Agent::Limits{}),
                               .guard = [path = crashFile(m_workspace)](const agent::Agent &agent) -> std::shared_ptr<void> {
                                   return std::make_shared<CrashMark>(path, agent.board());
                               }};
}

console::Configuration ConsoleDesk::loadConfiguration() const
{
    auto setup = loadAgentSetup(m_workspace, *m_clock);
    if (!setup)
        return {nullptr, {}, setup.error()};
    return {setup->knowledge, setup->knowledge->policy.facts.business};
}

} // namespace ns::app
