// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/contactpane.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/review/reviewwords.h"
#include "ui/style/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

void addFact(std::vector<FactList::Fact> &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.push_back({name, value});
}

} // namespace

ContactPane::ContactPane()
    : m_content(new QWidget(this)), m_contact(new FactList(tr("Contact"), m_content)), m_lead(new FactList(tr("Lead"), m_content)), m_others(new FactList(tr("Also open"), m_content)),
      m_tools(new QVBoxLayout)
{
    setObjectName(QStringLiteral("review.contactPane"));
    setAccessibleName(tr("Contact"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(Metrics::kPage - 1, 18, Metrics::kPage, Metrics::kCard); // titles of all panes on one baseline
    column->setSpacing(Metrics::kPage);
    column->addWidget(m_contact);
    column->addWidget(m_lead);
    column->addWidget(m_others);
    column->addStretch(1);
    m_tools->setSpacing(Metrics::kGap8);
    column->addLayout(m_tools);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false); // paintEvent draws the pane's ground
    m_content->setAutoFillBackground(false);  // which setWidget has turned on
    clear();
}

void ContactPane::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void ContactPane::clear()
{
    for (FactList *list : {m_contact, m_lead, m_others})
        list->hide();
}

void ContactPane::setDetails(const console::ReviewDetails &details, Instant now)
{
    const bool isAnother = m_details.item.contact != details.item.contact;
    m_details = details;
    if (isAnother)
        m_local.reset();
    showContact(now);
    std::vector<FactList::Fact> lead;
    const domain::ContactState &state = details.contact;
    addFact(lead, tr("Stage"), Terms::stage(state.stage));
    addFact(lead, tr("Segment"), Terms::own(state.decision.segment));
    for (const auto &[name, value] : state.profile.attributes) {
        if (int(lead.size()) >= kAttributesShown)
            break;
        addFact(lead, Terms::own(name), ReviewWords::text(value));
    }
    m_lead->setFacts(lead);
    m_lead->setSide(state.profile.attributes.empty() ? QString() : tr("%Ln attributes", nullptr, int(state.profile.attributes.size())));
    m_lead->setVisible(!lead.empty());
    std::vector<FactList::Fact> others;
    for (const domain::ReviewItem &other : details.others)
        others.push_back({ReviewWords::question(other), Terms::ruleInside(other.reason)});
    m_others->setFacts(others);
    m_others->setVisible(!others.empty());
}

void ContactPane::setLead(const console::LeadDetails *lead, Instant now)
{
    m_local = lead ? std::optional(lead->localTime) : std::nullopt;
    showContact(now);
}

QString ContactPane::localTime(const console::LocalTime &local, Instant now) const
{
    if (!local.offsetMinutes)
        return local.zones.empty() ? tr("not known, so nothing is sent") : tr("one of %Ln zones", nullptr, int(local.zones.size()));
    const auto there = now + std::chrono::minutes(*local.offsetMinutes);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(there.time_since_epoch()).count() % (24 * 60);
    const QString clock = QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return local.isApprovedNow ? tr("%1, sends are open").arg(clock) : tr("%1, sends are closed").arg(clock);
}

void ContactPane::showContact(Instant now)
{
    const domain::Profile &profile = m_details.contact.profile;
    std::vector<FactList::Fact> facts;
    addFact(facts, tr("Phone"), ReviewWords::text(profile.phone));
    addFact(facts, tr("E-mail"), ReviewWords::text(profile.email));
    QStringList place{ReviewWords::text(profile.location), Terms::country(profile.country)};
    place.removeAll(QString());
    addFact(facts, tr("Place"), place.join(QStringLiteral(", ")));
    if (m_local)
        addFact(facts, tr("Local time"), localTime(*m_local, now));
    addFact(facts, tr("Language"), profile.language == domain::Language::Unknown ? QString() : Terms::language(std::string(domain::languageCode(profile.language))));
    QStringList consent;
    for (const auto &[channel, given] : profile.consent)
        consent += given ? Terms::channel(channel) : tr("not %1", "no consent for a channel").arg(Terms::channel(channel));
    addFact(facts, tr("Consent"), consent.isEmpty() ? tr("none on record") : consent.join(QStringLiteral(", ")));
    if (m_details.contact.optedOutOfAll)
        addFact(facts, tr("Opted out"), tr("of everything"));
    addFact(facts, tr("Known since"), Formats::when(m_details.contact.createdAt, now));
    m_contact->setFacts(facts);
    m_contact->show();
}

void ContactPane::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), lookOf(this).tokens.bg);
}

} // namespace ns::ui
