// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>

#include "ui/widgets/tonelabel.h"
#include "ui/style/metrics.h"

namespace ns::ui {

Field::Field(const QString &name, QWidget *input, QWidget *parent)
    : QWidget(parent), m_input(input), m_row(new QHBoxLayout), m_icon(new ToneIcon(this)),
      m_words(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this))
{
    auto *label = new ToneLabel(TextSize::Small, TextWeight::Medium, Tone::Faint, this);
    label->setText(name);
    input->setAccessibleName(name);
    if (const auto *box = qobject_cast<QComboBox *>(input)) { // its list can have the focus too
        box->view()->setObjectName(box->objectName() + QStringLiteral(".list"));
        box->view()->setAccessibleName(name);
    }
    m_row->setSpacing(Metrics::kGap8);
    const QSizePolicy::Policy policy = input->sizePolicy().horizontalPolicy();
    const bool grows = policy != QSizePolicy::Maximum && policy != QSizePolicy::Fixed;
    m_row->addWidget(input, grows ? 1 : 0);
    if (!grows)
        m_row->addStretch(1);
    auto *below = new QHBoxLayout;
    below->setSpacing(6);
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap4);
    column->addWidget(label);
    column->addLayout(m_row);
    column->addLayout(below);
    tell();
}

void Field::addBeside(QWidget *widget)
{
    m_row->addWidget(widget);
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    tell();
}

void Field::setError(const QString &error)
{
    m_error = error;
    tell();
}

void Field::tell()
{
    const bool failed = !m_error.isEmpty();
    m_words->setText(failed ? m_error : m_hint);
    m_words->setTone(failed ? Tone::Bad : Tone::Quiet);
    m_words->setVisible(!m_words->text().isEmpty());
    m_icon->setIcon(QStringLiteral("circle-x"), Tone::Bad);
    m_icon->setVisible(failed);
    m_input->setAccessibleDescription(m_words->text());
}

} // namespace ns::ui
