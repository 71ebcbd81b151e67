// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/ids.h"

// What the Learning page and the `models` commands show: plain values, filled on a reader thread, immutable once shared.
namespace ns::console {

/// One column that may hold what only became known after the outcome, with a switch. `isUsed` is what the switch shows.
struct LeakSuspect
{
    enum class Grade { Ask, Out };
    /// One sign with its figures (core/classify/leak.h says which of them a sign sets); the page words it.
    struct Evidence
    {
        std::string code; // "separation", "dominance", "emptiness", "one_outcome", "changes_after", "name"
        double measured = 0, limit = 0;
        std::string outcome = {};
        std::vector<std::string> values = {};
        double within = 0, elsewhere = 0;
        std::int64_t rows = 0;
    };
    std::string column;
    Grade grade = Grade::Ask;
    bool isUsed = true;
    bool isOverruled = false; // a person has turned the switch, for this reason
    std::string reason = {};
    std::vector<Evidence> evidence = {};
};

/// One point of the accuracy-coverage curve, on earlier rows that the models measured had not seen (the threshold was chosen on it).
struct CurvePoint
{
    double threshold = 0;
    double coverage = 0; // share decided without a person
    std::optional<double> accuracy = {}; // of those; nothing when there are none
    double lower95 = 0;
    std::optional<double> missedConverters = {}; // share of the conversions that the agent would turn away by itself
};

/// What can be promised where the wanted target cannot.
struct ModelOffer
{
    double target = 0, threshold = 0, coverage = 0;
};

struct ClassFigures
{
    double precision = 0, recall = 0;
    std::int64_t support = 0;
};

/// Truth, predicted, rows; over `labels` in the model's order (a truth that it does not know comes behind).
struct ConfusionTable
{
    std::vector<std::string> labels;
    std::vector<std::vector<std::int64_t>> rows; // [truth][predicted]
};

/// The figures of one model on one set of rows.
struct ModelFigures
{
    std::int64_t rows = 0;
    double accuracy = 0;
    std::optional<double> auc = {};
    double ece = 0;
    double coverage = 0;
    std::optional<double> accuracyAtThreshold = {};
    double lower95 = 0;
    std::optional<double> missedConverters = {};
    std::map<std::string, ClassFigures> perClass = {};
    ConfusionTable confusion = {};
};

enum class ModelRole { Champion, Previous, Challenger, Stored };

/// One model as the list shows it.
struct ModelSummary
{
    domain::ModelId id;
    ModelRole role = ModelRole::Stored;
    bool hasPassed = false;
    std::vector<std::string> failedChecks = {}; // "lower95", "coverage", "missed_converters"
    std::int64_t trainedRows = 0;
    std::string label, positive;        // column and class that it learns
    double target = 0, threshold = 0;
    double coverageLeast = 0, missedMost = 0; // what the gate asks beside the target: shares of leads, of converters
    int holdoutUses = 0;
    ModelFigures figures; // of its certifying rows
    std::vector<CurvePoint> curve = {}; // empty for a model of an older format
    std::optional<ModelOffer> offer = {}; // when the gate is not passed
    bool isCertifiedByLaterRows = false; // else by rows drawn from all times, or by a file of its own
    bool isCalibrated = false;           // calibration helped; else the trees' own probabilities stand
    std::vector<LeakSuspect> suspects = {};
};

/// What a promotion or rollback changed, newest first.
struct ModelChangeLine
{
    std::string action, from, to;
    Instant at = {};
};

/// One group of the holdout (a language, a segment): how many rows each model got right. A group that fell refuses the promotion.
struct GroupComparison
{
    enum class Kind { Language, Segment };
    Kind kind = Kind::Language;
    std::string name;
    std::int64_t rows = 0, championRight = 0, challengerRight = 0;
    std::int64_t gained = 0, lost = 0; // rows that only the challenger, only the champion got right
    bool hasFallen = false;
};

/// Champion against challenger on the same rows, which neither has learned from.
struct ModelComparison
{
    std::int64_t rows = 0;
    std::int64_t leftOut = 0; // rows of the holdout that one of them has learned from
    ModelFigures champion = {}, challenger = {};
    std::int64_t gained = 0, lost = 0;
    double signP = 1; // exact one-sided probability of so many gains by chance
    std::vector<GroupComparison> groups = {};
};

struct LabelChange
{
    domain::ContactNo contactNo = {};
    domain::ContactId contact;
    std::string from, to;
    double confidenceFrom = 0, confidenceTo = 0;
};

/// What a promotion would do. It takes the confirmation back: who promotes says which list was seen.
struct PromotionPreview
{
    domain::ModelId champion = {}; // empty: none
    domain::ModelId challenger = {};
    bool isAllowed = false;
    std::vector<std::string> refusals = {}; // "gate.lower95", "fallen.language:pt_BR", "fallen.segment:adult", ..
    std::optional<ModelComparison> comparison = {}; // nothing without a champion or a common holdout
    std::int64_t contacts = 0;        // looked at
    std::int64_t changedContacts = 0; // whose label would change
    std::vector<LabelChange> changes = {}; // the first 10,000
    std::string confirmation = {};    // of exactly this list; empty: no contact changes, none is needed
};

enum class WatchMode {
    Off,       // no model decides
    Watching,  // fine, or too few outcomes yet
    Raised,    // decides from a higher threshold on
    HandedOver // everything goes to people
};

/// Decided leads whose outcome is known, newest window; exact one-sided 95 % bounds.
struct LiveFigures
{
    WatchMode mode = WatchMode::Off;
    domain::ModelId model = {};
    std::optional<Instant> modeSince = {}; // since when it is raised or handed over
    double target = 0;
    double threshold = 0;          // the model's own
    double effectiveThreshold = 0; // what decides now; over 1: nothing does
    std::int64_t labelled = 0, right = 0;
    double lower95 = 0, upper95 = 1;
    double pooledLower95 = 0; // together with the certifying rows: the bound that is kept
    std::int64_t outcomesMin = 0; // fewer outcomes than this are no reason to act
    double ece = 0;
    double psi = 0; // class mix of the newest decisions against the certifying rows; over 0.25: another world
    std::map<std::string, double> classMix = {}, trainedMix = {};
    std::int64_t mixRows = 0;
};

/// A batch of labels that looks false and is left out of training until a person overrules that.
struct SuspectBatch
{
    enum class Kind { NearDuplicates, LabelShareJump, ContradictsChampion };
    Kind kind = Kind::NearDuplicates;
    std::string id;     // what --accept-batch takes
    std::string origin; // source of the leads or of the labels
    std::int64_t rows = 0;
    Instant from = {}, to = {};
    std::string label = {};      // the one that it pushes
    double measured = 0, limit = 0; // share of duplicates; share of the label against its usual one; share of contradictions
    std::vector<std::string> examples = {}; // contact ids, at most 5
    bool isAccepted = false;
    std::string reason = {};
};

/// Labels that the workspace has gathered.
struct LabelCounts
{
    std::int64_t fromPeople = 0, fromOutcomes = 0;
    std::int64_t trainedOn = 0; // of them, leads that the champion has learned from: in no accuracy figure
    std::int64_t usable = 0;    // for a retraining
    std::map<std::string, std::int64_t> perLabel = {};
};

/// Everything that the Learning page shows.
struct Learning
{
    std::vector<ModelSummary> models; // newest first
    std::optional<std::size_t> champion, challenger; // indices into models; challenger: newest stored one after the champion
    std::vector<ModelChangeLine> history;
    LabelCounts labels;
    std::vector<SuspectBatch> suspectBatches;
    LiveFigures live;
    bool isCounting = false; // the labels are still being read: labels, suspectBatches and live say nothing yet
    Instant readAt = {};
};

} // namespace ns::console
