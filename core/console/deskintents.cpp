// SPDX-License-Identifier: GPL-3.0-or-later
// What StoreDesk does for intents: files and models are app's, reading a sentence needs only what the agent knows.
#include "core/console/intentsreader.h"
#include "core/console/storedesktemplates.h"

namespace ns::console {

namespace {

constexpr std::size_t kReadingsMax = 64; // that wait for the first configuration

template <typename T> Result<T> notHere()
{
    return fail(ErrorCode::Unsupported, "intents cannot be learned here");
}

} // namespace

void StoreDesk::fetchIntents(Consumer &consumer, Deliver<Intents> deliver)
{
    ask<Intents>(Lane::Slow, Topic::Models, consumer.take(), [read = m_parts.intents.read](ReadModels &, const ReadContext &) {
        return read ? read() : notHere<Intents>();
    }, std::move(deliver));
}

void StoreDesk::fetchReading(Consumer &consumer, SentenceQuestion question, Deliver<SentenceReading> deliver)
{
    auto asked = [this, ticket = consumer.take(), question = std::move(question), deliver = std::move(deliver)] {
        ask<SentenceReading>(Lane::Quick, Topic::Models, ticket, [question](ReadModels &, const ReadContext &context) { return readSentence(question, context); }, deliver);
    };
    if (!m_isConfigured && m_unconfigured.size() < kReadingsMax) // without a configuration there is no model to ask
        m_unconfigured.push_back(std::move(asked));
    else
        asked();
}

void StoreDesk::addIntentExample(IntentDraft draft, Reply<std::monostate> reply)
{
    change<std::monostate>([add = m_parts.intents.addExample, draft = std::move(draft)] { return add ? add(draft) : notHere<std::monostate>(); }, Topic::Models, std::move(reply));
}

void StoreDesk::promoteIntents(domain::ModelId id, Reply<domain::ModelId> reply)
{
    change<domain::ModelId>([promote = m_parts.intents.promote, id = std::move(id)] { return promote ? promote(id) : notHere<domain::ModelId>(); }, Topic::Models, std::move(reply));
}

void StoreDesk::rollBackIntents(Reply<domain::ModelId> reply)
{
    change<domain::ModelId>([rollBack = m_parts.intents.rollBack] { return rollBack ? rollBack() : notHere<domain::ModelId>(); }, Topic::Models, std::move(reply));
}

} // namespace ns::console
