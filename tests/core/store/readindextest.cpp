// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/readindextest.h"

namespace ns::store::testing {

void ReadIndexTest::start()
{
    ns::testing::failOnWarnings();
    m_harness = std::make_unique<Harness>(Harness::Kind::Sqlite);
}

void ReadIndexTest::end()
{
    m_reader.reset();
    m_index.reset();
    m_harness.reset();
}

void ReadIndexTest::openIndex()
{
    m_reader.reset();
    m_index.reset();
    auto opened = ReadIndex::open(m_harness->path(), indexPath());
    NS_VERIFY_OK(opened);
    m_index = std::move(*opened);
    auto reader = DeskReader::open(m_harness->path(), indexPath());
    NS_VERIFY_OK(reader);
    m_reader = std::move(*reader);
}

ports::StepResult ReadIndexTest::stepOf(const ports::AppendReceipt &receipt, const std::string &seed)
{
    auto step = makeStep(receipt, 1, seed);
    step.state.runs.clear();
    step.state.profile = {};
    step.state.profile.name = QString::fromStdString(seed);
    return step;
}

void ReadIndexTest::catchUpAll(ReadIndex &index)
{
    for (int i = 0; i < 1000; ++i) {
        const auto progress = index.catchUp();
        NS_VERIFY_OK(progress);
        if (progress->isCaughtUp && !progress->isBuilding)
            return;
    }
    QFAIL("never caught up");
}

} // namespace ns::store::testing
