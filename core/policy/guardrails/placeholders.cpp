// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/claims/tokenshapes.h"
#include "core/policy/guardrails/contentreader.h"

namespace ns::policy {

namespace {

constexpr std::size_t kInsideMax = 60;

/// What spreadsheets print for a formula that failed, behind its '#'.
constexpr std::array<std::string_view, 12> kSheetErrors{"ref", "n/a", "n/d", "value", "valor", "name", "nombre", "nome", "num", "null", "div/0", "spill"};

bool isLetter(char32_t c)
{
    return isWordChar(c) && !isDigit(c);
}

/// Looks for the marks of every template syntax that we know; what a fact quotes literally is no placeholder.
class PlaceholderFinder
{
public:
    PlaceholderFinder(const Reading &reading, std::vector<ContentFinding> &findings) : m_reading(reading), m_chars(reading.draft.text.normal.chars), m_findings(findings) {}

    void run()
    {
        for (std::size_t i = 0; i < m_chars.size(); ++i) {
            const std::size_t end = endAt(i);
            if (end > i) {
                add(i, end);
                i = end - 1;
            }
        }
        findWords();
    }

private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < m_chars.size() ? m_chars[i].folded : 0; }

    void add(std::size_t from, std::size_t to)
    {
        std::vector<std::string> quotes{utf8Of(m_chars, from, to)};
        if (from > 0 && at(from) == U'{' && at(from - 1) == U'$') // a lesson on "${}" fills it
            quotes.emplace_back("${}");
        m_findings.push_back({.rule = "placeholder.left", .span = {m_chars[from].origin, m_chars[to - 1].origin + 1}, .detail = "template", .excuse = Excuse::Shown, .quotes = std::move(quotes)});
    }
    /// One past a placeholder that starts here, or `i`.
    [[nodiscard]] std::size_t endAt(std::size_t i) const
    {
        switch (at(i)) {
        case U'{': return at(i + 1) == U'{' || at(i + 1) == U'%' || at(i + 1) == U'#' ? enclosed(i, at(i + 1) == U'{' ? 2 : 1, U'}') : enclosed(i, 1, U'}');
        case U'}': return lostEnd(i);
        case U'[': return at(i + 1) == U']' ? i + 2 : enclosed(i, 1, U']');
        case U'*': return at(i + 1) == U'|' ? enclosed(i, 2, U'*') : i;
        case U'#': return hashName(i);
        case U'@': return doubledName(i);
        case U'&': return starts(i, "&lt;") && isLetter(at(i + 4)) ? enclosed(i, 4, U';') : i;
        case U'<': return opensTag(at(i + 1)) ? enclosed(i, at(i + 1) == U'<' || at(i + 1) == U'|' ? 2 : 1, U'>') : i;
        case U'$': return at(i + 1) == U'{' ? i : dollarName(i);
        case U'%': return percentName(i);
        case U'_': return at(i + 1) == U'_' && at(i + 2) == U'_' ? i + 3 : at(i + 1) == U'_' && isLetter(at(i + 2)) ? i + 2 : i;
        default: return i;
        }
    }
    [[nodiscard]] static bool opensTag(char32_t c) { return c == U'<' || c == U'|' || c == U'%' || c == U'/' || c == U'?' || isLetter(c); }
    [[nodiscard]] bool starts(std::size_t i, std::string_view sign) const { return i + sign.size() <= m_chars.size() && utf8Of(m_chars, i, i + sign.size()) == sign; }
    /// "nombre}}", whose start was cut off.
    [[nodiscard]] std::size_t lostEnd(std::size_t i) const { return at(i + 1) == U'}' && i > 0 && (isWordChar(at(i - 1)) || at(i - 1) == U'_') ? i + 2 : i; }
    /// "@@NOMBRE@@".
    [[nodiscard]] std::size_t doubledName(std::size_t i) const
    {
        std::size_t end = i + 2;
        while (at(i + 1) == U'@' && (isWordChar(at(end)) || at(end) == U'_'))
            ++end;
        return end > i + 2 && at(end) == U'@' && at(end + 1) == U'@' ? end + 2 : i;
    }
    /// "{nombre}", "[NAME]", "<link>": something with letters between the signs on one line.
    [[nodiscard]] std::size_t enclosed(std::size_t i, std::size_t open, char32_t close) const
    {
        bool letters = false;
        int words = 1;
        bool prose = false;
        for (std::size_t j = i + open; j < m_chars.size() && j < i + open + kInsideMax; ++j) {
            if (at(j) == U'\n')
                return i;
            if (at(j) == close) {
                std::size_t end = j + 1;
                while (at(end) == close)
                    ++end;
                prose = prose || words > 4;
                const bool slot = at(i) == U'{' && isSlot(i + open, j); // "{{1}}", "{0}", "{}"
                const bool isOption = j == i + open + 1; // "[A] martes, [B] jueves"
                return slot || (letters && !(at(i) == U'[' && (prose || isOption))) ? end : i;
            }
            letters = letters || isLetter(at(j));
            words += at(j) == U' ' ? 1 : 0;
            prose = prose || at(j) == U':' || at(j) == U'!' || (isDigit(at(j)) && at(j - 1) != U'_');
        }
        return letters && at(i) == U'{' ? i + open : i; // one that was never closed
    }
    /// Nothing but a number of two digits at most.
    [[nodiscard]] bool isSlot(std::size_t from, std::size_t to) const
    {
        const std::string inside = utf8Of(m_chars, from, to);
        return inside.size() <= 2 && std::all_of(inside.begin(), inside.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    /// "#NOMBRE#", "#REF!".
    [[nodiscard]] std::size_t hashName(std::size_t i) const
    {
        const std::size_t name = at(i + 1) == 0xBF ? i + 2 : i + 1;
        for (const std::string_view error : kSheetErrors) {
            const std::size_t past = name + error.size();
            if (starts(name, error) && m_chars[name].upper && (at(past) == U'!' || at(past) == U'?' || (error.starts_with("n/") && !isWordChar(at(past)))))
                return error.starts_with("n/") ? past : past + 1;
        }
        std::size_t end = i + 1;
        while (isLetter(at(end)) || at(end) == U'_')
            ++end;
        return end > i + 2 && at(end) == U'#' ? end + 1 : i;
    }
    /// "$nombre", but not "$USD".
    [[nodiscard]] std::size_t dollarName(std::size_t i) const
    {
        std::size_t end = i + 1;
        while (isLetter(at(end)) || at(end) == U'_')
            ++end;
        const std::string name = utf8Of(m_chars, i + 1, end);
        return name.size() < 3 || name == "usd" || name == "mxn" || name == "cop" || name == "clp" || name == "ars" || (i > 0 && isWordChar(at(i - 1))) ? i : end;
    }
    /// "%s", "%d", "%1", "%1$s", "%(name)s", "%NAME%".
    [[nodiscard]] std::size_t percentName(std::size_t i) const
    {
        if (i > 0 && (isDigit(at(i - 1)) || (at(i - 1) == U' ' && i > 1 && isDigit(at(i - 2)))))
            return i;
        std::size_t end = i + 1;
        if (at(end) == U'(')
            return enclosed(i, 2, U')');
        while (isDigit(at(end)) || at(end) == U'$')
            ++end;
        if ((at(end) == U's' || at(end) == U'd' || at(end) == U'@') && !isWordChar(at(end + 1)))
            return end + 1;
        if (end == i + 2 && !isWordChar(at(end)) && at(end) != U'%') // Qt's "%1"
            return end;
        end = i + 1;
        while (isWordChar(at(end)) || at(end) == U'_')
            ++end;
        return end > i + 2 && at(end) == U'%' ? end + 1 : i;
    }
    /// What programs print for nothing, fields that were never filled, and greetings of nobody.
    void findWords()
    {
        const TokenText &text = m_reading.draft.text;
        const MarkId greeting = m_reading.lexicon.concept_("greeting"), place = m_reading.lexicon.concept_("field.of");
        int greeted = -2; // last token of the greeting before
        for (int i = 0; i < text.size(); ++i) {
            const Token &token = text.tokens[std::size_t(i)];
            if ((token.allCaps || isGlued(i + 1, "_") || isGlued(i - 1, "_")) && !isFound(token.span) && isField(i))
                m_findings.push_back({.rule = "placeholder.left", .span = token.span, .detail = "field", .excuse = Excuse::Shown, .quotes = {token.text}});
            if (token.text == "(" && i + 1 < text.size() && closes(m_reading.draft.marks.endOf(i + 1, place)))
                m_findings.push_back({.rule = "placeholder.left", .span = token.span, .detail = "field"});
            if (greeted >= 0 && (greeted == i - 1 || text.word(i - 1) == ",") && !isFound(token.span) && opensHole(i))
                m_findings.push_back({.rule = "placeholder.left", .span = token.span, .detail = "field"});
            const int last = m_reading.draft.marks.endOf(i, greeting);
            const bool nobody = last >= 0 && text.word(last + 1) == "," && text.at(last + 1)->spaceBefore && text.at(last + 1)->sentence == token.sentence;
            if (nobody)
                m_findings.push_back({.rule = "placeholder.left", .span = text.span(i, last + 1), .detail = "no_name"});
            else if (isPrinted(i, greeted == i - 1)) // a course may teach it
                m_findings.push_back({.rule = "placeholder.left", .span = token.span, .detail = "nothing", .excuse = Excuse::Quoted, .quotes = {token.text == "n" ? "n/a" : token.text}});
            greeted = last >= 0 ? last : greeted;
        }
    }
    [[nodiscard]] bool isFound(CodeSpan span) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](const ContentFinding &finding) { return finding.detail == "template" && finding.span.start <= span.start && span.end <= finding.span.end; });
    }
    [[nodiscard]] bool closes(int last) const { return last >= 0 && m_reading.draft.text.word(last + 1) == ")"; }
    /// "Hola (nombre)", "Oi «nome»": a field's name between signs, where a person's should be.
    [[nodiscard]] bool opensHole(int i) const
    {
        const TokenText &text = m_reading.draft.text;
        const int last = i + 1 < text.size() ? m_reading.draft.marks.endOf(i + 1, m_reading.lexicon.concept_("field.name")) : -1;
        return text.at(i)->kind == TokenKind::Sign && last > i && text.at(last + 1) != nullptr && text.at(last + 1)->kind == TokenKind::Sign && text.word(last + 1) != "," && text.word(i) != ",";
    }
    [[nodiscard]] bool isGlued(int i, std::string_view sign) const { return m_reading.draft.text.word(i) == sign && !m_reading.draft.text.at(i)->spaceBefore; }

    /// "null", "NaN", "N/A"; "None" and "nil" are words, too, but no names.
    [[nodiscard]] bool isPrinted(int i, bool greeted) const
    {
        const TokenText &text = m_reading.draft.text;
        const Token &token = *text.at(i);
        if (token.text == "none" || token.text == "nil")
            return greeted || (token.text == "none" && token.capital && !token.allCaps && text.sameSentence(i - 1, i) && text.at(i - 1)->kind == TokenKind::Word);
        return token.text == "null" || token.text == "undefined" || token.text == "nullptr" || (token.text == "nan" && token.capital)
            || (token.text == "xx" && isLeftNumber(i)) || (token.text == "xxx" || token.text == "xxxx" || token.text == "xxxxx") || (token.text == "n" && text.word(i + 1) == "/" && text.word(i + 2) == "a" && token.capital);
    }

    /// "el XX de marzo", "dia XX", "S/ XX", "XX/XX"; but not "siglo XX" nor "el XX aniversario".
    [[nodiscard]] bool isLeftNumber(int i) const
    {
        const TokenText &text = m_reading.draft.text;
        const std::string_view before = text.word(i - 1), behind = text.word(i + 1);
        return before == "$" || before == "/" || behind == "/" || before == "dia" || before == "on" || behind == ":" || ((before == "el" || before == "em") && behind == "de");
    }

    /// "Hola NOMBRE", "NOMBRE_ALUMNO"; but not "FECHA: 3 de mayo" nor "dinos tu NOMBRE".
    [[nodiscard]] bool isField(int i) const
    {
        const int last = m_reading.draft.marks.endOf(i, m_reading.lexicon.concept_("field.name"));
        if (last < 0)
            return false;
        if (isGlued(i + 1, "_") || isGlued(i - 1, "_"))
            return m_reading.draft.text.word(i - 1) != "@" && m_reading.draft.text.word(i - 3) != "@"; // "@nombre_real" is an account
        if (!m_reading.draft.text.at(i)->allCaps)
            return false;
        const bool asked = i > 0 && m_reading.draft.marks.has(i - 1, m_reading.lexicon.concept_("field.asked"));
        return !asked && m_reading.draft.text.word(last + 1) != ":" && !hasCapitals(i, last);
    }
    /// Other words are in capitals, too: a way of writing.
    [[nodiscard]] bool hasCapitals(int first, int last) const
    {
        const TokenText &text = m_reading.draft.text;
        const MarkId field = m_reading.lexicon.concept_("field.name");
        int capitals = 0, words = 0;
        for (int i = 0; i < text.size(); ++i) {
            const Token &token = text.tokens[std::size_t(i)];
            if ((i >= first && i <= last) || token.kind != TokenKind::Word || token.text.size() < 2 || m_reading.draft.marks.has(i, field))
                continue;
            ++words;
            capitals += token.allCaps ? 1 : 0;
        }
        return words == 0 || capitals * 4 > words;
    }

    const Reading &m_reading;
    const NormalChars &m_chars;
    std::vector<ContentFinding> &m_findings;
};

} // namespace

void findPlaceholders(const Reading &reading, std::vector<ContentFinding> &findings)
{
    PlaceholderFinder(reading, findings).run();
}

} // namespace ns::policy
