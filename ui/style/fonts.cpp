// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fonts.h"

#include <QFontDatabase>

namespace ns::ui {

namespace {

constexpr std::array kWeights{TextWeight::Regular, TextWeight::Medium, TextWeight::Semibold};

QFont makeFont(const QString &family, int pixels, int weight)
{
    QFont font(family);
    font.setPixelSize(pixels);
    font.setWeight(QFont::Weight(weight));
    font.setHintingPreference(QFont::PreferNoHinting); // hinted advances round to whole pixels and space small text out
    if (pixels >= int(TextSize::Title))
        font.setLetterSpacing(QFont::PercentageSpacing, 98.6);
    return font;
}

QString firstInstalled(const QStringList &wanted, const QString &otherwise)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : wanted) {
        if (installed.contains(family))
            return family;
    }
    return otherwise;
}

bool isGeneric(const QString &family)
{
    static const QStringList names{QStringLiteral("Sans Serif"), QStringLiteral("Sans"), QStringLiteral("sans-serif"), QStringLiteral("Monospace"),
                                   QStringLiteral("monospace"), QStringLiteral("DejaVu Sans"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Helvetica"), QString()};
    return names.contains(family);
}

} // namespace

Fonts::Fonts(QString family, QString monoFamily) : m_mono(makeFont(monoFamily, int(TextSize::Small), int(TextWeight::Regular)))
{
    for (std::size_t s = 0; s < kSizes.size(); ++s) {
        for (std::size_t w = 0; w < kWeights.size(); ++w)
            m_fonts[s][w] = makeFont(family, int(kSizes[s]), int(kWeights[w]));
    }
}

const QFont &Fonts::get(TextSize size, TextWeight weight) const
{
    const auto s = std::find(kSizes.begin(), kSizes.end(), size) - kSizes.begin();
    const auto w = std::find(kWeights.begin(), kWeights.end(), weight) - kWeights.begin();
    return m_fonts[std::size_t(s)][std::size_t(w)];
}

int Fonts::lineHeight(TextSize size)
{
    switch (size) {
    case TextSize::Cap: return 16;
    case TextSize::Small: return 18;
    case TextSize::Body:
    case TextSize::Reading: return 20;
    case TextSize::Pane: return 22;
    case TextSize::Title: return 24;
    case TextSize::Empty: return 28;
    case TextSize::Figure: return 36;
    }
    return 20;
}

QString systemFamily()
{
    const QString family = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    if (!isGeneric(family))
        return family;
    return firstInstalled({QStringLiteral("Inter"), QStringLiteral("Cantarell"), QStringLiteral("Noto Sans"), QStringLiteral("Open Sans")}, family);
}

QString systemMonoFamily()
{
    const QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    if (!isGeneric(family))
        return family;
    return firstInstalled({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")}, family);
}

} // namespace ns::ui
