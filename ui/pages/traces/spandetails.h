// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/traces.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ns::ui {

class FactList;

/// The chosen span: what is known of it in words at the left, and all that is stored of it as text at the right, to be read and copied.
class SpanDetails : public QWidget
{
    Q_OBJECT
public:
    explicit SpanDetails(QWidget *parent = nullptr);
    void setSpan(const console::SpanRow &span, const console::TraceDetails &trace);
    void clear();
    /// The stored text to the clipboard.
    void copy();
    void setKey(const QString &copyKey);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    QLabel *m_title;
    FactList *m_facts;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace ns::ui
