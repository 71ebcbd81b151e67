// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemdunit.h"

#include <QTest>

#include "tests/testing/testing.h"

using namespace ns::app;

class TestSystemdUnit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void quotes_data();
    void quotes();
    void startsTheAgent();
};

void TestSystemdUnit::quotes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << "/usr/bin/x" << "\"/usr/bin/x\"";
    QTest::newRow("space") << "/a b" << "\"/a b\"";
    QTest::newRow("percent") << "/100%" << "\"/100%%\"";
    QTest::newRow("dollar") << "/$HOME" << "\"/$$HOME\"";
    QTest::newRow("quote and backslash") << "/a\"b\\c" << "\"/a\\\"b\\\\c\"";
}

void TestSystemdUnit::quotes()
{
    QFETCH(QString, path);
    QTEST(QString::fromStdString(quoteForExec(path.toStdString())), "word");
}

void TestSystemdUnit::startsTheAgent()
{
    const std::string unit = writeUnit({"/opt/ns/nightshift-agent", "/home/ana/mi negocio"});
    QVERIFY(unit.find("\nExecStart=\"/opt/ns/nightshift-agent\" run --quiet --workspace \"/home/ana/mi negocio\"\n") != std::string::npos);
    QVERIFY(unit.find("\nRestart=on-failure\n") != std::string::npos);
    QVERIFY(unit.find("[Install]\nWantedBy=default.target\n") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSystemdUnit)
#include "tst_systemdunit.moc"
