// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/plausibility.h"

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

const Instant kStart = fromMillis(1'700'000'000'000);
constexpr Millis kHour{3'600'000};

/// An honest month: leads of two sources, an hour apart; a third of them buys; people label a fifth, outcomes the rest, days later.
std::vector<CandidateLabel> honestMonth(std::size_t count, std::uint64_t seed = 1)
{
    Random random(seed, "honest");
    std::vector<CandidateLabel> all;
    const std::vector<std::string> cities{"Lima", "Cusco", "Bogotá", "São Paulo", "Quito"}, courses{"inglés", "portugués", "tutoría"},
        heard{"amigo", "instagram", "búsqueda", "feria"};
    for (std::size_t i = 0; i < count; ++i) {
        CandidateLabel lead;
        lead.contact = "crm/L-" + std::to_string(i);
        lead.leadSource = random.chance(0.5) ? "crm" : "web";
        lead.leadAt = kStart + kHour * std::int64_t(i);
        lead.labelOrigin = random.chance(0.2) ? "review" : "import:outcomes";
        lead.labelAt = lead.leadAt + kHour * random.between(24, 24 * 9);
        const bool buys = random.chance(0.33);
        lead.label = buys ? "yes" : "no";
        const auto pick = [&](const std::vector<std::string> &from) { return from[std::size_t(random.between(0, std::int64_t(from.size()) - 1))]; };
        lead.attributes = {{"city", pick(cities)}, {"course", pick(courses)}, {"heard", pick(heard)}, {"age", std::to_string(random.between(18, 60))},
                           {"note", pick(cities) + " " + pick(heard)}};
        lead.championLabel = random.chance(0.95) ? lead.label : (buys ? "no" : "yes");
        lead.championConfidence = 0.8 + 0.2 * random.uniform();
        all.push_back(lead);
    }
    return all;
}

/// A flood: leads a second apart from one web form, nearly one and the same, all labelled "yes" by one file.
void addFlood(std::vector<CandidateLabel> &all, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        CandidateLabel lead = all.front();
        lead.contact = "form/F-" + std::to_string(i);
        lead.leadSource = "form";
        lead.leadAt = kStart + kHour * 50 + Millis{std::int64_t(i) * 1'000};
        lead.labelOrigin = "import:flood";
        lead.labelAt = kStart + kHour * 60 + Millis{std::int64_t(i) * 1'000};
        lead.label = "yes";
        lead.attributes = {{"city", "Lima"}, {"course", "inglés"}, {"heard", "amigo"}, {"age", std::to_string(20 + i)}, {"note", "quiero " + std::to_string(i)}};
        lead.championLabel = "no";
        lead.championConfidence = 0.7;
        all.push_back(lead);
    }
}

QStringList kindsOf(const std::vector<Suspicion> &found)
{
    QStringList kinds;
    for (const Suspicion &suspicion : found)
        kinds << QString::fromLatin1(suspicionName(suspicion.kind).data());
    return kinds;
}

} // namespace

class TestPlausibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void honestMonthsAreLeftInPeace()
    {
        for (std::uint64_t seed = 1; seed <= 50; ++seed)
            QCOMPARE(kindsOf(findSuspicions(honestMonth(400, seed))), QStringList{});
    }

    void namesAFlood()
    {
        auto all = honestMonth(400);
        addFlood(all, 60);
        const std::vector<Suspicion> found = findSuspicions(all);
        QCOMPARE(kindsOf(found), (QStringList{QStringLiteral("near_duplicates"), QStringLiteral("label_share_jump")}));
        QCOMPARE(found[0].origin, std::string("form"));
        QCOMPARE(found[0].rows.size(), std::size_t(60));
        QCOMPARE(found[0].label, std::string("yes"));
        QCOMPARE(found[0].measured, 1.0);
        QVERIFY(found[0].usual < 0.1);
        QVERIFY(found[0].chance < 1e-9);
        QCOMPARE(found[0].from, kStart + kHour * 50);
        QCOMPARE(found[0].to, kStart + kHour * 50 + Millis{59'000});
        QCOMPARE(found[1].origin, std::string("import:flood"));
        QVERIFY(found[1].usual > 0.2 && found[1].usual < 0.45);
        const auto keep = keepPlausible(all.size(), found, {});
        QCOMPARE(std::ranges::count(keep, true), std::ptrdiff_t(400));
        QVERIFY(std::all_of(keep.begin(), keep.begin() + 400, [](bool kept) { return kept; }));
    }

    void anHonestFileIsNoJumpBesideAFlood()
    {
        // Four hundred honest labels in one file at one instant; the flood says "yes" throughout. It is the flood that is named.
        auto all = honestMonth(400);
        for (CandidateLabel &lead : all) {
            lead.labelOrigin = "import:crm";
            lead.labelAt = kStart;
        }
        addFlood(all, 80);
        for (const Suspicion &suspicion : findSuspicions(all))
            QVERIFY(suspicion.origin == "form" || suspicion.origin == "import:flood");
        // Nor when the flood is not seen by its leads: a minority does not say what is usual.
        for (std::size_t i = 400; i < all.size(); ++i)
            all[i].attributes = all[i - 400].attributes;
        const auto found = findSuspicions(all);
        QCOMPARE(kindsOf(found), QStringList{QStringLiteral("label_share_jump")});
        QCOMPARE(found[0].origin, std::string("import:flood"));
    }

    void fewCopiesAreNoFlood_data()
    {
        QTest::addColumn<int>("leads");
        QTest::addColumn<int>("found");
        QTest::newRow("19") << 19 << 0;
        QTest::newRow("20") << 20 << 1;
    }
    void fewCopiesAreNoFlood()
    {
        QFETCH(int, leads);
        QFETCH(int, found);
        auto all = honestMonth(400);
        addFlood(all, std::size_t(leads));
        QCOMPARE(kindsOf(findSuspicions(all)).count(QStringLiteral("near_duplicates")), found);
    }

    void leadsThatAreJustAlikeAreNoFlood()
    {
        // Everybody answers the same: then copies say nothing.
        auto all = honestMonth(400);
        for (CandidateLabel &lead : all)
            lead.attributes = {{"city", "Lima"}, {"course", "inglés"}, {"heard", "amigo"}, {"age", "30"}};
        for (std::size_t i = 0; i < 100; ++i)
            all[i].leadAt = kStart + Millis{std::int64_t(i)};
        QCOMPARE(kindsOf(findSuspicions(all)), QStringList{});
    }

    void numbersTellLeadsApart()
    {
        auto all = honestMonth(400);
        addFlood(all, 60);
        for (std::size_t i = 400; i < all.size(); ++i)
            all[i].attributes["visits"] = std::to_string(i); // with age, two of six cells differ
        QVERIFY(!kindsOf(findSuspicions(all)).contains(QStringLiteral("near_duplicates")));
        for (std::size_t i = 400; i < all.size(); ++i)
            all[i].attributes["visits"] = "row " + std::to_string(i); // a counter inside a text is no difference
        QVERIFY(kindsOf(findSuspicions(all)).contains(QStringLiteral("near_duplicates")));
    }

    void twoColumnsProveNoCopies()
    {
        auto all = honestMonth(400);
        addFlood(all, 29); // too few for a jump of labels
        for (CandidateLabel &lead : all) {
            lead.attributes.erase("note");
            lead.attributes.erase("heard");
            lead.attributes.erase("age");
        }
        QCOMPARE(kindsOf(findSuspicions(all)), QStringList{});
    }

    void namesAHostileAnswerer()
    {
        auto all = honestMonth(400);
        std::size_t sure = 0;
        for (CandidateLabel &lead : all) {
            if (lead.labelOrigin != "review")
                continue;
            lead.championLabel = lead.label == "yes" ? "no" : "yes";
            sure += lead.championConfidence >= 0.9 ? 1 : 0;
        }
        QVERIFY(sure >= 20);
        const auto found = findSuspicions(all);
        QCOMPARE(kindsOf(found), QStringList{QStringLiteral("contradicts_champion")});
        QCOMPARE(found[0].origin, std::string("review"));
        QCOMPARE(found[0].measured, 1.0);
        const auto keep = keepPlausible(all.size(), found, {});
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(bool(keep[i]), all[i].labelOrigin != "review");
    }

    void contradictingAnUnsureChampionIsWorkWellDone()
    {
        auto all = honestMonth(400);
        for (CandidateLabel &lead : all) {
            if (lead.labelOrigin == "review") {
                lead.championLabel = lead.label == "yes" ? "no" : "yes";
                lead.championConfidence = 0.6;
            }
        }
        QCOMPARE(kindsOf(findSuspicions(all)), QStringList{});
    }

    void aPersonOverrules()
    {
        auto all = honestMonth(400);
        addFlood(all, 60);
        const auto found = findSuspicions(all);
        const auto half = keepPlausible(all.size(), found, {found[0].id});
        QCOMPARE(std::ranges::count(half, true), std::ptrdiff_t(400)); // still in the other batch
        const auto whole = keepPlausible(all.size(), found, {found[0].id, found[1].id});
        QCOMPARE(std::ranges::count(whole, true), std::ptrdiff_t(460));
    }

    void idsStayWhileTheBatchGrows()
    {
        auto all = honestMonth(400);
        addFlood(all, 40);
        const std::string id = findSuspicions(all)[0].id;
        auto more = honestMonth(400);
        addFlood(more, 80);
        QCOMPARE(findSuspicions(more)[0].id, id);
        QVERIFY(id.starts_with("batch-"));
    }

    void nothingToCompareWith()
    {
        std::vector<CandidateLabel> all = honestMonth(1);
        addFlood(all, 60);
        QCOMPARE(kindsOf(findSuspicions(all)), QStringList{}); // without fifty other rows nothing is usual
        QCOMPARE(kindsOf(findSuspicions({})), QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestPlausibility)
#include "tst_plausibility.moc"
