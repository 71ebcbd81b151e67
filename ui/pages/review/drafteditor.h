// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>

class QLabel;
class QPushButton;

namespace ns::ui {

/// The draft, being changed in place: Ctrl+Enter gives it back, Escape leaves it as it was. Plain text only, whatever is pasted.
class DraftEditor : public QWidget
{
    Q_OBJECT
public:
    explicit DraftEditor(QWidget *parent = nullptr);
    /// Shows the text with the cursor at its end and takes the keys; `verb` stands on the button that gives it back.
    void edit(const QString &text, const QString &verb);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void accepted(const QString &text);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tryAccept();
    void applyInk();
    void fitHeight();
    QPlainTextEdit *m_edit;
    QLabel *m_hint;
    QPushButton *m_done;
};

} // namespace ns::ui
