// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

#include "core/console/pipeline.h"

namespace ns::ui {

/// The head of a stage: name, count, how long its leads have been quiet as a bar, won money. A button that chooses the stage; checked means
/// chosen. Painted, so it says all of it as its accessible name.
class StageHead : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StageHead(const std::string &stage, QWidget *parent = nullptr);
    void setColumn(const console::StageColumn &column);
    [[nodiscard]] const std::string &stage() const { return m_stage; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figures
    {
        std::int64_t count = 0, fresh = 0, ageing = 0, cold = 0, never = 0;
        QString money;
    };
    void drawAges(QPainter &painter, const QRectF &at) const;
    std::string m_stage;
    Figures m_figures;
};

/// What the colours of the bar mean, in its order.
class AgeLegend : public QWidget
{
    Q_OBJECT
public:
    explicit AgeLegend(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<QString> words() const;
};

} // namespace ns::ui
