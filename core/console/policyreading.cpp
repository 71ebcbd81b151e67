// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/policyreading.h"

#include <algorithm>
#include <tuple>

#include "core/base/hash.h"
#include "core/console/jsondocument.h"
#include "core/console/jsontext.h"
#include "core/console/weekdays.h"
#include "core/policy/policy.h"
#include "core/policy/policydiff.h"

namespace ns::console {

namespace {

/// The member that the message of a schema's reader names in quotes, behind these words.
std::string memberIn(const std::string &message, std::string_view behind)
{
    const std::size_t found = message.find(behind);
    const std::size_t open = found == std::string::npos ? found : message.find('\'', found + behind.size());
    const std::size_t close = open == std::string::npos ? open : message.rfind('\'');
    return close == std::string::npos || close <= open ? std::string() : message.substr(open + 1, close - open - 1);
}

DifferenceKind kindOf(policy::DifferenceKind kind)
{
    switch (kind) {
    case policy::DifferenceKind::Added: return DifferenceKind::Added;
    case policy::DifferenceKind::Removed: return DifferenceKind::Removed;
    case policy::DifferenceKind::Changed: return DifferenceKind::Changed;
    }
    return DifferenceKind::Changed;
}

void tellPlaces(std::vector<PolicyFault> &faults, std::string_view document)
{
    std::vector<std::string> paths;
    for (const PolicyFault &fault : faults)
        paths.push_back(fault.path);
    for (const PolicyFault &fault : faults) // of what is missing, the place where it should be
        paths.push_back(fault.path.substr(0, fault.path.rfind('/')));
    const auto places = locateValues(document, paths);
    for (std::size_t i = 0; i < faults.size(); ++i) {
        const auto &place = places[i] ? places[i] : places[faults.size() + i];
        if (place)
            std::tie(faults[i].line, faults[i].column) = std::pair(place->line, place->column);
    }
    std::ranges::stable_sort(faults, {}, [](const PolicyFault &fault) { return std::pair(fault.line, fault.column); });
}

PolicyFault syntaxFault(const std::string &document)
{
    const auto fault = findSyntaxFault(document);
    if (!fault)
        return {{}, "a policy is a JSON object", 1, 1};
    return {{}, fault->found.empty() ? "the text ends too early" : "this does not belong here: " + fault->found, fault->place.line, fault->place.column};
}

} // namespace

std::vector<PolicyFault> placeFaults(const std::vector<SchemaError> &errors, std::string_view document)
{
    std::vector<PolicyFault> faults;
    for (const SchemaError &error : errors) {
        std::string member = memberIn(error.message, "Missing required property");
        if (member.empty())
            member = memberIn(error.message, "'additionalProperties' constraints:");
        faults.push_back({member.empty() ? error.path : error.path + pointerStep(member), error.message});
    }
    tellPlaces(faults, document);
    if (faults.size() > kPolicyFaultsMax)
        faults.resize(kPolicyFaultsMax);
    return faults;
}

PolicyReading readPolicyDocument(const std::string &document, const std::string &published)
{
    PolicyReading reading;
    reading.sha256 = toHex(sha256(document));
    auto differences = comparePolicies(published, document);
    if (!differences) {
        reading.faults.push_back(syntaxFault(document));
        return reading;
    }
    reading.differences = std::move(*differences);
    const auto errors = policy::checkPolicy(document);
    reading.faults = placeFaults(errors, document);
    reading.faultsLeftOut = errors.size() - reading.faults.size();
    return reading;
}

Result<PolicyDifferences> comparePolicies(const std::string &before, const std::string &after)
{
    const auto found = policy::diffPolicies(before, after);
    if (!found)
        return tl::make_unexpected(found.error());
    PolicyDifferences lines;
    for (const policy::PolicyDifference &each : *found)
        lines.push_back({each.path, kindOf(each.kind), QString::fromStdString(each.before), QString::fromStdString(each.after)});
    return lines;
}

std::string defaultPolicyDocument()
{
    const policy::Policy policy = policy::defaultPolicy();
    std::array<std::string, 7> days;
    for (std::size_t day = 0; day < days.size(); ++day) {
        for (const policy::DayWindow &window : policy.standardHours.days[day]) {
            const auto clock = [](int minutes) { return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0')).toStdString(); };
            days[day] += (days[day].empty() ? "" : ",") + clock(window.open) + "-" + clock(window.close);
        }
        if (days[day].empty())
            days[day] = "closed";
    }
    auto document = JsonDocument::parse("{}");
    document->setNumber("/version", 1);
    document->setEmptyObject("/facts");
    for (const auto &[key, hours] : foldWeek(days))
        document->setText("/hours/default" + pointerStep(key), QString::fromStdString(hours));
    document->setNumber("/caps/marketing_per_day", policy.marketingPerDay);
    document->setNumber("/caps/marketing_per_week", policy.marketingPerWeek);
    document->setText("/consent/marketing", policy.marketingConsent == policy::ConsentNeed::Required ? QStringLiteral("required") : QStringLiteral("not_required"));
    return layOutJson(document->compact());
}

} // namespace ns::console
