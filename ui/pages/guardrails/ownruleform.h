// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/policydraft.h"

class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace ns::ui {

class Field;
class FlowLayout;
class PolicyEditor;
class SegmentedControl;
class ToneLabel;
class WordChips;

/// A rule of the business's own: words that are not to be said, where, and what then. GUI thread; the page owns it.
class OwnRuleForm : public QWidget
{
    Q_OBJECT
public:
    explicit OwnRuleForm(PolicyEditor &editor, QWidget *parent = nullptr);
    void showRule(int at);
    void focusName();

Q_SIGNALS:
    void removed();

private:
    void buildChannels();
    void take();
    void refresh();
    PolicyEditor &m_editor;
    int m_at = -1;
    QLineEdit *m_name;
    Field *m_nameField;
    WordChips *m_words;
    Field *m_wordsField;
    QWidget *m_channels;
    std::vector<std::pair<QString, QCheckBox *>> m_channelBoxes;
    QCheckBox *m_exceptOffers;
    SegmentedControl *m_action;
    QPushButton *m_remove;
    bool m_isFilling = false;
};

} // namespace ns::ui
