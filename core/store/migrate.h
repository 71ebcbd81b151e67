// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "core/store/connection.h"

namespace ns::store {

/// Number of the newest schema step.
[[nodiscard]] int schemaVersion();
/// The statements of one step, in order; a test interrupts before each.
[[nodiscard]] std::vector<QString> splitStatements(const char *text);
/// Brings an empty or older database to the newest schema: each step is one transaction, its number included. A newer one: Unsupported.
/// `beforeStatement` is for the test that kills the process there.
[[nodiscard]] Status migrate(Connection &connection, const std::function<void(int)> &beforeStatement = {});
/// Unsupported unless the schema is exactly ours (a viewer does not migrate).
[[nodiscard]] Status checkSchema(Connection &connection);
/// Makes an empty file that only its owner can read; SQLite gives its -wal and -shm files the same mode. AlreadyExists.
[[nodiscard]] Status createPrivateFile(const std::string &path);

} // namespace ns::store
