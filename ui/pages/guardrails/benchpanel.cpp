// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/benchpanel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/roles.h"
#include "ui/delegates/tabledelegate.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/markedtext.h"
#include "ui/style/look.h"
#include "ui/widgets/field.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

using console::BenchFinding;
using console::FindingOutcome;

namespace {

constexpr int kTextHeight = 104;
constexpr int kInboundHeight = 56;

TextMark::Kind markOf(const BenchFinding &finding)
{
    if (!finding.isEnforced)
        return TextMark::Kind::Noted;
    switch (finding.outcome) {
    case FindingOutcome::Pass: return TextMark::Kind::Backed;
    case FindingOutcome::Block: return TextMark::Kind::Stops;
    case FindingOutcome::Review:
    case FindingOutcome::Error: return TextMark::Kind::Asks;
    }
    return TextMark::Kind::Noted;
}

QComboBox *makeBox(const char *id, const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("guardrails.bench.") + QString::fromLatin1(id));
    box->setAccessibleName(name);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return box;
}

} // namespace

std::string FindingModel::keyOf(const BenchFinding &finding) const
{
    return finding.rule + "@" + std::to_string(finding.start) + "+" + std::to_string(finding.length) + finding.fact + finding.detail + std::to_string(int(finding.outcome));
}

QString FindingModel::cell(const BenchFinding &finding, int column) const
{
    switch (column) {
    case 0: return finding.length > 0 && finding.length * 10 < m_text.size() * 9 ? m_text.mid(finding.start, finding.length).simplified() : tr("the message");
    case 1: return GuardWords::outcome(finding);
    case 2: return GuardWords::rule(finding);
    case 3: return finding.factWords.isEmpty() ? GuardWords::detail(finding.detail) : finding.factWords;
    default: return {};
    }
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const BenchFinding *finding = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!finding)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell(*finding, index.column());
    case IconRole: return index.column() == 1 ? GuardWords::outcomeIcon(*finding) : QString();
    case ToneRole: return int(index.column() == 1 ? GuardWords::outcomeTone(*finding) : index.column() == 0 ? Tone::Plain : Tone::Quiet);
    case StrongRole: return index.column() == 0;
    case Qt::AccessibleTextRole: return tr("%1: %2. %3. %4").arg(cell(*finding, 0), cell(*finding, 1), cell(*finding, 2), cell(*finding, 3));
    default: return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[] = {tr("In the text"), tr("What becomes of it"), tr("Rule"), tr("Fact, or why not")};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

BenchPanel::BenchPanel(QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)), m_marks(new MarkedText(m_text->document(), this)), m_language(makeBox("language", tr("Language"), this)),
      m_channel(makeBox("channel", tr("Channel"), this)), m_kind(makeBox("kind", tr("Kind"), this)), m_inbound(new QPlainTextEdit(this)), m_findings(new FindingModel(this)),
      m_table(new QTableView(this)), m_hint(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap12);
    buildInput(column);
    m_draft = addVerdict(column, tr("Draft"));
    m_published = addVerdict(column, tr("Published"));
    m_table->setObjectName(QStringLiteral("guardrails.bench.findings"));
    m_table->setAccessibleName(tr("Claims and findings"));
    m_table->setModel(m_findings);
    setUpTable(*m_table);
    m_table->setMinimumHeight(96);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &BenchPanel::askAgain);
    for (QPlainTextEdit *text : {m_text, m_inbound}) // marks do not change the words
        connect(text->document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
            if (removed != added || removed > 0)
                m_pause.start();
        });
    for (QComboBox *box : {m_language, m_channel, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &BenchPanel::askAgain);
    clearAnswer();
}

void BenchPanel::buildInput(QVBoxLayout *column)
{
    m_text->setObjectName(QStringLiteral("guardrails.bench.text"));
    m_inbound->setObjectName(QStringLiteral("guardrails.bench.inbound"));
    for (QPlainTextEdit *text : {m_text, m_inbound}) {
        text->setTabChangesFocus(true);
        text->setFont(lookOf(this).fonts.get(TextSize::Reading));
    }
    m_text->setFixedHeight(kTextHeight);
    m_inbound->setFixedHeight(kInboundHeight);
    for (const domain::Language each : {domain::Language::Spanish, domain::Language::Portuguese, domain::Language::English})
        m_language->addItem(Terms::language(each), int(each));
    for (const char *channel : {"whatsapp", "email", "sms"})
        m_channel->addItem(Terms::channel(channel), QString::fromLatin1(channel));
    m_kind->addItem(tr("Marketing"), int(domain::MessageKind::Marketing));
    m_kind->addItem(tr("Reply"), int(domain::MessageKind::Reply));
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::kGap8);
    for (QComboBox *box : {m_language, m_channel, m_kind}) {
        box->view()->setObjectName(box->objectName() + QStringLiteral(".list"));
        box->view()->setAccessibleName(box->accessibleName());
        row->addWidget(box);
    }
    row->addStretch(1);
    column->addWidget(new Field(tr("A message of ours"), m_text, this));
    column->addLayout(row);
    column->addWidget(new Field(tr("What the contact wrote before, if anything"), m_inbound, this));
}

BenchPanel::Verdict BenchPanel::addVerdict(QVBoxLayout *column, const QString &name)
{
    Verdict verdict{new QWidget(this), nullptr, nullptr, nullptr};
    verdict.name = new ToneLabel(TextSize::Small, TextWeight::Medium, Tone::Faint, verdict.row);
    verdict.name->setText(name);
    verdict.name->setWordWrap(false);
    verdict.name->setMinimumWidth(72);
    verdict.icon = new ToneIcon(verdict.row);
    verdict.words = new ToneLabel(TextSize::Body, TextWeight::Semibold, Tone::Plain, verdict.row);
    auto *row = new QHBoxLayout(verdict.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::kGap8);
    row->addWidget(verdict.name, 0, Qt::AlignTop);
    row->addWidget(verdict.icon, 0, Qt::AlignTop);
    row->addWidget(verdict.words, 1);
    column->addWidget(verdict.row);
    return verdict;
}

console::BenchQuestion BenchPanel::question() const
{
    return {.text = m_text->toPlainText().left(console::kBenchTextMax),
            .language = domain::Language(m_language->currentData().toInt()),
            .channel = m_channel->currentData().toString().toStdString(),
            .kind = domain::MessageKind(m_kind->currentData().toInt()),
            .lastInbound = m_inbound->toPlainText().left(console::kBenchTextMax)};
}

void BenchPanel::askAgain()
{
    if (question().text.trimmed().isEmpty())
        return clearAnswer();
    Q_EMIT asked();
}

void BenchPanel::clearAnswer()
{
    m_draft.row->hide();
    m_published.row->hide();
    m_table->hide();
    m_marks->setMarks({});
    m_hint->setText(tr("Paste or write a message: what it claims is marked, with the fact behind it. Hours, caps and consent belong to the moment of sending and are not judged here. Nothing is kept"));
}

void BenchPanel::tellVerdict(const Verdict &verdict, const console::BenchAnswer &answer)
{
    const bool isFaulty = !answer.fault.isEmpty();
    const bool isAllowed = answer.verdict == console::BenchVerdict::Allowed;
    verdict.icon->setIcon(isFaulty ? QStringLiteral("triangle-alert") : GuardWords::verdictIcon(answer.verdict), isFaulty ? Tone::Warn : isAllowed ? Tone::Good : Tone::Plain);
    verdict.words->setText(GuardWords::sentence(answer, m_text->toPlainText()));
    verdict.row->show();
}

void BenchPanel::show(const console::GuardBench &answer, bool isDraftChanged)
{
    if (question().text.trimmed().isEmpty())
        return; // cleared meanwhile
    m_draft.name->setText(isDraftChanged ? tr("Draft") : tr("Published"));
    tellVerdict(m_draft, answer.draft);
    tellVerdict(m_published, answer.published);
    m_published.row->setVisible(isDraftChanged); // a draft without changes says the same
    auto findings = std::make_shared<const std::vector<BenchFinding>>(answer.draft.findings);
    m_findings->setText(m_text->toPlainText());
    m_findings->setWindow(findings, *findings);
    m_table->setVisible(!findings->empty());
    std::vector<TextMark> marks;
    for (auto finding = findings->rbegin(); finding != findings->rend(); ++finding) { // what decides is drawn last
        if (finding->length * 10 < m_text->toPlainText().size() * 9) // of the whole message: nothing stands out
            marks.push_back({markOf(*finding), finding->start, finding->length});
    }
    m_marks->setMarks(std::move(marks));
    m_hint->setText(tr("Judged in %1").arg(Formats::duration(answer.judgedMicros)));
}

void BenchPanel::showFailure(const QString &words)
{
    clearAnswer();
    m_hint->setText(words);
}

void BenchPanel::showExample()
{
    if (!m_text->toPlainText().isEmpty())
        return;
    m_text->setPlainText(tr("Today there are 30 % off the adult course: US$ 52 a month instead of US$ 74. The first trial class is free."));
    m_pause.stop();
    askAgain(); // a capture waits for the answer
}

void BenchPanel::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ns::ui
