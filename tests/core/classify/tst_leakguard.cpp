// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/leakguard.h"

#include "core/base/random.h"
#include "core/classify/labels.h"
#include "core/classify/leakcodec.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using ns::classify::testing::LeadsRecipe;
using ns::classify::testing::makeLeads;

namespace {

/// What a planted cell holds, given the row's label.
using Plant = std::function<std::string(const std::string &, Random &)>;

void plant(Table &table, const std::string &name, const Plant &cell, std::uint64_t seed = 9)
{
    Random random(seed, name);
    const std::size_t label = table.findColumn("outcome").value();
    table.columns.push_back(name);
    for (auto &row : table.rows)
        row.push_back(cell(row[label], random));
}

struct Guarded
{
    bool isOrdered = true;
    std::vector<ColumnHistory> history = {};
};

LeakCase makeCase(const Table &table, const FeatureSchema &schema, const Guarded &guarded)
{
    LeakCase input;
    input.table = &table;
    input.schema = &schema;
    const std::size_t label = table.findColumn("outcome").value();
    input.rows = listLabelledRows(table, label);
    input.outcomes = listClasses(countLabels(table, input.rows, label), std::nullopt).value();
    input.classes = numberClasses(table, input.rows, label, input.outcomes);
    input.history = guarded.history;
    input.isOrdered = guarded.isOrdered;
    if (guarded.isOrdered)
        input.timeColumn = table.findColumn("created");
    return input;
}

FeatureSchema schemaOf(const Table &table)
{
    return learnSchema(table, listLabelledRows(table, table.findColumn("outcome").value()),
                       {{{table.findColumn("outcome").value(), IgnoreReason::Label}, {table.findColumn("created").value(), IgnoreReason::Time}}});
}

std::vector<SuspectedLeak> guard(const Table &table, const Guarded &guarded = {})
{
    const FeatureSchema schema = schemaOf(table);
    return findLeaks(makeCase(table, schema, guarded), [] { return Status{}; }).value();
}

/// "column grade signs", comma between.
QString describe(const std::vector<SuspectedLeak> &leaks)
{
    QStringList list;
    for (const SuspectedLeak &leak : leaks) {
        QStringList signs;
        for (const LeakEvidence &evidence : leak.evidence)
            signs << QString::fromUtf8(leakSignName(evidence.sign).data());
        list << QString::fromStdString(leak.column) + QStringLiteral(" ") + QString::fromUtf8(leakGradeName(leak.grade).data()) + QStringLiteral(" ")
                    + signs.join(QLatin1Char('+'));
    }
    return list.join(QStringLiteral(", "));
}

std::string amount(Random &random, std::int64_t low, std::int64_t high)
{
    return std::to_string(random.between(low, high)) + ".50";
}

} // namespace

Q_DECLARE_METATYPE(LeadsRecipe)
Q_DECLARE_METATYPE(Plant)

class TestLeakGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void namesThePlantedColumn_data();
    void namesThePlantedColumn();
    void leavesGoodColumnsAlone();
    void leavesNoiseAlone();
    void leavesAGoodPartnerAlone();
    void aNameAloneIsNoSign();
    void aNameRaisesAskToOut();
    void tellingWords_data();
    void tellingWords();
    void historyShowsLateColumns();
    void datesAfterTheLeadItself_data();
    void datesAfterTheLeadItself();
    void fewOutcomesProveNothing();
    void dominanceIsSeenBehindAnotherLeak();
    void figuresAreWhatWasPlanted();
    void stopsWhenAsked();
    void recordSurvivesItsText();
};

void TestLeakGuard::namesThePlantedColumn_data()
{
    QTest::addColumn<LeadsRecipe>("recipe");
    QTest::addColumn<Plant>("cell");
    QTest::addColumn<bool>("isOrdered");
    const LeadsRecipe plain{.rows = 3'000};
    const LeadsRecipe rare{.rows = 6'000, .offset = -4.5};
    const LeadsRecipe three{.rows = 3'000, .labels = {"lost", "open", "won"}};
    const Plant score = [](const std::string &label, Random &random) {
        return amount(random, 0, 100).insert(0, label == "yes" || label == "won" ? "2" : "1");
    };
    const Plant price = [](const std::string &label, Random &random) { return label == "yes" || label == "won" ? amount(random, 100, 900) : ""; };
    const Plant somePrices = [](const std::string &label, Random &random) {
        return (label == "yes" || label == "won") && random.chance(0.5) ? amount(random, 100, 900) : "0";
    };
    const Plant closing = [](const std::string &label, Random &random) {
        return label == "yes" || label == "won" ? "2025-0" + std::to_string(random.between(1, 9)) + "-15" : "";
    };
    const Plant lostReason = [](const std::string &label, Random &random) {
        static const std::vector<std::string> kWhy = {"price", "too far", "other school"};
        return label == "no" || label == "lost" ? kWhy[std::size_t(random.between(0, 2))] : "";
    };
    const Plant note = [](const std::string &label, Random &random) {
        const double filled = label == "yes" || label == "won" ? 0.9 : 0.25;
        return random.chance(filled) ? "group " + std::to_string(random.between(1, 5)) : "";
    };
    const Plant status = [](const std::string &label, Random &random) {
        if (random.chance(0.6))
            return std::string("in contact");
        return std::string(label == "yes" || label == "won" ? "signed up" : "no answer");
    };
    const std::vector<std::pair<const char *, Plant>> plants = {{"a score of the outcome", score},   {"amount of buyers", price},
                                                                {"amount of some, else 0", somePrices}, {"closing date", closing},
                                                                {"why it was lost", lostReason},     {"filled in later", note},
                                                                {"status words", status}};
    for (const auto &[name, cell] : plants) {
        QTest::newRow(name) << plain << cell << true;
        QTest::newRow((std::string(name) + ", no time").c_str()) << plain << cell << false;
        QTest::newRow((std::string(name) + ", rare").c_str()) << rare << cell << true;
        QTest::newRow((std::string(name) + ", three classes").c_str()) << three << cell << true;
    }
}
void TestLeakGuard::namesThePlantedColumn()
{
    QFETCH(LeadsRecipe, recipe);
    QFETCH(Plant, cell);
    QFETCH(bool, isOrdered);
    Table table = makeLeads(recipe);
    plant(table, "c77", cell);
    const auto leaks = guard(table, {.isOrdered = isOrdered});
    QVERIFY2(leaks.size() == 1, qPrintable(describe(leaks)));
    QCOMPARE(leaks.front().column, std::string("c77"));
    QVERIFY(!leaks.front().evidence.empty());
}

void TestLeakGuard::leavesGoodColumnsAlone()
{
    std::size_t accused = 0;
    std::size_t columns = 0;
    for (const std::size_t rows : {200, 1'000, 4'000}) {
        for (const double strength : {1.0, 2.0, 3.0}) {
            for (std::uint64_t seed = 1; seed <= 4; ++seed) {
                const auto leaks = guard(makeLeads({.rows = rows, .seed = seed, .strength = strength, .offset = double(seed % 2) * -2}));
                accused += leaks.size();
                columns += 8;
            }
        }
    }
    QVERIFY2(double(accused) <= 0.02 * double(columns), qPrintable(QString::number(accused)));
}

void TestLeakGuard::leavesNoiseAlone()
{
    std::size_t accused = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Table table = makeLeads({.rows = 500, .seed = seed, .strength = 0, .offset = -2});
        for (int i = 0; i < 10; ++i) { // many values, and many columns: chance has its best chance
            plant(table, "n" + std::to_string(i), [](const std::string &, Random &random) { return "v" + std::to_string(random.between(1, 40)); }, seed);
        }
        accused += guard(table).size();
    }
    QCOMPARE(accused, std::size_t(0));
}

void TestLeakGuard::leavesAGoodPartnerAlone()
{
    Table table = makeLeads({.rows = 4'000});
    plant(table, "source detail", [](const std::string &label, Random &random) { // a tenth of the buyers comes from a partner who sends only buyers
        return std::string(label == "yes" && random.chance(0.1) ? "partner" : random.chance(0.5) ? "search" : "fair");
    });
    QCOMPARE(describe(guard(table)), QString());
}

void TestLeakGuard::aNameAloneIsNoSign()
{
    Table table = makeLeads({.rows = 1'500});
    plant(table, "deal status", [](const std::string &, Random &random) { return std::string(random.chance(0.5) ? "a" : "b"); });
    plant(table, "closed amount", [](const std::string &, Random &random) { return amount(random, 1, 900); });
    QCOMPARE(describe(guard(table)), QString());
}

void TestLeakGuard::aNameRaisesAskToOut()
{
    const Plant cell = [](const std::string &label, Random &random) { return std::string(random.chance(label == "yes" ? 0.85 : 0.3) ? "x" : ""); };
    Table table = makeLeads({.rows = 2'000});
    plant(table, "c1", cell);
    QCOMPARE(describe(guard(table)), QStringLiteral("c1 ask emptiness"));
    table.columns.back() = "Motivo_de_cierre";
    QCOMPARE(describe(guard(table)), QStringLiteral("Motivo_de_cierre out emptiness+name"));
}

void TestLeakGuard::tellingWords_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("word");
    QTest::newRow("plain") << std::string("Tags") << std::string("tags");
    QTest::newRow("camel") << std::string("dealAmount") << std::string("deal");
    QTest::newRow("accents") << std::string("Situação") << std::string("situacao");
    QTest::newRow("part of a word is none") << std::string("Statusquo") << std::string();
    QTest::newRow("harmless") << std::string("Lead Source") << std::string();
}
void TestLeakGuard::tellingWords()
{
    QFETCH(std::string, name);
    QFETCH(std::string, word);
    QCOMPARE(findTellingWord(name), word);
}

void TestLeakGuard::historyShowsLateColumns()
{
    const Table table = makeLeads({.rows = 1'000});
    QCOMPARE(describe(guard(table, {.history = {{"city", 200, 40}, {"source", 200, 1}, {"visits", 10, 10}}})), QStringLiteral("city ask changes_after"));
    QCOMPARE(describe(guard(table, {.history = {{"city", 200, 150}}})), QStringLiteral("city out changes_after"));
}

void TestLeakGuard::datesAfterTheLeadItself_data()
{
    QTest::addColumn<int>("daysOfBuyers"); // the middle; each row draws from 0.3 to 1.7 times it
    QTest::addColumn<int>("daysOfOthers");
    QTest::addColumn<double>("filled");
    QTest::addColumn<QString>("found");
    QTest::newRow("last change: buyers decide sooner") << 12 << 70 << 1.0 << QStringLiteral("c9 out later_date+later_delay");
    QTest::newRow("a day wished for") << 30 << 30 << 0.6 << QStringLiteral("c9 ask later_date");
    QTest::newRow("a change that tells nothing yet") << 12 << 12 << 1.0 << QStringLiteral("c9 ask later_date");
    QTest::newRow("a visit before") << -20 << -20 << 1.0 << QString();
    QTest::newRow("a birth date") << -9'000 << -9'500 << 0.6 << QString();
    QTest::newRow("too few to say") << 12 << 70 << 0.02 << QString();
}
void TestLeakGuard::datesAfterTheLeadItself()
{
    QFETCH(int, daysOfBuyers);
    QFETCH(int, daysOfOthers);
    QFETCH(double, filled);
    QFETCH(QString, found);
    Table table = makeLeads({.rows = 2'000});
    const std::size_t label = table.findColumn("outcome").value();
    Random random(5, "days");
    table.columns.push_back("c9");
    for (auto &row : table.rows) {
        const double days = (row[label] == "yes" ? daysOfBuyers : daysOfOthers) * (0.3 + 1.4 * random.uniform());
        const Instant created = parseInstant(row[1] + "T00:00:00Z").value();
        row.push_back(random.chance(filled) ? formatInstant(created + std::chrono::hours(std::int64_t(days * 24))).substr(0, 10) : "");
    }
    QCOMPARE(describe(guard(table)), found);
    QVERIFY(!describe(guard(table, {.isOrdered = false})).contains(QStringLiteral("later"))); // nobody says which time is the lead's own
}

void TestLeakGuard::fewOutcomesProveNothing()
{
    Table table = makeLeads({.rows = 200, .offset = -6});
    const Plant price = [](const std::string &label, Random &) { return std::string(label == "yes" ? "100" : ""); };
    plant(table, "price", price);
    const std::size_t label = table.findColumn("outcome").value();
    std::size_t buyers = 0;
    for (auto &row : table.rows) { // six of 200
        if (row[label] == "yes" && ++buyers > 6) {
            row[label] = "no";
            row.back().clear();
        }
    }
    QVERIFY(buyers >= 6);
    QCOMPARE(describe(guard(table)), QString());
}

void TestLeakGuard::dominanceIsSeenBehindAnotherLeak()
{
    Table table = makeLeads({.rows = 4'000, .strength = 0.3});
    plant(table, "first", [](const std::string &label, Random &) { return std::string(label == "yes" ? "7" : "3"); });
    plant(table, "second", [](const std::string &label, Random &random) { // normal enough, and nothing else says as much
        return std::to_string(random.between(0, 500) + random.between(0, 500) + (label == "yes" ? 400 : 0)) + ".25";
    });
    const auto leaks = guard(table);
    QCOMPARE(leaks.size(), std::size_t(2));
    QCOMPARE(leaks[0].column, std::string("first"));
    QCOMPARE(leaks[0].grade, LeakGrade::Out);
    QCOMPARE(leaks[1].column, std::string("second"));
    QVERIFY2(describe(leaks).contains(QStringLiteral("second ask")), qPrintable(describe(leaks)));
}

void TestLeakGuard::figuresAreWhatWasPlanted()
{
    Table table = makeLeads({.rows = 4'000});
    plant(table, "paper", [](const std::string &label, Random &random) { return std::string(random.chance(label == "yes" ? 0.9 : 0.2) ? "x" : ""); });
    const auto leaks = guard(table);
    QCOMPARE(leaks.size(), std::size_t(1));
    const LeakEvidence &evidence = leaks[0].evidence.front();
    QCOMPARE(evidence.sign, LeakSign::Emptiness);
    QVERIFY(std::abs(evidence.within - (evidence.outcome == "yes" ? 0.9 : 0.2)) < 0.03);
    QVERIFY(std::abs(evidence.measured - 0.85) < 0.02);
    QCOMPARE(evidence.rows, std::size_t(4'000));
}

void TestLeakGuard::stopsWhenAsked()
{
    const Table table = makeLeads({.rows = 300});
    const FeatureSchema schema = schemaOf(table);
    const auto stopped = findLeaks(makeCase(table, schema, {}), [] { return Status(tl::make_unexpected(Error{ErrorCode::Cancelled, "stop"})); });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestLeakGuard::recordSurvivesItsText()
{
    SuspectedLeak leak{.column = "Tags", .grade = LeakGrade::Out, .used = true, .answered = true, .reason = "we tag at once"};
    leak.evidence.push_back({.sign = LeakSign::OneOutcome, .measured = 0.9, .limit = 0.04, .outcome = "1", .values = {"won"}, .within = 0.5,
                             .elsewhere = 0.4, .rows = 10});
    leak.evidence.push_back({.sign = LeakSign::LaterDate, .measured = 1, .limit = 0.95, .within = 0.7, .rows = 10});
    leak.evidence.push_back({.sign = LeakSign::LaterDelay, .measured = 0.8, .limit = 0.7, .outcome = "1", .rows = 10});
    const std::vector<LeakAnswer> answers = {{"Tags", true, "we tag at once"}};
    const auto read = decodeLeaks(encodeSuspects({leak}), encodeAnswers(answers));
    NS_VERIFY_OK(read);
    QVERIFY(read->suspects == std::vector{leak});
    QVERIFY(read->answers == answers);
    QVERIFY(!decodeLeaks("[{}]", "[]"));
    QVERIFY(!decodeLeaks("[]", "nonsense"));
    std::string other = encodeSuspects({leak});
    other.replace(other.find("\"out\""), 5, "\"odd\"");
    QVERIFY(!decodeLeaks(other, "[]"));
}

QTEST_GUILESS_MAIN(TestLeakGuard)
#include "tst_leakguard.moc"
