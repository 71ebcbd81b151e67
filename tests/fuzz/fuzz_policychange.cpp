// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "app/policystore.h"
#include "core/policy/policydiff.h"

/// A history that is read is written and read as the same; of two documents (parted by a bar) no difference has nothing on both sides.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace ns;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto history = app::decodePolicyHistory(text)) {
        if (app::decodePolicyHistory(app::encodePolicyHistory(*history)).value() != *history)
            __builtin_trap();
    }
    const std::size_t cut = text.find('|');
    if (cut == std::string_view::npos)
        return 0;
    const auto differences = policy::diffPolicies(text.substr(0, cut), text.substr(cut + 1));
    if (!differences)
        return 0;
    for (const policy::PolicyDifference &change : *differences) {
        if (change.path.empty() || (change.before.empty() && change.after.empty()))
            __builtin_trap();
    }
    return 0;
}
