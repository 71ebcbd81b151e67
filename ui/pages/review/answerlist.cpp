// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/answerlist.h"

#include <QVBoxLayout>

#include "ui/pages/review/reviewqueue.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/style/look.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

using domain::AnswerKind;

namespace {

bool isLabel(const console::AnswerChoice &choice)
{
    return !choice.label.empty() && (choice.kind == AnswerKind::Approve || choice.kind == AnswerKind::Label);
}

} // namespace

AnswerList::AnswerList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

std::vector<AnswerList::Line> AnswerList::linesFor(const console::ReviewDetails &details, const Keys &keys, Instant now, const QString &whyNot)
{
    std::vector<Line> lines;
    int labels = 0;
    int hidden = 0;
    for (int i = 0; i < int(details.choices.size()); ++i) {
        const console::AnswerChoice &choice = details.choices[std::size_t(i)];
        AnswerRow::Content content{.name = ReviewWords::answer(details.item, choice), .effects = ReviewWords::effects(choice, now), .value = choice.probability,
                                   .isProposed = choice.isProposed, .whyNot = whyNot};
        if (isLabel(choice)) {
            if (++labels > kLabelsShown) {
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
        lines.push_back({choice.kind == AnswerKind::Text ? Act::Edit : Act::Answer, i, std::move(content)});
    }
    if (hidden > 0) {
        AnswerRow::Content more{.keys = {keys.labels}, .name = tr("Another label"), .effects = tr("%Ln more labels to choose from", nullptr, hidden), .whyNot = whyNot};
        const auto behindLabels = std::ranges::find_if(lines, [&](const Line &line) { return !isLabel(details.choices[std::size_t(line.choice)]); });
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
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < m_lines.size());
        if (i < m_lines.size())
            m_rows[i]->setContent(m_lines[i].content);
    }
    alignColumns();
}

void AnswerList::alignColumns()
{
    AnswerRow::Columns columns;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AnswerRow::Columns wanted = m_rows[i]->wanted();
        columns = {std::max(columns.keys, wanted.keys), std::max(columns.name, wanted.name), std::max(columns.value, wanted.value)};
    }
    for (AnswerRow *row : m_rows)
        row->setColumns(columns);
}

void AnswerList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        alignColumns();
    QWidget::changeEvent(event);
}

} // namespace ns::ui
