// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/guardlist.h"

#include <QPainter>
#include <utility>

#include "ui/delegates/listrowdelegate.h"
#include "ui/delegates/roles.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/style/textpaint.h"
#include "ui/style/tone.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

using console::RuleAction;
using Kind = GuardEntry::Kind;

namespace {

constexpr int kPad = 24;
constexpr int kIconRoom = 28;

enum OwnRole { KindRole = Qt::UserRole + 400, ChangedRole };

std::int64_t actedOf(const console::RuleCounts *counts, const std::vector<console::GuardRule> &rules)
{
    std::int64_t acted = 0;
    for (const console::GuardRule &rule : rules) {
        const auto found = counts->acted.find(rule.id);
        acted += found == counts->acted.end() ? 0 : found->second;
    }
    return acted;
}

/// Puts together what the list shows.
class Entries
{
public:
    Entries(const PolicyEditor &editor, const console::RuleCounts *counts) : m_editor(editor), m_counts(counts) {}

    std::vector<GuardEntry> build()
    {
        const auto &all = *m_editor.guardrails();
        addParts(all);
        bool isFirst = true;
        for (const console::RuleGroup group : {console::RuleGroup::PricesPromises, console::RuleGroup::HoursConsent, console::RuleGroup::Safety, console::RuleGroup::Voice}) {
            addHeading("group." + std::to_string(int(group)), GuardWords::group(group), std::exchange(isFirst, false) ? GuardList::tr("Acted, %Ln days", nullptr, console::kActedDays) : QString());
            std::string last;
            for (const console::GuardRule &rule : all.rules) {
                if (rule.group == group && familyOf(rule.id) != last)
                    addRule(all, last = familyOf(rule.id));
            }
        }
        addOwnRules();
        return std::move(m_entries);
    }

private:
    void addHeading(const std::string &id, const QString &name, const QString &side = {})
    {
        m_entries.push_back({.kind = Kind::Heading, .id = id, .name = name, .side = side});
    }
    void addRule(const console::Guardrails &all, const std::string &family)
    {
        const auto rules = rulesOfFamily(all, family);
        const RuleAction action = m_editor.draft().actionOf(rules.front().id);
        GuardEntry entry{.kind = Kind::Rule, .id = family, .name = GuardWords::rule(family)};
        entry.icon = GuardWords::iconFor(action, rules.front().effect);
        entry.side = m_counts ? Formats::count(actedOf(m_counts, rules)) : QString();
        entry.isQuiet = action == RuleAction::Observe;
        entry.detail = entry.isQuiet ? GuardWords::action(action) : action == RuleAction::AsFound ? GuardWords::effect(rules.front().effect) : GuardWords::action(action);
        entry.isChanged = std::ranges::any_of(rules, [this](const console::GuardRule &rule) { return m_editor.differs("/rules/" + rule.id); });
        entry.isFaulty = m_editor.faultAt("/rules/" + family) != nullptr;
        m_entries.push_back(std::move(entry));
    }
    void addOwnRules()
    {
        addHeading("group.own", GuardList::tr("Your own rules"));
        for (int at = 0; at < m_editor.draft().ownRuleCount(); ++at) {
            const console::OwnRule rule = m_editor.draft().ownRule(at);
            GuardEntry entry{.kind = Kind::OwnRule, .id = "own." + std::to_string(at), .name = rule.name.isEmpty() ? GuardList::tr("No name yet") : rule.name};
            entry.icon = GuardWords::iconFor(rule.action, console::RuleEffect::Blocks);
            entry.detail = GuardWords::action(rule.action);
            if (m_counts) {
                const auto found = m_counts->acted.find("own." + rule.id);
                entry.side = Formats::count(found == m_counts->acted.end() ? 0 : found->second);
            }
            entry.isQuiet = rule.action == RuleAction::Observe;
            entry.isChanged = m_editor.differs("/own_rules[" + rule.id + "]");
            entry.isFaulty = m_editor.faultAt("/own_rules/" + std::to_string(at)) != nullptr;
            m_entries.push_back(std::move(entry));
        }
        if (m_editor.draft().ownRuleCount() == 0)
            m_entries.push_back({.kind = Kind::Part, .id = "part.new", .name = GuardList::tr("New rule"), .icon = QStringLiteral("plus")});
    }
    void addPart(const char *id, const QString &name, const char *icon, const QString &side, const std::vector<std::string> &paths)
    {
        GuardEntry entry{.kind = Kind::Part, .id = id, .name = name, .side = side, .icon = QString::fromLatin1(icon)};
        for (const std::string &path : paths) {
            entry.isChanged = entry.isChanged || m_editor.differs(path);
            entry.isFaulty = entry.isFaulty || m_editor.faultAt(path) != nullptr;
        }
        m_entries.push_back(std::move(entry));
    }
    void addParts(const console::Guardrails &all)
    {
        const console::PolicyDraft &draft = m_editor.draft();
        std::int64_t facts = 0;
        for (const auto table : {console::PolicyTable::Prices, console::PolicyTable::Offers, console::PolicyTable::Sentences, console::PolicyTable::Links, console::PolicyTable::Locations, console::PolicyTable::Advisors})
            facts += draft.rowCount(table);
        addHeading("group.policy", GuardList::tr("The policy"));
        addPart(guardpart::kBench, GuardList::tr("Try a message"), "message-square", {}, {});
        addPart(guardpart::kFacts, GuardList::tr("Facts"), "database", Formats::count(facts), {"/facts"});
        addPart(guardpart::kHours, GuardList::tr("Hours and holidays"), "calendar", {}, {"/hours", "/holidays"});
        addPart(guardpart::kCaps, GuardList::tr("Limits and consent"), "gauge", {}, {"/caps", "/consent", "/min_gap_minutes", "/whatsapp", "/language", "/business"});
        addPart(guardpart::kLaw, GuardList::tr("Law"), "scale", Formats::count(std::int64_t(all.laws.size())), {"/law"});
        addPart(guardpart::kVersions, GuardList::tr("Versions"), "history", Formats::count(std::int64_t(all.versions.size())), {});
    }

    const PolicyEditor &m_editor;
    const console::RuleCounts *m_counts;
    std::vector<GuardEntry> m_entries;
};

} // namespace

std::string familyOf(const std::string &rule)
{
    const std::size_t second = rule.find('.', rule.find('.') + 1);
    return rule.substr(0, second);
}

std::vector<console::GuardRule> rulesOfFamily(const console::Guardrails &guardrails, const std::string &family)
{
    std::vector<console::GuardRule> rules;
    std::ranges::copy_if(guardrails.rules, std::back_inserter(rules), [&](const console::GuardRule &rule) { return familyOf(rule.id) == family; });
    return rules;
}

void GuardList::show(const PolicyEditor &editor, const console::RuleCounts *counts)
{
    auto entries = std::make_shared<const std::vector<GuardEntry>>(Entries(editor, counts).build());
    setWindow(entries, *entries);
}

Qt::ItemFlags GuardList::flags(const QModelIndex &index) const
{
    const GuardEntry *entry = index.isValid() ? rowAt(index.row()) : nullptr;
    return !entry || entry->kind == Kind::Heading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant GuardList::data(const QModelIndex &index, int role) const
{
    const GuardEntry *entry = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return entry->name;
    case TitleSideRole: return entry->side;
    case LeadIconRole: return entry->isFaulty ? QStringLiteral("circle-x") : entry->icon;
    case LeadToneRole: return int(entry->isFaulty ? Tone::Bad : Tone::Quiet);
    case ToneRole: return int(entry->isQuiet ? Tone::Faint : Tone::Plain);
    case KindRole: return int(entry->kind);
    case ChangedRole: return entry->isChanged;
    case Qt::AccessibleTextRole: {
        QStringList words{entry->name};
        for (const QString &more : {entry->detail, entry->side, entry->isChanged ? tr("changed in the draft") : QString(), entry->isFaulty ? tr("something is wrong") : QString()}) {
            if (!more.isEmpty())
                words += more;
        }
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QSize GuardListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, lookOf(option.widget).metrics.railRow + 2};
}

void GuardListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookOf(option.widget);
    const Tokens &t = look.tokens;
    painter->save();
    QRect at = option.rect.adjusted(kPad, 0, -kPad, 0);
    const QString side = index.data(TitleSideRole).toString();
    const QFont &small = look.fonts.get(TextSize::Small);
    if (Kind(index.data(KindRole).toInt()) == Kind::Heading) {
        at.setTop(at.bottom() - 22);
        const int used = side.isEmpty() ? 0 : tabularWidth(side, small) + 8;
        drawLine(*painter, at.adjusted(0, 0, -used, 0), index.data(TitleRole).toString(), {.font = look.fonts.get(TextSize::Small, TextWeight::Medium), .color = t.text3});
        drawLine(*painter, at, side, {.font = small, .color = t.text3, .align = Qt::AlignRight | Qt::AlignVCenter});
        painter->restore();
        return;
    }
    drawRowGround(*painter, look, option, 8);
    look.icons->draw(*painter, QRect(at.left(), at.top(), Metrics::kIcon, at.height()), index.data(LeadIconRole).toString(), toneInk(t, Tone(index.data(LeadToneRole).toInt())));
    at.setLeft(at.left() + kIconRoom);
    if (!side.isEmpty()) {
        const int width = tabularWidth(side, small) + 1;
        drawLine(*painter, QRect(at.right() - width + 1, at.y(), width, at.height()), side, {.font = small, .color = t.text2, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
        at.setRight(at.right() - width - 8);
    }
    if (index.data(ChangedRole).toBool()) {
        look.icons->draw(*painter, QRect(at.right() - 13, at.top(), 14, at.height()), QStringLiteral("pencil"), t.accent);
        at.setRight(at.right() - 20);
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    drawLine(*painter, at, index.data(TitleRole).toString(), {.font = look.fonts.get(TextSize::Body, selected ? TextWeight::Semibold : TextWeight::Regular), .color = toneInk(t, Tone(index.data(ToneRole).toInt()))});
    painter->restore();
}

} // namespace ns::ui
