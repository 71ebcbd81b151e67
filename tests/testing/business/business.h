// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ns::testing {

/// A column that nobody can know when the lead must be scored. Each is planted on its own or with others.
enum class LeakKind {
    LabelCopy,    // the outcome in other words
    NumericSplit, // a number that parts the outcomes almost perfectly
    Band,         // a number whose middle means one outcome, both ends the other
    Carrier,      // far from perfect, yet most of what can be said comes from it
    ReasonLost,   // filled in once the lead is lost; which reason says nothing
    ClosingDate,  // filled in once the lead is won
    AmountPaid,   // 0 until it is paid
    DateAfter,    // filled for every lead, always later than the lead itself
    StatusWord,   // where the lead ended
    TellingTag,   // a category some of whose values occur with one outcome only
    Score,        // a score that is computed anew after the outcome
    Quality,      // the same as a word of five, often empty
    LateActivity, // says little; only its history shows that it is written later
};
[[nodiscard]] std::string_view leakKindName(LeakKind kind);
[[nodiscard]] const std::vector<LeakKind> &allLeakKinds();

/// How plainly it shows. Subtle ones may be missed: what they look like, honest columns can look like too.
enum class Strength { Blunt, Strong, Subtle };
[[nodiscard]] std::string_view strengthName(Strength strength);

struct LeakPlant
{
    LeakKind kind = LeakKind::LabelCopy;
    Strength strength = Strength::Blunt;
};

/// What honest columns together say of the outcome: nothing; a little (AUC about 0.65); 0.87; 0.92.
enum class Signal { None, Weak, Good, Strong };
enum class Naming { English, Spanish, Portuguese, Meaningless };

/// What a made-up business is made from. The same recipe gives the same bytes.
struct Recipe
{
    std::string name = {};
    std::uint64_t seed = 1;
    std::size_t rows = 2000;
    std::size_t classes = 2;      // 2 or 3
    double positiveShare = 0.4;   // of the last class
    Signal signal = Signal::Good;
    Naming naming = Naming::English;
    bool messy = false;           // decimal commas, several date formats, words for "empty", mixed spelling, thousands of categories
    bool drifting = false;        // sources, their worth and the rate of winning move with time
    bool hasPureSource = false;   // an honest source of 6 % of the leads of which 93 % convert
    bool isDominated = false;     // one honest column says most of it
    bool timed = true;            // has a creation date
    bool shuffled = false;        // rows are not in order of time
    bool recorded = false;        // comes with a history of changes
    std::vector<LeakPlant> leaks = {};
    std::size_t columnsMin = 0;   // filled up with columns that mean nothing
};

struct PlantedLeak
{
    std::string column;
    LeakKind kind = LeakKind::LabelCopy;
    Strength strength = Strength::Blunt;
};

/// One value of one lead as it was at a time. The first one is written when the lead comes in, which is when it must be scored.
struct Change
{
    std::string lead;   // the id column's cell
    std::string column;
    std::string at;     // ISO instant, UTC
    std::string value;
};

/// A table of past leads with what is true of it. A value.
struct Business
{
    std::string name = {};
    std::string csv = {};  // UTF-8 with a header
    char separator = ',';
    std::string label = {}; // column of the outcome
    std::string positive = {}; // its cell for a conversion
    std::vector<std::string> outcomes = {}; // all cells of the label, the positive last
    std::optional<std::string> timeColumn = {};
    std::string idColumn = {};
    std::vector<std::string> leaked = {};
    std::vector<std::string> clean = {};    // known when the lead comes in, and able to be a feature
    std::vector<std::string> arguable = {}; // honest, but a careful person would ask; never to be left out without asking
    std::vector<std::string> inert = {};    // ids, creation date, constants, free text
    std::vector<PlantedLeak> leaks = {};
    std::vector<Change> history = {};
    std::size_t rows = 0;
    double bestAuc = 0.5;      // of the true chances, which no model without leaks can beat for long; two classes
    double bestAccuracy = 0;   // always saying the most probable outcome
};

/// InvalidInput is impossible: classes are taken as 2 or 3, rows as at least 20.
[[nodiscard]] Business makeBusiness(const Recipe &recipe);

} // namespace ns::testing
