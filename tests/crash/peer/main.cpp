// SPDX-License-Identifier: GPL-3.0-or-later
// nightshift-test-peer: a message provider with faults and a ledger outside the tested program. Prints "PORT" as one line, then
// serves until it is killed.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

#include "tests/crash/peer/faultpeer.h"

namespace {

using ns::testing::FaultRule;

/// KIND, KIND@FROM, KIND@FROM+COUNT or KIND=SHARE.
std::optional<FaultRule> parseRule(const QString &text)
{
    FaultRule rule;
    QString name = text;
    bool ok = true;
    if (const qsizetype at = text.indexOf(u'@'); at >= 0) {
        name = text.left(at);
        const QStringList range = text.mid(at + 1).split(u'+');
        rule.from = range.value(0).toLongLong(&ok);
        if (ok && range.size() > 1)
            rule.count = range.value(1).toLongLong(&ok);
    } else if (const qsizetype equals = text.indexOf(u'='); equals >= 0) {
        name = text.left(equals);
        rule.share = text.mid(equals + 1).toDouble(&ok);
    }
    const auto fault = ns::testing::parsePeerFault(name);
    if (!fault || !ok)
        return std::nullopt;
    rule.fault = *fault;
    return rule;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A message provider with faults and an outside ledger"));
    parser.addHelpOption();
    parser.addOptions({
        {QStringLiteral("ledger"), QStringLiteral("Append one line per message that took effect"), QStringLiteral("FILE")},
        {QStringLiteral("port"), QStringLiteral("0 picks one"), QStringLiteral("N"), QStringLiteral("0")},
        {QStringLiteral("honours-keys"), QStringLiteral("Absorb repeats of an Idempotency-Key")},
        {QStringLiteral("no-lookup"), QStringLiteral("GET /v1/lookup answers 501")},
        {QStringLiteral("delay-ms"), QStringLiteral("For the fault delay"), QStringLiteral("N"), QStringLiteral("300")},
        {QStringLiteral("retry-after"), QStringLiteral("Seconds, for 429 and 503"), QStringLiteral("N"), QStringLiteral("1")},
        {QStringLiteral("seed"), QStringLiteral("For shares"), QStringLiteral("N"), QStringLiteral("1")},
        {QStringLiteral("fault"), QStringLiteral("KIND, KIND@FROM+COUNT (POSTs, from 1) or KIND=SHARE; may repeat"), QStringLiteral("RULE")},
    });
    parser.process(app);

    ns::testing::PeerSetup setup;
    setup.honoursKeys = parser.isSet(QStringLiteral("honours-keys"));
    setup.lookup = !parser.isSet(QStringLiteral("no-lookup"));
    setup.delayMs = parser.value(QStringLiteral("delay-ms")).toInt();
    setup.retryAfterSeconds = parser.value(QStringLiteral("retry-after")).toInt();
    setup.seed = parser.value(QStringLiteral("seed")).toULongLong();
    const QStringList rules = parser.values(QStringLiteral("fault"));
    for (const QString &text : rules) {
        const auto rule = parseRule(text);
        if (!rule) {
            std::fprintf(stderr, "unknown fault: %s\n", qPrintable(text));
            return 2;
        }
        setup.faults.push_back(*rule);
    }
    if (!parser.isSet(QStringLiteral("ledger"))) {
        std::fprintf(stderr, "--ledger FILE is needed\n");
        return 2;
    }

    ns::testing::FaultPeer peer(setup);
    const ns::Status started = peer.start(parser.value(QStringLiteral("ledger")), parser.value(QStringLiteral("port")).toUShort());
    if (!started) {
        std::fprintf(stderr, "%s\n", ns::describe(started.error()).c_str());
        return 3;
    }
    std::printf("%d\n", int(peer.port()));
    std::fflush(stdout);
    return app.exec();
}
