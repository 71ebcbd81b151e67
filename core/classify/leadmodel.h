// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.h"
#include "core/classify/booster.h"
#include "core/classify/calibration.h"
#include "core/classify/featureschema.h"
#include "core/classify/leak.h"
#include "core/classify/metrics.h"
#include "core/classify/threshold.h"
#include "core/domain/ids.h"

namespace ns::classify {

/// Which rows certified a model.
enum class CertifiedBy { TestFile, LaterRows, StratifiedRows };
[[nodiscard]] std::string_view certifiedByName(CertifiedBy by);

/// What a model says of itself: how it was made and what it was worth. Stored inside the model's bytes.
struct ModelCard
{
    ClassList classes;
    Calibration calibration;
    double target = 0.93;
    double threshold = kNeverThreshold;
    ThresholdBasis basis = ThresholdBasis::None;
    Metrics metrics;
    Gate gate;
    CertifiedBy certifiedBy = CertifiedBy::StratifiedRows;
    std::string certifyingHash; // hex SHA-256 of the certifying rows: looks at one holdout are counted by it
    std::string label;
    std::string idColumn;       // may be empty
    std::string timeColumn;     // may be empty
    std::size_t trainedRows = 0;
    std::vector<SuspectedLeak> suspects = {};
    std::vector<LeakAnswer> answers = {}; // what people said of columns, with their reasons
    int depth = 0;
    int rounds = 0;
    std::uint64_t seed = 1;
    bool operator==(const ModelCard &) const = default;
};

/// Label and calibrated confidence by one model, with the features that they can be recomputed from, bit by bit.
struct Classification
{
    std::string label;
    double confidence = 0;
    bool automatic = false; // no person needed: the gate passed and the confidence reaches the threshold
    std::vector<float> features = {};
};

/// One column's part in a decision.
struct Reason
{
    std::string feature;     // the column's name
    double contribution = 0; // to the log-odds of the label that was decided; positive speaks for it
};

/// Exact SHAP values of one row for one class. The sum of all of them and the bias is the calibrated log-odds (two classes: of the
/// positive class, sigmoid(sum) is its probability; more: the class's logit before softmax).
struct Contributions
{
    std::vector<float> values; // one per feature
    double bias = 0;

    [[nodiscard]] double sum() const;
};

/// A trained lead model: immutable, content-hashed; every const function from any thread. Owned by shared_ptr so that a newly promoted
/// one can be swapped in while lanes still use the old one.
class LeadModel
{
public:
    struct Parts
    {
        ModelCard card;
        FeatureSchema schema;
        Booster booster;
        std::vector<std::uint64_t> trainedIds = {}; // shardHash of the ids of training rows
    };
    /// Serialises the parts; the id follows from the bytes.
    [[nodiscard]] static Result<std::shared_ptr<const LeadModel>> make(Parts parts);
    /// Reads what serialise() gave. InvalidInput for anything else: the digest at the end is checked before the trees are read.
    [[nodiscard]] static Result<std::shared_ptr<const LeadModel>> load(std::string bytes);

    /// The same model with what certification found: another card, hence another id.
    [[nodiscard]] Result<std::shared_ptr<const LeadModel>> withVerdict(Metrics metrics, Gate gate) const;

    /// "lead-" and 12 hex digits of the SHA-256 over serialise().
    [[nodiscard]] const domain::ModelId &id() const { return m_id; }
    [[nodiscard]] const std::string &serialise() const { return m_bytes; }
    [[nodiscard]] const ModelCard &card() const { return m_parts.card; }
    [[nodiscard]] const FeatureSchema &schema() const { return m_parts.schema; }

    [[nodiscard]] Result<Classification> classify(const domain::Attributes &attributes) const;
    /// The decision for a stored vector: how a replay recomputes it. InvalidInput when its length is not this model's.
    [[nodiscard]] Result<Classification> classifyFeatures(std::vector<float> features) const;
    /// Probabilities of many rows at once: rows x classes.
    [[nodiscard]] Result<std::vector<double>> score(std::span<const float> features, std::size_t rows) const;
    /// Exact SHAP values for one class (for two classes always towards the positive one).
    [[nodiscard]] Result<Contributions> contributions(std::span<const float> features, std::size_t classIndex) const;
    /// The columns that moved this decision most, greatest first.
    [[nodiscard]] Result<std::vector<Reason>> explain(std::span<const float> features, std::string_view label, std::size_t reasonsMax) const;
    /// Whether a row of this id was learned from: it is left out of every accuracy figure.
    [[nodiscard]] bool wasTrainedOn(std::string_view rowId) const;

private:
    LeadModel(Parts parts, std::string bytes);
    [[nodiscard]] std::size_t outputs() const;

    Parts m_parts;
    std::string m_bytes;
    domain::ModelId m_id;
};

/// Index of the most probable class; ties go to the first.
[[nodiscard]] std::size_t mostProbable(std::span<const double> probabilities);

/// Canonical JSON of a card, and back.
[[nodiscard]] std::string encodeCard(const ModelCard &card);
[[nodiscard]] Result<ModelCard> decodeCard(std::string_view json);

} // namespace ns::classify
