// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "app/journalcall.h"
#include "app/modelstore.h"
#include "core/store/reader.h"

namespace ns::app {

namespace {

using ModelPtr = std::shared_ptr<const classify::LeadModel>;

constexpr int kPageContacts = 1'000;
constexpr std::size_t kChangesListed = 100;

Json idOrNull(const std::string &id)
{
    return id.empty() ? Json(nullptr) : Json(id);
}

/// Contacts whose label another model would change.
struct LabelChanges
{
    std::size_t contacts = 0;
    Json listed = Json::array(); // the first of them
};

Status compare(const domain::ContactState &state, const classify::LeadModel &from, const classify::LeadModel &to, LabelChanges &changes)
{
    const auto before = from.classify(state.profile.attributes);
    if (!before)
        return tl::make_unexpected(before.error());
    const auto after = to.classify(state.profile.attributes);
    if (!after)
        return tl::make_unexpected(after.error());
    if (before->label == after->label)
        return {};
    ++changes.contacts;
    if (changes.listed.size() < kChangesListed)
        changes.listed.push_back({{"contact", state.id.str()}, {"from", before->label}, {"to", after->label}});
    return {};
}

Status comparePage(store::Reader &reader, const std::vector<store::ContactRow> &page, const classify::LeadModel &from, const classify::LeadModel &to,
                   LabelChanges &changes)
{
    for (const store::ContactRow &row : page) {
        const auto state = reader.contact(row.no);
        if (!state)
            return tl::make_unexpected(state.error());
        if (!*state)
            continue; // no step has run for it yet: it has no label that could change
        if (const Status compared = compare(**state, from, to, changes); !compared)
            return compared;
    }
    return {};
}

/// Nothing changes where no model decided before.
Result<LabelChanges> findChanges(const CommandContext &context, const ModelPtr &from, const classify::LeadModel &to)
{
    LabelChanges changes;
    if (!from || from->id() == to.id())
        return changes;
    const auto reader = openReader(context);
    if (!reader)
        return tl::make_unexpected(reader.error());
    std::optional<store::PageKey> before;
    for (bool more = true; more;) {
        if (context.stop().isStopRequested())
            return fail(ErrorCode::Cancelled, "stopped; the models are as they were");
        const auto page = (*reader)->contacts(kPageContacts, before);
        if (!page)
            return tl::make_unexpected(page.error());
        if (const Status compared = comparePage(**reader, *page, *from, to, changes); !compared)
            return tl::make_unexpected(compared.error());
        more = int(page->size()) == kPageContacts;
        if (more)
            before = page->back().key;
    }
    return changes;
}

CommandResult makeResult(const classify::TaskModels &models, const LabelChanges &changes)
{
    CommandResult result;
    result.json = {{"active", idOrNull(models.active)}, {"previous", idOrNull(models.previous)}, {"changed_contacts", changes.contacts},
                   {"changes", changes.listed}};
    return result;
}

/// The change enters the audit chain before it takes effect: nothing decides unrecorded.
Status recordChange(Session &session, const std::string &kind, const std::string &id, Instant now)
{
    const auto recorded = callJournal<std::monostate>([&](auto done) { return session.journal->recordAudit(kind, id, now, std::move(done)); });
    return recorded ? Status{} : tl::make_unexpected(recorded.error());
}

Json describeModel(const classify::LeadModel &model, const classify::ModelRegistry &registry)
{
    const classify::ModelCard &card = model.card();
    const classify::TaskModels models = registry.task("lead");
    const std::string id = model.id().str();
    const auto uses = registry.content().holdoutUses.find(card.certifyingHash);
    return {{"id", id},
            {"task", classify::taskOf(id)},
            {"state", id == models.active ? "active" : id == models.previous ? "previous" : "stored"},
            {"gate", gateJson(card.gate)},
            {"trained_rows", card.trainedRows},
            {"threshold", card.threshold},
            {"coverage", card.metrics.coverage},
            {"lower95", card.metrics.lower95},
            {"holdout_uses", uses == registry.content().holdoutUses.end() ? 0 : uses->second}};
}

Result<CommandResult> listModels(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const ModelStore models(workspace->modelsFolder());
    const auto registry = models.readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    CommandResult result = makeResult(registry->task("lead"), {});
    result.json.erase("changes");
    result.json["models"] = Json::array();
    result.text = "active: " + (registry->task("lead").active.empty() ? "none" : registry->task("lead").active);
    for (const std::string &id : registry->content().models) {
        const auto model = models.load(id);
        if (!model)
            return tl::make_unexpected(model.error());
        result.json["models"].push_back(describeModel(**model, *registry));
        result.text += "\n" + id + "  gate " + describeGate((*model)->card().gate);
    }
    return result;
}

Result<CommandResult> promoteModel(const CommandContext &context)
{
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const ModelStore models(session->workspace.modelsFolder());
    const auto model = models.load(context.argument(0));
    if (!model)
        return tl::make_unexpected(model.error());
    const auto active = models.loadActive();
    if (!active)
        return tl::make_unexpected(active.error());
    const auto changes = findChanges(context, *active, **model);
    if (!changes)
        return tl::make_unexpected(changes.error());
    if (!(*model)->card().gate.passed) {
        const auto registry = models.readRegistry();
        if (!registry)
            return tl::make_unexpected(registry.error());
        CommandResult refused = makeResult(registry->task("lead"), *changes);
        refused.json["gate"] = gateJson((*model)->card().gate);
        refused.exit = exitcode::AnswerNo;
        refused.text = "not promoted; gate " + describeGate((*model)->card().gate);
        return refused;
    }
    if (const Status recorded = recordChange(*session, "model.promoted", (*model)->id().str(), context.now()); !recorded)
        return tl::make_unexpected(recorded.error());
    const auto promoted = models.promote(**model, context.now());
    if (!promoted)
        return tl::make_unexpected(promoted.error());
    return makeResult(*promoted, *changes);
}

Result<CommandResult> rollBackModel(const CommandContext &context)
{
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const ModelStore models(session->workspace.modelsFolder());
    const auto registry = models.readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    const std::string task = context.argument(0);
    const classify::TaskModels now = registry->task(task);
    if (now.previous.empty())
        return fail(ErrorCode::NotFound, "there is no earlier model to return to", task);
    const auto from = models.load(now.active);
    if (!from)
        return tl::make_unexpected(from.error());
    const auto to = models.load(now.previous);
    if (!to)
        return tl::make_unexpected(to.error());
    const auto changes = findChanges(context, *from, **to);
    if (!changes)
        return tl::make_unexpected(changes.error());
    if (const Status recorded = recordChange(*session, "model.rolled_back", now.previous, context.now()); !recorded)
        return tl::make_unexpected(recorded.error());
    const auto rolledBack = models.rollBack(task, context.now());
    if (!rolledBack)
        return tl::make_unexpected(rolledBack.error());
    return makeResult(*rolledBack, *changes);
}

} // namespace

Command makeModelsListCommand()
{
    return {.name = "models list", .arguments = "", .summary = "Shows the models and which of them decides.", .run = listModels};
}

Command makeModelsPromoteCommand()
{
    return {.name = "models promote", .arguments = "MODEL", .summary = "Lets a model decide, if its gate is passed.",
            .argumentsMin = 1, .argumentsMax = 1, .run = promoteModel};
}

Command makeModelsRollbackCommand()
{
    return {.name = "models rollback", .arguments = "TASK", .summary = "Returns to the model before, in one step.",
            .argumentsMin = 1, .argumentsMax = 1, .run = rollBackModel};
}

} // namespace ns::app
