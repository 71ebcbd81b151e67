// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalise.h"

#include "core/text/confusables.h"
#include "tests/testing/testing.h"

using namespace ns;

class TestNormalise : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void folds_data();
    void folds();
    void originsAreCodePoints();
    void lookAlikes();
};

void TestNormalise::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::addColumn<int>("invisible");
    QTest::addColumn<int>("homographs");
    QTest::newRow("accents, case") << QStringLiteral("CAFÉ Ñandú") << QStringLiteral("cafe nandu") << 0 << 0;
    QTest::newRow("keycaps") << QStringLiteral("1\uFE0F\u20E32\uFE0F\u20E30\uFE0F\u20E3") << QStringLiteral("120") << 0 << 0;
    QTest::newRow("full width") << QStringLiteral("１２０ ＵＳＤ") << QStringLiteral("120 usd") << 0 << 0;
    QTest::newRow("mathematical and circled") << QStringLiteral("\U0001D7CF\U0001D7D0 \u2460") << QStringLiteral("12 1") << 0 << 0;
    QTest::newRow("arabic digits") << QStringLiteral("\u0661\u0662") << QStringLiteral("12") << 0 << 0;
    QTest::newRow("zero width inside") << QStringLiteral("1\u200B2") << QStringLiteral("12") << 1 << 0;
    QTest::newRow("bidi") << QStringLiteral("a\u202Eb\u202C") << QStringLiteral("ab") << 2 << 0;
    QTest::newRow("tags") << QStringLiteral("a\U000E0041\U000E0042") << QStringLiteral("a") << 1 << 0;
    QTest::newRow("soft hyphen") << QStringLiteral("gra\u00ADtis") << QStringLiteral("gratis") << 1 << 0;
    QTest::newRow("family emoji keeps its joiners") << QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467 hola") << QStringLiteral("\U0001F468\U0001F469\U0001F467 hola") << 0 << 0;
    QTest::newRow("heart with style") << QStringLiteral("\u2764\uFE0F") << QStringLiteral("\u2764") << 0 << 0;
    QTest::newRow("greek rho in a latin word") << QStringLiteral("brightρath") << QStringLiteral("brightpath") << 0 << 1;
    QTest::newRow("cyrillic word that looks latin") << QStringLiteral("\u0440\u0430\u0440\u0430") << QStringLiteral("papa") << 0 << 4;
    QTest::newRow("a greek word stays") << QStringLiteral("λόγος") << QStringLiteral("λογος") << 0 << 0;
    QTest::newRow("ordinal sign") << QStringLiteral("3º y 2ª") << QStringLiteral("3\u00B0 y 2\u00AA") << 0 << 0;
    QTest::newRow("half") << QStringLiteral("½") << QStringLiteral("1/2") << 0 << 0;
    QTest::newRow("no-break space, dash, quotes") << QStringLiteral("1\u00A0299\u201390 \u201Cx\u201D") << QStringLiteral("1 299-90 \"x\"") << 0 << 0;
    QTest::newRow("empty") << QString() << QString() << 0 << 0;
}

void TestNormalise::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QFETCH(int, invisible);
    QFETCH(int, homographs);
    const auto normal = text::normalise(text);
    QString joined;
    for (const auto &c : normal.chars)
        joined += QString::fromUcs4(&c.folded, 1);
    QCOMPARE(joined, folded);
    QCOMPARE(int(normal.invisible.size()), invisible);
    QCOMPARE(int(normal.homographs.size()), homographs);
    QCOMPARE(normal.codePoints, int(text.toUcs4().size()));
}

void TestNormalise::originsAreCodePoints()
{
    const auto normal = text::normalise(QStringLiteral("\U0001F389 \u200B½x"));
    QCOMPARE(normal.codePoints, 5);
    QCOMPARE(normal.chars.back().origin, 4); // the x, behind emoji, space, zero width and the half
    QCOMPARE(normal.invisible.front().start, 2);
    QCOMPARE(normal.invisible.front().end, 3);
}

void TestNormalise::lookAlikes()
{
    QCOMPARE(text::latinLookAlike(U'\u0430'), U'a');
    QCOMPARE(text::latinLookAlike(U'\u03C1'), U'p');
    QCOMPARE(text::latinLookAlike(U'\u0416'), char32_t(0));
    QVERIFY(text::isForeignLetter(U'\u0430'));
    QVERIFY(!text::isForeignLetter(U'\u00F1'));
}

QTEST_GUILESS_MAIN(TestNormalise)
#include "tst_normalise.moc"
