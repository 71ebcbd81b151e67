// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/jsontext.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <tuple>

namespace ns::console {

namespace {

constexpr std::size_t kLineMax = 110; // a small object or list stays on one line up to here

enum class TokenKind { Open, Close, Comma, Colon, String, Word, End };

struct Token
{
    TokenKind kind = TokenKind::End;
    std::size_t begin = 0, end = 0;
    bool isBroken = false; // a string that does not end
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::size_t endOfString(std::string_view text, std::size_t begin)
{
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
        else if (text[i] == '\n')
            return std::string_view::npos;
    }
    return std::string_view::npos;
}

Token nextToken(std::string_view text, std::size_t from)
{
    while (from < text.size() && isSpace(text[from]))
        ++from;
    if (from >= text.size())
        return {TokenKind::End, text.size(), text.size()};
    switch (text[from]) {
    case '{':
    case '[': return {TokenKind::Open, from, from + 1};
    case '}':
    case ']': return {TokenKind::Close, from, from + 1};
    case ',': return {TokenKind::Comma, from, from + 1};
    case ':': return {TokenKind::Colon, from, from + 1};
    case '"': {
        const std::size_t end = endOfString(text, from);
        return end == std::string_view::npos ? Token{TokenKind::String, from, text.size(), true} : Token{TokenKind::String, from, end};
    }
    default: break;
    }
    std::size_t end = from;
    while (end < text.size() && !isSpace(text[end]) && std::string_view("{}[],:\"").find(text[end]) == std::string_view::npos)
        ++end;
    return {TokenKind::Word, from, end};
}

bool isDigits(std::string_view text, std::size_t &at)
{
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at > begin;
}

/// RFC 8259: -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
bool isNumber(std::string_view word)
{
    std::size_t at = word.starts_with('-') ? 1 : 0;
    const bool leadsWithZero = at < word.size() && word[at] == '0';
    const std::size_t whole = at;
    if (!isDigits(word, at) || (leadsWithZero && at > whole + 1))
        return false;
    if (at < word.size() && word[at] == '.' && !isDigits(word, ++at))
        return false;
    if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
        ++at;
        if (at < word.size() && (word[at] == '+' || word[at] == '-'))
            ++at;
        if (!isDigits(word, at))
            return false;
    }
    return at == word.size();
}

bool isEscapeFine(std::string_view text, std::size_t &i)
{
    ++i; // behind the backslash
    if (i < text.size() && text[i] == 'u') {
        for (int n = 0; n < 4; ++n) {
            if (++i >= text.size() || !std::isxdigit(static_cast<unsigned char>(text[i])))
                return false;
        }
        return true;
    }
    return i < text.size() && std::string_view("\"\\/bfnrt").find(text[i]) != std::string_view::npos;
}

bool isStringFine(std::string_view quoted)
{
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        if (static_cast<unsigned char>(quoted[i]) < 0x20 || (quoted[i] == '\\' && !isEscapeFine(quoted, i)))
            return false;
    }
    return true;
}

bool isScalar(std::string_view text, const Token &token)
{
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    if (token.kind == TokenKind::String)
        return !token.isBroken && isStringFine(word);
    return word == "true" || word == "false" || word == "null" || isNumber(word);
}

/// The key of a member as a pointer's step.
std::string stepOf(std::string_view quoted)
{
    std::string step;
    for (const char c : quoted.substr(1, quoted.size() - 2)) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else if (c != '\\')
            step += c;
    }
    return step;
}

/// Walks the values of a text; `visit(path, begin)` at each. Stops at what is no JSON and says where.
template <typename Visit> std::optional<std::size_t> walk(std::string_view text, Visit visit)
{
    struct Level
    {
        bool isObject;
        std::size_t pathEnd; // of the container's own path
        int index = 0;
    };
    std::vector<Level> levels;
    std::string path;
    std::size_t at = 0;
    bool wantsValue = true, mayClose = false;
    for (;;) {
        Token token = nextToken(text, at);
        if (wantsValue && !levels.empty() && levels.back().isObject && token.kind != TokenKind::Close) { // a member's key
            if (token.kind != TokenKind::String || token.isBroken || !isStringFine(text.substr(token.begin, token.end - token.begin)))
                return token.begin;
            path.resize(levels.back().pathEnd);
            path += '/' + stepOf(text.substr(token.begin, token.end - token.begin));
            token = nextToken(text, token.end);
            if (token.kind != TokenKind::Colon)
                return token.begin;
            token = nextToken(text, token.end);
            if (token.kind == TokenKind::Close)
                return token.begin;
            mayClose = false;
        } else if (wantsValue && !levels.empty() && !levels.back().isObject) {
            path.resize(levels.back().pathEnd);
            path += '/' + std::to_string(levels.back().index);
        }
        at = token.end;
        if (wantsValue && token.kind == TokenKind::Open) {
            visit(path, token.begin);
            levels.push_back({text[token.begin] == '{', path.size()});
            mayClose = true;
            continue;
        }
        if (token.kind == TokenKind::Close && !levels.empty() && (!wantsValue || mayClose) && levels.back().isObject == (text[token.begin] == '}')) {
            path.resize(levels.back().pathEnd);
            levels.pop_back();
            wantsValue = mayClose = false;
        } else if (wantsValue && isScalar(text, token)) {
            visit(path, token.begin);
            wantsValue = mayClose = false;
        } else if (!wantsValue && token.kind == TokenKind::Comma && !levels.empty()) {
            ++levels.back().index;
            wantsValue = true;
            mayClose = false;
        } else if (!wantsValue && token.kind == TokenKind::End && levels.empty()) {
            return std::nullopt;
        } else {
            return token.begin;
        }
    }
}

/// Turns byte offsets, in rising order, into places.
class PlaceCounter
{
public:
    explicit PlaceCounter(std::string_view text) : m_text(text) {}
    TextPlace at(std::size_t offset)
    {
        for (; m_offset < offset && m_offset < m_text.size(); ++m_offset) {
            if (m_text[m_offset] == '\n')
                m_place = {m_place.line + 1, 1};
            else if ((static_cast<unsigned char>(m_text[m_offset]) & 0xC0) != 0x80)
                ++m_place.column;
        }
        return m_place;
    }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    TextPlace m_place;
};

/// Writes the tokens again with other white space between them.
class Layout
{
public:
    explicit Layout(std::string_view json) : m_text(json) {}

    std::string write()
    {
        Token token = nextToken(m_text, 0);
        while (token.kind != TokenKind::End) {
            put(token);
            token = nextToken(m_text, token.end);
        }
        m_out += '\n';
        return std::move(m_out);
    }

private:
    void put(const Token &token)
    {
        const std::string_view word = m_text.substr(token.begin, token.end - token.begin);
        switch (token.kind) {
        case TokenKind::Open: return open(token);
        case TokenKind::Close: return close(word);
        case TokenKind::Comma:
            m_out += ',';
            if (isFlat())
                m_out += ' ';
            else
                breakLine();
            return;
        case TokenKind::Colon: m_out += ": "; return;
        case TokenKind::String:
        case TokenKind::Word: m_out += word; return;
        case TokenKind::End: return;
        }
    }
    [[nodiscard]] bool isFlat() const { return !m_levels.empty() && m_levels.back().isFlat; }
    void open(const Token &token)
    {
        const bool inList = !m_levels.empty() && m_levels.back().isList;
        const bool flat = isFlat() || inList || isShort(token.begin);
        m_out += m_text[token.begin];
        m_levels.push_back({flat, m_text[token.begin] == '['});
        if (!flat)
            breakLine();
    }
    void close(std::string_view word)
    {
        const bool flat = m_levels.back().isFlat;
        m_levels.pop_back();
        if (!flat)
            breakLine();
        m_out += word;
    }
    void breakLine() { m_out += '\n' + std::string(m_levels.size() * 2, ' '); }
    /// No container inside, and no longer than a line.
    [[nodiscard]] bool isShort(std::size_t begin) const
    {
        if (m_levels.empty())
            return nextToken(m_text, begin + 1).kind == TokenKind::Close;
        std::size_t length = 1; // as it would be written, whatever white space it has now
        for (Token token = nextToken(m_text, begin + 1); token.kind != TokenKind::End && length < kLineMax; token = nextToken(m_text, token.end)) {
            length += token.end - token.begin + (token.kind == TokenKind::Colon || token.kind == TokenKind::Comma ? 1 : 0);
            if (token.kind == TokenKind::Close)
                return true;
            if (token.kind == TokenKind::Open)
                return false;
        }
        return false;
    }

    std::string_view m_text;
    std::string m_out;
    struct Level
    {
        bool isFlat; // on one line with all that is in it
        bool isList;
    };
    std::vector<Level> m_levels;
};

} // namespace

std::vector<std::optional<TextPlace>> locateValues(std::string_view json, const std::vector<std::string> &pointers)
{
    std::map<std::string_view, std::size_t> wanted;
    for (std::size_t i = 0; i < pointers.size(); ++i)
        wanted.emplace(pointers[i], i);
    std::vector<std::optional<TextPlace>> places(pointers.size());
    PlaceCounter counter(json);
    std::ignore = walk(json, [&](const std::string &path, std::size_t begin) {
        if (const auto found = wanted.find(path); found != wanted.end())
            places[found->second] = counter.at(begin);
    });
    for (std::size_t i = 0; i < pointers.size(); ++i) // a pointer asked for twice
        places[i] = places[wanted.at(pointers[i])];
    return places;
}

std::optional<SyntaxFault> findSyntaxFault(std::string_view json)
{
    const auto broken = walk(json, [](const std::string &, std::size_t) {});
    if (!broken)
        return std::nullopt;
    const std::string_view rest = json.substr(std::min(*broken, json.size()));
    return SyntaxFault{PlaceCounter(json).at(*broken), std::string(rest.substr(0, std::min<std::size_t>(20, rest.find('\n'))))};
}

std::string layOutJson(std::string_view json)
{
    return Layout(json).write();
}

} // namespace ns::console
