// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

#include "ui/style/fonts.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// A label of plain text that wraps and keeps its tone when the theme changes.
class ToneLabel : public QLabel
{
    Q_OBJECT
public:
    ToneLabel(TextSize size, TextWeight weight, Tone tone, QWidget *parent = nullptr);
    void setTone(Tone tone);
    /// A figure and its per cent sign stay on one line.
    void setText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();
    Tone m_tone;
};

/// A Lucide icon, 16 px, in a tone; decoration beside words, so without an accessible name.
class ToneIcon : public QWidget
{
    Q_OBJECT
public:
    explicit ToneIcon(QWidget *parent = nullptr);
    void setIcon(const QString &name, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tone m_tone = Tone::Quiet;
};

} // namespace ns::ui
