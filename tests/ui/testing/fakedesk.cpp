// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/testing/fakedesk.h"

#include "core/console/policyreading.h"

namespace ns::testing {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

void FakeDesk::queue(std::function<void()> job)
{
    m_waiting.push_back(std::move(job));
    if (answers)
        QMetaObject::invokeMethod(&m_context, [this] { answerAll(); }, Qt::QueuedConnection);
}

void FakeDesk::answerAll()
{
    for (const auto &job : std::exchange(m_waiting, {}))
        job();
}

void FakeDesk::setStatus(const console::AgentStatus &status)
{
    agent = status;
    m_feed.note(console::Topic::Status);
}

void FakeDesk::setTraining(const console::TrainingProgress &progress)
{
    trainingNow = progress;
    m_feed.note(console::Topic::Training);
}

void FakeDesk::setBacktest(const console::BacktestProgress &progress)
{
    backtestNow = progress;
    m_feed.note(console::Topic::Backtest);
}

template <typename T> void FakeDesk::ask(const QString &what, console::Consumer &consumer, const Page<T> &page, Deliver<T> deliver)
{
    asked += what;
    queue([ticket = consumer.take(), page, failed = failure, deliver = std::move(deliver)] {
        if (ticket.isLatest())
            deliver(page ? Result<Page<T>>(page) : Result<Page<T>>(tl::make_unexpected(failed)));
    });
}

template <typename T> void FakeDesk::reply(const QString &what, T value, Reply<T> reply)
{
    told += what;
    queue([value = std::move(value), failed = commandFailure, reply = std::move(reply)] {
        if (reply.context)
            reply.done(failed ? Result<T>(tl::make_unexpected(*failed)) : Result<T>(value));
    });
}

void FakeDesk::fetchBoard(console::Consumer &consumer, console::BoardQuery, Deliver<console::PipelineBoard> deliver)
{
    ask(QStringLiteral("board"), consumer, board, std::move(deliver));
}

void FakeDesk::fetchLeads(console::Consumer &consumer, console::LeadQuery query, Deliver<console::LeadPage> deliver)
{
    leadQueries.push_back(std::move(query));
    ask(QStringLiteral("leads"), consumer, leads, std::move(deliver));
}

void FakeDesk::fetchLead(console::Consumer &consumer, domain::ContactNo contact, Deliver<console::LeadDetails> deliver)
{
    ask(QStringLiteral("lead %1").arg(toInt(contact)), consumer, lead, std::move(deliver));
}

void FakeDesk::fetchReviews(console::Consumer &consumer, console::ReviewQuery query, Deliver<console::ReviewPage> deliver)
{
    reviewQueries.push_back(std::move(query));
    ask(QStringLiteral("reviews"), consumer, reviews, std::move(deliver));
}

void FakeDesk::fetchReview(console::Consumer &consumer, domain::ReviewId id, Deliver<console::ReviewDetails> deliver)
{
    const auto own = reviewById.find(id.str());
    ask(QStringLiteral("review ") + text(id.str()), consumer, own == reviewById.end() ? review : own->second, std::move(deliver));
}

void FakeDesk::fetchTraces(console::Consumer &consumer, console::TraceQuery query, Deliver<console::TracePage> deliver)
{
    traceQueries.push_back(std::move(query));
    ask(QStringLiteral("traces"), consumer, traces, std::move(deliver));
}

void FakeDesk::fetchTrace(console::Consumer &consumer, domain::TraceId id, Deliver<console::TraceDetails> deliver)
{
    ask(QStringLiteral("trace ") + text(id.str()), consumer, trace, std::move(deliver));
}

void FakeDesk::fetchNight(console::Consumer &consumer, console::NightQuery query, Deliver<console::Night> deliver)
{
    nightQueries.push_back(query);
    ask(QStringLiteral("night"), consumer, night, std::move(deliver));
}

void FakeDesk::answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Reply<console::AnswerReceipt> done)
{
    QStringList words{QStringLiteral("answer"), text(id.str()), text(std::string(domain::answerKindName(answer.kind))), text(answer.label), answer.text};
    words.removeAll(QString());
    reply<console::AnswerReceipt>(words.join(u' '), {id, domain::ReviewState::Answered, businessNow + undoTime()}, std::move(done));
}

void FakeDesk::takeAnswerBack(domain::ReviewId id, Reply<domain::ReviewState> done)
{
    reply(QStringLiteral("undo ") + text(id.str()), domain::ReviewState::Pending, std::move(done));
}

void FakeDesk::postponeReview(domain::ReviewId id, Millis wait)
{
    told += QStringLiteral("postpone %1 %2").arg(text(id.str())).arg(wait.count());
}

void FakeDesk::setPaused(std::optional<std::string> scope, bool paused, Reply<std::int64_t> done)
{
    reply<std::int64_t>((paused ? QStringLiteral("pause ") : QStringLiteral("resume ")) + text(scope.value_or("everything")), 3, std::move(done));
}

void FakeDesk::retrySetAside(std::optional<std::string> id, Reply<std::int64_t> done)
{
    reply<std::int64_t>(QStringLiteral("retry ") + text(id.value_or("all")), 1, std::move(done));
}

void FakeDesk::promoteModel(domain::ModelId id, std::string confirmation, Reply<domain::ModelId> done)
{
    reply(QStringLiteral("promote %1 %2").arg(text(id.str()), text(confirmation)).trimmed(), id, std::move(done));
}

void FakeDesk::rollBackModel(Reply<domain::ModelId> done)
{
    reply(QStringLiteral("rollback"), domain::ModelId("lead-000000000001"), std::move(done));
}

void FakeDesk::fetchLearning(console::Consumer &consumer, Deliver<console::Learning> deliver)
{
    if (!modelsFirst)
        return ask(QStringLiteral("learning"), consumer, learning, std::move(deliver));
    asked += QStringLiteral("learning");
    queue([this, ticket = consumer.take(), first = modelsFirst, deliver = std::move(deliver)] {
        if (ticket.isLatest())
            deliver(first);
        queue([ticket, page = learning, failed = failure, deliver] {
            if (ticket.isLatest())
                deliver(page ? Result<Page<console::Learning>>(page) : Result<Page<console::Learning>>(tl::make_unexpected(failed)));
        });
    });
}

void FakeDesk::fetchPromotion(console::Consumer &consumer, domain::ModelId challenger, Deliver<console::PromotionPreview> deliver)
{
    ask(QStringLiteral("promotion ") + text(challenger.str()), consumer, promotion, std::move(deliver));
}

void FakeDesk::fetchTrainingFile(console::Consumer &consumer, std::string path, Deliver<console::TrainingFile> deliver)
{
    ask(QStringLiteral("file ") + text(path), consumer, trainingFile, std::move(deliver));
}

void FakeDesk::startTraining(console::TrainingRequest request, Reply<console::TrainingResult> done)
{
    trainings.push_back(std::move(request));
    reply(QStringLiteral("train"), trained, std::move(done));
}

void FakeDesk::acceptBatch(std::string id, std::string reason, Reply<std::monostate> done)
{
    reply<std::monostate>(QStringLiteral("accept %1 %2").arg(text(id), text(reason)), {}, std::move(done));
}

void FakeDesk::fetchIntents(console::Consumer &consumer, Deliver<console::Intents> deliver)
{
    ask(QStringLiteral("intents"), consumer, intents, std::move(deliver));
}

void FakeDesk::fetchReading(console::Consumer &consumer, console::SentenceQuestion question, Deliver<console::SentenceReading> deliver)
{
    sentences.push_back(std::move(question));
    ask(QStringLiteral("reading"), consumer, reading, std::move(deliver));
}

void FakeDesk::addIntentExample(console::IntentDraft draft, Reply<std::monostate> done)
{
    drafts.push_back(draft);
    reply<std::monostate>(QStringLiteral("example %1").arg(text(draft.intent)), {}, std::move(done));
}

void FakeDesk::promoteIntents(domain::ModelId id, Reply<domain::ModelId> done)
{
    reply(QStringLiteral("promote intents %1").arg(text(id.str())).trimmed(), id, std::move(done));
}

void FakeDesk::rollBackIntents(Reply<domain::ModelId> done)
{
    reply(QStringLiteral("rollback intents"), domain::ModelId("intent-000000000001"), std::move(done));
}

void FakeDesk::fetchGuardrails(console::Consumer &consumer, Deliver<console::Guardrails> deliver)
{
    ask(QStringLiteral("guardrails"), consumer, guardrails, std::move(deliver));
}

void FakeDesk::fetchRuleCounts(console::Consumer &consumer, Deliver<console::RuleCounts> deliver)
{
    ask(QStringLiteral("rule counts"), consumer, ruleCounts, std::move(deliver));
}

void FakeDesk::fetchPolicyReading(console::Consumer &consumer, std::string document, Deliver<console::PolicyReading> deliver)
{
    Page<console::PolicyReading> read = policyReading;
    if (!read)
        read = std::make_shared<const console::PolicyReading>(console::readPolicyDocument(document, guardrails ? guardrails->document : "{}"));
    documents.push_back(std::move(document));
    ask(QStringLiteral("policy reading"), consumer, read, std::move(deliver));
}

void FakeDesk::fetchPolicyDifferences(console::Consumer &consumer, int from, int to, Deliver<console::PolicyDifferences> deliver)
{
    ask(QStringLiteral("differences %1 %2").arg(from).arg(to), consumer, policyDifferences, std::move(deliver));
}

void FakeDesk::fetchSentences(console::Consumer &consumer, console::SentencesQuestion question, Deliver<console::SentenceMeanings> deliver)
{
    sentenceQuestions.push_back(std::move(question));
    ask(QStringLiteral("sentences"), consumer, sentenceMeanings, std::move(deliver));
}

void FakeDesk::fetchGuardBench(console::Consumer &consumer, console::BenchQuestion question, Deliver<console::GuardBench> deliver)
{
    benchQuestions.push_back(std::move(question));
    ask(QStringLiteral("bench"), consumer, guardBench, std::move(deliver));
}

void FakeDesk::startBacktest(std::string document, Reply<console::SnapshotPtr<console::BacktestResult>> done)
{
    backtests.push_back(std::move(document));
    reply(QStringLiteral("backtest"), backtested, std::move(done));
}

void FakeDesk::publishPolicy(console::PolicyPublication publication, Reply<int> done)
{
    publications.push_back(std::move(publication));
    reply(QStringLiteral("publish"), 4, std::move(done));
}

void FakeDesk::rollBackPolicy(int version, QString reason, Reply<int> done)
{
    reply(QStringLiteral("rollback policy %1 %2").arg(version).arg(reason), 5, std::move(done));
}

void FakeDesk::keepPolicyDraft(std::string document, Reply<std::monostate> done)
{
    keptDrafts.push_back(std::move(document));
    reply<std::monostate>(QStringLiteral("keep draft"), {}, std::move(done));
}

} // namespace ns::testing
