// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intentmodel.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/base/hash.h"

namespace ns::classify {

namespace {

constexpr std::string_view kMagic = "nightshift.model.intent";
constexpr std::uint64_t kFormat = 1;
constexpr std::size_t kIdDigits = 12;

tl::unexpected<Error> refuse(const char *why)
{
    return fail(ErrorCode::InvalidInput, std::string("not an intent model: ") + why);
}

/// Probability per class from scores; two classes are two scores here.
std::vector<double> probabilitiesOf(const Calibration &calibration, std::span<const float> scores)
{
    std::vector<double> probabilities(scores.size());
    if (scores.size() == 2)
        toProbabilities(calibration, scores.subspan(1), probabilities);
    else
        toProbabilities(calibration, scores, probabilities);
    return probabilities;
}

/// Class numbers, most probable first; ties in the order of the labels.
std::vector<std::size_t> rank(const std::vector<double> &probabilities)
{
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const std::size_t shown = std::min(order.size(), kIntentAlternatives + 1);
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(shown), order.end(), [&](std::size_t a, std::size_t b) {
        return probabilities[a] > probabilities[b] || (probabilities[a] == probabilities[b] && a < b);
    });
    order.resize(shown);
    return order;
}

} // namespace

std::string_view intentRefusalName(IntentRefusal refusal)
{
    switch (refusal) {
    case IntentRefusal::None: return "";
    case IntentRefusal::Empty: return "empty";
    case IntentRefusal::Language: return "language";
    case IntentRefusal::UnknownWords: return "unknown_words";
    case IntentRefusal::OutOfScope: return "out_of_scope";
    }
    return "";
}

IntentModel::IntentModel(Parts parts, std::string bytes)
    : m_parts(std::move(parts)), m_bytes(std::move(bytes)), m_id("intent-" + toHex(sha256(m_bytes)).substr(0, kIdDigits))
{
}

Result<std::shared_ptr<const IntentModel>> IntentModel::make(const Parts &parts)
{
    PackWriter out;
    out.bytes(kMagic);
    out.u64(kFormat);
    out.bytes(encodeIntentCard(parts.card));
    parts.weights.pack(out);
    std::string bytes = out.take();
    bytes += asBytes(sha256(bytes));
    // Read back, so that a model in memory and the same model from its file are one and the same object in every bit.
    return load(std::move(bytes));
}

Result<std::shared_ptr<const IntentModel>> IntentModel::load(std::string bytes)
{
    constexpr std::size_t kDigestBytes = sizeof(Digest);
    if (bytes.size() <= kDigestBytes)
        return refuse("too short");
    const std::string_view body = std::string_view(bytes).substr(0, bytes.size() - kDigestBytes);
    if (asBytes(sha256(body)) != std::string_view(bytes).substr(body.size()))
        return refuse("its digest does not fit its content");
    PackReader in(body);
    if (in.bytes() != kMagic || in.u64() != kFormat)
        return refuse("another kind or version");
    auto card = decodeIntentCard(in.bytes());
    if (!card)
        return tl::make_unexpected(card.error());
    auto weights = GramWeights::unpack(in, card->classes.labels.size());
    if (!weights)
        return tl::make_unexpected(weights.error());
    if (!in.ok() || !in.atEnd())
        return refuse("its end is not where it should be");
    Parts parts{std::move(*card), std::move(*weights)};
    return std::shared_ptr<const IntentModel>(new IntentModel(std::move(parts), std::move(bytes)));
}

Result<std::shared_ptr<const IntentModel>> IntentModel::withVerdict(Metrics metrics, Gate gate, std::optional<Offer> offer) const
{
    Parts parts = m_parts;
    parts.card.metrics = std::move(metrics);
    parts.card.gate = std::move(gate);
    parts.card.offer = offer;
    return make(parts);
}

bool IntentModel::isTaught(domain::Language language) const
{
    const auto &rows = m_parts.card.rows;
    return rows.contains(std::string(languageCode(language))) || rows.contains(""); // taught without languages: it takes all
}

IntentDecision IntentModel::classify(const QString &text, domain::Language language) const
{
    const IntentCard &card = m_parts.card;
    IntentDecision decision;
    decision.threshold = card.threshold;
    const MessageGrams read = readGrams(text);
    if (read.list.words.empty()) {
        decision.refusal = IntentRefusal::Empty;
        return decision;
    }
    const std::vector<KnownGram> known = m_parts.weights.match(read.grams);
    std::vector<float> scores(card.classes.labels.size());
    m_parts.weights.score(known, scores);
    const std::vector<double> probabilities = probabilitiesOf(card.calibration, scores);
    const std::vector<std::size_t> order = rank(probabilities);
    decision.label = card.classes.labels[order.front()];
    decision.confidence = probabilities[order.front()];
    for (std::size_t i = 1; i < order.size(); ++i)
        decision.alternatives.push_back({card.classes.labels[order[i]], probabilities[order[i]]});
    if (!isTaught(language))
        decision.refusal = IntentRefusal::Language;
    else if (double(known.size()) < card.knownShareMin * double(read.grams.size()))
        decision.refusal = IntentRefusal::UnknownWords;
    decision.automatic = card.gate.passed && decision.refusal == IntentRefusal::None && decision.confidence >= card.threshold;
    return decision;
}

std::vector<IntentSpan> IntentModel::explain(const QString &text, std::string_view label, std::size_t spansMax) const
{
    const auto &labels = m_parts.card.classes.labels;
    const auto found = std::find(labels.begin(), labels.end(), label);
    if (found == labels.end())
        return {};
    const auto classIndex = std::size_t(found - labels.begin());
    const MessageGrams read = readGrams(text);
    const std::vector<KnownGram> known = m_parts.weights.match(read.grams);
    std::vector<double> byWord(read.list.words.size(), 0.0);
    std::map<std::uint32_t, bool> counted; // a row speaks once
    for (const text::Gram &gram : read.grams) {
        const auto row = m_parts.weights.findRow(gram.hash);
        if (!row || !counted.try_emplace(*row, true).second)
            continue;
        const auto at = std::lower_bound(known.begin(), known.end(), *row, [](const KnownGram &a, std::uint32_t b) { return a.row < b; });
        const double contribution = m_parts.card.calibration.slope * double(at->value * m_parts.weights.weightAt(*row, classIndex));
        const int words = gram.lastWord - gram.firstWord + 1;
        for (std::size_t word = gram.firstWord; word <= gram.lastWord; ++word)
            byWord[word] += contribution / words;
    }
    std::vector<IntentSpan> spans;
    for (std::size_t i = 0; i < byWord.size(); ++i) {
        if (byWord[i] != 0)
            spans.push_back({read.list.words[i].begin, read.list.words[i].end, byWord[i]});
    }
    std::stable_sort(spans.begin(), spans.end(), [](const IntentSpan &a, const IntentSpan &b) { return std::abs(a.contribution) > std::abs(b.contribution); });
    if (spans.size() > spansMax)
        spans.resize(spansMax);
    return spans;
}

} // namespace ns::classify
