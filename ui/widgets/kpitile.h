// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/style/tone.h"

namespace ns::ui {

/// One figure of the business: label, figure with its unit, a trail, and how it compares. Says itself as one sentence. A tile that opens what is
/// behind its figure is a button.
class KpiTile : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kHeight = 96;

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
    /// A click, Enter or Space then gives opened(). Wants an object name first.
    void setOpens(bool opens);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void say();
    void drawTrail(QPainter &painter, const QRectF &where) const;
    void drawChange(QPainter &painter, const QRect &where) const;
    bool m_opens = false;
    QString m_label;
    QString m_figure;
    QString m_unit;
    std::vector<double> m_trail;
    Change m_change;
};

} // namespace ns::ui
