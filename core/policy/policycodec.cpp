// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/policy/policy.h"
#include "core/policy/resources.h"
#include "core/text/fold.h"

namespace ns::policy {

namespace {

using Json = nlohmann::json;
using Errors = std::vector<SchemaError>;

constexpr UntrustedLimits kPolicyLimits{.bytesMax = 4 * 1024 * 1024};

/// RFC 6901: "~" and "/" inside a key are written "~0" and "~1".
std::string pointerStep(std::string_view key)
{
    std::string step = "/";
    for (const char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

Errors validateBy(std::string_view schemaText, std::string_view document)
{
    const auto schema = Schema::compile(schemaText);
    if (!schema)
        return {{"", schema.error().text}};
    return schema->validate(document, kPolicyLimits);
}

/// valijson's words as a person would say them; what a caller looks for by name ("Missing required property") stays.
std::string plainWords(std::string message)
{
    struct Saying { std::string_view theirs, ours; };
    constexpr Saying sayings[] = {{"Value type not permitted", "is of the wrong kind (text, number, yes or no, list)"},
                                  {"Failed to match against any enum", "is none of the words that may stand here"},
                                  {"Failed to match regex", "is not written as it must be"}};
    for (const Saying &saying : sayings) {
        if (message.starts_with(saying.theirs))
            return std::string(saying.ours);
    }
    constexpr Saying beginnings[] = {{"Expected number greater than or equal to ", "must be at least "}, {"Expected number less than or equal to ", "must be at most "},
                                     {"Expected number greater than ", "must be more than "}, {"Expected number less than ", "must be less than "},
                                     {"Array should contain no more than ", "must have at most "}, {"Array should contain no fewer than ", "must have at least "},
                                     {"String should be no more than ", "must have at most "}, {"String should be no fewer than ", "must have at least "}};
    for (const Saying &saying : beginnings) {
        if (message.starts_with(saying.theirs))
            message = std::string(saying.ours) + message.substr(saying.theirs.size());
    }
    // "1.000000", "2000 elements."
    if (message.ends_with(".000000"))
        message.resize(message.size() - 7);
    return message.ends_with('.') ? message.substr(0, message.size() - 1) : message;
}

/// valijson reports a broken leaf and then each of its parents ("Failed to validate item #0 in array"): the leaf says it all.
Errors keepLeaves(Errors errors)
{
    const auto hasChild = [&](const SchemaError &parent) {
        return std::any_of(errors.begin(), errors.end(), [&](const SchemaError &other) {
            return other.path.size() > parent.path.size() && other.path.starts_with(parent.path + '/');
        });
    };
    Errors leaves;
    for (const SchemaError &error : errors) {
        const bool repeated = std::any_of(leaves.begin(), leaves.end(), [&](const SchemaError &kept) { return kept.path == error.path; });
        const bool parentOnly = error.message.starts_with("Failed to validate ");
        if (!repeated && !(parentOnly && hasChild(error)))
            leaves.push_back({error.path, plainWords(error.message)});
    }
    std::stable_sort(leaves.begin(), leaves.end(), [](const SchemaError &a, const SchemaError &b) { return a.path < b.path; });
    return leaves;
}

/// Week hours of a JSON object that fits the schema; what the schema cannot see goes to `errors`.
WeekHours readWeek(const Json &object, const std::string &path, Errors &errors)
{
    std::map<std::string, std::string> hours;
    for (const auto &[days, text] : object.items())
        hours[days] = text.get<std::string>();
    auto week = parseWeekHours(hours);
    if (!week) {
        errors.push_back({path + pointerStep(week.error().where), week.error().text});
        return {};
    }
    return std::move(*week);
}

using WeekTable = std::map<std::string, WeekHours, std::less<>>;

void readWeeks(const Json &hours, const char *name, WeekTable &table, Errors &errors)
{
    const auto found = hours.find(name);
    if (found == hours.end())
        return;
    for (const auto &[key, week] : found->items())
        table[key] = readWeek(week, std::string("/hours/") + name + pointerStep(key), errors);
}

void readHolidays(const Json &root, Policy &policy, Errors &errors)
{
    const auto found = root.find("holidays");
    if (found == root.end())
        return;
    for (const auto &[country, dates] : found->items()) {
        HolidayDates &list = policy.holidays[country];
        for (std::size_t i = 0; i < dates.size(); ++i) {
            if (const auto date = parseDate(dates[i].get<std::string>()))
                list.push_back(*date);
            else
                errors.push_back({"/holidays/" + country + '/' + std::to_string(i), "no such date"});
        }
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
}

void readLimits(const Json &root, Policy &policy)
{
    policy.version = root.value("version", 1);
    const Json caps = root.value("caps", Json::object());
    policy.marketingPerDay = caps.value("marketing_per_day", policy.marketingPerDay);
    policy.marketingPerWeek = caps.value("marketing_per_week", policy.marketingPerWeek);
    const Json consent = root.value("consent", Json::object());
    if (consent.value("marketing", std::string("required")) == "not_required")
        policy.marketingConsent = ConsentNeed::NotRequired;
    if (const auto language = root.find("language"); language != root.end())
        policy.language = domain::parseLanguage(language->get<std::string>());
    if (const auto gap = root.find("min_gap_minutes"); gap != root.end())
        policy.minGap = std::chrono::minutes(gap->get<int>());
    policy.whatsAppWindow = root.value("whatsapp", Json::object()).value("window", false);
}

/// Why a rule or a group cannot take an action, in plain words; empty when it can.
std::string objectionTo(std::string_view key, RuleAction action)
{
    const RuleInfo *rule = findRule(key);
    if (rule != nullptr && rule->isFixed)
        return "this rule cannot be changed";
    if (rule != nullptr)
        return mayTake(*rule, action) ? "" : "this rule decides when the message is due: it can only be observed";
    if (RuleActions().set(key, action) > 0)
        return {};
    if (RuleActions().set(key, RuleAction::Observe) > 0)
        return "the rules of this group decide when the message is due: they can only be observed";
    const auto isOf = [&](const RuleInfo &each) { return key.ends_with('.') && each.id.starts_with(key); };
    if (std::any_of(guardRules().begin(), guardRules().end(), isOf))
        return "the rules of this group cannot be changed";
    return "no such rule; the nearest is \"" + std::string(nearestRule(key)) + '"';
}

void readRules(const Json &root, Policy &policy, Errors &errors)
{
    const Json rules = root.value("rules", Json::object());
    for (const auto &[key, rule] : rules.items()) {
        const std::string path = "/rules" + pointerStep(key);
        const auto action = parseRuleAction(rule["action"].get<std::string>());
        if (!action) {
            errors.push_back({path + "/action", "must be block, review, observe or as_found"});
            continue;
        }
        if (std::string objection = objectionTo(key, *action); !objection.empty())
            errors.push_back({path, std::move(objection)});
        else
            policy.ruleActions.set(key, *action);
    }
}

/// How many words a text has when nothing but letters and digits counts.
int countWords(const QString &text)
{
    return int(text::foldWords(text).split(u' ', Qt::SkipEmptyParts).size());
}

OwnRule readOwnRule(const Json &json, const std::string &path, Errors &errors)
{
    OwnRule rule;
    rule.id = json["id"].get<std::string>();
    rule.name = QString::fromStdString(json.value("name", std::string()));
    for (std::size_t i = 0; i < json["words"].size(); ++i) {
        const QString word = QString::fromStdString(json["words"][i].get<std::string>());
        const int words = countWords(word);
        if (words < 1 || words > kOwnRuleWordsMax)
            errors.push_back({path + "/words/" + std::to_string(i), words < 1 ? "there is no word in it" : "up to three words"});
        rule.words.push_back(word);
    }
    for (const Json &channel : json.value("channels", Json::array()))
        rule.channels.push_back(channel.get<std::string>());
    const auto action = parseRuleAction(json["action"].get<std::string>());
    if (!action || *action == RuleAction::AsFound)
        errors.push_back({path + "/action", "must be block, review or observe"});
    rule.action = action.value_or(RuleAction::Review);
    rule.exceptOffers = json.value("except_offers", false);
    return rule;
}

void readOwnRules(const Json &root, Policy &policy, Errors &errors)
{
    const Json rules = root.value("own_rules", Json::array());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::string path = "/own_rules/" + std::to_string(i);
        OwnRule rule = readOwnRule(rules[i], path, errors);
        if (std::any_of(policy.ownRules.begin(), policy.ownRules.end(), [&](const OwnRule &other) { return other.id == rule.id; }))
            errors.push_back({path + "/id", "another rule has this id already"});
        policy.ownRules.push_back(std::move(rule));
    }
}

/// What the facts' own schema cannot see: hours that close before they open, dates that do not exist, links with a gap. (Its patterns
/// have bounds, because std::regex recurses once a character and an endless one would end the program.)
void checkFactValues(const Json &facts, const std::string &path, Errors &errors)
{
    if (const auto hours = facts.find("hours"); hours != facts.end())
        readWeek(*hours, path + "/hours", errors);
    const Json links = facts.value("links", Json::array());
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto url = links[i].value("url", std::string());
        if (std::any_of(url.begin(), url.end(), [](unsigned char c) { return c <= 0x20 || c == 0x7F; }))
            errors.push_back({path + "/links/" + std::to_string(i) + "/url", "white space in a link"});
    }
    const Json offers = facts.value("offers", Json::array());
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const auto date = offers[i].find("valid_until");
        if (date != offers[i].end() && date->is_string() && !parseDate(date->get<std::string>()))
            errors.push_back({path + "/offers/" + std::to_string(i) + "/valid_until", "no such date"});
    }
}

void readFacts(const Json &root, Policy &policy, Errors &errors)
{
    const auto found = root.find("facts");
    if (found != root.end()) {
        const std::string text = found->dump(); // depth was bounded at the door
        const Errors broken = keepLeaves(validateBy(factsSchemaText(), text));
        for (const SchemaError &error : broken)
            errors.push_back({"/facts" + error.path, error.message});
        if (!broken.empty())
            return;
        checkFactValues(*found, "/facts", errors);
        auto facts = domain::parseFacts(text);
        if (!facts)
            errors.push_back({"/facts", facts.error().text});
        else
            policy.facts = std::move(*facts);
    }
    if (policy.facts.business.isEmpty())
        policy.facts.business = QString::fromStdString(root.value("business", std::string()));
}

void readHours(const Json &root, Policy &policy, Errors &errors)
{
    const Json hours = root.value("hours", Json::object());
    if (const auto standard = hours.find("default"); standard != hours.end())
        policy.standardHours = readWeek(*standard, "/hours/default", errors);
    else if (!policy.facts.hours.empty())
        policy.standardHours = parseWeekHours(policy.facts.hours).value_or(WeekHours{});
    readWeeks(hours, "channels", policy.channelHours, errors);
    readWeeks(hours, "countries", policy.countryHours, errors);
    readWeeks(hours, "locations", policy.locationHours, errors);
}

/// Of a document that its schema refuses: the errors of the parts that the schema takes, so that a person sees all at once.
void readSoundParts(const Json &root, Errors &errors)
{
    const Errors refused = errors;
    Policy unused = defaultPolicy();
    const auto isSound = [&](std::string_view part) {
        return root.contains(part) && std::none_of(refused.begin(), refused.end(), [&](const SchemaError &error) { return error.path.starts_with('/' + std::string(part)); });
    };
    if (isSound("facts"))
        readFacts(root, unused, errors);
    if (isSound("rules"))
        readRules(root, unused, errors);
    if (isSound("own_rules"))
        readOwnRules(root, unused, errors);
}

/// Every getter below the schema check is of the type that the schema demands.
Policy readChecked(std::string_view text, Errors &errors)
{
    errors = keepLeaves(validateBy(policySchemaText(), text));
    const auto root = parseUntrusted<Json>(text, kPolicyLimits);
    Policy policy = defaultPolicy();
    if (!root || !root->is_object())
        return policy;
    if (!errors.empty()) {
        readSoundParts(*root, errors);
        return defaultPolicy();
    }
    readFacts(*root, policy, errors);
    readHours(*root, policy, errors);
    readHolidays(*root, policy, errors);
    readLimits(*root, policy);
    readRules(*root, policy, errors);
    readOwnRules(*root, policy, errors);
    return policy;
}

/// The policy, or why not.
Policy readPolicy(std::string_view text, Errors &errors)
{
    try {
        return readChecked(text, errors);
    } catch (const std::exception &e) { // nlohmann throws where a value is of another type than the schema promised
        errors.push_back({"", e.what()});
        return defaultPolicy();
    }
}

} // namespace

std::vector<SchemaError> checkPolicy(std::string_view json)
{
    Errors errors;
    readPolicy(json, errors);
    return errors;
}

std::vector<SchemaError> checkFacts(std::string_view json)
{
    Errors errors = keepLeaves(validateBy(factsSchemaText(), json));
    const auto root = parseUntrusted<Json>(json, kPolicyLimits);
    if (errors.empty() && root)
        checkFactValues(*root, "", errors);
    return errors;
}

Result<Policy> parsePolicy(std::string_view json)
{
    Errors errors;
    Policy policy = readPolicy(json, errors);
    if (!errors.empty())
        return fail(ErrorCode::InvalidInput, errors.front().path + ": " + errors.front().message, "policy");
    return policy;
}

} // namespace ns::policy
