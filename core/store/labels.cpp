// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/labels.h"

#include <algorithm>
#include <array>
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
constexpr std::string_view kStopAnswer = "stop"; // to an unclear opt-out
constexpr std::string_view kOptOutIntent = "opt_out";

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

/// The steps that a query looks at, as many as a page may.
std::vector<TraceHead> stepsOf(Rows &rows, const std::vector<std::string_view> &types, const ports::LabelQuery &query)
{
    const ports::LabelKey start{query.from - Millis{1}, std::numeric_limits<std::int64_t>::max()};
    const Instant end = query.to.value_or(fromMillis(std::numeric_limits<std::int64_t>::max()));
    return rows.stepsOfTypes(types, query.after.value_or(start), end, std::clamp(query.limit, 1, kLimitMax));
}

std::optional<ports::LabelKey> nextAfter(const std::vector<TraceHead> &heads, const ports::LabelQuery &query)
{
    const bool isFull = int(heads.size()) == std::clamp(query.limit, 1, kLimitMax);
    return isFull ? std::optional(ports::LabelKey{heads.back().at, heads.back().no}) : std::nullopt;
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
        label.said = outcomeSaidBy(event);
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

std::string outcomeSaidBy(const domain::Event &event)
{
    if (const auto *change = std::get_if<domain::StageChange>(&event.data)) {
        const bool closes = change->to == "won" || change->to == "lost"; // in any pipeline
        return change->pipeline == kOutcomePipeline || closes ? change->to : std::string{};
    }
    static constexpr std::array kSaid{std::pair{EventType::DealWon, "won"}, std::pair{EventType::DealLost, "lost"}, std::pair{EventType::AppointmentBooked, "booked"},
                                      std::pair{EventType::AppointmentAttended, "attended"}, std::pair{EventType::AppointmentNoShow, "no_show"}};
    const auto found = std::ranges::find(kSaid, event.type, &std::pair<EventType, const char *>::first);
    return found == kSaid.end() ? std::string{} : found->second;
}

ports::LabelPage readLabels(Rows &rows, const ports::LabelQuery &query)
{
    ports::LabelPage page;
    LabelMaker maker(rows, query.withLead);
    const std::vector<TraceHead> heads = stepsOf(rows, truthTypes(), query);
    for (const TraceHead &head : heads) {
        if (auto label = maker.make(head))
            page.labels.push_back(std::move(*label));
    }
    page.next = nextAfter(heads, query);
    return page;
}

namespace {

/// What a person's answer says of the message; empty: nothing.
std::string intentSaidBy(const domain::ReviewItem &item)
{
    const domain::AnswerKind kind = item.answer.kind;
    if (item.kind == "optout") { // approving it is stopping; going on names no intent
        const bool stops = kind == domain::AnswerKind::Approve || (kind == domain::AnswerKind::Label && item.answer.label == kStopAnswer);
        return stops ? std::string(kOptOutIntent) : std::string();
    }
    if (item.kind != "inbound")
        return {};
    if (kind == domain::AnswerKind::Label)
        return item.answer.label;
    const bool saidByPerson = item.threshold == 0 && item.confidence == 1; // approving one's own word says nothing new
    return kind == domain::AnswerKind::Approve && !saidByPerson ? item.label : std::string();
}

/// The language that the step with this trace decided for its text.
domain::Language languageHeard(Rows &rows, domain::ContactNo contact, const domain::TraceId &trace)
{
    for (const TraceHead &head : rows.stepsOfContact(contact, namesOf({EventType::MessageInbound}))) {
        const auto packed = head.id == trace ? rows.packedSpansOf(head.no) : std::nullopt;
        const auto spans = packed ? trace::unpackSpans(*packed) : Result<std::vector<trace::Span>>(fail(ErrorCode::NotFound, "no spans"));
        if (!spans)
            continue;
        const auto found = std::ranges::find(*spans, "classify language", &trace::Span::name);
        if (found != spans->end())
            return domain::parseLanguage(textOf(*found, "nightshift.language"));
    }
    return domain::Language::Unknown;
}

std::optional<ports::IntentLabel> intentLabelOf(Rows &rows, const TraceHead &head)
{
    const auto event = head.event ? rows.readEvent(*head.event) : std::nullopt;
    const auto *answering = event ? std::get_if<domain::ReviewAnswering>(&event->data) : nullptr;
    const auto item = answering != nullptr && head.outcome != "review_stale" ? rows.readReview(domain::ReviewId{answering->reviewId}) : std::nullopt;
    if (!item || item->state != domain::ReviewState::Applied)
        return std::nullopt;
    ports::IntentLabel label{.key = {head.at, head.no}, .contactNo = head.contact, .contact = item->contact, .review = item->id, .text = item->text,
                             .intent = intentSaidBy(*item), .proposed = item->label, .trace = item->trace};
    if (label.intent.empty() || label.text.trimmed().isEmpty())
        return std::nullopt;
    label.language = languageHeard(rows, head.contact, item->trace);
    return label;
}

} // namespace

ports::IntentLabelPage readIntentLabels(Rows &rows, const ports::LabelQuery &query)
{
    ports::IntentLabelPage page;
    const std::vector<TraceHead> heads = stepsOf(rows, namesOf({EventType::ReviewAnswered}), query);
    for (const TraceHead &head : heads) {
        if (auto label = intentLabelOf(rows, head))
            page.labels.push_back(std::move(*label));
    }
    page.next = nextAfter(heads, query);
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
