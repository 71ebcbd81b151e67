// SPDX-License-Identifier: GPL-3.0-or-later
// Learning from a window: a real workspace, real files, everything through the desk.
#include "app/desklearning.h"

#include "app/consoledesk.h"
#include "tests/app/cli/cli.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using classify::testing::makeLeads;
using console::TrainingPhase;

namespace {

std::string toCsv(const classify::Table &table)
{
    std::string text;
    const auto add = [&](const std::vector<std::string> &cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "\"" : ",\"") + cells[i] + "\"";
        text += "\n";
    };
    add(table.columns);
    for (const auto &row : table.rows)
        add(row);
    return text;
}

constexpr int kTrainingMs = 60'000;

} // namespace

class TestDeskLearning : public QObject
{
    Q_OBJECT
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<app::ConsoleDesk> m_console;
    std::string m_file;

    [[nodiscard]] console::Desk &desk() { return m_console->desk(); }

    /// Asks and waits for the answer.
    template <typename T, typename Ask> Result<T> waitFor(Ask ask)
    {
        std::optional<Result<T>> answer;
        ask(console::Desk::Reply<T>{this, [&](const Result<T> &said) { answer = said; }});
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kTrainingMs))
            return fail(ErrorCode::Internal, "no answer came");
        return *answer;
    }
    template <typename T, typename Ask> Result<console::SnapshotPtr<T>> fetch(Ask ask)
    {
        console::Consumer consumer;
        std::optional<Result<console::SnapshotPtr<T>>> answer;
        ask(consumer, [&](const Result<console::SnapshotPtr<T>> &said) { answer = said; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kTrainingMs))
            return fail(ErrorCode::Internal, "no answer came");
        return *answer;
    }
    Result<console::TrainingResult> train(console::TrainingRequest request)
    {
        return waitFor<console::TrainingResult>([&](auto reply) { desk().startTraining(std::move(request), std::move(reply)); });
    }
    [[nodiscard]] console::TrainingRequest request() const { return {.file = m_file, .label = "outcome", .id = "id", .time = "created"}; }
    Result<console::SnapshotPtr<console::Learning>> learning()
    {
        return fetch<console::Learning>([&](console::Consumer &consumer, auto deliver) {
            desk().fetchLearning(consumer, [deliver](const auto &said) {
                if (!said || !(*said)->isCounting)
                    deliver(said);
            });
        });
    }
    Result<domain::ModelId> promote(const domain::ModelId &id)
    {
        return waitFor<domain::ModelId>([&](auto reply) { desk().promoteModel(id, {}, std::move(reply)); });
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_cli = std::make_unique<Cli>();
        m_cli->makeWorkspace();
        m_file = m_cli->write("past.csv", toCsv(makeLeads({.rows = 1'500, .strength = 3})));
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

    void describesAFileBeforeItIsLearnedFrom()
    {
        const auto file = fetch<console::TrainingFile>([&](console::Consumer &consumer, auto deliver) { desk().fetchTrainingFile(consumer, m_file, deliver); });
        NS_VERIFY_OK(file);
        QCOMPARE((*file)->rows, std::int64_t(1'500));
        QCOMPARE((*file)->label, std::optional<std::string>("outcome"));
        QCOMPARE((*file)->id, std::optional<std::string>("id"));
        QCOMPARE((*file)->time, std::optional<std::string>("created"));
        const auto none = fetch<console::TrainingFile>([&](console::Consumer &consumer, auto deliver) { desk().fetchTrainingFile(consumer, "/nowhere.csv", deliver); });
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }

    void modelsComeBeforeWhatLabelsSay()
    {
        NS_VERIFY_OK(train(request()));
        console::Consumer consumer;
        std::vector<console::SnapshotPtr<console::Learning>> answers;
        desk().fetchLearning(consumer, [&](const auto &said) {
            if (said)
                answers.push_back(*said);
        });
        QTRY_VERIFY(!answers.empty() && !answers.back()->isCounting);
        QVERIFY(answers.size() <= 2); // the models alone are left out where they would come last
        for (const auto &answer : answers)
            QCOMPARE(answer->models.size(), std::size_t(1));
        const auto before = answers.size();
        QTest::qWait(50);
        QCOMPARE(answers.size(), before);
    }

    void trainsPromotesAndReturns()
    {
        const auto first = train(request());
        NS_VERIFY_OK(first);
        QVERIFY(first->hasPassed);
        QCOMPARE(desk().training(), console::TrainingProgress{});
        auto shown = learning();
        NS_VERIFY_OK(shown);
        QCOMPARE((*shown)->models.size(), std::size_t(1));
        const console::ModelSummary &summary = (*shown)->models.front();
        QCOMPARE(summary.id, first->model);
        QCOMPARE(summary.holdoutUses, 1);
        QVERIFY(summary.isCertifiedByLaterRows);
        QVERIFY(summary.curve.size() > 10);
        QVERIFY(std::ranges::is_sorted(summary.curve, {}, &console::CurvePoint::threshold));
        QCOMPARE(summary.figures.confusion.labels.size(), std::size_t(2));
        QVERIFY(!(*shown)->champion);
        const auto promoted = promote(first->model);
        NS_VERIFY_OK(promoted);
        QCOMPARE(*promoted, first->model);
        QTRY_COMPARE(desk().status().modelId, first->model.str());

        // A person leaves a column out, with a reason; the next model keeps to it.
        auto again = request();
        again.answers = {{"visits", false, ""}};
        QCOMPARE(train(again).error().code, ErrorCode::InvalidInput);
        again.answers = {{"visits", false, "counted after the sale"}};
        const auto second = train(again);
        NS_VERIFY_OK(second);
        QVERIFY(second->model != first->model);
        shown = learning();
        NS_VERIFY_OK(shown);
        QCOMPARE((*shown)->models.front().holdoutUses, 2); // the same rows were looked at again
        QCOMPARE((*shown)->models.front().role, console::ModelRole::Challenger);
        const auto preview = fetch<console::PromotionPreview>(
            [&](console::Consumer &consumer, auto deliver) { desk().fetchPromotion(consumer, second->model, deliver); });
        NS_VERIFY_OK(preview);
        QCOMPARE((*preview)->champion, first->model);
        if ((*preview)->isAllowed) {
            NS_VERIFY_OK(promote(second->model));
            const auto back = waitFor<domain::ModelId>([&](auto reply) { desk().rollBackModel(std::move(reply)); });
            NS_VERIFY_OK(back);
            QCOMPARE(*back, first->model);
        } else {
            QCOMPARE(promote(second->model).error().where, std::string("refused"));
        }
        m_console.reset();
        const Said audit = m_cli->run("verify", {});
        QVERIFY(audit.json["ok"].get<bool>());
    }

    void aNoisyFileIsRefusedAtPromotion()
    {
        m_file = m_cli->write("noise.csv", toCsv(makeLeads({.rows = 600, .strength = 0})));
        const auto trained = train(request());
        NS_VERIFY_OK(trained);
        QVERIFY(!trained->hasPassed);
        const auto refused = promote(trained->model);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().where, std::string("refused"));
        QCOMPARE(promote(domain::ModelId("lead-000000000000")).error().code, ErrorCode::NotFound);
    }

    void stopsAndTrainsOneAtATime()
    {
        std::optional<Result<console::TrainingResult>> first;
        desk().startTraining(request(), {this, [&](const Result<console::TrainingResult> &said) { first = said; }});
        QVERIFY(desk().training().phase != TrainingPhase::Idle);
        QCOMPARE(train(request()).error().code, ErrorCode::Busy);
        desk().cancelTraining();
        QTRY_VERIFY_WITH_TIMEOUT(first.has_value(), kTrainingMs);
        QCOMPARE(first->error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(desk().training().phase, TrainingPhase::Idle);
        const auto shown = learning();
        NS_VERIFY_OK(shown);
        QVERIFY((*shown)->models.empty());
    }

    void saysWhatIsMissing()
    {
        auto unknown = request();
        unknown.label = "nothing of the kind";
        QCOMPARE(train(unknown).error().code, ErrorCode::NotFound);
        QCOMPARE(train({}).error().code, ErrorCode::InvalidInput); // no answers or outcomes yet
        const auto accept = [&](const std::string &reason) {
            return waitFor<std::monostate>([&](auto reply) { desk().acceptBatch("batch-1", reason, std::move(reply)); });
        };
        QCOMPARE(accept("").error().code, ErrorCode::InvalidInput);
        NS_VERIFY_OK(accept("a class that enrolled together"));
    }
};

QTEST_GUILESS_MAIN(TestDeskLearning)
#include "tst_desklearning.moc"
