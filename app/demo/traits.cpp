// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/traits.h"

#include <initializer_list>
#include <utility>

namespace ns::demo {

namespace {

using Weighted = std::initializer_list<std::pair<std::string_view, double>>;

/// One of the values by weight; the weights sum to 1, and what is left over goes to the last.
std::string pick(Random &random, Weighted values)
{
    double at = random.uniform();
    for (const auto &[value, weight] : values) {
        if (at < weight)
            return std::string(value);
        at -= weight;
    }
    return std::string((values.end() - 1)->first);
}

Interest pickInterest(Random &random)
{
    const double at = random.uniform();
    if (at < 0.34)
        return Interest::KidsEnglish;
    if (at < 0.64)
        return Interest::AdultEnglish;
    return at < 0.80 ? Interest::PortugueseWork : Interest::SchoolTutoring;
}

// "" is a field that the lead left empty.
std::string inquiryFor(Random &random, Interest interest)
{
    switch (interest) {
    case Interest::KidsEnglish:
    case Interest::SchoolTutoring: return pick(random, {{"child", 0.82}, {"", 0.16}, {"self", 0.02}});
    case Interest::AdultEnglish: return pick(random, {{"self", 0.76}, {"", 0.20}, {"company", 0.03}, {"child", 0.01}});
    case Interest::PortugueseWork: return pick(random, {{"self", 0.52}, {"company", 0.30}, {"", 0.18}});
    }
    return {};
}

std::string studentAge(Random &random, Interest interest)
{
    if (random.chance(0.18))
        return {};
    switch (interest) {
    case Interest::KidsEnglish: return std::to_string(random.chance(0.85) ? random.between(8, 12) : random.between(13, 17));
    case Interest::SchoolTutoring: return std::to_string(random.chance(0.8) ? random.between(13, 17) : random.between(8, 12));
    case Interest::AdultEnglish: return std::to_string(random.between(18, 60));
    case Interest::PortugueseWork: return std::to_string(random.between(22, 55));
    }
    return {};
}

std::string coursePage(Random &random, Interest interest)
{
    switch (interest) {
    case Interest::KidsEnglish:
        return pick(random, {{"english-kids", 0.87}, {"home", 0.08}, {"prices", 0.03}, {"tutoring", 0.01}, {"english-adults", 0.01}});
    case Interest::AdultEnglish:
        return pick(random, {{"english-adults", 0.86}, {"home", 0.09}, {"prices", 0.03}, {"portuguese", 0.01}, {"english-kids", 0.01}});
    case Interest::PortugueseWork:
        return pick(random, {{"portuguese", 0.88}, {"home", 0.08}, {"prices", 0.03}, {"english-adults", 0.01}});
    case Interest::SchoolTutoring:
        return pick(random, {{"tutoring", 0.87}, {"home", 0.09}, {"prices", 0.03}, {"english-kids", 0.01}});
    }
    return {};
}

std::string goal(Random &random, Interest interest)
{
    if (random.chance(0.20))
        return {};
    switch (interest) {
    case Interest::KidsEnglish: return pick(random, {{"school", 0.28}, {"fun", 0.40}, {"exam", 0.12}, {"travel", 0.20}});
    case Interest::AdultEnglish: return pick(random, {{"work", 0.48}, {"travel", 0.30}, {"exam", 0.17}, {"fun", 0.05}});
    case Interest::PortugueseWork: return pick(random, {{"work", 0.82}, {"travel", 0.15}, {"fun", 0.03}});
    case Interest::SchoolTutoring: return pick(random, {{"school", 0.72}, {"exam", 0.25}, {"fun", 0.03}});
    }
    return {};
}

std::string campaign(Random &random, Interest interest)
{
    switch (interest) {
    case Interest::KidsEnglish: return pick(random, {{"none", 0.62}, {"summer-kids", 0.28}, {"back-to-school", 0.10}});
    case Interest::AdultEnglish: return pick(random, {{"none", 0.70}, {"english-now", 0.30}});
    case Interest::PortugueseWork: return pick(random, {{"none", 0.64}, {"hello-brazil", 0.33}, {"english-now", 0.03}});
    case Interest::SchoolTutoring: return pick(random, {{"none", 0.58}, {"back-to-school", 0.40}, {"summer-kids", 0.02}});
    }
    return {};
}

std::string schedule(Random &random, Interest interest)
{
    const bool minor = interest == Interest::KidsEnglish || interest == Interest::SchoolTutoring;
    return minor ? pick(random, {{"afternoon", 0.55}, {"saturday", 0.35}, {"evening", 0.10}})
                 : pick(random, {{"evening", 0.50}, {"morning", 0.25}, {"saturday", 0.20}, {"afternoon", 0.05}});
}

std::string minutesOnSite(Random &random)
{
    const std::int64_t pace = random.between(1, 5); // drawn first: the order of two draws in one expression is nobody's promise
    const std::int64_t tenths = pace * random.between(3, 60);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

/// Everything that the web site's form and counters know.
domain::Attributes webAttributes(Random &random, Interest interest, int hour)
{
    return {
        {"inquiry_for", inquiryFor(random, interest)},
        {"student_age", studentAge(random, interest)},
        {"course_page", coursePage(random, interest)},
        {"goal", goal(random, interest)},
        {"campaign", campaign(random, interest)},
        {"lead_source", pick(random, {{"instagram", 0.32}, {"google", 0.28}, {"facebook", 0.22}, {"referral", 0.18}})},
        {"preferred_schedule", schedule(random, interest)},
        {"pages_viewed", std::to_string(random.between(1, 14))},
        {"minutes_on_site", minutesOnSite(random)},
        {"hour_of_inquiry", std::to_string(hour)},
        {"device", pick(random, {{"mobile", 0.78}, {"desktop", 0.22}})},
        {"previous_visits", std::to_string(random.between(0, 5))},
    };
}

} // namespace

std::string_view interestName(Interest interest)
{
    switch (interest) {
    case Interest::KidsEnglish: return "kids_english";
    case Interest::AdultEnglish: return "adult_english";
    case Interest::PortugueseWork: return "portuguese_work";
    case Interest::SchoolTutoring: return "school_tutoring";
    }
    return {};
}

Traits makeTraits(Random &random)
{
    const Interest interest = pickInterest(random);
    const bool minor = interest == Interest::KidsEnglish || interest == Interest::SchoolTutoring;
    Traits traits{.interest = interest, .guardian = minor, .hour = int(random.between(7, 22))};
    if (random.chance(0.14)) {
        traits.attributes["lead_source"] = random.chance(0.6) ? "walk-in" : "phone";
        return traits;
    }
    for (const auto &[name, value] : webAttributes(random, interest, traits.hour)) {
        if (!value.empty()) // a field that was left empty is no attribute
            traits.attributes[name] = value;
    }
    // One in a hundred ends up somewhere that nothing hinted at.
    if (random.chance(0.01))
        traits.interest = pickInterest(random);
    return traits;
}

} // namespace ns::demo
