// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/style/tone.h"

namespace ns::ui {

class ToneIcon;
class ToneLabel;

/// One figure against its limit: label, figure, what it has to be. Warn comes with an icon. A group that says itself as one sentence.
class FigureCell : public QWidget
{
    Q_OBJECT
public:
    explicit FigureCell(const QString &label, QWidget *parent = nullptr);
    void setFigure(const QString &figure, const QString &note, Tone tone = Tone::Plain);
    [[nodiscard]] QString figure() const;

private:
    QString m_name;
    ToneLabel *m_label;
    ToneLabel *m_figure;
    ToneIcon *m_icon;
    ToneLabel *m_note;
};

/// Of a hundred leads: decided alone and right, decided alone and wrong (hatched), to people. Words stand beside it.
class SplitBar : public QWidget
{
    Q_OBJECT
public:
    explicit SplitBar(QWidget *parent = nullptr);
    /// Shares of all leads; what is left goes to people. The sentence says the same in words.
    void setShares(double right, double wrong, const QString &sentence);
    [[nodiscard]] QSize sizeHint() const override { return {240, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_right = 0, m_wrong = 0;
};

} // namespace ns::ui
