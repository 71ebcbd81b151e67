// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/policy/guardrails/guard.h"

namespace ns::policy {

namespace {

using Json = nlohmann::ordered_json;

/// Reads the members of one object; keeps the first error with its JSON pointer. A null is as good as missing.
class CaseReader
{
public:
    CaseReader(const Json &object, std::string path, Status &status) : m_object(object), m_path(std::move(path)), m_status(status) {}

    [[nodiscard]] const Json *find(const char *name) const
    {
        const auto found = m_object.find(name);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] std::optional<std::string> text(const char *name) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return std::nullopt;
        return value->is_string() ? std::optional(value->get<std::string>()) : refuse<std::string>(name, "must be text");
    }
    [[nodiscard]] std::optional<bool> flag(const char *name) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return std::nullopt;
        return value->is_boolean() ? std::optional(value->get<bool>()) : refuse<bool>(name, "must be true or false");
    }
    [[nodiscard]] std::optional<double> number(const char *name) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return std::nullopt;
        return value->is_number() ? std::optional(value->get<double>()) : refuse<double>(name, "must be a number");
    }
    template <typename T> std::optional<T> refuse(const char *name, const char *what) const
    {
        if (m_status)
            m_status = fail(ErrorCode::InvalidInput, what, m_path + '/' + name);
        return std::nullopt;
    }

private:
    const Json &m_object;
    const std::string m_path;
    Status &m_status;
};

/// Minutes behind "2026-11-24T11:00:00-05:00"; nothing without an offset.
std::optional<std::chrono::minutes> offsetOf(std::string_view time)
{
    if (time.ends_with('Z') || time.ends_with('z'))
        return std::chrono::minutes(0);
    const std::size_t size = time.size();
    const auto digit = [&](std::size_t i) { return time[i] >= '0' && time[i] <= '9'; };
    if (size < 16 || (time[size - 6] != '+' && time[size - 6] != '-') || time[size - 3] != ':' || !digit(size - 5) || !digit(size - 4) || !digit(size - 2) || !digit(size - 1))
        return std::nullopt;
    const int minutes = ((time[size - 5] - '0') * 10 + time[size - 4] - '0') * 60 + (time[size - 2] - '0') * 10 + time[size - 1] - '0';
    return std::chrono::minutes(time[size - 6] == '-' ? -minutes : minutes);
}

/// Every text and number inside, as sentences: a confirmed booking may have any shape.
void flatten(const Json &value, const std::string &label, std::vector<QString> &sentences)
{
    if (value.is_object() || value.is_array()) {
        for (const auto &[key, inner] : value.items())
            flatten(inner, value.is_object() ? key : label, sentences);
        return;
    }
    std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    if (text.size() >= 16 && text[4] == '-' && text[10] == 'T') // an instant in local time: its date and time of day
        text = text.substr(0, 10) + " , " + text.substr(11, 5);
    sentences.push_back(QString::fromStdString(label.empty() ? text : label + ": " + text));
}

void readContact(const Json &object, GuardCase::Contact &contact, Status &status)
{
    const CaseReader reader(object, "/contact", status);
    contact.optedOut = reader.flag("opted_out");
    contact.consent = reader.flag("consent");
    contact.isMinor = reader.flag("is_minor");
    contact.saysHoursSinceInbound = object.contains("hours_since_last_inbound");
    contact.hoursSinceInbound = reader.number("hours_since_last_inbound");
    contact.kind = reader.text("kind");
    if (const auto text = reader.text("last_inbound"))
        contact.lastInbound = QString::fromStdString(*text);
    contact.country = reader.text("country").value_or("");
    contact.region = reader.text("region").value_or("");
    contact.template_ = reader.text("template").value_or("");
    contact.ownPhoneSuffix = reader.text("own_phone_suffix").value_or("");
    if (const auto sent = reader.number("sent_last_24h"))
        contact.sentLast24h = int(std::clamp(*sent, 0.0, 1e6));
    contact.holiday = reader.flag("holiday");
    if (const Json *confirmed = reader.find("confirmed"))
        flatten(*confirmed, {}, contact.confirmed);
}

void readTime(const CaseReader &reader, GuardCase &message)
{
    const auto text = reader.text("local_time");
    if (!text)
        return;
    const auto at = parseInstant(*text);
    const auto offset = offsetOf(*text);
    if (!at || !offset)
        reader.refuse<int>("local_time", "must be a time with its offset, like 2026-11-24T11:00:00-05:00");
    else
        message.localTime = StatedTime{*at, *offset};
}

Result<GuardCase> readCase(const Json &root)
{
    Status status;
    GuardCase message;
    const CaseReader reader(root, "", status);
    const Json *id = reader.find("id");
    if (id == nullptr || !(id->is_string() || id->is_number()))
        return fail(ErrorCode::InvalidInput, "must be text", "/id");
    message.id = id->is_string() ? id->get<std::string>() : id->dump();
    const auto draft = reader.text("draft");
    if (!draft)
        return fail(ErrorCode::InvalidInput, "must be text", "/draft");
    message.draft = QString::fromStdString(*draft);
    message.language = reader.text("lang");
    message.channel = reader.text("channel");
    message.contactZone = reader.text("contact_tz");
    message.weekday = reader.text("weekday");
    readTime(reader, message);
    if (const Json *facts = reader.find("facts"))
        message.factsJson = facts->dump();
    if (const Json *contact = reader.find("contact")) {
        if (!contact->is_object())
            return fail(ErrorCode::InvalidInput, "must be an object", "/contact");
        readContact(*contact, message.contact, status);
    }
    if (!status)
        return tl::make_unexpected(status.error());
    return message;
}

} // namespace

Result<GuardCase> parseGuardCase(std::string_view line)
{
    const auto root = parseUntrusted<Json>(line);
    if (!root)
        return tl::make_unexpected(root.error());
    if (!root->is_object())
        return fail(ErrorCode::InvalidInput, "must be an object");
    return readCase(*root);
}

std::string guardAnswerLine(const std::string &id, const GuardAnswer &answer)
{
    Json rules = Json::array();
    for (const Finding &finding : answer.findings) {
        Json rule = {{"rule", finding.rule}, {"outcome", outcomeName(finding.outcome)}, {"span", {finding.span.start, finding.span.end}}};
        if (!finding.fact.empty())
            rule["fact"] = finding.fact;
        if (!finding.detail.empty())
            rule["detail"] = finding.detail;
        if (!finding.enforced)
            rule["enforced"] = false;
        rules.push_back(std::move(rule));
    }
    const Json line = {{"id", id}, {"verdict", guardVerdictName(answer.verdict)}, {"rules", std::move(rules)}};
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace ns::policy
