// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/globaloptions.h"

#include <QDir>
#include <QStandardPaths>
#include <charconv>
#include <cmath>

namespace ns::app {

namespace {

struct GlobalOption
{
    const char *name;
    const char *valueName; // nullptr: a flag
    const char *help;
};

constexpr std::array kGlobalOptions = {
    GlobalOption{"workspace", "DIR", "The business's folder (default: the platform's application data folder)."},
    GlobalOption{"json", nullptr, "One JSON object on stdout; all else goes to stderr."},
    GlobalOption{"quiet", nullptr, "No progress, no remarks, no text but errors."},
    GlobalOption{"clock", "INSTANT", "Business time starts here (ISO 8601) instead of now."},
    GlobalOption{"speed", "X", "Business time runs X times as fast, or \"max\": it jumps to the next due instant."},
    GlobalOption{"until", "INSTANT", "Ends when business time gets here: an instant, or +72h, +30d from the start."},
    GlobalOption{"help", nullptr, "Shows this help."},
};

constexpr double kSpeedMax = 1e6; // beyond that only "max" makes sense

Result<double> parseSpeed(const std::string &text)
{
    bool ok = false;
    const double speed = QString::fromStdString(text).toDouble(&ok);
    if (!ok || !std::isfinite(speed) || speed <= 0 || speed > kSpeedMax)
        return fail(ErrorCode::InvalidInput, "not a number above 0 or \"max\": " + text, "--speed");
    return speed;
}

Result<BusinessClock::Setup> readClock(const QCommandLineParser &parser)
{
    BusinessClock::Setup clock;
    if (parser.isSet(QStringLiteral("clock"))) {
        const auto start = parseInstant(parser.value(QStringLiteral("clock")).toStdString());
        if (!start)
            return fail(ErrorCode::InvalidInput, start.error().text, "--clock");
        clock.start = *start;
    }
    const std::string speed = parser.value(QStringLiteral("speed")).toStdString();
    clock.jumping = speed == "max";
    if (parser.isSet(QStringLiteral("speed")) && !clock.jumping) {
        const auto factor = parseSpeed(speed);
        if (!factor)
            return tl::make_unexpected(factor.error());
        clock.speed = *factor;
    }
    return clock;
}

} // namespace

void addGlobalOptions(QCommandLineParser &parser)
{
    for (const GlobalOption &option : kGlobalOptions) {
        QStringList names{QString::fromLatin1(option.name)};
        if (names[0] == u"help")
            names.append(QStringLiteral("h"));
        parser.addOption({names, QString::fromLatin1(option.help), QString::fromLatin1(option.valueName)});
    }
}

bool isGlobalValueOption(const QString &argument)
{
    return std::any_of(kGlobalOptions.begin(), kGlobalOptions.end(), [&](const GlobalOption &option) {
        return option.valueName != nullptr && argument == QStringLiteral("--") + QString::fromLatin1(option.name);
    });
}

bool isGlobalFlag(const QString &argument)
{
    const QString name = argument.section(u'=', 0, 0);
    return argument == u"-h" || std::any_of(kGlobalOptions.begin(), kGlobalOptions.end(), [&](const GlobalOption &option) {
        return name == QStringLiteral("--") + QString::fromLatin1(option.name);
    });
}

Result<Instant> parseUntil(const std::string &text, Instant start)
{
    if (!text.starts_with('+')) {
        const auto instant = parseInstant(text);
        return instant ? instant : Result<Instant>(fail(ErrorCode::InvalidInput, instant.error().text, "--until"));
    }
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), count);
    const std::string unit(end, text.data() + text.size());
    const std::int64_t seconds = unit == "s" ? 1 : unit == "m" ? 60 : unit == "h" ? 3600 : unit == "d" ? 86400 : 0;
    constexpr std::int64_t kSecondsMax = 10LL * 366 * 86400;
    if (error != std::errc{} || seconds == 0 || count < 0 || count > kSecondsMax / seconds)
        return fail(ErrorCode::InvalidInput, "not an instant, nor +72h or +30d: " + text, "--until");
    return start + std::chrono::seconds{count * seconds};
}

Result<CommandContext::Setup> readGlobalOptions(const QCommandLineParser &parser, const StopToken &stop)
{
    CommandContext::Setup setup;
    const QString folder = parser.value(QStringLiteral("workspace"));
    if (parser.isSet(QStringLiteral("workspace")) && folder.isEmpty())
        return fail(ErrorCode::InvalidInput, "an empty folder name", "--workspace");
    setup.workspace = folder.isEmpty() ? defaultWorkspaceFolder() : QDir::cleanPath(QDir().absoluteFilePath(folder)).toStdString();
    setup.json = parser.isSet(QStringLiteral("json"));
    setup.quiet = parser.isSet(QStringLiteral("quiet"));
    setup.stop = stop;
    auto clock = readClock(parser);
    if (!clock)
        return tl::make_unexpected(clock.error());
    setup.clock = *clock;
    if (parser.isSet(QStringLiteral("until"))) {
        const Instant start = clock->start.value_or(std::chrono::floor<Millis>(std::chrono::system_clock::now()));
        const auto until = parseUntil(parser.value(QStringLiteral("until")).toStdString(), start);
        if (!until)
            return tl::make_unexpected(until.error());
        if (*until < start)
            return fail(ErrorCode::InvalidInput, "lies before the clock's start", "--until");
        setup.until = *until;
    }
    return setup;
}

std::string defaultWorkspaceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
}

} // namespace ns::app
