// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/store/recentstates.h"

using namespace ns;
using namespace ns::store;

namespace {

StatePtr stateOf(std::uint64_t version)
{
    domain::ContactState state;
    state.version = version;
    return std::make_shared<const domain::ContactState>(std::move(state));
}

} // namespace

class TestRecentStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheAskedVersionIsFound()
    {
        RecentStates recent;
        const StatePtr second = stateOf(2);
        recent.put(domain::ContactNo{7}, stateOf(1));
        recent.put(domain::ContactNo{7}, second);
        QCOMPARE(recent.find(domain::ContactNo{7}, 2), second);
        QVERIFY(!recent.find(domain::ContactNo{7}, 1));
        QVERIFY(!recent.find(domain::ContactNo{7}, 3)); // another process has gone on
        QVERIFY(!recent.find(domain::ContactNo{8}, 2));
    }
    void theOldestGoesFirst()
    {
        RecentStates recent;
        for (std::int64_t no = 1; no <= 2049; ++no)
            recent.put(domain::ContactNo{no}, stateOf(1));
        QVERIFY(!recent.find(domain::ContactNo{1}, 1));
        QVERIFY(recent.find(domain::ContactNo{2}, 1));
        QVERIFY(recent.find(domain::ContactNo{2049}, 1));
    }
    void whatWasRolledBackIsForgotten()
    {
        RecentStates recent;
        recent.put(domain::ContactNo{7}, stateOf(1));
        recent.clear();
        QVERIFY(!recent.find(domain::ContactNo{7}, 1));
    }
};

QTEST_GUILESS_MAIN(TestRecentStates)
#include "tst_recentstates.moc"
