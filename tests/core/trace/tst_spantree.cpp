// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/spantree.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::trace;

class TestSpanTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void timesAreBusinessTimePlusWhatPassed()
    {
        std::int64_t tick = 500;
        SpanTree tree(traceIdFor({"s", "1"}, Instant{}), "step", testing::at("2026-11-24T15:00:00Z"), [&] { return tick; });
        const std::size_t root = tree.open("root", std::nullopt);
        tick += 40;
        const std::size_t child = tree.open("child", root);
        tree.set(child, "k", std::string("v"));
        tick += 2;
        tree.close(child);
        tick += 8;
        const auto spans = unpackSpans(tree.pack());
        NS_VERIFY_OK(spans);
        const std::int64_t start = toMillis(testing::at("2026-11-24T15:00:00Z")) * 1000;
        QCOMPARE((*spans)[0].startMicros, start);
        QCOMPARE((*spans)[0].endMicros, start + 50);
        QCOMPARE((*spans)[1].startMicros, start + 40);
        QCOMPARE((*spans)[1].endMicros, start + 42);
        QCOMPARE((*spans)[1].parent, (*spans)[0].id);
        QCOMPARE((*spans)[1].attributes, (std::vector<Attribute>{{"k", std::string("v")}}));
    }
    void aLaterPartHangsUnderASpanOfTheFirst()
    {
        const auto ticks = [] { return std::int64_t{0}; };
        SpanTree step(traceIdFor({"s", "1"}, Instant{}), "step", Instant{}, ticks);
        const std::string parent = step.idOf(step.open("compose", std::nullopt));
        SpanTree delivery(traceIdFor({"s", "1"}, Instant{}), "ns-1#1", Instant{}, ticks);
        const std::size_t send = delivery.openUnder("send", parent);
        QVERIFY(delivery.idOf(send) != parent);
        QCOMPARE(unpackSpans(delivery.pack())->front().parent, parent);
    }
};

QTEST_GUILESS_MAIN(TestSpanTree)
#include "tst_spantree.moc"
