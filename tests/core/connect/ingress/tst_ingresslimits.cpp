// SPDX-License-Identifier: GPL-3.0-or-later
// What a hostile client can cost: raw sockets against the listener, with the limits of the product where that is quick enough.
#include <QElapsedTimer>
#include <QFile>

#include "core/connect/ingress/ingressserver.h"
#include "tests/core/connect/ingress/rawclient.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;
using namespace std::chrono_literals;
using testing::eventLine;
using testing::MemorySink;
using testing::postEvents;
using testing::RawClient;

namespace {

/// Resident bytes of this process, server and clients together; 0 where the system does not say.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

/// Writes `block` again and again, never more than 256 KB ahead, until `bytes` are out or the connection is gone. Bytes written; -1 when neither came in time.
qint64 flood(RawClient &client, const QByteArray &block, qint64 bytes, int timeOutMs = 20'000)
{
    qint64 written = 0;
    const auto push = [&] {
        while (written < bytes && client.socket().bytesToWrite() < 256 * 1024 && !client.isClosed()) {
            client.write(block);
            written += block.size();
        }
    };
    QObject pushing; // the connections end with it
    QObject::connect(&client.socket(), &QTcpSocket::bytesWritten, &pushing, push);
    QObject::connect(&client.socket(), &QTcpSocket::connected, &pushing, push);
    push();
    const bool ended = QTest::qWaitFor([&] { return client.isClosed() || written >= bytes; }, timeOutMs);
    return ended ? written : -1;
}

} // namespace

class TestIngressLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_sink = std::make_unique<MemorySink>();
        start({});
    }
    void cleanup()
    {
        // Whatever happened, the next client is served.
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("after")));
        QCOMPARE(client.awaitStatus(), 202);
        m_server.reset();
    }

    void hugeUploadIsCutEarly()
    {
        const qint64 before = residentBytes();
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-1\r\nContent-Length: 314572800\r\n\r\n");
        const qint64 written = flood(client, QByteArray(65'536, 'x'), 314'572'800);
        QVERIFY2(written > 0 && written < 40'000'000, QByteArray::number(written).constData());
        QVERIFY2(residentBytes() - before < 48'000'000, QByteArray::number(residentBytes() - before).constData());
        QVERIFY(m_sink->keys.empty());
    }

    void tooLargeIsTold()
    {
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-1\r\nContent-Length: 6000000\r\n\r\n" + QByteArray(6'000'000, 'x'));
        QCOMPARE(client.awaitStatus(), 413);
        QTRY_VERIFY(client.isClosed());
    }

    void largestAllowedPasses()
    {
        const QByteArray line = eventLine("big") + "\n";
        const QByteArray body = line + QByteArray(5 * 1024 * 1024 - 2000 - line.size(), ' ');
        RawClient client(m_server->port());
        client.write(postEvents(body));
        QCOMPARE(client.awaitStatus(), 202);
    }

    void endlessHeaders()
    {
        const qint64 before = residentBytes();
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\n");
        const qint64 written = flood(client, "X-Filler: " + QByteArray(1000, 'y') + "\r\n", 100'000'000);
        QVERIFY2(written > 0 && written < 20'000'000, QByteArray::number(written).constData());
        QVERIFY(residentBytes() - before < 32'000'000);
    }

    void longHeadIsTold()
    {
        RawClient client(m_server->port());
        client.write("GET /v1/health HTTP/1.1\r\nX-Filler: " + QByteArray(20'000, 'y') + "\r\n\r\n");
        QCOMPARE(client.awaitStatus(), 431);
        RawClient fits(m_server->port());
        fits.write("GET /v1/health HTTP/1.1\r\nHost: x\r\nX-Filler: " + QByteArray(15'000, 'y') + "\r\n\r\n");
        QCOMPARE(fits.awaitStatus(), 200);
    }

    void endlessRequestLine()
    {
        RawClient client(m_server->port());
        const qint64 written = flood(client, QByteArray(10'000, 'A'), 100'000'000);
        QVERIFY2(written > 0 && written < 20'000'000, QByteArray::number(written).constData());
    }

    void chunkedFlood()
    {
        const qint64 before = residentBytes();
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-1\r\nTransfer-Encoding: chunked\r\n\r\n");
        const qint64 written = flood(client, "4000\r\n" + QByteArray(0x4000, 'x') + "\r\n", 314'572'800);
        QVERIFY2(written > 0 && written < 40'000'000, QByteArray::number(written).constData());
        QVERIFY(residentBytes() - before < 48'000'000);
        QVERIFY(m_sink->keys.empty());
    }

    void halfRequestIsClosedAtTheDeadline()
    {
        start({.requestTime = 400ms});
        QElapsedTimer timer;
        timer.start();
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Le");
        QCOMPARE(client.awaitStatus(), 408);
        QVERIFY(timer.elapsed() >= 350);
        QVERIFY(timer.elapsed() < 3000);
        QTRY_VERIFY(client.isClosed());
    }

    void slowLorisDoesNotRestartTheDeadline()
    {
        start({.requestTime = 400ms});
        QElapsedTimer timer;
        timer.start();
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\n");
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&client] { client.write("X-A: b\r\n"); });
        drip.start(30);
        QTRY_VERIFY(client.isClosed());
        QVERIFY(timer.elapsed() < 3000);
    }

    void silentConnectionIsClosed()
    {
        start({.requestTime = 300ms});
        RawClient client(m_server->port());
        QTRY_VERIFY(client.socket().state() == QAbstractSocket::ConnectedState);
        QTRY_VERIFY(client.isClosed());
    }

    void keptConnectionLivesByItsReplies()
    {
        start({.requestTime = 500ms});
        RawClient client(m_server->port());
        for (int i = 1; i <= 4; ++i) {
            QTest::qWait(250); // together longer than one deadline
            client.write(postEvents(eventLine("e" + QByteArray::number(i))));
            QCOMPARE(client.awaitStatus(i), 202);
        }
        QTRY_VERIFY(client.isClosed());
    }

    void negativeContentLength()
    {
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-1\r\nContent-Length: -5\r\n\r\n" + eventLine("e1"));
        const int status = client.awaitStatus();
        QVERIFY2(status == 400 || status == 0, QByteArray::number(status).constData()); // told, or simply closed
        QVERIFY(m_sink->keys.empty());
    }

    void twoFramingsAtOnce()
    {
        const QByteArray line = eventLine("e1");
        RawClient client(m_server->port());
        client.write("POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                     + QByteArray::number(line.size(), 16) + "\r\n" + line + "\r\n0\r\n\r\n");
        const int status = client.awaitStatus();
        QVERIFY2(status == 400 || status == 0, QByteArray::number(status).constData());
        QVERIFY(m_sink->keys.empty());
    }

    void notHttpAtAll()
    {
        RawClient client(m_server->port());
        client.write(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + QByteArray(500, '\x07') + "\r\n\r\n");
        QTRY_VERIFY(client.isClosed() || client.received().startsWith("HTTP/1.1 4"));
    }

    /// Two requests in one packet: answered in order.
    void pipelining()
    {
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("p1")) + postEvents("no event") + postEvents(eventLine("p2")));
        QCOMPARE(client.awaitStatus(1), 202);
        QCOMPARE(client.awaitStatus(2), 400);
        QCOMPARE(client.awaitStatus(3), 202);
        QCOMPARE(m_sink->keys.size(), 2u);
    }

    /// The second request would be answered at once; it must not overtake the first, which waits for its commit.
    void pipelinedAnswersKeepTheirOrder()
    {
        m_sink->mode = MemorySink::Mode::Hold;
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("p1")));
        QTRY_COMPARE(m_sink->heldCount(), 1u);
        client.write(postEvents("no event"));
        QTest::qWait(100);
        QVERIFY(client.received().isEmpty());
        m_sink->commitHeld();
        m_sink->mode = MemorySink::Mode::Commit;
        QCOMPARE(client.awaitStatus(1), 202);
        QCOMPARE(client.awaitStatus(2), 400);
    }

    void floodWhileTheFirstWaits()
    {
        m_sink->mode = MemorySink::Mode::Hold;
        RawClient client(m_server->port());
        client.write(postEvents(eventLine("p1")));
        QTRY_COMPARE(m_sink->heldCount(), 1u);
        const qint64 before = residentBytes();
        // The server stops reading: what is out lies in the kernel's buffers, and the flood is still under way after 2 s.
        QCOMPARE(flood(client, postEvents(QByteArray(60'000, ' ')), 314'572'800, 2000), -1);
        QVERIFY(residentBytes() - before < 16'000'000);
        m_sink->commitHeld();
        m_sink->mode = MemorySink::Mode::Commit;
        QCOMPARE(client.awaitStatus(1), 202);
        client.vanish();
    }

    void tooManySockets()
    {
        start({.requestTime = 1500ms, .socketsMax = 20});
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 60; ++i)
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
        const auto open = [&clients] { return std::ranges::count_if(clients, [](const auto &client) { return !client->isClosed(); }); };
        QTRY_COMPARE(open(), 20);
        QTRY_COMPARE(open(), 0); // and these at their deadline
    }

    void manyHalfUploadsShareOneBudget()
    {
        start({.heldBytesMax = 8 * 1024 * 1024, .requestTime = 1500ms});
        const qint64 before = residentBytes();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 10; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            clients.back()->write("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n" + QByteArray(2'000'000, 'x'));
        }
        QTRY_VERIFY(std::ranges::any_of(clients, [](const auto &client) { return client->received().startsWith("HTTP/1.1 503"); }));
        QVERIFY(residentBytes() - before < 96'000'000); // 20 MB of it are the clients' own
        clients.clear();
        QTest::qWait(50);
    }

private:
    void start(const IngressLimits &limits)
    {
        m_server = std::make_unique<IngressServer>(IngressOptions{.token = "token-1", .limits = limits}, m_clock);
        NS_VERIFY_OK(m_server->start(*m_sink));
    }

    testing::FakeClock m_clock{"2026-11-24T16:00:00Z"};
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<IngressServer> m_server;
};

QTEST_GUILESS_MAIN(TestIngressLimits)
#include "tst_ingresslimits.moc"
