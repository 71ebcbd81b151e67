// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/desk.h"
#include "ui/pages/review/reviewqueue.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/page.h"

namespace ns::ui {

class ContactPane;
class ItemView;
class ReviewList;

/// The review queue: an operator decides item after item by keyboard. Binds list, item and contact to the queue; holds no rules.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    ReviewPage(console::Desk &desk, ActionRegistry &actions, Access access);
    ~ReviewPage() override;

    [[nodiscard]] QStringList hintedActions() const override;
    void enter() override;
    void leave() override;
    bool open(const ObjectRef &object) override;
    bool showView(const QString &view) override; // "replies", "optouts": only these
    [[nodiscard]] std::optional<ObjectRef> current() const override;
    [[nodiscard]] ReviewQueue &queue() { return m_queue; }
    [[nodiscard]] ReviewList &list() { return *m_list; }
    [[nodiscard]] ItemView &item() { return *m_item; }

private:
    void buildActions();
    void buildMoveActions();
    void buildLayout();
    void buildTools();
    void connectModel();
    void showList();
    void showFreshness();
    void showItem();
    void showNothing();
    void showContact();
    void showNote();
    void refreshActions();
    [[nodiscard]] QString whyNot() const;
    void run(const domain::ReviewAnswer &answer);
    void chooseLine(int line);
    void accept();
    void chooseLabel(int number);
    void chooseFirst(domain::AnswerKind kind);
    void beginEdit();
    void showLabels();
    void askForAlike();
    void acceptAlike();
    void openTrace();
    void openContact();
    void explainKey(const QKeySequence &key);
    void explainFailure(const console::ReviewRow &row, const Error &error);
    void explainUndo(const console::ReviewRow &row, const Error &error);

    console::Desk &m_desk;
    Access m_access;
    ReviewQueue m_queue;
    console::Consumer m_leadConsumer;
    QTimer m_contactPause; // the contact's clock is asked for once a person stays on an item
    bool m_leadAsked = false;
    bool m_isOldShown = false; // the list is told to be old
    domain::ReviewId m_shown; // whose details stand in the item view
    std::vector<console::ReviewRow> m_alike; // asked about, to be accepted at one stroke
    ReviewList *m_list = nullptr;
    ItemView *m_item = nullptr;
    ContactPane *m_contact = nullptr;
};

} // namespace ns::ui
