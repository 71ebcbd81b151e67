// SPDX-License-Identifier: GPL-3.0-or-later
// The two parts of the Learning page, leads and intents: switching between them, and what their shared keys mean in each.
#include <QStackedWidget>

#include "ui/pages/learning/intentsroom.h"
#include "ui/pages/learning/learningcontext.h"
#include "ui/pages/learning/learningpage.h"
#include "ui/pages/learning/modelview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/segmentedcontrol.h"

namespace ns::ui {

void LearningPage::buildIntentActions()
{
    const QString section = tr("Learning");
    addPageAction({.id = QStringLiteral("learning.part"), .text = tr("Leads or intents"), .keys = {QKeySequence(Qt::Key_I)}, .icon = QStringLiteral("arrow-up-down"), .section = section},
                  [this] { showPart(!isIntents()); });
    addPageAction({.id = QStringLiteral("learning.try"), .text = tr("Try a sentence"), .keys = {QKeySequence(Qt::Key_Y)}, .icon = QStringLiteral("message-square"), .section = section},
                  [this] {
                      showPart(true);
                      m_intents->trySentence();
                  });
    addPageAction({.id = QStringLiteral("learning.example"), .text = tr("Add an example"), .keys = {QKeySequence(Qt::Key_E)}, .icon = QStringLiteral("plus"), .section = section},
                  [this] {
                      showPart(true);
                      m_intents->addExample();
                  });
}

void LearningPage::connectIntents()
{
    connect(m_part, &SegmentedControl::chosenChanged, this, [this](const QString &id) { showPart(id == QStringLiteral("intents")); });
    connect(m_intents, &IntentsRoom::asked, this, [this] { noteAsked(); });
    connect(m_intents, &IntentsRoom::answeredBack, this, [this] { noteAnswered(); });
    connect(m_intents, &IntentsRoom::troubled, this, &LearningPage::showTrouble);
    connect(m_intents, &IntentsRoom::trainingChanged, this, &LearningPage::showTraining);
    connect(m_intents, &IntentsRoom::changed, this, [this] {
        tellHead();
        updateActions();
        if (isIntents() && m_intents->intents())
            m_context->showIntents(*m_intents->intents(), m_intents->chosen());
    });
}

bool LearningPage::isIntents() const
{
    return m_parts->currentWidget() == m_intents;
}

void LearningPage::showPart(bool intents)
{
    m_part->setChosen(intents ? QStringLiteral("intents") : QStringLiteral("leads"));
    if (intents == isIntents())
        return;
    m_parts->setCurrentIndex(intents ? 1 : 0);
    m_alarm->hide(); // of leads, as is the note; read again, they come again
    Q_EMIT noteChanged({});
    showTrouble({}, {});
    tellPart();
    if (intents && m_intents->intents())
        m_context->showIntents(*m_intents->intents(), m_intents->chosen());
    else if (!intents && m_learning)
        m_context->show(*m_learning, chosen());
    if (isVisible())
        enter();
}

/// Digits mean sides of both parts, so their actions are named after the part on show.
void LearningPage::tellPart()
{
    const QString leads[] = {tr("Show the verdict"), tr("Show suspected columns"), tr("Show the figures"), tr("Show what promoting would do")};
    const QString intents[] = {tr("Show the verdict"), tr("Show the examples"), tr("Show the figures"), tr("Try a sentence")};
    for (int i = 0; i < 4; ++i)
        actions().find(QStringLiteral("learning.side.%1").arg(i + 1))->setText(isIntents() ? intents[i] : leads[i]);
    tellHead();
    updateActions();
}

void LearningPage::tellHead()
{
    if (isIntents())
        m_header->setFact(m_intents->intents() ? tr("%Ln intents", nullptr, int(m_intents->intents()->intents.size())) : QString());
    else
        m_header->setFact(m_learning && !m_learning->models.empty() ? tr("%Ln models", nullptr, int(m_learning->models.size())) : QString());
}

bool LearningPage::showView(const QString &view)
{
    const QStringList sides{QStringLiteral("intents"), QStringLiteral("examples"), QStringLiteral("figures"), QStringLiteral("try")};
    const auto side = sides.indexOf(view);
    if (side < 0 && view != QStringLiteral("leads"))
        return false;
    showPart(side >= 0);
    if (side >= 0)
        m_intents->showSide(IntentsRoom::Side(side));
    return true;
}

void LearningPage::showSide(int number)
{
    if (isIntents())
        return number == 3 ? m_intents->trySentence() : m_intents->showSide(IntentsRoom::Side(number));
    if (m_learning && !m_learning->models.empty())
        showPanel(m_view);
    m_view->showSide(ModelView::Side(number));
}

} // namespace ns::ui
