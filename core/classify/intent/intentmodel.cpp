// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intentmodel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/classify/sealed.h"

namespace ns::classify {

namespace {

constexpr std::string_view kMagic = "nightshift.model.intent";
constexpr std::uint64_t kFormat = 1;

tl::unexpected<Error> refuse(std::string_view why)
{
    return fail(ErrorCode::InvalidInput, "not an intent model: " + std::string(why));
}

/// Class numbers of the next ones after `best`, greatest score first; ties in the order of the labels.
std::vector<std::size_t> rankOthers(std::span<const float> scores, std::size_t best)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (i != best)
            order.push_back(i);
    }
    const std::size_t shown = std::min(order.size(), kIntentAlternatives);
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(shown), order.end(),
                      [&](std::size_t a, std::size_t b) { return scores[a] > scores[b] || (scores[a] == scores[b] && a < b); });
    order.resize(shown);
    return order;
}

/// One number between 0 and 1 for the label that was judged.
double confidenceOf(const IntentCard &card, const Evidence &evidence)
{
    const std::array<float, 1> judged = {float(card.evidence.judge(evidence))};
    std::array<double, 2> probabilities{};
    toProbabilities(card.confidence, judged, probabilities);
    return probabilities[1];
}

/// The others' probabilities: by their scores, in what the label leaves, and never more than the label's.
std::vector<IntentAlternative> listAlternatives(const IntentCard &card, std::span<const float> scores, std::size_t best, double confidence)
{
    std::vector<IntentAlternative> alternatives;
    double sum = 0;
    const auto part = [&](std::size_t i) { return std::exp(card.spread.slope * double(scores[i] - scores[best])); };
    for (std::size_t i = 0; i < scores.size(); ++i)
        sum += part(i);
    const double others = 1 - 1 / sum; // of all but the label
    const double scale = others <= 0 ? 0 : std::min(confidence * sum, (1 - confidence) / others) / sum;
    for (const std::size_t i : rankOthers(scores, best))
        alternatives.push_back({card.classes.labels[i], part(i) * scale});
    return alternatives;
}

/// Neighbours that speak the same way become one span: "how much", not "how" and "much".
constexpr double kJoinedShare = 0.2; // of the greatest word
constexpr int kGapMax = 1;           // UTF-16 units between joined words

std::vector<IntentSpan> joinNeighbours(std::vector<IntentSpan> words)
{
    double greatest = 0;
    for (const IntentSpan &word : words)
        greatest = std::max(greatest, std::abs(word.contribution));
    std::vector<IntentSpan> spans;
    bool wasStrong = false;
    for (const IntentSpan &word : words) {
        const bool isStrong = std::abs(word.contribution) >= kJoinedShare * greatest;
        const bool isNext = !spans.empty() && word.begin - spans.back().end <= kGapMax && (word.contribution > 0) == (spans.back().contribution > 0);
        if (isNext && isStrong && wasStrong) {
            spans.back().end = word.end;
            spans.back().contribution += word.contribution;
        } else if (word.contribution != 0) {
            spans.push_back(word);
        }
        wasStrong = isStrong;
    }
    return spans;
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
    : m_parts(std::move(parts)), m_bytes(std::move(bytes)), m_id(modelIdOf("intent", m_bytes))
{
}

Result<std::shared_ptr<const IntentModel>> IntentModel::make(const Parts &parts)
{
    PackWriter out;
    out.bytes(kMagic);
    out.u64(kFormat);
    out.bytes(encodeIntentCard(parts.card));
    parts.index.pack(out);
    parts.weights.pack(out);
    // Read back, so that a model in memory and the same model from its file are one and the same object in every bit.
    return load(sealModel(out.take()));
}

Result<std::shared_ptr<const IntentModel>> IntentModel::load(std::string bytes)
{
    const auto body = unsealModel(bytes);
    if (!body)
        return refuse(body.error().text);
    PackReader in(*body);
    if (in.bytes() != kMagic || in.u64() != kFormat)
        return refuse("another kind or version");
    auto card = decodeIntentCard(in.bytes());
    if (!card)
        return tl::make_unexpected(card.error());
    auto index = GramIndex::unpack(in);
    if (!index)
        return tl::make_unexpected(index.error());
    auto weights = GramWeights::unpack(in, index->rows(), card->classes.labels.size());
    if (!weights)
        return tl::make_unexpected(weights.error());
    if (!in.ok() || !in.atEnd())
        return refuse("its end is not where it should be");
    Parts parts{std::move(*card), std::move(*index), std::move(*weights)};
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
    const MatchedGrams matched = m_parts.index.match(read.grams);
    std::vector<float> scores(card.classes.labels.size());
    m_parts.weights.score(matched.known, scores);
    const RankedIntent ranked = rankIntent(m_parts.weights, matched, scores);
    decision.label = card.classes.labels[ranked.best];
    decision.confidence = confidenceOf(card, ranked.evidence);
    decision.alternatives = listAlternatives(card, scores, ranked.best, decision.confidence);
    if (!isTaught(language))
        decision.refusal = IntentRefusal::Language;
    else if (matched.known.empty() || matched.share < card.knownShareMin)
        decision.refusal = IntentRefusal::UnknownWords;
    else if (decision.confidence < card.threshold && double(scores[ranked.best]) < card.scopeMin)
        decision.refusal = IntentRefusal::OutOfScope;
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
    const MatchedGrams matched = m_parts.index.match(read.grams);
    std::vector<IntentSpan> words;
    for (const text::Word &word : read.list.words)
        words.push_back({word.begin, word.end, 0});
    std::vector<bool> isTold(matched.known.size()); // an n-gram speaks once, where it stands first
    for (const text::Gram &gram : read.grams) {
        const auto row = m_parts.index.findRow(gram.hash);
        if (!row)
            continue;
        const auto at = std::lower_bound(matched.known.begin(), matched.known.end(), *row, [](const KnownGram &a, std::uint32_t b) { return a.row < b; });
        const auto number = std::size_t(at - matched.known.begin());
        if (isTold[number])
            continue;
        isTold[number] = true;
        const double contribution = m_parts.card.spread.slope * double(at->value * m_parts.weights.weightAt(*row, classIndex));
        const bool isPair = gram.firstWord != gram.lastWord; // a skipped word between has no part in it
        words[gram.firstWord].contribution += isPair ? contribution / 2 : contribution;
        if (isPair)
            words[gram.lastWord].contribution += contribution / 2;
    }
    std::vector<IntentSpan> spans = joinNeighbours(std::move(words));
    std::stable_sort(spans.begin(), spans.end(), [](const IntentSpan &a, const IntentSpan &b) { return std::abs(a.contribution) > std::abs(b.contribution); });
    if (spans.size() > spansMax)
        spans.resize(spansMax);
    return spans;
}

} // namespace ns::classify
