// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/traincommand.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>

#include "core/base/clock.h"

namespace ns::bench {

namespace {

/// Runs our program; ends this one when it cannot.
QByteArray runAgent(const QStringList &arguments)
{
    QProcess agent;
    agent.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    agent.start(QStringLiteral(NS_AGENT_PROGRAM), arguments);
    const bool ended = agent.waitForFinished(-1) && agent.exitStatus() == QProcess::NormalExit && agent.exitCode() <= 1; // 1: the gate says no
    if (ended)
        return agent.readAllStandardOutput();
    std::fprintf(stderr, "nightshift-agent %s failed\n", qPrintable(arguments.join(u' ')));
    std::exit(3);
}

} // namespace

std::vector<double> measureTrainCommand(const std::string &csv, const classify::TrainOptions &options, std::int64_t runs)
{
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(QStringLiteral("workspace"));
    QFile file(folder.filePath(QStringLiteral("leads.csv")));
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(csv.data(), qint64(csv.size())) < 0)
        std::exit(3);
    file.close();
    (void)runAgent({QStringLiteral("init"), QStringLiteral("--workspace"), workspace});
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    std::vector<double> seconds;
    for (std::int64_t run = 0; run < runs; ++run) {
        const std::int64_t begin = monotonicMicros();
        const QByteArray said = runAgent({QStringLiteral("train"), QStringLiteral("lead"), QStringLiteral("--workspace"), workspace,
                                          QStringLiteral("--data"), file.fileName(), QStringLiteral("--label"), text(options.label),
                                          QStringLiteral("--id"), text(*options.id), QStringLiteral("--time"), text(*options.time),
                                          QStringLiteral("--positive"), text(*options.positive)});
        seconds.push_back(double(monotonicMicros() - begin) / 1e6);
        if (!said.contains("model lead-"))
            std::exit(3);
    }
    return seconds;
}

} // namespace ns::bench
