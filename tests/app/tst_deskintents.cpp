// SPDX-License-Identifier: GPL-3.0-or-later
// Intents from a window: a real workspace, real files, everything through the desk.
#include "app/deskintents.h"

#include "app/consoledesk.h"
#include "core/base/file.h"
#include "core/classify/intent/basemodel.h"
#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using domain::Language;

namespace {

constexpr int kWaitMs = 60'000;

/// Two intents that any model can part, in phrasings that differ.
std::string ownExamples(int each)
{
    const char *things[] = {"curso", "taller", "diplomado", "programa", "modulo", "nivel", "plan", "paquete", "examen", "libro"};
    std::string lines;
    for (int i = 0; i < each; ++i) {
        const std::string thing = things[i % 10], other = things[(i / 10 + i) % 10];
        lines += R"({"text":"hay beca para el )" + thing + " o para el " + other + R"(","lang":"es","intent":"beca"})" + "\n";
        lines += R"({"text":"donde queda la sede del )" + thing + " y la del " + other + R"(","lang":"es","intent":"sede"})" + "\n";
    }
    return lines;
}

} // namespace

class TestDeskIntents : public QObject
{
    Q_OBJECT
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<app::ConsoleDesk> m_console;

    [[nodiscard]] console::Desk &desk() { return m_console->desk(); }
    template <typename T, typename Ask> Result<T> waitFor(Ask ask)
    {
        std::optional<Result<T>> answer;
        ask(console::Desk::Reply<T>{this, [&](const Result<T> &said) { answer = said; }});
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs))
            return fail(ErrorCode::Internal, "no answer came");
        return *answer;
    }
    template <typename T, typename Ask> Result<console::SnapshotPtr<T>> fetch(Ask ask)
    {
        console::Consumer consumer;
        std::optional<Result<console::SnapshotPtr<T>>> answer;
        ask(consumer, [&](const Result<console::SnapshotPtr<T>> &said) { answer = said; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs))
            return fail(ErrorCode::Internal, "no answer came");
        return *answer;
    }
    Result<console::SnapshotPtr<console::Intents>> intents()
    {
        return fetch<console::Intents>([&](console::Consumer &consumer, auto deliver) { desk().fetchIntents(consumer, deliver); });
    }
    Result<std::monostate> add(console::IntentDraft draft)
    {
        return waitFor<std::monostate>([&](auto reply) { desk().addIntentExample(std::move(draft), std::move(reply)); });
    }
    Result<console::TrainingResult> train(bool withShipped)
    {
        return waitFor<console::TrainingResult>(
            [&](auto reply) { desk().startTraining({.task = console::TrainingTask::Intents, .withShipped = withShipped}, std::move(reply)); });
    }
    static std::int64_t examplesOf(const console::Intents &intents, const std::string &intent)
    {
        const auto found = std::ranges::find(intents.intents, intent, &console::IntentRow::intent);
        return found == intents.intents.end() ? -1 : found->examples.own;
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_cli = std::make_unique<Cli>();
        m_cli->makeWorkspace();
        auto workspace = app::Workspace::open(m_cli->workspace());
        NS_VERIFY_OK(workspace);
        auto opened = app::ConsoleDesk::open(std::move(*workspace), {.workers = 1});
        NS_VERIFY_OK(opened);
        m_console = std::move(*opened);
    }
    void cleanup()
    {
        m_console.reset();
        m_cli.reset();
    }

    void theShippedModelDecidesAtFirst()
    {
        const auto read = intents();
        NS_VERIFY_OK(read);
        QCOMPARE((*read)->models.size(), std::size_t(1));
        QVERIFY((*read)->models[0].isBase && (*read)->active);
        QVERIFY((*read)->intents.size() == 8 && (*read)->intents[0].examples.shipped > 0);
        const auto promoted = waitFor<domain::ModelId>([&](auto reply) { desk().rollBackIntents(std::move(reply)); });
        QCOMPARE(promoted.error().code, ErrorCode::NotFound);
    }

    void anExampleIsKeptInTheWorkspace()
    {
        NS_VERIFY_OK(add({QStringLiteral("hay becas para hermanos?"), Language::Spanish, "beca"}));
        NS_VERIFY_OK(add({QStringLiteral("y para primos?"), Language::Spanish, "beca"}));
        const auto read = intents();
        NS_VERIFY_OK(read);
        QCOMPARE(examplesOf(**read, "beca"), std::int64_t(2));
        QCOMPARE((*read)->examples[0].text, QStringLiteral("y para primos?")); // the last added first
        QCOMPARE((*read)->examples[0].language, Language::Spanish);
        const auto refused = add({QStringLiteral("x"), Language::Spanish, "no name"});
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().where, std::string("intent"));
    }

    void aSentenceIsReadByTheModelThatDecides()
    {
        const auto reading = fetch<console::SentenceReading>([&](console::Consumer &own, auto deliver) {
            desk().fetchReading(own, {QStringLiteral("Hola, ¿cuánto cuesta el curso de inglés al mes?"), Language::Unknown}, deliver);
        });
        NS_VERIFY_OK(reading);
        QCOMPARE((*reading)->evidence.label, std::string("price"));
        QCOMPARE((*reading)->evidence.model, classify::loadBaseIntentModel().value()->id());
    }

    void aChallengerIsLearnedFromOwnExamples()
    {
        QVERIFY(!train(false)); // nothing to learn from
        QVERIFY(makePrivateFolder(m_cli->workspace() + "/intents"));
        QFile file(QString::fromStdString(m_cli->workspace()) + QStringLiteral("/intents/own.jsonl"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(ownExamples(60)));
        file.close();
        const auto trained = train(false);
        NS_VERIFY_OK(trained);
        const auto read = intents();
        NS_VERIFY_OK(read);
        QCOMPARE((*read)->models.size(), std::size_t(2));
        QCOMPARE((*read)->models[0].model.id, trained->model);
        QVERIFY(!(*read)->models[0].isBase && (*read)->challenger);
        // It knows none of the shipped intents, so it is worse in every language: nobody can promote it by mistake.
        const auto promoted = waitFor<domain::ModelId>([&](auto reply) { desk().promoteIntents(trained->model, std::move(reply)); });
        QVERIFY(!promoted);
        QCOMPARE(promoted.error().code, ErrorCode::Conflict);
        const auto after = intents();
        NS_VERIFY_OK(after);
        QVERIFY((*after)->models[*(*after)->active].isBase);
    }

    void trainingCanBeStopped()
    {
        std::optional<Result<console::TrainingResult>> answer;
        desk().startTraining({.task = console::TrainingTask::Intents}, {this, [&](const Result<console::TrainingResult> &said) { answer = said; }});
        desk().cancelTraining();
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs));
        QCOMPARE(answer->error().code, ErrorCode::Cancelled);
        const auto read = intents();
        NS_VERIFY_OK(read);
        QCOMPARE((*read)->models.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestDeskIntents)
#include "tst_deskintents.moc"
