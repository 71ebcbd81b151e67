// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the review page, and its keys.
#include <QMenu>

#include "ui/pages/review/conversation.h"
#include "ui/pages/review/itemview.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using domain::AnswerKind;

namespace {

constexpr int kDigits = 9;

QKeySequence key(const char *text)
{
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

/// What "accept" means: approving, else the label that is proposed.
const console::AnswerChoice *acceptOf(const console::ReviewDetails &details)
{
    const auto &choices = details.choices;
    const auto approve = std::ranges::find(choices, AnswerKind::Approve, &console::AnswerChoice::kind);
    if (approve != choices.end())
        return &*approve;
    const auto proposed = std::ranges::find_if(choices, [](const console::AnswerChoice &each) { return each.isProposed && each.kind == AnswerKind::Label; });
    return proposed == choices.end() ? nullptr : &*proposed;
}

domain::ReviewAnswer answerOf(const console::AnswerChoice &choice)
{
    return {.kind = choice.kind, .label = choice.kind == AnswerKind::Label ? choice.label : std::string{}};
}

QString labelId(int number)
{
    return QStringLiteral("review.label%1").arg(number);
}

} // namespace

void ReviewPage::buildActions()
{
    const QString section = tr("Review");
    const auto add = [&](const char *id, const QString &text, const QList<QKeySequence> &keys, const char *icon, std::function<void()> run) {
        addPageAction({.id = QString::fromLatin1(id), .text = text, .keys = keys, .icon = QString::fromLatin1(icon), .section = section}, std::move(run));
    };
    add("review.accept", tr("Accept what is proposed"), {key("A"), key("Return"), key("Enter")}, "check", [this] { accept(); });
    for (int number = 1; number <= kDigits; ++number) {
        addPageAction({.id = labelId(number), .text = tr("Choose label %1").arg(number), .keys = {key(qPrintable(QString::number(number)))}, .icon = QStringLiteral("tag"), .section = section},
                      [this, number] { chooseLabel(number); });
    }
    add("review.labels", tr("Choose from all labels"), {key("L")}, "tag", [this] { showLabels(); });
    add("review.edit", tr("Write or edit the message"), {key("E")}, "pencil", [this] { beginEdit(); });
    add("review.reject", tr("Reject"), {key("X")}, "ban", [this] { chooseFirst(AnswerKind::Reject); });
    add("review.later", tr("Put off for later"), {key("S"), key("Space")}, "clock", [this] { m_queue.postpone(); });
    add("review.undo", tr("Undo the last answer"), {key("Z"), key("Ctrl+Z")}, "undo-2", [this] { m_queue.undo(); });
    add("review.alike", tr("Accept all like this one"), {key("Shift+A")}, "list-checks", [this] { askForAlike(); });
}

void ReviewPage::buildMoveActions()
{
    const QString section = tr("Review");
    const auto add = [&](const char *id, const QString &text, const QList<QKeySequence> &keys, const char *icon, std::function<void()> run) {
        addPageAction({.id = QString::fromLatin1(id), .text = text, .keys = keys, .icon = QString::fromLatin1(icon), .section = section}, std::move(run));
    };
    add("review.next", tr("Next item"), {key("J")}, "arrow-down", [this] { m_queue.step(1); });
    add("review.previous", tr("Previous item"), {key("K")}, "arrow-up", [this] { m_queue.step(-1); });
    add("review.filter", tr("Next filter"), {key("F")}, "filter", [this] { m_list->stepFilter(1); });
    add("review.filterBack", tr("Previous filter"), {key("Shift+F")}, "filter", [this] { m_list->stepFilter(-1); });
    add("review.search", tr("Find in the list"), {key("/"), key("Ctrl+F")}, "search", [this] { m_list->focusSearch(); });
    add("review.whole", tr("Read the whole conversation"), {key("R")}, "message-square", [this] { m_item->conversation().showWhole(); });
    add("review.trace", tr("Open its trace"), {key("T")}, "route", [this] { openTrace(); });
    add("review.contact", tr("Open the contact"), {key("O")}, "user", [this] { openContact(); });
}

QStringList ReviewPage::hintedActions() const
{
    return {QStringLiteral("review.accept"), QStringLiteral("review.later"), QStringLiteral("review.undo"), QStringLiteral("review.next"), QStringLiteral("review.previous")};
}

// ---- answers -----------------------------------------------------------------------------------------------------------

QString ReviewPage::whyNot() const
{
    if (m_access == Access::ReadOnly)
        return tr("This window only looks");
    if (m_queue.currentId().isEmpty())
        return tr("No item is on show");
    return m_queue.mayAnswer() ? QString() : m_queue.details() ? tr("This item is closed") : tr("This item is still being read");
}

void ReviewPage::refreshActions()
{
    const QString why = whyNot();
    const console::ReviewDetails *details = m_queue.details().get();
    const auto takes = [&](auto test) { return details && std::ranges::any_of(details->choices, test); };
    const auto set = [this](const QString &id, const QString &reason) {
        const QAction *action = actions().find(id);
        if (action->isEnabled() != reason.isEmpty() || (!reason.isEmpty() && action->toolTip() != reason))
            actions().setReason(id, reason);
    };
    const auto needs = [&](AnswerKind kind, const QString &otherwise) {
        return !why.isEmpty() ? why : takes([kind](const console::AnswerChoice &choice) { return choice.kind == kind; }) ? QString() : otherwise;
    };
    const QString canAccept = !why.isEmpty() ? why : details && acceptOf(*details) ? QString() : tr("Nothing is proposed: choose a label");
    set(QStringLiteral("review.accept"), canAccept);
    set(QStringLiteral("review.edit"), needs(AnswerKind::Text, tr("This item has no message to edit")));
    set(QStringLiteral("review.reject"), needs(AnswerKind::Reject, tr("This item cannot be rejected")));
    set(QStringLiteral("review.later"), why);
    const auto isLabel = [&](const console::AnswerChoice &choice) { return ReviewWords::isLabel(details->item, choice); };
    const auto labels = details ? std::ranges::count_if(details->choices, isLabel) : 0;
    const QString noLabels = tr("This item takes no label");
    set(QStringLiteral("review.labels"), !why.isEmpty() ? why : labels > 0 ? QString() : noLabels);
    for (int number = 1; number <= kDigits; ++number)
        set(labelId(number), !why.isEmpty() ? why : number <= labels ? QString() : noLabels);
    set(QStringLiteral("review.undo"), m_access == Access::ReadOnly ? tr("This window only looks") : m_queue.lastDone() ? QString() : tr("There is nothing to take back"));
    set(QStringLiteral("review.alike"), needs(AnswerKind::Approve, tr("Nothing is proposed: choose a label")));
    const bool hasTrace = details && !details->item.trace.isEmpty();
    set(QStringLiteral("review.trace"), hasTrace ? QString() : tr("This item has no trace"));
    set(QStringLiteral("review.contact"), details ? QString() : tr("No item is on show"));
}

void ReviewPage::run(const domain::ReviewAnswer &answer)
{
    if (!whyNot().isEmpty())
        return;
    m_item->hideNotice();
    m_alike.clear();
    m_item->conversation().endEdit();
    m_queue.answer(answer);
    m_list->focusList();
}

void ReviewPage::chooseFirst(AnswerKind kind)
{
    if (!m_queue.details())
        return;
    const auto &choices = m_queue.details()->choices;
    const auto found = std::ranges::find(choices, kind, &console::AnswerChoice::kind);
    if (found != choices.end())
        run(answerOf(*found));
}

void ReviewPage::accept()
{
    const console::AnswerChoice *choice = m_queue.details() ? acceptOf(*m_queue.details()) : nullptr;
    if (choice)
        run(answerOf(*choice));
}

void ReviewPage::chooseLabel(int number)
{
    if (!m_queue.details())
        return;
    for (const console::AnswerChoice &choice : m_queue.details()->choices) {
        if (ReviewWords::isLabel(m_queue.details()->item, choice) && --number == 0)
            return run(answerOf(choice));
    }
}

void ReviewPage::chooseLine(int line)
{
    const auto &lines = m_item->answers().lines();
    if (line < 0 || line >= int(lines.size()) || !m_queue.details())
        return;
    const AnswerList::Line &chosen = lines[std::size_t(line)];
    switch (chosen.act) {
    case AnswerList::Act::Answer: return run(answerOf(m_queue.details()->choices[std::size_t(chosen.choice)]));
    case AnswerList::Act::Edit: return beginEdit();
    case AnswerList::Act::Later: return m_queue.postpone();
    case AnswerList::Act::MoreLabels: return showLabels();
    }
}

void ReviewPage::beginEdit()
{
    if (whyNot().isEmpty())
        m_item->conversation().edit();
}

/// All labels in a menu, which the arrows and first letters walk.
void ReviewPage::showLabels()
{
    if (!m_queue.details())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("review.labelMenu"));
    for (const console::AnswerChoice &choice : m_queue.details()->choices) {
        if (ReviewWords::isLabel(m_queue.details()->item, choice))
            connect(menu->addAction(ReviewWords::answer(m_queue.details()->item, choice).replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this, [this, answer = answerOf(choice)] { run(answer); });
    }
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
    menu->popup(m_item->answers().mapToGlobal(QPoint(0, 0)));
}

/// The first stroke asks, the second does it: many answers are more than a slip of a finger should give.
void ReviewPage::askForAlike()
{
    if (!m_alike.empty())
        return acceptAlike();
    std::vector<console::ReviewRow> rows = m_queue.alike();
    if (!whyNot().isEmpty() || rows.empty())
        return;
    if (rows.size() == 1)
        return accept();
    const auto &choices = m_queue.details()->choices;
    const auto accept = std::ranges::find(choices, AnswerKind::Approve, &console::AnswerChoice::kind);
    const QString here = accept == choices.end() ? QString() : ReviewWords::effects(*accept, m_desk.now());
    m_item->showNotice({.tone = Tone::Warn, .icon = QStringLiteral("list-checks"), .fact = tr("Accept %Ln items at one stroke?", nullptr, int(rows.size())),
                        .meaning = tr("All in this list with “%1”. For this one: %2. One undo takes all of them back").arg(Terms::asks(rows.front()), here),
                        .button = tr("Accept all"), .run = [this] { acceptAlike(); }, .key = keyText(*actions().find(QStringLiteral("review.alike")))});
    m_alike = std::move(rows);
}

void ReviewPage::acceptAlike()
{
    const std::vector<console::ReviewRow> rows = std::exchange(m_alike, {});
    m_item->hideNotice();
    m_queue.answerAll(rows, {.kind = AnswerKind::Approve});
    m_list->focusList();
}

void ReviewPage::openTrace()
{
    if (m_queue.details())
        Q_EMIT openRequested({ObjectKind::Trace, ReviewWords::text(m_queue.details()->item.trace.str())});
}

void ReviewPage::openContact()
{
    if (m_queue.details())
        Q_EMIT openRequested({ObjectKind::Contact, ReviewWords::text(m_queue.details()->item.contact.str())});
}

} // namespace ns::ui
