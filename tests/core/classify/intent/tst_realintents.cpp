// SPDX-License-Identifier: GPL-3.0-or-later
// Issue 4's figures on MASSIVE and CLINC150. A part of the data here; with NS_PROOF=full all of it (a quarter of an hour), against MASSIVE's dev part.
#include <algorithm>

#include "core/base/hash.h"
#include "core/classify/intent/intenttrainer.h"
#include "tests/core/classify/intent/realtexts.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestRealIntents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { testing::failOnWarnings(); }
    void massive();
    void unknownRequests();
    void outOfScopeRows();

private:
    static bool isFull() { return qgetenv("NS_PROOF") == "full"; }
    /// One id in `of`, and another one in `of` to be measured on.
    static bool isDrawn(const IntentExample &example, std::uint64_t of, std::uint64_t which)
    {
        const std::string &key = example.group.empty() ? example.text.toStdString() : example.group;
        return (shardHash("draw/" + key) >> 20) % of == which;
    }
    static void report(const char *what, double value) { qInfo("%-50s %.4f", what, value); }

    std::vector<IntentExample> m_train, m_dev;
    std::vector<IntentExample> m_clinc;
};

void TestRealIntents::initTestCase()
{
    const std::string train = testing::sharedFile(NS_SHARED_DIR, "data/intents/massive_train.tsv");
    const std::string clinc = testing::sharedFile(NS_SHARED_DIR, "data/intents/clinc150_train_en.tsv");
    if (train.empty() || clinc.empty())
        QSKIP("no ../shared/data/intents");
    for (const IntentExample &example : testing::readTexts(train)) {
        if (isFull() || isDrawn(example, 4, 0))
            m_train.push_back(example);
        else if (isDrawn(example, 16, 1))
            m_dev.push_back(example);
    }
    if (isFull())
        m_dev = testing::readTexts(testing::sharedFile(NS_SHARED_DIR, "data/intents/massive_dev.tsv"));
    m_clinc = testing::readTexts(clinc);
    QVERIFY(m_train.size() > 8'000 && m_dev.size() > 1'500 && m_clinc.size() > 18'000);
}

void TestRealIntents::massive()
{
    const auto trained = trainIntents(m_train, {.test = &m_dev});
    NS_VERIFY_OK(trained);
    const IntentModel &model = *trained->model;
    const Metrics &metrics = model.card().metrics;
    const Metrics noisy = measure(scoreExamples(model, testing::makeNoisy(m_dev, 99)), model.card().classes, 0.93, model.card().threshold);
    report("accuracy", metrics.accuracy);
    report("coverage at the threshold", metrics.coverage);
    report("accuracy of the decided", metrics.accuracyAtThreshold.value_or(0));
    report("accuracy without accents, 5 % swapped", noisy.accuracy);
    for (const auto &[language, figures] : metrics.perLanguage)
        report(language.c_str(), figures.accuracy);
    QVERIFY(metrics.accuracyAtThreshold.value_or(0) >= (isFull() ? 0.925 : 0.915));
    QVERIFY(metrics.accuracy >= (isFull() ? 0.85 : 0.74));
    QVERIFY(noisy.accuracy >= (isFull() ? 0.81 : 0.71));
    for (const auto &[language, figures] : metrics.perLanguage)
        QVERIFY2(figures.accuracy >= (isFull() ? 0.835 : 0.73), language.c_str());
    QVERIFY(model.serialise().size() < 20'000'000);
}

void TestRealIntents::unknownRequests()
{
    const int draws = isFull() ? 5 : 1;
    double sum = 0;
    for (int draw = 1; draw <= draws; ++draw) {
        const std::set<std::string> names = testing::drawIntents(m_train, 12, std::uint64_t(draw));
        const testing::Parted dev = testing::partIntents(m_dev, names);
        const auto trained = trainIntents(testing::partIntents(m_train, names).known, {.test = &dev.known});
        NS_VERIFY_OK(trained);
        const double reviewed = testing::reviewedShare(*trained->model, dev, 0.85);
        report("unknown requests reviewed at 0.85 coverage", reviewed);
        sum += reviewed;
    }
    QVERIFY2(sum / draws >= (isFull() ? 0.6 : 0.4), qPrintable(QString::number(sum / draws)));
}

void TestRealIntents::outOfScopeRows()
{
    const testing::Parted all = testing::partIntents(m_clinc, {"oos"});
    testing::Parted measured{{}, all.unknown};
    std::vector<IntentExample> learned;
    for (const IntentExample &example : all.known) {
        if (isDrawn(example, 5, 0))
            measured.known.push_back(example);
        else if (isFull() || isDrawn(example, 5, 1) || isDrawn(example, 5, 2))
            learned.push_back(example);
    }
    QCOMPARE(all.unknown.size(), std::size_t(200));
    const auto trained = trainIntents(learned, {.test = &measured.known});
    NS_VERIFY_OK(trained);
    const IntentModel &model = *trained->model;
    const double reviewed = testing::reviewedShare(model, measured, 0.9);
    const auto automatic = std::count_if(measured.unknown.begin(), measured.unknown.end(),
                                         [&](const IntentExample &example) { return model.classify(example.text, example.language).automatic; });
    report("oos rows reviewed at 0.90 coverage", reviewed);
    report("oos rows that its own threshold lets pass", double(automatic) / 200);
    report("coverage of its own threshold", model.card().metrics.coverage);
    QVERIFY(reviewed >= (isFull() ? 0.85 : 0.8));
    QVERIFY(automatic <= (isFull() ? 30 : 40));
}

QTEST_GUILESS_MAIN(TestRealIntents)
#include "tst_realintents.moc"
