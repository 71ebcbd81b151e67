// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/learningpage.h"

#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/pages/learning/columnspanel.h"
#include "ui/pages/learning/comparepanel.h"
#include "ui/pages/learning/curvecard.h"
#include "ui/pages/learning/intentsroom.h"
#include "ui/pages/learning/learningcontext.h"
#include "ui/pages/learning/learningmodels.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/pages/learning/livecard.h"
#include "ui/pages/learning/modelview.h"
#include "ui/pages/learning/trainingstrip.h"
#include "ui/pages/learning/trainpanel.h"
#include "ui/style/buttons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

using console::ModelRole;
using console::TrainingPhase;

LearningPage::LearningPage(console::Desk &desk, ActionRegistry &actions, Access access)
    : Page({QStringLiteral("learning"), tr("Learning"), QStringLiteral("graduation-cap")}, actions), m_desk(desk), m_isReadOnly(access == Access::ReadOnly)
{
    buildActions();
    buildLayout();
    connectModel();
    connectTraining();
    connectIntents();
    tellPart();
}

QStringList LearningPage::hintedActions() const
{
    return {QStringLiteral("learning.part"), QStringLiteral("learning.train"), QStringLiteral("learning.promote"), QStringLiteral("learning.threshold"), QStringLiteral("learning.side.1"),
            QStringLiteral("learning.try")};
}

void LearningPage::enter()
{
    if (isIntents())
        m_intents->enter();
    else
        fetch();
    showTraining();
    isIntents() ? m_intents->focusList() : m_list->setFocus();
}

void LearningPage::leave()
{
    for (Question *question : {&m_learningAsked, &m_promotionAsked, &m_fileAsked})
        drop(*question);
    m_intents->leave();
}

bool LearningPage::open(const ObjectRef &object)
{
    if (object.kind != ObjectKind::Model)
        return false;
    showPart(object.id.startsWith(QStringLiteral("intent-")));
    if (isIntents())
        m_intents->choose(object.id.toStdString());
    else
        choose(object.id.toStdString());
    return true;
}

std::optional<ObjectRef> LearningPage::current() const
{
    const console::ModelSummary *model = chosen();
    if (isIntents())
        model = m_intents->chosen() ? &m_intents->chosen()->model : nullptr;
    return model ? std::optional<ObjectRef>({ObjectKind::Model, QString::fromStdString(model->id.str())}) : std::nullopt;
}

const console::ModelSummary *LearningPage::chosen() const
{
    return m_models->rowAt(m_models->rowOf(m_chosen));
}

void LearningPage::fetch()
{
    begin(m_learningAsked);
    m_desk.fetchLearning(m_learningAsked.consumer, [this](const auto &answer) {
        const bool isFirst = answer && (*answer)->isCounting; // everything follows
        if (!isFirst || !m_learning)
            take(answer);
        if (isFirst)
            noteFilled();
        else
            end(m_learningAsked);
    });
}

void LearningPage::take(const Result<console::SnapshotPtr<console::Learning>> &answer)
{
    if (!answer) {
        const QString words = LearningWords::failure(answer.error());
        if (m_learning) // the old figures stay, with what is wrong above them
            return showTrouble(tr("These figures are not the newest"), words);
        m_state->show(StateView::Kind::Failed, tr("The models could not be read"), words);
        m_state->setAction(tr("Read again"), [this] { fetch(); });
        return showPanel(m_state);
    }
    showTrouble({}, {});
    m_learning = *answer;
    m_live->setVisible(!m_learning->isCounting);
    if (!m_learning->isCounting) {
        m_live->setLive(m_learning->live);
        m_train->setLabels(m_learning->labels, m_learning->suspectBatches);
        showAlarm();
    }
    showModels();
    updateActions();
}

void LearningPage::showModels()
{
    const console::SnapshotPtr<console::Learning> &learning = m_learning;
    m_models->setWindow(learning, learning->models);
    tellHead();
    Q_EMIT countChanged(learning->models.empty() ? -1 : qint64(learning->models.size()), false);
    m_left->setVisible(!learning->models.empty());
    if (learning->models.empty()) {
        if (!isIntents())
            m_context->show(*learning, nullptr);
        m_state->setIcon(QStringLiteral("graduation-cap"));
        m_state->show(StateView::Kind::Empty, tr("No model yet: people decide every lead"),
                      tr("Train one from a file of past leads that says which of them converted. Nothing decides with it until its gate is passed and you promote it."));
        m_state->setAction(m_isReadOnly ? QString() : tr("Train a model"), [this] { openTraining(QStringLiteral("file")); });
        if (m_stack->currentWidget() != m_trainHolder)
            showPanel(m_state);
        return;
    }
    if (!chosen()) {
        const std::size_t first = learning->challenger.value_or(learning->champion.value_or(0));
        m_chosen = learning->models[first].id.str();
    }
    const QModelIndex row = m_models->index(m_models->rowOf(m_chosen), 0);
    if (m_list->currentIndex() != row)
        m_list->setCurrentIndex(row);
    showChosen();
    if (m_stack->currentWidget() == m_state)
        showPanel(m_view);
}

void LearningPage::choose(const std::string &id)
{
    const bool other = id != m_chosen;
    m_chosen = id;
    if (other)
        m_promotion.reset();
    if (const int row = m_models->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_models->index(row, 0));
    if (m_learning)
        showChosen();
}

void LearningPage::showChosen()
{
    const console::ModelSummary *model = chosen();
    if (!isIntents())
        m_context->show(*m_learning, model);
    if (!model)
        return;
    m_view->setModel(*model);
    if (model->role == ModelRole::Champion)
        m_view->compare().showChampion();
    else if (m_view->side() == ModelView::Side::Compare)
        fetchPromotion();
    updateActions();
}

void LearningPage::showAlarm()
{
    const LearningWords::Saying saying = LearningWords::live(m_learning->live);
    const bool alarming = saying.tone == Tone::Warn || saying.tone == Tone::Bad;
    if (isIntents())
        return;
    m_alarm->setVisible(alarming);
    if (alarming)
        m_alarm->setMessage(saying.tone, saying.icon, saying.fact, saying.meaning);
    const console::LiveFigures &live = m_learning->live;
    Q_EMIT noteChanged(live.labelled > 0 ? tr("%1 of %2 decided leads right").arg(Formats::count(live.right), Formats::count(live.labelled)) : QString());
}

void LearningPage::showTrouble(const QString &fact, const QString &meaning)
{
    m_trouble->setVisible(!fact.isEmpty());
    if (!fact.isEmpty())
        m_trouble->setMessage(Tone::Warn, QStringLiteral("triangle-alert"), fact, meaning);
}

void LearningPage::showPanel(QWidget *panel)
{
    m_stack->setCurrentWidget(panel);
}

// ---- promotion ----

void LearningPage::fetchPromotion()
{
    const console::ModelSummary *model = chosen();
    if (!model || model->role == ModelRole::Champion)
        return;
    if (!m_promotion)
        m_view->compare().showLoading();
    begin(m_promotionAsked);
    m_desk.fetchPromotion(m_promotionAsked.consumer, model->id, [this, id = model->id](const auto &answer) {
        takePromotion(id, answer);
        end(m_promotionAsked);
    });
}

void LearningPage::takePromotion(const domain::ModelId &challenger, const Result<console::SnapshotPtr<console::PromotionPreview>> &answer)
{
    if (challenger.str() != m_chosen)
        return;
    m_promotion = answer ? *answer : nullptr;
    if (answer)
        m_view->compare().showPreview(m_promotion);
    else
        m_view->compare().showFailure(answer.error());
    updateActions();
}

QString LearningPage::whyNotPromote() const
{
    const console::ModelSummary *model = chosen();
    if (m_isReadOnly)
        return tr("This window only looks on");
    if (!model || model->role == ModelRole::Champion)
        return model ? tr("This model decides already") : tr("Choose a model first");
    if (!model->hasPassed)
        return tr("Its gate is not passed");
    if (m_isCommanding)
        return tr("One moment");
    if (!m_promotion || m_promotion->isAllowed)
        return {};
    QStringList words;
    for (const std::string &code : m_promotion->refusals)
        words += LearningWords::refusal(code);
    return words.join(QStringLiteral("; "));
}

QString LearningPage::whyNotRollBack() const
{
    if (m_isReadOnly)
        return tr("This window only looks on");
    const auto isPrevious = [](const console::ModelSummary &model) { return model.role == ModelRole::Previous; };
    if (!m_learning || std::ranges::none_of(m_learning->models, isPrevious))
        return tr("There is no earlier champion to return to");
    return m_isCommanding ? tr("One moment") : QString();
}

void LearningPage::updateActions()
{
    const QString promoteWhyNot = isIntents() ? m_intents->whyNotPromote() : whyNotPromote();
    const bool training = m_desk.training().phase != TrainingPhase::Idle;
    const QString trainWhyNot = m_isReadOnly ? tr("This window only looks on") : training ? tr("A training is running") : QString();
    actions().setReason(QStringLiteral("learning.promote"), promoteWhyNot);
    actions().setReason(QStringLiteral("learning.rollback"), isIntents() ? m_intents->whyNotRollBack() : whyNotRollBack());
    actions().setReason(QStringLiteral("learning.train"), m_isReadOnly ? trainWhyNot : QString());
    actions().setReason(QStringLiteral("learning.retrain"), m_isReadOnly ? trainWhyNot : isIntents() ? tr("Intents are learned from examples") : QString());
    actions().setReason(QStringLiteral("learning.example"), m_isReadOnly ? trainWhyNot : QString());
    m_intents->update(training);
    actions().setReason(QStringLiteral("learning.stop"), training && !m_isReadOnly ? QString() : tr("No training is running"));
    m_view->compare().setWhyNot(whyNotPromote());
    m_view->columns().setReadOnly(m_isReadOnly, m_isReadOnly ? trainWhyNot : QString());
    m_train->setWhyNot(trainWhyNot);
    for (const auto &[button, id] : {std::pair(m_trainButton, "learning.train"), std::pair(m_rollBackButton, "learning.rollback")}) {
        const QAction *action = actions().find(QString::fromLatin1(id));
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    }
}

void LearningPage::promote()
{
    const console::ModelSummary *model = chosen();
    if (!model)
        return;
    if (m_stack->currentWidget() != m_view || m_view->side() != ModelView::Side::Compare || !m_promotion) {
        showPanel(m_view); // the list comes first; the same key then promotes
        m_view->showSide(ModelView::Side::Compare);
        return;
    }
    m_isCommanding = true;
    updateActions();
    m_desk.promoteModel(model->id, m_promotion->confirmation, {this, [this](const Result<domain::ModelId> &active) {
        m_isCommanding = false;
        showTrouble({}, {});
        if (!active)
            showTrouble(tr("Not promoted"), active.error().code == ErrorCode::Conflict ? tr("What was shown has changed meanwhile. Here is how it stands now")
                                                                                     : LearningWords::failure(active.error()));
        m_promotion.reset();
        fetch();
    }});
}

void LearningPage::rollBack()
{
    m_isCommanding = true;
    updateActions();
    m_desk.rollBackModel({this, [this](const Result<domain::ModelId> &active) {
        m_isCommanding = false;
        showTrouble({}, {});
        if (active)
            m_chosen = active->str();
        else
            showTrouble(tr("Not rolled back"), LearningWords::failure(active.error()));
        m_promotion.reset();
        fetch();
    }});
}

// ---- training ----

void LearningPage::openTraining(const QString &source)
{
    m_train->setAnswers(m_view->columns().answers(), m_view->columns().withdrawn());
    m_train->chooseSource(source);
    showPanel(m_trainHolder);
    m_train->focusFirst();
}

void LearningPage::closeTraining()
{
    showPanel(m_learning && !m_learning->models.empty() ? static_cast<QWidget *>(m_view) : m_state);
    m_list->setFocus();
}

void LearningPage::fetchFile(const QString &path)
{
    begin(m_fileAsked);
    m_desk.fetchTrainingFile(m_fileAsked.consumer, path.toStdString(), [this](const auto &answer) {
        if (answer)
            m_train->showFile(**answer);
        else
            m_train->showFileError(answer.error());
        end(m_fileAsked);
    });
}

void LearningPage::startTraining()
{
    m_desk.startTraining(m_train->request(), {this, [this](const Result<console::TrainingResult> &result) { takeTrained(result); }});
    showTraining();
}

void LearningPage::showTraining()
{
    m_strip->setProgress(m_desk.training());
    updateActions();
}

void LearningPage::takeTrained(const Result<console::TrainingResult> &result)
{
    showTraining();
    if (!result) {
        m_train->showFailure(result.error());
        showPanel(m_trainHolder);
        return;
    }
    m_train->setAnswers({}, {});
    choose(result->model.str());
    m_view->showSide(ModelView::Side::Decision);
    showPanel(m_view);
    fetch();
}

void LearningPage::acceptBatch(const QString &id, const QString &reason)
{
    m_desk.acceptBatch(id.toStdString(), reason.toStdString(), {this, [this](const Result<std::monostate> &done) {
        if (!done)
            return showTrouble(tr("The labels stay left out"), LearningWords::failure(done.error()));
        fetch();
    }});
}

} // namespace ns::ui
