// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/suspectrow.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/accessible.h"
#include "ui/style/metrics.h"
#include "ui/widgets/segmentedcontrol.h"

namespace ns::ui {

namespace {

using console::LeakSuspect;

const QString kAsk = QStringLiteral("ask"), kIn = QStringLiteral("in"), kOut = QStringLiteral("out");
constexpr int kReasonMax = 300;

} // namespace

SuspectRow::SuspectRow(int number, const LeakSuspect &suspect, QWidget *parent)
    : QWidget(parent), m_suspect(suspect), m_switch(new SegmentedControl(tr("Use of %1").arg(QString::fromStdString(suspect.column)), this)),
      m_reason(new QLineEdit(this)), m_state(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this))
{
    buildLayout(number);
    m_switch->setChosen(startChoice());
    m_reason->setText(QString::fromStdString(suspect.reason));
    connect(m_switch, &SegmentedControl::chosenChanged, this, &SuspectRow::onSwitch);
    connect(m_reason, &QLineEdit::textChanged, this, [this] {
        m_state->setText(stateWords());
        Q_EMIT changed();
    });
    m_reason->setVisible(m_switch->chosen() != defaultChoice());
    m_state->setText(stateWords());
}

void SuspectRow::buildLayout(int number)
{
    const QString column = QString::fromStdString(m_suspect.column);
    setObjectName(QStringLiteral("learning.suspect.%1").arg(number));
    describe(*this, QAccessible::Grouping, column);
    m_switch->setObjectName(objectName() + QStringLiteral(".switch"));
    m_switch->addSegment(kIn, tr("Use"));
    if (m_suspect.grade == LeakSuspect::Grade::Ask)
        m_switch->addSegment(kAsk, tr("Ask"));
    m_switch->addSegment(kOut, tr("Leave out"));
    m_reason->setObjectName(objectName() + QStringLiteral(".reason"));
    m_reason->setAccessibleName(tr("Why, for %1").arg(column));
    m_reason->setPlaceholderText(tr("Why? Kept with the model and in the audit"));
    m_reason->setMaxLength(kReasonMax);
    auto *name = new ToneLabel(TextSize::Body, TextWeight::Semibold, Tone::Plain, this);
    name->setText(column);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    for (const LeakSuspect::Evidence &evidence : m_suspect.evidence) {
        auto *line = new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this);
        line->setText(LearningWords::evidence(evidence));
        words->addWidget(line);
    }
    words->addWidget(m_state);
    words->addSpacing(2);
    words->addWidget(m_reason);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, Metrics::kGap12, 0, Metrics::kGap12);
    row->setSpacing(Metrics::kCard);
    row->addLayout(words, 1);
    row->addWidget(m_switch, 0, Qt::AlignTop);
}

void SuspectRow::onSwitch()
{
    const bool overrules = m_switch->chosen() != defaultChoice();
    m_reason->setVisible(overrules);
    if (overrules && m_reason->text().trimmed().isEmpty())
        m_reason->setFocus();
    m_state->setText(stateWords());
    Q_EMIT changed();
}

QString SuspectRow::defaultChoice() const
{
    return m_suspect.grade == LeakSuspect::Grade::Out ? kOut : kAsk;
}

QString SuspectRow::startChoice() const
{
    if (!m_suspect.isOverruled)
        return defaultChoice();
    return m_suspect.isUsed ? kIn : kOut;
}

bool SuspectRow::lacksReason() const
{
    return m_switch->chosen() != defaultChoice() && m_reason->text().trimmed().isEmpty();
}

bool SuspectRow::isWithdrawn() const
{
    return m_suspect.isOverruled && m_switch->chosen() == defaultChoice() && startChoice() != defaultChoice();
}

std::optional<console::ColumnAnswer> SuspectRow::answer() const
{
    const QString chosen = m_switch->chosen();
    const std::string reason = m_reason->text().trimmed().toStdString();
    const bool same = chosen == startChoice() && reason == m_suspect.reason;
    if (chosen == defaultChoice() || same || reason.empty())
        return std::nullopt;
    return console::ColumnAnswer{m_suspect.column, chosen == kIn, reason};
}

QString SuspectRow::stateWords() const
{
    if (lacksReason())
        return tr("Say why, or the answer does not count");
    if (answer() || isWithdrawn())
        return tr("Holds from the next training on");
    if (m_suspect.isOverruled)
        return m_suspect.isUsed ? tr("Used, because a person said so") : tr("Left out, because a person said so");
    return m_suspect.isUsed ? tr("Used until a person answers") : tr("Left out by the leak guard");
}

void SuspectRow::setReadOnly(bool readOnly)
{
    m_switch->setEnabled(!readOnly);
    m_reason->setReadOnly(readOnly);
}

} // namespace ns::ui
