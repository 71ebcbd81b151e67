// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalise.h"

#include <array>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "core/text/confusables.h"

namespace ns::text {

namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kKeycap = 0x20E3;

bool isVariationSelector(char32_t c)
{
    return c >= 0xFE00 && c <= 0xFE0F;
}

bool isTag(char32_t c)
{
    return c >= 0xE0000 && c <= 0xE007F;
}

/// Nothing is drawn for it: format controls (zero-width, bidi, soft hyphen), fillers, tags, other controls.
bool isInvisible(char32_t c)
{
    if (c < 0x20)
        return c != U'\n' && c != U'\r' && c != U'\t';
    if (c < 0x7F)
        return false;
    return isTag(c) || isVariationSelector(c) || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F
        || u_charType(UChar32(c)) == U_FORMAT_CHAR || u_charType(UChar32(c)) == U_CONTROL_CHAR;
}

bool isEmoji(char32_t c)
{
    return c > 0x203B && u_hasBinaryProperty(UChar32(c), UCHAR_EXTENDED_PICTOGRAPHIC);
}

char32_t plainSign(char32_t c)
{
    switch (c) {
    case 0x2018: case 0x2019: case 0x201B: case 0x02BC: case 0x00B4: case 0x2032: return U'\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x2033: return U'"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return U'-';
    case 0x2044: case 0x2215: case 0x2236: return c == 0x2236 ? U':' : U'/';
    case 0x00D7: case 0x2715: case 0x2716: return U'x';
    case 0x066A: case 0xFE6A: return U'%';
    case 0x00BA: case 0x00B0: return 0xB0;
    case 0x00AA: return 0xAA;
    default: return c;
    }
}

/// Walks the code points once; the look-alikes are resolved at the end, when the words are known.
class Normaliser
{
public:
    explicit Normaliser(const QString &text) : m_points(text.toUcs4()) { m_decompose = unorm2_getNFKDInstance(&m_status); }

    NormalText run()
    {
        m_out.codePoints = int(m_points.size());
        m_out.chars.reserve(std::size_t(m_points.size()) + 16);
        for (int i = 0; i < m_points.size(); ++i)
            take(i);
        foldLookAlikes();
        return std::move(m_out);
    }

private:
    [[nodiscard]] char32_t at(int i) const { return i >= 0 && i < m_points.size() ? char32_t(m_points[i]) : 0; }

    void take(int i)
    {
        const char32_t c = at(i);
        if (c >= 0x21 && c < 0x7F)
            return add(c >= U'A' && c <= U'Z' ? c + 32 : c, c, i, c >= U'A' && c <= U'Z');
        if (isInvisible(c))
            return noteInvisible(i);
        if (c == U'\n' || c == 0x2028 || c == 0x2029 || c == U'\r')
            return add(U'\n', c, i, false);
        if (u_isUWhiteSpace(UChar32(c)))
            return add(U' ', c, i, false);
        if (c == kKeycap || (u_getCombiningClass(UChar32(c)) != 0 && !m_out.chars.empty()))
            return;
        takeDecomposed(c, i);
    }

    void takeDecomposed(char32_t c, int i)
    {
        const char32_t plain = plainSign(c);
        std::array<UChar, 32> parts{};
        const std::int32_t size = plain == c && c != 0xAA && U_SUCCESS(m_status) ? unorm2_getDecomposition(m_decompose, UChar32(c), parts.data(), std::int32_t(parts.size()), &m_status) : -1;
        if (U_FAILURE(m_status))
            m_status = U_ZERO_ERROR;
        if (size <= 0)
            return addFolded(plain, c, i);
        for (std::int32_t at = 0; at < size && at < std::int32_t(parts.size());) {
            UChar32 part = 0;
            U16_NEXT(parts.data(), at, size, part);
            if (u_getCombiningClass(part) == 0)
                addFolded(u_isUWhiteSpace(part) ? U' ' : plainSign(char32_t(part)), c, i);
        }
    }

    void addFolded(char32_t c, char32_t raw, int i)
    {
        if (c > 0x7F && u_charDigitValue(UChar32(c)) >= 0)
            c = U'0' + char32_t(u_charDigitValue(UChar32(c)));
        const auto lower = char32_t(u_tolower(UChar32(c)));
        add(lower, raw, i, lower != c);
    }
    void add(char32_t folded, char32_t raw, int i, bool upper) { m_out.chars.push_back({folded, raw, i, upper}); }

    void noteInvisible(int i)
    {
        const char32_t c = at(i);
        const char32_t before = at(i - 1);
        const char32_t after = at(i + 1);
        const bool emojiJoiner = c == kJoiner && (isEmoji(before) || isVariationSelector(before) || (before >= 0x1F3FB && before <= 0x1F3FF)) && isEmoji(after);
        const bool emojiStyle = isVariationSelector(c) && (isEmoji(before) || after == kKeycap || (before >= 0x2000 && before < 0x3300) || before == 0xA9 || before == 0xAE);
        m_inFlag = isTag(c) && (m_inFlag || before == 0x1F3F4);
        const bool byteOrderMark = c == 0xFEFF && i == 0;
        if (emojiJoiner || emojiStyle || m_inFlag || byteOrderMark)
            return;
        if (!m_out.invisible.empty() && m_out.invisible.back().end == i)
            m_out.invisible.back().end = i + 1;
        else
            m_out.invisible.push_back({i, i + 1});
    }

    static bool isLatin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

    /// A foreign letter that looks Latin is folded when its word has Latin letters too, or when every letter of the word looks Latin.
    void foldLookAlikes()
    {
        auto &chars = m_out.chars;
        for (std::size_t from = 0; from < chars.size();) {
            if (!u_isalnum(UChar32(chars[from].folded))) {
                ++from;
                continue;
            }
            std::size_t to = from;
            bool foreign = false;
            while (to < chars.size() && u_isalnum(UChar32(chars[to].folded)))
                foreign = isForeignLetter(chars[to++].folded) || foreign;
            if (foreign)
                foldWord(from, to);
            from = to;
        }
    }
    void foldWord(std::size_t from, std::size_t to)
    {
        auto &chars = m_out.chars;
        std::vector<char32_t> alike(to - from, 0);
        bool all = true;
        bool latin = false;
        for (std::size_t i = from; i < to; ++i) {
            if (isLatin(chars[i].folded))
                latin = true;
            else
                all = (alike[i - from] = latinLookAlike(chars[i].folded)) != 0 && all;
        }
        if (!latin && !all)
            return;
        for (std::size_t i = from; i < to; ++i) {
            if (alike[i - from] == 0)
                continue;
            chars[i].folded = alike[i - from];
            m_out.homographs.push_back({chars[i].origin, chars[i].origin + 1});
        }
    }

    const QList<uint> m_points;
    UErrorCode m_status = U_ZERO_ERROR;
    const UNormalizer2 *m_decompose = nullptr;
    NormalText m_out;
    bool m_inFlag = false;
};

} // namespace

NormalText normalise(const QString &text)
{
    return Normaliser(text).run();
}

} // namespace ns::text
