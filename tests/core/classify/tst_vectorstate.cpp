// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/vectorstate.h"

#include "core/classify/trainer.h"
#include "tests/testing/testing.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

using namespace ns::classify;

namespace {

#if defined(__x86_64__)

/// Whether the processor tells which of its registers are in use.
bool isTold()
{
    unsigned a = 0, b = 0, c = 0, d = 0;
    return __builtin_cpu_supports("avx") && __get_cpuid_count(0xD, 1, &a, &b, &c, &d) && (a & 4U) != 0;
}

bool areUpperHalvesUsed()
{
    unsigned low = 0, high = 0;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(1));
    return (low & 4U) != 0;
}

void useUpperHalves()
{
    __asm__ volatile("vpcmpeqd %%xmm0, %%xmm0, %%xmm0\n\tvinsertf128 $1, %%xmm0, %%ymm0, %%ymm0" : : : "xmm0");
}

#else

bool isTold() { return false; }
bool areUpperHalvesUsed() { return false; }
void useUpperHalves() {}

#endif

} // namespace

class TestVectorState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        if (!isTold())
            QSKIP("this processor does not tell");
    }

    void releases()
    {
        useUpperHalves();
        QVERIFY(areUpperHalvesUsed());
        releaseUpperHalves();
        QVERIFY(!areUpperHalvesUsed());
        releaseUpperHalves(); // nothing to do
        QVERIFY(!areUpperHalvesUsed());
    }

    /// What the registers hold stays: only halves that nobody reads any more are given up.
    void numbersStay()
    {
        volatile double factor = 1.5;
        const double before = factor * 3;
        useUpperHalves();
        releaseUpperHalves();
        QCOMPARE(before, 4.5);
        QCOMPARE(factor * 3, 4.5);
    }

    void everyPieceOfWorkBeginsReleased_data()
    {
        QTest::addColumn<int>("piece");
        const char *const names[] = {"matrix", "round", "loss", "margins", "in place", "contributions"};
        for (int i = 0; i < 6; ++i)
            QTest::newRow(names[i]) << i;
    }
    void everyPieceOfWorkBeginsReleased()
    {
        QFETCH(int, piece);
        const std::vector<float> values = {1, 2, 3, 4, 5, 6, 7, 8};
        const std::vector<float> labels = {0, 0, 0, 0, 1, 1, 1, 1};
        const auto matrix = TrainingMatrix::create(values, 1, labels);
        NS_VERIFY_OK(matrix);
        const std::array<const TrainingMatrix *, 1> cached = {&*matrix};
        auto booster = Booster::create(makeParameters({}, 2, 1), cached);
        NS_VERIFY_OK(booster);
        NS_VERIFY_OK(booster->addRound(0, *matrix));
        std::vector<float> margins(8);
        useUpperHalves();
        switch (piece) {
        case 0: NS_VERIFY_OK(TrainingMatrix::create(values, 1, labels)); break;
        case 1: NS_VERIFY_OK(booster->addRound(1, *matrix)); break;
        case 2: NS_VERIFY_OK(booster->measureLoss(0, *matrix)); break;
        case 3: NS_VERIFY_OK(booster->predictMargins(*matrix, 1)); break;
        case 4: NS_VERIFY_OK(booster->predictInPlace(values, 8, margins)); break;
        default: NS_VERIFY_OK(booster->contributions(std::span(values).first(1))); break;
        }
        QVERIFY(!areUpperHalvesUsed());
    }
};

QTEST_GUILESS_MAIN(TestVectorState)
#include "tst_vectorstate.moc"
