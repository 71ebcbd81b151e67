// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/ingress/ingresscodec.h"

#include <nlohmann/json.hpp>

namespace ns::connect {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kReasonsMax = 1000;
constexpr std::size_t kReasonBytesMax = 500;

/// A reason may quote what came from outside: bytes that are not UTF-8 are replaced, dump() would throw on them.
std::string dump(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

Result<EventBatch> readEventLines(std::string_view body, Instant now, int linesMax)
{
    EventBatch batch;
    int number = 0;
    while (!body.empty()) {
        const std::size_t end = body.find('\n');
        std::string_view line = body.substr(0, end);
        body.remove_prefix(end == body.npos ? body.size() : end + 1);
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos)
            continue;
        if (line.back() == '\r')
            line.remove_suffix(1);
        if (number > linesMax)
            return fail(ErrorCode::TooLarge, "over " + std::to_string(linesMax) + " lines in one request");
        Result<domain::Event> event = domain::parseEventLine(line, now);
        if (event)
            batch.events.push_back(*std::move(event));
        else
            batch.rejected.push_back({number, event.error().text.substr(0, kReasonBytesMax)});
    }
    return batch;
}

std::string encodeReceipt(int accepted, int duplicates, const std::vector<RejectedLine> &rejected)
{
    Json reasons = Json::array();
    for (const RejectedLine &line : rejected) {
        if (reasons.size() == kReasonsMax)
            break;
        reasons.push_back({{"line", line.line}, {"reason", line.reason}});
    }
    Json receipt = {{"accepted", accepted}, {"duplicates", duplicates}, {"rejected", std::move(reasons)}};
    if (rejected.size() > kReasonsMax)
        receipt["rejected_total"] = rejected.size();
    return dump(receipt);
}

std::string encodeProblem(std::string_view code, std::string_view detail)
{
    return dump({{"error", code}, {"detail", detail}});
}

} // namespace ns::connect
