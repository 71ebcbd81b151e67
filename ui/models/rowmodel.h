// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <concepts>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace ns::ui {

/// A list or table over one immutable window of rows. A new window changes exactly the rows that differ: removed, inserted, moved (as removed and
/// inserted) or changed ones, so that selection and scroll position stay where they are. GUI thread; the page owns it.
///
/// Subclasses give data() and keyOf(); keys are unique in a window and hashable. A Row with operator== has only its changed rows announced.
template <typename Row, typename Key> class RowModel : public QAbstractTableModel
{
public:
    explicit RowModel(int columns, QObject *parent = nullptr) : QAbstractTableModel(parent), m_columns(columns) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_columns; }
    /// Null outside the window.
    [[nodiscard]] const Row *rowAt(int row) const { return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)] : nullptr; }
    /// -1 when it is not in the window.
    [[nodiscard]] int rowOf(const Key &key) const
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (keyOf(*m_rows[i]) == key)
                return int(i);
        }
        return -1;
    }
    /// `rows` lie in `owner`, which is kept until the next window.
    void setWindow(std::shared_ptr<const void> owner, std::span<const Row> rows)
    {
        removeMissing(rows);
        insertAndSwap(rows);
        m_owner = std::move(owner); // the rows of the old one are out of the model by now
    }

protected:
    [[nodiscard]] virtual Key keyOf(const Row &row) const = 0;

private:
    /// Takes out what the new window lacks, and what would stand in another order there.
    void removeMissing(std::span<const Row> rows)
    {
        std::unordered_map<Key, std::size_t> place;
        for (std::size_t i = 0; i < rows.size(); ++i)
            place.emplace(keyOf(rows[i]), i);
        std::vector<bool> stays(m_rows.size(), false);
        keepLongestRun(place, stays);
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (stays[std::size_t(last)])
                continue;
            int first = last;
            while (first > 0 && !stays[std::size_t(first - 1)])
                --first;
            this->beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            this->endRemoveRows();
            last = first;
        }
    }
    /// Marks the longest increasing run of new places: the fewest rows then have to move.
    void keepLongestRun(const std::unordered_map<Key, std::size_t> &place, std::vector<bool> &stays) const
    {
        std::vector<std::size_t> tails;            // row that ends the best run of each length
        std::vector<std::ptrdiff_t> before(m_rows.size(), -1);
        std::vector<std::size_t> to(m_rows.size(), 0);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto found = place.find(keyOf(*m_rows[i]));
            if (found == place.end())
                continue;
            to[i] = found->second;
            const auto at = std::lower_bound(tails.begin(), tails.end(), to[i], [&](std::size_t row, std::size_t wanted) { return to[row] < wanted; });
            before[i] = at == tails.begin() ? -1 : std::ptrdiff_t(*(at - 1));
            if (at == tails.end())
                tails.push_back(i);
            else
                *at = i;
        }
        for (std::ptrdiff_t row = tails.empty() ? -1 : std::ptrdiff_t(tails.back()); row >= 0; row = before[std::size_t(row)])
            stays[std::size_t(row)] = true;
    }
    void insertAndSwap(std::span<const Row> rows)
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i < m_rows.size() && keyOf(*m_rows[i]) == keyOf(rows[i])) {
                const bool changed = differ(*m_rows[i], rows[i]);
                m_rows[i] = &rows[i];
                if (changed)
                    Q_EMIT this->dataChanged(this->index(int(i), 0), this->index(int(i), m_columns - 1));
                continue;
            }
            std::size_t last = i; // a stretch of new rows: up to the next one that the model already has
            while (last + 1 < rows.size() && !(i < m_rows.size() && keyOf(*m_rows[i]) == keyOf(rows[last + 1])))
                ++last;
            this->beginInsertRows({}, int(i), int(last));
            for (std::size_t n = i; n <= last; ++n)
                m_rows.insert(m_rows.begin() + std::ptrdiff_t(n), &rows[n]);
            this->endInsertRows();
            i = last;
        }
    }
    static bool differ(const Row &before, const Row &after)
    {
        if constexpr (std::equality_comparable<Row>)
            return !(before == after);
        else
            return true;
    }

    int m_columns;
    std::shared_ptr<const void> m_owner;
    std::vector<const Row *> m_rows;
};

} // namespace ns::ui
