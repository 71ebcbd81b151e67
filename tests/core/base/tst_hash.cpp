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
