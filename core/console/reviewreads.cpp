// SPDX-License-Identifier: GPL-3.0-or-later
// The review queue and the reasons of decisions: a part of ReadModels.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/console/answerpreview.h"
#include "core/console/firsterror.h"
#include "core/console/intentevidence.h"
#include "core/console/leadrows.h"
#include "core/console/readmodels.h"

namespace ns::console {

namespace {

constexpr int kThreadShown = 100;
constexpr int kTextShown = 200;
constexpr std::size_t kReasonsShown = 8;
constexpr int kDecisionTraces = 50; // how far back the trace of a decision is looked for
constexpr std::size_t kLabelsMax = 30;

const char *kindOf(ReviewFilter filter)
{
    switch (filter) {
    case ReviewFilter::All: return "";
    case ReviewFilter::Unsure: return "classification";
    case ReviewFilter::Reply: return "inbound";
    case ReviewFilter::Text: return "no_template";
    case ReviewFilter::Guardrail: return "send";
    case ReviewFilter::OptOut: return "optout";
    }
    return "";
}

ReviewRow makeReviewRow(const store::NamedReview &review)
{
    const domain::ReviewItem &item = review.item;
    ReviewRow row;
    row.key = {review.key.order, {}, review.key.no};
    row.id = item.id;
    row.contactNo = item.contactNo;
    row.contact = item.contact;
    row.name = review.name;
    row.kind = item.kind;
    row.reason = item.reason;
    row.label = item.label;
    row.team = item.team;
    row.confidence = item.confidence;
    row.threshold = item.threshold;
    row.text = item.text.left(kTextShown);
    row.state = item.state;
    row.createdAt = item.createdAt;
    row.dueAt = item.dueAt;
    return row;
}

/// Labels that a person may choose, with the model's probabilities (-1: not known).
std::vector<std::pair<std::string, double>> labelsFor(const classify::LeadModel *model, const std::vector<float> &features, const ReadContext &context)
{
    std::vector<std::pair<std::string, double>> labels;
    if (model != nullptr) {
        const auto scores = features.empty() ? Result<std::vector<double>>(std::vector<double>{}) : model->score(features, 1);
        const auto &names = model->card().classes.labels;
        for (std::size_t i = 0; i < names.size(); ++i)
            labels.emplace_back(names[i], scores && i < scores->size() ? (*scores)[i] : -1);
    }
    for (const compose::Segment &segment : context.knowledge ? context.knowledge->segments.segments() : std::vector<compose::Segment>{}) {
        for (const std::string &label : segment.labels) {
            if (std::ranges::find(labels, label, &std::pair<std::string, double>::first) == labels.end())
                labels.emplace_back(label, -1);
        }
    }
    if (labels.size() > kLabelsMax)
        labels.resize(kLabelsMax);
    return labels;
}

} // namespace

std::shared_ptr<const classify::LeadModel> findDecider(const domain::ModelId &id, const ReadContext &context)
{
    if (id.isEmpty())
        return nullptr;
    if (context.knowledge && context.knowledge->leadModel && context.knowledge->leadModel->id() == id)
        return context.knowledge->leadModel;
    return context.findModel ? context.findModel(id) : nullptr;
}

Result<ReviewPage> ReadModels::reviews(const ReviewQuery &query, const std::set<domain::ReviewId> &without, const ReadContext &context)
{
    const store::ReviewWindowQuery window{.state = query.state,
                                          .kind = kindOf(query.filter),
                                          .search = query.search,
                                          .start = windowStart(query.anchor),
                                          .key = {query.anchor.key.number, query.anchor.key.no},
                                          .rank = query.anchor.rank,
                                          .limit = std::min(kPageRowsMax, pageLimit(query.limit) + int(without.size()))};
    const auto found = m_desk->reviews(window);
    const auto counts = m_desk->reviewCounts(domain::ReviewState::Pending);
    if (!found || !counts)
        return tl::make_unexpected(!found ? found.error() : counts.error());
    ReviewPage page;
    for (const store::NamedReview &review : found->rows) {
        if (!without.contains(review.item.id) && int(page.rows.size()) < pageLimit(query.limit))
            page.rows.push_back(makeReviewRow(review));
    }
    page.total = {std::max<std::int64_t>(std::int64_t(page.rows.size()), found->total - std::int64_t(without.size())), found->totalIsAtLeast};
    page.firstRank = found->firstRank;
    page.filterCounts.assign(6, 0);
    for (const store::ReviewKindCount &count : *counts) {
        page.filterCounts[0] += count.n;
        for (const ReviewFilter filter : {ReviewFilter::Unsure, ReviewFilter::Reply, ReviewFilter::Text, ReviewFilter::Guardrail, ReviewFilter::OptOut})
            page.filterCounts[std::size_t(filter)] += count.kind == kindOf(filter) ? count.n : 0;
        page.oldestAt = std::min(page.oldestAt.value_or(count.oldestAt), count.oldestAt);
    }
    page.generation = context.generation;
    page.readAt = context.now;
    return page;
}

Result<ReviewDetails> ReadModels::review(const domain::ReviewId &id, const ReadContext &context)
{
    auto item = m_desk->review(id);
    if (!item)
        return tl::make_unexpected(item.error());
    if (!*item)
        return fail(ErrorCode::NotFound, "there is no such item", id.str());
    ReviewDetails details;
    details.item = std::move(**item);
    const domain::ContactNo contact = details.item.contactNo;
    auto state = m_reader->contact(contact);
    auto messages = thread(contact, kThreadShown);
    auto others = m_desk->openReviews(contact);
    auto send = details.item.sendKey.isEmpty() ? Result<std::optional<domain::OutboxItem>>() : m_desk->outboxItem(details.item.sendKey);
    if (const Error *failure = firstError(state, messages, others, send))
        return tl::make_unexpected(*failure);
    if (*state)
        details.contact = std::move(**state);
    else
        details.contact.id = details.item.contact; // its first event has not been worked on
    details.thread = std::move(*messages);
    std::erase_if(*others, [&](const domain::ReviewItem &other) { return other.id == id || other.state != domain::ReviewState::Pending; });
    details.others = std::move(*others);
    if (*send)
        details.draft = makeOutboxRow(**send, details.contact, context);
    addJudgement(details, *send, context);
    details.generation = context.generation;
    return details;
}

Result<std::optional<Effect>> ReadModels::forbidden(const domain::ReviewItem &item, const domain::ReviewAnswer &answer, const ReadContext &context)
{
    if (!context.knowledge || (answer.kind != domain::AnswerKind::Text && answer.kind != domain::AnswerKind::Approve))
        return std::nullopt;
    auto state = m_reader->contact(item.contactNo);
    auto send = item.sendKey.isEmpty() ? Result<std::optional<domain::OutboxItem>>() : m_desk->outboxItem(item.sendKey);
    if (const Error *failure = firstError(state, send))
        return tl::make_unexpected(*failure);
    if (!*state)
        return std::nullopt;
    return findForbidden(previewAnswer({item, **state, *send, *context.knowledge, context.settings, context.now}, answer));
}

/// Why, and what each answer will do.
void ReadModels::addJudgement(ReviewDetails &details, const std::optional<domain::OutboxItem> &send, const ReadContext &context)
{
    const auto model = context.knowledge ? context.knowledge->leadModel : nullptr;
    details.model = details.contact.decision.model.isEmpty() && model ? model->id() : details.contact.decision.model;
    const auto decider = findDecider(details.model, context);
    const auto features = details.item.kind == "classification" && !details.item.trace.isEmpty() ? storedFeatures(details.item.trace)
                                                                                                            : Result<std::vector<float>>(std::vector<float>{});
    if (details.item.kind == "classification" && !details.item.label.empty())
        details.reasons = reasonsFor(details.item.trace, details.model, details.item.label, details.contact.profile.attributes, context);
    const auto intentModel = context.knowledge ? context.knowledge->intentModel : nullptr;
    const bool isMessage = details.item.kind == "inbound" || details.item.kind == "optout";
    if (isMessage && !details.item.trace.isEmpty())
        addIntent(details, intentModel.get());
    if (!context.knowledge)
        return;
    PreviewInput input{details.item, details.contact, send, *context.knowledge, context.settings, context.now};
    const std::string address = send ? domain::addressFor(details.contact.profile, send->channel) : details.contact.profile.phone;
    input.countedTimes = m_desk->countedTimes(address, context.now - std::chrono::days(7)).value_or(std::vector<Instant>{});
    details.choices = choicesFor(input, isMessage ? intentChoices(details.item, details.intent, intentModel.get())
                                                  : labelsFor(decider.get(), features.value_or(std::vector<float>{}), context));
    for (AnswerChoice &choice : details.choices) {
        for (Effect &effect : choice.effects)
            effect.team = context.knowledge->routing.nameOf(effect.team).toStdString();
    }
    details.team = context.knowledge->routing.nameOf(details.item.team).toStdString();
}

/// What the message's own step made of it.
void ReadModels::addIntent(ReviewDetails &details, const classify::IntentModel *model)
{
    const auto parts = m_reader->traceParts(details.item.trace);
    for (const ports::TraceRecord &part : parts.value_or(std::vector<ports::TraceRecord>{})) {
        const auto spans = part.part == 0 ? trace::unpackSpans(part.packedSpans) : Result<std::vector<trace::Span>>(std::vector<trace::Span>{});
        if (spans && !details.intent)
            details.intent = readIntentEvidence(*spans);
    }
    if (!details.intent)
        return;
    details.intent->text = details.item.text;
    if (model != nullptr)
        highlightEvidence(*details.intent, *model, details.item.label.empty() ? details.intent->label : details.item.label);
}

/// The vector that the classify span of a trace's step has stored; empty when it has none.
Result<std::vector<float>> ReadModels::storedFeatures(const domain::TraceId &trace)
{
    const auto parts = m_reader->traceParts(trace);
    if (!parts)
        return tl::make_unexpected(parts.error());
    for (const ports::TraceRecord &part : *parts) {
        const auto spans = part.part == 0 ? trace::unpackSpans(part.packedSpans) : Result<std::vector<trace::Span>>(std::vector<trace::Span>{});
        for (const trace::Span &span : spans.value_or(std::vector<trace::Span>{})) {
            for (const trace::Attribute &attribute : span.attributes) {
                const auto *bytes = std::get_if<std::string>(&attribute.value);
                if (bytes == nullptr || attribute.key != "nightshift.bytes.features" || bytes->size() % sizeof(float) != 0)
                    continue;
                std::vector<float> features(bytes->size() / sizeof(float));
                std::memcpy(features.data(), bytes->data(), bytes->size());
                return features;
            }
        }
    }
    return std::vector<float>{};
}

/// The newest step of this contact at the instant of the decision.
Result<std::optional<domain::TraceId>> ReadModels::decisionTrace(domain::ContactNo contact, const domain::LeadDecision &decision)
{
    const auto traces = m_reader->contactTraces(contact, kDecisionTraces);
    if (!traces)
        return tl::make_unexpected(traces.error());
    for (const store::TraceRow &row : *traces) {
        if (row.part == 0 && row.at == decision.decidedAt && (row.eventType == "lead.created" || row.eventType == "contact.updated"))
            return std::optional(row.id);
    }
    return std::optional<domain::TraceId>{};
}

std::optional<ReasonSum> ReadModels::reasonsFor(const domain::TraceId &trace, const domain::ModelId &model, const std::string &label,
                                                const domain::Attributes &attributes, const ReadContext &context)
{
    const auto decider = findDecider(model, context);
    const auto features = decider ? storedFeatures(trace) : Result<std::vector<float>>(std::vector<float>{});
    if (!decider || !features || features->empty())
        return std::nullopt;
    const auto &labels = decider->card().classes.labels;
    const auto index = std::ranges::find(labels, label) - labels.begin();
    const auto parts = decider->contributions(*features, std::size_t(index));
    const auto reasons = decider->explain(*features, label, features->size());
    if (!parts || !reasons)
        return std::nullopt; // another version's vector, or a label that this model does not know
    const double sign = labels.size() == 2 && index == 0 ? -1 : 1; // with two classes the values speak for the second
    ReasonSum sum;
    sum.bias = sign * parts->bias;
    sum.logit = sign * parts->sum();
    sum.rest = sum.logit - sum.bias;
    for (const classify::Reason &reason : *reasons) {
        if (sum.reasons.size() == kReasonsShown)
            break;
        const auto value = attributes.find(reason.feature);
        sum.reasons.push_back({reason.feature, value == attributes.end() ? std::string{} : value->second, reason.contribution});
        sum.rest -= reason.contribution;
    }
    return sum;
}

} // namespace ns::console
