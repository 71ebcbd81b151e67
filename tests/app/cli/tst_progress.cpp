// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <QTest>
#include <sstream>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::app;

class TestProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_micros = 0;
        m_err.str({});
    }
    void showsShareRateAndRest();
    void withoutTotal();
    void atMostTenTimesASecond();
    void silentWithoutATerminal();
    void noteWipesTheLineFirst();
    void quietDropsNotes();
    void durations_data();
    void durations();

private:
    Progress make(bool enabled, bool notes = true)
    {
        return {m_err, {.enabled = enabled, .notes = notes, .nowMicros = [this] { return m_micros; }}};
    }
    std::int64_t m_micros = 0;
    std::ostringstream m_err;
};

void TestProgress::showsShareRateAndRest()
{
    Progress progress = make(true);
    progress.begin("import", 1000, "rows");
    m_micros = 2'000'000;
    progress.update(250);
    QCOMPARE(m_err.str(), std::string("\r\033[Kimport: 250 of 1000 (25 %) rows, 125/s, 7 s left"));
    progress.end();
    QVERIFY(m_err.str().ends_with("left\r\033[K"));
}

void TestProgress::withoutTotal()
{
    Progress progress = make(true);
    progress.begin("run", 0, "steps");
    m_micros = 1'000'000;
    progress.update(40);
    QCOMPARE(m_err.str(), std::string("\r\033[Krun: 40 steps, 40/s"));
}

void TestProgress::atMostTenTimesASecond()
{
    Progress progress = make(true);
    progress.begin("run", 0, "steps");
    for (int i = 0; i < 100; ++i) { // one second in steps of 10 ms
        m_micros += 10'000;
        progress.update(i);
    }
    const std::string text = m_err.str();
    QCOMPARE(std::count(text.begin(), text.end(), '\r'), 10);
}

void TestProgress::silentWithoutATerminal()
{
    Progress progress = make(false);
    progress.begin("run", 10, "steps");
    m_micros = 5'000'000;
    progress.update(5);
    progress.end();
    QCOMPARE(m_err.str(), std::string());
}

void TestProgress::noteWipesTheLineFirst()
{
    Progress progress = make(true);
    progress.begin("run", 0, "steps");
    m_micros = 1'000'000;
    progress.update(1);
    progress.note("a remark");
    QVERIFY(m_err.str().ends_with("\r\033[Ka remark\n"));
}

void TestProgress::quietDropsNotes()
{
    Progress progress = make(false, false);
    progress.note("a remark");
    QCOMPARE(m_err.str(), std::string());
}

void TestProgress::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64(12) << "12 s";
    QTest::newRow("minutes") << qint64(185) << "3 min 05 s";
    QTest::newRow("hours") << qint64(3723) << "1 h 02 min";
}

void TestProgress::durations()
{
    QFETCH(qint64, seconds);
    QTEST(QString::fromStdString(formatDuration(seconds)), "text");
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
