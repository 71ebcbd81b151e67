// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/ui/pages/traces/spans.h"
#include "ui/pages/traces/traceaxis.h"

using namespace ns;
using namespace ns::ui;
using testing::kHour;
using testing::span;

namespace {

using Spans = std::vector<console::SpanRow>;

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

/// Where spans are drawn: linear while anything works, cut down where nothing does for long.
class TestTraceAxis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void nothingIsAtTheBegin();
    void oneStretchIsLinear();
    void shortGapsKeepTheirScale();
    void hoursBetweenPartsAreCut();
    void spansOfNoLengthShareTheAxis();
    void manyGapsCutOnlyTheLongest();
    void damagedTimesStayOnTheAxis();
    void aStandingClockKeepsTheOrder();
    void ticksNeverCrowd();
};

void TestTraceAxis::nothingIsAtTheBegin()
{
    const TraceAxis axis;
    QCOMPARE(axis.partOf(12345), 0.0);
    QVERIFY(axis.ticks(5).empty());
    QVERIFY(TraceAxis(std::vector<console::SpanRow>{}).breaks().empty());
}

void TestTraceAxis::oneStretchIsLinear()
{
    const TraceAxis axis(Spans{span("a", "x", 1000, 2000, 0), span("b", "x", 1200, 1500)});
    QVERIFY(axis.breaks().empty());
    QVERIFY(near(axis.partOf(1000), 0));
    QVERIFY(near(axis.partOf(1250), 0.25));
    QVERIFY(near(axis.partOf(2000), 1));
    QVERIFY(near(axis.partOf(0), 0)); // clamped
    QVERIFY(near(axis.partOf(9999), 1));
}

void TestTraceAxis::shortGapsKeepTheirScale()
{
    const TraceAxis axis(Spans{span("a", "x", 0, 100), span("b", "x", 150, 250)}); // a gap of 50 after work of 200
    QVERIFY(axis.breaks().empty());
    QVERIFY(near(axis.partOf(150), 0.6));
}

void TestTraceAxis::hoursBetweenPartsAreCut()
{
    const TraceAxis axis(Spans{span("a", "step", 0, 100, 0), span("b", "send", 8 * kHour, 8 * kHour + 300, 0)});
    QCOMPARE(axis.breaks().size(), std::size_t(1));
    const TraceAxis::Break cut = axis.breaks().front();
    QCOMPARE(cut.micros, 8 * kHour - 100);
    QCOMPARE(cut.untilMicros, 8 * kHour);
    // 0.94 of the axis for 400 us of work: 100 before the break, 300 behind it
    QVERIFY(near(cut.begin, 0.235));
    QVERIFY(near(cut.end, 0.295));
    QVERIFY(near(axis.partOf(50), 0.1175));
    QVERIFY(near(axis.partOf(4 * kHour), 0.295)); // in the break
    QVERIFY(near(axis.partOf(8 * kHour + 300), 1));
    const auto ticks = axis.ticks(6);
    QCOMPARE(ticks.front(), (TraceAxis::Tick{0, 0, false}));
    const auto restart = std::find_if(ticks.begin(), ticks.end(), [](const TraceAxis::Tick &tick) { return tick.isRestart; });
    QVERIFY(restart != ticks.end());
    QCOMPARE(restart->micros, 8 * kHour);
}

void TestTraceAxis::spansOfNoLengthShareTheAxis()
{
    const TraceAxis axis(Spans{span("a", "x", 5, 5), span("b", "x", 5 + kHour, 5 + kHour)});
    QCOMPARE(axis.breaks().size(), std::size_t(1));
    QVERIFY(near(axis.partOf(5), 0));
    QVERIFY(near(axis.partOf(5 + kHour), 0.53)); // behind 0.47 of the axis and a break
}

void TestTraceAxis::manyGapsCutOnlyTheLongest()
{
    std::vector<console::SpanRow> spans;
    for (int i = 0; i < 20; ++i)
        spans.push_back(span("s", "x", i * kHour, i * kHour + 10));
    const TraceAxis axis(spans);
    QCOMPARE(axis.breaks().size(), std::size_t(TraceAxis::kBreaksMax));
    double before = -1;
    for (int i = 0; i < 20; ++i) { // order is kept whatever is cut
        QVERIFY(axis.partOf(i * kHour) > before);
        before = axis.partOf(i * kHour);
    }
}

void TestTraceAxis::damagedTimesStayOnTheAxis()
{
    const TraceAxis axis(Spans{span("a", "x", 100, 50), span("b", "x", 200, 300)}); // ends before it begins
    for (const std::int64_t at : {0, 50, 100, 250, 300, 1000})
        QVERIFY(axis.partOf(at) >= 0 && axis.partOf(at) <= 1);
}

void TestTraceAxis::aStandingClockKeepsTheOrder()
{
    console::SpanRow step = span("a", "step", 12, 80, 0);
    console::SpanRow send = span("b", "send", 3, 35); // business time stood still: its own ticks began anew
    send.part = 1;
    const TraceAxis axis(Spans{step, send});
    QVERIFY(near(axis.startOf(step), 0));
    QVERIFY(near(axis.endOf(step), 0.68)); // 68 of 100
    QVERIFY(near(axis.startOf(send), 0.68));
    QVERIFY(near(axis.endOf(send), 1));
}

void TestTraceAxis::ticksNeverCrowd()
{
    const TraceAxis axis(Spans{span("a", "x", 0, 4'620'000)});
    for (const int most : {1, 2, 3, 5, 8}) {
        const auto ticks = axis.ticks(most);
        QVERIFY(!ticks.empty());
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(ticks[i].part - ticks[i - 1].part >= 0.9 / most - 1e-9);
    }
}

QTEST_MAIN(TestTraceAxis)
#include "tst_traceaxis.moc"
