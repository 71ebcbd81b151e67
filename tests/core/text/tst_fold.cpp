// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include "tests/testing/testing.h"

using namespace ns;

class TestFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void fold_data();
    void fold();
    void names_data();
    void names();
    void words();
    void trims();
};

void TestFold::fold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("accents and space") << QStringLiteral("  José   ÑANDÚ ") << QStringLiteral("jose nandu");
    QTest::newRow("decomposed") << QStringLiteral("Jose\u0301") << QStringLiteral("jose");
    QTest::newRow("portuguese") << QStringLiteral("NÃO, coração") << QStringLiteral("nao, coracao");
    QTest::newRow("zero width") << QStringLiteral("b\u200Baja") << QStringLiteral("baja");
    QTest::newRow("bidi mark") << QStringLiteral("\u202Estop") << QStringLiteral("stop");
    QTest::newRow("full width") << QStringLiteral("ＳＴＯＰ") << QStringLiteral("stop");
    QTest::newRow("cedilla and ligature") << QStringLiteral("AÇÃO ﬁn") << QStringLiteral("acao fin");
    QTest::newRow("new lines") << QStringLiteral("a\r\n\tb") << QStringLiteral("a b");
    QTest::newRow("empty") << QString() << QString();
}

void TestFold::fold()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(text::fold(text), folded);
    QCOMPARE(text::fold(folded), folded); // folding twice changes nothing
}

void TestFold::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("folded");
    for (const char *spelling : {"Time_Zone", "time zone", "TimeZone", " time-zone "})
        QTest::newRow(spelling) << QByteArray(spelling) << QByteArray("timezone");
    QTest::newRow("accent") << QByteArray("Teléfono") << QByteArray("telefono");
}

void TestFold::names()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, folded);
    QCOMPARE(text::foldName(name.toStdString()), folded.toStdString());
}

void TestFold::words()
{
    QCOMPARE(text::foldWords(QStringLiteral("¡BAJA!")), QStringLiteral("baja"));
    QCOMPARE(text::foldWords(QStringLiteral("no, gracias... 2x1")), QStringLiteral("no gracias 2x1"));
    QCOMPARE(text::foldWords(QStringLiteral("?!")), QString());
}

void TestFold::trims()
{
    QCOMPARE(text::trimmed(" \t a b\u00A0\u2003\n"), std::string("a b"));
    QCOMPARE(text::trimmed(""), std::string());
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
