// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/leakcodec.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"

namespace ns::classify {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kBytesMax = 16 * 1024 * 1024;

LeakSign readSign(const Json &json)
{
    static constexpr std::array kSigns = {LeakSign::Separation, LeakSign::Dominance,    LeakSign::Emptiness,
                                          LeakSign::OneOutcome, LeakSign::ChangesAfter, LeakSign::LaterDate,
                                          LeakSign::LaterDelay, LeakSign::Name};
    const auto text = json.get<std::string>();
    for (const LeakSign sign : kSigns) {
        if (leakSignName(sign) == text)
            return sign;
    }
    throw std::invalid_argument("unknown sign " + text);
}

LeakEvidence readEvidence(const Json &json)
{
    LeakEvidence evidence;
    evidence.sign = readSign(json.at("sign"));
    evidence.measured = json.at("measured").get<double>();
    evidence.limit = json.at("limit").get<double>();
    evidence.outcome = json.at("outcome").get<std::string>();
    evidence.values = json.at("values").get<std::vector<std::string>>();
    evidence.within = json.at("within").get<double>();
    evidence.elsewhere = json.at("elsewhere").get<double>();
    evidence.rows = json.at("rows").get<std::size_t>();
    return evidence;
}

SuspectedLeak readSuspect(const Json &json)
{
    SuspectedLeak leak;
    leak.column = json.at("column").get<std::string>();
    const auto grade = json.at("grade").get<std::string>();
    if (grade != leakGradeName(LeakGrade::Ask) && grade != leakGradeName(LeakGrade::Out))
        throw std::invalid_argument("unknown grade " + grade);
    leak.grade = grade == leakGradeName(LeakGrade::Ask) ? LeakGrade::Ask : LeakGrade::Out;
    leak.used = json.at("used").get<bool>();
    leak.answered = json.at("answered").get<bool>();
    leak.reason = json.at("reason").get<std::string>();
    for (const Json &evidence : json.at("evidence"))
        leak.evidence.push_back(readEvidence(evidence));
    return leak;
}

} // namespace

std::string encodeSuspects(const std::vector<SuspectedLeak> &suspects)
{
    Json list = Json::array();
    for (const SuspectedLeak &leak : suspects) {
        Json evidence = Json::array();
        for (const LeakEvidence &sign : leak.evidence) {
            evidence.push_back({{"sign", leakSignName(sign.sign)}, {"measured", sign.measured}, {"limit", sign.limit}, {"outcome", sign.outcome},
                                {"values", sign.values}, {"within", sign.within}, {"elsewhere", sign.elsewhere}, {"rows", sign.rows}});
        }
        list.push_back({{"column", leak.column}, {"grade", leakGradeName(leak.grade)}, {"used", leak.used}, {"answered", leak.answered},
                        {"reason", leak.reason}, {"evidence", evidence}});
    }
    return list.dump();
}

std::string encodeAnswers(const std::vector<LeakAnswer> &answers)
{
    Json list = Json::array();
    for (const LeakAnswer &answer : answers)
        list.push_back({{"column", answer.column}, {"known", answer.known}, {"reason", answer.reason}});
    return list.dump();
}

Result<LeakRecord> decodeLeaks(std::string_view suspects, std::string_view answers)
{
    const auto suspectList = parseUntrusted<Json>(suspects, {.bytesMax = kBytesMax});
    if (!suspectList)
        return tl::make_unexpected(suspectList.error());
    const auto answerList = parseUntrusted<Json>(answers, {.bytesMax = kBytesMax});
    if (!answerList)
        return tl::make_unexpected(answerList.error());
    try {
        LeakRecord record;
        for (const Json &json : *suspectList)
            record.suspects.push_back(readSuspect(json));
        for (const Json &json : *answerList)
            record.answers.push_back({json.at("column").get<std::string>(), json.at("known").get<bool>(), json.at("reason").get<std::string>()});
        return record;
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a record of suspected columns: ") + e.what());
    }
}

} // namespace ns::classify
