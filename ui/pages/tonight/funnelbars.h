// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/tonight.h"

namespace ns::ui {

/// How far the leads of the period have come: one bar a step with its count and the share of the step before that was kept. Says itself as one
/// sentence. GUI thread; the page's.
class FunnelBars : public QWidget
{
    Q_OBJECT
public:
    explicit FunnelBars(QWidget *parent = nullptr);
    void setFunnel(const console::Funnel &funnel);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step
    {
        QString name;
        std::int64_t leads = 0;
    };
    [[nodiscard]] std::vector<Step> steps() const;
    console::Funnel m_funnel;
};

} // namespace ns::ui
