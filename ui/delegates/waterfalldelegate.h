// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHeaderView>
#include <QStyledItemDelegate>

#include "ui/style/look.h"

namespace ns::ui {

/// Rows of a trace: guide lines, icon and name | bar on the trace's own time axis | time taken. For a QTreeView with indentation 0 or a table
/// whose columns are these three. What it draws comes by RowRole; a bar's kind is told by shape as much as by colour.
class WaterfallDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Column { Name, Bars, Took, ColumnCount };
    enum class Bar { Parent, Own, Waiting, Failed, BackOff };

    explicit WaterfallDelegate(QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Vertical lines through all rows, at these parts (0..1) of the bars' column.
    void setTicks(std::vector<double> ticks) { m_ticks = std::move(ticks); }

private:
    void drawName(QPainter &painter, const QRect &at, const QModelIndex &index, const Look &look) const;
    void drawBar(QPainter &painter, const QRect &at, const QModelIndex &index, const Look &look) const;
    std::vector<double> m_ticks;
};

/// Round time steps for an axis of this length: "0 s, 1 s, 2 s", never more than `most` of them.
struct TimeTick
{
    double part = 0;            // 0..1
    std::int64_t micros = 0;
    bool operator==(const TimeTick &) const = default;
};
[[nodiscard]] std::vector<TimeTick> timeTicks(std::int64_t lengthMicros, int most = 6);

} // namespace ns::ui
