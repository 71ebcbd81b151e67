// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/killrun.h"

#include <algorithm>

namespace ns::crash {

namespace {

constexpr int kBacklogMin = 80; // leads that wait before each life, so that it finds work
constexpr int kBatch = 100;
constexpr double kSpanMinMs = 100;
constexpr double kSpanMaxMs = 6000;

} // namespace

QByteArray KillReport::describe() const
{
    QByteArray text = "kills " + QByteArray::number(kills) + " (+" + QByteArray::number(ingestKills) + " of ingest):";
    for (int i = 0; i < kStations; ++i) {
        text += QByteArray(i == 0 ? " " : ", ") + stationName(static_cast<Station>(i)) + " "
            + QByteArray::number(stations[static_cast<std::size_t>(i)]);
    }
    return text + "; repeats absorbed " + QByteArray::number(recovered);
}

KillReport KillRun::run(int kills)
{
    if (!look(m_view))
        return m_report;
    while (m_report.kills < kills) {
        if (!topUp() || !liveOnce())
            break;
    }
    m_report.recovered = m_scene.ledger().absorbed();
    return m_report;
}

bool KillRun::look(OutsideView &view)
{
    const auto now = OutsideView::read(m_scene.database());
    if (!now) {
        m_report.problem = "the database cannot be read from outside";
        return false;
    }
    view = *now;
    return true;
}

bool KillRun::topUp()
{
    if (m_view.pendingEvents + m_view.queued >= kBacklogMin)
        return true;
    const QString file = m_scene.writeLeads(kBatch);
    const QStringList ingest{QStringLiteral("ingest"), file};
    if (++m_batches % 2 == 0) {
        ChildProcess process(ChildProcess::agent(m_scene.workspace(), ingest));
        if (!process.waitEnd(int(m_random.between(0, 150)))) {
            process.kill();
            ++m_report.ingestKills;
        }
        m_scene.noteIngest(process.outcome()); // it may have said so before it died
    }
    const Outcome outcome = runAgent(m_scene.workspace(), ingest);
    m_scene.noteIngest(outcome);
    const int in = outcome.json[QStringLiteral("accepted")].toInt() + outcome.json[QStringLiteral("duplicates")].toInt();
    if (!outcome.isOk() || in != kBatch)
        m_report.problem = "ingest: " + outcome.describe();
    return m_report.problem.isEmpty();
}

bool KillRun::liveOnce()
{
    ChildProcess process(ChildProcess::agent(m_scene.workspace(), {QStringLiteral("run")}));
    if (process.waitEnd(int(m_random.between(0, std::int64_t(m_spanMs))))) {
        m_report.problem = "run ended by itself: " + process.outcome().describe();
        return false;
    }
    process.kill();
    ++m_report.kills;
    const bool sentSomething = m_scene.ledger().refresh() > 0;
    // Three steps down for one up: about a quarter of the lives end before the first message.
    m_spanMs = std::clamp(sentSomething ? m_spanMs * 0.967 : m_spanMs * 1.1, kSpanMinMs, kSpanMaxMs);
    const OutsideView before = m_view;
    if (!look(m_view))
        return false;
    ++m_report.stations[static_cast<std::size_t>(findStation(before, m_view, m_scene.ledger()))];
    return true;
}

} // namespace ns::crash
