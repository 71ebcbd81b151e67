// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/filesender.h"

#include <QCoreApplication>

#include "core/base/file.h"
#include "core/connect/messagecodec.h"
#include "core/connect/mimemessage.h"
#include "core/connect/reference.h"

namespace ns::connect {

namespace {

using ports::OutgoingMessage;
using ports::SendOutcome;
using ports::SendState;

constexpr int kInFlightMax = 128;
constexpr std::size_t kWaitingMax = 4096; // far over what the relay claims; past it calls are refused at once, unsent

std::string fileName(const OutgoingMessage &message)
{
    return message.reference.str() + (message.channel == "email" ? ".eml" : ".json");
}

} // namespace

FileSender::FileSender(std::string folder, std::string from) : m_folder(std::move(folder)), m_from(std::move(from))
{
    m_pool.setMaxThreadCount(1);
}

FileSender::~FileSender()
{
    m_pool.waitForDone();
    // The last reference may be dropped by a callback, which runs as an event of the context.
    QCoreApplication::removePostedEvents(m_context.get());
    m_context.release()->deleteLater();
}

ports::SenderTraits FileSender::traits() const
{
    return {.honoursKeys = true, .canLookUp = true, .inFlightMax = kInFlightMax, .beyondLoopback = false};
}

void FileSender::send(const OutgoingMessage &message, Done done)
{
    if (!isSafeReference(message.reference.str())) {
        answerLater(std::move(done), {.state = SendState::Refused, .code = "reference.invalid"});
        return;
    }
    std::string content;
    if (message.channel == "email") {
        Result<std::string> mail = renderMail(message, m_from);
        if (!mail) {
            answerLater(std::move(done), {.state = SendState::Refused, .code = "address.invalid", .detail = describe(mail.error())});
            return;
        }
        content = *std::move(mail);
    } else {
        content = encodeFileMessage(message);
    }
    enqueue({{fileName(message), std::move(content)}, std::move(done)});
}

void FileSender::reconcile(const OutgoingMessage &message, Done done)
{
    if (!isSafeReference(message.reference.str())) {
        answerLater(std::move(done), {.state = SendState::NotSent, .code = "reference.invalid"});
        return;
    }
    enqueue({{fileName(message), {}}, std::move(done)});
}

Status FileSender::check()
{
    if (const Status made = makePrivateFolder(m_folder); !made)
        return made;
    return checkFolder(m_folder);
}

void FileSender::enqueue(Call call)
{
    if (m_waiting.size() >= kWaitingMax) {
        answerLater(std::move(call.done), {.state = SendState::NotSent, .code = "busy"});
        return;
    }
    m_waiting.push_back(std::move(call));
    if (m_underWay.empty())
        startBatch();
}

void FileSender::answerLater(Done done, SendOutcome outcome)
{
    const auto answer = [done = std::move(done), outcome = std::move(outcome)] { done(outcome); };
    QMetaObject::invokeMethod(m_context.get(), answer, Qt::QueuedConnection);
}

void FileSender::startBatch()
{
    m_underWay = std::exchange(m_waiting, {});
    std::vector<FileJob> batch;
    batch.reserve(m_underWay.size());
    for (Call &call : m_underWay)
        batch.push_back(std::move(call.job));
    const bool prepare = !std::exchange(m_prepared, true);
    // `this` is alive when the callback runs: the context dies with it. The worker itself touches values only.
    m_pool.start([this, context = m_context.get(), folder = m_folder, batch = std::move(batch), prepare] {
        if (prepare) {
            ignoreError(makePrivateFolder(folder), "writing into the folder says it again, per message");
            removeStaleParts(folder);
        }
        const auto finish = [this, outcomes = deliverFiles(folder, batch)] { finishBatch(outcomes); };
        QMetaObject::invokeMethod(context, finish, Qt::QueuedConnection);
    });
}

void FileSender::finishBatch(const std::vector<SendOutcome> &outcomes)
{
    const std::vector<Call> answered = std::exchange(m_underWay, {});
    if (!m_waiting.empty())
        startBatch();
    // Last, because a callback may send again, or drop the last reference to this sender.
    for (std::size_t i = 0; i < answered.size(); ++i)
        answered[i].done(outcomes[i]);
}

} // namespace ns::connect
