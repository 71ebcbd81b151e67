// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include "tests/testing/testing.h"

using namespace ns;

class TestHash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void knownDigests();
    void partsDoNotRunTogether();
    void derivedIdsAreStable();
    void timedIdsAreLedByTheirTime();
    void shardHashIsFnv1a();
    void hexOfAnyByte();
};

void TestHash::knownDigests()
{
    // FIPS 180-4 examples.
    QCOMPARE(toHex(sha256("")), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(toHex(sha256("abc")), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestHash::partsDoNotRunTogether()
{
    QVERIFY(sha256Parts({"ab", "c"}) != sha256Parts({"a", "bc"}));
    QVERIFY(sha256Parts({"ab", ""}) != sha256Parts({"ab"}));
    QVERIFY(sha256Parts({"a", "b"}) == sha256Parts({"a", "b"}));
}

void TestHash::derivedIdsAreStable()
{
    const std::string id = derivedId("ns-", {"run", "node", "1"}, 32);
    QCOMPARE(id.size(), 35U);
    QVERIFY(id.starts_with("ns-"));
    QCOMPARE(id, derivedId("ns-", {"run", "node", "1"}, 32));
    QVERIFY(id != derivedId("ns-", {"run", "node", "2"}, 32));
    QCOMPARE(derivedId("x", {"a"}).size(), 21U);
}

void TestHash::timedIdsAreLedByTheirTime()
{
    const Instant at = fromMillis(0x0123456789AB);
    const std::string id = timedId("run-", at, {"contact", "welcome"}, 28);
    QCOMPARE(id.size(), 32U);
    QVERIFY(id.starts_with("run-0123456789ab"));
    QCOMPARE(id, timedId("run-", at, {"contact", "welcome"}, 28));
    QVERIFY(id != timedId("run-", at, {"contact", "cold"}, 28));
    QVERIFY(timedId("run-", at, {"z"}) < timedId("run-", at + Millis{1}, {"a"}));
    QCOMPARE(timeOfId("run-", id), at);
    for (const char *other : {"", "run-", "run-1", "run-0123456789a", "run-0123456789ax", "ns-0123456789ab00"})
        QCOMPARE(timeOfId("run-", other), Instant{});
    QVERIFY(timedId("", fromMillis(-5), {"a"}).starts_with("000000000000")); // before 1970
}

void TestHash::shardHashIsFnv1a()
{
    QCOMPARE(shardHash(""), 14695981039346656037ULL);
    QCOMPARE(shardHash("a"), 0xaf63dc4c8601ec8cULL); // the reference value of the FNV authors
}

void TestHash::hexOfAnyByte()
{
    QCOMPARE(toHex(std::string_view("\x00\x7f\x80\xff", 4)), std::string("007f80ff"));
}

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
