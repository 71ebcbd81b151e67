// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/connect/ingress/guardedlistener.h"
#include "core/ports/eventsource.h"

class QHttpServer;

namespace ns::connect {

struct IngressOptions
{
    std::string token; // the bearer token itself, resolved
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; // 0 picks one
    bool allowRemote = false; // else only loopback addresses
    IngressLimits limits = {};
};

/// ingress.http: POST /v1/events (one event line or ndjson), GET /v1/health. Answers 202 {accepted, duplicates, rejected} after the
/// sink's commit; 400 when no line is valid; 401; 413; 429 and 503 with Retry-After when the sink is full or fails.
/// Made, started, stopped and destroyed on the I/O thread, whose event loop serves it. A commit that ends after stop() is kept;
/// its client sees a closed connection, sends again and gets "duplicates".
class IngressServer : public ports::EventSource
{
public:
    IngressServer(IngressOptions options, const Clock &clock);
    ~IngressServer() override;
    [[nodiscard]] std::string name() const override { return "ingress.http"; }
    /// InvalidInput without a token, Unsupported for an address beyond loopback, Network when it cannot listen.
    [[nodiscard]] Status start(ports::EventSink &sink) override;
    void stop() override;
    /// The port that is listened on; 0 when stopped.
    [[nodiscard]] std::uint16_t port() const;

private:
    struct Http; // the server and what its handlers need; gone after stop()
    const IngressOptions m_options;
    const Clock &m_clock;
    std::unique_ptr<Http> m_http;
};

/// "Bearer TOKEN" against a token's digest, in time that does not depend on where they differ.
[[nodiscard]] bool isAuthorized(std::string_view header, const Digest &tokenDigest);

} // namespace ns::connect
