// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/ports/messagesender.h"

namespace ns::connect {

/// One message on its way to a file name of its own.
struct FileJob
{
    std::string name;    // REFERENCE.eml or REFERENCE.json
    std::string content; // empty: only look whether the name exists
};

/// Writes a batch into `folder`: each aside with mode 0600 and synced, then all linked to their names, then the folder synced once.
/// One outcome per job, in order. A name that exists already is Accepted with code "file.exists" and left as it is; a job that
/// could not be written is NotSent; when only the folder's sync failed it is Unknown. Blocks on the disk: never on the I/O thread.
[[nodiscard]] std::vector<ports::SendOutcome> deliverFiles(const std::string &folder, const std::vector<FileJob> &batch);

/// Removes files that a crash left half-written and that are older than a day.
void removeStaleParts(const std::string &folder);

/// Writes and removes a probe file. NotFound or Storage.
[[nodiscard]] Status checkFolder(const std::string &folder);

} // namespace ns::connect
