// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace ns::app {

/// What a workspace's settings.json says. Times are real time.
struct WorkspaceSettings
{
    std::string templateName = "blank";
    Instant createdAt = {};       // business time
    Millis leaseTtl{15'000};      // a stand-by takes over this long after the holder's last heartbeat
    Millis leaseHeartbeat{3'000}; // several must fit into leaseTtl, so that one slow disk sync does not lose the lease
    std::string sentFolder = "sent"; // of the sandbox channel; relative to the workspace
    bool operator==(const WorkspaceSettings &) const = default;
};

/// InvalidInput naming the field; unknown fields are refused, because a misspelt setting would silently do nothing.
[[nodiscard]] Result<WorkspaceSettings> parseSettings(const std::string &json);
[[nodiscard]] std::string writeSettings(const WorkspaceSettings &settings);

/// The folder that holds one whole business: database, configuration, models, sent files. A value: paths and settings. Mode 0700, its files 0600.
class Workspace
{
public:
    /// Makes a new one. AlreadyExists for a workspace or any other folder with something in it.
    [[nodiscard]] static Result<Workspace> create(const std::string &folder, WorkspaceSettings settings);
    /// Storage "no workspace" when there is none: only `init` makes one.
    [[nodiscard]] static Result<Workspace> open(const std::string &folder);
    [[nodiscard]] static bool existsAt(const std::string &folder);

    [[nodiscard]] const std::string &folder() const { return m_folder; }
    [[nodiscard]] const WorkspaceSettings &settings() const { return m_settings; }
    [[nodiscard]] std::string database() const { return path("nightshift.db"); }
    [[nodiscard]] std::string factsFile() const { return path("facts.json"); }
    [[nodiscard]] std::string policyFile() const { return path("policy.json"); }
    [[nodiscard]] std::string policyFolder() const { return path("policy"); } // versions of policyFile()
    [[nodiscard]] std::string lawFile() const { return path("law.json"); } // packs in place of the built-in ones
    [[nodiscard]] std::string teamsFile() const { return path("teams.json"); }
    [[nodiscard]] std::string segmentsFile() const { return path("segments.json"); }
    [[nodiscard]] std::string outcomesFile() const { return path("outcomes.json"); }
    [[nodiscard]] std::string sequencesFolder() const { return path("sequences"); }
    [[nodiscard]] std::string templatesFolder() const { return path("templates"); }
    [[nodiscard]] std::string connectionsFolder() const { return path("connections"); }
    [[nodiscard]] std::string intentsFolder() const { return path("intents"); } // the business's own examples
    [[nodiscard]] std::string modelsFolder() const { return path("models"); }
    [[nodiscard]] std::string statusFile() const { return path("status.json"); }
    [[nodiscard]] std::string auditHeadFile() const { return path("audit.head"); }
    [[nodiscard]] std::string sentFolder() const { return path(m_settings.sentFolder); }

private:
    Workspace(std::string folder, WorkspaceSettings settings) : m_folder(std::move(folder)), m_settings(std::move(settings)) {}
    [[nodiscard]] std::string path(const std::string &name) const;

    std::string m_folder; // absolute
    WorkspaceSettings m_settings;
};

} // namespace ns::app
