// SPDX-License-Identifier: GPL-3.0-or-later
// What StoreDesk does for guardrails: files, versions and judging are app's, how often rules acted is the journal's.
#include "core/console/storedesktemplates.h"

namespace ns::console {

namespace {

Error noGuardrails()
{
    return {ErrorCode::Unsupported, "guardrails cannot be changed here"};
}

/// The part's answer, or that there is none.
template <typename Part, typename... Args> auto callPart(const Part &part, const Args &...args) -> decltype(part(args...))
{
    if (!part)
        return tl::make_unexpected(noGuardrails());
    return part(args...);
}

} // namespace

void StoreDesk::fetchGuardrails(Consumer &consumer, Deliver<Guardrails> deliver)
{
    ask<Guardrails>(Lane::Quick, Topic::Configuration, consumer.take(), [read = m_parts.guardrails.read](ReadModels &, const ReadContext &) { return callPart(read); }, std::move(deliver));
}

void StoreDesk::fetchRuleCounts(Consumer &consumer, Deliver<RuleCounts> deliver)
{
    auto question = [this, ticket = consumer.take(), deliver = std::move(deliver)] {
        if (ticket.isLatest())
            ask<RuleCounts>(Lane::Slow, Topic::Outbox, ticket, [](ReadModels &models, const ReadContext &at) { return models.ruleCounts(at); }, deliver);
    };
    askLater(std::move(question));
}

void StoreDesk::fetchPolicyReading(Consumer &consumer, std::string document, Deliver<PolicyReading> deliver)
{
    ask<PolicyReading>(Lane::Quick, Topic::Configuration, consumer.take(), [part = m_parts.guardrails.readDocument, document = std::move(document)](ReadModels &, const ReadContext &) {
        return callPart(part, document);
    }, std::move(deliver));
}

void StoreDesk::fetchPolicyDifferences(Consumer &consumer, int from, int to, Deliver<PolicyDifferences> deliver)
{
    ask<PolicyDifferences>(Lane::Quick, Topic::Configuration, consumer.take(), [part = m_parts.guardrails.compare, from, to](ReadModels &, const ReadContext &) {
        return callPart(part, from, to);
    }, std::move(deliver));
}

void StoreDesk::fetchSentences(Consumer &consumer, SentencesQuestion question, Deliver<SentenceMeanings> deliver)
{
    ask<SentenceMeanings>(Lane::Quick, Topic::Configuration, consumer.take(), [part = m_parts.guardrails.explain, question = std::move(question)](ReadModels &, const ReadContext &) {
        return callPart(part, question);
    }, std::move(deliver));
}

void StoreDesk::fetchGuardBench(Consumer &consumer, BenchQuestion question, Deliver<GuardBench> deliver)
{
    ask<GuardBench>(Lane::Quick, Topic::Configuration, consumer.take(), [part = m_parts.guardrails.bench, question = std::move(question)](ReadModels &, const ReadContext &) {
        return callPart(part, question);
    }, std::move(deliver));
}

void StoreDesk::startBacktest(std::string document, Reply<SnapshotPtr<BacktestResult>> reply)
{
    const auto answer = [this, reply](Result<SnapshotPtr<BacktestResult>> result) {
        post([this, reply, result = std::move(result)] {
            m_feed.note(Topic::Backtest);
            if (reply.context && reply.done)
                reply.done(result);
        });
    };
    if (!m_parts.guardrails.backtest)
        return answer(tl::make_unexpected(noGuardrails()));
    const bool started = m_backtest->start([part = m_parts.guardrails.backtest, document = std::move(document)](const BacktestWork &work) { return part(document, work); }, answer);
    if (!started)
        answer(fail(ErrorCode::Busy, "another backtest is running", {}, Retry::Later));
}

void StoreDesk::cancelBacktest()
{
    m_backtest->cancel();
    m_feed.note(Topic::Backtest);
}

BacktestProgress StoreDesk::backtest() const
{
    return m_backtest->progress();
}

void StoreDesk::publishPolicy(PolicyPublication publication, Reply<int> reply)
{
    change<int>([part = m_parts.guardrails.publish, publication = std::move(publication)] { return callPart(part, publication); }, Topic::Configuration, std::move(reply));
}

void StoreDesk::rollBackPolicy(int version, QString reason, Reply<int> reply)
{
    change<int>([part = m_parts.guardrails.rollBack, version, reason = std::move(reason)] { return callPart(part, version, reason); }, Topic::Configuration, std::move(reply));
}

void StoreDesk::keepPolicyDraft(std::string document, Reply<std::monostate> reply)
{
    const auto back = sendBack<std::monostate>(std::move(reply), {}); // nobody else shows it
    if (!m_threads->post(Lane::Quick, [part = m_parts.guardrails.keepDraft, document = std::move(document), back] { back(callPart(part, document)); }))
        back(fail(ErrorCode::Busy, "too much waits already", {}, Retry::Later));
}

} // namespace ns::console
