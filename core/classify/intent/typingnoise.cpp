// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/typingnoise.h"

namespace ns::classify {

namespace {

constexpr double kWithoutAccents = 0.7;
constexpr double kSlips = 0.05;   // a letter
constexpr double kSwapped = 0.6;  // of the slips
constexpr double kLeftOut = 0.2;  // the others are doubled

QString stripAccents(const QString &text)
{
    QString stripped;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            stripped += c;
    }
    return stripped;
}

} // namespace

QString typeInHaste(const QString &message, Random &chance)
{
    const QString text = chance.chance(kWithoutAccents) ? stripAccents(message) : message;
    QString typed;
    for (qsizetype i = 0; i < text.size(); ++i) {
        typed += text[i];
        if (!text[i].isLetter() || !chance.chance(kSlips))
            continue;
        const double kind = chance.uniform();
        if (kind < kSwapped && i + 1 < text.size() && text[i + 1].isLetter()) {
            typed.back() = text[i + 1];
            typed += text[i];
            ++i;
        } else if (kind < kSwapped + kLeftOut) {
            typed.chop(1);
        } else {
            typed += text[i];
        }
    }
    return typed;
}

} // namespace ns::classify
