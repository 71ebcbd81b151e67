// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the read index: the part of ReadIndex that adds up.
#include <algorithm>

#include "core/store/onreader.h"
#include "core/store/readindexupdater.h"

namespace ns::store {

namespace {

std::int64_t slotFrom(Instant at)
{
    return (toMillis(at) + ReadIndex::kSlot.count() - 1) / ReadIndex::kSlot.count() * ReadIndex::kSlot.count();
}

} // namespace

Result<std::vector<StageCounts>> ReadIndex::stageCounts()
{
    return onReader<std::vector<StageCounts>>(*m_readers, [](Connection &db, SqliteRows &) {
        std::vector<StageCounts> stages;
        Statement list = db.use(Sql::IndexListCounts);
        while (list.next()) {
            std::string stage = list.takeText();
            const std::int64_t subset = list.takeInteger();
            if (stages.empty() || stages.back().stage != stage)
                stages.push_back({std::move(stage), {}});
            if (subset >= 0 && subset < kLeadSubsets)
                stages.back().bySubset[std::size_t(subset)] = list.takeInteger();
        }
        return stages;
    });
}

Result<StageAges> ReadIndex::stageAges(const std::string &stage, Instant freshFrom, Instant coldBefore)
{
    return onReader<StageAges>(*m_readers, [&](Connection &db, SqliteRows &) {
        Statement find = db.use(Sql::IndexCountAges);
        find.text(stage).text(stage);
        for (const Instant since : {freshFrom, coldBefore}) {
            const std::int64_t from = std::max<std::int64_t>(toMillis(since), 1), slot = (from + kAgeSlotMs - 1) / kAgeSlotMs;
            find.text(stage).integer(slot).text(stage).integer(from).integer(slot * kAgeSlotMs);
        }
        StageAges ages;
        if (!find.next())
            return ages;
        const std::int64_t leads = find.takeInteger();
        ages.never = find.takeInteger();
        ages.fresh = find.takeInteger();
        const std::int64_t notCold = find.takeInteger();
        ages.ageing = notCold - ages.fresh;
        ages.cold = leads - ages.never - notCold;
        return ages;
    });
}

Result<std::vector<DealSum>> ReadIndex::wonDeals()
{
    return onReader<std::vector<DealSum>>(*m_readers, [](Connection &db, SqliteRows &) {
        std::vector<DealSum> sums;
        Statement list = db.use(Sql::IndexSumDeals);
        while (list.next()) {
            std::string currency = list.takeText();
            sums.push_back({std::move(currency), list.takeInteger()});
        }
        return sums;
    });
}

Result<std::vector<TraceBucket>> ReadIndex::buckets(Instant from, Instant to)
{
    return onReader<std::vector<TraceBucket>>(*m_readers, [&](Connection &db, SqliteRows &rows) {
        std::vector<TraceBucket> buckets;
        Statement list = db.use(Sql::IndexListBuckets);
        list.integer(slotFrom(from)).integer(slotFrom(to));
        while (list.next()) {
            TraceBucket bucket;
            bucket.at = list.takeInstant();
            bucket.type = rows.words().textOf(list.takeInteger());
            bucket.outcome = rows.words().textOf(list.takeInteger());
            bucket.isStep = list.takeInteger() != 0;
            bucket.n = list.takeInteger();
            buckets.push_back(std::move(bucket));
        }
        return buckets;
    });
}

Result<std::optional<double>> ReadIndex::medianLatency(Instant from, Instant to)
{
    using Median = std::optional<double>;
    return onReader<Median>(*m_readers, [&](Connection &db, SqliteRows &) {
        std::vector<std::pair<int, std::int64_t>> bins;
        std::int64_t all = 0;
        Statement list = db.use(Sql::IndexSumLatencies);
        list.integer(slotFrom(from)).integer(slotFrom(to));
        while (list.next()) {
            const int bin = int(list.takeInteger());
            bins.emplace_back(bin, list.takeInteger());
            all += bins.back().second;
        }
        std::int64_t seen = 0;
        for (const auto &[bin, n] : bins) {
            seen += n;
            if (2 * seen >= all)
                return Median(latencyOfBin(bin));
        }
        return Median{};
    });
}

Result<std::vector<CountryCount>> ReadIndex::countries(int limit)
{
    return onReader<std::vector<CountryCount>>(*m_readers, [&](Connection &db, SqliteRows &) {
        std::vector<CountryCount> countries;
        Statement list = db.use(Sql::IndexListCountries);
        list.integer(limit);
        while (list.next()) {
            std::string country = list.takeText();
            countries.push_back({std::move(country), list.takeInteger()});
        }
        return countries;
    });
}

Result<std::vector<FunnelCount>> ReadIndex::funnel(Instant from, Instant to)
{
    return onReader<std::vector<FunnelCount>>(*m_readers, [&](Connection &db, SqliteRows &) {
        std::vector<FunnelCount> counts;
        Statement list = db.use(Sql::IndexCountFunnel);
        list.integer(toMillis(from)).integer(toMillis(to));
        while (list.next()) {
            FunnelCount count;
            count.stage = list.takeText();
            count.flags = unsigned(list.takeInteger());
            count.flags |= list.takeInteger() != 0 ? leadbit::DecidedAlone : 0;
            count.leads = list.takeInteger();
            counts.push_back(std::move(count));
        }
        return counts;
    });
}

Result<std::vector<DecidedLead>> ReadIndex::decided(Instant from, Instant to)
{
    return onReader<std::vector<DecidedLead>>(*m_readers, [&](Connection &db, SqliteRows &) {
        std::vector<DecidedLead> leads;
        Statement list = db.use(Sql::IndexListDecided);
        list.integer(toMillis(from)).integer(toMillis(to));
        while (list.next()) {
            DecidedLead lead;
            lead.contact = domain::ContactId(list.takeText());
            lead.isRight = list.takeInteger() != 0;
            lead.model = list.takeText();
            leads.push_back(std::move(lead));
        }
        return leads;
    });
}

} // namespace ns::store
