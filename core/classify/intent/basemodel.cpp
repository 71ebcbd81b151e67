// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/basemodel.h"

#include "core/classify/intent/basefamilies.h"

namespace ns::classify {

// Embedded by the build.
std::string_view baseModelBytes();
std::string_view intentFamilies_es();
std::string_view intentFamilies_pt();
std::string_view intentFamilies_en();
std::string_view heldOutFamilies_es();
std::string_view heldOutFamilies_pt();
std::string_view heldOutFamilies_en();
std::string_view intentSlots_es();
std::string_view intentSlots_pt();
std::string_view intentSlots_en();

Result<std::shared_ptr<const IntentModel>> loadBaseIntentModel()
{
    return IntentModel::load(std::string(baseModelBytes()));
}

Result<std::vector<IntentExample>> baseIntentExamples()
{
    return readWritten({{intentFamilies_es(), intentSlots_es()}, {intentFamilies_pt(), intentSlots_pt()}, {intentFamilies_en(), intentSlots_en()}},
                       kBaseVariants);
}

Result<std::vector<IntentExample>> heldOutIntentExamples()
{
    return readWritten({{heldOutFamilies_es(), intentSlots_es()}, {heldOutFamilies_pt(), intentSlots_pt()}, {heldOutFamilies_en(), intentSlots_en()}},
                       kHeldOutVariants);
}

} // namespace ns::classify
