// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/slotvalues.h"

#include "core/compose/contacttext.h"
#include "core/compose/format.h"
#include "core/text/fold.h"

namespace ns::compose {

using State = SlotValue::State;

namespace {

constexpr int kEarliestDayEndMinutes = 14 * 60; // UTC+14, where every date begins and ends first

SlotValue filled(QString text, std::string fact = {})
{
    const State state = text.isEmpty() ? State::Empty : State::Filled;
    return {state, std::move(text), std::move(fact)};
}

std::string indexed(std::string_view list, std::size_t index)
{
    return std::string(list) + '[' + std::to_string(index) + ']';
}

template <typename Item> std::optional<std::size_t> indexOf(const std::vector<Item> &items, const std::string &id)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].id == id)
            return i;
    }
    return std::nullopt;
}

SlotValue priceValue(const Slot &slot, const ComposeRequest &in)
{
    const auto index = indexOf(in.facts.prices, slot.argument);
    if (!index)
        return {.state = State::Unknown};
    const domain::Price &price = in.facts.prices[*index];
    return filled(slot.kind == SlotKind::PricePer ? price.per : formatMoney(price.amount, in.state.profile.country, in.language),
                  indexed("prices", *index));
}

SlotValue offerValue(const Slot &slot, const ComposeRequest &in)
{
    const auto index = indexOf(in.facts.offers, slot.argument);
    if (!index)
        return {.state = State::Unknown};
    const domain::Offer &offer = in.facts.offers[*index];
    // ISO dates compare as text; the last day itself is still valid.
    if (!offer.validUntil.empty() && isoDate(in.now, in.offsets.nowMinutes.value_or(kEarliestDayEndMinutes)) > offer.validUntil)
        return {.state = State::Expired};
    return filled(offer.text, indexed("offers", *index));
}

SlotValue linkValue(const Slot &slot, const ComposeRequest &in)
{
    const auto index = indexOf(in.facts.links, slot.argument);
    if (!index)
        return {.state = State::Unknown};
    return filled(QString::fromStdString(in.facts.links[*index].url), indexed("links", *index));
}

/// The contact's location by id, else by its folded name.
std::optional<std::size_t> locationIndex(const ComposeRequest &in)
{
    const std::string &wanted = in.state.profile.location;
    if (wanted.empty())
        return std::nullopt;
    if (const auto index = indexOf(in.facts.locations, wanted))
        return index;
    const std::string folded = text::foldName(wanted);
    for (std::size_t i = 0; i < in.facts.locations.size(); ++i) {
        if (text::foldName(in.facts.locations[i].name.toStdString()) == folded)
            return i;
    }
    return std::nullopt;
}

SlotValue locationValue(const Slot &slot, const ComposeRequest &in)
{
    const auto index = locationIndex(in);
    if (!index)
        return {};
    const domain::Place &place = in.facts.locations[*index];
    return filled(slot.kind == SlotKind::LocationName ? place.name : place.address, indexed("locations", *index));
}

/// The first advisor of the contact's location who speaks the language; one without a location or a language fits any.
SlotValue advisorValue(const ComposeRequest &in)
{
    const auto location = locationIndex(in);
    const std::string &wanted = location ? in.facts.locations[*location].id : in.state.profile.location;
    for (std::size_t i = 0; i < in.facts.advisors.size(); ++i) {
        const domain::Advisor &advisor = in.facts.advisors[i];
        const bool here = advisor.location.empty() || advisor.location == wanted;
        const bool speaks = advisor.language.empty() || domain::parseLanguage(advisor.language) == in.language;
        if (here && speaks)
            return filled(advisor.name, indexed("advisors", i));
    }
    return {};
}

SlotValue attributeValue(const std::string &name, const ComposeRequest &in)
{
    const auto found = in.state.profile.attributes.find(name);
    if (found == in.state.profile.attributes.end())
        return {};
    const QString value = QString::fromStdString(found->second);
    return filled(name == "student_name" ? safeName(value) : safeContactText(value));
}

SlotValue appointmentValue(const Slot &slot, const ComposeRequest &in)
{
    const auto &startsAt = in.state.appointment.startsAt;
    const auto &offset = in.offsets.appointmentMinutes;
    if (!startsAt || !offset)
        return {};
    return filled(slot.kind == SlotKind::AppointmentDate ? formatDate(*startsAt, *offset, in.language) : formatTime(*startsAt, *offset, in.language));
}

} // namespace

SlotValue valueOf(const Slot &slot, const ComposeRequest &in)
{
    switch (slot.kind) {
    case SlotKind::ContactFirstName: return filled(firstName(in.state.profile.name));
    case SlotKind::ContactName: return filled(safeName(in.state.profile.name));
    case SlotKind::StudentName: return attributeValue("student_name", in);
    case SlotKind::Attribute: return attributeValue(slot.argument, in);
    case SlotKind::BusinessName: return filled(in.facts.business, "business");
    case SlotKind::Price:
    case SlotKind::PricePer: return priceValue(slot, in);
    case SlotKind::Offer: return offerValue(slot, in);
    case SlotKind::Link: return linkValue(slot, in);
    case SlotKind::LocationName:
    case SlotKind::LocationAddress: return locationValue(slot, in);
    case SlotKind::AdvisorName: return advisorValue(in);
    case SlotKind::AppointmentDate:
    case SlotKind::AppointmentTime: return appointmentValue(slot, in);
    }
    return {};
}

} // namespace ns::compose
