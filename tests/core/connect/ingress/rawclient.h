// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QTcpSocket>
#include <deque>

#include "core/ports/eventsource.h"

namespace ns::testing {

/// A client that writes exactly the bytes it is told to, and keeps what comes back.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    void write(const QByteArray &bytes) { m_socket.write(bytes); }
    void endWriting() { m_socket.disconnectFromHost(); }
    void vanish() { m_socket.abort(); }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }
    /// All bytes so far.
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    /// Waits for `count` whole answers; the status of that one, or 0 when the connection closed or 10 s went by before.
    int awaitStatus(int count = 1);
    /// The body of the last answer.
    [[nodiscard]] QByteArray lastBody() const;

private:
    [[nodiscard]] QList<QByteArray> answers() const;
    QTcpSocket m_socket;
    QByteArray m_received;
};

/// POST /v1/events with a Content-Length.
[[nodiscard]] QByteArray postEvents(const QByteArray &body, const QByteArray &token = "token-1", const QByteArray &extraHeaders = {});
/// One good event line without line end.
[[nodiscard]] QByteArray eventLine(const QByteArray &id);

/// A sink that keeps what it is given. Commits at once, or when told to.
class MemorySink : public ports::EventSink
{
public:
    enum class Mode { Commit, Hold, Busy, Broken, FailLater };
    [[nodiscard]] Status accept(std::vector<domain::Event> events, std::function<void(Result<ports::IntakeReceipt>)> done) override;
    /// Commits what is held, on a thread that is not the I/O thread, as the writer does.
    void commitHeld();
    Mode mode = Mode::Commit;
    std::vector<domain::EventKey> keys; // in order of arrival, repeats too
    [[nodiscard]] std::size_t heldCount() const { return m_held.size(); }

private:
    struct Held
    {
        ports::IntakeReceipt receipt;
        std::function<void(Result<ports::IntakeReceipt>)> done;
    };
    std::deque<Held> m_held;
};

} // namespace ns::testing
