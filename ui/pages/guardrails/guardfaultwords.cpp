// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what stands in a policy and what is wrong with it.
#include "ui/pages/guardrails/guardwords.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::PolicyTable;

namespace {

/// The last step of a path, and whether it begins like this.
QString lastStep(const std::string &path)
{
    return QString::fromStdString(path.substr(path.rfind('/') + 1));
}

bool isBelow(const std::string &path, const char *place)
{
    return path.starts_with(place);
}

bool says(const console::PolicyFault &fault, const char *words)
{
    return fault.message.find(words) != std::string::npos;
}

} // namespace

QString GuardWords::table(PolicyTable table)
{
    switch (table) {
    case PolicyTable::Prices: return tr("Prices");
    case PolicyTable::Offers: return tr("Offers");
    case PolicyTable::Sentences: return tr("Own sentences");
    case PolicyTable::Links: return tr("Links");
    case PolicyTable::Locations: return tr("Places");
    case PolicyTable::Advisors: return tr("People");
    case PolicyTable::Hours: return tr("Hours");
    case PolicyTable::Holidays: return tr("Holidays");
    }
    return {};
}

QString GuardWords::column(PolicyTable table, int column)
{
    const QString prices[] = {tr("What"), tr("Amount"), tr("Currency"), tr("Per"), tr("Name in templates")};
    const QString offers[] = {tr("Offer"), tr("Percent"), tr("Instalments"), tr("Condition"), tr("Valid until"), tr("Name in templates")};
    const QString links[] = {tr("Link"), tr("Name in templates")};
    const QString places[] = {tr("Name"), tr("Address"), tr("City"), tr("Country"), tr("Time zone"), tr("Name in templates")};
    const QString people[] = {tr("Name"), tr("Place"), tr("Language"), tr("Name in templates")};
    const QString hours[] = {tr("For"), tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")};
    const QString holidays[] = {tr("Country"), tr("Date")};
    switch (table) {
    case PolicyTable::Prices: return prices[column];
    case PolicyTable::Offers: return offers[column];
    case PolicyTable::Sentences: return column == 0 ? tr("Sentence") : tr("Understood");
    case PolicyTable::Links: return links[column];
    case PolicyTable::Locations: return places[column];
    case PolicyTable::Advisors: return people[column];
    case PolicyTable::Hours: return hours[column];
    case PolicyTable::Holidays: return holidays[column];
    }
    return {};
}

QString GuardWords::emptyTable(PolicyTable table)
{
    switch (table) {
    case PolicyTable::Prices: return tr("No prices: a text that names an amount is blocked");
    case PolicyTable::Offers: return tr("No offers: a text that names a discount is blocked");
    case PolicyTable::Sentences: return tr("No sentences: only prices, offers and hours back what a text says");
    case PolicyTable::Links: return tr("No links: a text with a link is blocked");
    case PolicyTable::Locations: return tr("No places: a text with an address goes to a person");
    case PolicyTable::Advisors: return tr("No people: a text that introduces somebody goes to a person");
    case PolicyTable::Hours: return tr("No hours");
    case PolicyTable::Holidays: return tr("No holidays: every day counts as a working day");
    }
    return {};
}

QString GuardWords::scope(console::HoursScope scope, const QString &key)
{
    switch (scope) {
    case console::HoursScope::Business: return tr("The business");
    case console::HoursScope::Channel: return Terms::channel(key.toStdString());
    case console::HoursScope::Country: return Terms::country(key.toStdString());
    case console::HoursScope::Location: return key;
    }
    return key;
}

/// What a field wants says more than what its reader refused; where the path tells nothing, the kind of the refusal has to do.
QString GuardWords::fault(const console::PolicyFault &fault)
{
    const std::string &path = fault.path;
    const QString last = lastStep(path);
    if (path.empty())
        return fault.line > 0 ? tr("This is no JSON from here on: %1").arg(QString::fromStdString(fault.message)) : tr("This is no policy");
    if (says(fault, "additionalProperties"))
        return tr("There is no such setting: %1").arg(last);
    if (isBelow(path, "/facts/prices/") || isBelow(path, "/facts/offers/")) {
        if (last == QLatin1String("amount"))
            return tr("An amount is a number, like 1500 or 189.50, without thousands separators");
        if (last == QLatin1String("currency"))
            return tr("A currency is three capital letters, like USD");
        if (last == QLatin1String("percent"))
            return tr("A percentage lies between 0 and 100");
        if (last == QLatin1String("installments"))
            return tr("Instalments are a whole number from 1 on");
        if (last == QLatin1String("valid_until"))
            return tr("A date is written like 2026-12-31, and there must be such a day");
        if (last == QLatin1String("item"))
            return tr("A price needs something that it is for");
        if (last == QLatin1String("text"))
            return tr("An offer needs its words");
    }
    if (isBelow(path, "/facts/policies/"))
        return tr("A sentence has between 1 and 2,000 letters");
    if (last == QLatin1String("url"))
        return tr("A link begins with https:// and has no spaces");
    if (last == QLatin1String("country"))
        return tr("A country is two capital letters, like PE");
    if (isBelow(path, "/holidays/"))
        return tr("A date is written like 2026-12-31, and there must be such a day");
    if (isBelow(path, "/hours/") || isBelow(path, "/facts/hours/"))
        return tr("Hours are written like 09:00-18:00, several with commas between, or closed; each ends after it begins");
    if (isBelow(path, "/caps/"))
        return tr("A limit is a whole number from 1 to 60");
    if (path == "/min_gap_minutes")
        return tr("A rest is a whole number of minutes");
    if (isBelow(path, "/own_rules/")) {
        if (isBelow(last.toStdString(), "words") || path.find("/words") != std::string::npos)
            return tr("A rule needs words to look for, each of at most three words");
        if (last == QLatin1String("name"))
            return tr("A rule needs a name");
        if (last == QLatin1String("id"))
            return tr("A rule is named by a-z, 0-9 and _, and no two alike");
    }
    if (isBelow(path, "/rules/"))
        return tr("No policy can say this of the rule %1").arg(last);
    if (says(fault, "Missing required"))
        return tr("Missing: %1").arg(last);
    return tr("Not understood at %1: %2").arg(QString::fromStdString(path), QString::fromStdString(fault.message));
}

QString GuardWords::difference(const console::PolicyDifferenceLine &line)
{
    switch (line.kind) {
    case console::DifferenceKind::Added: return tr("added");
    case console::DifferenceKind::Removed: return tr("removed");
    case console::DifferenceKind::Changed: return tr("changed");
    }
    return {};
}

} // namespace ns::ui
