// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phone.h"

#include <phonenumbers/phonenumberutil.h>

#include "core/text/fold.h"

namespace ns::domain {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr int kBrazil = 55;
constexpr int kMexico = 52;
constexpr int kArgentina = 54;
constexpr std::size_t kDigitsMin = 8; // ITU-T E.164, with the country code
constexpr std::size_t kDigitsMax = 15;
// libphonenumber takes 250 characters and minutes for some of 100,000; a number with a word or an extension has under 60.
constexpr std::size_t kTextBytesMax = 100;

/// Upper-case alpha-2, or libphonenumber's name for "no region".
std::string regionFrom(std::string_view country)
{
    std::string region = text::trimmed(country);
    for (char &c : region)
        c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    const bool ok = region.size() == 2 && std::all_of(region.begin(), region.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return ok ? region : "ZZ";
}

PhoneNumber withNational(const PhoneNumber &number, const std::string &national)
{
    PhoneNumber changed;
    changed.set_country_code(number.country_code());
    changed.set_national_number(std::stoull(national)); // at most 17 digits: libphonenumber's own bound
    return changed;
}

std::string formatE164(const PhoneNumber &number)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &text);
    return text;
}

/// The national numbers of one subscriber: the one dialled today first.
struct Spellings
{
    std::string canonical;
    std::vector<std::string> others;
};

Spellings spellBrazilian(const std::string &national)
{
    // Area code without zeros, then 8 digits; mobiles (6-9) got a 9 in front between 2012 and 2016.
    const bool hasArea = national.size() >= 10 && national[0] != '0' && national[1] != '0';
    if (hasArea && national.size() == 10 && national[2] >= '6')
        return {national.substr(0, 2) + '9' + national.substr(2), {national}};
    if (hasArea && national.size() == 11 && national[2] == '9' && national[3] >= '6')
        return {national, {national.substr(0, 2) + national.substr(3)}};
    return {national, {}};
}

Spellings spellMexican(const std::string &national)
{
    // The 1 between country code and a mobile number fell away in August 2019; WhatsApp still shows it.
    if (national.size() == 11 && national[0] == '1')
        return {national.substr(1), {national}};
    if (national.size() == 10 && national[0] >= '2')
        return {national, {'1' + national}};
    return {national, {}};
}

Spellings spellArgentine(const PhoneNumber &number, const std::string &national)
{
    const bool hasNine = national.size() == 11 && national[0] == '9';
    if (!hasNine && national.size() != 10)
        return {national, {}};
    const std::string plain = hasNine ? national.substr(1) : national;
    const std::string nine = '9' + plain;
    const auto &util = *PhoneNumberUtil::GetInstance();
    const auto plainType = util.GetNumberType(withNational(number, plain));
    const auto nineType = util.GetNumberType(withNational(number, nine));
    if (plainType != PhoneNumberUtil::FIXED_LINE && plainType != PhoneNumberUtil::UNKNOWN && nineType != PhoneNumberUtil::MOBILE)
        return {national, {}}; // toll-free and the like
    // The plan gives nearly every number both readings, fixed without and mobile with the nine; people are messaged on mobiles.
    if (plainType == PhoneNumberUtil::FIXED_LINE && nineType != PhoneNumberUtil::MOBILE)
        return {plain, {nine}};
    return {nine, {plain}};
}

Spellings spell(const PhoneNumber &number, const std::string &national)
{
    switch (number.country_code()) {
    case kBrazil: return spellBrazilian(national);
    case kMexico: return spellMexican(national);
    case kArgentina: return spellArgentine(number, national);
    default: return {national, {}};
    }
}

bool isMobile(const PhoneNumber &number)
{
    const auto type = PhoneNumberUtil::GetInstance()->GetNumberType(number);
    return type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
}

std::string regionOf(const PhoneNumber &number)
{
    const auto &util = *PhoneNumberUtil::GetInstance();
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == "ZZ")
        util.GetRegionCodeForCountryCode(number.country_code(), &region);
    return region == "ZZ" || region == "001" ? std::string{} : region;
}

} // namespace

PhoneIdentity identifyPhone(std::string_view text, std::string_view country)
{
    const auto &util = *PhoneNumberUtil::GetInstance();
    PhoneIdentity identity;
    identity.canonical = text::trimmed(text);
    if (identity.canonical.size() > kTextBytesMax)
        return identity;
    const std::string region = regionFrom(country);
    std::string dialled = identity.canonical;
    if (region == "ZZ" && dialled.starts_with("00"))
        dialled.replace(0, 2, "+");
    PhoneNumber number;
    if (util.Parse(dialled, region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return identity;
    std::string national;
    util.GetNationalSignificantNumber(number, &national);
    number.clear_extension();
    const Spellings spellings = spell(number, national);
    // The number itself keeps what a rebuilt one would lose: Italy's leading zeros.
    const PhoneNumber canonical = spellings.canonical == national ? number : withNational(number, spellings.canonical);
    identity.canonical = formatE164(canonical);
    identity.variants.push_back(identity.canonical);
    for (const std::string &other : spellings.others)
        identity.variants.push_back(other == national ? formatE164(number) : formatE164(withNational(number, other)));
    std::sort(identity.variants.begin(), identity.variants.end());
    const std::size_t digits = identity.canonical.size() - 1;
    identity.reachable = digits >= kDigitsMin && digits <= kDigitsMax;
    identity.region = regionOf(canonical);
    identity.valid = !identity.region.empty() && util.IsPossibleNumber(canonical);
    identity.mobile = isMobile(canonical);
    return identity;
}

} // namespace ns::domain
