// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ns::connect {

/// A secret is never written down in a connection file, only where it lies: "env:NAME", "file:PATH" or "keychain:NAME".
/// InvalidInput for anything else; the refused text is never repeated, because it may be the secret itself.
[[nodiscard]] Status checkSecretReference(std::string_view reference);

/// The secret behind a reference. Trailing line ends of a file are dropped.
/// NotFound: unset, empty or no such file. InvalidInput: not a reference, or a file that others can read (Unix: mode 0600).
/// Unsupported: "keychain:" in this version. Reads the disk; not for the UI thread.
[[nodiscard]] Result<std::string> resolveSecret(std::string_view reference);

} // namespace ns::connect
