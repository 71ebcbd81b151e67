// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectionconfig.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

namespace {

/// JSON with single quotes, because moc 6.4 loses its way in raw strings.
std::string json(const char *text)
{
    return QByteArray(text).replace('\'', '"').toStdString();
}

} // namespace

class TestConnectionConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void readsFileChannel()
    {
        const auto config = parseConnection(json("{'id':'sandbox-1','kind':'channel.file','priority':-3,'folder':'sent'}"));
        NS_VERIFY_OK(config);
        QCOMPARE(config->id, "sandbox-1");
        QCOMPARE(config->kind, "channel.file");
        QCOMPARE(config->priority, -3);
        QCOMPARE(std::get<FileChannelConfig>(config->settings).folder, "sent");
        QCOMPARE(std::get<FileChannelConfig>(config->settings).from, "nightshift@localhost");
    }

    void readsHttpChannel()
    {
        const auto config = parseConnection(json("{'id':'sms','kind':'channel.http','url':'https://sms.example.org/v1','channel':'sms','honours_keys':true,'lookup_url':'https://sms.example.org/v1/status?x=1','timeout_ms':2500}"));
        NS_VERIFY_OK(config);
        const auto &http = std::get<HttpChannelConfig>(config->settings);
        QCOMPARE(http.url, "https://sms.example.org/v1");
        QCOMPARE(http.channel, "sms");
        QVERIFY(http.honoursKeys);
        QCOMPARE(http.lookupUrl, "https://sms.example.org/v1/status?x=1");
        QCOMPARE(http.timeout.count(), 2500);
        QCOMPARE(config->priority, 0);
    }

    void defaultsOfHttpChannel()
    {
        const auto config = parseConnection(json("{'id':'a','kind':'channel.http','url':'http://127.0.0.1:9/x','channel':'whatsapp'}"));
        NS_VERIFY_OK(config);
        const auto &http = std::get<HttpChannelConfig>(config->settings);
        QVERIFY(!http.honoursKeys);
        QVERIFY(http.lookupUrl.empty());
        QCOMPARE(http.timeout.count(), 10'000);
    }

    void readsIngress()
    {
        const auto config = parseConnection(json("{'id':'hook','kind':'ingress.http','secret':'env:HOOK'}"));
        NS_VERIFY_OK(config);
        QCOMPARE(std::get<IngressConfig>(config->settings).secret, "env:HOOK");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const auto file = [](const char *name, const std::string &text, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(says);
        };
        file("not json", "{", "not valid JSON");
        file("not an object", "[]", "one JSON object");
        file("no id", json("{'kind':'channel.file','folder':'x'}"), "id: missing");
        file("id in capitals", json("{'id':'Mail','kind':'channel.file','folder':'x'}"), "id: ");
        file("id too long", json("{'id':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','kind':'channel.file','folder':'x'}"), "id: ");
        file("id climbs", json("{'id':'../x','kind':'channel.file','folder':'x'}"), "id: ");
        file("unknown kind", json("{'id':'a','kind':'channel.pigeon'}"), "kind: unknown");
        file("unknown field", json("{'id':'a','kind':'channel.file','folder':'x','foldre':'y'}"), "foldre: unknown field");
        file("field of another kind", json("{'id':'a','kind':'channel.file','folder':'x','url':'y'}"), "url: unknown field");
        file("no folder", json("{'id':'a','kind':'channel.file'}"), "folder: missing");
        file("folder is a number", json("{'id':'a','kind':'channel.file','folder':7}"), "folder: ");
        file("folder is empty", json("{'id':'a','kind':'channel.file','folder':''}"), "folder: ");
        file("from injects", json("{'id':'a','kind':'channel.file','folder':'x','from':'a@b\\r\\nBcc: c@d'}"), "from: ");
        file("priority is a text", json("{'id':'a','kind':'channel.file','folder':'x','priority':'1'}"), "priority: ");
        file("priority wraps", json("{'id':'a','kind':'channel.file','folder':'x','priority':18446744073709551615}"), "priority: ");
        file("priority is a fraction", json("{'id':'a','kind':'channel.file','folder':'x','priority':1.5}"), "priority: ");
        file("no url", json("{'id':'a','kind':'channel.http','channel':'sms'}"), "url: missing");
        file("http beyond loopback", json("{'id':'a','kind':'channel.http','channel':'sms','url':'http://sms.example.org/'}"), "url: http only");
        file("http to a look-alike", json("{'id':'a','kind':'channel.http','channel':'sms','url':'http://127.0.0.1.example.org/'}"), "url: http only");
        file("other scheme", json("{'id':'a','kind':'channel.http','channel':'sms','url':'ftp://127.0.0.1/'}"), "url: only https");
        file("password in url", json("{'id':'a','kind':'channel.http','channel':'sms','url':'https://u:p@sms.example.org/'}"), "url: user name");
        file("lookup http", json("{'id':'a','kind':'channel.http','channel':'sms','url':'https://a.example.org/','lookup_url':'http://a.example.org/'}"), "lookup_url: http only");
        file("channel with space", json("{'id':'a','kind':'channel.http','channel':'s ms','url':'https://a.example.org/'}"), "channel: ");
        file("channel star", json("{'id':'a','kind':'channel.http','channel':'*','url':'https://a.example.org/'}"), "channel: ");
        file("keys not a flag", json("{'id':'a','kind':'channel.http','channel':'sms','url':'https://a.example.org/','honours_keys':'yes'}"), "honours_keys: ");
        file("timeout too small", json("{'id':'a','kind':'channel.http','channel':'sms','url':'https://a.example.org/','timeout_ms':0}"), "timeout_ms: ");
        file("literal secret", json("{'id':'a','kind':'ingress.http','secret':'hunter2'}"), "secret: a secret is never written here");
        file("no secret", json("{'id':'a','kind':'ingress.http'}"), "secret: missing");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto config = parseConnection(text.toStdString());
        QVERIFY(!config);
        QCOMPARE(config.error().code, ErrorCode::InvalidInput);
        QVERIFY2(config.error().text.find(says.toStdString()) != std::string::npos, config.error().text.c_str());
        QVERIFY(config.error().text.find("hunter2") == std::string::npos);
    }

    void kindNotBuiltYet()
    {
        const auto config = parseConnection(json("{'id':'mail','kind':'channel.smtp','host':'x'}"));
        QVERIFY(!config);
        QCOMPARE(config.error().code, ErrorCode::Unsupported);
        QCOMPARE(config.error().text, "connection kind not built yet");
        QCOMPARE(config.error().where, "channel.smtp");
    }

    void tooDeepOrTooLarge()
    {
        QVERIFY(!parseConnection(std::string(100'000, '[')));
        const auto large = parseConnection(json("{'id':'") + std::string(70'000, 'a') + json("'}"));
        QVERIFY(!large);
        QCOMPARE(large.error().code, ErrorCode::TooLarge);
    }

    void loopback_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("v4") << QByteArray("http://127.0.0.1:8080/x") << true;
        QTest::newRow("v4 net") << QByteArray("http://127.9.9.9/") << true;
        QTest::newRow("v6") << QByteArray("http://[::1]:80/") << true;
        QTest::newRow("name") << QByteArray("https://LOCALHOST/") << true;
        QTest::newRow("outside") << QByteArray("https://example.org/") << false;
        QTest::newRow("private") << QByteArray("https://192.168.0.1/") << false;
        QTest::newRow("any") << QByteArray("http://0.0.0.0/") << false;
        QTest::newRow("name below") << QByteArray("https://localhost.example.org/") << false;
    }
    void loopback()
    {
        QFETCH(QByteArray, url);
        QFETCH(bool, loopback);
        QCOMPARE(isLoopbackUrl(url.toStdString()), loopback);
    }
};

QTEST_GUILESS_MAIN(TestConnectionConfig)
#include "tst_connectionconfig.moc"
