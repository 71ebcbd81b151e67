// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ns {

/// Reads a whole file of at most `bytesMax`. NotFound, TooLarge or Storage.
[[nodiscard]] Result<std::string> readFile(const std::string &path, std::size_t bytesMax);
/// Writes aside, syncs, renames over `path`, syncs the folder; mode 0600. A reader sees the old or the new content, never a part.
[[nodiscard]] Status writeFileDurably(const std::string &path, std::string_view content);
/// The same without the syncs, for status files whose loss costs nothing.
[[nodiscard]] Status writeFileAtomically(const std::string &path, std::string_view content);
/// Makes a folder (and its parents) with mode 0700.
[[nodiscard]] Status makePrivateFolder(const std::string &path);

} // namespace ns
