// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QNetworkAccessManager>
#include <memory>
#include <vector>

#include "core/connect/connectionconfig.h"
#include "core/connect/httpanswer.h"
#include "core/ports/messagesender.h"

class QNetworkReply;
class QNetworkRequest;

namespace ns::connect {

class OnceOnlyBody;

/// channel.http: one POST per send(), never repeated in here (the relay is the only retry layer), no redirects, answers up to 64 KB.
/// Made, used and destroyed on the I/O thread. When the other side honours keys, connections are kept and calls spread over four
/// managers (six connections each), so that no call waits in one for a free connection: it would leave long after its claim. When it does not, each call has a manager and so a connection of its own: with kept ones, or
/// with "Connection: close" alone, 83 of 600 calls met a connection that the other side was just closing, and were in doubt.
/// Calls under way when it is destroyed are dropped unanswered. A callback may drop the last reference.
class HttpSender : public ports::MessageSender
{
public:
    explicit HttpSender(HttpChannelConfig config);
    ~HttpSender() override;
    [[nodiscard]] ports::SenderTraits traits() const override;
    void send(const ports::OutgoingMessage &message, Done done) override;
    void reconcile(const ports::OutgoingMessage &message, Done done) override;
    /// A TCP connection within 3 s; nothing is sent.
    [[nodiscard]] Status check() override;

private:
    enum class Kind { Send, LookUp };
    void watch(QNetworkReply *reply, OnceOnlyBody *body, Kind kind, Done done);
    void answerLater(Done done, ports::SendOutcome outcome);
    /// A kept manager and its calls under way.
    struct Kept
    {
        QNetworkAccessManager *manager; // owned by m_owner
        std::shared_ptr<int> calls;
    };
    [[nodiscard]] Kept &freestManager();
    /// Counts the call until its reply is finished.
    static void occupy(const Kept &kept, QNetworkReply *reply);
    /// `done` with the callback depth kept.
    [[nodiscard]] Done counted(Done done) const;

    const HttpChannelConfig m_config;
    std::unique_ptr<QObject> m_owner = std::make_unique<QObject>(); // of all managers, and context of late answers
    std::vector<Kept> m_kept;
    std::shared_ptr<int> m_callbackDepth = std::make_shared<int>(0);
};

} // namespace ns::connect
