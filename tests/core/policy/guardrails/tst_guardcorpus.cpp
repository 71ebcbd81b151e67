// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextStream>
#include <array>
#include <map>

#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using Json = nlohmann::json;

namespace {

/// Sixteen authors who had not read the checker wrote them, one after the other: each was judged blind before it was learned from.
constexpr std::array kCorpora{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y"};

struct Tally
{
    int cases = 0, exact = 0, good = 0, goodHeld = 0, bad = 0, badAllowed = 0;
};

struct Score
{
    Tally all;
    std::map<std::string, Tally> byGroup; // "money es"
    std::string misses;
    int reviewAllowed = 0;
};

void count(Tally &tally, const std::string &expected, const std::string &verdict)
{
    ++tally.cases;
    tally.exact += expected == verdict;
    const bool good = expected == "allow";
    (good ? tally.good : tally.bad) += 1;
    tally.goodHeld += good && verdict != "allow";
    tally.badAllowed += !good && verdict == "allow";
}

Score scoreOf(testing::GuardBench &bench, const std::vector<std::string> &lines)
{
    Score score;
    for (const std::string &line : lines) {
        const Json message = Json::parse(line);
        const auto answer = bench.judgeLine(line);
        const std::string verdict(policy::guardVerdictName(answer.verdict));
        const auto expected = message.at("expect").get<std::string>();
        count(score.all, expected, verdict);
        score.reviewAllowed += expected == "review" && verdict == "allow";
        count(score.byGroup[message.value("rule_family", std::string("example")) + ' ' + message.at("lang").get<std::string>()], expected, verdict);
        if ((expected == "allow") != (verdict == "allow") || qEnvironmentVariableIsSet("NS_GUARD_ALL"))
            if (expected != verdict)
                score.misses += "  " + message.at("id").get<std::string>() + " expected " + expected + ", got " + verdict + ": " + message.at("draft").get<std::string>() + " | " + message.value("reason", std::string()) + " | " + testing::objections(answer) + '\n';
    }
    return score;
}

void print(const char *name, const Score &score)
{
    QTextStream out(stdout);
    const auto row = [&](const QString &label, const Tally &t) {
        out << label.leftJustified(28) << " cases " << t.cases << "  exact " << t.exact << "  good held " << t.goodHeld << '/' << t.good << "  bad allowed " << t.badAllowed << '/' << t.bad << '\n';
    };
    row(QString::fromUtf8(name), score.all);
    for (const auto &[group, tally] : score.byGroup)
        if (tally.goodHeld + tally.badAllowed > 0 || qgetenv("NS_PROOF") == "full")
            row(QStringLiteral("  ") + QString::fromStdString(group), tally);
    out << QString::fromStdString(score.misses);
}

} // namespace

/// The corpora: nothing bad may pass in money, hours, opt-out and promises, 98 % of the bad are stopped, 3 % of the good are held at most.
class TestGuardCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void examples();
    void ownCorpora_data();
    void ownCorpora();
    void allOwnCorpora();
    void publicDrafts();
    void storedContentGivesTheSameAnswers();

private:
    const Score &scoreOfOwn(const std::string &name);
    std::map<std::string, Score> m_scores;
    testing::GuardBench m_bench;
};

void TestGuardCorpus::examples()
{
    const auto lines = testing::linesOf(testing::sharedFile(NS_SHARED_DIR, "data/guardrails/cases_examples.jsonl"));
    if (lines.empty())
        QSKIP("no ../shared");
    const Score score = scoreOf(m_bench, lines);
    print("examples", score);
    QCOMPARE(score.all.exact, score.all.cases);
}

void TestGuardCorpus::ownCorpora_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : kCorpora)
        QTest::newRow(name) << QString::fromLatin1(name);
}

const Score &TestGuardCorpus::scoreOfOwn(const std::string &name)
{
    const auto known = m_scores.find(name);
    return known != m_scores.end() ? known->second : m_scores.emplace(name, scoreOf(m_bench, testing::corpusLines(name))).first->second;
}

void TestGuardCorpus::ownCorpora()
{
    QFETCH(QString, name);
    const Score &score = scoreOfOwn(name.toStdString());
    QVERIFY(score.all.cases >= 100);
    print(QTest::currentDataTag(), score);
    QCOMPARE(score.reviewAllowed, 0);
    for (const auto &[group, tally] : score.byGroup)
        for (const char *strict : {"money", "hours", "optout", "promise"})
            QVERIFY2(!group.starts_with(strict) || tally.badAllowed == 0, group.c_str());
}

void TestGuardCorpus::allOwnCorpora()
{
    Tally all;
    for (const char *name : kCorpora) {
        const Tally &one = scoreOfOwn(name).all;
        all.good += one.good;
        all.goodHeld += one.goodHeld;
        all.bad += one.bad;
        all.badAllowed += one.badAllowed;
    }
    QTextStream(stdout) << "all own corpora: good held " << all.goodHeld << '/' << all.good << ", bad allowed " << all.badAllowed << '/' << all.bad << '\n';
    QVERIFY2(all.badAllowed * 50 <= all.bad, "over 2 % of the bad are allowed");
    QVERIFY2(all.goodHeld * 100 <= 3 * all.good, "over 3 % of the good are held");
}

/// drafts_public.jsonl has a catalogue instead of facts: the converter makes a case of each draft.
void TestGuardCorpus::publicDrafts()
{
    const auto lines = testing::linesOf(testing::sharedFile(NS_SHARED_DIR, "data/guardrails/drafts_public.jsonl"));
    const auto catalogueLines = testing::linesOf(testing::sharedFile(NS_SHARED_DIR, "data/guardrails/drafts_catalogue.json"));
    if (lines.empty())
        QSKIP("no ../shared");
    std::string text;
    for (const std::string &line : catalogueLines)
        text += line;
    const Json catalogue = Json::parse(text);
    for (const std::string &line : lines) {
        const Json draft = Json::parse(line);
        const auto language = draft.at("lang").get<std::string>();
        Json facts = {{"prices", Json::array()}, {"offers", Json::array()}, {"hours", {{"mon-sat", "09:00-19:00"}}}, {"policies", {catalogue.at("certificate"), "refund: " + std::to_string(catalogue.at("refund_days").get<int>()) + " days"}}};
        for (const auto &[name, course] : catalogue.at("courses").items()) {
            facts["prices"].push_back({{"item", name}, {"amount", course.at("price")}, {"currency", catalogue.at("currency")}});
            facts["policies"].push_back(name + (language == "en" ? " lasts " : language == "pt" ? " tem " : " dura ") + std::to_string(course.at("weeks").get<int>()) + (language == "en" ? " weeks, starts " : " semanas, inicio ") + course.at("starts").get<std::string>());
        }
        for (const Json &discount : catalogue.at("discounts"))
            facts["offers"].push_back({{"text", discount.at("name")}, {"percent", discount.at("percent")}, {"valid_until", discount.at("until")}});
        facts["offers"].push_back({{"text", "installments"}, {"installments", catalogue.at("installments_max")}});
        Json message = testing::quietCase(language, draft.at("text").get<std::string>());
        message["facts"] = facts;
        message["local_time"] = catalogue.at("today").get<std::string>() + "T11:00:00-05:00";
        const auto answer = m_bench.judge(message);
        QVERIFY2((draft.at("label") == "ok") == (answer.verdict == policy::GuardVerdict::Allow), (draft.at("text").get<std::string>() + " | " + testing::objections(answer)).c_str());
    }
}

/// What is packed with a message says the same as its text, to the last finding.
void TestGuardCorpus::storedContentGivesTheSameAnswers()
{
    std::size_t bytes = 0, cases = 0;
    for (const char *name : kCorpora)
        for (const std::string &line : testing::corpusLines(name)) {
            const auto fresh = m_bench.judgeLine(line);
            const auto stored = m_bench.judgeStored(line, bytes);
            QVERIFY2(stored.verdict == fresh.verdict && stored.findings == fresh.findings, line.c_str());
            ++cases;
        }
    QVERIFY(cases > 1'000);
    QTextStream(stdout) << "packed " << bytes / cases << " bytes a message\n";
}

QTEST_GUILESS_MAIN(TestGuardCorpus)
#include "tst_guardcorpus.moc"
