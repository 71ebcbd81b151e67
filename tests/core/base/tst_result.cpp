// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <set>

#include "tests/testing/testing.h"

using namespace ns;

class TestResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void oneLine();
    void codeNamesAreDistinct();
};

void TestResult::oneLine()
{
    const Status failed = fail(ErrorCode::NotFound, "no such file", "/tmp/x", Retry::Later);
    QVERIFY(!failed);
    QCOMPARE(describe(failed.error()), std::string("not_found: no such file (/tmp/x)"));
    QCOMPARE(failed.error().retry, Retry::Later);
    QCOMPARE(describe(Error{ErrorCode::Busy, "full"}), std::string("busy: full"));
}

void TestResult::codeNamesAreDistinct()
{
    std::set<std::string_view> names;
    for (int code = 0; code <= int(ErrorCode::ClockBackwards); ++code)
        names.insert(codeName(ErrorCode(code)));
    QCOMPARE(names.size(), std::size_t(ErrorCode::ClockBackwards) + 1);
    QCOMPARE(codeName(ErrorCode::ClockBackwards), std::string_view("clock_backwards")); // CLI.md
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
