// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/agent/guardcontact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ns::testing {

void setWelcome(agent::Knowledge &knowledge, const QString &text)
{
    QJsonArray texts;
    for (const char *language : {"es", "en", "pt_BR"})
        texts.append(QJsonObject{{QStringLiteral("segment"), QStringLiteral("*")}, {QStringLiteral("language"), QLatin1String(language)}, {QStringLiteral("text"), text}});
    const QJsonObject source{{QStringLiteral("id"), QStringLiteral("welcome.hello")}, {QStringLiteral("kind"), QStringLiteral("marketing")}, {QStringLiteral("texts"), texts}};
    const auto parser = compose::TemplateParser::create();
    auto parsed = parser->parse(QJsonDocument(source).toJson().toStdString());
    if (!parsed)
        qFatal("fixture: %s: %s", parsed.error().front().path.c_str(), parsed.error().front().message.c_str());
    auto set = compose::TemplateSet::build({std::move(*parsed)});
    knowledge.composer = compose::Composer(std::make_shared<const compose::TemplateSet>(std::move(*set)));
}

void setPolicy(agent::Knowledge &knowledge, const std::string &version, const std::string &price, const std::string &more)
{
    auto parsed = policy::parsePolicy(R"({"version":1,"facts":{"business":"Escuela","prices":[{"item":"curso","amount":)" + price
                                      + R"(,"currency":"PEN"}]},"hours":{"default":{"mon-fri":"09:00-18:00","sat":"closed","sun":"closed"}})" + more + "}");
    if (!parsed)
        qFatal("fixture: %s", describe(parsed.error()).c_str());
    knowledge.policy = std::move(*parsed);
    knowledge.policyVersion = version;
    agent::giveGuard(knowledge, knowledge.guard);
}

std::map<std::string, std::string> guardSpan(const ports::StepResult &step, std::size_t n)
{
    const auto spans = trace::unpackSpans(step.trace.packedSpans);
    std::map<std::string, std::string> attributes;
    for (const trace::Span &span : spans.value_or(std::vector<trace::Span>{})) {
        if (span.name != "guardrail content" || n-- != 0)
            continue;
        for (const trace::Attribute &attribute : span.attributes) {
            if (const auto *word = std::get_if<std::string>(&attribute.value))
                attributes[attribute.key] = *word;
            else if (const auto *number = std::get_if<std::int64_t>(&attribute.value))
                attributes[attribute.key] = std::to_string(*number);
        }
    }
    return attributes;
}

} // namespace ns::testing
