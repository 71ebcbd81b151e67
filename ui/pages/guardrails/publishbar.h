// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ns::ui {

class Field;

/// Asks for the reason before a policy is published: a short note after a backtest of this very draft, a written reason without one. GUI thread; the
/// page owns it.
class PublishBar : public QWidget
{
    Q_OBJECT
public:
    explicit PublishBar(QWidget *parent = nullptr);
    void ask(bool isBacktested, int changes);
    void showError(const QString &error);
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    void publishRequested(const QString &reason);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    bool m_isBacktested = false;
    QLineEdit *m_reason;
    Field *m_field;
    QPushButton *m_publish;
    QPushButton *m_cancel;
};

} // namespace ns::ui
