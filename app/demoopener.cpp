// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoopener.h"

#include <QDir>
#include <ostream>

#include "app/cli/progress.h"
#include "app/cli/session.h"
#include "app/demo/demoworkspace.h"

namespace ns::app {

Result<Workspace> openDemo(const std::string &folder, Instant now, std::ostream &err, bool isTerminal)
{
    if (Workspace::existsAt(folder)) {
        auto workspace = Workspace::open(folder);
        if (workspace && workspace->settings().templateName != demo::kTemplateName)
            return fail(ErrorCode::InvalidInput, "holds another business than the demo; name another folder with --workspace", folder);
        return workspace;
    }
    WorkspaceSettings settings;
    settings.templateName = demo::kTemplateName;
    settings.createdAt = now;
    auto workspace = Workspace::create(folder, settings);
    if (!workspace)
        return workspace;
    const auto journal = createJournal(*workspace);
    if (!journal)
        return tl::make_unexpected(journal.error());
    Progress progress(err, {.enabled = isTerminal, .notes = true, .nowMicros = monotonicMicros});
    progress.note("Making the demo business in " + folder + " ..");
    const auto made = demo::makeDemo(*workspace, **journal, {.now = now}, progress);
    (*journal)->close();
    if (!made) {
        QDir(QString::fromStdString(folder)).removeRecursively(); // ours since a moment; half a demo would be opened next time
        return tl::make_unexpected(made.error());
    }
    return workspace;
}

} // namespace ns::app
