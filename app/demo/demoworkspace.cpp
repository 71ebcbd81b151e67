// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoworkspace.h"

#include "app/demo/historyloader.h"
#include "core/ports/journalcall.h"
#include "app/processes.h"
#include "app/leadtable.h"
#include "app/modelstore.h"
#include "core/classify/trainer.h"

namespace ns::demo {

namespace {

constexpr Millis kInitLease{60'000};

Result<std::vector<ports::AppendReceipt>> appendTonight(ports::Journal &journal, std::vector<domain::Event> events, Instant now)
{
    return ports::callJournal<std::vector<ports::AppendReceipt>>(
        [&](auto done) { return journal.append(std::move(events), now, std::move(done)); });
}

/// As a customer would: train on the exported past, and promote only what passes the gate.
Result<std::string> trainOnPast(const app::Workspace &workspace, Instant now)
{
    const auto table = app::readLeadTable(workspace.folder() + "/training.csv");
    if (!table)
        return tl::make_unexpected(table.error());
    const auto trained = classify::trainLead(*table, {.label = "segment", .id = "id", .time = "created_at",
                                                        // The guard takes it out: alone it nearly tells the segment. Its owner knows better.
                                                        .allowLeak = {"course_page"},
                                                        .reason = "the page on which the enquiry was written: known when the lead comes"});
    if (!trained)
        return tl::make_unexpected(trained.error());
    const app::ModelStore models(workspace.modelsFolder());
    if (const auto added = models.add(*trained->model); !added)
        return tl::make_unexpected(added.error());
    if (!trained->model->card().gate.passed)
        return std::string(); // as a customer would see it: people decide until a model passes
    if (const auto promoted = models.promote(*trained->model, now); !promoted)
        return tl::make_unexpected(promoted.error());
    return trained->model->id().str();
}

} // namespace

Result<DemoCounts> makeDemo(const app::Workspace &workspace, ports::Journal &journal, const AcademyOptions &options, app::Progress &progress)
{
    progress.note("making the school's past ..");
    const auto data = generateAcademy(options);
    if (!data)
        return tl::make_unexpected(data.error());
    if (const Status written = writeAcademy(*data, workspace.folder()); !written)
        return tl::make_unexpected(written.error());
    const auto lease = journal.acquireLease(app::thisHolder(), kInitLease, {});
    if (!lease)
        return tl::make_unexpected(lease.error());
    progress.begin("storing", std::int64_t(data->contacts.size()), "contacts");
    const auto past = loadHistory(journal, data->contacts, options.now, [&](std::int64_t done) { progress.update(done); });
    if (!past)
        return tl::make_unexpected(past.error());
    progress.end();
    const auto tonight = appendTonight(journal, data->tonight, options.now);
    if (!tonight)
        return tl::make_unexpected(tonight.error());
    journal.releaseLease();
    progress.note("training on the school's own past ..");
    const auto model = trainOnPast(workspace, options.now);
    if (!model)
        return tl::make_unexpected(model.error());
    return DemoCounts{past->contacts, past->events, past->messages, data->leadsDue, *model};
}

} // namespace ns::demo
