// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/learningreader.h"

#include "core/agent/watchkeeper.h"
#include "core/store/memoryjournal.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/forwardingjournal.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;
using ns::classify::testing::makeLeads;

namespace {

const Instant kNow = fromMillis(1'764'000'000'000);

/// A journal that knows some labels and sayings, in pages of two.
class LabelJournal final : public ns::testing::ForwardingJournal
{
public:
    using ForwardingJournal::ForwardingJournal;
    Result<ports::LabelPage> loadLabels(const ports::LabelQuery &query) override
    {
        if (fails)
            return fail(ErrorCode::Storage, "disk");
        ports::LabelPage page;
        std::size_t i = query.after ? std::size_t(query.after->no) : 0;
        for (; i < labels.size() && page.labels.size() < 2; ++i) {
            if (labels[i].key.at >= query.from)
                page.labels.push_back(labels[i]);
        }
        if (i < labels.size())
            page.next = ports::LabelKey{labels[i].key.at, std::int64_t(i)};
        return page;
    }
    Result<std::vector<ports::ModelSaying>> loadSayings(const ports::SayingQuery &) override { return sayings; }
    std::vector<ports::LeadLabel> labels;
    std::vector<ports::ModelSaying> sayings;
    bool fails = false;
};

struct Told
{
    std::string contact, said, modelSaid;
    bool automatic = true;
    ports::TruthSource source = ports::TruthSource::Outcome;
    double confidence = 0.97;
    int hour = -1; // of the truth, from kNow; the model spoke an hour before
};

} // namespace

class TestLearningReader : public QObject
{
    Q_OBJECT
    LeadModelPtr m_model;
    classify::ModelRegistry m_registry;
    std::unique_ptr<store::MemoryJournal> m_memory;
    std::unique_ptr<LabelJournal> m_journal;

    void tell(const Told &told)
    {
        ports::LeadLabel label;
        label.key = {kNow + std::chrono::hours(told.hour), std::int64_t(m_journal->labels.size())};
        label.contact = domain::ContactId("crm/" + told.contact);
        label.said = told.said;
        label.source = told.source;
        label.origin = told.source == ports::TruthSource::Person ? "review" : "crm";
        if (!told.modelSaid.empty())
            label.saying = ports::ModelSaying{.model = m_model->id(), .label = told.modelSaid, .confidence = told.confidence, .threshold = 0.9,
                                              .automatic = told.automatic, .at = label.key.at - std::chrono::hours(1)};
        m_journal->labels.push_back(label);
    }
    ModelShelf shelf()
    {
        return {m_registry, [this](const std::string &id) -> Result<LeadModelPtr> {
                    if (id == m_model->id().str())
                        return m_model;
                    return fail(ErrorCode::NotFound, "no such model", id);
                }};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto trained = classify::trainLead(makeLeads({.rows = 1'500, .strength = 3}), {.label = "outcome", .id = "id", .holdout = 0.3});
        QVERIFY(trained.has_value());
        m_model = trained->model;
    }
    void cleanupTestCase() { m_model.reset(); } // before XGBoost's own statics go
    void init()
    {
        ns::testing::failOnWarnings();
        m_memory = std::make_unique<store::MemoryJournal>();
        m_journal = std::make_unique<LabelJournal>(*m_memory);
        m_registry = {};
        m_registry.addModel(m_model->id().str(), m_model->card().certifyingHash);
        QVERIFY(m_registry.promote(m_model->id().str(), true, "2026-11-20T00:00:00.000Z").has_value());
    }

    void countsAnswersAndOutcomes()
    {
        tell({"a", "yes", "yes"});
        tell({"b", "won", "yes"});
        tell({"c", "no", "yes"});
        tell({"d", "yes", "yes", true, ports::TruthSource::Person}); // decided, later corrected or confirmed by a person
        tell({"e", "no", "yes", false, ports::TruthSource::Person}); // asked, and contradicted
        tell({"f", "yes", "yes", false, ports::TruthSource::Person});
        tell({"g", "yes", "no", false});                             // not decided, and nobody was asked
        tell({"h", "yes", ""});                                      // no model had spoken
        tell({"i", "attended", "yes"});                              // says nothing
        const auto counts = countAccuracy(*m_journal, shelf(), {}, {});
        QVERIFY(counts.has_value());
        QCOMPARE(counts->decided, 4);
        QCOMPARE(counts->decidedRight, 3);
        QCOMPARE(counts->byOutcomes, 3);
        QCOMPARE(counts->byPeople, 1);
        QCOMPARE(counts->answered, 2);
        QCOMPARE(counts->answeredRight, 1);
        QCOMPARE(counts->trainedOn, 0);
    }

    void leavesOutWhatTaughtTheModel()
    {
        int taught = 0;
        for (int i = 0; i < 20; ++i) {
            const std::string id = "L-" + std::to_string(10'000 + i);
            taught += m_model->wasTrainedOn(id) ? 1 : 0;
            tell({id, "no", "yes"});
        }
        QVERIFY(taught > 5 && taught < 20);
        const auto counts = countAccuracy(*m_journal, shelf(), {}, {});
        QCOMPARE(counts->trainedOn, taught);
        QCOMPARE(counts->decided, 20 - taught);
    }

    void aLaterTruthCorrectsAnEarlierOne()
    {
        tell({"a", "yes", "yes", true, ports::TruthSource::Outcome, 0.97, -5});
        tell({"a", "lost", "yes", true, ports::TruthSource::Outcome, 0.97, -2});
        const auto counts = countAccuracy(*m_journal, shelf(), {}, {});
        QCOMPARE(counts->decided, 1);
        QCOMPARE(counts->decidedRight, 0);
    }

    void countsByWhenTheModelSpoke()
    {
        for (int hour : {-10, -6, -2})
            tell({"h" + std::to_string(hour), "yes", "yes", true, ports::TruthSource::Outcome, 0.97, hour});
        const auto counts = countAccuracy(*m_journal, shelf(), {}, {kNow - std::chrono::hours(8), kNow - std::chrono::hours(4)});
        QCOMPARE(counts->decided, 1); // spoke at -7
    }

    void ofAModelThatIsGoneNothingIsKnown()
    {
        tell({"a", "yes", "yes"});
        m_journal->labels[0].saying->model = domain::ModelId("lead-gone");
        QCOMPARE(countAccuracy(*m_journal, shelf(), {}, {})->decided, 0);
    }

    void liveFiguresAreThoseOfTheWatch()
    {
        for (int i = 0; i < 30; ++i)
            tell({"n" + std::to_string(i), i < 24 ? "yes" : "no", "yes"});
        tell({"weak", "no", "yes", false, ports::TruthSource::Person, 0.5}); // under the threshold: not decided
        m_journal->sayings = {{.model = m_model->id(), .label = "yes"}, {.model = m_model->id(), .label = "yes"}, {.model = m_model->id(), .label = "no"}};
        const auto live = readLiveFigures(*m_journal, m_model, {}, kNow);
        QVERIFY(live.has_value());
        QCOMPARE(live->mode, WatchMode::Watching);
        QCOMPARE(live->labelled, 30);
        QCOMPARE(live->right, 24);
        QVERIFY(std::abs(live->upper95 - 0.90912594) < 1e-8);
        QCOMPARE(live->effectiveThreshold, m_model->card().threshold);
        QCOMPARE(live->mixRows, 3);
        QCOMPARE(live->classMix.at("yes"), 2.0 / 3);
        QVERIFY(live->psi >= 0);
        QVERIFY(!live->modeSince);
        QCOMPARE(readLiveFigures(*m_journal, nullptr, {}, kNow)->mode, WatchMode::Off);
    }

    void showsATrippedWatch()
    {
        const classify::WatchState state{.model = m_model->id(), .caution = classify::Caution::HandedOver, .since = kNow - std::chrono::hours(3)};
        QVERIFY(m_memory->storeSetting(agent::watchSetting(m_model->id()), classify::packWatchState(state), "", kNow, [](Result<std::monostate>) {}).has_value());
        m_memory->close();
        const auto live = readLiveFigures(*m_journal, m_model, {}, kNow);
        QCOMPARE(live->mode, WatchMode::HandedOver);
        QCOMPARE(*live->modeSince, kNow - std::chrono::hours(3));
        QVERIFY(live->effectiveThreshold > 1);
    }

    void readsThePage()
    {
        for (int i = 0; i < 5; ++i)
            tell({"n" + std::to_string(i), i < 4 ? "won" : "lost", "yes", i % 2 == 0, i == 4 ? ports::TruthSource::Person : ports::TruthSource::Outcome});
        const auto learning = readLearning(*m_journal, shelf(), {}, kNow);
        QVERIFY(learning.has_value());
        QCOMPARE(learning->models.size(), std::size_t(1));
        QCOMPARE(learning->champion, std::optional<std::size_t>(0));
        QVERIFY(!learning->challenger);
        QCOMPARE(learning->models[0].role, ModelRole::Champion);
        QCOMPARE(learning->models[0].holdoutUses, 1);
        QCOMPARE(learning->models[0].figures.rows, 450);
        QCOMPARE(learning->labels.fromOutcomes, 4);
        QCOMPARE(learning->labels.fromPeople, 1);
        QCOMPARE(learning->labels.perLabel, (std::map<std::string, std::int64_t>{{"no", 1}, {"yes", 4}}));
        QCOMPARE(learning->history.size(), std::size_t(1));
        QCOMPARE(learning->live.model, m_model->id());
        QVERIFY(!learning->isCounting);
        m_journal->fails = true; // no label is read for the models alone
        const auto models = readModels(shelf(), kNow);
        QVERIFY(models.has_value());
        QVERIFY(models->isCounting);
        QCOMPARE(models->models.size(), std::size_t(1));
        QCOMPARE(models->champion, std::optional<std::size_t>(0));
        QCOMPARE(models->history.size(), std::size_t(1));
        QCOMPARE(models->labels.fromOutcomes, 0);
        QCOMPARE(models->live.labelled, 0);
        QCOMPARE(readLearning(*m_journal, shelf(), {}, kNow).error().code, ErrorCode::Storage);
    }

    void namesTheChallenger()
    {
        // Order of making: an old one, the champion, one after it.
        const auto other = classify::trainLead(makeLeads({.rows = 300, .strength = 3}), {.label = "outcome", .id = "id"});
        classify::ModelRegistry registry;
        registry.addModel(other->model->id().str(), "x");
        registry.addModel(m_model->id().str(), "y");
        QVERIFY(registry.promote(m_model->id().str(), true, "2026-11-20T00:00:00.000Z").has_value());
        const auto load = [&](const std::string &id) -> Result<LeadModelPtr> { return id == m_model->id().str() ? m_model : other->model; };
        QVERIFY(!readLearning(*m_journal, {registry, load}, {}, kNow)->challenger); // older than the champion
        classify::ModelRegistry later;
        later.addModel(m_model->id().str(), "y");
        later.addModel(other->model->id().str(), "x");
        QVERIFY(later.promote(m_model->id().str(), true, "2026-11-20T00:00:00.000Z").has_value());
        const auto learning = readLearning(*m_journal, {later, load}, {}, kNow);
        QCOMPARE(learning->challenger, std::optional<std::size_t>(0)); // newest first
        QCOMPARE(learning->models[0].role, ModelRole::Challenger);
    }

    void acceptedBatchesAreKept()
    {
        QVERIFY(loadAcceptedBatches(*m_memory)->empty());
        QCOMPARE(acceptBatch(*m_memory, {"batch-1", "", kNow}, [](Result<std::monostate>) {}).error().code, ErrorCode::InvalidInput);
        QVERIFY(acceptBatch(*m_memory, {"batch-1", "the fair of November", kNow}, [](Result<std::monostate>) {}).has_value());
        QVERIFY(m_memory->storeSetting("other", "x", "", kNow, [](Result<std::monostate>) {}).has_value());
        QTRY_COMPARE(loadAcceptedBatches(*m_memory)->size(), std::size_t(1));
        QVERIFY(acceptBatch(*m_memory, {"batch-1", "said twice", kNow}, [](Result<std::monostate>) {}).has_value());
        QTRY_COMPARE(loadAcceptedBatches(*m_memory)->front().reason, std::string("said twice"));
        QCOMPARE(loadAcceptedBatches(*m_memory)->size(), std::size_t(1));
    }

    void canBeStopped()
    {
        const LearningHooks hooks{.isStopRequested = [] { return true; }};
        QCOMPARE(gatherLabels(*m_journal, m_model, {}, hooks).error().code, ErrorCode::Cancelled);
        QCOMPARE(countAccuracy(*m_journal, shelf(), {}, {}, hooks).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLearningReader)
#include "tst_learningreader.moc"
