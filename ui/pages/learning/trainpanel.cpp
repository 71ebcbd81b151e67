// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/trainpanel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <cmath>

#include "ui/widgets/field.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/segmentedcontrol.h"

namespace ns::ui {

namespace {

const QString kFile = QStringLiteral("file"), kWorkspace = QStringLiteral("workspace");
constexpr int kTargetMin = 50, kTargetMax = 99, kTargetUsual = 93;
constexpr int kReasonMax = 300;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// The chosen word; nothing for the first row where that stands for none.
std::optional<std::string> chosen(const QComboBox &box)
{
    const QVariant value = box.currentData();
    return value.isValid() ? std::optional<std::string>(value.toString().toStdString()) : std::nullopt;
}

void choose(QComboBox &box, const std::optional<std::string> &value)
{
    const int at = value ? box.findData(text(*value)) : 0;
    box.setCurrentIndex(std::max(at, 0));
}

void fill(QComboBox &box, const QString &none, const std::vector<QString> &values)
{
    const QSignalBlocker quiet(box);
    box.clear();
    if (!none.isEmpty())
        box.addItem(none);
    for (const QString &value : values)
        box.addItem(value, value);
}

} // namespace

TrainPanel::TrainPanel(QWidget *parent)
    : QWidget(parent), m_source(new SegmentedControl(tr("Learn from"), this)), m_fileCard(new Card(tr("A file of past leads"), this)),
      m_path(new QLineEdit(this)), m_columns(new QWidget(this)), m_workspaceCard(new Card(tr("What this workspace has seen"), this)),
      m_counts(new FactList({}, this)), m_batches(new QVBoxLayout), m_goalCard(new Card(tr("What it has to reach"), this)), m_target(new QSpinBox(this)),
      m_answersLine(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this)),
      m_failure(new ToneLabel(TextSize::Body, TextWeight::Medium, Tone::Bad, this)), m_start(new QPushButton(tr("Start training"), this)),
      m_close(new QPushButton(tr("Back"), this))
{
    setAcceptDrops(true);
    m_source->setObjectName(QStringLiteral("learning.train.source"));
    m_source->addSegment(kFile, tr("From a file"));
    m_source->addSegment(kWorkspace, tr("From this workspace"));
    buildFileCard();
    buildWorkspaceCard();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    column->addWidget(m_source, 0, Qt::AlignLeft);
    column->addWidget(m_fileCard);
    column->addWidget(m_workspaceCard);
    column->addWidget(m_goalCard);
    buildFoot();
    column->addStretch(1);
    connect(m_source, &SegmentedControl::chosenChanged, this, &TrainPanel::chooseSource);
    chooseSource(kFile);
}

QComboBox *TrainPanel::addChoice(const char *name)
{
    auto *box = new QComboBox(m_columns);
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

void TrainPanel::buildFileCard()
{
    m_path->setObjectName(QStringLiteral("learning.train.path"));
    m_path->setPlaceholderText(tr("A CSV file with one row for each lead and a header"));
    m_pathField = new Field(tr("File"), m_path, m_fileCard);
    auto *browseButton = new QPushButton(tr("Choose…"), m_fileCard);
    browseButton->setObjectName(QStringLiteral("learning.train.browse"));
    browseButton->setAccessibleName(tr("Choose a file"));
    m_pathField->addBeside(browseButton);
    m_label = addChoice("learning.train.label");
    m_positive = addChoice("learning.train.positive");
    m_time = addChoice("learning.train.time");
    m_id = addChoice("learning.train.id");
    m_labelField = new Field(tr("Column to be learned"), m_label, m_columns);
    m_positiveField = new Field(tr("Which value is a conversion"), m_positive, m_columns);
    m_timeField = new Field(tr("When the lead came"), m_time, m_columns);
    m_idField = new Field(tr("Id of the lead"), m_id, m_columns);
    m_timeField->setHint(tr("The latest leads then judge the model"));
    m_idField->setHint(tr("Never learned from"));
    auto *grid = new QGridLayout(m_columns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Metrics::kPage);
    grid->setVerticalSpacing(Metrics::kGap12);
    grid->addWidget(m_labelField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_positiveField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_timeField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_idField, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_fileCard->body()->addWidget(m_pathField);
    m_fileCard->body()->addWidget(m_columns);
    m_columns->hide();
    connect(browseButton, &QPushButton::clicked, this, &TrainPanel::browse);
    connect(m_path, &QLineEdit::editingFinished, this, &TrainPanel::readPath);
    connect(m_label, &QComboBox::currentIndexChanged, this, &TrainPanel::fillPositive);
}

void TrainPanel::buildWorkspaceCard()
{
    m_batches->setSpacing(Metrics::kGap12);
    m_workspaceCard->setFact(tr("answers of people and real outcomes"));
    m_workspaceCard->body()->addWidget(m_counts);
    m_workspaceCard->body()->addLayout(m_batches);
}

void TrainPanel::buildFoot()
{
    m_target->setObjectName(QStringLiteral("learning.train.target"));
    m_target->setRange(kTargetMin, kTargetMax);
    m_target->setValue(kTargetUsual);
    m_target->setSuffix(tr(" %"));
    m_target->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_targetField = new Field(tr("Right in at least, of the leads that it decides alone"), m_target, m_goalCard);
    m_start->setObjectName(QStringLiteral("learning.train.start"));
    m_start->setAccessibleName(m_start->text());
    setButtonKind(*m_start, ButtonKind::Primary);
    setButtonIcon(*m_start, QStringLiteral("play"));
    m_close->setObjectName(QStringLiteral("learning.train.back"));
    m_close->setAccessibleName(m_close->text());
    setButtonKind(*m_close, ButtonKind::Quiet);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::kGap8);
    row->addWidget(m_start);
    row->addWidget(m_close);
    row->addStretch(1);
    m_goalCard->body()->addWidget(m_targetField);
    m_goalCard->body()->addWidget(m_answersLine);
    m_goalCard->body()->addWidget(m_failure);
    m_goalCard->body()->addLayout(row);
    m_failure->hide();
    m_answersLine->hide();
    connect(m_start, &QPushButton::clicked, this, [this] {
        clearErrors();
        Q_EMIT startRequested();
    });
    connect(m_close, &QPushButton::clicked, this, &TrainPanel::closeRequested);
}

void TrainPanel::chooseSource(const QString &source)
{
    m_source->setChosen(source);
    m_fileCard->setVisible(source == kFile);
    m_workspaceCard->setVisible(source == kWorkspace);
    clearErrors();
    tell();
}

void TrainPanel::focusFirst()
{
    if (m_source->chosen() == kFile)
        m_path->setFocus();
    else
        m_target->setFocus();
}

void TrainPanel::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file of past leads"), m_path->text(), tr("CSV files (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        readPath();
    });
    dialog->open();
}

void TrainPanel::readPath()
{
    const QString path = m_path->text().trimmed();
    if (path.isEmpty() || (m_file && text(m_file->path) == path))
        return;
    m_file.reset();
    m_columns->hide();
    m_pathField->setError({});
    m_pathField->setHint(tr("Reading…"));
    tell();
    Q_EMIT fileRequested(path);
}

void TrainPanel::showFile(const console::TrainingFile &file)
{
    m_file = file;
    m_path->setText(text(file.path));
    m_pathField->setError({});
    m_pathField->setHint(tr("%Ln leads", nullptr, int(file.rows)) + QStringLiteral(", ") + tr("%Ln columns", nullptr, int(file.columns.size())));
    std::vector<QString> names;
    for (const console::TrainingColumn &column : file.columns)
        names.push_back(text(column.name));
    fill(*m_label, {}, names);
    fill(*m_time, tr("None: judged on leads from all times"), names);
    fill(*m_id, tr("None"), names);
    choose(*m_label, file.label);
    choose(*m_time, file.time);
    choose(*m_id, file.id);
    m_columns->show();
    fillPositive();
    tell();
}

void TrainPanel::showFileError(const Error &error)
{
    m_file.reset();
    m_columns->hide();
    m_pathField->setError(LearningWords::failure(error));
    tell();
}

void TrainPanel::fillPositive()
{
    const int at = m_label->currentIndex();
    std::vector<QString> values;
    if (m_file && at >= 0 && at < int(m_file->columns.size())) {
        const console::TrainingColumn &column = m_file->columns[std::size_t(at)];
        for (const std::string &value : column.values)
            values.push_back(text(value));
        m_labelField->setError(column.hasMore || values.size() < 2 ? tr("A label has 2 to 50 values; this column does not") : QString());
    }
    fill(*m_positive, tr("The word for yes, else the rarest"), values);
    tell();
}

void TrainPanel::setLabels(const console::LabelCounts &labels, const std::vector<console::SuspectBatch> &batches)
{
    m_counts->setFacts({{tr("Answers of people"), Formats::count(labels.fromPeople)},
                        {tr("Real outcomes"), Formats::count(labels.fromOutcomes)},
                        {tr("Usable for training"), Formats::count(labels.usable)},
                        {tr("Already learned from"), Formats::count(labels.trainedOn), tr("In no accuracy figure")}});
    for (BatchRow *row : m_batchRows)
        row->deleteLater();
    m_batchRows.clear();
    int number = 0;
    for (const console::SuspectBatch &batch : batches) {
        auto *row = new BatchRow(++number, batch, m_workspaceCard);
        m_batches->addWidget(row);
        m_batchRows.push_back(row);
        connect(row, &BatchRow::accepted, this, &TrainPanel::batchAccepted);
    }
}

void TrainPanel::setAnswers(std::vector<console::ColumnAnswer> answers, std::vector<std::string> withdrawn)
{
    m_answers = std::move(answers);
    m_withdrawn = std::move(withdrawn);
    const int n = int(m_answers.size() + m_withdrawn.size());
    m_answersLine->setText(tr("%Ln answers on columns go with it", nullptr, n));
    m_answersLine->setVisible(n > 0);
}

void TrainPanel::showFailure(const Error &error)
{
    const QString words = LearningWords::failure(error);
    const std::pair<const char *, Field *> fields[] = {{"--label", m_labelField}, {"--positive", m_positiveField}, {"--time", m_timeField},
                                                       {"--id", m_idField},       {"--target", m_targetField},    {"--data", m_pathField}};
    for (const auto &[option, field] : fields) {
        if (error.where == option && m_source->chosen() == kFile)
            return field->setError(words);
    }
    m_failure->setText(words);
    m_failure->setTone(error.code == ErrorCode::Cancelled ? Tone::Quiet : Tone::Bad);
    m_failure->show();
}

void TrainPanel::clearErrors()
{
    for (Field *field : {m_positiveField, m_timeField, m_idField, m_targetField})
        field->setError({});
    m_failure->hide();
}

void TrainPanel::setWhyNot(const QString &whyNot)
{
    m_whyNot = whyNot;
    tell();
}

QString TrainPanel::missing() const
{
    if (!m_whyNot.isEmpty() || m_source->chosen() == kWorkspace)
        return m_whyNot;
    return m_file ? m_labelField->error() : tr("Choose a file first");
}

void TrainPanel::tell()
{
    const QString why = missing();
    m_start->setEnabled(why.isEmpty());
    m_start->setToolTip(why);
    m_start->setAccessibleDescription(why);
}

console::TrainingRequest TrainPanel::request() const
{
    console::TrainingRequest request;
    request.target = double(m_target->value()) / 100;
    request.answers = m_answers;
    request.withdrawn = m_withdrawn;
    if (m_source->chosen() == kWorkspace || !m_file)
        return request;
    request.file = m_file->path;
    request.label = chosen(*m_label).value_or("");
    request.positive = chosen(*m_positive);
    request.time = chosen(*m_time);
    request.id = chosen(*m_id);
    return request;
}

void TrainPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().size() == 1 && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void TrainPanel::dropEvent(QDropEvent *event)
{
    chooseSource(kFile);
    m_path->setText(event->mimeData()->urls().front().toLocalFile());
    readPath();
    event->acceptProposedAction();
}

BatchRow::BatchRow(int number, const console::SuspectBatch &batch, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("learning.batch.%1").arg(number));
    auto *words = new ToneLabel(TextSize::Body, TextWeight::Medium, batch.isAccepted ? Tone::Quiet : Tone::Plain, this);
    words->setText(LearningWords::batch(batch));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap4);
    column->addWidget(words);
    if (batch.isAccepted) {
        auto *said = new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this);
        said->setText(tr("Learned from all the same: %1").arg(text(batch.reason)));
        column->addWidget(said);
        return;
    }
    auto *reason = new QLineEdit(this);
    reason->setObjectName(objectName() + QStringLiteral(".reason"));
    reason->setAccessibleName(tr("Why these labels are true"));
    reason->setPlaceholderText(tr("Why are they true? Kept in the audit"));
    reason->setMaxLength(kReasonMax);
    auto *accept = new QPushButton(tr("Learn from them all the same"), this);
    accept->setObjectName(objectName() + QStringLiteral(".accept"));
    accept->setAccessibleName(accept->text());
    accept->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::kGap8);
    row->addWidget(reason, 1);
    row->addWidget(accept);
    column->addLayout(row);
    connect(reason, &QLineEdit::textChanged, accept, [accept](const QString &typed) { accept->setEnabled(!typed.trimmed().isEmpty()); });
    connect(accept, &QPushButton::clicked, this, [this, reason, id = text(batch.id)] { Q_EMIT accepted(id, reason->text().trimmed()); });
}

} // namespace ns::ui
