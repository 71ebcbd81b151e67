// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/review.h"

#include <array>

namespace ns::domain {

namespace {

constexpr std::array<std::string_view, 5> kReviewStateNames = {"pending", "answered", "applied", "failed", "expired"};
constexpr std::array<std::string_view, 5> kAnswerNames = {"none", "label", "approve", "reject", "text"};

} // namespace

std::string_view reviewStateName(ReviewState state)
{
    return kReviewStateNames[std::size_t(state)];
}

std::optional<ReviewState> parseReviewState(std::string_view name)
{
    const auto *found = std::find(kReviewStateNames.begin(), kReviewStateNames.end(), name);
    return found == kReviewStateNames.end() ? std::nullopt : std::optional(ReviewState(found - kReviewStateNames.begin()));
}

bool canTransition(ReviewState from, ReviewState to)
{
    using S = ReviewState;
    switch (from) {
    case S::Pending: return to == S::Answered || to == S::Expired;
    case S::Answered: return to == S::Applied || to == S::Failed || to == S::Expired;
    case S::Failed: return to == S::Answered || to == S::Expired;
    case S::Applied:
    case S::Expired: return false;
    }
    return false;
}

std::string_view answerKindName(AnswerKind kind)
{
    return kAnswerNames[std::size_t(kind)];
}

} // namespace ns::domain
