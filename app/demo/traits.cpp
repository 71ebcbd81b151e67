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
    case Interest::KidsEnglish: return std::to_string(random.chance(0.8) ? random.between(8, 13) : random.between(14, 17));
    case Interest::SchoolTutoring: return std::to_string(random.chance(0.75) ? random.between(12, 17) : random.between(8, 11));
    case Interest::AdultEnglish: return std::to_string(random.between(18, 60));
    case Interest::PortugueseWork: return std::to_string(random.between(22, 55));
    }
    return {};
}

std::string coursePage(Random &random, Interest interest)
{
    switch (interest) {
    case Interest::KidsEnglish:
        return pick(random, {{"english-kids", 0.72}, {"home", 0.19}, {"prices", 0.05}, {"tutoring", 0.02}, {"english-adults", 0.02}});
    case Interest::AdultEnglish:
        return pick(random, {{"english-adults", 0.70}, {"home", 0.20}, {"prices", 0.07}, {"portuguese", 0.02}, {"english-kids", 0.01}});
    case Interest::PortugueseWork:
        return pick(random, {{"portuguese", 0.74}, {"home", 0.18}, {"prices", 0.06}, {"english-adults", 0.02}});
    case Interest::SchoolTutoring:
        return pick(random, {{"tutoring", 0.71}, {"home", 0.20}, {"prices", 0.06}, {"english-kids", 0.03}});
    }
    return {};
}

std::string goal(Random &random, Interest interest)
{
    if (random.chance(0.28))
        return {};
    switch (interest) {
    case Interest::KidsEnglish: return pick(random, {{"school", 0.40}, {"fun", 0.30}, {"exam", 0.15}, {"travel", 0.15}});
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
    const domain::Attributes drawn = {
        {"inquiry_for", inquiryFor(random, interest)},
        {"student_age", studentAge(random, interest)},
        {"course_page", coursePage(random, interest)},
        {"goal", goal(random, interest)},
        {"campaign", campaign(random, interest)},
        {"lead_source", pick(random, {{"instagram", 0.30}, {"google", 0.25}, {"facebook", 0.20}, {"referral", 0.15}, {"walk-in", 0.10}})},
        {"preferred_schedule", schedule(random, interest)},
        {"pages_viewed", std::to_string(random.between(1, 14))},
        {"minutes_on_site", minutesOnSite(random)},
        {"hour_of_inquiry", std::to_string(random.between(7, 22))},
        {"device", pick(random, {{"mobile", 0.78}, {"desktop", 0.22}})},
        {"previous_visits", std::to_string(random.between(0, 5))},
    };
    Traits traits{.interest = interest, .guardian = minor};
    for (const auto &[name, value] : drawn) {
        if (!value.empty()) // a field that was left empty is no attribute
            traits.attributes[name] = value;
    }
    // Two in a hundred end up somewhere that nothing hinted at.
    if (random.chance(0.02))
        traits.interest = pickInterest(random);
    return traits;
}

} // namespace ns::demo
