// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ratios.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <map>
#include <optional>

namespace ns::bench {

namespace {

using Figures = std::map<QString, double>; // name -> median

/// Medians of a file of figures; a peer's line counts under "peer.mode" of its events_per_s.
Figures readFigures(const QString &path)
{
    Figures figures;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return figures;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.contains(QStringLiteral("name")))
            figures[line[QStringLiteral("name")].toString()] = line[QStringLiteral("median")].toDouble();
        const QJsonObject rate = line[QStringLiteral("events_per_s")].toObject();
        if (!rate.isEmpty())
            figures[line[QStringLiteral("peer")].toString()] = rate[QStringLiteral("median")].toDouble();
    }
    return figures;
}

std::optional<double> find(const Figures &figures, const char *name)
{
    const auto found = figures.find(QLatin1String(name));
    return found == figures.end() || found->second == 0 ? std::nullopt : std::optional(found->second);
}

/// One line; false when a figure is missing.
bool printRatio(const char *what, std::optional<double> ours, std::optional<double> other, const char *goal)
{
    if (!ours || !other) {
        std::printf("%-62s not measured (goal %s)\n", what, goal);
        return false;
    }
    std::printf("%-62s %12.2f / %12.2f = %7.3f  (goal %s)\n", what, *ours, *other, *ours / *other, goal);
    return true;
}

/// The mean of the limit before and after our own run: the machine's mood drifts.
std::optional<double> between(const Figures &before, const Figures &after, const char *name)
{
    const auto first = find(before, name);
    const auto last = find(after, name);
    return first && last ? std::optional((*first + *last) / 2) : first ? first : last;
}

} // namespace

int printRatios(const std::string &folder)
{
    const QString at = QString::fromStdString(folder);
    const Figures before = readFigures(at + QStringLiteral("/before.jsonl"));
    const Figures after = readFigures(at + QStringLiteral("/after.jsonl"));
    const Figures ours = readFigures(at + QStringLiteral("/ours.jsonl"));
    const Figures peer = readFigures(at + QStringLiteral("/peer.jsonl"));
    const auto limit = [&](const char *name) { return between(before, after, name); };

    bool complete = printRatio("events/s : L(split FULL, groups of 500)", find(ours, "nightshift.pipeline"),
                               limit("pipeline3.split.FULL.group_500"), ">= 0.12, stretch 0.20");
    printRatio("events/s : pg-boss", find(ours, "nightshift.pipeline"), find(peer, "pg-boss"), ">= 2");
    complete &= printRatio("accept to third durable step at 20/s p50 [us] : L(1 at a time)", find(ours, "nightshift.latency.third.p50"),
                           limit("pipeline3.capi.FULL.group_1.p50"), "<= 4");
    printRatio("accept to third durable step at 20/s p99 [us] : L", find(ours, "nightshift.latency.third.p99"),
               limit("pipeline3.capi.FULL.group_1.p99"), "<= 6");
    complete &= printRatio("disk bytes per event : L(split, page 4096)", find(ours, "nightshift.disk"),
                           limit("pipeline3.split.FULL.group_500.disk"), "<= 0.8");
    complete &= printRatio("restart to first resumed step [s] : one second", find(ours, "nightshift.restart"), 1.0, "<= 1");
    if (!complete)
        return 2;
    const auto first = find(before, "fdatasync.append4k.p50");
    const auto last = find(after, "fdatasync.append4k.p50");
    if (!first || !last)
        return 2;
    const double drift = std::max(*first, *last) / std::min(*first, *last);
    std::printf("fdatasync p50 before / after: %.3f / %.3f (%s)\n", *first, *last, drift > 2 ? "DISCARD: differs more than twice" : "the run counts");
    return drift > 2 ? 1 : 0;
}

} // namespace ns::bench
