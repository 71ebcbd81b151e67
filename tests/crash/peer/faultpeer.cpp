// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/peer/faultpeer.h"

#include <QHostAddress>
#include <QTimer>

namespace ns::testing {

namespace {

struct FaultName
{
    const char *name;
    PeerFault fault;
};
constexpr FaultName kFaultNames[] = {
    {"none", PeerFault::None},           {"delay", PeerFault::Delay},
    {"cut", PeerFault::Cut},             {"cut_mid", PeerFault::CutMid},
    {"short_body", PeerFault::ShortBody}, {"drip", PeerFault::Drip},
    {"garbage", PeerFault::Garbage},     {"huge", PeerFault::Huge},
    {"accepted_then_500", PeerFault::AcceptedThen500}, {"429", PeerFault::TooMany},
    {"503", PeerFault::Unavailable},     {"503_plain", PeerFault::Unavailable0},
    {"500", PeerFault::ServerError},     {"400", PeerFault::BadRequest},
    {"redirect", PeerFault::Redirect},   {"drop", PeerFault::Drop},
    {"silent", PeerFault::Silent},
};

/// True for the faults whose message reached its recipient.
bool hasEffect(PeerFault fault)
{
    return fault <= PeerFault::AcceptedThen500;
}

QByteArray response(const QByteArray &status, const QByteArray &body, const QByteArray &extraHeaders = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + extraHeaders + "Content-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

std::optional<PeerFault> parsePeerFault(const QString &name)
{
    for (const FaultName &known : kFaultNames) {
        if (name == QLatin1String(known.name))
            return known.fault;
    }
    return std::nullopt;
}

FaultPeer::FaultPeer(PeerSetup setup) : m_setup(std::move(setup)), m_random(m_setup.seed)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

Status FaultPeer::start(const QString &ledgerPath, quint16 port)
{
    if (const Status opened = m_ledger.open(ledgerPath); !opened)
        return opened;
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return fail(ErrorCode::Network, m_server.errorString().toStdString());
    return {};
}

std::string FaultPeer::url(const char *path) const
{
    return "http://127.0.0.1:" + std::to_string(port()) + path;
}

void FaultPeer::setFaults(std::vector<FaultRule> faults)
{
    m_setup.faults = std::move(faults);
}

int FaultPeer::posts(const std::string &reference) const
{
    const auto found = m_posts.find(reference);
    return found == m_posts.end() ? 0 : found->second;
}

void FaultPeer::readFrom(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket)) {
        const auto request = PeerRequest::take(m_buffers[socket]);
        if (!request)
            return;
        handle(socket, *request);
    }
}

void FaultPeer::handle(QTcpSocket *socket, const PeerRequest &request)
{
    m_last = request;
    if (request.method == "POST")
        handlePost(socket, request);
    else if (request.method == "GET" && request.target.startsWith("/v1/lookup"))
        lookUp(socket, request);
    else
        socket->write(response("404 Not Found", "{}"));
    // Only what a sender asked for: a kept connection stays, as with any provider.
    const auto connection = request.headers.find("connection");
    if (connection != request.headers.end() && connection->second.toLower() == "close" && socket->bytesToWrite() > 0)
        socket->disconnectFromHost();
}

void FaultPeer::handlePost(QTcpSocket *socket, const PeerRequest &request)
{
    ++m_postCount;
    ++m_posts[request.message().reference];
    const PeerFault fault = nextFault();
    if (!hasEffect(fault)) {
        answerRefused(socket, fault);
        return;
    }
    if (!takeEffect(request))
        socket->write(response("500 Internal Server Error", R"({"error":"ledger"})"));
    else
        answerAccepted(socket, fault, R"({"id":"msg-)" + QByteArray::fromStdString(request.message().reference) + R"("})");
}

void FaultPeer::lookUp(QTcpSocket *socket, const PeerRequest &request)
{
    const std::string reference = request.queryValue(QStringLiteral("reference")).toStdString();
    if (!m_setup.lookup)
        socket->write(response("501 Not Implemented", "{}"));
    else if (m_ledger.hasReference(reference))
        socket->write(response("200 OK", R"({"id":"msg-)" + QByteArray::fromStdString(reference) + R"("})"));
    else
        socket->write(response("404 Not Found", "{}"));
}

PeerFault FaultPeer::nextFault()
{
    for (const FaultRule &rule : m_setup.faults) {
        const bool inRange = m_postCount >= rule.from && m_postCount - rule.from < rule.count;
        if (inRange && (rule.share >= 1.0 || m_random.chance(rule.share)))
            return rule.fault;
    }
    return PeerFault::None;
}

bool FaultPeer::takeEffect(const PeerRequest &request)
{
    const PeerMessage message = request.message();
    const bool absorbed = m_setup.honoursKeys && m_ledger.hasReference(message.key);
    return m_ledger.append(message, !absorbed).has_value();
}

void FaultPeer::answerAccepted(QTcpSocket *socket, PeerFault fault, const QByteArray &body)
{
    const QByteArray whole = response("200 OK", body);
    switch (fault) {
    case PeerFault::Delay:
        QTimer::singleShot(m_setup.delayMs, socket, [socket, whole] { socket->write(whole); });
        return;
    case PeerFault::Cut:
        socket->abort();
        return;
    case PeerFault::CutMid:
        socket->write("HTTP/1.1 20");
        socket->disconnectFromHost();
        return;
    case PeerFault::ShortBody:
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n" + body);
        socket->disconnectFromHost();
        return;
    case PeerFault::Drip:
        drip(socket);
        return;
    case PeerFault::Garbage:
        socket->write(response("200 OK", "\x01\x02<<garbage>>\xff\xfe"));
        return;
    case PeerFault::Huge:
        socket->write(response("200 OK", R"({"id":")" + QByteArray(10'000'000, 'x') + R"("})"));
        return;
    case PeerFault::AcceptedThen500:
        socket->write(response("500 Internal Server Error", R"({"error":"after the fact"})"));
        return;
    default: // None; the faults without effect do not come here
        socket->write(whole);
    }
}

void FaultPeer::answerRefused(QTcpSocket *socket, PeerFault fault)
{
    const QByteArray retryAfter = "Retry-After: " + QByteArray::number(m_setup.retryAfterSeconds) + "\r\n";
    switch (fault) {
    case PeerFault::TooMany:
        socket->write(response("429 Too Many Requests", "{}", retryAfter));
        return;
    case PeerFault::Unavailable:
        socket->write(response("503 Service Unavailable", "{}", retryAfter));
        return;
    case PeerFault::Unavailable0:
        socket->write(response("503 Service Unavailable", "{}"));
        return;
    case PeerFault::ServerError:
        socket->write(response("500 Internal Server Error", "{}"));
        return;
    case PeerFault::BadRequest:
        socket->write(response("400 Bad Request", R"({"error":"no such number"})"));
        return;
    case PeerFault::Redirect:
        socket->write(response("307 Temporary Redirect", "{}", "Location: /v1/other\r\n"));
        return;
    case PeerFault::Drop:
        socket->disconnectFromHost();
        return;
    default: // Silent; the faults with effect do not come here
        return;
    }
}

void FaultPeer::drip(QTcpSocket *socket)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
    QTimer::singleShot(0, socket, [socket, timer] {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        timer->start(50);
    });
}

} // namespace ns::testing
