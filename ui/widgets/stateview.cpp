// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateview.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/style/textpaint.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr int kDisc = 56;

QString iconOf(StateView::Kind kind, const QString &own)
{
    switch (kind) {
    case StateView::Kind::Empty: return own;
    case StateView::Kind::NoMatch: return QStringLiteral("search");
    case StateView::Kind::Loading: return QStringLiteral("hourglass");
    case StateView::Kind::Failed: return QStringLiteral("triangle-alert");
    }
    return own;
}

} // namespace

/// The icon in its disc; decoration, so without an accessible name.
class StateView::Disc : public QWidget
{
public:
    explicit Disc(QWidget *parent) : QWidget(parent) { setFixedSize(kDisc, kDisc); }
    void set(StateView::Kind kind, const QString &icon)
    {
        m_kind = kind;
        m_name = iconOf(kind, icon);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = lookOf(this);
        const bool failed = m_kind == StateView::Kind::Failed;
        drawBox(painter, rect(), kDisc / 2.0, failed ? look.tokens.warnWeak : look.tokens.sunken);
        look.icons->draw(painter, QRectF(16, 16, 24, 24), m_name, failed ? look.tokens.warn : look.tokens.text2);
    }

private:
    StateView::Kind m_kind = StateView::Kind::Empty;
    QString m_name;
};

StateView::StateView(QWidget *parent)
    : QWidget(parent), m_icon(QStringLiteral("inbox")), m_disc(new Disc(this)), m_fact(makeLabel({}, TextSize::Title, TextWeight::Semibold)),
      m_line(makeLabel({}, TextSize::Body)), m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::kPage, Metrics::kPage, Metrics::kPage, Metrics::kPage);
    column->setSpacing(Metrics::kGap8);
    column->addStretch(2);
    column->addWidget(m_disc, 0, Qt::AlignHCenter);
    column->addSpacing(Metrics::kGap8);
    for (QLabel *label : {m_fact, m_line}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(Metrics::kGap8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->setFocusPolicy(Qt::NoFocus); // until it has something to do
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] { m_run(); });
    applyLook();
}

void StateView::show(Kind kind, const QString &fact, const QString &line)
{
    m_kind = kind;
    m_fact->setText(fact);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    setAccessibleName(line.isEmpty() ? fact : fact + QStringLiteral(". ") + line);
    m_disc->set(kind, m_icon);
}

void StateView::showFailure(const Error &error, std::function<void()> again)
{
    show(Kind::Failed, Terms::failure(error), tr("Nothing is lost. The agent goes on by itself."));
    setAction(tr("Try again"), std::move(again));
}

void StateView::setIcon(const QString &name)
{
    m_icon = name;
    m_disc->set(m_kind, m_icon);
}

void StateView::setAction(const QString &text, std::function<void()> run)
{
    m_run = std::move(run);
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setObjectName((objectName().isEmpty() ? QStringLiteral("state") : objectName()) + QStringLiteral(".action"));
    m_button->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    m_button->setVisible(!text.isEmpty());
}

QString StateView::fact() const
{
    return m_fact->text();
}

void StateView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyLook();
    QWidget::changeEvent(event);
}

void StateView::applyLook()
{
    setInk(*m_line, lookOf(this).tokens.text2);
}

} // namespace ns::ui
