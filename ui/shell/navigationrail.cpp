// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/railbutton.h"
#include "ui/style/buttons.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/elidedlabel.h"

namespace ns::ui {

namespace {

constexpr int kPad = 12;

/// First letters of the first two words: "Academia Lumen" is AL.
QString initials(const QString &name)
{
    QString letters;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (letters.size() < 2 && word.at(0).isLetterOrNumber())
            letters += word.at(0).toUpper();
    }
    return letters;
}

} // namespace

/// Square with the workspace's initials, its name and the product's.
class NavigationRail::Head : public QWidget
{
public:
    explicit Head(QWidget *parent) : QWidget(parent) { setFixedHeight(40); }
    void set(const QString &name)
    {
        m_name = name;
        setAccessibleName(name);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = lookOf(this);
        const Tokens &t = look.tokens;
        const QRect mark(width() < 60 ? (width() - 28) / 2 : 4, 6, 28, 28);
        const bool dark = t.theme == Theme::Dark;
        drawBox(painter, mark, Metrics::kRadiusControl, dark ? t.accentWeak : t.chartSecond);
        drawLine(painter, mark, initials(m_name), {.font = look.fonts.get(TextSize::Cap, TextWeight::Semibold), .color = dark ? t.accent : t.onAccent, .align = Qt::AlignCenter});
        if (width() < 60)
            return;
        drawLine(painter, QRect(40, 2, width() - 40, 20), m_name, {.font = look.fonts.get(TextSize::Body, TextWeight::Semibold), .color = t.text});
        drawLine(painter, QRect(40, 20, width() - 40, 18), QStringLiteral("Nightshift"), {.font = look.fonts.get(TextSize::Small), .color = t.text2});
    }

private:
    QString m_name;
};

/// One bold line and two grey ones about the agent.
class NavigationRail::Foot : public QWidget
{
public:
    explicit Foot(QWidget *parent) : QWidget(parent) { setFixedHeight(62); }
    void set(const AgentFoot &foot)
    {
        m_foot = foot;
        QStringList said{foot.state, foot.line1, foot.line2};
        said.removeAll(QString());
        setAccessibleName(said.join(QStringLiteral(". ")));
        setToolTip(said.join(u'\n'));
        update();
    }
    [[nodiscard]] const AgentFoot &foot() const { return m_foot; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = lookOf(this);
        const Tokens &t = look.tokens;
        const bool narrow = width() < 60;
        const QRect iconAt(narrow ? (width() - 16) / 2 : 8, 2, Metrics::kIcon, Metrics::kIcon);
        look.icons->draw(painter, iconAt, m_foot.icon, toneInk(t, m_foot.tone));
        if (narrow)
            return;
        drawLine(painter, QRect(32, 0, width() - 32, 20), m_foot.state, {.font = look.fonts.get(TextSize::Body, TextWeight::Semibold), .color = t.text});
        const LineStyle grey{.font = look.fonts.get(TextSize::Small), .color = t.text2, .tabular = true};
        drawLine(painter, QRect(32, 20, width() - 32, 18), m_foot.line1, grey);
        drawLine(painter, QRect(32, 38, width() - 32, 18), m_foot.line2, grey);
    }

private:
    AgentFoot m_foot;
};

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent), m_head(new Head(this)), m_find(new QPushButton(this)), m_rows(new QVBoxLayout), m_foot(new Foot(this)), m_pause(new QPushButton(this)),
      m_settings(new RailButton(tr("Settings"), QStringLiteral("settings"), this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    m_group.setExclusive(true);
    m_settings->setCheckable(false);
    m_settings->setAutoExclusive(false);
    m_settings->setObjectName(QStringLiteral("rail.settings"));
    m_find->setObjectName(QStringLiteral("rail.find"));
    m_pause->setObjectName(QStringLiteral("rail.pause"));
    setButtonIcon(*m_find, QStringLiteral("search"));
    buildLayout();
    connect(m_find, &QPushButton::clicked, this, &NavigationRail::findRequested);
    connect(m_pause, &QPushButton::clicked, this, &NavigationRail::pauseRequested);
    connect(m_settings, &QAbstractButton::clicked, this, &NavigationRail::settingsRequested);
    setFoot({});
    applyWidth();
}

void NavigationRail::buildLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, Metrics::kGap8, kPad, Metrics::kGap8);
    column->setSpacing(Metrics::kGap8);
    column->addWidget(m_head);
    column->addWidget(m_find);
    column->addSpacing(Metrics::kGap8);
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
    column->addStretch(1);
    column->addWidget(m_foot);
    column->addWidget(m_pause);
    column->addWidget(m_settings);
}

void NavigationRail::setWorkspace(const QString &name, const QString &folder)
{
    m_head->set(name);
    m_head->setToolTip(folder);
}

void NavigationRail::setBusiness(const QString &name)
{
    m_head->set(name);
}

void NavigationRail::addPage(const QString &id, const QString &title, const QString &icon, const QString &heading)
{
    if (!heading.isEmpty()) {
        auto *label = makeLabel(heading, TextSize::Small, TextWeight::Medium);
        label->setContentsMargins(Metrics::kGap8, Metrics::kCard, 0, Metrics::kGap4);
        m_headings.append(label);
        m_rows->addWidget(label);
    }
    auto *button = new RailButton(title, icon, this);
    button->setObjectName(QStringLiteral("rail.") + id);
    button->setIconsOnly(m_iconsOnly);
    m_group.addButton(button);
    m_buttons.insert(id, button);
    m_rows->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
    applyWidth();
}

void NavigationRail::setCurrent(const QString &id)
{
    if (RailButton *button = m_buttons.value(id))
        button->setChecked(true);
}

void NavigationRail::setCount(const QString &id, qint64 count, bool urgent)
{
    if (RailButton *button = m_buttons.value(id))
        button->setCount(count, urgent);
}

void NavigationRail::setFoot(const AgentFoot &foot)
{
    m_foot->set(foot);
    m_pause->setEnabled(foot.mayPause);
    m_pause->setAccessibleName(foot.paused ? tr("Resume sends") : tr("Pause all sends"));
    setButtonIcon(*m_pause, foot.paused ? QStringLiteral("play") : QStringLiteral("pause"));
    applyWidth();
}

void NavigationRail::setKeys(const QString &find, const QString &pause)
{
    m_find->setProperty("keys", find);
    m_pause->setProperty("keys", pause);
    applyWidth();
}

void NavigationRail::setIconsOnly(bool iconsOnly)
{
    if (m_iconsOnly == iconsOnly)
        return;
    m_iconsOnly = iconsOnly;
    applyWidth();
}

void NavigationRail::applyWidth()
{
    setFixedWidth(m_iconsOnly ? Metrics::kRailIcons : Metrics::kRail);
    for (RailButton *button : std::as_const(m_buttons))
        button->setIconsOnly(m_iconsOnly);
    m_settings->setIconsOnly(m_iconsOnly);
    for (QLabel *heading : std::as_const(m_headings))
        heading->setVisible(!m_iconsOnly);
    const QString find = tr("Find or do");
    m_find->setText(m_iconsOnly ? QString() : find);
    m_find->setAccessibleName(find);
    m_find->setToolTip(m_iconsOnly ? find : QString());
    m_pause->setText(m_iconsOnly ? QString() : m_pause->accessibleName());
    m_pause->setToolTip(m_iconsOnly ? m_pause->accessibleName() : QString());
    for (QPushButton *button : {m_find, m_pause}) {
        setButtonCap(*button, m_iconsOnly ? QString() : button->property("keys").toString());
        if (button->sizeHint().width() > Metrics::kRail - 2 * kPad) // words before keys, where a language needs more room
            setButtonCap(*button, {});
    }
    for (QLabel *heading : std::as_const(m_headings))
        setInk(*heading, lookOf(this).tokens.text3);
    m_foot->setFixedHeight(m_iconsOnly ? 24 : 62);
}

void NavigationRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        applyWidth();
    QWidget::changeEvent(event);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    painter.fillRect(rect(), t.bg);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
}

} // namespace ns::ui
