// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <charconv>
#include <cmath>

namespace ns::app {

CommandContext::CommandContext(Setup setup, const QCommandLineParser &parser, Progress &progress)
    : m_setup(std::move(setup)), m_parser(parser), m_progress(progress),
      m_clock(std::make_shared<BusinessClock>(m_setup.clock))
{
    for (const QString &argument : m_parser.positionalArguments())
        m_arguments.push_back(argument.toStdString());
}

std::string CommandContext::argument(std::size_t index) const
{
    return index < m_arguments.size() ? m_arguments[index] : std::string{};
}

bool CommandContext::has(const char *option) const
{
    return m_parser.isSet(QString::fromLatin1(option));
}

std::optional<std::string> CommandContext::value(const char *option) const
{
    if (!has(option))
        return std::nullopt;
    return m_parser.values(QString::fromLatin1(option)).constLast().toStdString();
}

std::string CommandContext::valueOr(const char *option, std::string fallback) const
{
    return value(option).value_or(std::move(fallback));
}

std::vector<std::string> CommandContext::values(const char *option) const
{
    std::vector<std::string> all;
    for (const QString &value : m_parser.values(QString::fromLatin1(option)))
        all.push_back(value.toStdString());
    return all;
}

Result<std::int64_t> CommandContext::integer(const char *option, std::int64_t fallback, std::int64_t low, std::int64_t high) const
{
    const auto text = value(option);
    if (!text)
        return fallback;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size() || number < low || number > high)
        return fail(ErrorCode::InvalidInput,
                    "not a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ": " + *text,
                    "--" + std::string(option));
    return number;
}

Result<double> CommandContext::real(const char *option, double fallback, double low, double high) const
{
    const auto text = value(option);
    if (!text)
        return fallback;
    bool ok = false;
    const double number = QString::fromStdString(*text).toDouble(&ok); // C locale
    if (!ok || !std::isfinite(number) || number < low || number > high)
        return fail(ErrorCode::InvalidInput,
                    "not a number from " + QString::number(low).toStdString() + " to " + QString::number(high).toStdString() + ": " + *text,
                    "--" + std::string(option));
    return number;
}

Result<std::optional<Instant>> CommandContext::instant(const char *option) const
{
    const auto text = value(option);
    if (!text)
        return std::optional<Instant>{};
    const bool dateOnly = text->size() == 10;
    auto parsed = parseInstant(dateOnly ? *text + "T00:00:00Z" : *text);
    if (!parsed)
        return fail(ErrorCode::InvalidInput, "not an ISO 8601 date or instant: " + *text, "--" + std::string(option));
    return std::optional<Instant>{*parsed};
}

QCommandLineOption flagOption(const char *name, const char *help)
{
    return {QString::fromLatin1(name), QString::fromUtf8(help)};
}

QCommandLineOption valueOption(const char *name, const char *valueName, const char *help)
{
    return {QString::fromLatin1(name), QString::fromUtf8(help), QString::fromLatin1(valueName)};
}

int exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return error.text.starts_with("no such file") ? exitcode::Failed : exitcode::Usage;
    case ErrorCode::InvalidInput:
    case ErrorCode::TooLarge:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Unsupported:
    case ErrorCode::ClockBackwards: return exitcode::Usage;
    case ErrorCode::Conflict:
    case ErrorCode::Busy:
    case ErrorCode::LeaseLost:
    case ErrorCode::Storage:
    case ErrorCode::Network:
    case ErrorCode::Internal: return exitcode::Failed;
    case ErrorCode::Cancelled: return exitcode::Cancelled;
    }
    return exitcode::Failed;
}

} // namespace ns::app
