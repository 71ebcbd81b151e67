// SPDX-License-Identifier: GPL-3.0-or-later
// The leak guard and the gate before made-up businesses (issue 3, "Shown by" 2). NS_SEEDS: businesses per kind (2); NS_NOTES=1 prints each
// miss and each accusation.
#include <algorithm>
#include <numeric>

#include "core/classify/evaluate.h"
#include "core/classify/labels.h"
#include "core/classify/rounds.h"
#include "tests/core/classify/guardcourt.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using namespace ns::classify::testing;
using ns::testing::Business;
using ns::testing::BusinessKind;
using ns::testing::LeakKind;
using ns::testing::Recipe;
using ns::testing::Strength;

namespace {

constexpr double kAccusedShareMax = 0.02;
constexpr double kStrongFoundShareMin = 0.9;
constexpr double kTogetherFoundShareMin = 0.9;

std::uint64_t seedCount()
{
    const int seeds = qEnvironmentVariableIntValue("NS_SEEDS");
    return seeds > 0 ? std::uint64_t(seeds) : 2;
}

void print(const std::string &what, const Tally &tally)
{
    qInfo("%s: %s", what.c_str(), tally.describe().c_str());
    if (qEnvironmentVariableIsSet("NS_NOTES")) {
        for (const std::string &note : tally.notes)
            qInfo("  %s", note.c_str());
    }
}

std::string notesOf(const Tally &tally)
{
    std::string text = tally.describe();
    for (const std::string &note : tally.notes)
        text += "\n  " + note;
    return text;
}

/// All recipes that `make` gives for the seeds; a failing guard ends the run.
template<typename Make>
Result<Tally> tryAll(std::uint64_t seeds, Make make)
{
    Tally sum;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Recipe recipe = make(seed);
        const auto tally = tryGuard(recipe);
        if (!tally)
            return fail(tally.error().code, tally.error().text, recipe.name);
        sum.add(*tally);
    }
    return sum;
}

/// What a training without the guard's suspects says of a business.
struct Trained
{
    Business business;
    std::shared_ptr<const LeadModel> model;

    [[nodiscard]] const Metrics &metrics() const { return model->card().metrics; }
    [[nodiscard]] const Gate &gate() const { return model->card().gate; }
};

Result<Trained> train(const Recipe &recipe)
{
    Business business = ns::testing::makeBusiness(recipe);
    const Table table = makeTable(business);
    const auto suspicions = askGuard(business, table, !business.history.empty());
    if (!suspicions)
        return tl::make_unexpected(suspicions.error());
    TrainOptions options = makeOptions(business);
    options.holdout = 0.3;
    for (const Suspicion &one : *suspicions)
        options.ignore.push_back(one.column);
    auto trained = trainLead(table, options);
    if (!trained)
        return tl::make_unexpected(trained.error());
    return Trained{std::move(business), trained->model};
}

/// Accuracy of always saying the outcome that is commonest among the certifying rows.
double commonestShare(const Metrics &metrics)
{
    std::size_t commonest = 0;
    for (const auto &[label, figures] : metrics.perClass)
        commonest = std::max(commonest, figures.support);
    return double(commonest) / double(metrics.rows);
}

/// Class numbers and features of some rows of a business, as its model reads them.
TrainingRows readRows(const Trained &trained, const Table &table, const std::vector<std::size_t> &rows)
{
    const FeatureSchema &schema = trained.model->schema();
    const ClassList &classes = trained.model->card().classes;
    TrainingRows read{.featureCount = schema.featureCount(), .classCount = classes.labels.size()};
    read.classes = numberClasses(table, rows, *table.findColumn(trained.business.label), classes);
    read.features.resize(rows.size() * read.featureCount);
    const FeatureSchema::Binding binding = schema.bind(table);
    FeatureSchema::Memory memory;
    for (std::size_t i = 0; i < rows.size(); ++i)
        schema.vectorise(table, rows[i], binding, memory, std::span(read.features).subspan(i * read.featureCount, read.featureCount));
    return read;
}

double accuracyOf(const Booster &booster, const TrainingRows &rows)
{
    const std::size_t outputs = rows.classCount;
    std::vector<float> margins(rows.classes.size() * outputs);
    if (!booster.predictInPlace(rows.features, rows.classes.size(), margins))
        return 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < rows.classes.size(); ++i) {
        const auto row = margins.begin() + std::ptrdiff_t(i * outputs);
        right += std::max_element(row, row + std::ptrdiff_t(outputs)) - row == rows.classes[i] ? 1 : 0;
    }
    return double(right) / double(rows.classes.size());
}

/// What plain trees reach on the certifying rows, the best of some shapes by those very rows: a peer that is flattered.
double bestPlainAccuracy(const Trained &trained)
{
    const Table table = makeTable(trained.business);
    const std::size_t label = *table.findColumn(trained.business.label);
    const std::vector<std::size_t> rows = listLabelledRows(table, label);
    const Split split = trained.business.timeColumn
        ? splitByTime(orderByTime(table, rows, *table.findColumn(*trained.business.timeColumn)), 0.3)
        : splitStratified(rows, numberClasses(table, rows, label, trained.model->card().classes), 0.3, 1);
    const TrainingRows earlier = readRows(trained, table, split.earlier);
    const TrainingRows later = readRows(trained, table, split.later);
    const auto matrix = makeMatrix(earlier);
    if (!matrix)
        qFatal("no matrix");
    double best = 0;
    for (const TreeShape &shape : {TreeShape{2, 0.1, 150}, TreeShape{3, 0.1, 60}, TreeShape{4, 0.1, 60}, TreeShape{6, 0.3, 20}}) {
        const auto booster = fitBooster(earlier, *matrix, shape, shape.roundsMax, [] { return Status{}; });
        best = std::max(best, booster ? accuracyOf(*booster, later) : 0);
    }
    return best;
}

std::string figures(const Trained &trained)
{
    const Metrics &metrics = trained.metrics();
    return trained.business.name + ": " + std::to_string(metrics.rows) + " rows certify, AUC " + std::to_string(metrics.auc.value_or(-1)) + " (best "
           + std::to_string(trained.business.bestAuc) + "), accuracy " + std::to_string(metrics.accuracy) + " (best "
           + std::to_string(trained.business.bestAccuracy) + "), coverage " + std::to_string(metrics.coverage) + ", missed "
           + std::to_string(metrics.missedConverters.value_or(-1)) + ", gate " + (trained.gate().passed ? "passed" : "not passed");
}

} // namespace

class TestBusinesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void plantedLeaks_data();
    void plantedLeaks();
    void leaksTogether();
    void cleanColumns();
    void arguableColumnsAreAskedAtMost();
    void noiseIsRefused();
    void rareClassIsAnsweredHonestly();
    void threeClasses();
    void modelsReachWhatIsKnowable_data();
    void modelsReachWhatIsKnowable();
    void withoutSuspectsNothingLeaks_data();
    void withoutSuspectsNothingLeaks();
};

void TestBusinesses::plantedLeaks_data()
{
    QTest::addColumn<LeakKind>("kind");
    QTest::addColumn<Strength>("strength");
    for (const LeakKind kind : ns::testing::allLeakKinds()) {
        for (const Strength strength : {Strength::Blunt, Strength::Strong, Strength::Subtle})
            QTest::addRow("%s, %s", ns::testing::leakKindName(kind).data(), ns::testing::strengthName(strength).data()) << kind << strength;
    }
}

void TestBusinesses::plantedLeaks()
{
    QFETCH(LeakKind, kind);
    QFETCH(Strength, strength);
    const auto tally = tryAll(seedCount(), [&](std::uint64_t seed) {
        return ns::testing::makeLeakRecipe({kind, strength}, seed);
    });
    NS_VERIFY_OK(tally);
    print(QTest::currentDataTag(), *tally);
    QCOMPARE(tally->leaks, std::size_t(seedCount()));
    if (strength == Strength::Blunt)
        QVERIFY2(tally->found == tally->leaks, notesOf(*tally).c_str());
    if (strength == Strength::Strong)
        QVERIFY2(tally->foundShare() >= kStrongFoundShareMin, notesOf(*tally).c_str());
}

void TestBusinesses::leaksTogether()
{
    const auto tally = tryAll(seedCount() * 4, [](std::uint64_t seed) { return ns::testing::makeMixedRecipe(seed); });
    NS_VERIFY_OK(tally);
    print("leaks together", *tally);
    QVERIFY2(tally->foundShare() >= kTogetherFoundShareMin, notesOf(*tally).c_str());
    QVERIFY2(tally->accusedShare() <= kAccusedShareMax, notesOf(*tally).c_str());
}

void TestBusinesses::cleanColumns()
{
    Tally all;
    for (const BusinessKind kind : ns::testing::allBusinessKinds()) {
        const std::uint64_t seeds = kind == BusinessKind::Large ? 1 : seedCount() * 2;
        const auto tally = tryAll(seeds, [&](std::uint64_t seed) { return ns::testing::makeRecipe(kind, seed); });
        NS_VERIFY_OK(tally);
        print(std::string(ns::testing::businessKindName(kind)), *tally);
        all.add(*tally);
    }
    print("all without a leak", all);
    QVERIFY(all.clean > 400);
    QVERIFY2(all.accusedShare() <= kAccusedShareMax, notesOf(all).c_str());
}

void TestBusinesses::arguableColumnsAreAskedAtMost()
{
    const auto tally = tryAll(seedCount() * 3, [](std::uint64_t seed) { return ns::testing::makeRecipe(BusinessKind::Dominated, seed); });
    NS_VERIFY_OK(tally);
    print("one honest column that says most", *tally);
    QVERIFY(tally->arguable > 0);
    QVERIFY2(tally->arguableOut == 0, notesOf(*tally).c_str());
}

void TestBusinesses::noiseIsRefused()
{
    for (std::uint64_t seed = 1; seed <= seedCount() * 3; ++seed) {
        const auto trained = train(ns::testing::makeRecipe(BusinessKind::Noise, seed));
        NS_VERIFY_OK(trained);
        QVERIFY2(!trained->gate().passed, figures(*trained).c_str());
        QVERIFY2(std::abs(trained->metrics().auc.value_or(0) - 0.5) < 0.08, figures(*trained).c_str());
    }
}

/// With 2-5 % converters "nobody converts" is right in 95 % of cases: the gate must not take that for skill.
void TestBusinesses::rareClassIsAnsweredHonestly()
{
    for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
        const auto trained = train(ns::testing::makeRecipe(BusinessKind::RareClass, seed));
        NS_VERIFY_OK(trained);
        qInfo("%s", figures(*trained).c_str());
        QVERIFY2(trained->metrics().auc.value_or(0) >= trained->business.bestAuc - 0.07, figures(*trained).c_str());
        QVERIFY2(!trained->gate().passed || trained->metrics().missedConverters.value_or(1) <= 0.2, figures(*trained).c_str());
    }
}

void TestBusinesses::threeClasses()
{
    for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
        const auto trained = train(ns::testing::makeRecipe(BusinessKind::ThreeClasses, seed));
        NS_VERIFY_OK(trained);
        qInfo("%s", figures(*trained).c_str());
        QCOMPARE(trained->model->card().classes.labels.size(), std::size_t(3));
        QCOMPARE(trained->model->card().classes.labels[trained->model->card().classes.positive], trained->business.positive);
        // The best accuracy knows each lead's hidden traits, of which the columns are noisy pictures: with ten times the rows a model of seed 1 gets
        // from 0.549 to 0.594 of 0.66. So a peer says what the columns are worth.
        const double plain = bestPlainAccuracy(*trained);
        const double commonest = commonestShare(trained->metrics());
        const double reached = (trained->metrics().accuracy - commonest) / (trained->business.bestAccuracy - commonest);
        qInfo("plain trees %.4f, commonest outcome %.4f, %.2f of the way to the best", plain, commonest, reached);
        QVERIFY2(trained->metrics().accuracy >= plain - 0.03, figures(*trained).c_str());
        QVERIFY2(reached >= 0.45, figures(*trained).c_str());
        QVERIFY2(trained->metrics().accuracy <= trained->business.bestAccuracy + 0.03, figures(*trained).c_str());
    }
}

void TestBusinesses::modelsReachWhatIsKnowable_data()
{
    QTest::addColumn<BusinessKind>("kind");
    for (const BusinessKind kind : {BusinessKind::Plain, BusinessKind::StrongHonest, BusinessKind::Messy, BusinessKind::Drifting})
        QTest::addRow("%s", ns::testing::businessKindName(kind).data()) << kind;
}

void TestBusinesses::modelsReachWhatIsKnowable()
{
    QFETCH(BusinessKind, kind);
    for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
        const auto trained = train(ns::testing::makeRecipe(kind, seed));
        NS_VERIFY_OK(trained);
        qInfo("%s", figures(*trained).c_str());
        // Columns are noisy pictures of what is true, and the holdout is small.
        QVERIFY2(std::abs(trained->metrics().auc.value_or(0) - trained->business.bestAuc + 0.05) < 0.08, figures(*trained).c_str());
    }
}

void TestBusinesses::withoutSuspectsNothingLeaks_data()
{
    QTest::addColumn<LeakKind>("kind");
    for (const LeakKind kind : {LeakKind::LabelCopy, LeakKind::Band, LeakKind::ReasonLost, LeakKind::AmountPaid, LeakKind::TellingTag, LeakKind::Score})
        QTest::addRow("%s", ns::testing::leakKindName(kind).data()) << kind;
}

/// The figures of a model from a leaking business may not be better than what was knowable.
void TestBusinesses::withoutSuspectsNothingLeaks()
{
    QFETCH(LeakKind, kind);
    Recipe recipe = ns::testing::makeLeakRecipe({kind, Strength::Blunt}, 1);
    recipe.classes = 2;
    const auto trained = train(recipe);
    NS_VERIFY_OK(trained);
    qInfo("%s", figures(*trained).c_str());
    QVERIFY2(trained->metrics().auc.value_or(1) <= trained->business.bestAuc + 0.03, figures(*trained).c_str());
}

QTEST_GUILESS_MAIN(TestBusinesses)
#include "tst_businesses.moc"
