// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signalwatch.h"

#include <QCoreApplication>
#include <QTest>
#include <csignal>
#include <unistd.h>

#include "tests/testing/testing.h"

using namespace ns::app;

class TestSignalWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void setsTheToken_data();
    void setsTheToken();
    void endsWithoutASignal();
};

void TestSignalWatch::setsTheToken_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("interrupted");
    QTest::newRow("Ctrl+C") << SIGINT << true;
    QTest::newRow("terminate") << SIGTERM << false;
}

void TestSignalWatch::setsTheToken()
{
    QFETCH(int, signal);
    const StopToken token;
    const SignalWatch watch(token);
    QVERIFY(!token.isStopRequested());
    QCOMPARE(::kill(::getpid(), signal), 0);
    QTRY_VERIFY_WITH_TIMEOUT(token.isStopRequested(), 5000);
    QTEST(token.wasInterrupted(), "interrupted");
}

void TestSignalWatch::endsWithoutASignal()
{
    const StopToken token;
    {
        const SignalWatch watch(token);
    }
    QVERIFY(!token.isStopRequested());
}

// Qt Test's own threads must inherit the blocked signals, as every thread of the agent does.
int main(int argc, char *argv[])
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    QCoreApplication application(argc, argv);
    TestSignalWatch test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_signalwatch.moc"
