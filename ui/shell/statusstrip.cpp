// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusstrip.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/shell/actionregistry.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycap.h"

namespace ns::ui {

/// Icon and words of one fact.
class StatusFact : public QWidget
{
public:
    explicit StatusFact(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    void set(const StatusStrip::Fact &fact)
    {
        if (m_fact == fact)
            return;
        m_fact = fact;
        setObjectName(QStringLiteral("status.") + fact.id);
        setAccessibleName(fact.text);
        setAccessibleDescription(fact.detail);
        setToolTip(fact.detail);
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {20 + tabularWidth(m_fact.text, font()) + 1, 20}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = lookOf(this);
        look.icons->draw(painter, QRect(0, 0, 14, height()), m_fact.icon, toneInk(look.tokens, m_fact.tone));
        const bool loud = m_fact.tone == Tone::Warn || m_fact.tone == Tone::Bad;
        drawLine(painter, rect().adjusted(20, 0, 0, 0), m_fact.text, {.font = font(), .color = loud ? toneInk(look.tokens, m_fact.tone) : look.tokens.text2, .tabular = true});
    }

private:
    StatusStrip::Fact m_fact;
};

StatusStrip::StatusStrip(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_hints(new QHBoxLayout), m_facts(new QHBoxLayout), m_note(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("status"));
    setAccessibleName(tr("Status"));
    setFixedHeight(Metrics::kStatus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::kPage, 1, Metrics::kPage, 0);
    row->setSpacing(Metrics::kCard);
    m_hints->setSpacing(Metrics::kGap8);
    m_facts->setSpacing(Metrics::kCard);
    row->addLayout(m_hints);
    row->addStretch(1);
    row->addWidget(m_note);
    row->addLayout(m_facts);
    m_note->setFont(lookOf(this).fonts.get(TextSize::Small));
    m_note->setAlignment(Qt::AlignRight);
}

QSize StatusStrip::minimumSizeHint() const
{
    return {0, Metrics::kStatus}; // hints give way first
}

void StatusStrip::setHints(const QStringList &actionIds)
{
    qDeleteAll(m_hintWidgets);
    m_hintWidgets.clear();
    for (const QString &id : actionIds) {
        const QAction *action = m_actions.find(id);
        if (!action || action->shortcut().isEmpty() || m_hintWidgets.size() >= kHintsMax)
            continue;
        auto *hint = new QWidget(this);
        auto *row = new QHBoxLayout(hint);
        row->setContentsMargins(0, 0, Metrics::kGap8, 0);
        row->setSpacing(Metrics::kGap8);
        row->addWidget(new KeyCap(keyText(*action), hint));
        QLabel *words = makeLabel(action->text(), TextSize::Small);
        setInk(*words, lookOf(this).tokens.text2);
        row->addWidget(words);
        m_hintWidgets.append(hint);
        m_hints->addWidget(hint);
    }
    fitHints();
}

void StatusStrip::setFacts(const std::vector<Fact> &facts)
{
    while (m_factWidgets.size() > facts.size()) {
        delete m_factWidgets.back();
        m_factWidgets.pop_back();
    }
    while (m_factWidgets.size() < facts.size()) {
        m_factWidgets.push_back(new StatusFact(this));
        m_factWidgets.back()->setFont(lookOf(this).fonts.get(TextSize::Small));
        m_facts->addWidget(m_factWidgets.back());
    }
    for (std::size_t i = 0; i < facts.size(); ++i)
        m_factWidgets[i]->set(facts[i]);
    fitHints();
}

void StatusStrip::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setInk(*m_note, lookOf(this).tokens.text2);
    fitHints();
}

void StatusStrip::fitHints()
{
    int room = width() - 2 * Metrics::kPage - Metrics::kCard;
    for (const StatusFact *fact : m_factWidgets)
        room -= fact->sizeHint().width() + Metrics::kCard;
    room -= m_note->text().isEmpty() ? 0 : std::min(160, m_note->sizeHint().width()) + Metrics::kCard;
    for (QWidget *hint : std::as_const(m_hintWidgets)) { // the last ones go where there is no room
        room -= hint->sizeHint().width() + Metrics::kGap8;
        hint->setVisible(room >= 0);
    }
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHints();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

} // namespace ns::ui
