// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <nlohmann/json.hpp>

#include "app/policystore.h"
#include "core/base/untrusted.h"

namespace ns::app {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kBytesMax = 16 * 1024 * 1024;

PolicyAction readAction(const std::string &name)
{
    for (const PolicyAction action : {PolicyAction::Found, PolicyAction::Set, PolicyAction::RolledBack}) {
        if (name == policyActionName(action))
            return action;
    }
    throw std::invalid_argument("unknown action " + name);
}

PolicyVersion readVersion(const Json &json, int number)
{
    PolicyVersion version{.number = json.at("number").get<int>(), .action = readAction(json.at("action").get<std::string>())};
    const auto at = parseInstant(json.at("at").get<std::string>());
    if (version.number != number || !at)
        throw std::invalid_argument("version " + std::to_string(number) + " is not in its place, or its time is none");
    version.at = *at;
    version.by = json.at("by").get<std::string>();
    version.reason = json.at("reason").get<std::string>();
    version.sha256 = json.at("sha256").get<std::string>();
    version.rolledBackTo = json.value("rolled_back_to", 0);
    return version;
}

/// Counts of a backtest by their names in the file, which are those of `guard backtest`.
constexpr std::array kBacktestCounts{
    std::pair{"messages", &PolicyBacktest::messages},           std::pair{"blocked", &PolicyBacktest::blocked},
    std::pair{"reviewed", &PolicyBacktest::reviewed},           std::pair{"deferred", &PolicyBacktest::deferred},
    std::pair{"newly_blocked", &PolicyBacktest::newlyBlocked},  std::pair{"newly_allowed", &PolicyBacktest::newlyAllowed},
    std::pair{"converted_among_blocked", &PolicyBacktest::convertedAmongBlocked}, std::pair{"unread", &PolicyBacktest::unread},
};

Instant readInstant(const Json &json, const char *field)
{
    const auto at = parseInstant(json.at(field).get<std::string>());
    if (!at)
        throw std::invalid_argument(std::string(field) + " is no time");
    return *at;
}

PolicyBacktest readBacktest(const Json &json)
{
    PolicyBacktest backtest{.sha256 = json.at("sha256").get<std::string>(), .at = readInstant(json, "at")};
    if (json.contains("from"))
        backtest.from = readInstant(json, "from");
    if (json.contains("to"))
        backtest.to = readInstant(json, "to");
    for (const auto &[name, count] : kBacktestCounts)
        backtest.*count = json.at(name).get<std::int64_t>();
    return backtest;
}

} // namespace

std::string encodeBacktests(const std::vector<PolicyBacktest> &backtests)
{
    Json json = {{"format", 1}, {"backtests", Json::array()}};
    for (const PolicyBacktest &backtest : backtests) {
        Json line = {{"sha256", backtest.sha256}, {"at", formatInstant(backtest.at)}};
        if (backtest.from)
            line["from"] = formatInstant(*backtest.from);
        if (backtest.to)
            line["to"] = formatInstant(*backtest.to);
        for (const auto &[name, count] : kBacktestCounts)
            line[name] = backtest.*count;
        json["backtests"].push_back(std::move(line));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<std::vector<PolicyBacktest>> decodeBacktests(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = kBytesMax});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        if (json->at("format").get<int>() != 1)
            throw std::invalid_argument("another format");
        std::vector<PolicyBacktest> backtests;
        for (const Json &line : json->at("backtests"))
            backtests.push_back(readBacktest(line));
        return backtests;
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a list of backtests: ") + e.what());
    }
}

std::string encodePolicyHistory(const std::vector<PolicyVersion> &history)
{
    Json json = {{"format", 1}, {"versions", Json::array()}};
    for (const PolicyVersion &version : history) {
        Json line = {{"number", version.number}, {"action", policyActionName(version.action)}, {"at", formatInstant(version.at)},
                     {"by", version.by}, {"reason", version.reason}, {"sha256", version.sha256}};
        if (version.rolledBackTo > 0)
            line["rolled_back_to"] = version.rolledBackTo;
        json["versions"].push_back(std::move(line));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<std::vector<PolicyVersion>> decodePolicyHistory(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = kBytesMax});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        if (json->at("format").get<int>() != 1)
            throw std::invalid_argument("another format");
        std::vector<PolicyVersion> history;
        for (const Json &line : json->at("versions"))
            history.push_back(readVersion(line, int(history.size()) + 1));
        return history;
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a history of policies: ") + e.what());
    }
}

} // namespace ns::app
