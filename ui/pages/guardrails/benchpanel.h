// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

#include "core/base/result.h"
#include "core/console/guardbench.h"
#include "ui/models/rowmodel.h"

class QComboBox;
class QPlainTextEdit;
class QTableView;

namespace ns::ui {

class Field;
class MarkedText;
class ToneIcon;
class ToneLabel;

/// What the rules found in a message, under the draft. GUI thread; the panel owns it.
class FindingModel : public RowModel<console::BenchFinding, std::string>
{
    Q_OBJECT
public:
    explicit FindingModel(QObject *parent) : RowModel(4, parent) {}
    void setText(const QString &text) { m_text = text; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::BenchFinding &finding) const override;

private:
    [[nodiscard]] QString cell(const console::BenchFinding &finding, int column) const;
    QString m_text;
};

/// A message to try while it is typed or pasted: each claim with its fact, each finding with its rule, and what becomes of it under the draft and under
/// the published policy. Nothing is stored. GUI thread; the page owns it and asks.
class BenchPanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kPauseMs = 80;

    explicit BenchPanel(QWidget *parent = nullptr);
    /// Without the documents.
    [[nodiscard]] console::BenchQuestion question() const;
    void show(const console::GuardBench &answer, bool isDraftChanged);
    using QWidget::show;
    void showFailure(const QString &words);
    /// Another policy: asks again.
    void askAgain();
    /// Something to begin with, where nothing is written yet.
    void showExample();
    void focusText();

Q_SIGNALS:
    void asked();

private:
    struct Verdict
    {
        QWidget *row;
        ToneLabel *name;
        ToneIcon *icon;
        ToneLabel *words;
    };
    Verdict addVerdict(class QVBoxLayout *column, const QString &name);
    void tellVerdict(const Verdict &verdict, const console::BenchAnswer &answer);
    void buildInput(class QVBoxLayout *column);
    void clearAnswer();
    QTimer m_pause;
    QPlainTextEdit *m_text;
    MarkedText *m_marks;
    QComboBox *m_language;
    QComboBox *m_channel;
    QComboBox *m_kind;
    QPlainTextEdit *m_inbound;
    Verdict m_draft, m_published;
    FindingModel *m_findings;
    QTableView *m_table;
    ToneLabel *m_hint;
};

} // namespace ns::ui
