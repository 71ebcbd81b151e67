// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/contextjudge.h"

namespace {

const ns::policy::LawPacks &laws()
{
    static const ns::policy::LawPacks packs = ns::policy::LawPacks::builtIn().value();
    return packs;
}

} // namespace

/// What is read comes back the same, and any moment can be judged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto context = ns::policy::unpackContext({reinterpret_cast<const char *>(data), size});
    if (!context)
        return 0;
    const auto again = ns::policy::unpackContext(ns::policy::packContext(*context));
    if (!again || !(*again == *context))
        __builtin_trap();
    ns::policy::Policy policy = ns::policy::defaultPolicy();
    policy.whatsAppWindow = true;
    ns::policy::ContextJudge judge(policy, laws());
    const auto outcome = judge.judge(*context);
    if (outcome.rule.empty() != (outcome.kind == ns::policy::ClaimOutcome::Kind::Pass))
        __builtin_trap();
    return 0;
}
