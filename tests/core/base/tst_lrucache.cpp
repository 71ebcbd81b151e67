// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lrucache.h"

#include <string>

#include "tests/testing/testing.h"

using ns::LruCache;

class TestLruCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void keepsWhatWasUsedLast();
    void putReplaces();
    void erasesAndClears();
};

void TestLruCache::keepsWhatWasUsedLast()
{
    LruCache<int, std::string> cache(2);
    cache.put(1, "one");
    cache.put(2, "two");
    QVERIFY(cache.find(1) != nullptr); // now 2 is the one that nobody asked for longest
    cache.put(3, "three");
    QCOMPARE(cache.size(), std::size_t(2));
    QVERIFY(cache.find(2) == nullptr);
    QCOMPARE(*cache.find(1), std::string("one"));
    QCOMPARE(*cache.find(3), std::string("three"));
}

void TestLruCache::putReplaces()
{
    LruCache<int, std::string> cache(2);
    cache.put(1, "one");
    cache.put(2, "two");
    cache.put(1, "uno"); // and counts as used
    cache.put(3, "three");
    QCOMPARE(*cache.find(1), std::string("uno"));
    QVERIFY(cache.find(2) == nullptr);
}

void TestLruCache::erasesAndClears()
{
    LruCache<int, std::string> cache(2);
    cache.put(1, "one");
    cache.put(2, "two");
    cache.erase(1);
    cache.erase(7);
    QVERIFY(cache.find(1) == nullptr);
    QCOMPARE(cache.size(), std::size_t(1));
    cache.clear();
    QVERIFY(cache.find(2) == nullptr);
    cache.put(4, "four");
    QCOMPARE(*cache.find(4), std::string("four"));
}

QTEST_GUILESS_MAIN(TestLruCache)
#include "tst_lrucache.moc"
