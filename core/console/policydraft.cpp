// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/policydraft.h"

#include <QRegularExpression>

#include "core/console/jsontext.h"

namespace ns::console {

namespace {

constexpr const char *kRules = "/rules";
constexpr const char *kOwnRules = "/own_rules";

QString actionName(RuleAction action)
{
    switch (action) {
    case RuleAction::AsFound: return QStringLiteral("as_found");
    case RuleAction::Block: return QStringLiteral("block");
    case RuleAction::Review: return QStringLiteral("review");
    case RuleAction::Observe: return QStringLiteral("observe");
    }
    return {};
}

RuleAction readAction(const QString &name)
{
    for (const RuleAction action : {RuleAction::Block, RuleAction::Review, RuleAction::Observe}) {
        if (name == actionName(action))
            return action;
    }
    return RuleAction::AsFound;
}

std::string actionPath(std::string_view rule)
{
    return kRules + pointerStep(rule) + "/action";
}

std::string ownRulePath(int at)
{
    return kOwnRules + pointerStep(at);
}

} // namespace

Result<PolicyDraft> PolicyDraft::parse(std::string_view json)
{
    auto document = JsonDocument::parse(json);
    if (!document)
        return tl::make_unexpected(document.error());
    return PolicyDraft(std::move(*document));
}

std::string PolicyDraft::text() const
{
    return layOutJson(m_json.compact());
}

QString PolicyDraft::value(std::string_view pointer) const
{
    return m_json.textAt(pointer);
}

void PolicyDraft::setValue(std::string_view pointer, const QString &text, ValueKind kind)
{
    const QString trimmed = text.trimmed();
    const auto figure = kind == ValueKind::Number || kind == ValueKind::Integer ? readFigure(trimmed) : std::nullopt;
    if (trimmed.isEmpty())
        m_json.erase(pointer);
    else if (kind == ValueKind::Flag)
        m_json.setFlag(pointer, trimmed == QLatin1String("true"));
    else if (figure)
        m_json.setNumber(pointer, *figure);
    else
        m_json.setText(pointer, trimmed);
}

RuleAction PolicyDraft::actionOf(std::string_view rule) const
{
    if (m_json.kindAt(actionPath(rule)) != JsonDocument::Kind::Nothing)
        return readAction(m_json.textAt(actionPath(rule)));
    return readAction(m_json.textAt(actionPath(rule.substr(0, rule.find('.') + 1))));
}

void PolicyDraft::setAction(std::string_view rule, RuleAction action)
{
    m_json.erase(kRules + pointerStep(rule));
    if (actionOf(rule) != action) // "as_found" itself where the policy says something else of the group
        m_json.setText(actionPath(rule), actionName(action));
    if (m_json.sizeAt(kRules) == 0)
        m_json.erase(kRules);
}

int PolicyDraft::ownRuleCount() const
{
    return m_json.kindAt(kOwnRules) == JsonDocument::Kind::List ? m_json.sizeAt(kOwnRules) : 0;
}

OwnRule PolicyDraft::ownRule(int at) const
{
    const std::string path = ownRulePath(at);
    return {.id = m_json.textAt(path + "/id").toStdString(),
            .name = m_json.textAt(path + "/name"),
            .words = m_json.textsAt(path + "/words"),
            .channels = m_json.textsAt(path + "/channels"),
            .action = readAction(m_json.textAt(path + "/action")),
            .exceptOffers = m_json.textAt(path + "/except_offers") == QLatin1String("true")};
}

void PolicyDraft::setOwnRule(int at, const OwnRule &rule)
{
    if (at < 0 || at >= ownRuleCount())
        return;
    const std::string path = ownRulePath(at);
    m_json.setText(path + "/id", QString::fromStdString(rule.id));
    m_json.setText(path + "/name", rule.name);
    m_json.setTexts(path + "/words", rule.words);
    m_json.setText(path + "/action", actionName(rule.action));
    if (rule.channels.isEmpty())
        m_json.erase(path + "/channels");
    else
        m_json.setTexts(path + "/channels", rule.channels);
    if (rule.exceptOffers)
        m_json.setFlag(path + "/except_offers", true);
    else
        m_json.erase(path + "/except_offers");
}

int PolicyDraft::addOwnRule(OwnRule rule)
{
    const auto isTaken = [this](const std::string &id) {
        for (int i = 0; i < ownRuleCount(); ++i) {
            if (ownRule(i).id == id)
                return true;
        }
        return false;
    };
    for (int n = ownRuleCount() + 1; rule.id.empty() || isTaken(rule.id); ++n)
        rule.id = "rule_" + std::to_string(n);
    const int at = m_json.appendObject(kOwnRules);
    setOwnRule(at, rule);
    return at;
}

void PolicyDraft::removeOwnRule(int at)
{
    m_json.erase(ownRulePath(at));
    if (ownRuleCount() == 0)
        m_json.erase(kOwnRules);
}

std::optional<double> readFigure(const QString &text)
{
    // A comma before three digits separates thousands for one reader and decimals for another.
    static const QRegularExpression pattern(QStringLiteral(R"(^-?\d{1,12}([.]\d{1,6}|[,]\d{1,2})?$)"));
    static const QRegularExpression twoMeanings(QStringLiteral(R"(^-?\d{1,3}[.]\d{3}$)"));
    const QString trimmed = text.trimmed();
    if (!pattern.match(trimmed).hasMatch() || twoMeanings.match(trimmed).hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const double figure = QString(trimmed).replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? std::optional(figure) : std::nullopt;
}

QString readDayHours(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString folded = trimmed.toLower();
    for (const QLatin1String word : {QLatin1String(""), QLatin1String("-"), QLatin1String("closed"), QLatin1String("cerrado"), QLatin1String("fechado")}) {
        if (folded == word)
            return QStringLiteral("closed");
    }
    return trimmed;
}

} // namespace ns::console
