// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/peer/peerrequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include "core/base/hash.h"

namespace ns::testing {

std::optional<PeerRequest> PeerRequest::take(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    PeerRequest request;
    request.method = first.value(0);
    request.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers[lines[i].left(colon).trimmed().toLower()] = lines[i].mid(colon + 1).trimmed();
    }
    const qsizetype bodyBytes = request.headers["content-length"].toLongLong();
    if (buffer.size() < headEnd + 4 + bodyBytes)
        return std::nullopt;
    request.body = buffer.mid(headEnd + 4, bodyBytes);
    buffer.remove(0, headEnd + 4 + bodyBytes);
    return request;
}

QString PeerRequest::queryValue(const QString &name) const
{
    return QUrlQuery(QUrl::fromEncoded(target)).queryItemValue(name, QUrl::FullyDecoded);
}

PeerMessage PeerRequest::message() const
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto key = headers.find("idempotency-key");
    return {
        .reference = json[QStringLiteral("reference")].toString().toStdString(),
        .key = key == headers.end() ? std::string{} : key->second.toStdString(),
        .to = json[QStringLiteral("to")].toString().toStdString(),
        .channel = json[QStringLiteral("channel")].toString().toStdString(),
        .textHash = toHex(sha256(json[QStringLiteral("text")].toString().toStdString())),
    };
}

} // namespace ns::testing
