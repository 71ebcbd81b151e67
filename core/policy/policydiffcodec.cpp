// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/policy/policydiff.h"

namespace ns::policy {

namespace {

using Json = nlohmann::json;

std::string compact(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// What a person would call this item of a list: its id, else what it is about, else all of it.
std::string nameOf(const Json &item)
{
    if (!item.is_object())
        return item.is_string() ? item.get<std::string>() : compact(item);
    std::string name;
    for (const char *member : {"id", "item", "per", "text", "name", "url"}) {
        const auto found = item.find(member);
        if (found == item.end() || !found->is_string())
            continue;
        name += (name.empty() ? "" : ", ") + found->get<std::string>();
        if (std::string_view(member) != "item")
            return name; // a price is known by its item and its period
    }
    return name.empty() ? compact(item) : name;
}

class Comparison
{
public:
    void compare(const std::string &path, const Json &before, const Json &after)
    {
        if (before == after)
            return;
        if (before.is_object() && after.is_object())
            compareMembers(path, byKey(before), byKey(after), "/");
        else if (before.is_array() && after.is_array())
            compareMembers(path, byName(before), byName(after), "[");
        else
            m_found.push_back({path, DifferenceKind::Changed, compact(before), compact(after)});
    }
    [[nodiscard]] std::vector<PolicyDifference> take() { return std::move(m_found); }

private:
    using Members = std::map<std::string, const Json *>;

    static Members byKey(const Json &object)
    {
        Members members;
        for (const auto &[key, value] : object.items())
            members[key] = &value;
        return members;
    }

    /// Two items of one name are told apart by their order.
    static Members byName(const Json &list)
    {
        Members members;
        for (const Json &item : list) {
            const std::string name = nameOf(item);
            std::string free = name;
            for (int n = 2; members.contains(free); ++n)
                free = name + " (" + std::to_string(n) + ")";
            members[free] = &item;
        }
        return members;
    }

    void compareMembers(const std::string &path, const Members &before, const Members &after, std::string_view opening)
    {
        Members all = before;
        all.insert(after.begin(), after.end());
        for (const auto &[name, unused] : all) {
            const std::string place = path + std::string(opening) + name + (opening == "[" ? "]" : "");
            const auto was = before.find(name), is = after.find(name);
            if (was == before.end())
                m_found.push_back({place, DifferenceKind::Added, {}, compact(*is->second)});
            else if (is == after.end())
                m_found.push_back({place, DifferenceKind::Removed, compact(*was->second), {}});
            else
                compare(place, *was->second, *is->second);
        }
    }

    std::vector<PolicyDifference> m_found;
};

} // namespace

std::string_view differenceKindName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added: return "added";
    case DifferenceKind::Removed: return "removed";
    case DifferenceKind::Changed: return "changed";
    }
    return "changed";
}

Result<std::vector<PolicyDifference>> diffPolicies(std::string_view before, std::string_view after)
{
    constexpr UntrustedLimits kLimits{.bytesMax = 4 * 1024 * 1024};
    const auto was = parseUntrusted<Json>(before, kLimits);
    const auto is = parseUntrusted<Json>(after, kLimits);
    if (!was || !is)
        return tl::make_unexpected(was ? is.error() : was.error());
    if (!was->is_object() || !is->is_object())
        return fail(ErrorCode::InvalidInput, "a policy is a JSON object");
    Comparison comparison;
    comparison.compare("", *was, *is);
    return comparison.take();
}

} // namespace ns::policy
