// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QTemporaryDir>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "core/base/result.h"
#include "tests/crash/harness/childprocess.h"
#include "tests/crash/harness/judge.h"

namespace ns::crash {

/// What the other side can do about a call in doubt.
enum class Mode { HonoursKeys, LookUp, Neither };
[[nodiscard]] const char *modeName(Mode mode);

/// The outside peer of a scene: its process, its port, its ledger.
class Peer
{
public:
    Peer(Mode mode, const QString &ledgerPath, QStringList faults);
    ~Peer();
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; } // 0: it did not start
    [[nodiscard]] LedgerFile &ledger() { return m_ledger; }
    [[nodiscard]] QByteArray connectionJson() const;

private:
    Mode m_mode;
    LedgerFile m_ledger;
    QProcess m_process;
    quint16 m_port = 0;
};

/// A blank workspace with one welcome message at any hour, its outside peer, and who was acknowledged. Test thread.
class Scene
{
public:
    struct Setup
    {
        Mode mode = Mode::HonoursKeys;
        QStringList faults = {};  // of the peer, as its --fault; "delay" makes the window between call and confirm wide
        QString folder = {};      // of the workspace; empty: inside a temporary folder
        int leaseTtlMs = 0;       // 0: as init writes it
        int heartbeatMs = 0;
    };
    explicit Scene(Setup setup);

    /// Empty when the scene stands; else what failed.
    [[nodiscard]] QByteArray problem() const { return m_problem; }
    [[nodiscard]] QString workspace() const { return m_workspace; }
    [[nodiscard]] QString database() const { return m_workspace + QStringLiteral("/nightshift.db"); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] LedgerFile &ledger() { return m_peer->ledger(); }
    [[nodiscard]] const std::map<std::string, std::string> &acknowledged() const { return m_acknowledged; }
    [[nodiscard]] int made() const { return m_made; }

    /// `count` new leads as a file of event lines; their ids wait for an acknowledgement.
    [[nodiscard]] QString writeLeads(int count);
    /// Takes note of what `ingest` printed: only when it said that all lines are in, they are.
    void noteIngest(const Outcome &outcome);
    /// writeLeads, ingest, noteIngest; false when ingest failed.
    [[nodiscard]] bool ingest(int count);
    /// One new lead's line; acknowledge() when it was taken.
    [[nodiscard]] QByteArray makeLine(std::string &id);
    void acknowledge(const std::string &id);

    /// Runs until nothing is queued, back-off included. What failed, or empty.
    [[nodiscard]] QByteArray runToTheEnd(int timeoutMs = 120'000);
    /// Lead ids with an open send.in_doubt or a set-aside message.
    [[nodiscard]] std::set<std::string> leadsWithAPerson() const;
    [[nodiscard]] Verdict judgeNow();

private:
    void writeConfiguration(const Setup &setup);
    [[nodiscard]] bool writeText(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
    QString m_workspace;
    std::unique_ptr<Peer> m_peer;
    std::map<std::string, std::string> m_acknowledged;
    std::map<std::string, std::string> m_waiting; // written, not acknowledged
    int m_made = 0;
    QByteArray m_problem;
};

} // namespace ns::crash
