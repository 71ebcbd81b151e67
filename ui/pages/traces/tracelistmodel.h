// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "core/console/traces.h"
#include "ui/models/rowmodel.h"

namespace ns::ui {

/// One window of traces as two-line rows: who and when, what and how long. GUI thread; owned by the list.
class TraceListModel : public RowModel<console::TraceRow, std::int64_t>
{
    Q_OBJECT
public:
    explicit TraceListModel(std::function<Instant()> now, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::int64_t keyOf(const console::TraceRow &row) const override { return row.key.no; }

private:
    std::function<Instant()> m_now;
};

} // namespace ns::ui
