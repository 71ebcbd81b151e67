// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "core/base/random.h"
#include "tests/crash/harness/outsideview.h"
#include "tests/crash/harness/scene.h"

namespace ns::crash {

struct KillReport
{
    int kills = 0;       // of the agent at work
    int ingestKills = 0; // of ingest, on top
    std::array<int, kStations> stations = {};
    int recovered = 0;   // repeats that the peer absorbed
    QByteArray problem = {}; // the harness itself could not go on
    [[nodiscard]] int at(Station station) const { return stations[static_cast<std::size_t>(station)]; }
    [[nodiscard]] QByteArray describe() const;
};

/// Lets the agent live again and again on one scene and kills it at uniformly random times; the span adapts so that about three
/// lives in four reach work. New leads come by `ingest`, now and then killed too and repeated, as a source would. Test thread.
class KillRun
{
public:
    KillRun(Scene &scene, std::uint64_t seed) : m_scene(scene), m_random(seed, "kills") {}
    [[nodiscard]] KillReport run(int kills);

private:
    [[nodiscard]] bool topUp();
    [[nodiscard]] bool liveOnce();
    [[nodiscard]] bool look(OutsideView &view);

    Scene &m_scene;
    Random m_random;
    KillReport m_report;
    OutsideView m_view;
    double m_spanMs = 600;
    int m_batches = 0;
};

} // namespace ns::crash
