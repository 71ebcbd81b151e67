// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/packed.h"

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;

class TestPacked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void bytesAreStable();
    void edgesComeBack();
    void hashesTakeFourBytes();
    void cutShortIsAnError();
    void afterAnErrorEverythingIsEmpty();
    void aCountThatCannotBeTrueIsRefused();
    void tooLongIntegerIsRefused();
    void idsTakeHalfTheBytes_data();
    void idsTakeHalfTheBytes();
    void anyBytesAreSafe();
};

void TestPacked::bytesAreStable()
{
    PackWriter out;
    out.u64(300);
    out.i64(-1);
    out.flag(true);
    out.bytes("ab");
    out.real(1.0);
    const char expected[] = "\xAC\x02\x01\x01\x02" "ab" "\0\0\0\0\0\0\xF0\x3F";
    QCOMPARE(out.data(), std::string(expected, sizeof(expected) - 1)); // rows of today are read by the program of tomorrow
}

void TestPacked::edgesComeBack()
{
    PackWriter out;
    const std::vector<std::int64_t> edges = {0, -1, 1, 63, 64, -64, -65, std::numeric_limits<std::int64_t>::min(),
                                             std::numeric_limits<std::int64_t>::max()};
    for (const std::int64_t edge : edges)
        out.i64(edge);
    out.u64(std::numeric_limits<std::uint64_t>::max());
    out.real(-0.0);
    out.real(std::numeric_limits<double>::quiet_NaN());
    out.bytes(std::string_view("\0x", 2));
    const std::string data = out.take();
    PackReader in(data);
    for (const std::int64_t edge : edges)
        QCOMPARE(in.i64(), edge);
    QCOMPARE(in.u64(), std::numeric_limits<std::uint64_t>::max());
    QVERIFY(std::signbit(in.real()));
    QVERIFY(std::isnan(in.real()));
    QCOMPARE(in.bytes(), std::string("\0x", 2));
    QVERIFY(in.ok() && in.atEnd());
}

void TestPacked::hashesTakeFourBytes()
{
    PackWriter out;
    out.fixed32(0xFEDC'BA98U);
    out.fixed32(0);
    QCOMPARE(out.data(), std::string("\x98\xBA\xDC\xFE\0\0\0\0", 8));
    PackReader in(out.data());
    QCOMPARE(in.fixed32(), 0xFEDC'BA98U);
    QCOMPARE(in.fixed32(), 0U);
    QVERIFY(in.ok() && in.atEnd());
    QCOMPARE(in.fixed32(), 0U);
    QVERIFY(!in.ok());
}

void TestPacked::cutShortIsAnError()
{
    PackWriter out;
    out.u64(70000);
    out.bytes("hello");
    out.real(2.5);
    const std::string &whole = out.data();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        PackReader in(std::string_view(whole).substr(0, length));
        in.u64();
        in.bytes();
        in.real();
        QVERIFY(!in.ok());
    }
}

void TestPacked::afterAnErrorEverythingIsEmpty()
{
    PackReader in("\x05" "ab\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01");
    in.bytes();
    in.bytes();
    in.bytes();
    in.real();
    PackReader broken("\x7F" "ab");
    QVERIFY(broken.bytes().empty());
    QVERIFY(!broken.ok());
    QCOMPARE(broken.u64(), 0U);
    QCOMPARE(broken.i64(), 0);
    QCOMPARE(broken.real(), 0.0);
    QCOMPARE(broken.count(), 0U);
    QVERIFY(!broken.flag());
}

void TestPacked::aCountThatCannotBeTrueIsRefused()
{
    PackReader in("\x03" "ab");
    QCOMPARE(in.count(), 0U);
    QVERIFY(!in.ok());
    PackReader fits("\x02" "ab");
    QCOMPARE(fits.count(), 2U);
    QVERIFY(fits.ok());
}

void TestPacked::tooLongIntegerIsRefused()
{
    const std::string endless(11, '\x80');
    PackReader in(endless);
    QCOMPARE(in.u64(), 0U);
    QVERIFY(!in.ok());
}

void TestPacked::idsTakeHalfTheBytes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("bytes");
    QTest::newRow("of ours") << "run-39125f1e7153f726ec0c" << 1 + 4 + 1 + 10;
    QTest::newRow("all digits") << "94d7c80245728151" << 1 + 0 + 1 + 8;
    QTest::newRow("odd number of digits") << "x-abc" << 1 + 3 + 1 + 1;
    QTest::newRow("no digit") << "welcome" << 1 + 7 + 1;
    QTest::newRow("capitals are kept") << "run-ABCD" << 1 + 8 + 1;
    QTest::newRow("empty") << "" << 1 + 1;
}

void TestPacked::idsTakeHalfTheBytes()
{
    QFETCH(QString, id);
    PackWriter out;
    out.id(id.toStdString());
    QTEST(int(out.data().size()), "bytes");
    PackReader in(out.data());
    QCOMPARE(QString::fromStdString(in.id()), id);
    QVERIFY(in.ok() && in.atEnd());
}

void TestPacked::anyBytesAreSafe()
{
    Random random(7, "packed");
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(std::size_t(random.between(0, 40)), '\0');
        for (char &c : bytes)
            c = char(random.between(0, 255));
        PackReader in(bytes);
        for (int i = 0; i < 20; ++i) {
            const std::size_t left = in.count();
            QVERIFY(left <= bytes.size());
            QVERIFY(in.bytes().size() <= bytes.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestPacked)
#include "tst_packed.moc"
