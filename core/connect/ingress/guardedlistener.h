// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <chrono>

namespace ns::connect {

/// What one client may cost.
struct IngressLimits
{
    qint64 requestBytesMax = 5 * 1024 * 1024; // head and body, between two replies
    qint64 headBytesMax = 16 * 1024;
    qint64 heldBytesMax = 64 * 1024 * 1024; // over all sockets
    std::chrono::milliseconds requestTime{5000}; // from connecting or the last reply to the next reply
    int socketsMax = 256;
};

class GuardedListener;

/// A socket that counts what came in since the last reply and carries one deadline that only a reply restarts: Qt HTTP Server
/// itself takes 300 MB bodies, endless headers and half requests (measured on 6.4.2). Past a limit it answers 408, 413 or 431
/// itself, swallows a little of what still comes, so that the answer is not lost to a reset, and closes.
/// While a request of it waits for its commit it is held: no deadline, no more reading, no signals. Otherwise Qt HTTP Server 6.4.2
/// deletes the socket of a client that left and writes the late answer into it (a crash from outside), and answers a pipelined
/// request before the one in front of it.
class GuardedSocket : public QTcpSocket
{
public:
    GuardedSocket(GuardedListener &listener, const IngressLimits &limits);
    ~GuardedSocket() override;
    void hold();
    /// Ends hold(). False when nobody is there any more to answer: then nothing may be written.
    [[nodiscard]] bool release();

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    void countIncoming();
    void scanHead(qint64 fresh);
    void refuse(const char *status);
    void swallow();
    void startRequest();

    GuardedListener &m_listener;
    const IngressLimits m_limits;
    QTimer m_deadline;
    qint64 m_received = 0;    // since the last reply
    qint64 m_unread = 0;      // seen already, but not read by the server
    qint64 m_headBytes = 0;   // of the request that is coming in
    int m_lineEnds = 0;       // consecutive '\n' seen, '\r' ignored: two end the head
    bool m_headDone = false;
    bool m_refused = false;
    qint64 m_swallowed = 0;
};

/// Hands guarded sockets to Qt HTTP Server and closes what is over the limits. I/O thread; owned by the server it is bound to.
class GuardedListener : public QTcpServer
{
public:
    explicit GuardedListener(const IngressLimits &limits) : m_limits(limits) {}
    ~GuardedListener() override;
    /// Inside a request handler: the socket of the request. The server handles it within the socket's readyRead().
    [[nodiscard]] GuardedSocket *current() const { return m_current; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class GuardedSocket;
    const IngressLimits m_limits;
    int m_sockets = 0;
    qint64 m_heldBytes = 0;
    QPointer<GuardedSocket> m_current;
};

} // namespace ns::connect
