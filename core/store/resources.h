// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

// Files of resources/ that are built into the program (ns_embed defines them).
namespace ns::resources {
std::string_view blobDictionary(); // resources/store/blob.zdict
} // namespace ns::resources
