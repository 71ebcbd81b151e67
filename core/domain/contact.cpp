// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include <array>

#include "core/domain/phone.h"
#include "core/text/fold.h"

namespace ns::domain {

namespace {

// A profile is one row that each step reads and writes: a source that invents names may not grow it for ever.
constexpr std::size_t kAttributesMax = 2000;
constexpr std::size_t kChannelsMax = 64;

struct NamedLanguage
{
    std::string_view name;
    Language language;
};
constexpr std::array kLanguages = {
    NamedLanguage{"es", Language::Spanish},         NamedLanguage{"spa", Language::Spanish},
    NamedLanguage{"espanol", Language::Spanish},    NamedLanguage{"castellano", Language::Spanish},
    NamedLanguage{"spanish", Language::Spanish},    NamedLanguage{"espanhol", Language::Spanish},
    NamedLanguage{"pt", Language::Portuguese},      NamedLanguage{"por", Language::Portuguese},
    NamedLanguage{"portugues", Language::Portuguese}, NamedLanguage{"portuguese", Language::Portuguese},
    NamedLanguage{"en", Language::English},         NamedLanguage{"eng", Language::English},
    NamedLanguage{"english", Language::English},    NamedLanguage{"ingles", Language::English},
};

struct NamedRole
{
    std::string_view name;
    PersonRole role;
};
constexpr std::array kRoles = {
    NamedRole{"guardian", PersonRole::Guardian},  NamedRole{"parent", PersonRole::Guardian},
    NamedRole{"mother", PersonRole::Guardian},    NamedRole{"father", PersonRole::Guardian},
    NamedRole{"madre", PersonRole::Guardian},     NamedRole{"padre", PersonRole::Guardian},
    NamedRole{"mae", PersonRole::Guardian},       NamedRole{"pai", PersonRole::Guardian},
    NamedRole{"tutor", PersonRole::Guardian},     NamedRole{"tutora", PersonRole::Guardian},
    NamedRole{"apoderado", PersonRole::Guardian}, NamedRole{"apoderada", PersonRole::Guardian},
    NamedRole{"responsable", PersonRole::Guardian}, NamedRole{"responsavel", PersonRole::Guardian},
    NamedRole{"student", PersonRole::Student},    NamedRole{"estudiante", PersonRole::Student},
    NamedRole{"estudante", PersonRole::Student},  NamedRole{"alumno", PersonRole::Student},
    NamedRole{"alumna", PersonRole::Student},     NamedRole{"aluno", PersonRole::Student},
    NamedRole{"aluna", PersonRole::Student},      NamedRole{"other", PersonRole::Other},
    NamedRole{"otro", PersonRole::Other},         NamedRole{"otra", PersonRole::Other},
    NamedRole{"outro", PersonRole::Other},        NamedRole{"outra", PersonRole::Other},
};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

template <typename T> bool assign(T &target, const T &value)
{
    if (target == value)
        return false;
    target = value;
    return true;
}

bool assignText(std::string &target, const std::optional<std::string> &value)
{
    return value && !value->empty() && assign(target, *value);
}

bool applyPhone(Profile &profile, const ContactPatch &patch)
{
    if (patch.phone && !patch.phone->empty()) {
        // The identity at hand holds here too when the profile's country is the patch's, or plays no part.
        const bool known = patch.phoneIdentity && (patch.phone->front() == '+' || patch.country.value_or(std::string{}) == profile.country);
        return assign(profile.phone, known ? patch.phoneIdentity->canonical : identifyPhone(*patch.phone, profile.country).canonical);
    }
    // A national number that could not be read becomes readable once its country is known.
    if (patch.country && !profile.phone.empty() && profile.phone.front() != '+')
        return assign(profile.phone, identifyPhone(profile.phone, profile.country).canonical);
    return false;
}

bool applyConsent(ConsentMap &consent, const ConsentMap &patch)
{
    bool changed = false;
    for (const auto &[channel, given] : patch) {
        const auto found = consent.find(channel);
        if (found != consent.end())
            changed |= assign(found->second, given);
        else if (consent.size() < kChannelsMax)
            changed |= consent.emplace(channel, given).second;
    }
    return changed;
}

bool applyAttributes(Attributes &attributes, const Attributes &patch)
{
    bool changed = false;
    for (const auto &[name, value] : patch) {
        if (value.empty())
            continue;
        const auto found = attributes.find(name);
        if (found != attributes.end())
            changed |= assign(found->second, value);
        else if (attributes.size() < kAttributesMax)
            changed |= attributes.emplace(name, value).second;
    }
    return changed;
}

} // namespace

void identifyPatchPhone(ContactPatch &patch)
{
    if (patch.phone && !patch.phone->empty() && !patch.phoneIdentity)
        patch.phoneIdentity = identifyPhone(*patch.phone, patch.country.value_or(std::string{}));
}

std::string_view languageCode(Language language)
{
    switch (language) {
    case Language::Unknown: return {};
    case Language::Spanish: return "es";
    case Language::Portuguese: return "pt_BR";
    case Language::English: return "en";
    }
    return {};
}

Language parseLanguage(std::string_view text)
{
    // The two usual spellings of events need no folding.
    if (text == "es")
        return Language::Spanish;
    if (text == "en")
        return Language::English;
    const std::string folded = text::fold(fromUtf8(text.substr(0, 100))).toStdString();
    const std::string_view primary = std::string_view(folded).substr(0, folded.find_first_of("-_ ("));
    for (const NamedLanguage &known : kLanguages) {
        if (known.name == primary)
            return known.language;
    }
    return Language::Unknown;
}

std::string_view roleName(PersonRole role)
{
    switch (role) {
    case PersonRole::Unknown: return {};
    case PersonRole::Guardian: return "guardian";
    case PersonRole::Student: return "student";
    case PersonRole::Other: return "other";
    }
    return {};
}

PersonRole parseRole(std::string_view text)
{
    // A word that is not known stays Unknown and not Other: rules about minors treat Unknown with care.
    const std::string folded = text::fold(fromUtf8(text.substr(0, 100))).toStdString();
    for (const NamedRole &known : kRoles) {
        if (known.name == folded)
            return known.role;
    }
    return PersonRole::Unknown;
}

bool applyPatch(Profile &profile, const ContactPatch &patch)
{
    bool changed = false;
    if (patch.name && !patch.name->isEmpty())
        changed |= assign(profile.name, *patch.name);
    changed |= assignText(profile.country, patch.country);
    changed |= applyPhone(profile, patch);
    if (patch.email && !patch.email->empty())
        changed |= assign(profile.email, canonicalEmail(*patch.email));
    if (patch.language && *patch.language != Language::Unknown)
        changed |= assign(profile.language, *patch.language);
    changed |= assignText(profile.timeZone, patch.timeZone);
    changed |= assignText(profile.location, patch.location);
    if (patch.role && *patch.role != PersonRole::Unknown)
        changed |= assign(profile.role, *patch.role);
    changed |= applyConsent(profile.consent, patch.consent);
    changed |= applyAttributes(profile.attributes, patch.attributes);
    return changed;
}

void pack(PackWriter &out, const Profile &profile)
{
    out.bytes(profile.name.toStdString());
    out.bytes(profile.phone);
    out.bytes(profile.email);
    out.u64(std::uint64_t(profile.language));
    out.bytes(profile.country);
    out.bytes(profile.timeZone);
    out.bytes(profile.location);
    out.bytes(profile.team);
    out.u64(std::uint64_t(profile.role));
    out.u64(profile.consent.size());
    for (const auto &[channel, given] : profile.consent) {
        out.bytes(channel);
        out.flag(given);
    }
    out.u64(profile.attributes.size());
    for (const auto &[name, value] : profile.attributes) {
        out.bytes(name);
        out.bytes(value);
    }
}

Profile unpackProfile(PackReader &in)
{
    Profile profile;
    profile.name = QString::fromStdString(in.bytes());
    profile.phone = in.bytes();
    profile.email = in.bytes();
    profile.language = Language(std::min<std::uint64_t>(in.u64(), std::uint64_t(Language::English)));
    profile.country = in.bytes();
    profile.timeZone = in.bytes();
    profile.location = in.bytes();
    profile.team = in.bytes();
    profile.role = PersonRole(std::min<std::uint64_t>(in.u64(), std::uint64_t(PersonRole::Other)));
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
        std::string channel = in.bytes();
        profile.consent[std::move(channel)] = in.flag();
    }
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
        std::string name = in.bytes();
        profile.attributes[std::move(name)] = in.bytes();
    }
    return profile;
}

const std::string &addressFor(const Profile &profile, std::string_view channel)
{
    return channel == "email" ? profile.email : profile.phone;
}

std::optional<bool> consentFor(const Profile &profile, std::string_view channel)
{
    const auto found = profile.consent.find(std::string(channel));
    return found == profile.consent.end() ? std::nullopt : std::optional(found->second);
}

bool isEmailAddress(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > 254 || text.find('@', at + 1) != std::string_view::npos)
        return false;
    const auto isBad = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == ',' || c == ';' || c == '<' || c == '>'; };
    if (std::any_of(text.begin(), text.end(), isBad))
        return false;
    const std::string_view domain = text.substr(at + 1);
    const std::size_t dot = domain.rfind('.');
    return dot != std::string_view::npos && dot > 0 && dot + 1 < domain.size() && domain.front() != '.'
           && domain.find("..") == std::string_view::npos;
}

std::string canonicalEmail(std::string_view text)
{
    return fromUtf8(text).trimmed().toLower().toStdString();
}

} // namespace ns::domain
