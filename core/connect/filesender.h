// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <vector>

#include "core/connect/connectionconfig.h"
#include "core/connect/filedelivery.h"
#include "core/ports/messagesender.h"

namespace ns::connect {

/// channel.file: each message becomes a file of its reference's name, so the same reference again is absorbed and can be looked up.
/// Made, used and destroyed on the I/O thread. One worker thread of its own does the disk work; whatever comes in while it is busy
/// is its next batch, with one folder sync for all. The destructor waits for the batch under way; calls not yet answered are dropped.
/// A callback may drop the last reference.
class FileSender : public ports::MessageSender
{
public:
    /// `folder` is absolute or relative to the working directory; it is made (0700) when the first message comes.
    FileSender(std::string folder, std::string from);
    ~FileSender() override;
    [[nodiscard]] ports::SenderTraits traits() const override;
    void send(const ports::OutgoingMessage &message, Done done) override;
    void reconcile(const ports::OutgoingMessage &message, Done done) override;
    [[nodiscard]] Status check() override;

private:
    struct Call
    {
        FileJob job;
        Done done;
    };
    void enqueue(Call call);
    /// Answers a call that never needed the disk, in the next turn of the event loop.
    void answerLater(Done done, ports::SendOutcome outcome);
    void startBatch();
    void finishBatch(const std::vector<ports::SendOutcome> &outcomes);

    const std::string m_folder;
    const std::string m_from;
    std::vector<Call> m_waiting;
    std::vector<Call> m_underWay;
    bool m_prepared = false;   // the folder was made and swept
    QThreadPool m_pool;        // one thread
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>(); // callbacks die with it
};

} // namespace ns::connect
