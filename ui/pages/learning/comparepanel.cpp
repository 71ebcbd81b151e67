// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/comparepanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <cmath>

#include "ui/pages/learning/learningmodels.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/pages/learning/matrixdelegate.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

namespace {

using Cell = FigureTable::Cell;

constexpr int kChangesHeight = 160;

QString maybe(const std::optional<double> &part)
{
    return part ? LearningWords::share(*part) : QStringLiteral("–");
}

/// "2.0 points better" with the way that it went.
Cell differenceCell(const std::optional<double> &champion, const std::optional<double> &challenger, bool higherIsBetter)
{
    if (!champion || !challenger)
        return {};
    const double points = std::round((*challenger - *champion) * 1000) / 10;
    if (points == 0)
        return {ComparePanel::tr("the same"), Tone::Quiet};
    const bool better = (points > 0) == higherIsBetter;
    const QString amount = QLocale().toString(std::abs(points), 'f', 1);
    return {better ? ComparePanel::tr("%1 points better").arg(amount) : ComparePanel::tr("%1 points worse").arg(amount), better ? Tone::Good : Tone::Warn,
            points > 0 ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down")};
}

/// Nothing where neither has a figure.
void addRow(std::vector<FigureTable::Row> &rows, const QString &name, const std::optional<double> &champion, const std::optional<double> &challenger,
            bool higherIsBetter = true)
{
    if (champion || challenger)
        rows.push_back({{name}, {maybe(champion)}, {maybe(challenger)}, differenceCell(champion, challenger, higherIsBetter)});
}

std::optional<double> rightOf(std::int64_t right, std::int64_t rows)
{
    return rows > 0 ? std::optional<double>(double(right) / double(rows)) : std::nullopt;
}

} // namespace

ComparePanel::ComparePanel(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_state(new StateView(this)), m_content(new QWidget(this)), m_icon(new ToneIcon(m_content)),
      m_verdict(new ToneLabel(TextSize::Body, TextWeight::Medium, Tone::Plain, m_content)), m_promote(new QPushButton(m_content)),
      m_figuresCard(new Card(tr("Side by side"), m_content)), m_figures(new FigureTable(this)), m_figuresView(new QTableView(m_content)),
      m_contest(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, m_content)),
      m_changesCard(new Card(tr("Contacts whose label would change"), m_content)), m_changes(new LabelChangeList(this)),
      m_changesView(new QTableView(m_content)), m_noChanges(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, m_content))
{
    m_state->setObjectName(QStringLiteral("learning.compare.state"));
    m_promote->setObjectName(QStringLiteral("learning.compare.promote"));
    m_promote->setAccessibleName(tr("Promotion"));
    setButtonKind(*m_promote, ButtonKind::Primary);
    buildLayout();
    connect(m_promote, &QPushButton::clicked, this, &ComparePanel::promoteRequested);
    connect(m_changesView, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const console::LabelChange *change = m_changes->rowAt(index.row()))
            Q_EMIT contactActivated(QString::fromStdString(change->contact.str()));
    });
    showChampion();
}

void ComparePanel::buildLayout()
{
    for (QTableView *table : {m_figuresView, m_changesView})
        setUpTable(*table);
    m_figuresView->setObjectName(QStringLiteral("learning.compare.figures"));
    m_figuresView->setAccessibleName(tr("Champion and challenger side by side"));
    m_figuresView->setModel(m_figures);
    m_figuresView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figuresView->horizontalHeader()->setSectionsClickable(false);
    m_changesView->setObjectName(QStringLiteral("learning.compare.changes"));
    m_changesView->setAccessibleName(tr("Contacts whose label would change"));
    m_changesView->setModel(m_changes);
    m_changesView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_changesView->horizontalHeader()->setSectionsClickable(false);
    m_changesView->setMinimumHeight(kChangesHeight);
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::kGap8);
    head->addWidget(m_icon);
    head->addWidget(m_verdict, 1);
    head->addWidget(m_promote);
    m_figuresCard->body()->addWidget(m_figuresView);
    m_figuresCard->body()->addWidget(m_contest);
    m_changesCard->body()->addWidget(m_changesView, 1);
    m_noChanges->setAlignment(Qt::AlignTop | Qt::AlignLeft); // under the head, where the first row would stand
    m_changesCard->body()->addWidget(m_noChanges);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(Metrics::kCard);
    content->addLayout(head);
    content->addWidget(m_figuresCard);
    content->addWidget(m_changesCard, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

bool ComparePanel::showsPreview() const
{
    return m_stack->currentWidget() == m_content;
}

void ComparePanel::showChampion()
{
    m_state->setIcon(QStringLiteral("star"));
    m_state->setAction({}, {});
    m_state->show(StateView::Kind::Empty, tr("This is the champion"), tr("Choose another model to hold it against this one"));
    m_stack->setCurrentWidget(m_state);
}

void ComparePanel::showLoading()
{
    m_state->setAction({}, {});
    m_state->show(StateView::Kind::Loading, tr("Comparing on the same leads"), tr("Every contact is scored by both models"));
    m_stack->setCurrentWidget(m_state);
}

void ComparePanel::showFailure(const Error &error)
{
    m_state->show(StateView::Kind::Failed, tr("The models could not be compared"), LearningWords::failure(error));
    m_state->setAction(tr("Compare again"), [this] { Q_EMIT retryRequested(); });
    m_stack->setCurrentWidget(m_state);
}

void ComparePanel::showPreview(const console::SnapshotPtr<console::PromotionPreview> &preview)
{
    m_promote->setText(tr("Promote %1").arg(LearningWords::shortId(preview->challenger)));
    m_promote->setAccessibleName(m_promote->text());
    fillFigures(*preview);
    fillChanges(preview);
    m_stack->setCurrentWidget(m_content);
    fitToRows(*m_figuresView);
}

void ComparePanel::setWhyNot(const QString &whyNot)
{
    m_promote->setEnabled(whyNot.isEmpty());
    m_promote->setToolTip(whyNot);
    m_icon->setIcon(whyNot.isEmpty() ? QStringLiteral("circle-check") : QStringLiteral("triangle-alert"), whyNot.isEmpty() ? Tone::Good : Tone::Warn);
    m_verdict->setText(whyNot.isEmpty() ? tr("It may be promoted: the gate is passed and no language or segment falls") : whyNot);
}

void ComparePanel::fillFigures(const console::PromotionPreview &preview)
{
    const bool has = preview.comparison.has_value();
    m_figuresView->setVisible(has);
    if (!has) {
        m_figuresCard->setFact({});
        m_contest->setText(preview.champion.str().empty() ? tr("No model decides yet, so there is nothing to hold it against")
                                                          : tr("There are too few leads that neither model has learned from: nothing can be compared"));
        return;
    }
    const console::ModelComparison &both = *preview.comparison;
    const console::ModelFigures &old = both.champion, &fresh = both.challenger;
    std::vector<FigureTable::Row> rows;
    addRow(rows, tr("Right, all leads"), old.accuracy, fresh.accuracy);
    addRow(rows, tr("Decided alone"), old.coverage, fresh.coverage);
    addRow(rows, tr("Right, of those"), old.accuracyAtThreshold, fresh.accuracyAtThreshold);
    addRow(rows, tr("At least, with 95 % certainty"), old.lower95, fresh.lower95);
    addRow(rows, tr("Conversions missed"), old.missedConverters, fresh.missedConverters, false);
    for (const console::GroupComparison &group : both.groups) {
        addRow(rows, LearningWords::group(group), rightOf(group.championRight, group.rows), rightOf(group.challengerRight, group.rows));
        if (group.hasFallen && group.rows > 0)
            rows.back().back().text += QStringLiteral(", ") + tr("falls");
    }
    m_figures->setWordColumn(3);
    m_figures->setTable({tr("Measure"), tr("Champion"), tr("Challenger"), tr("Difference")}, std::move(rows));
    m_figuresCard->setFact(tr("on %Ln leads that neither has learned from", nullptr, int(both.rows)));
    m_contest->setText(contest(both));
}

QString ComparePanel::contest(const console::ModelComparison &both) const
{
    const QString counts = tr("%Ln leads only the challenger gets right", nullptr, int(both.gained)) + QStringLiteral(", ")
                           + tr("%Ln only the champion", nullptr, int(both.lost));
    return counts + QStringLiteral(". ") + tr("By chance alone that would happen in %1 of cases").arg(Formats::share(both.signP, both.signP < 0.1 ? 1 : 0));
}

void ComparePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, [this] { fitToRows(*m_figuresView); }); // the table itself is resized after this
}

void ComparePanel::fillChanges(const console::SnapshotPtr<console::PromotionPreview> &preview)
{
    m_changes->setWindow(preview, preview->changes);
    const bool any = !preview->changes.empty();
    m_changesView->setVisible(any);
    m_noChanges->setVisible(!any);
    m_noChanges->setText(tr("No contact would get another label"));
    QString fact = tr("%1 of %2").arg(Formats::count(preview->changedContacts), Formats::count(preview->contacts));
    if (std::int64_t(preview->changes.size()) < preview->changedContacts)
        fact += QStringLiteral(", ") + tr("the first %Ln are shown", nullptr, int(preview->changes.size()));
    m_changesCard->setFact(fact);
}

} // namespace ns::ui
