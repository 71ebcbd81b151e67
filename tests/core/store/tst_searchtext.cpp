// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchtext.h"

#include "tests/testing/testing.h"

using namespace ns::store;

class TestSearchText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void makesAQuery_data();
    void makesAQuery();
    void hasABound();
};

void TestSearchText::makesAQuery_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::newRow("nothing") << "" << "\"\"";
    QTest::newRow("one word") << "Rosa" << "\"Rosa\"*";
    QTest::newRow("two words") << "  rosa\tquispe " << "\"rosa\" \"quispe\"*";
    QTest::newRow("operators are words or nothing") << "a OR (b* NEAR \"c\")" << "\"a\" \"OR\" \"b\" \"NEAR\" \"c\"*";
    QTest::newRow("accents, composed") << "jos\u00e9" << "\"jos\u00e9\"*";
    QTest::newRow("accents, apart") << "jose\u0301 x\u0301y" << "\"jos\u00e9\" \"xy\"*";
    QTest::newRow("a mark that is no diacritic parts words") << "1\u035crm" << "\"1\" \"rm\"*";
    QTest::newRow("a sign outside the first plane parts words") << "a\U0001F64Fb" << "\"a\" \"b\"*";
    QTest::newRow("a letter outside the first plane") << "\U00010330\U00010331" << "\"\U00010330\U00010331\"*";
    QTest::newRow("a letter newer than the index's tables") << "a\u0560b" << "\"a\" \"\u0560\" \"b\"*";
    QTest::newRow("half a character") << QString(QChar(0xD800)) + u'a' << "\"a\"*";
}

void TestSearchText::makesAQuery()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QCOMPARE(matchQuery(text.toStdString()), query);
}

void TestSearchText::hasABound()
{
    QString many;
    for (int i = 0; i < 1000; ++i)
        many += QStringLiteral("w%1 ").arg(i);
    const QString query = matchQuery(many.toStdString());
    QCOMPARE(query.count(u'"'), 128);
    QVERIFY(query.endsWith(QStringLiteral("\"w63\"*")));
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
