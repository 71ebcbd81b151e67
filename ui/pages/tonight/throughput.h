// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>

#include "ui/charts/plotview.h"
#include "ui/pages/tonight/nightaxis.h"
#include "ui/pages/tonight/nightwords.h"

namespace ns::ui {

/// The slots of a period as numbers: what the chart and the lanes draw, for whoever reads rather than looks.
class NightTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Events, Sent, Replies, Asked, Held, Trouble, ColumnCount };
    explicit NightTableModel(QObject *parent) : QAbstractTableModel(parent) {}
    void setSlots(std::vector<NightSlot> rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<NightSlot> m_rows;
};

/// Events that came and messages that went, on the axis of the lanes above it: lines over a night, bars over days. GUI thread; the page's.
class Throughput : public PlotView
{
    Q_OBJECT
public:
    explicit Throughput(QWidget *parent = nullptr);
    /// No taller than it must be: a page that scrolls gives each part what it hints, and the hidden table would hint twice this.
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setNight(console::SnapshotPtr<console::Night> night, const NightAxis &axis, const std::vector<NightSlot> &slots_);

Q_SIGNALS:
    void slotChosen(int slot);

private:
    void clearAll();
    void drawSeries();
    void drawBands(const Look &look);
    void drawAxes();
    void recolour(const Look &look);
    [[nodiscard]] double key(Instant at) const;
    [[nodiscard]] QString summary() const;

    console::SnapshotPtr<console::Night> m_night;
    NightAxis m_axis;
    std::vector<NightSlot> m_slots;
    NightTableModel m_table{this};
    int m_bands = 0; // items that stand behind the series
};

} // namespace ns::ui
