// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/ports/journalcall.h"

namespace ns::app {

namespace {

Result<CommandResult> unmergeContact(const CommandContext &context)
{
    const std::string record = context.argument(0);
    if (record.find('/') == std::string::npos)
        return fail(ErrorCode::InvalidInput, "give SOURCE/ID, as contact show lists it under links", record);
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const auto contact = ports::callJournal<domain::ContactId>(
        [&](auto done) { return session->journal->unmerge(record, context.now(), std::move(done)); });
    if (!contact)
        return tl::make_unexpected(contact.error());
    CommandResult result;
    result.json = {{"contact", contact->str()}};
    return result;
}

} // namespace

Command makeContactUnmergeCommand()
{
    return {.name = "contact unmerge", .arguments = "SOURCE/ID",
            .summary = "Takes back that a source's record was joined to a contact by phone or e-mail: it becomes a contact of its own again.",
            .argumentsMin = 1, .argumentsMax = 1, .run = unmergeContact};
}

} // namespace ns::app
