// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/labels.h"

#include <cstring>
#include <limits>

#include "core/store/prepared.h"
#include "core/trace/span.h"

namespace ns::store {

using domain::EventType;

namespace {

constexpr int kLimitMax = 5'000;
constexpr std::string_view kOutcomePipeline = "outcome";
constexpr std::string_view kPersonOrigin = "review";

std::vector<std::string_view> namesOf(std::initializer_list<EventType> types)
{
    std::vector<std::string_view> names;
    for (const EventType type : types)
        names.push_back(domain::eventTypeName(type));
    return names;
}

std::vector<std::string_view> truthTypes()
{
    return namesOf({EventType::ReviewAnswered, EventType::StageChanged, EventType::DealWon, EventType::DealLost, EventType::AppointmentBooked,
                    EventType::AppointmentAttended, EventType::AppointmentNoShow});
}

std::vector<std::string_view> classifyingTypes()
{
    return namesOf({EventType::LeadCreated, EventType::ContactUpdated});
}

std::string textOf(const trace::Span &span, std::string_view key)
{
    for (const trace::Attribute &attribute : span.attributes) {
        if (attribute.key == key && std::holds_alternative<std::string>(attribute.value))
            return std::get<std::string>(attribute.value);
    }
    return {};
}

double numberOf(const trace::Span &span, std::string_view key)
{
    for (const trace::Attribute &attribute : span.attributes) {
        if (attribute.key == key && std::holds_alternative<double>(attribute.value))
            return std::get<double>(attribute.value);
    }
    return 0;
}

std::vector<float> floatsOf(const std::string &bytes)
{
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

/// What the step's trace says that a model said; nothing when none was asked, or it failed.
std::optional<ports::ModelSaying> sayingOf(Rows &rows, const TraceHead &head)
{
    const auto packed = rows.packedSpansOf(head.no);
    const auto spans = packed ? trace::unpackSpans(*packed) : Result<std::vector<trace::Span>>(fail(ErrorCode::NotFound, "no spans"));
    if (!spans)
        return std::nullopt;
    ports::ModelSaying saying;
    for (const trace::Span &span : *spans) {
        if (span.name == "classify lead") {
            saying.model = domain::ModelId(textOf(span, "gen_ai.request.model"));
            saying.label = textOf(span, "nightshift.label");
            saying.confidence = numberOf(span, "nightshift.confidence");
            saying.threshold = numberOf(span, "nightshift.threshold");
            saying.features = floatsOf(textOf(span, "nightshift.bytes.features"));
        } else if (span.name == "review_gate") {
            saying.automatic = textOf(span, "nightshift.verdict") == "act";
        }
    }
    if (saying.label.empty())
        return std::nullopt;
    saying.trace = head.id;
    saying.at = head.at;
    return saying;
}

/// Makes labels of truth-stating steps, one after the other.
class LabelMaker
{
public:
    LabelMaker(Rows &rows, bool withLead) : m_rows(rows), m_withLead(withLead) {}

    [[nodiscard]] std::optional<ports::LeadLabel> make(const TraceHead &head)
    {
        const auto event = head.event ? m_rows.readEvent(*head.event) : std::nullopt;
        if (!event)
            return std::nullopt; // erased
        ports::LeadLabel label;
        label.key = {head.at, head.no};
        label.contactNo = head.contact;
        label.trace = head.id;
        if (!(event->type == EventType::ReviewAnswered ? takeAnswer(head, *event, label) : takeOutcome(*event, label)))
            return std::nullopt;
        const auto contact = m_rows.contactHead(head.contact);
        label.contact = contact ? contact->id : domain::ContactId{};
        addLead(head, label);
        return label;
    }

private:
    [[nodiscard]] bool takeAnswer(const TraceHead &head, const domain::Event &event, ports::LeadLabel &label)
    {
        const auto *answering = std::get_if<domain::ReviewAnswering>(&event.data);
        if (!answering || head.outcome == "review_stale")
            return false;
        const auto item = m_rows.readReview(domain::ReviewId{answering->reviewId});
        if (!item || item->kind != "classification" || item->state != domain::ReviewState::Applied)
            return false;
        const bool labels = item->answer.kind == domain::AnswerKind::Label;
        if (!labels && item->answer.kind != domain::AnswerKind::Approve)
            return false; // a rejection names no label
        label.source = ports::TruthSource::Person;
        label.said = labels ? item->answer.label : item->label;
        label.proposed = item->label;
        label.origin = kPersonOrigin;
        return !label.said.empty();
    }

    [[nodiscard]] static bool takeOutcome(const domain::Event &event, ports::LeadLabel &label)
    {
        label.source = ports::TruthSource::Outcome;
        label.origin = event.key.source;
        if (const auto *change = std::get_if<domain::StageChange>(&event.data)) {
            const bool closes = change->to == "won" || change->to == "lost"; // in any pipeline
            label.said = change->pipeline == kOutcomePipeline || closes ? change->to : std::string{};
        } else if (event.type == EventType::DealWon || event.type == EventType::DealLost) {
            label.said = event.type == EventType::DealWon ? "won" : "lost";
        } else if (event.type == EventType::AppointmentBooked || event.type == EventType::AppointmentAttended) {
            label.said = event.type == EventType::AppointmentBooked ? "booked" : "attended";
        } else {
            label.said = "no_show";
        }
        return !label.said.empty();
    }

    /// The last step before the truth in which a model said something; without one, the step that brought the lead.
    void addLead(const TraceHead &truth, ports::LeadLabel &label)
    {
        const TraceHead *asked = nullptr;
        const std::vector<TraceHead> steps = m_rows.stepsOfContact(truth.contact, classifyingTypes());
        for (const TraceHead &step : steps) {
            if (std::pair(step.at, step.no) >= std::pair(truth.at, truth.no))
                break;
            if (auto saying = sayingOf(m_rows, step)) {
                label.saying = std::move(saying);
                asked = &step;
            } else if (!asked) {
                asked = &step;
            }
        }
        if (asked && m_withLead)
            describeLead(*asked, label);
    }

    /// The contact's events up to that step, put together as the steps did.
    void describeLead(const TraceHead &step, ports::LeadLabel &label)
    {
        const auto last = step.event ? m_rows.readEvent(*step.event) : std::nullopt;
        if (!last)
            return;
        domain::Profile profile;
        for (const domain::Event &event : m_rows.eventsOf(step.contact)) {
            domain::applyPatch(profile, event.contact);
            if (event.key == last->key)
                break;
        }
        label.leadSource = last->key.source;
        label.leadAt = last->occurredAt;
        label.attributes = std::move(profile.attributes);
        label.language = profile.language;
    }

    Rows &m_rows;
    const bool m_withLead;
};

} // namespace

ports::LabelPage readLabels(Rows &rows, const ports::LabelQuery &query)
{
    const int limit = std::clamp(query.limit, 1, kLimitMax);
    const ports::LabelKey start{query.from - Millis{1}, std::numeric_limits<std::int64_t>::max()};
    const Instant end = query.to.value_or(fromMillis(std::numeric_limits<std::int64_t>::max()));
    ports::LabelPage page;
    LabelMaker maker(rows, query.withLead);
    const std::vector<TraceHead> heads = rows.stepsOfTypes(truthTypes(), query.after.value_or(start), end, limit);
    for (const TraceHead &head : heads) {
        if (auto label = maker.make(head))
            page.labels.push_back(std::move(*label));
    }
    if (int(heads.size()) == limit)
        page.next = ports::LabelKey{heads.back().at, heads.back().no};
    return page;
}

std::vector<ports::ModelSaying> readSayings(Rows &rows, const ports::SayingQuery &query)
{
    const int limit = std::clamp(query.limit, 1, kLimitMax);
    std::vector<ports::ModelSaying> sayings;
    for (const TraceHead &head : rows.newestStepsOfTypes(classifyingTypes(), {query.to, 0}, limit)) {
        auto saying = sayingOf(rows, head);
        if (saying && saying->model == query.model)
            sayings.push_back(std::move(*saying));
    }
    return sayings;
}

} // namespace ns::store
