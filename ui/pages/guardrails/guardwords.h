// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "core/base/result.h"
#include "core/console/guardbench.h"
#include "core/console/policydraft.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// The Guardrails page's words for rules, actions, faults and verdicts. A rule that is not known (a newer agent's) is shown as it is. Pure functions.
class GuardWords
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::GuardWords)
public:
    // ---- rules ----
    static QString group(console::RuleGroup group);
    static QString rule(const std::string &id);    // as a title: "Prices only from the list"
    static QString meaning(const std::string &id); // what it looks at and does
    static QString effect(console::RuleEffect effect);
    static QString effectIcon(console::RuleEffect effect);
    static QString action(console::RuleAction action);
    /// What an action comes to for a rule that would do this by itself.
    static QString actionMeaning(console::RuleAction action, console::RuleEffect effect);
    /// What a rule does under this action: the icon in the list.
    static QString iconFor(console::RuleAction action, console::RuleEffect effect);
    static QString whyFixed(const std::string &id);

    // ---- tables ----
    static QString table(console::PolicyTable table);
    static QString column(console::PolicyTable table, int column);
    static QString emptyTable(console::PolicyTable table); // what it means that there is nothing
    static QString scope(console::HoursScope scope, const QString &key);

    // ---- what is wrong ----
    /// At its field, in plain words: what the field wants.
    static QString fault(const console::PolicyFault &fault);
    static QString failure(const Error &error);

    // ---- what a message comes to ----
    static QString verdict(console::BenchVerdict verdict);
    static QString verdictIcon(console::BenchVerdict verdict);
    /// "Blocked: names 30 % off, and no offer today has it".
    static QString sentence(const console::BenchAnswer &answer, const QString &text);
    static QString outcome(const console::BenchFinding &finding);
    static QString outcomeIcon(const console::BenchFinding &finding);
    static Tone outcomeTone(const console::BenchFinding &finding);
    /// Why, for a finding's code: "an offer that has ended".
    static QString detail(const std::string &code);
    static QString claimKind(const std::string &kind);

    static QString difference(const console::PolicyDifferenceLine &line);
};

} // namespace ns::ui
