// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "tests/core/store/journalharness.h"

namespace ns::store::testing {

inline constexpr Millis kHour{3'600'000};
inline constexpr Millis kDay{86'400'000};

/// Judges every item alike.
inline ports::ClaimJudge answer(ports::ClaimVerdict verdict)
{
    return [verdict](const ports::ClaimCandidate &) { return verdict; };
}

/// A test class of the Journal contract: its initTestCase_data calls addKinds(), and each of its tests then runs once per implementation.
class JournalTest : public QObject
{
protected:
    static void addKinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("sqlite") << int(Harness::Kind::Sqlite);
        QTest::newRow("memory") << int(Harness::Kind::Memory);
    }
    Harness &open(SqliteJournal::Options options = {})
    {
        QFETCH_GLOBAL(int, kind);
        m_harness = std::make_unique<Harness>(Harness::Kind(kind), std::move(options));
        return *m_harness;
    }
    std::unique_ptr<Harness> m_harness;
};

} // namespace ns::store::testing
