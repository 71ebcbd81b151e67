// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/backtest.h"
#include "core/console/guardrails.h"
#include "core/console/query.h"
#include "ui/models/rowmodel.h"

class QListView;
class QProgressBar;
class QPushButton;

namespace ns::ui {

class BacktestTimeline;
class ElidedLabel;
class Legend;
class ToneIcon;
class ToneLabel;

/// Messages that a backtest shows, converted ones first. GUI thread; the strip owns it.
class ExampleModel : public RowModel<console::BacktestExample, std::string>
{
    Q_OBJECT
public:
    explicit ExampleModel(QObject *parent) : RowModel(1, parent) {}
    void setNow(Instant now) { m_now = now; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::BacktestExample &example) const override { return example.sendKey; }

private:
    Instant m_now = {};
};

/// What a backtest says: the sentence, a timeline, examples that open the contact; while it runs, how far it is. Tells when it is of another draft than the
/// one on the page. GUI thread; the page owns it.
class BacktestStrip : public QWidget
{
    Q_OBJECT
public:
    explicit BacktestStrip(QWidget *parent = nullptr);
    void showProgress(const console::BacktestProgress &progress);
    void showResult(const console::SnapshotPtr<console::BacktestResult> &result, Instant now);
    void showFailure(const QString &words);
    [[nodiscard]] const console::SnapshotPtr<console::BacktestResult> &result() const { return m_result; }
    /// The draft has changed since.
    void setOld(bool isOld);

Q_SIGNALS:
    void stopRequested();
    void closed();
    void contactActivated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    void tell();
    console::SnapshotPtr<console::BacktestResult> m_result;
    bool m_isOld = false;
    ToneIcon *m_icon;
    ElidedLabel *m_sentence;
    ToneIcon *m_warnIcon;
    ToneLabel *m_converted;
    ToneLabel *m_facts;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPushButton *m_close;
    BacktestTimeline *m_timeline;
    QWidget *m_legend;
    ExampleModel *m_examples;
    QListView *m_view;
};

/// The sentence over a result: "Would have blocked 14 of 5,431 messages".
[[nodiscard]] QString backtestSentence(const console::BacktestResult &result);

} // namespace ns::ui
