// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "ui/style/tone.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ns::ui {

/// Something that a person should know now: icon, the fact in bold, what it means, at most two actions. Warn and Bad only; Plain is the neutral
/// strip that says why an item is in review. Lies in the layout, next to its cause; never over it.
class Banner : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kActionsMax = 2;

    explicit Banner(QWidget *parent = nullptr);
    void setMessage(Tone tone, const QString &icon, const QString &fact, const QString &meaning);
    QPushButton *addButton(const QString &text, std::function<void()> run);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyInk();
    Tone m_tone = Tone::Plain;
    QString m_icon;
    QLabel *m_fact;
    QLabel *m_meaning;
    QHBoxLayout *m_row;
};

} // namespace ns::ui
