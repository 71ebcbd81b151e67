// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/answerlist.h"

#include <QGridLayout>

#include "ui/pages/review/reviewqueue.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/style/look.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

using domain::AnswerKind;

AnswerList::AnswerList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Metrics::kGap8);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

std::vector<AnswerList::Line> AnswerList::linesFor(const console::ReviewDetails &details, const Keys &keys, Instant now, const QString &whyNot)
{
    std::vector<Line> lines;
    const bool isMessage = details.item.kind == "inbound";
    const int shown = isMessage ? kIntentsShown : kLabelsShown;
    int labels = 0;
    int hidden = 0;
    for (int i = 0; i < int(details.choices.size()); ++i) {
        const console::AnswerChoice &choice = details.choices[std::size_t(i)];
        AnswerRow::Content content{.name = ReviewWords::answer(details.item, choice), .effects = ReviewWords::effects(choice, now), .value = choice.probability,
                                   .isProposed = choice.isProposed, .whyNot = whyNot};
        const bool isLabel = ReviewWords::isLabel(details.item, choice);
        if (isLabel) {
            if (++labels > shown) {
                ++hidden;
                continue;
            }
            content.threshold = details.item.threshold > 0 ? details.item.threshold : -1;
            content.keys = {QString::number(labels)};
        }
        if (choice.kind == AnswerKind::Approve)
            content.keys.prepend(keys.accept);
        else if (choice.kind == AnswerKind::Reject)
            content.keys = {keys.reject};
        else if (choice.kind == AnswerKind::Text)
            content.keys = {keys.edit};
        const bool isHalf = isMessage && isLabel && choice.kind == AnswerKind::Label;
        if (isHalf)
            content.shortEffects = ReviewWords::shortEffects(choice);
        content.isHalf = isHalf;
        lines.push_back({choice.kind == AnswerKind::Text ? Act::Edit : Act::Answer, i, std::move(content)});
    }
    if (hidden > 0) {
        AnswerRow::Content more{.keys = {keys.labels}, .name = tr("Another label"), .effects = tr("%Ln more labels to choose from", nullptr, hidden), .whyNot = whyNot};
        const auto behindLabels = std::ranges::find_if(lines, [&](const Line &line) { return !ReviewWords::isLabel(details.item, details.choices[std::size_t(line.choice)]); });
        lines.insert(behindLabels, {Act::MoreLabels, -1, std::move(more)});
    }
    const QString back = ReviewWords::at(now + ReviewQueue::kPutOff, now);
    lines.push_back({Act::Later, -1, {.keys = {keys.later}, .name = tr("Later"), .effects = tr("Back in this list %1, nothing is sent").arg(back), .whyNot = whyNot}});
    return lines;
}

void AnswerList::setDetails(const console::ReviewDetails &details, Instant now, const QString &whyNot)
{
    m_lines = linesFor(details, m_keys, now, whyNot);
    while (m_rows.size() < m_lines.size()) {
        auto *row = new AnswerRow(this);
        const int number = int(m_rows.size());
        row->setObjectName(QStringLiteral("review.answer%1").arg(number + 1));
        connect(row, &AnswerRow::clicked, this, [this, number] { Q_EMIT lineChosen(number); });
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < m_lines.size());
        if (i < m_lines.size())
            m_rows[i]->setContent(m_lines[i].content);
    }
    place();
    alignColumns();
}

void AnswerList::place()
{
    for (AnswerRow *row : m_rows)
        m_grid->removeWidget(row);
    int at = 0, column = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].content.isHalf && column > 0) {
            ++at;
            column = 0;
        }
        m_grid->addWidget(m_rows[i], at, column, 1, m_lines[i].content.isHalf ? 1 : 2);
        column += m_lines[i].content.isHalf ? 1 : 2;
        at += column / 2;
        column %= 2;
    }
}

void AnswerList::alignColumns()
{
    AnswerRow::Columns whole, half; // a half row has no room to keep in line with whole ones
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AnswerRow::Columns wanted = m_rows[i]->wanted();
        AnswerRow::Columns &columns = m_lines[i].content.isHalf ? half : whole;
        columns = {std::max(columns.keys, wanted.keys), std::max(columns.name, wanted.name), std::max(columns.value, wanted.value)};
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_rows[i]->setColumns(m_lines[i].content.isHalf ? half : whole);
}

void AnswerList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        alignColumns();
    QWidget::changeEvent(event);
}

} // namespace ns::ui
