// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/domain/event.h"

namespace ns::domain {

namespace {

using Json = nlohmann::json;

constexpr UntrustedLimits kLineLimits = {.bytesMax = 256 * 1024};
// A stored payload is a line written again: numbers may be spelled longer ("1e9" becomes 1000000000.0).
constexpr UntrustedLimits kStoredLimits = {.bytesMax = 16 * 1024 * 1024};
constexpr std::size_t kIdBytesMax = 200;
constexpr std::size_t kChannelBytesMax = 64;
constexpr std::size_t kChannelsMax = 64;
constexpr std::size_t kAttributesMax = 500;
constexpr Millis kAheadMax = std::chrono::hours{24};

enum class Origin { Outside, Stored };

std::string dumpCompact(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Reads named fields of one object, moving texts out of it; keeps the first error, with the field's full name.
class Fields
{
public:
    Fields(Json &object, std::string_view prefix, Status &status) : m_object(object), m_prefix(prefix), m_status(status) {}

    /// The field's value, or nothing when it is absent or null.
    [[nodiscard]] Json *find(const char *name) const
    {
        const auto found = m_object.find(name);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }
    /// The field's text where it lies; nothing when it is absent or null, or no text (rejected).
    [[nodiscard]] const std::string *view(const char *name) const
    {
        const Json *value = find(name);
        const auto *string = value == nullptr ? nullptr : value->get_ptr<const std::string *>();
        if (value != nullptr && string == nullptr)
            reject(name, "must be text");
        return string;
    }
    /// The same, moved out of the document.
    [[nodiscard]] std::optional<std::string> text(const char *name) const
    {
        Json *value = find(name);
        if (value == nullptr)
            return std::nullopt;
        if (auto *string = value->get_ptr<std::string *>())
            return std::move(*string);
        reject(name, "must be text");
        return std::nullopt;
    }
    /// A foreign id: text or a whole number; at most 200 bytes, no control characters. Empty when absent.
    [[nodiscard]] std::string id(const char *name) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return {};
        std::string id = value->is_number_integer() ? value->dump() : text(name).value_or("");
        if (id.size() > kIdBytesMax)
            reject(name, "longer than 200 bytes");
        else if (std::any_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
            reject(name, "holds control characters");
        return id;
    }
    /// An id that must be there, as text.
    [[nodiscard]] std::string requiredId(const char *name) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return reject(name, "missing"), std::string{};
        if (!value->is_string())
            return reject(name, "must be text"), std::string{};
        std::string found = id(name);
        if (found.empty())
            reject(name, "empty");
        return found;
    }
    [[nodiscard]] std::string channel(const char *name) const
    {
        std::string channel = requiredId(name);
        if (channel.size() > kChannelBytesMax)
            reject(name, "longer than 64 bytes");
        return channel;
    }
    [[nodiscard]] std::optional<Instant> instant(const char *name) const
    {
        const std::string *written = view(name);
        if (written == nullptr || written->empty())
            return std::nullopt;
        const auto at = parseInstant(*written);
        if (!at)
            reject(name, at.error().text);
        return at ? std::optional(*at) : std::nullopt;
    }
    [[nodiscard]] bool flag(const char *name, bool otherwise = false) const
    {
        const Json *value = find(name);
        if (value == nullptr)
            return otherwise;
        if (!value->is_boolean())
            reject(name, "must be true or false");
        return value->is_boolean() ? value->get<bool>() : otherwise;
    }
    void reject(std::string_view name, std::string_view what) const
    {
        if (m_status)
            m_status = fail(ErrorCode::InvalidInput, std::string(m_prefix).append(name).append(": ").append(what));
    }
    [[nodiscard]] Json &object() const { return m_object; }
    [[nodiscard]] Status &status() const { return m_status; }

private:
    Json &m_object;
    std::string_view m_prefix;
    Status &m_status;
};

QString toQString(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<std::string> readCountry(const Fields &in)
{
    auto country = in.text("country");
    if (!country || country->empty())
        return std::nullopt;
    for (char &c : *country)
        c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    const bool ok = country->size() == 2 && std::all_of(country->begin(), country->end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!ok)
        in.reject("country", "must be two letters");
    return country;
}

ConsentMap readConsent(const Fields &in)
{
    ConsentMap consent;
    const Json *stated = in.find("consent");
    if (stated == nullptr)
        return consent;
    if (!stated->is_object())
        return in.reject("consent", "must be an object"), consent;
    if (stated->size() > kChannelsMax)
        return in.reject("consent", "more than 64 channels"), consent;
    for (const auto &[channel, given] : stated->items()) {
        if (channel.empty() || channel.size() > kChannelBytesMax)
            in.reject("consent", "a channel's name has 1 to 64 bytes");
        else if (given.is_boolean())
            consent.emplace(channel, given.get<bool>());
        else if (!given.is_null())
            in.reject("consent." + channel, "must be true, false or null");
    }
    return consent;
}

/// Text stays as it is, null is missing; everything else is kept as compact JSON text.
std::string attributeText(Json &value)
{
    if (auto *string = value.get_ptr<std::string *>())
        return std::move(*string);
    return value.is_null() ? std::string{} : dumpCompact(value);
}

Attributes readAttributes(const Fields &in, Origin origin)
{
    Attributes attributes;
    Json *stated = in.find("attributes");
    if (stated == nullptr)
        return attributes;
    if (!stated->is_object())
        return in.reject("attributes", "must be an object"), attributes;
    if (origin == Origin::Outside && stated->size() > kAttributesMax)
        return in.reject("attributes", "more than 500"), attributes;
    for (auto &[name, value] : stated->get_ref<Json::object_t &>())
        attributes.emplace_hint(attributes.end(), name, attributeText(value));
    return attributes;
}

ContactPatch readContact(const Fields &in, Origin origin)
{
    ContactPatch patch;
    patch.sourceId = in.id("id");
    if (const auto name = in.text("name"))
        patch.name = toQString(*name);
    patch.phone = in.text("phone");
    patch.email = in.text("email");
    if (const auto language = in.text("language"))
        patch.language = parseLanguage(*language);
    patch.country = readCountry(in);
    patch.timeZone = in.text("time_zone");
    patch.location = in.text("location");
    if (origin == Origin::Stored)
        patch.stage = in.text("stage");
    if (const auto role = in.text("role"))
        patch.role = parseRole(*role);
    patch.consent = readConsent(in);
    patch.attributes = readAttributes(in, origin);
    return patch;
}

InboundMessage readInbound(const Fields &in)
{
    InboundMessage message;
    message.channel = in.channel("channel");
    const auto text = in.text("text");
    if (!text)
        in.reject("text", "missing");
    message.text = toQString(text.value_or(""));
    message.messageId = in.id("message_id");
    return message;
}

DeliveryReport readDelivery(const Fields &in)
{
    DeliveryReport report{in.id("message_id"), in.id("reference"), in.id("code")};
    if (report.messageId.empty() && report.reference.empty())
        in.reject("message_id", "missing, and no reference either");
    return report;
}

StageChange readStageChange(const Fields &in)
{
    std::string pipeline = in.id("pipeline");
    std::string from = in.id("from");
    return {std::move(pipeline), std::move(from), in.requiredId("to")};
}

AppointmentChange readAppointment(const Fields &in)
{
    AppointmentChange change;
    change.appointmentId = in.id("appointment_id");
    change.startsAt = in.instant("starts_at");
    change.replaces = in.id("replaces");
    change.rescheduled = in.flag("rescheduled");
    return change;
}

DealChange readDeal(const Fields &in)
{
    DealChange deal;
    deal.pipeline = in.id("pipeline");
    if (const Json *amount = in.find("amount")) {
        if (amount->is_number())
            deal.amount = amount->get<double>();
        else
            in.reject("amount", "must be a number");
    }
    deal.currency = in.id("currency");
    return deal;
}

EventData readImportMarks(const Fields &in)
{
    Json *marks = in.find("import");
    if (marks == nullptr)
        return NoData{};
    if (!marks->is_object())
        return in.reject("import", "must be an object"), NoData{};
    const Fields fields(*marks, "data.import.", in.status());
    return ImportMarks{fields.flag("history"), fields.flag("starts", true)};
}

Unmerging readUnmerging(const Fields &in)
{
    Unmerging unmerging;
    unmerging.marketingPaused = in.flag("marketing_paused");
    if (const auto name = in.text("own_name"))
        unmerging.ownName = toQString(*name);
    const Json *channels = in.find("opted_out");
    if (channels == nullptr)
        return unmerging;
    if (!channels->is_array())
        return in.reject("opted_out", "must be a list"), unmerging;
    for (const Json &channel : *channels) {
        if (const auto *name = channel.get_ptr<const std::string *>())
            unmerging.optedOut.push_back(*name);
        else
            in.reject("opted_out", "must hold texts");
    }
    return unmerging;
}

EventData readData(EventType type, const Fields &in, Origin origin)
{
    switch (type) {
    case EventType::LeadCreated: return origin == Origin::Stored ? readImportMarks(in) : NoData{};
    case EventType::MessageInbound: return readInbound(in);
    case EventType::MessageDelivered:
    case EventType::MessageRead:
    case EventType::MessageClicked:
    case EventType::MessageFailed:
    case EventType::MessageBounced: return readDelivery(in);
    case EventType::StageChanged: return readStageChange(in);
    case EventType::AppointmentBooked:
    case EventType::AppointmentCancelled:
    case EventType::AppointmentNoShow:
    case EventType::AppointmentAttended: return readAppointment(in);
    case EventType::DealWon:
    case EventType::DealLost: return readDeal(in);
    case EventType::OptoutReceived: return OptOutRequest{in.channel("channel")};
    case EventType::TimerFired:
    case EventType::FollowupDue: return TimerFiring{in.id("timer_kind"), in.id("run"), in.id("node")};
    case EventType::ReviewAnswered: return ReviewAnswering{in.requiredId("review_id")};
    case EventType::ContactUpdated: return NoData{};
    case EventType::ContactUnmerged: return readUnmerging(in);
    }
    return NoData{};
}

/// The object at `name`, made empty where it is absent or null.
Json &objectAt(Json &root, const char *name, Status &status)
{
    Json &value = root[name];
    if (value.is_null())
        value = Json::object();
    if (!value.is_object() && status)
        status = fail(ErrorCode::InvalidInput, std::string(name) + ": must be an object");
    return value;
}

bool isDelivery(EventType type)
{
    return type >= EventType::MessageDelivered && type <= EventType::MessageBounced;
}

Result<EventType> readType(const Fields &in, Origin origin)
{
    const std::string *name = in.view("type");
    if (name == nullptr)
        return fail(ErrorCode::InvalidInput, in.find("type") == nullptr ? "type: missing" : "type: must be text");
    const auto type = parseEventType(*name);
    if (!type)
        return fail(ErrorCode::InvalidInput, "unknown_type: " + name->substr(0, 100));
    if (origin == Origin::Outside && isInternal(*type))
        return fail(ErrorCode::InvalidInput, "internal_type");
    return *type;
}

/// What only the program itself may state is taken out of a foreign event, so that it is not stored either.
void dropReserved(Json &contact, Json &data, EventType type)
{
    contact.erase("stage");
    if (type == EventType::LeadCreated)
        data.erase("import");
}

/// A time from outside is bounded; one that is not stated is `now`, and is written into the document, so that a replay reads the same.
void readOutsideTime(Event &event, const Fields &in, Instant now)
{
    const auto stated = in.instant("occurred_at");
    in.object().erase("occurred_at_assumed");
    if (!stated) {
        in.object()["occurred_at"] = formatInstant(now);
        in.object()["occurred_at_assumed"] = true;
    } else if (*stated > now + kAheadMax) {
        in.reject("occurred_at", "more than 24 h ahead");
    }
    event.occurredAt = stated.value_or(now);
    event.timeAssumed = !stated;
}

void readStoredTime(Event &event, const Fields &in)
{
    const auto stated = in.instant("occurred_at");
    if (!stated)
        in.reject("occurred_at", "missing");
    event.occurredAt = stated.value_or(Instant{});
    event.timeAssumed = in.flag("occurred_at_assumed");
}

void readInto(Event &event, Json &root, Origin origin, Status &status)
{
    const Fields top(root, "", status);
    if (origin == Origin::Outside && top.find("contact") == nullptr && !isDelivery(event.type))
        top.reject("contact", "missing");
    Json &contact = objectAt(root, "contact", status);
    Json &data = objectAt(root, "data", status);
    if (!status)
        return;
    if (origin == Origin::Outside) {
        dropReserved(contact, data, event.type);
        event.payload = dumpCompact(root); // before anything is moved out
    }
    event.key.source = top.requiredId("source");
    event.key.id = top.requiredId("id");
    event.contact = readContact(Fields(contact, "contact.", status), origin);
    event.data = readData(event.type, Fields(data, "data.", status), origin);
}

Result<Event> parseEvent(std::string_view text, Origin origin, Instant now)
{
    auto parsed = parseUntrusted<Json>(text, origin == Origin::Outside ? kLineLimits : kStoredLimits);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    if (!parsed->is_object())
        return fail(ErrorCode::InvalidInput, "an event must be an object");
    Status status;
    const Fields top(*parsed, "", status);
    const auto type = readType(top, origin);
    if (!type)
        return tl::make_unexpected(type.error());
    Event event;
    event.type = *type;
    if (origin == Origin::Outside)
        readOutsideTime(event, top, now);
    else
        readStoredTime(event, top);
    readInto(event, *parsed, origin, status);
    if (!status)
        return tl::make_unexpected(status.error());
    if (origin == Origin::Stored)
        event.payload = text;
    return event;
}

} // namespace

Result<Event> parseEventLine(std::string_view line, Instant now)
{
    return parseEvent(line, Origin::Outside, now);
}

Result<Event> parseStoredEvent(std::string_view payload)
{
    return parseEvent(payload, Origin::Stored, Instant{});
}

} // namespace ns::domain
