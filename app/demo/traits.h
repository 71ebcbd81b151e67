// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "core/base/random.h"
#include "core/domain/contact.h"

namespace ns::demo {

/// The four things that people come to the school for; also the labels of the training table and the segments of segments.json.
enum class Interest { KidsEnglish, AdultEnglish, PortugueseWork, SchoolTutoring };
[[nodiscard]] std::string_view interestName(Interest interest); // "kids_english", ..

/// Columns of the training table that are known when a lead comes in, in order. A lead's attributes have the same names.
inline constexpr std::array<std::string_view, 12> kTraitNames = {
    "inquiry_for", "student_age", "course_page", "goal", "campaign", "lead_source",
    "preferred_schedule", "pages_viewed", "minutes_on_site", "hour_of_inquiry", "device", "previous_visits"};

/// What is known of one lead when it comes in. Six in seven come by the web site: their interest shows in page, age, person, goal
/// and campaign, each sometimes missing or vague; the other columns are noise, as in life. One in seven asks at the desk or by
/// phone and leaves nothing but that: no model can tell what they want, so a person is asked, tonight as in the training table.
struct Traits
{
    Interest interest = Interest::KidsEnglish; // what it came to in the end
    bool guardian = false;                     // asks for a child
    int hour = 9;                              // local hour of the inquiry
    domain::Attributes attributes = {};
};
[[nodiscard]] Traits makeTraits(Random &random);

} // namespace ns::demo
