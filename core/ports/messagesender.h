// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/ids.h"

namespace ns::ports {

/// What goes to a channel. `reference` is the SendKey; `from`, headers and secrets are the sender's own business.
struct OutgoingMessage
{
    domain::SendKey reference;
    domain::ContactId contact;
    std::string channel;
    std::string to;
    QString subject;
    QString text;
    Instant createdAt = {};
};

enum class SendState {
    Accepted, // the channel has it
    NotSent,  // certain: nothing went out; trying again is safe
    Refused,  // certain: nothing went out and trying again is useless
    Unknown,  // may have gone out
};

struct SendOutcome
{
    SendState state = SendState::Unknown;
    std::string messageId = {};         // the provider's, when accepted
    std::string code = {};              // "http.503", "timeout", "file.exists", ..
    std::string detail = {};            // one line without contact data
    std::optional<Millis> retryAfter = {}; // what the other side asked for
};

/// What a sender can do about a call whose outcome is unknown.
struct SenderTraits
{
    bool honoursKeys = false; // the same reference again is absorbed by the other side
    bool canLookUp = false;   // reconcile() can ask by our reference
    int inFlightMax = 4;      // claims are bounded by this, so a crash leaves at most so many in doubt
    bool beyondLoopback = false; // reaches other machines: --clock and --speed are refused
};

/// Delivers to one connection. Lives on the I/O thread; callbacks come there, exactly once, never inside the call itself.
class MessageSender
{
public:
    using Done = std::function<void(SendOutcome)>;
    virtual ~MessageSender() = default;
    [[nodiscard]] virtual SenderTraits traits() const = 0;
    virtual void send(const OutgoingMessage &message, Done done) = 0;
    /// Asks whether `message` went out: Accepted, NotSent, or Unknown when the other side cannot say now.
    virtual void reconcile(const OutgoingMessage &message, Done done) = 0;
    /// For `connection test` and doctor: reachable, writable, credentials there. Blocking, at most a few seconds.
    [[nodiscard]] virtual Status check() = 0;
};

/// One configured connection that delivers.
struct SenderEntry
{
    std::string connectionId;
    std::vector<std::string> channels; // names it serves; "*" for every name that no other connection serves
    int priority = 0;
    std::shared_ptr<MessageSender> sender; // shared because calls in flight outlive a reload of the configuration
};

} // namespace ns::ports
