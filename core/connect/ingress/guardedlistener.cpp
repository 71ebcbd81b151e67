// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/ingress/guardedlistener.h"

namespace ns::connect {

namespace {

constexpr qint64 kSwallowBytesMax = 4 * 1024 * 1024;
constexpr int kSwallowMs = 1000;
constexpr qint64 kBufferSlack = 64 * 1024;
constexpr qint64 kHeldBufferBytes = 16 * 1024; // what a client may send ahead while its request waits for the commit

} // namespace

GuardedSocket::GuardedSocket(GuardedListener &listener, const IngressLimits &limits)
    : QTcpSocket(&listener), m_listener(listener), m_limits(limits)
{
    ++m_listener.m_sockets;
    // Qt HTTP Server reads inside a transaction: the buffer keeps the request until it is whole, so the bound lies past the limit.
    setReadBufferSize(m_limits.requestBytesMax + kBufferSlack);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        refuse("408 Request Timeout");
        disconnectFromHost(); // nothing is on its way that could turn the answer into a reset
    });
    // Connected before the server connects its own, so it runs first.
    connect(this, &QIODevice::readyRead, this, &GuardedSocket::countIncoming);
    startRequest();
}

GuardedSocket::~GuardedSocket()
{
    m_listener.m_heldBytes -= m_received;
    --m_listener.m_sockets;
}

void GuardedSocket::startRequest()
{
    m_listener.m_heldBytes -= m_received;
    m_received = 0;
    m_headBytes = 0;
    m_lineEnds = 0;
    m_headDone = false;
    m_deadline.start(m_limits.requestTime);
}

void GuardedSocket::hold()
{
    m_deadline.stop();
    setReadBufferSize(kHeldBufferBytes);
    blockSignals(true);
}

bool GuardedSocket::release()
{
    blockSignals(false);
    if (m_refused || state() != ConnectedState) {
        deleteLater(); // its disconnected() went unheard
        return false;
    }
    m_deadline.start(m_limits.requestTime);
    setReadBufferSize(m_limits.requestBytesMax + kBufferSlack); // wakes a reading that stopped at the smaller one
    if (bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &QIODevice::readyRead, Qt::QueuedConnection);
    return true;
}

qint64 GuardedSocket::writeData(const char *data, qint64 size)
{
    if (m_refused)
        return size; // the answer of a request that was cut meanwhile
    startRequest();
    return QTcpSocket::writeData(data, size);
}

void GuardedSocket::countIncoming()
{
    m_listener.m_current = this;
    const qint64 fresh = std::max<qint64>(0, bytesAvailable() - m_unread);
    m_unread = 0;
    m_received += fresh;
    m_listener.m_heldBytes += fresh;
    if (!m_headDone)
        scanHead(fresh);
    if (m_received > m_limits.requestBytesMax)
        refuse("413 Content Too Large");
    else if (!m_headDone && m_headBytes > m_limits.headBytesMax)
        refuse("431 Request Header Fields Too Large");
    else if (m_listener.m_heldBytes > m_limits.heldBytesMax)
        refuse("503 Service Unavailable");
    if (m_refused)
        return;
    // What the server leaves in the buffer (a pipelined request while it answers the first) must not be counted twice.
    const auto remember = [this] { m_unread = m_refused ? 0 : bytesAvailable(); };
    QMetaObject::invokeMethod(this, remember, Qt::QueuedConnection);
}

void GuardedSocket::scanHead(qint64 fresh)
{
    const QByteArray incoming = peek(bytesAvailable()).last(fresh);
    for (const char c : incoming) {
        ++m_headBytes;
        if (c == '\n')
            ++m_lineEnds;
        else if (c != '\r')
            m_lineEnds = 0;
        m_headDone = m_lineEnds == 2;
        if (m_headDone || m_headBytes > m_limits.headBytesMax)
            return;
    }
}

void GuardedSocket::refuse(const char *status)
{
    if (m_refused)
        return;
    disconnect(this, &QIODevice::readyRead, nullptr, nullptr); // the server sees nothing more of this request
    if (isTransactionStarted())
        commitTransaction();
    QTcpSocket::write(QByteArray("HTTP/1.1 ") + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    flush();
    m_refused = true;
    m_deadline.stop();
    connect(this, &QIODevice::readyRead, this, &GuardedSocket::swallow);
    QTimer::singleShot(kSwallowMs, this, [this] { abort(); });
    swallow();
}

void GuardedSocket::swallow()
{
    m_swallowed += readAll().size();
    if (m_swallowed > kSwallowBytesMax)
        QMetaObject::invokeMethod(this, [this] { abort(); }, Qt::QueuedConnection);
}

/// Before the counters go that the sockets' destructors write to.
GuardedListener::~GuardedListener()
{
    qDeleteAll(findChildren<QTcpSocket *>());
}

void GuardedListener::incomingConnection(qintptr descriptor)
{
    auto *socket = new GuardedSocket(*this, m_limits);
    const bool tooMany = m_sockets > m_limits.socketsMax;
    if (!socket->setSocketDescriptor(descriptor) || tooMany) {
        socket->abort();
        delete socket;
        return;
    }
    addPendingConnection(socket);
}

} // namespace ns::connect
