// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/ingress/ingressserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/core/connect/ingress/rawclient.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;
using testing::eventLine;
using testing::MemorySink;
using testing::postEvents;
using testing::RawClient;

namespace {

QJsonObject bodyOf(const RawClient &client)
{
    return QJsonDocument::fromJson(client.lastBody()).object();
}

int number(const RawClient &client, const char *name)
{
    return bodyOf(client)[QLatin1String(name)].toInt(-1);
}

} // namespace

class TestIngressServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_sink = std::make_unique<MemorySink>();
        m_server = std::make_unique<IngressServer>(IngressOptions{.token = "token-1"}, m_clock);
        NS_VERIFY_OK(m_server->start(*m_sink));
    }
    void cleanup() { m_server.reset(); }

    void health()
    {
        RawClient client(m_server->port());
        client.write("GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(client.awaitStatus(), 200);
        QCOMPARE(client.lastBody(), QByteArray("{\"ok\":true}\n"));
    }

    void acceptsOneEventAfterCommit()
    {
        m_sink->mode = MemorySink::Mode::Hold;
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("e1")));
        QTRY_COMPARE(m_sink->heldCount(), 1u);
        QTest::qWait(50);
        QVERIFY(client.received().isEmpty()); // not durable: no word yet
        m_sink->commitHeld();
        QCOMPARE(client.awaitStatus(), 202);
        QCOMPARE(client.lastBody(), QByteArray("{\"accepted\":1,\"duplicates\":0,\"rejected\":[]}\n"));
        QCOMPARE(m_sink->keys.front().source, "hook");
        QCOMPARE(m_sink->keys.front().id, "e1");
    }

    void acceptsManyWithBlanksAndCrLf()
    {
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("e1") + "\r\n\r\n" + eventLine("e2") + "\n  \n" + eventLine("e1")));
        QCOMPARE(client.awaitStatus(), 202);
        QCOMPARE(number(client, "accepted"), 2);
        QCOMPARE(number(client, "duplicates"), 1);
    }

    void mixtureKeepsTheGoodLines()
    {
        RawClient client(m_server->port());
        client.write(postEvents("not json\n" + eventLine("e1") + "\n" + QByteArray(eventLine("e2")).replace("lead.created", "timer.fired")
                                + "\n" + QByteArray(eventLine("e3")).replace("lead.created", "lead.exploded") + "\n\xff\xfe\n"));
        QCOMPARE(client.awaitStatus(), 202);
        QCOMPARE(number(client, "accepted"), 1);
        const QJsonArray rejected = bodyOf(client)[QStringLiteral("rejected")].toArray();
        QCOMPARE(rejected.size(), 4);
        QCOMPARE(rejected[0][QStringLiteral("line")].toInt(), 1);
        QCOMPARE(rejected[1][QStringLiteral("line")].toInt(), 3);
        QCOMPARE(rejected[1][QStringLiteral("reason")].toString(), QStringLiteral("internal_type"));
        QCOMPARE(rejected[2][QStringLiteral("line")].toInt(), 4);
        QCOMPARE(rejected[3][QStringLiteral("line")].toInt(), 5);
        QCOMPARE(m_sink->keys.size(), 1u);
    }

    void noneValid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("rejected");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("blank") << QByteArray("\n \r\n") << 0;
        QTest::newRow("bad json") << QByteArray("{\"id\":") << 1;
        QTest::newRow("array") << QByteArray("[]") << 1;
        QTest::newRow("deep") << QByteArray(200'000, '[') << 1;
        QTest::newRow("line too long") << QByteArray(1'000'000, 'x') << 1;
        QTest::newRow("nul bytes") << QByteArray(10, '\0') << 1;
    }
    void noneValid()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, rejected);
        RawClient client(m_server->port());
        client.write(postEvents(body));
        QCOMPARE(client.awaitStatus(), 400);
        QCOMPARE(number(client, "accepted"), 0);
        QCOMPARE(bodyOf(client)[QStringLiteral("rejected")].toArray().size(), rejected);
        QVERIFY(m_sink->keys.empty());
    }

    void tooManyLines()
    {
        RawClient client(m_server->port());
        client.write(postEvents(QByteArray("{}\n").repeated(10'001)));
        QCOMPARE(client.awaitStatus(), 413);
        QVERIFY(m_sink->keys.empty());
    }

    void reasonsAreBounded()
    {
        RawClient client(m_server->port());
        client.write(postEvents(QByteArray("{}\n").repeated(1500)));
        QCOMPARE(client.awaitStatus(), 400);
        QCOMPARE(bodyOf(client)[QStringLiteral("rejected")].toArray().size(), 1000);
        QCOMPARE(number(client, "rejected_total"), 1500);
    }

    void unauthorized_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("wrong") << QByteArray("Authorization: Bearer token-2\r\n");
        QTest::newRow("prefix") << QByteArray("Authorization: Bearer token-\r\n");
        QTest::newRow("longer") << QByteArray("Authorization: Bearer token-11\r\n");
        QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n");
        QTest::newRow("no scheme") << QByteArray("Authorization: token-1\r\n");
        QTest::newRow("other scheme") << QByteArray("Authorization: Basic token-1\r\n");
    }
    void unauthorized()
    {
        QFETCH(QByteArray, header);
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("e1"), {}, header));
        QCOMPARE(client.awaitStatus(), 401);
        QVERIFY(client.received().contains("WWW-Authenticate: Bearer"));
        QVERIFY(!client.received().contains("token-1"));
        QVERIFY(m_sink->keys.empty());
    }

    void schemeIsCaseInsensitive()
    {
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("e1"), {}, "authorization: bearer token-1\r\n"));
        QCOMPARE(client.awaitStatus(), 202);
    }

    void sinkProblem_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("status");
        QTest::newRow("busy") << int(MemorySink::Mode::Busy) << 429;
        QTest::newRow("broken") << int(MemorySink::Mode::Broken) << 503;
        QTest::newRow("commit fails") << int(MemorySink::Mode::FailLater) << 503;
    }
    void sinkProblem()
    {
        QFETCH(int, mode);
        QFETCH(int, status);
        m_sink->mode = MemorySink::Mode(mode);
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("e1")));
        QCOMPARE(client.awaitStatus(), status);
        QVERIFY(client.received().contains("Retry-After: 1\r\n"));
    }

    void unknownPathAndMethod()
    {
        RawClient client(m_server->port());
        client.write("GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(client.awaitStatus(), 404);
        RawClient other(m_server->port());
        other.write("POST /v1/other HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
        QCOMPARE(other.awaitStatus(), 404);
    }

    void keepAliveServesMany()
    {
        RawClient client(m_server->port());
        for (int i = 1; i <= 50; ++i) {
            client.write(postEvents(eventLine("e" + QByteArray::number(i))));
            QCOMPARE(client.awaitStatus(i), 202);
        }
        QCOMPARE(m_sink->keys.size(), 50u);
    }

    void chunkedBody()
    {
        const QByteArray line = eventLine("e1");
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-1\r\nTransfer-Encoding: chunked\r\n\r\n"
                     + QByteArray::number(line.size(), 16) + "\r\n" + line + "\r\n0\r\n\r\n");
        QCOMPARE(client.awaitStatus(), 202);
        QCOMPARE(number(client, "accepted"), 1);
    }

    void clientThatLeavesBeforeTheCommit()
    {
        m_sink->mode = MemorySink::Mode::Hold;
        for (int i = 0; i < 20; ++i) {
            RawClient client(m_server->port());
            client.write(postEvents(eventLine("e" + QByteArray::number(i))));
            QTRY_COMPARE(m_sink->heldCount(), std::size_t(i + 1));
            client.vanish();
        }
        QTest::qWait(50); // the server sees them go
        m_sink->commitHeld();
        QTest::qWait(50);
        m_sink->mode = MemorySink::Mode::Commit;
        RawClient after(m_server->port());
        after.write(postEvents(eventLine("e0")));
        QCOMPARE(after.awaitStatus(), 202);
        QCOMPARE(number(after, "duplicates"), 1);
    }

    void slowCommitOutlivesTheDeadline()
    {
        IngressServer server({.token = "token-1", .limits = {.requestTime = std::chrono::milliseconds(200)}}, m_clock);
        NS_VERIFY_OK(server.start(*m_sink));
        m_sink->mode = MemorySink::Mode::Hold;
        RawClient client(server.port());
        client.write(postEvents(eventLine("e1")));
        QTRY_COMPARE(m_sink->heldCount(), 1u);
        QTest::qWait(500);
        QVERIFY(client.received().isEmpty());
        m_sink->commitHeld();
        QCOMPARE(client.awaitStatus(), 202);
        QTRY_VERIFY(client.isClosed()); // the deadline runs again
    }

    void commitAfterStop()
    {
        m_sink->mode = MemorySink::Mode::Hold;
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("e1")));
        QTRY_COMPARE(m_sink->heldCount(), 1u);
        m_server->stop();
        QCOMPARE(m_server->port(), 0);
        m_sink->commitHeld();
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().isEmpty());
    }

    void startsAgainAfterStop()
    {
        m_server->stop();
        NS_VERIFY_OK(m_server->start(*m_sink));
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("e1")));
        QCOMPARE(client.awaitStatus(), 202);
    }

    void refusesToStart_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("code");
        QTest::newRow("no token") << QByteArray("127.0.0.1") << QByteArray() << int(ErrorCode::InvalidInput);
        QTest::newRow("name") << QByteArray("localhost") << QByteArray("t") << int(ErrorCode::InvalidInput);
        QTest::newRow("all addresses") << QByteArray("0.0.0.0") << QByteArray("t") << int(ErrorCode::Unsupported);
        QTest::newRow("all v6 addresses") << QByteArray("::") << QByteArray("t") << int(ErrorCode::Unsupported);
    }
    void refusesToStart()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, token);
        QFETCH(int, code);
        IngressServer server({.token = token.toStdString(), .address = address.toStdString()}, m_clock);
        const Status started = server.start(*m_sink);
        QVERIFY(!started);
        QCOMPARE(int(started.error().code), code);
        QCOMPARE(server.port(), 0);
    }

    void portInUse()
    {
        IngressServer server({.token = "t", .port = m_server->port()}, m_clock);
        const Status started = server.start(*m_sink);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Network);
    }

    void remoteWhenAllowed()
    {
        IngressServer server({.token = "t", .address = "0.0.0.0", .allowRemote = true}, m_clock);
        NS_VERIFY_OK(server.start(*m_sink));
        QVERIFY(server.port() > 0);
    }

    void comparesTokens()
    {
        const Digest digest = sha256("abc");
        QVERIFY(isAuthorized("Bearer abc", digest));
        QVERIFY(isAuthorized("BEARER abc", digest));
        QVERIFY(!isAuthorized("Bearer  abc", digest));
        QVERIFY(!isAuthorized("Bearer", digest));
        QVERIFY(!isAuthorized("", digest));
        QVERIFY(!isAuthorized("Bearer ABC", digest));
        QVERIFY(!isAuthorized("\"earer abc", digest)); // '"' is 'b' without its letter bits
    }

private:
    testing::FakeClock m_clock{"2026-11-24T16:00:00Z"};
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<IngressServer> m_server;
};

QTEST_GUILESS_MAIN(TestIngressServer)
#include "tst_ingressserver.moc"
