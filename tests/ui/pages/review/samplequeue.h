// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/testing/testing.h"
#include "tests/ui/testing/fakedesk.h"

namespace ns::testing {

/// A queue of made-up items for the pages' tests: "r-1", "r-2", .. of Ana 1, Ana 2, ..; all unsure between hot, warm and cold.
inline const Instant kNow = at("2026-11-24T15:00:00Z");

inline domain::ReviewItem itemOf(int number)
{
    domain::ReviewItem item;
    item.id = domain::ReviewId{"r-" + std::to_string(number)};
    item.contact = domain::ContactId{"c-" + std::to_string(number)};
    item.contactNo = domain::ContactNo{number};
    item.kind = "classification";
    item.reason = "low_confidence";
    item.label = "hot";
    item.confidence = 0.71;
    item.threshold = 0.85;
    item.trace = domain::TraceId{"0af7651916cd43dd8448eb211c80319c"};
    item.createdAt = kNow - std::chrono::minutes(42);
    item.dueAt = kNow + std::chrono::hours(23);
    return item;
}

inline console::ReviewRow rowOf(const domain::ReviewItem &item)
{
    console::ReviewRow row;
    const auto number = toInt(item.contactNo);
    row.key = {toMillis(item.dueAt), {}, number};
    row.id = item.id;
    row.contactNo = item.contactNo;
    row.contact = item.contact;
    row.name = QStringLiteral("Ana %1").arg(number);
    row.kind = item.kind;
    row.reason = item.reason;
    row.label = item.label;
    row.confidence = item.confidence;
    row.threshold = item.threshold;
    row.text = item.text;
    row.createdAt = item.createdAt;
    row.dueAt = item.dueAt;
    return row;
}

inline console::ReviewDetails detailsOf(const domain::ReviewItem &item)
{
    using console::Effect;
    using domain::AnswerKind;
    console::ReviewDetails details;
    details.item = item;
    details.contact.id = item.contact;
    details.contact.profile.name = QStringLiteral("Ana %1").arg(toInt(item.contactNo));
    if (item.kind == "classification") {
        details.choices = {{AnswerKind::Approve, "hot", 0.71, true, {{.kind = Effect::Kind::SetLabel, .label = "hot"}, {.kind = Effect::Kind::StartSequence, .sequence = "hot-lead"}}},
                           {AnswerKind::Label, "warm", 0.22, false, {{.kind = Effect::Kind::SetLabel, .label = "warm"}}},
                           {AnswerKind::Label, "cold", 0.07, false, {{.kind = Effect::Kind::SetLabel, .label = "cold"}}},
                           {AnswerKind::Reject, {}, {}, false, {{.kind = Effect::Kind::ClearLabel}}}};
        details.reasons = console::ReasonSum{{{"pages", "12", 0.9}, {"country", "", -0.4}}, 0.1, -0.2, 0.4};
    } else if (item.kind == "send") {
        console::OutboxRow &draft = details.draft.emplace();
        draft.channel = "whatsapp";
        draft.text = QStringLiteral("Hola Ana, son 480 soles.");
        draft.slots = {{5, 8, "first_name"}};
        details.choices = {{AnswerKind::Approve, {}, {}, true, {{.kind = Effect::Kind::SendNow, .channel = "whatsapp"}}},
                           {AnswerKind::Text, {}, {}, false, {{.kind = Effect::Kind::SendNow, .channel = "whatsapp"}}},
                           {AnswerKind::Reject, {}, {}, false, {{.kind = Effect::Kind::DropMessage, .channel = "whatsapp"}}}};
    }
    return details;
}

/// Items 1..n wait, each with its details.
inline void fillQueue(FakeDesk &desk, const std::vector<domain::ReviewItem> &items)
{
    auto page = std::make_shared<console::ReviewPage>();
    desk.reviewById.clear();
    page->filterCounts.assign(6, 0);
    for (const domain::ReviewItem &item : items) {
        page->rows.push_back(rowOf(item));
        desk.reviewById[item.id.str()] = std::make_shared<console::ReviewDetails>(detailsOf(item));
        ++page->filterCounts[0];
        ++page->filterCounts[item.kind == "classification" ? 1 : item.kind == "inbound" ? 2 : item.kind == "no_template" ? 3 : item.kind == "optout" ? 5 : 4];
    }
    page->total = {std::int64_t(items.size()), false};
    page->oldestAt = kNow - std::chrono::minutes(42);
    desk.reviews = page;
    desk.businessNow = kNow;
    desk.agent.role = console::AgentRole::Holder;
    desk.agent.reviewsPending = std::int64_t(items.size());
}

inline std::vector<domain::ReviewItem> itemsUpTo(int count)
{
    std::vector<domain::ReviewItem> items;
    for (int number = 1; number <= count; ++number)
        items.push_back(itemOf(number));
    return items;
}

} // namespace ns::testing
