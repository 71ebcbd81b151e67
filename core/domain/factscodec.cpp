// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/facts.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"

namespace ns::domain {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kFactsBytesMax = 4 * 1024 * 1024;

/// Reads fields of one object; keeps the first error with its JSON pointer.
class FieldReader
{
public:
    FieldReader(const Json &object, std::string path, Status &status) : m_object(object), m_path(std::move(path)), m_status(status)
    {
        if (!object.is_object())
            reject("", "must be an object");
    }
    [[nodiscard]] std::string text(const char *name) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return {};
        if (!value->is_string())
            return reject(name, "must be text"), std::string{};
        return value->get<std::string>();
    }
    [[nodiscard]] QString words(const char *name) const { return QString::fromStdString(text(name)); }
    [[nodiscard]] std::optional<double> number(const char *name) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return std::nullopt;
        if (!value->is_number())
            return reject(name, "must be a number"), std::nullopt;
        return value->get<double>();
    }
    [[nodiscard]] const Json *find(const char *name) const
    {
        if (!m_object.is_object())
            return nullptr;
        const auto found = m_object.find(name);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }
    /// Calls read(item, path) for every item of the list `name`.
    template <typename Read> void each(const char *name, Read read) const
    {
        const Json *list = find(name);
        if (list == nullptr)
            return;
        if (!list->is_array())
            return reject(name, "must be a list");
        for (std::size_t i = 0; i < list->size() && m_status; ++i)
            read((*list)[i], m_path + '/' + name + '/' + std::to_string(i));
    }
    void reject(const char *name, std::string_view what) const
    {
        if (m_status)
            m_status = fail(ErrorCode::InvalidInput, m_path + (*name != '\0' ? "/" : "") + name + ": " + std::string(what));
    }
    [[nodiscard]] Status &status() const { return m_status; }

private:
    const Json &m_object;
    std::string m_path;
    Status &m_status;
};

/// "189.5" -> {18950, 2}: fractions have at least two digits, as money is written. Nothing when it is no plain decimal of 15 digits.
std::optional<Money> moneyFrom(std::string text, std::string currency)
{
    const std::size_t dot = text.find('.');
    int scale = 0;
    if (dot != std::string::npos) {
        text.erase(dot, 1);
        scale = int(text.size() - dot);
        if (scale == 1 && text.back() == '0') {
            text.pop_back(); // "120.0" is 120
            scale = 0;
        } else if (scale == 1) {
            text += '0';
            scale = 2;
        }
    }
    Money money{0, scale, std::move(currency)};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), money.units);
    if (error != std::errc{} || end != text.data() + text.size() || text.size() > 16)
        return std::nullopt;
    return money;
}

Money readMoney(const FieldReader &in)
{
    const Json *amount = in.find("amount");
    if (amount == nullptr || !amount->is_number()) {
        in.reject("amount", amount == nullptr ? "missing" : "must be a number");
        return {};
    }
    std::string currency = in.text("currency");
    if (currency.size() != 3)
        in.reject("currency", "must be an ISO 4217 code");
    // dump() writes the shortest text that gives the same double: the digits that the author wrote.
    const auto money = moneyFrom(amount->dump(), std::move(currency));
    if (!money)
        in.reject("amount", "must be a plain decimal");
    return money.value_or(Money{});
}

Offer readOffer(const FieldReader &in)
{
    Offer offer;
    offer.id = in.text("id");
    offer.text = in.words("text");
    offer.percent = in.number("percent");
    if (const auto installments = in.number("installments")) {
        if (*installments < 1 || *installments > 1000 || *installments != double(int(*installments)))
            in.reject("installments", "must be a whole number from 1 to 1000");
        else
            offer.installments = int(*installments);
    }
    offer.condition = in.words("condition");
    offer.validUntil = in.text("valid_until");
    return offer;
}

void readLists(const FieldReader &root, Facts &facts)
{
    Status &status = root.status();
    root.each("prices", [&](const Json &item, std::string path) {
        const FieldReader in(item, std::move(path), status);
        facts.prices.push_back({in.text("id"), in.words("item"), readMoney(in), in.words("per")});
    });
    root.each("offers", [&](const Json &item, std::string path) {
        facts.offers.push_back(readOffer(FieldReader(item, std::move(path), status)));
    });
    root.each("policies", [&](const Json &item, const std::string &path) {
        if (!item.is_string())
            status = fail(ErrorCode::InvalidInput, path + ": must be text");
        else
            facts.policies.push_back(QString::fromStdString(item.get<std::string>()));
    });
    root.each("links", [&](const Json &item, std::string path) {
        const FieldReader in(item, std::move(path), status);
        facts.links.push_back({in.text("id"), in.text("url")});
    });
    root.each("locations", [&](const Json &item, std::string path) {
        const FieldReader in(item, std::move(path), status);
        facts.locations.push_back({in.text("id"), in.words("name"), in.words("address"), in.words("city"), in.text("country"),
                                   in.text("time_zone")});
    });
    root.each("advisors", [&](const Json &item, std::string path) {
        const FieldReader in(item, std::move(path), status);
        facts.advisors.push_back({in.text("id"), in.words("name"), in.text("location"), in.text("language")});
    });
}

void readHours(const FieldReader &root, Facts &facts)
{
    const Json *hours = root.find("hours");
    if (hours == nullptr)
        return;
    const FieldReader in(*hours, "/hours", root.status());
    if (!hours->is_object())
        return;
    for (const auto &[days, span] : hours->items())
        facts.hours[days] = in.text(days.c_str());
}

} // namespace

Result<Facts> parseFacts(std::string_view json)
{
    const auto parsed = parseUntrusted<Json>(json, {.bytesMax = kFactsBytesMax});
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    Status status;
    Facts facts;
    const FieldReader root(*parsed, "", status);
    facts.business = root.words("business");
    readLists(root, facts);
    readHours(root, facts);
    if (!status)
        return tl::make_unexpected(status.error());
    return facts;
}

} // namespace ns::domain
