// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/contacttext.h"

#include <QStringList>
#include <array>

namespace ns::compose {

namespace {

constexpr int kCodePointsMax = 60;

bool isDropped(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Format: // bidi, zero-width, tag characters
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return c == U'{' || c == U'}';
    }
}

QString withoutInvisible(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const uint c : text.toUcs4()) {
        if (QChar::category(c) == QChar::Other_Control || QChar::category(c) == QChar::Separator_Line)
            clean += u' ';
        else if (!isDropped(c))
            clean += QChar::fromUcs4(c);
    }
    return clean.simplified();
}

/// Endings that phones make a link of, and that no name has.
bool isDomainEnding(const QString &label)
{
    static constexpr std::array<const char16_t *, 39> kEndings = {
        u"com", u"net", u"org", u"info", u"biz", u"io", u"co", u"app", u"dev", u"site", u"online", u"shop", u"store",
        u"xyz", u"top", u"link", u"click", u"club", u"ly", u"me", u"tv", u"gg", u"tk", u"pe", u"br", u"mx", u"ar", u"cl",
        u"uy", u"ec", u"bo", u"ve", u"py", u"us", u"es", u"ru", u"cn", u"gov", u"edu"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](const char16_t *ending) {
        return label.compare(QStringView(ending), Qt::CaseInsensitive) == 0;
    });
}

bool isLink(const QString &word)
{
    if (word.contains(u'/') || word.contains(u'@') || word.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
        return true;
    const qsizetype dot = word.lastIndexOf(u'.');
    return dot > 0 && isDomainEnding(word.mid(dot + 1));
}

/// "Ma.Elena" is a name and stays, but as "Ma. Elena": no dot between letters means nothing that could become a link.
QString withSpacedDots(const QString &word)
{
    QString spaced;
    for (qsizetype i = 0; i < word.size(); ++i) {
        spaced += word.at(i);
        if (word.at(i) == u'.' && i + 1 < word.size() && word.at(i + 1).isLetterOrNumber())
            spaced += u' ';
    }
    return spaced;
}

QString cutTo(const QString &text, int codePoints)
{
    const auto points = text.toUcs4();
    return points.size() <= codePoints ? text : QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), codePoints).trimmed();
}

bool hasDigit(const QString &text)
{
    const auto points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint c) { return QChar::isNumber(c); });
}

bool isNameCharacter(QChar c)
{
    return c.isLetter() || c.isMark() || c == u'\'' || c == u'’' || c == u'-';
}

QString withoutEdges(const QString &word)
{
    qsizetype begin = 0, end = word.size();
    while (begin < end && !word.at(begin).isLetter())
        ++begin;
    while (end > begin && !word.at(end - 1).isLetter() && !word.at(end - 1).isMark())
        --end;
    return word.mid(begin, end - begin);
}

/// "ROSA" and "rosa" come from forms; a greeting writes "Rosa". Mixed case is the person's own.
QString withNameCase(const QString &word)
{
    const bool uniform = word == word.toUpper() || word == word.toLower();
    if (!uniform || word.size() < 3)
        return word == word.toLower() ? word.left(1).toUpper() + word.mid(1) : word;
    return word.left(1).toUpper() + word.mid(1).toLower();
}

} // namespace

QString safeContactText(const QString &text)
{
    QStringList kept;
    for (const QString &word : withoutInvisible(text).split(u' ', Qt::SkipEmptyParts)) {
        if (!isLink(word))
            kept += withSpacedDots(word);
    }
    return cutTo(kept.join(u' '), kCodePointsMax);
}

QString safeName(const QString &name)
{
    const QString safe = safeContactText(name);
    return hasDigit(safe) ? QString() : safe;
}

QString firstName(const QString &name)
{
    const QStringList words = withoutInvisible(name).split(u' ', Qt::SkipEmptyParts);
    qsizetype at = 0;
    while (at + 1 < words.size() && words.at(at).endsWith(u'.')) // "Sra. Ana", "J. Carlos"
        ++at;
    if (words.isEmpty() || hasDigit(words.at(at)) || isLink(words.at(at)))
        return {};
    const QString word = withoutEdges(words.at(at));
    const bool isName = word.size() >= 2 && std::all_of(word.begin(), word.end(), isNameCharacter);
    return isName ? cutTo(withNameCase(word), kCodePointsMax) : QString();
}

} // namespace ns::compose
