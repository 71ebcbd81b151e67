// SPDX-License-Identifier: GPL-3.0-or-later
// How often rules acted: the part of DeskReader that adds up verdicts.
#include "core/store/deskreader.h"

#include <limits>
#include <tuple>

#include "core/store/onreader.h"

namespace ns::store {

namespace {

/// Number of the first message that was made at `since` or later. Messages are numbered as they are made, so their times rise: halving finds it.
std::int64_t firstMadeSince(Connection &db, Instant since)
{
    std::int64_t low = 0, high = 0;
    Statement newest = db.use(Sql::MaxOutbox);
    if (newest.next())
        high = newest.takeInteger() + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        Statement find = db.use(Sql::DeskOutboxFrom);
        if (!find.integer(middle).next()) {
            high = middle;
            continue;
        }
        const std::int64_t no = find.takeInteger();
        if (find.takeInteger() < toMillis(since))
            low = no + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

Result<std::map<std::string, std::int64_t>> DeskReader::ruleCounts(Instant since)
{
    using Counts = std::map<std::string, std::int64_t>;
    return onReader<Counts>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        Counts counts;
        Statement acted = db.use(Sql::DeskCountRules);
        acted.integer(firstMadeSince(db, since));
        while (acted.next()) {
            const std::string rule = rows.words().textOf(acted.takeInteger());
            counts[rule] += acted.takeInteger();
        }
        Statement answered = db.use(Sql::DeskCountReviewReasons); // a person's answer has taken the rule's place in the message
        answered.integer(toMillis(since));
        while (answered.next()) {
            const std::string reason = answered.takeText();
            counts[reason] += answered.takeInteger();
        }
        const std::int64_t error = rows.words().findNumber("error"), guardrail = rows.words().findNumber("guardrail");
        Statement verdicts = db.use(Sql::IndexSumBuckets);
        verdicts.integer(toMillis(since)).integer(std::numeric_limits<std::int64_t>::max());
        while (verdicts.next()) {
            const std::int64_t type = verdicts.takeInteger(), outcome = verdicts.takeInteger();
            std::ignore = verdicts.takeInteger();
            if (const std::int64_t n = verdicts.takeInteger(); type == guardrail && outcome == error && error != 0)
                counts[""] += n;
        }
        return counts;
    });
}

} // namespace ns::store
