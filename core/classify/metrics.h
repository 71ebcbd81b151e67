// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace ns::classify {

/// ClassList::positive of labels among which no one is a conversion.
inline constexpr std::size_t kNoConversion = std::size_t(-1);

/// The labels that a model knows, in the order of its outputs, and which of them is a conversion.
struct ClassList
{
    std::vector<std::string> labels;
    std::size_t positive = 1; // kNoConversion: none of them is
    bool operator==(const ClassList &) const = default;
};

/// One labelled row with what the model said.
struct ScoredRow
{
    std::string truth;              // may be a label that the model does not know: then it counts as wrong
    std::size_t predicted = 0;      // index into ClassList::labels
    double confidence = 0;          // probability of the predicted label
    double positiveProbability = 0;
    std::string language = {};      // empty: not stated
};

struct ClassMetrics
{
    double precision = 0;
    double recall = 0;
    std::size_t support = 0;
    bool operator==(const ClassMetrics &) const = default;
};

struct LanguageMetrics
{
    std::size_t rows = 0;
    double accuracy = 0;
    double coverage = 0;
    std::optional<double> accuracyAtThreshold = {};
    bool operator==(const LanguageMetrics &) const = default;
};

/// The figures of one labelled set of rows (CLI.md, "metrics"). A value.
struct Metrics
{
    std::size_t rows = 0;
    double accuracy = 0;
    std::array<double, 2> accuracyCi95 = {0, 1};
    std::optional<double> auc = {}; // two classes only
    double macroF1 = 0;
    double ece = 0;
    double target = 0;
    double threshold = 0;
    double coverage = 0; // share decided without a person
    std::optional<double> accuracyAtThreshold = {};
    double lower95 = 0;
    std::optional<double> missedConverters = {}; // nothing when there was no positive
    std::map<std::string, ClassMetrics> perClass = {};
    std::map<std::string, LanguageMetrics> perLanguage = {};
    std::map<std::string, std::map<std::string, std::size_t>> confusion = {}; // truth, predicted, rows
    bool operator==(const Metrics &) const = default;
};

[[nodiscard]] Metrics measure(std::span<const ScoredRow> rows, const ClassList &classes, double target, double threshold);

enum class GateCode { LowerBound, Coverage, MissedConverters };
[[nodiscard]] std::string_view gateCodeName(GateCode code);

/// One condition that failed: what was measured and what it had to be.
struct GateReason
{
    GateCode code = GateCode::LowerBound;
    std::optional<double> measured = {};
    double limit = 0;
    bool operator==(const GateReason &) const = default;
};

struct Gate
{
    bool passed = false;
    std::vector<GateReason> reasons = {};
    bool operator==(const Gate &) const = default;
};

/// Which labels are judged.
enum class Labels { WithConversion, Plain };
/// Lower bound at least the target, coverage at least 0.2; with a conversion, missed converters at most 0.2.
[[nodiscard]] Gate judge(const Metrics &metrics, Labels labels = Labels::WithConversion);

/// JSON with the field names of CLI.md, and back.
[[nodiscard]] std::string encodeMetrics(const Metrics &metrics);
[[nodiscard]] Result<Metrics> decodeMetrics(std::string_view json);

} // namespace ns::classify
