// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/ingress/ingressserver.h"

#include <QFuture>
#include <QFutureInterface>
#include <QHostAddress>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QPointer>

#include "core/connect/ingress/ingresscodec.h"

namespace ns::connect {

namespace {

using StatusCode = QHttpServerResponse::StatusCode;

constexpr int kLinesMax = 10'000;
constexpr const char *kRetryAfterSeconds = "1";

void addHeader(QHttpServerResponse &response, const QByteArray &name, const QByteArray &value)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    headers.append(name, value);
    response.setHeaders(std::move(headers));
#else
    response.addHeader(name, value);
#endif
}

QHttpServerResponse jsonResponse(StatusCode status, const std::string &body)
{
    return QHttpServerResponse("application/json", QByteArray::fromStdString(body), status);
}

QHttpServerResponse busyResponse(StatusCode status, const Error &error)
{
    QHttpServerResponse response = jsonResponse(status, encodeProblem(codeName(error.code), error.text));
    addHeader(response, "Retry-After", kRetryAfterSeconds);
    return response;
}

/// A full queue is 429; anything else that the sink cannot do now is 503. Both are safe to repeat.
QHttpServerResponse sinkProblem(const Error &error)
{
    return busyResponse(error.code == ErrorCode::Busy ? StatusCode::TooManyRequests : StatusCode::ServiceUnavailable, error);
}

QHttpServerResponse unauthorized()
{
    QHttpServerResponse response = jsonResponse(StatusCode::Unauthorized, encodeProblem("unauthorized", "Authorization: Bearer expected"));
    addHeader(response, "WWW-Authenticate", "Bearer");
    return response;
}

QFuture<QHttpServerResponse> ready(QHttpServerResponse response)
{
    return QtFuture::makeReadyFuture(std::move(response));
}

/// A negative or unreadable length, or two framings at once, is how requests are smuggled past a proxy in front of us.
bool isPlainlyFramed(const QHttpServerRequest &request)
{
    const QByteArray length = request.value("Content-Length").trimmed();
    const bool digits = std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    return digits && (length.isEmpty() || request.value("Transfer-Encoding").isEmpty());
}

} // namespace

bool isAuthorized(std::string_view header, const Digest &tokenDigest)
{
    constexpr std::string_view kScheme = "bearer ";
    if (header.size() < kScheme.size())
        return false;
    const auto sameLetter = [](char a, char b) { return char(a | 0x20) == b || a == b; };
    if (!std::equal(kScheme.begin(), kScheme.end(), header.begin(), [&](char b, char a) { return sameLetter(a, b); }))
        return false;
    const Digest given = sha256(header.substr(kScheme.size()));
    unsigned difference = 0;
    for (std::size_t i = 0; i < given.size(); ++i)
        difference |= unsigned(given[i] ^ tokenDigest[i]);
    return difference == 0;
}

/// Lives from start() to stop(). `mailbox` outlives it while commits are under way: their callbacks come on the writer thread and
/// only post to it; what arrives after stop() finds its socket gone.
struct IngressServer::Http
{
    Http(ports::EventSink &eventSink, const Clock &businessClock, const std::string &token)
        : sink(eventSink), clock(businessClock), tokenDigest(sha256(token))
    {
    }

    QFuture<QHttpServerResponse> takeEvents(const QHttpServerRequest &request);
    QFuture<QHttpServerResponse> commit(EventBatch batch);

    ports::EventSink &sink;
    const Clock &clock;
    const Digest tokenDigest;
    const std::shared_ptr<QObject> mailbox{new QObject, [](QObject *object) { object->deleteLater(); }};
    GuardedListener *listener = nullptr; // owned by server
    QHttpServer server;
};

QFuture<QHttpServerResponse> IngressServer::Http::takeEvents(const QHttpServerRequest &request)
{
    if (!isAuthorized(request.value("Authorization").toStdString(), tokenDigest))
        return ready(unauthorized());
    if (!isPlainlyFramed(request))
        return ready(jsonResponse(StatusCode::BadRequest, encodeProblem("invalid_input", "Content-Length or Transfer-Encoding")));
    const QByteArray body = request.body();
    Result<EventBatch> batch = readEventLines({body.constData(), std::size_t(body.size())}, clock.now(), kLinesMax);
    if (!batch)
        return ready(jsonResponse(StatusCode::PayloadTooLarge, encodeProblem(codeName(batch.error().code), batch.error().text)));
    if (batch->events.empty())
        return ready(jsonResponse(StatusCode::BadRequest, encodeReceipt(0, 0, batch->rejected)));
    return commit(*std::move(batch));
}

QFuture<QHttpServerResponse> IngressServer::Http::commit(EventBatch batch)
{
    // Not QPromise: the server takes the result out, which resets the state, and ~QPromise then runs the continuation a second
    // time (crash in 6.4.2).
    QFutureInterface<QHttpServerResponse> reply;
    reply.reportStarted();
    QFuture<QHttpServerResponse> future = reply.future();
    QPointer<GuardedSocket> socket = listener->current();
    const auto answer = [reply, socket, rejected = std::move(batch.rejected)](const Result<ports::IntakeReceipt> &receipt) {
        if (!socket || !socket->release())
            return;
        QFutureInterface<QHttpServerResponse> waiting = reply;
        waiting.reportResult(receipt ? jsonResponse(StatusCode::Accepted, encodeReceipt(receipt->accepted, receipt->duplicates, rejected))
                                     : sinkProblem(receipt.error()));
        waiting.reportFinished();
    };
    const Status taken = sink.accept(std::move(batch.events), [box = mailbox, answer](Result<ports::IntakeReceipt> receipt) {
        QMetaObject::invokeMethod(box.get(), [box, answer, receipt = std::move(receipt)] { answer(receipt); }, Qt::QueuedConnection);
    });
    if (!taken)
        return ready(sinkProblem(taken.error()));
    if (socket)
        socket->hold();
    return future;
}

IngressServer::IngressServer(IngressOptions options, const Clock &clock) : m_options(std::move(options)), m_clock(clock) {}

IngressServer::~IngressServer()
{
    stop();
}

Status IngressServer::start(ports::EventSink &sink)
{
    const QHostAddress address(QString::fromStdString(m_options.address));
    if (m_options.token.empty())
        return fail(ErrorCode::InvalidInput, "a listener needs a token");
    if (address.isNull())
        return fail(ErrorCode::InvalidInput, "not an IP address", m_options.address);
    if (!address.isLoopback() && !m_options.allowRemote)
        return fail(ErrorCode::Unsupported, "listens on loopback only; --allow-remote lifts that", m_options.address);

    auto http = std::make_unique<Http>(sink, m_clock, m_options.token);
    auto listener = std::make_unique<GuardedListener>(m_options.limits);
    if (!listener->listen(address, m_options.port)) {
        return fail(ErrorCode::Network, "cannot listen: " + listener->errorString().toStdString(),
                    m_options.address + ":" + std::to_string(m_options.port));
    }
    http->server.route(QStringLiteral("/v1/events"), QHttpServerRequest::Method::Post,
                       [state = http.get()](const QHttpServerRequest &request) { return state->takeEvents(request); });
    http->server.route(QStringLiteral("/v1/health"), QHttpServerRequest::Method::Get,
                       [] { return jsonResponse(StatusCode::Ok, "{\"ok\":true}\n"); });
    http->listener = listener.get();
    http->server.bind(listener.release()); // takes ownership; the result's type differs between Qt versions
    m_http = std::move(http);
    return {};
}

void IngressServer::stop()
{
    if (!m_http)
        return;
    m_http->listener->close();
    m_http.reset();
}

std::uint16_t IngressServer::port() const
{
    return m_http ? m_http->listener->serverPort() : 0;
}

} // namespace ns::connect
