// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/style/look.h"

namespace ns::ui {

/// A share between 0 and 1 as a bar with the threshold as a tick across it; the gap between them is hatched where asked for. The figure always
/// stands beside it, so that the bar is never the only carrier.
class ConfidenceBar : public QWidget
{
    Q_OBJECT
public:
    explicit ConfidenceBar(QWidget *parent = nullptr);
    /// `threshold` below 0: none. The name says what is measured ("Wants another date").
    void setValue(const QString &name, double value, double threshold = -1);
    /// Hatches what is missing up to the threshold.
    void setGapShown(bool shown);
    [[nodiscard]] QSize sizeHint() const override { return {120, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {48, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_value = 0;
    double m_threshold = -1;
    bool m_gap = false;
};

/// The same in a delegate's cell: track 6 high, centred in `where`.
void drawConfidence(QPainter &painter, const Look &look, const QRectF &where, double value, double threshold, bool hatchGap = false);

} // namespace ns::ui
