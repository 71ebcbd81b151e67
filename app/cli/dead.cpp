// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/ports/journalcall.h"
#include "core/store/reader.h"

namespace ns::app {

namespace {

constexpr int kListed = 10'000;

Result<CommandResult> listSetAside(const CommandContext &context)
{
    const auto reader = openReader(context);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto rows = (*reader)->setAside(kListed);
    if (!rows)
        return tl::make_unexpected(rows.error());
    Json items = Json::array();
    for (const store::DeadRow &row : *rows)
        items.push_back({{"id", row.id}, {"contact", row.contact.str()}, {"channel", row.channel}, {"reason", row.reason},
                         {"tries", row.tries}, {"since", formatInstant(row.since)}});
    CommandResult result;
    result.json = {{"items", std::move(items)}};
    return result;
}

Result<CommandResult> retrySetAside(const CommandContext &context)
{
    const bool all = context.has("all");
    if (all == !context.arguments().empty())
        return fail(ErrorCode::InvalidInput, "give one ID or --all", "dead retry");
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const auto id = all ? std::optional<std::string>{} : std::optional<std::string>{context.argument(0)};
    const auto retried = ports::callJournal<std::int64_t>(
        [&](auto done) { return session->journal->retrySetAside(id, context.now(), std::move(done)); });
    if (!retried)
        return tl::make_unexpected(retried.error());
    CommandResult result;
    result.json = {{"retried", *retried}};
    return result;
}

} // namespace

Command makeDeadListCommand()
{
    return {.name = "dead list", .arguments = "", .summary = "Lists work that was set aside after it failed for good.", .run = listSetAside};
}

Command makeDeadRetryCommand()
{
    return {.name = "dead retry", .arguments = "ID|--all", .summary = "Puts set-aside work back, with all its tries again.",
            .options = {flagOption("all", "Everything that is set aside.")}, .argumentsMax = 1, .run = retrySetAside};
}

} // namespace ns::app
