// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/codeview.h"

#include <algorithm>
#include <cctype>

namespace ns::tidy {

namespace {

/// Walks over C++ text and blanks what the caller does not want to see.
class Blanker
{
public:
    Blanker(std::string_view text, bool literalsToo) : m_text(text), m_out(text), m_literalsToo(literalsToo) {}

    std::string run()
    {
        while (m_pos < m_text.size()) {
            if (startsWith("//"))
                blankTo(std::min(m_text.find('\n', m_pos), m_text.size()), true);
            else if (startsWith("/*"))
                blankTo(endAfter("*/", m_pos + 2), true);
            else if (startsWith("R\"") && !isWord(m_pos == 0 ? ' ' : m_text[m_pos - 1], "uUL8"))
                blankTo(rawStringEnd(), m_literalsToo);
            else if (m_text[m_pos] == '"' || (m_text[m_pos] == '\'' && !isDigitSeparator()))
                blankTo(quotedEnd(m_text[m_pos]), m_literalsToo);
            else
                ++m_pos;
        }
        return std::move(m_out);
    }

private:
    bool startsWith(std::string_view what) const { return m_text.substr(m_pos, what.size()) == what; }
    static bool isWord(char c, std::string_view except)
    {
        return (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_') && except.find(c) == std::string_view::npos;
    }
    bool isDigitSeparator() const { return m_pos > 0 && std::isxdigit(static_cast<unsigned char>(m_text[m_pos - 1])) != 0; }
    std::size_t endAfter(std::string_view what, std::size_t from) const
    {
        const std::size_t at = m_text.find(what, from);
        return at == std::string_view::npos ? m_text.size() : at + what.size();
    }
    std::size_t rawStringEnd() const
    {
        const std::size_t open = m_text.find('(', m_pos);
        if (open == std::string_view::npos)
            return m_text.size();
        return endAfter(")" + std::string(m_text.substr(m_pos + 2, open - m_pos - 2)) + "\"", open);
    }
    std::size_t quotedEnd(char quote) const
    {
        std::size_t at = m_pos + 1;
        while (at < m_text.size() && m_text[at] != quote && m_text[at] != '\n')
            at += m_text[at] == '\\' ? 2 : 1;
        return std::min(at + 1, m_text.size());
    }
    void blankTo(std::size_t end, bool blank)
    {
        for (; m_pos < end; ++m_pos) {
            if (blank && m_text[m_pos] != '\n')
                m_out[m_pos] = ' ';
        }
    }

    std::string_view m_text;
    std::string m_out;
    std::size_t m_pos = 0;
    bool m_literalsToo;
};

std::string_view trimmedLeft(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t");
    return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

/// The name between quotes or brackets of `#  include <name>`; an empty one for any other line.
Include readIncludeLine(std::string_view line, int number)
{
    line = trimmedLeft(line);
    if (!line.starts_with('#'))
        return {};
    line = trimmedLeft(line.substr(1));
    if (!line.starts_with("include"))
        return {};
    line = trimmedLeft(line.substr(7));
    if (line.empty() || (line[0] != '"' && line[0] != '<'))
        return {};
    const bool quoted = line[0] == '"';
    return {std::string(line.substr(1, line.find(quoted ? '"' : '>', 1) - 1)), quoted, number};
}

} // namespace

std::string withoutComments(std::string_view text)
{
    return Blanker(text, false).run();
}

std::string codeOnly(std::string_view text)
{
    return Blanker(text, true).run();
}

std::vector<Include> readIncludes(std::string_view text)
{
    const std::string code = withoutComments(text);
    std::vector<Include> includes;
    int number = 1;
    for (std::size_t from = 0; from < code.size(); ++number) {
        const std::size_t end = std::min(code.find('\n', from), code.size());
        Include include = readIncludeLine(std::string_view(code).substr(from, end - from), number);
        if (!include.name.empty())
            includes.push_back(std::move(include));
        from = end + 1;
    }
    return includes;
}

int lineAt(std::string_view text, std::size_t offset)
{
    return 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(std::min(offset, text.size())), '\n'));
}

} // namespace ns::tidy
