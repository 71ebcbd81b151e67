// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchtext.h"

#include <QStringList>

namespace ns::store {

namespace {

constexpr qsizetype kWordsMax = 64;

enum class Kind {
    InWord,  // letter or digit to the index as well
    Dropped, // a diacritic, which the index removes
    Apart,   // a letter to Qt, which SQLite's older tables may take for a sign: a word of its own can never be two
    Between,
};

Kind kindOf(char32_t c)
{
    constexpr char32_t kDiacriticsFirst = 0x300, kDiacriticsLast = 0x331; // what FTS5's unicode61 takes for some
    if (c >= kDiacriticsFirst && c <= kDiacriticsLast)
        return Kind::Dropped;
    if (!QChar::isLetterOrNumber(c))
        return Kind::Between;
    return QChar::unicodeVersion(c) <= QChar::Unicode_6_1 ? Kind::InWord : Kind::Apart;
}

} // namespace

QString matchQuery(const std::string &text)
{
    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty() && words.size() < kWordsMax)
            words += u'"' + word + u'"';
        word.clear();
    };
    for (const char32_t c : QString::fromStdString(text).normalized(QString::NormalizationForm_C).toUcs4()) {
        const Kind kind = kindOf(c);
        if (kind == Kind::Between || kind == Kind::Apart)
            endWord();
        if (kind == Kind::InWord || kind == Kind::Apart)
            word += QString::fromUcs4(&c, 1);
        if (kind == Kind::Apart)
            endWord();
    }
    endWord();
    return words.isEmpty() ? QStringLiteral("\"\"") : words.join(u' ') + u'*';
}

} // namespace ns::store
