// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/backteststrip.h"

#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/delegates/listrowdelegate.h"
#include "ui/delegates/roles.h"
#include "ui/pages/guardrails/backtesttimeline.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

using console::BacktestExample;
using console::BacktestResult;
using console::Fate;

namespace {

constexpr int kSteps = 1000;
constexpr int kListHeight = 132;

/// Code points to UTF-16 units.
int unitsOf(const QString &text, int codePoints)
{
    int at = 0;
    for (int n = 0; n < codePoints && at < text.size(); ++n)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return at;
}

/// The words around what the rule found, the find itself in quotes.
QString evidenceOf(const BacktestExample &example)
{
    const int start = unitsOf(example.text, example.span.start), end = unitsOf(example.text, example.span.end);
    if (end <= start)
        return example.text.simplified();
    const QString before = example.text.left(start).simplified(), found = example.text.mid(start, end - start).simplified(), after = example.text.mid(end).simplified();
    return ExampleModel::tr("%1 “%2” %3").arg(before.size() > 60 ? QStringLiteral("… ") + before.right(58) : before, found, after).simplified();
}

QString whatOf(const BacktestExample &example)
{
    if (example.fate == Fate::Allow)
        return ExampleModel::tr("newly allowed");
    if (example.isNew)
        return example.fate == Fate::Review ? ExampleModel::tr("newly asks a person") : ExampleModel::tr("newly blocked");
    return ExampleModel::tr("blocked anyway");
}

std::vector<BacktestTimeline::Day> daysOf(const BacktestResult &result)
{
    std::vector<BacktestTimeline::Day> days;
    for (const console::DayCount &day : result.days) {
        const std::int64_t stopped = day.blocked + day.reviewed;
        days.push_back({day.day, std::max<std::int64_t>(0, stopped - day.newlyStopped), std::max<std::int64_t>(0, day.newlyStopped - day.convertedAmongNewly), day.convertedAmongNewly});
    }
    return days;
}

} // namespace

QString backtestSentence(const BacktestResult &result)
{
    if (result.messages == 0)
        return BacktestStrip::tr("No past messages to judge yet");
    return BacktestStrip::tr("Would have blocked %1 of %2").arg(Formats::count(result.blocked), BacktestStrip::tr("%Ln messages", nullptr, int(result.messages)));
}

QVariant ExampleModel::data(const QModelIndex &index, int role) const
{
    const BacktestExample *example = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!example)
        return {};
    const QString name = example->contactName.isEmpty() ? QString::fromStdString(example->contactId) : example->contactName;
    const QString side = example->converted ? tr("converted, %1").arg(Formats::when(example->at, m_now)) : Formats::when(example->at, m_now);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return tr("%1: %2").arg(name, evidenceOf(*example));
    case TitleSideRole: return side;
    case SecondRole: return tr("%1: %2").arg(whatOf(*example), GuardWords::rule(example->rule));
    case LeadIconRole: return example->converted ? QStringLiteral("triangle-alert") : example->fate == Fate::Allow ? QStringLiteral("circle-check") : example->fate == Fate::Review ? QStringLiteral("hand") : QStringLiteral("ban");
    case LeadToneRole: return int(example->converted ? Tone::Warn : Tone::Quiet);
    case Qt::ToolTipRole: return example->text;
    case Qt::AccessibleTextRole: return tr("%1. %2. %3: %4").arg(name, example->text, whatOf(*example), GuardWords::rule(example->rule));
    default: return {};
    }
}

BacktestStrip::BacktestStrip(QWidget *parent)
    : QWidget(parent), m_icon(new ToneIcon(this)), m_sentence(new ElidedLabel(this)), m_warnIcon(new ToneIcon(this)),
      m_converted(new ToneLabel(TextSize::Pane, TextWeight::Semibold, Tone::Warn, this)), m_facts(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this)),
      m_bar(new QProgressBar(this)), m_stop(new QPushButton(tr("Stop"), this)), m_close(new QPushButton(tr("Close"), this)), m_timeline(new BacktestTimeline(this)),
      m_legend(new QWidget(this)), m_examples(new ExampleModel(this)), m_view(new QListView(this))
{
    auto *legend = new QHBoxLayout(m_legend);
    legend->setContentsMargins(0, 0, 0, 0);
    legend->addWidget(new Legend(LegendMark::Quiet, tr("blocked anyway"), m_legend));
    legend->addWidget(new Legend(LegendMark::Strong, tr("new"), m_legend));
    m_view->setObjectName(QStringLiteral("guardrails.backtest.examples"));
    m_view->setAccessibleName(tr("Examples"));
    m_view->setModel(m_examples);
    auto *delegate = new ListRowDelegate(2, m_view);
    delegate->setTextLeft(16);
    m_view->setItemDelegate(delegate);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFixedHeight(kListHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::kPage, Metrics::kGap12, Metrics::kPage, Metrics::kGap12);
    column->setSpacing(Metrics::kGap8);
    column->addWidget(buildHead());
    column->addWidget(m_timeline);
    column->addWidget(m_view);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const BacktestExample *example = m_examples->rowAt(index.row()))
            Q_EMIT contactActivated(QString::fromStdString(example->contactId));
    });
    connect(m_stop, &QPushButton::clicked, this, &BacktestStrip::stopRequested);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

QWidget *BacktestStrip::buildHead()
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Backtest"));
    m_stop->setObjectName(QStringLiteral("guardrails.backtest.stop"));
    m_stop->setAccessibleName(tr("Stop the backtest"));
    m_close->setObjectName(QStringLiteral("guardrails.backtest.close"));
    m_close->setAccessibleName(tr("Close the backtest"));
    setButtonKind(*m_close, ButtonKind::Quiet);
    m_icon->setIcon(QStringLiteral("flask-conical"), Tone::Accent);
    m_warnIcon->setIcon(QStringLiteral("triangle-alert"), Tone::Warn);
    m_sentence->setLook(TextSize::Pane, TextWeight::Semibold);
    m_converted->setWordWrap(false);
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Metrics::kGap4);
    auto *first = new QHBoxLayout;
    first->setSpacing(Metrics::kGap8);
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_warnIcon), static_cast<QWidget *>(m_converted)})
        first->addWidget(part);
    first->addWidget(m_bar, 1);
    first->addStretch(1);
    first->addWidget(m_stop);
    first->addWidget(m_close);
    auto *second = new QHBoxLayout;
    second->addWidget(m_facts, 1);
    second->addWidget(m_legend);
    rows->addLayout(first);
    rows->addLayout(second);
    return head;
}

void BacktestStrip::showProgress(const console::BacktestProgress &progress)
{
    const bool isRunning = progress.phase != console::BacktestPhase::Idle;
    m_bar->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_stop->setEnabled(!progress.isStopping);
    m_close->setVisible(!isRunning);
    if (!isRunning)
        return;
    show();
    m_bar->setRange(0, progress.total > 0 ? kSteps : 0);
    m_bar->setValue(progress.total > 0 ? int(kSteps * progress.done / progress.total) : 0);
    const bool isReading = progress.phase == console::BacktestPhase::Extracting;
    m_sentence->setText(isReading ? tr("Reading texts that nobody has read yet") : tr("Judging past messages"));
    m_facts->setTone(Tone::Quiet);
    m_facts->setText(progress.total > 0 ? tr("%1 of %2").arg(Formats::count(progress.done), Formats::count(progress.total)) : QString());
    for (QWidget *part : {static_cast<QWidget *>(m_warnIcon), static_cast<QWidget *>(m_converted), static_cast<QWidget *>(m_timeline), m_legend, static_cast<QWidget *>(m_view)})
        part->hide();
}

void BacktestStrip::showResult(const console::SnapshotPtr<BacktestResult> &result, Instant now)
{
    m_result = result;
    m_isOld = false;
    m_examples->setNow(now);
    m_examples->setWindow(result, result->examples);
    m_timeline->setDays(daysOf(*result));
    showProgress({});
    tell();
    show();
}

void BacktestStrip::tell()
{
    const BacktestResult &result = *m_result;
    m_sentence->setText(backtestSentence(result));
    const bool hasConverted = result.convertedAmongBlocked > 0;
    m_warnIcon->setVisible(hasConverted);
    m_converted->setVisible(hasConverted);
    m_converted->setText(tr("%Ln of them converted", nullptr, int(result.convertedAmongBlocked)));
    QStringList facts;
    if (m_isOld)
        facts += tr("Of an earlier draft");
    facts += tr("newly blocked %1").arg(Formats::count(result.newlyBlocked));
    facts += tr("newly allowed %1").arg(Formats::count(result.newlyAllowed));
    facts += tr("to a person %1").arg(Formats::count(result.reviewed));
    facts += tr("would wait %1").arg(Formats::count(result.deferred));
    if (result.errors > 0)
        facts += tr("not judged %1").arg(Formats::count(result.errors));
    if (result.unread > 0)
        facts += tr("without their text %1").arg(Formats::count(result.unread));
    facts += tr("judged in %1").arg(Formats::duration(result.elapsedMicros));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setTone(m_isOld ? Tone::Warn : Tone::Quiet);
    const bool hasDays = !result.days.empty();
    m_timeline->setVisible(hasDays);
    m_legend->setVisible(hasDays);
    m_view->setVisible(!result.examples.empty());
}

void BacktestStrip::setOld(bool isOld)
{
    if (!m_result || isOld == m_isOld || m_bar->isVisible())
        return;
    m_isOld = isOld;
    tell();
}

void BacktestStrip::showFailure(const QString &words)
{
    showProgress({});
    m_sentence->setText(tr("The backtest did not finish"));
    m_facts->setText(words);
    m_facts->setTone(Tone::Bad);
    for (QWidget *part : {static_cast<QWidget *>(m_warnIcon), static_cast<QWidget *>(m_converted), static_cast<QWidget *>(m_timeline), m_legend, static_cast<QWidget *>(m_view)})
        part->hide();
    show();
}

void BacktestStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    painter.fillRect(rect(), t.bg);
    painter.fillRect(0, 0, width(), 1, t.line);
}

} // namespace ns::ui
