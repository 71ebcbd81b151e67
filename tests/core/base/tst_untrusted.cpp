// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/untrusted.h"

#include "tests/testing/testing.h"

using namespace ns;

class TestUntrusted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void utf8_data();
    void utf8();
    void deepNestingIsRefused();
    void depthCountsOnlyOutsideStrings();
    void sizeIsBounded();
    void invalidUtf8IsNamedByOffset();
    void nothingFollowsANulByte();
};

void TestUntrusted::utf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("firstBad"); // -1: none
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("ascii") << QByteArray("abc") << qint64(-1);
    QTest::newRow("two bytes") << QByteArray("\xC3\xB1") << qint64(-1);
    QTest::newRow("three bytes") << QByteArray("\xE2\x82\xAC") << qint64(-1);
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << qint64(-1);
    QTest::newRow("last code point") << QByteArray("\xF4\x8F\xBF\xBF") << qint64(-1);
    QTest::newRow("lone continuation") << QByteArray("a\x80") << qint64(1);
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << qint64(0);
    QTest::newRow("overlong two") << QByteArray("\xC1\xBF") << qint64(0);
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << qint64(0);
    QTest::newRow("overlong four") << QByteArray("\xF0\x80\x80\xAF") << qint64(0);
    QTest::newRow("surrogate") << QByteArray("ab\xED\xA0\x80") << qint64(2);
    QTest::newRow("above the last") << QByteArray("\xF4\x90\x80\x80") << qint64(0);
    QTest::newRow("five byte lead") << QByteArray("\xF8\x88\x80\x80\x80") << qint64(0);
    QTest::newRow("FE") << QByteArray("\xFE") << qint64(0);
    QTest::newRow("cut off two") << QByteArray("ab\xC3") << qint64(2);
    QTest::newRow("cut off four") << QByteArray("\xF0\x9F\x98") << qint64(0);
    QTest::newRow("latin-1 word") << QByteArray("ni\xF1o") << qint64(2);
}

void TestUntrusted::utf8()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, firstBad);
    const std::size_t found = findInvalidUtf8(std::string_view(text.constData(), std::size_t(text.size())));
    QCOMPARE(found, firstBad < 0 ? std::string_view::npos : std::size_t(firstBad));
}

void TestUntrusted::deepNestingIsRefused()
{
    const std::string deep(200 * 1024, '[');
    const Status checked = checkUntrusted(deep);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::TooLarge);
    NS_VERIFY_OK(checkUntrusted(std::string(64, '[') + std::string(64, ']')));
    QVERIFY(!checkUntrusted(std::string(65, '{')));
}

void TestUntrusted::depthCountsOnlyOutsideStrings()
{
    NS_VERIFY_OK(checkUntrusted("\"" + std::string(500, '[') + "\""));
    NS_VERIFY_OK(checkUntrusted("\"\\\"" + std::string(500, '[') + "\""));
    QVERIFY(!checkUntrusted("\"\\\\\"" + std::string(500, '['))); // the backslash is escaped, so the string ends
}

void TestUntrusted::sizeIsBounded()
{
    NS_VERIFY_OK(checkUntrusted(std::string(10, ' '), {.bytesMax = 10}));
    const Status checked = checkUntrusted(std::string(11, ' '), {.bytesMax = 10});
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::TooLarge);
}

void TestUntrusted::invalidUtf8IsNamedByOffset()
{
    const Status checked = checkUntrusted("{\"a\":\"\xFF\"}");
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QCOMPARE(checked.error().text, std::string("not UTF-8 at byte 6"));
}

/// nlohmann takes a NUL for the end of the text, and what lies behind it for nothing.
void TestUntrusted::nothingFollowsANulByte()
{
    const Status read = checkUntrusted(std::string_view("{\"a\":[1]}\0{}", 12));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY(read.error().text.find("offset 9") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestUntrusted)
#include "tst_untrusted.moc"
