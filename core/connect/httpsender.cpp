// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/httpsender.h"

#include <QMetaEnum>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

#include "core/connect/messagecodec.h"
#include "core/connect/onceonlybody.h"
#include "core/connect/reference.h"

namespace ns::connect {

namespace {

using ports::OutgoingMessage;
using ports::SendOutcome;
using ports::SendState;

constexpr qint64 kAnswerBytesMax = 64 * 1024;
constexpr int kConnectionsPerManager = 6; // fixed in Qt 6.4
constexpr int kManagersWithKeys = 4;
constexpr int kCheckTimeoutMs = 3000;

QUrl toUrl(const std::string &url)
{
    return QUrl(QString::fromStdString(url), QUrl::StrictMode);
}

QNetworkRequest makeRequest(const QUrl &url, Millis timeout)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(int(timeout.count())); // none by default; the deadline in watch() bounds a slow drip too
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "Nightshift/" NS_VERSION);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // no unpacking: 64 KB stay 64 KB
    return request;
}

/// Qt turns statuses from 400 on into errors: 4xx into the content errors or ProtocolInvalidOperationError, 5xx into the server
/// errors. Those only repeat the status; every other error means that no whole answer came.
bool isWholeAnswer(QNetworkReply::NetworkError error, int status)
{
    const bool contentError = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError
        && error != QNetworkReply::ContentReSendError;
    const bool serverError = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    const bool repeatsStatus = contentError || serverError || error == QNetworkReply::ProtocolInvalidOperationError;
    const bool redirect = status >= 300 && status < 400 && error == QNetworkReply::ContentReSendError; // it rewinds even then
    return error == QNetworkReply::NoError || redirect || (status >= 400 && repeatsStatus);
}

HttpAnswer readAnswer(QNetworkReply &reply)
{
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isWholeAnswer(reply.error(), answer.status))
        answer.failure = std::string("network.") + QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error());
    else if (answer.status == 0)
        answer.failure = "network.NoStatus";
    if (reply.hasRawHeader("Retry-After"))
        answer.retryAfter = reply.rawHeader("Retry-After");
    answer.date = reply.rawHeader("Date");
    if (reply.isOpen()) // an aborted one is closed
        answer.body = reply.read(kAnswerBytesMax + 1);
    if (answer.body.size() > kAnswerBytesMax)
        answer.failure = "answer.too_large";
    return answer;
}

} // namespace

HttpSender::HttpSender(HttpChannelConfig config) : m_config(std::move(config))
{
    const int kept = m_config.honoursKeys ? kManagersWithKeys : 1; // without keys for look-ups only
    for (int i = 0; i < kept; ++i)
        m_kept.push_back({new QNetworkAccessManager(m_owner.get()), std::make_shared<int>(0)});
}

HttpSender::~HttpSender()
{
    if (*m_callbackDepth > 0)
        m_owner.release()->deleteLater(); // a callback drops the last reference: its reply is still at work
}

ports::SenderTraits HttpSender::traits() const
{
    return {.honoursKeys = m_config.honoursKeys,
            .canLookUp = !m_config.lookupUrl.empty(),
            .inFlightMax = kConnectionsPerManager * int(m_kept.size()),
            .beyondLoopback = !isLoopbackUrl(m_config.url) || (!m_config.lookupUrl.empty() && !isLoopbackUrl(m_config.lookupUrl))};
}

void HttpSender::send(const OutgoingMessage &message, Done callback)
{
    Done done = counted(std::move(callback));
    if (!isSafeReference(message.reference.str())) {
        answerLater(std::move(done), {.state = SendState::Refused, .code = "reference.invalid"});
        return;
    }
    const QByteArray content = QByteArray::fromStdString(encodeHttpMessage(message));
    QNetworkRequest request = makeRequest(toUrl(m_config.url), m_config.timeout);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, content.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true); // or Qt keeps a copy that it can send again
    request.setRawHeader("Idempotency-Key", QByteArray::fromStdString(message.reference.str()));
    if (!m_config.honoursKeys)
        request.setRawHeader("Connection", "close");
    const Kept *kept = m_config.honoursKeys ? &freestManager() : nullptr;
    QNetworkAccessManager *manager = kept ? kept->manager : new QNetworkAccessManager(m_owner.get());
    auto *body = new OnceOnlyBody(content);
    QNetworkReply *reply = manager->post(request, body);
    body->setParent(reply);
    if (kept)
        occupy(*kept, reply);
    else
        QObject::connect(reply, &QNetworkReply::finished, manager, &QObject::deleteLater);
    watch(reply, body, Kind::Send, std::move(done));
}

void HttpSender::reconcile(const OutgoingMessage &message, Done callback)
{
    Done done = counted(std::move(callback));
    if (m_config.lookupUrl.empty() || !isSafeReference(message.reference.str())) {
        answerLater(std::move(done), {.state = SendState::Unknown, .code = "lookup.impossible"});
        return;
    }
    QUrl url = toUrl(m_config.lookupUrl);
    QUrlQuery query(url);
    query.addQueryItem(QStringLiteral("reference"), QString::fromStdString(message.reference.str()));
    url.setQuery(query);
    const Kept &kept = freestManager();
    QNetworkReply *reply = kept.manager->get(makeRequest(url, m_config.timeout));
    occupy(kept, reply);
    watch(reply, nullptr, Kind::LookUp, std::move(done));
}

Status HttpSender::check()
{
    const QUrl url = toUrl(m_config.url);
    const int defaultPort = url.scheme() == QStringLiteral("https") ? 443 : 80;
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port(defaultPort)));
    if (socket.waitForConnected(kCheckTimeoutMs))
        return {};
    return fail(ErrorCode::Network, "cannot connect: " + socket.errorString().toStdString(), url.host().toStdString(), Retry::Later);
}

ports::MessageSender::Done HttpSender::counted(Done done) const
{
    return [done = std::move(done), depth = m_callbackDepth](SendOutcome outcome) {
        ++*depth;
        done(std::move(outcome));
        --*depth;
    };
}

void HttpSender::watch(QNetworkReply *reply, OnceOnlyBody *body, Kind kind, Done done)
{
    reply->setReadBufferSize(kAnswerBytesMax + 1); // what is over the limit stays in the kernel
    struct Cut
    {
        std::string reason;
    };
    const auto cut = std::make_shared<Cut>();
    const auto abort = [reply, cut](const char *reason) {
        cut->reason = reason;
        reply->abort();
    };
    QTimer::singleShot(m_config.timeout, reply, [abort] { abort("timeout"); });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, abort] {
        if (reply->bytesAvailable() > kAnswerBytesMax)
            abort("answer.too_large");
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, body, kind, cut, done = std::move(done)] {
        HttpAnswer answer = readAnswer(*reply);
        if (!cut->reason.empty())
            answer.failure = cut->reason;
        else if (reply->error() == QNetworkReply::OperationCanceledError)
            answer.failure = "timeout"; // Qt's own, of the transfer
        answer.bodyTouched = body && body->wasTouched();
        reply->deleteLater();
        done(kind == Kind::Send ? judgeSend(answer) : judgeLookUp(answer));
    });
}

void HttpSender::answerLater(Done done, SendOutcome outcome)
{
    const auto answer = [done = std::move(done), outcome = std::move(outcome)] { done(outcome); };
    QMetaObject::invokeMethod(m_owner.get(), answer, Qt::QueuedConnection);
}

HttpSender::Kept &HttpSender::freestManager()
{
    return *std::ranges::min_element(m_kept, {}, [](const Kept &kept) { return *kept.calls; });
}

void HttpSender::occupy(const Kept &kept, QNetworkReply *reply)
{
    ++*kept.calls;
    QObject::connect(reply, &QNetworkReply::finished, reply, [calls = kept.calls] { --*calls; });
}

} // namespace ns::connect
