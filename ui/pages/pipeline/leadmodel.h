// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "core/console/pipeline.h"
#include "ui/models/rowmodel.h"

namespace ns::ui {

/// One window of leads, as cells of the table and, in column 0, as a card of the board. GUI thread; owned by its view's part of the page.
class LeadModel : public RowModel<console::LeadRow, std::int64_t>
{
    Q_OBJECT
public:
    enum Column { Lead, Stage, Segment, Sure, LastContact, Next, Added, ColumnCount };
    using Clock = std::function<Instant()>;

    /// `now` is the business time to which ages are told.
    explicit LeadModel(Clock now, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The order that a column's header asks for; nothing for a column that is not sorted by.
    [[nodiscard]] static std::optional<console::LeadSort> sortOf(int column);
    /// Whether the order runs up by itself: names from A, what is due soonest.
    [[nodiscard]] static bool runsUp(console::LeadSort sort);

protected:
    [[nodiscard]] std::int64_t keyOf(const console::LeadRow &row) const override { return toInt(row.no); }

private:
    [[nodiscard]] QVariant cell(const console::LeadRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const console::LeadRow &row, int column) const;
    [[nodiscard]] QVariant mark(const console::LeadRow &row, int column, int role) const;
    [[nodiscard]] QVariant card(const console::LeadRow &row, int role) const;
    Clock m_now;
};

} // namespace ns::ui
