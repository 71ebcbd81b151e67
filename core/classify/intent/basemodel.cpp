// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/basemodel.h"

namespace ns::classify {

Result<std::shared_ptr<const IntentModel>> loadBaseIntentModel()
{
    return IntentModel::load(std::string(resources::baseIntentModel()));
}

} // namespace ns::classify
