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
/// managers (six connections each); when it does not, each call gets a connection of its own, so that a kept connection which
/// the other side closes meanwhile cannot put a message in doubt. Calls under way when it is destroyed are dropped unanswered.
/// A callback may drop the last reference.
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
    QNetworkAccessManager &nextManager();
    /// `done` with the callback depth kept.
    [[nodiscard]] Done counted(Done done) const;

    const HttpChannelConfig m_config;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::size_t m_next = 0;
    std::shared_ptr<int> m_callbackDepth = std::make_shared<int>(0);
};

} // namespace ns::connect
