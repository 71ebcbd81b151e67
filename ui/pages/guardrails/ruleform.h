// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/guardrails.h"

namespace ns::ui {

class Field;
class PolicyEditor;
class SegmentedControl;
class ToneIcon;
class ToneLabel;

/// One rule that comes with the program: what it is for, what it shall do, and how often it did. GUI thread; the page owns it.
class RuleForm : public QWidget
{
    Q_OBJECT
public:
    explicit RuleForm(PolicyEditor &editor, QWidget *parent = nullptr);
    /// A rule's family (guardlist.h).
    void showRule(const std::string &family);
    void showCounts(const console::RuleCounts *counts);
    void focusFirst();

private:
    void take(const QString &action);
    void refresh();
    PolicyEditor &m_editor;
    std::string m_family;
    std::vector<console::GuardRule> m_rules;
    ToneLabel *m_meaning;
    SegmentedControl *m_action;
    Field *m_actionField;
    ToneLabel *m_actionMeaning;
    QWidget *m_fixed;
    ToneLabel *m_whyFixed;
    ToneLabel *m_acted;
};

} // namespace ns::ui
