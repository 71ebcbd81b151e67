// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace ns::ui {

class FlowLayout;

/// Words as chips, each with a way out, and a field for the next. Comma or Return adds; Backspace in the empty field takes the last one back into it.
/// GUI thread.
class WordChips : public QWidget
{
    Q_OBJECT
public:
    WordChips(const QString &objectName, const QString &placeholder, QWidget *parent = nullptr);
    void setWords(const QStringList &words);
    [[nodiscard]] QStringList words() const { return m_words; }
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void wordsChanged(const QStringList &words); // by a person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addTyped();
    void remove(const QString &word);
    void rebuild();
    QStringList m_words;
    FlowLayout *m_flow;
    QLineEdit *m_input;
    bool m_isReadOnly = false;
};

} // namespace ns::ui
