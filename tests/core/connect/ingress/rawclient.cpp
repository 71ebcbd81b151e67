// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connect/ingress/rawclient.h"

#include <QHostAddress>
#include <thread>

#include "tests/testing/testing.h"

namespace ns::testing {

RawClient::RawClient(quint16 port)
{
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

QList<QByteArray> RawClient::answers() const
{
    QList<QByteArray> whole;
    QByteArray rest = m_received;
    while (true) {
        const qsizetype headEnd = rest.indexOf("\r\n\r\n");
        const qsizetype at = rest.toLower().indexOf("content-length:");
        if (headEnd < 0 || at < 0 || at > headEnd)
            return whole;
        const qsizetype length = rest.mid(at + 15, rest.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        const qsizetype end = headEnd + 4 + length;
        if (rest.size() < end)
            return whole;
        whole.append(rest.left(end));
        rest.remove(0, end);
    }
}

int RawClient::awaitStatus(int count)
{
    const bool came = QTest::qWaitFor([&] { return answers().size() >= count || isClosed(); }, 10'000);
    if (!came || answers().size() < count)
        return 0;
    return answers()[count - 1].mid(9, 3).toInt();
}

QByteArray RawClient::lastBody() const
{
    const QList<QByteArray> whole = answers();
    return whole.isEmpty() ? QByteArray() : whole.last().mid(whole.last().indexOf("\r\n\r\n") + 4);
}

QByteArray postEvents(const QByteArray &body, const QByteArray &token, const QByteArray &extraHeaders)
{
    const QByteArray authorization = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    return "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n" + authorization + extraHeaders
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray eventLine(const QByteArray &id)
{
    return QByteArray("{'id':'" + id + "','type':'lead.created','source':'hook','occurred_at':'2026-11-24T15:00:00Z',"
                      "'contact':{'id':'c-" + id + "','name':'Rosa Quispe','phone':'+51999888777'},'data':{}}").replace('\'', '"');
}

Status MemorySink::accept(std::vector<domain::Event> events, std::function<void(Result<ports::IntakeReceipt>)> done)
{
    if (mode == Mode::Busy)
        return fail(ErrorCode::Busy, "queue full", {}, Retry::Later);
    if (mode == Mode::Broken)
        return fail(ErrorCode::Storage, "disk full");
    ports::IntakeReceipt receipt;
    for (const domain::Event &event : events) {
        const bool known = std::ranges::find(keys, event.key) != keys.end();
        ++(known ? receipt.duplicates : receipt.accepted);
        keys.push_back(event.key);
    }
    if (mode == Mode::FailLater)
        done(fail(ErrorCode::Storage, "commit failed"));
    else if (mode == Mode::Commit)
        done(receipt);
    else
        m_held.push_back({receipt, std::move(done)});
    return {};
}

void MemorySink::commitHeld()
{
    std::thread writer([held = std::exchange(m_held, {})] {
        for (const Held &commit : held)
            commit.done(commit.receipt);
    });
    writer.join();
}

} // namespace ns::testing
