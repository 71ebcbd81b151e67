// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "core/base/result.h"
#include "core/console/learning.h"
#include "core/console/query.h"
#include "core/console/training.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ns::ui {

class BatchRow;
class Card;
class FactList;
class Field;
class SegmentedControl;
class ToneLabel;

/// What a model is to be learned from: a CSV file of past leads, or what people and outcomes have said in this workspace. Says at each field what
/// is wrong with it. Asks and commands through signals; the page does.
class TrainPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TrainPanel(QWidget *parent = nullptr);
    void setLabels(const console::LabelCounts &labels, const std::vector<console::SuspectBatch> &batches);
    /// Answers on columns that go with the next training.
    void setAnswers(std::vector<console::ColumnAnswer> answers, std::vector<std::string> withdrawn);
    void showFile(const console::TrainingFile &file);
    void showFileError(const Error &error);
    /// At the field that it names, else above the button.
    void showFailure(const Error &error);
    /// Empty: training may start.
    void setWhyNot(const QString &whyNot);
    void focusFirst();
    void chooseSource(const QString &source); // "file", "workspace"
    [[nodiscard]] console::TrainingRequest request() const;
    [[nodiscard]] bool hasFile() const { return m_file.has_value(); }

Q_SIGNALS:
    void fileRequested(const QString &path);
    void startRequested();
    void closeRequested();
    void batchAccepted(const QString &id, const QString &reason);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildFileCard();
    void buildWorkspaceCard();
    void buildFoot();
    QComboBox *addChoice(const char *name);
    void browse();
    void readPath();
    void fillPositive();
    void clearErrors();
    void tell();
    [[nodiscard]] QString missing() const;

    std::optional<console::TrainingFile> m_file;
    std::vector<console::ColumnAnswer> m_answers;
    std::vector<std::string> m_withdrawn;
    QString m_whyNot;
    SegmentedControl *m_source;
    Card *m_fileCard;
    QLineEdit *m_path;
    Field *m_pathField;
    QWidget *m_columns;
    QComboBox *m_label;
    QComboBox *m_positive;
    QComboBox *m_time;
    QComboBox *m_id;
    Field *m_labelField;
    Field *m_positiveField;
    Field *m_timeField;
    Field *m_idField;
    Card *m_workspaceCard;
    FactList *m_counts;
    QVBoxLayout *m_batches;
    std::vector<BatchRow *> m_batchRows;
    Card *m_goalCard;
    QSpinBox *m_target;
    Field *m_targetField;
    ToneLabel *m_answersLine;
    ToneLabel *m_failure;
    QPushButton *m_start;
    QPushButton *m_close;
};

/// A batch of labels that looks false, with what it takes to learn from it all the same.
class BatchRow : public QWidget
{
    Q_OBJECT
public:
    BatchRow(int number, const console::SuspectBatch &batch, QWidget *parent = nullptr);

Q_SIGNALS:
    void accepted(const QString &id, const QString &reason);
};

} // namespace ns::ui
