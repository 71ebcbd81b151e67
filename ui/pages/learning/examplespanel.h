// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/intents.h"
#include "core/console/query.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;

namespace ns::ui {

class ExampleList;
class Field;
class StateView;
class ToneLabel;

/// The examples of one intent that the business has, newest first, and a form for another one, also of an intent that is new. GUI thread.
class ExamplesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ExamplesPanel(QWidget *parent = nullptr);
    void setIntents(const console::SnapshotPtr<console::Intents> &intents, const std::string &chosen);
    /// Empty: examples can be added.
    void setWhyNot(const QString &whyNot);
    void focusText();
    /// Kept: ready for the next one of the same intent. Refused: said at the field that is wrong.
    void takeAdded(const Result<std::monostate> &done);
    [[nodiscard]] console::IntentDraft draft() const;

Q_SIGNALS:
    void addRequested();

private:
    void buildForm();
    void buildList();
    void tell();
    [[nodiscard]] const console::IntentRow *rowOf(const std::string &intent) const;
    console::SnapshotPtr<console::Intents> m_intents;
    std::string m_chosen;
    QString m_whyNot;
    bool m_isAdding = false;
    ExampleList *m_model;
    Card *m_form;
    QLineEdit *m_text;
    QComboBox *m_language;
    QComboBox *m_intent;
    Field *m_textField;
    Field *m_languageField;
    Field *m_intentField;
    QPushButton *m_add;
    Card *m_listCard;
    QListView *m_list;
    StateView *m_none;
};

} // namespace ns::ui
