// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/desk.h"

class QComboBox;
class QListView;
class QPushButton;
class QStackedWidget;

namespace ns::ui {

class CurveCard;
class ElidedLabel;
class ExamplesPanel;
class FiguresPanel;
class IntentList;
class IntentModelPanel;
class IntentTrainCard;
class SegmentedControl;
class StateView;
class ToneIcon;
class ToneLabel;
class TrySentence;

/// The Intents part of the Learning page: which model understands messages and how well, what it was taught, what people have answered, another
/// model's training, promotion and rollback, and a sentence to try. Binds the desk's answers to panels and sends commands. GUI thread; the page
/// owns it, gives it keys and shows its troubles.
class IntentsRoom : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Model, Examples, Figures, Try };

    IntentsRoom(console::Desk &desk, bool isReadOnly, QWidget *parent = nullptr);
    void enter();
    void leave();
    void fetch();
    void focusList();
    [[nodiscard]] const console::SnapshotPtr<console::Intents> &intents() const { return m_intents; }
    /// The model on show; null before anything was read.
    [[nodiscard]] const console::IntentModelLine *chosen() const;
    [[nodiscard]] bool has(const std::string &model) const;
    void choose(const std::string &model);
    void showSide(Side side);
    [[nodiscard]] Side side() const;
    void tryThresholds();
    void toggleTables();
    void trySentence();
    void addExample();
    void openTraining();
    void promote();
    void rollBack();
    [[nodiscard]] QString whyNotPromote() const;
    [[nodiscard]] QString whyNotRollBack() const;
    /// What the page's actions depend on has changed.
    void update(bool isTraining);
    using QWidget::update;
    void setPromoteKey(const QString &key);

Q_SIGNALS:
    void asked();        // between a question ..
    void answeredBack(); // .. and its answer
    void changed();      // another model is on show, or what can be done with it
    void troubled(const QString &fact, const QString &meaning); // empty: no more
    void trainingChanged();

private:
    void buildLayout();
    QWidget *buildLeft();
    QWidget *buildCentre();
    void addSide(const char *id, const QString &name, QWidget *content);
    QWidget *wrap(const char *id, const QString &name, QWidget *content);
    void connectPanels();
    void take(const Result<console::SnapshotPtr<console::Intents>> &answer);
    void showModels();
    void showChosen();
    void showIntents();
    void chooseIntent(const std::string &intent);
    void fetchReading(const console::SentenceQuestion &question);
    void keepExample();
    void startTraining();
    void showPanel(QWidget *panel);
    void tellModel();
    void tellTitle();
    void takeCommand(const Result<domain::ModelId> &active, const QString &failed);
    void beginAsking(bool &isOpen);
    void endAsking(bool &isOpen);

    console::Desk &m_desk;
    const bool m_isReadOnly;
    console::Consumer m_intentsConsumer, m_readingConsumer;
    bool m_isAsked = false, m_isReadingAsked = false;
    console::SnapshotPtr<console::Intents> m_intents;
    std::string m_model;  // on show
    std::string m_intent; // chosen in the list
    bool m_isCommanding = false;
    bool m_isTraining = false;
    bool m_isFilling = false; // lists follow the data, not a person

    QWidget *m_left = nullptr;
    QComboBox *m_models = nullptr;
    ToneIcon *m_icon = nullptr;
    ToneLabel *m_verdict = nullptr;
    QPushButton *m_promote = nullptr;
    IntentList *m_list = nullptr;
    QListView *m_view = nullptr;
    QWidget *m_centre = nullptr;
    SegmentedControl *m_sides = nullptr;
    ElidedLabel *m_title = nullptr;
    QStackedWidget *m_stack = nullptr;
    StateView *m_state = nullptr;
    IntentModelPanel *m_modelPanel = nullptr;
    ExamplesPanel *m_examples = nullptr;
    FiguresPanel *m_figures = nullptr;
    TrySentence *m_try = nullptr;
    IntentTrainCard *m_train = nullptr;
    QWidget *m_trainHolder = nullptr;
    std::vector<QWidget *> m_sideHolders; // index: Side
    Side m_side = Side::Model;
};

} // namespace ns::ui
