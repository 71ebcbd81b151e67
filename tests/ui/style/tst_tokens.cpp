// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/style/tokens.h"

using namespace ns::ui;

/// Colours are measured here, so that a nicer grey cannot quietly become an unreadable one.
class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void contrastIsTheWcagFormula();
    void wordsAreReadable_data();
    void wordsAreReadable();
    void fillsCarryTheirWords_data() { looks(); }
    void fillsCarryTheirWords();
    void statusReadsOnItsOwnGround_data() { looks(); }
    void statusReadsOnItsOwnGround();
    void outlinesOfHighContrastAreSeen_data();
    void outlinesOfHighContrastAreSeen();
    void paletteSetsDisabledAndHighlight();
    void platformThemeIsByLightness();

private:
    static void looks();
};

void TestTokens::looks()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("contrast");
    QTest::newRow("light") << int(Theme::Light) << int(Contrast::Normal);
    QTest::newRow("dark") << int(Theme::Dark) << int(Contrast::Normal);
    QTest::newRow("light, high") << int(Theme::Light) << int(Contrast::High);
    QTest::newRow("dark, high") << int(Theme::Dark) << int(Contrast::High);
}

void TestTokens::contrastIsTheWcagFormula()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01); // the known grey that just fails 4.5
}

void TestTokens::wordsAreReadable_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("contrast");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << int(Theme::Light) << int(Contrast::Normal) << 4.5;
    QTest::newRow("dark") << int(Theme::Dark) << int(Contrast::Normal) << 4.5;
    QTest::newRow("light, high") << int(Theme::Light) << int(Contrast::High) << 7.0;
    QTest::newRow("dark, high") << int(Theme::Dark) << int(Contrast::High) << 7.0;
}

void TestTokens::wordsAreReadable()
{
    QFETCH(int, theme);
    QFETCH(int, contrast);
    QFETCH(double, least);
    const Tokens t = tokensFor(Theme(theme), Contrast(contrast));
    for (const QColor &ground : {t.bg, t.surface, t.sunken, t.field, t.hover, t.selected}) {
        for (const QColor &ink : {t.text, t.text2, t.text3}) {
            const double got = contrastRatio(ink, ground);
            QVERIFY2(got >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name()).arg(got)));
        }
    }
    QVERIFY(contrastRatio(t.text, t.evidence) >= 4.5);
}

void TestTokens::fillsCarryTheirWords()
{
    QFETCH(int, theme);
    QFETCH(int, contrast);
    const Tokens t = tokensFor(Theme(theme), Contrast(contrast));
    QVERIFY(contrastRatio(t.onAccent, t.accentFill) >= 4.5);
    for (const QColor &ground : {t.surface, t.bg, t.accentWeak, t.selected})
        QVERIFY2(contrastRatio(t.accent, ground) >= 4.5, qPrintable(ground.name()));
}

void TestTokens::statusReadsOnItsOwnGround()
{
    QFETCH(int, theme);
    QFETCH(int, contrast);
    const Tokens t = tokensFor(Theme(theme), Contrast(contrast));
    const std::array pairs{std::pair(t.good, t.goodWeak), std::pair(t.warn, t.warnWeak), std::pair(t.bad, t.badWeak)};
    for (const auto &[ink, weak] : pairs) {
        for (const QColor &ground : {weak, t.surface, t.bg, t.sunken, t.selected})
            QVERIFY2(contrastRatio(ink, ground) >= 4.5, qPrintable(ink.name() + ground.name()));
    }
}

void TestTokens::outlinesOfHighContrastAreSeen_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
}

void TestTokens::outlinesOfHighContrastAreSeen()
{
    QFETCH(int, theme);
    const Tokens high = tokensFor(Theme(theme), Contrast::High);
    QVERIFY(contrastRatio(high.controlLine, high.surface) >= 4.5);
    QVERIFY(contrastRatio(high.line, high.surface) >= 3.0);
    const Tokens normal = tokensFor(Theme(theme), Contrast::Normal);
    for (const QColor &ground : {normal.surface, normal.bg})
        QVERIFY(contrastRatio(normal.strongLine, ground) >= 3.0);
}

void TestTokens::paletteSetsDisabledAndHighlight()
{
    const Tokens t = tokensFor(Theme::Dark, Contrast::Normal);
    const QPalette palette = paletteFor(t);
    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), QColor(0x262B45));
    QCOMPARE(palette.color(QPalette::Active, QPalette::HighlightedText), QColor(0xE8EAEE));
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), QColor(0x939BA9));
    QCOMPARE(palette.color(QPalette::Window), QColor(0x171A1F));
}

void TestTokens::platformThemeIsByLightness()
{
    QPalette platform;
    platform.setColor(QPalette::Window, QColor(0x202020));
    platform.setColor(QPalette::WindowText, QColor(0xEEEEEE));
    QCOMPARE(themeOf(platform), Theme::Dark);
    platform.setColor(QPalette::Window, Qt::white);
    platform.setColor(QPalette::WindowText, Qt::black);
    QCOMPARE(themeOf(platform), Theme::Light);
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
