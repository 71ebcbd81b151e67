// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace ns::ui {

enum class LegendMark { Line, Strong, Pale, Dashed, Area, Quiet };

/// What one series of a chart looks like, in the head of its panel: a swatch and its words, no frame. GUI thread.
class Legend : public QWidget
{
    Q_OBJECT
public:
    Legend(LegendMark mark, const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LegendMark m_mark;
    QString m_text;
};

} // namespace ns::ui
