// SPDX-License-Identifier: GPL-3.0-or-later
// What StoreDesk does for learning: the work itself comes from app, which knows files and models.
#include "core/console/storedesktemplates.h"

namespace ns::console {

namespace {

Error notHere()
{
    return {ErrorCode::Unsupported, "nothing can be learned here"};
}

} // namespace

/// The models at once; then everything, but never often: that reads every label.
void StoreDesk::fetchLearning(Consumer &consumer, Deliver<Learning> deliver)
{
    const Consumer::Ticket asked = consumer.take();
    const auto isWhole = std::make_shared<bool>(false); // on this thread: the models alone do not come after everything
    if (m_parts.learning.readModels) {
        ask<Learning>(Lane::Quick, Topic::Models, asked, [read = m_parts.learning.readModels](ReadModels &, const ReadContext &) { return read(); },
                      [isWhole, deliver](const Result<SnapshotPtr<Learning>> &models) {
                          if (models && !*isWhole) // why they cannot be read is said once, by the whole answer
                              deliver(models);
                      });
    }
    auto question = [this, ticket = asked, isWhole, deliver = std::move(deliver)] {
        if (ticket.isLatest())
            ask<Learning>(Lane::Slow, Topic::Models, ticket, [read = m_parts.learning.read](ReadModels &, const ReadContext &) {
                return read ? read() : tl::make_unexpected(notHere());
            }, [isWhole, deliver](const Result<SnapshotPtr<Learning>> &learning) {
                *isWhole = true;
                deliver(learning);
            });
    };
    askLater(std::move(question));
}

void StoreDesk::fetchPromotion(Consumer &consumer, domain::ModelId challenger, Deliver<PromotionPreview> deliver)
{
    const Consumer::Ticket ticket = consumer.take();
    ask<PromotionPreview>(Lane::Slow, Topic::Models, ticket, [preview = m_parts.learning.preview, challenger = std::move(challenger), ticket](ReadModels &, const ReadContext &) {
        return preview ? preview(challenger, [ticket] { return !ticket.isLatest(); }) : tl::make_unexpected(notHere());
    }, std::move(deliver));
}

void StoreDesk::fetchTrainingFile(Consumer &consumer, std::string path, Deliver<TrainingFile> deliver)
{
    ask<TrainingFile>(Lane::Slow, Topic::Training, consumer.take(), [describe = m_parts.learning.describeFile, path = std::move(path)](ReadModels &, const ReadContext &) {
        return describe ? describe(path) : tl::make_unexpected(notHere());
    }, std::move(deliver));
}

void StoreDesk::startTraining(TrainingRequest request, Reply<TrainingResult> reply)
{
    const auto answer = [this, reply](Result<TrainingResult> result) {
        post([this, reply, result = std::move(result)] {
            m_feed.note(Topics(Topic::Training) | Topic::Models);
            if (reply.context && reply.done)
                reply.done(result);
        });
    };
    const auto &part = request.task == TrainingTask::Intents ? m_parts.intents.train : m_parts.learning.train;
    if (!part)
        return answer(tl::make_unexpected(notHere()));
    const bool started = m_training->start([train = part, request = std::move(request)](const TrainingHooks &hooks) { return train(request, hooks); }, answer);
    if (!started)
        answer(fail(ErrorCode::Busy, "another training is running", {}, Retry::Later));
}

void StoreDesk::cancelTraining()
{
    m_training->cancel();
    m_feed.note(Topic::Training);
}

TrainingProgress StoreDesk::training() const
{
    return m_training->progress();
}

void StoreDesk::acceptBatch(std::string id, std::string reason, Reply<std::monostate> reply)
{
    const auto back = sendBack<std::monostate>(std::move(reply), Topic::Models);
    const bool taken = m_threads->post(Lane::Slow, [accept = m_parts.learning.acceptBatch, id = std::move(id), reason = std::move(reason), back] {
        back(accept ? accept(id, reason) : tl::make_unexpected(notHere()));
    });
    if (!taken)
        back(fail(ErrorCode::Busy, "too much waits already", {}, Retry::Later));
}

} // namespace ns::console
