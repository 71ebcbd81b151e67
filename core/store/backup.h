// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/base/result.h"

namespace ns::store {

/// A consistent copy of a database in use, written aside, synced and renamed; mode 0600, journal included. AlreadyExists when `file` is there.
/// Blocking; needs as much room as the database.
[[nodiscard]] Status backup(const std::string &dbPath, const std::string &file);

/// Puts a backup in place of the database. Busy while an agent's lease is alive (Error::where names it); Storage when the file is no sound
/// workspace. The database before stays beside as "<db>.before-restore" (an older one of that name is replaced). The restored lease is
/// free, with a fence above both, so that an agent of before cannot write.
[[nodiscard]] Status restore(const std::string &file, const std::string &dbPath);

} // namespace ns::store
