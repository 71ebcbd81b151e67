// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/senders.h"

#include <QDir>
#include <QFile>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

namespace {

/// JSON with single quotes, because moc 6.4 loses its way in raw strings.
ConnectionConfig parsed(const char *text)
{
    auto config = parseConnection(QByteArray(text).replace('\'', '"').toStdString());
    return config ? *config : ConnectionConfig{};
}

} // namespace

class TestSenders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void buildsChannelsAndPassesOthersOver()
    {
        QTemporaryDir workspace;
        const auto entries = buildSenders({parsed("{'id':'box','kind':'channel.file','folder':'out'}"),
                                           parsed("{'id':'sms','kind':'channel.http','url':'https://a.example.org/','channel':'sms','priority':4}"),
                                           parsed("{'id':'hook','kind':'ingress.http','secret':'env:X'}")},
                                          workspace.path().toStdString());
        NS_VERIFY_OK(entries);
        QCOMPARE(entries->size(), 2u);
        QCOMPARE(entries->at(0).connectionId, "box");
        QCOMPARE(entries->at(0).channels, std::vector<std::string>{"*"});
        QVERIFY(!entries->at(0).sender->traits().beyondLoopback);
        QCOMPARE(entries->at(1).connectionId, "sms");
        QCOMPARE(entries->at(1).priority, 4);
        QCOMPARE(entries->at(1).channels, std::vector<std::string>{"sms"});
        QVERIFY(entries->at(1).sender->traits().beyondLoopback);
        NS_VERIFY_OK(entries->at(0).sender->check());
        QVERIFY(QDir(workspace.filePath(QStringLiteral("out"))).exists()); // relative to the workspace
    }

    void refusesTwoOfOneId()
    {
        const auto config = parsed("{'id':'box','kind':'channel.file','folder':'out'}");
        const auto entries = buildSenders({config, config}, "/nowhere");
        QVERIFY(!entries);
        QCOMPARE(entries.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(entries.error().where, "box");
    }
};

QTEST_GUILESS_MAIN(TestSenders)
#include "tst_senders.moc"
