// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <string>

#include "core/base/sharedcache.h"

class TestSharedCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheLastFew()
    {
        ns::SharedCache<int, std::string> cache(2);
        int made = 0;
        const auto get = [&](int key) {
            return *cache.get(key, [&] {
                ++made;
                return std::make_shared<const std::string>(std::to_string(key));
            });
        };
        QCOMPARE(get(1), std::string("1"));
        QCOMPARE(get(1), std::string("1"));
        QCOMPARE(made, 1);
        get(2);
        get(3); // 1 goes
        QCOMPARE(made, 3);
        get(2);
        QCOMPARE(made, 3);
        get(1);
        QCOMPARE(made, 4);
    }

    void nothingIsNotKept()
    {
        ns::SharedCache<int, std::string> cache(2);
        int asked = 0;
        const auto make = [&]() -> std::shared_ptr<const std::string> {
            ++asked;
            return nullptr;
        };
        QVERIFY(!cache.get(1, make));
        QVERIFY(!cache.get(1, make));
        QCOMPARE(asked, 2); // a file that is not there now may be there later
    }
};

QTEST_GUILESS_MAIN(TestSharedCache)
#include "tst_sharedcache.moc"
