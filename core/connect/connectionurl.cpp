// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectionconfig.h"

#include <QHostAddress>
#include <QUrl>

namespace ns::connect {

namespace {

QUrl strictUrl(std::string_view url)
{
    return QUrl(QString::fromUtf8(url.data(), qsizetype(url.size())), QUrl::StrictMode);
}

bool isLoopbackHost(const QString &host)
{
    return host.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace

Status checkUrl(std::string_view url, std::string_view field)
{
    const std::string name(field);
    const QUrl parsed = strictUrl(url);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return fail(ErrorCode::InvalidInput, name + ": not a complete URL");
    if (!parsed.userInfo().isEmpty() || parsed.hasFragment())
        return fail(ErrorCode::InvalidInput, name + ": user name, password and fragment are not allowed in it");
    if (parsed.scheme() == QStringLiteral("https"))
        return {};
    if (parsed.scheme() != QStringLiteral("http"))
        return fail(ErrorCode::InvalidInput, name + ": only https, and http to this machine");
    if (!isLoopbackHost(parsed.host()))
        return fail(ErrorCode::InvalidInput, name + ": http only to this machine; use https");
    return {};
}

bool isLoopbackUrl(std::string_view url)
{
    return isLoopbackHost(strictUrl(url).host());
}

} // namespace ns::connect
