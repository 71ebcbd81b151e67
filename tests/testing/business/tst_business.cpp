// SPDX-License-Identifier: GPL-3.0-or-later
// What the generator promises is really in its tables: a leak guard that is judged by them must not be judged by an accident.
#include <algorithm>
#include <map>
#include <set>

#include "tests/testing/business/business.h"
#include "tests/testing/business/columnstatistics.h"
#include "tests/testing/business/recipes.h"
#include "tests/testing/business/wording.h"
#include "tests/testing/testing.h"

using namespace ns::testing;

namespace {

bool isEmpty(const std::string &cell)
{
    return cell.empty();
}

Recipe planRecipe(Signal signal, std::size_t rows = 6000)
{
    return {.name = "plan", .seed = 7, .rows = rows, .signal = signal};
}

Business makePlanted(LeakKind kind, Strength strength, std::size_t classes = 2)
{
    Recipe recipe = planRecipe(kind == LeakKind::Carrier ? Signal::Weak : Signal::Good);
    recipe.classes = classes;
    recipe.leaks = {{kind, strength}};
    return makeBusiness(recipe);
}

std::string range(double low, double value, double high)
{
    return std::to_string(value) + " is not in [" + std::to_string(low) + ", " + std::to_string(high) + "]";
}

} // namespace

#define NS_IN(low, value, high)                                                                                        \
    do {                                                                                                               \
        const double nsValue = (value);                                                                                \
        QVERIFY2(nsValue >= (low) && nsValue <= (high), range(low, nsValue, high).c_str());                            \
    } while (false)

class TestBusiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void sameRecipeSameBytes();
    void oneLeakMoreChangesNoOtherColumn();
    void everyColumnHasOneTruth();
    void classShares_data();
    void classShares();
    void honestSignal_data();
    void honestSignal();
    void honestColumnsAreNeverNearPerfect();
    void noiseSaysNothing();
    void pureSourceIsHonest();
    void dominatedByOneColumn();
    void smallCampaignsEndAlikeByChance();
    void leakSeparates_data();
    void leakSeparates();
    void bandHidesFromRanks();
    void reasonLostIsFilledAfterwards();
    void closingDatesLieAfterTheLead();
    void tagsTell();
    void historyShowsLateValues_data();
    void historyShowsLateValues();
    void driftMoves();
    void messyCells();
    void meaninglessNames();
    void languages();
    void cellsSurviveTheFile();
    void recipesKeepTheirPromise();
    void mixedRecipesHoldSeveralLeaks();
    void wordingWrites();
};

void TestBusiness::sameRecipeSameBytes()
{
    const Recipe recipe = makeMixedRecipe(3);
    const Business first = makeBusiness(recipe);
    const Business again = makeBusiness(recipe);
    QCOMPARE(first.csv, again.csv);
    QCOMPARE(first.history.size(), again.history.size());
    QCOMPARE(first.leaked, again.leaked);
    QVERIFY(makeBusiness(makeMixedRecipe(4)).csv != first.csv);
}

void TestBusiness::oneLeakMoreChangesNoOtherColumn()
{
    Recipe recipe = planRecipe(Signal::Good, 500);
    const Business without = makeBusiness(recipe);
    recipe.leaks = {{LeakKind::TellingTag, Strength::Blunt}};
    const Business with = makeBusiness(recipe);
    const Grid before = readGrid(without.csv, without.separator);
    const Grid after = readGrid(with.csv, with.separator);
    QCOMPARE(after.header.size(), before.header.size() + 1);
    for (const std::string &name : before.header)
        QCOMPARE(after.column(name), before.column(name));
}

void TestBusiness::everyColumnHasOneTruth()
{
    const Business business = makeBusiness(makeMixedRecipe(11));
    std::vector<std::string> told;
    for (const auto *list : {&business.leaked, &business.clean, &business.arguable, &business.inert})
        told.insert(told.end(), list->begin(), list->end());
    std::vector<std::string> header = readGrid(business.csv, business.separator).header;
    std::sort(told.begin(), told.end());
    std::sort(header.begin(), header.end());
    QCOMPARE(told, header);
    QCOMPARE(std::set<std::string>(header.begin(), header.end()).size(), header.size());
    QCOMPARE(business.leaked.size(), business.leaks.size());
}

void TestBusiness::classShares_data()
{
    QTest::addColumn<int>("classes");
    QTest::addColumn<double>("positiveShare");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("two") << 2 << 0.4 << QList<double>{0.6, 0.4};
    QTest::newRow("rare") << 2 << 0.03 << QList<double>{0.97, 0.03};
    QTest::newRow("three") << 3 << 0.3 << QList<double>{0.385, 0.315, 0.3};
}

void TestBusiness::classShares()
{
    QFETCH(int, classes);
    QFETCH(double, positiveShare);
    QFETCH(QList<double>, expected);
    Recipe recipe = planRecipe(Signal::Good, 4000);
    recipe.classes = std::size_t(classes);
    recipe.positiveShare = positiveShare;
    const Business business = makeBusiness(recipe);
    const Grid grid = readGrid(business.csv, business.separator);
    QCOMPARE(grid.rows.size(), std::size_t(4000));
    QCOMPARE(business.outcomes.size(), std::size_t(classes));
    QCOMPARE(business.outcomes.back(), business.positive);
    for (int i = 0; i < classes; ++i) {
        const std::vector<bool> rows = rowsWith(grid, business, business.outcomes[std::size_t(i)]);
        NS_IN(expected[i] - 0.001, double(std::count(rows.begin(), rows.end(), true)) / 4000, expected[i] + 0.001);
    }
}

void TestBusiness::honestSignal_data()
{
    QTest::addColumn<Signal>("signal");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("none") << Signal::None << 0.5 << 0.5;
    QTest::newRow("weak") << Signal::Weak << 0.62 << 0.68;
    QTest::newRow("good") << Signal::Good << 0.84 << 0.90;
    QTest::newRow("strong") << Signal::Strong << 0.90 << 0.95;
}

void TestBusiness::honestSignal()
{
    QFETCH(Signal, signal);
    QFETCH(double, low);
    QFETCH(double, high);
    NS_IN(low, makeBusiness(planRecipe(signal)).bestAuc, high);
}

void TestBusiness::honestColumnsAreNeverNearPerfect()
{
    for (const Signal signal : {Signal::Good, Signal::Strong}) {
        Recipe recipe = planRecipe(signal);
        recipe.hasPureSource = signal == Signal::Strong;
        const Business business = makeBusiness(recipe);
        const Grid grid = readGrid(business.csv, business.separator);
        const std::vector<bool> won = rowsWith(grid, business, business.positive);
        double best = 0;
        for (const std::string &name : business.clean)
            best = std::max(best, measureSeparation(grid.column(name), won));
        NS_IN(0.68, best, 0.80); // a strong honest column is there, and no more than that
    }
}

void TestBusiness::noiseSaysNothing()
{
    const Business business = makeBusiness(planRecipe(Signal::None));
    const Grid grid = readGrid(business.csv, business.separator);
    const std::vector<bool> won = rowsWith(grid, business, business.positive);
    for (const std::string &name : business.clean)
        NS_IN(0.46, measureSeparation(grid.column(name), won), 0.54);
}

void TestBusiness::pureSourceIsHonest()
{
    Recipe recipe = planRecipe(Signal::Strong);
    recipe.hasPureSource = true;
    const Business business = makeBusiness(recipe);
    const Grid grid = readGrid(business.csv, business.separator);
    const std::vector<std::string> sources = grid.column("Lead Source");
    const std::vector<bool> won = rowsWith(grid, business, business.positive);
    const double referrals = double(std::count(sources.begin(), sources.end(), "Referral"));
    double converted = 0;
    for (std::size_t i = 0; i < sources.size(); ++i)
        converted += sources[i] == "Referral" && won[i] ? 1 : 0;
    NS_IN(0.05, referrals / double(sources.size()), 0.07);
    NS_IN(0.90, converted / referrals, 0.96);
    QVERIFY(std::count(business.clean.begin(), business.clean.end(), "Lead Source") == 1);
}

void TestBusiness::dominatedByOneColumn()
{
    Recipe recipe = planRecipe(Signal::Good);
    recipe.isDominated = true;
    const Business business = makeBusiness(recipe);
    const Grid grid = readGrid(business.csv, business.separator);
    const std::vector<bool> won = rowsWith(grid, business, business.positive);
    NS_IN(business.bestAuc - 0.03, measureSeparation(grid.column("Minutes on Site"), won), business.bestAuc);
    QVERIFY(std::count(business.arguable.begin(), business.arguable.end(), "Minutes on Site") == 1);
    NS_IN(0.45, measureSeparation(grid.column("Course"), won), 0.55);
}

void TestBusiness::smallCampaignsEndAlikeByChance()
{
    Recipe recipe = planRecipe(Signal::None, 3000);
    recipe.positiveShare = 0.03;
    const Business business = makeBusiness(recipe);
    const Grid grid = readGrid(business.csv, business.separator);
    const std::vector<bool> won = rowsWith(grid, business, business.positive);
    const std::vector<std::string> campaigns = grid.column("Campaign");
    std::map<std::string, int> rows, wins;
    for (std::size_t i = 0; i < campaigns.size(); ++i) {
        ++rows[campaigns[i]];
        wins[campaigns[i]] += won[i] ? 1 : 0;
    }
    const auto pure = std::count_if(rows.begin(), rows.end(), [&](const auto &one) { return one.second >= 5 && wins[one.first] == 0; });
    QVERIFY2(rows.size() > 500 && pure > 40, (std::to_string(rows.size()) + " campaigns, " + std::to_string(pure) + " pure").c_str());
}

void TestBusiness::leakSeparates_data()
{
    QTest::addColumn<LeakKind>("kind");
    QTest::addColumn<QList<double>>("blunt");
    QTest::addColumn<QList<double>>("strong");
    QTest::addColumn<QList<double>>("subtle");
    using L = QList<double>;
    QTest::newRow("label copy") << LeakKind::LabelCopy << L{0.999, 1} << L{0.98, 0.995} << L{0.94, 0.98};
    QTest::newRow("numeric split") << LeakKind::NumericSplit << L{0.998, 1} << L{0.98, 0.995} << L{0.94, 0.975};
    QTest::newRow("band") << LeakKind::Band << L{0.99, 1} << L{0.985, 1} << L{0.96, 0.99};
    QTest::newRow("carrier") << LeakKind::Carrier << L{0.93, 0.97} << L{0.90, 0.94} << L{0.83, 0.88};
    QTest::newRow("reason lost") << LeakKind::ReasonLost << L{0.97, 0.99} << L{0.89, 0.94} << L{0.71, 0.78};
    QTest::newRow("closing date") << LeakKind::ClosingDate << L{0.97, 0.99} << L{0.89, 0.94} << L{0.71, 0.78};
    QTest::newRow("amount paid") << LeakKind::AmountPaid << L{0.97, 0.99} << L{0.89, 0.94} << L{0.71, 0.78};
    QTest::newRow("status word") << LeakKind::StatusWord << L{0.98, 1} << L{0.89, 0.96} << L{0.74, 0.84};
    QTest::newRow("telling tag") << LeakKind::TellingTag << L{0.95, 0.99} << L{0.80, 0.90} << L{0.58, 0.70};
    QTest::newRow("score") << LeakKind::Score << L{0.99, 1} << L{0.98, 1} << L{0.84, 0.93};
    QTest::newRow("quality") << LeakKind::Quality << L{0.93, 0.99} << L{0.90, 0.98} << L{0.80, 0.90};
    QTest::newRow("late activity") << LeakKind::LateActivity << L{0.55, 0.68} << L{0.51, 0.62} << L{0.48, 0.56};
}

void TestBusiness::leakSeparates()
{
    QFETCH(LeakKind, kind);
    const char *columns[] = {"blunt", "strong", "subtle"};
    for (const Strength strength : {Strength::Blunt, Strength::Strong, Strength::Subtle}) {
        const auto expected = *static_cast<const QList<double> *>(QTest::qData(columns[std::size_t(strength)], qMetaTypeId<QList<double>>()));
        const Business business = makePlanted(kind, strength);
        const Grid grid = readGrid(business.csv, business.separator);
        QCOMPARE(business.leaked.size(), std::size_t(1));
        NS_IN(expected[0], measureSeparation(grid.column(business.leaked.front()), rowsWith(grid, business, business.positive)), expected[1]);
    }
}

void TestBusiness::bandHidesFromRanks()
{
    const Business business = makePlanted(LeakKind::Band, Strength::Blunt);
    const Grid grid = readGrid(business.csv, business.separator);
    const std::vector<bool> won = rowsWith(grid, business, business.positive);
    const auto cells = grid.column("Balance Index");
    double wonSum = 0, lostSum = 0, wonRows = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        (won[i] ? wonSum : lostSum) += std::stod(cells[i]);
        wonRows += won[i] ? 1 : 0;
    }
    NS_IN(98, wonSum / wonRows, 102);
    NS_IN(96, lostSum / (double(cells.size()) - wonRows), 104);
}

void TestBusiness::reasonLostIsFilledAfterwards()
{
    struct Case { Strength strength; double lost; double others; };
    for (const Case &one : {Case{Strength::Blunt, 0.97, 0.004}, Case{Strength::Strong, 0.85, 0.02}, Case{Strength::Subtle, 0.55, 0.06}}) {
        const Business business = makePlanted(LeakKind::ReasonLost, one.strength, 3);
        const Grid grid = readGrid(business.csv, business.separator);
        const std::vector<bool> lost = rowsWith(grid, business, business.outcomes.front());
        NS_IN(one.lost - 0.02, 1 - shareOf(grid.column("Reason Lost"), lost, true, isEmpty), one.lost + 0.02);
        NS_IN(one.others - 0.02, 1 - shareOf(grid.column("Reason Lost"), lost, false, isEmpty), one.others + 0.02);
    }
}

void TestBusiness::closingDatesLieAfterTheLead()
{
    for (const LeakKind kind : {LeakKind::ClosingDate, LeakKind::DateAfter}) {
        const Business business = makePlanted(kind, Strength::Subtle);
        const Grid grid = readGrid(business.csv, business.separator);
        const auto created = grid.column(*business.timeColumn);
        const auto closed = grid.column(business.leaked.front());
        const auto seen = grid.column("First Visit");
        for (std::size_t i = 0; i < created.size(); ++i) {
            QVERIFY(closed[i].empty() || closed[i] >= created[i]); // ISO dates order as text
            QVERIFY(seen[i] <= created[i]);
        }
    }
}

void TestBusiness::tagsTell()
{
    const Business business = makePlanted(LeakKind::TellingTag, Strength::Strong);
    const Grid grid = readGrid(business.csv, business.separator);
    const std::vector<bool> won = rowsWith(grid, business, business.positive);
    const auto tags = grid.column("Tags");
    const auto rateOf = [&](const std::string &tag) {
        double rows = 0, wins = 0;
        for (std::size_t i = 0; i < tags.size(); ++i) {
            rows += tags[i] == tag ? 1 : 0;
            wins += tags[i] == tag && won[i] ? 1 : 0;
        }
        return wins / rows;
    };
    NS_IN(0.92, rateOf("will revert"), 0.995);
    NS_IN(0.005, rateOf("ringing"), 0.06);
    NS_IN(0.3, rateOf("weekend"), 0.5); // the rate of all
}

void TestBusiness::historyShowsLateValues_data()
{
    QTest::addColumn<LeakKind>("kind");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("late activity") << LeakKind::LateActivity << 0.6 << 0.85; // 90 % are written again, some with the same word
    QTest::newRow("score") << LeakKind::Score << 0.95 << 1.0;
    QTest::newRow("quality") << LeakKind::Quality << 0.75 << 0.85;
    QTest::newRow("reason lost") << LeakKind::ReasonLost << 0.55 << 0.62;
    QTest::newRow("status word") << LeakKind::StatusWord << 0.95 << 1.0;
}

void TestBusiness::historyShowsLateValues()
{
    QFETCH(LeakKind, kind);
    QFETCH(double, low);
    QFETCH(double, high);
    Recipe recipe = planRecipe(Signal::Good, 1000);
    recipe.recorded = true;
    recipe.leaks = {{kind, Strength::Blunt}};
    const Business business = makeBusiness(recipe);
    const Grid grid = readGrid(business.csv, business.separator);
    std::map<std::string, std::map<std::string, std::vector<std::string>>> values; // column, lead: its values by time
    std::map<std::string, std::string> lastAt;
    for (const Change &change : business.history) {
        QVERIFY(change.at > lastAt[change.lead + change.column]);
        lastAt[change.lead + change.column] = change.at;
        values[change.column][change.lead].push_back(change.value);
    }
    const auto late = [&](const std::string &column) {
        const auto &leads = values[column];
        return double(std::count_if(leads.begin(), leads.end(), [](const auto &lead) { return lead.second.size() > 1; })) / 1000;
    };
    NS_IN(low, late(business.leaked.front()), high);
    for (const std::string &name : business.clean)
        NS_IN(0, late(name), 0.04);
    const auto ids = grid.column(business.idColumn);
    const auto cells = grid.column(business.leaked.front());
    for (std::size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(values[business.leaked.front()][ids[i]].back(), cells[i]); // the table is what the history ends with
    QVERIFY(values[business.label].empty());
}

void TestBusiness::driftMoves()
{
    Recipe recipe = planRecipe(Signal::Good);
    recipe.drifting = true;
    const Business business = makeBusiness(recipe);
    const Grid grid = readGrid(business.csv, business.separator);
    const std::vector<bool> won = rowsWith(grid, business, business.positive);
    const auto sources = grid.column("Lead Source");
    double wins[2] = {}, google[2] = {};
    for (std::size_t i = 0; i < won.size(); ++i) {
        wins[i >= won.size() / 2] += won[i] ? 1 : 0;
        google[i >= won.size() / 2] += sources[i] == "Google" ? 1 : 0;
    }
    QVERIFY(wins[1] > wins[0] * 1.15);
    QVERIFY(google[1] < google[0] * 0.8);
    const auto created = grid.column(*business.timeColumn);
    QVERIFY(std::is_sorted(created.begin(), created.end()));
}

void TestBusiness::messyCells()
{
    const Business business = makeBusiness({.name = "messy", .seed = 5, .rows = 6000, .messy = true, .shuffled = true});
    const Grid grid = readGrid(business.csv, business.separator);
    QCOMPARE(business.separator, ';');
    const auto cities = grid.column("City");
    QVERIFY(std::set<std::string>(cities.begin(), cities.end()).size() > 1500);
    const auto minutes = grid.column("Minutes on Site");
    QVERIFY(std::all_of(minutes.begin(), minutes.end(), [](const std::string &cell) { return cell.find(',') != std::string::npos; }));
    QCOMPARE(grid.column("Magazine"), std::vector<std::string>(6000, "No"));
    std::set<std::string> forms; // of dates: what stands at the fifth and third place tells them apart
    for (const char *name : {"Created", "First Visit", "Wished Start", "Birth Date"})
        forms.insert(grid.column(name)[3].substr(4, 1) + grid.column(name)[3].substr(2, 1));
    QVERIFY(forms.size() >= 2);
    const auto budget = grid.column("Budget Amount");
    QVERIFY(std::any_of(budget.begin(), budget.end(), [](const std::string &cell) { return cell.starts_with("R$ 1.") && cell.find(',') == 8; }));
}

void TestBusiness::meaninglessNames()
{
    Recipe recipe = planRecipe(Signal::Good, 300);
    recipe.naming = Naming::Meaningless;
    recipe.columnsMin = 37;
    recipe.leaks = {{LeakKind::TellingTag, Strength::Blunt}, {LeakKind::Quality, Strength::Blunt}};
    const Business business = makeBusiness(recipe);
    const Grid grid = readGrid(business.csv, business.separator);
    QCOMPARE(grid.header.size(), std::size_t(37));
    for (std::size_t i = 0; i < grid.header.size(); ++i)
        QCOMPARE(grid.header[i], "c" + std::to_string(i + 1));
    QCOMPARE(business.leaked.size(), std::size_t(2));
    QVERIFY(business.label.starts_with('c') && business.timeColumn->starts_with('c'));
}

void TestBusiness::languages()
{
    Recipe recipe = planRecipe(Signal::Good, 50);
    recipe.leaks = {{LeakKind::ReasonLost, Strength::Blunt}};
    QCOMPARE(makeBusiness(recipe).leaked.front(), std::string("Reason Lost"));
    recipe.naming = Naming::Spanish;
    QCOMPARE(makeBusiness(recipe).leaked.front(), std::string("Motivo de pérdida"));
    recipe.naming = Naming::Portuguese;
    QCOMPARE(makeBusiness(recipe).leaked.front(), std::string("Motivo da perda"));
}

void TestBusiness::cellsSurviveTheFile()
{
    const Business business = makeBusiness(planRecipe(Signal::Good, 400));
    const Grid grid = readGrid(business.csv, business.separator);
    for (const auto &row : grid.rows)
        QCOMPARE(row.size(), grid.header.size());
    const auto remarks = grid.column("Message");
    const auto has = [&](char c) { return std::any_of(remarks.begin(), remarks.end(), [c](const std::string &text) { return text.find(c) != std::string::npos; }); };
    QVERIFY(has('"') && has(',') && has('\n'));
}

void TestBusiness::recipesKeepTheirPromise()
{
    for (const BusinessKind kind : allBusinessKinds()) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const Recipe recipe = makeRecipe(kind, seed);
            QVERIFY(recipe.leaks.empty());
            QVERIFY(recipe.rows >= 200 && recipe.rows <= 50'000);
            QCOMPARE(recipe.classes, std::size_t(kind == BusinessKind::ThreeClasses ? 3 : 2));
            if (kind == BusinessKind::RareClass)
                NS_IN(0.02, recipe.positiveShare, 0.05);
            QCOMPARE(recipe.signal == Signal::None, kind == BusinessKind::Noise);
        }
    }
    QCOMPARE(makeRecipe(BusinessKind::Large, 1).rows, std::size_t(50'000));
    QVERIFY(makeRecipe(BusinessKind::Plain, 1).seed != makeRecipe(BusinessKind::Plain, 2).seed);
}

void TestBusiness::mixedRecipesHoldSeveralLeaks()
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Recipe recipe = makeMixedRecipe(seed);
        std::set<LeakKind> kinds;
        for (const LeakPlant &leak : recipe.leaks) {
            kinds.insert(leak.kind);
            QVERIFY(leak.strength != Strength::Subtle);
        }
        QCOMPARE(kinds.size(), recipe.leaks.size());
        QVERIFY(kinds.size() >= 2 && kinds.size() <= 5);
    }
}

void TestBusiness::wordingWrites()
{
    constexpr std::int64_t kSeconds = 1'741'529'110; // 2025-03-09T14:05:10Z
    QCOMPARE(writeInstant(kSeconds), std::string("2025-03-09T14:05:10Z"));
    QCOMPARE(writeDate(kSeconds, {.date = DateForm::Iso}), std::string("2025-03-09"));
    QCOMPARE(writeDate(kSeconds, {.date = DateForm::DayFirst}), std::string("09/03/2025 14:05"));
    QCOMPARE(writeDate(kSeconds, {.date = DateForm::ShortDay}), std::string("9-3-25"));
    QCOMPARE(writeDate(kSeconds, {.date = DateForm::YearSlash}), std::string("2025/03/09 14:05"));
    QCOMPARE(writeNumber(12.25, 2, {.decimalComma = true}), std::string("12,25"));
    QCOMPARE(writeMoney(1234567.5, {.decimalComma = true, .sloppyCase = true}), std::string("R$ 1.234.567,50"));
    QCOMPARE(writeMoney(123.5, {.sloppyCase = true}), std::string("$ 123.50"));
    QCOMPARE(writeMoney(1234.5, {}), std::string("1234.50"));
    QCOMPARE(quoteCell("a;b", ';'), std::string("\"a;b\""));
    QCOMPARE(quoteCell("a;b", ','), std::string("a;b"));
    QCOMPARE(quoteCell("say \"no\"", ','), std::string("\"say \"\"no\"\"\""));
    QCOMPARE(quoteCell("end ", ','), std::string("\"end \""));
    QVERIFY(makeWord(1) != makeWord(2));
}

QTEST_GUILESS_MAIN(TestBusiness)
#include "tst_business.moc"
