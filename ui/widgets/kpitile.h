// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/style/tone.h"

namespace ns::ui {

/// One figure of the business: label, figure with its unit, a trail, and how it compares. Says itself as one sentence.
class KpiTile : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kHeight = 112;

    /// How the figure has changed. The tone says good or bad for the business; volume is Quiet.
    struct Change
    {
        enum class Way { None, Up, Down };
        Way way = Way::None;
        QString amount = {};     // "8.2 %"
        QString comparison = {}; // "vs 5,018"
        Tone tone = Tone::Quiet;
        bool operator==(const Change &) const = default;
    };

    explicit KpiTile(const QString &label, QWidget *parent = nullptr);
    /// An empty figure shows a dash: nothing to count yet.
    void setFigure(const QString &figure, const QString &unit = {});
    void setTrail(std::vector<double> values);
    void setChange(const Change &change);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();
    void drawTrail(QPainter &painter, const QRectF &where) const;
    void drawChange(QPainter &painter, const QRect &where) const;
    QString m_label;
    QString m_figure;
    QString m_unit;
    std::vector<double> m_trail;
    Change m_change;
};

} // namespace ns::ui
