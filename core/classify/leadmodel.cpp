// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/leadmodel.h"

#include <algorithm>
#include <cmath>

#include "core/base/packed.h"
#include "core/classify/sealed.h"

namespace ns::classify {

namespace {

constexpr std::string_view kMagic = "nightshift.model.lead";
constexpr std::uint64_t kFormat = 1;

std::string packParts(const ModelCard &card, const LeadModel::Parts &parts, const std::string &trees)
{
    PackWriter out;
    out.bytes(kMagic);
    out.u64(kFormat);
    out.bytes(encodeCard(card));
    out.bytes(encodeSchema(parts.schema));
    out.bytes(trees);
    out.u64(parts.trainedIds.size());
    std::uint64_t before = 0;
    for (const std::uint64_t id : parts.trainedIds) { // ascending, as differences
        out.u64(id - before);
        before = id;
    }
    return sealModel(out.take());
}

std::vector<std::uint64_t> readIds(PackReader &in)
{
    std::vector<std::uint64_t> ids(in.count());
    std::uint64_t id = 0;
    for (std::uint64_t &slot : ids) {
        id += in.u64();
        slot = id;
    }
    return ids;
}

tl::unexpected<Error> refuse(std::string_view why)
{
    return fail(ErrorCode::InvalidInput, "not a lead model: " + std::string(why));
}

} // namespace

std::string_view certifiedByName(CertifiedBy by)
{
    switch (by) {
    case CertifiedBy::TestFile: return "test_file";
    case CertifiedBy::LaterRows: return "later_rows";
    case CertifiedBy::StratifiedRows: return "stratified_rows";
    }
    return "stratified_rows";
}

double Contributions::sum() const
{
    double total = bias;
    for (const float value : values)
        total += double(value);
    return total;
}

std::size_t mostProbable(std::span<const double> probabilities)
{
    return std::size_t(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
}

LeadModel::LeadModel(Parts parts, std::string bytes)
    : m_parts(std::move(parts)), m_bytes(std::move(bytes)), m_id(modelIdOf("lead", m_bytes))
{
}

Result<std::shared_ptr<const LeadModel>> LeadModel::make(Parts parts)
{
    std::sort(parts.trainedIds.begin(), parts.trainedIds.end());
    const auto trees = parts.booster.save();
    if (!trees)
        return tl::make_unexpected(trees.error());
    // Read back, so that a model in memory and the same model from its file are one and the same object in every bit.
    return load(packParts(parts.card, parts, *trees));
}

Result<std::shared_ptr<const LeadModel>> LeadModel::withVerdict(Metrics metrics, Gate gate, std::optional<Offer> offer) const
{
    ModelCard card = m_parts.card;
    card.metrics = std::move(metrics);
    card.gate = std::move(gate);
    card.offer = offer;
    const auto trees = m_parts.booster.save();
    if (!trees)
        return tl::make_unexpected(trees.error());
    return load(packParts(card, m_parts, *trees));
}

Result<std::shared_ptr<const LeadModel>> LeadModel::load(std::string bytes)
{
    const auto body = unsealModel(bytes);
    if (!body)
        return refuse(body.error().text);
    PackReader in(*body);
    if (in.bytes() != kMagic || in.u64() != kFormat)
        return refuse("another kind or version");
    auto card = decodeCard(in.bytes());
    if (!card)
        return tl::make_unexpected(card.error());
    auto schema = decodeSchema(in.bytes());
    if (!schema)
        return tl::make_unexpected(schema.error());
    const std::string trees = in.bytes();
    std::vector<std::uint64_t> ids = readIds(in);
    if (!in.ok() || !in.atEnd())
        return refuse("its end is not where it should be");
    auto booster = Booster::load(trees);
    if (!booster)
        return tl::make_unexpected(booster.error());
    const auto features = booster->featureCount();
    if (!features || *features != schema->featureCount())
        return refuse("trees and features do not belong together");
    Parts parts{std::move(*card), std::move(*schema), std::move(*booster), std::move(ids)};
    return std::shared_ptr<const LeadModel>(new LeadModel(std::move(parts), std::move(bytes)));
}

std::size_t LeadModel::outputs() const
{
    const std::size_t classes = m_parts.card.classes.labels.size();
    return classes == 2 ? 1 : classes;
}

Result<std::vector<double>> LeadModel::score(std::span<const float> features, std::size_t rows) const
{
    if (features.size() != rows * m_parts.schema.featureCount())
        return fail(ErrorCode::InvalidInput, "the feature vector is not this model's", m_id.str());
    if (rows == 0)
        return std::vector<double>{}; // the library refuses an empty batch
    const std::size_t classes = m_parts.card.classes.labels.size();
    std::vector<float> margins(rows * outputs());
    if (const Status predicted = m_parts.booster.predictInPlace(features, rows, margins); !predicted)
        return tl::make_unexpected(predicted.error());
    std::vector<double> probabilities(rows * classes);
    for (std::size_t i = 0; i < rows; ++i) {
        toProbabilities(m_parts.card.calibration, std::span(margins).subspan(i * outputs(), outputs()),
                        std::span(probabilities).subspan(i * classes, classes));
    }
    return probabilities;
}

Result<Classification> LeadModel::classify(const domain::Attributes &attributes) const
{
    return classifyFeatures(m_parts.schema.vectorise(attributes));
}

Result<Classification> LeadModel::classifyFeatures(std::vector<float> features) const
{
    const auto probabilities = score(features, 1);
    if (!probabilities)
        return tl::make_unexpected(probabilities.error());
    const std::size_t best = mostProbable(*probabilities);
    const double confidence = (*probabilities)[best];
    return Classification{m_parts.card.classes.labels[best], confidence, m_parts.card.gate.passed && confidence >= m_parts.card.threshold,
                          std::move(features)};
}

Result<Contributions> LeadModel::contributions(std::span<const float> features, std::size_t classIndex) const
{
    const std::size_t count = m_parts.schema.featureCount();
    if (features.size() != count || classIndex >= m_parts.card.classes.labels.size())
        return fail(ErrorCode::InvalidInput, "the feature vector or class is not this model's", m_id.str());
    const auto all = m_parts.booster.contributions(features);
    if (!all)
        return tl::make_unexpected(all.error());
    const std::size_t output = outputs() == 1 ? 0 : classIndex;
    if (all->size() != outputs() * (count + 1))
        return fail(ErrorCode::Internal, "unexpected shape of the contributions", m_id.str());
    const Calibration &calibration = m_parts.card.calibration;
    const auto own = std::span(*all).subspan(output * (count + 1), count + 1);
    Contributions result;
    for (std::size_t i = 0; i < count; ++i)
        result.values.push_back(float(calibration.slope * double(own[i])));
    result.bias = calibration.slope * double(own[count]) + calibration.offset;
    return result;
}

Result<LeadModel::ByColumn> LeadModel::sumByColumn(std::span<const float> features, std::string_view label) const
{
    const auto &labels = m_parts.card.classes.labels;
    const auto found = std::find(labels.begin(), labels.end(), label);
    const auto parts = contributions(features, std::size_t(found - labels.begin()));
    if (!parts)
        return tl::make_unexpected(parts.error());
    // With two classes the values speak for the second one; what speaks against it speaks for the first.
    const double sign = labels.size() == 2 && found == labels.begin() ? -1 : 1;
    std::vector<double> byColumn(m_parts.schema.columns().size());
    for (std::size_t i = 0; i < parts->values.size(); ++i)
        byColumn[m_parts.schema.featureColumns()[i]] += sign * double(parts->values[i]);
    ByColumn result;
    result.bias = sign * parts->bias;
    for (std::size_t i = 0; i < byColumn.size(); ++i) {
        if (byColumn[i] != 0)
            result.reasons.push_back({m_parts.schema.columns()[i].name, m_parts.schema.readValue(i, features), byColumn[i]});
    }
    std::stable_sort(result.reasons.begin(), result.reasons.end(),
                     [](const Reason &a, const Reason &b) { return std::abs(a.contribution) > std::abs(b.contribution); });
    return result;
}

Result<std::vector<Reason>> LeadModel::explain(std::span<const float> features, std::string_view label, std::size_t reasonsMax) const
{
    auto summed = sumByColumn(features, label);
    if (!summed)
        return tl::make_unexpected(summed.error());
    if (summed->reasons.size() > reasonsMax)
        summed->reasons.resize(reasonsMax);
    return std::move(summed->reasons);
}

Result<Explanation> LeadModel::takeApart(std::span<const float> features, std::string_view label, std::size_t each) const
{
    auto summed = sumByColumn(features, label);
    if (!summed)
        return tl::make_unexpected(summed.error());
    Explanation explanation;
    explanation.bias = summed->bias;
    explanation.score = summed->bias;
    for (Reason &reason : summed->reasons) {
        explanation.score += reason.contribution;
        std::vector<Reason> &side = reason.contribution > 0 ? explanation.speakFor : explanation.speakAgainst;
        if (side.size() < each)
            side.push_back(std::move(reason));
        else
            explanation.others += reason.contribution;
    }
    return explanation;
}

bool LeadModel::wasTrainedOn(std::string_view rowId) const
{
    return std::binary_search(m_parts.trainedIds.begin(), m_parts.trainedIds.end(), shardHash(trimCell(rowId)));
}

} // namespace ns::classify
