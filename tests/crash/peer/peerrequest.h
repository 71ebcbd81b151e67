// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <map>
#include <optional>

#include "tests/crash/peer/peerledger.h"

namespace ns::testing {

/// One whole HTTP/1.1 request with a Content-Length body: all that a sender of ours writes.
struct PeerRequest
{
    QByteArray method;
    QByteArray target; // path and query
    std::map<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    /// Takes one request off the front of `buffer`; nothing while it is not complete.
    [[nodiscard]] static std::optional<PeerRequest> take(QByteArray &buffer);
    [[nodiscard]] QString queryValue(const QString &name) const;
    [[nodiscard]] PeerMessage message() const;
};

} // namespace ns::testing
