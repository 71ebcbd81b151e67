// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

namespace ns::store {

/// A person's words as an FTS5 query: each must occur, the last one may be cut short; at most 64 of them. What is no letter or digit parts
/// words, so no character of the query language ever gets through, and no word is two to the index: without positions it takes no phrases.
[[nodiscard]] QString matchQuery(const std::string &text);

} // namespace ns::store
