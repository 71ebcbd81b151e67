// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leakwords.h"

#include <QString>

namespace ns::app {

namespace {

using classify::LeakEvidence;
using classify::LeakSign;
using classify::SuspectedLeak;

std::string percent(double share)
{
    return QString::number(share * 100, 'f', 1).toStdString() + " %";
}

std::string quoteValues(const std::vector<std::string> &values)
{
    std::string text;
    for (const std::string &value : values)
        text += (text.empty() ? "\"" : ", \"") + value + "\"";
    return text;
}

std::string describeAll(const SuspectedLeak &leak)
{
    std::string text;
    for (const LeakEvidence &evidence : leak.evidence)
        text += (text.empty() ? "" : "; ") + describeEvidence(evidence);
    return text;
}

Json evidenceJson(const LeakEvidence &evidence)
{
    Json json = {{"sign", classify::leakSignName(evidence.sign)}, {"measured", evidence.measured}, {"limit", evidence.limit}, {"rows", evidence.rows}};
    if (!evidence.outcome.empty())
        json["outcome"] = evidence.outcome;
    if (!evidence.values.empty())
        json["values"] = evidence.values;
    if (evidence.sign != LeakSign::Name) {
        json["within"] = evidence.within;
        json["elsewhere"] = evidence.elsewhere;
    }
    return json;
}

} // namespace

std::string describeEvidence(const LeakEvidence &evidence)
{
    const std::string outcome = "\"" + evidence.outcome + "\"";
    switch (evidence.sign) {
    case LeakSign::Separation:
        return "alone it tells " + outcome + " with AUC " + QString::number(evidence.measured, 'f', 3).toStdString() + " on "
               + std::to_string(evidence.rows) + " other rows";
    case LeakSign::Dominance:
        return "alone it carries " + percent(evidence.measured) + " of what all columns together say";
    case LeakSign::Emptiness:
        return "filled in " + percent(evidence.within) + " of the rows with " + outcome + ", in " + percent(evidence.elsewhere) + " of the others";
    case LeakSign::OneOutcome:
        return (evidence.values.empty() ? std::string("where it holds a value") : "where it says " + quoteValues(evidence.values)) + ", "
               + percent(evidence.measured) + " are " + outcome + " (" + percent(evidence.elsewhere) + " of all rows are)";
    case LeakSign::ChangesAfter:
        return "its value changed later in " + percent(evidence.measured) + " of " + std::to_string(evidence.rows) + " leads of this workspace";
    case LeakSign::LaterDate:
        return percent(evidence.measured) + " of its dates lie after the lead came";
    case LeakSign::LaterDelay:
        return "how much later they lie tells " + outcome + " with AUC " + QString::number(evidence.measured, 'f', 3).toStdString();
    case LeakSign::Name:
        return "its name says \"" + (evidence.values.empty() ? std::string() : evidence.values.front()) + "\"";
    }
    return {};
}

Json leaksJson(const std::vector<SuspectedLeak> &leaks)
{
    Json list = Json::array();
    for (const SuspectedLeak &leak : leaks) {
        Json facts = Json::array();
        for (const LeakEvidence &evidence : leak.evidence)
            facts.push_back(evidenceJson(evidence));
        Json json = {{"column", leak.column}, {"grade", classify::leakGradeName(leak.grade)}, {"used", leak.used}, {"evidence", describeAll(leak)},
                     {"facts", facts}, {"answered", leak.answered}};
        if (!leak.reason.empty())
            json["reason"] = leak.reason;
        list.push_back(std::move(json));
    }
    return list;
}

Json answersJson(const std::vector<classify::LeakAnswer> &answers)
{
    Json list = Json::array();
    for (const classify::LeakAnswer &answer : answers)
        list.push_back({{"column", answer.column}, {"known_at_event", answer.known ? "yes" : "no"}, {"reason", answer.reason}});
    return list;
}

std::string describeLeaks(const std::vector<SuspectedLeak> &leaks)
{
    std::string text;
    for (const SuspectedLeak &leak : leaks) {
        const char *doing = leak.answered ? leak.used ? "kept, as you said" : "left out, as you said"
                            : leak.used   ? "kept until you answer: --ignore or --allow-leak"
                                          : "left out; --allow-leak keeps it";
        text += "suspected leak: " + leak.column + " (" + doing + ")\n  " + describeAll(leak) + "\n";
    }
    return text;
}

} // namespace ns::app
