// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

namespace ns::text {

namespace {

bool isInvisible(QChar c)
{
    // Format characters (zero-width, bidi marks, soft hyphen) and combining marks carry nothing that a comparison needs.
    return c.category() == QChar::Other_Format || c.category() == QChar::Mark_NonSpacing
           || c.category() == QChar::Mark_Enclosing;
}

} // namespace

QString fold(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!isInvisible(c))
            folded += c;
    }
    return folded.toCaseFolded().simplified();
}

std::string foldName(std::string_view utf8)
{
    QString folded = fold(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
    folded.remove(u'_').remove(u'-').remove(u' ');
    return folded.toStdString();
}

QString foldWords(const QString &text)
{
    QString words = fold(text);
    for (QChar &c : words) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            c = u' ';
    }
    return words.simplified();
}

std::string trimmed(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).trimmed().toStdString();
}

} // namespace ns::text
