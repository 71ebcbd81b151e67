// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/languagedecision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio> // CLD2's header names FILE without including it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace ns::language {

namespace {

using domain::Language;

constexpr qsizetype kUnitsMax = 2000;
constexpr int kShortWords = 3;
constexpr std::array kLanguages{Language::Spanish, Language::Portuguese, Language::English};

struct Shares
{
    std::array<double, 3> ours{}; // in the order of kLanguages
    double others = 0;
};

/// Letters alone, words parted by one space; how many words there are.
QString takeWords(const QString &text, int &words)
{
    QString letters;
    bool inWord = false;
    for (const QChar c : text.left(kUnitsMax)) {
        const bool isLetter = c.isLetter() || c.isMark();
        if (isLetter && !inWord && !letters.isEmpty())
            letters += u' ';
        words += isLetter && !inWord;
        inWord = isLetter;
        if (isLetter)
            letters += c.toLower();
    }
    return letters;
}

Shares measureShares(const QString &letters)
{
    const QByteArray utf8 = letters.toUtf8();
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language found[3];
    int percents[3];
    double scores[3];
    int bytes = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummary(utf8.constData(), int(utf8.size()), true, &hints, CLD2::kCLDFlagBestEffort, found, percents, scores, nullptr,
                                   &bytes, &reliable);
    Shares shares;
    for (int i = 0; i < 3; ++i) {
        const double share = percents[i] / 100.0;
        switch (found[i]) {
        case CLD2::SPANISH: shares.ours[0] += share; break;
        case CLD2::PORTUGUESE: shares.ours[1] += share; break;
        case CLD2::ENGLISH: shares.ours[2] += share; break;
        default: shares.others += found[i] == CLD2::UNKNOWN_LANGUAGE ? 0 : share;
        }
    }
    return shares;
}

std::size_t indexOf(Language language)
{
    return std::size_t(std::find(kLanguages.begin(), kLanguages.end(), language) - kLanguages.begin());
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
    int words = 0;
    const QString letters = takeWords(text, words);
    if (words == 0)
        return {question.known, Language::Unknown, 0, LanguageReason::Empty, false};
    const Shares shares = measureShares(letters);
    const auto best = std::size_t(std::max_element(shares.ours.begin(), shares.ours.end()) - shares.ours.begin());
    const std::size_t known = indexOf(question.known);
    if (shares.others > 0.6 && words > kShortWords)
        return {question.known, Language::Unknown, 0, LanguageReason::Unsupported, false};
    const Language heard = shares.ours[best] > 0 ? kLanguages[best] : Language::Unknown;
    const double confidence = std::clamp(shares.ours[best], 0.34, 0.99);
    if (question.known == Language::Unknown || heard == question.known)
        return {heard, heard, confidence, LanguageReason::Text, false};
    if (words <= kShortWords || heard == Language::Unknown)
        return {question.known, heard, std::clamp(shares.ours[known], 0.34, 0.99), LanguageReason::KnownShort, false};
    if (heard == question.lastHeard)
        return {heard, heard, confidence, LanguageReason::SecondMessage, true};
    if (shares.ours[known] > 0.2)
        return {question.known, heard, shares.ours[known], LanguageReason::KnownMixed, false};
    if (shares.ours[best] < 0.85)
        return {question.known, heard, std::clamp(shares.ours[known], 0.34, 0.99), LanguageReason::KnownMargin, false};
    return {heard, heard, confidence, LanguageReason::Text, true};
}

} // namespace ns::language
