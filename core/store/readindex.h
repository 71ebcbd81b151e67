// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/indexedlead.h"

namespace ns::store {

class Connection;
class ReaderPool;
class SqliteRows;

enum class LeadOrder { Newest, Name, LastContact, NextDue, Confidence };
enum class LeadSubset { All, WithPerson, GoingCold, Unsure, Stuck, OptedOut };
inline constexpr int kLeadSubsets = 6;

/// A place in a sorted list: the order value (text for names) and the contact.
struct ListKey
{
    std::int64_t number = 0;
    std::string text = {};
    std::int64_t no = 0;
};

enum class WindowStart { First, Last, After, Before, Around, AtRank };

struct LeadWindowQuery
{
    std::string stage = {}; // empty: all
    LeadSubset subset = LeadSubset::All;
    LeadOrder order = LeadOrder::Newest;
    bool reversed = false;
    QString search = {};
    WindowStart start = WindowStart::First;
    ListKey key = {};
    std::int64_t rank = -1; // of the key or of the start; -1: not known, which costs a count
    int limit = 300;
    int fewMax = 20'000; // filters with so few rows are sorted here; with more the order's index is walked
};

struct LeadWindowRow
{
    ListKey key;
    domain::ContactNo no = {};
    IndexedLead lead;
    domain::ContactId id;
    QString name;
    std::string segment, location, team;
    bool isUnhandled = false; // an event of it waits for its step
};

struct LeadWindow
{
    std::vector<LeadWindowRow> rows;
    std::int64_t total = 0;
    bool totalIsAtLeast = false;
    std::int64_t firstRank = 0;
};

struct StageCounts
{
    std::string stage;
    std::array<std::int64_t, kLeadSubsets> bySubset{}; // index: LeadSubset
};

struct StageAges
{
    std::int64_t fresh = 0, ageing = 0, cold = 0, never = 0;
};

/// Traces of one kind in five minutes of business time.
struct TraceBucket
{
    Instant at = {};
    std::string type, outcome;
    bool isStep = false; // part 0
    std::int64_t n = 0;
};

struct DealSum
{
    std::string currency;
    std::int64_t cents = 0;
};

struct CountryCount
{
    std::string country;
    std::int64_t leads = 0;
};

struct FunnelCount
{
    std::string stage;
    unsigned flags = 0; // of Contacted, Replied, Booked, Attended and DecidedAlone
    std::int64_t leads = 0;
};

/// A lead that a model decided alone and whose outcome is known.
struct DecidedLead
{
    domain::ContactId contact;
    bool isRight = false;
    std::string model;
};

/// What the console sorts and counts by, in a database file of its own beside the journal: one narrow row a lead, counters, and the night in
/// buckets of five minutes. It follows the journal from outside (new traces, new contacts), so the agent's steps pay nothing for it, and it can
/// be deleted at any time. catchUp() belongs to one thread; everything else is for any thread and only reads.
class ReadIndex
{
public:
    static constexpr Millis kSlot{5 * 60 * 1000};
    struct Progress
    {
        int leads = 0, traces = 0; // taken in by this call
        bool isCaughtUp = false;   // nothing newer is left
        bool isBuilding = false;   // older leads or traces are still missing
    };

    /// Opens `indexPath`, or makes it anew when it is not there, of another schema, damaged, or does not belong to this journal. Storage when
    /// its folder cannot be written to. One process at a time may have a file open: the caller sees to it.
    [[nodiscard]] static Result<std::unique_ptr<ReadIndex>> open(const std::string &journalPath, const std::string &indexPath);
    ~ReadIndex();

    /// Takes in what has come since (at most `limit` traces and contacts), then a piece of what is missing from the past.
    [[nodiscard]] Result<Progress> catchUp(int limit = 1000);
    [[nodiscard]] bool isBuilding() const { return m_isBuilding.load(std::memory_order_relaxed); }

    [[nodiscard]] Result<LeadWindow> leads(const LeadWindowQuery &query);
    [[nodiscard]] Result<std::vector<LeadWindowRow>> leadsByNo(const std::vector<domain::ContactNo> &numbers); // in this order
    [[nodiscard]] Result<std::vector<StageCounts>> stageCounts();
    [[nodiscard]] Result<StageAges> stageAges(const std::string &stage, Instant freshFrom, Instant coldBefore);
    /// The leads of a stage that need attention most: with a person, stuck, due soonest, then those with the latest contact.
    [[nodiscard]] Result<std::vector<LeadWindowRow>> attentionOf(const std::string &stage, int limit);
    [[nodiscard]] Result<std::vector<DealSum>> wonDeals();
    [[nodiscard]] Result<std::vector<TraceBucket>> buckets(Instant from, Instant to); // slots that begin in [from, to), in order
    /// Median of durable event to durable step, in microseconds, within 2 %; nothing without steps.
    [[nodiscard]] Result<std::optional<double>> medianLatency(Instant from, Instant to);
    [[nodiscard]] Result<std::vector<CountryCount>> countries(int limit);
    [[nodiscard]] Result<std::vector<FunnelCount>> funnel(Instant from, Instant to); // of leads made in [from, to)
    [[nodiscard]] Result<std::vector<DecidedLead>> decided(Instant from, Instant to);

private:
    class Updater;
    ReadIndex(std::string journalPath, std::string indexPath);
    [[nodiscard]] Status prepare();
    [[nodiscard]] Status create();
    [[nodiscard]] Result<bool> belongsToJournal();

    const std::string m_journalPath, m_indexPath;
    std::unique_ptr<Connection> m_index;      // of catchUp's thread
    std::unique_ptr<ReaderPool> m_journal;    // read by catchUp
    std::unique_ptr<ReaderPool> m_readers;    // journal with the index attached
    std::atomic<bool> m_isBuilding = true;
};

} // namespace ns::store
