// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/tokens.h"

#include <algorithm>
#include <array>

#include "core/policy/claims/tokenshapes.h"

namespace ns::policy {

namespace {

/// A full stop behind these ends no sentence.
constexpr std::array<std::string_view, 46> kAbbreviations{
    "op", "vol", "pag", "cap", "fig", "sr", "sra", "srta", "dr", "dra", "av", "avda", "tel", "no", "nro", "num", "art", "aprox", "ej", "etc", "st", "mr", "mrs", "ms", "vs", "ste", "apt", "prof", "profa", "hs",
    "hr", "hrs", "min", "cel", "fone", "ext", "esq", "dpto", "depto", "int", "col", "urb", "blvd", "jr", "ave", "approx"};
constexpr std::array<std::string_view, 20> kShortMonths{"jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "ene", "abr", "ago", "set", "dic", "fev", "out", "dez", "jul", "jun"};

/// Words that open a clause of its own. "e" is one only without its accent.
constexpr std::array<std::string_view, 24> kClauseWords{"pero", "mas", "porem", "but", "however", "sino", "aunque", "embora", "although", "porque", "because", "pois",
                                                        "y", "e", "and", "mientras", "enquanto", "while", "so", "asique", "entonces", "entao", "then", "ou"};

class Tokeniser
{
public:
    explicit Tokeniser(const QString &text) { m_out.normal = text::normalise(text); }

    TokenText run()
    {
        const auto &chars = m_out.normal.chars;
        m_out.tokens.reserve(chars.size() / 4 + 4);
        while (m_at < chars.size())
            step();
        return std::move(m_out);
    }

private:
    using Chars = NormalChars;
    [[nodiscard]] const Chars &chars() const { return m_out.normal.chars; }
    [[nodiscard]] char32_t folded(std::size_t i) const { return i < chars().size() ? chars()[i].folded : 0; }

    void step()
    {
        const char32_t c = folded(m_at);
        if (c == U' ' || c == U'\n') {
            if (c == U'\n')
                endSentence();
            m_lineStart = m_lineStart || c == U'\n';
            m_space = true;
            ++m_at;
            return;
        }
        if (auto link = readLink(chars(), m_at))
            return add(*link);
        if (auto phone = readPhone(chars(), m_at))
            return add(*phone);
        if (isDigit(c))
            return takeNumber();
        if (isWordChar(c)) {
            if (chars()[m_at].upper && isBehindEmoji())
                endSentence(); // "y es gratis 🤟 Se toma en linea"
            return takeWord();
        }
        takeSign(c);
    }

    void takeNumber()
    {
        Shape number = *readNumber(chars(), m_at);
        std::size_t end = number.end;
        // "2nd", "10x", "19h30", "7pm", "120k" are two tokens; "4t0" or "1a2" are codes
        std::size_t letters = end;
        while (isWordChar(folded(letters)) && !isDigit(folded(letters)))
            ++letters;
        const bool isFlat = letters == end + 1 && chars()[end].upper && folded(end) >= U'a' && folded(end) <= U'g' && folded(letters) != U'.' && !isWordChar(folded(letters)); // "3B", a door's bell
        if (isFlat)
            number = {TokenKind::Code, letters, utf8Of(chars(), m_at, letters)};
        else if (letters > end && isDigit(folded(letters)) && !(letters - end == 1 && (folded(end) == U'h' || folded(end) == U'x'))) {
            while (isWordChar(folded(letters)))
                ++letters;
            number = {TokenKind::Code, letters, utf8Of(chars(), m_at, letters)};
        }
        add(number);
    }

    void takeWord()
    {
        std::size_t end = m_at;
        bool digit = false;
        const bool glued = m_at > 0 && isDigit(folded(m_at - 1)); // the letters of "10x2", "19h30"
        while (isWordChar(folded(end)) || (folded(end) == U'\'' && end > m_at && isWordChar(folded(end + 1)))) {
            if (glued && isDigit(folded(end)))
                break;
            digit = digit || isDigit(folded(end));
            ++end;
        }
        if (digit && folded(end) == U'.' && isDigit(folded(end + 1)) && !isDigit(folded(end + 2)) && !isWordChar(folded(end + 2))) // "B1.2"
            end += 2;
        add({digit ? TokenKind::Code : TokenKind::Word, end, utf8Of(chars(), m_at, end)});
    }

    void takeSign(char32_t c)
    {
        const std::size_t at = m_at;
        add({TokenKind::Sign, at + 1, utf8Of(chars(), at, at + 1)});
        const bool spaceAfter = folded(at + 1) == U' ' || folded(at + 1) == U'\n' || folded(at + 1) == 0 || !isWordChar(folded(at + 1));
        if (c == U'?')
            ask();
        if ((c == U'.' && spaceAfter && !behindAbbreviation()) || c == U'!' || c == U'?' || c == 0x2026)
            return endSentence();
        if (c == 0xBF) { // an inverted question mark opens a sentence; only the other one makes it a question
            m_out.tokens.pop_back();
            endSentence();
            m_at = at; // the same character once more, in the new sentence
            return add({TokenKind::Sign, at + 1, "?"});
        }
        if (c == U',' || c == U';' || c == U':' || c == U'(' || c == U')' || (c == U'-' && spaceAfter))
            ++m_clause;
    }

    [[nodiscard]] bool isBehindEmoji() const
    {
        constexpr char32_t kPictures = 0x2600;
        return m_at > 1 && m_space && folded(m_at - 2) >= kPictures && !isWordChar(folded(m_at - 2));
    }
    [[nodiscard]] bool behindAbbreviation() const
    {
        const auto &tokens = m_out.tokens;
        if (tokens.size() < 2 || tokens[tokens.size() - 2].kind != TokenKind::Word || tokens.back().spaceBefore)
            return false;
        const std::string &word = tokens[tokens.size() - 2].text;
        if (word == "no" && !isDigit(folded(m_at + 1)) && folded(m_at + 1) != 0xB0 && folded(m_at) != U' ')
            return false;
        if (std::find(kShortMonths.begin(), kShortMonths.end(), word) != kShortMonths.end()) // "Jan. 15", but not "sold out. 15 .."
            return folded(m_at + 1) == U' ' ? isDigit(folded(m_at + 2)) : isDigit(folded(m_at + 1));
        if (word == "no" || word == "int" || word == "col" || word == "min" || word == "hr" || word == "hrs" || word == "hs")
            return isDigit(folded(m_at + 1));
        if ((word == "p" || word == "a") && folded(m_at) == U' ' && folded(m_at + 1) == U'm' && folded(m_at + 2) == U'.') // "6:00 p. m. a 9:00 p. m."
            return true;
        return (word.size() == 1 && word != "y" && !(tokens.size() >= 3 && tokens[tokens.size() - 3].kind == TokenKind::Number))
            || std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
    }

    void ask()
    {
        for (auto token = m_out.tokens.rbegin(); token != m_out.tokens.rend() && token->sentence == m_sentence; ++token)
            token->asked = true;
    }

    void endSentence()
    {
        if (m_out.tokens.empty() || m_out.tokens.back().sentence != m_sentence)
            return;
        ++m_sentence;
        ++m_clause;
    }

    void add(const Shape &shape)
    {
        const auto &first = chars()[m_at];
        Token token;
        token.kind = shape.kind;
        token.text = shape.text;
        token.span = {first.origin, chars()[shape.end - 1].origin + 1};
        if (token.kind == TokenKind::Word && opensClause(token.text, first))
            ++m_clause;
        token.sentence = m_sentence;
        token.clause = m_clause;
        token.capital = first.upper;
        token.accented = first.raw >= 0x80 && first.folded < 0x80;
        token.spaceBefore = m_space;
        token.lineStart = m_lineStart || m_out.tokens.empty();
        token.allCaps = shape.end - m_at > 1;
        for (std::size_t i = m_at; i < shape.end; ++i)
            token.allCaps = token.allCaps && (chars()[i].upper || !QChar::isLetter(chars()[i].folded));
        m_out.tokens.push_back(std::move(token));
        m_at = shape.end;
        m_space = m_lineStart = false;
    }
    static bool opensClause(std::string_view word, const text::NormalText::Char &first)
    {
        return !(word == "e" && first.raw >= 0x80) && std::find(kClauseWords.begin(), kClauseWords.end(), word) != kClauseWords.end();
    }

    TokenText m_out;
    std::size_t m_at = 0;
    int m_sentence = 0;
    int m_clause = 0;
    bool m_space = true;
    bool m_lineStart = true;
};

} // namespace

TokenText tokenise(const QString &text)
{
    return Tokeniser(text).run();
}

} // namespace ns::policy
