// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"

namespace ns::app {

namespace {

constexpr int kPage = 500;
constexpr std::int64_t kLimitDefault = 100'000;
constexpr std::int64_t kLimitMax = 1'000'000;

Json itemJson(const domain::ReviewItem &item)
{
    Json json{{"id", item.id.str()},
              {"contact", item.contact.str()},
              {"kind", item.kind},
              {"reason", item.reason},
              {"label", item.label},
              {"team", item.team},
              {"confidence", item.confidence},
              {"threshold", item.threshold},
              {"text", item.text.toStdString()},
              {"created_at", formatInstant(item.createdAt)},
              {"due_at", formatInstant(item.dueAt)},
              {"state", domain::reviewStateName(item.state)}};
    if (!item.sendKey.isEmpty())
        json["reference"] = item.sendKey.str();
    if (!item.trace.isEmpty())
        json["trace"] = item.trace.str();
    return json;
}

/// "all", a state's name, or nothing: pending.
Result<std::optional<domain::ReviewState>> readState(const CommandContext &context)
{
    const std::string name = context.valueOr("state", "pending");
    if (name == "all")
        return std::optional<domain::ReviewState>{};
    const auto state = domain::parseReviewState(name);
    if (!state)
        return fail(ErrorCode::InvalidInput, "not pending, answered, applied, failed, expired or all: " + name, "--state");
    return state;
}

Result<CommandResult> listReviews(const CommandContext &context)
{
    const auto state = readState(context);
    const auto limit = context.integer("limit", kLimitDefault, 1, kLimitMax);
    if (!state || !limit)
        return tl::make_unexpected(!state ? state.error() : limit.error());
    const auto models = openModels(context);
    if (!models)
        return tl::make_unexpected(models.error());
    Json items = Json::array();
    store::ReviewWindowQuery query{.state = *state};
    for (bool more = true; more && std::int64_t(items.size()) < *limit;) {
        query.limit = int(std::min<std::int64_t>(kPage, *limit - std::int64_t(items.size())));
        const auto page = (*models)->desk().reviews(query);
        if (!page)
            return tl::make_unexpected(page.error());
        for (const store::NamedReview &row : page->rows)
            items.push_back(itemJson(row.item));
        more = int(page->rows.size()) == query.limit;
        query.start = store::WindowStart::After;
        query.rank = std::int64_t(items.size()) - 1;
        if (more)
            query.key = page->rows.back().key;
    }
    CommandResult result;
    result.json = {{"items", std::move(items)}};
    return result;
}

} // namespace

Command makeReviewListCommand()
{
    return {.name = "review list", .arguments = "[--state S] [--limit N]", .summary = "Lists what a person must decide.",
            .options = {valueOption("state", "S", "pending (default), answered, applied, failed, expired or all."),
                        valueOption("limit", "N", "At most so many items (default 1000).")},
            .run = listReviews};
}

} // namespace ns::app
