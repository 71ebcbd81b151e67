// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace ns::ui {

/// Why a score is what it is: signed contributions on one zero axis, for to the right and solid, against to the left and hatched, so that they
/// part without colour. Rows that add up to the score can end in a sum.
class ReasonBars : public QWidget
{
    Q_OBJECT
public:
    struct Reason
    {
        QString text;
        double contribution = 0; // above 0: for
        bool operator==(const Reason &) const = default;
    };
    struct Sum
    {
        QString text;   // "Score"
        QString figure; // as it stands elsewhere
    };

    explicit ReasonBars(QWidget *parent = nullptr);
    void setReasons(std::vector<Reason> reasons, std::optional<Sum> sum = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void drawRow(QPainter &painter, const QRect &row, const Reason &reason, double axis, double unit) const;
    std::vector<Reason> m_reasons;
    std::optional<Sum> m_sum;
};

/// "+0.31" or "−0.18" with a real minus (U+2212), in the locale's digits.
[[nodiscard]] QString signedFigure(double value, int decimals = 2);

} // namespace ns::ui
