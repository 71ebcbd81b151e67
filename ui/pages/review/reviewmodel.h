// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include "core/console/review.h"
#include "ui/models/rowmodel.h"

namespace ns::ui {

/// The rows of the review list, by RowRole: who and since when, what it is about, why it is here and how sure the agent is. Rows that were answered
/// a moment ago are left out before the database says so.
class ReviewModel : public RowModel<console::ReviewRow, std::string>
{
    Q_OBJECT
public:
    explicit ReviewModel(QObject *parent = nullptr);
    void setPage(const console::SnapshotPtr<console::ReviewPage> &page, const std::set<domain::ReviewId> &hidden, Instant now);
    [[nodiscard]] int rowOf(const domain::ReviewId &id) const { return RowModel::rowOf(id.str()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::ReviewRow &row) const override { return row.id.str(); }

private:
    [[nodiscard]] static QString about(const console::ReviewRow &row);
    [[nodiscard]] QString sentence(const console::ReviewRow &row) const;
    [[nodiscard]] QString age(const console::ReviewRow &row) const;
    Instant m_now = {};
};

} // namespace ns::ui
