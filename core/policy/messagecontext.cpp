// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/messagecontext.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/packed.h"

namespace ns::policy {

namespace {

constexpr std::uint64_t kPackVersion = 1;
constexpr std::size_t kOffsetsMax = 64;
constexpr std::size_t kPlaceBytesMax = 512;
constexpr int kOffsetMax = 18 * 60; // no clock on earth is further from UTC
constexpr std::array<std::string_view, 4> kChannels{"whatsapp", "sms", "email", "phone"}; // one byte each; others are written out

enum Bit : std::uint64_t {
    ConsentStated = 1, ConsentGiven = 2, OptedOut = 4, Minor = 8, Guardian = 16, Paused = 32, Template = 64,
    Live = 128, Merged = 256, HasAddress = 512, ValidAddress = 1024, AllBits = 2047,
};

std::uint64_t bitsOf(const MessageContext &c)
{
    std::uint64_t bits = 0;
    const auto set = [&](Bit bit, bool value) { bits |= value ? std::uint64_t(bit) : 0; };
    set(ConsentStated, c.consent.has_value());
    set(ConsentGiven, c.consent.value_or(false));
    set(OptedOut, c.optedOut);
    set(Minor, c.isMinor);
    set(Guardian, c.isGuardian);
    set(Paused, c.marketingPaused);
    set(Template, c.hasTemplate);
    set(Live, c.runIsLive);
    set(Merged, c.isMerged);
    set(HasAddress, c.hasAddress);
    set(ValidAddress, c.validAddress);
    return bits;
}

void setBits(MessageContext &c, std::uint64_t bits)
{
    const auto has = [&](Bit bit) { return (bits & bit) != 0; };
    if (has(ConsentStated))
        c.consent = has(ConsentGiven);
    c.optedOut = has(OptedOut);
    c.isMinor = has(Minor);
    c.isGuardian = has(Guardian);
    c.marketingPaused = has(Paused);
    c.hasTemplate = has(Template);
    c.runIsLive = has(Live);
    c.isMerged = has(Merged);
    c.hasAddress = has(HasAddress);
    c.validAddress = has(ValidAddress);
}

void packChannel(PackWriter &out, const std::string &channel)
{
    const auto found = std::find(kChannels.begin(), kChannels.end(), channel);
    out.u64(found == kChannels.end() ? 0 : std::uint64_t(found - kChannels.begin()) + 1);
    if (found == kChannels.end())
        out.bytes(channel);
}

/// False when it is no channel.
std::optional<std::string> unpackChannel(PackReader &in)
{
    const std::uint64_t code = in.u64();
    if (code > kChannels.size())
        return std::nullopt;
    return code == 0 ? in.bytes() : std::string(kChannels[std::size_t(code) - 1]);
}

/// 0: nothing; else the minutes and one.
void packMinutes(PackWriter &out, std::optional<int> minutes)
{
    out.flag(minutes.has_value());
    if (minutes)
        out.i64(*minutes);
}

bool fitsInt(std::int64_t value)
{
    return value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
}

class ContextReader
{
public:
    explicit ContextReader(std::string_view bytes) : m_in(bytes) {}

    Result<MessageContext> read()
    {
        MessageContext context;
        check(m_in.u64() == kPackVersion);
        context.at = fromMillis(m_in.i64());
        const std::uint64_t kind = m_in.u64();
        check(kind <= std::uint64_t(domain::MessageKind::OptoutConfirmation));
        context.kind = m_ok ? domain::MessageKind(kind) : domain::MessageKind::Marketing;
        const std::uint64_t bits = m_in.u64();
        check(bits <= AllBits);
        setBits(context, bits);
        const auto channel = unpackChannel(m_in);
        check(channel.has_value());
        context.channel = channel.value_or("");
        for (std::string *text : {&context.country, &context.region, &context.location})
            *text = m_in.bytes();
        for (const std::string *text : {&context.channel, &context.country, &context.region, &context.location})
            check(text->size() <= kPlaceBytesMax);
        readOffsets(context);
        context.minutesSinceInbound = readMinutes();
        context.minutesSinceSend = readMinutes();
        context.sentLast24h = readInt();
        context.sentLast7d = readInt();
        if (!m_ok || !m_in.ok() || !m_in.atEnd())
            return fail(ErrorCode::InvalidInput, "not a packed message context");
        return context;
    }

private:
    void check(bool fact) { m_ok = m_ok && fact; }
    int readInt()
    {
        const std::int64_t value = m_in.i64();
        check(fitsInt(value));
        return m_ok ? int(value) : 0;
    }
    std::optional<int> readMinutes()
    {
        const std::uint64_t flag = m_in.u64();
        check(flag <= 1);
        return flag == 1 ? std::optional(readInt()) : std::nullopt;
    }
    void readOffsets(MessageContext &context)
    {
        const std::size_t count = m_in.count();
        check(count <= kOffsetsMax);
        for (std::size_t i = 0; m_ok && i < count; ++i) {
            const std::int64_t offset = m_in.i64();
            check(offset >= -kOffsetMax && offset <= kOffsetMax && (context.offsets.empty() || offset > context.offsets.back()));
            context.offsets.push_back(m_ok ? std::int16_t(offset) : std::int16_t(0));
        }
    }

    PackReader m_in;
    bool m_ok = true;
};

std::optional<int> minutesSince(std::optional<Instant> then, Instant now)
{
    if (!then)
        return std::nullopt;
    const std::int64_t minutes = std::chrono::floor<std::chrono::minutes>(now - *then).count();
    constexpr std::int64_t kYears = std::int64_t(60) * 24 * 365 * 100;
    return int(std::clamp(minutes, -kYears, kYears));
}

std::vector<std::int16_t> offsetsAt(ZoneSpan zones, Instant at)
{
    std::vector<std::int16_t> offsets;
    for (const ZoneTable *zone : zones)
        offsets.push_back(std::int16_t(std::chrono::floor<std::chrono::minutes>(zone->segmentAt(at).offset).count()));
    std::sort(offsets.begin(), offsets.end());
    offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
    return offsets;
}

/// What a source wrote may be of any length; what no policy names is as good as nothing.
std::string bounded(const std::string &text)
{
    return text.size() <= kPlaceBytesMax ? text : std::string();
}

std::string joinCountries(const std::vector<std::string_view> &countries)
{
    std::string all;
    for (const std::string_view country : countries) {
        all += all.empty() ? "" : " ";
        all += country;
    }
    return all;
}

} // namespace

std::string packContext(const MessageContext &context)
{
    PackWriter out;
    out.u64(kPackVersion);
    out.i64(toMillis(context.at));
    out.u64(std::uint64_t(context.kind));
    out.u64(bitsOf(context));
    packChannel(out, context.channel);
    for (const std::string *text : {&context.country, &context.region, &context.location})
        out.bytes(*text);
    out.u64(context.offsets.size());
    for (const std::int16_t offset : context.offsets)
        out.i64(offset);
    packMinutes(out, context.minutesSinceInbound);
    packMinutes(out, context.minutesSinceSend);
    out.i64(context.sentLast24h);
    out.i64(context.sentLast7d);
    return out.take();
}

Result<MessageContext> unpackContext(std::string_view bytes)
{
    return ContextReader(bytes).read();
}

MessageContext contextOf(const ClaimFacts &facts, const ZoneBook &book, const LawPacks &laws)
{
    const domain::ContactState &contact = facts.contact;
    const domain::Profile &profile = contact.profile;
    const std::string &channel = facts.item.channel, &address = domain::addressFor(profile, channel);
    const ZoneSpan zones = candidateZones(profile, book).zones;
    const auto countries = countriesOf(profile, zones);
    MessageContext context;
    context.at = facts.now;
    context.kind = facts.item.kind;
    context.channel = bounded(channel);
    context.country = bounded(joinCountries(countries));
    context.region = regionOf(profile, countries, laws);
    context.location = bounded(profile.location);
    context.offsets = offsetsAt(zones, facts.now);
    context.minutesSinceInbound = minutesSince(contact.lastInboundAt, facts.now);
    context.minutesSinceSend = contact.lastSend ? minutesSince(contact.lastSend->at, facts.now) : std::nullopt;
    context.sentLast24h = facts.sentLast24h;
    context.sentLast7d = facts.sentLast7d;
    context.consent = domain::consentFor(profile, channel);
    context.optedOut = domain::isOptedOut(contact, channel);
    context.isMinor = isMinor(profile);
    context.isGuardian = profile.role == domain::PersonRole::Guardian;
    context.marketingPaused = contact.marketingPaused;
    context.hasTemplate = facts.hasTemplate;
    context.runIsLive = facts.runIsLive;
    context.isMerged = !contact.mergedInto.isEmpty();
    context.hasAddress = !address.empty();
    context.validAddress = channel == "email" ? domain::isEmailAddress(address) : isPhoneAddress(address);
    return context;
}

} // namespace ns::policy
