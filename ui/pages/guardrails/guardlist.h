// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

#include "core/console/guardrails.h"
#include "ui/models/rowmodel.h"

namespace ns::ui {

class PolicyEditor;

/// One line at the left of the page: a heading, a rule, a rule of the business's own, or a part of the policy.
struct GuardEntry
{
    enum class Kind { Heading, Rule, OwnRule, Part };
    Kind kind = Kind::Rule;
    std::string id; // of a rule (its family), "own.3" by place, "part.facts"
    QString name;
    QString side = {}; // at the right: how often it acted, how many there are
    QString icon = {};
    QString detail = {}; // for those who hear the list: what it does
    bool isChanged = false, isFaulty = false, isQuiet = false;
    bool operator==(const GuardEntry &) const = default;
};

/// Ids of the parts of a policy that are no rules.
namespace guardpart {
inline constexpr const char *kFacts = "part.facts";
inline constexpr const char *kHours = "part.hours";
inline constexpr const char *kCaps = "part.caps";
inline constexpr const char *kLaw = "part.law";
inline constexpr const char *kBench = "part.bench";
inline constexpr const char *kVersions = "part.versions";
} // namespace guardpart

/// The rules in groups, and the other parts of the policy. GUI thread; the page owns it.
class GuardList : public RowModel<GuardEntry, std::string>
{
    Q_OBJECT
public:
    explicit GuardList(QObject *parent) : RowModel(1, parent) {}
    void show(const PolicyEditor &editor, const console::RuleCounts *counts);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] std::string keyOf(const GuardEntry &entry) const override { return entry.id; }
};

/// A rule's family: "promise.visa" of "promise.visa.soft". One line of the list and one action are for all of them.
[[nodiscard]] std::string familyOf(const std::string &rule);
[[nodiscard]] std::vector<console::GuardRule> rulesOfFamily(const console::Guardrails &guardrails, const std::string &family);

/// Rows of GuardList: headings in grey, rules with icon, name and figure. GUI thread; owned by its view.
class GuardListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ns::ui
