// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text/fold.h"

namespace ns::language {

namespace {

/// Base letters of U+00C0..U+017F, one each; '*' is no letter. Faster than a decomposition, which only other scripts need.
constexpr std::string_view kBaseLetters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kBaseLetters.size() == 0x180 - 0xC0);

constexpr std::size_t kLettersMax = 60; // of one word; the rest of a longer one says nothing more

constexpr std::array<std::string_view, 17> kDomainEnds{"com", "net", "org", "edu", "gob", "gov", "mx", "pe", "ar",
                                                       "cl",  "br",  "io",  "app", "ly",  "ai",  "us", "info"};

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u02BC' || c == u'\u00B4' || c == u'`';
}

bool isQuotationMark(QChar c)
{
    return c == u'"' || c == u'\u201C' || c == u'\u201D' || c == u'\u00AB' || c == u'\u00BB' || c == u'\u201E';
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format || c.category() == QChar::Mark_Enclosing;
}

Gap gapOf(QChar c)
{
    switch (c.unicode()) {
    case u'.': case u';': case u':': case u'!': case u'\n': case u'\r': case u'\u2026': case u'\u00A1': case u'\u2028': return Gap::Stop;
    case u'?': case u'\u00BF': return Gap::Question;
    case u' ': case u'\t': case u'\u00A0': case u'-': case u'_': case u'\'': case u'\u2019': case u'"': return Gap::Space;
    default: return c.isSpace() || isQuotationMark(c) || isInvisible(c) ? Gap::Space : Gap::Comma;
    }
}

/// A run without white space that is an address: "https://..", "www..", "a@b", "example.com", "wa.me/55".
bool isAddress(QStringView run)
{
    if (run.contains(u'@') || run.contains(QLatin1String("://")) || run.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
        return true;
    const qsizetype slash = run.indexOf(u'/');
    const QStringView host = slash < 0 ? run : run.left(slash);
    const qsizetype dot = host.lastIndexOf(u'.');
    if (dot <= 0 || dot + 1 >= host.size() || !host[dot - 1].isLetterOrNumber())
        return false;
    if (slash >= 0)
        return true;
    return std::any_of(kDomainEnds.begin(), kDomainEnds.end(), [end = host.mid(dot + 1)](std::string_view known) {
        return end.compare(QLatin1String(known.data(), qsizetype(known.size())), Qt::CaseInsensitive) == 0;
    });
}

/// Walks once over the text. Lives for one call.
class Splitter
{
public:
    Splitter(const QString &text, const WordLimits &limits)
        : m_text(text), m_size(std::min(text.size(), limits.unitsMax)), m_wordsMax(limits.wordsMax)
    {
        m_words.reserve(std::min<std::size_t>(m_wordsMax, std::size_t(m_size) / 5 + 2));
    }

    Words split()
    {
        bool runBegins = true;
        while (m_at < m_size && m_words.size() < m_wordsMax) {
            if (runBegins && skipAddress())
                continue;
            if (partLength() > 0) {
                takeWord();
                runBegins = false;
                continue;
            }
            runBegins = m_text[m_at].isSpace();
            passGap();
        }
        return std::move(m_words);
    }

private:
    /// Units of the letter or digit at the position; 0: none stands there.
    qsizetype partLength() const
    {
        const QChar c = m_text[m_at];
        if (c.unicode() < 0x80)
            return (c.unicode() >= 'a' && c.unicode() <= 'z') || (c.unicode() >= 'A' && c.unicode() <= 'Z') || (c.unicode() >= '0' && c.unicode() <= '9');
        if (c.isHighSurrogate() && m_at + 1 < m_size && m_text[m_at + 1].isLowSurrogate())
            return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, m_text[m_at + 1])) ? 2 : 0;
        return c.isLetterOrNumber() ? 1 : 0;
    }

    bool skipAddress()
    {
        qsizetype end = m_at;
        bool mayBe = false;
        while (end < m_size && !m_text[end].isSpace()) {
            const QChar c = m_text[end++];
            mayBe = mayBe || c == u'@' || c == u'.' || c == u'/';
        }
        if (!mayBe || !isAddress(QStringView(m_text).mid(m_at, end - m_at)))
            return false;
        m_at = end;
        m_gap = std::max(m_gap, Gap::Comma);
        return true;
    }

    void passGap()
    {
        const QChar c = m_text[m_at];
        const bool beginsLine = m_at == 0 || m_text[m_at - 1] == u'\n';
        if (isQuotationMark(c))
            m_quoted = !m_quoted;
        if (c == u'\n')
            m_lineQuoted = false;
        m_lineQuoted = m_lineQuoted || (c == u'>' && beginsLine);
        if (c == u'?')
            markQuestion();
        if (c == u'+' && takePlus())
            return;
        m_gap = std::max(m_gap, gapOf(c));
        if (m_gap >= Gap::Question)
            m_sentence = m_words.size();
        ++m_at;
    }

    /// "no quiero + msg": a plus by itself is read out.
    bool takePlus()
    {
        const bool alone = m_at > 0 && m_text[m_at - 1].isSpace() && m_at + 1 < m_size && (m_text[m_at + 1].isSpace() || m_text[m_at + 1].isLetter());
        if (!alone)
            return false;
        Word word;
        word.folded = "mas";
        word.start = std::uint32_t(m_at++);
        word.end = std::uint32_t(m_at);
        word.gap = m_gap;
        word.quoted = m_quoted || m_lineQuoted;
        m_gap = Gap::Space;
        m_words.push_back(std::move(word));
        return true;
    }

    void markQuestion()
    {
        for (std::size_t i = m_sentence; i < m_words.size(); ++i)
            m_words[i].isQuestion = true;
    }

    void takeWord()
    {
        Word word;
        word.start = std::uint32_t(m_at);
        word.gap = m_gap;
        word.quoted = m_quoted || m_lineQuoted;
        word.isNumber = true;
        word.isName = m_text[m_at].isUpper();
        m_last = 0;
        while (m_at < m_size) {
            if (const qsizetype length = partLength()) {
                addPart(word, length);
                m_at += length;
            } else if (isInvisible(m_text[m_at]) || joins(word)) {
                ++m_at;
            } else {
                break;
            }
        }
        word.end = std::uint32_t(m_at);
        m_gap = Gap::Space;
        word.isName = word.isName && word.end - word.start > 1;
        if (!word.folded.empty())
            m_words.push_back(std::move(word));
    }

    /// An apostrophe between letters, or the hyphen of "e-mail".
    bool joins(const Word &word) const
    {
        if (m_at + 1 >= m_size || !m_text[m_at + 1].isLetter())
            return false;
        if (isApostrophe(m_text[m_at]))
            return true;
        return m_text[m_at] == u'-' && word.folded == "e" && QStringView(m_text).mid(m_at + 1, 4).compare(u"mail", Qt::CaseInsensitive) == 0;
    }

    void addPart(Word &word, qsizetype length)
    {
        const char16_t c = m_text[m_at].unicode();
        if (m_at != word.start && m_text[m_at].isUpper())
            word.isName = false;
        const bool digit = c >= u'0' && c <= u'9';
        word.isNumber = word.isNumber && digit;
        if (word.folded.size() >= kLettersMax)
            return;
        const std::size_t before = word.folded.size();
        if (c < 0x80) {
            word.folded += digit ? char(c) : char(c | 0x20);
        } else if (c >= 0xC0 && c < 0x180) {
            word.folded += kBaseLetters[c - 0xC0];
        } else {
            const std::string folded = text::foldWords(m_text.mid(m_at, length)).toStdString();
            word.isForeign = word.isForeign || std::any_of(folded.begin(), folded.end(), [](char f) { return (f & 0x80) != 0; });
            word.folded += folded;
        }
        squeeze(word, before);
    }

    /// "holaaaa" is "hola": a letter three times in a row stands once, and a fourth is none. Digits stay.
    void squeeze(Word &word, std::size_t before)
    {
        if (word.folded.size() != before + 1)
            return;
        const char last = word.folded.back();
        if (last != m_last) {
            m_last = last;
            m_repeats = 1;
            return;
        }
        ++m_repeats;
        if (m_repeats < 3 || last < 'a' || last > 'z')
            return;
        word.folded.resize(m_repeats == 3 ? before - 1 : before);
    }

    const QString &m_text;
    const qsizetype m_size;
    const std::size_t m_wordsMax;
    Words m_words;
    qsizetype m_at = 0;
    std::size_t m_sentence = 0; // the first word of the sentence at hand
    Gap m_gap = Gap::Stop;
    char m_last = 0;   // the letter before, and how often it stood in a row
    int m_repeats = 0;
    bool m_quoted = false;
    bool m_lineQuoted = false;
};

} // namespace

Words splitWords(const QString &text, const WordLimits &limits)
{
    return Splitter(text, limits).split();
}

} // namespace ns::language
