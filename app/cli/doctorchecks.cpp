// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>
#include <filesystem>

#include "app/cli/connectionfiles.h"
#include "app/cli/doctor.h"
#include "app/cli/learningwords.h"
#include "app/cli/session.h"
#include "app/connections.h"
#include "app/knowledgeloader.h"
#include "core/base/file.h"
#include "core/compose/format.h"
#include "core/console/learningreader.h"

namespace ns::app {

namespace {

constexpr std::uintmax_t kFreeBytesMin = 500ULL * 1024 * 1024; // a night's log, a checkpoint and a backup of a small business fit
constexpr int kEarliestYear = 2025;
constexpr Millis kHolidaysAhead{60 * 86'400'000LL}; // time enough for an update
constexpr std::size_t kStatusBytesMax = 256 * 1024;

Check checkFolder(const Workspace &workspace)
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther |
                        QFileDevice::ExeOther;
    const bool isPrivate = !(QFile::permissions(QString::fromStdString(workspace.folder())) & others);
    return {"folder", isPrivate, workspace.folder() + (isPrivate ? ", readable by its owner only" : ", other users of this computer can look into it"),
            isPrivate ? "" : "chmod 700 \"" + workspace.folder() + "\""};
}

Check checkDisk(const Workspace &workspace)
{
    // Not QStorageInfo: it looks the folder up in the list of mounts, which says nothing inside a chroot.
    std::error_code failed;
    const std::uintmax_t free = std::filesystem::space(QFileInfo(QString::fromStdString(workspace.folder())).filesystemFilePath(), failed).available;
    if (failed)
        return {"disk", false, "the free space cannot be read: " + failed.message(), "see that the folder's disk is there"};
    return {"disk", free >= kFreeBytesMin, std::to_string(free / (1024 * 1024)) + " MiB free", free >= kFreeBytesMin ? "" : "free at least 500 MiB"};
}

Check checkDatabase(const Workspace &workspace)
{
    const auto reader = store::Reader::open(workspace.database());
    const auto counts = reader ? (*reader)->counts() : Result<store::StoredCounts>(tl::make_unexpected(reader.error()));
    if (!counts)
        return {"database", false, describe(counts.error()), "run nightshift-agent verify; if it is damaged, restore a backup"};
    return {"database", true,
            std::to_string(counts->events) + " events, " + std::to_string(counts->contacts) + " contacts, " + std::to_string(counts->messages) + " messages"};
}

Check checkClock(const Workspace &workspace, Instant now)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(now)};
    if (int(date.year()) < kEarliestYear)
        return {"clock", false, "it is " + formatInstant(now) + " here", "set the computer's clock"};
    const auto journal = openJournalReadOnly(workspace);
    const auto last = journal ? (*journal)->lastInstant() : Result<std::optional<Instant>>(tl::make_unexpected(journal.error()));
    if (!last)
        return {"clock", false, describe(last.error()), "see the check of the database"};
    if (*last && **last > now)
        return {"clock", false, "the workspace has reached " + formatInstant(**last) + ", the clock says " + formatInstant(now),
                "set the computer's clock, or give --clock a later instant"};
    return {"clock", true, formatInstant(now)};
}

/// Zone data is what approved hours rest on: Santiago's winter and Lima's year are known answers.
Check checkZones()
{
    const auto offsetHours = [](const char *zone, const char *iso) {
        return QTimeZone(QByteArray(zone)).offsetFromUtc(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate)) / 3600.0;
    };
    const bool right = QTimeZone(QByteArrayLiteral("America/Lima")).isValid() && offsetHours("America/Lima", "2026-07-01T12:00:00Z") == -5 &&
                       offsetHours("America/Santiago", "2026-07-01T12:00:00Z") == -4 && offsetHours("America/Santiago", "2026-12-01T12:00:00Z") == -3;
    return {"zones", right, right ? "time zone data is there and right" : "time zone data is missing or old", right ? "" : "install or update the package tzdata"};
}

Check checkKeychain()
{
    return {"keychain", true, "not used: secrets are read from env:NAME or file:PATH"};
}

void checkConnections(const Workspace &workspace, std::vector<Check> &checks)
{
    const auto configs = loadConnections(workspace);
    if (!configs) {
        checks.push_back({"connections", false, describe(configs.error()), "correct or remove that file"});
        return;
    }
    for (const connect::ConnectionConfig &config : *configs) {
        const Status checked = checkConnection(config, workspace);
        checks.push_back({"connection " + config.id, checked.has_value(), checked ? describeConnection(config) : describe(checked.error()),
                          checked ? "" : "correct it, then nightshift-agent connection test " + config.id});
    }
    if (configs->empty())
        checks.push_back({"connections", true, "none: messages go into " + workspace.sentFolder(), "connection add FILE.json, to reach people"});
}

/// "price.grounded 3 times, last 2026-11-24T15:00:00Z (bad_alloc)" for each rule that the agent's last run could not run.
std::string faultsOf(const Json &status)
{
    std::string faults;
    for (const Json &fault : status.value("guard_faults", Json::array()))
        faults += (faults.empty() ? "" : ", ") + fault.value("rule", "") + " " + std::to_string(fault.value("count", 0)) + " times, last "
                  + fault.value("last_at", "") + (fault.value("detail", "").empty() ? "" : " (" + fault.value("detail", "") + ")");
    return faults;
}

Check checkGuards(const Workspace &workspace, const agent::Knowledge &known)
{
    if (!known.zones || !known.guard)
        return {"guards", false, known.zones ? "the guardrails could not be read" : "there is no time zone data", "install or update the package tzdata"};
    const auto text = readFile(workspace.statusFile(), kStatusBytesMax);
    const Json status = text ? Json::parse(*text, nullptr, false) : Json();
    const std::string faults = status.is_object() ? faultsOf(status) : std::string();
    return {"guards", faults.empty(), faults.empty() ? "rules can run" : "could not run: " + faults,
            faults.empty() ? "" : "messages wait in state held; see their traces, then start the agent again"};
}

/// A law that closes on holidays binds only as far as somebody has entered them.
Check checkLaw(const policy::LawPacks &laws, Instant now)
{
    const auto until = laws.holidaysKnownUntil();
    if (!until)
        return {"law", true, "no law here closes on holidays"};
    const Instant last = fromMillis(std::chrono::duration_cast<Millis>(until->time_since_epoch()).count());
    const bool isLong = last - now > kHolidaysAhead;
    return {"law", isLong, "public holidays are known until " + compose::isoDate(last, 0), isLong ? "" : "update Nightshift, or enter the next years under holidays in law.json"};
}

/// What the business has written down. A missing part is an incomplete workspace and no fault; a broken one is.
void checkKnowledge(const Workspace &workspace, Instant now, std::vector<Check> &checks)
{
    const LoadedKnowledge loaded = loadKnowledge(workspace);
    const agent::Knowledge &known = loaded.knowledge;
    for (const ConfigFault &fault : loaded.faults)
        checks.push_back({"configuration", false, fault.file + (fault.path.empty() ? "" : "#" + fault.path) + ": " + fault.message, "correct the file"});
    checks.push_back(loaded.hasPolicy ? Check{"policy", true, "version " + known.policyVersion}
                                      : Check{"policy", true, "none: built-in defaults (Mon-Fri 09-18 in the contact's zone, consent needed, 1 marketing message a day and 3 a week)",
                                              "write " + workspace.policyFile()});
    const std::size_t sequences = known.sequences.current().size();
    checks.push_back({"sequences", true, std::to_string(sequences) + " sequences", sequences > 0 ? "" : "none: leads are classified, but nothing is written to them"});
    const std::size_t teams = known.routing.teams().size();
    checks.push_back({"teams", true, teams > 0 ? std::to_string(teams) + " teams, " + std::to_string(known.routing.routes().size()) + " routes" : "none: every message waits for anybody",
                      teams > 0 ? "" : "write " + workspace.teamsFile() + ", to say who answers what"});
    checks.push_back(known.leadModel ? Check{"model", true, known.leadModel->id().str() + " learned from " + std::to_string(known.leadModel->card().trainedRows) + " training rows"}
                                     : Check{"model", true, "none: a person decides about each lead", "train lead, to let a model decide what it proves it can"});
    if (known.intentModel)
        checks.push_back({"intents", true, known.intentModel->id().str() + " knows " + std::to_string(known.intentModel->card().classes.labels.size()) + " intents"
                                               + (known.intentModel->card().gate.passed ? "" : "; its gate is not passed, so a person reads every message")});
    checks.push_back(checkGuards(workspace, known));
    checks.push_back(checkLaw(*known.laws, now));
}

/// A tripped live watch is no fault of the installation, but work waits for a person because of it.
Check checkWatch(const Workspace &workspace, Instant now)
{
    const agent::Knowledge known = loadKnowledge(workspace).knowledge;
    const auto journal = openJournalReadOnly(workspace);
    const auto live = journal ? console::readLiveFigures(**journal, known.leadModel, known.outcomes, now)
                              : Result<console::LiveFigures>(tl::make_unexpected(journal.error()));
    if (!live)
        return {"live_watch", false, describe(live.error()), "see the check of the database"};
    const bool careful = live->mode == console::WatchMode::Raised || live->mode == console::WatchMode::HandedOver;
    const std::string figures = std::to_string(live->right) + " of " + std::to_string(live->labelled) + " decided leads with a known outcome were right";
    return {"live_watch", !careful, std::string(watchModeName(live->mode)) + "; " + figures,
            careful ? "look at the mistakes; then models retrain, models rollback lead, or models resume lead --reason TEXT" : ""};
}

} // namespace

std::vector<Check> checkWorkspace(const Workspace &workspace, Instant now)
{
    std::vector<Check> checks{checkFolder(workspace), checkDisk(workspace), checkDatabase(workspace), checkClock(workspace, now), checkZones(), checkKeychain()};
    checkConnections(workspace, checks);
    checkKnowledge(workspace, now, checks);
    checks.push_back(checkWatch(workspace, now));
    return checks;
}

} // namespace ns::app
