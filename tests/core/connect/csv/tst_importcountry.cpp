// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/importcountry.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

class TestImportCountry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void codes_data();
    void codes();
};

void TestImportCountry::codes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *text, const char *code) { QTest::newRow(*text != '\0' ? text : "empty") << QByteArray(text) << QByteArray(code); };
    row("PE", "PE");
    row("mx", "MX");
    row("México", "MX");
    row("mexico", "MX");
    row("Perú", "PE");
    row("BRASIL", "BR");
    row("Brazil", "BR");
    row("Argentina", "AR");
    row("Estados Unidos", "US");
    row("USA", "US");
    row("India", "IN");
    row("Bangladesh", "BD");
    row("España", "ES");
    row("Costa Rica", "CR");
    row("República Dominicana", "DO");
    row("XX", "");
    row("unknown", "");
    row("", "");
}

void TestImportCountry::codes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const CountryNames names;
    QCOMPARE(QByteArray::fromStdString(names.codeOf(text.toStdString())), code);
}

QTEST_GUILESS_MAIN(TestImportCountry)
#include "tst_importcountry.moc"
