// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/confusables.h"

#include <array>
#include <memory>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

namespace ns::text {

namespace {

/// Lower-case Greek and Cyrillic letters that a reader takes for a Latin one. Those of UTS 39 stand here too, because opening ICU's checker
/// takes 4 ms; some are drawn alike although its table has them under another shape.
constexpr std::array<std::pair<char32_t, char32_t>, 37> kDrawnAlike{{{U'\u0430', U'a'}, {U'\u0435', U'e'}, {U'\u043E', U'o'}, {U'\u0440', U'p'}, {U'\u0441', U'c'},
                                                                     {U'\u0445', U'x'}, {U'\u0443', U'y'}, {U'\u0456', U'i'}, {U'\u0458', U'j'}, {U'\u0455', U's'},
                                                                     {U'\u0501', U'd'}, {U'\u051B', U'q'}, {U'\u051D', U'w'}, {U'\u04BB', U'h'}, {U'\u04CF', U'l'},
                                                                     {U'\u0433', U'r'}, {U'\u043F', U'n'}, {U'\u03B1', U'a'}, {U'\u03B9', U'i'}, {U'\u03BF', U'o'},
                                                                     {U'\u03C1', U'p'}, {U'\u03C5', U'u'}, {U'\u03C7', U'x'}, {U'\u03B3', U'y'}, {U'\u03B2', U'b'},
                                                                     {U'\u03BC', U'u'}, {U'\u03BD', U'v'}, {U'\u03C4', U't'}, {U'\u03BA', U'k'},
                                                                     {U'\u043A', U'k'}, {U'\u0442', U't'}, {U'\u043C', U'm'}, {U'\u043D', U'h'},
                                                                     {U'\u0432', U'b'}, {U'\u03B7', U'n'}, {U'\u03C9', U'w'}, {U'\u03B5', U'e'}}};

char32_t lowerLatin(char32_t letter)
{
    const auto lower = char32_t(u_tolower(UChar32(letter)));
    return lower >= U'a' && lower <= U'z' ? lower : 0;
}

} // namespace

bool isForeignLetter(char32_t letter)
{
    if (letter < 0x250 || !u_isalpha(UChar32(letter)))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(UChar32(letter), &status);
    return U_SUCCESS(status) && script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

char32_t latinLookAlike(char32_t letter)
{
    const auto drawn = std::find_if(kDrawnAlike.begin(), kDrawnAlike.end(), [&](const auto &pair) { return pair.first == letter; });
    if (drawn != kDrawnAlike.end())
        return drawn->second;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&status), &uspoof_close);
    if (U_FAILURE(status))
        return 0;
    std::array<UChar, 2> text{};
    std::int32_t length = 0;
    U16_APPEND_UNSAFE(text.data(), length, letter);
    std::array<UChar, 8> skeleton{};
    const std::int32_t size = uspoof_getSkeleton(checker.get(), 0, text.data(), length, skeleton.data(), std::int32_t(skeleton.size()), &status);
    if (U_FAILURE(status) || size != 1)
        return 0;
    return lowerLatin(skeleton[0]);
}

} // namespace ns::text
