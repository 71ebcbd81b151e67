// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/languagedecision.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/language/evidence.h"

namespace ns::language {

namespace {

using domain::Language;

constexpr std::array kLanguages{Language::Spanish, Language::Portuguese, Language::English, Language::Unknown}; // of Votes
constexpr std::size_t kOtherVoice = 3;

/// Log-odds a unit of evidence. Fitted (conditional logit) on MASSIVE's training part with and without accents, whole and cut to 1-5 words;
/// `other` and `alien` by hand, because no set of ours has other languages.
struct Weights
{
    double cldAlone = 1.31;    // CLD2's share, the less the more listed words there are
    double hintedAlone = 0.34;
    double hinted = 0.15;
    double listed = 8.72;      // over the root of the number of words
    double sequences = 1.31;   // the same
    double sequencesSum = 1.09; // of the root of the sum
    double marks = 2.99;
    double marksMax = 2.0;
    std::array<double, kVoices> bias{0, -0.07, -0.78, -1.5};
    double other = 4.0;        // both of CLD2's answers are another language, in a text of kTellingLetters
    double alien = 12.0;       // share of words in another script
};
constexpr Weights kWeights;

constexpr int kTellingLetters = 25;
constexpr int kShortWords = 3;      // up to here only a certain text switches a known language
constexpr double kPrior = 2.5;      // log-odds of the contact's own language: 12 to 1
constexpr double kHeardMin = 0.34;  // below, a text looks like nothing in particular
constexpr double kSwitchMin = 0.95; // of the probability with the prior
constexpr double kShortSwitchMin = 0.99;
constexpr double kSecondMin = 0.80; // the same when the message before looked alike
constexpr double kOtherMin = 0.60;
constexpr int kSwitchWords = 2;     // words that hardly ever stand in another language
constexpr double kMixedWords = 1.9; // from so many words of the known language on a text may be a mixture
constexpr double kMixedRatio = 4;      // so many foreign words for each of the known language are still a mixture

using Odds = std::array<double, kVoices>;

Odds weigh(const Evidence &evidence)
{
    const double root = std::sqrt(double(std::max(1, evidence.words)));
    const double listedSum = double(evidence.listed[0]) + double(evidence.listed[1]) + double(evidence.listed[2]) + double(evidence.listed[kOtherVoice]);
    const double alone = 1 / (1 + 2 * listedSum);
    Odds odds = kWeights.bias;
    for (std::size_t voice = 0; voice < kVoices; ++voice) {
        odds[voice] += kWeights.cldAlone * alone * double(evidence.cld[voice]);
        odds[voice] += (kWeights.hintedAlone * alone + kWeights.hinted) * double(evidence.hinted[voice]);
        odds[voice] += kWeights.listed * double(evidence.listed[voice]) / root;
        odds[voice] += kWeights.sequences * double(evidence.sequences[voice]) / root;
        odds[voice] += kWeights.sequencesSum * std::sqrt(double(evidence.sequences[voice]));
        odds[voice] += kWeights.marks * std::min(kWeights.marksMax, double(evidence.marks[voice]));
    }
    const double bothOther = double(std::min(evidence.cld[kOtherVoice], evidence.hinted[kOtherVoice]));
    odds[kOtherVoice] += kWeights.other * bothOther * std::min(1.0, double(evidence.letters) / kTellingLetters);
    odds[kOtherVoice] += kWeights.alien * double(evidence.foreign) / double(std::max(1, evidence.words));
    return odds;
}

Odds probabilities(Odds odds)
{
    const double most = *std::max_element(odds.begin(), odds.end());
    double sum = 0;
    for (double &one : odds) {
        one = std::exp(one - most);
        sum += one;
    }
    for (double &one : odds)
        one /= sum;
    return odds;
}

std::size_t voiceOf(Language language)
{
    return std::size_t(std::find(kLanguages.begin(), kLanguages.end(), language) - kLanguages.begin());
}

bool saysNothing(const Evidence &evidence)
{
    const auto isZero = [](float vote) { return vote <= 0; };
    return evidence.words == 0 || evidence.onlyNames
           || (evidence.words <= kShortWords && evidence.foreign == 0 && std::all_of(evidence.listed.begin(), evidence.listed.end(), isZero)
               && std::all_of(evidence.sequences.begin(), evidence.sequences.end(), isZero)
               && std::all_of(evidence.marks.begin(), evidence.marks.end(), isZero) && evidence.letters <= 4 * evidence.words);
}

/// "quanto custa isso", "não consegui": each word hardly ever stands in another language, and not all of them are mere courtesy.
bool isCertainShort(const Evidence &evidence, std::size_t best, double probability)
{
    const int least = evidence.marks[best] >= 0.9F ? 2 : kShortWords;
    return evidence.words >= least && evidence.words <= kShortWords && evidence.strong[best] == evidence.words
           && evidence.courtesies < evidence.strong[best] && probability >= kShortSwitchMin;
}

/// Why a text that looks like `best` leaves the known language as it is, or that it does not.
LanguageReason judgeSwitch(const Evidence &evidence, std::size_t known, std::size_t best, double probability, bool secondTime)
{
    const bool telling = evidence.strong[best] - evidence.courtesies >= kSwitchWords;
    if (isCertainShort(evidence, best, probability))
        return LanguageReason::Text;
    if (evidence.words <= kShortWords)
        return secondTime && telling && probability >= kSwitchMin ? LanguageReason::SecondMessage : LanguageReason::KnownShort;
    // Words that Spanish and Portuguese share show that a text is not all English, but not which of the two it is.
    const double own = kLanguages[best] == Language::English ? double(evidence.listed[known]) : double(evidence.strong[known]);
    if (own >= kMixedWords && double(evidence.strong[best]) < kMixedRatio * own)
        return LanguageReason::KnownMixed;
    if (telling && probability >= kSwitchMin)
        return LanguageReason::Text;
    return secondTime && probability >= kSecondMin ? LanguageReason::SecondMessage : LanguageReason::KnownMargin;
}

/// The message is in a language of ours, and the contact's own is known.
LanguageDecision decideAgainstKnown(const Evidence &evidence, const LanguageQuestion &question, const Odds &odds, std::size_t best)
{
    const std::size_t known = voiceOf(question.known);
    Odds withPrior = odds;
    withPrior[known] += kPrior;
    const Odds likely = probabilities(withPrior);
    if (best == known)
        return {question.known, question.known, likely[known], LanguageReason::Text, false};
    const Language heard = kLanguages[best];
    const LanguageReason reason = judgeSwitch(evidence, known, best, likely[best], question.lastHeard == heard);
    if (reason == LanguageReason::Text || reason == LanguageReason::SecondMessage)
        return {heard, heard, likely[best], reason, true};
    return {question.known, heard, likely[known], reason, false};
}

/// Nothing of ours was heard. `likely` of the text alone.
LanguageDecision decideUnheard(const Evidence &evidence, const LanguageQuestion &question, const Odds &likely)
{
    const std::size_t known = voiceOf(question.known);
    const bool isKnown = question.known != Language::Unknown;
    LanguageReason reason = LanguageReason::KnownMargin;
    if (isKnown && evidence.words > kShortWords && evidence.strong[known] >= 2)
        reason = LanguageReason::KnownMixed;
    else if (likely[kOtherVoice] >= kOtherMin && (evidence.words >= kShortWords || !isKnown || evidence.foreign > 0))
        reason = LanguageReason::Unsupported;
    else if (evidence.words <= kShortWords)
        reason = LanguageReason::KnownShort;
    return {question.known, Language::Unknown, isKnown ? likely[known] : 0, reason, false};
}

} // namespace

std::string_view languageReasonName(LanguageReason reason)
{
    switch (reason) {
    case LanguageReason::Text: return "text";
    case LanguageReason::KnownShort: return "known_short";
    case LanguageReason::KnownMargin: return "known_margin";
    case LanguageReason::KnownMixed: return "known_mixed";
    case LanguageReason::SecondMessage: return "second_message";
    case LanguageReason::Unsupported: return "unsupported";
    case LanguageReason::Empty: return "empty";
    }
    return {};
}

LanguageDecision decideLanguage(const QString &text, const LanguageQuestion &question)
{
    const Evidence evidence = gatherEvidence(text);
    if (saysNothing(evidence)) {
        const bool isShort = evidence.words > 0 && !evidence.onlyNames && question.known != Language::Unknown;
        return {question.known, Language::Unknown, 0, isShort ? LanguageReason::KnownShort : LanguageReason::Empty, false};
    }
    const Odds odds = weigh(evidence);
    const Odds likely = probabilities(odds);
    const auto best = std::size_t(std::max_element(likely.begin(), likely.end()) - likely.begin());
    if (best == kOtherVoice || likely[best] < kHeardMin)
        return decideUnheard(evidence, question, likely);
    if (question.known == Language::Unknown)
        return {kLanguages[best], kLanguages[best], likely[best], LanguageReason::Text, false};
    return decideAgainstKnown(evidence, question, odds, best);
}

} // namespace ns::language
