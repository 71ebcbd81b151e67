// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "core/base/clock.h"

namespace ns::ui {

/// What a backtest would have stopped, day by day: a grey bar for what was stopped anyway, accent for what is new, a triangle where somebody converted.
/// Painted; says the same in words. GUI thread.
class BacktestTimeline : public QWidget
{
    Q_OBJECT
public:
    struct Day
    {
        Instant at = {};
        std::int64_t already = 0, fresh = 0, converted = 0; // fresh without the converted ones
    };
    explicit BacktestTimeline(QWidget *parent = nullptr);
    void setDays(std::vector<Day> days);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Day> m_days;
};

} // namespace ns::ui
