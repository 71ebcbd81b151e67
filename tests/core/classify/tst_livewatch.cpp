// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/livewatch.h"

#include <cmath>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

const Instant kStart = fromMillis(1'700'000'000'000);

struct Part
{
    int right = 0, wrong = 0;
    double confidence = 0.95;
};

/// Outcomes a minute apart, part by part, the right ones of a part first.
std::vector<DecidedOutcome> outcomes(std::initializer_list<Part> parts, Instant from = kStart)
{
    std::vector<DecidedOutcome> list;
    for (const Part &part : parts) {
        for (int i = 0; i < part.right + part.wrong; ++i) {
            const auto no = std::int64_t(list.size());
            list.push_back({from + Millis{60'000 * no}, "crm/L-" + std::to_string(no), part.confidence, i < part.right});
        }
    }
    return list;
}

WatchReference reference(std::size_t rows, std::size_t right)
{
    return {domain::ModelId("lead-a"), 0.93, 0.9, rows, right, {}};
}

Caution cautionAfter(const std::vector<DecidedOutcome> &list, const WatchReference &certified)
{
    return judgeWatch({.model = certified.model}, list, certified, kStart).caution;
}

} // namespace

class TestLiveWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void tripsAtTheRightCount_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("wrong");
        QTest::addColumn<int>("certifiedRight"); // of 400
        QTest::addColumn<int>("caution");
        const auto row = [](const char *name, int right, int wrong, int certified, Caution caution) {
            QTest::newRow(name) << right << wrong << certified << int(caution);
        };
        // Exact bounds, summed by hand over the binomial (Python, integers): target 0.93.
        row("nineteen are too few, however bad", 0, 19, 388, Caution::None);
        row("17 of 20: upper 0.9578, with 388/400 lower 0.9477", 17, 3, 388, Caution::None);
        row("16 of 20: upper 0.92865", 16, 4, 388, Caution::HandedOver);
        row("52 of 60: upper 0.93189, with 388/400 lower 0.93745", 52, 8, 388, Caution::None);
        row("51 of 60: upper 0.91945", 51, 9, 388, Caution::HandedOver);
        row("93 of 100 with 382/400: lower 0.93086", 93, 7, 382, Caution::None);
        row("92 of 100 with 382/400: lower 0.92858, upper 0.95957", 92, 8, 382, Caution::HandedOver); // all of one confidence: none to raise to
    }
    void tripsAtTheRightCount()
    {
        QFETCH(int, right);
        QFETCH(int, wrong);
        QFETCH(int, certifiedRight);
        QFETCH(int, caution);
        QCOMPARE(int(cautionAfter(outcomes({{right, wrong}}), reference(400, std::size_t(certifiedRight)))), caution);
    }

    void raisesToTheLowestThresholdThatHolds()
    {
        // 92 of 100 as above, but the mistakes are made at low confidence: from 0.96 on 60 of 60 are right, lower bound 0.05^(1/60) = 0.9513.
        const WatchReference certified = reference(400, 382);
        const WatchState raised = judgeWatch({.model = certified.model}, outcomes({{60, 0, 0.97}, {10, 0, 0.96}, {22, 8, 0.92}}), certified, kStart);
        QCOMPARE(raised.caution, Caution::Raised);
        QCOMPARE(raised.threshold, 0.96);
        QCOMPARE(raised.since, kStart);
        QCOMPARE(raised.effective(0.9), 0.96);
        QCOMPARE(raised.effective(0.99), 0.99);
    }

    void raisesNoFurtherThanProofGoes()
    {
        // 41 right ones prove 0.92954 only (0.05^(1/41)), 42 prove 0.93116.
        const WatchReference certified = reference(400, 382);
        const WatchState before{.model = certified.model};
        QCOMPARE(judgeWatch(before, outcomes({{41, 0, 0.97}, {51, 8, 0.92}}), certified, kStart).caution, Caution::HandedOver);
        QCOMPARE(judgeWatch(before, outcomes({{42, 0, 0.97}, {50, 8, 0.92}}), certified, kStart).caution, Caution::Raised);
    }

    void behindARaisedThresholdOutcomesAloneCount()
    {
        const WatchReference certified = reference(400, 382);
        const WatchState raised{.model = certified.model, .caution = Caution::Raised, .threshold = 0.96, .since = kStart};
        // 60 right: 0.9513. One wrong of 61: 0.9245 < 0.93, and nothing above restores it.
        QCOMPARE(judgeWatch(raised, outcomes({{60, 0, 0.97}, {0, 30, 0.92}}), certified, kStart), raised);
        QCOMPARE(judgeWatch(raised, outcomes({{60, 1, 0.97}}), certified, kStart).caution, Caution::HandedOver);
        const WatchState further = judgeWatch(raised, outcomes({{0, 1, 0.97}, {60, 0, 0.98}}), certified, kStart);
        QCOMPARE(further.caution, Caution::Raised);
        QCOMPARE(further.threshold, 0.98);
    }

    void staysTripped()
    {
        const WatchReference certified = reference(400, 390);
        const WatchState tripped{.model = certified.model, .caution = Caution::HandedOver, .since = kStart};
        QCOMPARE(judgeWatch(tripped, outcomes({{500, 0}}), certified, kStart + Millis{1}), tripped);
        QCOMPARE(tripped.effective(0.5), kNeverThreshold);
    }

    void anotherModelStartsAnew()
    {
        const WatchState tripped{.model = domain::ModelId("lead-old"), .caution = Caution::HandedOver, .since = kStart};
        const WatchState fresh = judgeWatch(tripped, {}, reference(400, 390), kStart + Millis{5});
        QCOMPARE(fresh.caution, Caution::None);
        QCOMPARE(fresh.model, domain::ModelId("lead-a"));
        QCOMPARE(fresh.countsFrom, Instant{});
    }

    void countsWhatCounts()
    {
        const WatchReference certified = reference(400, 388);
        WatchState state{.model = certified.model};
        // Sixty bad ones that a person has looked at, then ten good ones.
        state.countsFrom = kStart + Millis{60'000 * 60};
        const auto list = outcomes({{0, 60}, {10, 0}});
        QCOMPARE(judgeWatch(state, list, certified, kStart).caution, Caution::None);
        QCOMPARE(watchWindow(list, state, certified, {}).size(), std::size_t(10));
        // Under the model's threshold of 0.9 nothing was decided.
        QCOMPARE(cautionAfter(outcomes({{0, 60, 0.89}}), certified), Caution::None);
        // Only the newest: five hundred good ones push the bad ones out.
        QCOMPARE(cautionAfter(outcomes({{0, 60}, {500, 0}}), certified), Caution::None);
        QCOMPARE(watchWindow(outcomes({{0, 60}, {500, 0}}), {.model = certified.model}, certified, {}).front().right, true);
    }

    void orderOfArrivalIsNothing()
    {
        const WatchReference certified = reference(400, 388);
        auto list = outcomes({{300, 10}, {200, 30}});
        for (DecidedOutcome &outcome : list)
            outcome.at = kStart; // all at one instant: the contact decides
        auto other = list;
        std::ranges::reverse(other);
        QCOMPARE(watchWindow(list, {.model = certified.model}, certified, {}), watchWindow(other, {.model = certified.model}, certified, {}));
    }

    void measures()
    {
        const WatchReference certified = reference(400, 388);
        const WatchFigures figures = measureWatch(outcomes({{24, 6, 0.95}}), {.model = certified.model}, certified);
        QCOMPARE(figures.outcomes, std::size_t(30));
        QCOMPARE(figures.right, std::size_t(24));
        QVERIFY(std::abs(figures.upper95 - 0.90912594) < 1e-8);
        QVERIFY(std::abs(figures.ece - 0.15) < 1e-12); // says 0.95, is 0.8
        const WatchFigures none = measureWatch({}, {.model = certified.model}, certified);
        QCOMPARE(none.lower95, 0.0);
        QCOMPARE(none.upper95, 1.0);
        QVERIFY(std::abs(none.kept95 - 0.951846079) < 1e-8); // 388 of 400
    }

    void packs()
    {
        const WatchState state{domain::ModelId("lead-a"), Caution::Raised, 0.9625, kStart, kStart + Millis{7}};
        const auto back = unpackWatchState(packWatchState(state));
        QVERIFY(back.has_value());
        QCOMPARE(*back, state);
        const std::string bytes = packWatchState(state);
        QVERIFY(!unpackWatchState(bytes.substr(0, bytes.size() - 1)));
        QVERIFY(!unpackWatchState(bytes + "x"));
        QVERIFY(!unpackWatchState(""));
        QCOMPARE(unpackWatchState("\x07").error().code, ErrorCode::InvalidInput);
    }

    void stabilityIndex_data()
    {
        QTest::addColumn<double>("share"); // of "a"; the rest is "b"
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::addColumn<double>("index");
        QTest::newRow("nothing seen") << 0.5 << 0 << 0 << 0.0;
        QTest::newRow("the same") << 0.5 << 50 << 50 << 0.0;
        // (80.5/101 - 50.5/101) ln(80.5/50.5) + (20.5/101 - 50.5/101) ln(20.5/50.5)
        QTest::newRow("half becomes four fifths") << 0.5 << 80 << 20
                                                  << 30.0 / 101 * std::log(80.5 / 50.5) - 30.0 / 101 * std::log(20.5 / 50.5);
        QTest::newRow("one class is gone") << 0.5 << 100 << 0 << 50.0 / 101 * std::log(100.5 / 50.5) - 50.0 / 101 * std::log(0.5 / 50.5);
    }
    void stabilityIndex()
    {
        QFETCH(double, share);
        QFETCH(int, a);
        QFETCH(int, b);
        QFETCH(double, index);
        std::map<std::string, std::size_t> seen;
        if (a + b > 0)
            seen = {{"a", std::size_t(a)}, {"b", std::size_t(b)}};
        QVERIFY(std::abs(populationStability({{"a", share}, {"b", 1 - share}}, seen) - index) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestLiveWatch)
#include "tst_livewatch.moc"
