// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>

#include "core/console/desk.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/page.h"

class QListView;
class QPushButton;
class QStackedWidget;

namespace ns::ui {

class Banner;
class IntentsRoom;
class LearningContext;
class LiveCard;
class ModelList;
class ModelView;
class PaneHeader;
class SegmentedControl;
class StateView;
class TrainPanel;
class TrainingStrip;

/// The Learning room: which model decides and how well, what others could do, training a new one, promoting it and going back; in two parts, one
/// for leads and one for what messages want. Binds the desk's answers to panels and sends commands; it judges nothing itself.
class LearningPage : public Page
{
    Q_OBJECT
public:
    LearningPage(console::Desk &desk, ActionRegistry &actions, Access access);
    [[nodiscard]] QStringList hintedActions() const override;
    void enter() override;
    void leave() override;
    bool open(const ObjectRef &object) override;
    bool showView(const QString &view) override; // "leads", "intents", "examples", "figures", "try"
    [[nodiscard]] std::optional<ObjectRef> current() const override;

private:
    void buildActions();
    void buildSideActions();
    void buildIntentActions();
    void buildLayout();
    QWidget *buildLeft();
    QWidget *buildCentre();
    void connectModel();
    void connectTraining();
    void connectIntents();

    void fetch();
    void take(const Result<console::SnapshotPtr<console::Learning>> &answer);
    void showModels();
    void showChosen();
    void showAlarm();
    void showTrouble(const QString &fact, const QString &meaning);
    void showPanel(QWidget *panel);
    [[nodiscard]] const console::ModelSummary *chosen() const;
    void choose(const std::string &id);

    void fetchPromotion();
    void takePromotion(const domain::ModelId &challenger, const Result<console::SnapshotPtr<console::PromotionPreview>> &answer);
    void promote();
    void rollBack();
    [[nodiscard]] QString whyNotPromote() const;
    [[nodiscard]] QString whyNotRollBack() const;
    void updateActions();

    void showPart(bool isIntents);
    void showSide(int number);
    void tellPart();
    void tellHead();
    [[nodiscard]] bool isIntents() const;

    void openTraining(const QString &source);
    void closeTraining();
    void fetchFile(const QString &path);
    void startTraining();
    void showTraining();
    void takeTrained(const Result<console::TrainingResult> &result);
    void acceptBatch(const QString &id, const QString &reason);

    console::Desk &m_desk;
    const bool m_isReadOnly;
    Question m_learningAsked, m_promotionAsked, m_fileAsked;
    console::SnapshotPtr<console::Learning> m_learning;
    console::SnapshotPtr<console::PromotionPreview> m_promotion; // of the chosen model
    std::string m_chosen;
    bool m_isCommanding = false;

    PaneHeader *m_header = nullptr;
    Banner *m_alarm = nullptr;
    Banner *m_trouble = nullptr;
    TrainingStrip *m_strip = nullptr;
    LiveCard *m_live = nullptr;
    ModelList *m_models = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_left = nullptr;
    QStackedWidget *m_stack = nullptr;
    StateView *m_state = nullptr;
    ModelView *m_view = nullptr;
    QWidget *m_trainHolder = nullptr;
    TrainPanel *m_train = nullptr;
    LearningContext *m_context = nullptr;
    QPushButton *m_trainButton = nullptr;
    QPushButton *m_rollBackButton = nullptr;
    SegmentedControl *m_part = nullptr;
    QStackedWidget *m_parts = nullptr; // leads, intents
    IntentsRoom *m_intents = nullptr;
};

} // namespace ns::ui
