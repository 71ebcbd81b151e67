// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/examplespanel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include "ui/delegates/listrowdelegate.h"
#include "ui/widgets/field.h"
#include "ui/pages/learning/intentlists.h"
#include "ui/pages/learning/intentwords.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr int kListLeast = 200;
constexpr int kTextLeft = 16;

} // namespace

ExamplesPanel::ExamplesPanel(QWidget *parent)
    : QWidget(parent), m_model(new ExampleList(this)), m_form(new Card(tr("Add an example"), this)), m_text(new QLineEdit), m_language(new QComboBox), m_intent(new QComboBox),
      m_textField(new Field(tr("What a customer writes"), m_text)), m_languageField(new Field(tr("Language"), m_language)), m_intentField(new Field(tr("What it wants"), m_intent)),
      m_add(new QPushButton(tr("Add"))), m_listCard(new Card({}, this)), m_list(new QListView(m_listCard)), m_none(new StateView(m_listCard))
{
    buildForm();
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    column->addWidget(m_form);
    column->addWidget(m_listCard, 1);
    tell();
}

void ExamplesPanel::buildForm()
{
    m_text->setObjectName(QStringLiteral("learning.intents.text"));
    m_text->setMaxLength(console::kSentenceMax);
    m_language->setObjectName(QStringLiteral("learning.intents.language"));
    for (const domain::Language each : {domain::Language::Spanish, domain::Language::Portuguese, domain::Language::English})
        m_language->addItem(Terms::language(each), int(each));
    m_intent->setObjectName(QStringLiteral("learning.intents.intent"));
    m_intent->setEditable(true);
    m_intent->setInsertPolicy(QComboBox::NoInsert);
    m_intent->lineEdit()->setObjectName(QStringLiteral("learning.intents.intent.edit"));
    m_intent->lineEdit()->setAccessibleName(tr("What it wants"));
    m_intent->lineEdit()->setMaxLength(int(console::kIntentNameMax));
    m_add->setObjectName(QStringLiteral("learning.intents.add"));
    m_add->setAccessibleName(tr("Add the example"));
    setButtonIcon(*m_add, QStringLiteral("plus"));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(Metrics::kGap12);
    choices->addWidget(m_intentField, 2, Qt::AlignTop);
    choices->addWidget(m_languageField, 1, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_add);
    m_form->body()->addWidget(m_textField);
    m_form->body()->addLayout(choices);
    m_form->body()->addLayout(foot);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        m_textField->setError({});
        tell();
    });
    connect(m_text, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_intent, &QComboBox::currentTextChanged, this, [this] {
        m_intentField->setError({});
        tell();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_isAdding = true;
        tell();
        Q_EMIT addRequested();
    });
}

void ExamplesPanel::buildList()
{
    m_list->setObjectName(QStringLiteral("learning.intents.examples"));
    m_list->setAccessibleName(tr("Examples"));
    m_list->setModel(m_model);
    auto *delegate = new ListRowDelegate(2, m_list);
    delegate->setTextLeft(kTextLeft);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(kListLeast);
    m_none->setObjectName(QStringLiteral("learning.intents.none"));
    m_none->setIcon(QStringLiteral("message-square"));
    m_listCard->setFlush();
    m_listCard->body()->addWidget(m_list, 1);
    m_listCard->body()->addWidget(m_none, 1);
}

const console::IntentRow *ExamplesPanel::rowOf(const std::string &intent) const
{
    if (!m_intents)
        return nullptr;
    const auto found = std::ranges::find(m_intents->intents, intent, &console::IntentRow::intent);
    return found == m_intents->intents.end() ? nullptr : &*found;
}

void ExamplesPanel::setIntents(const console::SnapshotPtr<console::Intents> &intents, const std::string &chosen)
{
    const bool isOther = chosen != m_chosen;
    const bool isFirst = !m_intents;
    m_intents = intents;
    m_chosen = chosen;
    auto rows = std::make_shared<std::vector<ExampleEntry>>();
    for (std::size_t i = 0; i < intents->examples.size(); ++i) {
        if (intents->examples[i].intent == chosen)
            rows->push_back({int(intents->examples.size() - i), intents->examples[i]}); // the newest comes in front: older numbers stay
    }
    m_model->setNow(intents->readAt);
    m_model->setWindow(rows, *rows);
    m_listCard->setTitle(tr("Examples of “%1”").arg(Terms::intent(chosen)));
    const console::IntentRow *row = rowOf(chosen);
    m_listCard->setFact(row ? IntentWords::counts(row->examples) : QString());
    m_list->setVisible(!rows->empty());
    m_none->setVisible(rows->empty());
    m_none->show(StateView::Kind::Empty, tr("None of your own yet"),
                 row && row->examples.shipped > 0 ? tr("It was learned from text that comes with the program. What you add here, and what you answer in the review, is learned from, too")
                                                  : tr("What you add here, and what you answer in the review, is learned from"));
    const QString typed = m_intent->currentText();
    const QSignalBlocker quiet(m_intent);
    m_intent->clear();
    for (const console::IntentRow &each : intents->intents)
        m_intent->addItem(Terms::intent(each.intent), QString::fromStdString(each.intent));
    if (isOther || isFirst)
        m_intent->setCurrentIndex(m_intent->findData(QString::fromStdString(chosen)));
    else
        m_intent->setCurrentText(typed);
    tell();
}

void ExamplesPanel::setWhyNot(const QString &whyNot)
{
    m_whyNot = whyNot;
    tell();
}

console::IntentDraft ExamplesPanel::draft() const
{
    const QString typed = m_intent->currentText();
    const int known = m_intent->findText(typed, Qt::MatchFixedString);
    const QString id = known >= 0 ? m_intent->itemData(known).toString() : IntentWords::idFrom(typed);
    return {m_text->text(), domain::Language(m_language->currentData().toInt()), id.toStdString()};
}

/// Whether it can be added, and how many examples the intent still wants.
void ExamplesPanel::tell()
{
    const console::IntentDraft wanted = draft();
    const console::IntentRow *row = rowOf(wanted.intent);
    const QString missing = IntentWords::missing(row ? row->examples : console::ExampleCounts{});
    m_intentField->setHint(wanted.intent.empty() ? tr("Choose one, or name a new one") : !row ? tr("A new intent. %1").arg(missing) : missing);
    const bool isReady = m_whyNot.isEmpty() && !m_isAdding && !wanted.text.trimmed().isEmpty() && !wanted.intent.empty();
    m_add->setEnabled(isReady);
    m_add->setToolTip(m_whyNot);
    for (QWidget *input : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_intent)}) {
        input->setEnabled(m_whyNot.isEmpty());
        input->setToolTip(m_whyNot);
    }
}

void ExamplesPanel::takeAdded(const Result<std::monostate> &done)
{
    m_isAdding = false;
    if (done) {
        m_text->clear();
        focusText();
    } else {
        Field *field = done.error().where == "intent" ? m_intentField : done.error().where == "language" ? m_languageField : m_textField;
        field->setError(IntentWords::refusal(done.error()));
    }
    tell();
}

void ExamplesPanel::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ns::ui
