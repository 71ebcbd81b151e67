// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/spanwords.h"

#include <QLocale>
#include <cmath>
#include <cstring>

#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::SpanRow;
using console::TraceDetails;

namespace {

constexpr std::string_view kBytes = "nightshift.bytes.";

/// What kind of work a span is, by its name.
enum class Kind { Step, StopWords, Language, Intent, Route, Classify, Gate, Plan, Compose, Rule, Send, Other };

Kind kindOf(const trace::Span &span)
{
    const std::string_view name = span.name;
    if (name.starts_with("invoke_agent"))
        return Kind::Step;
    if (name == "guardrail optout")
        return Kind::StopWords;
    if (name == "classify language")
        return Kind::Language;
    if (name == "classify intent")
        return Kind::Intent;
    if (name == "route")
        return Kind::Route;
    if (name.starts_with("classify"))
        return Kind::Classify;
    if (name == "review_gate")
        return Kind::Gate;
    if (name == "plan")
        return Kind::Plan;
    if (name.starts_with("compose "))
        return Kind::Compose;
    if (name.starts_with("guardrail "))
        return Kind::Rule;
    return name.starts_with("send ") ? Kind::Send : Kind::Other;
}

std::string restOf(const trace::Span &span)
{
    const auto space = span.name.find(' ');
    return space == std::string::npos ? std::string() : span.name.substr(space + 1);
}

std::optional<double> numberOf(const trace::Span &span, std::string_view key)
{
    const auto found = std::ranges::find(span.attributes, key, &trace::Attribute::key);
    const double *number = found == span.attributes.end() ? nullptr : std::get_if<double>(&found->value);
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace

std::string attributeText(const trace::Span &span, std::string_view key)
{
    const auto found = std::ranges::find(span.attributes, key, &trace::Attribute::key);
    const std::string *text = found == span.attributes.end() ? nullptr : std::get_if<std::string>(&found->value);
    return text ? *text : std::string();
}

QString SpanWords::intentName(const trace::Span &span)
{
    const std::string label = attributeText(span, "nightshift.label");
    if (label.empty())
        return tr("Wants: nothing it could tell");
    return tr("Wants: %1 %2", "intent, confidence").arg(Terms::intent(label), QLocale().toString(numberOf(span, "nightshift.confidence").value_or(0), 'f', 2));
}

QString SpanWords::name(const SpanRow &row, const TraceDetails &trace)
{
    const trace::Span &span = row.span;
    const auto text = [&](std::string_view key) { return attributeText(span, key); };
    switch (kindOf(span)) {
    case Kind::Step: {
        const auto *message = trace.event ? std::get_if<domain::InboundMessage>(&trace.event->data) : nullptr;
        const QString what = Terms::event(text("nightshift.event.type"));
        return message ? what + QStringLiteral(", ") + Terms::channel(message->channel) : what;
    }
    case Kind::StopWords: {
        const std::string found = text("nightshift.optout");
        return found == "clear" ? tr("Stop words: clear opt-out") : found == "unclear" ? tr("Stop words: unclear") : tr("Stop words: none");
    }
    case Kind::Language: {
        const QString language = Terms::language(text("nightshift.language"));
        return language.isEmpty() ? tr("Language: not told") : tr("Language: %1").arg(language);
    }
    case Kind::Intent: return intentName(span);
    case Kind::Route: return text("nightshift.team").empty() ? tr("Team: none") : tr("Team: %1").arg(Terms::own(text("nightshift.team")));
    case Kind::Classify: {
        const std::string label = text("nightshift.label");
        if (label.empty())
            return tr("Classified: no answer");
        return tr("Classified: %1 %2").arg(Terms::own(label), QLocale().toString(numberOf(span, "nightshift.confidence").value_or(0), 'f', 2));
    }
    case Kind::Gate: return text("nightshift.verdict") == "act" ? tr("Gate: decides alone") : tr("Gate: asks a person");
    case Kind::Plan: return text("nightshift.outcome").empty() ? tr("Plan: nothing to do") : tr("Plan: %1").arg(Terms::outcome(text("nightshift.outcome")));
    case Kind::Compose: return restOf(span) == "by_person" || restOf(span) == "reply" ? tr("Text by a person") : restOf(span) == "optout_confirmation" ? tr("Confirmation of the opt-out") : tr("Draft: %1").arg(QString::fromStdString(restOf(span)));
    case Kind::Rule: return tr("%1: %2", "rule: verdict").arg(Terms::rule(restOf(span)), Terms::outcome(text("nightshift.verdict")));
    case Kind::Send: {
        const QString channel = Terms::channel(restOf(span));
        const std::string outcome = text("nightshift.outcome");
        return outcome == "sent" ? tr("Sent by %1").arg(channel) : tr("%1: %2", "channel: outcome").arg(channel, Terms::outcome(outcome));
    }
    case Kind::Other: break;
    }
    return QString::fromStdString(span.name);
}

QString SpanWords::icon(const SpanRow &row, const TraceDetails &)
{
    const trace::Span &span = row.span;
    if (row.isFailed)
        return QStringLiteral("circle-x");
    switch (kindOf(span)) {
    case Kind::Step: return Terms::eventIcon(attributeText(span, "nightshift.event.type"));
    case Kind::StopWords: return QStringLiteral("hand");
    case Kind::Language: return QStringLiteral("languages");
    case Kind::Route: return QStringLiteral("users");
    case Kind::Intent:
    case Kind::Classify: return QStringLiteral("tag");
    case Kind::Gate: return QStringLiteral("scale");
    case Kind::Plan: return QStringLiteral("workflow");
    case Kind::Compose: return QStringLiteral("pencil");
    case Kind::Rule: {
        const std::string verdict = attributeText(span, "nightshift.verdict");
        return verdict == "defer" ? QStringLiteral("clock") : verdict == "block" ? QStringLiteral("ban") : QStringLiteral("shield-alert");
    }
    case Kind::Send: return QStringLiteral("send");
    case Kind::Other: break;
    }
    return QStringLiteral("circle");
}

QString SpanWords::note(const SpanRow &row)
{
    if (row.isFailed)
        return QString::fromStdString(attributeText(row.span, "error.type"));
    const auto until = parseInstant(attributeText(row.span, "nightshift.until"));
    return until ? tr("until %1").arg(Formats::exact(*until)) : QString();
}

QString SpanWords::keyName(const std::string &key)
{
    static const std::array<std::pair<std::string_view, const char *>, 26> names{{
        {"nightshift.outcome", QT_TR_NOOP("Outcome")},
        {"nightshift.label", QT_TR_NOOP("Label")},
        {"nightshift.confidence", QT_TR_NOOP("Confidence")},
        {"nightshift.threshold", QT_TR_NOOP("Threshold")},
        {"gen_ai.request.model", QT_TR_NOOP("Model")},
        {"nightshift.bytes.features", QT_TR_NOOP("Features")},
        {"nightshift.verdict", QT_TR_NOOP("Verdict")},
        {"nightshift.reason", QT_TR_NOOP("Reason")},
        {"nightshift.rule", QT_TR_NOOP("Rule")},
        {"nightshift.detail", QT_TR_NOOP("Detail")},
        {"nightshift.until", QT_TR_NOOP("Until")},
        {"nightshift.policy.version", QT_TR_NOOP("Policy")},
        {"nightshift.template", QT_TR_NOOP("Template")},
        {"nightshift.segment", QT_TR_NOOP("Segment")},
        {"nightshift.language", QT_TR_NOOP("Language")},
        {"messaging.destination.name", QT_TR_NOOP("Channel")},
        {"nightshift.connection", QT_TR_NOOP("Connection")},
        {"nightshift.try", QT_TR_NOOP("Try")},
        {"error.type", QT_TR_NOOP("Error")},
        {"nightshift.send_key", QT_TR_NOOP("Send key")},
        {"nightshift.heard", QT_TR_NOOP("Sounds like")},
        {"nightshift.switched", QT_TR_NOOP("Switched")},
        {"nightshift.phrase", QT_TR_NOOP("Phrase")},
        {"nightshift.refusal", QT_TR_NOOP("Refused as")},
        {"nightshift.alternatives", QT_TR_NOOP("Or else")},
        {"nightshift.team", QT_TR_NOOP("Team")},
    }};
    const auto found = std::ranges::find(names, std::string_view(key), [](const auto &pair) { return pair.first; });
    return found == names.end() ? QString() : tr(found->second);
}

/// A vector of 32 bit floats says how many there are and how many of them are missing.
QString SpanWords::value(const trace::Attribute &attribute)
{
    if (const auto *number = std::get_if<double>(&attribute.value))
        return QLocale().toString(*number, 'f', 3);
    if (const auto *whole = std::get_if<std::int64_t>(&attribute.value))
        return Formats::count(*whole);
    if (const auto *flag = std::get_if<bool>(&attribute.value))
        return *flag ? tr("yes") : tr("no");
    const std::string &text = std::get<std::string>(attribute.value);
    if (!attribute.key.starts_with(kBytes))
        return QString::fromStdString(text);
    int missing = 0;
    const std::size_t count = text.size() / sizeof(float);
    for (std::size_t i = 0; i < count; ++i) {
        float each = 0;
        std::memcpy(&each, text.data() + i * sizeof(float), sizeof(float));
        missing += std::isnan(each) ? 1 : 0;
    }
    return tr("%1 figures, %2 of them missing").arg(count).arg(missing);
}

std::vector<FactList::Fact> SpanWords::facts(const SpanRow &row, const TraceDetails &trace)
{
    std::vector<FactList::Fact> facts;
    for (const trace::Attribute &attribute : row.span.attributes) {
        const QString name = keyName(attribute.key);
        if (name.isEmpty())
            continue;
        QString words = value(attribute);
        if (attribute.key == "nightshift.rule")
            words = Terms::rule(words.toStdString()) + QStringLiteral(" (") + words + u')';
        else if (attribute.key == "nightshift.outcome" || attribute.key == "nightshift.verdict")
            words = words == QStringLiteral("act") ? tr("decides alone") : Terms::outcome(words.toStdString());
        else if (attribute.key == "nightshift.language" || attribute.key == "nightshift.heard")
            words = Terms::language(words.toStdString());
        else if (attribute.key == "messaging.destination.name")
            words = Terms::channel(words.toStdString());
        facts.push_back({name, words, QString::fromStdString(attribute.key)});
    }
    facts.push_back({tr("Started"), Formats::exact(fromMillis(row.span.startMicros / 1000))});
    facts.push_back({tr("Took"), Formats::duration(row.span.endMicros - row.span.startMicros)});
    if (row.part > 0 && row.part < int(trace.parts.size()))
        facts.push_back({tr("Part"), tr("%1 of %2").arg(row.part + 1).arg(trace.parts.size())});
    return facts;
}

QString SpanWords::rawText(const SpanRow &row, const TraceDetails &trace)
{
    QStringList lines{QStringLiteral("span = ") + QString::fromStdString(row.span.name), QStringLiteral("id = ") + QString::fromStdString(row.span.id)};
    for (const trace::Attribute &attribute : row.span.attributes)
        lines += QString::fromStdString(attribute.key) + QStringLiteral(" = ") + value(attribute);
    for (const trace::SpanLink &link : row.span.links)
        lines += QStringLiteral("link = ") + QString::fromStdString(link.traceId) + u'/' + QString::fromStdString(link.spanId);
    if (kindOf(row.span) == Kind::Step && trace.event)
        lines += QStringLiteral("event = ") + QString::fromStdString(trace.event->payload);
    return lines.join(u'\n');
}

} // namespace ns::ui
