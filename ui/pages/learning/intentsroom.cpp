// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/intentsroom.h"

#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/pages/learning/curvecard.h"
#include "ui/pages/learning/examplespanel.h"
#include "ui/pages/learning/figurespanel.h"
#include "ui/pages/learning/intentlists.h"
#include "ui/pages/learning/intentmodelpanel.h"
#include "ui/pages/learning/intenttraincard.h"
#include "ui/pages/learning/intentwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/pages/learning/trysentence.h"
#include "ui/style/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::Intents;
using console::ModelRole;

namespace {

constexpr const char *kSideIds[] = {"model", "examples", "figures", "try"};

} // namespace

IntentsRoom::IntentsRoom(console::Desk &desk, bool isReadOnly, QWidget *parent) : QWidget(parent), m_desk(desk), m_isReadOnly(isReadOnly)
{
    buildLayout();
    connectPanels();
}

void IntentsRoom::enter()
{
    fetch();
}

void IntentsRoom::leave()
{
    m_intentsConsumer.cancel();
    m_readingConsumer.cancel();
    endAsking(m_isAsked);
    endAsking(m_isReadingAsked);
}

void IntentsRoom::focusList()
{
    m_view->setFocus();
}

void IntentsRoom::beginAsking(bool &isOpen)
{
    if (!std::exchange(isOpen, true))
        Q_EMIT asked();
}

void IntentsRoom::endAsking(bool &isOpen)
{
    if (std::exchange(isOpen, false))
        Q_EMIT answeredBack();
}

void IntentsRoom::fetch()
{
    beginAsking(m_isAsked);
    m_desk.fetchIntents(m_intentsConsumer, [this](const auto &answer) {
        take(answer);
        endAsking(m_isAsked);
    });
}

void IntentsRoom::take(const Result<console::SnapshotPtr<Intents>> &answer)
{
    if (!answer) {
        const QString words = LearningWords::failure(answer.error());
        if (m_intents) // the old figures stay, with what is wrong above them
            return Q_EMIT troubled(tr("These figures are not the newest"), words);
        m_state->show(StateView::Kind::Failed, tr("The intents could not be read"), words);
        m_state->setAction(tr("Read again"), [this] { fetch(); });
        return showPanel(m_state);
    }
    Q_EMIT troubled({}, {});
    const bool isFirst = !m_intents;
    const bool isOther = m_intents && m_intents->active && (*answer)->active && m_intents->models[*m_intents->active].model.id != (*answer)->models[*(*answer)->active].model.id;
    m_intents = *answer;
    m_left->show();
    showModels();
    showIntents();
    m_train->setIntents(*m_intents);
    if (m_stack->currentWidget() == m_state)
        showSide(m_side);
    if (isOther)
        m_try->askAgain();
    if (isFirst && isVisible()) // what should have the focus was not there until now
        m_side == Side::Try ? m_try->focusText() : m_side == Side::Examples ? m_examples->focusText() : focusList();
    Q_EMIT changed();
}

// ---- models ----

const console::IntentModelLine *IntentsRoom::chosen() const
{
    if (!m_intents)
        return nullptr;
    const auto found = std::ranges::find(m_intents->models, m_model, [](const console::IntentModelLine &line) { return line.model.id.str(); });
    return found == m_intents->models.end() ? nullptr : &*found;
}

bool IntentsRoom::has(const std::string &model) const
{
    return m_intents && std::ranges::any_of(m_intents->models, [&](const console::IntentModelLine &line) { return line.model.id.str() == model; });
}

void IntentsRoom::choose(const std::string &model)
{
    m_model = model;
    if (!m_intents)
        return;
    showModels();
    showIntents();
    Q_EMIT changed();
}

void IntentsRoom::showModels()
{
    if (!chosen() && !m_intents->models.empty())
        m_model = m_intents->models[m_intents->challenger.value_or(m_intents->active.value_or(0))].model.id.str();
    const QSignalBlocker quiet(m_models);
    m_models->clear();
    for (const console::IntentModelLine &line : m_intents->models)
        m_models->addItem(IntentWords::model(line), QString::fromStdString(line.model.id.str()));
    m_models->setCurrentIndex(m_models->findData(QString::fromStdString(m_model)));
    m_models->setEnabled(m_models->count() > 1);
    showChosen();
}

void IntentsRoom::showChosen()
{
    const console::IntentModelLine *line = chosen();
    if (!line) {
        m_state->show(StateView::Kind::Empty, tr("No model yet: people read every message"), tr("Train one from examples of what people write."));
        m_state->setAction(m_isReadOnly ? QString() : tr("Train a model"), [this] { openTraining(); });
        return showPanel(m_state);
    }
    m_modelPanel->setModel(*line);
    m_figures->setModel(line->model);
    tellModel();
}

void IntentsRoom::tellModel()
{
    const console::IntentModelLine *line = chosen();
    if (!line)
        return;
    const IntentWords::Saying saying = IntentWords::verdict(*line);
    m_icon->setIcon(saying.icon, saying.tone);
    m_verdict->setText(saying.fact);
    m_verdict->setToolTip(QString::fromStdString(line->model.id.str()));
    const QString whyNot = whyNotPromote();
    m_promote->setVisible(line->model.role != ModelRole::Champion);
    m_promote->setEnabled(whyNot.isEmpty());
    m_promote->setToolTip(whyNot);
}

QString IntentsRoom::whyNotPromote() const
{
    const console::IntentModelLine *line = chosen();
    if (m_isReadOnly)
        return tr("This window only looks on");
    if (!line || line->model.role == ModelRole::Champion)
        return line ? tr("This model decides already") : tr("Choose a model first");
    if (line->isBase)
        return tr("The base model comes back by rolling back");
    if (!line->model.hasPassed)
        return tr("Its gate is not passed");
    return m_isCommanding ? tr("One moment") : QString();
}

QString IntentsRoom::whyNotRollBack() const
{
    if (m_isReadOnly)
        return tr("This window only looks on");
    if (!m_intents || !m_intents->canRollBack)
        return tr("There is no earlier champion to return to");
    return m_isCommanding ? tr("One moment") : QString();
}

void IntentsRoom::update(bool isTraining)
{
    m_isTraining = isTraining;
    m_train->setWhyNot(m_isReadOnly ? tr("This window only looks on") : isTraining ? tr("A training is running") : QString());
    m_examples->setWhyNot(m_isReadOnly ? tr("This window only looks on") : QString());
    tellModel();
}

void IntentsRoom::setPromoteKey(const QString &key)
{
    setButtonCap(*m_promote, key);
}

void IntentsRoom::promote()
{
    const console::IntentModelLine *line = chosen();
    if (!line || !whyNotPromote().isEmpty())
        return;
    m_isCommanding = true;
    Q_EMIT changed();
    m_desk.promoteIntents(line->model.id, {this, [this](const Result<domain::ModelId> &active) { takeCommand(active, tr("Not promoted")); }});
}

void IntentsRoom::rollBack()
{
    if (!whyNotRollBack().isEmpty())
        return;
    m_isCommanding = true;
    Q_EMIT changed();
    m_desk.rollBackIntents({this, [this](const Result<domain::ModelId> &active) {
        if (active)
            m_model = active->str();
        takeCommand(active, tr("Not rolled back"));
    }});
}

void IntentsRoom::takeCommand(const Result<domain::ModelId> &active, const QString &failed)
{
    m_isCommanding = false;
    const bool isRefused = !active && active.error().code == ErrorCode::Conflict; // its text is the code of what stands against it
    Q_EMIT troubled(active ? QString() : failed, active ? QString() : isRefused ? LearningWords::refusal(active.error().text) : LearningWords::failure(active.error()));
    Q_EMIT changed();
    if (active)
        fetch();
}

// ---- intents and their examples ----

void IntentsRoom::showIntents()
{
    const console::IntentModelLine *line = chosen();
    auto entries = std::make_shared<std::vector<IntentEntry>>();
    for (const console::IntentRow &row : m_intents->intents) {
        IntentEntry entry{row};
        if (line && line->model.figures.perClass.contains(row.intent))
            entry.figures = line->model.figures.perClass.at(row.intent);
        entries->push_back(std::move(entry));
    }
    m_isFilling = true;
    m_list->setWindow(entries, *entries);
    if (m_list->rowOf(m_intent) < 0)
        m_intent = entries->empty() ? std::string() : entries->front().row.intent;
    m_view->setCurrentIndex(m_list->index(m_list->rowOf(m_intent), 0));
    m_isFilling = false;
    chooseIntent(m_intent);
}

void IntentsRoom::chooseIntent(const std::string &intent)
{
    m_intent = intent;
    m_examples->setIntents(m_intents, intent);
    tellTitle();
}

void IntentsRoom::keepExample()
{
    const console::IntentDraft draft = m_examples->draft();
    m_desk.addIntentExample(draft, {this, [this, intent = draft.intent](const Result<std::monostate> &done) {
        m_examples->takeAdded(done);
        if (!done)
            return;
        m_intent = intent; // a new one is shown as soon as it is in the list
        fetch();
    }});
}

void IntentsRoom::fetchReading(const console::SentenceQuestion &question)
{
    beginAsking(m_isReadingAsked);
    m_desk.fetchReading(m_readingConsumer, question, [this](const auto &answer) {
        if (answer)
            m_try->show(**answer);
        else
            m_try->showFailure(answer.error());
        endAsking(m_isReadingAsked);
    });
}

// ---- training ----

void IntentsRoom::openTraining()
{
    showPanel(m_trainHolder);
    m_title->setText(tr("Training"));
    m_train->focusFirst();
}

void IntentsRoom::startTraining()
{
    m_desk.startTraining(m_train->request(), {this, [this](const Result<console::TrainingResult> &result) {
        Q_EMIT trainingChanged(); // it has ended: the strip goes
        if (!result) {
            m_train->showFailure(result.error());
            return showPanel(m_trainHolder);
        }
        m_model = result->model.str();
        showSide(Side::Model);
        fetch();
    }});
    Q_EMIT trainingChanged();
}

// ---- sides ----

void IntentsRoom::showPanel(QWidget *panel)
{
    m_stack->setCurrentWidget(panel);
}

void IntentsRoom::showSide(Side side)
{
    m_side = side;
    m_sides->setChosen(QString::fromLatin1(kSideIds[int(side)]));
    tellTitle();
    if (m_intents && chosen())
        showPanel(m_sideHolders[std::size_t(side)]);
}

/// A sentence is read by the model that decides, whichever is on show.
void IntentsRoom::tellTitle()
{
    const bool isActive = m_side == Side::Try && m_intents && m_intents->active;
    const console::IntentModelLine *line = isActive ? &m_intents->models[*m_intents->active] : chosen();
    m_title->setText(m_side == Side::Examples ? Terms::intent(m_intent) : line ? IntentWords::model(*line) : QString());
}

IntentsRoom::Side IntentsRoom::side() const
{
    return m_side;
}

void IntentsRoom::tryThresholds()
{
    showSide(Side::Model);
    m_modelPanel->curve().focusSlider();
}

void IntentsRoom::toggleTables()
{
    const bool shown = !m_modelPanel->curve().isTableShown();
    m_modelPanel->curve().showTable(shown);
    m_figures->showTable(shown);
}

void IntentsRoom::trySentence()
{
    showSide(Side::Try);
    m_try->focusText();
}

void IntentsRoom::addExample()
{
    showSide(Side::Examples);
    m_examples->focusText();
}

} // namespace ns::ui
