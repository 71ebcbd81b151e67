// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/words.h"

#include <QChar>
#include <QList>
#include <QString>
#include <algorithm>

namespace ns::text {

namespace {

constexpr int kRunMax = 3;

enum class Role { Joins, Parts, Sign, Nothing };

bool isAsciiLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

Role roleOf(char32_t c)
{
    if (c < 0x80) {
        if (isAsciiLetter(c) || (c >= U'0' && c <= U'9'))
            return Role::Joins;
        return c == U'?' || c == U'!' ? Role::Sign : Role::Parts;
    }
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: return Role::Nothing;
    case QChar::Symbol_Other: return Role::Sign;
    default: return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_SpacingCombining ? Role::Joins : Role::Parts;
    }
}

/// Builds the words character by character.
class Splitter
{
public:
    explicit Splitter(QStringView text) : m_text(text)
    {
        m_list.folded.reserve(std::size_t(text.size()));
        m_list.origins.reserve(std::size_t(text.size()));
        m_list.words.reserve(std::size_t(text.size()) / 4 + 1);
    }
    WordList split();

private:
    void addCharacter(char32_t c, int begin, int end);
    void fold(char32_t c, int begin);
    void append(char32_t folded, int begin);
    void open(int begin, WordKind kind);
    void close();
    void noteAccent(char32_t c);

    QStringView m_text;
    WordList m_list;
    bool m_isOpen = false;
    bool m_hasAccent = false;
    int m_run = 0;               // of one letter
    std::uint32_t m_written = 0; // hash of the word with its accents, decomposed
};

void Splitter::open(int begin, WordKind kind)
{
    if (m_isOpen)
        return;
    const int first = int(m_list.folded.size());
    m_list.words.push_back({begin, begin, first, first, kind, 0});
    m_isOpen = true;
    m_hasAccent = false;
    m_run = 0;
    m_written = 2166136261U;
}

void Splitter::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    Word &word = m_list.words.back();
    word.last = int(m_list.folded.size());
    if (word.last == word.first)
        m_list.words.pop_back(); // nothing but marks
    else if (m_hasAccent)
        word.accents = std::max(m_written, 1U);
}

void Splitter::append(char32_t folded, int begin)
{
    const bool isAgain = folded != U'0' && m_list.folded.size() > std::size_t(m_list.words.back().first) && m_list.folded.back() == folded;
    m_run = isAgain ? m_run + 1 : 1;
    if (m_run == kRunMax) { // "holaaaa" is "hola", "llamar" stays
        m_list.folded.pop_back();
        m_list.origins.pop_back();
    }
    if (m_run >= kRunMax)
        return;
    m_list.folded += folded;
    m_list.origins.push_back(begin);
}

void Splitter::noteAccent(char32_t c)
{
    m_written = (m_written ^ std::uint32_t(c)) * 16777619U;
}

void Splitter::fold(char32_t c, int begin)
{
    const char32_t lower = QChar::toCaseFolded(c);
    const QString parts = QChar::decomposition(lower); // compatibility, too: fullwidth and mathematical letters
    if (parts.isEmpty()) {
        noteAccent(lower);
        append(QChar::isNumber(lower) ? U'0' : lower, begin);
        return;
    }
    for (const char32_t part : parts.toUcs4()) {
        noteAccent(part);
        if (roleOf(part) != Role::Joins) {
            m_hasAccent = true;
            continue;
        }
        append(QChar::isNumber(part) ? U'0' : QChar::toCaseFolded(part), begin);
    }
}

void Splitter::addCharacter(char32_t c, int begin, int end)
{
    switch (roleOf(c)) {
    case Role::Nothing:
        if (m_isOpen) { // a combining accent belongs to its letter
            m_list.words.back().end = end;
            if (QChar::category(c) != QChar::Other_Format) {
                m_hasAccent = true;
                noteAccent(c);
            }
        }
        return;
    case Role::Parts: close(); return;
    case Role::Sign:
        close();
        open(begin, WordKind::Sign);
        append(c, begin);
        m_list.words.back().end = end;
        close();
        return;
    case Role::Joins: break;
    }
    open(begin, WordKind::Letters);
    m_list.words.back().end = end;
    if (c >= 0x80) {
        fold(c, begin);
        return;
    }
    const char32_t lower = isAsciiLetter(c) ? c | 0x20U : U'0';
    noteAccent(lower);
    append(lower, begin);
}

WordList Splitter::split()
{
    for (qsizetype i = 0; i < m_text.size();) {
        const QChar unit = m_text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < m_text.size() && m_text[i + 1].isLowSurrogate();
        const qsizetype next = i + (isPair ? 2 : 1);
        const char32_t c = isPair ? QChar::surrogateToUcs4(unit, m_text[i + 1]) : char32_t(unit.unicode());
        addCharacter(c, int(i), int(next));
        i = next;
    }
    close();
    return std::move(m_list);
}

} // namespace

WordList splitWords(QStringView text, int unitsMax)
{
    return Splitter(text.first(std::min<qsizetype>(text.size(), unitsMax))).split();
}

} // namespace ns::text
