// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/packed.h"
#include "core/domain/phone.h"

namespace ns::domain {

enum class Language { Unknown, Spanish, Portuguese, English };
/// "es", "pt_BR", "en"; empty for Unknown.
[[nodiscard]] std::string_view languageCode(Language language);
/// Takes "es", "es-MX", "pt", "pt_BR", "portugues", "English" ..; Unknown for anything else.
[[nodiscard]] Language parseLanguage(std::string_view text);

enum class PersonRole { Unknown, Guardian, Student, Other };
[[nodiscard]] std::string_view roleName(PersonRole role);
[[nodiscard]] PersonRole parseRole(std::string_view text);

/// Name to text as the source gave it, sorted by name. Empty text means missing.
using Attributes = std::map<std::string, std::string>;
/// Channel to consent; a channel that is absent is unknown.
using ConsentMap = std::map<std::string, bool>;

/// What one event says of its contact: only what it states is set, and only that changes the profile.
struct ContactPatch
{
    std::string sourceId; // the source's own id; may be empty
    std::optional<QString> name = {};
    std::optional<std::string> phone = {}; // as given
    std::optional<PhoneIdentity> phoneIdentity = {}; // what identifyPhone says of `phone` and `country`, once somebody has asked (30 us)
    std::optional<std::string> email = {};
    std::optional<Language> language = {};
    std::optional<std::string> country = {};  // ISO 3166-1 alpha-2, upper case
    std::optional<std::string> timeZone = {}; // IANA
    std::optional<std::string> location = {};
    std::optional<std::string> stage = {}; // import only
    std::optional<PersonRole> role = {};
    ConsentMap consent = {};
    Attributes attributes = {};
};

/// Fills phoneIdentity where there is a phone and nobody has asked yet.
void identifyPatchPhone(ContactPatch &patch);

/// Who the contact is. Changed only by a step, from a patch.
struct Profile
{
    QString name = {};
    std::string phone = {}; // canonical E.164, or as given when it is no valid number
    std::string email = {}; // trimmed, lower case
    Language language = Language::Unknown;
    std::string country = {};
    std::string timeZone = {};
    std::string location = {};
    std::string team = {};
    PersonRole role = PersonRole::Unknown;
    ConsentMap consent = {};
    Attributes attributes = {};

    bool operator==(const Profile &) const = default;
};

/// Applies what the patch states; an empty text never erases. True when anything changed. Phone and e-mail are canonicalised.
bool applyPatch(Profile &profile, const ContactPatch &patch);

void pack(PackWriter &out, const Profile &profile);
[[nodiscard]] Profile unpackProfile(PackReader &in);

/// The address for a channel ("email": the e-mail, all others: the phone); empty when there is none.
[[nodiscard]] const std::string &addressFor(const Profile &profile, std::string_view channel);
/// Consent for a channel: true, false, or nothing when it is not stated.
[[nodiscard]] std::optional<bool> consentFor(const Profile &profile, std::string_view channel);
/// A plausible e-mail address: one @, something on both sides, a dot in the domain, no white space or control characters.
[[nodiscard]] bool isEmailAddress(std::string_view text);
[[nodiscard]] std::string canonicalEmail(std::string_view text);

} // namespace ns::domain
