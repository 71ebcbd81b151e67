// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/typingnoise.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestTypingNoise : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void slipsAsOftenAsItSays();
    void theSameChanceTypesTheSame();
    void leavesSignsAlone();
};

void TestTypingNoise::slipsAsOftenAsItSays()
{
    Random chance(1);
    const QString message = QStringLiteral("está ").repeated(20'000);
    int accents = 0;
    for (int i = 0; i < 100; ++i)
        accents += typeInHaste(QStringLiteral("áááááááááá"), chance).contains(QStringLiteral("á")) ? 1 : 0;
    QVERIFY2(accents > 15 && accents < 45, qPrintable(QString::number(accents))); // three in ten keep them
    const QString typed = typeInHaste(message, chance);
    const double change = double(typed.size() - message.size()) / double(message.size());
    QVERIFY(std::abs(change) < 0.01); // as many doubled as left out
    QVERIFY(typed != message);
}

void TestTypingNoise::theSameChanceTypesTheSame()
{
    Random one(9, "x"), other(9, "x");
    const QString message = QStringLiteral("¿Cuánto cuesta el curso de inglés para niños los sábados?");
    for (int i = 0; i < 50; ++i)
        QCOMPARE(typeInHaste(message, one), typeInHaste(message, other));
}

void TestTypingNoise::leavesSignsAlone()
{
    Random chance(2);
    const QString signs = QStringLiteral("123 ¿?! 👍 ...");
    for (int i = 0; i < 50; ++i)
        QCOMPARE(typeInHaste(signs, chance), signs);
    QCOMPARE(typeInHaste(QString(), chance), QString());
}

QTEST_GUILESS_MAIN(TestTypingNoise)
#include "tst_typingnoise.moc"
