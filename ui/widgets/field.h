// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QHBoxLayout;

namespace ns::ui {

class ToneIcon;
class ToneLabel;

/// A form field: its name above, a hint or what is wrong with it right below. The input's accessible description says the same.
class Field : public QWidget
{
    Q_OBJECT
public:
    Field(const QString &name, QWidget *input, QWidget *parent = nullptr);
    void setHint(const QString &hint);
    /// Stays until it is cleared with nothing.
    void setError(const QString &error);
    [[nodiscard]] QString error() const { return m_error; }
    /// Behind the input, on its line.
    void addBeside(QWidget *widget);

private:
    void tell();
    QWidget *m_input;
    QHBoxLayout *m_row;
    ToneIcon *m_icon;
    ToneLabel *m_words;
    QString m_hint;
    QString m_error;
};

} // namespace ns::ui
