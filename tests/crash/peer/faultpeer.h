// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "tests/crash/peer/peerledger.h"
#include "tests/crash/peer/peerrequest.h"

namespace ns::testing {

/// What goes wrong with one POST. "Took effect" means: the ledger line is on the disk.
enum class PeerFault {
    None,
    Delay,        // takes effect, answers after PeerSetup::delayMs
    Cut,          // takes effect, closes without an answer
    CutMid,       // takes effect, closes in the middle of the status line
    ShortBody,    // takes effect, promises more Content-Length than it sends, closes
    Drip,         // takes effect, answers one byte each 50 ms, for ever longer than any time-out
    Garbage,      // takes effect, 200 with bytes that are not JSON
    Huge,         // takes effect, 200 with an answer of 10 MB
    AcceptedThen500, // takes effect, answers 500
    TooMany,      // no effect, 429 with Retry-After
    Unavailable,  // no effect, 503 with Retry-After
    Unavailable0, // no effect, 503 without Retry-After
    ServerError,  // no effect, 500
    BadRequest,   // no effect, 400
    Redirect,     // no effect, 307 to /v1/other on this peer
    Drop,         // no effect, closes after reading the request
    Silent,       // no effect, never answers
};
[[nodiscard]] std::optional<PeerFault> parsePeerFault(const QString &name); // "cut", "accepted_then_500", ..

/// A fault for the POSTs number `from` .. `from + count - 1` (1 is the first), or for a random share of all.
struct FaultRule
{
    PeerFault fault = PeerFault::None;
    qint64 from = 1;
    qint64 count = 1'000'000'000;
    double share = 1.0;
};

struct PeerSetup
{
    bool honoursKeys = false; // repeats of a key are absorbed (and logged)
    bool lookup = true;       // GET /v1/lookup?reference= answers 200 or 404; off: 404 page never, 501
    int delayMs = 300;
    int retryAfterSeconds = 1;
    std::vector<FaultRule> faults = {}; // the first that applies
    std::uint64_t seed = 1;
};

/// A small real HTTP provider on 127.0.0.1 with faults and an outside ledger: POST /v1/messages, GET /v1/lookup?reference=.
/// One thread, the one it was made on.
class FaultPeer : public QObject
{
public:
    explicit FaultPeer(PeerSetup setup);
    /// Port 0 picks one.
    [[nodiscard]] Status start(const QString &ledgerPath, quint16 port = 0);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] std::string url(const char *path = "/v1/messages") const;
    void setFaults(std::vector<FaultRule> faults);
    [[nodiscard]] const PeerLedger &ledger() const { return m_ledger; }
    /// Whole POSTs that arrived, with or without effect.
    [[nodiscard]] int posts(const std::string &reference) const;
    [[nodiscard]] qint64 postCount() const { return m_postCount; }
    [[nodiscard]] qint64 connectionCount() const { return m_connections; }
    [[nodiscard]] const PeerRequest &lastRequest() const { return m_last; }

private:
    void readFrom(QTcpSocket *socket);
    void handle(QTcpSocket *socket, const PeerRequest &request);
    void handlePost(QTcpSocket *socket, const PeerRequest &request);
    void lookUp(QTcpSocket *socket, const PeerRequest &request);
    [[nodiscard]] PeerFault nextFault();
    [[nodiscard]] bool takeEffect(const PeerRequest &request);
    void answerAccepted(QTcpSocket *socket, PeerFault fault, const QByteArray &body);
    void answerRefused(QTcpSocket *socket, PeerFault fault);
    void drip(QTcpSocket *socket);

    PeerSetup m_setup;
    Random m_random;
    PeerLedger m_ledger;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    std::map<std::string, int> m_posts;
    qint64 m_postCount = 0;
    qint64 m_connections = 0;
    PeerRequest m_last;
    QTcpServer m_server; // last: its sockets say good-bye to what is above
};

} // namespace ns::testing
