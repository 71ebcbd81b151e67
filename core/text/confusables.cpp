// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/confusables.h"

#include <array>
#include <memory>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

namespace ns::text {

namespace {

/// Lower-case Greek and Cyrillic letters that a reader takes for a Latin one although the table of UTS 39 has them under another shape.
constexpr std::array<std::pair<char32_t, char32_t>, 12> kDrawnAlike{{{U'\u03BC', U'u'}, {U'\u03BD', U'v'}, {U'\u03C4', U't'}, {U'\u03BA', U'k'},
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
