// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace ns::console {

inline constexpr int kPageRows = 300;      // a window of a list: what a table holds at once
inline constexpr int kPageRowsMax = 1'000; // a query that asks for more gets so many

/// Counts the changes of a topic; a higher number means newer. 0: never read.
using Generation = std::uint64_t;

/// Place of a row in a sorted list: its order value (a number, or a text for lists by name) and its primary key. Opaque to pages: take it from a
/// row, give it back in an Anchor.
struct RowKey
{
    std::int64_t number = 0;
    std::string text = {};
    std::int64_t no = 0;
    bool operator==(const RowKey &) const = default;
};

/// Where a window of a list begins. First and Last are its ends; After and Before go on behind or in front of a row; Around puts the row in the
/// middle, also when it has just left the list; AtRank jumps to the n-th row (a dragged scroll bar).
struct Anchor
{
    enum class Kind { First, Last, After, Before, Around, AtRank };
    Kind kind = Kind::First;
    RowKey key = {};
    std::int64_t rank = -1; // AtRank: where; else of the key's row as a snapshot showed it (firstRank + its index). -1: counted, which takes longer
    bool operator==(const Anchor &) const = default;
};

/// The part that all lists' queries share. Filter and sort are enumerations of each list.
struct PageQuery
{
    QString search = {}; // words; each must occur, the last may be cut short; empty: all
    Anchor anchor = {};
    int limit = kPageRows;
    bool operator==(const PageQuery &) const = default;
};

/// How many rows a list has. AtLeast: counting stopped at a limit (searches look at the newest 2,000 hits).
struct RowCount
{
    std::int64_t n = 0;
    bool atLeast = false;
    bool operator==(const RowCount &) const = default;
};

/// One window of a list as it was at one moment. Immutable once it is shared; any thread. Each row has a member `RowKey key`.
template <typename Row> struct Snapshot
{
    std::vector<Row> rows;
    RowCount total;             // of the whole list under this filter and search
    std::int64_t firstRank = 0; // of rows.front() in the whole list, from 0
    Generation generation = 0;  // of the list's topic when it was read: another one later means that there is something newer
    Instant readAt = {};        // business time
    /// The list is still being prepared (first start on a large database): more rows come by themselves.
    bool isBuilding = false;

    [[nodiscard]] bool hasBefore() const { return firstRank > 0; }
    [[nodiscard]] bool hasAfter() const { return firstRank + std::int64_t(rows.size()) < total.n || total.atLeast; }
};

template <typename T> using SnapshotPtr = std::shared_ptr<const T>;

} // namespace ns::console
