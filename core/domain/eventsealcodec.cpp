// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/domain/event.h"

// The writing half of eventcodec.cpp: payloads of events that we make ourselves, in the names that the reading half takes.
namespace ns::domain {

namespace {

using Json = nlohmann::json;

void putText(Json &object, const char *name, std::string_view text)
{
    if (!text.empty())
        object[name] = text;
}

void putStated(Json &object, const char *name, const std::optional<std::string> &text)
{
    if (text)
        object[name] = *text;
}

Json contactJson(const ContactPatch &patch)
{
    Json contact = Json::object();
    putText(contact, "id", patch.sourceId);
    if (patch.name)
        contact["name"] = patch.name->toStdString();
    putStated(contact, "phone", patch.phone);
    putStated(contact, "email", patch.email);
    if (patch.language)
        contact["language"] = languageCode(*patch.language);
    putStated(contact, "country", patch.country);
    putStated(contact, "time_zone", patch.timeZone);
    putStated(contact, "location", patch.location);
    putStated(contact, "stage", patch.stage);
    if (patch.role)
        contact["role"] = roleName(*patch.role);
    for (const auto &[channel, given] : patch.consent)
        contact["consent"][channel] = given;
    for (const auto &[name, value] : patch.attributes)
        contact["attributes"][name] = value;
    return contact;
}

/// Writes each alternative of EventData under the names that readData takes.
struct DataWriter
{
    Json &data;

    void operator()(const NoData & /*none*/) const {}
    void operator()(const InboundMessage &message) const
    {
        data["channel"] = message.channel;
        data["text"] = message.text.toStdString();
        putText(data, "message_id", message.messageId);
    }
    void operator()(const DeliveryReport &report) const
    {
        putText(data, "message_id", report.messageId);
        putText(data, "reference", report.reference);
        putText(data, "code", report.code);
    }
    void operator()(const StageChange &change) const
    {
        putText(data, "pipeline", change.pipeline);
        putText(data, "from", change.from);
        data["to"] = change.to;
    }
    void operator()(const AppointmentChange &change) const
    {
        putText(data, "appointment_id", change.appointmentId);
        if (change.startsAt)
            data["starts_at"] = formatInstant(*change.startsAt);
        putText(data, "replaces", change.replaces);
        if (change.rescheduled)
            data["rescheduled"] = true;
    }
    void operator()(const DealChange &deal) const
    {
        putText(data, "pipeline", deal.pipeline);
        if (deal.amount)
            data["amount"] = *deal.amount;
        putText(data, "currency", deal.currency);
    }
    void operator()(const OptOutRequest &request) const { data["channel"] = request.channel; }
    void operator()(const TimerFiring &firing) const
    {
        putText(data, "timer_kind", firing.timerKind);
        putText(data, "run", firing.runId);
        putText(data, "node", firing.node);
    }
    void operator()(const ReviewAnswering &answering) const { data["review_id"] = answering.reviewId; }
    void operator()(const ImportMarks &marks) const
    {
        data["import"] = {{"history", marks.history}, {"starts", marks.startsSequences}};
    }
    void operator()(const Unmerging &unmerging) const
    {
        if (!unmerging.optedOut.empty())
            data["opted_out"] = unmerging.optedOut;
        if (unmerging.marketingPaused)
            data["marketing_paused"] = true;
        if (unmerging.ownName)
            data["own_name"] = unmerging.ownName->toStdString();
    }
};

std::string dumpCompact(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

void sealPayload(Event &event)
{
    Json root = Json::object();
    root["id"] = event.key.id;
    root["source"] = event.key.source;
    root["type"] = eventTypeName(event.type);
    root["occurred_at"] = formatInstant(event.occurredAt);
    root["contact"] = contactJson(event.contact);
    Json &data = root["data"] = Json::object();
    std::visit(DataWriter{data}, event.data);
    if (event.timeAssumed)
        root["occurred_at_assumed"] = true;
    event.payload = dumpCompact(root);
}

Digest contentDigest(const Event &event)
{
    if (!event.timeAssumed && !std::holds_alternative<ImportMarks>(event.data))
        return sha256(event.payload);
    auto root = parseUntrusted<Json>(event.payload, {.bytesMax = event.payload.size()});
    if (!root || !root->is_object()) // no payload of ours; then its bytes are all that can be compared
        return sha256(event.payload);
    if (event.timeAssumed) {
        root->erase("occurred_at");
        root->erase("occurred_at_assumed");
    }
    if (const auto data = root->find("data"); data != root->end() && data->is_object())
        data->erase("import");
    return sha256(dumpCompact(*root));
}

} // namespace ns::domain
