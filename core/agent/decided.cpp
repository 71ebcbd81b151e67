// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/decided.h"

namespace ns::agent {

bool wasLearned(const classify::LeadModel &model, const domain::ContactId &contact)
{
    const std::string &id = contact.str();
    const std::size_t slash = id.find('/');
    return model.wasTrainedOn(slash == std::string::npos ? id : id.substr(slash + 1)) || model.wasTrainedOn(id);
}

std::optional<classify::DecidedOutcome> outcomeOf(const ports::LeadLabel &label, const classify::LeadModel &model, const classify::OutcomeMap &outcomes)
{
    if (!label.saying || label.saying->model != model.id() || wasLearned(model, label.contact))
        return std::nullopt;
    const auto truth = outcomes.labelFor(label.said, model.card().classes);
    if (!truth)
        return std::nullopt;
    return classify::DecidedOutcome{label.key.at, label.contact.str(), label.saying->confidence, *truth == label.saying->label};
}

} // namespace ns::agent
