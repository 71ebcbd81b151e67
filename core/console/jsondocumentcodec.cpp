// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/console/jsondocument.h"

namespace ns::console {

namespace {

using Json = nlohmann::ordered_json;

constexpr UntrustedLimits kLimits{.bytesMax = 4 * 1024 * 1024};

std::vector<std::string> stepsOf(std::string_view path)
{
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '/')
            steps.emplace_back();
        else if (path[i] == '~' && i + 1 < path.size())
            steps.back() += path[++i] == '1' ? '/' : '~';
        else if (!steps.empty())
            steps.back() += path[i];
    }
    return steps;
}

std::optional<std::size_t> indexIn(const Json &list, const std::string &step)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    return error == std::errc() && end == step.data() + step.size() && index < list.size() ? std::optional(index) : std::nullopt;
}

template <typename Node> Node *stepInto(Node *at, const std::string &step)
{
    if (at->is_array()) {
        const auto index = indexIn(*at, step);
        return index ? &(*at)[*index] : nullptr;
    }
    const auto found = at->is_object() ? at->find(step) : at->end();
    return at->is_object() && found != at->end() ? &*found : nullptr;
}

/// Null where the path leads nowhere.
const Json *find(const Json &root, std::string_view path)
{
    const Json *at = &root;
    for (const std::string &step : stepsOf(path)) {
        at = stepInto(at, step);
        if (!at)
            return nullptr;
    }
    return at;
}

/// Null where the path leads through a list's missing item.
Json *need(Json &root, std::string_view path)
{
    Json *at = &root;
    for (const std::string &step : stepsOf(path)) {
        Json *next = stepInto(at, step);
        if (!next && at->is_array())
            return nullptr;
        if (!next && !at->is_object())
            *at = Json::object();
        at = next ? next : &(*at)[step];
    }
    return at;
}

QString textOf(const Json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    if (value.is_null())
        return {};
    return QString::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

struct JsonDocument::Content
{
    Json json;
    void set(std::string_view path, Json value)
    {
        if (Json *at = need(json, path))
            *at = std::move(value);
    }
    int append(std::string_view list, Json item)
    {
        Json *at = need(json, list);
        if (!at)
            return -1;
        if (!at->is_array())
            *at = Json::array();
        at->push_back(std::move(item));
        return int(at->size()) - 1;
    }
};

JsonDocument::JsonDocument(std::unique_ptr<Content> content) : m_content(std::move(content)) {}
JsonDocument::JsonDocument(JsonDocument &&) noexcept = default;
JsonDocument &JsonDocument::operator=(JsonDocument &&) noexcept = default;
JsonDocument::JsonDocument(const JsonDocument &other) : m_content(std::make_unique<Content>(*other.m_content)) {}
JsonDocument::~JsonDocument() = default;

JsonDocument &JsonDocument::operator=(const JsonDocument &other)
{
    if (this != &other)
        m_content = std::make_unique<Content>(*other.m_content);
    return *this;
}

Result<JsonDocument> JsonDocument::parse(std::string_view text)
{
    auto json = parseUntrusted<Json>(text, kLimits);
    if (!json)
        return tl::make_unexpected(json.error());
    if (!json->is_object())
        return fail(ErrorCode::InvalidInput, "a policy is a JSON object");
    auto content = std::make_unique<Content>();
    content->json = std::move(*json);
    return JsonDocument(std::move(content));
}

std::string JsonDocument::compact() const
{
    return m_content->json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

JsonDocument::Kind JsonDocument::kindAt(std::string_view path) const
{
    const Json *at = find(m_content->json, path);
    if (!at)
        return Kind::Nothing;
    return at->is_string() ? Kind::Text : at->is_array() ? Kind::List : at->is_object() ? Kind::Object : Kind::Scalar;
}

QString JsonDocument::textAt(std::string_view path) const
{
    const Json *at = find(m_content->json, path);
    return at ? textOf(*at) : QString();
}

int JsonDocument::sizeAt(std::string_view path) const
{
    const Json *at = find(m_content->json, path);
    return at && at->is_structured() ? int(at->size()) : 0;
}

QString JsonDocument::keyAt(std::string_view path, int member) const
{
    const Json *at = find(m_content->json, path);
    if (!at || !at->is_object() || member < 0 || std::size_t(member) >= at->size())
        return {};
    return QString::fromStdString(std::next(at->begin(), member).key());
}

QStringList JsonDocument::textsAt(std::string_view list) const
{
    QStringList texts;
    const Json *at = find(m_content->json, list);
    for (std::size_t i = 0; at && at->is_array() && i < at->size(); ++i)
        texts += textOf((*at)[i]);
    return texts;
}

void JsonDocument::setText(std::string_view path, const QString &text)
{
    m_content->set(path, text.toStdString());
}

void JsonDocument::setNumber(std::string_view path, double number)
{
    const bool isWhole = std::abs(number) < 1e15 && number == std::trunc(number);
    m_content->set(path, isWhole ? Json(std::int64_t(number)) : Json(number));
}

void JsonDocument::setFlag(std::string_view path, bool flag)
{
    m_content->set(path, flag);
}

void JsonDocument::setTexts(std::string_view path, const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(text.toStdString());
    m_content->set(path, std::move(list));
}

void JsonDocument::setEmptyObject(std::string_view path)
{
    m_content->set(path, Json::object());
}

int JsonDocument::appendText(std::string_view list, const QString &text)
{
    return m_content->append(list, text.toStdString());
}

int JsonDocument::appendObject(std::string_view list)
{
    return m_content->append(list, Json::object());
}

void JsonDocument::erase(std::string_view path)
{
    const std::size_t last = path.rfind('/');
    if (last == std::string_view::npos || !find(m_content->json, path))
        return;
    Json *parent = need(m_content->json, path.substr(0, last));
    const std::string step = stepsOf(path.substr(last)).front();
    if (parent->is_array())
        parent->erase(*indexIn(*parent, step));
    else
        parent->erase(step);
}

std::string pointerStep(std::string_view member)
{
    std::string step = "/";
    for (const char c : member)
        c == '~' ? void(step += "~0") : c == '/' ? void(step += "~1") : void(step += c);
    return step;
}

std::string pointerStep(int index)
{
    return '/' + std::to_string(index);
}

} // namespace ns::console
